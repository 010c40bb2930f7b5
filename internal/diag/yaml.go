package diag

import (
	"errors"
	"reflect"
	"slices"
	"strings"

	"sillok/internal/say"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/parser"
	"github.com/goccy/go-yaml/token"
)

// mostProblems is how many problems of one YAML text are told.
const mostProblems = 50

// longText is the length in bytes from which on a YAML text is decoded once and
// its first problem told.
const longText = 8 << 10

// Decode reads the YAML in the part at of f into the value that into points to.
// Unknown keys, wrong types and broken syntax are problems with their place;
// into holds whatever could be read. An empty part is no problem.
func Decode(f *File, at Span, into any) []Problem {
	text := f.Text[at.Start:at.End]
	if strings.TrimSpace(text) == "" {
		return nil
	}
	file, err := parseYAML(text)
	if err != nil {
		_, problems := byKeys(f, at, err)
		for i := range problems {
			if hint := inBraces(f, problems[i].At, at, reflect.TypeOf(into)); hint != "" {
				problems[i].Hint = hint
			}
		}
		return problems
	}
	if len(file.Docs) == 0 || file.Docs[0].Body == nil {
		return nil
	}
	// The library stops at the first unknown key: each key that is reported is
	// taken out, and the rest read again.
	var problems []Problem
	if len(file.Docs) > 1 && file.Docs[1].Body != nil {
		in := place(f, at, file.Docs[1].Body.GetToken().Position.Line, 1, 1)
		problems = append(problems, Problem{Rule: "yaml", File: f, At: in, Message: say.Text("a second YAML document"), Hint: say.Text("one file holds one document")})
	}
	body := file.Docs[0].Body
	rounds := mostProblems
	if len(text) > longText {
		rounds = 1
	}
	for range rounds {
		err := guard(func() error { return yaml.NodeToValue(body, into, yaml.Strict()) })
		if err == nil {
			break
		}
		problems = append(problems, decodeProblem(f, at, err, into))
		var ye yaml.Error
		if !errors.As(err, &ye) || ye.GetToken() == nil || !remove(body, ye.GetToken()) {
			break
		}
	}
	Sort(problems)
	return problems
}

// deepest is how far YAML may nest. The library takes time that grows with the
// square of the depth, and at some depth the stack.
const deepest = 64

// tooDeep reports whether text opens more brackets, begins more lists in one
// line, or indents a line further than the library bears. Brackets in quotes
// count too: no text of people has so many.
func tooDeep(text string) bool {
	for line := range strings.SplitSeq(text, "\n") {
		if len(line)-len(strings.TrimLeft(line, "- ?")) > 2*deepest && strings.TrimSpace(line) != "" {
			return true
		}
	}
	depth := 0
	for i := 0; i < len(text); i++ {
		switch text[i] {
		case '[', '{':
			if depth++; depth > deepest {
				return true
			}
		case ']', '}':
			depth = max(depth-1, 0)
		}
	}
	return false
}

// parseYAML reads the library's syntax tree.
func parseYAML(text string) (file *ast.File, err error) {
	if tooDeep(text) {
		return nil, say.New("this YAML nests deeper than 64 levels")
	}
	err = guard(func() error {
		file, err = parser.ParseBytes([]byte(text), 0)
		return err
	})
	return file, err
}

// guard turns a panic of the YAML library into an error: it has some on texts
// that fuzzing finds (a tag before a scalar where a list belongs), and a user's
// file must not stop the program.
func guard(read func() error) (err error) {
	defer func() {
		if recover() != nil {
			err = say.New("this YAML cannot be read; write it more simply")
		}
	}()
	return read()
}

// decodeProblem is yamlProblem with words of our own for what people meet most.
func decodeProblem(f *File, at Span, err error, into any) Problem {
	p := yamlProblem(f, at, err)
	var unknown *yaml.UnknownFieldError
	if errors.As(err, &unknown) {
		key := unknown.Token.Value
		p.Message = say.Sprintf("no key is called %s", key)
		keys := tags(reflect.TypeOf(into), 0)
		if near := Guess(key, keys); near != "" {
			p.Hint = say.Sprintf("did you mean %s?", near)
		} else if unknown.Token.Position.Column == 1 { // the keys of the outermost mapping do not help further in
			p.Hint = DidYouMean(key, fields(reflect.TypeOf(into)), say.Text("keys"))
		}
	}
	var shape *yaml.UnexpectedNodeTypeError
	if errors.As(err, &shape) && shape.Expected == ast.MappingType {
		if keys := fields(fieldAt(f, at, p.At.Start, reflect.TypeOf(into))); len(keys) > 0 {
			p.Hint = say.Sprintf("its keys are %s, as in %s", strings.Join(keys, ", "), "{"+keys[0]+": …}")
		}
	}
	return p
}

