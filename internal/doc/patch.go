package doc

import (
	"slices"
	"strings"

	"sillok/internal/diag"
)

// A page that was parsed is written by reading its file once more and replacing
// what d says otherwise.

// edit replaces a part of a file.
type edit struct {
	at   diag.Span
	text string
}

// patch writes the changes of d since Parse into its file.
func (d *Document) patch() []byte {
	f := d.File
	l := readLayout(f.Text)
	was := &Document{File: f, kinds: d.kinds}
	if l.closed {
		readFront(f, l.front, was)
	}
	s := scanBody(f, l.body, d.kinds)
	was.Text, was.Mentions, was.Headings = string(s.out), s.mentions, s.headings
	was.readLists(l, d.kinds)
	was.resolve()

	edits := patchFront(f.Text, l, was.entries(), d.entries())
	edits = append(edits, d.patchBody(was, s.blocks, l)...)
	for i, name := range listNames {
		edits = append(edits, d.patchList(was, l, i, name)...)
	}
	return apply(f.Text, edits)
}

// apply makes the edits, which do not overlap.
func apply(text string, edits []edit) []byte {
	slices.SortStableFunc(edits, func(a, b edit) int { return a.at.Start - b.at.Start })
	b := make([]byte, 0, len(text)+len(text)/2)
	from := 0
	for _, e := range edits {
		b = append(append(b, text[from:e.at.Start]...), e.text...)
		from = e.at.End
	}
	return append(b, text[from:]...)
}

// patchFront replaces the keys whose value changed. A new key goes behind
// those that come before it in a page written from nothing.
func patchFront(text string, l layout, was, now []entry) []edit {
	if slices.Equal(was, now) {
		return nil
	}
	if !l.closed {
		return []edit{{diag.Span{Start: l.body.Start, End: l.body.Start}, "---\n" + string(appendEntries(nil, now)) + "---\n\n"}}
	}
	all := chunks(text, l.front)
	find := func(key string) *chunk {
		i := slices.IndexFunc(all, func(c chunk) bool { return c.key == key && key != "" })
		if i < 0 {
			return nil
		}
		return &all[i]
	}
	var edits []edit
	behind := l.front.Start
	for _, e := range now {
		c := find(e.key)
		if c != nil {
			behind = max(behind, c.at.End)
		}
		switch {
		case slices.Contains(was, e):
		case c == nil:
			edits = append(edits, edit{diag.Span{Start: behind, End: behind}, string(appendEntries(nil, []entry{e}))})
		default:
			edits = append(edits, edit{c.at, string(appendEntries(nil, []entry{e})) + comments(text[c.at.Start:c.at.End])})
		}
	}
	for _, e := range was {
		gone := !slices.ContainsFunc(now, func(n entry) bool { return n.key == e.key })
		if c := find(e.key); gone && c != nil {
			edits = append(edits, edit{c.at, comments(text[c.at.Start:c.at.End])})
		}
	}
	return edits
}

// comments is what the lines of a key say beside its value.
func comments(lines string) string {
	var b strings.Builder
	for line := range strings.SplitSeq(lines, "\n") {
		quote := byte(0)
		for i := 0; i < len(line); i++ {
			c := line[i]
			switch {
			case quote != 0 && c == quote:
				quote = 0
			case quote == 0 && (c == '"' || c == '\''):
				quote = c
			case quote == 0 && c == '#' && (i == 0 || line[i-1] == ' ' || line[i-1] == '\t'):
				b.WriteString(strings.TrimRight(line[i:], "\r") + "\n")
				i = len(line)
			}
		}
	}
	return b.String()
}

// patchBody replaces the lines whose marks changed, or the whole body where the
// text did. Lines with a mark that could not be read are not touched, nor are
// comments.
func (d *Document) patchBody(was *Document, blocks []block, l layout) []edit {
	if d.Text != was.Text || !slices.Equal(d.Headings, was.Headings) {
		var b []byte
		for _, blk := range blocks {
			if blk.in.Len() == 0 {
				b = append(append(b, d.File.Text[blk.raw.Start:blk.raw.End]...), '\n')
			}
		}
		b = append(d.writeBody([]byte("\n")), b...)
		if len(l.lists) > 0 {
			b = append(b, '\n')
		}
		return []edit{{l.body, string(b)}}
	}
	var edits []edit
	now, old := d.Mentions, was.Mentions
	for _, blk := range blocks {
		if blk.in.Len() == 0 {
			continue
		}
		var a, b []Mention
		a, now = before(now, blk.in.End)
		b, old = before(old, blk.in.End)
		if !blk.broken && !slices.EqualFunc(a, b, sameMark) {
			edits = append(edits, edit{blk.raw, string(d.writeLine(nil, blk.in, blk.heading, a))})
		}
	}
	return edits
}

