package pdf

import (
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"sillok/internal/extract/pdf/spacing"
	"sillok/internal/korean"
	"sillok/internal/lazyregexp"
)

// Korean lines are broken between words or between syllables, as the writer set
// it, and a file seldom says which. A space that was drawn at the end of a line
// says it, and so does room for another syllable, there or in spread spaces: a line
// that is broken between syllables has none. What is left is weighed by package
// spacing, and by how the paragraph and the rest of the document break theirs.

// lexicon is the words of a document, and how its lines end.
type lexicon struct {
	words    *spacing.Words
	meetings map[string]int // of kinds of letters inside words, and of words
	habits   habits
}

func newLexicon() *lexicon {
	return &lexicon{words: spacing.NewWords(), meetings: map[string]int{}, habits: habits{whole: 0.5}}
}

// habits is how a document ends its lines.
type habits struct {
	seen  []paragraph         // while the document is looked through
	drawn bool                // spaces at their ends are drawn: where none is, there was none
	whole float64             // the share of paragraphs that are broken between words alone
	rooms map[float64]float64 // by size: as wide as a space is that was not spread
}

// paragraph is lines of a paragraph, which reach to right.
type paragraph struct {
	lines []*line
	right float64
}

// ending is what is known of the end of a line inside a paragraph.
type ending struct {
	decided bool
	space   bool
	odds    float64 // of a space, where lines are broken at any syllable
	roomy   bool    // there was room for the next syllable
	signed  bool    // a sign stands there, beside which a line may end between words, too
}

// settle learns the habits of a document from its paragraphs.
func (x *lexicon) settle() {
	h := &x.habits
	all, drawn := 0, 0
	for _, p := range h.seen {
		for _, l := range p.lines[:len(p.lines)-1] {
			all++
			if l.ends == glyph {
				drawn++
			}
		}
	}
	h.drawn = drawn >= 2 && drawn*4 >= all
	h.rooms = spaceRooms(h.seen)
	if h.drawn {
		h.whole = 0
		return
	}
	var evidence []float64
	for _, p := range h.seen {
		evidence = append(evidence, forWords(x.endings(p)))
	}
	for range settling {
		sum := 1.0 // as if two more paragraphs were seen, one of each kind
		for _, e := range evidence {
			sum += mixed(h.whole, e)
		}
		h.whole = sum / float64(len(evidence)+2)
	}
}

// settling is how often the share of whole paragraphs is computed anew.
const settling = 20

// mixed is the share of a kind after evidence, the logarithm of a ratio.
func mixed(share, evidence float64) float64 {
	return spacing.Share(math.Log(share/(1-share)) + evidence)
}

// What one line can say at most of how its paragraph is broken: the model errs on
// some words, and widths on some lines.
const (
	leastShare = 0.01
	roomSays   = 2.5
)

// forWords weighs whether a paragraph is broken between words alone.
func forWords(list []ending) float64 {
	sum := 0.0
	for _, e := range list {
		switch {
		case e.roomy:
			sum += roomSays
		case !e.decided:
			sum += math.Log(max(spacing.Share(e.odds), leastShare) / spacing.Base)
		}
	}
	return sum
}

// spaces says behind which lines of a paragraph, but the last, a space stood.
func (x *lexicon) spaces(p paragraph) []bool {
	list := x.endings(p)
	whole := 0.0
	if !x.habits.drawn {
		whole = mixed(x.habits.whole, forWords(list))
	}
	out := make([]bool, len(list))
	for i, e := range list {
		out[i] = e.space
		if e.decided {
			continue
		}
		between := 1.0 // of lines that end between words
		if e.signed {
			between = spacing.Share(e.odds + signSays)
		}
		out[i] = whole*between+(1-whole)*spacing.Share(e.odds) > 0.5
	}
	return out
}

// signSays is what it says for a space beside a sign that lines end between words.
const signSays = 1

// undrawn is what it says, where spaces are drawn, that none is.
const undrawn = 4

// endings looks at the ends of the lines of a paragraph, but the last.
func (x *lexicon) endings(p paragraph) []ending {
	list := make([]ending, len(p.lines)-1)
	for i := range list {
		a, b := p.lines[i], p.lines[i+1]
		e := &list[i]
		left, next := lastField(a.text), firstField(b.text)
		switch {
		case a.ends == glyph:
			e.decided, e.space = true, true
		case x.glued(left, next):
			e.decided = true
		case !breakable(lastRune(left), next):
			e.decided, e.space = true, true
		case !x.habits.drawn && x.roomy(a, next, p.right):
			e.decided, e.space, e.roomy = true, true, true
		default:
			first, _ := utf8.DecodeRuneInString(next)
			e.signed = isSign(lastRune(left)) || isSign(first)
			e.odds = spacing.Odds(spacing.Break{Left: left, Right: next, Document: x.words.Of(left, next)})
			if x.habits.drawn {
				e.odds -= undrawn
			}
		}
	}
	return list
}

// syllableRoom is, in sizes, so much room that a line was broken between words.
const syllableRoom = 1.3

