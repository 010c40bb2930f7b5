package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

// place is a place that can be changed.
type place struct {
	dir, file string
	line      int
	what      string        // what is changed into what
	make      func() []byte // the file with the change
}

// rowsPerPlace is how many places in code there are for one row of a table.
const rowsPerPlace = 7

// placesOf lists what can be changed in a package: its code, and rows of its tables.
func placesOf(root, dir string) ([]place, error) {
	files, err := filepath.Glob(filepath.Join(root, dir, "*.go"))
	if err != nil {
		return nil, err
	}
	var all []place
	for _, f := range files {
		if strings.HasSuffix(f, "_test.go") {
			continue
		}
		found, err := inCode(root, dir, f)
		if err != nil {
			return nil, err
		}
		all = append(all, found...)
	}
	var rows []place
	for _, glob := range []string{"*.tsv", "data/*.tsv"} {
		tables, err := filepath.Glob(filepath.Join(root, dir, glob))
		if err != nil {
			return nil, err
		}
		for _, f := range tables {
			found, err := inTable(root, dir, f)
			if err != nil {
				return nil, err
			}
			rows = append(rows, found...)
		}
	}
	for i, n := 0, min(len(rows), len(all)/rowsPerPlace); i < n; i++ {
		all = append(all, rows[i*len(rows)/n])
	}
	return all, nil
}

// read gives the text of a file and its path below root.
func read(root, file string) (text, rel string, err error) {
	b, err := os.ReadFile(file)
	if err != nil {
		return "", "", err
	}
	rel, err = filepath.Rel(root, file)
	return string(b), rel, err
}

// inTable lists the rows of a table, each of which can be taken out.
func inTable(root, dir, file string) ([]place, error) {
	text, rel, err := read(root, file)
	if err != nil {
		return nil, err
	}
	var all []place
	lines := strings.SplitAfter(text, "\n")
	for i, row := range lines {
		if i == 0 || row == "" || row[0] == '#' {
			continue
		}
		all = append(all, place{dir, rel, i + 1, "without " + short(row), func() []byte {
			return []byte(strings.Join(lines[:i], "") + strings.Join(lines[i+1:], ""))
		}})
	}
	return all, nil
}

// negated gives for a comparison the one that holds where it does not.
var negated = map[token.Token]token.Token{token.EQL: token.NEQ, token.NEQ: token.EQL, token.LSS: token.GEQ, token.GEQ: token.LSS, token.GTR: token.LEQ, token.LEQ: token.GTR}

// neighbour gives for an operator one that differs at the border.
var neighbour = map[token.Token]token.Token{token.LSS: token.LEQ, token.LEQ: token.LSS, token.GTR: token.GEQ, token.GEQ: token.GTR, token.ADD: token.SUB, token.SUB: token.ADD}

// source is a file of code.
type source struct {
	dir, file string
	text      string
	set       *token.FileSet
	found     []place
}

// inCode lists the places of a file of code.
func inCode(root, dir, file string) ([]place, error) {
	text, rel, err := read(root, file)
	if err != nil {
		return nil, err
	}
	s := &source{dir: dir, file: rel, text: text, set: token.NewFileSet()}
	tree, err := parser.ParseFile(s.set, file, text, 0)
	if err != nil {
		return nil, err
	}
	for _, d := range tree.Decls {
		if f, ok := d.(*ast.FuncDecl); ok && f.Body != nil {
			ast.Inspect(f.Body, func(n ast.Node) bool { s.at(n, f); return true })
		}
	}
	return s.found, nil
}

// at adds the changes of a node of function f.
func (s *source) at(n ast.Node, f *ast.FuncDecl) {
	switch n := n.(type) {
	case *ast.BinaryExpr:
		s.binary(n)
	case *ast.IfStmt:
		if n.Init != nil {
			return
		}
		s.change(n.Cond, "!("+s.str(n.Cond)+")")
		if n.Else == nil && len(n.Body.List) == 1 && leaves(n.Body.List[0]) {
			s.change(n.Cond, "("+s.str(n.Cond)+") && 1 > 2")
		}
	case *ast.BasicLit:
		if v, err := strconv.Atoi(n.Value); n.Kind == token.INT && err == nil {
			s.change(n, strconv.Itoa(v+1))
		}
	case *ast.Ident:
		switch n.Name {
		case "true":
			s.change(n, "false")
		case "false":
			s.change(n, "true")
		}
	case *ast.ExprStmt:
		s.change(n, "")
	case *ast.ReturnStmt:
		if r := f.Type.Results; len(n.Results) == 1 && r != nil && len(r.List) == 1 && s.str(r.List[0].Type) == "bool" {
			s.change(n.Results[0], "!("+s.str(n.Results[0])+")")
		}
	}
}

// binary adds the changes of an operator: one side of && and || alone, the negation of
// a comparison, its neighbour.
func (s *source) binary(n *ast.BinaryExpr) {
	x, y := s.str(n.X), s.str(n.Y)
	if n.Op == token.LAND || n.Op == token.LOR {
		s.change(n, "("+x+")")
		s.change(n, "("+y+")")
	}
	if op, ok := negated[n.Op]; ok {
		s.change(n, x+" "+op.String()+" "+y)
	}
	if op, ok := neighbour[n.Op]; ok {
		s.change(n, x+" "+op.String()+" "+y)
	}
}

// leaves reports whether a statement leaves its block: return, continue, break.
func leaves(s ast.Stmt) bool {
	switch s.(type) {
	case *ast.ReturnStmt, *ast.BranchStmt:
		return true
	}
	return false
}

func (s *source) offset(p token.Pos) int { return s.set.Position(p).Offset }

func (s *source) str(n ast.Node) string { return s.text[s.offset(n.Pos()):s.offset(n.End())] }

// change adds the change of a node into other words.
func (s *source) change(n ast.Node, into string) {
	from, to := s.offset(n.Pos()), s.offset(n.End())
	s.found = append(s.found, place{s.dir, s.file, s.set.Position(n.Pos()).Line, short(s.text[from:to]) + " → " + short(into), func() []byte {
		return []byte(s.text[:from] + into + s.text[to:])
	}})
}

// short is the beginning of a text in one line.
func short(s string) string {
	r := []rune(strings.Join(strings.Fields(s), " "))
	if len(r) > 90 {
		return string(r[:90]) + "…"
	}
	return string(r)
}
