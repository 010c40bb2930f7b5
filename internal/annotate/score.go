package annotate

import (
	"fmt"
	"strings"

	"sillok/internal/diag"
	"sillok/internal/doc"
	"sillok/internal/entity"
)

// Count is a comparison of two sets: how many are in both, in the prediction
// alone and in the gold alone.
type Count struct {
	Right  int `json:"right"`
	Extra  int `json:"extra"`  // predicted, not in gold
	Missed int `json:"missed"` // in gold, not predicted
}

// Precision is the part of what was predicted that is right; 1 for nothing.
func (c Count) Precision() float64 { return ratio(c.Right, c.Right+c.Extra) }

// Recall is the part of the gold that was found; 1 for nothing.
func (c Count) Recall() float64 { return ratio(c.Right, c.Right+c.Missed) }

// F1 is the harmonic mean of precision and recall.
func (c Count) F1() float64 { return ratio(2*c.Right, 2*c.Right+c.Extra+c.Missed) }

func (c *Count) add(o Count) {
	c.Right += o.Right
	c.Extra += o.Extra
	c.Missed += o.Missed
}

func ratio(a, b int) float64 {
	if b == 0 {
		return 1
	}
	return float64(a) / float64(b)
}

// Score is what an annotation is worth beside a gold page, or several added up.
//
// Spans counts mentions with the same place and kind, Kinds the same by kind.
// Links are the right ones among those (a link is right when the id is the
// same); Whole counts place, kind and id together: end to end. Roles are equal
// in person, post, body and dates; quotations in speaker and both ends. An
// event is found when one of the same date shares an entity or the sentence.
// Body compares the texts by their characters without white space, longest
// common subsequence (decision 23).
type Score struct {
	Documents int              `json:"documents"`
	Spans     Count            `json:"spans"`
	Kinds     map[string]Count `json:"kinds"`
	Linked    int              `json:"linked"` // of Spans.Right, how many have the gold's id
	Whole     Count            `json:"whole"`
	Roles     Count            `json:"roles"`
	Quotes    Count            `json:"quotes"`
	Events    Count            `json:"events"`
	Body      Count            `json:"body"`
	Titles    Count            `json:"titles"` // link titles of persons: the role as worded
	Surety    Surety           `json:"surety"` // what the machine's names say of themselves

	Errors []ScoreError `json:"errors,omitempty"`
}

// ScoreError is one mention that is missed, extra, or wrongly linked.
type ScoreError struct {
	Document string    `json:"document"`
	What     string    `json:"what"` // missed, extra, link, title
	Surface  string    `json:"surface"`
	Gold     entity.ID `json:"gold"`
	Got      entity.ID `json:"got"`
	Context  string    `json:"context"`
	Reason   string    `json:"reason,omitempty"`
}

// Links is the part of the rightly found mentions that have the right id.
func (s Score) Links() float64 { return ratio(s.Linked, s.Spans.Right) }

// Add adds o to s.
func (s *Score) Add(o Score) {
	s.Documents += o.Documents
	s.Spans.add(o.Spans)
	s.Linked += o.Linked
	s.Whole.add(o.Whole)
	s.Roles.add(o.Roles)
	s.Quotes.add(o.Quotes)
	s.Events.add(o.Events)
	s.Body.add(o.Body)
	s.Titles.add(o.Titles)
	s.Surety.add(o.Surety)
	if s.Kinds == nil {
		s.Kinds = map[string]Count{}
	}
	for k, c := range o.Kinds {
		t := s.Kinds[k]
		t.add(c)
		s.Kinds[k] = t
	}
	s.Errors = append(s.Errors, o.Errors...)
}

// Evaluate compares pred with gold. Where the two texts differ (extraction is
// scored too), places are compared by the characters that both texts have.
func Evaluate(pred, gold *doc.Document) Score {
	s := Score{Documents: 1, Kinds: map[string]Count{}}
	place := func(d diag.Span) diag.Span { return d }
	if pred.Text == gold.Text {
		n := len([]rune(squeeze(gold.Text)))
		s.Body = Count{Right: n}
	} else {
		var al alignment
		al, s.Body = align(pred.Text, gold.Text)
		place = al.span
	}
	s.mentions(pred, gold, place)
	s.Roles = countSame(roleKeys(pred), roleKeys(gold))
	s.Quotes = countSame(quoteKeys(pred), quoteKeys(gold))
	s.events(pred, gold)
	return s
}

