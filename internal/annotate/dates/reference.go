package dates

import (
	"strings"

	"sillok/internal/edtf"
	"sillok/internal/korean"
)

// Reference gives what a text settles of the day it was published, and the
// words that do; the zero Date where nothing does. The sources are a magazine's
// issue (5월호) with a day it calls the present (2012년 4월 현재), a year in
// brackets after 올해, 지난해 or 내년 (올해(2012년)), and an event named with a
// year that 다음 달 or 올해 dates (다음 달 2023 대한민국 정부 박람회). Where two
// of these disagree on the year, nothing is settled.
func Reference(text string) (d edtf.Date, reason string) {
	s := settled{year: unknown, month: unknown}
	s.issue(text)
	for _, word := range presentWords.All() {
		offset, _ := presentWords.Number(word)
		for i := 0; ; {
			n := strings.Index(text[i:], word)
			if n < 0 {
				break
			}
			i += n
			if beginsWord(text, i) {
				s.present(text, i, word, offset)
			}
			i += len(word)
		}
	}
	switch {
	case s.conflict || s.year == unknown:
		return edtf.Date{}, ""
	case s.month != unknown:
		return edtf.Of(s.year, s.month, 0), s.reason
	}
	return ymd{s.year, unknown, unknown}.date(), s.reason
}

// presentWords are words that place a year beside the year of publication, each with
// the offset of that from it. The others are parts of dates; words.tsv says what for.
var (
	presentWords = words("present-words")
	nextMonth    = words("next-month")
	issueWord    = words("issue-word")
	presentWord  = words("present-word")
)

// settled collects what a text says of its publication date.
type settled struct {
	year, month int
	reason      string
	conflict    bool
}

func (s *settled) is(year int, reason string) {
	if s.year != unknown && s.year != year {
		s.conflict = true
	}
	if s.year == unknown {
		s.year, s.reason = year, reason
	}
}

// present reads the year in brackets after a word like 올해, or a year that
// begins a name after it.
func (s *settled) present(text string, i int, word string, offset int) {
	after := text[i+len(word):]
	after = after[:min(len(after), 48)]
	if inner, ok := strings.CutPrefix(strings.TrimPrefix(after, " "), "("); ok {
		if nextMonth.Begins(word) {
			return
		}
		if year, rest, ok := fourFigures(inner); ok && (yearLength.Begins(rest) || strings.HasPrefix(rest, ")")) {
			s.is(year+offset, word+"("+inner[:4]+")")
		}
		return
	}
	if offset != 0 || !strings.HasPrefix(after, " ") {
		return
	}
	year, rest, ok := fourFigures(strings.TrimLeft(after, " ‘'“\"「『"))
	if ok && strings.HasPrefix(rest, " ") && startsWithHangul(rest[1:]) {
		s.is(year, word+" "+itoa(year))
	}
}

// issue reads 5월호 near the beginning, and a present that is at most three
// months older than the issue; or 2012년 5월호.
func (s *settled) issue(text string) {
	head := text[:min(len(text), 8000)]
	i := strings.Index(head, issueWord.Word())
	if i < 0 {
		return
	}
	start := len(strings.TrimRight(head[:i], "0123456789"))
	month, ok := number2(head[start:i])
	before := strings.TrimRight(head[:start], " ")
	atHead := start < 500 || strings.HasSuffix(before, "\n")
	if !ok || month < 1 || month > 12 || !atHead {
		return
	}
	if before, ok := yearLength.CutEnd(before); ok && len(before) >= 4 {
		if year, _, ok := fourFigures(before[len(before)-4:]); ok {
			s.is(year, reasonText("year and issue", year, month))
			s.month = month
		}
		return
	}
	if year, present, ok := presentBefore(text, month); ok {
		s.is(year, reasonText("issue", month)+", "+present)
		s.month = month
	}
}

// presentBefore finds what a text calls the present (2012년 4월 현재) and gives
// the year of the issue of a month at most three months later.
func presentBefore(text string, issue int) (year int, words string, ok bool) {
	for i := 0; ; i += len(presentWord.Word()) {
		n := strings.Index(text[i:], presentWord.Word())
		if n < 0 {
			return 0, "", false
		}
		i += n
		year, month, ok := monthBefore(text[:i])
		if !ok || (issue-month+12)%12 > 3 {
			continue
		}
		words := reasonText("present", year, month)
		if issue < month {
			year++
		}
		return year, words, true
	}
}

// monthBefore reads a year and month that a text ends with: 2012년 4월 말.
func monthBefore(text string) (year, month int, ok bool) {
	text = strings.TrimRight(text[max(0, len(text)-40):], " ")
	text = strings.TrimRight(cutEnds.WithoutEnd(text), " ")
	if t, ok := dayUnit.CutEnd(text); ok {
		text = strings.TrimRight(strings.TrimRight(t, "0123456789"), " ")
	}
	text, ok = monthUnit.CutEnd(text)
	if !ok {
		return 0, 0, false
	}
	start := len(strings.TrimRight(text, "0123456789"))
	month, ok = number2(text[start:])
	y, isYear := yearLength.CutEnd(strings.TrimRight(text[:start], " "))
	if !ok || !isYear || len(y) < 4 {
		return 0, 0, false
	}
	year, _, ok = fourFigures(y[len(y)-4:])
	return year, month, ok && month >= 1 && month <= 12
}

// number2 is the value of one or two figures.
func number2(s string) (n int, ok bool) {
	if s == "" || len(s) > 2 {
		return 0, false
	}
	for i := range len(s) {
		n = n*10 + int(s[i]-'0')
	}
	return n, true
}

// fourFigures reads a year between 1900 and 2100.
func fourFigures(s string) (year int, rest string, ok bool) {
	if len(s) < 4 {
		return 0, s, false
	}
	for i := range 4 {
		if s[i] < '0' || s[i] > '9' {
			return 0, s, false
		}
		year = year*10 + int(s[i]-'0')
	}
	return year, s[4:], year >= 1900 && year <= 2100
}

func startsWithHangul(s string) bool { return s != "" && hangul(s) }

// hangul reports whether s begins with a Hangul syllable.
func hangul(s string) bool {
	for _, r := range s {
		return korean.IsSyllable(r)
	}
	return false
}
