// Package label turns spans of characters into sequence labels and back. A
// [Scheme] is BIO (begin, inside, outside) or BIOES (also end and single); it
// knows which label may follow which, so that a decoder never leaves it.
package label

// Span is a run of characters with a type.
type Span struct {
	Start, End int // character positions, End exclusive
	Type       int // index into the types of the scheme
}

// Outside is the label of characters in no span, in every scheme.
const Outside = 0

// Positions of a label within its type.
const (
	Begin = iota
	Inside
	End
	Single
)

// Scheme lays out labels: 0 is outside, then the positions of each type.
type Scheme struct {
	Types int
	BIOES bool
}

// Positions is the number of labels of one type.
func (s Scheme) Positions() int {
	if s.BIOES {
		return 4
	}
	return 2
}

// Count is the number of labels.
func (s Scheme) Count() int { return 1 + s.Types*s.Positions() }

// Label returns the label of a position in a type. In BIO an end is an inside
// and a single is a begin.
func (s Scheme) Label(typ, position int) int {
	if !s.BIOES {
		position = [4]int{Begin, Inside, Inside, Begin}[position]
	}
	return 1 + typ*s.Positions() + position
}

// Split returns the type and position of a label other than Outside.
func (s Scheme) Split(l int) (typ, position int) {
	return (l - 1) / s.Positions(), (l - 1) % s.Positions()
}

// CanStart reports whether a sentence may start with label l.
func (s Scheme) CanStart(l int) bool {
	if l == Outside {
		return true
	}
	_, p := s.Split(l)
	return p == Begin || p == Single
}

// CanEnd reports whether a sentence may end with label l.
func (s Scheme) CanEnd(l int) bool {
	if l == Outside || !s.BIOES {
		return true
	}
	_, p := s.Split(l)
	return p == End || p == Single
}

// CanFollow reports whether label b may stand right after label a.
func (s Scheme) CanFollow(a, b int) bool {
	if s.CanStart(b) {
		return s.CanEnd(a)
	}
	if a == Outside {
		return false
	}
	at, ap := s.Split(a)
	bt, _ := s.Split(b)
	return at == bt && (ap == Begin || ap == Inside)
}

// Encode returns the labels of n characters. Spans must not overlap.
func (s Scheme) Encode(spans []Span, n int) []uint8 {
	labels := make([]uint8, n)
	for _, sp := range spans {
		for i := sp.Start; i < sp.End; i++ {
			labels[i] = uint8(s.Label(sp.Type, position(i, sp)))
		}
	}
	return labels
}

func position(i int, sp Span) int {
	switch first, last := i == sp.Start, i == sp.End-1; {
	case first && last:
		return Single
	case first:
		return Begin
	case last:
		return End
	}
	return Inside
}

// Decode appends the spans of a label sequence to dst. A sequence that breaks
// the scheme is read leniently: a change of type starts a span.
func (s Scheme) Decode(labels []uint8, dst []Span) []Span {
	open := false
	for i, l := range labels {
		if l == Outside {
			open = false
			continue
		}
		t, p := s.Split(int(l))
		if open && p != Begin && p != Single && dst[len(dst)-1].Type == t {
			dst[len(dst)-1].End = i + 1
		} else {
			dst = append(dst, Span{i, i + 1, t})
		}
		open = p == Begin || p == Inside
	}
	return dst
}
