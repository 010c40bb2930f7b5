package project

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"
	"strings"
	"unicode/utf8"

	"sillok/internal/diag"
	"sillok/internal/doc"
	"sillok/internal/edtf"
	"sillok/internal/entity"
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
var errStale = errors.New("the page has changed; load it again")

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

// markAt finds a mark of a page as it now stands in its file.
func (s *Site) markAt(slug string, at int) (*doc.Document, int, error) {
	if slug == "" || !fs.ValidPath(slug) {
		return nil, 0, fmt.Errorf("there is no page %q", slug)
	}
	f, err := s.read(s.fileOf(slug))
	if err != nil {
		return nil, 0, fmt.Errorf("there is no page %s: %w", slug, err)
	}
	d, _ := doc.Parse(f)
	if d == nil {
		return nil, 0, fmt.Errorf("%s cannot be read; mend it first", f.Name)
	}
	for i, m := range d.Mentions {
		if utf8.RuneCountInString(d.Text[:m.In.Start]) == at {
			return d, i, nil
		}
	}
	return nil, 0, errStale
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
// ordinary, minimal edit.
func (s *Site) Correct(c Correction) error {
	d, i, err := s.markAt(c.Slug, c.At)
	if err != nil {
		return err
	}
	m := &d.Mentions[i]
	surface := d.Text[m.In.Start:m.In.End]
	if surface != c.Surface {
		return errStale
	}
	switch c.Action {
	case "confirm":
		m.Machine = false
	case "change":
		id, err := s.checkID(c.ID)
		if err != nil {
			return err
		}
		m.ID, m.Machine = id, false
	case "remove":
		n := doc.CountBefore(d.Text, surface, m.In.Start) + 1
		if m.Machine {
			d.Gone = append(d.Gone, doc.MachineMark{Surface: surface, N: n, ID: m.ID, Reason: m.Reason, Score: m.Score})
		} else {
			d.Unmarked = append(d.Unmarked, fmt.Sprintf("%s#%d", surface, n))
		}
		d.Mentions = slices.Delete(d.Mentions, i, i+1)
	case "name":
		id, err := s.checkID(c.ID)
		if err != nil {
			return err
		}
		return s.addName(id, surface)
	default:
		return fmt.Errorf("there is no correction %q, want confirm, change, remove or name", c.Action)
	}
	return writeFile(s.path(s.fileOf(c.Slug)), d.Markdown())
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
		return id, fmt.Errorf("%q has no known kind, want one of %s before a colon", text, strings.Join(known, ", "))
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
	old, err := os.ReadFile(s.path(name))
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("cannot add a name: %w", err)
	}
	text := string(old)
	if text != "" && !strings.HasSuffix(text, "\n") {
		text += "\n"
	}
	text += "- {id: " + yamlString(id.Name)
	if surface != id.Title() {
		text += ", alias: [" + yamlString(surface) + "]"
	}
	text += "}\n"
	names, _, err := s.Authority()
	if err != nil {
		return err
	}
	f := &diag.File{Name: name, Text: text}
	if _, problems := names.With([]*diag.File{f}); diag.Errors(problems) > 0 {
		return errors.New(problems[0].String())
	}
	return writeFile(s.path(name), []byte(text))
}

// yamlString quotes a name where YAML would read it as something else.
func yamlString(s string) string {
	if strings.ContainsAny(s, ":#{}[],&*!|>'\"%@`\\") || strings.TrimSpace(s) != s || s == "" {
		return "'" + strings.ReplaceAll(s, "'", "''") + "'"
	}
	return s
}
