package annotate

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"sillok/internal/diag"
)

// Two texts of one article are aligned by their characters without white
// space: equal beginnings and ends first, then by the longest common
// subsequence (Myers' greedy method), so that a mention keeps its place when
// a line of furniture more or less stands in the body.

// alignment maps places of one text to another.
type alignment struct {
	pairs []pair // characters that both texts have, in order
	text  string // the first text
}

type pair struct {
	from, to int // byte offsets
	size     int
}

// char is a character that is no white space, with its place.
type char struct {
	r  rune
	at int
}

func chars(text string) []char {
	out := make([]char, 0, len(text)/3)
	for i, r := range text {
		if !unicode.IsSpace(r) {
			out = append(out, char{r, i})
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
	head := 0
	for head < len(x) && head < len(y) && x[head].r == y[head].r {
		head++
	}
	tail := 0
	for tail < len(x)-head && tail < len(y)-head && x[len(x)-1-tail].r == y[len(y)-1-tail].r {
		tail++
	}
	keep := func(i, j int) {
		al.pairs = append(al.pairs, pair{x[i].at, y[j].at, utf8.RuneLen(x[i].r)})
	}
	for i := range head {
		keep(i, i)
	}
	for _, p := range common(x[head:len(x)-tail], y[head:len(y)-tail]) {
		keep(head+p[0], head+p[1])
	}
	for i := range tail {
		keep(len(x)-tail+i, len(y)-tail+i)
	}
	n := len(al.pairs)
	return al, Count{Right: n, Extra: len(x) - n, Missed: len(y) - n}
}

// maxEdits bounds the search of common: texts that differ more than that are
// compared line by line only.
const maxEdits = 2500

// common gives the index pairs of a longest common subsequence of x and y.
func common(x, y []char) [][2]int {
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
			for i < n && j < m && x[i].r == y[j].r {
				i, j = i+1, j+1
			}
			at[limit+k] = i
			if i >= n && j >= m {
				return backtrack(x, y, trace, d)
			}
		}
	}
	return nil
}

// backtrack walks the trace of common back and gives the diagonal steps.
// trace[d] holds the furthest points before step d, for the diagonals -d…d+1.
func backtrack(x, y []char, trace [][]int, d int) [][2]int {
	var out [][2]int
	i, j := len(x), len(y)
	for ; d >= 0; d-- {
		at := func(k int) int { return trace[d][k+d] }
		k := i - j
		prev := k - 1
		if k == -d || k != d && at(k-1) < at(k+1) {
			prev = k + 1
		}
		pi := at(prev)
		pj := pi - prev
		if d == 0 {
			pi, pj = 0, 0
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
