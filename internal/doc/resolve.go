package doc

import (
	"strings"
	"unicode/utf8"

	"sillok/internal/diag"
	"sillok/internal/say"
)

// Lists name places in the text by words. Where words occur twice, order
// decides: each row is looked for behind the row before it, and from the
// beginning only where it is not found there. White space in a row stands for
// any white space of the text, as a row is one line and the text may be many.

// matchWords compares s with text at offset at; a space matches white space.
func matchWords(text string, at int, s string) (end int, ok bool) {
	for i := 0; i < len(s); i++ {
		switch {
		case at == len(text):
			return at, false
		case s[i] == ' ':
			if !isBlank(text[at]) {
				return at, false
			}
			for at < len(text) && isBlank(text[at]) {
				at++
			}
			for i+1 < len(s) && s[i+1] == ' ' {
				i++
			}
		case s[i] != text[at]:
			return at, false
		default:
			at++
		}
	}
	return at, true
}

// evidence finds words with " … " for gaps; each part stands behind the one
// before it, in the same paragraph where that is possible.
func (f *finder) evidence(s string, from int) (diag.Span, bool) {
	parts := strings.Split(s, " … ")
	var loose diag.Span
	for at := from; ; {
		first, ok := f.words(parts[0], at)
		if !ok {
			return loose, loose.Len() > 0
		}
		all, end := first, true
		for _, part := range parts[1:] {
			next, ok := f.words(part, all.End)
			if !ok {
				end = false
				break
			}
			all.End = next.End
		}
		if !end {
			return loose, loose.Len() > 0
		}
		if !strings.Contains(f.text[all.Start:all.End], "\n\n") {
			return all, true
		}
		if loose.Len() == 0 {
			loose = all
		}
		at = first.End
	}
}

// quoted finds a quotation by its ends behind offset from, else anywhere.
func (f *finder) quoted(first, last string, from int, reported bool) (diag.Span, bool) {
	in, ok := f.ends(first, last, from, reported)
	if !ok && from > 0 {
		in, ok = f.ends(first, last, 0, reported)
	}
	return in, ok
}

// mostStarts bounds the places at which a quotation may begin.
const mostStarts = 50

// ends finds what stands between the first and last characters of a quotation. Of
// several beginnings the first behind an opening mark whose end a closing one
// follows is meant, since a name often stands before the quotation that begins with
// it; else the first. What is only reported has no marks.
func (f *finder) ends(first, last string, from int, reported bool) (diag.Span, bool) {
	var found diag.Span
	for n := 0; n < mostStarts; n++ {
		begin, ok := f.words(first, from)
		if !ok {
			break
		}
		in, ok := f.endOf(begin, first, last)
		switch {
		case !ok:
		case reported || opens(f.text[:in.Start]) && closes(f.text[in.End:]):
			return in, true
		case found.Len() == 0:
			found = in
		}
		_, size := utf8.DecodeRuneInString(f.text[begin.Start:])
		from = begin.Start + size
	}
	return found, found.Len() > 0
}

// endOf finds the end of a quotation with this beginning. Of several ends the first
// before a closing mark in the paragraph is meant, else the first.
func (f *finder) endOf(begin diag.Span, first, last string) (diag.Span, bool) {
	if flatten(first) == flatten(last) {
		return begin, true
	}
	// the ends may share characters where few were said
	at := begin.Start
	var found diag.Span
	for {
		end, ok := f.words(last, at)
		if !ok || found.End > 0 && strings.Contains(f.text[found.End:end.End], "\n\n") {
			break
		}
		if end.End >= begin.End {
			if closes(f.text[end.End:]) {
				return diag.Span{Start: begin.Start, End: end.End}, true
			}
			if found.End == 0 {
				found = diag.Span{Start: begin.Start, End: end.End}
			}
		}
		_, size := utf8.DecodeRuneInString(f.text[end.Start:])
		at = end.Start + size
	}
	return found, found.End > 0
}

// The marks between which words of somebody stand.
const (
	openingMarks = "“‘\"'「『"
	closingMarks = "”’\"'」』"
)

// opens reports whether s ends with an opening quotation mark.
func opens(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(strings.TrimRight(s, " "))
	return strings.ContainsRune(openingMarks, r)
}

// closes reports whether s begins with a closing quotation mark, perhaps after
// a full stop.
func closes(s string) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(s, ".?!… "))
	return strings.ContainsRune(closingMarks, r)
}

// Resolve finds the places of roles, quotes and events anew: events are found by
// the marks around them, which may have changed since Parse.
func (d *Document) Resolve() {
	for i := range d.Roles {
		d.Roles[i].In = diag.Span{}
	}
	for i := range d.Quotes {
		d.Quotes[i].Words = diag.Span{}
	}
	for i := range d.Events {
		d.Events[i].In = diag.Span{}
	}
	d.resolve()
}

// resolve finds the places of roles, quotes and events in the text, and
// reports what is not in it.
func (d *Document) resolve() []diag.Problem {
	var problems []diag.Problem
	missing := func(at diag.Span, message, hint string) {
		problems = append(problems, diag.Problem{Rule: "list", File: d.File, At: at, Warning: true, Message: message, Hint: hint})
	}
	f := newFinder(d.Text)
	from := 0
	for i := range d.Roles {
		r := &d.Roles[i]
		if r.Evidence == "" {
			continue
		}
		in, ok := f.evidence(r.Evidence, from)
		if !ok && from > 0 {
			in, ok = f.evidence(r.Evidence, 0)
		}
		if !ok {
			missing(r.At, say.Text("the words of this role are not in the text"), say.Text("copy them from the text, with \" … \" for a gap"))
			continue
		}
		r.In, from = in, in.Start
	}
	from = 0
	for i := range d.Quotes {
		q := &d.Quotes[i]
		in, ok := f.quoted(q.First, q.Last, from, q.Reported)
		if !ok {
			missing(q.At, say.Text("the words of this quotation are not in the text"), say.Text("copy its first and last twelve characters from the text"))
			continue
		}
		q.Words, from = in, in.End
	}
	d.resolveEvents()
	return problems
}
