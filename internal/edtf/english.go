package edtf

import (
	"strconv"
	"strings"
	"time"
)

// english words a date: second half of 2012, 21st of an unknown month of 2019.
func (c *compound) english() string {
	switch f := &c.first; {
	case c.kind == isSingle:
		return f.from.english()
	case c.kind == isInterval:
		return f.englishInterval()
	}
	words := make([]string, 0, 1+len(c.rest))
	words = append(words, c.first.englishElement())
	for i := range c.rest {
		words = append(words, c.rest[i].englishElement())
	}
	if c.kind == isOneOf {
		return "one of " + strings.Join(words, ", ")
	}
	return "all of " + strings.Join(words, ", ")
}

func (f *span) englishInterval() string {
	switch {
	case f.fromEnd == open:
		return "until " + f.to.english()
	case f.fromEnd == unknown:
		return "from an unknown date until " + f.to.english()
	case f.toEnd == open:
		return "from " + f.from.english() + " on"
	case f.toEnd == unknown:
		return "from " + f.from.english() + " until an unknown date"
	}
	return "from " + f.from.english() + " to " + f.to.english()
}

func (f *span) englishElement() string {
	switch {
	case f.toEnd == same:
		return f.from.english()
	case f.fromEnd == open:
		return f.to.english() + " or earlier"
	case f.toEnd == open:
		return f.from.english() + " or later"
	}
	return f.from.english() + " to " + f.to.english()
}

func (p *single) english() string {
	if p.nothingKnown() {
		return "unknown date"
	}
	common := p.commonQualifier()
	note := func(s string, i int) string {
		if common == 0 {
			return s + englishQualifier(p.qual[i])
		}
		return s
	}
	s := note(p.englishYear(), 0)
	_, monthKnown := number(p.month)
	_, dayKnown := number(p.day)
	yearKnown := p.year != [4]byte{'X', 'X', 'X', 'X'}
	switch {
	case p.sub != 0:
		s = note(englishSub(p.sub), 1) + " of " + s
	case p.hasMonth():
		s = note(englishMonth(p.month), 1) + joint(monthKnown && yearKnown) + s
	}
	if p.hasDay() {
		s = note(englishDay(p.day, monthKnown), 2) + joint(monthKnown && dayKnown) + s
	}
	if p.clock != "" {
		s += " " + strings.TrimPrefix(p.clock, "T")
	}
	return s + englishQualifier(common)
}

// joint is what stands between two parts of a date.
func joint(known bool) string {
	if known {
		return " "
	}
	return " of "
}

func (p *single) englishYear() string {
	var s string
	switch y := p.year; {
	case p.isY || !hasX(y[:]):
		if n := p.fixedYear(); n > 0 {
			s = strconv.FormatInt(n, 10)
		} else { // year 0 is 1 BC
			s = strconv.FormatInt(1-n, 10) + " BC"
		}
	case y == [4]byte{'X', 'X', 'X', 'X'}:
		s = "an unknown year"
	case p.neg:
		s = "-" + string(y[:])
	case y[0] != 'X' && y[1] != 'X' && y[2] != 'X':
		s = strconv.FormatInt(digits(y, '0'), 10) + "s"
	case y[0] != 'X' && y[1] != 'X' && y[3] == 'X':
		s = ordinal(int(digits(y, '0')/100+1)) + " century"
	default:
		s = string(y[:])
	}
	if p.sig != 0 {
		lo, hi, _ := p.years()
		s += " (between " + strconv.FormatInt(lo, 10) + " and " + strconv.FormatInt(hi, 10) + ")"
	}
	return s
}

func englishDay(b [2]byte, monthKnown bool) string {
	n, known := number(b)
	switch {
	case known && monthKnown:
		return strconv.Itoa(n)
	case known:
		return ordinal(n)
	case b == [2]byte{'X', 'X'}:
		return "an unknown day"
	}
	return "day " + string(b[:])
}

func englishMonth(b [2]byte) string {
	if n, known := number(b); known {
		return time.Month(n).String()
	}
	if b == [2]byte{'X', 'X'} {
		return "an unknown month"
	}
	return "month " + string(b[:])
}

func englishQualifier(q byte) string {
	switch q {
	case '?':
		return " (uncertain)"
	case '~':
		return " (approximate)"
	case '%':
		return " (uncertain, approximate)"
	}
	return ""
}

func englishSub(code int) string {
	seasons := [...]string{"spring", "summer", "autumn", "winter"}
	switch {
	case code <= 24:
		return seasons[code-21]
	case code <= 28:
		return seasons[code-25] + " (northern)"
	case code <= 32:
		return seasons[code-29] + " (southern)"
	case code <= 36:
		return ordinal(code-32) + " quarter"
	case code <= 39:
		return ordinal(code-36) + " third"
	case code == 40:
		return "first half"
	}
	return "second half"
}

func ordinal(n int) string {
	suffix := "th"
	switch n % 10 {
	case 1:
		suffix = "st"
	case 2:
		suffix = "nd"
	case 3:
		suffix = "rd"
	}
	if 11 <= n%100 && n%100 <= 13 {
		suffix = "th"
	}
	return strconv.Itoa(n) + suffix
}
