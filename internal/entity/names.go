package entity

import (
	"fmt"
	"path"
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

	"sillok/internal/diag"
	"sillok/internal/edtf"
)

// A names file, content/names/KIND.yaml, is a list, one line an entity:
//
//	# content/names/agency.yaml
//	- {id: 가온시, class: 기초자치단체, alias: [가온, "?가온시청"], begin: 1996}
//	- {id: 한국지역정보개발원, alias: [지역정보개발원], never: [개발원]}
//	- {id: 가온정보원, was: [가온_정보원], merge: [가온데이터원], successors: [나래정보원]}
//	- {id: 홍길동_(가온시), split: 홍길동, posts: [정책관 | 가온시 | 2019/2021]}
//	- {id: 나래시스템, hide: true}
//	- {never: [다음, 하나]}
//
// The kind is the file's name up to its first dot, so that a long list may be
// divided: agency.local.yaml. An id that the built-in tables know is changed,
// any other is added. The keys, none of them required but id:
//
//	name          in full, where it is not the id with spaces for _
//	class         청, 위원회, 시스템, 포럼, …
//	alias         other names; "?" before one: only beside other evidence;
//	              "@2012/2015" after one: only in these years
//	english       abbreviations and names in Latin letters
//	begin, end    EDTF; end is the first day gone
//	valid         EDTF: when the aliases of this line hold
//	predecessors, successors, parent, owners     ids; owners may end in @begin/end
//	posts         of a person: post | agency | begin/end
//	mark          yes, context (only beside other evidence) or no
//	hide          true: shown nowhere and never marked
//	never         surfaces that never mean it; on a line without an id: nothing of this kind
//	was           ids it had before on pages; they keep working
//	merge         listed ids that are the same thing; their names come along
//	split         the id it is told apart from; the aliases of this line are taken from it
//	note          for readers of the file
//
// Everything is checked: an unknown key, a date that is not EDTF, an id that
// nobody lists, one alias in two files. A line with a problem is left out, the
// others hold.

// line is one line of a names file.
type line struct {
	file *diag.File
	at   diag.Span
	kind *Kind
	id   ID
	has  map[string]*diag.Node

	name, class, note string
	aliases           []Alias
	english           []string
	begin, end        edtf.Date
	valid             edtf.Date
	predecessors      []ID
	successors        []ID
	parent            ID
	owners            []Owner
	posts             []Post
	mark              Mark
	hide              bool
	never, was        []string
	merge             []ID
	split             ID

	refs []ref // ids that must be known
	bad  bool
}

// ref is an id that a line names, with its place.
type ref struct {
	id ID
	at diag.Span
}

// namesReader reads names files into lines.
type namesReader struct {
	a        *Authority
	lines    []*line
	problems []diag.Problem
	cur      *line
}

// keys are the keys of a line and how each is read.
func (r *namesReader) keys() map[string]func(*diag.Node) {
	l := r.cur
	return map[string]func(*diag.Node){
		"id":           func(*diag.Node) {}, // read first
		"name":         func(n *diag.Node) { l.name = r.text(n) },
		"class":        func(n *diag.Node) { l.class = r.text(n) },
		"note":         func(n *diag.Node) { l.note = r.text(n) },
		"alias":        r.alias,
		"english":      func(n *diag.Node) { l.english = r.texts(n) },
		"begin":        func(n *diag.Node) { l.begin = r.date(n, r.text(n)) },
		"end":          func(n *diag.Node) { l.end = r.date(n, r.text(n)) },
		"valid":        func(n *diag.Node) { l.valid = r.date(n, r.text(n)) },
		"predecessors": func(n *diag.Node) { l.predecessors = r.ids(n, l.kind.Name) },
		"successors":   func(n *diag.Node) { l.successors = r.ids(n, l.kind.Name) },
		"parent":       func(n *diag.Node) { l.parent = r.oneID(n, l.kind.Name) },
		"owners":       r.owners,
		"posts":        r.posts,
		"mark":         r.mark,
		"hide":         r.hide,
		"never":        func(n *diag.Node) { l.never = r.texts(n) },
		"was":          func(n *diag.Node) { l.was = r.texts(n) },
		"merge":        func(n *diag.Node) { l.merge = r.ids(n, l.kind.Name) },
		"split":        func(n *diag.Node) { l.split = r.oneID(n, l.kind.Name) },
	}
}

