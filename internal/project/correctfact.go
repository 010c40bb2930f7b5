package project

import (
	"errors"
	"slices"
	"strings"

	"sillok/internal/say"

	"sillok/internal/diag"
	"sillok/internal/doc"
	"sillok/internal/edtf"
	"sillok/internal/entity"
)

// PageInfo is what a person may correct of a page beside its marks.
type PageInfo struct {
	Title     string    `json:"title"`
	Publisher string    `json:"publisher"`
	Authors   []string  `json:"authors"`
	Published string    `json:"published"`
	File      string    `json:"file"`
	Rows      []RowInfo `json:"rows"`
}

// RowInfo is a row of a page's lists.
type RowInfo struct {
	List     string `json:"list"`     // roles, quotes, events
	Row      string `json:"row"`      // without dash and box
	State    string `json:"state"`    // machine, confirmed, rejected
	Sentence int    `json:"sentence"` // that says so, from 1; 0: not found
}

// Page tells of a page as it was last built.
func (s *Site) Page(slug string) (*PageInfo, error) {
	names, _, err := s.Authority()
	if err != nil {
		return nil, err
	}
	name, d, err := s.seen(names, slug)
	if err != nil {
		return nil, err
	}
	return &PageInfo{Title: d.Title, Publisher: d.Publisher, Authors: append([]string{}, d.Authors...), Published: d.Published.String(), File: name, Rows: rowsOf(d)}, nil
}

// states are the words for doc.State.
var states = []string{"machine", "confirmed", "rejected"}

// rowsOf gives the rows of a page's lists in the order of the page.
func rowsOf(d *doc.Document) []RowInfo {
	sentences := doc.Sentences(d.Text, d.Headings)
	all := []RowInfo{}
	add := func(list string, at, in diag.Span, state doc.State) {
		r := RowInfo{List: list, Row: rowText(d.File.Text[at.Start:at.End]), State: states[state]}
		if in.Len() > 0 {
			r.Sentence = 1 + slices.IndexFunc(sentences, func(s diag.Span) bool { return s.Start <= in.Start && in.Start < s.End })
		}
		all = append(all, r)
	}
	for _, r := range d.Roles {
		add("roles", r.At, r.In, r.State)
	}
	for _, q := range d.Quotes {
		add("quotes", q.At, q.Words, q.State)
	}
	for _, e := range d.Events {
		add("events", e.At, e.In, e.State)
	}
	return all
}

// rowText is a row without its dash and box.
func rowText(line string) string {
	line = strings.TrimSpace(strings.TrimPrefix(strings.TrimSpace(line), "-"))
	for _, box := range []string{"[ ]", "[x]", "[X]", "[-]"} {
		if rest, ok := strings.CutPrefix(line, box); ok {
			return strings.TrimSpace(rest)
		}
	}
	return line
}

// planHead sets a value of a page's head.
func (s *Site) planHead(names *entity.Authority, c Correction) ([]change, error) {
	name, _, err := s.seen(names, c.Slug)
	if err != nil {
		return nil, err
	}
	value := strings.Join(strings.Fields(c.Value), " ")
	var set func(d *doc.Document)
	switch c.Key {
	case "title":
		set = func(d *doc.Document) { d.Title = value }
	case "publisher":
		set = func(d *doc.Document) { d.Publisher = value }
	case "author":
		var authors []string
		for a := range strings.SplitSeq(value, ",") {
			if a = strings.TrimSpace(a); a != "" {
				authors = append(authors, a)
			}
		}
		set = func(d *doc.Document) { d.Authors = authors }
	case "published":
		if value == "" {
			value = "XXXX-XX-XX"
		}
		date, err := edtf.Parse(value)
		if err != nil {
			return nil, err
		}
		set = func(d *doc.Document) { d.Published = date }
	default:
		return nil, say.Errorf("%q is no part of a page's head that is corrected here, want title, publisher, author or published", c.Key)
	}
	return []change{s.onPage(name, names, func(d *doc.Document) (bool, error) {
		set(d)
		return true, nil
	})}, nil
}

