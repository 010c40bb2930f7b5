package search

import (
	"cmp"
	"slices"
)

// Ranking has two steps, so that only a few pages need to be read.
//
// First, every document gets the sum of the weights of the query's terms,
// times how rare they are. It belongs to one of three tiers: it has all parts
// of the query (each as typed, or as the name or date that it means), all of
// them without particles, or only some. The last are looked at where the first
// two are few: questions hold words that answers do not.
//
// Then the pages of the best are read, which shows whether the pairs of a word
// stand together, in which sentences, and how: at the beginning of a word or
// of a name (a real mention) or inside another word, as 개발원 in 공적개발원조.

// What the terms of a query weigh.
const (
	wordWeight  = 1.0
	nameWeight  = 2.0
	tailWeight  = 0.3 // pairs that only the particle makes
	crossWeight = 0.5 // pairs across the spaces of the query
	idleWeight  = 0.2
)

// Tiers of documents, best first.
const (
	tierFull = 3
	tierStem = 2
	tierPart = 1
)

const (
	enough    = 10   // documents of the first two tiers, from which on parts do not count
	leastPart = 0.15 // of what a query asks for, by weight
)

// candidate is a document after the first step.
type candidate struct {
	doc   int
	tier  int
	score float64
}

// scorer adds up the first step over all documents.
type scorer struct {
	x     *Index
	score []float64
	full  []uint64
	stem  []uint64 // a bit for each unit
	err   error
}

// candidates is the first step: every document that may answer, best first.
func (x *Index) candidates(q *query) ([]candidate, error) {
	n := x.meta.last + 1
	s := &scorer{x: x, score: make([]float64, n), full: make([]uint64, n), stem: make([]uint64, n)}
	var weight []float64
	seen := map[term]bool{}
	for i := range q.units[:min(len(q.units), 64)] {
		weight = append(weight, s.unit(&q.units[i], uint64(1)<<i, seen))
	}
	var whole []bool
	if len(q.units) > 1 {
		whole = s.whole(q, seen)
	}
	if s.err != nil {
		return nil, s.err
	}
	return s.gather(q, weight, whole), nil
}

// add adds a term to all documents that have it and tells which those are.
func (s *scorer) add(t term, weight float64, seen map[term]bool) list {
	l, err := s.x.list(t)
	if err != nil {
		s.err = cmp.Or(s.err, err)
		return l
	}
	if seen[t] {
		return l
	}
	seen[t] = true
	weight *= s.x.idf(len(l.docs))
	for i, d := range l.docs {
		s.score[d] += weight * weights[l.weights[i]]
	}
	return l
}

// unit scores one part of a query, sets its bit in the documents that have it,
// and gives its weight.
func (s *scorer) unit(u *unit, bit uint64, seen map[term]bool) (weight float64) {
	named := func(t term) {
		l := s.add(t, nameWeight, seen)
		weight = max(weight, nameWeight*s.x.idf(len(l.docs)))
		for _, d := range l.docs {
			s.full[d] |= bit
			s.stem[d] |= bit
		}
	}
	if u.day != "" {
		named(dateTerm(u.day))
		return weight
	}
	for _, n := range u.ids {
		named(idTerm(n.id))
	}
	each := wordWeight
	if u.idle {
		each = idleWeight
	}
	met := make([]uint8, len(s.score))
	stems := termsOf(u.stem)
	sum := 0.0
	for _, t := range stems {
		l := s.add(t, each, seen)
		sum += each * s.x.idf(len(l.docs))
		count(met, l)
	}
	s.set(s.stem, met, len(stems), bit)
	rest := slices.DeleteFunc(termsOf(u.full), func(t term) bool { return slices.Contains(stems, t) })
	for _, t := range rest {
		count(met, s.add(t, tailWeight, seen))
	}
	s.set(s.full, met, len(stems)+len(rest), bit)
	return max(weight, sum)
}

// whole scores the query as one phrase without its spaces and tells which
// documents have all its pairs.
func (s *scorer) whole(q *query, seen map[term]bool) []bool {
	met := make([]uint8, len(s.score))
	terms := termsOf(q.whole)
	for _, t := range terms {
		count(met, s.add(t, crossWeight, seen))
	}
	out := make([]bool, len(met))
	for d, n := range met {
		out[d] = int(n) == len(terms)
	}
	return out
}

func count(met []uint8, l list) {
	for _, d := range l.docs {
		met[d]++
	}
}

// set sets a bit in every document that met n terms.
func (s *scorer) set(in []uint64, met []uint8, n int, bit uint64) {
	for d, m := range met {
		if n > 0 && int(m) == n {
			in[d] |= bit
		}
	}
}

// gather orders the documents by tier and score.
func (s *scorer) gather(q *query, weight []float64, whole []bool) []candidate {
	var need uint64
	total := 0.0
	for i, w := range weight {
		if !q.units[i].idle {
			need |= 1 << i
			total += w
		}
	}
	var all, parts []candidate
	for d, score := range s.score {
		c := candidate{doc: d, score: score}
		switch {
		case score == 0:
			continue
		case s.full[d]&need == need || whole != nil && whole[d]:
			c.tier = tierFull
		case (s.full[d]|s.stem[d])&need == need:
			c.tier = tierStem
		default:
			share := 0.0
			for i, w := range weight {
				if need&(s.full[d]|s.stem[d])&(1<<i) != 0 {
					share += w / total
				}
			}
			if c.tier = tierPart; share >= leastPart {
				parts = append(parts, c)
			}
			continue
		}
		all = append(all, c)
	}
	if len(all) < enough {
		all = append(all, parts...)
	}
	slices.SortFunc(all, func(a, b candidate) int {
		return cmp.Or(-cmp.Compare(a.tier, b.tier), -cmp.Compare(a.score, b.score), cmp.Compare(a.doc, b.doc))
	})
	return all
}
