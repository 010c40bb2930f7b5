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
	tr := &training{annotator: annotator, names: names, thinned: thin(names), w: io.Discard, share: 1}
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

// TestShare: a learning curve leaves documents of the folders out, more of them the
// smaller the share, and none of the pages that the rules were made with.
func TestShare(t *testing.T) {
	documents, err := corpus.Read("../../../testdata/corpus-more")
	if err != nil {
		t.Fatal(err)
	}
	count := func(share float64) (n int) {
		tr := &training{share: share}
		tr.add("corpus-more", documents)
		for _, d := range tr.documents {
			if tr.taken(d) {
				n++
			}
		}
		return n
	}
	all, half, quarter := count(1), count(0.5), count(0.25)
	if half < all/3 || half > all*2/3 || quarter >= half || quarter == 0 {
		t.Errorf("of %d documents half are %d and a quarter %d", all, half, quarter)
	}
	if !(&training{}).taken(&document{id: "seen"}) {
		t.Error("a page that the rules were made with was left out")
	}
}
