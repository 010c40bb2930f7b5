package annotate

import (
	"cmp"
	"slices"
	"strings"

	"sillok/internal/annotate/claim"
	"sillok/internal/diag"
)

// claims are matches by place: what the finders found so far, and later the
// marks that stood. Texts of megabytes have tens of thousands, so that nothing
// may walk them all for one word.
type claims struct {
	list   []claim.Candidate
	ends   map[int][]int // claims by the offset at which they end
	byWord map[int][]int // claims by the index of the word that they begin in
}

func newClaims() claims {
	return claims{ends: map[int][]int{}, byWord: map[int][]int{}}
}

// add takes claims in, in the order in which they were found.
func (c *claims) add(a *article, ms ...claim.Candidate) {
	for _, m := range ms {
		i := len(c.list)
		c.list = append(c.list, m)
		c.ends[m.In.End] = append(c.ends[m.In.End], i)
		w := a.wordAt(m.In.Start)
		c.byWord[w] = append(c.byWord[w], i)
	}
}

// endingAt is the first claim of a kind that ends at offset, nil where there
// is none; kind "" takes any.
func (c *claims) endingAt(offset int, kind string) *claim.Candidate {
	for _, i := range c.ends[offset] {
		if m := &c.list[i]; kind == "" || m.Kind == kind {
			return m
		}
	}
	return nil
}

// from is the first claim of a kind that begins with the w-th word.
func (c *claims) from(a *article, w int, kind string) *claim.Candidate {
	for _, i := range c.byWord[w] {
		if m := &c.list[i]; m.Kind == kind && w < len(a.words) && m.In.Start == a.words[w].start {
			return m
		}
	}
	return nil
}

// longestName is how many words a name may have.
const longestName = 12

// overlapping calls f with the claims that overlap in until f returns true.
func (c *claims) overlapping(a *article, in diag.Span, f func(*claim.Candidate) bool) bool {
	last := a.wordAt(in.End - 1)
	for w := max(0, a.wordAt(in.Start)-longestName); w <= last; w++ {
		for _, i := range c.byWord[w] {
			if m := &c.list[i]; m.In.Overlaps(in) && f(m) {
				return true
			}
		}
	}
	return false
}

// taken is a choice of matches that do not overlap.
type taken struct {
	list []claim.Candidate
	used cover
}

// resolve keeps the claims that do not overlap: a person's marks, then the
// longest first, then those the authority knows, then by kind and score. The result is in order of place.
func resolve(a *article, found []claim.Candidate) *taken {
	order := slices.Clone(found)
	slices.SortStableFunc(order, func(a, b claim.Candidate) int {
		return cmp.Or(
			compareBool(b.Fixed, a.Fixed),
			cmp.Compare(b.In.Len(), a.In.Len()),
			cmp.Compare(b.Known(), a.Known()),
			cmp.Compare(kindOrder(a.Kind), kindOrder(b.Kind)),
			cmp.Compare(b.Score, a.Score),
			cmp.Compare(a.In.Start, b.In.Start),
		)
	})
	t := &taken{used: newCover(len(a.text))}
	for _, m := range order {
		if !strings.Contains(spanText(a, m.In), "\n") { // a mention stands on one line
			t.add(m)
		}
	}
	t.sort()
	return t
}

// kindNames is the order of kinds: of two equally long claims the earlier
// kind's wins. Kinds of a site's own come after them.
var kindNames = []string{"date", "law", "event", "system", "agency", "person"}

func kindOrder(kind string) int {
	if i := slices.Index(kindNames, kind); i >= 0 {
		return i
	}
	return len(kindNames)
}

// compareBool orders false before true.
func compareBool(x, y bool) int {
	switch {
	case x == y:
		return 0
	case y:
		return -1
	}
	return 1
}

// add takes m unless something is there. The list is in order again after sort.
func (t *taken) add(m claim.Candidate) bool {
	if t.used.overlaps(m.In) {
		return false
	}
	t.used.add(m.In)
	t.list = append(t.list, m)
	return true
}

func (t *taken) sort() {
	slices.SortFunc(t.list, func(x, y claim.Candidate) int { return cmp.Compare(x.In.Start, y.In.Start) })
}

// cover is a set of bytes of a text.
type cover []uint64

func newCover(n int) cover { return make(cover, n/64+1) }

func (c cover) add(in diag.Span) {
	for i := in.Start; i < in.End; i++ {
		c[i/64] |= 1 << (i % 64)
	}
}

func (c cover) overlaps(in diag.Span) bool {
	for i := in.Start; i < in.End; i++ {
		if c[i/64]&(1<<(i%64)) != 0 {
			return true
		}
	}
	return false
}

// has reports whether offset is in c.
func (c cover) has(offset int) bool { return c[offset/64]&(1<<(offset%64)) != 0 }
