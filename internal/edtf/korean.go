package edtf

import "strings"

// ParseKorean reads a complete date as labels, press releases and file
// metadata write it, at the beginning of s after white space: 2021-09-22 19:44,
// 2021.09.22., 2021. 9. 22.(수), 2021년 9월 22일, ’21.9.22, 21. 9. 22.,
// 20210922, an RFC 3339 timestamp, and the D:20210922194400 of PDF. What
// follows the date (weekday, time of day) is not read, but a digit must not
// follow. Years of two figures are 20xx up to 69, else 19xx. ok is false if s
// begins with no complete date of the calendar.
func ParseKorean(s string) (d Date, ok bool) {
	k := korean{strings.TrimLeft(s, " \t\u00a0\u3000")}
	k.skipAny("D:")
	k.skipAny("’", "‘", "'", "`", "＇")
	year, digits, ok := k.number()
	if !ok {
		return Date{}, false
	}
	if digits == 8 || digits == 14 || digits == 12 {
		return compact(year, digits)
	}
	if digits == 2 {
		year += 1900
		if year < 1970 {
			year += 100
		}
	} else if digits != 4 {
		return Date{}, false
	}
	first, ok := k.separator("년", "年")
	if !ok {
		return Date{}, false
	}
	month, n, ok := k.number()
	if !ok || n > 2 {
		return Date{}, false
	}
	second, ok := k.separator("월", "月")
	if !ok || (first == "-" || first == "/") && second != first {
		return Date{}, false
	}
	day, n, ok := k.number()
	if !ok || n > 2 {
		return Date{}, false
	}
	return valid(year, month, day)
}

// korean is the rest of a text that ParseKorean has still to read.
type korean struct{ rest string }

// skipAny drops the first of the prefixes that is there.
func (k *korean) skipAny(prefixes ...string) bool {
	for _, p := range prefixes {
		if after, found := strings.CutPrefix(k.rest, p); found {
			k.rest = after
			return true
		}
	}
	return false
}

// number reads ASCII and full-width figures, at most 14.
func (k *korean) number() (n, digits int, ok bool) {
	for digits < 15 {
		rest := k.rest
		switch {
		case rest != "" && isDigit(rest[0]):
			n = n*10 + int(rest[0]-'0')
			k.rest = rest[1:]
		case len(rest) >= 3 && rest[:2] == "\uff10"[:2] && "\uff10"[2] <= rest[2] && rest[2] <= "\uff19"[2]:
			n = n*10 + int(rest[2]-"\uff10"[2])
			k.rest = rest[3:]
		default:
			return n, digits, digits > 0
		}
		digits++
	}
	return 0, 0, false
}

// separator reads what stands between the figures, white space aside: a unit in
// Hangul or hanja, or a sign.
func (k *korean) separator(units ...string) (sign string, ok bool) {
	const space = " \u00a0\u3000"
	k.rest = strings.TrimLeft(k.rest, space)
	for _, s := range append(units, ".", "．", "-", "/", "‐", "–") {
		if k.skipAny(s) {
			k.rest = strings.TrimLeft(k.rest, space)
			return s, true
		}
	}
	return "", false
}

// compact takes YYYYMMDD, with or without hhmm or hhmmss, apart.
func compact(n, digits int) (Date, bool) {
	for ; digits > 8; digits-- {
		n /= 10
	}
	return valid(n/10000, n/100%100, n%100)
}

func valid(year, month, day int) (Date, bool) {
	if month < 1 || month > 12 || day < 1 || day > DaysIn(year, month) || year < 1000 {
		return Date{}, false
	}
	return Of(year, month, day), true
}
