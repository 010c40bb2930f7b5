package annotate

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"sillok/internal/diag"
)

// Two texts of one article are aligned by their characters without white
// space, so that a mention keeps its place when a line of furniture more or
// less stands in the body. Lines that both have are paired first, then the
// characters between them, each by a longest common subsequence (E. W. Myers,
// An O(ND) Difference Algorithm, 1986).

// alignment maps places of one text to another.
type alignment struct {
	pairs []pair // characters that both texts have, in order
	text  string // the first text
}

type pair struct {
	from, to int // byte offsets
	size     int
}

// char is a character that is no white space, with its place and line.
type char struct {
	r        rune
	at, line int
}

func chars(text string) []char {
	out := make([]char, 0, len(text)/3)
	line := 0
	for i, r := range text {
		if r == '\n' {
			line++
		}
		if !unicode.IsSpace(r) {
			out = append(out, char{r, i, line})
		}
	}
	return out
}

// squeeze is s without white space.
func squeeze(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return r
	}, s)
}

// align aligns from with to. The count says how many characters are in both,
// in from alone and in to alone.
func align(from, to string) (alignment, Count) {
	x, y := chars(from), chars(to)
	al := alignment{text: from}
	keep := func(p [2]int) {
		al.pairs = append(al.pairs, pair{x[p[0]].at, y[p[1]].at, utf8.RuneLen(x[p[0]].r)})
	}
	i, j := 0, 0
	for _, l := range append(commonLines(x, y), linePair{len(x), len(y), 0}) {
		for _, p := range common(runesOf(x[i:l.x]), runesOf(y[j:l.y])) {
			keep([2]int{i + p[0], j + p[1]})
		}
		for k := range l.n {
			keep([2]int{l.x + k, l.y + k})
		}
		i, j = l.x+l.n, l.y+l.n
	}
	n := len(al.pairs)
	return al, Count{Right: n, Extra: len(x) - n, Missed: len(y) - n}
}

// linePair is a line of n characters that begins at x in one text and at y in
// the other.
type linePair struct{ x, y, n int }

// commonLines gives a longest common subsequence of the lines of x and y.
func commonLines(x, y []char) []linePair {
	ids := map[string]int{}
	a, startsA := lineIDs(x, ids)
	b, startsB := lineIDs(y, ids)
	var out []linePair
	for _, p := range common(a, b) {
		out = append(out, linePair{startsA[p[0]], startsB[p[1]], startsA[p[0]+1] - startsA[p[0]]})
	}
	return out
}

// lineIDs numbers the lines of cs, equal lines alike, and says where each
// begins; the last start is the end.
func lineIDs(cs []char, ids map[string]int) (list, starts []int) {
	for i := 0; i < len(cs); {
		j := i
		var b strings.Builder
		for j < len(cs) && cs[j].line == cs[i].line {
			b.WriteRune(cs[j].r)
			j++
		}
		id, ok := ids[b.String()]
		if !ok {
			id = len(ids)
			ids[b.String()] = id
		}
		list, starts = append(list, id), append(starts, i)
		i = j
	}
	return list, append(starts, len(cs))
}

func runesOf(cs []char) []int {
	out := make([]int, len(cs))
	for i, c := range cs {
		out[i] = int(c.r)
	}
	return out
}

// maxEdits bounds the search of common: stretches that differ more than that
// have nothing in common worth pairing.
const maxEdits = 2500

// common gives the index pairs of a longest common subsequence of x and y.
func common(x, y []int) [][2]int {
	n, m := len(x), len(y)
	if n == 0 || m == 0 {
		return nil
	}
	limit := min(n+m, maxEdits)
	at := make([]int, 2*limit+2) // furthest x on each diagonal
	var trace [][]int
	for d := 0; d <= limit; d++ {
		trace = append(trace, append([]int(nil), at[limit-d:limit+d+2]...))
		for k := -d; k <= d; k += 2 {
			i := 0
			if k == -d || k != d && at[limit+k-1] < at[limit+k+1] {
				i = at[limit+k+1]
			} else {
				i = at[limit+k-1] + 1
			}
			j := i - k
			for i < n && j < m && x[i] == y[j] {
				i, j = i+1, j+1
			}
			at[limit+k] = i
			if i >= n && j >= m {
				return backtrack(n, m, trace, d)
			}
		}
	}
	return nil
}

// backtrack walks the trace of common back and gives the diagonal steps.
// trace[d] holds the furthest points before step d, for the diagonals -d…d+1.
func backtrack(n, m int, trace [][]int, d int) [][2]int {
	var out [][2]int
	i, j := n, m
	for ; d >= 0; d-- {
		at := func(k int) int { return trace[d][k+d] }
		k := i - j
		pi, pj := 0, 0
		if d > 0 {
			prev := k - 1
			if k == -d || k != d && at(k-1) < at(k+1) {
				prev = k + 1
			}
			pi = at(prev)
			pj = pi - prev
		}
		for i > pi && j > pj {
			i, j = i-1, j-1
			out = append(out, [2]int{i, j})
		}
		i, j = pi, pj
	}
	for l, r := 0, len(out)-1; l < r; l, r = l+1, r-1 {
		out[l], out[r] = out[r], out[l]
	}
	return out
}

// span maps a span of the first text to the second; the zero span where its
// first or last character has no partner.
func (al alignment) span(s diag.Span) diag.Span {
	first, ok1 := al.at(s.Start)
	_, size := utf8.DecodeLastRuneInString(al.text[:s.End])
	last, ok2 := al.at(s.End - size)
	if !ok1 || !ok2 {
		return diag.Span{}
	}
	return diag.Span{Start: first.to, End: last.to + last.size}
}

func (al alignment) at(offset int) (pair, bool) {
	i := sort.Search(len(al.pairs), func(i int) bool { return al.pairs[i].from >= offset })
	if i < len(al.pairs) && al.pairs[i].from == offset {
		return al.pairs[i], true
	}
	return pair{}, false
}
