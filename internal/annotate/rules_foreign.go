package annotate

import (
	"sort"
	"strings"

	"sillok/internal/annotate/claim"
	"sillok/internal/diag"
	"sillok/internal/lazyregexp"
)

// Foreign names have no Korean shape: two to four words in Hangul, of which
// none says anything else. They are known by what stands beside them: the same
// name in Latin letters or Hanja (대럴 웨스트(Darrell West)), a country or body
// and a post behind (요한 판 데르 벨기에 시장), a bracket with both, or a post in
// front (소장 브루스 매코널).

// writtenOtherwise is a bracket with a name in Latin letters or Hanja.
var writtenOtherwise = lazyregexp.New(`^\((?:[A-Z][\p{L}'’.-]+(?: [A-Z][\p{L}'’.-]*){1,3}|\p{Han}{2,4})[),·]`)

// foreignNames claims foreign names by what stands beside them.
func foreignNames(a *article) []claim.Candidate {
	var out []claim.Candidate
	for i := 1; i < len(a.words); i++ {
		in, ok := a.foreignName(i)
		if !ok {
			continue
		}
		sound := foreignSound(spanText(a, in))
		if detail := a.besideForeign(i, in, sound); detail != "" {
			if n := len(out); n > 0 && in.Contains(out[n-1].In) { // the name goes on
				out = out[:n-1]
			}
			certain := a.certainlyForeign(in, detail) || a.tagAt(in) == "PS"
			out = append(out, claim.Candidate{In: in, Detail: detail, Score: 0.88, Sure: true, Certain: certain})
		}
	}
	return out
}

// certainlyForeign reports whether what makes in a name leaves no doubt: more than a post
// beside two words.
func (a *article) certainlyForeign(in diag.Span, detail string) bool {
	return detail == nameInLetters || detail == nameOfCountry || strings.Count(spanText(a, in), " ") > 1
}

// What makes a foreign name, as explain shows it.
const (
	nameInLetters = "name (Name)"
	nameOfCountry = "name + country + post"
)

// besideForeign says what beside the words of in, which end with the last-th or
// within it, makes them a name; "" for nothing. sound says that they sound like
// one.
func (a *article) besideForeign(last int, in diag.Span, sound bool) string {
	rest := a.after(in.End, 60)
	_, post := a.roleAfter(last)
	whole := a.words[last].end == in.End
	next := a.word(last + 1)
	switch {
	case writtenOtherwise.MatchString(rest) && (sound || whole && post):
		return nameInLetters
	case whole && post && countries.Has(next):
		return nameOfCountry
	case sound && a.bodyAndPostIn(in.End):
		return "name (body post)"
	case sound && whole && post:
		return "name + post"
	case sound && endsForeign(rest) && a.postEndsBefore(a.wordAt(in.Start)):
		return "post + name"
	}
	return ""
}

// endsForeign reports whether rest, behind what may be a foreign name, shows that it
// goes no further: a particle, a comma, a bracket.
func endsForeign(rest string) bool {
	return particleLen(rest) > 0 || strings.HasPrefix(rest, ",") || strings.HasPrefix(rest, "(")
}

// foreignName gives the words that may be a foreign name and end in the last-th,
// with or without particle: two at least, none of them generic, known or a post.
func (a *article) foreignName(last int) (diag.Span, bool) {
	w := a.words[last]
	end := w.end
	if a.gap(last) != " " || !a.foreignWord(a.word(last)) {
		return diag.Span{}, false
	}
	if n := particleLen(a.text[w.end:]); n < 0 {
		return diag.Span{}, false
	}
	if stem := a.stemByParticle(last); a.foreignStem(last, stem) {
		end = w.start + len(stem)
	}
	first := last
	for first > 0 && last-first < 3 && a.gap(first) == " " && a.joinsForeign(a.word(first-1), a.word(last)) {
		first--
	}
	first = a.wordAt(a.taggedFrom(a.words[first].start))
	in := diag.Span{Start: a.words[first].start, End: end}
	if first == last || runes(spanText(a, in)) < 4 {
		return in, false
	}
	if end == w.end && a.mayEndInParticle(last) {
		return in, false
	}
	for j := first + 1; j <= last; j++ {
		if !foreignPart(a.word(j)) && runes(a.word(first)) > 1 {
			return in, false
		}
	}
	return in, !a.claims.overlapping(a, in, func(m *claim.Candidate) bool { return m.Kind != "person" && m.Source != claim.Tagger })
}