// roomy reports whether a line has room for the next syllable: at its end, or in
// spaces that were spread to fill it. A syllable takes the sign behind it along, and
// Latin words and figures are never broken.
func (x *lexicon) roomy(l *line, next string, right float64) bool {
	first, n := utf8.DecodeRuneInString(next)
	if !unicode.Is(unicode.Hangul, first) {
		return false
	}
	need := syllableRoom
	if sign, _ := utf8.DecodeRuneInString(next[n:]); strings.ContainsRune(spacing.Closing, sign) {
		need++
	}
	room := right - l.right
	if natural := x.habits.rooms[l.size]; natural > 0 {
		sum, n := l.spread()
		room += max(sum-float64(n)*natural, 0)
	}
	return room > need*l.size
}

// spread is how much room stands between the words of a line, and in how many places.
func (l *line) spread() (sum float64, places int) {
	for i := 1; i < len(l.words); i++ {
		if a, b := &l.words[i-1], &l.words[i]; a.apart(b) {
			sum += max(b.left-a.right, 0)
			places++
		}
	}
	return sum, places
}

// spaceRooms gives by size how wide a space is that was not spread: about as wide as
// in the narrowest tenth of lines.
func spaceRooms(list []paragraph) map[float64]float64 {
	means := map[float64][]float64{}
	for _, p := range list {
		for _, l := range p.lines {
			if sum, n := l.spread(); n >= 2 {
				means[l.size] = append(means[l.size], sum/float64(n))
			}
		}
	}
	out := map[float64]float64{}
	for size, m := range means {
		slices.Sort(m)
		out[size] = m[len(m)/10]
	}
	return out
}

// learn takes the words of a page, those of tables too.
func (x *lexicon) learn(s *sheet) {
	x.lines(s.lines, false)
	x.tables(s.tables)
}

func (x *lexicon) tables(tables []*table) {
	for _, t := range tables {
		for _, c := range t.cells {
			list := lines(c.words)
			x.lines(list, len(list) == 1)
			x.tables(c.tables)
		}
	}
}

// lines takes the words inside lines: the first and the last one of a line may
// be half a word, unless the lines are whole.
func (x *lexicon) lines(list []*line, whole bool) {
	for _, l := range list {
		fields := strings.Fields(l.text)
		for i, f := range fields {
			if !whole && (i == 0 && len(fields) > 1 || i == len(fields)-1 && l.ends != glyph) {
				continue
			}
			x.words.Add(f)
			x.meet(f)
		}
		for i := 1; i < len(fields); i++ {
			x.words.Pair(fields[i-1], fields[i])
			last := lastRune(fields[i-1])
			first, _ := utf8.DecodeRuneInString(fields[i])
			x.meetings[kindOf(last)+" "+kindOf(first)]++
		}
	}
}

// meet counts the kinds of letters that meet inside a word.
func (x *lexicon) meet(w string) {
	before := ""
	for _, r := range w {
		kind := kindOf(r)
		if before != "" && kind != before {
			x.meetings[before+kind]++
		}
		before = kind
	}
}

// kindOf is the kind of a letter or a sign.
func kindOf(r rune) string {
	switch {
	case unicode.Is(unicode.Hangul, r):
		return "h"
	case unicode.IsDigit(r):
		return "0"
	case unicode.IsLetter(r):
		return "a"
	}
	return string(r)
}

const (
	binding  = "·~/ㆍ‧․∼"
	pointing = "▲△▴▵" // before an item in running text
)

// glued reports whether signs say that nothing stood between two words.
func (x *lexicon) glued(left, next string) bool {
	last := lastRune(left)
	first, _ := utf8.DecodeRuneInString(next)
	switch {
	case strings.ContainsRune(spacing.Opening, last), strings.ContainsRune(spacing.Closing, first), strings.ContainsRune(binding, last), strings.ContainsRune(binding, first), last == '-':
		return true
	case strings.ContainsRune(pointing, last):
		return x.meetings[kindOf(last)+" "+kindOf(first)] == 0
	case last == ',' && unicode.IsDigit(first):
		return thousands(left, next)
	case korean.List("company signs")[korean.LastRunes(left, 3)]:
		return true // the name of the company follows
	case unicode.IsDigit(last) && unicode.IsDigit(first):
		return x.habits.drawn || brokenClock.MatchString(left) // 18:0|0
	}
	return false
}

// breakable reports whether a line may end between two letters that touch: a figure and
// a Latin word are never broken.
func breakable(last rune, next string) bool {
	first, _ := utf8.DecodeRuneInString(next)
	kind := kindOf(last)
	return kind != kindOf(first) || kind != "0" && kind != "a"
}

// brokenClock is the end of a line that breaks a time of day.
var brokenClock = lazyregexp.New(`(?:^|\D)\d{1,2}:\d$`)

// thousands reports whether a figure is broken behind its comma.
func thousands(a, b string) bool {
	a = strings.TrimSuffix(a, ",")
	r, _ := utf8.DecodeLastRuneInString(a)
	digits := len(b) - len(strings.TrimLeft(b, "0123456789"))
	return unicode.IsDigit(r) && digits == 3
}

// isSign reports whether a character is no letter and no figure.
func isSign(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsNumber(r) }

func lastRune(s string) rune { r, _ := utf8.DecodeLastRuneInString(s); return r }

func lastField(s string) string  { return s[strings.LastIndexAny(s, " \t")+1:] }
func firstField(s string) string { f, _, _ := strings.Cut(s, " "); return f }
