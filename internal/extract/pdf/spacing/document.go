package spacing

import (
	"strings"
	"unicode/utf8"

	"sillok/internal/korean"
)

// Words counts the words of a document.
type Words struct {
	whole    map[string]int
	prefixes map[string]int // of two letters or more, and whole words
	pairs    map[string]int // of a word and the first two letters of the next
}

// NewWords makes an empty count.
func NewWords() *Words {
	return &Words{whole: map[string]int{}, prefixes: map[string]int{}, pairs: map[string]int{}}
}

// Add counts a word.
func (x *Words) Add(word string) { x.count(bare(word), 1) }

// Pair counts two words that stand side by side.
func (x *Words) Pair(a, b string) { x.pairs[bare(a)+" "+korean.FirstRunes(bare(b), 2)]++ }

func (x *Words) count(w string, by int) {
	if w == "" {
		return
	}
	x.whole[w] += by
	x.prefixes[w] += by
	n := 0
	for i := range w {
		if n == longWord {
			break
		}
		if n >= 2 {
			x.prefixes[w[:i]] += by
		}
		n++
	}
}

// Of counts what a document says of two pieces.
func (x *Words) Of(left, right string) Document {
	left, right = near(bare(left), bare(right))
	two := korean.FirstRunes(right, 2)
	return Document{
		Whole: max(x.prefixes[left+two], x.stem(left, right)),
		Apart: x.pairs[left+" "+two],
		Left:  x.whole[left],
		Right: x.prefixes[two],
	}
}

// longWord is how many letters of a word are looked at: text without any space takes no
// longer than other text.
const longWord = 24

// near is what of two pieces is near the break between them.
func near(left, right string) (string, string) {
	return korean.LastRunes(left, longWord), korean.FirstRunes(right, longWord)
}

// stem counts the words that begin with left and go on as right does up to its
// particles: 시내버|스를 as 시내버스가.
func (x *Words) stem(left, right string) int {
	for i := range right {
		if i == 0 {
			continue
		}
		if n := x.prefixes[left+right[:i]]; n > 0 {
			if list, ok := korean.Particles(left+right[:i], right[i:]); ok && len(list) > 0 {
				return n
			}
		}
	}
	return 0
}

// Breaks gives every place of a text between two letters at which a line could end,
// with what the rest of the text says of it.
func Breaks(text string) []Example {
	x := NewWords()
	var lines [][]string
	for line := range strings.Lines(text) {
		fields := strings.Fields(line)
		lines = append(lines, fields)
		for i, f := range fields {
			x.Add(f)
			if i > 0 {
				x.Pair(fields[i-1], f)
			}
		}
	}
	var list []Example
	for _, fields := range lines {
		for i, f := range fields {
			x.count(bare(f), -1)
			for at, r := range f {
				if at > 0 && mayBreak(f[:at], r) {
					left, right := f[:at], f[at:]
					list = append(list, Example{Break{left, right, x.Of(left, right)}, false})
				}
			}
			if i+1 < len(fields) {
				next := fields[i+1]
				first, _ := utf8.DecodeRuneInString(next)
				if mayBreak(f, first) {
					pair := bare(f) + " " + korean.FirstRunes(bare(next), 2)
					x.pairs[pair]--
					x.count(bare(next), -1)
					list = append(list, Example{Break{f, next, x.Of(f, next)}, true})
					x.count(bare(next), 1)
					x.pairs[pair]++
				}
			}
			x.count(bare(f), 1)
		}
	}
	return list
}

// Example is a break of which it is known whether it was a space.
type Example struct {
	Break
	Space bool
}

// Signs behind which no line ends, and before which none begins.
const (
	Opening = "([{“‘「『〈《〔（<"
	Closing = ")]}”’」』〉》〕）>.,%:;?!…"
)

// mayBreak reports whether a line may end between two letters: no figure and no
// Latin word is broken.
func mayBreak(before string, next rune) bool {
	last, _ := utf8.DecodeLastRuneInString(before)
	a, b := class(last), class(next)
	return !strings.ContainsRune(Opening, last) && !strings.ContainsRune(Closing, next) && (a != b || a != '0' && a != 'a')
}
