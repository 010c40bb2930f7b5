// Command train rebuilds the model of names and its arbiter:
//
//	go run ./internal/namer/train                        # learns from the training part of testdata/corpus, corpus-more and testdata/releases
//	go run ./internal/namer/train -more DIR -more DIR    # and of other folders of that form
//	go run ./internal/namer/train -dry                   # writes nothing
//
// It prints what the model reaches on documents it did not learn from, by
// cross-validation. The same folders and rules give the same bytes (on amd64;
// elsewhere math.Exp rounds differently). Held-out documents are never read.
package main

import (
	"crypto/sha256"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"sillok/internal/annotate"
	"sillok/internal/corpus"
	"sillok/internal/entity"
	"sillok/internal/namer"
)

func main() {
	var o options
	flag.StringVar(&o.corpus, "corpus", "testdata/corpus testdata/corpus-more internal/namer/train/testdata/releases", "folders with gold/*.md and src/*")
	flag.Func("more", "another folder of that form (may be repeated)", func(dir string) error {
		o.more = append(o.more, dir)
		return nil
	})
	flag.StringVar(&o.seen, "seen", "internal/annotate/testdata/*/*.md @testdata/gold.txt", "pages that the rules were made with: patterns, or @FILE for a list")
	flag.StringVar(&o.rules, "rules", "internal/annotate/testdata/rules/*.txt", "texts that the rules are held to: a pattern")
	flag.StringVar(&o.data, "data", "internal/namer/data", "folder that the model is written to")
	flag.BoolVar(&o.errors, "errors", false, "list what cross-validation gets wrong in the folders")
	flag.BoolVar(&o.dry, "dry", false, "write nothing")
	flag.Float64Var(&o.share, "share", 1, "the share of the folders' documents that is learnt from, for a learning curve; below 1 nothing is written")
	flag.Parse()
	if err := o.run(os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "train:", err)
		os.Exit(1)
	}
}

type options struct {
	corpus, data, seen, rules string
	more                      []string
	dry, errors               bool
	share                     float64
}

func (o *options) run(w io.Writer) error {
	names, err := entity.Load()
	if err != nil {
		return err
	}
	annotator, err := annotate.New(names, annotate.WithModel(&namer.Model{}))
	if err != nil {
		return err
	}
	t := &training{annotator: annotator, names: names, thinned: thin(names), w: w, errors: o.errors, share: o.share}
	for _, dir := range append(strings.Fields(o.corpus), o.more...) {
		documents, err := corpus.Read(dir)
		if err != nil {
			return err
		}
		t.add(dir, documents)
	}
	for pattern := range strings.FieldsSeq(o.seen) {
		if err := t.addSeen(pattern); err != nil {
			return err
		}
	}
	if err := t.addRules(o.rules); err != nil {
		return err
	}
	model, arbiter, err := t.build()
	if err != nil || o.dry || o.share < 1 {
		return err
	}
	return o.write(model, arbiter)
}

// write stores the model, the arbiter and their hashes.
func (o *options) write(model []byte, arbiter string) error {
	sums := ""
	for _, f := range []struct {
		name string
		data []byte
	}{{"arbiter.tsv", []byte(arbiter)}, {"model.bin", model}} {
		if err := os.WriteFile(filepath.Join(o.data, f.name), f.data, 0o644); err != nil {
			return err
		}
		sums += fmt.Sprintf("%x  %s\n", sha256.Sum256(f.data), f.name)
	}
	return os.WriteFile(filepath.Join(o.data, "SHA256SUMS"), []byte(sums), 0o644)
}
