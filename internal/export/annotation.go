package export

import (
	"bytes"
	"encoding/json"
	"strings"

	"sillok/internal/korean"
	"sillok/internal/library"
)

// Web Annotation is the W3C data model for notes on parts of documents
// (w3.org/TR/annotation-model), written as JSON-LD: one annotation a mention.
var annotationFormat = Format{
	Name: "webannotation", Title: "W3C Web Annotation", Schema: "https://www.w3.org/TR/annotation-model/",
	Loses: "mentions alone; prefixes and suffixes are left out where a sentence may not be shown",
	Files: one("annotations.jsonld", annotations),
}

type annotation struct {
	Context    string           `json:"@context,omitempty"`
	ID         string           `json:"id"`
	Type       string           `json:"type"`
	Motivation []string         `json:"motivation"`
	Body       []annotationBody `json:"body"`
	Target     annotationTarget `json:"target"`
}

type annotationBody struct {
	Type    string `json:"type"`
	Purpose string `json:"purpose"`
	Value   string `json:"value,omitempty"`
	Source  string `json:"source,omitempty"`
}

type annotationTarget struct {
	Source   string     `json:"source"`
	Selector []selector `json:"selector"`
}

type selector struct {
	Type   string `json:"type"`
	Start  *int   `json:"start,omitempty"`
	End    *int   `json:"end,omitempty"`
	Exact  string `json:"exact,omitempty"`
	Prefix string `json:"prefix,omitempty"`
	Suffix string `json:"suffix,omitempty"`
}

// contextRunes is how much text stands before and after a quoted mention.
const contextRunes = 24

// annotations writes one mention after the other: a collection of all of them
// would take several times the memory of its text.
func annotations(l *library.Library, o Options) ([]byte, error) {
	opening, err := indented(struct {
		Context string `json:"@context"`
		ID      string `json:"id"`
		Type    string `json:"type"`
		Label   string `json:"label,omitempty"`
	}{"http://www.w3.org/ns/anno.jsonld", o.Address + "data/annotations.jsonld", "AnnotationCollection", o.Title})
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	b.Write(bytes.TrimSuffix(opening, []byte("\n}\n")))
	b.WriteString(",\n \"items\": [")
	var item bytes.Buffer
	e := json.NewEncoder(&item)
	e.SetEscapeHTML(false)
	separator := "\n  "
	for _, d := range l.Documents {
		rows := documentOf(d)
		for i := range d.Mentions {
			b.WriteString(separator)
			separator = ",\n  "
			item.Reset()
			if err := e.Encode(annotationOf(l, o, d, rows.Mentions[i], i)); err != nil {
				return nil, err
			}
			b.Write(indent(b.AvailableBuffer(), bytes.TrimSuffix(item.Bytes(), []byte("\n")), 2))
		}
	}
	b.WriteString("\n ]\n}\n")
	return b.Bytes(), nil
}

// annotationOf is the annotation of mention i of d, whose row is given.
func annotationOf(l *library.Library, o Options, d *library.Doc, row mentionData, i int) annotation {
	m := d.Mentions[i]
	a := annotation{
		ID: documentAddress(o, d) + "#m" + itoa(row.Start), Type: "Annotation", Motivation: []string{"identifying"},
		Body:   []annotationBody{{Type: "TextualBody", Purpose: "identifying", Value: row.ID}},
		Target: annotationTarget{Source: documentAddress(o, d), Selector: []selector{{Type: "TextPositionSelector", Start: &row.Start, End: &row.End}}},
	}
	if to := address(l, o, m.ID); to != "" {
		a.Body = append(a.Body, annotationBody{Type: "SpecificResource", Purpose: "linking", Source: to})
	}
	quote := selector{Type: "TextQuoteSelector", Exact: row.Surface}
	if d.Shows(row.Sentence - 1) {
		quote.Prefix, quote.Suffix = tail(d.Text[:m.In.Start]), head(d.Text[m.In.End:])
	}
	a.Target.Selector = append(a.Target.Selector, quote)
	return a
}

// tail is the last contextRunes characters of s on its last line.
func tail(s string) string {
	s = korean.LastRunes(s, contextRunes)
	return s[strings.LastIndexByte(s, '\n')+1:]
}

// head is the first contextRunes characters of s on its first line.
func head(s string) string {
	s, _, _ = strings.Cut(korean.FirstRunes(s, contextRunes), "\n")
	return s
}
