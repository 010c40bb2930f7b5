package doc

import (
	"bytes"
	"slices"
	"strings"
	"unicode/utf8"

	"sillok/internal/say"

	"golang.org/x/text/unicode/norm"

	"sillok/internal/diag"
)

// The body of a page as text. goldmark says what its blocks and signs are
// (tree.go walks what it gives); here their words become lines of a text, each
// byte of which can be led back to the bytes of the file it was read from.

// block is one line of the text, or a comment and the like, which has no words.
type block struct {
	raw     diag.Span // in the file: whole lines, trimmed
	in      diag.Span // in the text; empty for what has no words
	heading bool
	broken  bool // holds a mark that could not be read: stays as it stands
	code    bool // stands in a block of code: it bears no marks
}

// scanner reads a body.
type scanner struct {
	file     *diag.File
	kinds    kinds
	base     int    // where the body begins in the file
	source   []byte // the body
	out      []byte
	mentions []Mention
	headings []diag.Span
	blocks   []block
	tree     []Node
	literal  []diag.Span // stretches of the text that bear no marks: code
	problems []diag.Problem

	begin  int       // where the words of the current line begin in out
	before int       // where out ended before it
	gap    bool      // a blank line precedes what comes next
	raw    int       // offset of the file up to which was read
	marker []byte    // of an item: it begins the next line
	at     diag.Span // where the marker stands
	notes  map[string]int

	traced  bool        // from and closing are wanted: the page is to be written
	from    []diag.Span // for each byte of out, the bytes of the file that it was read from
	closing []int       // for each mention, the offset of its ] in the file
}

// scanBody reads the part at of f.
func scanBody(f *diag.File, at diag.Span, ks kinds) *scanner {
	return (&scanner{file: f, kinds: ks}).scan(at)
}

// traceBody is scanBody for a page that is to be written: it tells where in the
// file each byte of the text stands.
func traceBody(f *diag.File, at diag.Span, ks kinds) *scanner {
	return (&scanner{file: f, kinds: ks, traced: true}).scan(at)
}

// trace notes that what was added to out last was read from the file's bytes
// from start to end.
func (s *scanner) trace(start, end int) {
	for s.traced && len(s.from) < len(s.out) {
		s.from = append(s.from, diag.Span{Start: start, End: end})
	}
}

// traceRun notes that what was added to out last stands byte for byte at start.
func (s *scanner) traceRun(start int) {
	for s.traced && len(s.from) < len(s.out) {
		s.from = append(s.from, diag.Span{Start: start, End: start + 1})
		start++
	}
}

// cut takes what out holds from offset at on away.
func (s *scanner) cut(at int) {
	s.out = s.out[:at]
	if s.traced {
		s.from = s.from[:at]
	}
	for i := len(s.mentions) - 1; i >= 0 && s.mentions[i].In.End > at; i-- {
		s.mentions[i].In.End = at
	}
	for i := len(s.literal) - 1; i >= 0 && s.literal[i].End > at; i-- {
		s.literal[i].Start, s.literal[i].End = min(s.literal[i].Start, at), at
	}
}

// startLine begins a line of the text, whose words stand at offset raw of the
// file.
func (s *scanner) startLine(raw int, heading bool) {
	line, _ := lineAround(s.file.Text, raw)
	if s.before = len(s.out); s.before > 0 {
		s.out = append(s.out, '\n')
		if s.gap || s.blankBetween(s.raw, line.Start) {
			s.out = append(s.out, '\n')
		}
		s.trace(line.Start, line.Start)
	}
	s.gap = false
	begin := len(s.out)
	s.out = append(s.out, s.marker...)
	s.trace(s.at.Start, s.at.End)
	s.marker = nil
	s.begin, s.raw = len(s.out), raw
	s.blocks = append(s.blocks, block{raw: line, in: diag.Span{Start: begin}, heading: heading})
}

