// Command benchmarks writes a site folder of made-up documents, for measuring:
//
//	go run . -n 10000 -pages DIR    annotated pages, for what comes after import
//	go run . -n 10000 DIR           sources, for the whole run
//	go run . -n 10000 -hugo DIR     the pages as a site for Hugo, to compare
package main

import (
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"

	"sillok/benchmarks/corpus"
)

func main() {
	n := flag.Int("n", 1000, "documents")
	pages := flag.Bool("pages", false, "write annotated pages instead of sources")
	offline := flag.Bool("offline", false, "a site that is searched from a disk")
	hugo := flag.Bool("hugo", false, "write a site for Hugo")
	flag.Parse()
	if flag.NArg() != 1 || *n < 1 {
		flag.Usage()
		os.Exit(2)
	}
	if *hugo {
		if err := writeHugo(flag.Arg(0), *n); err != nil {
			log.Fatal(err)
		}
		return
	}
	if err := write(flag.Arg(0), *n, *pages, *offline); err != nil {
		log.Fatal(err)
	}
}

func write(dir string, n int, pages, offline bool) error {
	folder, ext := filepath.Join(dir, "content", "sources"), ".txt"
	if pages {
		folder, ext = filepath.Join(dir, "content", "documents"), ".md"
	}
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return err
	}
	settings := fmt.Sprintf("title: 시험 기록\nlanguage: ko\nsearch: {offline: %t}\n", offline)
	if err := os.WriteFile(filepath.Join(dir, "sillok.yaml"), []byte(settings), 0o644); err != nil {
		return err
	}
	c := corpus.New()
	for i := range n {
		d := c.Make(i)
		text := d.Source()
		if pages {
			text = d.Page()
		}
		if err := os.WriteFile(filepath.Join(folder, d.Name+ext), []byte(text), 0o644); err != nil {
			return err
		}
	}
	return nil
}
