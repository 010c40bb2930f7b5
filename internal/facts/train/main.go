// Command train learns the weights of package facts:
//
//	go run ./internal/facts/train                        # from the training part of testdata/corpus and corpus-more
//	go run ./internal/facts/train -more DIR -more DIR    # and of other folders of that form
//	go run ./internal/facts/train -dry                   # writes nothing
//
// It prints what the weights reach on documents they were not learnt from, by
// cross-validation. The same folders, rules and names give the same bytes (on
// amd64; elsewhere math.Exp rounds differently). Held-out documents are never read.
package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"sillok/internal/annotate"
	"sillok/internal/corpus"
	"sillok/internal/entity"
)

func main() {
	var o options
	flag.StringVar(&o.corpus, "corpus", "testdata/corpus testdata/corpus-more", "folders with gold/*.md and src/*")
	flag.Func("more", "another folder of that form (may be repeated)", func(dir string) error {
		o.more = append(o.more, dir)
		return nil
	})
	flag.StringVar(&o.data, "data", "internal/facts/data", "folder that the weights are written to")
	flag.BoolVar(&o.dry, "dry", false, "write nothing")
	flag.Parse()
	if err := o.run(os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "train:", err)
		os.Exit(1)
	}
}

type options struct {
	corpus, data string
	more         []string
	dry          bool
}

func (o *options) run(w io.Writer) error {
	names, err := entity.Load()
	if err != nil {
		return err
	}
	annotator, err := annotate.New(names)
	if err != nil {
		return err
	}
	t := &training{names: names, annotator: annotator}
	for _, dir := range append(strings.Fields(o.corpus), o.more...) {
		documents, err := corpus.Read(dir)
		if err != nil {
			return err
		}
		for _, d := range documents {
			if !d.HeldOut() {
				t.take(d)
			}
		}
	}
	t.validate(w)
	if o.dry {
		return nil
	}
	return os.WriteFile(filepath.Join(o.data, "involved.tsv"), []byte(t.weights()), 0o644)
}
