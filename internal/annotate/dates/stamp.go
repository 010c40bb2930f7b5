package dates

import (
	"strconv"
	"strings"

	"sillok/internal/edtf"
	"sillok/internal/lazyregexp"
)

// stampBehind is the day in figures behind the last sentence of a caption: … 회의를 열고 있다. 2025.9.29.
var stampBehind = lazyregexp.New(`\. (\d{4})\. ?(\d{1,2})\. ?(\d{1,2})\.?(?:\s*[(\[|]|\s+\S+@|\s*$)`)

// stamps gives the days in full that captions stamp on a day which their sentence tells without its month
// (장관이 29일 … 사과하고 있다. 2025.9.29.), by the day of the month; a day of two months is none.
func stamps(text string) map[int]ymd {
	var found map[int]ymd
	for line := range strings.SplitSeq(text, "\n") {
		m := stampBehind.FindStringSubmatchIndex(line)
		if m == nil {
			continue
		}
		var at ymd
		at.year, _, _ = fourFigures(line[m[2]:m[3]])
		at.month, _ = number2(line[m[4]:m[5]])
		at.day, _ = number2(line[m[6]:m[7]])
		if at.year == 0 || !at.exists() || !tellsDay(line[:m[0]], at.day) {
			continue
		}
		if found == nil {
			found = map[int]ymd{}
		}
		if before, ok := found[at.day]; ok && before != at {
			found[at.day] = ymd{}
			continue
		}
		found[at.day] = at
	}
	return found
}

// exists reports whether the calendar has such a day.
func (v ymd) exists() bool {
	return 1 <= v.month && v.month <= 12 && 1 <= v.day && v.day <= edtf.DaysIn(v.year, v.month)
}

// tellsDay reports whether a sentence tells a day of the month without its month.
func tellsDay(s string, day int) bool {
	for _, unit := range dayUnit.All() {
		words := strconv.Itoa(day) + unit
		for i := 0; ; i += len(words) {
			n := strings.Index(s[i:], words)
			if n < 0 {
				break
			}
			i += n
			before := strings.TrimRight(s[:i], " ")
			if (i == 0 || s[i-1] == ' ') && !monthUnit.Ends(before) {
				return true
			}
		}
	}
	return false
}
