package quick

import (
	"fmt"
	"html/template"
	"reflect"
	"strconv"
	"sync/atomic"
	"text/template/parse"
)

// expr gives the value of an expression.
type expr func(s *state, f frame) reflect.Value

// escaper is what html/template has written behind a value.
type escaper uint8

const (
	text escaper = iota // between tags
	attr                // in a quoted attribute, or in a title
	name                // in place of an attribute: href="…" as a whole
)

var escapers = map[string]escaper{"_html_template_htmlescaper": text, "_html_template_attrescaper": attr, "_html_template_rcdataescaper": attr, "_html_template_htmlnamefilter": name}

// pipe is a value with the escapers behind it.
func (c *compiler) pipe(p *parse.PipeNode, vars scope) (expr, []escaper, error) {
	value, err := c.command(p.Cmds[0], vars)
	if err != nil {
		return nil, nil, err
	}
	var list []escaper
	for _, cmd := range p.Cmds[1:] {
		id, ok := cmd.Args[0].(*parse.IdentifierNode)
		if !ok || len(cmd.Args) > 1 {
			return nil, nil, refuse(cmd)
		}
		e, ok := escapers[id.Ident]
		if !ok {
			return nil, nil, refuse(cmd)
		}
		list = append(list, e)
	}
	return value, list, nil
}

// command is an operand, or a method or function with arguments.
func (c *compiler) command(cmd *parse.CommandNode, vars scope) (expr, error) {
	first := cmd.Args[0]
	var args []expr
	constant := true
	for _, a := range cmd.Args[1:] {
		x, err := c.operand(a, vars)
		if err != nil {
			return nil, err
		}
		switch a.(type) {
		case *parse.StringNode, *parse.NumberNode, *parse.BoolNode:
		default:
			constant = false
		}
		args = append(args, x)
	}
	switch n := first.(type) {
	case *parse.IdentifierNode:
		return c.function(n, args, constant)
	case *parse.FieldNode:
		return path(func(_ *state, f frame) reflect.Value { return f.dot }, n.Ident, args), nil
	case *parse.VariableNode:
		base, err := variable(n, vars)
		return path(base, n.Ident[1:], args), err
	}
	if len(args) > 0 {
		return nil, refuse(cmd)
	}
	return c.operand(first, vars)
}

func (c *compiler) operand(n parse.Node, vars scope) (expr, error) {
	switch n := n.(type) {
	case *parse.DotNode:
		return func(_ *state, f frame) reflect.Value { return f.dot }, nil
	case *parse.FieldNode:
		return path(func(_ *state, f frame) reflect.Value { return f.dot }, n.Ident, nil), nil
	case *parse.VariableNode:
		base, err := variable(n, vars)
		return path(base, n.Ident[1:], nil), err
	case *parse.StringNode:
		return fixed(n.Text), nil
	case *parse.BoolNode:
		return fixed(n.True), nil
	case *parse.NumberNode:
		if n.IsInt {
			return fixed(int(n.Int64)), nil
		}
	case *parse.IdentifierNode:
		return c.function(n, nil, true)
	case *parse.PipeNode:
		value, escape, err := c.pipe(n, vars)
		if err == nil && len(escape) == 0 && len(n.Decl) == 0 {
			return value, nil
		}
	}
	return nil, refuse(n)
}

func fixed(x any) expr {
	v := reflect.ValueOf(x)
	return func(*state, frame) reflect.Value { return v }
}

func variable(n *parse.VariableNode, vars scope) (expr, error) {
	for i := len(vars) - 1; i >= 0; i-- {
		if vars[i] == n.Ident[0] {
			return func(s *state, f frame) reflect.Value { return s.vars[f.at+i] }, nil
		}
	}
	return nil, refuse(n)
}

// function is and, or, not, eq, or one of the caller's.
func (c *compiler) function(n *parse.IdentifierNode, args []expr, constant bool) (expr, error) {
	switch n.Ident {
	case "and", "or":
		stop := n.Ident == "or"
		return func(s *state, f frame) (v reflect.Value) {
			for _, a := range args {
				if v = a(s, f); truth(v) == stop {
					break
				}
			}
			return v
		}, nil
	case "not":
		return func(s *state, f frame) reflect.Value { return reflect.ValueOf(!truth(args[0](s, f))) }, nil
	case "eq":
		if len(args) != 2 {
			return nil, refuse(n)
		}
		return func(s *state, f frame) reflect.Value {
			a, b := args[0](s, f), args[1](s, f)
			if a.Kind() != b.Kind() || !a.Comparable() {
				other()
			}
			return reflect.ValueOf(a.Equal(b.Convert(a.Type())))
		}, nil
	}
	fn, ok := c.funcs[n.Ident]
	if !ok {
		return nil, refuse(n)
	}
	v := reflect.ValueOf(fn)
	if constant && c.pure[n.Ident] {
		result, err := try(func() reflect.Value { return call(v, args, new(state), frame{}) })
		return func(*state, frame) reflect.Value { return result }, err
	}
	return func(s *state, f frame) reflect.Value { return call(v, args, s, f) }, nil
}

