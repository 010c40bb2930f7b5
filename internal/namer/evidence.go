package namer

import (
	"sort"
	"strings"
	"unicode/utf8"

	"sillok/internal/annotate/claim"
	"sillok/internal/diag"
	"sillok/internal/korean"
)

// Templates of the features of evidence.
const (
	seenHere uint64 = iota
	seenBefore
	seenAfter
	seenPair
	claimed
	claimedByRule
	claimedLength
	claimedState
	claimedSeen
	beforeClaim
	afterClaim
	hitHere
	hitLength
	hitClass
	hitSeen
	hitState
	beforeHit
	afterHit
	wordFlags
	wordFlagsNext
	wordFlagsBefore
	wordCount
	form
	quoted
	bracketed
	claimedAndWord
	quotedHead
	quotedBefore
	quotedParticle
	quotedAfter
)

// most is the number of features of evidence that a character can have.
const most = 80

// longPiece is more than the number of characters of a piece.
const longPiece = 601

// gatherer lays evidence over the characters of one piece at a time.
type gatherer struct {
	*Evidence
	*Reading
	claims []claimed0 // by place
	forms  map[string][]shape
	count  map[string]int // stems of the text
	nested []diag.Span    // inside round brackets, by place

	here piece
	*rows
}

// rows are the buffers of a gatherer, by character of the piece.
type rows struct {
	n    [longPiece]uint8 // how many features it has
	list [longPiece][most]uint32
	word [longPiece]uint64 // flags and place in its word
}

// claimed0 is a claim with what the features need of it.
type claimed0 struct {
	*claim.Candidate
	kind      uint64
	rule      uint64
	supported bool
}

func newGatherer(e *Evidence, r *Reading, buffers *rows) *gatherer {
	g := &gatherer{Evidence: e, Reading: r, nested: brackets(e.Text), rows: buffers, claims: make([]claimed0, 0, len(e.Claims))}
	for i := range e.Claims {
		c := &e.Claims[i]
		g.claims = append(g.claims, claimed0{c, kindNumber(c.Kind), text(c.Rule), e.Supported[i]})
	}
	sort.SliceStable(g.claims, func(i, j int) bool { return g.claims[i].In.Start < g.claims[j].In.Start })
	g.countStems()
	g.findShapes()
	return g
}

// kindNumber numbers kinds from 1; 7 are the others.
func kindNumber(kind string) uint64 {
	if i := KindIndex(kind); i >= 0 {
		return uint64(i) + 1
	}
	return 7
}

// text hashes a string (FNV-1a).
func text(s string) uint64 {
	h := uint64(0xcbf29ce484222325)
	for i := range len(s) {
		h = (h ^ uint64(s[i])) * 0x100000001b3
	}
	return h
}

// bucket is the row of a feature: of a template and its value.
func bucket(template, value uint64) uint32 {
	h := (value ^ template<<58) * 0x9E3779B97F4A7C15
	h = (h ^ h>>32) * 0xD6E8FEB86659FD93
	return baseBuckets + uint32(h>>32)%evidenceBuckets
}

// of gives the features of the i-th character of the piece.
func (g *gatherer) of(i int) []uint32 { return g.list[i][:g.n[i]] }

func (g *gatherer) add(i int, template, value uint64) {
	if n := g.n[i]; n < most {
		g.list[i][n] = bucket(template, value)
		g.n[i]++
	}
}

// gather collects the features of the characters of a piece.
func (g *gatherer) gather(p piece) {
	g.here = p
	for i := range p.last - p.first {
		g.n[i] = 0
	}
	g.addSeen()
	g.addWords()
	g.addClaims()
	g.addHits()
	g.addSpans(quoted, g.Quoted)
	g.addSpans(bracketed, g.nested)
	g.addQuotedWords()
}

func (g *gatherer) addSeen() {
	p := g.here
	for i := p.first; i < p.last; i++ {
		k := i - p.first
		s, before, after := g.seen[i], seen{label: 31}, seen{label: 31}
		if i > p.first {
			before = g.seen[i-1]
		}
		if i+1 < p.last {
			after = g.seen[i+1]
		}
		g.add(k, seenHere, uint64(s.label)<<8|uint64(s.levels))
		g.add(k, seenBefore, uint64(before.label)<<8|uint64(before.levels))
		g.add(k, seenAfter, uint64(after.label)<<8|uint64(after.levels))
		g.add(k, seenPair, uint64(before.label)<<16|uint64(s.label)<<8|uint64(after.label))
	}
}

// place is where a character lies in a span: 1 first, 2 inside, 3 last, 4 both.
func place(i, first, last int) uint64 {
	switch {
	case first == last-1:
		return 4
	case i == first:
		return 1
	case i == last-1:
		return 3
	}
	return 2
}

// length puts lengths into classes.
func length(n int) uint64 {
	switch {
	case n <= 6:
		return uint64(n)
	case n <= 9:
		return 7
	case n <= 14:
		return 8
	}
	return 9
}

// reach is how far before a piece a span may begin that lies in it, in bytes.
const reach = 240

