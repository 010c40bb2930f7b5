// Command fit learns the weights of package spacing from texts whose spaces are
// known:
//
//	go run ./internal/extract/pdf/spacing/fit [-half] [-o FILE] DIR...
//
// It reads the .txt files of the folders but those that are held out from every
// model (by the first byte of the SHA-256 of their names). -half learns of one half
// of them, by their names, and measures on the other.
package main

import (
	"crypto/sha256"
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"strings"

	"sillok/internal/corpus"
	"sillok/internal/extract/pdf/spacing"
)

func main() {
	half := flag.Bool("half", false, "learn of one half and measure on the other")
	out := flag.String("o", "", "where the weights are written")
	flag.Parse()
	var learn, test []spacing.Example
	seen := map[string]bool{}
	files, kept := 0, 0
	for _, dir := range flag.Args() {
		names, err := filepath.Glob(filepath.Join(dir, "*.txt"))
		if err != nil {
			log.Fatal(err)
		}
		for _, name := range names {
			id := strings.TrimSuffix(filepath.Base(name), ".txt")
			sum := sha256.Sum256([]byte(id))
			if corpus.HeldOut(id) || seen[id] {
				continue
			}
			seen[id] = true
			data, err := os.ReadFile(name)
			if err != nil {
				log.Fatal(err)
			}
			files++
			if list := spacing.Breaks(string(data)); *half && sum[1]%2 == 1 {
				test = append(test, list...)
				kept++
			} else {
				learn = append(learn, list...)
			}
		}
	}
	weights := spacing.Fit(learn)
	spacing.Use(weights)
	fmt.Printf("%d texts, %d kept; %d places, %d right\n", files, kept, len(learn), right(learn))
	if len(test) > 0 {
		n := right(test)
		fmt.Printf("kept: %d places, %d right (%.4f)\n", len(test), n, float64(n)/float64(len(test)))
	}
	if *out != "" {
		if err := os.WriteFile(*out, weights, 0o644); err != nil {
			log.Fatal(err)
		}
	}
}

// right counts what is decided rightly.
func right(list []spacing.Example) int {
	n := 0
	for _, e := range list {
		if spacing.Odds(e.Break) > spacing.Hanging == e.Space {
			n++
		}
	}
	return n
}
