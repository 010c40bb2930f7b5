package entity

import (
	"path"
	"slices"
	"strings"

	"sillok/internal/diag"
	"sillok/internal/edtf"
	"sillok/internal/say"
)

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
	r.problems = append(r.problems, diag.Problem{Rule: "name", File: f, At: at, Message: say.Sprintf(format, args...), Hint: hint})
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
		hint := say.Sprintf("name the file after one of %s, or add the kind to sillok.yaml", strings.Join(r.kindNames(), ", "))
		if near := diag.Guess(base, r.kindNames()); near != "" {
			hint = say.Sprintf("name the file %s.yaml", near)
		}
		r.problem(f, diag.Span{}, hint, "no kind of names is called %s", base)
		return
	}
	root, ps := diag.Tree(f, diag.Span{Start: 0, End: len(f.Text)})
	r.problems = append(r.problems, ps...)
	if root == nil {
		return
	}
	if root.Shape != diag.List {
		r.problem(f, root.At, say.Text("write one line for each: - {id: …, alias: […]}"), "names are a list")
		return
	}
	for _, n := range root.Items {
		r.line(f, kind, n)
	}
}

func (r *namesReader) kindNames() []string {
	var names []string
	for _, k := range r.a.Kinds {
		if k.Name != "date" {
			names = append(names, k.Name)
		}
	}
	return names
}

// line reads one line.
func (r *namesReader) line(f *diag.File, kind *Kind, n *diag.Node) {
	l := &line{file: f, at: n.At, kind: kind, has: make(map[string]*diag.Node, len(n.Items))}
	r.cur = l
	defer func() { r.cur = nil }()
	if n.Shape != diag.Mapping {
		r.problem(f, n.At, say.Sprintf("write - {id: %s}", n.Value), "a line of names is a mapping")
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
			r.problem(f, item.KeyAt, r.unknownKey(n, item, sortedKeys(known)), "unknown key %s", item.Key)
			continue
		}
		read(item)
	}
	if l.life().first > l.life().last {
		r.problem(f, l.has["end"].At, say.Text("change places of begin and end, or correct one"), "%s ends before it begins", l.id.Name)
	}
	for i := range l.aliases {
		if al := &l.aliases[i]; al.Begin.IsZero() && al.End.IsZero() {
			al.Begin, al.End = bounds(l.valid)
		}
	}
	r.lines = append(r.lines, l)
}

// unknownKey says what an unknown key of a line may have meant: the second word of a
// list without its brackets, or a key written otherwise.
func (r *namesReader) unknownKey(line, item *diag.Node, known []string) string {
	if i := slices.Index(line.Items, item); i > 0 && item.Shape == diag.Scalar && item.Value == "" && diag.Guess(item.Key, known) == "" {
		before := line.Items[i-1]
		return say.Sprintf("write %s", before.Key+": ["+firstValue(before)+", "+item.Key+"]")
	}
	return diag.DidYouMean(item.Key, known, say.Text("keys"))
}

func (l *line) life() span { return life(l.begin, l.end) }

// id reads the id, without which a line can only say never.
func (r *namesReader) id(n *diag.Node) {
	l := r.cur
	item := l.has["id"]
	if item == nil {
		if l.has["never"] == nil || len(l.has) > 1 {
			r.problem(l.file, n.At, say.Text("write - {id: …, …}"), "a line without an id")
		}
		return
	}
	l.at = item.At
	name := strings.TrimPrefix(r.text(item), l.kind.Name+":")
	if err := l.kind.CheckID(name); err != nil {
		hint := ""
		if strings.Contains(name, ": ") {
			hint = say.Text("put a comma between the keys")
			if strings.ContainsAny(name, "，、") {
				hint = say.Sprintf("write %s", ",")
			}
		}
		r.problem(l.file, item.At, hint, "%s", err)
		return
	}
	if bare := strings.Trim(name, "“”‘’"); len(name)-len(bare) == 2*len("“") {
		r.problem(l.file, item.At, say.Sprintf("write - {id: %s}", bare), "the quotation marks of the id are curly")
		return
	}
	l.id = ID{l.kind.Name, name}
}
