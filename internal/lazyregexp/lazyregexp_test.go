package lazyregexp_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"testing"

	"sillok/internal/lazyregexp"
)

// Every expression of the program that is written as one literal compiles: what is
// compiled late must not fail late.
func TestExpressionsCompile(t *testing.T) {
	found := 0
	err := filepath.WalkDir("..", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		files := token.NewFileSet()
		f, err := parser.ParseFile(files, path, nil, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		ast.Inspect(f, func(n ast.Node) bool {
			call, ok := n.(*ast.CallExpr)
			if !ok || len(call.Args) != 1 {
				return true
			}
			name, ok := call.Fun.(*ast.SelectorExpr)
			if !ok || name.Sel.Name != "New" {
				return true
			}
			if of, ok := name.X.(*ast.Ident); !ok || of.Name != "lazyregexp" {
				return true
			}
			literal, ok := call.Args[0].(*ast.BasicLit)
			if !ok {
				return true
			}
			s, err := strconv.Unquote(literal.Value)
			if err == nil {
				_, err = regexp.Compile(s)
			}
			if err != nil {
				t.Errorf("%s: %v", files.Position(literal.Pos()), err)
			}
			found++
			return true
		})
		return nil
	})
	if err != nil || found < 100 {
		t.Errorf("%d expressions seen, %v", found, err)
	}
}

func TestConcurrentUse(t *testing.T) {
	r := lazyregexp.New(`(\d+)월`)
	var wait sync.WaitGroup
	for range 8 {
		wait.Go(func() {
			if got := r.FindStringSubmatch("5월"); len(got) != 2 || got[1] != "5" {
				t.Error(got)
			}
		})
	}
	wait.Wait()
}

func TestFault(t *testing.T) {
	r := lazyregexp.New(`(`)
	defer func() {
		if recover() == nil {
			t.Error("an expression with a fault does not panic")
		}
	}()
	r.MatchString("")
}
