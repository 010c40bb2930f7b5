package site

import (
	"sort"
	"strings"
	"unicode/utf8"

	"sillok/internal/diag"
	"sillok/internal/doc"
	"sillok/internal/library"
)

// longest is how many characters of a sentence an evidence line shows; a longer
// one is cut around its words.
const longest = 150

// mentionAt is the mark that r points at, or nil.
func mentionAt(r library.Ref) *doc.Mention {
	ms := r.Doc.Mentions
	i := sort.Search(len(ms), func(i int) bool { return ms[i].In.Start >= r.In.Start })
	if i < len(ms) && ms[i].In == r.In {
		return &ms[i]
	}
	return nil
}

// mentionsIn is the marks that lie within in.
func mentionsIn(d *library.Doc, in diag.Span) []doc.Mention {
	ms := d.Mentions
	i := sort.Search(len(ms), func(i int) bool { return ms[i].In.Start >= in.Start })
	j := i
	for j < len(ms) && ms[j].In.End <= in.End {
		j++
	}
	return ms[i:j]
}

// highlighted writes a sentence that several refs point into, in order of
// place, with the words of each. The sentence may be shown.
func (w *writer) highlighted(refs []library.Ref) {
	r := refs[0]
	d, s := r.Doc, r.Doc.Sentences[r.Sentence]
	around := diag.Span{}
	if within(r.In, s) {
		around = r.In
	}
	part := clip(d.Text, s, around)
	if part.Start > s.Start {
		w.raw("…")
	}
	at := part.Start
	for _, r := range refs {
		if !within(r.In, s) || r.In.Start < at || r.In.End > part.End {
			continue
		}
		w.flat(d.Text[at:r.In.Start])
		w.raw("<mark>")
		w.flat(d.Text[r.In.Start:r.In.End])
		w.raw("</mark>")
		at = r.In.End
	}
	w.flat(d.Text[at:part.End])
	if part.End < s.End {
		w.raw("…")
	}
}

// within reports whether in is some of the words of s, not all of them.
func within(in, s diag.Span) bool {
	return in.Len() > 0 && in.Len() < s.Len() && s.Contains(in)
}

// flat writes text with its line breaks as spaces.
func (w *writer) flat(s string) *writer {
	for {
		i := strings.IndexByte(s, '\n')
		if i < 0 {
			return w.text(s)
		}
		w.text(s[:i])
		w.raw(" ")
		s = s[i+1:]
	}
}

// clip is the part of s around in that is short enough to show, cut at spaces.
func clip(text string, s, in diag.Span) diag.Span {
	if s.Len() <= longest || utf8.RuneCountInString(text[s.Start:min(s.End, s.Start+utf8.UTFMax*longest+1)]) <= longest {
		return s // of a line as long as a document, no more is counted than that takes
	}
	if in.Len() == 0 {
		in = diag.Span{Start: s.Start, End: s.Start}
	}
	start := back(text, s.Start, in.Start, longest/3)
	end := forward(text, start, s.End, longest)
	return diag.Span{Start: start, End: max(end, min(in.End, s.End))}
}

// back is the beginning of a word at most n characters before at.
func back(text string, least, at, n int) int {
	i := at
	for ; n > 0 && i > least; n-- {
		_, size := utf8.DecodeLastRuneInString(text[least:i])
		i -= size
	}
	if i == least {
		return i
	}
	if sp := strings.IndexAny(text[i:at], " \n"); sp >= 0 {
		return i + sp + 1
	}
	return i
}

// forward is the end of a word at most n characters after at.
func forward(text string, at, most, n int) int {
	i := at
	for ; n > 0 && i < most; n-- {
		_, size := utf8.DecodeRuneInString(text[i:most])
		i += size
	}
	if i == most {
		return i
	}
	if sp := strings.LastIndexAny(text[at:i], " \n"); sp > 0 {
		return at + sp
	}
	return i
}
