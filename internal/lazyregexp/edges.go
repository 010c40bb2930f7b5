package lazyregexp

import (
	"regexp/syntax"
	"unicode"
	"unicode/utf8"
)

// An expression that matches at the beginning of a text alone, or at its end, asks for
// some characters there: one look at the first or last of a text answers most questions.

// runeSet are characters: those of ASCII by a bit each, the others by one for their ten
// lowest bits.
type runeSet struct {
	ascii [2]uint64
	rest  [16]uint64
}

func (s *runeSet) add(lo, hi rune) {
	for r := lo; r <= min(hi, utf8.RuneSelf-1); r++ {
		s.ascii[r>>6] |= 1 << (r & 63)
	}
	lo = max(lo, utf8.RuneSelf)
	for r := lo; r <= min(hi, lo+1023); r++ {
		s.rest[r>>6&15] |= 1 << (r & 63)
	}
}

// may reports whether r may be one of them.
func (s *runeSet) may(r rune) bool {
	if r < utf8.RuneSelf {
		return s.ascii[r>>6]>>(r&63)&1 != 0
	}
	return s.rest[r>>6&15]>>(r&63)&1 != 0
}

// full reports whether s tells nothing.
func (s *runeSet) full() bool {
	all := s.ascii[0] & s.ascii[1]
	for _, w := range s.rest {
		all &= w
	}
	return all == 1<<64-1
}

// edges gives the characters with one of which a text must begin and end so that re
// matches; nil where any may stand there, or none.
func edges(re *syntax.Regexp) (first, last *runeSet) {
	if at(re, syntax.OpBeginText, false) {
		first = edge(re, false)
	}
	if at(re, syntax.OpEndText, true) {
		last = edge(re, true)
	}
	return first, last
}

// at reports whether every match of re begins with op or, from the back, ends with it.
func at(re *syntax.Regexp, op syntax.Op, back bool) bool {
	switch re.Op {
	case op:
		return true
	case syntax.OpCapture:
		return at(re.Sub[0], op, back)
	case syntax.OpConcat:
		if back {
			return at(re.Sub[len(re.Sub)-1], op, back)
		}
		return at(re.Sub[0], op, back)
	case syntax.OpAlternate:
		for _, sub := range re.Sub {
			if !at(sub, op, back) {
				return false
			}
		}
		return true
	}
	return false
}

func edge(re *syntax.Regexp, back bool) *runeSet {
	s := new(runeSet)
	if empty := s.collect(re, back); empty || s.full() {
		return nil
	}
	return s
}

// collect adds the characters that a match of re may begin with, or end with from the
// back, and reports whether it may be empty.
func (s *runeSet) collect(re *syntax.Regexp, back bool) (empty bool) {
	switch re.Op {
	case syntax.OpLiteral:
		r := re.Rune[0]
		if back {
			r = re.Rune[len(re.Rune)-1]
		}
		s.add(r, r)
		if re.Flags&syntax.FoldCase != 0 {
			for f := unicode.SimpleFold(r); f != r; f = unicode.SimpleFold(f) {
				s.add(f, f)
			}
		}
		return false
	case syntax.OpCharClass:
		for i := 0; i < len(re.Rune); i += 2 {
			s.add(re.Rune[i], re.Rune[i+1])
		}
		return false
	case syntax.OpAnyChar, syntax.OpAnyCharNotNL:
		s.add(0, unicode.MaxRune)
		return false
	case syntax.OpCapture, syntax.OpPlus:
		return s.collect(re.Sub[0], back)
	case syntax.OpRepeat:
		return s.collect(re.Sub[0], back) || re.Min == 0
	case syntax.OpStar, syntax.OpQuest:
		s.collect(re.Sub[0], back)
		return true
	case syntax.OpConcat:
		for i := range re.Sub {
			if back {
				i = len(re.Sub) - 1 - i
			}
			if !s.collect(re.Sub[i], back) {
				return false
			}
		}
		return true
	case syntax.OpAlternate:
		for _, sub := range re.Sub {
			empty = s.collect(sub, back) || empty
		}
		return empty
	}
	return true // what stands between characters
}

// atEdges reports whether the outermost characters of s allow a match.
func (r *Regexp) atEdges(s string) bool {
	if r.first != nil {
		if c, n := utf8.DecodeRuneInString(s); n == 0 || !r.first.may(c) {
			return false
		}
	}
	if r.last != nil {
		if c, n := utf8.DecodeLastRuneInString(s); n == 0 || !r.last.may(c) {
			return false
		}
	}
	return true
}
