package doc

import (
	"cmp"
	"io/fs"
	"path"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"sillok/internal/say"

	"golang.org/x/text/unicode/norm"

	"sillok/internal/diag"
	"sillok/internal/edtf"
)

// keys is the keys of the front matter in the order in which they are written.
var keys = [...]string{"title", "publisher", "author", "published", "embargo", "released", "department", "responsible", "contact", "language", "rights", "removed", "source", "url", "sha256", "imported", "copies", "publish", "personal", "draft", "aliases", "tags", "unmarked"}

// The front matter is bounded, since YAML readers are not made for long texts: 32 KB,
// and in a long page, whose source lost much furniture, one byte of sixteen.
const (
	shortFront   = 32 << 10
	longestFront = 256 << 10
)

// mostFront is how long the front matter of a page may be.
func mostFront(page string) int { return min(max(shortFront, len(page)/16), longestFront) }

// dateHint says how the date that somebody wrote as text is written.
func dateHint(text string) string {
	if meant := edtf.Meant(text); meant != "" {
		return say.Sprintf("write %s", meant)
	}
	return say.Text("dates are EDTF: 2021-09-22, 2021-09, 2019-XX-21, 2020-01/.., 202X; XXXX-XX-XX where nothing is known")
}

// frontReader reads the front matter of a page.
type frontReader struct {
	file     *diag.File
	problems []diag.Problem
}

func (r *frontReader) problem(at diag.Span, message, hint string) {
	r.problems = append(r.problems, diag.Problem{Rule: "front-matter", File: r.file, At: at, Message: message, Hint: hint})
}

// readFront reads the front matter at at of f into d. Keys that cannot be read
// are problems and leave d as it is.
func readFront(f *diag.File, at diag.Span, d *Document) []diag.Problem {
	r := &frontReader{file: f}
	if most := mostFront(f.Text); at.Len() > most {
		r.problem(diag.Span{Start: at.Start, End: at.Start}, say.Sprintf("the front matter is longer than %d KB", most>>10), say.Text("is a --- line missing?"))
		return r.problems
	}
	root, problems := diag.Tree(f, at)
	for _, p := range problems {
		p.Rule = "front-matter"
		r.problems = append(r.problems, p)
	}
	switch {
	case root == nil:
		return r.problems
	case root.Shape != diag.Mapping:
		hint := say.Text("write key: value, as in title: …")
		if key, value, ok := strings.Cut(root.Value, ":"); ok && !strings.Contains(key, " ") {
			hint = say.Sprintf("put a space behind the colon: %s", key+": "+value)
		} else if strings.Contains(root.Value, "：") {
			hint = say.Sprintf("write %s", ":")
		}
		r.problem(root.At, say.Text("the front matter has no keys"), hint)
		return r.problems
	}
	for _, n := range root.Items {
		r.key(n, d)
	}
	return r.problems
}

