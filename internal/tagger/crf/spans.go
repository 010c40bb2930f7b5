package crf

import "sillok/internal/tagger/label"

// Scored is a span with the probability that it is one.
type Scored struct {
	label.Span
	P float32
}

// Spans appends, after Run, the spans whose probability is greater than least,
// which is at least 1/2: then no two of them overlap. The scheme is BIOES.
//
// Reporting what is more likely than not, rather than the spans of the best
// sequence, costs a little recall and gains more precision, and when the best
// sequence is only one of many good ones it finds what they agree on.
func (t *Lattice) Spans(least float32, dst []Scored) []Scored {
	for i := 0; i < len(t.sums); i++ {
		total := t.total(i)
		if t.forward[i][label.Outside]*t.behind[i][label.Outside] > (1-least)*total {
			continue
		}
		for typ := range t.chain.scheme.Types {
			if s, ok := t.spanAt(i, typ, least, total); ok {
				dst = append(dst, s)
				i = s.End - 1
				break
			}
		}
	}
	return dst
}

// total is the weight of all sequences at character i.
func (t *Lattice) total(i int) float32 {
	p := t.both(i)
	return sum(&p)
}

// spanAt looks for the likely span of a type that starts at character i.
func (t *Lattice) spanAt(i, typ int, least, total float32) (s Scored, ok bool) {
	scheme := t.chain.scheme
	single, begin := scheme.Label(typ, label.Single), scheme.Label(typ, label.Begin)
	inside, end := scheme.Label(typ, label.Inside), scheme.Label(typ, label.End)
	if p := t.forward[i][single] * t.behind[i][single] / total; p > least {
		return Scored{label.Span{Start: i, End: i + 1, Type: typ}, min(p, 1)}, true
	}
	last, prefix := begin, t.forward[i][begin]
	for j := i; prefix*t.behind[j][last] > least*total; last = inside {
		if j++; j == len(t.sums) {
			break
		}
		total = t.total(j)
		closed := prefix * t.step[last][end] * t.potential[j][end] / t.sums[j]
		if p := closed * t.behind[j][end] / total; p > least {
			return Scored{label.Span{Start: i, End: j + 1, Type: typ}, min(p, 1)}, true
		}
		prefix *= t.step[last][inside] * t.potential[j][inside] / t.sums[j]
	}
	return s, false
}

// Likely appends, after Run, every span whose probability is least or more, by
// start; they may overlap. The scheme is BIOES.
func (t *Lattice) Likely(least float32, dst []Scored) []Scored {
	for i := range t.sums {
		total := t.total(i)
		if t.forward[i][label.Outside]*t.behind[i][label.Outside] > (1-least)*total {
			continue
		}
		for typ := range t.chain.scheme.Types {
			dst = t.likelyAt(i, typ, least, total, dst)
		}
	}
	return dst
}

// likelyAt appends the likely spans of a type that start at character i.
func (t *Lattice) likelyAt(i, typ int, least, total float32, dst []Scored) []Scored {
	scheme := t.chain.scheme
	single, begin := scheme.Label(typ, label.Single), scheme.Label(typ, label.Begin)
	inside, end := scheme.Label(typ, label.Inside), scheme.Label(typ, label.End)
	if p := t.forward[i][single] * t.behind[i][single] / total; p >= least {
		dst = append(dst, Scored{label.Span{Start: i, End: i + 1, Type: typ}, min(p, 1)})
	}
	last, prefix := begin, t.forward[i][begin]
	for j := i; prefix*t.behind[j][last] >= least*total; last = inside {
		if j++; j == len(t.sums) {
			break
		}
		total = t.total(j)
		closed := prefix * t.step[last][end] * t.potential[j][end] / t.sums[j]
		if p := closed * t.behind[j][end] / total; p >= least {
			dst = append(dst, Scored{label.Span{Start: i, End: j + 1, Type: typ}, min(p, 1)})
		}
		prefix *= t.step[last][inside] * t.potential[j][inside] / t.sums[j]
	}
	return dst
}
