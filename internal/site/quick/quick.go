// Package quick runs templates of html/template faster than html/template does.
//
// A site's pages are made of the same few parts thousands of times, and
// html/template looks every field up by its name and calls every escaper by
// reflection: some 300 ns for a word. Compile takes a template after html/template
// has escaped it (it writes the escapers into the parse tree, which is public) and
// makes functions of its nodes that remember where a type keeps its fields. What
// they write is what html/template would write, byte for byte.
//
// Only what pages need is compiled: fields, methods, variables, if, with, range,
// template, and, or, not, eq, and functions of the caller's. Compile refuses
// everything else with an error, and Run gives ErrOther where a value is of a sort
// that it does not know; the caller then executes the template itself.
package quick

import (
	"errors"
	"fmt"
	"html/template"
	"io"
	"reflect"
	"text/template/parse"
)

// ErrOther says that a value is of a sort that only html/template can write.
var ErrOther = errors.New("quick: not compiled")

// Program is a compiled template. It does not change and may run in many
// goroutines.
type Program struct {
	body block
}

// Run appends to buf what the template writes of data.
func (p *Program) Run(buf []byte, data any) (out []byte, err error) {
	s := &state{buf: buf}
	defer func() {
		switch r := recover(); r := r.(type) {
		case nil:
		case fault:
			out, err = buf, r.err
		default:
			panic(r)
		}
	}()
	p.body.enter(s, reflect.ValueOf(data))
	return s.buf, nil
}

// fault is the panic that ends a run.
type fault struct{ err error }

func other() { panic(fault{ErrOther}) }

// state is a run: what is written, and the variables of the templates that are
// being run, each a stretch of most.
type state struct {
	buf  []byte
	vars []reflect.Value
}

// most is how many variables a template may have, $ among them.
const most = 6

// frame is what the nodes of one template see: the dot, and where its variables
// begin.
type frame struct {
	dot reflect.Value
	at  int
}

// enter runs a template with a dot of its own.
func (b block) enter(s *state, dot reflect.Value) {
	f := frame{dot, len(s.vars)}
	var room [most]reflect.Value
	room[0] = dot
	s.vars = append(s.vars, room[:]...)
	b.run(s, f)
	s.vars = s.vars[:f.at]
}

// set gives a variable its value.
func (s *state) set(f frame, i int, v reflect.Value) {
	if i >= most {
		other()
	}
	s.vars[f.at+i] = v
}

// op writes a node.
type op func(s *state, f frame)

type block []op

func (b block) run(s *state, f frame) {
	for _, o := range b {
		o(s, f)
	}
}

// Compile compiles the template of a set that has this name, with the functions
// that the set was given. Those named in pure give the same for the same constant
// arguments, and are called once.
func Compile(set *template.Template, name string, funcs template.FuncMap, pure ...string) (*Program, error) {
	// The first execution escapes the set; what it writes, and that nothing fits, is of
	// no interest. An error of escaping shows itself again to whoever executes.
	_ = set.ExecuteTemplate(io.Discard, name, nil)
	c := &compiler{set: set, funcs: funcs, pure: map[string]bool{}, done: map[string]*block{}}
	for _, f := range pure {
		c.pure[f] = true
	}
	body, err := c.template(name)
	if err != nil {
		return nil, err
	}
	return &Program{*body}, nil
}

// compiler compiles the templates of a set.
type compiler struct {
	set   *template.Template
	funcs template.FuncMap
	pure  map[string]bool
	done  map[string]*block // also those that are being compiled: templates may call themselves
}

// scope is the names of the variables that a node sees.
type scope []string

func refuse(n parse.Node) error { return fmt.Errorf("%w: %s", ErrOther, n) }

func (c *compiler) template(name string) (*block, error) {
	if b := c.done[name]; b != nil {
		return b, nil
	}
	t := c.set.Lookup(name)
	if t == nil || t.Tree == nil {
		return nil, fmt.Errorf("%w: no template %s", ErrOther, name)
	}
	b := new(block)
	c.done[name] = b
	list, _, err := c.list(t.Tree.Root, scope{"$"})
	*b = list
	return b, err
}

