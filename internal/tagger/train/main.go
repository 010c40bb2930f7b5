// Command train rebuilds the tagger's model from the KLUE-NER folder:
//
//	go run ./internal/tagger/train -klue DIR         # writes data/model.bin
//	go run ./internal/tagger/train -klue DIR -dev    # holds out a quarter, prints the table
package main

import (
	"flag"
	"fmt"
	"os"
	"time"

	"sillok/internal/tagger"
	"sillok/internal/tagger/crf"
	"sillok/internal/tagger/feature"
	"sillok/internal/tagger/fuse"
	"sillok/internal/tagger/label"
)

func main() {
	klue := flag.String("klue", "", "folder with train.tsv, raw-train.tsv, forms-train.tsv, konec-open.tsv")
	data := flag.String("data", "internal/tagger/data", "folder with lexicon.bin, where model.bin is written")
	dev := flag.Bool("dev", false, "hold out a quarter of train.tsv and score on it; write nothing")
	quarter := flag.Int("quarter", 0, "the quarter that -dev holds out, 0 to 3")
	flag.Parse()
	if !*dev {
		*quarter = -1
	}
	if err := run(*klue, *data, *quarter); err != nil {
		fmt.Fprintln(os.Stderr, "train:", err)
		os.Exit(1)
	}
}

func run(klue, data string, quarter int) error {
	c, err := readCorpus(klue, quarter)
	if err != nil {
		return err
	}
	lex, err := os.ReadFile(data + "/lexicon.bin")
	if err != nil {
		return err
	}
	filter, err := fuse.Open(lex)
	if err != nil {
		return err
	}
	x := feature.NewExtractor(filter)
	t0 := time.Now()
	scheme := label.Scheme{Types: 6, BIOES: os.Getenv("BIO") == ""}
	train := sequences(x, c.labelled, scheme)
	held := sequences(x, c.held, scheme)
	nf := 0
	nc := 0
	for _, s := range train {
		nf += len(s.Features)
		nc += s.Len()
	}
	fmt.Println("features", nf, nc, float64(nf)/float64(nc), time.Since(t0))
	t0 = time.Now()
	m := crf.Train(train, crf.Options{Scheme: scheme, Buckets: feature.Buckets, Epochs: 6, Rate: .1, L2: .0005, Dropout: .3, Seed: 1, Epoch: func(e int, m *crf.Model) {
		fmt.Println(e, time.Since(t0))
	}})
	fmt.Println(scoreModel(m, c.held, held))
	file := tagger.Pack(m, .05, .011)
	t, err := tagger.Open(file, lex)
	if err != nil {
		return err
	}
	_ = t
	fmt.Println(len(file))
	if quarter < 0 {
		return os.WriteFile(data+"/model.bin", file, 0o644)
	}
	return nil
}

func scoreModel(m *crf.Model, gold []tagger.Sentence, seqs []crf.Sequence) tagger.Report {
	lattice := crf.NewLattice(crf.NewChain(m.Scheme), &m.Transition)
	var g, p [][]label.Span
	var n []int
	var scores []crf.Row
	for i, s := range gold {
		scores = m.Score(&seqs[i], scores)
		labels := make([]uint8, len(s.Chars))
		lattice.Viterbi(scores, labels)
		g = append(g, s.Spans)
		p = append(p, m.Scheme.Decode(labels, nil))
		n = append(n, len(s.Chars))
	}
	return tagger.Score(g, p, n)
}
