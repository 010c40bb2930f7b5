package doc

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"sillok/internal/diag"
)

// A page names a place in its text by the words that stand there and by the
// characters around them:
//
//	지켰다. 이어 [위원회]는 다음 달
//
// Such an anchor survives every edit elsewhere in the text; an edit beside the
// place leaves enough of it to be found. Where the same words stand twice with
// the same characters around them, a number tells them apart: […]…#2.
//
// Pages of before said 위원회#3, the third place of these words. They are read,
// and written anew by the next annotate.

// Anchor names a place in a text.
type Anchor struct {
	Before, After string // what stands around it; white space does not count
	Surface       string
	N             int // which of the places that are alike, from 1; 0: all places of Surface
}

// around is how many characters on each side make an anchor.
const around = 8

// After an edit beside a place so many of the characters around it must still be
// there: enough for any, half for one that has a mark and stands between the
// places of the anchors before and behind in the list, ample for one that has a
// mark elsewhere. What a person confirmed must not become the machine's again.
const (
	enough = 6
	half   = 8
	ample  = 14
)

// ParseAnchor reads what String writes, and the older 위원회#3 and 위원회.
func ParseAnchor(s string) Anchor {
	open := unescaped(s, 0, '[')
	if open < 0 {
		return plainAnchor(s)
	}
	end := unescaped(s, open, ']')
	if end < 0 || end == open+1 {
		return plainAnchor(s)
	}
	a := Anchor{Before: unslash(s[:open]), Surface: unslash(s[open+1 : end]), N: 1}
	rest := s[end+1:]
	if i := unescaped(rest, 0, '#'); i >= 0 {
		if n, err := strconv.Atoi(rest[i+1:]); err == nil && n > 0 {
			a.N, rest = n, rest[:i]
		}
	}
	a.After = unslash(rest)
	return a
}

// plainAnchor reads 위원회#3; without a number all places are meant.
func plainAnchor(s string) Anchor {
	surface, number, ok := cutLast(s, "#")
	n, err := strconv.Atoi(number)
	if !ok || err != nil || n < 1 || surface == "" {
		return Anchor{Surface: s}
	}
	return Anchor{Surface: surface, N: n}
}

// String writes a.
func (a Anchor) String() string {
	switch {
	case a.N == 0:
		return a.Surface
	case a.old():
		return a.Surface + "#" + strconv.Itoa(a.N)
	}
	s := escapeAnchor(a.Before, `\[]`) + "[" + escapeAnchor(a.Surface, `\[]`) + "]" + escapeAnchor(a.After, `\[]#`)
	if a.N > 1 {
		s += "#" + strconv.Itoa(a.N)
	}
	return s
}

// old reports whether a counts places and knows nothing of what is around them.
func (a Anchor) old() bool { return a.Before == "" && a.After == "" }

