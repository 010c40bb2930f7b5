package pdf

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"sillok/internal/korean"
	"sillok/internal/lazyregexp"
)

// Korean lines are broken between words or between syllables, as the writer set
// it, and a file seldom says which. A space that was drawn at the end of a line
// says it, and so does room for another syllable there: a line broken between
// syllables has none. What is left is decided by the words of the document
// itself and by particles.

// lexicon is the words of a document.
type lexicon struct {
	words    map[string]int
	prefixes map[string]int // of words, from two letters on, and words
	pairs    map[string]int // of a word and the first two letters of the next
	meetings map[string]int // of kinds of letters inside words, and of words
	joins    joins
}

// joins counts the ends of lines inside paragraphs: those with a drawn space,
// those with room for a syllable, and those that surely break a word.
type joins struct{ all, drawn, roomy, inside int }

// see counts the end of line l in j, with next behind it.
func (x *lexicon) see(j *joins, l, next *line, right float64) {
	j.all++
	switch {
	case l.ends == glyph:
		j.drawn++
	case l.roomy(right):
		j.roomy++
	case x.breaksWord(l.text, next.text):
		j.inside++
	}
}

// breaksWord reports whether the end of a line breaks a word: by its sounds and
// particles, or since the document says the word elsewhere.
func (x *lexicon) breaksWord(line, next string) bool {
	left, right := trimOpening(lastField(line)), firstField(next)
	if left == "" || kindOf(lastRune(left)) != "h" {
		return false
	}
	word := bare(right)
	if cannotPart(left, word) || closesSentence(right) || alone(left) && korean.IsPiece(left) {
		return true
	}
	if list, ok := korean.Particles(left, word); ok && len(list) > 0 && x.words[word] == 0 && !korean.MayStandWhole(left) {
		return true
	}
	head := headOf(word, 2)
	return x.prefixes[left+head] > 0 && x.pairs[left+" "+head] == 0
}

// within reports whether the file breaks lines between the syllables of words, as
// browsers do: then a word that is not whole goes on.
func (j *joins) within() bool { return j.inside >= 1 && j.inside*8 >= j.all }

// between reports whether a file of many lines never breaks a word that can be
// told: it breaks lines between words, and fills them.
func (j *joins) between() bool { return j.all >= 6 && j.inside*12 < j.all }

func (j *joins) any() bool { return j.all > 0 }

// always reports whether the file draws spaces at the ends of lines: where none
// is drawn, there was none. Files that do not draw them have none at all; those
// that do have narrow cells, too, in which most words are broken.
func (j *joins) always() bool { return j.drawn >= 2 && j.drawn*4 >= j.all }

// byWords reports whether the file breaks lines between words alone: at many
// ends there is room for part of the next one.
func (j *joins) byWords() bool { return j.roomy >= 3 && j.roomy*3 >= j.all }

// roomy reports whether a line has room for another syllable.
func (l *line) roomy(right float64) bool { return right-l.right > syllableRoom*l.size }

func newLexicon() *lexicon {
	return &lexicon{words: map[string]int{}, prefixes: map[string]int{}, pairs: map[string]int{}, meetings: map[string]int{}}
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
			x.add(bare(f))
			x.meet(f)
		}
		for i := 1; i < len(fields); i++ {
			x.pairs[bare(fields[i-1])+" "+headOf(bare(fields[i]), 2)]++
			last := lastRune(fields[i-1])
			first, _ := utf8.DecodeRuneInString(fields[i])
			x.meetings[kindOf(last)+" "+kindOf(first)]++
		}
	}
}

