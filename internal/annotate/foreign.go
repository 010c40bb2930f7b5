package annotate

import (
	"regexp"
	"sort"
	"strings"

	"sillok/internal/diag"
)

// Foreign names have no Korean shape: one to four words in Hangul, known by
// the country and post behind them (요한 판 데르 벨기에 시장), or by the same
// name in Latin letters in brackets (대럴 웨스트(Darrell West)).

var latinName = regexp.MustCompile(`^\([A-Z][\p{L}'’.-]+( [A-Z][\p{L}'’.-]*){1,3}\)`)

func findForeign(a *article) []match {
	var out []match
	for i := 1; i < len(a.words); i++ {
		last := -1
		reason := ""
		switch {
		case countries[a.word(i)] && a.gap(i) == " ":
			if _, ok := a.roleAfter(i); ok {
				last, reason = i-1, "rule: name + country + post"
			}
		case strings.HasPrefix(a.after(a.words[i].end, 1), "(") && latinName.MatchString(a.after(a.words[i].end, 60)) && a.personal(i):
			last, reason = i, "rule: name (Name)"
		case a.gap(i) == " " && a.transliterated(i-1) && stems(a.word(i), func(s string) bool { return a.isPost(s) }):
			last, reason = i-1, "rule: body + name + post"
		}
		if last < 0 {
			continue
		}
		first := a.nounsBefore(last, 4)
		if strings.HasPrefix(reason, "rule: body") && !a.bodyEndsAt(a.words[first].start-1) {
			continue
		}
		if in, ok := a.foreignName(first, last); ok {
			out = append(out, match{in: in, kind: "person", reason: reason, score: 0.85, sure: true})
		}
	}
	return out
}

// foreignSyllables are frequent in names written after their sound and rare in
// Korean words.
const foreignSyllables = "르스트크프드브즈츠키니리로라카타토코노나마파포페데델렌런튼턴슨센헨폰엘알베제레테메웨윌존잭톰케켈루룬디티피빅밀넬너더머버저처커터퍼"

// transliterated reports whether the words that end at the i-th read like a
// foreign name: two at least, most of their syllables such as Korean words
// rarely have.
func (a *article) transliterated(i int) bool {
	if i < 1 || a.gap(i) != " " {
		return false
	}
	n, all := 0, 0
	for _, w := range []string{a.word(i - 1), a.word(i)} {
		if !allHangul(w) || runes(w) < 2 {
			return false
		}
		for _, r := range w {
			all++
			if strings.ContainsRune(foreignSyllables, r) {
				n++
			}
		}
	}
	return 5*n >= 3*all
}

// personal reports whether the tagger or a post says that the i-th word ends a
// person's name.
func (a *article) personal(i int) bool {
	end := a.words[i].end
	if k := sort.Search(len(a.tags), func(k int) bool { return a.tags[k].End >= end }); k < len(a.tags) && a.tags[k].End == end && a.tags[k].Tag == "PS" {
		return true
	}
	_, ok := a.roleAfter(i)
	return ok
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
	taken := a.claims.overlapping(a, in, func(m *match) bool { return !(m.weak && m.kind == "person") })
	return in, !taken
}
