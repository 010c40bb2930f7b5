package silver

import (
	"cmp"
	"slices"

	"sillok/internal/tagger"
)

// form is a listed string with the classes that it can have.
type form struct {
	id      int
	length  int // in characters
	seen    int // occurrences of the string in the sentences, whatever they mean
	classes []formClass
}

// formClass is a class of a form and the number of its occurrences that have
// this class, which is exact for the sentences that the list is about.
type formClass struct {
	id    int // unique over all forms
	fine  int
	count int
}

// formList finds listed forms in a text, by a trie over their characters.
type formList struct {
	next  map[edge]int32
	at    []int32 // form that ends in a node, or -1
	forms []form
	pairs int // number of (form, class) pairs
}

type edge struct {
	node int32
	char rune
}

// newFormList builds the list and counts in the sentences how often each form
// occurs as a string.
func newFormList(counts []formCount, sentences []tagger.Sentence) *formList {
	f := &formList{next: map[edge]int32{}, at: []int32{-1}}
	for _, c := range counts {
		chars := []rune(c.form)
		node := f.insert(chars)
		if f.at[node] < 0 {
			f.at[node] = int32(len(f.forms))
			f.forms = append(f.forms, form{id: len(f.forms), length: len(chars)})
		}
		to := &f.forms[f.at[node]]
		to.classes = append(to.classes, formClass{f.pairs, c.class, c.count})
		f.pairs++
	}
	for _, s := range sentences {
		for i := range s.Chars {
			f.walk(s.Chars[i:], func(found *form) { found.seen++ })
		}
	}
	return f
}

func (f *formList) insert(chars []rune) int32 {
	node := int32(0)
	for _, r := range chars {
		child, ok := f.next[edge{node, r}]
		if !ok {
			child = int32(len(f.at))
			f.next[edge{node, r}] = child
			f.at = append(f.at, -1)
		}
		node = child
	}
	return node
}

// walk calls found for each form that text starts with, shortest first.
func (f *formList) walk(text []rune, found func(*form)) {
	node, ok := int32(0), true
	for _, r := range text {
		if node, ok = f.next[edge{node, r}]; !ok {
			return
		}
		if k := f.at[node]; k >= 0 {
			found(&f.forms[k])
		}
	}
}

// place is an occurrence of a form in a sentence.
type place struct {
	start, end int
	form       *form
	within     bool // a longer listed form lies over it
}

// places lists all occurrences of forms in a text, by start, then by end.
func (f *formList) places(text []rune) []place {
	var out []place
	for i := range text {
		f.walk(text[i:], func(found *form) {
			out = append(out, place{start: i, end: i + found.length, form: found})
		})
	}
	for k := range out {
		for _, q := range out {
			if q.start <= out[k].start && q.end >= out[k].end && q.end-q.start > out[k].end-out[k].start {
				out[k].within = true
			}
		}
	}
	return out
}

// countForms lists the annotated forms of sentences with their counts.
func countForms(sentences []tagger.Sentence) []formCount {
	type key struct {
		form  string
		class int
	}
	count := map[key]int{}
	for _, s := range sentences {
		for _, sp := range s.Spans {
			count[key{string(s.Chars[sp.Start:sp.End]), sp.Type}]++
		}
	}
	out := make([]formCount, 0, len(count))
	for k, n := range count {
		out = append(out, formCount{k.form, k.class, n})
	}
	slices.SortFunc(out, func(a, b formCount) int {
		return cmp.Or(cmp.Compare(a.form, b.form), cmp.Compare(a.class, b.class))
	})
	return out
}
