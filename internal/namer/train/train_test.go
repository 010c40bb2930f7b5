package main

import (
	"bytes"
	"io"
	"testing"

	"sillok/internal/annotate"
	"sillok/internal/corpus"
	"sillok/internal/entity"
	"sillok/internal/namer"
)

// TestFit: the same bytes come out twice and open, and no held-out document is
// learnt from.
func TestFit(t *testing.T) {
	if testing.Short() {
		t.Skip("no training with -short")
	}
	documents, err := corpus.Read("../../../testdata/corpus")
	if err != nil {
		t.Fatal(err)
	}
	names, err := entity.Load()
	if err != nil {
		t.Fatal(err)
	}
	annotator, err := annotate.New(names, annotate.WithModel(&namer.Model{}))
	if err != nil {
		t.Fatal(err)
	}
	tr := &training{annotator: annotator, names: names, thinned: thin(names), w: io.Discard}
	tr.add("corpus", documents[:9])
	if len(tr.documents) == 0 || len(tr.documents) == 9 {
		t.Fatalf("%d of 9 documents are learnt from: some are held out", len(tr.documents))
	}
	tr.documents = tr.documents[:2]
	tr.countNames()
	tr.observe()
	fit := func() []byte { return tr.fit(1, func(*document) bool { return true }) }
	model := fit()
	if !bytes.Equal(model, fit()) {
		t.Error("the same documents gave other bytes")
	}
	m, err := namer.Open(model, &namer.Arbiter{})
	if err != nil {
		t.Fatal(err)
	}
	// A model of two documents proposes strange things: they must do no harm.
	n := *annotator
	annotate.WithModel(m)(&n)
	for _, d := range documents[:9] {
		if !d.HeldOut() {
			n.Annotate(bare(d.Gold))
		}
	}
}

// TestRuleTexts: a text of a rule tells of its stretch and of nothing else.
func TestRuleTexts(t *testing.T) {
	tr := &training{}
	if err := tr.addRules("../../annotate/testdata/rules/*.txt"); err != nil {
		t.Fatal(err)
	}
	if len(tr.documents) < 100 {
		t.Fatalf("%d texts", len(tr.documents))
	}
	for _, d := range tr.documents {
		if d.rule.rule == "" || d.rule.in.Len() <= 0 || d.rule.in.End > len(d.gold.Text) {
			t.Errorf("%+v of %q", d.rule, d.gold.Text)
		}
	}
}