func (g *gatherer) addClaims() {
	p := g.here
	start := int(g.offsets[p.first])
	i := sort.Search(len(g.claims), func(i int) bool { return g.claims[i].In.Start >= start-reach })
	for ; i < len(g.claims) && g.claims[i].In.Start < p.end; i++ {
		c := &g.claims[i]
		first, last := g.chars(p, c.In)
		if first == last {
			continue
		}
		state := uint64(0)
		for b, is := range [...]bool{c.Weak, c.Sure, c.Entity != nil, c.supported} {
			if is {
				state |= 1 << b
			}
		}
		n := length(last - first)
		for j := first; j < last; j++ {
			at := c.kind<<3 | place(j, first, last)
			k := j - p.first
			g.add(k, claimed, at)
			g.add(k, claimedByRule, c.rule<<6|at)
			g.add(k, claimedLength, (c.rule<<4|n)<<6|at)
			g.add(k, claimedState, state<<6|at)
			g.add(k, claimedSeen, uint64(g.seen[j].label)<<6|at)
			g.add(k, claimedAndWord, g.word[k]<<6|at)
		}
		if first > p.first {
			g.add(first-1-p.first, beforeClaim, c.rule<<3|c.kind)
		}
		if last < p.last {
			g.add(last-p.first, afterClaim, c.rule<<3|c.kind)
		}
	}
}

func (g *gatherer) addHits() {
	p := g.here
	start := int(g.offsets[p.first])
	i := sort.Search(len(g.Hits), func(i int) bool { return g.Hits[i].In.Start >= start-reach })
	for ; i < len(g.Hits) && g.Hits[i].In.Start < p.end; i++ {
		h := &g.Hits[i]
		first, last := g.chars(p, h.In)
		if first == last {
			continue
		}
		kind, class, n := kindNumber(h.Entity.ID.Kind), text(h.Entity.Class), length(last-first)
		state := uint64(0)
		if h.Context {
			state = 1
		}
		if h.Alias != nil {
			state |= 2
		}
		if g.isClaimed(h.In) {
			state |= 4
		}
		for j := first; j < last; j++ {
			at := kind<<3 | place(j, first, last)
			k := j - p.first
			g.add(k, hitHere, at)
			g.add(k, hitLength, n<<6|at)
			g.add(k, hitClass, (class<<3|state)<<6|at)
			g.add(k, hitSeen, uint64(g.seen[j].label)<<6|at)
			g.add(k, hitState, state<<6|at)
		}
		if first > p.first {
			g.add(first-1-p.first, beforeHit, kind)
		}
		if last < p.last {
			g.add(last-p.first, afterHit, kind)
		}
	}
}

// isClaimed reports whether a rule claims just that stretch.
func (g *gatherer) isClaimed(in diag.Span) bool {
	i := sort.Search(len(g.claims), func(i int) bool { return g.claims[i].In.Start >= in.Start })
	for ; i < len(g.claims) && g.claims[i].In.Start == in.Start; i++ {
		if g.claims[i].In.End == in.End {
			return true
		}
	}
	return false
}

// addWords lays the flags of words, how often their stems stand in the text,
// and the forms that are names elsewhere.
func (g *gatherer) addWords() {
	p := g.here
	for k := range p.last - p.first {
		g.word[k] = 0
	}
	start := int(g.offsets[p.first])
	i := sort.Search(len(g.Words), func(i int) bool { return g.Words[i].In.End > start })
	for ; i < len(g.Words) && g.Words[i].In.Start < p.end; i++ {
		w := g.Words[i]
		first, last := g.chars(p, w.In)
		_, stem := g.chars(p, diag.Span{Start: w.In.Start, End: w.Stem})
		var before, next Flags
		if i > 0 {
			before = g.Words[i-1].Flags
		}
		if i+1 < len(g.Words) {
			next = g.Words[i+1].Flags
		}
		count := min(g.count[g.Text[w.In.Start:w.Stem]], 6)
		for j := first; j < last; j++ {
			at := uint64(5)
			if j < stem {
				at = place(j, first, stem)
			}
			k := j - p.first
			g.word[k] = uint64(w.Flags)<<3 | at
			g.add(k, wordFlags, uint64(w.Flags)<<3|at)
			g.add(k, wordFlagsNext, (uint64(next)<<8|uint64(w.Flags))<<3|at)
			g.add(k, wordFlagsBefore, (uint64(before)<<8|uint64(w.Flags))<<3|at)
			g.add(k, wordCount, uint64(count)<<3|at)
		}
		g.addForm(w)
	}
}

// shape is a surface that names something somewhere in the text.
type shape struct {
	surface string
	kind    uint64
}

// findShapes lists the surfaces of the rules' own names.
func (g *gatherer) findShapes() {
	g.forms = map[string][]shape{}
	for _, c := range g.claims {
		surface := g.Text[c.In.Start:c.In.End]
		if c.Weak && !c.supported || utf8.RuneCountInString(surface) < 2 {
			continue
		}
		key := prefix(surface)
		known := false
		for _, s := range g.forms[key] {
			known = known || s.surface == surface && s.kind == c.kind
		}
		if !known {
			g.forms[key] = append(g.forms[key], shape{surface, c.kind})
		}
	}
}

