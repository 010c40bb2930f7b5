package project

import (
	"slices"

	"sillok/internal/annotate"
	"sillok/internal/diag"
	"sillok/internal/entity"
	"sillok/internal/say"
)

// Names that one document introduces are sought in all of a site. Those of pages that
// exist are known when a run begins; those of the sources that an import reads are
// known when all are read, and then spread over the pages that it wrote. Pages of
// earlier imports are left alone until somebody annotates them.

// introductions gives the names that the text of each page introduces.
func (s *Site) introductions(names *entity.Authority, pages []parsedPage) [][]annotate.Introduction {
	found := make([][]annotate.Introduction, len(pages))
	s.each("read", len(pages), func(i int) { found[i] = annotate.Introductions(pages[i].document, names) })
	return found
}

// spread annotates those of the written pages anew that hold names which others of
// this run introduce. known is how many of m.introduced were known when they were made;
// own are the names that each introduces itself.
func (m *maker) spread(pages []parsedPage, known int, written []string, own map[string][]annotate.Introduction) ([]diag.Problem, error) {
	if !slices.ContainsFunc(m.introduced[known:], func(list []annotate.Introduction) bool { return len(list) > 0 }) {
		return nil, nil
	}
	a, err := annotatorWith(m.names, pages, m.introduced)
	if err != nil {
		return nil, err
	}
	news := annotate.NewSpread(m.introduced[:known], m.introduced)
	faults := make([]*diag.Problem, len(written))
	m.each("annotate", len(written), func(i int) {
		_, err := m.rewrite(written[i], func(text string) (now []byte, err error) {
			if !news.Concerns(text, own[written[i]]) {
				return []byte(text), nil
			}
			f := &diag.File{Name: written[i], Text: text}
			now, faults[i] = m.annotated(f, pageSlug(f.Name), a, m.names, nil)
			if faults[i] != nil {
				return []byte(text), nil // the page stands as it was made
			}
			return now, nil
		})
		if err != nil {
			p := failed(written[i], err)
			faults[i] = &p
		}
	})
	var problems []diag.Problem
	for _, p := range faults {
		if p != nil {
			problems = append(problems, *p)
		}
	}
	return problems, nil
}

// annotatorWith makes an Annotator that knows the names of the site, what people
// confirmed on pages, and the names that documents introduce.
func annotatorWith(names *entity.Authority, pages []parsedPage, introduced [][]annotate.Introduction) (*annotate.Annotator, error) {
	a, err := annotate.New(names, annotate.WithPages(documentsOf(pages)), annotate.WithIntroductions(introduced))
	if err != nil {
		return nil, say.Errorf("cannot load the recogniser: %w", err)
	}
	return a, nil
}
