package entity

import (
	"unicode/utf8"

	"sillok/internal/diag"
)

// Hit is a place in a text where a name of the authority stands, by its
// letters alone. Which of its readings is meant, and whether a place's name
// means its government, is for annotate to say.
type Hit struct {
	In      diag.Span
	Entity  *Entity // the likeliest when no day is known
	Alias   *Alias  // nil: the entity's own name
	Context bool    // needs other evidence: no reading can be trusted by its letters alone

	Readings []Reading // all, likeliest first; shared, not to be changed
}

// maxMatch is how many names may begin at one place and nest: 국회, 국회사무처, ….
const maxMatch = 12

// match is a name that ends at end.
type match struct {
	end     int
	surface uint32
}

// Scan finds all names in text in one pass, leftmost-longest, with boundary
// and particle rules. A term that is no name is stepped over as a whole, and
// so is what a site hides. Hits are in order and do not overlap.
func (a *Authority) Scan(text string) []Hit {
	var hits []Hit
	ix := a.names()
	glued := -1 // where a name has just ended
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		if c := classOf(r); c == other && !ix.startsWith(r) {
			i += size
			continue
		}
		if i != glued && !startsWord(text, i) {
			i = skipWord(text, i)
			continue
		}
		m, more, ok := a.matchAt(text, i, 0)
		if !ok && leadIn[r] {
			if m, more, ok = a.matchAt(text, i+size, 4); ok {
				i += size
			}
		}
		if !ok {
			i += size
			continue
		}
		s := &ix.surfaces[m.surface]
		if s.term == "" && len(s.readings) > 0 {
			first := &s.readings[0]
			hits = append(hits, Hit{diag.Span{Start: i, End: m.end + more}, first.Entity, first.Alias, first.Context, s.readings})
		}
		i = m.end + more
		glued = i
	}
	return hits
}

// skipWord gives the place after the character at text[i:] and the letters
// that follow it, where no name can begin.
func skipWord(text string, i int) int {
	for first := true; i < len(text); first = false {
		r, size := utf8.DecodeRuneInString(text[i:])
		c := classOf(r)
		if c != hangul && c != latin && c != digit && !first {
			return i
		}
		i += size
	}
	return i
}

// startsWith reports whether any key begins with r.
func (ix *index) startsWith(r rune) bool {
	r = fold(r)
	return r != 0 && ix.trie.child(root, r) != 0
}

// matchAt gives the longest name at text[i:] with at least least letters whose
// boundaries are right.
func (a *Authority) matchAt(text string, i, least int) (m match, more int, ok bool) {
	var found [maxMatch]match
	n := a.names().walk(text, i, &found)
	for n--; n >= 0; n-- {
		m = found[n]
		if least > 0 && utf8.RuneCountInString(text[i:m.end]) < least {
			break
		}
		if more, ok = a.accept(text, i, m); ok {
			return m, more, true
		}
	}
	return match{}, 0, false
}

// walk collects the names that begin at text[i:], shortest first. Spaces and
// middle dots inside are stepped over.
func (ix *index) walk(text string, i int, found *[maxMatch]match) (n int) {
	t := ix.trie
	node := uint32(root)
	tail := "" // what is left of the one key that goes on
	for gap := true; i < len(text); {
		r, size := rune(text[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(text[i:])
		}
		r = fold(r)
		i += size
		if r == 0 {
			if gap {
				return n
			}
			gap = true
			continue
		}
		gap = false
		if tail != "" {
			var want rune
			if want, tail = cutLetter(tail); want != r {
				return n
			}
		} else {
			if node = t.child(node, r); node == 0 {
				return n
			}
			tail = t.nodes[node].tail
		}
		if v := t.nodes[node].value; tail == "" && v != 0 && n < maxMatch {
			found[n] = match{i, v}
			n++
		}
	}
	return n
}

// accept reports whether text[i:m.end] is spelled and bounded as a name of the
// surface.
func (a *Authority) accept(text string, i int, m match) (more int, ok bool) {
	s := &a.names().surfaces[m.surface]
	if !s.spelled(text[i:m.end]) {
		return 0, false
	}
	if more, ok = a.endsName(text, i, m.end, s.kinds); ok {
		return more, true
	}
	return 0, len(s.readings) > 0 && a.beforeName(text, m.end)
}

// beforeName reports whether a name of three letters or more stands at
// text[i:] and nothing but particles follows it: 서울시|강남구는.
func (a *Authority) beforeName(text string, i int) bool {
	var found [maxMatch]match
	ix := a.names()
	for n := ix.walk(text, i, &found) - 1; n >= 0; n-- {
		m := found[n]
		s := &ix.surfaces[m.surface]
		if len(s.readings) == 0 || s.readings[0].Context || utf8.RuneCountInString(text[i:m.end]) < 3 || !s.spelled(text[i:m.end]) {
			continue
		}
		if _, ok := a.endsName(text, i, m.end, s.kinds); ok {
			return true
		}
	}
	return false
}

// spelled reports whether text may be read as one of the names of s.
func (s *surface) spelled(text string) bool {
	if s.term != "" && spelledAs(text, s.term, 4) {
		return true
	}
	for i := range s.readings {
		r := &s.readings[i]
		if spelledAs(text, r.text, looseFrom(r.Entity)) {
			return true
		}
	}
	return len(s.readings) == 0 && s.barred
}

// looseFrom is the length from which a name may be broken by a space: bodies
// named after a place need more, since 서울 대학교 may be any in Seoul.
func looseFrom(e *Entity) int {
	switch e.Class {
	case "대학", "기업", "언론", "광역자치단체", "기초자치단체", "협회단체", "":
		return 6
	}
	return 5
}
