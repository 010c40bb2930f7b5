package annotate

import (
	"strings"
	"unicode/utf8"

	"sillok/internal/diag"
)

// Systems and plans by their quotation marks. A title in quotation marks that
// ends in a head is a name; any quoted name is one where the words beside it
// call it a system.

// titleHeads end the titles of plans and schemes, which need quotation marks.
var titleHeads = []string{"계획", "전략", "로드맵", "프로젝트", "프로그램", "인프라", "이니셔티브", "종합대책", "마스터플랜", "청사진", "비전", "사업", "서비스", "시스템", "플랫폼", "포털", "맵", "앱", "허브"}

// quotedSystems claims what fills quotation marks and ends in a head.
func quotedSystems(a *article) []match {
	var out []match
	for _, q := range a.quoted {
		name := a.text[q.Start:q.End]
		if runes(name) > 45 || strings.ContainsAny(name, ".?!,‘’'\"“”") || !hasAnySuffix(name, titleHeads) && !a.builtStructure(q, name) {
			continue
		}
		first, last := a.wordAt(q.Start), a.wordAt(q.End-1)
		words := a.wordsOf(first, last, q.End)
		if len(words) == 0 || !a.titleLike(words) {
			continue
		}
		out = append(out, match{in: q, kind: "system", reason: "rule: ‘…" + lastRunes(name, 2) + "’", score: 0.85, sure: len(words) > 1})
	}
	return out
}

// builtStructure reports whether a quoted …체계 is built or run: then it is a
// programme of its own (‘재난 협업 체계’를 구축), else a way of working.
func (a *article) builtStructure(q diag.Span, name string) bool {
	if !strings.HasSuffix(name, "체계") {
		return false
	}
	_, mark := utf8.DecodeRuneInString(a.text[q.End:])
	rest, _ := cutAnyPrefix(a.after(q.End+mark, 30), []string{"를 ", "을 ", "도 ", " "})
	return hasAnyPrefix(rest, []string{"구축", "운영", "가동", "개통"})
}

// titleLike tells a title from a quoted term: more than one word, or one with
// a part that is not generic. Titles hold no verbs but adnominal ones.
func (a *article) titleLike(words []string) bool {
	if len(words) == 1 {
		return particular(words) == 1 && runes(words[0]) >= 5
	}
	if len(words) == 2 && particular(words) == 0 {
		return false
	}
	for _, w := range words[:len(words)-1] {
		if hasAnySuffix(w, []string{"하는", "되는", "있는", "하고", "하며", "에서", "해서"}) {
			return false
		}
	}
	return true
}

// Words beside a quoted name that say what it is the name of.
var (
	systemsBefore = []string{"시스템", "서비스", "플랫폼", "포털", "앱", "애플리케이션", "사이트", "홈페이지", "누리집", "포털인", "시스템인", "서비스인", "플랫폼인", "챗봇"}
	systemsAfter  = []string{"시스템", "서비스", "플랫폼", "포털", "앱", "애플리케이션", "사이트", "홈페이지", "누리집", "챗봇", "통합시스템"}
	launches      = []string{"개통", "오픈", "출시", "가동", "개설"}
	foundings     = []string{"구성", "결성", "발족", "출범", "창립", "설립", "꾸리"}
)

// quotedNames claims a name in quotation marks that the words beside it call a
// system (‘X’라는 서비스, 앱 ‘X’, ‘X’를 개통) or a body (‘X’를 발족).
func quotedNames(a *article) []match {
	var out []match
	for _, q := range a.quoted {
		name := spanText(a, q)
		if n := runes(name); n < 2 || n > 20 || strings.ContainsAny(name, ".?!,‘’'\"“”") || a.isTerm(name) || strings.Count(name, " ") > 2 {
			continue
		}
		kind := a.calledBeside(q, name)
		if kind == "" || particular(strings.Fields(name)) == 0 && !strings.Contains(name, " ") || !a.startsWord(q.Start) {
			continue
		}
		out = append(out, match{in: q, kind: kind, reason: "rule: ‘…’ + " + kind, score: 0.8, sure: true})
	}
	return out
}

// calledBeside gives the kind that the words around a quoted name give it.
func (a *article) calledBeside(q diag.Span, name string) string {
	_, mark := utf8.DecodeRuneInString(a.text[q.End:])
	rest := a.after(q.End+mark, 60)
	if next, ok := cutAnyPrefix(rest, []string{"이라는 ", "라는 ", "이란 ", "란 "}); ok {
		words := strings.Fields(next)
		for _, w := range words[:min(3, len(words))] {
			if stems(w, func(s string) bool { return hasAnySuffix(s, systemsAfter) }) {
				return "system"
			}
		}
		return ""
	}
	if next, ok := cutAnyPrefix(rest, []string{"를 ", "을 "}); ok {
		switch {
		case hasAnyPrefix(next, foundings) && hasAnySuffix(name, []string{"네트워크", "협의체", "연대", "포럼", "연합", "클럽"}):
			return "agency"
		case hasAnyPrefix(next, launches):
			return "system"
		}
	}
	before := strings.TrimRight(a.before(q.Start, 40), "‘'\"“ ")
	if i := strings.LastIndexByte(before, ' '); i >= 0 {
		before = before[i+1:]
	}
	if hasAnySuffix(before, systemsBefore) && bareNoun(strings.TrimSuffix(before, "인")) {
		return "system"
	}
	return ""
}

func cutAnyPrefix(s string, list []string) (string, bool) {
	for _, p := range list {
		if rest, ok := strings.CutPrefix(s, p); ok {
			return rest, true
		}
	}
	return s, false
}
