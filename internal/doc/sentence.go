package doc

import (
	"strings"
	"unicode/utf8"

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

// Worded gives sentences of text as readers are shown them: without the sign of
// the item that they begin (- , □ , ㅇ ).
func Worded(text string, sentences []diag.Span) []diag.Span {
	all := make([]diag.Span, len(sentences))
	for i, s := range sentences {
		r, size := utf8.DecodeRuneInString(text[s.Start:s.End])
		if rest, ok := strings.CutPrefix(text[s.Start+size:s.End], " "); ok && korean.IsItemSign(r) {
			if words := strings.TrimLeft(rest, " "); words != "" {
				s.Start = s.End - len(words)
			}
		}
		all[i] = s
	}
	return all
}
