package project

import (
	"errors"
	"io/fs"
	"net/url"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"unicode/utf8"

	"sillok/internal/diag"
	"sillok/internal/entity"
	"sillok/internal/say"
	"sillok/internal/site"
)

// SettingsFile is the file at the root of a site folder that makes it one.
const SettingsFile = "sillok.yaml"

// Settings is sillok.yaml. Each field has one default and one line in the
// guide.
type Settings struct {
	Title       string            `yaml:"title"`
	Description string            `yaml:"description"`
	Subject     string            `yaml:"subject"`    // what the documents are about, in a word or two: the home page's heading
	Licence     string            `yaml:"licence"`    // of the site's data: CC BY 4.0
	Address     string            `yaml:"address"`    // absolute address of the published site; feeds and the sitemap need it
	Languages   Languages         `yaml:"language"`   // ko (default), en, or both: the words of the pages
	English     Wording           `yaml:"english"`    // what the site says of itself on its English pages, if it has pages in Korean too
	Repository  string            `yaml:"repository"` // address under which the site folder's files can be edited, for 고치기
	Publish     string            `yaml:"publish"`    // full, excerpt or metadata for every document that says nothing else
	Publishers  map[string]string `yaml:"publishers"` // publisher → full, excerpt or metadata
	Personal    string            `yaml:"personal"`   // mask (default) or keep: telephone numbers and the like in what is published
	CSS         string            `yaml:"css"`        // a style sheet in static, behind the program's own
	Favicon     string            `yaml:"favicon"`    // a picture in static
	Footer      string            `yaml:"footer"`     // a line of the footer
	Logo        string            `yaml:"logo"`       // a picture in static, in place of the seal
	Seal        string            `yaml:"seal"`       // the letters of the seal: one to four
	Menu        []site.MenuLink   `yaml:"menu"`       // the menu, in order; without it the program's own
	Links       []site.Link       `yaml:"links"`      // for the head of every page
	Kinds       []KindSettings    `yaml:"kinds"`
	Search      SearchSettings    `yaml:"search"`
	Check       map[string]string `yaml:"check"` // rule → off, warning or error
}

// Languages are those of the pages' words, the first one's pages at the site's
// root and the others' below a folder of its name. In YAML one may stand alone.
type Languages []string

// UnmarshalYAML reads one language or a list of them.
func (l *Languages) UnmarshalYAML(unmarshal func(any) error) error {
	var one string
	if err := unmarshal(&one); err == nil {
		*l = Languages{one}
		return nil
	}
	return unmarshal((*[]string)(l))
}

// Wording is what a site says of itself in one language; what is empty is said in
// the words of the site's first.
type Wording struct {
	Title       string          `yaml:"title"`
	Description string          `yaml:"description"`
	Subject     string          `yaml:"subject"`
	Footer      string          `yaml:"footer"`
	Menu        []site.MenuLink `yaml:"menu"` // the whole menu; without it the site's, whose parts have their own names
}

// KindSettings is a kind of thing that is known by its names alone, or the name of
// a built-in kind that is off until it is asked for: {name: place}.
type KindSettings struct {
	Name    string `yaml:"name"`
	Label   string `yaml:"label"`
	Badge   string `yaml:"badge"`
	Section string `yaml:"section"`
}

// SearchSettings say how the site is searched.
type SearchSettings struct {
	Offline bool `yaml:"offline"` // write the index as scripts too, so that search works from a disk
}

// loadSettings reads sillok.yaml. Without the file all settings have their
// defaults and found is false.
func loadSettings(root string) (s Settings, f *diag.File, found bool, ps []diag.Problem, err error) {
	s = Settings{Title: "실록", Languages: Languages{"ko"}}
	b, err := os.ReadFile(filepath.Join(root, SettingsFile))
	if errors.Is(err, fs.ErrNotExist) {
		return s, nil, false, nil, nil
	}
	if err != nil {
		return s, nil, false, nil, say.Errorf("cannot read the settings: %w", err)
	}
	f = &diag.File{Name: SettingsFile, Text: strings.TrimPrefix(string(b), "\ufeff")}
	if ps = notText(f); ps != nil {
		return s, f, true, ps, nil
	}
	ps = diag.Decode(f, diag.Span{End: len(f.Text)}, &s)
	ps = append(ps, s.validate(f)...)
	return s, f, true, append(ps, s.validateLook(root, f)...), nil
}

