package annotate

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Korean names of systems, events and laws end in their head (…시스템, …포럼,
// …조례), and their modifiers stand bare in front of it: 비대면 준등기
// 우편서비스. A name therefore begins where the row of bare nouns begins.

// nounsBefore gives the index of the first word of the row of bare nouns that
// ends at word i, at most n words long. A sign other than one space, a word
// with a particle or a verb's ending, and words that point or connect end it.
func (a *article) nounsBefore(i, n int) int {
	for first := i; ; first-- {
		if i-first+1 >= n || a.gap(first) != " " || !a.modifies(first-1) {
			return first
		}
	}
}

// modifies reports whether the j-th word may stand inside a name.
func (a *article) modifies(j int) bool {
	w := a.word(j)
	return w != "" && !isConnector(w) && bareNoun(w) && !countedThing(w)
}

// connectors point, connect or say when, so that no name holds them.
var connectors = set(`이 그 저 각 전 본 동 현 이번 지난 올해 내년 최근 현재 향후 앞으로 기존 신규 새 모든 여러 주요 일부 다른 해당 관련 자체
통해 위해 대해 함께 및 또는 등 또 더 가장 매우 특히 이미 다시 약 총 첫 두 세 네 바로 직접 계속 본격 전면 또한 이어 우선 한편 먼저 이날 당시
대상 이후 이전 이상 이하 동안 당초 현행 오늘 내일 어제 다음 달 작년 지난달 이달 상반기 하반기 연말 연초 분기 중 내 간 때 시 뒤 후 전후 바 것 수 데 곳 점 만큼
각각 각종 다양 별 별도 즉시 즉 곧 아직 이제 그동안 모두 물론 역시 혹은 내지 대비 개최 참석 참가 발표 열린 따라 비롯 포함 외 등의 소개 관한 누구나 국내 해외 서로 가운데 직속 산하 소속 주최 주관 후원 중인 이른바 일명 별칭 정식 단일 하나 전국민 대국민 국민 정부 지자체 우리 우리나라 대통령`)

func isConnector(w string) bool { return connectors[w] }

func set(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}

// endings are the last syllables that mark a particle or a verb's ending, each
// with the nouns that end in it all the same.
var endings = map[rune]map[string]bool{
	'은': set(""), '는': set(""), '을': set("마을 가을"), '를': set(""), '에': set(""), '와': set(""), '며': set(""), '된': set(""), '될': set(""), '던': set(""), '히': set(""), '들': set(""), '난': set("재난 수난 고난"), '든': set(""), '운': set("행운"), '린': set("그린"), '른': set(""), '큰': set(""), '온': set("기온 체온 보온"), '둔': set(""), '룬': set(""), '띤': set(""), '낸': set(""), '켜': set(""), '춘': set("청춘"), '춰': set(""), '써': set(""), '려': set("고려 배려 장려 격려"), '돼': set(""), '져': set(""), '쳐': set(""), '있': set(""), '없': set(""), '께': set(""), '째': set(""), '간': set("인간 민간 기간 공간 시간 야간 주간 월간 연간 순간 행간 출간 발간"),
	'이': set("사이 차이 어린이 놀이 길이 높이 모이 페이 디스플레이 플레이 릴레이 웨이 하이 웹사이 투데이 데이 나눔이 도우미"),
	'가': set("평가 국가 추가 증가 허가 참가 물가 유가 원가 시가 주가 지가 단가 여가 휴가 전문가 인허가 건축가 활동가"),
	'의': set("회의 협의 심의 동의 문의 강의 정의 주의 합의 논의 결의 편의 창의 질의 상의 건의 민의 발의 총의 명의"),
	'과': set("성과 결과 효과 학과 교과 통과 부과 초과 경과 안과 사과"),
	'도': set("제도 지도 속도 정도 온도 강도 용도 철도 수도 한도 연도 년도 보도 선도 유도 밀도 농도 구도 태도 제주도 만족도 접근도 각도 경기도 강원도 충청도 전라도 경상도"),
	'로': set("도로 진로 경로 선로 항로 통로 회로 활로 세로 가로 제로 유로"),
	'고': set("사고 신고 광고 보고 창고 재고 경고 권고 금고 공고 예고 원고 국고 고교 최고"),
	'만': set("미만 불만 비만 낙만"),
	'서': set("문서 도서 보고서 신청서 증명서 고지서 명세서 경찰서 소방서 부서 순서 질서 정서 센서 기술서 제안서 명령서 계약서 확인서 요청서 전자문서 독서 낙서 브라우저"),
	'해': set("재해 침해 피해 이해 장해 방해 동해 남해 서해 공해"),
	'한': set("요한 제한 권한 기한 무한 북한 유한"),
	'인': set("개인 법인 확인 승인 본인 노인 장애인 외국인 기업인 원인 요인 할인 무인 디자인 온라인 오프라인 라인 체인 블록체인 도메인 가이드라인 핀인 로그인 사인 공인 군인 의료인 예술인 소상공인 여성인"),
	'할': set("역할 분할 관할"),
	'면': set("화면 전면 측면 도면 서면 비대면 대면 국면 수면"),
	'게': set("무게"),
	'지': set("고지 복지 방지 토지 농지 공지 유지 기지 단지 편지 이미지 메시지 홈페이지 소지 지지 폐지 금지 정지 주거지 산지 현지 잡지 에너지 패키지 거주지 임지 해지 인지 감지 브리지 스토리지 챌린지 엣지 페이지 휴양지 관광지"),
	'여': set("참여 급여 기여 대여 수여 부여 증여 잉여"),
	'적': set("실적 목적 추적 흔적 누적 업적 국적 유적"),
	'나': set("코로나 하나 미나 세미나"),
	'라': set("인프라 나라 카메라 코리아"),
	'란': set("논란 혼란 교란"),
	'등': set("평등 고등 신호등 초등 가로등"),
	'록': set("등록 기록 수록 목록 초록 어록"),
	'어': set("언어 용어 영어 국어 한국어 외국어 소프트웨어 하드웨어 어 케어 헬스케어 방어 제어 단어 펌웨어 미들웨어 랜섬웨어 랭귀지어 프레임웨어"),
	'아': set("육아 유아 코리아 아시아 미디어 영유아 청소년아"),
	'다': set(""),
	'자': set("전자 사용자 이용자 담당자 개발자 투자 대상자 소비자 관리자 사업자 근로자 환자 격자 양자 기자 참가자 참여자 유공자 수급자 신청자 노동자 보호자 피해자 자 지도자 이자 수혜자 운전자 보행자 당선자 제공자 공급자 생산자 교통약자 약자 납세자"),
}

// bareNoun reports whether w looks like a noun without particle.
func bareNoun(w string) bool {
	last, _ := utf8.DecodeLastRuneInString(w)
	if !hangul(last) {
		return true
	}
	nouns, suspicious := endings[last]
	if !suspicious {
		return !hasAnySuffix(w, []string{"에서", "까지", "부터", "보다", "처럼", "마다", "으로써", "하는", "위한", "통한", "따른", "같은", "려진", "라진", "어진", "워진", "해진", "러진", "겨진", "아진", "으킨", "시킨"})
	}
	if p := w[:len(w)-utf8.RuneLen(last)]; last == '의' && hasAnySuffix(p, []string{"위원회", "협의회", "의회", "연구회", "학회", "협회", "총회", "사회", "국회", "연합회"}) || last == '로' && endings['도'][lastRunes(p, 2)] {
		return false
	}
	for n := 2; n <= longestNoun; n++ {
		if nouns[lastRunes(w, n)] {
			return true
		}
	}
	return false
}

// longestNoun is the length of the longest noun in endings.
const longestNoun = 5

// lastRunes gives the last n characters of s, or all of it.
func lastRunes(s string, n int) string {
	i := len(s)
	for ; n > 0 && i > 0; n-- {
		_, size := utf8.DecodeLastRuneInString(s[:i])
		i -= size
	}
	return s[i:]
}

// countedThing reports whether w is a number with a unit (917종, 10곳), which
// ends a name; ordinals and sizes that open one (제3회, 4차, 5대, 2023) do not.
func countedThing(w string) bool {
	r, _ := utf8.DecodeRuneInString(w)
	if !unicode.IsDigit(r) {
		return false
	}
	unit := strings.TrimLeftFunc(w, func(r rune) bool { return unicode.IsDigit(r) || r == '.' || r == ',' })
	switch unit {
	case "개", "종", "곳", "명", "위", "건", "원", "만", "억", "조", "월", "일", "년", "개월", "시", "분", "층", "여", "개국", "번", "호", "세", "점", "배", "개사", "년간", "일간":
		return true
	}
	return false
}

func runes(s string) int { return utf8.RuneCountInString(s) }
