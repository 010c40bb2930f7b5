package pdf

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"sillok/internal/korean"
)

// Korean lines are broken between words or between syllables, as the writer set
// it, and a file seldom says which. A space that was drawn at the end of a line
// says it, and so does room for another syllable there: a line broken between
// syllables has none. What is left is decided by the words of the document
// itself and by particles.

// lexicon is the words of a document.
type lexicon struct {
	words    map[string]int
	prefixes map[string]int // of words, from two letters on
	ends     int            // of lines
	glyphs   int            // of lines behind which a space was drawn
}

func newLexicon() *lexicon {
	return &lexicon{words: map[string]int{}, prefixes: map[string]int{}}
}

// learn takes the words of a page, those of tables too.
func (x *lexicon) learn(s *sheet) {
	x.lines(s.lines)
	x.tables(s.tables)
}

func (x *lexicon) tables(tables []*table) {
	for _, t := range tables {
		for _, c := range t.cells {
			x.lines(lines(c.words))
			x.tables(c.tables)
		}
	}
}

// lines takes the words inside lines: the first and the last one of a line may
// be half a word.
func (x *lexicon) lines(list []*line) {
	for _, l := range list {
		x.ends++
		if l.ends == glyph {
			x.glyphs++
		}
		fields := strings.Fields(l.text)
		for i, f := range fields {
			if i == 0 && len(fields) > 1 || i == len(fields)-1 && l.ends != glyph {
				continue
			}
			x.add(bare(f))
		}
	}
}

func (x *lexicon) add(w string) {
	if w == "" {
		return
	}
	x.words[w]++
	for i := range w {
		if i > 0 && utf8.RuneCountInString(w[:i]) >= 2 {
			x.prefixes[w[:i]]++
		}
	}
}

// bare is a word without the signs around it.
func bare(s string) string {
	return strings.TrimFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsNumber(r) })
}

const (
	syllableRoom = 1.3 // sizes: with so much room a line was broken between words
	opening      = "([{“‘「『〈《〔（<"
	closing      = ")]}”’」』〉》〕）>.,%:;?!…"
	binding      = "·~/ㆍ‧∼"
)

// spaced reports whether a space stands between a line and the next one of its
// paragraph, whose lines reach to right.
func (x *lexicon) spaced(a, b *line, right float64) bool {
	if a.ends == glyph || right-a.right > syllableRoom*a.size {
		return true
	}
	last, _ := utf8.DecodeLastRuneInString(a.text)
	first, _ := utf8.DecodeRuneInString(b.text)
	switch {
	case strings.ContainsRune(opening, last), strings.ContainsRune(closing, first), strings.ContainsRune(binding, last), strings.ContainsRune(binding, first):
		return false
	case last == '-' || unicode.IsDigit(last) && unicode.IsDigit(first):
		return false
	case last == ',' && unicode.IsDigit(first):
		return !thousands(a.text, b.text)
	}
	left, next := lastField(a.text), firstField(b.text)
	if strings.ContainsRune(closing, last) {
		_, particle := korean.Particles(bare(left), bare(next))
		return !(particle && strings.ContainsRune(")”’」』〉》]", last))
	}
	if !unicode.Is(unicode.Hangul, last) && !unicode.Is(unicode.Hangul, first) {
		return true // Latin words are broken at spaces
	}
	return x.between(trimOpening(left), bare(next))
}

// between decides by the words of the document whether left and next are two.
func (x *lexicon) between(left, next string) bool {
	both := x.words[left] > 0 && x.words[next] > 0
	switch {
	case x.words[left+next] > 0:
		return both && x.words[left+next] < min(x.words[left], x.words[next])
	case both:
		return true
	case x.drawn():
		return false // where it draws spaces at the ends of lines, here was none
	}
	if _, particle := korean.Particles(left, next); particle && next != "" && x.words[next] == 0 && !x.particled(left) {
		return false
	}
	if x.particled(left) {
		return true
	}
	if x.prefixes[left+headOf(next, 2)] > 0 || x.prefixes[left+headOf(next, 1)] > 0 || x.words[left+headOf(next, 1)] > 0 {
		return false
	}
	return !(utf8.RuneCountInString(left) == 1 && x.words[left] == 0)
}

// drawn reports whether the file draws spaces at the ends of lines.
func (x *lexicon) drawn() bool { return x.glyphs >= 3 && x.glyphs*8 >= x.ends }

// particled reports whether a word is a noun of the document with a particle.
func (x *lexicon) particled(w string) bool {
	if x.words[w] > 0 {
		return true
	}
	for i := range w {
		if i == 0 {
			continue
		}
		if list, ok := korean.Particles(w[:i], w[i:]); ok && len(list) > 0 && (x.words[w[:i]] > 0 || x.prefixes[w[:i]] > 0) {
			return true
		}
	}
	return false
}

// thousands reports whether a figure is broken behind its comma.
func thousands(a, b string) bool {
	a = strings.TrimSuffix(a, ",")
	r, _ := utf8.DecodeLastRuneInString(a)
	digits := len(b) - len(strings.TrimLeft(b, "0123456789"))
	return unicode.IsDigit(r) && digits == 3
}

func lastField(s string) string  { return s[strings.LastIndexAny(s, " \t")+1:] }
func firstField(s string) string { f, _, _ := strings.Cut(s, " "); return f }

// trimOpening is a word from its first letter on.
func trimOpening(s string) string {
	if i := strings.LastIndexAny(s, opening+binding); i >= 0 {
		_, n := utf8.DecodeRuneInString(s[i:])
		s = s[i+n:]
	}
	return bare(s)
}

// headOf is the first n letters of a word.
func headOf(s string, n int) string {
	for i := range s {
		if n == 0 {
			return s[:i]
		}
		n--
	}
	return s
}
