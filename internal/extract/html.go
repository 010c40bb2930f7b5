package extract

import (
	"bytes"
	"io"
	"log/slog"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"sillok/internal/say"

	readability "codeberg.org/readeck/go-readability"
	"golang.org/x/net/html"

	"sillok/internal/diag"
	"sillok/internal/lazyregexp"
)

// An HTML page is read in three steps. Its visible text becomes lines, one a
// block, row or <br>, each with the source line of its tag. Readability says
// which of them are the article; the smallest element that holds nearly all of
// those is the article's, because readability drops tables and closing lines that
// belong to it. When what it found is mostly links, as on a notice of three lines
// among menus, the element with most text that is no link is taken instead. What
// remains goes the way of plain text.

// maxElements is the number of elements above which readability, whose time grows
// faster than the page, is not asked.
const maxElements = 20000

// readHTML is the reader of saved web pages.
func readHTML(s *source) (*page, []diag.Problem) {
	text, problems := s.decode(declaredCharset(s.data))
	if text == "" && problems != nil {
		return nil, problems
	}
	root, elements, err := parseNumbered(text)
	if err != nil {
		return nil, s.refuse(say.Sprintf("the page is not HTML that can be read: %s", err.Error()), say.Text("save the article's text as a .txt file"))
	}
	p := &page{meta: readMeta(root)}
	blocks := renderBlocks(root)
	article := mainElement(root, blocks, elements)
	p.fill(blocks, article)
	if share := linkShare(blocks, article); share > 0.5 {
		problems = append(problems, diag.Problem{
			Rule: "source", Warning: true, File: &diag.File{Name: s.name},
			Message: say.Sprintf("the page is %s %% links, so its text may be incomplete or hold menus", strconv.Itoa(int(share*100))),
			Hint:    say.Text("compare the page in content/documents with the original"),
		})
	}
	return p, problems
}

var charset = lazyregexp.New(`(?i)<(?:meta[^>]{0,200}?charset|\?xml[^>]{0,100}?encoding)\s*=\s*["']?\s*([\w-]+)`)

// declaredCharset gives the encoding that the head of a page names.
func declaredCharset(data []byte) string {
	if m := charset.FindSubmatch(data[:min(len(data), 4096)]); m != nil {
		return string(m[1])
	}
	return ""
}

// lineAttribute carries the source line of each tag through the parser.
const lineAttribute = "data-sillok-line"

// parseNumbered parses a page, with the source line of each start tag as an
// attribute. It gives the number of elements as well.
func parseNumbered(text string) (*html.Node, int, error) {
	var b bytes.Buffer
	number, elements := 1, 0
	z := html.NewTokenizer(strings.NewReader(text))
	for {
		kind := z.Next()
		if kind == html.ErrorToken {
			if z.Err() != io.EOF {
				return nil, 0, z.Err()
			}
			break
		}
		raw := z.Raw()
		if kind == html.StartTagToken || kind == html.SelfClosingTagToken {
			elements++
			end := 1
			for end < len(raw) && raw[end] != ' ' && raw[end] != '>' && raw[end] != '/' && raw[end] != '\n' {
				end++
			}
			b.Write(raw[:end])
			b.WriteString(` ` + lineAttribute + `="` + strconv.Itoa(number) + `"`)
			b.Write(raw[end:])
		} else {
			b.Write(raw)
		}
		number += bytes.Count(raw, []byte("\n"))
	}
	root, err := html.Parse(&b)
	if err == nil {
		dropInvisible(root)
	}
	return root, elements, err
}

// invisibles are the characters with which pages steer where lines break: they are
// no part of a word. The joiner of emoji (U+200D) stays.
var invisibles = strings.NewReplacer("\u00ad", "", "\u200b", "", "\u200c", "", "\u2060", "", "\ufeff", "")

// dropInvisible takes them out of all text of a page.
func dropInvisible(n *html.Node) {
	if n.Type == html.TextNode {
		n.Data = invisibles.Replace(n.Data)
	}
	for i := range n.Attr {
		n.Attr[i].Val = invisibles.Replace(n.Attr[i].Val)
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		dropInvisible(c)
	}
}

// readableLines asks readability for the lines of the article; nil when it finds none.
func readableLines(root *html.Node, elements int) map[string]bool {
	if elements > maxElements {
		return nil
	}
	parser := readability.NewParser()
	parser.Logger = slog.New(slog.DiscardHandler)
	parser.CharThresholds = 80
	found, err := parser.ParseDocument(root, &url.URL{Scheme: "https", Host: "localhost"})
	if err != nil || found.Node == nil {
		return nil
	}
	lines := map[string]bool{}
	for _, b := range renderBlocks(found.Node) {
		lines[b.text] = true
	}
	return lines
}

