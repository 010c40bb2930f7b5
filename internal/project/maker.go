package project

import (
	"os"
	"slices"

	"golang.org/x/text/unicode/norm"

	"sillok/internal/annotate"
	"sillok/internal/diag"
	"sillok/internal/doc"
	"sillok/internal/entity"
	"sillok/internal/extract"
)

// maker makes pages of sources. What it knows is settled before the first page is
// written, so that neither the order of sources nor how they are shared out
// matters.
type maker struct {
	*Site
	options   ImportOptions
	names     *entity.Authority
	annotator *annotate.Annotator
	learnt    *extract.Recurring
	bySource  map[string]parsedPage // the pages that there are
	imprints  map[string]*doc.Imprint
	today     string
	key       string // see stageKey; empty where no shard takes part

	introduced [][]annotate.Introduction // by the pages that there are, then by the sources read so far
}

// newMaker makes one for the sources todo, of which it may be given a part.
func (s *Site) newMaker(todo []sourceFile, pages []parsedPage, bySource map[string]parsedPage, o ImportOptions) (*maker, error) {
	m := &maker{Site: s, options: o, bySource: bySource, today: importDay(), imprints: s.imprints(o.Replace)}
	var err error
	if m.names, _, err = s.Authority(); err != nil {
		return nil, err
	}
	m.introduced = s.introductions(m.names, pages)
	if m.annotator, err = annotatorWith(m.names, pages, m.introduced); err != nil {
		return nil, err
	}
	samples := s.samples(todo)
	m.learnt = s.learn(samples)
	if _, err := os.Stat(s.path(stagedDir)); err == nil || o.Shard.partial() {
		m.key, err = s.stageKey(pages, samples, o)
		return m, err
	}
	return m, nil
}

// make gives the page of a source, which is in memory no longer than that takes.
func (m *maker) make(src sourceFile) newPage {
	old, has := m.bySource[src.name]
	if !has && m.key != "" && !m.options.Shard.partial() {
		if p, ok := m.staged(m.key, src.name, src.hash); ok {
			p.staged = true
			return p
		}
	}
	data, err := os.ReadFile(m.path(src.file))
	if err != nil {
		return newPage{problems: m.options.weigh([]diag.Problem{unreadable(src.name, err)})}
	}
	article, problems := m.article(src, data)
	if article == nil {
		return newPage{problems: m.options.weigh(problems)}
	}
	article.Source, article.SHA256, article.Imported = src.name, hash(data), m.today
	m.adopted[src.name].apply(article)
	p, fault := guarded(m.Site, &diag.File{Name: article.Source}, func() newPage {
		if has {
			return mergedPage(article, old, m.imprints[old.document.Source], m.annotator, m.names)
		}
		return freshPage(article, m.annotator, m.names)
	})
	if fault != nil {
		p = newPage{problems: []diag.Problem{*fault}}
	}
	if p.derive != nil && m.options.Building && !m.options.Shard.partial() {
		m.keptPages.offer(string(p.text), p.derive)
	}
	p.derive = nil
	p.problems = append(problems, p.problems...)
	return p.headOnly()
}

// article reads a source, if it was not read before it was copied. What recurs in other
// sources was not known then.
func (m *maker) article(src sourceFile, data []byte) (*doc.Article, []diag.Problem) {
	if article := m.adopted[src.name].take(src.hash, m.names); article != nil && !m.learnt.Any() {
		return article, nil
	}
	return m.extracted(src.name, data, extract.Options{Encoding: m.options.Encoding, Names: m.names, Recurring: m.learnt})
}

// headOnly leaves of the document what is asked for when its page is written.
func (p newPage) headOnly() newPage {
	if d := p.document; d != nil {
		p.document = &doc.Document{Slug: d.Slug, Article: doc.Article{Title: d.Title, Published: d.Published, Source: d.Source, SHA256: d.SHA256}}
	}
	return p
}

// mostSamples bounds how many sources are read to learn what recurs in them.
const mostSamples = 200

// learn looks for lines that recur in sources. Should that fail, nothing is
// learnt: the sources are read all the same.
func (s *Site) learn(names []string) *extract.Recurring {
	if len(names) < extract.Recurs {
		return nil
	}
	read := func(yield func(extract.Sample) bool) {
		for _, name := range names {
			if data, err := os.ReadFile(s.path(name)); err == nil && !yield(extract.Sample{Name: norm.NFC.String(name), Data: data}) {
				return
			}
		}
	}
	learnt, fault := caught(nil, func() *extract.Recurring { return extract.Learn(read) })
	if fault != nil {
		return nil
	}
	return learnt
}

// samples names the sources from which to learn the furniture of their site: those
// at hand, then others of the site, by name.
func (s *Site) samples(files []sourceFile) []string {
	var samples []string
	have := map[string]bool{}
	for _, f := range files[:min(len(files), mostSamples)] {
		have[f.name] = true
		samples = append(samples, f.file)
	}
	names, _, err := s.list(sourcesDir, isSource)
	if err != nil {
		return samples // nothing is learnt from what cannot be listed
	}
	for _, name := range names {
		if len(samples) == mostSamples {
			break
		}
		if !have[norm.NFC.String(name)] && extract.Paged(name) {
			samples = append(samples, name)
		}
	}
	return slices.Clip(samples)
}

// newPage is a new page before it is written.
type newPage struct {
	document *doc.Document // nil where there is none
	text     []byte
	was      string // the page that text was made from; empty for a new one
	imprint  doc.Imprint
	clashes  []doc.Conflict
	problems []diag.Problem
	staged   bool // a shard made it

	introduced []annotate.Introduction
	derive     func() (k keptPage, ok bool) // what a build keeps of the page; nil where it reads the page anew
}

// freshPage makes the first page of an article.
func freshPage(article *doc.Article, a *annotate.Annotator, names *entity.Authority) newPage {
	p := newPage{document: &doc.Document{Article: *article}, imprint: doc.ImprintOf(article)}
	p.introduced = annotate.Introductions(p.document, names)
	read := complete(p.document, a.Introducing(p.introduced), names)
	p.problems = denseLines(p.document)
	p.text = p.document.Markdown()
	for i := range p.problems {
		p.problems[i].File = &diag.File{Name: article.Source}
	}
	f := &diag.File{Name: article.Source, Text: string(p.text)}
	got, problems, bad := asWritten(f, p.document, names.Kinds, 0)
	if bad != nil {
		return newPage{problems: []diag.Problem{*bad}}
	}
	if len(problems) == 0 {
		p.derive = func() (k keptPage, ok bool) {
			ok = k.derive(f, got, read) == nil
			k.keep(got, f.Text)
			return k, ok
		}
	}
	return p
}

// readBack is p, or only a problem where its text does not say what was meant.
func (p newPage) readBack(name string, names *entity.Authority, errors int) newPage {
	if bad := readBack(name, p.text, p.document, names.Kinds, errors); bad != nil {
		return newPage{problems: []diag.Problem{*bad}}
	}
	return p
}
