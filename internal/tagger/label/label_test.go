package label

import (
	"slices"
	"testing"
)

func TestEncodeAndDecodeAreInverse(t *testing.T) {
	for _, c := range []struct {
		name  string
		n     int
		spans []Span
	}{
		{"none", 3, nil},
		{"empty", 0, nil},
		{"single", 3, []Span{{1, 2, 0}}},
		{"adjacent of one type", 4, []Span{{0, 2, 1}, {2, 4, 1}}},
		{"adjacent singles", 3, []Span{{0, 1, 1}, {1, 2, 1}, {2, 3, 0}}},
		{"long", 6, []Span{{0, 5, 2}, {5, 6, 2}}},
	} {
		for _, s := range []Scheme{{Types: 3}, {Types: 3, BIOES: true}} {
			labels := s.Encode(c.spans, c.n)
			if got := s.Decode(labels, nil); !slices.Equal(got, c.spans) {
				t.Errorf("%s, %+v: %v became %v", c.name, s, c.spans, got)
			}
			for i, l := range labels {
				if i == 0 && !s.CanStart(int(l)) || i > 0 && !s.CanFollow(int(labels[i-1]), int(l)) {
					t.Errorf("%s, %+v: labels %v break the scheme at %d", c.name, s, labels, i)
				}
			}
			if c.n > 0 && !s.CanEnd(int(labels[c.n-1])) {
				t.Errorf("%s, %+v: labels %v cannot end", c.name, s, labels)
			}
		}
	}
}

func TestSchemesForbidBrokenSpans(t *testing.T) {
	s := Scheme{Types: 2, BIOES: true}
	b, i, e, single := s.Label(0, Begin), s.Label(0, Inside), s.Label(0, End), s.Label(0, Single)
	otherEnd := s.Label(1, End)
	for _, c := range []struct {
		a, b int
		want bool
	}{
		{Outside, b, true}, {Outside, i, false}, {Outside, e, false}, {b, Outside, false}, {b, e, true},
		{b, otherEnd, false}, {i, e, true}, {e, b, true}, {e, i, false}, {single, single, true}, {b, b, false},
	} {
		if got := s.CanFollow(c.a, c.b); got != c.want {
			t.Errorf("label %d after %d: %v", c.b, c.a, got)
		}
	}
}

func TestDecodeReadsBrokenSequences(t *testing.T) {
	s := Scheme{Types: 2}
	got := s.Decode([]uint8{uint8(s.Label(0, Inside)), uint8(s.Label(1, Inside)), 0}, nil)
	if want := []Span{{0, 1, 0}, {1, 2, 1}}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}