func (r *namesReader) problem(f *diag.File, at diag.Span, hint, format string, args ...any) {
	r.problems = append(r.problems, diag.Problem{Rule: "name", File: f, At: at, Message: fmt.Sprintf(format, args...), Hint: hint})
	if r.cur != nil {
		r.cur.bad = true
	}
}

// file reads one names file.
func (r *namesReader) file(f *diag.File) {
	r.cur = nil
	base, _, _ := strings.Cut(path.Base(f.Name), ".")
	kind := r.a.Kind(base)
	if kind == nil || kind.Name == "date" {
		r.problem(f, diag.Span{}, "name the file after one of "+r.kindNames()+", or add the kind to sillok.yaml", "no kind of names is called %s", base)
		return
	}
	root, ps := diag.Tree(f, diag.Span{Start: 0, End: len(f.Text)})
	r.problems = append(r.problems, ps...)
	if root == nil {
		return
	}
	if root.Shape != diag.List {
		r.problem(f, root.At, "write one line for each: - {id: …, alias: […]}", "names are a list")
		return
	}
	for _, n := range root.Items {
		r.line(f, kind, n)
	}
}

func (r *namesReader) kindNames() string {
	var names []string
	for _, k := range r.a.Kinds {
		if k.Name != "date" {
			names = append(names, k.Name)
		}
	}
	return strings.Join(names, ", ")
}

// line reads one line.
func (r *namesReader) line(f *diag.File, kind *Kind, n *diag.Node) {
	l := &line{file: f, at: n.At, kind: kind, has: make(map[string]*diag.Node, len(n.Items))}
	r.cur = l
	defer func() { r.cur = nil }()
	if n.Shape != diag.Mapping {
		r.problem(f, n.At, "write - {id: "+n.Value+"}", "a line of names is a mapping")
		return
	}
	for _, item := range n.Items {
		l.has[item.Key] = item
	}
	r.id(n)
	known := r.keys()
	for _, item := range n.Items {
		read := known[item.Key]
		if read == nil {
			r.problem(f, item.KeyAt, meant(item.Key, sortedKeys(known)), "unknown key %s", item.Key)
			continue
		}
		read(item)
	}
	if l.life().first > l.life().last {
		r.problem(f, l.has["end"].At, "", "%s ends before it begins", l.id.Name)
	}
	for i := range l.aliases {
		if al := &l.aliases[i]; al.Begin.IsZero() && al.End.IsZero() {
			al.Begin, al.End = bounds(l.valid)
		}
	}
	r.lines = append(r.lines, l)
}

func (l *line) life() span { return life(l.begin, l.end) }

// id reads the id, without which a line can only say never.
func (r *namesReader) id(n *diag.Node) {
	l := r.cur
	item := l.has["id"]
	if item == nil {
		if l.has["never"] == nil || len(l.has) > 1 {
			r.problem(l.file, n.At, "", "a line without an id")
		}
		return
	}
	l.at = item.At
	name := strings.TrimPrefix(r.text(item), l.kind.Name+":")
	if err := l.kind.CheckID(name); err != nil {
		r.problem(l.file, item.At, "", "%s", err)
		return
	}
	l.id = ID{l.kind.Name, name}
}

// text reads a scalar, in NFC.
func (r *namesReader) text(n *diag.Node) string {
	if n.Shape != diag.Scalar {
		r.problem(r.cur.file, n.At, "", "%s takes one value", n.Key)
		return ""
	}
	return norm.NFC.String(strings.TrimSpace(n.Value))
}

// nodes gives the items of a list; a scalar is a list of one, null of none.
func (r *namesReader) nodes(n *diag.Node) []*diag.Node {
	if n.Shape == diag.Scalar {
		if n.Value == "" {
			return nil
		}
		return []*diag.Node{n}
	}
	if n.Shape == diag.Mapping {
		r.problem(r.cur.file, n.At, "write "+n.Key+": […]", "%s is a list", n.Key)
		return nil
	}
	for _, item := range n.Items {
		item.Key = n.Key
	}
	return n.Items
}

