package say

import (
	"cmp"
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// said finds the English texts of the whole program: the first text among the
// arguments of each call of this package.
func said(t *testing.T) map[string]string {
	t.Helper()
	texts := map[string]string{}
	eachFile(t, func(files *token.FileSet, file *ast.File) {
		ast.Inspect(file, func(n ast.Node) bool {
			if file.Name.Name == "extract" {
				for _, e := range labels(n) {
					if s, ok := literal(e); ok && letters.MatchString(s) {
						texts[s] = files.Position(e.Pos()).String()
					}
				}
			}
			call, ok := n.(*ast.CallExpr)
			if !ok {
				return true
			}
			name, args, ok := called(call, file.Name.Name)
			if !ok {
				return true
			}
			for _, a := range args {
				if s, ok := literal(a); ok {
					if name == "Count" {
						s = "%d " + s
					}
					texts[s] = files.Position(a.Pos()).String()
					break
				}
			}
			return true
		})
	})
	return texts
}

// eachFile parses every file of the program that is no test.
func eachFile(t *testing.T, look func(files *token.FileSet, file *ast.File)) {
	t.Helper()
	files := token.NewFileSet()
	for _, root := range []string{"../../cmd", "../../internal"} {
		err := filepath.WalkDir(root, func(path string, e fs.DirEntry, err error) error {
			if err != nil || e.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
				return err
			}
			file, err := parser.ParseFile(files, path, nil, parser.SkipObjectResolution)
			if err != nil {
				return err
			}
			look(files, file)
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
}

// labels are the texts in which package extract says why it cut a line and what told
// it a field: its constants of that name, its origins, and its dates.
func labels(n ast.Node) []ast.Expr {
	switch n := n.(type) {
	case *ast.ValueSpec:
		if strings.HasPrefix(n.Names[0].Name, "label") {
			return n.Values
		}
	case *ast.CompositeLit:
		of, is := n.Type.(*ast.Ident)
		switch {
		case !is || len(n.Elts) == 0:
			return nil
		case of.Name == "dated":
			return n.Elts[len(n.Elts)-1:]
		case of.Name != "origin":
			return nil
		}
		if pair, keyed := n.Elts[0].(*ast.KeyValueExpr); keyed {
			return []ast.Expr{pair.Value}
		}
		return n.Elts[:1]
	}
	return nil
}

// passers are the functions of packages that hand a format to this one, with the
// number of the argument that it is.
var passers = map[string]int{"project.bad": 1, "preview.Log": 0, "edtf.fail": 1, "edtf.component": 1, "entity.problem": 3, "entity.on": 3}

// called gives the function of this package that a call in package in names, or one of the
// passers, and the arguments from the text on.
func called(call *ast.CallExpr, in string) (name string, args []ast.Expr, ok bool) {
	switch f := call.Fun.(type) {
	case *ast.Ident:
		name = f.Name
	case *ast.SelectorExpr:
		name = f.Sel.Name
		if x, of := f.X.(*ast.Ident); of && x.Name == "say" && name != "Korean" {
			return name, call.Args, true
		}
	}
	at, ok := passers[in+"."+name]
	if !ok || at >= len(call.Args) {
		return "", nil, false
	}
	if text, is := literal(call.Args[at]); !is || !letters.MatchString(verb.ReplaceAllString(text, "")) {
		return "", nil, false
	}
	return name, call.Args[at:], true
}

var letters = regexp.MustCompile(`[A-Za-z]{2}`)

// literal is the value of a string literal, or of several put together.
func literal(e ast.Expr) (string, bool) {
	switch e := e.(type) {
	case *ast.BasicLit:
		s, err := strconv.Unquote(e.Value)
		return s, err == nil && e.Kind == token.STRING
	case *ast.BinaryExpr:
		a, ok := literal(e.X)
		b, also := literal(e.Y)
		return a + b, ok && also
	}
	return "", false
}

var verb = regexp.MustCompile(`%[-+# 0-9.]*(?:\[(\d+)\])?[-+# 0-9.]*[a-zA-Z%]`)

// verbs are the verbs of a format with the words that they print.
func verbs(format string) []string {
	var list []string
	for i, m := range verb.FindAllStringSubmatch(format, -1) {
		kind := m[0][len(m[0])-1:]
		if kind == "%" {
			continue
		}
		list = append(list, cmp.Or(m[1], strconv.Itoa(i+1))+kind)
	}
	slices.Sort(list)
	return list
}

// Every text that is said has its Korean one, with the same words in it, and
// the catalogue holds no others but those that the commands' help needs.
func TestCatalogue(t *testing.T) {
	texts := said(t)
	for _, english := range slices.Sorted(maps.Keys(texts)) {
		korean, ok := loaded()[english]
		if !ok || korean == "" {
			t.Errorf("%s: no Korean for %q", texts[english], english)
			continue
		}
		if a, b := verbs(english), verbs(korean); !slices.Equal(a, b) {
			t.Errorf("%q has the words %v, %q has %v", english, a, korean, b)
		}
		if strings.HasSuffix(english, "\n") != strings.HasSuffix(korean, "\n") {
			t.Errorf("%q and %q do not end alike", english, korean)
		}
	}
}

// tellers are the functions that make a problem of texts: none of those is a bare
// literal.
var tellers = map[string]bool{"problem": true, "tell": true, "missing": true, "refuse": true, "warn": true, "pageProblem": true, "on": true, "bad": true}

// bare finds a text of words in e that does not go through this package.
func bare(e ast.Node) (text string) {
	ast.Inspect(e, func(n ast.Node) bool {
		if call, ok := n.(*ast.CallExpr); ok {
			if f, is := call.Fun.(*ast.SelectorExpr); is {
				if x, of := f.X.(*ast.Ident); of && (x.Name == "say" || x.Name == "strings") {
					return false
				}
			}
		}
		if l, ok := n.(*ast.BasicLit); ok {
			if s, is := literal(l); is && words.MatchString(s) {
				text = s
			}
		}
		return text == ""
	})
	return text
}

var words = regexp.MustCompile(`[A-Za-z]{2,} [A-Za-z]{2,}`)

// What a problem says goes through this package, so that the catalogue is asked for
// its Korean.
func TestProblemsAreSaid(t *testing.T) {
	seen := 0
	eachFile(t, func(files *token.FileSet, file *ast.File) {
		ast.Inspect(file, func(n ast.Node) bool {
			var told []ast.Expr
			switch n := n.(type) {
			case *ast.KeyValueExpr:
				if key, ok := n.Key.(*ast.Ident); ok && (key.Name == "Message" || key.Name == "Hint") {
					told = []ast.Expr{n.Value}
				}
			case *ast.CallExpr:
				name := ""
				switch f := n.Fun.(type) {
				case *ast.Ident:
					name = f.Name
				case *ast.SelectorExpr:
					name = f.Sel.Name
				}
				if tellers[name] {
					told = n.Args
					if at, ok := passers[file.Name.Name+"."+name]; ok && at < len(told) {
						told = slices.Delete(slices.Clone(told), at, at+1)
					}
				}
			}
			for _, e := range told {
				seen++
				if text := bare(e); text != "" {
					t.Errorf("%s: %q is not said", files.Position(e.Pos()), text)
				}
			}
			return true
		})
	})
	if seen < 200 {
		t.Errorf("%d texts of problems are found", seen)
	}
}

func TestKorean(t *testing.T) {
	defer Korean(false)
	var errEnd = New("there are problems")
	Korean(true)
	if got := fit("‘행정안전부’{은/는} 3{을/를} 서울{으로/로} 부산{으로/로} main{이/가}"); got != "‘행정안전부’는 3을 서울로 부산으로 main이" {
		t.Error(got)
	}
	if got := fit("sillok build --site .{이/가} 짓습니다. {은/는}"); got != "sillok build --site .이(가) 짓습니다. 은(는)" {
		t.Error(got)
	}
	if got := Count(3, "page"); got != "3쪽" {
		t.Error(got)
	}
	err := Errorf("cannot read standard input: %w", errEnd)
	if !errors.Is(err, errEnd) || !strings.Contains(err.Error(), "표준 입력") {
		t.Error(err)
	}
	if got := Sprintf("a text without Korean: %d", 1); got != "a text without Korean: 1" {
		t.Error(got)
	}
	Korean(false)
	if got := fmt.Sprint(Count(1, "page"), Count(2, "page"), errEnd); got != "1 page2 pagesthere are problems" {
		t.Error(got)
	}
}

func TestIsKorean(t *testing.T) {
	for _, test := range []struct {
		env  string
		site string
		want bool
	}{
		{"", "", false},
		{"", "ko", true},
		{"", "ko, en]", true},
		{"", "en", false},
		{"LANG=ko_KR.UTF-8", "", true},
		{"LANG=ko_KR.UTF-8", "en", true},
		{"LANG=en_US.UTF-8", "ko", true},
		{"LANG=ko_KR.UTF-8 LC_ALL=C", "", false},
		{"LANG=ko_KR.UTF-8 SILLOK_LANG=en", "ko", false},
		{"SILLOK_LANG=ko", "", true},
	} {
		getenv := func(name string) string {
			for _, e := range strings.Fields(test.env) {
				if value, ok := strings.CutPrefix(e, name+"="); ok {
					return value
				}
			}
			return ""
		}
		if got := IsKorean(getenv, test.site); got != test.want {
			t.Errorf("%q with a site in %q: %v", test.env, test.site, got)
		}
	}
}
