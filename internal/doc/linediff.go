package doc

import (
	"cmp"
	"strings"

	"sillok/internal/diag"
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
// line. ok is false where both changed the same lines otherwise; neighbours do not
// meet.
func MergeLines(ancestor, mine, theirs string) (merged string, ok bool) {
	lines := func(s string) []string { return strings.SplitAfter(s, "\n") }
	return mergeParts(lines(ancestor), lines(mine), lines(theirs), nil)
}

// MergeWords is MergeLines that merges lines which both changed word by word. Where both
// changed the same words both versions of the lines stand between marks, as git writes them,
// each with the other's changes of other words; conflicts says how often.
func MergeWords(ancestor, mine, theirs string) (merged string, conflicts int) {
	lines := func(s string) []string { return strings.SplitAfter(s, "\n") }
	merged, _ = mergeParts(lines(ancestor), lines(mine), lines(theirs), func(a, m, t string) (string, bool) {
		words := func(choose func(a, m, t string) (string, bool)) (string, bool) {
			return mergeParts(wordsOf(a), wordsOf(m), wordsOf(t), choose)
		}
		if text, ok := words(nil); ok {
			return text, true
		}
		conflicts++
		my, _ := words(func(_, m, _ string) (string, bool) { return m, true })
		their, _ := words(func(_, _, t string) (string, bool) { return t, true })
		return "<<<<<<< ours\n" + ended(my) + "=======\n" + ended(their) + ">>>>>>> theirs\n", true
	})
	return merged, conflicts
}

// ended is whole lines.
func ended(s string) string {
	if s == "" || strings.HasSuffix(s, "\n") {
		return s
	}
	return s + "\n"
}

// mergeParts merges texts in parts (diff3): where one side left the ancestor as it
// was the other's part holds; where both changed it, within decides, if there is
// such a function.
func mergeParts(ancestor, mine, theirs []string, within func(a, m, t string) (string, bool)) (string, bool) {
	ours, others := changes(ancestor, mine, partners(ancestor, mine)), changes(ancestor, theirs, partners(ancestor, theirs))
	var b strings.Builder
	at := 0
	for len(ours)+len(others) > 0 {
		first := ours
		if len(ours) == 0 || len(others) > 0 && cmp.Or(others[0].from.Start-ours[0].from.Start, others[0].from.End-ours[0].from.End) < 0 {
			first = others
		}
		in := first[0].from
		n, m := 0, 0
		for grown := true; grown; { // all changes that meet it
			grown = false
			for n < len(ours) && (touches(ours[n].from, in) || ours[n] == first[0]) {
				in, n, grown = both(in, ours[n].from), n+1, true
			}
			for m < len(others) && (touches(others[m].from, in) || others[m] == first[0]) {
				in, m, grown = both(in, others[m].from), m+1, true
			}
		}
		was := strings.Join(ancestor[in.Start:in.End], "")
		my, their := sideOf(was, mine, in, ours[:n]), sideOf(was, theirs, in, others[:m])
		b.WriteString(strings.Join(ancestor[at:in.Start], ""))
		switch {
		case my == was:
			b.WriteString(their)
		case their == was || their == my:
			b.WriteString(my)
		case within == nil:
			return "", false
		default:
			merged, ok := within(was, my, their)
			if !ok {
				return "", false
			}
			b.WriteString(merged)
		}
		at, ours, others = in.End, ours[n:], others[m:]
	}
	b.WriteString(strings.Join(ancestor[at:], ""))
	return b.String(), true
}

// both is the stretch that holds two.
func both(a, b diag.Span) diag.Span {
	return diag.Span{Start: min(a.Start, b.Start), End: max(a.End, b.End)}
}

// sideOf is what a side has in the place of the ancestor's parts in.
func sideOf(was string, parts []string, in diag.Span, made []change) string {
	if len(made) == 0 {
		return was
	}
	first, last := made[0], made[len(made)-1]
	return strings.Join(parts[first.to.Start-(first.from.Start-in.Start):last.to.End+(in.End-last.from.End)], "")
}

// wordsOf splits a text at spaces and brackets, which are parts of their own.
func wordsOf(s string) []string {
	var all []string
	from := 0
	for i := 0; i < len(s); i++ {
		if strings.IndexByte(" \t\r\n[]()|", s[i]) >= 0 {
			if from < i {
				all = append(all, s[from:i])
			}
			all, from = append(all, s[i:i+1]), i+1
		}
	}
	if from < len(s) {
		all = append(all, s[from:])
	}
	return all
}
