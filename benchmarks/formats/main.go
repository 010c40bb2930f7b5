// Command formats measures the readers of source formats on any folder of files
// that have references beside them: FILE.NAME.txt or FILE.NAME.md, where NAME is
// another reader, holds what that reader gave of FILE.
//
//	go run ./formats [-v] DIR...
//
// It prints a row a format:
//
//	files     read, and refused with a reason
//	recall    of the characters that two readers agree on, those that ours has
//	precision of our characters, those that two readers agree on
//	order     of the characters in common, those in the same order
//	cells     of the cells of the references' tables, those at their row and column
//	ms        of a file, the median and the largest
//
// Characters are letters and digits: what else a reader writes is mark-up. Of
// two references what both have is agreed on, of three what two have; a single
// one is taken at its word. -v prints a row a file, -refused the reasons.
package main

import (
	"flag"
	"fmt"
	"io/fs"
	"log"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"sillok/internal/extract"
	"sillok/internal/extract/block"
)

func main() {
	verbose := flag.Bool("v", false, "print a row a file")
	refused := flag.Bool("refused", false, "print why files are refused")
	flag.Parse()
	if flag.NArg() == 0 {
		flag.Usage()
		os.Exit(2)
	}
	totals := map[string]*total{}
	for _, dir := range flag.Args() {
		files, err := find(dir)
		if err != nil {
			log.Fatal(err)
		}
		for _, f := range files {
			r, err := f.measure()
			if err != nil {
				log.Fatal(err)
			}
			ext := strings.ToLower(filepath.Ext(f.name))
			if totals[ext] == nil {
				totals[ext] = &total{}
			}
			totals[ext].add(r)
			if *verbose && r.refused == "" && len(f.references) > 0 {
				fmt.Printf("%-60s %s\n", filepath.Base(f.name), r.score)
			}
			if *refused && r.refused != "" {
				fmt.Printf("%-60s %s\n", filepath.Base(f.name), r.refused)
			}
		}
	}
	fmt.Printf("%-7s %6s %8s %8s %10s %8s %8s %8s %8s\n", "format", "read", "refused", "recall", "precision", "order", "cells", "ms", "max ms")
	for _, ext := range slices.Sorted(mapKeys(totals)) {
		fmt.Printf("%-7s %s\n", strings.TrimPrefix(ext, "."), totals[ext])
	}
}

func mapKeys[V any](m map[string]V) func(func(string) bool) {
	return func(yield func(string) bool) {
		for k := range m {
			if !yield(k) {
				return
			}
		}
	}
}

// file is a source with its references.
type file struct {
	name       string
	references []string // paths
}

// find lists the files of a folder whose format is known. A file that is named
// after another is its reference.
func find(dir string) ([]file, error) {
	var names []string
	err := filepath.WalkDir(dir, func(p string, d fs.DirEntry, err error) error {
		if err == nil && d.Type().IsRegular() {
			names = append(names, p)
		}
		return err
	})
	slices.Sort(names)
	var files []file
	for _, n := range names {
		if last := len(files) - 1; last >= 0 && strings.HasPrefix(n, files[last].name+".") {
			files[last].references = append(files[last].references, n)
		} else if extract.Known(n) && filepath.Ext(n) != ".md" {
			files = append(files, file{name: n})
		}
	}
	return files, err
}

// result is what came of one file.
type result struct {
	refused string
	took    time.Duration
	score
}

// measure reads a file and compares it with its references.
func (f file) measure() (result, error) {
	data, err := os.ReadFile(f.name)
	if err != nil {
		return result{}, err
	}
	var references []string
	for _, name := range f.references {
		text, err := os.ReadFile(name)
		if err != nil {
			return result{}, err
		}
		references = append(references, string(text))
	}
	start := time.Now()
	article, problems := extract.Extract(filepath.Base(f.name), data, extract.Options{})
	r := result{took: time.Since(start)}
	var text string
	var tables []table
	d := extract.Blocks(data)
	switch {
	case d != nil:
		text, tables = block.Text(body(d.Blocks)), ours(d.Blocks)
	case article != nil:
		text = article.Title + "\n" + article.Text
	default:
		for _, p := range problems {
			if !p.Warning {
				r.refused = p.Message
			}
		}
		return r, nil
	}
	r.score = compare(text, tables, references)
	return r, nil
}

// body is a document without running heads and feet.
func body(blocks []block.Block) []block.Block {
	return slices.DeleteFunc(slices.Clone(blocks), func(b block.Block) bool {
		return b.Kind == block.Header || b.Kind == block.Footer
	})
}
