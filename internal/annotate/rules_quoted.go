package annotate

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"sillok/internal/annotate/claim"
	"sillok/internal/diag"
	"sillok/internal/entity"
)

// Systems and plans by their quotation marks. A title in quotation marks that
// ends in a head is a name; any quoted name is one where the words beside it
// call it a system.

// titleHeads end the titles of plans and schemes, which need quotation marks.
var titleHeads = []string{"계획", "전략", "로드맵", "프로젝트", "프로그램", "인프라", "이니셔티브", "종합대책", "마스터플랜", "청사진", "비전", "사업", "서비스", "시스템", "플랫폼", "포털", "맵", "앱", "허브", "인증제", "바우처", "통합창구", "장터", "마켓"}

// quotedTitles claims what fills quotation marks and ends in a head.
func quotedTitles(a *article) []claim.Candidate {
	var out []claim.Candidate
	for _, q := range a.quoted {
		name := a.text[q.Start:q.End]
		if runes(name) > 45 || strings.ContainsAny(name, ".?!,‘’'\"“”") || !titled(name) && !a.builtStructure(q, name) || a.isSpeech(q) {
			continue
		}
		front, inner := withoutBracket(name)
		words := strings.Fields(front)
		if len(words) == 0 || !a.titleLike(words) && !a.ownerBefore(q) || hasAnyPrefix(firstWord(front), []string{"주요"}) || strings.Contains(front, "주요 사업") {
			continue
		}
		c := claim.Candidate{In: q, Detail: "‘…" + lastRunes(front, 2) + "’", Score: 0.85, Sure: len(words) > 1}
		if isLatinName(inner) { // ‘통관시스템(ECUAPASS)’: the bracket is a mark of its own
			c.In.End = q.Start + len(front)
		} else if inner != "" {
			c.ID = entity.ID{Kind: "system", Name: idName(front)}
		}
		out = append(out, c)
	}
	return out
}

// titled reports whether name ends in the head of a title, a bracket behind it
// left out.
func titled(name string) bool {
	front, _ := withoutBracket(name)
	return hasAnySuffix(front, titleHeads)
}

// ownerBefore reports whether a body stands right before the quotation mark:
// 경기도 ‘공공데이터 개방포털’.
func (a *article) ownerBefore(q diag.Span) bool {
	before := strings.TrimRight(a.text[max(0, q.Start-8):q.Start], "‘'\"“「｢『 ")
	return a.claims.endingAt(max(0, q.Start-8)+len(before), "agency") != nil && strings.Contains(spanText(a, q), " ")
}

// isSpeech reports whether what fills the quotation marks of speech is told
// and not named: “…새로 내놓을 계획”이라고.
func (a *article) isSpeech(q diag.Span) bool {
	mark, size := utf8.DecodeRuneInString(a.text[q.End:])
	if mark != '”' && mark != '"' {
		return false
	}
	rest, told := cutAnyPrefix(a.after(q.End+size, 60), []string{"이라고", "라고", "이라며", "라며", "이라면서", "라면서"})
	return told && !hasAnyPrefix(rest, []string{" 이름", " 부르", " 불리", " 불렀", " 명명", " 하는 ", " 칭"})
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
	if len(words) == 2 && particular(words) == 0 && runes(words[0]+words[1]) < 12 {
		return false
	}
	for _, w := range words[:len(words)-1] {
		if hasAnySuffix(w, []string{"하는", "되는", "있는", "하고", "하며", "에서", "해서", "놓을", "만들", "세울", "에는"}) {
			return false
		}
	}
	return true
}

// Words beside a quoted name that say what it is the name of.
var (
	systemsBefore = []string{"지역화폐", "상품권", "컴퓨터", "통관시스템", "게임", "교육과정", "시스템", "서비스", "플랫폼", "포털", "앱", "애플리케이션", "사이트", "홈페이지", "누리집", "포털인", "시스템인", "서비스인", "플랫폼인", "챗봇"}
	systemsAfter  = []string{"시스템", "서비스", "플랫폼", "포털", "앱", "애플리케이션", "사이트", "홈페이지", "누리집", "챗봇", "통합시스템"}
	launches      = []string{"개통", "오픈", "출시", "가동", "개설"}
	foundings     = []string{"구성", "결성", "발족", "출범", "창립", "설립", "꾸리"}
)

// quotedNames claims a name in quotation marks that the words beside it call a
// system (‘X’라는 서비스, 앱 ‘X’, ‘X’를 개통) or a body (‘X’를 발족). Latin letters in
// a bracket at its end are a mark of their own.
func quotedNames(a *article) []claim.Candidate {
	var out []claim.Candidate
	for _, q := range a.quoted {
		name, inner := withoutBracket(spanText(a, q))
		if inner != "" && !isLatinName(inner) {
			name = spanText(a, q)
		}
		if n := runes(name); n < 2 || n > 20 || strings.ContainsAny(name, ".?!,‘’'\"“”") || a.isTerm(name) || strings.Count(name, " ") > 3 || !a.startsWord(q.Start) {
			continue
		}
		kind := a.calledBeside(q, name)
		if kind == "" || particular(strings.Fields(name)) == 0 && !strings.Contains(name, " ") {
			continue
		}
		out = append(out, claim.Candidate{In: diag.Span{Start: q.Start, End: q.Start + len(name)}, Kind: kind, Detail: "‘…’ + " + kind, Score: 0.8, Sure: true})
	}
	return out
}

