package project

import (
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"unicode/utf8"

	"sillok/internal/diag"
	"sillok/internal/doc"
	"sillok/internal/edtf"
	"sillok/internal/entity"
	"sillok/internal/say"
)

// Correction is what a person decides about one mark.
type Correction struct {
	Slug    string `json:"slug"`
	At      int    `json:"at"`      // the mark's place: characters of the text before it, as in its address #m12
	Surface string `json:"surface"` // what the person saw there
	Action  string `json:"action"`  // confirm, change, remove, name
	ID      string `json:"id"`      // kind:id, for change and name
}

// MarkInfo is why a mark is there.
type MarkInfo struct {
	Surface string  `json:"surface"`
	ID      string  `json:"id"`
	Role    string  `json:"role,omitempty"`
	Reason  string  `json:"reason,omitempty"`
	Score   float32 `json:"score,omitempty"`
	Machine bool    `json:"machine"` // 추정; else 확인
	File    string  `json:"file"`
	Line    int     `json:"line"`
	Column  int     `json:"column"`
	Listed  string  `json:"listed,omitempty"` // where the entity's name is listed
}

// errStale says that a page has changed since the person saw it.
var errStale = say.New("the page has changed; load it again")

// Mark tells about the mark at a place of a page.
func (s *Site) Mark(slug string, at int) (*MarkInfo, error) {
	d, i, err := s.markAt(slug, at)
	if err != nil {
		return nil, err
	}
	m := d.Mentions[i]
	info := &MarkInfo{Surface: d.Text[m.In.Start:m.In.End], ID: m.ID.String(), Role: m.Role, Reason: m.Reason, Score: m.Score, Machine: m.Machine, File: d.File.Name}
	info.Line, info.Column = d.File.Position(m.At.Start)
	names, _, err := s.Authority()
	if err != nil {
		return nil, err
	}
	if e := names.Get(m.ID); e != nil {
		info.Listed = "built-in, " + e.Certainty
		if e.File != nil && e.Site {
			line, _ := e.File.Position(e.At.Start)
			info.Listed = fmt.Sprintf("%s:%d", e.File.Name, line)
		}
	}
	return info, nil
}

// markAt finds a mark of a page as it was last built, which is what the person
// sees, else as it now stands in its file.
func (s *Site) markAt(slug string, at int) (*doc.Document, int, error) {
	if slug == "" || !fs.ValidPath(slug) {
		return nil, 0, say.Errorf("there is no page %q", slug)
	}
	name := s.fileOf(slug)
	if p := s.parsed[name]; p.document != nil {
		if i := mentionAt(p.document, at); i >= 0 {
			return p.document, i, nil
		}
	}
	names, _, err := s.Authority()
	if err != nil {
		return nil, 0, err
	}
	f, err := s.read(name)
	if err != nil {
		return nil, 0, say.Errorf("there is no page %s: %w", slug, err)
	}
	d, _ := doc.ParseKinds(f, names.Kinds)
	if i := mentionAt(d, at); i >= 0 {
		return d, i, nil
	}
	return nil, 0, errStale
}

// mentionAt is the index of the mark with so many characters before it, or -1.
func mentionAt(d *doc.Document, at int) int {
	return slices.IndexFunc(d.Mentions, func(m doc.Mention) bool { return utf8.RuneCountInString(d.Text[:m.In.Start]) == at })
}

// fileOf is the file of a page, which may lie in a folder of its own.
func (s *Site) fileOf(slug string) string {
	for _, name := range sortedKeys(s.parsed) {
		if p := s.parsed[name]; p.document != nil && p.document.Slug == slug {
			return name
		}
	}
	return documentsDir + "/" + slug + ".md"
}

