package pdf

import (
	"math"
	"strings"
	"unicode/utf8"
)

// line is words on one base line. Where room parts it, its parts are joined by
// tabs.
type line struct {
	box
	words   []word
	base    float64
	size    float64 // of most of its letters
	parted  bool    // it has a tab
	text    string
	first   float64 // width of its first word
	ends    space   // behind it
	starts  string  // its first word
	closing string  // its last word
}

// partGap is the room between words, in sizes of letters, that parts a line:
// the columns of a table without lines, a label and its value.
const partGap = 2.0

// lines makes lines of words, in the order in which the file has them.
func lines(words []word) []*line {
	var list []*line
	var open *line
	for _, w := range words {
		if open == nil || !open.takes(&w) {
			open = &line{box: w.box, base: w.base, size: w.size}
			list = append(list, open)
		}
		open.words = append(open.words, w)
		open.box = open.around(w.box)
	}
	for _, l := range list {
		l.finish()
	}
	return list
}

// takes reports whether a word goes on a line.
func (l *line) takes(w *word) bool {
	last := &l.words[len(l.words)-1]
	size := max(last.size, w.size)
	room := w.left - last.right
	return math.Abs(last.base-w.base) < size*0.4 && room > -size*0.6 && room < size*partGap
}

// finish sets what is said of a line as a whole.
func (l *line) finish() {
	var b strings.Builder
	sizes := map[float64]int{}
	for i := range l.words {
		w := &l.words[i]
		if i > 0 && l.words[i-1].apart(w) {
			b.WriteByte(' ')
		}
		b.WriteString(w.text)
		size := math.Round(w.size*10) / 10
		sizes[size] += utf8.RuneCountInString(w.text)
		if n := sizes[size]; n > sizes[l.size] || n == sizes[l.size] && size > l.size {
			l.size = size
		}
	}
	l.text = b.String()
	first, last := &l.words[0], &l.words[len(l.words)-1]
	l.first, l.starts = first.width(), first.text
	l.base = first.base
	l.ends, l.closing = last.space, last.text
}

// apart reports whether a space stands between two words of a line.
func (w *word) apart(next *word) bool {
	if w.space == touching {
		return false
	}
	return w.space != none || next.left-w.right > 0.25*min(w.size, next.size)
}

// joinParts makes one line of the parts of a row.
func joinParts(parts []*line) *line {
	if len(parts) == 1 {
		return parts[0]
	}
	out := *parts[0]
	filled := spreadEvenly(parts)
	for _, p := range parts[1:] {
		size := max(out.size, p.size)
		if filled || p.left-out.right < size*partGap {
			out.text += " " + p.text
		} else {
			out.text += "\t" + p.text
			out.parted = true
		}
		out.box = out.around(p.box)
		out.words = append(out.words[:len(out.words):len(out.words)], p.words...)
		out.ends, out.closing = p.ends, p.closing
	}
	return &out
}

// evenRooms is how much wider than the narrowest the widest space of a line is that was
// spread to fill its column.
const evenRooms = 1.15

// spreadEvenly reports whether the parts of a row are one line whose spaces were spread:
// each is drawn, and all are about as wide.
func spreadEvenly(parts []*line) bool {
	narrowest, widest, places := math.Inf(1), 0.0, 0
	var before *word
	for _, p := range parts {
		for i := range p.words {
			w := &p.words[i]
			if before != nil && before.apart(w) {
				if before.space != glyph {
					return false
				}
				room := w.left - before.right
				narrowest, widest = min(narrowest, room), max(widest, room)
				places++
			}
			before = w
		}
	}
	return places > 1 && widest <= evenRooms*narrowest
}
