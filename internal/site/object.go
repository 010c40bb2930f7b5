package site

import (
	"strconv"
	"unicode/utf8"
)

// object is JSON under construction, written in order and without reflection:
// a site has one JSON file beside each page. The zero object is "{}".
type object struct {
	b     []byte
	comma bool
}

// key begins a member.
func (o *object) key(name string) *object {
	if len(o.b) == 0 {
		o.b = append(o.b, '{')
	}
	if o.comma {
		o.b = append(o.b, ',')
	}
	o.comma = true
	o.b = append(o.b, '"')
	o.b = append(o.b, name...)
	o.b = append(o.b, '"', ':')
	return o
}

// str writes a text member; an empty one is left out.
func (o *object) str(name, value string) *object {
	if value != "" {
		o.key(name).value(value)
	}
	return o
}

// num writes a number member.
func (o *object) num(name string, n int) *object {
	o.key(name)
	o.b = strconv.AppendInt(o.b, int64(n), 10)
	return o
}

// flag writes true; false is left out.
func (o *object) flag(name string, value bool) *object {
	if value {
		o.key(name)
		o.b = append(o.b, "true"...)
	}
	return o
}

// object writes a member that is an object.
func (o *object) object(name string, inner *object) *object {
	o.key(name)
	o.b = append(o.b, inner.bytes()...)
	return o
}

// list writes a member that is an array of n items, each written by item; none
// is left out.
func (o *object) list(name string, n int, item func(i int) *object) *object {
	if n == 0 {
		return o
	}
	o.key(name)
	o.b = append(o.b, '[')
	for i := range n {
		if i > 0 {
			o.b = append(o.b, ',')
		}
		o.b = append(o.b, item(i).bytes()...)
	}
	o.b = append(o.b, ']')
	return o
}

// strs writes an array of texts.
func (o *object) strs(name string, values []string) *object {
	if len(values) == 0 {
		return o
	}
	o.key(name)
	o.b = append(o.b, '[')
	for i, v := range values {
		if i > 0 {
			o.b = append(o.b, ',')
		}
		o.value(v)
	}
	o.b = append(o.b, ']')
	return o
}

func (o *object) bytes() []byte {
	if len(o.b) == 0 {
		return []byte("{}")
	}
	return append(o.b, '}')
}

// String is the object as text; it can stand inside <script>, because "<" is
// never written as it is.
func (o *object) String() string { return string(o.bytes()) }

// value writes a JSON string.
func (o *object) value(s string) {
	const hex = "0123456789abcdef"
	o.b = append(o.b, '"')
	for i := 0; i < len(s); {
		c := s[i]
		switch {
		case c == '"' || c == '\\':
			o.b = append(o.b, '\\', c)
		case c == '\n':
			o.b = append(o.b, '\\', 'n')
		case c < 0x20 || c == '<' || c == '>' || c == '&':
			o.b = append(o.b, '\\', 'u', '0', '0', hex[c>>4], hex[c&15])
		case c < utf8.RuneSelf:
			o.b = append(o.b, c)
		default:
			r, size := utf8.DecodeRuneInString(s[i:])
			if r == '\u2028' || r == '\u2029' {
				o.b = append(o.b, '\\', 'u', '2', '0', '2', hex[r&15])
			} else {
				o.b = append(o.b, s[i:i+size]...)
			}
			i += size
			continue
		}
		i++
	}
	o.b = append(o.b, '"')
}
