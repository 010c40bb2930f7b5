package extract

import (
	"strconv"
	"strings"

	"golang.org/x/net/html"

	"sillok/internal/diag"
)

// region is a line of a web page's visible text.
type region struct {
	text    string
	cells   []string   // its parts, where labels or the cells of a row part it
	moment  string     // of a time element in it
	number  int        // of the source line that its tag stands on
	gap     bool       // a paragraph begins here, not only a line
	titled  bool       // its class says that it is a title
	hasLink bool       // a link is in it
	links   bool       // nearly all of it is links
	aside   bool       // it stands in a part of the page that is never the article
	tag     string     // the element it is: p, li, h1, …
	element *html.Node // where it stands
	form    form       // what it is in the page's structure
}

// renderer walks a page and collects its blocks.
type renderer struct {
	blocks []region
	text   strings.Builder
	linked int // bytes of text that are in links
	gap    bool
	number int // the source line reached
	begun  int // the source line on which the open block began
	at     *html.Node
	tag    string
	moment string // of a time element in the open block
	asides int    // open elements that are never the article
	links  int    // open links

	tables map[*html.Node]*pageTable
	items  map[*html.Node]bool // items whose first words were read
	bold   []diag.Span         // of the open block

	weight map[*html.Node]int // bytes of text outside links in each element
	total  int
}

// renderBlocks gives the visible text of n, block by block.
func renderBlocks(n *html.Node) []region {
	r := &renderer{at: n, number: 1, begun: 1, weight: map[*html.Node]int{}, tables: map[*html.Node]*pageTable{}, items: map[*html.Node]bool{}}
	r.total = r.weigh(n)
	r.walk(n)
	r.flush(true)
	return r.blocks
}

// What the tags mean for the lines of a page.
var (
	hidden  = wordSet(`script style noscript template iframe object embed svg math canvas select option textarea input button audio video map head title dialog`)
	asides  = wordSet(`nav aside footer menu address`)
	flowing = wordSet(`a abbr b bdi bdo cite code data del dfn em font i ins kbd label mark q rb rp rt ruby s samp small span strong sub sup time tt u var wbr big strike img`)
)

// walk renders n and what is in it. The parser's limit on depth bounds the
// recursion.
func (r *renderer) walk(n *html.Node) {
	switch n.Type {
	case html.TextNode:
		r.write(n.Data)
		return
	case html.ElementNode:
	default:
		r.children(n)
		return
	}
	if l, err := strconv.Atoi(attribute(n, lineAttribute)); err == nil {
		r.number = l
	}
	switch {
	case hidden[n.Data] || invisible(n):
	case n.Data == "br" && r.breaksHeadline(n):
		r.text.WriteByte(' ')
	case n.Data == "br":
		r.flush(r.text.Len() == 0)
	case n.Data == "hr":
		r.flush(true)
	case n.Data == "tr" && isRow(n):
		r.row(n)
	case n.Data == "a":
		r.links++
		r.children(n)
		r.links--
	case flowing[n.Data]:
		r.flow(n)
	default:
		r.element(n)
	}
}

// breaksHeadline reports whether a line break parts a headline that is set in two
// lines: it stands in a heading, with running text behind it that is no deck.
func (r *renderer) breaksHeadline(n *html.Node) bool {
	next := n.NextSibling
	if !isHeadingTag(r.tag) || r.text.Len() == 0 || next == nil || next.Type != html.TextNode {
		return false
	}
	after := tidy(next.Data)
	return after != "" && !hasBullet(after) && length(r.text.String())+length(after) <= headlineLength
}

// flow renders an element of running text. One that is a label as a whole is a
// cell of its own, and so is what follows it: <b>작성일</b>2025-12-09.
func (r *renderer) flow(n *html.Node) {
	if t := attribute(n, "datetime"); n.Data == "time" && r.moment == "" {
		r.moment = t
	}
	start := r.text.Len()
	r.children(n)
	if start > r.text.Len() {
		return // a block within it closed the text it began in
	}
	inner := r.text.String()[start:]
	if _, ok := labelOf(inner); ok {
		before := r.text.String()[:start]
		r.text.Reset()
		r.text.WriteString(before + "\t" + inner + "\t")
	} else if n.Data == "b" || n.Data == "strong" {
		r.bold = append(r.bold, diag.Span{Start: start, End: r.text.Len()})
	}
}

