package library

import (
	"testing"

	"sillok/internal/edtf"
)

// TestPromisesToldOnce: of the promises of two documents for one day that one sentence
// keeps, the first is told, with the other beside it; another day or keeper, or the same
// document, makes another promise.
func TestPromisesToldOnce(t *testing.T) {
	one, two, later := new(Doc), new(Doc), new(Doc)
	promise := func(doc *Doc, due string, kept *Ref) *Promise {
		d, err := edtf.Parse(due)
		if err != nil {
			t.Fatal(err)
		}
		p := &Promise{Kept: kept, Made: Ref{Doc: doc}}
		p.Due, p.class = d, "open"
		return p
	}
	ref := func(sentence int) *Ref { return &Ref{Doc: later, Sentence: sentence} }
	worded := promise(two, "2024-05-01", ref(3))
	worded.class = "repair"
	changed := promise(two, "2024-05-01", ref(3))
	changed.Status = Changed
	for _, c := range []struct {
		what  string
		other *Promise
		want  int
	}{
		{"another document", promise(two, "2024-05-01", ref(3)), 1},
		{"the same document", promise(one, "2024-05-01", ref(3)), 2},
		{"another day", promise(two, "2024-06-01", ref(3)), 2},
		{"no day", promise(two, "XXXX", ref(3)), 2},
		{"kept by another sentence", promise(two, "2024-05-01", ref(4)), 2},
		{"not kept", promise(two, "2024-05-01", nil), 2},
		{"another deed", worded, 2},
		{"another status", changed, 2},
	} {
		first := promise(one, "2024-05-01", ref(3))
		got := toldOnce([]*Promise{first, c.other})
		if len(got) != c.want || got[0] != first || len(first.Again) != 2-c.want {
			t.Errorf("%s: %d promises, %d beside the first", c.what, len(got), len(first.Again))
		}
	}
}
