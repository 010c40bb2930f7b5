package export

import (
	"strings"

	"sillok/internal/library"
)

// Web Annotation is the W3C data model for notes on parts of documents
// (w3.org/TR/annotation-model), written as JSON-LD: one annotation a mention.
var annotationFormat = Format{
	Name: "webannotation", Title: "W3C Web Annotation", Schema: "https://www.w3.org/TR/annotation-model/",
	Loses: "mentions alone; prefixes and suffixes are left out where a sentence may not be shown",
	Files: one("annotations.jsonld", annotations),
}

type annotationPage struct {
	Context string       `json:"@context"`
	ID      string       `json:"id"`
	Type    string       `json:"type"`
	Label   string       `json:"label,omitempty"`
	Items   []annotation `json:"items"`
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

func annotations(l *library.Library, o Options) ([]byte, error) {
	page := annotationPage{Context: "http://www.w3.org/ns/anno.jsonld", ID: o.Address + "data/annotations.jsonld", Type: "AnnotationCollection", Label: o.Title, Items: []annotation{}}
	for i, d := range l.Documents {
		rows := documentOf(d)
		for j, m := range d.Mentions {
			row := rows.Mentions[j]
			a := annotation{
				ID: documentAddress(o, l.Documents[i]) + "#m" + itoa(row.Start), Type: "Annotation", Motivation: []string{"identifying"},
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
			page.Items = append(page.Items, a)
		}
	}
	return indented(page)
}

func tail(s string) string {
	r := []rune(s[strings.LastIndexByte(s, '\n')+1:])
	return string(r[max(0, len(r)-contextRunes):])
}

func head(s string) string {
	s, _, _ = strings.Cut(s, "\n")
	r := []rune(s)
	return string(r[:min(len(r), contextRunes)])
}
