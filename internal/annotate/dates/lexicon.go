package dates

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// kind is what a token can be in a date expression.
type kind uint8

const (
	other kind = iota // anything that no date expression holds
	number

	// Units after a number.
	unitYear    // 년
	unitMonth   // 월
	unitDay     // 일
	unitMonths  // 개월, 달 after a count
	unitDecade  // 년대
	unitCentury // 세기
	unitQuarter // 분기, 사분기, Q
	unitHalf    // H, as in 2H21
	unitWeek    // 주차, 주

	// Words counted from the publication date; n is the offset.
	relYear
	relMonth
	relDay
	relWeek
	comingWeek // 오는 주
	relWeekend
	relQuarter
	prevQuarter // 전분기: before the publication's or the one spoken of
	prevYear    // 전년: of the publication date or of the year spoken of
	newYear     // 새해
	firstDay    // 첫날: of a month or year
	lastDay     // 마지막 날, 말일: of a month or year

	// Words counted from the date last spoken of; n is the offset.
	thatYear
	thatMonth
	thatDay
	nextDay // 다음 날, 전날: of the day spoken of or of the publication date

	// Words before a part date.
	past     // 지난
	next     // 오는
	this     // 이번
	upcoming // 다음
	thisYear // 올
	every    // 매년, 격주: what follows is a set
	lunarDay // 음력: of the lunar calendar
	era      // 단기; n is added to the year
	cycle    // 병오년: a year of the cycle of sixty, n from 갑자, 0

	half       // 상반기; n is the EDTF code
	season     // 봄; n is the EDTF code
	weekday    // 월요일; n is 1 for Monday to 7
	shortDay   // 월, only in brackets
	ordinalNum // 첫째; n is the number, 0 for 마지막
	weekWord   // 주 after an ordinal
	weekendWord
	holiday  // n indexes holidays
	vacation // 연휴

	cutYear  // 연말, 연초: begin or end of a year
	cutMonth // 월말
	cutWeek  // 주초
	cut      // 말, 중순: after a unit
	within   // 안에, 중, 내
	samePart // 동기, 같은 기간

	days    // 사흘: a number of days
	halfOf  // 반년: six months
	weeks   // 일주일: a week's days
	counter // 한, 두: before 달, 해
	unitAge // 해 after a count
	ago     // 전
	later   // 뒤, 후
	from    // 부터
	out     // 에서
	to      // 까지
	since   // 이후
	until   // 이전
	and     // 과, 와
	of      // 의
	between // 사이
	lasting // 간, 동안
	now     // 현재, 지금
	fiscal  // FY
	label   // 일자, 등록일: a date without signs may follow

	// Words of English dates.
	englishMonth
	englishOf
	ordinalEnd // th

	// Signs.
	dot
	dash
	slash
	tilde
	comma
	middle // ·
	open   // (
	closed // )
	quote  // ’ before two figures
)

// word is an entry of the lexicon. In a pattern _ stands for an optional space.
type word struct {
	pattern string
	kind    kind
	n       int
}

