package doc

import (
	"unicode"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// Emphasis and deleted text. CommonMark decides by the characters around a run
// of signs whether it may open or close, and takes a sign beside punctuation for
// one that does so only where white space or punctuation stands on its other
// side. Languages that write particles without a space before them cannot close
// **서울(Seoul)**은 so. The amendment that Markdown readers for Chinese, Japanese
// and Korean share (github.com/tats-u/markdown-cjk-friendly) lets a Chinese,
// Japanese or Korean character do what white space does there.

// signs reads the runs of * and _, or with deleted those of two ~: one ~ is a
// sign of ranges in Korean, 2008.03~2009.11.
type signs struct{ deleted bool }

// IsDelimiter tells goldmark which signs are meant.
func (s signs) IsDelimiter(c byte) bool {
	if s.deleted {
		return c == '~'
	}
	return c == '*' || c == '_'
}

// CanOpenCloser tells goldmark which signs are partners.
func (s signs) CanOpenCloser(opener, closer *parser.Delimiter) bool {
	return opener.Char == closer.Char
}

// OnMatch gives the node of partners that take so many signs.
func (s signs) OnMatch(consumes int) ast.Node {
	if s.deleted {
		return extast.NewStrikethrough()
	}
	return ast.NewEmphasis(consumes)
}

// Trigger is where goldmark asks for Parse.
func (s signs) Trigger() []byte {
	if s.deleted {
		return []byte{'~'}
	}
	return []byte{'*', '_'}
}

// Parse reads a run of signs.
func (s signs) Parse(_ ast.Node, block text.Reader, pc parser.Context) ast.Node {
	before := block.PrecendingCharacter()
	line, segment := block.PeekLine()
	d := parser.ScanDelimiter(line, before, 1, s)
	if d == nil || s.deleted && (d.OriginalLength != 2 || before == '~') {
		return nil
	}
	n := d.OriginalLength
	after := ' '
	if n < len(line) {
		after = util.ToRune(line, n)
	}
	if d.Char != '_' {
		d.CanOpen = d.CanOpen || eastAsian(before) && util.IsPunctRune(after)
		d.CanClose = d.CanClose || eastAsian(after) && util.IsPunctRune(before)
	}
	d.Segment = segment.WithStop(segment.Start + n)
	block.Advance(n)
	pc.PushDelimiter(d)
	return d
}

// eastAsian reports whether r is a letter that stands without spaces beside
// others: Hangul, Hanja, kana.
func eastAsian(r rune) bool {
	return unicode.In(r, unicode.Hangul, unicode.Han, unicode.Hiragana, unicode.Katakana)
}
