package annotate

import (
	"regexp"
	"strings"
	"unicode"

	"sillok/internal/diag"
	"sillok/internal/entity"
)

// An occasion is named when it has a number (제3회, 제4차), a year (2023
// 대한민국 정부 박람회), quotation marks, or the authority knows it; and where
// a long name is spoken of more than once. Surveys, examinations and elections
// are no occasions (guide, span rule 13).

// occasions are the heads of occasions; true: strong enough to make a name of
// a row of nouns that is repeated.
var occasions = map[string]bool{
	"포럼": true, "세미나": true, "박람회": true, "컨퍼런스": true, "콘퍼런스": true, "심포지엄": true, "심포지움": true, "엑스포": true, "페스티벌": true, "전시회": true, "정상회의": true, "전시": false, "축제": false, "대회": false, "경진대회": false, "공모전": false, "해커톤": false, "학술대회": true, "시상식": false, "대상": false, "총회": false, "전체회의": false, "회의": false,
	"워크숍": false, "워크샵": false, "간담회": false, "설명회": false, "토론회": false, "공청회": false, "보고회": false, "발표회": false, "기념식": false, "선언문": false, "선언": false, "서밋": true, "라운드테이블": false, "주간": false, "캠페인": false, "아카데미": false, "어워드": true, "어워즈": true, "데이": false, "쇼": false, "페어": true, "협의회": false, "국제회의": false, "상": false, "경연대회": false, "챌린지": false, "위크": true, "본회의": false, "국무회의": false, "점검회의": false, "실무회의": false,
}

// meetings are the occasions that are counted by 차 (제4차 전체회의); 1차 수사
// 대상 is none.
var meetings = set(`회의 전체회의 총회 본회의 국무회의 점검회의 실무회의 포럼 세미나 대회 간담회 토론회 공청회 설명회 정상회의 국제회의 워크숍 협의회 심포지엄`)

// noOccasion are words that make what follows no occasion of its own.
var noOccasion = set(`평가 조사 시험 선거 감사 심사 공모 국정감사`)

var (
	edition = regexp.MustCompile(`^(제\d+(회|차|기)|\d+(회|차))$`)
	year    = regexp.MustCompile(`^(19|20)\d\d(년도?)?$`)
)

func findEvents(a *article) []match {
	var out []match
	out = append(out, editions(a)...)
	rows := map[string]int{} // how often a row of nouns with a strong head occurs
	var repeated []match
	for i := range a.words {
		stems(a.word(i), func(s string) bool {
			head, strong := occasionHead(s)
			if head == "" {
				return false
			}
			m, named, ok := a.occasion(i, s, head)
			if !ok {
				return true
			}
			if named {
				out = append(out, m)
			} else if strong {
				rows[a.text[m.in.Start:m.in.End]]++
				repeated = append(repeated, m)
			}
			return true
		})
	}
	for _, m := range repeated {
		if rows[a.text[m.in.Start:m.in.End]] > 1 {
			out = append(out, m)
		}
	}
	return out
}

// occasionHead gives the longest head that stem ends in.
func occasionHead(stem string) (head string, strong bool) {
	for n := min(6, runes(stem)); n > 0; n-- {
		h := lastRunes(stem, n)
		if strong, ok := occasions[h]; ok && (n > 1 || h == stem) {
			return h, strong
		}
	}
	return "", false
}

// occasion claims the row of nouns that ends in the i-th word. named says that
// it carries a number, a year or quotation marks.
func (a *article) occasion(i int, stem, head string) (m match, named, ok bool) {
	end := a.words[i].start + len(stem)
	first := a.nounsBefore(i, 9)
	first, numbered := a.startAtNumber(first, i)
	words := a.wordsOf(first, i, end)
	for _, w := range words {
		if noOccasion[w] {
			return m, false, false
		}
	}
	m = match{in: diag.Span{Start: a.words[first].start, End: end}, kind: "event", score: 0.85, sure: true}
	if numbered && strings.HasSuffix(words[0], "차") && !meetings[head] {
		numbered = false
	}
	if numbered && first > 0 && a.gap(first) == " " && a.word(first-1) == "제" {
		m.in.Start = a.words[first-1].start
	}
	switch quoted := a.isQuoted(m.in); {
	case numbered && len(words) > 1 && !(len(words) == 2 && words[1] == head && !strings.HasPrefix(words[0], "제")):
		m.reason, m.score = "rule: 제N회 + "+head, 0.95
		return m, true, !(len(words) == 2 && occasionTooPlain(words[1]))
	case quoted && head != "대상" && head != "상" && head != "데이" && (len(words) > 1 || particular(words) > 0):
		m.reason, m.score = "rule: ‘…"+head+"’", 0.93
		return m, true, true
	case len(words) >= 3 || len(words) == 2 && particular(words) > 1:
		m.reason, m.score = "rule: …"+head+", repeated", 0.75
		return m, false, true
	}
	return m, false, false
}

// occasionTooPlain: 제4차 회의, 제2차 전체회의 have no name without their body.
func occasionTooPlain(word string) bool {
	_, isHead := occasions[word]
	return isHead
}

// startAtNumber moves the start of a row to the last word that opens a name of
// an occasion: 제3회, 제4차, 2023.
func (a *article) startAtNumber(first, last int) (int, bool) {
	for i := last - 1; i >= first; i-- {
		if edition.MatchString(a.word(i)) || year.MatchString(a.word(i)) && !strings.HasSuffix(a.word(i), "년") {
			return i, true
		}
	}
	return first, false
}

// editions extends a known occasion by the number or year before or after its
// name; the edition is an event of its own, with the surface for its id.
func editions(a *article) []match {
	var out []match
	for _, m := range a.claims.list {
		if m.kind != "event" || m.entity == nil {
			continue
		}
		i := a.wordAt(m.in.Start)
		if i == 0 || a.words[i].start != m.in.Start || a.gap(i) != " " {
			continue
		}
		prev := a.word(i - 1)
		if !edition.MatchString(prev) && !(year.MatchString(prev) && !strings.HasSuffix(prev, "년")) {
			continue
		}
		m.in.Start = a.words[i-1].start
		m.id = entity.ID{Kind: "event", Name: idName(a.text[m.in.Start:m.in.End])}
		m.reason = "rule: 제N회 + " + m.entity.ID.Name
		m.entity = nil
		m.score = 0.97
		out = append(out, m)
	}
	return out
}

// plainEdition is an event's name without its number or year.
func plainEdition(name string) string {
	first, rest, ok := strings.Cut(name, "_")
	if ok && (edition.MatchString(first) || year.MatchString(first)) {
		return rest
	}
	return name
}

func hasDigit(s string) bool { return strings.IndexFunc(s, unicode.IsDigit) >= 0 }
