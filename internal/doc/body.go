package doc

import (
	"bytes"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"sillok/internal/diag"
)

// The body of a page, read in one pass. Each byte is looked at a bounded number
// of times: a bracket waits on a short stack until its partner comes, and what
// stands in a mark's parentheses is bounded. A mark stands on one line.

// block is one line of the body that is not blank.
type block struct {
	raw     diag.Span // in the file
	in      diag.Span // in the text; empty for a comment
	heading bool
	broken  bool // holds a mark that could not be read: stays as it stands
}

// scanner reads a body.
type scanner struct {
	file     *diag.File
	kinds    kinds
	out      []byte
	mentions []Mention
	headings []diag.Span
	blocks   []block
	open     []bracket
	problems []diag.Problem
	begin    int // where the current line begins in out

	traced  bool        // from and closing are wanted: the page is to be written
	from    []diag.Span // for each byte of out, the bytes of the file that it was read from
	closing []int       // for each mention, the offset of its ] in the file
}

// bracket is a [ whose ] has not come yet.
type bracket struct {
	at, out int
	marked  bool // a mark stands inside
}

// deepest is how many brackets may be open at once; the outermost are then
// taken for text.
const deepest = 32

// scanBody reads the part at of f.
func scanBody(f *diag.File, at diag.Span, ks kinds) *scanner {
	return (&scanner{file: f, kinds: ks}).scan(at)
}

// traceBody is scanBody for a page that is to be written: it tells where in the
// file each byte of the text stands.
func traceBody(f *diag.File, at diag.Span, ks kinds) *scanner {
	return (&scanner{file: f, kinds: ks, traced: true}).scan(at)
}

