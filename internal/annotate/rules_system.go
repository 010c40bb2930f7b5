package annotate

import (
	"strings"

	"sillok/internal/annotate/claim"
	"sillok/internal/diag"
	"sillok/internal/entity"
	"sillok/internal/korean"
	"sillok/internal/lazyregexp"
)

// Systems nobody listed are found by their heads. Whether one is named (guide,
// span rule 12) is decided by what stands in front of the head: a proper part,
// an owner, quotation marks, 차세대 before something particular. Types and
// technologies are not marked, and plans only with their title in quotation
// marks.

// systemHeads maps the head of a system's name to how many words its name must
// have unless it is quoted; the vaguer the head, the more.
var systemHeads = words("system-heads")

// headed is a row of nouns that ends in the head of a system.
type headed struct {
	i     int    // the word that ends in the head
	stem  string // that word without particle
	head  string
	least int              // words that the name must have
	in    diag.Span        // the whole row
	known *claim.Candidate // the listed system that ends where the row does
	owner *claim.Candidate // the last body in the row
}

// headedRows lists the rows of nouns that end in the head of a system. Nothing
// in front of an owner belongs to a row.
func (a *article) headedRows() []headed {
	if a.heads == nil {
		a.heads = []headed{}
		for i := range a.words {
			if _, company := a.systemCompanyAt(i); company {
				continue
			}
			a.stems(i, func(s string) bool {
				head, least := systemHead(s)
				if head == "" {
					return false
				}
				a.heads = append(a.heads, a.headedRow(i, s, head, least))
				return true
			})
		}
	}
	return a.heads
}

func (a *article) headedRow(i int, stem, head string, least int) headed {
	end := a.words[i].start + len(stem)
	h := headed{i: i, stem: stem, head: head, least: least}
	if k := a.claims.endingAt(end, "system"); k != nil && k.Source <= claim.Authority {
		h.known = k
	}
	first := a.nounsBefore(i, 7)
	if h.owner = a.lastBody(first, i, end); h.owner != nil {
		first = a.wordAt(h.owner.In.Start)
	}
	for first < i && opensNoSystem(a.word(first)) {
		first++
	}
	for j := first; j < i; j++ {
		if tyingGenitives.Ends(a.word(j)) || a.bodyWithParticle(j) { // 이용자 중심의 …, 나루시가 …
			first = j + 1
		}
	}
	h.in = diag.Span{Start: a.words[first].start, End: end}
	return h
}

// opensNoSystem reports whether no system's name begins with w: a syllable that is the
// rest of something (문을 연 …), a class, a time, a word that ties (인공지능(AI) 기반 …).
func opensNoSystem(w string) bool {
	switch {
	case runes(w) == 1 && !oldAndNew.Has(w), runes(w) > 3 && purposeEnd.Ends(w), neverFirst.Has(w):
		return true
	}
	return rank.MatchString(w) || openingTime.MatchString(w) || isTime(w)
}

// oldAndNew are the syllables that tell an old system from a new one.
var oldAndNew = words("old-and-new")

// neverFirst are words that tie what stands before them to what comes: no name
// begins with them.
var neverFirst = words("never-first")

// bodyWithParticle reports whether the i-th word is a listed body with a particle behind it,
// whatever word both make together: 나루시|가.
func (a *article) bodyWithParticle(i int) bool {
	w := a.words[i]
	for _, h := range a.hitsFrom(w.start) {
		if h.In.Start != w.start {
			return false
		}
		if h.Entity.ID.Kind == "agency" && h.In.End < w.end && particleLen(a.text[h.In.End:w.end]) == w.end-h.In.End {
			return true
		}
	}
	return false
}

// tyingGenitives say how something is done; no name goes on over them.
var tyingGenitives = words("tying-genitives")

// rank is a class (1등급), which is no part of a name.
var rank = pattern("rank")

// openingTime is a year or month that tells when, no part of a name: 2022년말 차세대 ….
var openingTime = pattern("opening-time")

// first is the index of the first word of h.
func (a *article) first(h headed) int { return a.wordAt(h.in.Start) }

