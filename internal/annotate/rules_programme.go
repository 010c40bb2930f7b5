package annotate

import (
	"slices"
	"strings"

	"sillok/internal/annotate/claim"
	"sillok/internal/diag"
	"sillok/internal/korean"
	"sillok/internal/lazyregexp"
)

// Programmes: grants, funds, vouchers, support projects and certification
// schemes with a name of their own. They end in what is given or done, and what
// stands in front says for whom or what: 고유가 피해지원금, 에너지바우처, 농어촌
// 기본소득 시범사업.

// programmeHeads map the head of a programme to the syllables that must stand
// before it.
var programmeHeads = words("programme-heads")

// spacedHeads are heads of two words.
var spacedHeads = words("spaced-heads")

// programmes claims the row of nouns that ends in a programme's head, if it is
// long enough to mean one thing.
func programmes(a *article) []claim.Candidate {
	var out []claim.Candidate
	for i := range a.words {
		a.stems(i, func(s string) bool {
			head, least := a.programmeHead(i, s)
			if head == "" {
				return false
			}
			if in, ok := a.programme(i, s, head, least); ok {
				out = append(out, claim.Candidate{In: in, Detail: "…" + head, Score: 0.78, Sure: true})
			}
			return true
		})
	}
	times := map[string]int{}
	for _, c := range out {
		times[spanText(a, c.In)]++
	}
	return slices.DeleteFunc(out, func(c claim.Candidate) bool {
		head := strings.TrimPrefix(c.Detail, "…")
		first, _, _ := strings.Cut(spanText(a, c.In), " ")
		return times[spanText(a, c.In)] < 2 && plainProgrammes.Has(head) && !sized.Ends(a.before(c.In.Start, 24)) && !year.MatchString(first)
	})
}

// plainProgrammes are heads that need a second mention: what is spoken of once is
// as likely a line of a budget.
var plainProgrammes = words("plain-programmes")

// programmeHead gives the head that the stem of the i-th word ends in, or makes
// with the word in front, and how many syllables must stand before it.
func (a *article) programmeHead(i int, stem string) (string, int) {
	if before, ok := spacedHeads.Value(stem); ok && a.gap(i) == " " {
		for _, w := range strings.Fields(before) {
			if strings.HasSuffix(a.word(i-1), w) {
				return w + " " + stem, 5
			}
		}
	}
	for n := min(6, runes(stem)); n > 1; n-- {
		h := korean.LastRunes(stem, n)
		if least, ok := programmeHeads.Number(h); ok {
			return h, least
		}
	}
	return "", 0
}

// programme gives the place of a programme's name, without what only points at
// it or says when.
func (a *article) programme(i int, stem, head string, least int) (diag.Span, bool) {
	end := a.words[i].start + len(stem)
	first := a.nounsBefore(i, 6)
	if j := first - 1; j >= 0 && a.gap(first) == " " && tasks.MatchString(a.word(j)) { // 민생 10대 프로젝트
		first = a.nounsBefore(j, 4)
	}
	for first < i && (year.MatchString(a.word(first)) || a.claims.from(a, first, "agency") != nil || vague.Has(a.word(first)) || runes(a.word(first)) == 1) {
		first++
	}
	in := diag.Span{Start: a.words[first].start, End: end}
	name := spanText(a, in)
	part := strings.TrimSuffix(name, head)
	if withoutBuilding(name) != name { // the building of a system is no programme
		return in, false
	}
	if slices.ContainsFunc(strings.Fields(part), func(w string) bool { return hasDigit(w) && !tasks.MatchString(w) }) || runes(strings.ReplaceAll(part, " ", "")) < least || a.isTerm(name) || a.pluralAfter(end) {
		return in, false
	}
	words := strings.Fields(part)
	if schemeEnd.Ends(a.word(i)) {
		return in, false
	}
	if j := a.wordAt(in.Start); j > 0 && blank(a.gap(j)) && year.MatchString(a.word(j-1)) && strings.Contains(name, " ") {
		in.Start = a.words[j-1].start
	}
	return in, len(words) > 0 && (particular(words) > 0 || ownHeads.Has(head)) && !pointing.Has(words[0])
}

// tasks is how many tasks a programme has, in its name: 10대.
var tasks = lazyregexp.New(`^\d+대$`)

// pointing are first words that say whose programmes are meant.
var pointing = words("pointing")

// ownHeads name a programme whatever stands before them: 에너지바우처.
var ownHeads = words("own-heads")

// vague are words in front of a programme that are not of its name.
var vague = words("vague")

// schemeEnd ends words for schemes by law, whose head ends as a programme's does.
var schemeEnd = words("scheme-end")

// sized ends what stands before a fund whose size is told.
var sized = words("sized")