// weigh counts the bytes of visible text outside links in n and below.
func (r *renderer) weigh(n *html.Node) int {
	if n.Type == html.TextNode {
		return len(strings.TrimSpace(n.Data))
	}
	if n.Type == html.ElementNode && (hidden[n.Data] || n.Data == "a") {
		return 0
	}
	w := 0
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		w += r.weigh(c)
	}
	r.weight[n] = w
	return w
}

// element renders a block element. A class name alone does not make it a menu
// when a third of the page's text is in it.
func (r *renderer) element(n *html.Node) {
	aside := asides[n.Data] || asideRole(n) && r.weight[n]*3 < r.total
	paragraph := n.Data != "li" && n.Data != "div" && n.Data != "td" && n.Data != "dt" && n.Data != "dd"
	r.flush(paragraph)
	if aside {
		r.asides++
	}
	at, tag := r.at, r.tag
	r.at, r.tag = n, n.Data
	r.children(n)
	r.flush(paragraph)
	r.at, r.tag = at, tag
	if aside {
		r.asides--
	}
}

func (r *renderer) children(n *html.Node) {
	parts := isBoardHead(n)
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if r.walk(c); parts {
			r.flush(false)
		}
	}
}

// isBoardHead reports whether a block is a headline with the day beside it, each in an element
// of running text and nothing between them: <strong>안내</strong><em>2018-02-21</em>.
func isBoardHead(n *html.Node) bool {
	if n.Type != html.ElementNode || flowing[n.Data] {
		return false
	}
	day, headline := false, false
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch {
		case c.Type == html.TextNode && strings.TrimSpace(c.Data) != "", c.Type == html.ElementNode && (!flowing[c.Data] || c.Data == "a"):
			return false
		case c.Type != html.ElementNode || c.FirstChild == nil || c.FirstChild.Type != html.TextNode || c.FirstChild != c.LastChild:
			continue
		}
		s := tidy(c.FirstChild.Data)
		day = day || bareStamp.MatchString(s)
		headline = headline || length(s) >= 10 && isPlainHeadline(s)
	}
	return day && headline
}

// write adds text to the open block.
func (r *renderer) write(s string) {
	s = strings.ReplaceAll(s, "\t", " ")
	if t := strings.TrimSpace(s); t != "" {
		if strings.TrimSpace(r.text.String()) == "" {
			lead := s[:strings.Index(s, t)]
			r.begun = r.number + strings.Count(lead, "\n")
		}
		if r.links > 0 {
			r.linked += len(t)
		}
	}
	r.text.WriteString(s)
	r.number += strings.Count(s, "\n")
}

// flush closes the open block; paragraph says that the next begins a paragraph.
func (r *renderer) flush(paragraph bool) {
	text, cells := r.parts()
	if text != "" {
		r.blocks = append(r.blocks, region{
			form: r.blockForm(text),
			text: text, cells: cells, moment: r.moment, number: r.begun, gap: r.gap, element: r.at, tag: r.tag,
			titled: titledClass(r.at), hasLink: r.linked > 0, links: r.linked*10 >= len(text)*8, aside: r.asides > 0,
		})
		r.gap = false
		r.moment = ""
	}
	r.gap = r.gap || paragraph
	r.text.Reset()
	r.bold = r.bold[:0]
	r.linked = 0
}

// blockForm is the form of the open block.
func (r *renderer) blockForm(words string) form {
	if isHeadingTag(r.tag) {
		return form{level: int(r.tag[1] - '0')}
	}
	f := r.itemForm()
	f.words, f.bold = words, r.boldIn(words)
	return f
}

// parts gives the text of the open block and its cells. A label in a sentence is
// a word like others, and parts nothing.
func (r *renderer) parts() (string, []string) {
	raw := r.text.String()
	if joined := tidy(strings.ReplaceAll(raw, "\t", "")); isProse(joined) || length(joined) > 200 {
		return joined, nil
	}
	if strings.Contains(raw, cellEdge) {
		var cells []string
		for cell := range strings.SplitSeq(raw, cellEdge) {
			if cell = tidy(strings.ReplaceAll(cell, "\t", " ")); cell != "" {
				cells = append(cells, cell)
			}
		}
		return strings.Join(cells, " | "), cells
	}
	return tidyCells(raw)
}

