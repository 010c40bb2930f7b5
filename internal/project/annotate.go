package project

import (
	"cmp"
	"errors"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"sillok/internal/annotate"
	"sillok/internal/diag"
	"sillok/internal/doc"
	"sillok/internal/entity"
	"sillok/internal/extract"
	"sillok/internal/say"
)

// Annotated says what annotating pages did.
type Annotated struct {
	Changed  []string
	Same     int
	Problems []diag.Problem
}

// Annotate finds marks and facts anew in the given pages, or in all. What
// people marked, unmarked, confirmed or rejected stays as it is; a page in
// which nothing changes is not written.
func (s *Site) Annotate(args []string) (*Annotated, error) {
	return s.AnnotateWith(args, AnnotateOptions{})
}

// AnnotateOptions say how pages are annotated.
type AnnotateOptions struct {
	Proposals string // file of marks that another program proposes; empty for none
	Shard     Shard  // of the pages
}

// AnnotateWith annotates as Annotate does, with options.
func (s *Site) AnnotateWith(args []string, o AnnotateOptions) (*Annotated, error) {
	var proposals *proposals
	if o.Proposals != "" {
		var err error
		if proposals, err = readProposals(o.Proposals); err != nil {
			return nil, err
		}
	}
	names, problems, err := s.Authority()
	if err != nil {
		return nil, err
	}
	if namesUnread(problems, say.Text("annotate waits until this line can be read, because its marks would be taken away")) {
		return &Annotated{Problems: problems}, nil
	}
	pages, pageProblems, err := s.documents(names)
	if err != nil {
		return nil, err
	}
	result := &Annotated{Problems: append(problems, pageProblems...)}
	todo, err := s.choose(pages, args)
	if err != nil {
		return nil, err
	}
	todo = slices.DeleteFunc(slices.Clone(todo), func(p parsedPage) bool { return !o.Shard.has(p.document.File.Name) })
	annotator, err := s.annotator(names, pages)
	if err != nil {
		return nil, err
	}
	changed := make([]bool, len(todo))
	faults := make([]*diag.Problem, len(todo))
	s.each("annotate", len(todo), func(i int) {
		name := todo[i].document.File.Name
		var err error
		changed[i], err = s.rewrite(todo[i].name, func(text string) (now []byte, err error) {
			f := &diag.File{Name: name, Text: text}
			now, faults[i] = s.annotated(f, todo[i].document.Slug, annotator, names, proposals)
			if faults[i] != nil {
				return []byte(text), nil
			}
			return now, nil
		})
		if err != nil {
			p := failed(name, err)
			faults[i] = &p
		}
	})
	for i, p := range todo {
		switch {
		case faults[i] != nil:
			result.Problems = append(result.Problems, *faults[i])
		case changed[i]:
			result.Changed = append(result.Changed, p.document.File.Name)
		default:
			result.Same++
		}
	}
	result.Problems = append(result.Problems, proposals.problems(pages, len(args) > 0)...)
	return result, nil
}

// annotated finds the marks and facts of a page anew and gives its text. A page
// without front matter stays as it is: somebody may be writing it just now.
func (s *Site) annotated(f *diag.File, slug string, a *annotate.Annotator, names *entity.Authority, others *proposals) ([]byte, *diag.Problem) {
	type annotatedPage struct {
		text    []byte
		problem *diag.Problem
	}
	p, fault := guarded(s, f, func() (p annotatedPage) {
		p.text, p.problem = annotatedText(f, slug, a, names, others)
		return p
	})
	return p.text, cmp.Or(fault, p.problem)
}

