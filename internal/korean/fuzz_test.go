package korean_test

import (
	"reflect"
	"testing"
	"unicode/utf8"

	"sillok/internal/korean"
)

// FuzzRead: whatever the text, spans lie in it, sentences and clauses are in order,
// and no chain of clauses comes back to itself.
func FuzzRead(f *testing.F) {
	f.Add("행정안전부는 “내년 3월 연다”고 22일 밝혔다. 가. 개요 (예정)")
	f.Add("1일1일9.22~ 지난 지난 ‘’ 「 열 예정이던 다고다고")
	f.Fuzz(func(t *testing.T, text string) {
		read := korean.Read(text)
		last := 0
		for i, s := range read.Sentences() {
			if s.Start < last || s.End <= s.Start || s.End > len(text) {
				t.Fatalf("%q: sentence %v behind %d", text, s, last)
			}
			last = s.End
			words := read.Words(s)
			if first := read.FirstWords(s, 3); !reflect.DeepEqual(first, words[:min(3, len(words))]) {
				t.Fatalf("%q: the first words are %v, of all %v", text, first, words)
			}
			n := 0
			for i, w := range read.EachWord(s) {
				if i != n || i >= len(words) || !reflect.DeepEqual(w, words[i]) {
					t.Fatalf("%q: word %d is %v, of all %v", text, i, w, words)
				}
				n++
			}
			if n != len(words) {
				t.Fatalf("%q: %d words one by one, %d in all", text, n, len(words))
			}
			for _, w := range words {
				if utf8.ValidString(text) && !utf8.ValidString(text[w.Noun.Start:w.Noun.End]) {
					t.Fatalf("%q: noun %v cuts a character", text, w.Noun)
				}
				if !s.Contains(w.Span) || w.Noun.Start < w.Start || w.Noun.End > len(text) {
					t.Fatalf("%q: word %+v outside of %v", text, w, s)
				}
			}
			checkClauses(t, text, read.Clauses(i))
		}
		for at := range text {
			read.SideOf(korean.Span{Start: at, End: at + 1})
		}
	})
}

func checkClauses(t *testing.T, text string, clauses []*korean.Clause) {
	whole := korean.Span{End: len(text)}
	for _, c := range clauses {
		if !whole.Contains(c.Predicate) || !whole.Contains(c.Span) {
			t.Fatalf("%q: predicate %v of %v", text, c.Predicate, c.Span)
		}
		if utf8.ValidString(text) && !utf8.ValidString(text[c.Predicate.Start:c.Predicate.End]) {
			t.Fatalf("%q: predicate %v cuts a character", text, c.Predicate)
		}
		for _, a := range c.Args {
			if utf8.ValidString(text) && (!utf8.ValidString(text[a.Span.Start:a.Span.End]) || !utf8.ValidString(text[a.Head.Start:a.Head.End])) {
				t.Fatalf("%q: argument %+v cuts a character", text, a)
			}
			if !whole.Contains(a.Span) || !whole.Contains(a.Word) {
				t.Fatalf("%q: argument %+v", text, a)
			}
		}
		n := 0
		for d := c.Of; d != nil; d = d.Of {
			if n++; n > len(clauses) {
				t.Fatalf("%q: %v hangs on itself", text, c.Predicate)
			}
		}
	}
}
