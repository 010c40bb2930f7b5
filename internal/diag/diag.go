// Package diag says where in which file something is wrong.
//
// Every stage of sillok reads files that people write. What is wrong in such a
// file is a [Problem]: it has a place, says what was found, and what would be
// right. Stages collect problems and go on; commands sort and print them all.
// What is wrong with the world (no disk, no permission) stays an ordinary error.
package diag

import (
	"cmp"
	"fmt"
	"slices"
	"sort"
	"strings"
	"sync"
	"unicode/utf8"

	"sillok/internal/say"
)

// File is a text that problems can point into.
type File struct {
	Name string // slash-separated, relative to the site folder
	Text string

	once  sync.Once
	lines []int // byte offset at which each line begins
}

// Span is a range of bytes of a text; End is excluded.
type Span struct{ Start, End int }

// Len is the number of bytes in s.
func (s Span) Len() int { return s.End - s.Start }

// Contains reports whether o lies within s.
func (s Span) Contains(o Span) bool { return s.Start <= o.Start && o.End <= s.End }

// Overlaps reports whether s and o share a byte.
func (s Span) Overlaps(o Span) bool { return s.Start < o.End && o.Start < s.End }

// Position gives the 1-based line and column of a byte offset. Columns count
// characters, as editors do.
func (f *File) Position(offset int) (line, col int) {
	if f == nil {
		return 1, 1
	}
	f.once.Do(func() {
		f.lines = append(f.lines, 0)
		for i := 0; i < len(f.Text); i++ {
			if f.Text[i] == '\n' {
				f.lines = append(f.lines, i+1)
			}
		}
	})
	offset = max(0, min(offset, len(f.Text)))
	line = sort.SearchInts(f.lines, offset+1)
	return line, utf8.RuneCountInString(f.Text[f.lines[line-1]:offset]) + 1
}

// Problem is something wrong in a user's file.
type Problem struct {
	Rule    string // the rule's name in the guide: "mark", "name", "date", "front-matter", "link", …
	File    *File
	At      Span
	Warning bool   // the build goes on as if nothing were wrong
	Message string // no agency is named 행안뷰
	Hint    string // did you mean 행안부?
}

// String gives "file:line:col: message", and the hint on a line of its own.
func (p Problem) String() string {
	var b strings.Builder
	if p.File != nil {
		line, col := p.File.Position(p.At.Start)
		fmt.Fprintf(&b, "%s:%d:%d: ", p.File.Name, line, col)
	}
	if p.Warning {
		b.WriteString(say.Text("warning: "))
	}
	b.WriteString(p.Message)
	if p.Hint != "" {
		b.WriteString("\n\t")
		b.WriteString(p.Hint)
	}
	return b.String()
}

// Sort orders problems by file, place and message.
func Sort(ps []Problem) {
	name := func(p Problem) string {
		if p.File == nil {
			return ""
		}
		return p.File.Name
	}
	slices.SortStableFunc(ps, func(a, b Problem) int {
		return cmp.Or(cmp.Compare(name(a), name(b)), cmp.Compare(a.At.Start, b.At.Start), cmp.Compare(a.Message, b.Message))
	})
}

// Errors counts the problems that are not warnings.
func Errors(ps []Problem) int {
	n := 0
	for _, p := range ps {
		if !p.Warning {
			n++
		}
	}
	return n
}
