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
			out = append(out, claim.Candidate{In: in, Detail: detail, Score: 0.88, Sure: true})
		}
	}
	return out
}

// besideForeign says what beside the words of in, which end with the last-th or
// within it, makes them a name; "" for nothing. sound says that they sound like
// one.
func (a *article) besideForeign(last int, in diag.Span, sound bool) string {
	rest := a.after(in.End, 60)
	_, post := a.roleAfter(last)
	whole := a.words[last].end == in.End
	next := a.word(last + 1)
	switch {
	case writtenOtherwise.MatchString(rest) && sound:
		return "name (Name)"
	case whole && post && countries.has(next):
		return "name + country + post"
	case sound && a.bodyAndPostIn(in.End):
		return "name (body post)"
	case sound && whole && post:
		return "name + post"
	case sound && a.postEndsBefore(a.wordAt(in.Start)) && (particleLen(rest) > 0 || strings.HasPrefix(rest, ",") || strings.HasPrefix(rest, "(")):
		return "post + name"
	}
	return ""
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
	if stem := a.stemByParticle(last); stem != a.word(last) && runes(stem) > 1 && !writtenOtherwise.MatchString(a.after(end, 60)) && !strings.HasPrefix(a.after(end, 1), " ") {
		end = w.start + len(stem)
	} else if stem != a.word(last) && runes(stem) > 2 && strings.HasPrefix(a.after(w.end, 1), " ") {
		if _, post := a.roleAfter(last); !post {
			end = w.start + len(stem)
		}
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
	for j := first + 1; j <= last; j++ {
		if !foreignPart(a.word(j)) || (particled(a.word(last)) || strings.HasSuffix(a.word(last), "로") && !writtenOtherwise.MatchString(a.after(end, 60))) && end == w.end {
			return in, false
		}
	}
	return in, !a.claims.overlapping(a, in, func(m *claim.Candidate) bool { return m.Kind != "person" && m.Source != claim.Tagger })
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
	return allHangul(w) && runes(w) <= 6 && !a.is(w, generic|term|country|region|post|connector|bodyName|office)
}

// particled reports whether w ends as words before a noun do: in a particle or
// the ending of a verb.
func particled(w string) bool {
	return modifierEnds.ends(w) || len(w) == 0
}

// foreignSyllables are frequent in names written after their sound and rare in
// Korean words.
const foreignSyllables = "르스트크프드브즈츠키니리로라카타토코노나마파포페데델렌런튼턴슨센헨폰엘알베제레테메웨윌존잭톰케켈루룬디티피빅밀넬너더머버저처커터퍼루뮐흐칸쩐바야하비밍매툴란를"

// foreignPart reports whether a third of the syllables of one word do so, or
// whether it is a single one (쩐 티 마이, 제니퍼 오).
func foreignPart(word string) bool {
	n := 0
	for _, r := range word {
		if strings.ContainsRune(foreignSyllables, r) {
			n++
		}
	}
	return 3*n >= runes(word) || runes(word) == 1
}

// foreignSound reports whether two in five of the syllables of name are such as names
// written after their sound have.
func foreignSound(name string) bool {
	n, all := 0, 0
	for _, r := range name {
		if r == ' ' {
			continue
		}
		all++
		if strings.ContainsRune(foreignSyllables, r) {
			n++
		}
	}
	return 5*n >= 2*all
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
	if a.gap(i) != " " || runes(w) < 2 || runes(w) > 4 || !bareNoun(w) || !a.foreignWord(w) || a.tagAt(a.words[i-1].span()) != "" {
		return in
	}
	if hits := a.hitsFrom(a.words[i-1].start); len(hits) > 0 && hits[0].In.Start < a.words[i-1].end {
		return in
	}
	return diag.Span{Start: a.words[i-1].start, End: in.End}
}

// What words begin or end with here; words.tsv says what for.
var (
	modifierEnds = words("modifier-ends")
)