// joinedQuotes are further quoted names that share the word behind the last:
// ‘길 위의 배움’과 ‘마을학교’ 사업.
var joinedQuotes = regexp.MustCompile(`^(?:(?:과|와|, ?|·| 및 )[‘'“"「｢][^’'”"」｣]{2,24}[’'”"」｣](?:\([^)]*\))?)+`)

// calledBeside gives the kind that the words around a quoted name give it.
func (a *article) calledBeside(q diag.Span, name string) string {
	_, mark := utf8.DecodeRuneInString(a.text[q.End:])
	rest := a.after(q.End+mark, 90)
	if inner, ok := strings.CutPrefix(rest, "("); ok {
		_, rest, _ = strings.Cut(inner, ")")
	}
	rest = joinedQuotes.ReplaceAllString(rest, "")
	if next, ok := cutAnyPrefix(rest, []string{"이라는 ", "라는 ", "이란 ", "란 "}); ok {
		words := strings.Fields(next)
		for _, w := range words[:min(3, len(words))] {
			if stems(w, func(s string) bool { return hasAnySuffix(s, systemsAfter) }) {
				return "system"
			}
		}
		return ""
	}
	if entered(name, rest) {
		return "system"
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
	if hasAnySuffix(before, usesBefore) && bareNoun(name) && !hasAnySuffix(name, quotedNoNames) {
		return "system"
	}
	if i := strings.LastIndexByte(before, ' '); i >= 0 {
		before = before[i+1:]
	}
	if hasAnySuffix(before, systemsBefore) && bareNoun(strings.TrimSuffix(before, "인")) {
		return "system"
	}
	return ""
}

// entered reports whether the words after a quoted proper name are said of
// systems alone: ‘X’ 서비스의 가입자, ‘X’에 접속, ‘X’가 개통됐다. What is only built
// or run may be anything, so then the name must not be made of common words.
func entered(name, rest string) bool {
	if !bareNoun(name) || hasAnySuffix(name, quotedNoNames) {
		return false
	}
	if next, ok := strings.CutPrefix(rest, "에 "); ok && hasAnyPrefix(next, uploads) {
		return true
	}
	if next, ok := strings.CutPrefix(rest, " "); ok {
		word, _, _ := strings.Cut(next, " ")
		return runes(name) > 2 && stems(strings.TrimRight(word, ".,"), func(s string) bool { return systemCalled[s] }) && !hasAnyPrefix(next, []string{"서비스를 위", "서비스 제공", "서비스 기업"})
	}
	if strings.Contains(name, " ") {
		return false
	}
	if next, ok := cutAnyPrefix(rest, []string{"에 ", "에서 ", "으로 ", "로 "}); ok {
		return hasAnyPrefix(next, []string{"접속", "로그인", "회원 가입", "회원가입", "가입하", "들어가면", "들어가 "})
	}
	if next, ok := cutAnyPrefix(rest, []string{"가 ", "이 ", "는 ", "은 "}); ok {
		return hasAnyPrefix(next, launches)
	}
	if next, ok := cutAnyPrefix(rest, []string{"를 ", "을 "}); ok {
		return hasAnyPrefix(next, []string{"내려받", "다운로드", "다운받", "설치하", "설치해", "실행하면"})
	}
	return false
}

// uploads tell what is done with a system that keeps data: ‘X’에 올린다.
var uploads = []string{"올린", "올렸", "올려", "올리", "저장", "탑재", "연계해"}

// usesBefore end the words before a quoted system that say what was done there:
// 자료를 올려 두던 ‘X’.
var usesBefore = []string{"올려 두던", "저장하던", "저장하는", "저장해 온", "보관하던", "접속하던", "접속하는", "접속해야 하는", "로그인하는", "로그인하던", "내려받는", "만든", "개발한", "구축한", "쓰던", "쓰는", "운영하는", "운영 중인", "개통한", "출시한", "내놓은", "보급한", "알려 주는", "알려주는"}

// systemCalled are the words that call the quoted name before them a system.
var systemCalled = set(`시스템 서비스 플랫폼 포털 앱 애플리케이션 사이트 홈페이지 누리집 챗봇 통합시스템 웹사이트 전산시스템 사업 지원사업 시범사업 프로그램 프로젝트 운영기관 기반구축 구상 사업설명회 음성 고도화`)

// quotedNoNames end quoted terms that are no proper names: ‘맞춤형’ 서비스.
var quotedNoNames = []string{"형", "식", "적", "기반", "맞춤", "방식", "중심", "제도", "제", "화", "관", "법", "권", "률", "성", "당", "씨", "기술"}

func cutAnySuffix(s string, list []string) (string, bool) {
	for _, p := range list {
		if rest, ok := strings.CutSuffix(s, p); ok {
			return rest, true
		}
	}
	return s, false
}

func cutAnyPrefix(s string, list []string) (string, bool) {
	for _, p := range list {
		if rest, ok := strings.CutPrefix(s, p); ok {
			return rest, true
		}
	}
	return s, false
}
