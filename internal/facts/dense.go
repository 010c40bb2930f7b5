package facts

import (
	"slices"
	"sort"
	"strings"

	"sillok/internal/diag"
	"sillok/internal/doc"
	"sillok/internal/entity"
)

// Rules look at the line around each mark, so that a line costs its length for each
// mark and each quotation mark in it. No line that somebody wrote costs much; in one
// that was made to cost time, or of which the line ends were lost, nothing is read:
// its marks stand, and nothing it says is in the lists.

// What lines may cost: together so much for each byte of the text, and at least so
// much, which is a paragraph of 30,000 bytes with 300 marks and others beside it.
const (
	costOfByte = 64
	leastCost  = 10_000_000
)

// Dense gives the lines of a document's text that are left out because their marks
// stand too many to a line.
func Dense(d *doc.Document) []diag.Span {
	d, _ = unwrapped(d, doc.Sentences(d.Text, d.Headings))
	return dense(d)
}

func dense(d *doc.Document) []diag.Span {
	var list []diag.Span
	left := max(leastCost, costOfByte*len(d.Text))
	at, m := 0, 0
	for line := range strings.Lines(d.Text) {
		in := diag.Span{Start: at, End: at + len(strings.TrimRight(line, "\n"))}
		marks := strings.Count(line, "“") + strings.Count(line, "”") + strings.Count(line, "‘") + strings.Count(line, "\"")
		for ; m < len(d.Mentions) && d.Mentions[m].In.Start < at+len(line); m++ {
			marks++
		}
		if cost := in.Len() * marks; cost > left {
			list = append(list, in)
		} else {
			left -= cost
		}
		at += len(line)
	}
	return list
}

// without is d with the marks of some lines as those of nothing.
func without(d *doc.Document, lines []diag.Span) *doc.Document {
	if len(lines) == 0 {
		return d
	}
	muted := *d
	muted.Mentions = slices.Clone(d.Mentions)
	for i := range muted.Mentions {
		if m := &muted.Mentions[i]; inLines(m.In.Start, lines) {
			m.ID = entity.ID{}
		}
	}
	return &muted
}

// inLines reports whether one of the lines, which are in order, holds an offset.
func inLines(offset int, lines []diag.Span) bool {
	i := sort.Search(len(lines), func(i int) bool { return lines[i].End > offset })
	return i < len(lines) && lines[i].Start <= offset
}
