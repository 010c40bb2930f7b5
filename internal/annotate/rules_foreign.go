package annotate

import (
	"strings"

	"sillok/internal/annotate/claim"
	"sillok/internal/diag"
)

// Foreign names have no Korean shape: one to four words in Hangul, known by
// the country and post behind them (요한 판 데르 벨기에 시장).

// beforeCountries claims NAME + country + post: 요한 판 데르 벨기에 시장.
func beforeCountries(a *article) []claim.Candidate {
	return a.foreignWhere("name + country + post", func(i int) (int, bool) {
		_, ok := a.roleAfter(i)
		return i - 1, ok && countries[a.word(i)] && a.gap(i) == " "
	})
}

// foreignWhere claims the foreign names that end with the word that ends gives
// for the i-th.
func (a *article) foreignWhere(detail string, ends func(i int) (last int, ok bool)) []claim.Candidate {
	var out []claim.Candidate
	for i := 1; i < len(a.words); i++ {
		last, ok := ends(i)
		if !ok {
			continue
		}
		if in, ok := a.foreignName(a.foreignFrom(last), last); ok {
			out = append(out, claim.Candidate{In: in, Detail: detail, Score: 0.85, Sure: true})
		}
	}
	return out
}

// foreignFrom is the first of at most four words that may make up the foreign
// name that ends with the last-th: Hangul, no post, nothing that ends as verbs
// and particles before a noun do.
func (a *article) foreignFrom(last int) int {
	first := last
	for first > 0 && last-first < 3 && a.gap(first) == " " && a.foreignWord(a.word(first-1)) {
		first--
	}
	return first
}

// foreignWord reports whether w may be a part of a foreign name.
func (a *article) foreignWord(w string) bool {
	return allHangul(w) && !a.isPost(w) && !isConnector(w) && !hasAnySuffix(w, []string{"은", "는", "을", "를", "에", "에서", "의", "와", "과", "한", "된", "던", "이날"})
}

// wholeForeign takes the first name in where the tagger saw only the last one
// of a foreign name: 대럴 | 웨스트.
func (a *article) wholeForeign(in diag.Span) diag.Span {
	name := spanText(a, in)
	if _, korean := a.names.Surname(name); korean && runes(name) <= 4 || !allHangul(strings.ReplaceAll(name, " ", "")) {
		return in
	}
	i := a.wordAt(in.Start)
	w := a.word(i - 1)
	if a.gap(i) != " " || !allHangul(w) || runes(w) < 2 || runes(w) > 4 || !bareNoun(w) || isConnector(w) || isGeneric(w) || a.isTerm(w) || countries[w] || regions[w] || a.isPost(w) || a.tagAt(a.words[i-1].span()) != "" {
		return in
	}
	if hits := a.hitsFrom(a.words[i-1].start); len(hits) > 0 && hits[0].In.Start < a.words[i-1].end {
		return in
	}
	return diag.Span{Start: a.words[i-1].start, End: in.End}
}

// foreignName checks that the words first..last may be a transliterated name:
// Hangul, not generic, no known name, no post.
func (a *article) foreignName(first, last int) (diag.Span, bool) {
	in := diag.Span{Start: a.words[first].start, End: a.words[last].end}
	if runes(spanText(a, in)) < 4 || last == first && a.tagAt(in) != "PS" {
		return in, false
	}
	for j := first; j <= last; j++ {
		w := a.word(j)
		if !allHangul(w) || isGeneric(w) || a.isTerm(w) || countries[w] || regions[w] || a.isPost(w) || bodySuffix(w) != "" || hasAnySuffix(w, internalOffices) {
			return in, false
		}
	}
	taken := a.claims.overlapping(a, in, func(m *claim.Candidate) bool { return m.Kind != "person" })
	return in, !taken
}