// parts gives the words of h, the last one without the head.
func (a *article) parts(h headed) []string {
	words := a.wordsOf(a.first(h), h.i, h.in.End)
	words[len(words)-1] = strings.TrimSuffix(words[len(words)-1], h.head)
	return words
}

// owned reports whether the row begins with its owner.
func (h headed) owned() bool { return h.owner != nil && h.owner.In.Start == h.in.Start }

// headedSystems claims a row that names a system by its own words.
func headedSystems(a *article) []claim.Candidate {
	var out []claim.Candidate
	times := map[string]int{}
	for _, h := range a.headedRows() {
		times[spanText(a, h.in)]++
	}
	for _, h := range a.headedRows() {
		if a.word(h.i) == h.head && times[spanText(a, h.in)] < 2 && !a.isQuoted(h.in) {
			continue // a head that stands apart, spoken of once: 역외 원화결제 시스템
		}
		if h.stem == h.head && isNumber(strings.ReplaceAll(a.word(h.i-1), ".", "")) {
			continue // what is named has a version: 나루법원 4.0 프로젝트
		}
		if a.named(h) {
			out = append(out, claim.Candidate{In: h.in, Detail: "…" + h.head, Score: 0.75, Sure: true})
		}
	}
	return out
}

// named reports whether a row that is not listed and has no owner in front
// names a system.
func (a *article) named(h headed) bool {
	if h.known != nil || h.owned() || a.apposed(h) {
		return false
	}
	return (namedSystem(a.parts(h), h.least) || a.replaced(h)) && !a.pluralAfter(h.in.End)
}

// replaced reports whether a row of one word is told from the system that comes in its
// place: 기존 배차관리시스템.
func (a *article) replaced(h headed) bool {
	i := a.first(h)
	if replacedBefore.Has(a.word(i)) {
		i++
	} else if a.gap(i) != " " || !replacedBefore.Has(a.word(i-1)) {
		return false
	}
	return i == h.i && particular([]string{strings.TrimSuffix(h.stem, h.head)}) > 0
}

// replacedBefore are the words before a system that another one replaces.
var replacedBefore = words("replaced-before")

func systemHead(stem string) (string, int) {
	for n := 4; n > 0; n-- {
		h := korean.LastRunes(stem, n)
		if min, ok := systemHeads.Number(h); ok && !(mapHead.Has(h) && plainMap(stem)) {
			return h, min
		}
	}
	return "", 0
}

// plainMap reports whether stem is a sort of map: 로드맵, 구글맵.
func plainMap(stem string) bool {
	return runes(stem) < 3 || plainMaps.Has(korean.LastRunes(stem, 3)) || plainMaps.Has(stem)
}

// mapHead is the head of maps, which names a system only with a name before it.
var mapHead = words("map-head")

// plainMaps are sorts of maps and makers' ones.
var plainMaps = words("plain-maps")

// lastBody is the last body that begins in the words first..i and ends by end.
func (a *article) lastBody(first, i, end int) *claim.Candidate {
	for w := i; w >= first; w-- {
		if m := a.claims.from(a, w, "agency"); m != nil && m.In.End <= end {
			return m
		}
	}
	return nil
}

// appositions claims 차세대 통합시스템 아르고스 (포털 서비스): what sort of system,
// then its name, which is the id. The words behind the name show that it is
// none of them.
func appositions(a *article) []claim.Candidate {
	var out []claim.Candidate
	for _, h := range a.headedRows() {
		if h.known != nil || !a.nameBehind(h.i, h.stem) {
			continue
		}
		first := a.first(h)
		if h.owner != nil {
			first = min(h.i, a.wordAt(h.owner.In.End))
		}
		out = append(out, claim.Candidate{In: diag.Span{Start: a.words[first].start, End: a.words[h.i+1].end},
			ID: entity.ID{Kind: "system", Name: a.word(h.i + 1)}, Detail: h.stem + " + name", Score: 0.7})
	}
	return out
}