// mentions compares marks; place maps a span of pred's text to gold's.
func (s *Score) mentions(pred, gold *doc.Document, place func(diag.Span) diag.Span) {
	type key struct {
		in   diag.Span
		kind string
	}
	got := map[key]doc.Mention{}
	for _, m := range pred.Mentions {
		got[key{place(m.In), m.ID.Kind}] = m
	}
	want := map[key]bool{}
	for _, m := range gold.Mentions {
		k := key{m.In, m.ID.Kind}
		want[k] = true
		p, ok := got[k]
		if !ok {
			s.count(m.ID.Kind, Count{Missed: 1})
			s.Whole.Missed++
			s.report(gold, "missed", m.In, m.ID, entity.ID{}, "")
			continue
		}
		s.count(m.ID.Kind, Count{Right: 1})
		if m.ID.Kind == "person" {
			s.title(p.Role, m.Role)
			if p.Role != m.Role {
				s.report(gold, "title", m.In, m.ID, p.ID, fmt.Sprintf("%q, want %q", p.Role, m.Role))
			}
		}
		if p.ID == m.ID {
			s.Linked++
			s.Whole.Right++
			continue
		}
		s.Whole.Extra++
		s.Whole.Missed++
		s.report(gold, "link", m.In, m.ID, p.ID, p.Reason)
	}
	for _, m := range pred.Mentions {
		if m.Machine && m.ID.Kind != "date" {
			s.Surety.count(m.Score, want[key{place(m.In), m.ID.Kind}])
		}
		if !want[key{place(m.In), m.ID.Kind}] {
			s.count(m.ID.Kind, Count{Extra: 1})
			s.Whole.Extra++
			s.report(pred, "extra", m.In, entity.ID{}, m.ID, m.Reason)
		}
	}
}

func (s *Score) count(kind string, c Count) {
	s.Spans.add(c)
	k := s.Kinds[kind]
	k.add(c)
	s.Kinds[kind] = k
}

func (s *Score) title(got, want string) {
	switch {
	case got == want && want != "":
		s.Titles.Right++
	case got != want:
		if got != "" {
			s.Titles.Extra++
		}
		if want != "" {
			s.Titles.Missed++
		}
	}
}

// contextLength is how many bytes an error shows on either side.
const contextLength = 36

func (s *Score) report(d *doc.Document, what string, in diag.Span, gold, got entity.ID, reason string) {
	a := article{text: d.Text}
	s.Errors = append(s.Errors, ScoreError{Document: documentName(d), What: what, Surface: d.Text[in.Start:in.End], Gold: gold, Got: got, Reason: reason,
		Context: a.before(in.Start, contextLength) + "[" + d.Text[in.Start:in.End] + "]" + a.after(in.End, contextLength)})
}

func documentName(d *doc.Document) string {
	switch {
	case d.File != nil:
		return d.File.Name
	case d.Slug != "":
		return d.Slug
	}
	return d.Source
}

// countSame compares two lists of keys as multisets.
func countSame(got, want []string) Count {
	left := map[string]int{}
	for _, k := range want {
		left[k]++
	}
	var c Count
	for _, k := range got {
		if left[k] > 0 {
			left[k]--
			c.Right++
		} else {
			c.Extra++
		}
	}
	c.Missed = len(want) - c.Right
	return c
}

func roleKeys(d *doc.Document) []string {
	var keys []string
	for _, r := range d.Roles {
		if r.State != doc.Rejected {
			keys = append(keys, strings.Join([]string{r.Person.Name, r.Post, r.Agency.Name, r.When.String()}, "|"))
		}
	}
	return keys
}

func quoteKeys(d *doc.Document) []string {
	var keys []string
	for _, q := range d.Quotes {
		if q.Reported {
			continue // a kind of its own
		}
		if q.State != doc.Rejected {
			keys = append(keys, q.Speaker.Name+"|"+squeeze(q.First)+"|"+squeeze(q.Last))
		}
	}
	return keys
}

// events pairs happenings of one date that share an entity or the sentence.
func (s *Score) events(pred, gold *doc.Document) {
	used := make([]bool, len(pred.Events))
	for _, g := range gold.Events {
		if g.State == doc.Rejected {
			continue
		}
		found := false
		for i, p := range pred.Events {
			if !used[i] && p.State != doc.Rejected && p.When.String() == g.When.String() && sameHappening(p, g) {
				used[i], found = true, true
				break
			}
		}
		if found {
			s.Events.Right++
		} else {
			s.Events.Missed++
		}
	}
	for i, p := range pred.Events {
		if !used[i] && p.State != doc.Rejected {
			s.Events.Extra++
		}
	}
}

func sameHappening(p, g doc.Event) bool {
	if len(p.Who) == 0 && len(g.Who) == 0 {
		return true
	}
	for _, x := range p.Who {
		for _, y := range g.Who {
			if x == y {
				return true
			}
		}
	}
	return p.In.Len() > 0 && g.In.Len() > 0 && p.In.Overlaps(g.In)
}
