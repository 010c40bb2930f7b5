package korean

import (
	"cmp"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// Quantity is a number with a unit as a text writes it: 4만 1,820건, 72.4점, 2개월.
type Quantity struct {
	Span
	Value float64
	Unit  string
	Kind  string // what the unit measures: count, money, share, score, duration, …
}

var unitTable = sync.OnceValues(func() (map[string]string, int) {
	table, longest := map[string]string{}, 0
	for _, row := range rows("units") {
		table[row[0]] = row[1]
		longest = max(longest, len(row[0]))
	}
	return table, longest
})

// magnitudes are the words for powers of ten behind figures.
var magnitudes = [...]struct {
	word  string
	value float64
}{{"조", 1e12}, {"억", 1e8}, {"만", 1e4}, {"천", 1e3}, {"백", 1e2}, {"십", 10}}

// Quantities finds the numbers with units of a text, in order. Ordinals (제3회, 31대
// 과제) and numbers of sections, ranges and dates are none.
func Quantities(s string) []Quantity {
	var list []Quantity
	for at := 0; at < len(s); {
		if !isDigit(s[at]) {
			at++
			continue
		}
		value, end := number(s, at)
		if unit, after := quantityUnit(s, end); unit != "" && startsNumber(s, at) {
			table, _ := unitTable()
			list = append(list, Quantity{Span{at, after}, value, unit, table[unit]})
			end = after
		}
		at = max(end, at+1)
	}
	return list
}

// Counts finds the numbers of a text that count things, whatever word counts them: 5천 가구,
// 단말기 1만 전. What measures (원, 개월), times and stages are none.
func Counts(s string) []Quantity {
	listed := Quantities(s)
	var list []Quantity
	for at := 0; at < len(s); at++ {
		if !isDigit(s[at]) {
			continue
		}
		if k := slices.IndexFunc(listed, func(q Quantity) bool { return q.Start == at }); k >= 0 {
			if listed[k].Kind == "count" {
				list = append(list, listed[k])
			}
			at = listed[k].End - 1
			continue
		}
		value, end := number(s, at)
		if unit, behind := anyCounter(s, end); unit != "" && startsNumber(s, at) {
			list = append(list, Quantity{Span: Span{at, behind}, Value: value, Unit: unit})
		}
		at = end - 1
	}
	return list
}

// longestCounter is how many letters a word that is no listed unit has at most where it
// counts things.
const longestCounter = 2

// anyCounter reads the short noun behind a number that counts things, a space before it
// apart; end is behind it.
func anyCounter(s string, at int) (unit string, end int) {
	rest := strings.TrimPrefix(s[at:], " ")
	word := rest
	if i := strings.IndexFunc(word, func(c rune) bool { return !IsSyllable(c) }); i >= 0 {
		word = word[:i]
	}
	for n := range word {
		if _, ok := Particles(word[:n], word[n:]); ok && n > 0 {
			unit = word[:n]
			break
		}
	}
	unit = cmp.Or(unit, word)
	if utf8.RuneCountInString(unit) > longestCounter || timeTable()[unit].kind == "unit" || stagesBehind()[unit] {
		return "", at
	}
	return unit, len(s) - len(rest) + len(unit)
}

var stagesBehind = laterList("stages")

// CountWord reports whether a word is a native numeral with what it counts, or an ordinal: 두번째, 세가지, 여섯째.
func CountWord(word string) bool {
	units, _ := unitTable()
	for n := range word {
		if unit := word[n:]; counters()[word[:n]] && (units[unit] != "" || ordinalEnds()[unit]) {
			return true
		}
	}
	return false
}

var ordinalEnds = laterList("ordinal ends")

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// startsNumber reports whether a number may begin at an offset: no letter, sign of a
// range or 제 stands in front of it.
func startsNumber(s string, at int) bool {
	before, _ := utf8.DecodeLastRuneInString(s[:at])
	if strings.HasSuffix(strings.TrimRight(s[:at], " "), "제") {
		return false
	}
	return !strings.ContainsRune(".-~∼–/:’'", before) && !(before < 0x80 && unicode.IsLetter(before))
}

// number reads the number at an offset, with the words for powers of ten in it: 1억 2,040만.
func number(s string, at int) (value float64, end int) {
	for {
		n, next := figures(s, at)
		scale, after := scaleAt(s, next)
		value, end = value+n*scale, after
		rest := s[after:]
		if scale >= 1e4 {
			rest = strings.TrimPrefix(rest, " ")
		}
		if scale == 1 || rest == "" || !isDigit(rest[0]) {
			return value, end
		}
		at = len(s) - len(rest)
	}
}

// figures reads figures with commas between thousands and a decimal point.
func figures(s string, at int) (n float64, end int) {
	scale := 0.0
	for end = at; end < len(s); end++ {
		c := s[end]
		more := end+1 < len(s) && isDigit(s[end+1])
		switch {
		case isDigit(c) && scale == 0:
			n = n*10 + float64(c-'0')
		case isDigit(c):
			n += float64(c-'0') * scale
			scale /= 10
		case c == ',' && more && end+3 < len(s) && isDigit(s[end+2]) && isDigit(s[end+3]):
		case c == '.' && more && scale == 0:
			scale = 0.1
		default:
			return n, end
		}
	}
	return n, end
}

// scaleAt reads the words for powers of ten at an offset: 천만 is 1e7.
func scaleAt(s string, at int) (scale float64, end int) {
	scale, end = 1, at
	for {
		found := false
		for _, m := range magnitudes {
			rest := strings.TrimPrefix(s[end:], " ")
			if strings.HasPrefix(rest, m.word) && (end == at || s[end] != ' ') {
				scale, end, found = scale*m.value, len(s)-len(rest)+len(m.word), true
				break
			}
		}
		if !found {
			return scale, end
		}
	}
}

// quantityUnit reads the unit at an offset, 여 and a space before it apart; end is behind it.
func quantityUnit(s string, at int) (unit string, end int) {
	rest := strings.TrimPrefix(strings.TrimPrefix(s[at:], "여"), " ")
	table, longest := unitTable()
	for n := min(longest, len(rest)); n > 0; n-- {
		if table[rest[:n]] == "" {
			continue
		}
		word := rest[n:]
		if i := strings.IndexFunc(word, func(c rune) bool { return !IsSyllable(c) }); i >= 0 {
			word = word[:i]
		}
		if _, ok := Particles(rest[:n], word); !ok && !unitTails()[word] && !strings.HasPrefix(word, "이") && !strings.HasPrefix(word, "였") {
			return "", at
		}
		if rest[:n] == ordinalUnit && word == "" && firstWord(rest[n:]) != "" {
			return "", at // 31대 과제
		}
		return rest[:n], len(s) - len(rest) + n
	}
	return "", at
}

var unitTails = laterList("behind units")

// ordinalUnit counts machines behind their noun, and in front of one the members of a
// set: 31대 과제.
const ordinalUnit = "대"

// firstWord gives the first word of s behind a space.
func firstWord(s string) string {
	words := strings.Fields(s)
	if len(words) == 0 || s[0] != ' ' {
		return ""
	}
	return words[0]
}