// key reads one key into d.
func (r *frontReader) key(n *diag.Node, d *Document) {
	switch n.Key {
	case "title":
		d.Title = r.line(n)
	case "publisher":
		d.Publisher = r.line(n)
	case "author":
		d.Authors = r.list(n)
	case "published":
		d.Published = r.date(n)
	case "embargo":
		d.Release.Embargo = r.line(n)
	case "released":
		d.Release.Released = r.line(n)
	case "department":
		d.Release.Departments = r.list(n)
	case "responsible":
		d.Release.Responsible = r.list(n)
	case "contact":
		d.Release.Contacts = r.list(n)
	case "language":
		if d.Language = r.line(n); len(d.Language) > 12 || strings.Trim(d.Language, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-") != "" {
			r.problem(n.At, say.Sprintf("language is %s", strconv.Quote(d.Language)), say.Text("write the letters of the language: ko, en, ja"))
			d.Language = "ko"
		}
	case "rights":
		d.Rights = r.line(n)
	case "removed":
		for _, item := range r.list(n) {
			d.Removed = append(d.Removed, readRemoved(item)...)
		}
	case "source":
		d.Source = r.line(n)
	case "url":
		if d.URL = r.line(n); d.URL != "" && !strings.Contains(d.URL, "://") {
			r.problems = append(r.problems, diag.Problem{Rule: "front-matter", Warning: true, File: r.file, At: n.At,
				Message: say.Sprintf("url is %s", strconv.Quote(d.URL)), Hint: say.Sprintf("write the whole address: %s", "https://"+d.URL)})
		}
	case "sha256":
		d.SHA256 = r.line(n)
	case "imported":
		d.Imported = r.line(n)
	case "copies":
		d.Copies = r.list(n)
	case "publish":
		switch d.Publish = r.line(n); d.Publish {
		case "", "full", "excerpt", "metadata":
		default:
			r.problem(n.At, say.Sprintf("publish is %s", strconv.Quote(d.Publish)), say.Text("it is full, excerpt or metadata"))
			d.Publish = "metadata" // nothing is published by mistake
		}
	case "personal":
		switch d.Personal = r.line(n); d.Personal {
		case "", "mask", "keep":
		default:
			r.problem(n.At, say.Sprintf("personal is %s", strconv.Quote(d.Personal)), say.Text("it is mask or keep"))
			d.Personal = "mask" // nothing is published by mistake
		}
	case "draft":
		d.Draft = r.yes(n)
	case "aliases":
		d.Aliases = r.addresses(n)
	case "tags":
		d.Tags = r.tags(n)
	case "unmarked":
		for _, item := range r.list(n) {
			d.Unmarked = append(d.Unmarked, ParseAnchor(item))
		}
	default:
		r.problem(n.KeyAt, say.Sprintf("no key of a page is called %s", n.Key), diag.DidYouMean(n.Key, keys[:], say.Text("keys")))
	}
}

// line reads a string.
func (r *frontReader) line(n *diag.Node) string {
	if n.Shape != diag.Scalar {
		r.problem(n.At, say.Sprintf("%s is a list", n.Key), say.Sprintf("%s is one text; put it in quotes", n.Key))
		return ""
	}
	return oneLine(n.Value)
}

// list reads a list of strings; one string alone is a list of one.
func (r *frontReader) list(n *diag.Node) []string {
	items := n.Items
	switch n.Shape {
	case diag.Mapping:
		r.problem(n.At, say.Sprintf("%s has keys", n.Key), say.Sprintf("%s is a list of texts; put each in quotes", n.Key))
		return nil
	case diag.Scalar:
		items = []*diag.Node{n}
		if strings.Contains(n.Value, ", ") && (n.Key == "tags" || n.Key == "aliases" || n.Key == "author") {
			r.problem(n.At, say.Sprintf("%s is a list", n.Key), say.Sprintf("write %s", n.Key+": ["+n.Value+"]"))
		}
	}
	var all []string
	for _, item := range items {
		if item.Shape != diag.Scalar {
			r.problem(item.At, say.Sprintf("an item of %s is no text", n.Key), say.Text("put it in quotes"))
		} else if s := oneLine(item.Value); s != "" {
			all = append(all, s)
		}
	}
	return all
}

// addresses reads former addresses of the page.
func (r *frontReader) addresses(n *diag.Node) []string {
	var all []string
	for _, alias := range r.list(n) {
		if AliasPath(alias, "documents") == "" {
			r.problem(n.At, say.Sprintf("%s is no address of this site", strconv.Quote(alias)), say.Text("write a name, or a path from the top of the site, as board/12"))
			continue
		}
		all = append(all, alias)
	}
	return all
}

// AliasPath is the file of the site that a former address names: a name alone is one
// of the same folder, a path one of the whole site. It is empty for what is no address.
func AliasPath(alias, folder string) string {
	alias = norm.NFC.String(strings.TrimSpace(alias))
	if !strings.Contains(alias, "/") {
		alias = path.Join(folder, alias)
	}
	alias = strings.Trim(alias, "/")
	if alias == "" || !fs.ValidPath(alias) || strings.ContainsAny(alias, "?#\\:") {
		return ""
	}
	if path.Ext(alias) == ".html" {
		return alias
	}
	return alias + "/index.html"
}

// tags reads what a person filed the document under: each once, in the order
// given, letters composed (NFC).
func (r *frontReader) tags(n *diag.Node) []string {
	var all []string
	for _, tag := range r.list(n) {
		if strings.ContainsAny(tag, "、，") {
			r.problem(n.At, say.Sprintf("%s is a full-width sign, which means nothing here", "、"), say.Sprintf("write %s", ","))
		}
		if tag = norm.NFC.String(tag); !slices.Contains(all, tag) {
			all = append(all, tag)
		}
	}
	return all
}

