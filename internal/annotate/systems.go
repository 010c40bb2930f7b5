package annotate

import (
	"strings"

	"sillok/internal/diag"
	"sillok/internal/entity"
)

// Systems nobody listed are found by their heads. Whether one is named (guide,
// span rule 12) is decided by what stands in front of the head: a proper part,
// an owner, quotation marks, 차세대 before something particular. Types and
// technologies are not marked, and plans only with their title in quotation
// marks.

// systemHeads maps the head of a system's name to how many words its name must
// have unless it is quoted; the vaguer the head, the more.
var systemHeads = map[string]int{
	"시스템": 1, "플랫폼": 2, "포털": 2, "맵": 0, "서비스": 3, "정보망": 1, "통신망": 2, "통합망": 1, "전산망": 1, "정보체계": 1, "앱": 3, "누리집": 3, "허브": 2,
}

func findSystems(a *article) []match {
	out := quotedSystems(a)
	for i := range a.words {
		stems(a.word(i), func(s string) bool {
			head, min := systemHead(s)
			if head == "" {
				return false
			}
			out = append(out, a.system(i, s, head, min)...)
			return true
		})
	}
	out = append(out, quotedNames(a)...)
	return append(out, versions(a)...)
}

func systemHead(stem string) (string, int) {
	for n := 4; n > 0; n-- {
		h := lastRunes(stem, n)
		if min, ok := systemHeads[h]; ok && !(h == "맵" && (runes(stem) < 3 || plainMaps[lastRunes(stem, 3)] || plainMaps[stem])) {
			return h, min
		}
	}
	return "", 0
}

// plainMaps are sorts of maps and makers' ones.
var plainMaps = set(`로드맵 사이트맵 마인드맵 히트맵 비트맵 구글맵 트리맵 스킬맵`)

// system claims the row of nouns that ends in the i-th word if it is named.
func (a *article) system(i int, stem, head string, min int) []match {
	end := a.words[i].start + len(stem)
	if k := a.claims.endingAt(end, "system"); k != nil {
		return a.besideKnown(k, head)
	}
	first := a.nounsBefore(i, 7)
	owner := a.lastBody(first, i, end)
	if owner != nil { // nothing in front of the owner belongs to the name
		first = a.wordAt(owner.in.Start)
	}
	if m, ok := a.apposition(first, i, stem, owner); ok {
		return []match{m}
	}
	for j := first; j < i; j++ { // 통합시스템 아르고스 | 포털 서비스
		if head, _ := systemHead(a.word(j)); head != "" {
			if _, ok := a.apposition(j, j, a.word(j), nil); ok {
				return nil
			}
		}
	}
	words := a.wordsOf(first, i, end)
	words[len(words)-1] = strings.TrimSuffix(words[len(words)-1], head)
	m := match{in: diag.Span{Start: a.words[first].start, End: end}, kind: "system", reason: "rule: …" + head, score: 0.75, sure: true}
	if owner != nil && owner.in.Start == m.in.Start {
		return a.ownedSystem(m, owner, i, words, min)
	}
	if !namedSystem(words, min) || a.pluralAfter(end) {
		return nil
	}
	return append([]match{m}, a.sharedHead(first, i, head, m)...)
}

// lastBody is the last body that begins in the words first..i and ends by end.
func (a *article) lastBody(first, i, end int) *match {
	for w := i; w >= first; w-- {
		if m := a.claims.from(a, w, "agency"); m != nil && m.in.End <= end {
			return m
		}
	}
	return nil
}

// apposition claims 차세대 통합시스템 아르고스 (포털 서비스): what sort of system,
// then its name, which is the id. The words behind the name show that it is
// none of them.
func (a *article) apposition(first, i int, stem string, owner *match) (match, bool) {
	name := a.word(i + 1)
	if stem != a.word(i) || a.gap(i+1) != " " || a.gap(i+2) != " " || runes(name) < 2 || isGeneric(name) || isConnector(name) || !bareNoun(name) || hasDigit(name) {
		return match{}, false
	}
	if next := a.stemByParticle(i + 2); !isGeneric(next) || !isGeneric(stem) || runes(stem) < 5 {
		return match{}, false
	}
	if owner != nil {
		first = min(i, a.wordAt(owner.in.End))
	}
	return match{in: diag.Span{Start: a.words[first].start, End: a.words[i+1].end}, kind: "system", id: entity.ID{Kind: "system", Name: name},
		reason: "rule: " + stem + " + name", score: 0.7}, true
}

