package silver

import (
	"math"
	"slices"
	"testing"

	"sillok/internal/tagger"
	"sillok/internal/tagger/crf"
	"sillok/internal/tagger/label"
)

// scene is a small corpus with a form list and a CRF without weights.
type scene struct {
	corpus *Corpus
	list   *formList
	model  *crf.Model
	places [][]place
	scores [][]crf.Row
}

func newScene(texts []string, forms []formCount) *scene {
	c := &Corpus{classes: newClasses(), rawCounts: forms}
	c.classes.of("PS_NAME")
	c.classes.of("LCP_CITY")
	c.classes.of("LCP_COUNTY")
	for _, t := range texts {
		c.Raw = append(c.Raw, tagger.Sentence{Chars: []rune(t)})
	}
	s := &scene{corpus: c, list: newFormList(forms, c.Raw)}
	s.model = &crf.Model{Scheme: label.Scheme{Types: len(c.classes.groups)}}
	for _, r := range c.Raw {
		s.places = append(s.places, s.list.places(r.Chars))
		s.scores = append(s.scores, make([]crf.Row, len(r.Chars)))
	}
	return s
}

func (s *scene) lattices() []*lattice {
	var out []*lattice
	for k := range s.scores {
		out = append(out, newLattice(s.corpus, s.model, s.scores[k], s.places[k]))
	}
	return out
}

func TestFormListFindsFormsAndCountsStrings(t *testing.T) {
	s := newScene([]string{"서울시 서울 시청"}, []formCount{{"서울", 1, 1}, {"서울시", 1, 1}, {"시", 0, 1}})
	var got []string
	for _, p := range s.places[0] {
		text := string(s.corpus.Raw[0].Chars[p.start:p.end])
		if p.within {
			text += " within"
		}
		got = append(got, text)
	}
	want := []string{"서울 within", "서울시", "시 within", "서울", "시"}
	if !slices.Equal(got, want) {
		t.Errorf("places %v, want %v", got, want)
	}
	for i, want := range []int{2, 1, 2} {
		if got := s.list.forms[i].seen; got != want {
			t.Errorf("form %d occurs %d times, want %d", i, got, want)
		}
	}
}

// segmentations enumerates the cuts of a lattice and their log-weights.
func segmentations(l *lattice, bias []float64, visit func(used []*candidate, weight float64)) {
	var walk func(i, last int, used []*candidate, weight float64)
	step := func(a, b int) float64 {
		if a < 0 {
			return 0
		}
		return float64(l.transition[a][b])
	}
	walk = func(i, last int, used []*candidate, weight float64) {
		if i == len(l.outside) {
			visit(used, weight)
			return
		}
		walk(i+1, label.Outside, used, weight+step(last, label.Outside)+l.outside[i])
		for k := range l.candidates[i] {
			c := &l.candidates[i][k]
			walk(c.end, c.last(), append(slices.Clone(used), c), weight+step(last, c.begin)+c.score+bias[c.pair])
		}
	}
	walk(0, -1, nil, 0)
}

func TestLatticeExpectsWhatEnumerationExpects(t *testing.T) {
	s := newScene([]string{"서울시 김서울"}, []formCount{{"서울", 0, 1}, {"서울", 1, 1}, {"서울시", 2, 1}, {"김", 0, 1}, {"시 김", 1, 1}})
	for i := range s.scores[0] {
		for l := range s.model.Scheme.Count() {
			s.scores[0][i][l] = float32((i*7+l*5)%11)/4 - 1
			for b := range s.model.Scheme.Count() {
				s.model.Transition[l][b] = float32((l*3+b*5)%7)/3 - 1
			}
		}
	}
	l := s.lattices()[0]
	bias := []float64{0.5, -1, 2, 0, 1}
	want, total := make([]float64, len(bias)), 0.0
	var best []*candidate
	top := math.Inf(-1)
	segmentations(l, bias, func(used []*candidate, weight float64) {
		total += math.Exp(weight)
		for _, c := range used {
			want[c.pair] += math.Exp(weight)
		}
		if weight > top {
			best, top = used, weight
		}
	})
	got := make([]float64, len(bias))
	l.expect(bias, got)
	for k := range got {
		if math.Abs(got[k]-want[k]/total) > 1e-6 {
			t.Errorf("pair %d is expected %v times, want %v", k, got[k], want[k]/total)
		}
	}
	var spans []label.Span
	for _, c := range best {
		spans = append(spans, label.Span{Start: c.start, End: c.end, Type: c.fine})
	}
	if got := l.best(bias); !slices.Equal(got, spans) {
		t.Errorf("best segmentation %v, want %v", got, spans)
	}
}

func TestFitMeetsTheCounts(t *testing.T) {
	// 이 is a person in one of four places, 부산 a city in all of its three.
	texts := []string{"이 총리", "이 사람", "이 나라", "이 부산", "부산", "부산에서"}
	s := newScene(texts, []formCount{{"이", 0, 1}, {"부산", 1, 3}})
	// The CRF is sure of nothing but leans towards the first 이.
	s.scores[0][0][s.model.Scheme.Label(s.corpus.classes.coarse[0], label.Begin)] = 2
	lattices := s.lattices()
	bias := fit(lattices, s.list)
	expected := make([]float64, s.list.pairs)
	for _, l := range lattices {
		l.expect(bias, expected)
	}
	for k, want := range []float64{1, 3} {
		if math.Abs(expected[k]-want) > 0.15 {
			t.Errorf("pair %d is expected %.2f times after the fit, want %v", k, expected[k], want)
		}
	}
	if got := lattices[0].best(bias); len(got) != 1 || got[0].End != 1 {
		t.Errorf("이 총리 has spans %v, want the person 이", got)
	}
	if got := lattices[1].best(bias); len(got) != 0 {
		t.Errorf("이 사람 has spans %v, want none", got)
	}
}
