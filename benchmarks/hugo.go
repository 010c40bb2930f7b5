package main

import (
	"embed"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"sort"
	"strings"

	"sillok/benchmarks/corpus"
)

// hugoSite is a Hugo site that does with the documents what Hugo can: a page a
// document, a list a thing that documents name, and links that are checked.
//
//go:embed all:hugo
var hugoSite embed.FS

// taxonomies are Hugo's lists of the kinds of things.
var taxonomies = map[string]string{"agency": "agencies", "person": "persons", "system": "systems", "law": "laws", "date": "dates"}

// mark is a mark of sillok's notation: its target is a kind and a name.
var mark = regexp.MustCompile(`\]\((agency|person|system|law|date):([^)\s]+)`)

// writeHugo writes the first n documents as a site for Hugo.
func writeHugo(dir string, n int) error {
	site, err := fs.Sub(hugoSite, "hugo")
	if err != nil {
		return err
	}
	if err := os.CopyFS(dir, site); err != nil {
		return err
	}
	docs := filepath.Join(dir, "content", "docs")
	if err := os.MkdirAll(docs, 0o755); err != nil {
		return err
	}
	c := corpus.New()
	for i := range n {
		d := c.Make(i)
		if err := os.WriteFile(filepath.Join(docs, d.Name+".md"), []byte(hugoPage(d)), 0o644); err != nil {
			return err
		}
	}
	return nil
}

// hugoPage is a document with its things in the front matter, as Hugo's
// taxonomies ask for.
func hugoPage(d corpus.Document) string {
	terms := map[string]map[string]bool{}
	for _, m := range mark.FindAllStringSubmatch(d.Body, -1) {
		if terms[m[1]] == nil {
			terms[m[1]] = map[string]bool{}
		}
		terms[m[1]][m[2]] = true
	}
	var b strings.Builder
	fmt.Fprintf(&b, "---\ntitle: %q\ndate: %s\n", d.Title, d.Published)
	for _, kind := range []string{"agency", "person", "system", "law", "date"} {
		var names []string
		for name := range terms[kind] {
			names = append(names, fmt.Sprintf("%q", name))
		}
		sort.Strings(names)
		fmt.Fprintf(&b, "%s: [%s]\n", taxonomies[kind], strings.Join(names, ", "))
	}
	return b.String() + "---\n\n" + d.Body + "\n"
}
