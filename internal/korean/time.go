package korean

import (
	"sort"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// Times are told from other words by form alone: a number with a unit (5월, 15일,
// 2분기), a word of data/times.tsv (내년, 지난해), and what stands before or behind
// one (지난 5월, 내년 초, 두 달 뒤). What day is meant is the business of
// annotate/dates.

type timeWord struct {
	kind string
	side Tense
	rank int // of the unit, see unit.rank
}

var timeTable = sync.OnceValue(func() map[string]timeWord {
	table := map[string]timeWord{}
	for _, row := range rows("times") {
		table[row[0]] = timeWord{row[1], tenseNames[row[2]], int(row[3][0] - '0')}
	}
	return table
})

// NamesTime reports whether a word tells when by itself, or counts time: 오늘, 지난달, 주.
func NamesTime(word string) bool { return timeTable()[word].kind != "" }

// counters are the native numerals that stand before units of time.
var counters = laterSet("한 두 세 네 석 넉 서너 너댓 다섯 여섯 일곱 여덟 아홉 열 몇 수 첫 반")

// markTimes tells which words of a stretch are parts of time expressions, and
// takes the verb from those that look like one (지난, 오는).
func (t *Text) markTimes(words []Word) []bool {
	is := make([]bool, len(words))
	for i := range words {
		is[i] = t.isTime(&words[i]) || t.dottedPart(words, is, i)
	}
	for i := 1; i < len(words); i++ { // 두 달
		if before := words[i-1].Text; timeTable()[t.nounText(&words[i])].kind == "unit" && (counters()[before] || digits(before) || timeTable()[before].kind == "det") {
			is[i-1], is[i] = true, true
		}
	}
	for i := len(words) - 2; i >= 0; i-- {
		if is[i+1] && !is[i] {
			w := words[i].Text
			is[i] = timeTable()[w].kind == "det" || (counters()[w] || digits(w)) && !words[i].Comma
		}
	}
	for i := 1; i < len(words); i++ {
		if is[i-1] && !is[i] && timeTable()[words[i-1].Text].kind != "tail" && !words[i-1].Comma && words[i-1].Case == NoCase && (words[i-1].Verb == nil || !words[i-1].Verb.Copula) {
			noun := t.nounText(&words[i])
			is[i] = timeTable()[noun].kind == "tail" || timeTable()[strings.TrimSuffix(words[i].Text, "인")].kind == "tail"
		}
	}
	for i := range words {
		if is[i] && words[i].Verb != nil && (!words[i].Verb.Copula || words[i].Verb.Form == Adnominal) { // 두 달 뒤인
			words[i].Verb = nil
		}
	}
	return is
}

func digits(s string) bool {
	return s != "" && strings.IndexFunc(s, func(r rune) bool {
		return !unicode.IsDigit(r) && r != '.' && r != '~' && r != '∼' && r != '-' && r != '’'
	}) < 0
}

// nounText gives the noun of a word, of a copula the noun before it.
func (t *Text) nounText(w *Word) string {
	if w.Verb != nil && w.Verb.Copula {
		return w.Verb.Noun
	}
	return t.Str(w.Noun)
}

// dottedPart reports whether word i is part of a date in figures with spaces:
// 2015. 3. 12.
func (t *Text) dottedPart(words []Word, is []bool, i int) bool {
	w := &words[i]
	if !digits(w.Text) || w.End >= len(t.text) || t.text[w.End] != '.' {
		return false
	}
	year := len(w.Text) == 4 && (w.Text[:2] == "19" || w.Text[:2] == "20")
	return year || i > 0 && is[i-1] && digits(words[i-1].Text) && len(w.Text) <= 2
}

// isTime reports whether a word tells a time by itself.
func (t *Text) isTime(w *Word) bool {
	i := sort.Search(len(t.times), func(i int) bool { return t.times[i].End > w.Start }) // the first that may overlap
	if i < len(t.times) && t.times[i].Start < max(w.Start+1, w.Noun.End) {
		return w.Quote.Len() == 0 || !strings.HasPrefix(t.text[min(t.times[i].End, w.Quote.End):w.Quote.End], " ") // ‘2021년도 나래 교육’을 is no time
	}
	if k := timeTable()[w.Text].kind; k == "day" || k == "part" || !w.Opaque && numberedTime(w.Text) {
		return true
	}
	if w.Verb != nil && !w.Verb.Copula {
		return false
	}
	if w.Opaque && w.Bracket.Len() == 0 && !unicode.IsDigit(firstRune(w.Text)) {
		return timeTable()[t.Str(w.Noun)].kind == "day"
	}
	noun := t.nounText(w)
	switch timeTable()[noun].kind {
	case "day", "part":
		return true
	}
	return numberedTime(noun) || dotted(noun)
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

// numberedTime reports whether s is numbers with units of time, with a tail or
// without: 2024년, 5월15일, 3월말, 1~2월.
func numberedTime(s string) bool {
	if IsSyllable(firstRune(s)) { // most words
		return false
	}
	s = strings.TrimLeft(s, "'’‘")
	for found := false; ; found = true {
		number := strings.IndexFunc(s, func(r rune) bool { return !unicode.IsDigit(r) && !strings.ContainsRune("~∼-–.", r) })
		if number <= 0 || !unicode.IsDigit(firstRune(s)) {
			return found && (s == "" || s[0] == '~' || strings.HasPrefix(s, "∼") || timeTail(s))
		}
		unit := unitAt(s[number:])
		if unit == 0 {
			return false
		}
		s = s[number+unit:]
	}
}

// unitAt gives the length of the unit of time that s begins with, 0 without one.
func unitAt(s string) int {
	longest := 0
	for i, r := range s {
		end := i + utf8.RuneLen(r)
		if end > 12 {
			break
		}
		if end > 0 && end <= len(s) && timeTable()[s[:end]].kind == "unit" {
			longest = end
		}
	}
	return longest
}

// timeTail reports whether s may stand glued behind a time: 초, 상반기, 간.
func timeTail(s string) bool {
	kind := timeTable()[s].kind
	return kind == "tail" || kind == "part" || s == "간" || s == "차" || s == "자" || s == "여"
}

// dotted reports whether s is a date in figures: 2024.5.15., ’24.3, 2024-05-15.
func dotted(s string) bool {
	if IsSyllable(firstRune(s)) {
		return false
	}
	s = strings.TrimLeft(s, "'’‘")
	parts := strings.FieldsFunc(s, func(r rune) bool { return r == '.' || r == '-' || r == '/' || r == '~' })
	if len(parts) < 2 || len(parts[0]) != 4 && len(parts[0]) != 2 {
		return false
	}
	for _, p := range parts {
		if !digits(p) || len(p) > 4 {
			return false
		}
	}
	return !strings.Contains(s, "-") || len(parts[0]) == 4
}

// PartOfYear gives how many months the half or the quarter of a year has that words of a
// time name: 올해 하반기부터, 2분기; 0 where they name none.
func PartOfYear(words string) int {
	switch {
	case strings.Contains(words, "반기"):
		return 6
	case strings.Contains(words, "분기"):
		return 3
	}
	return 0
}
