package hancom

import (
	"strings"

	"sillok/internal/extract/numeral"
)

// Levels is the number of levels that a numbering may have.
const Levels = 10

// Head is how a numbering writes the heads of one level.
type Head struct {
	Format string // "^1." or "제^1장": ^N stands for the number of level N
	Shape  numeral.Shape
	Start  int // the first number, 1 where nothing is said
}

// Numbering is a definition of numbered paragraphs: a head a level. A level
// without Format has no heads.
type Numbering [Levels]Head

// DefaultNumbering is what Hancom Office numbers an outline with when a document
// defines nothing: 1. 가. 1) 가) (1) (가) ①
func DefaultNumbering() *Numbering {
	var n Numbering
	for i, format := range []string{"^1.", "^2.", "^3)", "^4)", "(^5)", "(^6)", "^7"} {
		shape := numeral.Digit
		if i%2 == 1 {
			shape = numeral.HangulSyllable
		}
		n[i] = Head{Format: format, Shape: shape, Start: 1}
	}
	n[6].Shape = numeral.CircledDigit
	return &n
}

// counters are the numbers reached in one numbering; -1 where none was given.
type counters [Levels]int

// counts holds the counters of all numberings of a document.
type counts struct {
	last string
	of   map[string]*counters
}

// next counts a paragraph of a level and gives the numbers reached. A numbering
// that begins below its first level takes the numbers above it from the numbering
// before, as Hancom Office does.
func (c *counts) next(id string, n *Numbering, level int) *counters {
	if c.of == nil {
		c.of = map[string]*counters{}
	}
	numbers, known := c.of[id]
	if !known {
		numbers = &counters{}
		for i := range numbers {
			numbers[i] = -1
			if before := c.of[c.last]; before != nil && i < level {
				numbers[i] = before[i]
			}
		}
		c.of[id] = numbers
	}
	c.last = id
	if numbers[level] < 0 {
		numbers[level] = n[level].Start
	} else {
		numbers[level]++
	}
	for i := level + 1; i < Levels; i++ {
		numbers[i] = -1
	}
	return numbers
}

// head writes the head of a paragraph of a level: "가." A format's ^N is the
// number of level N; ^n and ^N as letters are the numbers of all levels down to
// this one, the latter with a full stop behind.
func (n *Numbering) head(level int, numbers *counters) string {
	format := n[level].Format
	var b strings.Builder
	for i := 0; i < len(format); i++ {
		if format[i] != '^' || i+1 == len(format) {
			b.WriteByte(format[i])
			continue
		}
		i++
		switch c := format[i]; {
		case c == '1' && i+1 < len(format) && format[i+1] == '0':
			i++
			b.WriteString(n.number(Levels-1, numbers))
		case '1' <= c && c <= '9':
			b.WriteString(n.number(int(c-'1'), numbers))
		case c == 'n' || c == 'N':
			b.WriteString(n.path(level, numbers))
			if c == 'N' {
				b.WriteByte('.')
			}
		default:
			i-- // a caret before anything else is not drawn
		}
	}
	return strings.TrimSpace(b.String())
}

func (n *Numbering) number(level int, numbers *counters) string {
	v := numbers[level]
	if v < 0 {
		v = n[level].Start
	}
	return numeral.Write(v, n[level].Shape)
}

// path writes the numbers of all levels down to one: 1.2.3
func (n *Numbering) path(level int, numbers *counters) string {
	parts := make([]string, level+1)
	for i := range parts {
		parts[i] = n.number(i, numbers)
	}
	return strings.Join(parts, ".")
}
