package project

import (
	"path"
	"slices"
	"strings"

	"sillok/internal/diag"
	"sillok/internal/entity"
	"sillok/internal/extract"
	"sillok/internal/say"
)

// stray tells of files that nothing reads, because they stand in the wrong folder
// or under the wrong name: documents among the pages, and templates of no page.
func (s *Site) stray(names *entity.Authority) ([]diag.Problem, error) {
	var problems []diag.Problem
	add := func(rule, name, message, hint string) {
		problems = append(problems, diag.Problem{Rule: rule, Warning: true, File: &diag.File{Name: name}, Message: message, Hint: hint})
	}
	documents, _, err := s.list(documentsDir, isStrayDocument)
	if err != nil {
		return nil, err
	}
	for _, name := range documents {
		add("source", name, say.Text("nothing reads this file: the folder holds pages"), say.Sprintf("put it into %s", sourcesDir))
	}
	known := s.templateNames(names)
	templates, _, err := s.list("templates", isPageTemplate)
	if err != nil {
		return nil, err
	}
	for _, name := range templates {
		if base := path.Base(name); !slices.Contains(known, base) {
			add("template", name, say.Text("no page is drawn by this template"), diag.DidYouMean(base, known, say.Text("templates")))
		}
	}
	return problems, nil
}

// isStrayDocument reports whether a file among the pages is a document that is read
// as a source. What an import leaves there, and what init wrote, is none.
func isStrayDocument(name string) bool {
	ext := strings.ToLower(path.Ext(name))
	return slices.Contains(strings.Split(extract.Readable(), ", "), ext) && !strings.HasSuffix(name, ".conflict.txt") && path.Base(name) != "README.txt"
}

// isPageTemplate reports whether a file stands where the templates of pages do.
func isPageTemplate(name string) bool {
	return path.Dir(name) == "templates" && path.Ext(name) == ".html"
}

// templateNames are the templates that draw pages: the program's own, and one for
// each kind.
func (s *Site) templateNames(names *entity.Authority) []string {
	var known []string
	for _, name := range s.Ejectable() {
		if isPageTemplate(name) {
			known = append(known, path.Base(name))
		}
	}
	for _, k := range names.Kinds {
		if name := k.Name + ".html"; !slices.Contains(known, name) {
			known = append(known, name)
		}
	}
	return known
}
