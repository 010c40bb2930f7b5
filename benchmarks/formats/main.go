// Command formats measures the readers of source formats on any folder of files
// that have references beside them: FILE.NAME.txt or FILE.NAME.md, where NAME is
// another reader, holds what that reader gave of FILE.
//
//	go run ./formats [-v] [-refused] [-damage 500] DIR...
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
//
// Then it prints how alike files are that have one name and two endings, in body and
// front matter (twins.sh writes such files), and with
// -damage what comes of that many damaged copies of each format.
package main

import (
	"flag"
	"fmt"
	"io/fs"
	"log"
	"maps"
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
	copies := flag.Int("damage", 0, "damaged copies of each format to read")
	flag.Parse()
	if flag.NArg() == 0 {
		flag.Usage()
		os.Exit(2)
	}
	var files []file
	for _, dir := range flag.Args() {
		found, err := find(dir)
		if err != nil {
			log.Fatal(err)
		}
		files = append(files, found...)
	}
	if err := accuracy(files, *verbose, *refused); err != nil {
		log.Fatal(err)
	}
	if *copies > 0 {
		if err := sturdiness(files, *copies); err != nil {
			log.Fatal(err)
		}
	}
}

// accuracy prints how well files are read, and how alike twins are.
func accuracy(files []file, verbose, refused bool) error {
	totals := map[string]*total{}
	var alike twins
	for _, f := range files {
		r, err := f.measure()
		if err != nil {
			return err
		}
		if totals[f.ext()] == nil {
			totals[f.ext()] = &total{}
		}
		totals[f.ext()].add(r)
		if r.text != "" {
			alike.add(f.name, r.front, r.text)
		}
		if verbose && r.refused == "" && len(f.references) > 0 {
			fmt.Printf("%-60s %s\n", filepath.Base(f.name), r.score)
		}
		if refused && r.refused != "" {
			fmt.Printf("%-60s %s\n", filepath.Base(f.name), r.refused)
		}
	}
	fmt.Printf("%-7s %6s %8s %8s %10s %8s %8s %8s %8s\n", "format", "read", "refused", "recall", "precision", "order", "cells", "ms", "max ms")
	for _, ext := range slices.Sorted(maps.Keys(totals)) {
		fmt.Printf("%-7s %s\n", ext, totals[ext])
	}
	pairs := alike.pairs()
	for _, key := range slices.Sorted(maps.Keys(pairs)) {
		fmt.Printf("%-16s %s\n", key, pairs[key])
	}
	return nil
}

// sturdiness prints what comes of damaged files.
func sturdiness(files []file, copies int) error {
	byFormat := map[string][]file{}
	for _, f := range files {
		byFormat[f.ext()] = append(byFormat[f.ext()], f)
	}
	fmt.Printf("%-7s %6s %8s %8s %8s %8s %8s %8s\n", "damaged", "files", "read", "refused", "silent", "panics", "max ms", "MB")
	for _, ext := range slices.Sorted(maps.Keys(byFormat)) {
		h, err := damaged(byFormat[ext], copies)
		if err != nil {
			return err
		}
		fmt.Printf("%-7s %s\n", ext, h)
	}
	return nil
}

// file is a source with its references.
type file struct {
	name       string
	references []string // paths
}

// ext is the ending of a file's name.
func (f file) ext() string { return strings.TrimPrefix(strings.ToLower(filepath.Ext(f.name)), ".") }

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
	text    string // of the article, without furniture
	front   string // its title, day and publisher
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
	if article != nil {
		r.text = article.Title + "\n" + article.Text
		r.front = article.Title + " | " + article.Published.String() + " | " + article.Publisher
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
