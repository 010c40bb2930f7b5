// Command train rebuilds the tagger's model from the KLUE-NER folder:
//
//	go run ./internal/tagger/train -klue DIR          # writes data/model.bin and data/SHA256SUMS
//	go run ./internal/tagger/train -klue DIR -dev     # holds out a quarter and prints what each step brings
//	go run ./internal/tagger/train -klue DIR -audit   # holds out a quarter and measures the silver labels
//
// The same folder gives the same bytes (on amd64; elsewhere math.Exp rounds
// differently). The lexicon must be in place; see ../lexicon.
package main

import (
	"crypto/sha256"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"time"

	"sillok/internal/fuse"
	"sillok/internal/tagger/feature"
	"sillok/internal/tagger/silver"
)

func main() {
	var o options
	flag.StringVar(&o.klue, "klue", "", "folder with train.tsv, raw-train.tsv, forms-train.tsv and konec-open.tsv")
	flag.StringVar(&o.data, "data", "internal/tagger/data", "folder with lexicon.bin, where the model is written")
	flag.BoolVar(&o.dev, "dev", false, "hold out a quarter of train.tsv and print the scores on it; write nothing")
	flag.BoolVar(&o.audit, "audit", false, "hold out a quarter and measure the silver labels; write nothing")
	flag.IntVar(&o.quarter, "quarter", 0, "the quarter to hold out, 0 to 3")
	flag.Parse()
	if err := o.run(os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "train:", err)
		os.Exit(1)
	}
}

type options struct {
	klue, data string
	dev, audit bool
	quarter    int
}

func (o *options) run(w io.Writer) error {
	if o.klue == "" {
		return errors.New("no -klue folder given")
	}
	if !o.dev && !o.audit {
		o.quarter = -1
	}
	c, err := silver.ReadCorpus(o.klue, o.quarter)
	if err != nil {
		return err
	}
	lexicon, err := os.ReadFile(filepath.Join(o.data, "lexicon.bin"))
	if err != nil {
		return err
	}
	filter, err := fuse.Open(lexicon)
	if err != nil {
		return err
	}
	t := &training{features: feature.NewExtractor(filter), lexicon: lexicon, corpus: c, w: w, start: time.Now()}
	switch {
	case o.audit:
		silver.Audit(w, t.features, c, seed)
		return nil
	case o.dev:
		return t.compare()
	}
	return o.write(t.build())
}

// write stores the model and the hashes of both files.
func (o *options) write(model []byte) error {
	if err := os.WriteFile(filepath.Join(o.data, "model.bin"), model, 0o644); err != nil {
		return err
	}
	sums := ""
	for _, name := range []string{"lexicon.bin", "model.bin"} {
		data, err := os.ReadFile(filepath.Join(o.data, name))
		if err != nil {
			return err
		}
		sums += fmt.Sprintf("%x  %s\n", sha256.Sum256(data), name)
	}
	return os.WriteFile(filepath.Join(o.data, "SHA256SUMS"), []byte(sums), 0o644)
}