func escapeAnchor(s, signs string) string {
	if !strings.ContainsAny(s, signs) {
		return s
	}
	var b strings.Builder
	for _, r := range s {
		if strings.ContainsRune(signs, r) {
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return b.String()
}

// unescaped finds the sign c at or after offset from that no backslash precedes.
func unescaped(s string, from int, c byte) int {
	for i := from; i < len(s); i++ {
		switch s[i] {
		case '\\':
			i++
		case c:
			return i
		}
	}
	return -1
}

// unslash takes away the backslashes of escapeAnchor.
func unslash(s string) string {
	if !strings.Contains(s, `\`) {
		return s
	}
	b := make([]byte, 0, len(s))
	for i := 0; i < len(s); i++ {
		if s[i] == '\\' && i+1 < len(s) && isPunct(s[i+1]) {
			i++
		}
		b = append(b, s[i])
	}
	return string(b)
}

// leading and trailing give the offset in text up to which, going away from at,
// there are n characters that are no white space.
func leading(text string, at, n int) int {
	for i := at; n > 0 && i > 0; {
		r, size := utf8.DecodeLastRuneInString(text[:i])
		if i -= size; !unicode.IsSpace(r) {
			at, n = i, n-1
		}
	}
	return at
}

func trailing(text string, at, n int) int {
	for i := at; n > 0 && i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		if i += size; !unicode.IsSpace(r) {
			at, n = i, n-1
		}
	}
	return at
}

// likeness counts how many of the last characters of a and b are the same, or
// with ahead how many of the first, white space aside.
func likeness(a, b string, ahead bool) int {
	next := func(s string) (rune, string) {
		for s != "" {
			r, size := utf8.DecodeLastRuneInString(s)
			rest := s[:len(s)-size]
			if ahead {
				r, size = utf8.DecodeRuneInString(s)
				rest = s[size:]
			}
			if s = rest; !unicode.IsSpace(r) {
				return r, s
			}
		}
		return -1, ""
	}
	for n := 0; ; n++ {
		var x, y rune
		x, a = next(a)
		y, b = next(b)
		if x != y || x < 0 {
			return n
		}
	}
}

// stamp is a hash (FNV-1a) of words and what stands around them.
type stamp uint64

func (h stamp) add(s string) stamp {
	for _, r := range s {
		if !unicode.IsSpace(r) {
			h = (h ^ stamp(r)) * 1099511628211
		}
	}
	return (h ^ 0x1F) * 1099511628211
}

func (a Anchor) stamp() stamp {
	return stamp(14695981039346656037).add(a.Surface).add(a.Before).add(a.After)
}

// reach is how many characters before and behind its surface an anchor knows.
type reach struct{ before, after int }

func (a Anchor) reach() reach { return reach{Characters(a.Before), Characters(a.After)} }

// Characters counts the characters of a text that are no white space.
func Characters(s string) int {
	n := 0
	for _, r := range s {
		if !unicode.IsSpace(r) {
			n++
		}
	}
	return n
}

// anchorAt is the anchor of a place with n characters on each side of it; what
// one side lacks, because the text begins or ends there, the other one has more.
func anchorAt(text string, in diag.Span, n int) Anchor {
	before := leading(text, in.Start, n)
	after := trailing(text, in.End, 2*n-Characters(text[before:in.Start]))
	before = leading(text, in.Start, max(n, 2*n-Characters(text[in.End:after])))
	return Anchor{text[before:in.Start], text[in.End:after], text[in.Start:in.End], 0}
}

// surroundings is the anchor of a place with as many characters around it as r says, or as
// many as there are.
func surroundings(text string, in diag.Span, r reach) Anchor {
	return Anchor{
		Before:  text[leading(text, in.Start, r.before):in.Start],
		Surface: text[in.Start:in.End],
		After:   text[in.End:trailing(text, in.End, r.after)],
	}
}

// AnchorsAt gives the anchors of places in text. Where eight characters on each
// side do not tell a place from others, sixteen may, or thirty-two; then only a
// number does.
func AnchorsAt(text string, places []diag.Span) []Anchor {
	list := make([]Anchor, len(places))
	todo := make([]int, len(places))
	for i := range todo {
		todo[i] = i
	}
	for _, n := range [...]int{around, 2 * around, 4 * around} {
		var alike []int
		p := newPlaces(text)
		made := make([]Anchor, len(todo))
		for k, i := range todo {
			made[k] = anchorAt(text, places[i], n)
			p.want(made[k])
		}
		p.find()
		for k, i := range todo {
			found := p.of(made[k])
			if len(found) > 1 {
				alike = append(alike, i)
			}
			if len(found) == 1 || n == around {
				rank, _ := slices.BinarySearch(found, places[i].Start)
				list[i] = Anchor{oneSpace(made[k].Before), oneSpace(made[k].After), made[k].Surface, rank + 1}
			}
		}
		if todo = alike; len(todo) == 0 {
			break
		}
	}
	return list
}

// AnchorAt gives the anchor of a place in text.
func AnchorAt(text string, in diag.Span) Anchor { return AnchorsAt(text, []diag.Span{in})[0] }

// oneSpace writes white space as one space: an anchor stands on one line.
func oneSpace(s string) string {
	words := strings.Fields(s)
	if len(words) == 0 {
		return ""
	}
	out := strings.Join(words, " ")
	if s[0] == ' ' || s[0] == '\n' {
		out = " " + out
	}
	if last := s[len(s)-1]; last == ' ' || last == '\n' {
		out += " "
	}
	return out
}

// Locate finds the places that anchors name in text; the zero Span where there
// is none, or where an anchor means all places of its words.
func Locate(text string, anchors []Anchor) []diag.Span {
	return locate(text, anchors, func(a Anchor, in diag.Span, _ bool) bool { return a.likeness(text, in) >= enough })
}

// matcher says whether enough of an anchor is left around a place, which stands in
// the order of the list or does not.
type matcher func(a Anchor, in diag.Span, ordered bool) bool

// locate is Locate; fits decides on places whose surroundings have changed.
//
// Places that are as they were and have no double are given away first. Of
// places that are alike, the one is taken that no other anchor has and that
// stands in the order of the list: an anchor's number was given when there were
// others. What is left is looked for where nearly the same stands around it.
func locate(text string, anchors []Anchor, fits matcher) []diag.Span {
	l := &locating{places: newPlaces(text), anchors: anchors, found: make([]diag.Span, len(anchors)), taken: make(map[diag.Span]bool, len(anchors))}
	for _, a := range anchors {
		if a.N > 0 {
			l.want(a)
		}
	}
	l.find()
	l.unique()
	l.alike()
	l.changed(fits)
	return l.found
}

// locating is the work of locate.
type locating struct {
	*places
	anchors []Anchor
	found   []diag.Span
	taken   map[diag.Span]bool
}

func (l *locating) take(i, at int) {
	l.found[i] = l.span(i, at)
	l.taken[l.found[i]] = true
}

// span is the place of anchor i's words that begins at an offset.
func (l *locating) span(i, at int) diag.Span {
	return diag.Span{Start: at, End: at + len(l.anchors[i].Surface)}
}

// free are those of places that no anchor has, between above and below.
func (l *locating) free(i int, places []int, above, below int) []int {
	var list []int
	for _, at := range places {
		if at >= above && at <= below && !l.taken[l.span(i, at)] {
			list = append(list, at)
		}
	}
	return list
}

// unique gives away places that are as they were and have no double, and those
// that older anchors count.
func (l *locating) unique() {
	for i, a := range l.anchors {
		places := l.of(a)
		switch {
		case a.N == 0:
		case a.old() && a.N <= len(places):
			l.take(i, places[a.N-1])
		case !a.old() && a.N == 1 && len(places) == 1 && len(l.free(i, places, 0, len(l.text))) == 1:
			l.take(i, places[0]) // after a move two anchors can name one place: the other is looked for elsewhere
		}
	}
}

// alike gives away places that have doubles.
func (l *locating) alike() {
	above, below := bounds(l.found, len(l.text))
	low, budget := 0, 4*len(l.text)+1<<20
	for i, a := range l.anchors {
		low = max(low, above[i])
		places := l.of(a)
		if budget--; a.N == 0 || a.old() || l.found[i].Len() > 0 || len(places) == 0 || budget < 0 {
			continue
		}
		nth := places[min(a.N, len(places))-1]
		if nth < low || nth > below[i] || l.taken[l.span(i, nth)] {
			first, ok := l.firstFree(i, places, low, below[i], &budget)
			if !ok {
				first, ok = l.firstFree(i, places, 0, len(l.text), &budget)
			}
			if !ok {
				continue
			}
			nth = first
		}
		l.take(i, nth)
		low = max(low, nth)
	}
}

// firstFree is the first of places, which are in order, that no anchor has, between
// above and below. It looks at no more places than the budget allows.
func (l *locating) firstFree(i int, places []int, above, below int, budget *int) (at int, ok bool) {
	k, _ := slices.BinarySearch(places, above)
	for ; k < len(places) && places[k] <= below && *budget > 0; k++ {
		if *budget--; !l.taken[l.span(i, places[k])] {
			return places[k], true
		}
	}
	return 0, false
}

// changed gives away places whose surroundings have changed.
func (l *locating) changed(fits matcher) {
	above, below := bounds(l.found, len(l.text))
	budget := 4*len(l.text) + 1<<20
	for i, a := range l.anchors {
		if a.N == 0 || a.old() || l.found[i].Len() > 0 {
			continue
		}
		if budget -= around * len(l.occurrences.found[a.Surface]); budget < 0 {
			return // a page made to cost time
		}
		best := l.nearest(a, l.free(i, l.occurrences.found[a.Surface], 0, len(l.text)))
		if len(best) == 0 {
			continue
		}
		at := best[min(a.N, len(best))-1]
		in := diag.Span{Start: at, End: at + len(a.Surface)}
		if fits(a, in, above[i] <= at && at <= below[i]) {
			l.take(i, at)
		}
	}
}

// nearest gives, of some places, those whose surroundings are most like those of
// a; none where too little is left of them. What stands on the place's own line
// counts more: a new line beside it changes all the rest.
func (l *locating) nearest(a Anchor, places []int) []int {
	const line = 16 * around // bytes of it that are looked at
	var best []int
	most := 0
	for _, at := range places {
		in := diag.Span{Start: at, End: at + len(a.Surface)}
		n := a.likeness(l.text, in)
		if n < enough {
			continue
		}
		begin, end := max(0, in.Start-line), min(len(l.text), in.End+line)
		begin += strings.LastIndexByte(l.text[begin:in.Start], '\n') + 1
		if i := strings.IndexByte(l.text[in.End:end], '\n'); i >= 0 {
			end = in.End + i
		}
		n += 3 * a.likeness(l.text[begin:end], diag.Span{Start: in.Start - begin, End: in.End - begin})
		switch {
		case n > most:
			most, best = n, []int{at}
		case n == most:
			best = append(best, at)
		}
	}
	return best
}

// likeness counts the characters around a place that are those of a.
func (a Anchor) likeness(text string, in diag.Span) int {
	return likeness(text[:in.Start], a.Before, false) + likeness(text[in.End:], a.After, true)
}

// bothSides reports whether something of a is left before a place and behind it,
// unless its line begins or ends there: what stands beside a line is not its own.
// In sentences that are nearly alike one side alone says little.
func (a Anchor) bothSides(text string, in diag.Span) bool {
	before, after := text[:in.Start], text[in.End:]
	return (atLineStart(before) || likeness(before, a.Before, false) > 0) &&
		(atLineEnd(after) || likeness(after, a.After, true) > 0)
}

func atLineStart(before string) bool {
	before = strings.TrimRight(before, " \t")
	return before == "" || before[len(before)-1] == '\n'
}

func atLineEnd(after string) bool {
	after = strings.TrimLeft(after, " \t")
	return after == "" || after[0] == '\n'
}

// bounds gives for each place of a list the nearest place before it in the list,
// and the nearest behind it, of those that are known.
func bounds(found []diag.Span, end int) (above, below []int) {
	above, below = make([]int, len(found)), make([]int, len(found))
	at := 0
	for i, in := range found {
		if above[i] = at; in.Len() > 0 {
			at = in.Start
		}
	}
	at = end
	for i := len(found) - 1; i >= 0; i-- {
		if below[i] = at; found[i].Len() > 0 {
			at = found[i].Start
		}
	}
	return above, below
}
