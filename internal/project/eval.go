package project

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"sillok/internal/annotate"
	"sillok/internal/corpus"
	"sillok/internal/diag"
	"sillok/internal/doc"
	"sillok/internal/extract"
	"sillok/internal/facts"
	"sillok/internal/lazyregexp"
	"sillok/internal/say"
	"sillok/internal/tagger"
)

// Evaluation is what the recogniser is worth beside gold pages.
type Evaluation struct {
	Bare   annotate.Score  `json:"bare"`             // on the gold pages' own text
	Facts  annotate.Score  `json:"facts"`            // lists read from the gold pages' own marks
	Source *annotate.Score `json:"source,omitempty"` // from the source: extracted, annotated, read
}

// Evaluate annotates the bare text of gold pages and scores the result. With
// the folder of their sources it also runs them from extract on; a page's
// source is the file that its head names, or the one with the same leading
// number. Pages that are scored are no evidence for one another.
func (s *Site) Evaluate(gold []string, sources string) (*Evaluation, error) {
	names, _, err := s.Authority()
	if err != nil {
		return nil, err
	}
	annotator, err := annotate.New(names)
	if err != nil {
		return nil, say.Errorf("cannot load the recogniser: %w", err)
	}
	type scores struct{ bare, facts, source annotate.Score }
	each := make([]scores, len(gold))
	errs := make([]error, len(gold))
	s.each("eval", len(gold), func(i int) {
		g, err := readGold(gold[i])
		if err != nil {
			errs[i] = err
			return
		}
		d := &doc.Document{Article: g.Article}
		complete(d, annotator, names)
		each[i].bare = annotate.Evaluate(d, g)
		marked := &doc.Document{Article: g.Article, Mentions: g.Mentions}
		facts.Read(marked, names)
		each[i].facts = annotate.Evaluate(marked, g)
		if sources == "" {
			return
		}
		a, err := goldSource(gold[i], g, sources)
		if err != nil {
			errs[i] = err
			return
		}
		d = &doc.Document{Article: *a}
		complete(d, annotator, names)
		each[i].source = annotate.Evaluate(d, g)
	})
	if err := errors.Join(errs...); err != nil {
		return nil, err
	}
	e := &Evaluation{}
	if sources != "" {
		e.Source = &annotate.Score{}
	}
	for _, x := range each {
		e.Bare.Add(x.bare)
		e.Facts.Add(x.facts)
		if sources != "" {
			e.Source.Add(x.source)
		}
	}
	return e, nil
}

// EvaluateRules measures what each rule of the recogniser is worth on gold pages.
func (s *Site) EvaluateRules(gold []string) ([]annotate.RuleScore, error) {
	names, _, err := s.Authority()
	if err != nil {
		return nil, err
	}
	var pages []*doc.Document
	for _, name := range gold {
		d, err := readGold(name)
		if err != nil {
			return nil, err
		}
		pages = append(pages, d)
	}
	return annotate.ScoreRules(names, pages, s.each)
}

func readGold(name string) (*doc.Document, error) {
	b, err := os.ReadFile(name)
	if err != nil {
		return nil, say.Errorf("cannot read a gold page: %w", err)
	}
	d, problems := doc.Parse(&diag.File{Name: filepath.ToSlash(name), Text: string(b)})
	if d == nil || diag.Errors(problems) > 0 {
		var lines []string
		for _, p := range problems {
			lines = append(lines, p.String())
		}
		return nil, say.Errorf("a gold page has problems:\n%s", strings.Join(lines, "\n"))
	}
	return d, nil
}

var leadingNumber = lazyregexp.New(`^\d+`)

// goldSource extracts the source of a gold page.
func goldSource(page string, g *doc.Document, dir string) (*doc.Article, error) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, say.Errorf("cannot read the sources: %w", err)
	}
	number := leadingNumber.FindString(filepath.Base(page))
	for _, e := range entries {
		named := g.Source != "" && e.Name() == filepath.Base(filepath.FromSlash(g.Source))
		if !named && (g.Source != "" || number == "" || leadingNumber.FindString(e.Name()) != number) {
			continue
		}
		return extractFile(filepath.Join(dir, e.Name()))
	}
	return nil, say.Errorf("%s has no source in %s: its head names none there, and no file has its number", page, dir)
}

// extractFile extracts a source.
func extractFile(name string) (*doc.Article, error) {
	data, err := os.ReadFile(name)
	if err != nil {
		return nil, say.Errorf("cannot read a source: %w", err)
	}
	a, problems := extract.Extract(filepath.Base(name), data, extract.Options{})
	if a == nil {
		return nil, say.Errorf("cannot extract %s: %s", name, problems[0])
	}
	return a, nil
}

// CorpusEvaluation is what the recogniser is worth on a corpus, from the
// sources.
type CorpusEvaluation struct {
	All    annotate.Score            `json:"all"`
	Groups map[string]annotate.Score `json:"groups"` // of index.tsv
}

// EvaluateCorpus scores the documents of a corpus that are held out, or those
// that are not, from their sources on: extracted, annotated, read.
func (s *Site) EvaluateCorpus(dir string, heldOut bool) (*CorpusEvaluation, error) {
	documents, err := corpus.Read(dir)
	if err != nil {
		return nil, say.Errorf("cannot read the corpus: %w", err)
	}
	documents = slices.DeleteFunc(documents, func(d corpus.Document) bool { return d.HeldOut() != heldOut || d.Source == "" })
	names, _, err := s.Authority()
	if err != nil {
		return nil, err
	}
	annotator, err := annotate.New(names)
	if err != nil {
		return nil, say.Errorf("cannot load the recogniser: %w", err)
	}
	scores := make([]annotate.Score, len(documents))
	errs := make([]error, len(documents))
	s.each("eval", len(documents), func(i int) {
		a, err := extractFile(documents[i].Source)
		if err != nil {
			errs[i] = err
			return
		}
		d := &doc.Document{Article: *a}
		complete(d, annotator, names)
		scores[i] = annotate.Evaluate(d, documents[i].Gold)
	})
	if err := errors.Join(errs...); err != nil {
		return nil, err
	}
	e := &CorpusEvaluation{Groups: map[string]annotate.Score{}}
	for i, d := range documents {
		e.All.Add(scores[i])
		g := e.Groups[d.Group]
		g.Add(scores[i])
		e.Groups[d.Group] = g
	}
	return e, nil
}

// EvaluateBIO scores the tagger on a file in KLUE's format.
func EvaluateBIO(name string) (fmt.Stringer, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, say.Errorf("cannot read labelled sentences: %w", err)
	}
	defer f.Close()
	t, err := tagger.Load()
	if err != nil {
		return nil, say.Errorf("cannot load the tagger: %w", err)
	}
	r, err := t.Evaluate(f)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return r, nil
}
