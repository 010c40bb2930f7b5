// Package silver labels the unlabelled sentences of the KLUE-NER folder, so
// that the tagger can learn from seven times as much text as people labelled.
//
// It takes three steps. A CRF learns konec's annotation (150 fine classes) from
// the labelled sentences, aware of the forms that konec lists. A lattice of the
// listed forms, scored by that CRF, is then fitted to konec's form counts,
// which are exact for the unlabelled sentences: no other span can be an entity
// there, and each form occurs as often as its count says. Last, several CRFs
// learn to turn konec's annotation into KLUE's, and vote.
package silver

import (
	"bufio"
	"fmt"
	"hash/fnv"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"sillok/internal/tagger"
)

// Corpus is what the KLUE folder holds.
type Corpus struct {
	Labelled  []tagger.Sentence // train.tsv, without what is held out
	Held      []tagger.Sentence // the held-out sentences
	Annotated []tagger.Sentence // konec-open.tsv for Labelled; types are konec's
	Raw       []tagger.Sentence // raw-train.tsv, no spans

	classes   classes     // of konec
	rawCounts []formCount // forms-train.tsv: exact for Raw

	heldAnnotated []tagger.Sentence // konec's annotation of Held
}

// formCount is a form of a fine class and how often it occurs.
type formCount struct {
	form  string
	class int
	count int
}

// classes numbers konec's 150 fine classes in the order in which they are first
// seen, and the 15 coarse classes (PS, LC, OG …) that their names start with.
type classes struct {
	index  map[string]int
	coarse []int // of each fine class
	groups map[string]int
}

func newClasses() classes {
	return classes{index: map[string]int{}, groups: map[string]int{}}
}

func (c *classes) of(name string) int {
	i, ok := c.index[name]
	if !ok && len(name) >= 2 {
		i = len(c.index)
		c.index[name] = i
		group, ok := c.groups[name[:2]]
		if !ok {
			group = len(c.groups)
			c.groups[name[:2]] = group
		}
		c.coarse = append(c.coarse, group)
		return i
	}
	if !ok {
		return -1
	}
	return i
}

// heldOut tells whether a sentence is in the quarter kept for evaluation.
func heldOut(id string, quarter int) bool {
	h := fnv.New32a()
	h.Write([]byte(id))
	return int(h.Sum32()%4) == quarter
}

// ReadCorpus reads the folder. A quarter of train.tsv is held out, with its
// konec annotation, unless quarter is -1.
func ReadCorpus(dir string, quarter int) (*Corpus, error) {
	c := &Corpus{classes: newClasses()}
	all, err := readBIO(filepath.Join(dir, "train.tsv"), tagger.TagIndex)
	if err != nil {
		return nil, err
	}
	for _, s := range all {
		if quarter >= 0 && heldOut(s.ID, quarter) {
			c.Held = append(c.Held, s)
		} else {
			c.Labelled = append(c.Labelled, s)
		}
	}
	annotated, err := readBIO(filepath.Join(dir, "konec-open.tsv"), c.classes.of)
	if err != nil {
		return nil, err
	}
	for _, s := range annotated {
		if quarter >= 0 && heldOut(s.ID, quarter) {
			c.heldAnnotated = append(c.heldAnnotated, s)
		} else {
			c.Annotated = append(c.Annotated, s)
		}
	}
	if err := c.checkPairs(); err != nil {
		return nil, err
	}
	if c.Raw, err = readRaw(filepath.Join(dir, "raw-train.tsv")); err != nil {
		return nil, err
	}
	c.rawCounts, err = c.readForms(filepath.Join(dir, "forms-train.tsv"))
	return c, err
}

// checkPairs makes sure that the two annotations are of the same sentences.
func (c *Corpus) checkPairs() error {
	if len(c.Annotated) != len(c.Labelled) {
		return fmt.Errorf("konec-open.tsv has %d sentences, train.tsv %d", len(c.Annotated), len(c.Labelled))
	}
	for i, s := range c.Labelled {
		if t := c.Annotated[i]; s.ID != t.ID || s.Text() != t.Text() {
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

func (c *Corpus) readForms(path string) (out []formCount, err error) {
	err = readFields(path, 3, func(f []string) error {
		n, err := strconv.Atoi(f[2])
		out = append(out, formCount{f[0], c.classes.of(f[1]), n})
		return err
	})
	return out, err
}
