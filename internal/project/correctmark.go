package project

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"sillok/internal/say"

	"sillok/internal/diag"
	"sillok/internal/doc"
	"sillok/internal/entity"
)

// MarkInfo is why a mark is there.
type MarkInfo struct {
	Surface string  `json:"surface"`
	ID      string  `json:"id"`
	Name    string  `json:"name"` // of the thing, as people read it
	Role    string  `json:"role,omitempty"`
	Reason  string  `json:"reason,omitempty"`
	Score   float32 `json:"score,omitempty"`
	Machine bool    `json:"machine"` // 추정; else 확인
	File    string  `json:"file"`
	Line    int     `json:"line"`
	Column  int     `json:"column"`
	Listed  string  `json:"listed,omitempty"` // where the entity's name is listed
	Alike   int     `json:"alike"`            // marks of the document with these words and this thing
}

// Mark tells about the mark at a place of a page.
func (s *Site) Mark(slug string, at int) (*MarkInfo, error) {
	names, _, err := s.Authority()
	if err != nil {
		return nil, err
	}
	_, d, i, err := s.markAt(names, slug, at)
	if err != nil {
		return nil, err
	}
	m := d.Mentions[i]
	info := &MarkInfo{Surface: d.Text[m.In.Start:m.In.End], ID: m.ID.String(), Name: names.Title(m.ID), Role: m.Role, Reason: m.Reason, Score: m.Score, Machine: m.Machine, File: d.File.Name}
	info.Line, info.Column = d.File.Position(m.At.Start)
	info.Alike = len(alike(d, info.Surface, m.ID))
	info.Listed = listedAt(names.Get(m.ID))
	return info, nil
}

// listedAt says where an entity is listed; empty where it is not.
func listedAt(e *entity.Entity) string {
	switch {
	case e == nil:
		return ""
	case e.File != nil && e.Site:
		line, _ := e.File.Position(e.At.Start)
		return fmt.Sprintf("%s:%d", e.File.Name, line)
	}
	return say.Text("built-in")
}

// markAt finds a mark of a page as the person sees it.
func (s *Site) markAt(names *entity.Authority, slug string, at int) (name string, d *doc.Document, i int, err error) {
	name, d, err = s.seen(names, slug)
	if err != nil {
		return "", nil, 0, err
	}
	if i = mentionAt(d, at); i >= 0 {
		return name, d, i, nil
	}
	if d = s.document(name, names).document; d != nil {
		if i = mentionAt(d, at); i >= 0 {
			return name, d, i, nil
		}
	}
	return "", nil, 0, errStale
}

// alike gives the marks of these words with this id.
func alike(d *doc.Document, surface string, id entity.ID) []int {
	var found []int
	for i, m := range d.Mentions {
		if m.ID == id && d.Text[m.In.Start:m.In.End] == surface {
			found = append(found, i)
		}
	}
	return found
}

// planMark confirms, changes or takes away a mark, or all like it.
func (s *Site) planMark(names *entity.Authority, c Correction) ([]change, error) {
	name, seen, i, err := s.markAt(names, c.Slug, c.At)
	if err != nil {
		return nil, err
	}
	in, was := seen.Mentions[i].In, seen.Mentions[i].ID
	if seen.Text[in.Start:in.End] != c.Surface {
		return nil, errStale
	}
	var id entity.ID
	if c.Action == "change" {
		if id, err = s.checkID(names, c.ID, c.New); err != nil {
			return nil, err
		}
	}
	like := func(d *doc.Document) (bool, error) {
		for _, i := range slices.Backward(alike(d, c.Surface, was)) {
			decide(d, i, c.Action, id)
		}
		return true, nil
	}
	switch c.Scope {
	case scopeDocument:
		return []change{s.onPage(name, names, like)}, nil
	case scopeAll:
		pages, err := s.pagesWhere(names, func(d *doc.Document) bool { return len(alike(d, c.Surface, was)) > 0 })
		if err != nil {
			return nil, err
		}
		var changes []change
		for _, p := range pages {
			changes = append(changes, s.onPage(p.name, names, like))
		}
		return changes, nil
	}
	anchor := doc.AnchorAt(seen.Text, in)
	return []change{s.onPage(name, names, func(d *doc.Document) (bool, error) {
		in := doc.Locate(d.Text, []doc.Anchor{anchor})[0]
		i := slices.IndexFunc(d.Mentions, func(m doc.Mention) bool { return m.In == in && m.ID == was })
		if i < 0 {
			return false, nil
		}
		decide(d, i, c.Action, id)
		return true, nil
	})}, nil
}

// decide applies an action to a mark.
func decide(d *doc.Document, i int, action string, id entity.ID) {
	m := &d.Mentions[i]
	switch action {
	case "confirm":
		m.Machine = false
	case "change":
		m.ID, m.Machine = id, false
	case "remove":
		if m.Machine {
			d.Gone = append(d.Gone, doc.MachineMark{In: m.In, ID: m.ID, Reason: m.Reason, Score: m.Score})
		} else {
			d.Unmarked = append(d.Unmarked, doc.AnchorAt(d.Text, m.In))
		}
		d.Mentions = slices.Delete(d.Mentions, i, i+1)
	}
}