// yes reads true or false. What is neither counts as true: nothing is published by
// mistake.
func (r *frontReader) yes(n *diag.Node) bool {
	switch value := r.line(n); value {
	case "true":
		return true
	case "false", "":
		return false
	default:
		r.problem(n.At, say.Sprintf("%s is %s", n.Key, strconv.Quote(value)), say.Text("it is true or false"))
		return true
	}
}

func (r *frontReader) date(n *diag.Node) edtf.Date {
	s := r.line(n)
	if s == "" {
		return edtf.Date{}
	}
	date, err := edtf.Parse(s)
	if err != nil {
		r.problem(n.At, err.Error(), dateHint(s))
	}
	return date
}

// oneLine is s in NFC, trimmed, on one line.
func oneLine(s string) string {
	return strings.TrimSpace(norm.NFC.String(strings.Map(spaceRune, s)))
}

// readRemoved reads "menu: lines 7, 9-12" as one Removed for each range.
func readRemoved(item string) []Removed {
	i := strings.LastIndex(item, ": line")
	if i < 0 {
		return []Removed{{Label: item}}
	}
	ranges := strings.TrimPrefix(strings.TrimPrefix(item[i:], ": line"), "s")
	var all []Removed
	for part := range strings.SplitSeq(ranges, ",") {
		first, last, ok := strings.Cut(strings.TrimSpace(part), "-")
		a, err := strconv.Atoi(first)
		b, err2 := a, error(nil)
		if ok {
			b, err2 = strconv.Atoi(last)
		}
		if cmp.Or(err, err2) != nil || a < 1 || b < a {
			return []Removed{{Label: item}}
		}
		all = append(all, Removed{Label: item[:i], First: a, Last: b})
	}
	return all
}

// removedItems writes removed pieces, those with one label together.
func removedItems(all []Removed) []string {
	var items []string
	for i := 0; i < len(all); {
		j := i + 1
		for j < len(all) && all[j].Label == all[i].Label && all[i].First > 0 && all[j].First > 0 {
			j++
		}
		item := all[i].Label
		for k, r := range all[i:j] {
			switch {
			case r.First == 0:
				continue
			case k > 0:
				item += ", "
			case j-i > 1 || r.Last > r.First:
				item += ": lines "
			default:
				item += ": line "
			}
			item += strconv.Itoa(r.First)
			if r.Last > r.First {
				item += "-" + strconv.Itoa(r.Last)
			}
		}
		items = append(items, item)
		i = j
	}
	return items
}

// entry is one key of the front matter as lines to write.
type entry struct{ key, value string }

// entries is the front matter of d. Keys without a value are left out but for
// those that a reader looks for.
func (d *Document) entries() []entry {
	var all []entry
	add := func(key, value string, always bool) {
		if value != "" || always {
			all = append(all, entry{key, value})
		}
	}
	add("title", quoted(d.Title), true)
	add("publisher", scalar(d.Publisher), true)
	add("author", flow(d.Authors), true)
	add("published", scalar(cmp.Or(d.Published.String(), "XXXX-XX-XX")), true)
	for _, e := range []entry{{"embargo", d.Release.Embargo}, {"released", d.Release.Released}} {
		if e.value != "" {
			add(e.key, quoted(e.value), false)
		}
	}
	for _, l := range []struct {
		key   string
		items []string
	}{{"department", d.Release.Departments}, {"responsible", d.Release.Responsible}, {"contact", d.Release.Contacts}} {
		if len(l.items) > 0 {
			add(l.key, flow(l.items), false)
		}
	}
	add("language", scalar(cmp.Or(d.Language, "ko")), true)
	add("rights", quoted(d.Rights), true)
	add("removed", blockList(removedItems(d.Removed)), true)
	for _, e := range []entry{{"source", d.Source}, {"url", d.URL}, {"sha256", d.SHA256}, {"imported", d.Imported}} {
		if e.value != "" {
			add(e.key, scalar(e.value), false)
		}
	}
	if len(d.Copies) > 0 {
		add("copies", flow(d.Copies), false)
	}
	for _, e := range []entry{{"publish", d.Publish}, {"personal", d.Personal}} {
		if e.value != "" {
			add(e.key, scalar(e.value), false)
		}
	}
	if d.Draft {
		add("draft", "true", false)
	}
	if len(d.Aliases) > 0 {
		add("aliases", flow(d.Aliases), false)
	}
	if len(d.Tags) > 0 {
		add("tags", flow(d.Tags), false)
	}
	if len(d.Unmarked) > 0 {
		items := make([]string, len(d.Unmarked))
		for i, a := range d.Unmarked {
			items[i] = a.String()
		}
		add("unmarked", blockList(items), false) // one a line, so that two branches merge
	}
	return all
}