// prefix is the first two characters of s.
func prefix(s string) string {
	_, a := utf8.DecodeRuneInString(s)
	_, b := utf8.DecodeRuneInString(s[a:])
	return s[:a+b]
}

// addForm lays the longest form that begins with a word.
func (g *gatherer) addForm(w Word) {
	rest := g.Text[w.In.Start:]
	var best shape
	for _, s := range g.forms[prefix(rest)] {
		if len(s.surface) > len(best.surface) && len(rest) >= len(s.surface) && rest[:len(s.surface)] == s.surface {
			best = s
		}
	}
	if best.surface == "" {
		return
	}
	in := diag.Span{Start: w.In.Start, End: w.In.Start + len(best.surface)}
	own := uint64(0)
	if g.isClaimed(in) {
		own = 1
	}
	first, last := g.chars(g.here, in)
	for j := first; j < last; j++ {
		g.add(j-g.here.first, form, own<<6|best.kind<<3|place(j, first, last))
	}
}

func (g *gatherer) countStems() {
	g.count = make(map[string]int, len(g.Words)/2)
	for _, w := range g.Words {
		g.count[g.Text[w.In.Start:w.Stem]]++
	}
}

// addSpans lays what stands in quotation marks or brackets.
func (g *gatherer) addSpans(template uint64, list []diag.Span) {
	p := g.here
	start := int(g.offsets[p.first])
	i := sort.Search(len(list), func(i int) bool { return list[i].Start >= start-reach })
	for ; i < len(list) && list[i].Start < p.end; i++ {
		first, last := g.chars(p, list[i])
		if first == last {
			continue
		}
		open, _ := utf8.DecodeLastRuneInString(g.Text[:list[i].Start])
		n := length(last - first)
		for j := first; j < last; j++ {
			at := place(j, first, last)
			g.add(j-p.first, template, (uint64(open)<<4|n)<<3|at)
		}
	}
}

// addQuotedWords lays the words in and around what stands in quotation marks: they
// say whether it is a name and of what: ‘…의 날’ 행사, ‘…’를 개통.
func (g *gatherer) addQuotedWords() {
	p := g.here
	start := int(g.offsets[p.first])
	i := sort.Search(len(g.Quoted), func(i int) bool { return g.Quoted[i].Start >= start-reach })
	for ; i < len(g.Quoted) && g.Quoted[i].Start < p.end; i++ {
		first, last := g.chars(p, g.Quoted[i])
		if first == last {
			continue
		}
		w := around(g.Text, g.Quoted[i])
		for j := first; j < last; j++ {
			at, k := place(j, first, last), j-p.first
			g.add(k, quotedHead, text(w.head)<<3|at)
			g.add(k, quotedBefore, text(w.before)<<3|at)
			g.add(k, quotedParticle, text(w.particle)<<3|at)
			g.add(k, quotedAfter, text(w.after)<<3|at)
		}
	}
}

// surroundings are the words in and around a stretch: its last two characters, the end of the
// word before, what is glued behind it, and the beginning of the word that follows.
type surroundings struct{ head, before, particle, after string }

// bracketLength is the length of the round bracket that rest begins with, 0 for none.
func bracketLength(rest string) int {
	if !strings.HasPrefix(rest, "(") {
		return 0
	}
	return strings.IndexByte(rest, ')') + 1
}

// farthest is how many bytes before and behind a stretch are looked at.
const farthest = 512

// around looks past quotation marks and brackets.
func around(s string, in diag.Span) surroundings {
	const marks = "‘’“”'\"「」『』｢｣《》〈〉<>()[] "
	var w surroundings
	w.head = korean.LastRunes(s[in.Start:in.End], 2)
	line := s[max(0, in.Start-farthest):in.Start]
	line = strings.TrimRight(line[strings.LastIndexByte(line, '\n')+1:], marks)
	w.before = korean.LastRunes(line[strings.LastIndexByte(line, ' ')+1:], 2)
	rest := s[in.End:min(len(s), in.End+farthest)]
	if i := strings.IndexByte(rest, '\n'); i >= 0 {
		rest = rest[:i]
	}
	rest = strings.TrimLeft(rest[bracketLength(rest):], marks[:len(marks)-1])
	glued := rest
	if i := strings.IndexByte(rest, ' '); i >= 0 {
		glued, rest = rest[:i], rest[i+1:]
	} else {
		rest = ""
	}
	w.particle = korean.FirstRunes(glued, 2)
	w.after = korean.FirstRunes(strings.TrimLeft(rest, marks), 2)
	return w
}

// brackets lists what stands in round brackets within a line.
func brackets(s string) []diag.Span {
	var out []diag.Span
	open := -1
	for i := range len(s) {
		switch s[i] {
		case '(':
			open = i + 1
		case ')':
			if open >= 0 && open < i {
				out = append(out, diag.Span{Start: open, End: i})
			}
			open = -1
		case '\n':
			open = -1
		}
	}
	return out
}
