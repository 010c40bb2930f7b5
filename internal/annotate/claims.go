package annotate

import (
	"cmp"
	"slices"
	"strings"

	"sillok/internal/annotate/claim"
	"sillok/internal/diag"
	"sillok/internal/entity"
)

// claims are matches by place: what the finders found so far, and later the
// marks that stood. Texts of megabytes have tens of thousands, so that nothing
// may walk them all for one word.
type claims struct {
	list   []claim.Candidate
	ends   map[int][]int   // claims by the offset at which they end
	byWord map[int][]int   // claims by the index of the word that they begin in
	within map[string]bool // the words with which a person's name of several words begins or ends
}

func newClaims() claims {
	return claims{ends: map[int][]int{}, byWord: map[int][]int{}, within: map[string]bool{}}
}

// add takes claims in, in the order in which they were found.
func (c *claims) add(a *article, ms ...claim.Candidate) {
	c.list = slices.Grow(c.list, len(ms))
	for _, m := range ms {
		i := len(c.list)
		c.list = append(c.list, m)
		c.ends[m.In.End] = append(c.ends[m.In.End], i)
		w := a.wordAt(m.In.Start)
		c.byWord[w] = append(c.byWord[w], i)
		if m.Kind == "person" {
			c.parts(spanText(a, m.In))
		}
	}
}

// parts notes with what words a person's name begins and ends.
func (c *claims) parts(name string) {
	for i := range len(name) {
		if name[i] == ' ' {
			c.within[name[:i]], c.within[name[i+1:]] = true, true
		}
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

// taken is a choice of claims that do not overlap. What the model alone found
// is open: a pass that knows what stands there may take its place.
type taken struct {
	list []claim.Candidate
	used cover
	open map[diag.Span]int // places in list
	free cover             // where the open ones stand
}

func newTaken(text string) *taken {
	return &taken{used: newCover(len(text)), open: map[diag.Span]int{}, free: newCover(len(text))}
}

// add takes m unless something is there. The list is in order again after sort.
func (t *taken) add(m claim.Candidate) bool {
	if t.used.overlaps(m.In) {
		return false
	}
	if t.free.overlaps(m.In) {
		i, ok := t.open[m.In]
		if !ok || t.list[i].Kind != m.Kind {
			return false
		}
		t.list[i] = m
		delete(t.open, m.In)
		t.used.add(m.In)
		return true
	}
	if m.Source == claim.Model {
		t.open[m.In] = len(t.list)
		t.free.add(m.In)
	} else {
		t.used.add(m.In)
	}
	t.list = append(t.list, m)
	return true
}

func (t *taken) sort() {
	slices.SortFunc(t.list, func(x, y claim.Candidate) int { return cmp.Compare(x.In.Start, y.In.Start) })
	for i := range t.list {
		if _, ok := t.open[t.list[i].In]; ok {
			t.open[t.list[i].In] = i
		}
	}
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

func idOf(a *article, m *claim.Candidate) entity.ID {
	if !m.ID.IsZero() {
		return m.ID
	}
	s := spanText(a, m.In)
	if m.Kind == "person" && a.setApart(s) {
		s = strings.Join(strings.Fields(s), "")
	}
	return entity.ID{Kind: m.Kind, Name: surfaceID(s)}
}

// setApart reports whether s is a Korean name whose syllables stand apart: 범  결.
func (a *article) setApart(s string) bool {
	words := strings.Fields(s)
	if _, ok := a.names.Surname(s); !ok {
		return false
	}
	return len(words) > 1 && !slices.ContainsFunc(words, func(w string) bool { return runes(w) > 1 || !allHangul(w) })
}

func sameBody(a *article, x, y *claim.Candidate) bool {
	if x.Entity != nil && y.Entity != nil {
		return x.Entity == y.Entity
	}
	return idOf(a, x) == idOf(a, y)
}

// settle puts the marks in order and makes them what the article knows.
func (a *article) settle(marks *taken) {
	marks.sort()
	a.claims = newClaims()
	a.claims.add(a, marks.list...)
}
