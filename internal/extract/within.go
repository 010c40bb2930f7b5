package extract

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"sillok/internal/diag"
	"sillok/internal/doc"
)

// What stands within the lines of a text: bold words, and references to notes with the
// notes that they lead to.

// within gives the nodes in a line as it is now, which begins at an offset of the
// text without its first bytes, those of a marker.
func (y *layout) within(l *line, at, marker int) []doc.Node {
	if l.text != l.form.words {
		return nil
	}
	all := l.strong(at, marker)
	for _, r := range l.form.refs {
		label := y.notes[r.Note]
		if label == "" || r.At < marker {
			continue
		}
		place := at + r.At - marker
		for _, n := range all {
			if n.In.Start < place && place < n.In.End {
				place = n.In.End // behind bold words, not within
			}
		}
		all = append(all, doc.Node{Form: doc.NoteRef, Label: label, In: diag.Span{Start: place, End: place}})
	}
	slices.SortStableFunc(all, func(a, b doc.Node) int { return cmp.Compare(a.In.Start, b.In.Start) })
	return all
}

// strong is the bold words of a line. A line that is bold as a whole sets nothing
// apart.
func (l *line) strong(at, marker int) []doc.Node {
	var all []doc.Node
	size := 0
	for _, b := range l.form.bold {
		size += b.Len()
		if b.End > marker {
			start := max(b.Start, marker)
			all = append(all, doc.Node{Form: doc.Strong, In: diag.Span{Start: at + start - marker, End: at + b.End - marker}})
		}
	}
	if size*5 >= len(l.text)*4 {
		return nil
	}
	return all
}

// keptNotes names the notes that are kept and to which a kept line refers, in order
// of place. Others stay paragraphs with the number that they show.
func (p *page) keptNotes() map[int]string {
	there := map[int]bool{}
	for i := range p.lines {
		if l := &p.lines[i]; l.form.note > 0 && l.label == "" && l.text == l.form.words {
			there[l.form.note] = true
		}
	}
	names := map[int]string{}
	for i := range p.lines {
		l := &p.lines[i]
		if l.label != "" || l.heading || l.text != l.form.words || l.whole() {
			continue
		}
		for _, r := range l.form.refs {
			if there[r.Note] && names[r.Note] == "" {
				names[r.Note] = strconv.Itoa(len(names) + 1)
			}
		}
	}
	return names
}

// note writes a note without the number that it shows: its name stands for that.
func (y *layout) note(l *line) {
	y.begin(l, asItem)
	words := strings.TrimSpace(strings.TrimPrefix(l.text, l.form.marker))
	in := diag.Span{Start: y.Len(), End: y.Len() + len(words)}
	y.WriteString(words)
	y.nodes = append(y.nodes, doc.Node{Form: doc.Note, Label: y.notes[l.form.note], In: in, Nodes: []doc.Node{{Form: doc.Paragraph, In: in}}})
	y.end(l, asItem)
}
