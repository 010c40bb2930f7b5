package site

import (
	"html/template"
	"math"
	"strconv"
	"strings"

	"sillok/internal/library"
)

// interval draws a happening that lasted: filled as far as the documents tell
// of it, dashed where its end is open. A bare term (2013년까지) has no length.
func (p place) interval(m *library.Moment) template.HTML {
	if !strings.Contains(m.When.String(), "/") {
		return ""
	}
	lo, hi, okLo, okHi := extent(m.When)
	if !okLo || okHi && hi-lo < 0.25 {
		return "" // a few days are told in words
	}
	told := hi
	if !okHi {
		told = max(lo+0.1, lastTold(m.Evidence))
		hi = told + max(0.5, (told-lo)/5)
	}
	a := axis{math.Floor(lo), math.Ceil(hi - 0.01)}
	pic := p.draw("", 34, "img", p.dateText(m.When))
	pic.line("thin", "0", "100%", 14, 14)
	pic.rect("bar", a.pct(lo), 10, a.width(lo, told), 8)
	if !okHi {
		pic.line("plan", a.pct(told), a.pct(hi), 14, 14)
	}
	pic.label("", "0", 32, strconv.Itoa(int(a.lo)))
	pic.label("end", "100%", 32, strconv.Itoa(int(a.hi)))
	return pic.done()
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
