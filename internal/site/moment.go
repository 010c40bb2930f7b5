package site

import (
	"fmt"
	"math"
	"strings"
	"unicode/utf8"

	"sillok/internal/diag"
	"sillok/internal/doc"
	"sillok/internal/library"
)

// moment writes a happening: its date, its clause with marks, whether it was
// planned or done, and its evidence.
func (w *writer) moment(m *library.Moment) {
	w.raw("<li><p>")
	w.when(m.When)
	w.raw(" ")
	w.told(m)
	w.status(m.Status)
	w.raw("</p>\n")
	w.intervalPicture(m)
	w.raw(`<p class="src">`)
	if len(m.Evidence) > 0 {
		r := m.Evidence[0]
		w.raw("<span>「").text(w.docTitle(r.Doc)).raw("」</span> ")
		w.context(r)
	}
	if n := len(m.Evidence); n > 1 {
		w.raw(" <span>").text(w.t("n.evidence", n)).raw(" ")
		w.refs(m.Evidence[1:])
		w.raw("</span>")
	}
	if m.State != doc.Machine {
		w.certain(m.State)
	}
	w.raw("</p></li>\n")
}

// shortest is how many characters a sentence needs to tell of a happening by
// itself.
const shortest = 15

// told writes what a happening's first shown sentence says; where none may be
// shown its headline, which the rights have been asked for, or who took part.
func (w *writer) told(m *library.Moment) {
	for _, r := range m.Evidence {
		if !r.Shows() {
			continue
		}
		in := r.In
		s := r.Doc.Sentences[r.Sentence]
		if in.Len() == 0 || in.Start < s.Start || in.End > s.End || in.Len() < s.Len()/3 {
			in = s
		}
		if utf8.RuneCountInString(r.Doc.Text[in.Start:in.End]) < shortest && m.What != "" {
			w.text(m.What) // a line that only gives the date
			return
		}
		part := clip(r.Doc.Text, in, diag.Span{})
		lang := w.foreign(r.Doc)
		if lang != "" {
			w.raw("<span", lang, ">")
		}
		w.marked(r.Doc, part)
		if part.End < in.End {
			w.raw("…")
		}
		if lang != "" {
			w.raw("</span>")
		}
		return
	}
	if m.What != "" { // no sentence may be shown; what was left of the words is within the rights
		w.text(m.What)
		return
	}
	w.names(m.Who, ", ")
}

// intervalPicture draws a happening that lasted: filled as far as the documents
// tell of it, dashed where its end is open. A bare term (2013년까지) has no length.
func (w *writer) intervalPicture(m *library.Moment) {
	if !strings.Contains(m.When.String(), "/") {
		return
	}
	lo, hi, okLo, okHi := extent(m.When)
	if !okLo {
		return
	}
	told := hi
	if !okHi {
		told = max(lo+0.1, lastTold(m.Evidence))
		hi = told + max(0.5, (told-lo)/5)
	}
	a := axis{math.Floor(lo), math.Ceil(hi - 0.01)}
	w.raw(`<svg class="pic" height="34" role="img" aria-label="`).text(w.dateText(m.When)).raw(`"><line class="thin" x1="0" x2="100%" y1="14" y2="14"/>`)
	w.raw(fmt.Sprintf(`<rect class="bar" x="%s" y="10" width="%s" height="8"/>`, a.pct(lo), a.width(lo, told)))
	if !okHi {
		w.raw(fmt.Sprintf(`<line class="plan" x1="%s" x2="%s" y1="14" y2="14"/>`, a.pct(told), a.pct(hi)))
	}
	w.raw(fmt.Sprintf(`<text x="0" y="32">%d</text><text x="100%%" y="32" class="end">%d</text></svg>`+"\n", int(a.lo), int(a.hi)))
}

// lastTold is when the last of some sentences was published, in years.
func lastTold(refs []library.Ref) float64 {
	last := 0.0
	for _, r := range refs {
		if day, ok := r.Doc.Published.Latest(); ok {
			last = max(last, yearPos(day))
		}
	}
	return last
}

// firstTold is when the first of some sentences was published, in years.
func firstTold(refs []library.Ref) (float64, bool) {
	first, ok := 0.0, false
	for _, r := range refs {
		if day, known := r.Doc.Published.Earliest(); known && (!ok || yearPos(day) < first) {
			first, ok = yearPos(day), true
		}
	}
	return first, ok
}
