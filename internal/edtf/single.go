package edtf

import (
	"strconv"

	"sillok/internal/say"
)

// single is a date that is neither an interval nor a set, taken apart.
// A component keeps its characters: digits, or X where unspecified.
type single struct {
	neg   bool    // the year is before year 0
	year  [4]byte // of a year of four digits
	long  int64   // the year after Y, without sign; with the exponent worked in
	coef  int64   // the digits after Y before E
	exp   int     // the exponent after E
	isY   bool    // written with Y
	isExp bool    // written with E
	sig   int     // significant digits after S; 0: not written
	month [2]byte // zero: no month
	day   [2]byte // zero: no day
	sub   int     // 21 to 41: season, quarter, half …; 0: none
	qual  [3]byte // of year, month (or sub), day: one of "?~%", or 0
	clock string  // T23:20:30Z; empty: none
	flags flags   // level bits
}

func (p *single) hasMonth() bool { return p.month[0] != 0 }
func (p *single) hasDay() bool   { return p.day[0] != 0 }

// last is the index in qual of the smallest component.
func (p *single) last() int {
	switch {
	case p.hasDay():
		return 2
	case p.hasMonth() || p.sub != 0:
		return 1
	}
	return 0
}

// parser reads text[pos:end]. It stops at the first fault.
type parser struct {
	text     string
	pos, end int
	err      *Error
}

func (p *parser) fail(at int, reason string) {
	if p.err == nil {
		p.err = &Error{p.text, at, say.Text(reason)}
	}
}

// peek is the next byte, or 0 at the end.
func (p *parser) peek() byte {
	if p.pos < p.end {
		return p.text[p.pos]
	}
	return 0
}

// take consumes c if it is next.
func (p *parser) take(c byte) bool {
	if p.peek() != c || p.pos >= p.end {
		return false
	}
	p.pos++
	return true
}

