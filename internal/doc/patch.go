package doc

import (
	"cmp"
	"slices"
	"sort"
	"strings"

	"sillok/internal/diag"
	"sillok/internal/entity"
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
	s := traceBody(f, l.body, d.kinds)
	was.Text, was.Mentions, was.Headings, was.Tree = string(s.out), s.mentions, s.headings, s.tree
	was.readLists(l, d.kinds)
	was.resolve()

	edits := patchFront(f.Text, l, was, d)
	var marks []Mention
	if d.Text != was.Text || !slices.Equal(d.Headings, was.Headings) {
		body, written := d.newBody(s.blocks, l)
		edits, marks = append(edits, body), written
	} else {
		w := d.patchBody(was, s, l.body)
		edits, marks = append(edits, w.mended...), w.written
	}
	for i, name := range listNames {
		now := d.rows(name)
		if name == "marks" {
			if !d.renew && slices.Equal(was.machineMarks(was.Mentions), d.machineMarks(marks)) {
				continue // however the rows say it
			}
			now = d.markRows(marks)
		}
		edits = append(edits, d.patchList(was, l, i, now)...)
	}
	return apply(f.Text, ownLineEnds(f.Text, edits))
}

// ownLineEnds lets edits end lines as the file does.
func ownLineEnds(text string, edits []edit) []edit {
	if i := strings.IndexByte(text, '\n'); i < 1 || text[i-1] != '\r' {
		return edits
	}
	for i := range edits {
		edits[i].text = strings.ReplaceAll(strings.ReplaceAll(edits[i].text, "\r\n", "\n"), "\n", "\r\n")
	}
	return edits
}

// sortEdits orders edits by place. Of two at one place the one that only adds
// comes first; those that only add keep their order.
func sortEdits(edits []edit) {
	slices.SortStableFunc(edits, func(a, b edit) int {
		return cmp.Or(a.at.Start-b.at.Start, a.at.End-b.at.End)
	})
}

