package annotate

import (
	"go/scanner"
	"go/token"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestConditionsAreNamed: a line that joins five conditions hides what it asks; the parts
// get a name.
func TestConditionsAreNamed(t *testing.T) {
	var files []string
	for _, pattern := range []string{"*.go", "*/*.go"} {
		list, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, list...)
	}
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		source, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		set := token.NewFileSet()
		file := set.AddFile(name, -1, len(source))
		var s scanner.Scanner
		s.Init(file, source, nil, 0)
		joined := map[int]int{} // by line
		for {
			pos, tok, _ := s.Scan()
			if tok == token.EOF {
				break
			}
			if tok == token.LAND || tok == token.LOR {
				joined[file.Line(pos)]++
			}
		}
		for line, n := range joined {
			if n >= 4 {
				t.Errorf("%s:%d joins %d conditions", name, line, n+1)
			}
		}
	}
}