// planNewMark marks words that a person selected, or all places of these words
// that stand as a name of their own and have no mark.
func (s *Site) planNewMark(names *entity.Authority, c Correction) ([]change, error) {
	id, err := s.checkID(names, c.ID, c.New)
	if err != nil {
		return nil, err
	}
	c.Surface = strings.TrimSpace(c.Surface)
	if c.Surface == "" || strings.Contains(c.Surface, "\n") {
		return nil, say.New("a mark holds words of one line")
	}
	name, seen, err := s.seen(names, c.Slug)
	if err != nil {
		return nil, err
	}
	in, ok := wordsIn(seen, c)
	if !ok {
		return nil, errStale
	}
	anchor := doc.AnchorAt(seen.Text, in)
	here := func(d *doc.Document) (bool, error) {
		in := doc.Locate(d.Text, []doc.Anchor{anchor})[0]
		if in.Len() == 0 {
			return false, nil
		}
		setMark(d, in, id)
		return true, nil
	}
	if c.Scope == "" || c.Scope == scopeOne {
		return []change{s.onPage(name, names, here)}, nil
	}
	places := s.placesOf(names, c.Surface, id)
	changes := []change{s.onPage(name, names, func(d *doc.Document) (bool, error) {
		there, err := here(d)
		markAll(d, places(d.Text), id)
		return there, err
	})}
	if c.Scope == scopeDocument {
		return changes, nil
	}
	pages, err := s.pagesWhere(names, func(d *doc.Document) bool { return strings.Contains(d.Text, c.Surface) })
	if err != nil {
		return nil, err
	}
	for _, p := range pages {
		if p.name != name {
			changes = append(changes, s.onPage(p.name, names, func(d *doc.Document) (bool, error) {
				markAll(d, places(d.Text), id)
				return true, nil
			}))
		}
	}
	return changes, nil
}

// markAll marks places that have no mark and that nobody wants bare.
func markAll(d *doc.Document, places []diag.Span, id entity.ID) {
	bare := d.Bare()
	for _, in := range places {
		if !slices.ContainsFunc(bare, in.Overlaps) && !slices.ContainsFunc(d.Mentions, func(m doc.Mention) bool { return m.In.Overlaps(in) }) {
			setMark(d, in, id)
		}
	}
}

// wordsIn finds the words of a correction in the sentence that it names.
func wordsIn(d *doc.Document, c Correction) (diag.Span, bool) {
	sentences := doc.Sentences(d.Text, d.Headings)
	if c.Sentence < 1 || c.Sentence > len(sentences) {
		return diag.Span{}, false
	}
	in := sentences[c.Sentence-1]
	found, ok := doc.Occurrence(d.Text[in.Start:in.End], c.Surface, max(c.Nth, 1))
	return diag.Span{Start: in.Start + found.Start, End: in.Start + found.End}, ok
}

// setMark marks a place as a person does: marks that it meets, and notes that it
// be left bare, give way.
func setMark(d *doc.Document, in diag.Span, id entity.ID) {
	d.Mentions = slices.DeleteFunc(d.Mentions, func(m doc.Mention) bool { return m.In.Overlaps(in) })
	d.Gone = slices.DeleteFunc(d.Gone, func(g doc.MachineMark) bool { return g.In.Overlaps(in) })
	places := doc.Locate(d.Text, d.Unmarked)
	var unmarked []doc.Anchor
	for i, a := range d.Unmarked {
		if a.N == 0 || !places[i].Overlaps(in) {
			unmarked = append(unmarked, a)
		}
	}
	d.Unmarked = unmarked
	at, _ := slices.BinarySearchFunc(d.Mentions, in.Start, func(m doc.Mention, start int) int { return m.In.Start - start })
	d.Mentions = slices.Insert(d.Mentions, at, doc.Mention{ID: id, In: in})
}

// placesOf gives a function that finds where a text has these words as a name of
// their own. Names are found as the recogniser finds those of the authority; of
// dates, which it does not list, every place counts.
func (s *Site) placesOf(names *entity.Authority, surface string, id entity.ID) func(text string) []diag.Span {
	every := func(text string) []diag.Span {
		var all []diag.Span
		for n := 1; ; n++ {
			in, ok := doc.Occurrence(text, surface, n)
			if !ok {
				return all
			}
			if r, _ := utf8.DecodeLastRuneInString(text[:in.Start]); !isDigit(r) {
				all = append(all, in)
			}
		}
	}
	if id.Kind == "date" {
		return every
	}
	known, problems := names.With([]*diag.File{{Name: namesDir + "/" + id.Kind + ".yaml", Text: namesLine(id, surface)}})
	if diag.Errors(problems) > 0 {
		return func(string) []diag.Span { return nil }
	}
	return func(text string) []diag.Span {
		var all []diag.Span
		for _, h := range known.Scan(text) {
			if text[h.In.Start:h.In.End] == surface {
				all = append(all, h.In)
			}
		}
		return all
	}
}

func isDigit(r rune) bool { return '0' <= r && r <= '9' }