// qualifier consumes one of "?~%" and gives it, or 0.
func (p *parser) qualifier() byte {
	switch c := p.peek(); c {
	case '?', '~', '%':
		p.pos++
		return c
	}
	return 0
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// component fills dst with digits and X.
func (p *parser) component(dst []byte, what string) {
	for i := range dst {
		c := p.peek()
		if !isDigit(c) && c != 'X' {
			p.fail(p.pos, what)
			return
		}
		dst[i] = c
		p.pos++
	}
}

// single reads one date up to the end of the parser's range.
//
//	date = qual? year qual? ( "-" qual? month qual? ( "-" qual? day qual? )? )? clock?
func (p *parser) single() (d single) {
	var before, after [3]byte
	before[0] = p.qualifier()
	start := p.pos
	p.year(&d)
	after[0] = p.qualifier()
	if p.err == nil && p.take('-') {
		p.inYear(&d, &before, &after)
	}
	if p.err == nil && p.peek() == 'T' {
		p.clock(&d)
	}
	if p.err == nil && p.pos < p.end {
		p.fail(p.pos, "unexpected character after a date")
	}
	if p.err == nil {
		p.checkCalendar(&d, start)
		p.qualify(&d, before, after)
	}
	return d
}

// year reads a year of four digits or one after Y, and significant digits.
func (p *parser) year(d *single) {
	if p.take('Y') {
		p.longYear(d)
	} else {
		start := p.pos
		d.neg = p.take('-')
		p.component(d.year[:], "a year has four digits, as 2021, 202X or XXXX")
		if p.err == nil && isDigit(p.peek()) {
			p.fail(start, "a year of more than four digits begins with Y")
		}
		if p.err == nil && d.neg {
			d.flags |= levelL1
			if d.year == [4]byte{'0', '0', '0', '0'} {
				p.fail(start, "year 0 has no sign")
			}
		}
	}
	if p.err == nil && p.take('S') {
		p.significant(d)
	}
}

// longYear reads what follows Y: five digits or more, or an exponent.
func (p *parser) longYear(d *single) {
	start := p.pos
	d.isY = true
	d.neg = p.take('-')
	digits := p.pos
	d.coef = p.number(15)
	n := p.pos - digits
	d.long = d.coef
	d.flags |= levelL1
	if p.err != nil {
		return
	}
	if p.text[digits] == '0' {
		p.fail(digits, "a year after Y does not begin with 0")
		return
	}
	if !p.take('E') {
		if n < 5 {
			p.fail(start, "a year after Y has five digits or more")
		}
		return
	}
	d.isExp, d.flags = true, d.flags|levelL2
	at := p.pos
	d.exp = int(p.number(2))
	if p.err == nil && (p.text[at] == '0' || n+d.exp > 15) {
		p.fail(at, "an exponent is 1 or more, and the year has at most 15 digits")
	}
	for range d.exp {
		d.long *= 10
	}
}

// number reads at least one and at most limit digits.
func (p *parser) number(limit int) (n int64) {
	start := p.pos
	for isDigit(p.peek()) {
		if p.pos-start == limit {
			p.fail(start, say.Sprintf("the number has more than %d digits", limit))
			return 0
		}
		n = n*10 + int64(p.text[p.pos]-'0')
		p.pos++
	}
	if p.pos == start {
		p.fail(start, "digits are missing")
	}
	return n
}

// significant reads the number after S.
func (p *parser) significant(d *single) {
	at := p.pos
	d.sig = int(p.number(2))
	d.flags |= levelL2
	if p.err != nil {
		return
	}
	digits := 4
	if d.isY {
		digits = len(strconv.FormatInt(d.long, 10))
	}
	switch {
	case p.text[at] == '0' || d.sig > digits:
		p.fail(at, "significant digits are 1 up to the number of digits in the year")
	case hasX(d.year[:]):
		p.fail(at, "a year with unspecified digits has no significant digits")
	}
}

// inYear reads a month, perhaps a day, or a sub-year code.
func (p *parser) inYear(d *single, before, after *[3]byte) {
	if d.isY || d.sig != 0 {
		p.fail(p.pos-1, "a year with Y, E or S has no months")
		return
	}
	before[1] = p.qualifier()
	at := p.pos
	p.component(d.month[:], "a month has two digits")
	after[1] = p.qualifier()
	if p.err != nil {
		return
	}
	if n, known := number(d.month); known && n > 12 {
		p.subYear(d, n, at)
		return
	}
	if !p.take('-') {
		return
	}
	before[2] = p.qualifier()
	p.component(d.day[:], "a day has two digits")
	after[2] = p.qualifier()
}

// subYear turns the two digits of a month above 12 into a sub-year code.
func (p *parser) subYear(d *single, n, at int) {
	d.month, d.sub = [2]byte{}, n
	switch {
	case n < 21 || n > 41:
		p.fail(at, "a month is 01 to 12; seasons, quarters and halves are 21 to 41")
	case hasX(d.year[:]):
		p.fail(at, "a season, quarter or half needs a year without X")
	case n > 24:
		d.flags |= levelL2
	default:
		d.flags |= levelL1
	}
}

// clock reads THH:MM:SS with Z, ±hh or ±hh:mm or nothing after it.
func (p *parser) clock(d *single) {
	start := p.pos
	if !d.hasDay() || hasX(d.year[:]) || hasX(d.month[:]) || hasX(d.day[:]) || d.neg {
		p.fail(start, "a time of day follows a complete date")
		return
	}
	p.pos++
	h := p.two()
	p.colon()
	m := p.two()
	p.colon()
	s := p.two()
	if p.err == nil && (h > 24 || m > 59 || s > 59 || h == 24 && m+s > 0) {
		p.fail(start+1, "a time of day is 00:00:00 to 24:00:00")
	}
	if p.err == nil && !p.take('Z') && (p.take('+') || p.take('-')) {
		zone := p.pos
		zh, zm := p.two(), 0
		if p.take(':') {
			zm = p.two()
		}
		if p.err == nil && (zh > 14 || zm > 59 || zh == 14 && zm > 0) {
			p.fail(zone, "a time zone is at most 14 hours off")
		}
	}
	d.clock = p.text[start:p.pos]
}

func (p *parser) colon() {
	if p.err == nil && !p.take(':') {
		p.fail(p.pos, "a time of day is written hh:mm:ss")
	}
}

func (p *parser) two() int {
	var d [2]byte
	if p.err != nil {
		return 0
	}
	at := p.pos
	p.component(d[:], "two digits are expected")
	n, known := number(d)
	if p.err == nil && !known {
		p.fail(at, "two digits are expected")
	}
	return n
}

// qualify joins the qualifiers before and after components: one after a
// component holds for all to its left, one before it for it alone.
func (p *parser) qualify(d *single, before, after [3]byte) {
	for i := range before {
		if before[i] != 0 && after[i] != 0 {
			p.fail(p.end, "a component has one qualifier, before it or after it")
			return
		}
		for j := 0; j <= i && after[i] != 0; j++ {
			d.qual[j] = join(d.qual[j], after[i])
		}
		d.qual[i] = join(d.qual[i], before[i])
	}
	if d.clock != "" && d.qual != [3]byte{} {
		p.fail(p.end, "a date with a time of day has no qualifier")
	}
	switch {
	case d.qual == [3]byte{}:
	case d.commonQualifier() != 0:
		d.flags |= levelL1
	default:
		d.flags |= levelL2
	}
}

// join is what two qualifiers on one component say: uncertain and
// approximate together are %.
func join(a, b byte) byte {
	switch {
	case a == 0 || a == b:
		return b
	case b == 0:
		return a
	}
	return '%'
}