// inBraces says how keys are written that stand in the line of their own key, as
// publishers: 가온일보: excerpt; empty where the line is none such.
func inBraces(f *File, in, at Span, t reflect.Type) string {
	field := fieldAt(f, at, in.Start, t)
	if field == nil || field.Kind() != reflect.Map && field.Kind() != reflect.Struct {
		return ""
	}
	start := strings.LastIndexByte(f.Text[:in.Start], '\n') + 1
	key, value, _ := strings.Cut(firstLine(f.Text[start:at.End]), ":")
	if value = strings.TrimSpace(value); !strings.Contains(value, ": ") || strings.HasPrefix(value, "{") {
		return ""
	}
	return say.Sprintf("write %s", key+": {"+value+"}")
}

// fieldAt is the type of the outermost key of a text that holds the place i.
func fieldAt(f *File, at Span, i int, t reflect.Type) reflect.Type {
	key := ""
	for _, part := range keyParts(f.Text, at) {
		if part.Start <= i {
			key, _, _ = strings.Cut(f.Text[part.Start:part.End], ":")
		}
	}
	for t != nil && t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	if t == nil || t.Kind() != reflect.Struct {
		return nil
	}
	for i := range t.NumField() {
		if t.Field(i).Tag.Get("yaml") == key {
			return t.Field(i).Type
		}
	}
	return nil
}

// fields is the keys of a struct, or of the structs of a list, and none of those in it.
func fields(t reflect.Type) []string {
	for t != nil && (t.Kind() == reflect.Pointer || t.Kind() == reflect.Slice) {
		t = t.Elem()
	}
	if t == nil || t.Kind() != reflect.Struct {
		return nil
	}
	var own []string
	for i := range t.NumField() {
		if name, _, _ := strings.Cut(t.Field(i).Tag.Get("yaml"), ","); name != "" && name != "-" {
			own = append(own, name)
		}
	}
	return own
}

// tags is the keys of a struct, those of the structs in it behind its own.
func tags(t reflect.Type, depth int) []string {
	for t != nil && (t.Kind() == reflect.Pointer || t.Kind() == reflect.Slice || t.Kind() == reflect.Map) {
		t = t.Elem()
	}
	if t == nil || t.Kind() != reflect.Struct || depth > 3 {
		return nil
	}
	var own, inner []string
	for i := range t.NumField() {
		field := t.Field(i)
		name, _, _ := strings.Cut(field.Tag.Get("yaml"), ",")
		if name == "" {
			name = strings.ToLower(field.Name)
		}
		if field.IsExported() && name != "-" {
			own = append(own, name)
			inner = append(inner, tags(field.Type, depth+1)...)
		}
	}
	return append(own, inner...)
}

// remove takes the innermost key or item that holds the token out of n, and
// reports whether it found one.
func remove(n ast.Node, t *token.Token) bool {
	switch n := n.(type) {
	case *ast.MappingNode:
		i := slices.IndexFunc(n.Values, func(v *ast.MappingValueNode) bool { return holds(v, t) })
		if i < 0 {
			return false
		}
		if v := n.Values[i]; !same(v.Key.GetToken(), t) && remove(v.Value, t) {
			return true
		}
		n.Values = slices.Delete(n.Values, i, i+1)
		return true
	case *ast.SequenceNode:
		i := slices.IndexFunc(n.Values, func(v ast.Node) bool { return holds(v, t) })
		if i < 0 || same(n.GetToken(), t) {
			return false
		}
		if !remove(n.Values[i], t) {
			n.Values = slices.Delete(n.Values, i, i+1)
		}
		return true
	}
	return false
}

// holds reports whether the token stands in n.
func holds(n ast.Node, t *token.Token) bool {
	found := false
	ast.Walk(visitor(func(n ast.Node) bool {
		found = found || same(n.GetToken(), t)
		return !found
	}), n)
	return found
}

func same(a, b *token.Token) bool {
	return a != nil && a.Position != nil && b.Position != nil && a.Position.Line == b.Position.Line && a.Position.Column == b.Position.Column
}

// visitor walks a tree while it is true.
type visitor func(ast.Node) bool

func (v visitor) Visit(n ast.Node) ast.Visitor {
	if v(n) {
		return v
	}
	return nil
}

// place turns a line and column inside the part at of f into a span of f.
func place(f *File, at Span, line, col, length int) Span {
	start := at.Start
	for ; line > 1; line-- {
		i := strings.IndexByte(f.Text[start:at.End], '\n')
		if i < 0 {
			break
		}
		start += i + 1
	}
	for i := range f.Text[start:at.End] {
		if col--; col == 0 {
			start += i
			break
		}
	}
	return Span{start, min(start+max(length, 1), at.End)}
}