// scalar writes s plainly where YAML reads it back as the same string, else in
// double quotes; nothing is null.
func scalar(s string) string {
	if s == "" {
		return "null"
	}
	if plain(s) {
		return s
	}
	return quoted(s)
}

// quoted writes s in quotes: double ones, single ones where s holds those.
func quoted(s string) string {
	if s == "" {
		return "null"
	}
	if strings.ContainsAny(s, `"\\`) {
		return "'" + strings.ReplaceAll(s, "'", "''") + "'"
	}
	return `"` + s + `"`
}

// plain reports whether YAML takes s without quotes for the string s: dates,
// paths, addresses and names are; numbers and words with a meaning are not.
func plain(s string) bool {
	digits, signs := 0, 0
	for i, r := range s {
		switch {
		case unicode.IsDigit(r):
			digits++
		case strings.ContainsRune("-./", r):
			signs++
			if i == 0 && r != '.' || i == len(s)-1 {
				return false
			}
		case r == ' ' || r == '_' || r == '·' || r == '(' || r == ')':
			if i == 0 {
				return false
			}
		case !unicode.IsLetter(r):
			if r != ':' || !strings.HasPrefix(s[i:], "://") {
				return false
			}
		}
	}
	switch strings.ToLower(s) {
	case "null", "true", "false", "yes", "no", "on", "off", "y", "n":
		return false
	}
	if digits > 0 && digits+signs == len(s) { // 2021-09-22 is a string, 2021 and 20.5 are not
		return strings.Count(s, "-") == 2 && len(s) == 10
	}
	return !('0' <= s[0] && s[0] <= '9') && s[0] != '.'
}

// flow writes a short list on one line.
func flow(items []string) string {
	all := make([]string, len(items))
	for i, s := range items {
		all[i] = scalar(s)
	}
	return "[" + strings.Join(all, ", ") + "]"
}

// blockList writes a list with an item a line.
func blockList(items []string) string {
	if len(items) == 0 {
		return "[]"
	}
	var b strings.Builder
	for _, s := range items {
		b.WriteString("\n  - " + quoted(s))
	}
	return b.String()
}

// chunk is the lines of one key: comments and blank lines before it, then its
// value to the line before the next key's comments.
type chunk struct {
	key  string
	lead diag.Span
	at   diag.Span // from the key on
}

// chunks splits the front matter at its keys, without reading YAML.
func chunks(text string, at diag.Span) []chunk {
	var all []chunk
	lead := at.Start
	for next := at.Start; next < at.End; {
		var line diag.Span
		line, next = lineAt(text[:at.End], next)
		key := keyOf(text[line.Start:line.End])
		if key == "" {
			if s := trimmed(text, line); len(all) > 0 && s != "" && s[0] != '#' {
				all[len(all)-1].at.End = next
				lead = next
			}
			continue
		}
		all = append(all, chunk{key, diag.Span{Start: lead, End: line.Start}, diag.Span{Start: line.Start, End: next}})
		lead = next
	}
	return append(all, chunk{"", diag.Span{Start: lead, End: at.End}, diag.Span{Start: at.End, End: at.End}})
}

// keyOf is the key that stands at the very beginning of line.
func keyOf(line string) string {
	key, rest, ok := strings.Cut(line, ":")
	if !ok || key == "" || strings.ContainsAny(key, " \t#-\"'[]{},&*!|>%@`") || rest != "" && rest[0] != ' ' && rest[0] != '\r' && rest[0] != '\t' {
		return ""
	}
	return key
}