func (x *lexicon) add(w string) {
	if w == "" {
		return
	}
	x.words[w]++
	x.prefixes[w]++
	for i := range w {
		if i > 0 && utf8.RuneCountInString(w[:i]) >= 2 {
			x.prefixes[w[:i]]++
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

// bare is a word without the signs around it.
func bare(s string) string {
	return strings.TrimFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsNumber(r) })
}

const (
	syllableRoom = 1.3 // sizes: with so much room a line was broken between words
	opening      = "([{“‘「『〈《〔（<"
	closing      = ")]}”’」』〉》〕）>.,%:;?!…"
	binding      = "·~/ㆍ‧․∼"
	pointing     = "▲△▴▵" // before an item in running text
	quoting      = ")]”’」』〉》"
)

// spaced reports whether a space stands between a line and the next one of its
// paragraph, whose lines reach to right.
func (x *lexicon) spaced(a, b *line, right float64) bool {
	if a.ends == glyph || a.roomy(right) {
		return true
	}
	left, next := lastField(a.text), firstField(b.text)
	last := lastRune(left)
	first, _ := utf8.DecodeRuneInString(next)
	switch {
	case strings.ContainsRune(opening, last), strings.ContainsRune(closing, first), strings.ContainsRune(binding, last), strings.ContainsRune(binding, first), last == '-':
		return false
	case strings.HasSuffix(left, "(주)"):
		return false // the name of the company follows
	case strings.ContainsRune(pointing, last) && x.meetings[kindOf(last)+" "+kindOf(first)] == 0:
		return false
	case last == ',' && unicode.IsDigit(first):
		return !thousands(left, next)
	case brokenClock.MatchString(left) && unicode.IsDigit(first):
		return false // 18:0|0
	case x.joins.byWords():
		return true
	case strings.ContainsRune(quoting, last):
		return !behindQuote(bare(left), bare(next))
	case unicode.IsDigit(last) && unicode.IsDigit(first) && x.joins.always():
		return false
	case kindOf(last) == "h" && closesSentence(next):
		return false
	case kindOf(last) == "h" && kindOf(first) == "h":
		return x.between(trimOpening(left), bare(next))
	}
	return x.meeting(kindOf(last), kindOf(first))
}

// meeting decides by how such kinds of letters mostly meet in the document. Latin
// words and figures are broken at spaces.
func (x *lexicon) meeting(last, first string) bool {
	if last == first {
		return true
	}
	if apart, together := x.meetings[last+" "+first], x.meetings[last+first]; apart != together || first != "(" {
		return apart >= together
	}
	return last != "h" && last != "a" // 한빛시(HB): a bracket tells of the word before it
}

// behindQuote reports whether a word goes on what stands in quotation marks or
// brackets: a particle, 이라고, 고.
func behindQuote(quoted, next string) bool {
	if list, ok := korean.Particles(quoted, next); ok && len(list) > 0 {
		return true
	}
	for _, form := range []string{"이라", "라고", "라며", "라는", "이며"} {
		if strings.HasPrefix(next, form) {
			return true
		}
	}
	return next == "고" || next == "며"
}

// brokenClock is the end of a line that breaks a time of day.
var brokenClock = lazyregexp.New(`(?:^|\D)\d{1,2}:\d$`)

// between decides by the sounds of words and by the words of the document whether
// left and next, both of Hangul, are two.
func (x *lexicon) between(left, next string) bool {
	if next == "및" || next == "또는" {
		return true
	}
	if cannotPart(left, next) {
		return false
	}
	if copula.MatchString(next) || madeVerb.MatchString(next) && !objected.MatchString(left) || openStem.MatchString(left) && ofStem.MatchString(next) {
		return false // 결과|입니다, 가능하|도록
	}
	head := headOf(next, 2)
	one, two := max(x.prefixes[left+head], x.oneWord(left, next)), x.pairs[left+" "+head]
	switch {
	case one != two:
		return two > one
	case left == "" || next == "":
		return true
	case x.particled(left):
		return !x.particled(left + next)
	case x.joins.always():
		return false // where it draws spaces at the ends of lines, here was none
	case x.joins.between():
		return true
	}
	if list, ok := korean.Particles(left, next); ok && len(list) > 0 && x.words[next] == 0 {
		return false
	}
	if counted.MatchString(left) && unitGoesOn.MatchString(next) {
		return false // 5년|간
	}
	if adnominal(left) && (!x.joins.within() || bound.MatchString(next)) || counted.MatchString(left) {
		return true
	}
	if korean.MayStandWhole(left) {
		return !korean.IsWord(left + next)
	}
	if verbal(next) {
		return false // 집행|하여: a noun and 하다 are one word
	}
	if x.joins.within() && x.words[next] == 0 && (korean.IsPiece(next) || utf8.RuneCountInString(left) == 1) {
		return false // 사업설명|회도, 국|제협력
	}
	if x.joins.within() && x.words[left] == 0 && !korean.IsWord(left) && !korean.IsWord(next) && !mayEnd(left) {
		return false // 문화유|산이다: most ends of such lines are inside words
	}
	if x.joins.within() && utf8.RuneCountInString(left) == 1 && korean.IsPiece(left) {
		return false
	}
	return x.words[left] > 0 || utf8.RuneCountInString(left) > 1
}

// bound begins with a noun that stands behind a verb: 할 수, 될 때.
var bound = lazyregexp.New(`^(?:수|것|때|바|뿐|만|줄|경우|예정|계획|정도|방침|필요|듯|터)`)

// counted is a figure with its unit: 11일, 250명.
var counted = lazyregexp.New(`\d(?:년|월|일|시|분|명|건|개|곳|원|회|대|차|조|억|만)$`)

// unitGoesOn begins with what goes on a figure with its unit.
var unitGoesOn = lazyregexp.New(`^(?:간(?:$|[의에은을])|째|[은는이가을를의에도]$)`)

// copula begins with a form of 이다 that no word begins with.
var copula = lazyregexp.New(`^(?:입니다|이었|였습|였다)`)

// madeVerb begins with 하다, 되다 or 시키다, which with a noun are one word, unless the
// noun is objected, that is, has a particle of its own.
var (
	madeVerb = lazyregexp.New(`^(?:하[는고며여지면기]|했[다던고으]|한다|합니다|해야|되[는고며어지]|됐[다던고으]|된다|됩니다|시[켜키킬킨]|시오$)`)
	objected = lazyregexp.New(`(?:[을를은는도만고게와과며지록야서려로]|^[가-힣])$`)
)

// openStem ends in the stem of 하다 or 되다, and ofStem begins with endings of theirs.
var (
	openStem = lazyregexp.New(`[가-힣][하되]도?$`)
	ofStem   = lazyregexp.New(`^(?:도록|록$|고$|며$|면$|면서|지만|는데|거나|기로)`)
)

// closesSentence reports whether a line begins with the last syllables of a
// sentence, which are no word: 다., 니다.
func closesSentence(s string) bool { return sentenceClose.MatchString(s) }

var sentenceClose = lazyregexp.New(`^(?:다|니다|이다|였다|하다|한다|된다|라)[.”"’」]`)

// cannotPart reports whether the sounds of left and next, or what next is, say that no
// space stands between them.
func cannotPart(left, next string) bool {
	switch {
	case korean.CannotEnd(left), korean.CannotBegin(next), korean.Bound(next):
		return true
	}
	return korean.GoesOn(left, next) || splitsParticle(left, next)
}

// splitsParticle reports whether the line breaks a particle of two syllables or
// more: 원장에|게, 지역까|지.
func splitsParticle(left, next string) bool {
	_, n := utf8.DecodeLastRuneInString(left)
	stem, end := left[:len(left)-n], left[len(left)-n:]
	if stem == "" || next == "" {
		return false
	}
	if list, ok := korean.Particles(stem, end+next); !ok || len(list) != 1 {
		return false
	}
	list, ok := korean.Particles(left, next)
	return !ok || len(list) == 0 || utf8.RuneCountInString(next) == 1
}

// oneWord counts how often a word of the document, in some form, begins with
// left and goes on as next does up to its particles: 시내버|스를 as 시내버스가.
func (x *lexicon) oneWord(left, next string) int {
	for i := range next {
		if list, ok := korean.Particles(left+next[:i], next[i:]); i > 0 && ok && len(list) > 0 {
			if n := x.prefixes[left+next[:i]]; n > 0 {
				return n
			}
		}
	}
	return 0
}

// adnominal reports whether a syllable that stands alone is a verb before a noun:
// 할, 될.
func adnominal(s string) bool {
	return utf8.RuneCountInString(s) == 1 && korean.LastCoda(s) == 'ㄹ'
}

// mayEnd reports whether a word that is not listed ends as forms of verbs and words with
// particles do.
func mayEnd(s string) bool {
	last := lastRune(s)
	coda := korean.LastCoda(s)
	return strings.ContainsRune("고게서며지어아여해도의로만에와과적", last) || coda == 'ㄴ' || coda == 'ㄹ'
}

// verbal reports whether a word is 하다 or 되다 in some form.
func verbal(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return strings.ContainsRune("하해했한할합되돼됐된될됩겠", r)
}

// particled reports whether a word is a noun of the document with a particle.
func (x *lexicon) particled(w string) bool {
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

func lastRune(s string) rune { r, _ := utf8.DecodeLastRuneInString(s); return r }

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