// mainElement finds the element that holds the article.
func mainElement(root *html.Node, blocks []region, elements int) *html.Node {
	lines := readableLines(root, elements)
	weights := map[*html.Node]int{}
	total, all := 0, 0
	for _, b := range blocks {
		if b.links || b.aside {
			continue
		}
		n := length(b.text)
		all += n
		if lines[b.text] {
			total += n
			for e := b.element; e != nil; e = e.Parent {
				weights[e] += n
			}
		}
	}
	if total*3 < all {
		return densest(root, blocks)
	}
	return descend(root, weights, total)
}

// densest finds the element that holds nearly all text outside links and menus.
func densest(root *html.Node, blocks []region) *html.Node {
	weights := map[*html.Node]int{}
	total := 0
	for _, b := range blocks {
		if b.links || b.aside {
			continue
		}
		total += length(b.text)
		for e := b.element; e != nil; e = e.Parent {
			weights[e] += length(b.text)
		}
	}
	return descend(root, weights, total)
}

// descend walks down from root as long as one child holds nine tenths of the
// weight.
func descend(root *html.Node, weights map[*html.Node]int, total int) *html.Node {
	n := root
	for {
		var next *html.Node
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			if weights[c]*10 >= total*9 && weights[c] > 0 {
				next = c
			}
		}
		if next == nil {
			return n
		}
		n = next
	}
}

// within reports whether e is n or lies in it.
func within(e, n *html.Node) bool {
	for ; e != nil; e = e.Parent {
		if e == n {
			return true
		}
	}
	return false
}

// linkShare is the part of the article's characters that are links.
func linkShare(blocks []region, article *html.Node) float64 {
	links, all := 0, 0
	for _, b := range blocks {
		if within(b.element, article) && !b.aside {
			n := length(b.text)
			all += n
			if b.links {
				links += n
			}
		}
	}
	if all == 0 {
		return 0
	}
	return float64(links) / float64(all)
}

// fill makes the page's lines of its regions. The lines between the headline and
// the article belong to it too: decks, by-line, date.
func (p *page) fill(regions []region, article *html.Node) {
	first, last := len(regions), -1
	for i, b := range regions {
		if within(b.element, article) && !b.links && !b.aside {
			first, last = min(first, i), i
		}
	}
	headline := min(p.headline(regions, first), headerRows(regions, first))
	for i, b := range regions {
		l := line{text: b.text, cells: b.cells, number: b.number, gap: b.gap, links: b.links, hasLink: b.hasLink, tag: b.tag, titled: b.titled, moment: b.moment, row: b.tag == "tr", form: b.form}
		l.outside = i < headline || i > last || b.aside || b.links && i != headline
		l.near = i > last && i <= last+12
		l.heading = !l.outside && i > headline && isHeadingTag(b.tag) && length(b.text) <= 80
		p.lines = append(p.lines, l)
	}
	p.nameLines(p.meta.titles)
}

// farthestHeadline is how many lines may stand between a headline and the text.
const farthestHeadline = 40

// headline finds where the document begins: the line before the article that the
// head of the page names, or the nearest heading that is no name of a section.
func (p *page) headline(regions []region, first int) int {
	heading := -1
	for i := first; i >= 0 && first-i <= farthestHeadline; i-- {
		if i == len(regions) {
			continue
		}
		b := &regions[i]
		if (length(b.text) >= 8 || isHeadingTag(b.tag)) && !b.aside && slices.ContainsFunc(p.meta.titles, func(t string) bool { return isNamedBy(b.text, t) }) && !isSection(b.text) && phraseOf(b.text) == "" {
			return i
		}
		if heading < 0 && i < first && (isHeadingTag(b.tag) || b.titled && !b.links) && !b.aside && length(b.text) >= 5 && !isSection(b.text) && phraseOf(b.text) == "" {
			heading = i
		}
	}
	if heading >= 0 {
		return heading
	}
	return first
}

// headerRows gives the first of the rows of labels and values that stand close
// before the article, as boards set them.
func headerRows(regions []region, first int) int {
	top := first
	for i := first - 1; i >= 0 && first-i <= 15; i-- {
		b := &regions[i]
		if b.aside || b.links {
			continue
		}
		if _, ok := labelOf(b.text); ok || len(fieldsOf(&line{text: b.text, cells: b.cells})) > 0 {
			top = i
		}
	}
	return top
}

// isHeadingTag reports whether a tag is that of a heading, h1 to h6.
func isHeadingTag(tag string) bool { return len(tag) == 2 && tag[0] == 'h' && tag[1] != 'r' }
