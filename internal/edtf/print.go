package edtf

import "strconv"

// append prints c canonically.
func (c *compound) append(b []byte) []byte {
	switch c.kind {
	case isSingle:
		return c.first.from.append(b)
	case isInterval:
		b = appendSide(b, &c.first.from, c.first.fromEnd)
		b = append(b, '/')
		return appendSide(b, &c.first.to, c.first.toEnd)
	}
	brackets := "[]"
	if c.kind == isAllOf {
		brackets = "{}"
	}
	b = append(b, brackets[0])
	b = c.first.appendElement(b)
	for i := range c.rest {
		b = append(b, ',')
		b = c.rest[i].appendElement(b)
	}
	return append(b, brackets[1])
}

func appendSide(b []byte, d *single, e end) []byte {
	switch e {
	case open:
		return append(b, ".."...)
	case unknown:
		return b
	}
	return d.append(b)
}

func (f *span) appendElement(b []byte) []byte {
	if f.toEnd == same {
		return f.from.append(b)
	}
	if f.fromEnd == given {
		b = f.from.append(b)
	}
	b = append(b, ".."...)
	if f.toEnd == given {
		b = f.to.append(b)
	}
	return b
}

// append prints d. A qualifier that the year shares with the components next to
// it stands once, after the last of these; others stand before their component.
func (p *single) append(b []byte) []byte {
	last, group := p.last(), 0
	for group < last && p.qual[group+1] == p.qual[0] {
		group++
	}
	for i := 0; i <= last; i++ {
		if i > 0 {
			b = append(b, '-')
		}
		if i > group && p.qual[i] != 0 {
			b = append(b, p.qual[i])
		}
		b = p.appendComponent(b, i)
		if i == group && p.qual[0] != 0 {
			b = append(b, p.qual[0])
		}
	}
	return append(b, p.clock...)
}

func (p *single) appendComponent(b []byte, i int) []byte {
	switch {
	case i == 0:
		return p.appendYear(b)
	case i == 2:
		return append(b, p.day[:]...)
	case p.sub != 0:
		return strconv.AppendInt(b, int64(p.sub), 10)
	}
	return append(b, p.month[:]...)
}

func (p *single) appendYear(b []byte) []byte {
	if p.isY {
		b = append(b, 'Y')
	}
	if p.neg {
		b = append(b, '-')
	}
	switch {
	case p.isExp:
		b = strconv.AppendInt(b, p.coef, 10)
		b = strconv.AppendInt(append(b, 'E'), int64(p.exp), 10)
	case p.isY:
		b = strconv.AppendInt(b, p.long, 10)
	default:
		b = append(b, p.year[:]...)
	}
	if p.sig != 0 {
		b = strconv.AppendInt(append(b, 'S'), int64(p.sig), 10)
	}
	return b
}
