package dates

import (
	"slices"
	"strings"
	"unicode/utf8"

	"sillok/internal/doc"
)

// plannedWords are nouns that make what they follow a plan.
var plannedWords = [...]string{"예정", "계획", "방침", "전망", "앞두", "앞둔", "목표", "추진키", "검토키", "예고", "할듯", "될듯"}

// predicate tells the tense of one written word; next is the word after it.
func predicate(word, next string) doc.Status {
	if word == "" {
		return doc.Unclear
	}
	for _, w := range plannedWords {
		if strings.HasPrefix(word, w) && !strings.HasPrefix(word, "계획대로") {
			return doc.Planned
		}
	}
	if strings.HasSuffix(word, "기로") || strings.HasSuffix(word, "키로") {
		return doc.Planned
	}
	stem := strings.TrimSuffix(word, "고")
	if has(word, "겠") {
		return doc.Planned
	}
	if pastStem(word) {
		return doc.Done
	}
	switch {
	case strings.HasPrefix(next, "있") && (strings.HasPrefix(word, "준비하고") || strings.HasPrefix(word, "검토하고") || strings.HasPrefix(word, "계획하고")):
		return doc.Unclear // of what is to come, or since when
	case strings.HasPrefix(next, "있") && strings.HasSuffix(word, "고"), strings.HasPrefix(word, "중이"), word == "중인", word == "중인데":
		return doc.Done // going on
	case future(stem):
		return doc.Planned
	case adnominalFuture(word):
		return doc.Planned
	case adnominalPast(word) && !pointsOn(next):
		return doc.Done
	}
	return doc.Unclear
}

func has(word, s string) bool { return strings.Contains(word, s) }

// final gives the final consonant of a syllable by its number in Unicode:
// 0 none, 4 ㄴ, 20 ㅆ; -1 if r is no Hangul syllable.
func final(r rune) int {
	if r < '가' || r > '힣' {
		return -1
	}
	return int(r-'가') % 28
}

const (
	finalN  = 4
	finalSS = 20
)

// pastStem reports whether a word holds 았, 었 or 였, contracted or not.
func pastStem(word string) bool {
	for _, r := range word {
		if final(r) == finalSS && r != '있' && r != '겠' {
			return true
		}
	}
	return false
}

// future reports whether a word ends in the plain present of a verb, which of a
// date to come tells the future: 열린다, 시행한다고, 개최합니다.
func future(word string) bool {
	word = strings.TrimSuffix(strings.TrimSuffix(word, "며"), "면서")
	if strings.HasSuffix(word, "합니다") || strings.HasSuffix(word, "됩니다") {
		return true
	}
	stem, ok := strings.CutSuffix(word, "다")
	if !ok {
		return false
	}
	r, _ := utf8.DecodeLastRuneInString(stem)
	return final(r) == finalN && stem != "판"
}

// adnominalFuture reports whether a word is the future adnominal of a common
// verb: 시행할, 개최될, 열릴.
func adnominalFuture(word string) bool {
	switch word {
	case "역할", "분할", "관할":
		return false
	}
	for _, s := range [...]string{"할", "될", "릴", "킬"} {
		if strings.HasSuffix(word, s) {
			return true
		}
	}
	return false
}

// notPast are words in 한, 된 and 린 that tell no past happening.
var notPast = strings.Fields(`대한 위한 관한 통한 향한 의한 인한 비롯한 포함한 또한 중요한 다양한 필요한 가능한 안전한 편리한 우수한 유능한 강력한 특별한 주요한 최대한
	권한 제한 무한 기한 시한 북한 유한 한 관련된 포함된 새로운 이러한 그러한 어떠한 동일한 유사한 확실한 명확한 투명한 공정한 완전한 신속한 정확한 적절한 적합한 충분한 심각한 단순한
	복잡한 막대한 거대한 방대한 원활한 활발한 지속가능한 가급적한 상당한 불필요한 불가피한 부족한 불편한 건강한 튼튼한 행복한 따뜻한 풍부한 탁월한 뛰어난 세계적인 활용한 이용한 기반한 연계한 접목한 사용한 적용한 겸한 입각한 근거한 속한 해당한`)

// pastEndings end the past adnominal of common verbs.
var pastEndings = [...]string{"한", "된", "린", "던", "낸", "맺은", "받은", "가진", "이뤄진", "펼쳐진", "벌어진", "치러진", "만난", "나온", "나선", "맡은", "거친", "마친"}

// adnominalPast reports whether a word is the past adnominal of a verb: 열린,
// 발표한, 선정된.
func adnominalPast(word string) bool {
	if len(word) < len("열린") {
		return false
	}
	for _, s := range pastEndings {
		if strings.HasSuffix(word, s) {
			return !slices.ContainsFunc(notPast, func(w string) bool {
				return word == w || len(w) > len("대한") && strings.HasSuffix(word, w)
			})
		}
	}
	return false
}

// pointsOn reports whether the word after an adnominal form makes it a step
// before the main predicate: 파악한 후, 마련한 뒤.
func pointsOn(next string) bool {
	for _, s := range [...]string{"후", "뒤", "다음", "만큼", "채", "이후"} {
		if strings.HasPrefix(next, s) {
			return true
		}
	}
	return false
}
