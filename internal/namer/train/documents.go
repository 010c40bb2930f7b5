package main

import (
	"crypto/sha256"
	"os"
	"path/filepath"
	"strings"

	"sillok/internal/corpus"
	"sillok/internal/diag"
	"sillok/internal/doc"
	"sillok/internal/entity"
	"sillok/internal/namer"
	"sillok/internal/tagger/crf"
)

// document is one to learn from.
type document struct {
	id      string
	folder  string // of the corpus, "" for pages that the rules were made with
	gold    *doc.Document
	weight  float64
	fold    int
	rule    *ruleText // not nil: an example of a rule
	learned []crf.Sequence
	names   map[entity.ID]bool // listed things that gold names
}

// judge gives what is known of a candidate in the document.
func (d *document) judge(e *namer.Evidence) func(*namer.Candidate) namer.Verdict {
	if d.rule != nil {
		return func(c *namer.Candidate) namer.Verdict { return d.rule.judge(e, c) }
	}
	right := map[namer.Span]bool{}
	for _, s := range spansOf(d.gold) {
		right[s] = true
	}
	return func(c *namer.Candidate) namer.Verdict {
		if right[namer.Span{In: c.In, Kind: c.Kind}] {
			return namer.Right
		}
		return namer.Wrong
	}
}

// seen reports whether the rules were made with the document.
func (d *document) seen() bool { return d.weight != 1 }

// add takes the training part of a corpus in.
func (t *training) add(folder string, documents []corpus.Document) {
	for _, d := range documents {
		if d.HeldOut() {
			continue
		}
		t.take(d.ID, d.Gold, 1).folder = folder
	}
}

// addSeen takes pages in that the rules were made with; @FILE stands for those
// that a file lists.
func (t *training) addSeen(pattern string) error {
	files, err := filepath.Glob(pattern)
	if list, ok := strings.CutPrefix(pattern, "@"); ok {
		var data []byte
		data, err = os.ReadFile(list)
		files = strings.Fields(string(data))
	}
	if err != nil {
		return err
	}
	for _, name := range files {
		text, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		d, problems := doc.Parse(&diag.File{Name: filepath.ToSlash(name), Text: string(text)})
		if d != nil && diag.Errors(problems) == 0 && len(d.Mentions) > 0 {
			t.take(filepath.Base(name), d, seenWeight)
		}
	}
	return nil
}

func (t *training) take(id string, gold *doc.Document, weight float64) *document {
	sum := sha256.Sum256([]byte(id))
	d := &document{id: id, gold: gold, weight: weight, fold: int(sum[1]) % folds}
	t.documents = append(t.documents, d)
	return d
}

// bare is gold without its marks.
func bare(gold *doc.Document) *doc.Document {
	return &doc.Document{Article: gold.Article, Slug: gold.Slug}
}

// spansOf are the names of gold in the model's kinds.
func spansOf(gold *doc.Document) []namer.Span {
	var out []namer.Span
	for _, m := range gold.Mentions {
		if namer.KindIndex(m.ID.Kind) >= 0 {
			out = append(out, namer.Span{In: m.In, Kind: m.ID.Kind})
		}
	}
	return out
}