// Correct writes a decision into the page or the names file it concerns: an
// ordinary, minimal edit. The mark is the one that the person saw, wherever it
// stands in the page by now.
func (s *Site) Correct(c Correction) error {
	seen, i, err := s.markAt(c.Slug, c.At)
	if err != nil {
		return err
	}
	in := seen.Mentions[i].In
	if seen.Text[in.Start:in.End] != c.Surface {
		return errStale
	}
	var id entity.ID
	switch c.Action {
	case "confirm", "remove":
	case "change", "name":
		if id, err = s.checkID(c.ID); err != nil {
			return err
		}
	default:
		return say.Errorf("there is no correction %q, want confirm, change, remove or name", c.Action)
	}
	if c.Action == "name" {
		return s.addName(id, c.Surface)
	}
	names, _, err := s.Authority()
	if err != nil {
		return err
	}
	anchor := doc.AnchorAt(seen.Text, in)
	_, err = s.rewrite(s.fileOf(c.Slug), func(text string) ([]byte, error) {
		d, problems := doc.ParseKinds(&diag.File{Name: seen.File.Name, Text: text}, names.Kinds)
		if !decide(d, anchor, seen.Mentions[i].ID, c.Action, id) {
			return nil, errStale
		}
		page := d.Markdown()
		if bad := readBack(seen.File.Name, page, d, names.Kinds, diag.Errors(problems)); bad != nil {
			return nil, errors.New(bad.Message)
		}
		return page, nil
	})
	if err == nil { // what the person did is what they see from now on, before the next build
		name := s.fileOf(c.Slug)
		s.parsed[name] = s.document(name, names)
	}
	return err
}

// decide applies an action to the mark at a place. It is false where that mark is
// not there any more.
func decide(d *doc.Document, at doc.Anchor, was entity.ID, action string, id entity.ID) bool {
	in := doc.Locate(d.Text, []doc.Anchor{at})[0]
	i := slices.IndexFunc(d.Mentions, func(m doc.Mention) bool { return m.In == in && m.ID == was })
	if i < 0 {
		return false
	}
	m := &d.Mentions[i]
	switch action {
	case "confirm":
		m.Machine = false
	case "change":
		m.ID, m.Machine = id, false
	case "remove":
		if m.Machine {
			d.Gone = append(d.Gone, doc.MachineMark{In: in, ID: m.ID, Reason: m.Reason, Score: m.Score})
		} else {
			d.Unmarked = append(d.Unmarked, doc.AnchorAt(d.Text, in))
		}
		d.Mentions = slices.Delete(d.Mentions, i, i+1)
	}
	return true
}

// checkID reads an id that a person typed.
func (s *Site) checkID(text string) (entity.ID, error) {
	id := entity.Parse(strings.ReplaceAll(strings.TrimSpace(text), " ", "_"))
	names, _, err := s.Authority()
	if err != nil {
		return id, err
	}
	kind := names.Kind(id.Kind)
	if kind == nil {
		var known []string
		for _, k := range names.Kinds {
			known = append(known, k.Name)
		}
		return id, say.Errorf("%q has no known kind, want one of %s before a colon", text, strings.Join(known, ", "))
	}
	if id.Kind == "date" {
		if _, err := edtf.Parse(id.Name); err != nil {
			return id, err
		}
	}
	if kind.CheckID != nil {
		return id, kind.CheckID(id.Name)
	}
	return id, nil
}

// addName adds a line to the names file of a kind.
func (s *Site) addName(id entity.ID, surface string) error {
	name := namesDir + "/" + id.Kind + ".yaml"
	line := "- {id: " + yamlString(id.Name)
	if surface != id.Title() {
		line += ", alias: [" + yamlString(surface) + "]"
	}
	line += "}\n"
	names, _, err := s.Authority()
	if err != nil {
		return err
	}
	added := func(text string) ([]byte, error) {
		if text != "" && !strings.HasSuffix(text, "\n") {
			text += "\n"
		}
		text += line
		if _, problems := names.With([]*diag.File{{Name: name, Text: text}}); diag.Errors(problems) > 0 {
			return nil, errors.New(problems[0].String())
		}
		return []byte(text), nil
	}
	first, err := added("")
	if err != nil {
		return err
	}
	if made, err := s.create([]newFile{{name, first}}); err != nil || made[0] {
		return err
	}
	_, err = s.rewrite(name, added)
	return err
}

// yamlString quotes a name where YAML would read it as something else.
func yamlString(s string) string {
	if strings.ContainsAny(s, ":#{}[],&*!|>'\"%@`\\") || strings.TrimSpace(s) != s || s == "" {
		return "'" + strings.ReplaceAll(s, "'", "''") + "'"
	}
	return s
}