// endLine ends the current line.
func (s *scanner) endLine() {
	s.cut(s.begin + len(bytes.TrimRight(s.out[s.begin:], " ")))
	b := &s.blocks[len(s.blocks)-1]
	last, _ := lineAround(s.file.Text, s.raw)
	b.raw = trimSpan(s.file.Text, diag.Span{Start: b.raw.Start, End: max(b.raw.End, last.End)})
	if len(s.out) == s.begin { // nothing but invisible characters
		s.cut(s.before)
		b.in, b.heading = diag.Span{Start: s.before, End: s.before}, false
		s.begin, s.gap = s.before, true
		return
	}
	if b.in.End = len(s.out); b.heading {
		s.headings = append(s.headings, b.in)
	}
}

// blankBetween reports whether a line without words stands between two offsets
// of the file, of which the second begins a line.
func (s *scanner) blankBetween(from, to int) bool {
	text := s.file.Text
	_, next := lineAround(text, from)
	for next < to {
		var line diag.Span
		line, next = lineAt(text, next)
		for line.Start < line.End && strings.IndexByte("> \t", text[line.Start]) >= 0 {
			line.Start++
		}
		if trimSpan(text, line).Len() == 0 {
			return true
		}
	}
	return false
}

// words reads running text that stands at a place of the file.
func (s *scanner) words(at diag.Span) {
	text := s.file.Text[:at.End]
	for i := at.Start; i < len(text); {
		i = s.run(text, i)
		if i == len(text) {
			break
		}
		switch c := text[i]; {
		case c == '\\' && i+1 < len(text) && isPunct(text[i+1]):
			s.out = append(s.out, text[i+1])
			s.trace(i, i+2)
			i += 2
		case c == '&':
			i = s.reference(text, i)
		default:
			i = s.one(text, i)
		}
	}
	s.raw = at.End
}

// verbatim reads what stands at a place of the file as it stands: code.
func (s *scanner) verbatim(at diag.Span) {
	text := s.file.Text[:at.End]
	for i := at.Start; i < len(text); {
		if i = s.run(text, i); i < len(text) {
			i = s.one(text, i)
		}
	}
	s.raw = at.End
}

// run adds the characters from offset i on that stand in a text as they stand in
// the file, and gives the offset behind them.
func (s *scanner) run(text string, i int) int {
	for len(s.out) == s.begin && i < len(text) && text[i] == ' ' {
		i++
	}
	j := i
	for j < len(text) {
		if c := text[j]; c < 0x80 && !special[c] {
			j++
		} else if isHangulOrHan(c) && j+2 < len(text) && text[j+1]&text[j+2]&0xC0 == 0x80 {
			j += 3
		} else {
			break
		}
	}
	s.out = append(s.out, text[i:j]...)
	s.traceRun(i)
	return j
}

// one adds the character at offset i and gives the offset behind it.
func (s *scanner) one(text string, i int) int {
	r, size := utf8.DecodeRuneInString(text[i:]) // U+FFFD for what is no UTF-8
	s.rune(r)
	s.trace(i, i+size)
	return i + size
}

// special is the ASCII bytes that words looks at.
var special = func() (t [128]bool) {
	for c := range t {
		t[c] = c < 0x20 || c == 0x7F || c == '\\' || c == '&'
	}
	return t
}()

// isHangulOrHan reports whether c begins one of the characters U+4000 to
// U+DFFF, which stand in a text as they stand in the file.
func isHangulOrHan(c byte) bool { return c >= 0xE4 && c <= 0xED }

// rune adds r in the form a text has it.
func (s *scanner) rune(r rune) {
	if r = spaceRune(r); r >= 0 && (r != ' ' || len(s.out) > s.begin) {
		s.out = utf8.AppendRune(s.out, r)
	}
}

// reference reads the character reference at offset i, or a plain &.
func (s *scanner) reference(text string, i int) int {
	decoded, n := reference(text[i:])
	if n == 0 {
		s.out = append(s.out, '&')
		s.traceRun(i)
		return i + 1
	}
	for _, r := range decoded {
		s.rune(r)
	}
	s.trace(i, i+n)
	return i + n
}

