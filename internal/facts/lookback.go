package facts

import (
	"iter"
	"sort"

	"sillok/internal/diag"
	"sillok/internal/entity"
)

// What is asked of each mark must not look at the whole text: a list of thousands would
// cost its square. Rules look back as far as a reader remembers, spans are found by where
// they stand, and what holds for all of a text is found once.

// farthest is how many marks of a kind are looked back at: more than most texts have.
const farthest = 1000

// back gives the marks of a kind that end up to an offset, the last first.
func (r *reader) back(kind string, offset int) iter.Seq[int] {
	if r.ofKind == nil {
		r.ofKind = map[string][]int{}
		for i := range r.Mentions {
			k := r.Mentions[i].ID.Kind
			r.ofKind[k] = append(r.ofKind[k], i)
		}
	}
	list := r.ofKind[kind]
	n := sort.Search(len(list), func(k int) bool { return r.Mentions[list[k]].In.End > offset })
	return func(yield func(int) bool) {
		for k := n - 1; k >= max(0, n-farthest); k-- {
			if !yield(list[k]) {
				return
			}
		}
	}
}

// onlyBack gives the one entity of a kind that is named up to an offset by marks that
// fit; nothing where there are several.
func (r *reader) onlyBack(kind string, offset int, fits func(mark int) bool) entity.ID {
	var found entity.ID
	for m := range r.back(kind, offset) {
		switch id := r.Mentions[m].ID; {
		case id == found || !fits(m):
		case found.IsZero():
			found = id
		default:
			return entity.ID{}
		}
	}
	return found
}

// stretches are spans, found by the offsets that they hold.
type stretches struct {
	spans []diag.Span
	order []int // by where they begin
	reach []int // the farthest end of those up to this one
}

func newStretches(spans []diag.Span) *stretches {
	x := &stretches{spans: spans, order: make([]int, len(spans)), reach: make([]int, len(spans))}
	for i := range spans {
		x.order[i] = i
	}
	sort.SliceStable(x.order, func(i, j int) bool { return spans[x.order[i]].Start < spans[x.order[j]].Start })
	for k, i := range x.order {
		x.reach[k] = spans[i].End
		if k > 0 {
			x.reach[k] = max(x.reach[k], x.reach[k-1])
		}
	}
	return x
}

// meeting gives those that begin up to an offset and end behind another, the last
// first.
func (x *stretches) meeting(begin, end int) iter.Seq[int] {
	n := sort.Search(len(x.order), func(k int) bool { return x.spans[x.order[k]].Start > begin })
	return func(yield func(int) bool) {
		for k := n - 1; k >= 0 && x.reach[k] > end; k-- {
			if i := x.order[k]; x.spans[i].End > end && !yield(i) {
				return
			}
		}
	}
}

// marksOfQuotes finds quotations with their marks, wordsOfQuotes without.
func (r *reader) marksOfQuotes() *stretches {
	r.findQuotePlaces()
	return r.outerOfQuotes
}

func (r *reader) wordsOfQuotes() *stretches {
	r.findQuotePlaces()
	return r.innerOfQuotes
}

func (r *reader) findQuotePlaces() {
	if r.outerOfQuotes != nil && len(r.outerOfQuotes.spans) == len(r.quotes) {
		return
	}
	outer, inner := make([]diag.Span, len(r.quotes)), make([]diag.Span, len(r.quotes))
	for i, q := range r.quotes {
		outer[i], inner[i] = q.outer, q.words
	}
	r.outerOfQuotes, r.innerOfQuotes = newStretches(outer), newStretches(inner)
}
