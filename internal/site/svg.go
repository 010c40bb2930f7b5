package site

import (
	"fmt"
	"html/template"
	"strconv"

	"sillok/internal/doc"
	"sillok/internal/edtf"
	"sillok/internal/library"
	"sillok/internal/site/view"
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

// drawing is a picture under construction. Lengths across are percentages of an
// axis or of the width, those down are pixels.
type drawing struct {
	page
	place
}

// draw begins a picture of a height, in the colour of a kind. With a label it
// is read as an image, without one it is hidden: the list beside it says the
// same. A picture with links in it is a group.
func (p place) draw(class string, height int, role, label string) *drawing {
	d := &drawing{place: p}
	d.raw(`<svg class="pic `, class, `" height="`).num(height)
	if label == "" {
		d.raw(`" aria-hidden="true">`)
	} else {
		d.raw(`" role="`, role, `" aria-label="`).text(label).raw(`">`)
	}
	return d
}

// done is the picture, for a template to place.
func (d *drawing) done() template.HTML {
	d.raw("</svg>\n")
	return d.html()
}

func (d *drawing) rect(class, x string, y int, width string, height int) {
	d.raw(`<rect class="`, class, `" x="`, x, `" y="`).num(y).raw(`" width="`, width, `" height="`).num(height).raw(`"/>`)
}

func (d *drawing) line(class, x1, x2 string, y1, y2 int) {
	d.raw(`<line class="`, class, `" x1="`, x1, `" x2="`, x2, `" y1="`).num(y1).raw(`" y2="`).num(y2).raw(`"/>`)
}

func (d *drawing) circle(class, x string, y, r int) {
	d.raw(`<circle class="`, class, `" cx="`, x, `" cy="`).num(y).raw(`" r="`).num(r).raw(`"/>`)
}

func (d *drawing) label(class, x string, y int, text string) {
	d.raw(`<text class="`, class, `" x="`, x, `" y="`).num(y).raw(`">`).text(text).raw("</text>")
}

// link begins what leads to the file at path; unlink ends it.
func (d *drawing) link(path, label string) {
	d.raw(`<a href="`, d.to(path), `" aria-label="`).text(label).raw(`">`)
}

func (d *drawing) unlink() { d.raw("</a>") }

func percent(v float64) string { return strconv.FormatFloat(v, 'f', 2, 64) + "%" }

// ticks draws thin lines and years from top to bottom, the text at y.
func (d *drawing) ticks(a axis, top, bottom, y, most int) {
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
		d.line("thin", x, x, top, bottom)
		d.label(a.anchor(float64(year), 0.04), x, y, strconv.Itoa(year))
	}
}

// anchor is the class of a text at a place, so that it stays inside the picture.
func (a axis) anchor(at, edge float64) string {
	switch {
	case at-a.lo < (a.hi-a.lo)*edge:
		return ""
	case a.hi-at < (a.hi-a.lo)*edge:
		return "end"
	}
	return "mid"
}

// rangePicture draws the dates of a document on one line, with its publication.
func (p place) rangePicture(d *library.Doc, ms []*doc.Mention) template.HTML {
	var a axis
	grow := func(x float64) {
		if a.hi == 0 {
			a = axis{x, x}
		}
		a.lo, a.hi = min(a.lo, x), max(a.hi, x)
	}
	var bars []timeMark
	for _, m := range ms {
		date, err := edtf.Parse(m.ID.Name)
		if err != nil {
			continue
		}
		if b, ok := markOf(date); ok {
			grow(b.lo)
			grow(b.hi)
			bars = append(bars, b)
		}
	}
	pub, _, okPub, _ := extent(d.Published)
	if okPub {
		grow(pub)
	}
	if len(bars) == 0 {
		return ""
	}
	pad := max(0.25, (a.hi-a.lo)*0.06)
	a = axis{a.lo - pad, a.hi + pad}
	pic := p.draw("date", 58, "img", p.t("pic.dates", int(a.lo+pad), int(a.hi-pad)))
	pic.line("", "0", "100%", 36, 36)
	pic.ticks(a, 30, 42, 56, 4)
	for _, b := range bars {
		switch { // dots would hide one another
		case b.before:
			pic.line("plan", a.pct(b.hi-pad), a.pct(b.hi), 36, 36)
		case b.after:
			pic.line("plan", a.pct(b.lo), a.pct(b.lo+pad), 36, 36)
		}
		class := "bar"
		if b.rough {
			class = "hollow rough"
		}
		pic.rect(class, a.pct(b.lo), 32, a.width(b.lo, b.hi), 8)
	}
	if okPub {
		pic.rect("bar", a.pct(pub), 26, "2", 18)
		pic.label("on "+a.anchor(pub, 0.08), a.pct(pub), 18, p.t("published"))
	}
	return pic.done()
}

// yearBar is one year's bar: how much, and where it leads.
type yearBar struct {
	year, n int
	path    string
}

// yearBars draws documents a year. Links need 24 px of width, so that only up
// to twelve years carry them; the table below always does.
func (p place) yearBars(bars []yearBar, kind, label string) template.HTML {
	most := 1
	for _, b := range bars {
		most = max(most, b.n)
	}
	linked := len(bars) <= 12
	role := "img"
	if linked {
		role = "group"
	}
	pic := p.draw(kind, 112, role, label)
	pic.line("", "0", "100%", 88, 88)
	slot := 100 / float64(len(bars))
	every := (len(bars) + 11) / 12
	for i, b := range bars {
		x := slot * float64(i)
		mid := percent(x + slot/2)
		if b.n > 0 {
			h := max(66*b.n/most, 2)
			width := min(slot*0.6, 4)
			leads := linked && b.path != ""
			if leads {
				pic.link(b.path, p.t("pic.year", b.year, b.n))
				pic.rect("hit", percent(x), 0, percent(slot), 112)
			}
			pic.rect("bar", percent(x+(slot-width)/2), 88-h, percent(width), h)
			if leads {
				pic.unlink()
			}
			if linked || b.n == most {
				pic.label("mid on", mid, 82-h, strconv.Itoa(b.n))
			}
		}
		if i%every == 0 {
			pic.label("mid", mid, 106, shortYear(b.year, i == 0))
		}
	}
	return pic.done()
}

// yearTable is the numbers behind the picture.
func (p place) yearTable(bars []yearBar) *view.Table {
	t := &view.Table{Head: p.heads("year", "documents")}
	for i := len(bars) - 1; i >= 0; i-- {
		if b := bars[i]; b.n > 0 {
			t.Rows = append(t.Rows, []view.Cell{{Row: true, Link: p.linkTo(b.path, strconv.Itoa(b.year))}, {Class: "num", Text: strconv.Itoa(b.n)}})
		}
	}
	return t
}

// shortYear leaves out the century but for the first of a row and each fifth.
func shortYear(year int, first bool) string {
	if first || year%5 == 0 {
		return strconv.Itoa(year)
	}
	return fmt.Sprintf("’%02d", year%100)
}