// foreignStem reports whether stem, of the last word of what may be a foreign name,
// is that word without a particle: what follows it is neither the name once more in
// other letters nor, behind a space, the person's post.
func (a *article) foreignStem(last int, stem string) bool {
	if stem == a.word(last) || runes(stem) < 2 {
		return false
	}
	if rest := a.after(a.words[last].end, 60); !strings.HasPrefix(rest, " ") {
		return !writtenOtherwise.MatchString(rest)
	}
	return runes(stem) > 2 && !a.postAfter(last)
}

// mayEndInParticle reports whether the i-th word, taken whole for the end of a
// foreign name, ends as a particle does and is not written in other letters too.
func (a *article) mayEndInParticle(i int) bool {
	w := a.word(i)
	return particled(w) || directional.Ends(w) && !writtenOtherwise.MatchString(a.after(a.words[i].end, 60))
}

// taggedFrom is where the person begins whom the tagger sees to go on at offset:
// the first name in front may sound Korean (요한 판 데르).
func (a *article) taggedFrom(offset int) int {
	k := sort.Search(len(a.tags), func(k int) bool { return a.tags[k].End >= offset })
	if k < len(a.tags) && a.tags[k].Tag == "PS" && a.tags[k].Start < offset && !strings.Contains(a.text[a.tags[k].Start:offset], "\n") {
		return a.tags[k].Start
	}
	return offset
}

// joinsForeign reports whether w may stand in a foreign name that ends in last.
func (a *article) joinsForeign(w, last string) bool {
	return a.foreignWord(w) && !particled(w) && (foreignPart(w) || runes(last) == 1)
}

// foreignWord reports whether w may be a part of a foreign name.
func (a *article) foreignWord(w string) bool {
	where := placeAbroad(w) || posted(w)
	return allHangul(w) && runes(w) <= 6 && !where && !a.is(w, generic|term|country|region|post|connector|bodyName|office)
}

// particled reports whether w ends as words before a noun do: in a particle or
// the ending of a verb.
func particled(w string) bool {
	return modifierEnds.Ends(w) || len(w) == 0
}

// wholeForeign takes the first name in where the tagger saw only the last one
// of a foreign name: 대럴 | 웨스트.
func (a *article) wholeForeign(in diag.Span) diag.Span {
	name := spanText(a, in)
	if _, korean := a.names.Surname(name); korean && runes(name) <= 4 || !allHangul(strings.ReplaceAll(name, " ", "")) {
		return in
	}
	if i := a.wordAt(in.Start); a.gap(i) == " " && a.firstForeign(i-1) {
		in.Start = a.words[i-1].start
	}
	return a.withoutCountry(in)
}

// posted reports whether w says where or whose an envoy is: 주한프랑스 대사, 주벨기에 대사.
func posted(w string) bool {
	country, ok := postedAt.CutBegin(w)
	return ok && countries.Has(country)
}

// postedAt is what such a word has before the country.
var postedAt = words("posted-at")

// placeAbroad reports whether w is a province of another country, or where or what somebody studied: no name ends
// in 빈대로 or 물리학.
func placeAbroad(w string) bool { return provinceAbroad(w) || runes(w) > 2 && studyEnds.Ends(w) }

// provinceAbroad reports whether w ends as provinces of other countries do: 오키나와현.
func provinceAbroad(w string) bool { return runes(w) > 3 && provincesAbroad.Ends(w) }

// withoutCountry leaves out the country or province behind a foreign name that tagger or model took in,
// where the person's post follows: 페르난도 로드리고 | 페루 장관.
func (a *article) withoutCountry(in diag.Span) diag.Span {
	last := a.wordAt(in.End - 1)
	if last >= len(a.words) || a.words[last].end != in.End || a.words[last].start <= in.Start {
		return in
	}
	if place := a.word(last); (countries.Has(place) || provinceAbroad(place)) && a.postAfter(last) {
		in.End = a.words[last-1].end
	}
	return in
}

// firstForeign reports whether the i-th word may be the first of a foreign name whose
// last the tagger saw: a bare noun that neither tagger nor authority knows.
func (a *article) firstForeign(i int) bool {
	w := a.word(i)
	if !inRange(runes(w), 2, 4) || !bareNoun(w) || !a.foreignWord(w) {
		return false
	}
	return a.tagAt(a.words[i].span()) == "" && !a.hitAt(a.words[i])
}

// What words begin or end with here; words.tsv says what for.
var (
	modifierEnds    = words("modifier-ends")
	provincesAbroad = words("provinces-abroad")
	studyEnds       = words("study-ends")
	directional     = words("directional")
)
