package doc

import (
	"sillok/internal/diag"
	"sillok/internal/korean"
)

// Sentences splits text into sentences, in order, without the white space
// between them. Headings, which are lines, are one sentence each.
func Sentences(text string, headings []diag.Span) []diag.Span {
	spans := make([]korean.Span, len(headings))
	for i, h := range headings {
		spans[i] = korean.Span(h)
	}
	found := korean.Sentences(text, spans)
	all := make([]diag.Span, len(found))
	for i, s := range found {
		all[i] = diag.Span(s)
	}
	return all
}