// besideKnown looks around a system that the authority knows: for 차세대 in
// front of it, and for a shared head.
func (a *article) besideKnown(k *match, head string) []match {
	i := a.wordAt(k.in.Start)
	if i == 0 || a.words[i].start != k.in.Start {
		return nil
	}
	if a.gap(i) == " " && a.word(i-1) == "차세대" {
		m := *k
		m.in.Start = a.words[i-1].start
		m.entity, m.weak = nil, false
		m.id = entity.ID{Kind: "system", Name: idName(spanText(a, m.in))}
		return []match{m}
	}
	shared := a.sharedHead(i, i, head, *k)
	if len(shared) > 0 && strings.HasPrefix(shared[0].id.Name, "차세대_") {
		id := entity.ID{Kind: "system", Name: "차세대_" + idName(spanText(a, k.in))}
		if e := a.names.Get(id); e != nil {
			k.id, k.entity, k.reason = e.ID, nil, "rule: 차세대 of "+spanText(a, shared[0].in)
		}
	}
	return shared
}

// ownedSystem decides whether an owner in front belongs to the name: not when
// the rest is named without it.
func (a *article) ownedSystem(m match, owner *match, i int, words []string, min int) []match {
	n := a.wordAt(owner.in.End) - a.wordAt(owner.in.Start)
	if n >= len(words) {
		return nil
	}
	rest := words[n:]
	if namedSystem(rest, min) {
		m.in.Start = a.words[a.wordAt(owner.in.End)].start
		if a.pluralAfter(m.in.End) {
			return nil
		}
		return []match{m}
	}
	if len(rest) < 2 || rest[len(rest)-1] == "" || min > 2 {
		return nil
	}
	m.reason += " of " + owner.id.Name
	return []match{m}
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
	case full[0] == "차세대" || full[0] == "국가" || full[0] == "범정부":
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
	return hasAnyPrefix(rest, []string{"들", " 업체", " 기업", " 시장", " 분야", " 산업", " 업계", " 전문", " 기술", " 사업자"})
}

// sharedHead claims the first half of 재정정보관리·표준인사정보시스템, whose id
// takes the head of the second (guide, span rule 11).
func (a *article) sharedHead(first, i int, head string, second match) []match {
	if a.gap(first) != "·" {
		return nil
	}
	start := a.nounsBefore(first-1, 5)
	words := a.wordsOf(start, first-1, a.words[first-1].end)
	if particular(words) == 0 && (len(words) < 2 || words[0] != "차세대") || a.gap(start) == "·" {
		return nil
	}
	in := diag.Span{Start: a.words[start].start, End: a.words[first-1].end}
	name := idName(a.text[in.Start:in.End]) + head
	return []match{{in: in, kind: "system", id: entity.ID{Kind: "system", Name: name}, reason: "rule: shared …" + head, score: 0.75}}
}

// versions claims 거버먼트 3.0 and 정부3.0: a word with a version is a name.
func versions(a *article) []match {
	var out []match
	for i := range a.words {
		w := a.word(i)
		if len(w) < 3 || w[0] < '0' || w[0] > '9' || w[1] != '.' || w[2] < '0' || w[2] > '9' || i == 0 || a.gap(i) != " " {
			continue
		}
		if rest := strings.TrimLeft(w[3:], "0123456789"); len(w) > 3 && rest == w[3:] && particleLen(rest) < 0 {
			continue
		}
		prev := a.word(i - 1)
		if w[2] != '0' || runes(prev) < 2 || !bareNoun(prev) || isConnector(prev) || hasDigit(prev) {
			continue
		}
		if hasAnyPrefix(a.after(a.words[i].start+3, 9), []string{"%", "점", "배", "㎞", "명", "으로 ", "에서 "}) {
			continue
		}
		if notVersioned[prev] {
			continue
		}
		out = append(out, match{in: diag.Span{Start: a.words[i-1].start, End: a.words[i].start + 3}, kind: "system", reason: "rule: version", score: 0.8, sure: true})
	}
	return out
}

// notVersioned are technologies and measures that carry version numbers
// without being anyone's system.
var notVersioned = set(`웹 산업 인더스트리 블루투스 점수 평균 약 각각 규모 버전 지진 강도 최대 최소 HTML USB 안드로이드 iOS`)
