package site

import (
	"fmt"
	"strconv"

	"sillok/internal/doc"
	"sillok/internal/edtf"
	"sillok/internal/library"
)

// Pictures are inline SVG with percentages across and pixels down and no
// viewBox: they stretch with the page and their text keeps its size. Each one
// repeats a list or table that stands beside it.

// yearPos is a day as a number of years: 2012-07-01 is about 2012.5.
func yearPos(d edtf.Day) float64 {
	return float64(d.Year) + float64(d.Month-1)/12 + float64(d.Day-1)/365.25
}

// extent is where a date begins and ends, in years; an end that is open or
// unknown is ok=false.
func extent(d edtf.Date) (lo, hi float64, okLo, okHi bool) {
	if day, ok := d.Earliest(); ok {
		lo, okLo = yearPos(day), true
	}
	if day, ok := d.Latest(); ok {
		hi, okHi = yearPos(day)+1/365.25, true
	}
	return
}

// axis maps years to percentages.
type axis struct{ lo, hi float64 }

func (a axis) pct(x float64) string {
	if a.hi <= a.lo {
		return "0%"
	}
	v := 100 * (x - a.lo) / (a.hi - a.lo)
	return strconv.FormatFloat(max(0, min(100, v)), 'f', 1, 64) + "%"
}

func (a axis) width(from, to float64) string {
	from, to = max(from, a.lo), min(to, a.hi)
	v := 100 * (to - from) / (a.hi - a.lo)
	return strconv.FormatFloat(max(0.6, v), 'f', 1, 64) + "%"
}

// step is how many years lie between two ticks so that at most n stand on it.
func (a axis) step(n int) int {
	for _, s := range []int{1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000} {
		if (a.hi-a.lo)/float64(s) <= float64(n) {
			return s
		}
	}
	return 5000
}

// ticks writes thin lines and years from top to bottom, the text at y.
func (w *writer) ticks(a axis, top, bottom, y, most int) {
	step := a.step(most)
	first := int(a.lo)
	if float64(first) < a.lo {
		first++
	}
	for first%step != 0 {
		first++
	}
	for year := first; float64(year) <= a.hi; year += step {
		x := a.pct(float64(year))
		class := "mid"
		switch {
		case float64(year)-a.lo < (a.hi-a.lo)*0.04:
			class = ""
		case a.hi-float64(year) < (a.hi-a.lo)*0.04:
			class = "end"
		}
		w.raw(fmt.Sprintf(`<line class="thin" x1="%s" x2="%s" y1="%d" y2="%d"/><text class="%s" x="%s" y="%d">%d</text>`+"\n", x, x, top, bottom, class, x, y, year))
	}
}

// rangePicture draws the dates of a document on one line, with its publication.
func (w *writer) rangePicture(d *library.Doc, ms []*doc.Mention) {
	var a axis
	grow := func(x float64) {
		if a.hi == 0 {
			a = axis{x, x}
		}
		a.lo, a.hi = min(a.lo, x), max(a.hi, x)
	}
	type bar struct{ lo, hi float64 }
	var bars []bar
	for _, m := range ms {
		date, err := edtf.Parse(m.ID.Name)
		if err != nil {
			continue
		}
		lo, hi, okLo, okHi := extent(date)
		switch {
		case okLo && okHi:
		case okLo:
			hi = lo + 0.02
		case okHi:
			lo = hi - 0.02
		default:
			continue
		}
		grow(lo)
		grow(hi)
		bars = append(bars, bar{lo, hi})
	}
	pub, _, okPub, _ := extent(d.Published)
	if okPub {
		grow(pub)
	}
	if len(bars) == 0 {
		return
	}
	pad := max(0.25, (a.hi-a.lo)*0.06)
	a = axis{a.lo - pad, a.hi + pad}
	w.raw(`<svg class="pic" height="58" role="img" aria-label="`).text(w.t("pic.dates", int(a.lo+pad), int(a.hi-pad))).raw(`"><line x1="0" x2="100%" y1="36" y2="36"/>`)
	w.ticks(a, 30, 42, 56, 4)
	for _, b := range bars {
		w.raw(fmt.Sprintf(`<rect class="bar date" x="%s" y="32" width="%s" height="8"/>`, a.pct(b.lo), a.width(b.lo, b.hi)))
	}
	if okPub {
		x := a.pct(pub)
		class := "mid"
		switch {
		case pub-a.lo < (a.hi-a.lo)*0.08:
			class = ""
		case a.hi-pub < (a.hi-a.lo)*0.08:
			class = "end"
		}
		w.raw(fmt.Sprintf(`<rect class="bar date" x="%s" y="26" width="2" height="18"/><text x="%s" y="18" class="%s on">`, x, x, class)).text(w.t("published")).raw("</text>")
	}
	w.raw("</svg>\n")
}

// yearBar is one year's bar: how much, and where it leads.
type yearBar struct {
	year, n int
	path    string
}

// yearBars draws documents a year. Links need 24 px of width, so that only up
// to twelve years carry them; the table below always does.
func (w *writer) yearBars(bars []yearBar, kind, label string) {
	most := 1
	for _, b := range bars {
		most = max(most, b.n)
	}
	linked := len(bars) <= 12
	if linked {
		w.raw(`<svg class="pic `, kind, `" height="112" role="group" aria-label="`).text(label).raw(`">`)
	} else {
		w.raw(`<svg class="pic `, kind, `" height="112" role="img" aria-label="`).text(label).raw(`">`)
	}
	w.raw(`<line x1="0" x2="100%" y1="88" y2="88"/>` + "\n")
	slot := 100 / float64(len(bars))
	every := (len(bars) + 11) / 12
	for i, b := range bars {
		x := slot * float64(i)
		h := 66 * b.n / most
		if b.n > 0 {
			h = max(h, 2)
		}
		width := min(slot*0.6, 4)
		rect := fmt.Sprintf(`<rect class="bar" x="%.2f%%" y="%d" width="%.2f%%" height="%d"/>`, x+(slot-width)/2, 88-h, width, h)
		if linked && b.n > 0 && b.path != "" {
			w.raw(`<a href="`, w.to(b.path), `" aria-label="`).text(w.t("pic.year", b.year, b.n)).raw(fmt.Sprintf(`"><rect class="hit" x="%.2f%%" y="0" width="%.2f%%" height="112"/>%s</a>`, x, slot, rect))
		} else if b.n > 0 {
			w.raw(rect)
		}
		mid := x + slot/2
		if b.n > 0 && (linked || b.n == most) {
			w.raw(fmt.Sprintf(`<text class="mid on" x="%.2f%%" y="%d">%d</text>`, mid, 82-h, b.n))
		}
		if i%every == 0 {
			w.raw(fmt.Sprintf(`<text class="mid" x="%.2f%%" y="106">%s</text>`, mid, shortYear(b.year, i == 0)))
		}
		w.raw("\n")
	}
	w.raw("</svg>\n")
}

// shortYear leaves out the century but for the first of a row and each fifth.
func shortYear(year int, first bool) string {
	if first || year%5 == 0 {
		return strconv.Itoa(year)
	}
	return fmt.Sprintf("’%02d", year%100)
}
