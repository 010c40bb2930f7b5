package doc

import (
	"slices"
	"strings"
)

// LineChange is lines of a text that became others: New in the place of Old,
// which begins at line Line, from 1, of the text before. Either may be empty.
type LineChange struct {
	Line     int
	Old, New []string
}

// DiffLines gives the lines that differ between two texts, in order (the
// patience diff of partners).
func DiffLines(was, now string) []LineChange {
	a, b := strings.SplitAfter(was, "\n"), strings.SplitAfter(now, "\n")
	var all []LineChange
	for _, c := range changes(a, b, partners(a, b)) {
		all = append(all, LineChange{c.from.Start + 1, bareLines(a[c.from.Start:c.from.End]), bareLines(b[c.to.Start:c.to.End])})
	}
	return all
}

// bareLines gives lines without their ends; what stands behind the last end of a
// text is none.
func bareLines(lines []string) []string {
	bare := make([]string, 0, len(lines))
	for _, l := range lines {
		if l != "" {
			bare = append(bare, strings.TrimRight(l, "\r\n"))
		}
	}
	return bare
}

// MergeLines makes in mine the change that leads from ancestor to theirs, line by
// line. ok is false where mine has changed the same lines otherwise.
func MergeLines(ancestor, mine, theirs string) (merged string, ok bool) {
	page, source := strings.SplitAfter(mine, "\n"), strings.SplitAfter(theirs, "\n")
	hunks := merge3(strings.SplitAfter(ancestor, "\n"), page, source)
	var b strings.Builder
	at := 0
	for _, h := range hunks {
		if h.conflict || h.page.Start < at {
			return mine, false
		}
		b.WriteString(strings.Join(slices.Concat(page[at:h.page.Start], source[h.new.Start:h.new.End]), ""))
		at = h.page.End
	}
	b.WriteString(strings.Join(page[at:], ""))
	return b.String(), true
}
