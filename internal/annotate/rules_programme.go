package annotate

import (
	"slices"
	"strings"

	"sillok/internal/annotate/claim"
	"sillok/internal/diag"
)

// Programmes: grants, funds, vouchers, support projects and certification
// schemes with a name of their own. They end in what is given or done, and what
// stands in front says for whom or what: 고유가 피해지원금, 에너지바우처, 농어촌
// 기본소득 시범사업.

// programmeHeads map the head of a programme to the syllables that must stand
// before it.
var programmeHeads = map[string]int{
	"지원금": 4, "바우처": 3, "이용권": 4, "모태펀드": 2, "펀드": 4, "인증제": 4, "시범사업": 5, "지원사업": 5, "발굴사업": 5, "육성사업": 5, "메가프로젝트": 3, "프로젝트": 4, "할인지원": 3, "휴가지원": 3, "장려금": 3, "인센티브": 4, "안심보험": 3, "소득마을": 2, "두레": 4, "모태기금": 2, "일경험": 4, "장학금": 4, "특별보증": 4, "안정자금": 4,
}

// spacedHeads are heads of two words.
var spacedHeads = map[string]string{"사업": "지원 시범 발굴 육성 일경험", "지원": "휴가 할인 정착", "프로그램": "장학 연수 교육 지원"}

// programmes claims the row of nouns that ends in a programme's head, if it is
// long enough to mean one thing.
func programmes(a *article) []claim.Candidate {
	var out []claim.Candidate
	for i := range a.words {
		stems(a.word(i), func(s string) bool {
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
		return times[spanText(a, c.In)] < 2 && plainProgrammes[head]
	})
}

// plainProgrammes are heads that need a second mention: what is spoken of once is
// as likely a line of a budget.
var plainProgrammes = set(`지원사업 프로젝트 펀드 이용권 장학금 인센티브 육성사업 휴가지원 할인지원 특별보증 장려금`)

// programmeHead gives the head that the stem of the i-th word ends in, or makes
// with the word in front, and how many syllables must stand before it.
func (a *article) programmeHead(i int, stem string) (string, int) {
	if before, ok := spacedHeads[stem]; ok && a.gap(i) == " " {
		for _, w := range strings.Fields(before) {
			if strings.HasSuffix(a.word(i-1), w) {
				return w + " " + stem, 5
			}
		}
	}
	for n := min(6, runes(stem)); n > 1; n-- {
		h := lastRunes(stem, n)
		if least, ok := programmeHeads[h]; ok {
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
	for first < i && (a.claims.from(a, first, "agency") != nil || vague[a.word(first)] || runes(a.word(first)) == 1) {
		first++
	}
	in := diag.Span{Start: a.words[first].start, End: end}
	name := spanText(a, in)
	part := strings.TrimSuffix(name, head)
	if hasDigit(part) || runes(strings.ReplaceAll(part, " ", "")) < least || a.isTerm(name) || a.pluralAfter(end) {
		return in, false
	}
	words := strings.Fields(part)
	if strings.HasSuffix(a.word(i), "제도") {
		return in, false
	}
	if j := a.wordAt(in.Start); j > 0 && blank(a.gap(j)) && year.MatchString(a.word(j-1)) && strings.Contains(name, " ") {
		in.Start = a.words[j-1].start
	}
	return in, len(words) > 0 && (particular(words) > 0 || ownHeads[head]) && !pointing[words[0]]
}

// pointing are first words that say whose programmes are meant.
var pointing = set(`각 해당 관련 정부 국가 지방 지자체`)

// ownHeads name a programme whatever stands before them: 에너지바우처.
var ownHeads = set(`바우처 모태펀드 메가프로젝트 소득마을 두레`)

// vague are words in front of a programme that are not of its name.
var vague = set(`주요 추가 신규 기존 핵심 민생 예산 다양한 각종 맞춤형 올해 금년 내년 당초 현행 대상 특히 일부 전체 국비 시비 사업 지원 농가 기업 확대 통한 등 및 매년 연내 기관`)