// isRow reports whether a table row is data, not layout: two cells or more, none
// with blocks or line breaks in it.
func isRow(tr *html.Node) bool {
	cells := 0
	for c := tr.FirstChild; c != nil; c = c.NextSibling {
		if c.Type != html.ElementNode {
			continue
		}
		if !flat(c) {
			return false
		}
		cells++
	}
	return cells > 1
}

// flat reports whether a cell holds one line of text.
func flat(n *html.Node) bool {
	paragraphs := 0
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type != html.ElementNode || flowing[c.Data] && flat(c) {
			continue
		}
		if c.Data == "p" && flat(c) {
			paragraphs++
			continue
		}
		return false
	}
	return paragraphs <= 1
}

// cellEdge parts the cells of a row until it is closed.
const cellEdge = "\t|"

// row renders a row of a table as one line with bars between the cells.
func (r *renderer) row(tr *html.Node) {
	r.flush(false)
	at, tag := r.at, r.tag
	r.at, r.tag = tr, "tr"
	any := false
	words := map[*html.Node]string{}
	for c := tr.FirstChild; c != nil; c = c.NextSibling {
		if c.Type != html.ElementNode {
			continue
		}
		before := r.text.Len()
		if any {
			r.text.WriteString(cellEdge)
		}
		start := r.text.Len()
		r.inline(c)
		if strings.TrimSpace(r.text.String()[start:]) == "" {
			s := r.text.String()[:before]
			r.text.Reset()
			r.text.WriteString(s)
			continue
		}
		any = true
		words[c] = tidy(strings.ReplaceAll(r.text.String()[start:], "\t", " "))
	}
	before := len(r.blocks)
	if r.flush(false); len(r.blocks) > before {
		r.blocks[before].form = r.rowForm(tr, words)
	}
	r.at, r.tag = at, tag
}

// inline writes the text of a flat cell.
func (r *renderer) inline(n *html.Node) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch {
		case c.Type == html.TextNode:
			r.write(c.Data)
		case c.Type == html.ElementNode && hidden[c.Data]:
		case c.Data == "a":
			r.links++
			r.inline(c)
			r.links--
		default:
			r.inline(c)
		}
	}
}

// invisible reports whether an element says that it is not shown.
func invisible(n *html.Node) bool {
	for _, a := range n.Attr {
		switch a.Key {
		case "hidden":
			return true
		case "aria-hidden":
			return a.Val == "true"
		case "style":
			s := strings.ReplaceAll(strings.ToLower(a.Val), " ", "")
			if strings.Contains(s, "display:none") || strings.Contains(s, "visibility:hidden") {
				return true
			}
		case "class":
			for _, c := range strings.Fields(a.Val) {
				if hiddenClasses[strings.ToLower(c)] {
					return true
				}
			}
		}
	}
	return false
}

// hiddenClasses are the usual names of text for screen readers alone.
var hiddenClasses = wordSet(`blind hidden sr-only hide visually-hidden skip skipnav skip-nav screen-out ir_desc`)

// asideRole reports whether an element says that it is a menu, a form or a list
// of other articles.
func asideRole(n *html.Node) bool {
	switch attribute(n, "role") {
	case "navigation", "search", "complementary", "contentinfo", "menu", "menubar":
		return true
	}
	for _, w := range strings.FieldsFunc(strings.ToLower(attribute(n, "class")+" "+attribute(n, "id")), func(r rune) bool {
		return r == ' ' || r == '-' || r == '_'
	}) {
		if asideClasses[w] {
			return true
		}
	}
	return false
}

// titleClasses are words of class names of what boards set as their titles.
var titleClasses = wordSet(`tit title subject sbj subj headline heading bbstit viewtit viewtitle boardtitle`)

// titledClass reports whether an element's class says that it is a title.
func titledClass(n *html.Node) bool {
	for _, w := range strings.FieldsFunc(strings.ToLower(attribute(n, "class")), func(r rune) bool { return r == ' ' || r == '-' || r == '_' }) {
		if titleClasses[w] {
			return true
		}
	}
	return false
}

// asideClasses are words of class names and ids of parts that are not the article.
var asideClasses = wordSet(`nav gnb lnb snb navigation breadcrumb breadcrumbs sidebar footer share sns related relation relnews recommend comment comments reply replies advertisement adsbygoogle banner popular ranking mostview weather quickmenu pagination paging tags toolbar utilbar`)

// attribute gives an attribute's value, or "".
func attribute(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}
