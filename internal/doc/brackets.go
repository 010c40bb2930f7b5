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
// A line is read again with its new brackets before it counts. A mark that
// cannot be set this way is left out.

// marker sets the marks of one page.
type marker struct {
	file    *diag.File
	kinds   kinds
	was     *scanner // the body as it stands in the file
	mended  []edit
	written []Mention // the marks that stand in the page afterwards
}

// line changes the marks of a line of the body from old to now; closing holds
// where the old ones end.
func (w *marker) line(b block, old []Mention, closing []int, now []Mention) {
	if b.broken || slices.EqualFunc(old, now, sameMark) {
		w.keep(old, now)
		return
	}
	wanted := fitting(now, b.in)
	for range 3 {
		edits := w.brackets(b, old, closing, wanted)
		set, ok := w.read(b, edits, wanted)
		if ok {
			w.mended = append(w.mended, edits...)
			w.written = append(w.written, wanted...)
			return
		}
		if wanted = without(wanted, old, set); wanted == nil {
			break
		}
	}
	w.keep(old, now)
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

// keep notes the marks of a line that stays as it is: those that it has, with
// what the document says of them now.
func (w *marker) keep(old, now []Mention) {
	said := byPlace(now)
	for _, m := range old {
		if n, ok := said[m.In]; ok && sameMark(m, n) {
			m = n
		}
		w.written = append(w.written, m)
	}
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

// brackets makes the edits that turn the marks old of a line into now.
func (w *marker) brackets(b block, old []Mention, closing []int, now []Mention) []edit {
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

// read makes the edits of a line and reads it: ok says that its words are what
// they were and that it bears the marks now; set is those of them that it bears.
func (w *marker) read(b block, edits []edit, now []Mention) (set []Mention, ok bool) {
	raw := string(applyIn(w.file.Text, b.raw, edits))
	f := &diag.File{Text: raw}
	s := scanBody(f, diag.Span{End: len(raw)}, w.kinds)
	i := 0
	for _, m := range now {
		for i < len(s.mentions) && s.mentions[i].In.Start+b.in.Start < m.In.Start {
			i++
		}
		if i < len(s.mentions) {
			got := s.mentions[i]
			got.In.Start, got.In.End = got.In.Start+b.in.Start, got.In.End+b.in.Start
			if sameMark(got, m) {
				set = append(set, m)
			}
		}
	}
	same := string(s.out) == string(w.was.out[b.in.Start:b.in.End]) && len(s.blocks) == 1 && s.blocks[0].heading == b.heading && !s.blocks[0].broken
	return set, same && len(set) == len(now) && len(s.mentions) == len(now)
}

// applyIn makes edits that lie in a part of text, and gives that part.
func applyIn(text string, part diag.Span, edits []edit) []byte {
	moved := make([]edit, len(edits))
	for i, e := range edits {
		moved[i] = edit{diag.Span{Start: e.at.Start - part.Start, End: e.at.End - part.Start}, e.text}
	}
	return apply(text[part.Start:part.End], moved)
}