// nameBehind reports whether the name of the system stands behind the i-th
// word, which says what sort of system it is.
func (a *article) nameBehind(i int, stem string) bool {
	name := a.word(i + 1)
	if stem != a.word(i) || a.gap(i+1) != " " || a.gap(i+2) != " " {
		return false
	}
	done := planned(name) || korean.NounAction(name).Kind != "" // 정보시스템 통폐합
	if done || runes(name) < 2 || hasDigit(name) || a.is(name, generic|connector|inflected) {
		return false
	}
	return isGeneric(a.stemByParticle(i+2)) && isGeneric(stem) && runes(stem) >= 5
}

// apposed reports whether a name in apposition begins or stands within the row.
func (a *article) apposed(h headed) bool {
	for j := a.first(h); j < h.i; j++ { // 통합시스템 아르고스 | 포털 서비스
		if head, _ := systemHead(a.word(j)); head != "" && a.nameBehind(j, a.word(j)) {
			return true
		}
	}
	return a.nameBehind(h.i, h.stem)
}

// ownedSystems claims a row that begins with its owner: with the owner in it
// when the rest is generic (한국도로공사 빅데이터 통합플랫폼), else without (guide,
// span rule 8).
func ownedSystems(a *article) []claim.Candidate {
	var out []claim.Candidate
	for _, h := range a.headedRows() {
		if h.known != nil || !h.owned() || a.apposed(h) {
			continue
		}
		words := a.parts(h)
		n := a.wordAt(h.owner.In.End) - a.wordAt(h.owner.In.Start)
		if n >= len(words) {
			continue
		}
		c := claim.Candidate{In: h.in, Detail: "…" + h.head + " of " + h.owner.ID.Name, Score: 0.75, Sure: true}
		rest := words[n:]
		if namedSystem(rest, h.least) {
			c.In.Start = a.words[a.wordAt(h.owner.In.End)].start
			if !a.pluralAfter(c.In.End) {
				out = append(out, c)
			}
		} else if len(rest) >= 2 && rest[len(rest)-1] != "" && h.least <= 2 {
			out = append(out, c)
		}
	}
	return out
}

// nextGenerations claims 차세대 + a listed system, also where both share the 차세대
// of the first: 차세대 재정정보관리·표준인사정보시스템.
func nextGenerations(a *article) []claim.Candidate {
	var out []claim.Candidate
	for _, h := range a.headedRows() {
		if h.known == nil {
			continue
		}
		i := a.wordAt(h.known.In.Start)
		if i == 0 || a.words[i].start != h.known.In.Start {
			continue
		}
		if a.gap(i) == " " && nextGeneration.Has(a.word(i-1)) {
			in := diag.Span{Start: a.words[i-1].start, End: h.known.In.End}
			out = append(out, claim.Candidate{In: in, ID: entity.ID{Kind: "system", Name: idName(spanText(a, in))}, Detail: "next generation + " + h.known.ID.Name, Score: 0.9, Sure: true})
			continue
		}
		e := a.names.Get(entity.ID{Kind: "system", Name: nextGeneration.Word() + "_" + idName(spanText(a, h.known.In))})
		if first, ok := a.sharing(i); ok && e != nil && nextGeneration.Has(firstWord(spanText(a, first))) {
			out = append(out, claim.Candidate{In: h.known.In, ID: e.ID, Entity: e, Detail: "next generation of " + spanText(a, first), Score: 0.99, Sure: true})
		}
	}
	return out
}

// namedSystem applies the guide's test to the words before a head.
func namedSystem(words []string, min int) bool {
	full := make([]string, 0, len(words))
	for _, w := range words {
		if w != "" {
			full = append(full, w)
		}
	}
	if len(full) == 0 {
		return false
	}
	p := particular(full)
	last := words[len(words)-1]
	switch {
	case min == 0:
		return true
	case nationwide.Has(full[0]):
		return p > 0 && len(full) > 1
	case min == 1 && last == "": // a head that stands apart needs more
		return p > 1 || p > 0 && len(full) > 2
	case min == 1:
		return p > 0 && (len(full) > 1 || runes(last) >= 5)
	case len(full) >= min && p > 0:
		return true
	}
	return len(full) >= 5 && min < 4
}

