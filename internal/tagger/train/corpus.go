package main

import (
	"bufio"
	"fmt"
	"hash/fnv"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"sillok/internal/tagger"
	"sillok/internal/tagger/crf"
	"sillok/internal/tagger/feature"
	"sillok/internal/tagger/label"
)

// corpus is what the KLUE folder holds.
type corpus struct {
	labelled  []tagger.Sentence // train.tsv, without what is held out
	held      []tagger.Sentence // the held-out sentences, empty without -dev
	annotated []tagger.Sentence // konec-open.tsv for labelled, fine classes
	raw       []tagger.Sentence // raw-train.tsv, no spans
	fine      *names            // konec's classes
	counts    []formCount       // forms-train.tsv: exact for raw
}

// formCount is a form of a fine class and how often it occurs.
type formCount struct {
	form  string
	class int
	count int
}

// names numbers strings in the order in which they are first seen.
type names struct {
	list  []string
	index map[string]int
}

func newNames() *names { return &names{index: map[string]int{}} }

func (n *names) of(s string) int {
	i, ok := n.index[s]
	if !ok {
		i = len(n.list)
		n.index[s] = i
		n.list = append(n.list, s)
	}
	return i
}

// heldOut tells whether a sentence is in the quarter kept for evaluation.
func heldOut(id string, quarter int) bool {
	h := fnv.New32a()
	h.Write([]byte(id))
	return int(h.Sum32()%4) == quarter
}

// readCorpus reads the folder. A quarter of train.tsv is held out, with its
// konec annotation, unless quarter is -1.
func readCorpus(dir string, quarter int) (*corpus, error) {
	c := &corpus{fine: newNames()}
	all, err := readBIO(filepath.Join(dir, "train.tsv"), tagger.TagIndex)
	if err != nil {
		return nil, err
	}
	for _, s := range all {
		if quarter >= 0 && heldOut(s.ID, quarter) {
			c.held = append(c.held, s)
		} else {
			c.labelled = append(c.labelled, s)
		}
	}
	annotated, err := readBIO(filepath.Join(dir, "konec-open.tsv"), c.fine.of)
	if err != nil {
		return nil, err
	}
	for _, s := range annotated {
		if quarter < 0 || !heldOut(s.ID, quarter) {
			c.annotated = append(c.annotated, s)
		}
	}
	if err := c.checkPairs(); err != nil {
		return nil, err
	}
	if c.raw, err = readRaw(filepath.Join(dir, "raw-train.tsv")); err != nil {
		return nil, err
	}
	c.counts, err = c.readForms(filepath.Join(dir, "forms-train.tsv"))
	return c, err
}

// checkPairs makes sure that the two annotations are of the same sentences.
func (c *corpus) checkPairs() error {
	if len(c.annotated) != len(c.labelled) {
		return fmt.Errorf("konec-open.tsv has %d sentences, train.tsv %d", len(c.annotated), len(c.labelled))
	}
	for i, s := range c.labelled {
		if t := c.annotated[i]; s.ID != t.ID || s.Text() != t.Text() {
			return fmt.Errorf("sentence %s of train.tsv stands beside %s of konec-open.tsv", s.ID, t.ID)
		}
	}
	return nil
}

func readBIO(path string, typeOf func(string) int) ([]tagger.Sentence, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	s, err := tagger.ReadBIO(f, typeOf)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return s, nil
}

// readFields calls row with the tab-separated fields of each line.
func readFields(path string, n int, row func(fields []string) error) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	for k := 1; lines.Scan(); k++ {
		fields := strings.SplitN(lines.Text(), "\t", n)
		if len(fields) != n {
			return fmt.Errorf("%s:%d: found %d fields, want %d", path, k, len(fields), n)
		}
		if err := row(fields); err != nil {
			return fmt.Errorf("%s:%d: %w", path, k, err)
		}
	}
	return lines.Err()
}

func readRaw(path string) (out []tagger.Sentence, err error) {
	err = readFields(path, 2, func(f []string) error {
		out = append(out, tagger.Sentence{ID: f[0], Chars: []rune(f[1])})
		return nil
	})
	return out, err
}

func (c *corpus) readForms(path string) (out []formCount, err error) {
	err = readFields(path, 3, func(f []string) error {
		n, err := strconv.Atoi(f[2])
		out = append(out, formCount{f[0], c.fine.of(f[1]), n})
		return err
	})
	return out, err
}

// sequences extracts the features of sentences; spans gives the labels, nil
// where there are none.
func sequences(x *feature.Extractor, in []tagger.Sentence, scheme label.Scheme) []crf.Sequence {
	out := make([]crf.Sequence, len(in))
	for k, s := range in {
		out[k] = sequence(x, s.Chars, nil)
		out[k].Labels = scheme.Encode(s.Spans, len(s.Chars))
	}
	return out
}

// sequence extracts the features of one text, with those that more adds for
// each character.
func sequence(x *feature.Extractor, text []rune, more func(i int, add func(row uint32))) crf.Sequence {
	x.Load(text)
	s := crf.Sequence{Offsets: make([]int32, 1, len(text)+1)}
	var rows [feature.Most]uint32
	for i := range text {
		s.Features = append(s.Features, rows[:x.At(i, &rows)]...)
		if more != nil {
			more(i, func(row uint32) { s.Features = append(s.Features, row) })
		}
		s.Offsets = append(s.Offsets, int32(len(s.Features)))
	}
	return s
}