// vocabulary lists the words of date expressions. Where two begin alike the
// longer one is taken.
var vocabulary = [...]struct {
	kind  kind
	n     int
	words string
}{
	{relYear, 0, "올_해 금년 금년도 당해_연도 당해_년도 올해년도 이번_해 今年 연내 年內"},
	{relYear, -1, "지난_해 작년 작년도 昨年 去年"},
	{relYear, 1, "내년 내년도 명년 차년도 來年 明年"},
	{relYear, -2, "재작년 재작년도 지지난_해 그러께"},
	{relYear, 2, "내후년 후년 다다음_해 다음다음_해"},
	{prevYear, -1, "전년 전년도 前年"},
	{newYear, 0, "새해 신년"},
	{firstDay, 0, "첫날 첫째_날"},
	{lastDay, 0, "마지막_날 말일"},
	{thatYear, 0, "그해 그_해 같은_해 동년"},
	{thatYear, 1, "이듬해 다음_해 익년"},
	{thatYear, -1, "전해"},

	{relMonth, 0, "이달 이_달 이번_달 금월 당월 今月"},
	{relMonth, -1, "지난_달 저번_달 전월 前月"},
	{relMonth, 1, "다음_달 내달 새달 오는_달 다가오는_달 익월 來月"},
	{relMonth, 2, "다음다음_달 다다음_달"},
	{relMonth, -2, "지지난_달 저저번_달"},
	{thatMonth, 0, "같은_달 그달 그_달"},

	{relDay, 0, "오늘 금일 今日"},
	{relDay, -1, "어제 어저께 작일 昨日"},
	{relDay, 1, "내일 명일 익일 明日 來日"},
	{relDay, 2, "모레 내일_모레"},
	{relDay, 3, "글피"},
	{relDay, -2, "그제 그저께 엊그제"},
	{relDay, -3, "그끄제 그끄저께"},
	{thatDay, 0, "이날 이_날 당일 같은_날 그날 그_날"},
	{nextDay, 1, "다음_날 이튿날 그_다음_날 그_이튿날"},
	{nextDay, -1, "전날 그_전날 전일"},

	{relWeek, 0, "이번_주 금주 이번_한_주"},
	{relWeek, -1, "지난_주 저번_주"},
	{comingWeek, 1, "오는_주 다가오는_주"},
	{relWeek, 1, "다음_주 내주 차주"},
	{relWeek, 2, "다음다음_주 다다음_주"},
	{relWeek, -2, "지지난_주 저저번_주"},
	{relWeekend, 0, "이번_주말 이번_주_주말 금주_주말"},
	{relWeekend, -1, "지난_주말 지난주_주말 저번_주말"},
	{relWeekend, 1, "다음_주말 다음_주_주말"},
	{relWeekend, 2, "다다음_주말 다다음_주_주말"},
	{weekendWord, 0, "주말"},
	{relQuarter, 0, "이번_분기 금분기 이_분기 당분기"},
	{relQuarter, -1, "지난_분기"},
	{prevQuarter, -1, "전분기 전_분기 직전_분기"},
	{relQuarter, 1, "다음_분기 차분기"},

	{past, 0, "지난 저번"},
	{next, 0, "오는 다가오는 다가올 돌아오는 돌아올"},
	{this, 0, "이번"},
	{upcoming, 0, "다음"},
	{thisYear, 0, "올 올_한_해"},
	{every, 0, "매년 매해 매월 매달 매주 매일 매_분기 격년 격월 격주 해마다 달마다 주마다"},
	{every, 0, "기원전"},
	{lunarDay, 0, "음력 陰曆"},
	{era, 0, "서기 서력 西紀"},
	{era, -2333, "단기 檀紀"},
	{era, 1896, "광무 光武"},
	{era, 1906, "융희 隆熙"},
	{era, 1925, "소화 쇼와 昭和"},
	{era, 1911, "대정 다이쇼 大正"},
	{era, 1867, "명치 메이지 明治"},
	{era, 1988, "평성 헤이세이 平成"},
	{era, 2018, "레이와 令和"},
	{era, 1895, "건양 建陽"},
	{era, -544, "불기 佛紀"},

	{unitYear, 0, "년 년도 학년도 年 年度 회계연도 연도"},
	{unitMonth, 0, "월 月"},
	{unitDay, 0, "일 日"},
	{unitMonths, 0, "개월 달 個月"},
	{unitAge, 0, "해"},
	{unitDecade, 0, "년대 年代"},
	{unitCentury, 0, "세기 世紀"},
	{unitQuarter, 0, "분기 사분기 四分期 分期"},
	{unitWeek, 0, "주차 주_차 주"},

	{half, 40, "상반기 上半期 上반기"},
	{half, 41, "하반기 下半期 下반기"},
	{season, 21, "봄 봄철 초봄 늦봄"},
	{season, 22, "여름 여름철 초여름 한여름 늦여름"},
	{season, 23, "가을 가을철 초가을 늦가을"},
	{season, 24, "겨울 겨울철 초겨울 한겨울 늦겨울"},
	{weekday, 1, "월요일 月曜日"}, {weekday, 2, "화요일 火曜日"}, {weekday, 3, "수요일 水曜日"},
	{weekday, 4, "목요일 木曜日"}, {weekday, 5, "금요일 金曜日"}, {weekday, 6, "토요일 土曜日"},
	{weekday, 7, "일요일 日曜日"},
	{shortDay, 1, "월 月"}, {shortDay, 2, "화 火"}, {shortDay, 3, "수 水"}, {shortDay, 4, "목 木"},
	{shortDay, 5, "금 金"}, {shortDay, 6, "토 土"}, {shortDay, 7, "일 日"},
	{ordinalNum, 1, "첫째 첫_번째 첫번째 첫"}, {ordinalNum, 2, "둘째 두_번째 두번째"},
	{ordinalNum, 3, "셋째 세_번째 세번째"}, {ordinalNum, 4, "넷째 네_번째 네번째"},
	{ordinalNum, 5, "다섯째 다섯_번째 다섯번째"}, {ordinalNum, 0, "마지막"},
	{weekWord, 0, "주"},

	{cutYear, 0, "연말 연초 年末 年初 세밑"},
	{cutMonth, 0, "월말 월초 月末 月初"},
	{cutWeek, 0, "주초"},
	{cut, 0, "초 초순 상순 중순 하순 초반 중반 후반 전반 초엽 중엽 말엽 초기 말기 말 벽두 중하순 초중순 상중순 初 末 上旬 中旬 下旬"},
	{within, 0, "안에 안 내 중 中 內"},
	{samePart, 0, "동기 같은_기간 동월 동분기 동_기간"},

	{days, 1, "하루"}, {days, 2, "이틀"}, {days, 3, "사흘"}, {days, 4, "나흘"}, {days, 5, "닷새"},
	{days, 6, "엿새"}, {days, 7, "이레"}, {days, 8, "여드레"}, {days, 9, "아흐레"}, {days, 10, "열흘"},
	{days, 15, "보름"},
	{weeks, 7, "일주일 1주일 한_주"},
	{halfOf, 6, "반년"},
	{counter, 1, "한"}, {counter, 2, "두"}, {counter, 3, "세 석"}, {counter, 4, "네 넉"},
	{counter, 5, "다섯"}, {counter, 6, "여섯"}, {counter, 7, "일곱"}, {counter, 8, "여덟"},
	{counter, 9, "아홉"}, {counter, 10, "열"}, {counter, 11, "열한"}, {counter, 12, "열두"},
	{counter, 15, "열다섯"}, {counter, 20, "스무"}, {counter, 30, "서른"}, {counter, 40, "마흔"}, {counter, 50, "쉰"},

	{ago, 0, "전 前"},
	{later, 0, "뒤 후 後"},
	{from, 0, "부터 에서부터"},
	{out, 0, "에서"},
	{to, 0, "까지"},
	{since, 0, "이후 이래 이후부터 以後 以來"},
	{until, 0, "이전 이전까지 以前"},
	{and, 0, "과 와"},
	{of, 0, "의"},
	{between, 0, "사이"},
	{lasting, 0, "간 동안"},
	{now, 0, "현재 지금 現在"},
	{label, 0, "일자 등록일 등록일자 작성일 작성일자 게시일 게시일자 발행일 발행일자 배포일 배포일자 날짜"},
}

