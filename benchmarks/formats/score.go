package main

import (
	"fmt"
	"slices"
	"time"
)

// score counts what of a file is as its references have it.
type score struct {
	ours, agreed, right int // characters
	common, inOrder     int // characters shared with the nearest reference
	cells, placed       int
}

func (s score) String() string {
	return fmt.Sprintf("%8s %10s %8s %8s", share(s.right, s.agreed), share(s.right, s.ours), share(s.inOrder, s.common), share(s.placed, s.cells))
}

func share(part, whole int) string {
	if whole == 0 {
		return "-"
	}
	return fmt.Sprintf("%.4f", float64(part)/float64(whole))
}

// total sums the files of a format.
type total struct {
	read, refused int
	score
	took []time.Duration
}

func (t *total) add(r result) {
	if r.refused != "" {
		t.refused++
		return
	}
	t.read++
	t.took = append(t.took, r.took)
	t.ours += r.ours
	t.agreed += r.agreed
	t.right += r.right
	t.common += r.common
	t.inOrder += r.inOrder
	t.cells += r.cells
	t.placed += r.placed
}

func (t *total) String() string {
	ms := func(d time.Duration) string { return fmt.Sprintf("%.1f", float64(d.Microseconds())/1000) }
	median, most := "-", "-"
	if len(t.took) > 0 {
		slices.Sort(t.took)
		median, most = ms(t.took[len(t.took)/2]), ms(t.took[len(t.took)-1])
	}
	return fmt.Sprintf("%6d %8d %s %8s %8s", t.read, t.refused, t.score, median, most)
}

// compare scores a text and its tables against references.
func compare(text string, tables []table, references []string) score {
	var s score
	if len(references) == 0 {
		return s
	}
	own := characters(text)
	var theirs [][]rune
	for _, r := range references {
		theirs = append(theirs, characters(plain(r)))
	}
	mine := count(own)
	all := make([]map[rune]int, len(theirs))
	for i, t := range theirs {
		all[i] = count(t)
	}
	agreed := agree(all)
	s.ours = len(own)
	for r, n := range agreed {
		s.agreed += n
		s.right += min(n, mine[r])
	}
	s.common, s.inOrder = order(own, mine, theirs, all)
	for _, r := range references {
		if list := theirTables(r); len(list) > 0 {
			s.cells, s.placed = place(tables, list)
			break
		}
	}
	return s
}

// order counts the characters shared with a reference and those in its order,
// for the reference whose order is nearest.
func order(own []rune, mine map[rune]int, theirs [][]rune, all []map[rune]int) (shared, inOrder int) {
	best := -1.0
	for i, text := range theirs {
		both := 0
		for r, n := range all[i] {
			both += min(n, mine[r])
		}
		same := min(common(own, text), both)
		if s := float64(same) / float64(max(both, 1)); s > best {
			best, shared, inOrder = s, both, same
		}
	}
	return shared, inOrder
}

func count(text []rune) map[rune]int {
	m := map[rune]int{}
	for _, r := range text {
		m[r]++
	}
	return m
}

// agree gives of each character how often two readers have it.
func agree(all []map[rune]int) map[rune]int {
	if len(all) == 1 {
		return all[0]
	}
	out := map[rune]int{}
	for _, m := range all {
		for r := range m {
			var counts []int
			for _, other := range all {
				counts = append(counts, other[r])
			}
			slices.Sort(counts)
			if n := counts[len(counts)-2]; n > 0 {
				out[r] = n
			}
		}
	}
	return out
}

// common is the length of the longest common subsequence (E. W. Myers, An O(ND)
// Difference Algorithm, 1986), or of what is found of it within a limit of work.
func common(a, b []rune) int {
	const most = 6000
	n, m := len(a), len(b)
	limit := min(n+m, most)
	reach := make([]int, 2*limit+2)
	for d := range limit + 1 {
		for k := -d; k <= d; k += 2 {
			x := 0
			switch {
			case d == 0:
			case k == -d || k != d && reach[limit+k-1] < reach[limit+k+1]:
				x = reach[limit+k+1]
			default:
				x = reach[limit+k-1] + 1
			}
			y := x - k
			for x < n && y < m && y >= 0 && a[x] == b[y] {
				x++
				y++
			}
			reach[limit+k] = x
			if x >= n && y >= m {
				return (n + m - d) / 2
			}
		}
	}
	return 0
}
