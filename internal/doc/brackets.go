package doc

import (
	"slices"
	"strings"

	"sillok/internal/diag"
)

// Marks are written into a page that exists by setting brackets into the raw
// lines that people typed, and by taking them out. Nothing else of a line
// changes: bold, code, entities, tabs and escapes stay as they are. Three signs
// need a backslash of their own to leave the text as it was: a bracket within
// the mark that has no partner there, an exclamation mark before a mark (an
// image otherwise), and a backslash before a bracket.
//
// The body is read again with its new brackets before they count: its words and
// forms must be what they were, and the marks those that are wanted. All lines
// are tried at once; where that fails, the half that fails is divided further,
// and a mark that cannot be set is left out.

// marker sets the marks of one page.
type marker struct {
	file    *diag.File
	body    diag.Span
	kinds   kinds
	was     *scanner // the body as it stands in the file
	mended  []edit
	written []Mention // the marks that stand in the page afterwards
	budget  int       // bytes that may still be read
}

// markChange is the marks of a line of the body, as they are and as they should be.
type markChange struct {
	line     block
	old, now []Mention
	closing  []int // where the old ones end
	edits    []edit
}

// line notes what should become of a line.
func (w *marker) line(b block, old []Mention, closing []int, now []Mention) *markChange {
	c := &markChange{line: b, old: old, now: old, closing: closing}
	if !b.broken && !slices.EqualFunc(old, now, sameMark) {
		c.now = w.fitting(now, b)
		c.edits = w.brackets(c)
	}
	return c
}

// fitting is the marks that can be written on a line: those of fitting that do
// not touch code.
func (w *marker) fitting(now []Mention, b block) []Mention {
	fit := fitting(now, b.in)
	if b.code {
		return nil
	}
	return slices.DeleteFunc(fit, func(m Mention) bool {
		i, _ := slices.BinarySearchFunc(w.was.literal, m.In.Start, func(l diag.Span, at int) int {
			if l.End <= at {
				return -1
			}
			return 1
		})
		return i < len(w.was.literal) && w.was.literal[i].Overlaps(m.In)
	})
}

// settle makes as many of the changes as can be made.
func (w *marker) settle(all []*markChange) {
	changed := slices.DeleteFunc(slices.Clone(all), func(c *markChange) bool { return len(c.edits) == 0 })
	w.try(changed)
	for _, c := range all {
		w.written = append(w.written, c.now...)
	}
	sortEdits(w.mended)
}

// try makes changes, or those of them that can be made.
func (w *marker) try(changes []*markChange) {
	if len(changes) == 0 {
		return
	}
	edits := slices.Clone(w.mended)
	for _, c := range changes {
		edits = append(edits, c.edits...)
	}
	set, ok := w.read(edits, changes)
	if ok {
		w.mended = edits
		return
	}
	if len(changes) > 1 {
		w.try(changes[:len(changes)/2])
		w.try(changes[len(changes)/2:])
		return
	}
	c := changes[0]
	for range 2 {
		c.now = without(c.now, c.old, set)
		if c.now == nil {
			break
		}
		c.edits = w.brackets(c)
		edits = append(slices.Clone(w.mended), c.edits...)
		if set, ok = w.read(edits, changes); ok {
			w.mended = edits
			return
		}
	}
	c.now, c.edits = c.old, nil
}

// without is wanted without the marks that could not be set; nil where that
// would take away one that the line has.
func without(wanted, old, set []Mention) []Mention {
	has := byPlace(old)
	could := byPlace(set)
	var rest []Mention
	for _, m := range wanted {
		if _, ok := could[m.In]; ok {
			rest = append(rest, m)
		} else if _, ok := has[m.In]; ok {
			return nil
		}
	}
	return rest
}

func byPlace(marks []Mention) map[diag.Span]Mention {
	places := make(map[diag.Span]Mention, len(marks))
	for _, m := range marks {
		places[m.In] = m
	}
	return places
}

// fitting is the marks that can be written on a line: in order, none over
// another, each with an id that can be read back.
func fitting(marks []Mention, line diag.Span) []Mention {
	var fit []Mention
	at := line.Start
	for _, m := range marks {
		if m.In.Start >= at && m.In.End <= line.End && m.In.Len() > 0 && !badID(m.ID) {
			fit = append(fit, m)
			at = m.In.End
		}
	}
	return fit
}

// brackets makes the edits that turn the marks of a line into those it should
// have.
func (w *marker) brackets(c *markChange) []edit {
	b, old, closing, now := c.line, c.old, c.closing, c.now
	var edits []edit
	has, wanted := byPlace(old), byPlace(now)
	for i, m := range old {
		n, stays := wanted[m.In]
		end := diag.Span{Start: closing[i], End: m.At.End}
		switch {
		case !stays:
			edits = append(edits, edit{diag.Span{Start: m.At.Start, End: m.At.Start + 1}, ""}, edit{end, ""})
		case !sameMark(m, n):
			edits = append(edits, edit{end, closingOf(&n)})
		}
	}
	for i := range now {
		m := &now[i]
		if _, ok := has[m.In]; !ok {
			edits = append(edits, w.set(b, m)...)
		}
	}
	sortEdits(edits)
	return edits
}