func (r *namesReader) texts(n *diag.Node) []string {
	var out []string
	for _, item := range r.nodes(n) {
		if s := r.text(item); s != "" {
			out = append(out, s)
		}
	}
	return out
}

func (r *namesReader) date(n *diag.Node, s string) edtf.Date {
	if s == "" {
		return edtf.Date{}
	}
	d, err := edtf.Parse(s)
	if err != nil {
		r.problem(r.cur.file, n.At, "write 2012, 2012-05, 2012-05-01 or 2012/2015", "%s: %s", n.Key, err)
	}
	return d
}

// alias reads "?name@from/to".
func (r *namesReader) alias(n *diag.Node) {
	for _, item := range r.nodes(n) {
		al := Alias{File: r.cur.file, At: item.At}
		s, when, _ := strings.Cut(r.text(item), "@")
		al.Text, al.Context = strings.CutPrefix(s, "?")
		al.Text = strings.TrimSpace(al.Text)
		al.Begin, al.End = bounds(r.date(item, when))
		if key(al.Text) == "" {
			r.problem(r.cur.file, item.At, "", "an empty alias")
			continue
		}
		r.cur.aliases = append(r.cur.aliases, al)
	}
}

// bounds divides an interval; another date is both its ends.
func bounds(d edtf.Date) (from, to edtf.Date) {
	if from, to, ok := d.Interval(); ok {
		return from, to
	}
	return d, d
}

func (r *namesReader) oneID(n *diag.Node, kind string) ID {
	s := r.text(n)
	if s == "" {
		return ID{}
	}
	return r.ref(n, s, kind)
}

func (r *namesReader) ids(n *diag.Node, kind string) []ID {
	var out []ID
	for _, item := range r.nodes(n) {
		if id := r.oneID(item, kind); !id.IsZero() {
			out = append(out, id)
		}
	}
	return out
}

// ref reads name, or kind:name, as an id that must be known.
func (r *namesReader) ref(n *diag.Node, s, kind string) ID {
	id := ID{kind, s}
	if p := Parse(s); r.a.Kind(p.Kind) != nil {
		id = p
	}
	r.cur.refs = append(r.cur.refs, ref{id, n.At})
	return id
}

// owners reads ids with an optional @begin/end.
func (r *namesReader) owners(n *diag.Node) {
	for _, item := range r.nodes(n) {
		s, when, _ := strings.Cut(r.text(item), "@")
		o := Owner{ID: r.ref(item, s, "agency")}
		o.Begin, o.End = bounds(r.date(item, when))
		r.cur.owners = append(r.cur.owners, o)
	}
}

// posts reads post | agency | begin/end.
func (r *namesReader) posts(n *diag.Node) {
	if r.cur.kind.Name != "person" {
		r.problem(r.cur.file, n.KeyAt, "", "only a person holds posts")
	}
	for _, item := range r.nodes(n) {
		cells := strings.Split(r.text(item), "|")
		for i := range cells {
			cells[i] = strings.TrimSpace(cells[i])
		}
		if len(cells) > 3 || cells[0] == "" {
			r.problem(r.cur.file, item.At, "", "a post is post | agency | begin/end")
			continue
		}
		p := Post{Post: cells[0]}
		if len(cells) > 1 && cells[1] != "" {
			p.Agency = r.ref(item, cells[1], "agency")
		}
		if len(cells) > 2 {
			p.Begin, p.End = bounds(r.date(item, cells[2]))
			p.End = dayAfter(p.End)
		}
		r.cur.posts = append(r.cur.posts, p)
	}
}

func (r *namesReader) mark(n *diag.Node) {
	m, err := parseMark(r.text(n))
	if err != nil {
		r.problem(r.cur.file, n.At, "", "%s", err)
	}
	r.cur.mark = m
}

func (r *namesReader) hide(n *diag.Node) {
	switch s := r.text(n); s {
	case "true":
		r.cur.hide = true
	case "false", "":
	default:
		r.problem(r.cur.file, n.At, "", "hide is %s, not true or false", s)
	}
}

func sortedKeys[V any](m map[string]V) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}
