package annotate

import (
	"slices"
	"strings"
	"unicode/utf8"

	"sillok/internal/annotate/claim"
	"sillok/internal/diag"
)

// A row of three names and more is one of bodies where most of its items are, whatever the others are
// called: ▲가온클라우드 ▲NR AI ▲모아텍; △하루푸드(대구 북구) △솔빛제과(경기 광주시).

// hardlyBody is the probability below which the model's word against an item between commas counts.
const hardlyBody = 0.1

// rowSign is a sign between two items of a row, or before the first.
type rowSign struct {
	in     diag.Span
	bullet bool
	inside int // where the bracket opens in which it stands, -1 for none
}

// bodiesInRows claims the items of rows of which most are bodies.
func bodiesInRows(a *article, marks *taken) []claim.Candidate {
	known, told := map[diag.Span]bool{}, map[string]bool{}
	for i := range marks.list {
		if m := &marks.list[i]; m.Kind == "agency" {
			known[m.In], told[spanText(a, m.In)] = true, true
		}
	}
	var out []claim.Candidate
	for _, line := range lines(a.text) {
		for signs := rowSignsIn(a.text, line); len(signs) > 1; {
			row, others := sameRow(signs)
			out = append(out, a.bodiesOfRow(a.itemsOf(row, line), known, told, marks, row[0].bullet)...)
			signs = others
		}
	}
	return out
}

// bodiesOfRow claims what is not yet marked of a row, where two of its items at least, and half of them, are bodies
// or likely to the model.
func (a *article) bodiesOfRow(row []diag.Span, known map[diag.Span]bool, told map[string]bool, marks *taken, bullet bool) []claim.Candidate {
	bodies := 0
	var out []claim.Candidate
	for _, in := range row {
		switch {
		case known[in]:
			bodies++
		case in.Len() > 0 && !marks.used.overlaps(in) && a.nameOfRow(in, bullet):
			if told[spanText(a, in)] || a.likely(in) {
				bodies++
			} else if !bullet && a.chances[in] < hardlyBody {
				continue
			}
			out = append(out, claim.Candidate{In: in, Detail: "in a row of bodies", Score: 0.82, Sure: true})
		}
	}
	if len(row) < 3 || bodies < 2 || 2*bodies < len(row) {
		return nil
	}
	return out
}

// nameOfRow reports whether in may be the name of a body among others; behind bullets of several words in Latin
// letters, too.
func (a *article) nameOfRow(in diag.Span, bullet bool) bool {
	s := spanText(a, in)
	if regions.Has(firstWord(s)) || structureEnds.Ends(s) {
		return false
	}
	return a.unknownName(in) || bullet && foreignRow(s)
}

// structureEnds end the names of roads, buildings and districts.
var structureEnds = words("structure-ends")

// rowSignsIn gives the bullets of a line and its commas.
func rowSignsIn(text string, line diag.Span) []rowSign {
	var out []rowSign
	open := []int{-1}
	for i := line.Start; i < line.End; {
		r, size := utf8.DecodeRuneInString(text[i:])
		sign := rowSign{diag.Span{Start: i, End: i + size}, strings.ContainsRune(bullets, r), open[len(open)-1]}
		i += size
		switch {
		case r == '(':
			open = append(open, i-size)
		case r == ')' && len(open) > 1:
			open = open[:len(open)-1]
		case sign.bullet, r == ',' && strings.HasPrefix(text[i:], " "):
			out = append(out, sign)
		}
	}
	return out
}

// sameRow gives the signs that are of the sort of the first and stand in the same bracket, and the others.
func sameRow(signs []rowSign) (row, others []rowSign) {
	for _, s := range signs {
		if s.bullet == signs[0].bullet && s.inside == signs[0].inside {
			row = append(row, s)
		} else {
			others = append(others, s)
		}
	}
	return row, others
}

// itemsOf gives what the items of a row name; what has not the form of a name is an empty Span. Before the first
// comma the last word is an item, behind the last sign the first one.
func (a *article) itemsOf(signs []rowSign, line diag.Span) []diag.Span {
	var out []diag.Span
	if s := signs[0]; !s.bullet {
		in := a.rowName(diag.Span{Start: max(line.Start, s.inside+1), End: s.in.Start})
		if i := a.wordAt(max(in.Start, in.End-1)); i < len(a.words) && a.rowItemBegins(a.words[i].start) {
			out = append(out, a.wholeItem(diag.Span{Start: a.words[i].start, End: in.End}))
		} else {
			out = append(out, diag.Span{})
		}
	}
	for k, s := range signs {
		if k+1 < len(signs) {
			out = append(out, a.wholeItem(a.rowName(diag.Span{Start: s.in.End, End: signs[k+1].in.Start})))
		} else {
			out = append(out, a.openingItem(a.rowName(diag.Span{Start: s.in.End, End: line.End})))
		}
	}
	return out
}

// rowName is an item up to its bracket, without white space and the signs of companies.
func (a *article) rowName(in diag.Span) diag.Span {
	text := strings.TrimLeft(spanText(a, in), " ")
	for rest, ok := companySignWords.CutBegin(text); ok; rest, ok = companySignWords.CutBegin(text) {
		text = strings.TrimLeft(rest, " ")
	}
	start := in.End - len(text)
	if i := strings.IndexByte(text, '('); i > 0 {
		text = text[:i]
	}
	for rest, ok := strings.TrimRight(text, " "), true; ok; rest, ok = companySignBehind.CutEnd(text) {
		text = strings.TrimRight(rest, " ")
	}
	return diag.Span{Start: start, End: start + len(text)}
}

// wholeItem is in, if it may be a name by its form: one to three words without particles and numbers.
func (a *article) wholeItem(in diag.Span) diag.Span {
	if in.Len() <= 0 || !a.startsWord(in.Start) {
		return diag.Span{}
	}
	words := strings.Fields(spanText(a, in))
	if n := len(words); n == 0 || n > 3 || slices.ContainsFunc(words, noPartOfBody) || isOffice(words[n-1]) {
		return diag.Span{}
	}
	return in
}

// openingItem is the first word of in without its particle, or all of it in Latin letters, if an item of a
// list may end there.
func (a *article) openingItem(in diag.Span) diag.Span {
	if i := a.wordAt(in.Start); i < len(a.words) && !foreignRow(spanText(a, in)) {
		in.End = min(in.End, a.stemSpan(i).End)
	}
	if in.Len() < 0 || !a.rowItemEnds(in.End) {
		return diag.Span{}
	}
	return a.wholeItem(in)
}