// apply makes the edits, which do not overlap.
func apply(text string, edits []edit) []byte {
	sortEdits(edits)
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
func patchFront(text string, l layout, old, d *Document) []edit {
	was, now := old.entries(), d.entries()
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
			if e.key == "unmarked" {
				if changed, ok := patchItems(text, c.at, old.Unmarked, d.Unmarked); ok {
					edits = append(edits, changed...)
					continue
				}
			}
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

// patchItems changes the items of a list that stand one a line, as far as they
// changed; ok is false for a list that is written otherwise.
func patchItems(text string, at diag.Span, was, now []Anchor) (edits []edit, ok bool) {
	var old []listRow
	for next := at.Start; next < at.End; {
		var line diag.Span
		line, next = lineAt(text[:at.End], next)
		if line = trimSpan(text, line); line.Len() > 0 && text[line.Start] == '-' {
			old = append(old, listRow{at: line})
		}
	}
	if len(old) != len(was) || len(old) == 0 {
		return nil, false
	}
	indent := text[strings.LastIndexByte(text[:old[0].at.Start], '\n')+1 : old[0].at.Start]
	if strings.TrimSpace(indent) != "" {
		return nil, false
	}
	for i := range old {
		old[i].text = "- " + quoted(was[i].String())
	}
	rows := make([]listRow, len(now))
	for i, a := range now {
		rows[i].text = "- " + quoted(a.String())
	}
	return patchRows(text, old, match(old, rows), indent, at.End), true
}

// newBody is the whole body anew; the comments stay behind it.
func (d *Document) newBody(blocks []block, l layout) (edit, []Mention) {
	var b []byte
	for _, blk := range blocks {
		if blk.in.Len() == 0 {
			b = append(append(b, d.File.Text[blk.raw.Start:blk.raw.End]...), '\n')
		}
	}
	body, marks := d.writeBody([]byte("\n"))
	b = append(body, b...)
	if len(l.lists) > 0 {
		b = append(b, '\n')
	}
	return edit{l.body, string(b)}, marks
}

// patchBody changes the brackets of the lines whose marks changed. Lines with a
// mark that could not be read are not touched, nor are comments.
func (d *Document) patchBody(was *Document, s *scanner, body diag.Span) *marker {
	w := &marker{file: d.File, body: body, kinds: d.kinds, was: s, budget: 16*body.Len() + 16<<20}
	now, old, closing := d.Mentions, was.Mentions, s.closing
	var changes []*markChange
	for _, blk := range s.blocks {
		if blk.in.Len() == 0 {
			continue
		}
		var a, b []Mention
		a, now = before(now, blk.in.End)
		b, old = before(old, blk.in.End)
		c := w.line(blk, b, closing[:len(b)], a)
		changes = append(changes, c)
		closing = closing[len(b):]
	}
	w.settle(changes)
	w.written = said(w.written, d.Mentions)
	return w
}

// said gives the marks that a page has what the document says of them.
func said(marks, now []Mention) []Mention {
	places := byPlace(now)
	for i, m := range marks {
		if n, ok := places[m.In]; ok && sameMark(m, n) {
			marks[i] = n
		}
	}
	return marks
}

// before splits ms, which are in order of place, at the first mention that begins at or
// behind end.
func before(ms []Mention, end int) (head, tail []Mention) {
	i := sort.Search(len(ms), func(i int) bool { return ms[i].In.Start >= end })
	return ms[:i], ms[i:]
}

// sameMark reports whether two mentions are written alike.
func sameMark(a, b Mention) bool { return a.In == b.In && a.ID == b.ID && a.Role == b.Role }

// patchList changes the rows of list i that say something else now. All other
// lines of it stay as they stand: rows, comments, what could not be read.
func (d *Document) patchList(was *Document, l layout, i int, now []listRow) []edit {
	name := listNames[i]
	old := was.rows(name)
	if name == "marks" {
		old = d.fileMarks(was, l)
	}
	now = match(old, now)
	if slices.Equal(old, now) {
		return nil
	}
	if len(old) > 0 {
		return patchRows(d.File.Text, old, now, "", len(d.File.Text))
	}
	for _, s := range l.lists {
		if s.name == name {
			var b strings.Builder
			b.WriteByte('\n')
			for _, r := range now {
				b.WriteString("\n" + r.text)
			}
			end := trimSpan(d.File.Text, s.head).End
			return []edit{{diag.Span{Start: end, End: end}, b.String()}}
		}
	}
	return []edit{d.newList(l, i, now)}
}

// fileMarks is the rows of marks as they stand in the file, in its order. A row
// whose mark is what it was counts as saying so however it names the place,
// unless anchors are to be written anew.
func (d *Document) fileMarks(was *Document, l layout) []listRow {
	type key struct {
		in diag.Span
		id entity.ID
	}
	written := map[key]MachineMark{}
	r := lister{file: d.File, kinds: d.kinds}
	var rows []MachineMark
	var at []diag.Span
	for _, line := range l.list("marks") {
		if m, ok := r.machineMark(line); ok {
			rows, at = append(rows, m), append(at, line)
		}
	}
	if !d.renew {
		for _, m := range was.machineMarks(was.Mentions) {
			written[key{m.In, m.ID}] = m
		}
	}
	places := was.places(rows)
	all := make([]listRow, len(rows))
	for i, m := range rows {
		if all[i] = (listRow{at: at[i], text: m.row()}); d.renew {
			continue
		}
		if places[i].Len() == 0 {
			all[i].at = diag.Span{} // says nothing now: left alone
		}
		if w, ok := written[key{places[i], m.ID}]; ok && w.Reason == m.Reason && w.Score == m.Score {
			all[i].text = w.row()
		}
	}
	return slices.DeleteFunc(all, func(r listRow) bool { return r.at == (diag.Span{}) })
}

// match gives rows the places in the file of old rows that say the same.
func match(old, now []listRow) []listRow {
	same := map[string][]diag.Span{}
	used := map[diag.Span]bool{}
	for _, r := range now {
		if r.at != (diag.Span{}) {
			used[r.at] = true
		}
	}
	for _, r := range old {
		if !used[r.at] {
			same[r.text] = append(same[r.text], r.at)
		}
	}
	now = slices.Clone(now)
	for i, r := range now {
		if places := same[r.text]; r.at == (diag.Span{}) && len(places) > 0 {
			now[i].at, same[r.text] = places[0], places[1:]
		}
	}
	return now
}

// patchRows turns the rows old, which stand in the file in this order, into now.
// A new row goes behind the row before it in now.
func patchRows(text string, old, now []listRow, indent string, end int) []edit {
	said := make(map[diag.Span]string, len(old))
	for _, r := range old {
		said[r.at] = r.text
	}
	stays := make(map[diag.Span]bool, len(now))
	for _, r := range now {
		stays[r.at] = true
	}
	var edits []edit
	first := true
	line, _ := lineAround(text, old[0].at.Start)
	at := line.Start // where a new row goes
	for _, r := range now {
		if was, ok := said[r.at]; ok {
			if was != r.text {
				edits = append(edits, edit(r))
			}
			if _, next := lineAround(text, r.at.Start); first || next > at {
				at, first = next, false
			}
			continue
		}
		e := edit{diag.Span{Start: at, End: at}, indent + r.text + "\n"}
		if at > 0 && text[at-1] != '\n' { // the last line has no end
			e.text = "\n" + indent + r.text
		}
		edits = append(edits, e)
	}
	for _, r := range old {
		if !stays[r.at] {
			line, next := lineAround(text, r.at.Start)
			edits = append(edits, edit{diag.Span{Start: line.Start, End: min(next, end)}, ""})
		}
	}
	return edits
}

// newList adds a list that the page lacks, before the next list or at its end.
func (d *Document) newList(l layout, i int, rows []listRow) edit {
	text := d.File.Text
	at := len(text)
	for _, s := range l.lists {
		if slices.Contains(listNames[i+1:], s.name) {
			at = s.head.Start
			break
		}
	}
	b := appendList(nil, listNames[i], rows)
	switch {
	case at < len(text):
		b = append(b, '\n')
	case strings.HasSuffix(text, "\n"):
		b = append([]byte("\n"), b...)
	default:
		b = append([]byte("\n\n"), b...)
	}
	return edit{diag.Span{Start: at, End: at}, string(b)}
}
