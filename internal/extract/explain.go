package extract

import (
	"cmp"
	"slices"
	"strings"

	"sillok/internal/diag"
)

// Explanation tells what became of a source: which lines were kept, which were
// cut and why, and where each field of the front matter came from.
type Explanation struct {
	Fields []ExplainedField `json:"fields"`
	Lines  []ExplainedLine  `json:"lines"`
}

// ExplainedField is a field of the front matter with its origin.
type ExplainedField struct {
	Name  string `json:"name"`
	Value string `json:"value"`
	Why   string `json:"why,omitempty"`  // the label or the kind of place that told it
	Line  int    `json:"line,omitempty"` // of the source; 0: not a line of it
}

// ExplainedLine is a line of the source, or what was cut from inside one.
type ExplainedLine struct {
	Number  int    `json:"number"`
	Text    string `json:"text"`
	Cut     string `json:"cut,omitempty"` // why it was cut; empty: it was kept
	Heading bool   `json:"heading,omitempty"`
}

// Explain reads a source as Extract does and tells what became of it; nil when
// it cannot be read.
func Explain(name string, data []byte, o Options) (*Explanation, []diag.Problem) {
	p, problems := open(name, data, o)
	if p == nil {
		return nil, problems
	}
	a := p.made
	titleAt := origin{}
	if i := p.titleLine(); i >= 0 {
		titleAt = origin{"headline", p.numberOf(i)}
	} else if a.Title != "" {
		titleAt = origin{why: "head of the page"}
	}
	e := &Explanation{}
	add := func(name, value string, from origin) {
		e.Fields = append(e.Fields, ExplainedField{name, value, from.why, from.line})
	}
	add("title", a.Title, titleAt)
	add("publisher", a.Publisher, p.origins.publisher)
	add("author", strings.Join(a.Authors, ", "), origin{})
	add("published", a.Published.String(), p.origins.published)
	for _, f := range []struct{ name, value string }{
		{"embargo", a.Release.Embargo}, {"released", a.Release.Released},
		{"department", strings.Join(a.Release.Departments, ", ")},
		{"responsible", strings.Join(a.Release.Responsible, ", ")}, {"contact", strings.Join(a.Release.Contacts, ", ")},
	} {
		if f.value != "" {
			add(f.name, f.value, origin{why: "form of the release"})
		}
	}
	add("rights", a.Rights, origin{})
	for _, l := range p.lines {
		e.Lines = append(e.Lines, ExplainedLine{l.number, l.text, l.label, l.heading && l.label == ""})
	}
	for _, c := range p.pieces {
		e.Lines = append(e.Lines, ExplainedLine{c.number, c.text, c.label, false})
	}
	slices.SortStableFunc(e.Lines, func(x, y ExplainedLine) int { return cmp.Compare(x.Number, y.Number) })
	return e, problems
}
