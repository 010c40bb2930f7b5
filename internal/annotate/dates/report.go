package dates

import "strings"

// reportingVerbs end the sentences in which somebody tells something.
var reportingVerbs = strings.Fields("밝혔다 말했다 전했다 설명했다 강조했다 발표했다 덧붙였다 알렸다 보도했다 주장했다 지적했다 당부했다 전망했다 예고했다 공개했다 내놨다 내놓았다 확정했다 제시했다 의결했다 보고했다 밝힌 했다 제안했다 요청했다 촉구했다 약속했다")

// reports reports whether a bare day, text[start:end], is the day of the telling
// in a sentence that ends in a reporting verb, and not of what is told:
//
//	행정안전부는 22일 내년부터 사업을 시작한다고 밝혔다.
//
// The day then stands right after the topic or first in the sentence, without a
// particle, and none stands before the verb itself (…한다고 22일 밝혔다).
func reports(text string, start, end int) bool {
	if end >= len(text) || spaceLen(text[end:]) == 0 || !afterTopic(text, start) {
		return false
	}
	sentence := text[end:min(len(text), end+reach)]
	if i := strings.IndexByte(sentence, '\n'); i >= 0 {
		sentence = sentence[:i]
	}
	stop := strings.Index(sentence, "다.")
	if stop < 0 {
		return false
	}
	sentence = sentence[:stop+len("다")]
	for _, verb := range reportingVerbs {
		told, ok := strings.CutSuffix(sentence, " "+verb)
		if !ok {
			continue
		}
		told = strings.TrimRight(told, " ")
		return strings.HasSuffix(told, "고") || strings.HasSuffix(told, "며") || endsInPlan(told)
	}
	return false
}

// endsInPlan reports whether what was told is a plan: 추진 계획을 (공개했다).
func endsInPlan(told string) bool {
	for _, plan := range [...]string{"계획을", "방침을", "목표를", "전망을", "계획안을", "일정을"} {
		if strings.HasSuffix(told, plan) {
			return true
		}
	}
	return false
}

// decides reports whether a bare day after the topic is the day of a decision
// (X는 10일 Y와 협약을 맺고 Z를 도입하기로 했다) and not that of what was decided.
// The words are the same for both, so it counts only for a day of the last week.
func (r *resolver) decides(p point, e expression) bool {
	today, full := r.p.full()
	if back := today.Day - p.day.n; !full || back < 0 || back > 7 || !afterTopic(r.text, e.start) {
		return false
	}
	end := min(len(r.text), e.end+reach)
	sentence, _, _ := strings.Cut(r.text[e.end:end], "\n")
	sentence, _, found := strings.Cut(sentence, "다.")
	return found && (strings.HasSuffix(sentence, "기로 했") || strings.HasSuffix(sentence, "기로 결정했") || strings.HasSuffix(sentence, "기로 합의했"))
}

// prolongs reports whether the deadline of e was moved: 29일까지 연장했다 is past,
// the deadline is still to come.
func (r *resolver) prolongs(e expression) bool {
	if e.form != upTo {
		return false
	}
	after, _, _ := strings.Cut(r.text[e.end:min(len(r.text), e.end+60)], "\n")
	after, _, _ = strings.Cut(after, "다.")
	for _, verb := range [...]string{"연장", "연기", "미뤘", "미루", "늦췄", "늦추", "유예", "늘렸", "늘리"} {
		if strings.Contains(after, verb) {
			return true
		}
	}
	return false
}

// afterTopic reports whether the word before start is a topic or subject, or a
// sentence begins at start.
func afterTopic(text string, start int) bool {
	before := text[max(0, start-24):start]
	word := strings.TrimRight(before, " \u00a0")
	if word == "" || strings.HasSuffix(word, "\n") || strings.HasSuffix(word, ".") || strings.HasSuffix(word, "▲") {
		return true
	}
	if len(word) == len(before) {
		return false
	}
	for _, particle := range [...]string{"은", "는", "이", "가", "도"} {
		if strings.HasSuffix(word, particle) {
			return true
		}
	}
	return false
}