func (c *compiler) list(l *parse.ListNode, vars scope) (block, scope, error) {
	var b block
	if l == nil {
		return nil, vars, nil
	}
	for _, n := range l.Nodes {
		o, after, err := c.node(n, vars)
		if err != nil {
			return nil, nil, err
		}
		if o != nil {
			b = append(b, o)
		}
		vars = after
	}
	return b, vars, nil
}

func (c *compiler) node(n parse.Node, vars scope) (op, scope, error) {
	switch n := n.(type) {
	case *parse.TextNode:
		text := n.Text
		return func(s *state, _ frame) { s.buf = append(s.buf, text...) }, vars, nil
	case *parse.CommentNode:
		return nil, vars, nil
	case *parse.ActionNode:
		return c.action(n, vars)
	case *parse.IfNode:
		o, err := c.branch(&n.BranchNode, vars, false)
		return o, vars, err
	case *parse.WithNode:
		o, err := c.branch(&n.BranchNode, vars, true)
		return o, vars, err
	case *parse.RangeNode:
		o, err := c.loop(n, vars)
		return o, vars, err
	case *parse.TemplateNode:
		o, err := c.call(n, vars)
		return o, vars, err
	}
	return nil, nil, refuse(n)
}

// action writes a value, or sets a variable.
func (c *compiler) action(n *parse.ActionNode, vars scope) (op, scope, error) {
	value, escape, err := c.pipe(n.Pipe, vars)
	if err != nil {
		return nil, nil, err
	}
	if len(n.Pipe.Decl) == 0 {
		return func(s *state, f frame) { s.print(value(s, f), escape) }, vars, nil
	}
	if len(n.Pipe.Decl) > 1 || n.Pipe.IsAssign {
		return nil, nil, refuse(n)
	}
	at := len(vars)
	vars = append(vars[:at:at], n.Pipe.Decl[0].Ident[0])
	return func(s *state, f frame) { s.set(f, at, value(s, f)) }, vars, nil
}

// branch is if, or with, which makes its value the dot.
func (c *compiler) branch(n *parse.BranchNode, vars scope, with bool) (op, error) {
	if len(n.Pipe.Decl) > 0 {
		return nil, refuse(n)
	}
	value, escape, err := c.pipe(n.Pipe, vars)
	if err != nil || len(escape) > 0 {
		return nil, errors.Join(err, refuse(n))
	}
	yes, _, err := c.list(n.List, vars)
	if err != nil {
		return nil, err
	}
	no, _, err := c.list(n.ElseList, vars)
	return func(s *state, f frame) {
		v := value(s, f)
		if !truth(v) {
			no.run(s, f)
			return
		}
		if with {
			f.dot = v
		}
		yes.run(s, f)
	}, err
}

// loop is range over a slice.
func (c *compiler) loop(n *parse.RangeNode, vars scope) (op, error) {
	value, escape, err := c.pipe(n.Pipe, vars)
	if err != nil || len(escape) > 0 || len(n.Pipe.Decl) > 2 {
		return nil, errors.Join(err, refuse(n))
	}
	inner := vars
	for _, d := range n.Pipe.Decl {
		inner = append(inner[:len(inner):len(inner)], d.Ident[0])
	}
	at, declared := len(vars), len(n.Pipe.Decl)
	body, _, err := c.list(n.List, inner)
	if err != nil {
		return nil, err
	}
	none, _, err := c.list(n.ElseList, vars)
	return func(s *state, f frame) {
		v := value(s, f)
		if v.Kind() != reflect.Slice {
			other()
		}
		if v.Len() == 0 {
			none.run(s, f)
			return
		}
		for i := range v.Len() {
			f.dot = v.Index(i)
			switch declared {
			case 1:
				s.set(f, at, f.dot)
			case 2:
				s.set(f, at, reflect.ValueOf(i))
				s.set(f, at+1, f.dot)
			}
			body.run(s, f)
		}
	}, err
}

// call is another template with a dot of its own.
func (c *compiler) call(n *parse.TemplateNode, vars scope) (op, error) {
	body, err := c.template(n.Name)
	if err != nil {
		return nil, err
	}
	if n.Pipe == nil {
		return nil, refuse(n)
	}
	value, escape, err := c.pipe(n.Pipe, vars)
	if err != nil || len(escape) > 0 {
		return nil, errors.Join(err, refuse(n))
	}
	return func(s *state, f frame) { body.enter(s, value(s, f)) }, nil
}