// validate reports values that a key cannot have.
func (s *Settings) validate(f *diag.File) []diag.Problem {
	var ps []diag.Problem
	bad := func(key, format string, args ...any) {
		ps = append(ps, diag.Problem{Rule: "settings", File: f, At: keyAt(f, key), Message: say.Sprintf(format, args...)})
	}
	for i, l := range s.Languages {
		if l != "ko" && l != "en" || slices.Contains(s.Languages[:i], l) {
			bad("language", "language is %q, want ko or en, or both as [ko, en]", l)
			s.Languages = s.Languages[:i]
			break
		}
	}
	if len(s.Languages) == 0 {
		s.Languages = Languages{"ko"}
	}
	if s.Address != "" {
		address, err := siteAddress(s.Address)
		if err != nil {
			bad("address", "address %v", err)
		}
		s.Address = address
	}
	if s.Repository != "" {
		address, err := siteAddress(s.Repository)
		if err != nil {
			bad("repository", "repository %v", err)
		}
		s.Repository = strings.TrimSuffix(address, "/")
	}
	if s.Publish != "" && !slices.Contains(publishModes, s.Publish) {
		bad("publish", "publish is %q, want %s", s.Publish, strings.Join(publishModes, ", "))
		s.Publish = ""
	}
	if !slices.Contains([]string{"", "mask", "keep"}, s.Personal) {
		bad("personal", "personal is %q, want mask or keep", s.Personal)
		s.Personal = ""
	}
	for _, p := range sortedKeys(s.Publishers) {
		if mode := s.Publishers[p]; !slices.Contains(publishModes, mode) {
			bad(p, "publishers: %s is %q, want %s", p, mode, strings.Join(publishModes, ", "))
			delete(s.Publishers, p)
		}
	}
	for _, rule := range sortedKeys(s.Check) {
		if !slices.Contains(Rules(), rule) {
			bad(rule, "check: there is no rule %q; %s", rule, diag.DidYouMean(rule, Rules(), say.Text("rules")))
		} else if !slices.Contains([]string{"off", "warning", "error"}, s.Check[rule]) {
			bad(rule, "check: %s is %q, want off, warning or error", rule, s.Check[rule])
		}
	}
	return append(ps, s.validateKinds(f)...)
}

// validateKinds reports kinds that cannot be, and leaves them out.
func (s *Settings) validateKinds(f *diag.File) []diag.Problem {
	var ps []diag.Problem
	names, sections := map[string]bool{}, map[string]bool{}
	for _, k := range entity.Builtin() {
		names[k.Name], sections[k.Section] = true, true
	}
	for _, part := range site.MenuParts(nil) {
		sections[part] = true
	}
	s.Kinds = slices.DeleteFunc(s.Kinds, func(k KindSettings) bool {
		why := ""
		switch {
		case entity.Optional(k.Name) != nil:
			return false
		case k.Name == "" || k.Section == "":
			why = say.Text("a kind needs a name and a section")
		case strings.Trim(k.Name, "abcdefghijklmnopqrstuvwxyz") != "":
			why = say.Sprintf("kinds: name is %q, want small Latin letters, as in building", k.Name)
		case names[k.Name]:
			why = say.Sprintf("kinds: there is a kind %q already; want another name", k.Name)
		case sections[k.Section]:
			why = say.Sprintf("kinds: there is a folder %q of the site already; want another section", k.Section)
		case !fs.ValidPath(k.Section) || strings.ContainsAny(k.Section, "/?#\\: "):
			why = say.Sprintf("kinds: section is %q, want the name of a folder, as in buildings", k.Section)
		case utf8.RuneCountInString(k.Badge) > 1:
			why = say.Sprintf("kinds: badge is %q, want one letter", k.Badge)
		}
		names[k.Name], sections[k.Section] = true, true
		if why != "" {
			ps = append(ps, diag.Problem{Rule: "settings", File: f, At: keyAt(f, "kinds"), Message: why})
		}
		return why != ""
	})
	return ps
}

