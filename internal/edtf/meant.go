package edtf

import (
	"fmt"
	"strings"
)

// Meant is the EDTF text of a date or a stretch of dates that somebody wrote in
// another way: 2024년 3월 5일, 2024.3, 24-03-05, 2012/05, 20240305, 2019~2021. It is
// empty where s says no date in this way.
func Meant(s string) string {
	from, to, stretch := cutStretch(strings.TrimSpace(s))
	first := meantDay(from)
	switch {
	case !stretch && first == s:
		return ""
	case !stretch:
		return first
	}
	last := meantDay(to)
	if to == "" {
		last = ".."
	}
	if from == "" {
		first = ".."
	}
	if first == "" || last == "" {
		return ""
	}
	if d, err := Parse(first + "/" + last); err == nil {
		return d.String()
	}
	return ""
}

// cutStretch cuts a stretch at the sign between its ends.
func cutStretch(s string) (from, to string, ok bool) {
	for _, sign := range []string{"~", "∼", "〜", "～", "–", "—"} {
		if from, to, ok = strings.Cut(s, sign); ok {
			return strings.TrimSpace(from), strings.TrimSpace(to), true
		}
	}
	from, ok = strings.CutSuffix(s, "-")
	return strings.TrimSpace(from), "", ok
}

// meantDay is a day, a month or a year in EDTF; empty where s is none.
func meantDay(s string) string {
	if d, ok := ParseKorean(s); ok {
		return d.String()
	}
	k := korean{strings.TrimSpace(s)}
	k.skipAny("’", "‘", "'")
	var numbers []int
	for len(numbers) < 3 {
		n, digits, ok := k.number()
		if !ok || len(numbers) == 0 && digits != 4 || digits > 4 {
			return ""
		}
		numbers = append(numbers, n)
		for _, unit := range []string{"년", "월", "일"} {
			k.skipAny(unit)
		}
		if k.rest = strings.TrimLeft(k.rest, " ./-"); k.rest == "" {
			break
		}
	}
	text := fmt.Sprintf("%04d", numbers[0])
	for _, n := range numbers[1:] {
		text += "-" + fmt.Sprintf("%02d", n)
	}
	if _, err := Parse(text); err != nil || k.rest != "" {
		return ""
	}
	return text
}