// pluralAfter: …시스템 등, …서비스들, …시스템 개발업체 speak of a type.
func (a *article) pluralAfter(end int) bool {
	rest := a.after(end, 24)
	return sortsBehind.Begins(rest)
}

// sharedHeads claims the first half of 재정정보관리·표준인사정보시스템, whose id
// takes the head of the second (guide, span rule 11).
func sharedHeads(a *article) []claim.Candidate {
	var out []claim.Candidate
	for _, h := range a.headedRows() {
		first := a.first(h)
		if h.known != nil {
			first = a.wordAt(h.known.In.Start)
		} else if !a.named(h) {
			continue
		}
		if in, ok := a.sharing(first); ok {
			id := entity.ID{Kind: "system", Name: idName(spanText(a, in)) + h.head}
			out = append(out, claim.Candidate{In: in, ID: id, Detail: "shared …" + h.head, Score: 0.75})
		}
	}
	return out
}

// sharing gives the row of nouns that a middle dot ties to the name that begins
// with the i-th word.
func (a *article) sharing(i int) (diag.Span, bool) {
	if a.gap(i) != "·" {
		return diag.Span{}, false
	}
	first := a.nounsBefore(i-1, 5)
	words := a.wordsOf(first, i-1, a.words[i-1].end)
	named := particular(words) > 0 || len(words) > 1 && nextGeneration.Has(words[0])
	if !named || a.gap(first) == "·" {
		return diag.Span{}, false
	}
	return diag.Span{Start: a.words[first].start, End: a.words[i-1].end}, true
}

// knownVersions claims a listed system with the number of its version behind it:
// 나라통계2.0.
func knownVersions(a *article) []claim.Candidate {
	var out []claim.Candidate
	for _, m := range a.claims.list {
		if strings.HasPrefix(strings.TrimLeft(a.text[m.In.End:], " 0123456789."), "%") {
			continue
		}
		if n := len(version.FindString(a.text[m.In.End:])); n > 0 && m.Kind == "system" && m.Source == claim.Authority {
			out = append(out, claim.Candidate{In: diag.Span{Start: m.In.Start, End: m.In.End + n}, ID: m.ID, Entity: m.Entity, Detail: m.ID.Name + " + version", Score: 0.97, Sure: true})
		}
	}
	return out
}

var version = lazyregexp.New(`^ ?\d\.\d\b`)

// versions claims 거버먼트 3.0 and 정부3.0: a word with a version is a name.
func versions(a *article) []claim.Candidate {
	var out []claim.Candidate
	for i := range a.words {
		n := wholeVersion(a.word(i))
		if n == 0 || a.gap(i) != " " || measures.Begins(a.text[a.words[i].start+n:]) {
			continue
		}
		prev := a.word(i - 1)
		if hasDigit(prev) || notVersioned.Has(prev) || !a.hasForm(prev, form{least: 2, not: inflected | connector}) {
			continue
		}
		out = append(out, claim.Candidate{In: diag.Span{Start: a.words[i-1].start, End: a.words[i].start + n}, Detail: "version", Score: 0.8, Sure: true})
	}
	return out
}

// wholeVersion is the length of the number of a whole version that w begins with and
// behind which only particles stand: 3.0, 3.0의; 0 for none.
func wholeVersion(w string) int {
	number := zeroVersion.FindString(w)
	if number == "" || particleLen(w[len(number):]) < 0 {
		return 0
	}
	return len(number)
}

var zeroVersion = lazyregexp.New(`^\d\.0`)

// notVersioned are technologies and measures that carry version numbers
// without being anyone's system.
var notVersioned = words("not-versioned")

// Word lists; words.tsv says what for.
var (
	nextGeneration = words("next-generation")

	nationwide  = words("nationwide")
	sortsBehind = words("sorts-behind")
	purposeEnd  = words("purpose-end")
	measures    = words("measures")
)