// linkKinds are the links that a site may put into the head of its pages: none
// that loads anything.
var linkKinds = []string{"me", "author", "license", "alternate", "related", "publisher"}

// validateLook reports files that are not in static, and links that cannot be.
func (s *Settings) validateLook(root string, f *diag.File) []diag.Problem {
	var ps []diag.Problem
	bad := func(key, format string, args ...any) {
		ps = append(ps, diag.Problem{Rule: "settings", File: f, At: keyAt(f, key), Message: say.Sprintf(format, args...)})
	}
	for _, file := range []struct {
		key  string
		name *string
	}{{"css", &s.CSS}, {"favicon", &s.Favicon}, {"logo", &s.Logo}} {
		if *file.name == "" {
			continue
		}
		info, err := os.Stat(filepath.Join(root, "static", filepath.FromSlash(*file.name)))
		if !fs.ValidPath(*file.name) || err != nil || !info.Mode().IsRegular() {
			ps = append(ps, diag.Problem{Rule: "settings", File: f, At: keyAt(f, file.key),
				Message: say.Sprintf("there is no static/%s", *file.name), Hint: staticHint(root, *file.name)})
			*file.name = ""
		}
	}
	if utf8.RuneCountInString(s.Seal) > mostSeal {
		bad("seal", "seal is %q, want at most %d letters", s.Seal, mostSeal)
		s.Seal = ""
	}
	for _, menu := range []*[]site.MenuLink{&s.Menu, &s.English.Menu} {
		*menu = slices.DeleteFunc(*menu, func(m site.MenuLink) bool {
			why := s.badEntry(m)
			if why != "" {
				bad("menu", "menu: %s", why)
			}
			return why != ""
		})
	}
	s.Links = slices.DeleteFunc(s.Links, func(l site.Link) bool {
		switch {
		case !slices.Contains(linkKinds, l.Rel):
			bad("links", "links: rel is %q, want one of %s", l.Rel, strings.Join(linkKinds, ", "))
		case !onTheWeb(l.Href):
			bad("links", "links: href is %q, want an absolute address such as https://example.org/", l.Href)
		default:
			return false
		}
		return true
	})
	return ps
}

// staticHint says what to write for a file of static that there is not.
func staticHint(root, name string) string {
	var have []string
	entries, err := os.ReadDir(filepath.Join(root, "static"))
	if err != nil {
		entries = nil
	}
	for _, e := range entries {
		have = append(have, e.Name())
	}
	base := path.Base(filepath.ToSlash(name))
	if near := diag.Guess(base, have); near != "" {
		return say.Sprintf("did you mean %s?", near)
	}
	return say.Sprintf("put the file into static and write its name alone: %s", base)
}

// mostSeal is how many letters the seal holds: they stand below each other.
const mostSeal = 4

// badEntry says what is wrong with an entry of the menu; nothing where it is right.
func (s *Settings) badEntry(m site.MenuLink) string {
	parts := site.MenuParts(append(entity.Builtin(), s.kinds()...))
	switch {
	case m.Part != "" && m.Href != "":
		return say.Sprintf("%q has both a part and an href", m.Title)
	case m.Part != "" && !slices.Contains(parts, m.Part):
		return say.Sprintf("there is no part %q; %s", m.Part, diag.DidYouMean(m.Part, parts, say.Text("parts")))
	case m.Part != "":
		return ""
	case m.Title == "":
		return say.Sprintf("href %q has no title", m.Href)
	case !onTheWeb(m.Href) && !strings.Contains(m.Href, "/") && strings.Contains(m.Href, ".") && path.Ext(m.Href) != ".html":
		return say.Sprintf("href is %q; an address begins with https://", m.Href)
	case !onTheWeb(m.Href) && (strings.ContainsAny(m.Href, ":?#\\") || !fs.ValidPath(strings.Trim(m.Href, "/"))):
		return say.Sprintf("href is %q, want an absolute address such as https://example.org/ or a folder of the site such as about/", m.Href)
	}
	return ""
}

