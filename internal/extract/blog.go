package extract

import (
	"slices"
	"strings"

	"sillok/internal/edtf"
)

// A page of a blog says over the piece whose blog it is, and again under its headline, over
// the day.

// blogMarks are what pages of blogs have over and under a piece.
var blogMarks = words("blog-marks")

// isBlogger reports whether line i is the name of a blog: right over a day with its hour, said
// before at the head of a page that has the marks of one.
func (p *page) isBlogger(i int) bool {
	if i < 1 || i+1 >= len(p.lines) || i >= p.first || length(p.lines[i].text) > 20 {
		return false
	}
	day := p.lines[i+1].text
	if !bareStamp.MatchString(day) || !strings.Contains(day, ":") || copies(p.lines[:i], p.lines[i].text) == 0 {
		return false
	}
	return slices.ContainsFunc(p.lines[:min(len(p.lines), p.first)], func(l line) bool { return blogMarks.Has(l.text) })
}

// blogName gives the name of the blog on whose page the piece stands.
func (p *page) blogName(edtf.Date) (string, origin) {
	for i := range p.lines[:min(p.first, len(p.lines))] {
		if p.isBlogger(i) {
			return p.lines[i].text, origin{"name of the blog", p.lines[i].number}
		}
	}
	return "", origin{}
}
