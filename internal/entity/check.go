package entity

import (
	"fmt"
	"slices"
	"strings"

	"sillok/internal/diag"
	"sillok/internal/say"
)

// What is wrong between the lines of names files.

// checkIDs reports ids that are listed twice, or live and former at once.
func (o *overlay) checkIDs() {
	for _, l := range o.lines {
		if l.id.IsZero() {
			continue
		}
		if other := o.listed[l.id]; other != nil {
			o.on(l, l.at, say.Sprintf("it stands at %s too; one line an id", where(other.file, other.at)), "%s is listed twice", l.id.Name)
			continue
		}
		o.listed[l.id] = l
	}
	former := make(map[ID]*line)
	for _, l := range o.lines {
		for _, w := range l.was {
			id := ID{l.kind.Name, w}
			switch {
			case o.a.byID[id] != nil || o.listed[id] != nil:
				o.on(l, l.has["was"].At, say.Sprintf("write merge: [%s] if they are the same", w), "was: %s is an id of its own", w)
			case former[id] != nil:
				o.on(l, l.has["was"].At, alsoAt(former[id].file, former[id].at), "was: %s became two ids", w)
			}
			former[id] = l
		}
	}
}

// on reports a problem of l.
func (o *overlay) on(l *line, at diag.Span, hint, format string, args ...any) {
	o.cur = l
	o.problem(l.file, at, hint, format, args...)
	o.cur = nil
}

// where is file:line:col.
func where(f *diag.File, at diag.Span) string {
	line, col := f.Position(at.Start)
	return fmt.Sprintf("%s:%d:%d", f.Name, line, col)
}

// alsoAt says where else something stands.
func alsoAt(f *diag.File, at diag.Span) string {
	return say.Sprintf("it stands at %s too", where(f, at))
}

// checkRefs reports ids that nobody lists.
func (o *overlay) checkRefs() {
	merged := make(map[ID]*line)
	for _, l := range o.lines {
		for _, ref := range l.refs {
			switch {
			case ref.id == l.id:
				o.on(l, ref.at, say.Text("write another id, or take the key out"), "%s refers to itself", l.id.Name)
			case o.a.Get(ref.id) == nil && o.listed[ref.id] == nil:
				o.on(l, ref.at, o.hint(l, ref.id), "no %s has the id %s", ref.id.Kind, ref.id.Name)
			}
		}
		for _, id := range l.merge {
			switch {
			case o.listed[id] != nil:
				o.on(l, l.has["merge"].At, say.Text("keep one of the two lines"), "merge: %s has a line of its own at %s", id.Name, where(o.listed[id].file, o.listed[id].at))
			case merged[id] != nil:
				o.on(l, l.has["merge"].At, alsoAt(merged[id].file, merged[id].at), "merge: %s goes into two ids", id.Name)
			}
			merged[id] = l
		}
	}
}

// hint says what an unknown id of a line may have meant.
func (o *overlay) hint(l *line, id ID) string {
	for _, e := range o.a.entities {
		if e.ID.Kind == id.Kind && e.hasName(key(id.Title())) {
			return say.Sprintf("%s is a name of %s", id.Name, e.ID.Name)
		}
	}
	if near := o.a.Suggest(id.Kind, id.Name); near != "" {
		return say.Sprintf("did you mean %s?", near)
	}
	if slices.Contains(l.merge, id) {
		return say.Text("for an id that only pages have, write was")
	}
	return say.Sprintf("if the name is right, list it: - {id: %s} in content/names/%s.yaml", id.Name, id.Kind)
}

func (e *Entity) hasName(k string) bool {
	if key(e.Name) == k {
		return true
	}
	for _, al := range e.Aliases {
		if key(al.Text) == k {
			return true
		}
	}
	return slices.ContainsFunc(e.English, func(s string) bool { return key(strings.TrimPrefix(s, "?")) == k })
}

// checkAliases reports one alias in two files, and warns of one that means two
// things at one time within a file.
func (o *overlay) checkAliases() {
	type place struct {
		l  *line
		al *Alias
	}
	seen := make(map[string]place)
	for _, l := range o.lines {
		for i := range l.aliases {
			al := &l.aliases[i]
			first, ok := seen[key(al.Text)]
			switch {
			case !ok:
				seen[key(al.Text)] = place{l, al}
			case first.l == l:
				o.on(l, al.At, say.Text("take one of them out"), "alias %s stands in this line twice", al.Text)
			case first.l.file != l.file:
				o.on(l, al.At, say.Sprintf("it stands at %s too; keep one", where(first.l.file, first.al.At)), "alias %s is in two files", al.Text)
			case meet(l, al, first.l, first.al) && l.split.IsZero() && first.l.split.IsZero():
				o.problems = append(o.problems, diag.Problem{Rule: "name", File: l.file, At: al.At, Warning: true,
					Message: say.Sprintf("alias %s also means %s at the same time", al.Text, first.l.id.Name),
					Hint:    say.Sprintf("say when each holds: %s@2012/2015, or put ? before it", al.Text)})
			}
		}
	}
}

// meet reports whether two aliases hold on some day together.
func meet(l *line, x *Alias, m *line, y *Alias) bool {
	if x.Context && y.Context {
		return false
	}
	days := func(l *line, al *Alias) span {
		s := l.life()
		b := life(al.Begin, al.End)
		return span{max(s.first, b.first), min(s.last, b.last)}
	}
	return days(l, x).fit(days(m, y)) == FitAlive
}
