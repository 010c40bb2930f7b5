package project

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sillok/internal/annotate"
)

// goldPages are the pages of the sample that were annotated by hand.
func goldPages(t *testing.T) []string {
	t.Helper()
	b, err := os.ReadFile(filepath.Join(repository, "testdata", "gold.txt"))
	if err != nil {
		t.Fatal(err)
	}
	return strings.Fields(string(b))
}

// gate is the least that the recogniser may reach; testdata/gate.json records
// what it reached when it was last improved.
type gate struct {
	Spans  float64 `json:"spans"` // F1 of place and kind
	Links  float64 `json:"links"`
	Whole  float64 `json:"whole"` // F1 end to end
	Dates  float64 `json:"dates"`
	Roles  float64 `json:"roles"` // lists from gold marks
	Quotes float64 `json:"quotes"`
	Events float64 `json:"events"` // F1
	Body   float64 `json:"body"`   // recall of the body text from the sources
}

// TestGate measures the recogniser on the gold pages of this repository, and on
// the shared ones where they are at hand, and fails when a figure has fallen.
func TestGate(t *testing.T) {
	b, err := os.ReadFile(filepath.Join(repository, "testdata", "gate.json"))
	if err != nil {
		t.Fatal(err)
	}
	var least struct{ Sample, Shared gate }
	if err := json.Unmarshal(b, &least); err != nil {
		t.Fatal(err)
	}
	t.Run("sample", func(t *testing.T) {
		var pages []string
		for _, p := range goldPages(t) {
			pages = append(pages, filepath.Join(repository, filepath.FromSlash(p)))
		}
		if len(pages) < 12 {
			t.Fatalf("%d gold pages, want at least 12", len(pages))
		}
		least.Sample.check(t, pages, filepath.Join(repository, sourcesDir))
	})
	t.Run("shared", func(t *testing.T) {
		shared := filepath.Join(repository, "..", "shared")
		pages, _ := filepath.Glob(filepath.Join(shared, "gold", "0*.md"))
		if len(pages) == 0 {
			t.Skip("skipped: the shared gold pages are not beside this repository")
		}
		least.Shared.check(t, pages, filepath.Join(shared, "seeds"))
	})
}

// slack is what a figure may fall: one mark in a thousand.
const slack = 0.001

func (g gate) check(t *testing.T, pages []string, sources string) {
	t.Helper()
	e, err := open(t, repository).Evaluate(pages, sources)
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("on the gold text:\n%s", e.Bare.Text())
	for _, x := range []struct {
		name       string
		got, least float64
	}{
		{"place and kind F1", e.Bare.Spans.F1(), g.Spans},
		{"links", e.Bare.Links(), g.Links},
		{"end-to-end F1", e.Bare.Whole.F1(), g.Whole},
		{"dates F1", kind(e.Bare, "date"), g.Dates},
		{"roles F1", e.Facts.Roles.F1(), g.Roles},
		{"quotations F1", e.Facts.Quotes.F1(), g.Quotes},
		{"happenings F1", e.Facts.Events.F1(), g.Events},
		{"body recall", e.Source.Body.Recall(), g.Body},
		{"body precision", e.Source.Body.Precision(), g.Body},
	} {
		t.Logf("%-18s %.3f (gate %.3f)", x.name, x.got, x.least)
		if x.got < x.least-slack {
			t.Errorf("%s fell to %.4f, recorded %.4f", x.name, x.got, x.least)
		}
	}
	if t.Failed() {
		for _, err := range e.Bare.Errors {
			t.Log(err)
		}
	}
}

func kind(s annotate.Score, name string) float64 { return s.Kinds[name].F1() }