// boxes are the boxes of rows that a person decided about.
var boxes = map[string]string{"confirm": "[x]", "reject": "[-]", "change": "[x]", "add": "[x]"}

// planRow confirms, rejects, rewords or adds a row of a page's lists. Only its line
// is touched.
func (s *Site) planRow(names *entity.Authority, c Correction) ([]change, error) {
	name, _, err := s.seen(names, c.Slug)
	if err != nil {
		return nil, err
	}
	box, row := boxes[c.Key], c.Row
	if box == "" {
		return nil, say.Errorf("%q is nothing that is done to a row, want confirm, reject, change or add", c.Key)
	}
	if c.Key == "change" || c.Key == "add" {
		row = strings.Join(strings.Fields(c.Value), " ")
	}
	more := 0
	if c.Key == "add" {
		more = 1
	}
	return []change{{name, func(text string) ([]byte, error) {
		d, problems := doc.ParseKinds(&diag.File{Name: name, Text: text}, names.Kinds)
		now, err := withRow(d, c, "- "+box+" "+row)
		if err != nil {
			return nil, err
		}
		got, after := doc.ParseKinds(&diag.File{Name: name, Text: now}, names.Kinds)
		if diag.Errors(after) > diag.Errors(problems) {
			return nil, errors.New(after[0].String())
		}
		if got.Text != d.Text || len(rowPlaces(got, c.List)) != len(rowPlaces(d, c.List))+more {
			return nil, say.New("this is no row of the list")
		}
		return []byte(now), nil
	}}}, nil
}

// withRow is the page's text with a line in place of the row that c means, or, where
// c adds one, behind the last row of the list.
func withRow(d *doc.Document, c Correction, line string) (string, error) {
	text := d.File.Text
	if c.Key == "add" {
		return withNewRow(d, c.List, line)
	}
	at, ok := rowAt(d, c.List, c.Row)
	if !ok {
		return "", errStale
	}
	if strings.HasSuffix(text[at.Start:at.End], "\r") {
		line += "\r"
	}
	return text[:at.Start] + line + text[at.End:], nil
}

// withNewRow is the page's text with a row more in a list; a page that lacks the
// list gets it at its end.
func withNewRow(d *doc.Document, list, line string) (string, error) {
	if !slices.Contains([]string{"roles", "quotes", "events"}, list) {
		return "", say.Errorf("no list is called %s", list)
	}
	text, end := d.File.Text, "\n"
	if strings.Contains(text, "\r\n") {
		end = "\r\n"
	}
	behind := -1
	for _, at := range rowPlaces(d, list) {
		behind = max(behind, at.End)
	}
	head := "<!-- " + list + " -->"
	switch i := strings.LastIndex(text, "\n"+head); {
	case behind >= 0:
	case i >= 0:
		behind, line = i+1+len(head), end+line
	default:
		text = strings.TrimRight(text, "\r\n") + end
		return text + end + head + end + end + line + end, nil
	}
	if behind < len(text) && text[behind] == '\r' {
		behind++
	}
	if behind < len(text) && text[behind] == '\n' {
		behind++
	} else if behind == len(text) {
		line = end + line
	}
	return text[:behind] + line + end + text[behind:], nil
}

// rowPlaces are the places of a list's rows in the page's file.
func rowPlaces(d *doc.Document, list string) []diag.Span {
	var places []diag.Span
	switch list {
	case "roles":
		for _, r := range d.Roles {
			places = append(places, r.At)
		}
	case "quotes":
		for _, q := range d.Quotes {
			places = append(places, q.At)
		}
	case "events":
		for _, e := range d.Events {
			places = append(places, e.At)
		}
	}
	return places
}

// rowAt finds a row by its words.
func rowAt(d *doc.Document, list, row string) (diag.Span, bool) {
	for _, at := range rowPlaces(d, list) {
		if rowText(d.File.Text[at.Start:at.End]) == row {
			return at, true
		}
	}
	return diag.Span{}, false
}
