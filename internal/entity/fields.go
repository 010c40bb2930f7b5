package entity

import (
	"slices"
	"strings"

	"sillok/internal/say"

	"golang.org/x/text/unicode/norm"

	"sillok/internal/diag"
	"sillok/internal/edtf"
)

// The values of a line of names, key by key.

// text reads a scalar, in NFC.
func (r *namesReader) text(n *diag.Node) string {
	if n.Shape != diag.Scalar {
		r.problem(r.cur.file, n.At, say.Sprintf("write %s: %s", n.Key, firstValue(n)), "%s takes one value", n.Key)
		return ""
	}
	return norm.NFC.String(strings.TrimSpace(n.Value))
}

// firstValue is the first text in a list, for hints.
func firstValue(n *diag.Node) string {
	for len(n.Items) > 0 {
		n = n.Items[0]
	}
	return n.Value
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
		r.problem(r.cur.file, n.At, say.Sprintf("write %s: […]", n.Key), "%s is a list", n.Key)
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
		hint := say.Text("write 2012, 2012-05, 2012-05-01 or 2012/2015")
		if meant := edtf.Meant(s); meant != "" {
			hint = say.Sprintf("write %s", meant)
		}
		r.problem(r.cur.file, n.At, hint, "%s: %s", n.Key, err)
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
			r.problem(r.cur.file, item.At, say.Text("write a name, or take the item out"), "an empty alias")
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
		r.problem(r.cur.file, n.KeyAt, say.Text("write posts in the line of a person, in content/names/person.yaml"), "only a person holds posts")
	}
	for _, item := range r.nodes(n) {
		cells := strings.Split(r.text(item), "|")
		for i := range cells {
			cells[i] = strings.TrimSpace(cells[i])
		}
		if len(cells) > 3 || cells[0] == "" || len(cells) == 1 && strings.ContainsAny(cells[0], "/,｜ㅣ") {
			r.problem(r.cur.file, item.At, say.Text("put | between its parts; an empty part stays empty"), "a post is post | agency | begin/end")
			continue
		}
		p := Post{Post: cells[0], Site: true}
		if len(cells) > 1 && cells[1] != "" {
			p.Agency = r.ref(item, cells[1], "agency")
		}
		if len(cells) > 2 {
			p.When = r.date(item, cells[2])
			p.Begin, p.End = bounds(p.When)
			p.End = dayAfter(p.End)
		}
		r.cur.posts = append(r.cur.posts, p)
	}
}

func (r *namesReader) mark(n *diag.Node) {
	m, err := parseMark(r.text(n))
	if err != nil {
		r.problem(r.cur.file, n.At, say.Text("write mark: yes, mark: context or mark: no, or take the key out"), "%s", err)
	}
	r.cur.mark = m
}

func (r *namesReader) hide(n *diag.Node) {
	switch s := r.text(n); s {
	case "true":
		r.cur.hide = true
	case "false", "":
	default:
		r.problem(r.cur.file, n.At, say.Text("write hide: true, or take the key out"), "hide is %s, not true or false", s)
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
