package dates

import (
	"slices"
	"strings"
	"unicode/utf8"

	"sillok/internal/korean"
)

// hangulAtEnd reports whether text ends in a Hangul syllable.
func hangulAtEnd(text string) bool {
	r, _ := utf8.DecodeLastRuneInString(text)
	return korean.IsSyllable(r)
}

// measures end the words for measures, after which a bracket holds a value;
// the words of actions that end like them do not. The others are what stands beside
// what is no date; words.tsv says what for.
var (
	measures     = words("measures")
	notMeasures  = words("not-measures")
	clockLeads   = words("clock-leads")
	clockUnits   = words("clock-units")
	restJoints   = words("rest-joints")
	restDays     = words("rest-days")
	restBefore   = words("rest-before")
	wordAnd      = words("word-and")
	movements    = words("movements")
	sectionUnits = words("section-units")
	anyDayEnds   = words("any-day-ends")
	samePeriods  = words("same-periods")
	penalties    = words("penalties")
	termSigns    = words("term-signs")
)

// measureAtEnd reports whether text ends in a word for a measure: 성장률, 평점.
func measureAtEnd(text string) bool {
	return measures.Ends(text) && !notMeasures.Ends(text)
}

// afterClock reports whether text ends in a clock time and a sign or word that
// leads to the next one: what follows is of whatever day it is (18:00~다음 날 06:00).
func afterClock(text string) bool {
	before, ok := clockLeads.CutEnd(strings.TrimRight(text, " "))
	before = strings.TrimRight(before, " ")
	return ok && (clockUnits.Ends(before) || endsInFigure(before) && strings.Contains(before[max(0, len(before)-5):], ":"))
}

// endsInFigure reports whether text ends in an ASCII figure.
func endsInFigure(text string) bool {
	return text != "" && '0' <= text[len(text)-1] && text[len(text)-1] <= '9'
}

// restDay reports whether a weekday stands beside a word for days of rest or of
// work, which makes it every such day: 토요일·공휴일, 평일 및 토요일.
func restDay(text string, start, end int) bool {
	if after, ok := restJoints.CutBegin(text[end:]); ok && restDays.Begins(after) {
		return true
	}
	before := strings.TrimRight(text[max(0, start-24):start], " ·ㆍ,/")
	return restBefore.Ends(strings.TrimRight(wordAnd.WithoutEnd(before), " "))
}

// beginsName reports whether a weekday is the first word of quoted nouns, which name what is on every
// such day: ‘화요일 야간 민원실’, but “월요일 회의에서 논의한다”.
func beginsName(text string, start, end int) bool {
	open, _ := utf8.DecodeLastRuneInString(text[:start])
	shut, quoted := quotationMarks[open]
	if !quoted || !strings.HasPrefix(text[end:], " ") {
		return false
	}
	name, _, ok := strings.Cut(text[start:min(len(text), start+longestQuoted)], shut)
	if !ok {
		return false
	}
	return !slices.ContainsFunc(korean.Read(name).Words(korean.Span{End: len(name)}), func(w korean.Word) bool { return w.Verb != nil || w.Case != korean.NoCase })
}

// quotationMarks are the opening marks of quotations with the closing ones.
var quotationMarks = map[rune]string{'‘': "’", '“': "”", '\'': "'", '"': "\"", '「': "」", '『': "』"}

// longestQuoted is how many bytes a quoted name has at most.
const longestQuoted = 90

// namesMovement reports whether the word after i makes a month a name.
func namesMovement(text string, i int) bool {
	return movements.Begins(text[i+spaceLen(text[i:]):])
}

// sectionAtEnd reports whether text ends in a number with a unit of sections: 제3장.
func sectionAtEnd(text string) bool {
	number, ok := sectionUnits.CutEnd(text)
	return ok && endsInFigure(number)
}

// anyDay reports whether the word that text ends with makes the next day that of
// whatever day it is: 제출일 다음 날, 신청한 다음 날, 집회일 또는 다음 날.
func anyDay(text string) bool {
	text = strings.TrimRight(text, " ")
	if t, ok := dayUnit.CutEnd(text); ok {
		return hangulAtEnd(t)
	}
	return anyDayEnds.Ends(text)
}

// samePeriod reports whether text ends in 동기간( or 같은 기간(: the days in the
// bracket are of several years.
func samePeriod(text string) bool {
	return samePeriods.Ends(strings.TrimSuffix(text, "("))
}

// sentenced reports whether text ends in a term of imprisonment that the number
// behind it goes on with: 징역 1년 6월, 징역 6년~17년 6월.
func sentenced(text string) bool {
	text = text[max(0, len(text)-48):]
	return slices.ContainsFunc(penalties.All(), func(w string) bool {
		at := strings.LastIndex(text, w)
		return at >= 0 && strings.Trim(text[at+len(w):], termSigns.Word()) == ""
	})
}
