package korean

import "strings"

// Chronologies tell a year on a line of its own and under it rows that begin with a month or with a
// month and a day:
//
//	2005
//	4. 1.    센터 개소
//	11월     대회 개최

// LineSigns stand before the first word of a list's or table's line.
const LineSigns = " \t-–•·ㆍ○◦▲△□■◇◆▶▷►❍◎●∙*※|\u3147o" // U+3147, a Hangul consonant, is typed for a circle

// rowSigns stand before the first word of a row or of a year, which may be a heading.
const rowSigns = LineSigns + "#"

// YearAlone gives the year that is all of a line, with 년, a full stop or brackets perhaps; 0 for other
// lines.
func YearAlone(line string) int {
	line = strings.TrimLeft(strings.TrimSpace(line), rowSigns)
	line = strings.TrimRight(strings.TrimLeft(line, "[【〈<("), "]】〉>)")
	year, n, rest := leadingNumber(line)
	if n != 4 || year < 1900 || year > 2099 || rest != "" && rest != "." && strings.TrimPrefix(rest, " ") != "년" {
		return 0
	}
	return year
}

// RowYear gives the year with which a row begins that goes on with its month, 0 for other lines: 2011. 04. 규정 제정.
func RowYear(line string) int {
	year, n, rest := leadingNumber(strings.TrimLeft(line, rowSigns))
	rest, dot := strings.CutPrefix(rest, ".")
	month, m, rest := leadingNumber(strings.TrimLeft(rest, " "))
	if n != 4 || year < 1900 || year > 2099 || !dot || m == 0 || m > 2 || month < 1 || month > 12 || strings.TrimLeft(rest, ". ") == rest {
		return 0
	}
	return year
}

// IsDecade reports whether a line is a decade and nothing else: 2010년대.
func IsDecade(line string) bool {
	line = strings.Trim(line, rowSigns+"[]【】〈〉<>()")
	year, n, rest := leadingNumber(line)
	return n == 4 && year%10 == 0 && year >= 1900 && year < 2100 && strings.TrimPrefix(rest, " ") == "년대"
}

// DatedRow reports whether a line begins as the row of a chronology does, with a month and a day in figures or
// with a month, and goes on: 06. 24. 개청, 3. 2 개통, 10월 개청. Such a line is one only under a year.
func DatedRow(line string) bool {
	month, n, rest := leadingNumber(strings.TrimLeft(line, rowSigns))
	if n == 0 || n > 2 || month < 1 || month > 12 {
		return false
	}
	if behind, ok := strings.CutPrefix(rest, "월"); ok {
		return behind == "" || strings.ContainsAny(behind[:1], " \t~(") || strings.HasPrefix(behind, "∼") || strings.HasPrefix(behind, "～")
	}
	rest, ok := strings.CutPrefix(rest, ".")
	day, n, rest := leadingNumber(strings.TrimPrefix(rest, " "))
	return ok && n > 0 && n <= 2 && day >= 1 && day <= 31 && (rest == "" || strings.ContainsAny(rest[:1], ". \t~") || strings.HasPrefix(rest, "∼") || strings.HasPrefix(rest, "～"))
}

// MonthRow reports whether a line begins with a month in two figures alone and goes on in letters: 03 개청.
func MonthRow(line string) bool {
	month, n, rest := leadingNumber(strings.TrimLeft(line, rowSigns))
	rest = strings.TrimPrefix(rest, ".")
	words := strings.TrimLeft(rest, " \t")
	return n == 2 && month >= 1 && month <= 12 && words != rest && words != "" && (words[0] < '0' || words[0] > '9')
}

// leadingNumber gives the number with which s begins, how many figures it has, and what stands behind it.
func leadingNumber(s string) (value, figures int, rest string) {
	for figures < len(s) && figures < 6 && s[figures] >= '0' && s[figures] <= '9' {
		value = 10*value + int(s[figures]-'0')
		figures++
	}
	return value, figures, s[figures:]
}
