package edtf

import (
	"sillok/internal/say"
	"strings"
)

// kind is the outer form of a date.
type kind uint8

const (
	isSingle   kind = iota
	isInterval      // a/b
	isOneOf         // [a,b..c]
	isAllOf         // {a,b..c}
)

// end is how an interval or a range of a set ends on one side.
type end uint8

const (
	given   end = iota
	open        // ..
	unknown     // nothing
	same        // the other side: an element that is no range
)

// span is an interval, or an element of a set.
type span struct {
	from, to       single
	fromEnd, toEnd end
}

// compound is any date, taken apart.
type compound struct {
	kind  kind
	first span   // the date (as from), the interval, or a set's first element
	rest  []span // a set's other elements
	flags flags
}

func parseCompound(s string) (c compound, err error) {
	if s == "" {
		return c, &Error{s, 0, say.Text("nothing is given")}
	}
	var fault *Error
	switch {
	case s[0] == '[' || s[0] == '{':
		c, fault = parseSet(s)
	case strings.IndexByte(s, '/') >= 0:
		c, fault = parseInterval(s)
	default:
		p := parser{text: s, end: len(s)}
		c.first.from, c.first.toEnd = p.single(), same
		c.flags, fault = c.first.from.flags, p.err
	}
	if fault != nil {
		return compound{}, fault
	}
	return c, nil
}

// parseInterval reads from/to, where either may be open (..) or unknown
// (empty), but not both.
func parseInterval(s string) (c compound, fault *Error) {
	slash := strings.IndexByte(s, '/')
	c.kind = isInterval
	f := &c.first
	if f.fromEnd, fault = f.side(&f.from, s, 0, slash); fault != nil {
		return c, fault
	}
	if f.toEnd, fault = f.side(&f.to, s, slash+1, len(s)); fault != nil {
		return c, fault
	}
	if f.fromEnd != given && f.toEnd != given {
		return c, &Error{s, 0, say.Text("an interval has a date on one side at least")}
	}
	c.flags = f.from.flags | f.to.flags
	if f.fromEnd != given || f.toEnd != given {
		c.flags |= levelL1
	}
	if f.from.unspecified() || f.to.unspecified() {
		c.flags |= levelL2
	}
	return c, f.order(s, slash+1)
}

// side reads one side of an interval.
func (f *span) side(dst *single, s string, from, to int) (end, *Error) {
	switch s[from:to] {
	case "":
		return unknown, nil
	case "..":
		return open, nil
	}
	p := parser{text: s, pos: from, end: to}
	*dst = p.single()
	if p.err == nil && dst.sub != 0 {
		p.fail(from, "a season, quarter or half does not stand in an interval; write months")
	}
	if p.err == nil && dst.clock != "" {
		p.fail(from, "an interval is of dates without time of day")
	}
	return given, p.err
}

// order rejects a span that ends before it begins.
func (f *span) order(s string, at int) *Error {
	if f.fromEnd != given || f.toEnd != given {
		return nil
	}
	lo, _, okLo := f.from.bounds()
	_, hi, okHi := f.to.bounds()
	if okLo && okHi && lo > hi {
		return &Error{s, at, say.Text("it ends before it begins")}
	}
	return nil
}

// parseSet reads [one of] or {all of}: dates and ranges between commas.
func parseSet(s string) (c compound, fault *Error) {
	c.kind = isOneOf
	closing := byte(']')
	if s[0] == '{' {
		c.kind, closing = isAllOf, '}'
	}
	if s[len(s)-1] != closing || len(s) < 3 {
		return c, &Error{s, len(s), say.Text("a set is dates between [ and ], or between { and }")}
	}
	c.flags = levelL2
	pos, limit := 1, len(s)-1
	for n := 0; ; n++ {
		for n > 0 && pos < limit && s[pos] == ' ' {
			pos++
		}
		stop := limit
		if i := strings.IndexByte(s[pos:limit], ','); i >= 0 {
			stop = pos + i
		}
		e, fault := parseElement(s, pos, stop, n == 0, stop == limit)
		if fault != nil {
			return c, fault
		}
		if n == 0 {
			c.first = e
		} else {
			c.rest = append(c.rest, e)
		}
		if stop == limit {
			return c, nil
		}
		pos = stop + 1
	}
}

// parseElement reads a date, a range, ..date (only the first) or date.. (only
// the last element of a set).
func parseElement(s string, from, to int, first, last bool) (e span, fault *Error) {
	i := strings.Index(s[from:to], "..")
	if i < 0 {
		e.toEnd = same
		_, fault = e.element(&e.from, s, from, to)
		return e, fault
	}
	left, right := from+i, from+i+2
	switch {
	case left == from && right == to, left == from && !first, right == to && !last:
		return e, &Error{s, left, say.Text("the first date of a set may have .. before it, the last one after it")}
	case left == from:
		e.fromEnd = open
		_, fault = e.element(&e.to, s, right, to)
	case right == to:
		e.toEnd = open
		_, fault = e.element(&e.from, s, from, left)
	default:
		if _, fault = e.element(&e.from, s, from, left); fault == nil {
			_, fault = e.element(&e.to, s, right, to)
		}
		if fault == nil {
			fault = e.order(s, right)
		}
	}
	return e, fault
}

func (f *span) element(dst *single, s string, from, to int) (end, *Error) {
	p := parser{text: s, pos: from, end: to}
	*dst = p.single()
	if p.err == nil && dst.clock != "" {
		p.fail(from, "a set is of dates without time of day")
	}
	return given, p.err
}
