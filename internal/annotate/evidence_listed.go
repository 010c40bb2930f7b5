package annotate

import (
	"cmp"
	"slices"
	"strings"

	"sillok/internal/annotate/claim"
	"sillok/internal/diag"
	"sillok/internal/korean"
)

// What the model takes for a body that it never met is mostly one when the text puts it in a row with
// a body that was found otherwise: 삼성SDS, 한울메카; 가온로보틱스와 나루센스.

// likelyBody is the probability from which the model's word for a neighbour of a body counts.
const likelyBody = 0.7

// likelyWord is that for a single word.
const likelyWord = 0.5

// likely reports whether the model takes in for a body so surely that a neighbour of a body is one. What only
// begins the sign of a company (농업회사법인) never is.
func (a *article) likely(in diag.Span) bool {
	least := float32(likelyBody)
	if !strings.Contains(spanText(a, in), " ") {
		least = likelyWord
	}
	return a.chances[in] >= least && !companySignWords.Begins(a.after(in.Start, longestAlias))
}

// goesOnAsVerb reports whether s is the stem of a native verb or adjective with an ending that goes on: 다르고.
func goesOnAsVerb(s string) bool {
	stem, ok := ongoingEnds.CutEnd(s)
	return ok && runes(stem) > 1 && korean.IsStem(stem)
}

// ongoingEnds are such endings.
var ongoingEnds = words("ongoing-ends")

// listedBeside claims what the model takes for a body beside one that was found.
func listedBeside(a *article, marks *taken) []claim.Candidate {
	starts, ends := map[int]bool{}, map[int]bool{}
	for i := range marks.list {
		if m := &marks.list[i]; m.Kind == "agency" && m.Rule != modelRule && !isLocal(m.Entity) {
			starts[m.In.Start], ends[m.In.End] = true, true
		}
	}
	var rest []diag.Span
	for in := range a.chances {
		if a.likely(in) && !marks.used.overlaps(in) && a.unknownName(in) && !goesOnAsVerb(spanText(a, in)) {
			rest = append(rest, in)
		}
	}
	var out []claim.Candidate
	for grown := true; grown; { // what is found so is a neighbour itself
		grown = false
		rest = slices.DeleteFunc(rest, func(in diag.Span) bool {
			beside := a.rowBefore(in.Start, ends) && a.rowItemEnds(in.End) || a.rowBehind(in.End, starts) && a.rowItemBegins(in.Start)
			if beside {
				name := a.ownBehindCountry(in)
				out = append(out, claim.Candidate{In: name, Detail: "beside a body", Score: 0.8})
				starts[in.Start], ends[name.End], grown = true, true, true
			}
			return beside
		})
	}
	out = append(out, a.ownersBeside(marks, ends)...)
	slices.SortFunc(out, func(x, y claim.Candidate) int {
		return cmp.Or(cmp.Compare(x.In.Start, y.In.Start), cmp.Compare(y.In.End, x.In.End), cmp.Compare(x.Detail, y.Detail))
	})
	return out
}

// ownersBeside claims what the model may take for a body before 의 and a quoted name, in a sentence where
// a body owns another: 나래증권의 ‘잔돈’, 핀다온의 ‘T점수’.
func (a *article) ownersBeside(marks *taken, ends map[int]bool) []claim.Candidate {
	var out, row []claim.Candidate
	sentence, known := diag.Span{}, false
	flush := func() {
		if known {
			out = append(out, row...)
		}
		row, known = nil, false
	}
	for _, q := range a.quoted {
		owner := a.quoteOwner(q)
		if s := a.sentence(q.Start); s != sentence {
			flush()
			sentence = s
		}
		switch {
		case owner.Len() == 0:
		case ends[owner.End]:
			known = true
		case a.chances[owner] > 0 && !marks.used.overlaps(owner) && a.unknownName(owner):
			row = append(row, claim.Candidate{In: owner, Detail: "…의 ‘…’ beside a body's", Score: 0.8})
		}
	}
	flush()
	return out
}

// quoteOwner is the word with 의 before a quotation, without the particle; empty where none is.
func (a *article) quoteOwner(q diag.Span) diag.Span {
	i := a.wordAt(a.openingOf(q)) - 1
	if i < 0 {
		return diag.Span{}
	}
	name, ok := genitive.CutEnd(a.word(i))
	if w := a.words[i]; ok && a.text[w.end:a.openingOf(q)] == " " {
		return diag.Span{Start: w.start, End: w.start + len(name)}
	}
	return diag.Span{}
}

// rowBefore reports whether a sign of a list stands before an offset, and before that the end of a body,
// with a bracket perhaps.
func (a *article) rowBefore(start int, ends map[int]bool) bool {
	before, ok := rowSigns.CutEnd(a.text[:start])
	if !ok {
		before, ok = andParticles.CutEnd(strings.TrimSuffix(a.text[:start], " "))
	}
	if strings.HasSuffix(before, ")") {
		if open := strings.LastIndexByte(before, '('); open > len(before)-longestAlias {
			before = before[:max(open, 0)]
		}
	}
	return ok && ends[len(before)]
}

// rowBehind reports whether a sign of a list stands at an offset, and behind that a body.
func (a *article) rowBehind(end int, starts map[int]bool) bool {
	rest, ok := rowSigns.CutBegin(a.text[end:])
	if !ok {
		rest, ok = andParticles.CutBegin(a.text[end:])
		rest = strings.TrimPrefix(rest, " ")
	}
	return ok && starts[len(a.text)-len(rest)]
}

// rowItemEnds reports whether an item of a list may end at an offset: a particle, a sign or a word for more
// follows, no noun that goes on with the name.
func (a *article) rowItemEnds(end int) bool {
	rest, spaced := strings.CutPrefix(a.text[end:], " ")
	return !spaced || moreBehind.Begins(rest)
}

// rowItemBegins reports whether an item of a list may begin at an offset: no noun stands before it that
// the name may begin with.
func (a *article) rowItemBegins(start int) bool {
	i := a.wordAt(start)
	return a.gap(i) != " " || !a.modifies(i-1)
}

// ownBehindCountry is in without the country in front, which belongs to the names of state bodies and of
// what ends as bodies of all countries do alone.
func (a *article) ownBehindCountry(in diag.Span) diag.Span {
	first, rest, ok := strings.Cut(spanText(a, in), " ")
	if _, state := ministry(rest); ok && countries.Has(first) && !state && !abroadEnds.Ends(rest) {
		in.Start = in.End - len(rest)
	}
	return in
}

// unknownName reports whether in may name a body and is no word of the dictionary, no sort, no place and no
// foreign words.
func (a *article) unknownName(in diag.Span) bool {
	s, last := spanText(a, in), a.word(a.wordAt(in.End-1))
	foreign := isLatinName(s) && strings.Contains(s, " ") && !latinBodies.Within(s)
	switch {
	case foreign, korean.IsWord(s), korean.IsWord(last), bareHeads.Has(s):
		return false
	case a.is(s, generic|term|country|region|post), a.genericBody(s), a.genericBody(last), a.genericCompany(s):
		return false
	}
	return a.startsWord(in.Start) && runes(s) >= 2 && balanced(s)
}

// rowSigns are the signs between the items of a list.
var rowSigns = words("row-signs")