// lexicon holds the vocabulary and the holidays by first character, longest
// pattern first.
var lexicon = makeLexicon()

func makeLexicon() map[rune][]word {
	m := map[rune][]word{}
	add := func(pattern string, k kind, n int) {
		r, _ := utf8.DecodeRuneInString(pattern)
		m[r] = append(m[r], word{pattern, k, n})
	}
	for _, v := range vocabulary {
		for pattern := range strings.FieldsSeq(v.words) {
			add(pattern, v.kind, v.n)
		}
	}
	for i, h := range holidays {
		for pattern := range strings.FieldsSeq(h.names) {
			add(pattern, holiday, i)
		}
	}
	for _, pattern := range []string{"연휴", "명절"} {
		add(pattern, vacation, 0)
	}
	for _, words := range m {
		slices.SortStableFunc(words, func(a, b word) int { return len(b.pattern) - len(a.pattern) })
	}
	return m
}

// match is the length of text that pattern covers at its beginning, 0 if none.
func match(text, pattern string) int {
	n := 0
	for i := 0; i < len(pattern); i++ {
		if pattern[i] == '_' {
			if w := spaceLen(text[n:]); w > 0 {
				n += w
			}
			continue
		}
		if n >= len(text) || text[n] != pattern[i] {
			return 0
		}
		n++
	}
	return n
}

// spaceLen is the length of the white space character that text begins with,
// line ends and tabs apart, since what a tab parts are columns; 0 if there is none.
func spaceLen(text string) int {
	switch {
	case text == "":
		return 0
	case text[0] == ' ':
		return 1
	case strings.HasPrefix(text, "\u00a0"):
		return 2
	case strings.HasPrefix(text, "\u3000"), strings.HasPrefix(text, "\u2009"), strings.HasPrefix(text, "\u202f"):
		return 3
	}
	return 0
}