// onTheWeb reports whether href is an absolute address of the web.
func onTheWeb(href string) bool {
	u, err := url.Parse(href)
	return err == nil && (u.Scheme == "https" || u.Scheme == "http") && u.Host != ""
}

// englishMenu is the menu of the English pages of a site whose first language is
// another: its own, or the site's, in which the parts have their English names.
func (s *Settings) englishMenu() []site.MenuLink {
	if s.English.Menu != nil || s.Menu == nil {
		return s.English.Menu
	}
	menu := slices.Clone(s.Menu)
	for i := range menu {
		if menu[i].Part != "" {
			menu[i].Title = ""
		}
	}
	return menu
}

func (s *Settings) look() site.Look {
	return site.Look{Sheet: s.CSS, Favicon: s.Favicon, Footer: s.Footer, Links: s.Links, Logo: s.Logo, Seal: s.Seal, Menu: s.Menu}
}

// siteAddress reads an absolute address of the web, and gives it in the one form
// that may stand in pages: nothing in it can end an attribute or a script.
func siteAddress(text string) (string, error) {
	u, err := url.Parse(strings.TrimSpace(text))
	if err != nil || u.Scheme != "https" && u.Scheme != "http" || u.Hostname() == "" || u.Opaque != "" || u.User != nil || u.RawQuery != "" || u.Fragment != "" ||
		strings.ContainsAny(u.Host, "\"'<>\\ ") {
		return "", say.Errorf("is %q, want an absolute address such as https://example.org/records/", text)
	}
	if base := path.Base(u.Path); path.Ext(base) == ".html" || path.Ext(base) == ".htm" {
		return "", say.Errorf("is %q, want the folder of the site: %s", text, strings.TrimSuffix(text, base))
	}
	u.RawPath = ""
	u.Path = strings.TrimSuffix(u.Path, "/") + "/"
	return strings.ReplaceAll(u.String(), "'", "%27"), nil
}

var publishModes = []string{"full", "excerpt", "metadata"}

// keyAt finds where a key stands in a settings file, for messages: at the beginning
// of a line, or inside braces. Comments are none of it.
func keyAt(f *diag.File, key string) diag.Span {
	for from := 0; ; {
		i := strings.Index(f.Text[from:], key)
		if i < 0 {
			return diag.Span{}
		}
		i += from
		before := strings.TrimRight(f.Text[strings.LastIndexByte(f.Text[:i], '\n')+1:i], " \"'")
		behind := strings.TrimLeft(f.Text[i+len(key):], " \"'")
		if strings.HasPrefix(behind, ":") && !strings.Contains(before, "#") && (before == "" || strings.HasSuffix(before, "{") || strings.HasSuffix(before, ",")) {
			return diag.Span{Start: i, End: i + len(key)}
		}
		from = i + len(key)
	}
}

func (s *Settings) kinds() []*entity.Kind {
	var ks []*entity.Kind
	for _, k := range s.Kinds {
		if built := entity.Optional(k.Name); built != nil {
			ks = append(ks, built)
			continue
		}
		ks = append(ks, &entity.Kind{Name: k.Name, Label: k.Label, LabelEn: k.Label, Badge: k.Badge, Section: k.Section})
	}
	return ks
}

func sortedKeys[V any](m map[string]V) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

// LanguageOf is the language that the settings of the site in dir name; "" where
// there is no site. It looks at one line and judges nothing, since it is asked
// before anything can be said.
func LanguageOf(dir string) string {
	b, err := os.ReadFile(filepath.Join(dir, SettingsFile))
	if err != nil {
		return ""
	}
	for line := range strings.Lines(string(b)) {
		if value, ok := strings.CutPrefix(line, "language:"); ok {
			value, _, _ = strings.Cut(value, "#")
			return strings.Trim(value, " \t\r\n\"'[")
		}
	}
	return "ko"
}