func (s *scanner) scan(at diag.Span) *scanner {
	f := s.file
	s.out = make([]byte, 0, at.Len())
	s.mentions = make([]Mention, 0, strings.Count(f.Text[at.Start:at.End], "]("))
	gap := false // a blank line precedes
	for next := at.Start; next < at.End; {
		var line diag.Span
		line, next = lineAt(f.Text[:at.End], next)
		line = trimSpan(f.Text, line)
		gap = line.Len() == 0 || s.line(line, gap)
	}
	s.normalize()
	return s
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

// cut takes the bytes from start to end out of the text.
func (s *scanner) cut(start, end int) {
	s.out = append(s.out[:start], s.out[end:]...)
	if s.traced {
		s.from = append(s.from[:start], s.from[end:]...)
	}
}

// line reads one line. gap says whether a blank line precedes it, the result
// whether one does for the next line too because there was nothing to read.
func (s *scanner) line(line diag.Span, gap bool) bool {
	before := len(s.out)
	if _, ok := comment(s.file.Text[line.Start:line.End]); ok {
		s.blocks = append(s.blocks, block{raw: line, in: diag.Span{Start: before, End: before}})
		return gap
	}
	if before > 0 {
		s.out = append(s.out, '\n')
		if gap {
			s.out = append(s.out, '\n')
		}
		s.trace(line.Start, line.Start)
	}
	size := headingSign(s.file.Text[line.Start:line.End])
	s.begin = len(s.out)
	s.blocks = append(s.blocks, block{raw: line, heading: size > 0})
	s.inline(diag.Span{Start: line.Start + size, End: line.End})
	s.closeLine(line.End)
	b := &s.blocks[len(s.blocks)-1]
	if len(s.out) == s.begin { // nothing but invisible characters
		s.cut(before, len(s.out))
		b.in, b.heading = diag.Span{Start: before, End: before}, false
		return true
	}
	b.in = diag.Span{Start: s.begin, End: len(s.out)}
	if b.heading {
		s.headings = append(s.headings, b.in)
	}
	return false
}

// headingSign is the length of the "## " that line begins with, 0 for none.
func headingSign(line string) int {
	n := len(line) - len(strings.TrimLeft(line, "#"))
	if n == 0 || n > 6 || n == len(line) || line[n] != ' ' {
		return 0
	}
	return n + 1
}

// inline reads the text of one line.
func (s *scanner) inline(at diag.Span) {
	text := s.file.Text[:at.End]
	for i := at.Start; i < len(text); {
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
		if i = j; i == len(text) {
			return
		}
		switch c := text[i]; {
		case c == '\\' && i+1 < len(text) && isPunct(text[i+1]):
			s.out = append(s.out, text[i+1])
			s.trace(i, i+2)
			i += 2
		case c == '&':
			i = s.reference(text, i)
		case c == '[':
			if len(s.open) == deepest {
				s.open = slices.Delete(s.open, 0, 1)
			}
			s.open = append(s.open, bracket{at: i, out: len(s.out)})
			s.out = append(s.out, c)
			s.traceRun(i)
			i++
		case c == ']':
			i = s.bracket(text, i)
		default:
			r, size := utf8.DecodeRuneInString(text[i:]) // U+FFFD for what is no UTF-8
			s.rune(r)
			s.trace(i, i+size)
			i += size
		}
	}
}

// special is the ASCII bytes that inline looks at.
var special = func() (t [128]bool) {
	for c := range t {
		t[c] = c < 0x20 || c == 0x7F || strings.IndexByte(`\&[]`, byte(c)) >= 0
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

// bracket reads the ] at offset i: the end of a mark, or a sign of the text.
func (s *scanner) bracket(text string, i int) int {
	call := i+1 < len(text) && text[i+1] == '('
	n := len(s.open) - 1
	if n < 0 {
		if call && s.meant(text, i+1) {
			s.problem(diag.Span{Start: i, End: i + 1}, "a mark ends here that does not begin", "write [ before its first character")
		}
		s.out = append(s.out, ']')
		s.traceRun(i)
		return i + 1
	}
	o := s.open[n]
	s.open = s.open[:n]
	if call {
		if t, ok := readTarget(text, i+1); ok {
			marked := s.mark(o, t, i)
			s.nest(marked)
			return t.end
		}
		if s.meant(text, i+1) {
			s.problem(diag.Span{Start: o.at, End: i + 2}, "a mark is not closed", markForm)
		}
	}
	s.nest(o.marked)
	s.out = append(s.out, ']')
	s.traceRun(i)
	return i + 1
}

const markForm = `marks are [words](kind:id "role")`

// nest tells the bracket around one that was closed whether it holds a mark.
func (s *scanner) nest(marked bool) {
	if n := len(s.open); n > 0 && marked {
		s.open[n-1].marked = true
	}
}

// mark takes the bracket o out of the text and adds the mark that it opened and
// the ] at offset closing ends, unless something is wrong with it; then its words
// stay, bare. It reports whether a mark stands there now.
func (s *scanner) mark(o bracket, t target, closing int) bool {
	at := diag.Span{Start: o.at, End: t.end}
	s.cut(o.out, o.out+1)
	in := diag.Span{Start: o.out, End: len(s.out)}
	message, hint := s.kinds.check(t.id)
	switch {
	case o.marked:
		s.unshift(in.Start)
		s.problem(at, "a mark stands inside a mark", "mark the longer name alone")
	case message != "":
		s.problem(t.dest, message, hint)
	case strings.TrimSpace(string(s.out[in.Start:])) == "":
		s.problem(at, "a mark has no words", markForm)
	default:
		s.mentions = append(s.mentions, Mention{ID: t.id, Role: t.role, In: in, At: at})
		s.closing = append(s.closing, closing)
		return true
	}
	return o.marked
}

// unshift moves the marks after offset from back by the bracket that was taken
// out before them.
func (s *scanner) unshift(from int) {
	for j := len(s.mentions) - 1; j >= 0 && s.mentions[j].In.Start > from; j-- {
		s.mentions[j].In.Start--
		s.mentions[j].In.End--
	}
}

// meant reports whether the parenthesis at offset i opens a target of a known
// kind.
func (s *scanner) meant(text string, i int) bool {
	kind, _, ok := strings.Cut(text[i+1:min(len(text), i+40)], ":")
	return ok && s.kinds.get(strings.TrimSpace(kind)) != nil
}

// closeLine drops the spaces that references and marks left at the ends of the
// line, and reports the brackets that it leaves open.
func (s *scanner) closeLine(end int) {
	line := bytes.TrimRight(s.out[s.begin:], " ")
	lead := len(line) - len(bytes.TrimLeft(line, " "))
	s.cut(s.begin+len(line), len(s.out))
	s.cut(s.begin, s.begin+lead)
	for j := len(s.mentions) - 1; j >= 0 && s.mentions[j].In.End > s.begin; j-- {
		in := &s.mentions[j].In
		in.Start, in.End = max(in.Start-lead, s.begin), min(in.End-lead, len(s.out))
	}
	for _, o := range s.open {
		at := diag.Span{Start: o.at, End: o.at + 1}
		if i := strings.IndexByte(s.file.Text[o.at:min(end, o.at+longestID)], '('); i >= 0 && s.meant(s.file.Text[:end], o.at+i) {
			s.problem(at, "a mark is not closed", markForm)
		} else {
			s.warn(at, "a bracket is not closed", `write \[ for a bracket that is text`)
		}
	}
	s.open = s.open[:0]
}

func (s *scanner) problem(at diag.Span, message, hint string) {
	s.blocks[len(s.blocks)-1].broken = true
	s.problems = append(s.problems, diag.Problem{Rule: "mark", File: s.file, At: at, Message: message, Hint: hint})
}

func (s *scanner) warn(at diag.Span, message, hint string) {
	s.problems = append(s.problems, diag.Problem{Rule: "mark", File: s.file, At: at, Warning: true, Message: message, Hint: hint})
}

// normalize puts a text that somebody typed in another form into valid NFC.
// Pieces between the places that marks name are treated apart, so that the
// places can follow.
func (s *scanner) normalize() {
	if utf8.Valid(s.out) && (composed(s.out) || norm.NFC.IsNormal(s.out)) {
		return
	}
	var ends []*int
	i := 0
	for b := range s.blocks {
		blk := &s.blocks[b]
		ends = append(ends, &blk.in.Start)
		for ; i < len(s.mentions) && s.mentions[i].In.End <= blk.in.End; i++ {
			ends = append(ends, &s.mentions[i].In.Start, &s.mentions[i].In.End)
		}
		ends = append(ends, &blk.in.End)
	}
	out := make([]byte, 0, len(s.out))
	traced := s.from
	s.from = nil
	from, h := 0, 0
	for _, end := range ends {
		piece := s.out[from:*end]
		out = append(out, norm.NFC.Bytes(bytes.ToValidUTF8(piece, []byte("\uFFFD")))...)
		if s.traced {
			s.from = traceNFC(s.from, piece, traced[from:*end], len(out))
		}
		from, *end = *end, len(out)
	}
	for _, blk := range s.blocks {
		if blk.heading {
			s.headings[h] = blk.in
			h++
		}
	}
	if s.out = append(out, s.out[from:]...); s.traced {
		s.from = append(s.from, traced[from:]...)
	}
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