// before splits ms at the first mention that begins at or behind end.
func before(ms []Mention, end int) (head, tail []Mention) {
	i := 0
	for i < len(ms) && ms[i].In.Start < end {
		i++
	}
	return ms[:i], ms[i:]
}

// sameMark reports whether two mentions are written alike.
func sameMark(a, b Mention) bool { return a.In == b.In && a.ID == b.ID && a.Role == b.Role }

// patchList rewrites a list whose rows changed. Rows that say what they said
// stay as they stand; those that could not be read stay behind the row before
// them.
func (d *Document) patchList(was *Document, l layout, i int, name string) []edit {
	now, old := d.rows(name), was.rows(name)
	if slices.Equal(now, old) {
		return nil
	}
	kept := map[diag.Span]string{}
	for _, r := range old {
		kept[r.at] = r.text
	}
	foreign := d.foreign(l, name)
	var rows []listRow
	take := func(at diag.Span) {
		for _, f := range foreign[at] {
			rows = append(rows, listRow{text: d.File.Text[f.Start:f.End]})
		}
		delete(foreign, at)
	}
	take(diag.Span{})
	for _, r := range now {
		if r.at != (diag.Span{}) && kept[r.at] == r.text {
			r.text = d.File.Text[r.at.Start:r.at.End]
		}
		rows = append(rows, r)
		if r.at != (diag.Span{}) {
			take(r.at)
		}
	}
	for _, at := range l.list(name) { // behind rows that went away
		take(at)
	}
	return d.replaceList(l, i, rows)
}

// foreign is the rows of a list that say nothing to us, by the row before them.
func (d *Document) foreign(l layout, name string) map[diag.Span][]diag.Span {
	found := map[diag.Span][]diag.Span{}
	r := lister{file: d.File, kinds: d.kinds}
	read := map[string]func(diag.Span) bool{
		"roles":  func(at diag.Span) bool { _, ok := r.role(at); return ok },
		"quotes": func(at diag.Span) bool { _, ok := r.quote(at); return ok },
		"events": func(at diag.Span) bool { _, ok := r.event(at); return ok },
		"marks":  func(at diag.Span) bool { _, ok := r.machineMark(at); return ok },
	}[name]
	var last diag.Span
	for _, at := range l.list(name) {
		if read(at) {
			last = at
		} else {
			found[last] = append(found[last], at)
		}
	}
	return found
}

// replaceList writes rows into the first list of its name; others of that name
// lose theirs. A page without one gets it before the next list, or at its end.
func (d *Document) replaceList(l layout, i int, rows []listRow) []edit {
	text, name := d.File.Text, listNames[i]
	var edits []edit
	for _, s := range l.lists {
		if s.name != name {
			continue
		}
		end := s.head.End
		if len(s.rows) > 0 {
			end = s.rows[len(s.rows)-1].End
		}
		var b []byte
		if len(edits) == 0 {
			b = appendList(nil, name, rows)
			b = b[strings.IndexByte(string(b), '\n') : len(b)-1]
		}
		edits = append(edits, edit{diag.Span{Start: s.head.End, End: end}, string(b)})
	}
	if len(edits) > 0 {
		return edits
	}
	at := len(text)
	for _, s := range l.lists {
		if slices.Contains(listNames[i+1:], s.name) {
			at = s.head.Start
			break
		}
	}
	b := appendList(nil, name, rows)
	switch {
	case at < len(text):
		b = append(b, '\n')
	case strings.HasSuffix(text, "\n"):
		b = append([]byte("\n"), b...)
	default:
		b = append([]byte("\n\n"), b...)
	}
	return []edit{{diag.Span{Start: at, End: at}, string(b)}}
}
