package edtf

import (
	"strconv"
	"strings"
)

// Meaning says in words what d means: in Korean for "ko", in English for any
// other language. The zero Date means nothing.
func (d Date) Meaning(lang string) string {
	if d.IsZero() {
		return ""
	}
	c, err := parseCompound(d.text)
	if err != nil {
		return d.text
	}
	if lang == "ko" {
		return c.korean()
	}
	return c.english()
}

// korean words a date: 2012년 하반기, 2019년 21일(달 미상), 2014년부터.
func (c *compound) korean() string {
	switch f := &c.first; {
	case c.kind == isSingle:
		return f.from.korean()
	case c.kind == isInterval:
		return f.koreanInterval()
	}
	words := make([]string, 0, 1+len(c.rest))
	words = append(words, c.first.koreanElement())
	for i := range c.rest {
		words = append(words, c.rest[i].koreanElement())
	}
	if c.kind == isOneOf {
		return strings.Join(words, ", ") + " 가운데 하나"
	}
	return strings.Join(words, ", ") + " 모두"
}

func (f *span) koreanInterval() string {
	switch {
	case f.fromEnd == open:
		return f.to.korean() + "까지"
	case f.fromEnd == unknown:
		return f.to.korean() + "까지(시작 미상)"
	case f.toEnd == open:
		return f.from.korean() + "부터"
	case f.toEnd == unknown:
		return f.from.korean() + "부터(끝 미상)"
	}
	return f.from.korean() + "부터 " + f.to.korean() + "까지"
}

func (f *span) koreanElement() string {
	switch {
	case f.toEnd == same:
		return f.from.korean()
	case f.fromEnd == open:
		return f.to.korean() + "이나 그 전"
	case f.toEnd == open:
		return f.from.korean() + "이나 그 뒤"
	}
	return f.from.korean() + "~" + f.to.korean()
}

func (p *single) korean() string {
	if p.nothingKnown() {
		return "날짜 미상"
	}
	var words, missing []string
	common := p.commonQualifier()
	add := func(i int, word, unknown string) {
		if word == "" {
			missing = append(missing, unknown)
			return
		}
		if common == 0 {
			word += koreanQualifier(p.qual[i])
		}
		words = append(words, word)
	}
	add(0, p.koreanYear(), "연도")
	switch {
	case p.sub != 0:
		add(1, koreanSub(p.sub), "")
	case p.hasMonth():
		add(1, koreanPart(p.month, "월"), "달")
	}
	if p.hasDay() {
		add(2, koreanPart(p.day, "일"), "날")
	}
	if p.clock != "" {
		words = append(words, strings.TrimPrefix(p.clock, "T"))
	}
	text := strings.Join(words, " ") + koreanQualifier(common)
	switch {
	case len(words) == 0:
		return strings.Join(missing, "·") + " 미상"
	case len(missing) > 0:
		text += "(" + strings.Join(missing, "·") + " 미상)"
	}
	return text
}

// koreanYear words the year; "" where nothing of it is known.

func (p *single) koreanYear() string {
	var s string
	switch y := p.year; {
	case p.isY || !hasX(y[:]):
		if n := p.fixedYear(); n > 0 {
			s = strconv.FormatInt(n, 10) + "년"
		} else { // year 0 is 1 BC
			s = "기원전 " + strconv.FormatInt(1-n, 10) + "년"
		}
	case y == [4]byte{'X', 'X', 'X', 'X'}:
		return ""
	case p.neg:
		s = "-" + string(y[:]) + "년"
	case y[0] != 'X' && y[1] != 'X' && y[2] != 'X':
		s = strconv.FormatInt(digits(y, '0'), 10) + "년대"
	case y[0] != 'X' && y[1] != 'X' && y[3] == 'X':
		s = strconv.FormatInt(digits(y, '0')/100+1, 10) + "세기"
	default:
		s = string(y[:]) + "년"
	}
	if p.sig != 0 {
		lo, hi, _ := p.years()
		s += "(" + strconv.FormatInt(lo, 10) + "~" + strconv.FormatInt(hi, 10) + "년 사이)"
	}
	return s
}

// koreanPart words a month or a day; "" where nothing of it is known.
func koreanPart(b [2]byte, unit string) string {
	if b == [2]byte{'X', 'X'} {
		return ""
	}
	if n, known := number(b); known {
		return strconv.Itoa(n) + unit
	}
	return string(b[:]) + unit
}

func koreanQualifier(q byte) string {
	switch q {
	case '?':
		return "(불확실)"
	case '~':
		return "(어림)"
	case '%':
		return "(불확실, 어림)"
	}
	return ""
}

func koreanSub(code int) string {
	seasons := [...]string{"봄", "여름", "가을", "겨울"}
	switch {
	case code <= 24:
		return seasons[code-21]
	case code <= 28:
		return seasons[code-25] + "(북반구)"
	case code <= 32:
		return seasons[code-29] + "(남반구)"
	case code <= 36:
		return strconv.Itoa(code-32) + "분기"
	case code <= 39:
		return strconv.Itoa(code-36) + "삼분기"
	case code == 40:
		return "상반기"
	}
	return "하반기"
}

// nothingKnown reports whether d is XXXX, XXXX-XX or XXXX-XX-XX.
func (p *single) nothingKnown() bool {
	x2 := [2]byte{'X', 'X'}
	return p.year == [4]byte{'X', 'X', 'X', 'X'} &&
		(!p.hasMonth() || p.month == x2) && (!p.hasDay() || p.day == x2) && (p.hasDay() || p.hasMonth())
}

// commonQualifier is the qualifier that all components have, or 0.
func (p *single) commonQualifier() byte {
	for i := 1; i <= p.last(); i++ {
		if p.qual[i] != p.qual[0] {
			return 0
		}
	}
	return p.qual[0]
}