func annotatedText(f *diag.File, slug string, a *annotate.Annotator, names *entity.Authority, others *proposals) ([]byte, *diag.Problem) {
	if bad := notText(f); bad != nil {
		return nil, &bad[0]
	}
	if !doc.HasFrontMatter(f.Text) {
		return []byte(f.Text), nil
	}
	d, problems := doc.ParseKinds(f, names.Kinds)
	d.Slug = slug
	d.Mentions = slices.DeleteFunc(d.Mentions, func(m doc.Mention) bool { return m.Machine && !others.leaves(m) }) // found anew, with what the names say now
	a.AnnotateWith(d, others.of(d, names.Kinds))
	gather(d, names)
	d.Renew()
	text := d.Markdown()
	return text, readBack(f.Name, text, d, names.Kinds, diag.Errors(problems))
}

// choose gives the pages that a person named, or all.
func (s *Site) choose(pages []parsedPage, args []string) ([]parsedPage, error) {
	if len(args) == 0 {
		return pages, nil
	}
	byName := map[string]parsedPage{}
	for _, p := range pages {
		byName[p.document.File.Name] = p
	}
	var chosen []parsedPage
	for _, arg := range args {
		name := s.pageName(arg)
		p, ok := byName[name]
		if !ok {
			if _, err := os.Stat(s.path(name)); err != nil {
				return nil, s.noPage(name, arg)
			}
			return nil, say.Errorf("%s cannot be read; sillok check says why", name)
		}
		chosen = append(chosen, p)
	}
	return chosen, nil
}

// AnnotateText gives the mentions of a text that was published on a day, as
// EDTF; empty where that is unknown.
func (s *Site) AnnotateText(text, published string) ([]annotate.Row, error) {
	day, err := parseDay("--published", published)
	if err != nil {
		return nil, err
	}
	names, pages, err := s.namesAndPages()
	if err != nil {
		return nil, err
	}
	annotator, err := s.annotator(names, pages)
	if err != nil {
		return nil, err
	}
	d := &doc.Document{Article: doc.Article{Text: doc.Clean(text), Published: day, Language: "ko"}}
	annotator.Annotate(d)
	return annotate.Rows(d, names), nil
}

// Explain gives the mentions on a line of a page, with the reason of each;
// with line 0, all of them.
func (s *Site) Explain(page string, line int) ([]annotate.Row, error) {
	names, _, err := s.Authority()
	if err != nil {
		return nil, err
	}
	f, err := s.read(s.pageName(page))
	if errors.Is(err, fs.ErrNotExist) {
		if _, _, err := s.documents(names); err != nil {
			return nil, err
		}
		return nil, s.noPage(s.pageName(page), page)
	}
	if err != nil {
		return nil, say.Errorf("cannot read a page: %w", err)
	}
	d, problems := doc.ParseKinds(f, names.Kinds)
	if d == nil {
		return nil, say.Errorf("%s cannot be read: %s", f.Name, problems[0].Message)
	}
	if line == 0 {
		return annotate.Rows(d, names), nil
	}
	if last := 1 + strings.Count(strings.TrimRight(f.Text, "\n"), "\n"); line > last {
		return nil, say.Errorf("%s has %s, and no line %d", f.Name, say.Count(last, "line"), line)
	}
	return annotate.Explain(d, line, names), nil
}

// IsSource reports whether name is that of a file that extract reads, and no
// page.
func IsSource(name string) bool {
	return path.Ext(name) != ".md" && extract.Known(name)
}

// ExplainSource tells what became of a source, of the site or any other file:
// what was kept, what was cut and why, and where the front matter came from. The
// explanation is nil when the source cannot be read; the problems say why.
func (s *Site) ExplainSource(name string) (*extract.Explanation, []diag.Problem, error) {
	names, _, err := s.Authority()
	if err != nil {
		return nil, nil, err
	}
	data, err := os.ReadFile(name)
	if errors.Is(err, fs.ErrNotExist) {
		if data, err = os.ReadFile(s.path(name)); errors.Is(err, fs.ErrNotExist) {
			return nil, nil, missing(s.path(name))
		}
	}
	if err != nil {
		return nil, nil, say.Errorf("cannot read a source: %w", err)
	}
	e, problems := extract.Explain(filepath.ToSlash(name), data, extract.Options{Names: names, Recurring: s.learn(s.samples(nil))})
	return e, problems, nil
}
