package dates

import (
	_ "embed"
	"slices"
	"strconv"
	"strings"
	"sync"
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

// kindNames are the kinds as vocabulary.tsv names them.
var kindNames = map[string]kind{
	"relYear":     relYear,
	"prevYear":    prevYear,
	"newYear":     newYear,
	"firstDay":    firstDay,
	"lastDay":     lastDay,
	"thatYear":    thatYear,
	"relMonth":    relMonth,
	"thatMonth":   thatMonth,
	"relDay":      relDay,
	"thatDay":     thatDay,
	"nextDay":     nextDay,
	"relWeek":     relWeek,
	"comingWeek":  comingWeek,
	"relWeekend":  relWeekend,
	"weekendWord": weekendWord,
	"relQuarter":  relQuarter,
	"prevQuarter": prevQuarter,
	"past":        past,
	"next":        next,
	"this":        this,
	"upcoming":    upcoming,
	"thisYear":    thisYear,
	"every":       every,
	"lunarDay":    lunarDay,
	"era":         era,
	"unitYear":    unitYear,
	"unitMonth":   unitMonth,
	"unitDay":     unitDay,
	"unitMonths":  unitMonths,
	"unitAge":     unitAge,
	"unitDecade":  unitDecade,
	"unitCentury": unitCentury,
	"unitQuarter": unitQuarter,
	"unitWeek":    unitWeek,
	"half":        half,
	"season":      season,
	"weekday":     weekday,
	"shortDay":    shortDay,
	"ordinalNum":  ordinalNum,
	"weekWord":    weekWord,
	"cutYear":     cutYear,
	"cutMonth":    cutMonth,
	"cutWeek":     cutWeek,
	"cut":         cut,
	"within":      within,
	"samePart":    samePart,
	"days":        days,
	"weeks":       weeks,
	"halfOf":      halfOf,
	"counter":     counter,
	"ago":         ago,
	"later":       later,
	"from":        from,
	"out":         out,
	"to":          to,
	"since":       since,
	"until":       until,
	"and":         and,
	"of":          of,
	"between":     between,
	"lasting":     lasting,
	"now":         now,
	"label":       label,
	"vacation":    vacation,
}

//go:embed vocabulary.tsv
var vocabularyTSV string

// A term is a row of vocabulary.tsv: words that are read alike.
type term struct {
	kind    kind
	n       int
	words   []string
	example string
}

// vocabulary gives the rows of vocabulary.tsv.
func vocabulary() []term {
	var terms []term
	for _, f := range tableRows(vocabularyTSV, 4) {
		n, _ := strconv.Atoi(f[1])
		terms = append(terms, term{kind: kindNames[f[0]], n: n, words: strings.Fields(f[2]), example: f[3]})
	}
	return terms
}

// tableRows gives the rows of a table with so many columns. Lines that begin with #
// are comments.
func tableRows(table string, columns int) [][]string {
	var rows [][]string
	for line := range strings.Lines(table) {
		if f := strings.Split(strings.TrimSuffix(line, "\n"), "\t"); len(f) == columns && line[0] != '#' {
			rows = append(rows, f)
		}
	}
	return rows
}

// lexicon holds the vocabulary and the holidays by first character, longest
// pattern first.
var lexicon = sync.OnceValue(func() map[rune][]word {
	m := map[rune][]word{}
	add := func(pattern string, k kind, n int) {
		r, _ := utf8.DecodeRuneInString(pattern)
		m[r] = append(m[r], word{pattern, k, n})
	}
	for _, v := range vocabulary() {
		for _, pattern := range v.words {
			add(pattern, v.kind, v.n)
		}
	}
	for i, h := range holidays() {
		for _, pattern := range h.names {
			add(pattern, holiday, i)
		}
	}
	for _, words := range m {
		slices.SortStableFunc(words, func(a, b word) int { return len(b.pattern) - len(a.pattern) })
	}
	return m
})

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