// closingOf is what ends a mark: ](kind:id "role").
func closingOf(m *Mention) string { return string(writeMark(nil, "", m)[1:]) }

// set makes the edits that mark words which bear no mark.
func (w *marker) set(b block, m *Mention) []edit {
	text, from := w.file.Text, w.was.from
	start, end := from[m.In.Start].Start, from[m.In.End-1].End
	start, end = w.outside(m, start, end)
	edits := []edit{{diag.Span{Start: start, End: start}, "["}}
	if m.In.Start > b.in.Start {
		if before := from[m.In.Start-1]; before.End == start && before.Len() == 1 && strings.IndexByte(`!\`, text[before.Start]) >= 0 {
			edits[0] = edit{before, `\` + text[before.Start:before.End] + "["}
		}
	}
	for _, at := range lonely(text[start:end]) {
		edits = append(edits, edit{diag.Span{Start: start + at, End: start + at}, `\`})
	}
	closing := closingOf(m)
	if last := from[m.In.End-1]; last.Len() == 1 && text[last.Start] == '\\' {
		closing = `\` + closing
	}
	return append(edits, edit{diag.Span{Start: end, End: end}, closing})
}

// outside moves the brackets of a mark outside the signs of bold words and the
// like that are a part of it: [**한빛**부](…).
func (w *marker) outside(m *Mention, start, end int) (int, int) {
	for _, n := range reaching(nil, w.was.tree, m.In) {
		if n.In.Start == m.In.Start && n.In.End < m.In.End {
			for start > 0 && strings.IndexByte("*_~", w.file.Text[start-1]) >= 0 {
				start--
			}
		}
		if n.In.End == m.In.End && n.In.Start > m.In.Start {
			for end < len(w.file.Text) && strings.IndexByte("*_~", w.file.Text[end]) >= 0 {
				end++
			}
		}
	}
	return start, end
}

// reaching adds the nodes whose words share some with in.
func reaching(all []*Node, nodes []Node, in diag.Span) []*Node {
	i, _ := slices.BinarySearchFunc(nodes, in.Start, func(n Node, at int) int {
		if n.In.End <= at {
			return -1
		}
		return 1
	})
	for ; i < len(nodes) && nodes[i].In.Start < in.End; i++ {
		if !nodes[i].Form.leaf() && nodes[i].Form > Row {
			all = append(all, &nodes[i])
		}
		all = reaching(all, nodes[i].Nodes, in)
	}
	return all
}

// lonely finds the brackets in raw text that have no partner in it.
func lonely(raw string) []int {
	var open, alone []int
	for i := 0; i < len(raw); i++ {
		switch raw[i] {
		case '\\':
			i++
		case '[':
			open = append(open, i)
		case ']':
			if len(open) == 0 {
				alone = append(alone, i)
			} else {
				open = open[:len(open)-1]
			}
		}
	}
	alone = append(alone, open...)
	slices.Sort(alone)
	return alone
}

// read makes edits and reads the body again: ok says that its words and forms are
// what they were, and that the lines of changes bear the marks that they should;
// set is those of them that they bear.
func (w *marker) read(edits []edit, changes []*markChange) (set []Mention, ok bool) {
	if w.budget -= w.body.Len(); w.budget < 0 {
		return nil, false
	}
	f := &diag.File{Text: string(applyIn(w.file.Text, w.body, edits))}
	s := scanBody(f, diag.Span{End: len(f.Text)}, w.kinds)
	has := byPlace(s.mentions)
	ok = string(s.out) == string(w.was.out) && sameForms(s.tree, w.was.tree) && len(s.blocks) == len(w.was.blocks)
	for _, c := range changes {
		n := 0
		for _, m := range c.now {
			if got, found := has[m.In]; found && sameMark(got, m) {
				set = append(set, m)
				n++
			}
		}
		ok = ok && n == len(c.now) && n == countIn(s.mentions, c.line.in)
	}
	if ok && len(s.blocks) == len(w.was.blocks) {
		for i := range s.blocks {
			ok = ok && s.blocks[i].broken == w.was.blocks[i].broken
		}
	}
	return set, ok
}

// countIn is how many marks begin in a place.
func countIn(ms []Mention, in diag.Span) int {
	_, rest := before(ms, in.Start)
	inside, _ := before(rest, in.End)
	return len(inside)
}

// sameForms reports whether two texts of the same words have the same forms.
func sameForms(a, b []Node) bool {
	return slices.EqualFunc(a, b, func(x, y Node) bool {
		return x.Form == y.Form && x.In == y.In && x.Number == y.Number && x.Box == y.Box && x.Target == y.Target && x.Label == y.Label && x.Raw == y.Raw && sameForms(x.Nodes, y.Nodes)
	})
}

// applyIn makes edits that lie in a part of text, and gives that part.
func applyIn(text string, part diag.Span, edits []edit) []byte {
	moved := make([]edit, len(edits))
	for i, e := range edits {
		moved[i] = edit{diag.Span{Start: e.at.Start - part.Start, End: e.at.End - part.Start}, e.text}
	}
	return apply(text[part.Start:part.End], moved)
}