func markForm() string { return say.Text(`marks are [words](kind:id "role")`) }

// meant reports whether the parenthesis at offset i opens a target of a known
// kind.
func (s *scanner) meant(text string, i int) bool {
	kind, _, ok := strings.Cut(text[i+1:min(len(text), i+40)], ":")
	return ok && s.kinds.get(strings.TrimSpace(kind)) != nil
}

func (s *scanner) problem(at diag.Span, message, hint string) {
	s.problems = append(s.problems, diag.Problem{Rule: "mark", File: s.file, At: at, Message: message, Hint: hint})
}

func (s *scanner) warn(at diag.Span, message, hint string) {
	s.problems = append(s.problems, diag.Problem{Rule: "mark", File: s.file, At: at, Warning: true, Message: message, Hint: hint})
}

// noteBroken notes which lines hold something that could not be read.
func (s *scanner) noteBroken() {
	for _, p := range s.problems {
		if p.Warning {
			continue
		}
		i, _ := slices.BinarySearchFunc(s.blocks, p.At.Start, func(b block, at int) int {
			if b.raw.End <= at {
				return -1
			}
			return 1
		})
		if i < len(s.blocks) {
			s.blocks[i].broken = true
		}
	}
}

// normalize puts a text that somebody typed in another form into valid NFC.
// Pieces between the places that something names are treated apart, so that the
// places can follow.
func (s *scanner) normalize() {
	if utf8.Valid(s.out) && (composed(s.out) || norm.NFC.IsNormal(s.out)) {
		return
	}
	var ends []*int
	for i := range s.blocks {
		ends = append(ends, &s.blocks[i].in.Start, &s.blocks[i].in.End)
	}
	for i := range s.mentions {
		ends = append(ends, &s.mentions[i].In.Start, &s.mentions[i].In.End)
	}
	for i := range s.headings {
		ends = append(ends, &s.headings[i].Start, &s.headings[i].End)
	}
	for i := range s.literal {
		ends = append(ends, &s.literal[i].Start, &s.literal[i].End)
	}
	ends = nodeEnds(ends, s.tree)
	slices.SortStableFunc(ends, func(a, b *int) int { return *a - *b })
	out := make([]byte, 0, len(s.out))
	traced := s.from
	s.from = nil
	from := 0
	for _, end := range ends {
		piece := s.out[from:*end]
		out = append(out, norm.NFC.Bytes(bytes.ToValidUTF8(piece, []byte("\uFFFD")))...)
		if s.traced {
			s.from = traceNFC(s.from, piece, traced[from:*end], len(out))
		}
		from, *end = *end, len(out)
	}
	if s.out = append(out, s.out[from:]...); s.traced {
		s.from = append(s.from, traced[from:]...)
	}
}

// nodeEnds adds the places of nodes to ends.
func nodeEnds(ends []*int, nodes []Node) []*int {
	for i := range nodes {
		ends = append(ends, &nodes[i].In.Start, &nodes[i].In.End)
		ends = nodeEnds(ends, nodes[i].Nodes)
	}
	return ends
}

// traceNFC adds to the places of a text those of piece after it was put into
// NFC, up to n in all. Characters that were joined come from all the bytes that
// they were joined of.
func traceNFC(places []diag.Span, piece []byte, from []diag.Span, n int) []diag.Span {
	for i := 0; i < len(piece); {
		size := norm.NFC.NextBoundary(piece[i:], true)
		old := piece[i : i+size]
		made := norm.NFC.Bytes(bytes.ToValidUTF8(old, []byte("\uFFFD")))
		for k := range made {
			at := diag.Span{Start: from[i].Start, End: from[i+size-1].End}
			if bytes.Equal(made, old) {
				at = from[i+k]
			}
			places = append(places, at)
		}
		i += size
	}
	for len(places) < n { // broken characters may be joined otherwise in pieces
		places = append(places, from[len(from)-1])
	}
	return places[:n]
}
