package site

import (
	"html/template"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"sillok/internal/library"
	"sillok/internal/site/view"
)

// onClaims is how many sentences stand under a disagreement, and how many of its
// values the picture can hold.
const (
	onClaims = 6
	onValues = 5
)

// claimText is what a claim says: a number, or a day in words.
func (s *Site) claimText(c library.Claim) string {
	if c.Value != "" {
		return c.Value
	}
	return s.dateText(c.When)
}

// onTold is how many values the line about a disagreement gives.
const onTold = 4

// conflictText says in a line what differs: the day of a step, a number, who held a post.
func (s *Site) conflictText(c *library.Conflict) string {
	told := slices.Clone(c.Values)
	for _, d := range c.Days {
		told = append(told, s.dateText(d))
	}
	for _, id := range c.People {
		told = append(told, s.title(id))
	}
	of := c.Of
	if c.What == "date" {
		of = s.t("step." + c.Of)
	}
	if n := len(told) - onTold; n > 0 {
		told = append(told[:onTold], s.t("conflict.more", n))
	}
	return s.t("conflict.says."+c.What, of, strings.Join(told, " · "))
}

// claimed is the sentences of a disagreement in order of publication, each with what
// it claims.
func (p place) claimed(claims []library.Claim) []view.Evidence {
	var list []view.Evidence
	for _, c := range claims[:min(len(claims), onClaims)] {
		e := p.evidence(c.Ref)
		e.Chip = view.Chip{Class: "by", Word: p.claimText(c)}
		list = append(list, e)
	}
	return list
}

// claimSteps draws who said what when: a line that keeps its height until a
// document says otherwise, a height for each value, the least at the bottom.
func (p place) claimSteps(claims []library.Claim) template.HTML {
	type point struct {
		at  float64
		row int
	}
	var values []float64
	names := map[float64]string{}
	for _, c := range claims {
		if names[c.Number] == "" {
			values = append(values, c.Number)
			names[c.Number] = p.claimText(c)
		}
	}
	slices.Sort(values)
	var points []point
	for _, c := range claims {
		if day, ok := c.Ref.Doc.Published.Earliest(); ok {
			points = append(points, point{yearPos(day), len(values) - 1 - slices.Index(values, c.Number)})
		}
	}
	if len(points) < 2 || len(values) < 2 || len(values) > onValues || points[0].at == points[len(points)-1].at {
		return ""
	}
	const high, top = 26, 14
	longest := 0
	for _, v := range values {
		longest = max(longest, utf8.RuneCountInString(names[v]))
	}
	a := axis{points[0].at, points[len(points)-1].at}
	left := min(40, 4+3.4*float64(longest)) // room for the values, on a phone
	x := func(at float64) string { return percent(left + (97-left)*(at-a.lo)/(a.hi-a.lo)) }
	y := func(row int) int { return top + high*row }
	label := p.t("pic.claims")
	pic := p.draw("", y(len(values)-1)+36, "img", label)
	for i, v := range values {
		pic.label("", "0", y(len(values)-1-i)+4, names[v])
		pic.line("thin", percent(left), "100%", y(i), y(i))
	}
	for i, to := range points {
		if i > 0 {
			from := points[i-1]
			pic.line("bold", x(from.at), x(to.at), y(from.row), y(from.row))
			if from.row != to.row {
				pic.line("bold", x(to.at), x(to.at), y(from.row), y(to.row))
			}
		}
	}
	for _, at := range points {
		pic.circle("bar", x(at.at), y(at.row), 5)
	}
	first, last := claims[0].Ref.Doc.Published, claims[len(claims)-1].Ref.Doc.Published
	bottom := y(len(values)-1) + 30
	pic.label("", percent(left), bottom, p.shortDay(first.String()))
	pic.label("end", "100%", bottom, p.shortDay(last.String()))
	return pic.done()
}

// shortDay is a day in figures, for pictures: 2025. 9. 29.
func (p place) shortDay(text string) string {
	key, _ := dateKey(text)
	parts := ""
	for i, n := range [][2]int{{0, 4}, {5, 7}, {8, 10}} {
		if len(key) < n[1] {
			break
		}
		v, _ := strconv.Atoi(key[n[0]:n[1]])
		if i > 0 {
			parts += " "
		}
		parts += strconv.Itoa(v) + "."
	}
	return parts
}
