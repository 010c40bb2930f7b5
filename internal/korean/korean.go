// Package korean reads Korean: it is the one place that knows particles,
// endings, verbs and tenses, and all others ask it.
//
// [Read] takes a text and gives a [Text], which is divided into lines and
// sentences at once and analysed further only where asked:
//
//	t := korean.Read(text, korean.Names(marks), korean.Headings(headings))
//	for _, c := range t.Clauses(sentence) { … }   // predicate, arguments, status
//	c := t.ClauseOf(date)                          // the clause whose predicate a date dates
//
// A sentence is a chain of clauses. Each has a predicate at its end: a verb with
// its endings and auxiliaries (열 예정이었으나), or, in headlines and lists, a noun
// of action (개최, 추진 중). A [Clause] tells what is done ([Clause.Action], with
// the class of its synonyms and its [Kind]), by whom, to what, where and when
// ([Clause.Args]), how far it has come ([Status]), and how it stands to the other
// clauses: beside them, in front of a noun (지난 3월 개통한 X), or told by
// somebody (…했다고 밝혔다).
//
// Words are read from their ends: particles behind a noun, endings behind a stem.
// What particles, endings, auxiliaries and actions there are is data
// (data/*.tsv); stems of verbs and nouns of action come from mecab-ko-dic (see
// data/NOTICE.md). docs/korean.md explains the grammar to those who know none.
//
// Spans are bytes of the text that was read. A Text is not safe for concurrent
// use, since it keeps what it has analysed.
package korean

import (
	"slices"
	"sort"
)

// Span is a range of bytes of a text; End is excluded.
type Span struct{ Start, End int }

// Len is the number of bytes in s.
func (s Span) Len() int { return s.End - s.Start }

// Contains reports whether o lies within s.
func (s Span) Contains(o Span) bool { return s.Start <= o.Start && o.End <= s.End }

// Overlaps reports whether s and o share a byte.
func (s Span) Overlaps(o Span) bool { return s.Start < o.End && o.Start < s.End }

// Text is a text that was read.
type Text struct {
	text      string
	names     []Span
	times     []Span
	headings  []Span
	sentences []Span
	read      map[int]*sentence // once they are asked for
}

// An Option tells Read what is known of a text.
type Option func(*Text)

// Names tells which stretches are one opaque noun each, in order and without
// overlap: the marks of a page. No verb is looked for within them, and no clause
// ends there.
func Names[S ~struct{ Start, End int }](spans []S) Option {
	return func(t *Text) { t.names = convert(spans) }
}

// Headings tells which lines are headings, in order.
func Headings[S ~struct{ Start, End int }](spans []S) Option {
	return func(t *Text) { t.headings = convert(spans) }
}

// Times tells which stretches are expressions of time, in order, beside those
// that are found by their form.
func Times[S ~struct{ Start, End int }](spans []S) Option {
	return func(t *Text) { t.times = convert(spans) }
}

// Divided gives the sentences of the text as [Sentences] finds them, which are then not
// looked for again.
func Divided[S ~struct{ Start, End int }](spans []S) Option {
	return func(t *Text) { t.sentences = convert(spans) }
}

func convert[S ~struct{ Start, End int }](spans []S) []Span {
	list := make([]Span, len(spans))
	for i, s := range spans {
		list[i] = Span(s)
	}
	return list
}

// Read divides a text into sentences and makes it ready to be asked.
func Read(text string, options ...Option) *Text {
	t := &Text{text: text, read: map[int]*sentence{}}
	for _, o := range options {
		o(t)
	}
	if t.sentences == nil {
		t.sentences = Sentences(text, t.headings)
	}
	return t
}

// Again is Read of a text that may have been read before: it gives that reading where it is
// of the same text and the same is known of it.
func Again(before *Text, text string, options ...Option) *Text {
	t := Read(text, options...)
	if before != nil && before.text == text && slices.Equal(before.names, t.names) && slices.Equal(before.times, t.times) &&
		slices.Equal(before.headings, t.headings) && slices.Equal(before.sentences, t.sentences) {
		return before
	}
	return t
}

// Sentences gives the sentences in order, without the white space between them.
func (t *Text) Sentences() []Span { return t.sentences }

// Sentence gives the index of the sentence that holds an offset, or of the next
// one; -1 in a text without sentences.
func (t *Text) Sentence(offset int) int {
	i := sort.Search(len(t.sentences), func(i int) bool { return t.sentences[i].End > offset })
	return min(i, len(t.sentences)-1)
}

// Str gives the words of a span.
func (t *Text) Str(s Span) string { return t.text[s.Start:s.End] }

// nameAt gives the index of the name that overlaps the span, or -1.
func (t *Text) nameAt(s Span) int {
	i := sort.Search(len(t.names), func(i int) bool { return t.names[i].End > s.Start })
	if i < len(t.names) && t.names[i].Start < s.End {
		return i
	}
	return -1
}
