package korean

import (
	"cmp"
	"iter"
	"strings"
)

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

// Row is the date with which a row of a chronology begins.
type Row struct {
	Year, Month int // 0 where the row does not tell it
}

// RowOf reads the date with which a line begins and goes on, as rows of chronologies do: 2011. 04. 개청, ’11년 4월 개청, 2011년
// 개청, 4월 개청, 04.15 개청, 4. 개청. It is no such row where the zero value comes back.
func RowOf(line string) (row Row) {
	rest := strings.TrimLeft(line, rowSigns)
	bare := strings.TrimLeft(rest, "'’‘")
	year, n, behind := leadingNumber(bare)
	switch {
	case n == 4 && bare == rest && year >= 1900 && year < 2100, n == 2 && bare != rest:
		if n == 2 {
			year = yearOfTwo(year)
		}
		row.Year, rest = year, behind
		after, ok := strings.CutPrefix(rest, "년")
		if !ok {
			after, ok = strings.CutPrefix(rest, ".")
		}
		if !ok || after == "" {
			return Row{}
		}
		rest = strings.TrimLeft(after, " ")
	case n > 2:
		return Row{}
	}
	month, n, behind := leadingNumber(rest)
	after, ok := strings.CutPrefix(behind, "월")
	if !ok {
		after, ok = strings.CutPrefix(behind, ".")
	}
	goesOn := ok && (after == "" || strings.ContainsAny(after[:1], " \t:~(0123456789"))
	if n == 0 || n > 2 || month < 1 || month > 12 || !goesOn || after == "" && row.Year == 0 {
		if row.Year > 0 && rest != "" && n == 0 {
			return row // 2011년 개청
		}
		return Row{}
	}
	row.Month = month
	return row
}

// yearOfTwo gives the year of two figures behind an apostrophe.
func yearOfTwo(n int) int {
	if n < 50 {
		return 2000 + n
	}
	return 1900 + n
}

// IsChronology reports whether most lines are rows that go on from year to year, some of which tell a month of the
// year above.
func IsChronology(all iter.Seq[string]) bool {
	lines, rows, years, months, last, down := 0, 0, 0, 0, 0, 0
	before, order := 0, 0 // the month above, and whether those of the year rise or fall
	for line := range all {
		if line = strings.TrimSpace(line); line == "" {
			continue
		}
		lines++
		row := RowOf(line)
		if row == (Row{}) {
			row.Year = YearAlone(line)
		}
		switch {
		case row.Year > 0:
			rows++
			if row.Year != last {
				years++
				if row.Year < last {
					down++
				}
			}
			last, before, order = row.Year, row.Month, 0
		case row.Month > 0:
			rows++
			months++
			if step := cmp.Compare(row.Month, before); before > 0 && step != 0 {
				if order != 0 && step != order {
					return false // numbers of a list
				}
				order = step
			}
			before = row.Month
		}
	}
	const least = 2 // years
	return years >= least && months > 0 && (down == 0 || down >= years-1) && 5*rows >= 3*lines
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
