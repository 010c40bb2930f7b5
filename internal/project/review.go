package project

import (
	"cmp"
	"slices"
	"unicode/utf8"

	"sillok/internal/diag"
)

// Review is what is left to look at.
type Review struct {
	Confirmed int          `json:"confirmed"` // marks and rows that a person has decided about
	Total     int          `json:"total"`
	Items     []ReviewItem `json:"items"` // those left, the least sure first
}

// ReviewItem is a mark of the machine, or a row of a page's lists.
type ReviewItem struct {
	Slug     string  `json:"slug"`
	Title    string  `json:"title"`    // of the document
	Sentence int     `json:"sentence"` // from 1; 0: not found
	Before   string  `json:"before"`   // of the sentence
	Surface  string  `json:"surface"`  // the marked words; of a row the whole sentence
	After    string  `json:"after"`
	List     string  `json:"list,omitempty"` // of a row: roles, quotes, events
	Row      string  `json:"row,omitempty"`
	At       int     `json:"at"` // of a mark, in characters
	ID       string  `json:"id,omitempty"`
	Name     string  `json:"name,omitempty"`
	Reason   string  `json:"reason,omitempty"`
	Score    float32 `json:"score"`
}

// Review gives at most most of what is left to look at over all documents but those
// that are to be left out for now, the least sure first. A mark is as sure as its score; a row, which has none of its
// own, as the least sure mark of its sentence.
func (s *Site) Review(most int, without ...string) (*Review, error) {
	names, pages, err := s.namesAndPages()
	if err != nil {
		return nil, err
	}
	r := &Review{Items: []ReviewItem{}}
	for _, p := range pages {
		items, decided := left(p)
		if !slices.Contains(without, p.document.Slug) {
			r.Items = append(r.Items, items...)
		}
		r.Confirmed += decided
		r.Total += decided + len(items)
	}
	slices.SortStableFunc(r.Items, func(a, b ReviewItem) int { return cmp.Compare(a.Score, b.Score) })
	r.Items = r.Items[:min(len(r.Items), most)]
	for i := range r.Items {
		if item := &r.Items[i]; item.ID != "" {
			p := s.parsed[s.fileOf(item.Slug)]
			if j := mentionAt(p.document, item.At); j >= 0 {
				item.Name = names.Title(p.document.Mentions[j].ID)
			}
		}
	}
	return r, nil
}

// left gives what nobody has decided about on a page, and how much somebody has.
func left(p parsedPage) (items []ReviewItem, decided int) {
	d := p.document
	least := make([]float32, len(p.input.Sentences)) // the score of the least sure mark of each sentence
	for i := range least {
		least[i] = 1
	}
	chars, at := 0, 0
	for _, m := range d.Mentions {
		if !m.Machine {
			decided++
			continue
		}
		chars, at = chars+utf8.RuneCountInString(d.Text[at:m.In.Start]), m.In.Start
		item := ReviewItem{Slug: d.Slug, Title: d.Title, At: chars, Surface: d.Text[m.In.Start:m.In.End], ID: m.ID.String(), Reason: m.Reason, Score: m.Score}
		if n := sentenceAt(p, m.In.Start); n >= 0 {
			in := p.input.Sentences[n]
			item.Sentence = n + 1
			item.Before, item.After = d.Text[in.Start:m.In.Start], d.Text[m.In.End:max(in.End, m.In.End)]
			least[n] = min(least[n], m.Score)
		}
		items = append(items, item)
	}
	for _, r := range rowsOf(d) {
		if r.State != "machine" {
			decided++
			continue
		}
		item := ReviewItem{Slug: d.Slug, Title: d.Title, Sentence: r.Sentence, List: r.List, Row: r.Row, Score: 1}
		if n := r.Sentence - 1; n >= 0 {
			item.Surface = d.Text[p.input.Sentences[n].Start:p.input.Sentences[n].End]
			item.Score = least[n]
		}
		items = append(items, item)
	}
	return items, decided
}

// sentenceAt is the number of the sentence of a page that holds a byte, from 0;
// -1 for none.
func sentenceAt(p parsedPage, at int) int {
	i, found := slices.BinarySearchFunc(p.input.Sentences, at, func(s diag.Span, at int) int {
		switch {
		case s.End <= at:
			return -1
		case s.Start > at:
			return 1
		}
		return 0
	})
	if !found {
		return -1
	}
	return i
}

// Unreviewed is a document with something left to look at.
type Unreviewed struct {
	File  string
	Left  int
	Least float32 // the score of what is least sure
}

// Unreviewed lists the documents of the last run that have something left to
// look at, those with the least sure first, and counts as Review does.
func (s *Site) Unreviewed() (list []Unreviewed, confirmed, total int) {
	for _, name := range sortedKeys(s.parsed) {
		p := s.parsed[name]
		if p.document == nil {
			continue
		}
		items, decided := left(p)
		confirmed, total = confirmed+decided, total+decided+len(items)
		if len(items) == 0 {
			continue
		}
		least := slices.MinFunc(items, func(a, b ReviewItem) int { return cmp.Compare(a.Score, b.Score) })
		list = append(list, Unreviewed{p.document.File.Name, len(items), least.Score})
	}
	slices.SortStableFunc(list, func(a, b Unreviewed) int { return cmp.Compare(a.Least, b.Least) })
	return list, confirmed, total
}
