package project

import (
	"cmp"
	"slices"
	"strings"

	"sillok/internal/annotate"
	"sillok/internal/diag"
	"sillok/internal/doc"
	"sillok/internal/entity"
	"sillok/internal/say"
)

// mostOffers is how many offers of one page are told of, the likeliest.
const mostOffers = 5

// offer is what may be a name in a page, but is not likely enough to be marked.
type offer struct {
	of         *doc.Document
	in         diag.Span // of its text
	id         entity.ID
	likelihood float32
}

// offers lists what may be a name in pages that a machine has marked: somebody
// should look. A mark in the page takes it. Each name is told of once, at its first
// place, with the number of documents; not at all where told lists it, since the
// line of a names file that is asked for there marks it everywhere.
func (s *Site) offers(documents []*doc.Document, annotator *annotate.Annotator, told map[entity.ID]bool) []diag.Problem {
	if s.Settings.Check["offer"] == "off" {
		return nil
	}
	found := make([][]offer, len(documents))
	s.each("check", len(documents), func(i int) { found[i] = offersOf(documents[i], annotator) })
	in := map[entity.ID]int{}
	var first []offer
	for _, list := range found {
		for _, o := range list {
			if in[o.id]++; in[o.id] == 1 && !told[o.id] {
				first = append(first, o)
			}
		}
	}
	problems := make([]diag.Problem, len(first))
	for i, o := range first {
		problems[i] = o.problem(in[o.id])
	}
	return problems
}

// offersOf is what may be a name in one page, each name once, the likeliest first. A
// page without marks of a machine offers nothing.
func offersOf(d *doc.Document, annotator *annotate.Annotator) []offer {
	if !slices.ContainsFunc(d.Mentions, func(m doc.Mention) bool { return m.Machine }) {
		return nil
	}
	list := annotator.Offered(annotate.Fresh(d))
	slices.SortStableFunc(list, func(x, y annotate.Offer) int { return cmp.Compare(y.Likelihood, x.Likelihood) })
	var offers []offer
	for _, o := range list[:min(len(list), mostOffers)] {
		id := entity.ID{Kind: o.Kind, Name: strings.ReplaceAll(d.Text[o.In.Start:o.In.End], " ", "_")}
		if !marked(d, o.In) && !slices.ContainsFunc(offers, func(p offer) bool { return p.id == id }) {
			offers = append(offers, offer{d, o.In, id, o.Likelihood})
		}
	}
	return offers
}

// problem tells of an offer that so many documents hold.
func (o offer) problem(documents int) diag.Problem {
	surface := o.of.Text[o.in.Start:o.in.End]
	p := diag.Problem{Rule: "offer", Warning: true, File: o.of.File, At: placeInFile(o.of, o.in),
		Message: say.Sprintf("%q may be a name (%s, %.2f) and is not marked", surface, o.id.Kind, o.likelihood),
		Hint:    say.Sprintf("mark it as [%s](%s:%s), or leave it", surface, o.id.Kind, o.id.Name)}
	if documents > 1 {
		p.Message = say.Sprintf("%q may be a name (%s, %.2f) and is not marked, here and in %d more documents", surface, o.id.Kind, o.likelihood, documents-1)
		p.Hint = say.Sprintf("a line - {id: %s} in content/names/%s.yaml marks it everywhere", o.id.Name, o.id.Kind)
	}
	return p
}

// marked reports whether a mark of d overlaps in.
func marked(d *doc.Document, in diag.Span) bool {
	return slices.ContainsFunc(d.Mentions, func(m doc.Mention) bool { return m.In.Overlaps(in) })
}

// placeInFile is where a stretch of d's text stands in its file: on the line of the
// mark before it, at the first place of its words there.
func placeInFile(d *doc.Document, in diag.Span) diag.Span {
	from := 0
	for _, m := range d.Mentions {
		if m.In.End <= in.Start && m.At.End > from {
			from = m.At.End
		}
	}
	surface := d.Text[in.Start:in.End]
	if i := strings.Index(d.File.Text[from:], surface); i >= 0 {
		return diag.Span{Start: from + i, End: from + i + len(surface)}
	}
	return diag.Span{Start: from, End: from}
}
