package loglinear

import (
	"math"
	"testing"
)

// made are examples of which "yes" tells, "no" tells against, and "rare" stands in one document.
func made() []Example {
	feature := func(names ...string) (list []Feature) {
		for _, n := range names {
			list = append(list, Feature{Hash(n), 1, n})
		}
		return list
	}
	var list []Example
	for d := range 20 {
		list = append(list, Example{feature("bias", "yes"), true, 1, d}, Example{feature("bias", "no"), d == 0, 1, d})
	}
	return append(list, Example{feature("rare"), true, 1, 20})
}

func settings() Settings {
	return Settings{Passes: 30, Rate: 0.1, Least: 2, Pull: func(string) float64 { return 0.01 }}
}

func TestFit(t *testing.T) {
	w := Fit(made(), settings())
	if yes, no := w[Hash("yes")], w[Hash("no")]; yes < 0.5 || no > -0.5 {
		t.Errorf("yes %v, no %v", yes, no)
	}
	if _, ok := w[Hash("rare")]; ok {
		t.Error("what one document has is learnt")
	}
	list := made()
	if p := w.Likelihood(list[0].Features); p < 0.8 {
		t.Errorf("likelihood of what is right %v", p)
	}
	again := Fit(made(), settings())
	for k := range w {
		if w[k] != again[k] {
			t.Fatal("two fits differ")
		}
	}
}

func TestText(t *testing.T) {
	w := Fit(made(), settings())
	tsv := w.Text(made(), func(name string, _ float32) bool { return name != "bias" })
	read, err := Read(tsv)
	if err != nil || len(read) != 2 || math.Abs(float64(read[Hash("yes")]-w[Hash("yes")])) > 0.001 {
		t.Errorf("%q: %v, %v", tsv, read, err)
	}
	if _, err := Read("no weight\n"); err == nil {
		t.Error("a line without a weight is read")
	}
}

func TestHash(t *testing.T) {
	if Hash("a", "b") != Hash("a|b") || Hash("a", "b") == Hash("ab") {
		t.Error("parts are not joined with a bar")
	}
}

func TestCalibrationError(t *testing.T) {
	if e := CalibrationError([]float64{0.9, 0.9, 0.1}, []bool{true, false, true}, 0.5); math.Abs(e-0.4) > 1e-9 {
		t.Errorf("%v, want 0.4", e)
	}
}