// try runs a call while compiling.
func try(fn func() reflect.Value) (v reflect.Value, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("%w: %v", ErrOther, r)
		}
	}()
	return fn(), nil
}

// call calls a function or method. Its error, if it gives one, is html/template's
// to report.
func call(fn reflect.Value, args []expr, s *state, f frame) reflect.Value {
	in := make([]reflect.Value, len(args))
	for i, a := range args {
		if in[i] = a(s, f); !in[i].IsValid() {
			other()
		}
	}
	out := fn.Call(in)
	if len(out) == 2 && !out[1].IsNil() {
		other()
	}
	return out[0]
}

// path is a chain of fields and methods; the arguments are of the last.
func path(base expr, names []string, args []expr) expr {
	for i, n := range names {
		var with []expr
		if i == len(names)-1 {
			with = args
		}
		base = member(base, n, with)
	}
	return base
}

// member is a field or a method of a value. It remembers where the type that it
// saw last has it.
func member(base expr, name string, args []expr) expr {
	var cache atomic.Pointer[place]
	return func(s *state, f frame) reflect.Value {
		v := base(s, f)
		if v.Kind() == reflect.Interface {
			v = v.Elem()
		}
		if !v.IsValid() {
			other()
		}
		p := cache.Load()
		if p == nil || p.of != v.Type() {
			p = find(v.Type(), name)
			cache.Store(p)
		}
		switch {
		case p.method >= 0 && p.pointer:
			if !v.CanAddr() {
				other()
			}
			return call(v.Addr().Method(p.method), args, s, f)
		case p.method >= 0:
			return call(v.Method(p.method), args, s, f)
		case v.Kind() == reflect.Pointer:
			if v.IsNil() {
				other()
			}
			v = v.Elem()
		}
		return v.FieldByIndex(p.field)
	}
}

// place is where a type has a field or a method.
type place struct {
	of      reflect.Type
	method  int // −1: a field
	pointer bool
	field   []int
}

func find(t reflect.Type, name string) *place {
	if m, ok := t.MethodByName(name); ok {
		return &place{of: t, method: m.Index}
	}
	if t.Kind() != reflect.Pointer {
		if m, ok := reflect.PointerTo(t).MethodByName(name); ok {
			return &place{of: t, method: m.Index, pointer: true}
		}
	}
	s := t
	if s.Kind() == reflect.Pointer {
		s = s.Elem()
	}
	if s.Kind() != reflect.Struct {
		other()
	}
	field, ok := s.FieldByName(name)
	if !ok || !field.IsExported() {
		other()
	}
	return &place{of: t, method: -1, field: field.Index}
}

// truth is what if and with ask.
func truth(v reflect.Value) bool {
	if !v.IsValid() {
		return false
	}
	switch v.Kind() {
	case reflect.String, reflect.Slice, reflect.Map:
		return v.Len() > 0
	case reflect.Bool:
		return v.Bool()
	case reflect.Int:
		return v.Int() != 0
	case reflect.Pointer, reflect.Interface:
		return !v.IsNil()
	case reflect.Struct:
		return true
	}
	other()
	return false
}

var (
	htmlType     = reflect.TypeFor[template.HTML]()
	attrType     = reflect.TypeFor[template.HTMLAttr]()
	stringerType = reflect.TypeFor[fmt.Stringer]()
	errorType    = reflect.TypeFor[error]()
)

// print writes a value through its escapers.
func (s *state) print(v reflect.Value, list []escaper) {
	if v.Kind() == reflect.Interface {
		v = v.Elem()
	}
	switch {
	case v.Kind() == reflect.Int && len(list) == 1:
		s.buf = strconv.AppendInt(s.buf, v.Int(), 10)
		return
	case v.Kind() != reflect.String || len(list) != 1:
		other()
	}
	t, x := v.Type(), v.String()
	switch e := list[0]; {
	case e == name && t == attrType, e == text && t == htmlType:
		s.buf = append(s.buf, x...)
	case e == name, t == htmlType, t.Implements(stringerType), t.Implements(errorType):
		other()
	default:
		s.escape(x)
	}
}

// escape writes text as html/template does between tags and in quotes.
func (s *state) escape(x string) {
	at := 0
	for i := range len(x) {
		if r := replacement[x[i]]; r != "" {
			s.buf = append(append(s.buf, x[at:i]...), r...)
			at = i + 1
		}
	}
	s.buf = append(s.buf, x[at:]...)
}

var replacement = [256]string{0: "\uFFFD", '"': "&#34;", '&': "&amp;", '\'': "&#39;", '+': "&#43;", '<': "&lt;", '>': "&gt;"}
