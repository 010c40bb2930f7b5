package doc

import (
	"bytes"
	"regexp"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// What documentation pages have besides CommonMark and marks: links by name, and
// formulas, whose signs mean nothing here.

// pageSigns are the readers of a page's own signs.
func pageSigns() parser.Option {
	return parser.WithInlineParsers(
		util.Prioritized(wikiParser{}, 150),
		util.Prioritized(mathParser{}, 160),
		util.Prioritized(signs{}, 450),
		util.Prioritized(signs{deleted: true}, 450),
	)
}

// bareAddresses makes links of web addresses; other addresses stay text.
var bareAddresses = extension.NewLinkify(
	extension.WithLinkifyAllowedProtocols([]string{"http:", "https:"}),
	extension.WithLinkifyEmailRegexp(never), extension.WithLinkifyWWWRegexp(never),
)

var never = regexp.MustCompile(`[^\s\S]`)

// wikiScheme begins the destination of a link by name.
const wikiScheme = "wiki:"

// wikiParser reads [[name]] and [[name|words]].
type wikiParser struct{}

func (wikiParser) Trigger() []byte { return []byte{'['} }

func (wikiParser) Parse(_ ast.Node, block text.Reader, _ parser.Context) ast.Node {
	line, segment := block.PeekLine()
	if !bytes.HasPrefix(line, []byte("[[")) {
		return nil
	}
	end := bytes.Index(line[:min(len(line), longestLabel)], []byte("]]"))
	if end < 3 || bytes.ContainsAny(line[2:end], "[]\n") || end+2 < len(line) && line[end+2] == '(' {
		return nil
	}
	name, words := string(line[2:end]), text.NewSegment(segment.Start+2, segment.Start+end)
	if i := strings.IndexByte(name, '|'); i >= 0 {
		name, words.Start = name[:i], words.Start+i+1
	}
	if strings.TrimSpace(name) == "" || words.IsEmpty() {
		return nil
	}
	link := ast.NewLink()
	link.Destination = []byte(wikiScheme + strings.TrimSpace(name))
	link.AppendChild(link, ast.NewTextSegment(words))
	block.Advance(end + 2)
	return link
}

// mathParser leaves $…$ and $$…$$ as they are written: a formula's * and _ are no
// emphasis. As Pandoc has it, nothing blank stands inside a single $, and no digit
// behind it, so that sums of money are none.
type mathParser struct{}

func (mathParser) Trigger() []byte { return []byte{'$'} }

func (mathParser) Parse(_ ast.Node, block text.Reader, _ parser.Context) ast.Node {
	line, segment := block.PeekLine()
	sign := []byte("$")
	if bytes.HasPrefix(line, []byte("$$")) {
		sign = []byte("$$")
	}
	n := bytes.Index(line[len(sign):], sign)
	end := n + 2*len(sign)
	inner := line[len(sign):max(n+len(sign), len(sign))]
	if n < 1 || len(sign) == 1 && (len(bytes.TrimSpace(inner)) != len(inner) || end < len(line) && line[end] >= '0' && line[end] <= '9') {
		return nil
	}
	block.Advance(end)
	return ast.NewRawTextSegment(segment.WithStop(segment.Start + end))
}
