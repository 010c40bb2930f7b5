package site

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"sillok/internal/diag"
	"sillok/internal/doc"
	"sillok/internal/entity"
	"sillok/internal/library"
)

// body writes the text of a document: its blocks, numbered sentences, marks as
// links, and the speaker beside what was said. Of an excerpt it writes the
// sentences that may be shown, with a sign where some are left out.
//
// Sentences and marks are the most of a page's markup. So their attributes have no
// quotation marks where HTML needs none.
//
// Blocks and what stands in lines are a tree (doc.Node); sentences, marks and
// quotations are places of the text. A sentence that crosses the border of a
// cell or of bold words is written in pieces, of which the first has its anchor.
type body struct {
	*writer
	d        *library.Doc
	sentence int        // the next sentence to write
	begun    int        // sentences whose anchor was written
	mark     int        // the next mark
	quote    int        // the next quotation
	chars    characters // marks are named by character offset
	level    int        // of the last heading
	tables   int        // written so far
	codes    int
	skipped  bool
	placed   map[*doc.Node]bool // pictures and references, which have no words
}

func (f *Frame) body(d *library.Doc) *page {
	b := &body{writer: f.writer(), d: d, level: 1, chars: characters{of: d.Text}, placed: map[*doc.Node]bool{}}
	if d.Publish != library.Metadata {
		b.b.Grow(2 * len(d.Text))
		b.blocks(d.Forms())
	}
	return &b.page
}

// full reports whether the whole text may be shown.
func (b *body) full() bool { return b.d.Publish == library.Full }

// shown reports whether something of a place may be.
func (b *body) shown(in diag.Span) bool {
	if b.full() {
		return true
	}
	for i := b.first(in.Start); i < len(b.d.Sentences) && b.d.Sentences[i].Start < in.End; i++ {
		if b.d.Shows(i) {
			return true
		}
	}
	return false
}

// first moves on to the first sentence that ends behind an offset.
func (b *body) first(at int) int {
	for b.sentence < len(b.d.Sentences) && b.d.Sentences[b.sentence].End <= at {
		b.sentence++
	}
	return b.sentence
}

func (b *body) blocks(nodes []doc.Node) {
	for i := range nodes {
		n := &nodes[i]
		if !b.shown(n.In) {
			b.gap("p")
			continue
		}
		b.block(n)
	}
}

// around writes a block between its tags.
func (b *body) around(open, tag string, nodes []doc.Node) {
	b.raw("<", open, ">\n")
	b.blocks(nodes)
	b.raw("</", tag, ">\n")
}

func (b *body) block(n *doc.Node) {
	switch n.Form {
	case doc.Heading:
		b.heading(n)
	case doc.Quotation:
		b.around("blockquote", "blockquote", n.Nodes)
	case doc.List:
		b.list(n)
	case doc.Note:
		b.note(n)
	case doc.Table:
		b.table(n)
	case doc.Code:
		b.code(n)
	case doc.Rule:
		b.raw("<hr>\n")
	default:
		closing := b.open(n.In)
		b.leaf(n, true)
		b.raw(closing, "\n")
	}
}

// heading writes a heading. The page's own is the first; none below skips a
// level.
func (b *body) heading(n *doc.Node) {
	b.level = min(max(n.Number, 2), b.level+1)
	tag := "h" + strconv.Itoa(b.level)
	b.raw("<", tag, ">")
	b.leaf(n, false)
	b.raw("</", tag, ">\n")
}

func (b *body) list(n *doc.Node) {
	tag := "ul"
	if n.Mark == '.' || n.Mark == ')' {
		tag = "ol"
	}
	b.raw("<", tag)
	if tag == "ol" && n.Number != 1 {
		b.raw(` start="`).num(n.Number).raw(`"`)
	}
	b.raw(">\n")
	for i := range n.Nodes {
		item := &n.Nodes[i]
		if !b.shown(item.In) {
			b.gap("li")
			continue
		}
		b.raw("<li>", map[byte]string{' ': "☐ ", 'x': "☑ "}[item.Box])
		b.cell(item.Nodes)
		b.raw("</li>\n")
	}
	b.raw("</", tag, ">\n")
}

// cell writes blocks of which the first needs no tag of its own.
func (b *body) cell(nodes []doc.Node) {
	if len(nodes) > 0 && nodes[0].Form == doc.Paragraph && !b.speaks(nodes[0].In) {
		b.leaf(&nodes[0], true)
		nodes = nodes[1:]
		if len(nodes) > 0 {
			b.raw("\n")
		}
	}
	b.blocks(nodes)
}

// note writes a footnote where it stands, with the way back.
func (b *body) note(n *doc.Node) {
	number := strconv.Itoa(n.Number)
	b.raw(`<aside class="fn" id="fn`, number, `"><a href="#fr`, number, `" aria-label="`).text(b.t("note.back", number)).raw(`">`, number, `</a> `)
	b.cell(n.Nodes)
	b.raw("</aside>\n")
}

// table writes a table in a box that scrolls by itself.
func (b *body) table(n *doc.Node) {
	b.tables++
	b.raw(`<div class="scroll" tabindex="0" role="region" aria-label="`).text(b.t("table")).raw(" ").num(b.tables).raw("\"><table>\n")
	part := ""
	for i := range n.Nodes {
		row := &n.Nodes[i]
		if row.Number == 1 && row.In.Len() == 0 && len(n.Nodes) > 1 {
			continue // Markdown has no table without a head
		}
		in, tag := "tbody", "td"
		if row.Number == 1 {
			in, tag = "thead", "th"
		}
		if in != part {
			if part != "" {
				b.raw("</", part, ">")
			}
			b.raw("<", in, ">")
			part = in
		}
		if !b.shown(row.In) {
			if !b.skipped {
				b.raw(`<tr><td colspan="`).num(len(row.Nodes)).raw(`">[…]</td></tr>`)
			}
			b.skipped = true
			continue
		}
		b.row(row, tag)
	}
	b.raw("</", part, "></table></div>\n")
}

func (b *body) row(row *doc.Node, tag string) {
	b.raw("<tr>")
	for i := range row.Nodes {
		c := &row.Nodes[i]
		is := tag
		if c.In.Len() == 0 {
			is = "td" // heads nothing
		}
		b.raw("<", is)
		if is == "th" {
			b.raw(` scope="col"`)
		}
		if c.Align == 'r' {
			b.raw(` class="num"`)
		}
		b.raw(">")
		b.leaf(c, tag == "td")
		b.raw("</", is, ">")
	}
	b.raw("</tr>\n")
}

// code writes a block of code, with the anchors of its sentences before it.
func (b *body) code(n *doc.Node) {
	for i := b.first(n.In.Start); i < len(b.d.Sentences) && b.d.Sentences[i].Start < n.In.End; i++ {
		if !b.d.Shows(i) {
			b.gap("p")
			return
		}
	}
	b.codes++
	b.raw(`<div class="scroll code" tabindex="0" role="region" aria-label="`).text(b.t("code")).raw(" ").num(b.codes).raw(`">`)
	for i := b.first(n.In.Start); i < len(b.d.Sentences) && b.d.Sentences[i].Start < n.In.End; i++ {
		b.raw(`<span id="s`).num(i + 1).raw(`"></span>`)
		b.begun = i + 1
	}
	b.raw(`<pre class="chroma"><code>`, string(doc.HighlightSource(n.Label, n.Raw)), "</code></pre></div>\n")
}

// leaf writes the words of a block, sentence by sentence, with their numbers.
func (b *body) leaf(n *doc.Node, numbers bool) {
	at := n.In.Start
	for i := b.first(at); i < len(b.d.Sentences) && b.d.Sentences[i].Start < n.In.End; i++ {
		s := b.d.Sentences[i]
		s.Start, s.End = max(s.Start, at), min(s.End, n.In.End)
		if !b.d.Shows(i) {
			b.gapInside()
			at = s.End
			continue
		}
		b.words(n.Nodes, diag.Span{Start: at, End: s.Start})
		b.raw("<span class=sen")
		if number := strconv.Itoa(i + 1); i >= b.begun {
			b.begun = i + 1
			b.raw(" id=s", number, ">")
			if numbers {
				b.raw("<a class=sn href=#s", number, " tabindex=-1>", number, "</a>")
			}
		} else {
			b.raw(">")
		}
		b.words(n.Nodes, s)
		b.raw("</span>")
		b.skipped = false
		at = s.End
	}
	if b.full() {
		b.words(n.Nodes, diag.Span{Start: at, End: n.In.End})
	}
}

// gap stands for blocks that are not shown; one sign for many.
func (b *body) gap(tag string) {
	if !b.skipped {
		b.raw("<", tag, ` class="gap" aria-label="`).text(b.t("left.out")).raw(`">[…]</`, tag, ">\n")
	}
	b.skipped = true
}

func (b *body) gapInside() {
	if !b.skipped {
		b.raw(" […] ")
	}
	b.skipped = true
}

// speaks reports whether somebody begins to speak in a place.
func (b *body) speaks(in diag.Span) bool {
	for i := b.quote; i < len(b.d.Quotes) && b.d.Quotes[i].Words.Start < in.End; i++ {
		if b.says(&b.d.Quotes[i], in) {
			return true
		}
	}
	return false
}

func (b *body) says(q *doc.Quote, in diag.Span) bool {
	return q.State != doc.Rejected && !q.Reported && !q.Speaker.IsZero() && q.Words.Start >= in.Start
}

// open begins a paragraph and gives what ends it. One in which somebody begins
// to speak carries the speaker's name.
func (b *body) open(in diag.Span) (closing string) {
	var who []entity.ID
	id := 0
	for b.quote < len(b.d.Quotes) && b.d.Quotes[b.quote].Words.Start < in.End {
		q := &b.d.Quotes[b.quote]
		b.quote++
		if !b.says(q, in) {
			continue
		}
		if id == 0 {
			id = b.quote
		}
		if len(who) == 0 || who[len(who)-1] != q.Speaker {
			who = append(who, q.Speaker)
		}
	}
	if len(who) == 0 {
		b.raw("<p>")
		return "</p>"
	}
	b.raw(`<p class="said" id="q`, strconv.Itoa(id), `"><span class="by">`).text(b.t("said.by")).raw(" ")
	b.names(who, ", ")
	b.raw("</span>")
	return "</p>"
}

// words writes the words of in with their forms, and its marks as links.
func (b *body) words(nodes []doc.Node, in diag.Span) {
	at := in.Start
	ms := b.d.Mentions
	for {
		for len(nodes) > 0 && (nodes[0].In.End < at || nodes[0].In.End == at && (nodes[0].In.Len() > 0 || b.placed[&nodes[0]])) {
			nodes = nodes[1:]
		}
		for b.mark < len(ms) && ms[b.mark].In.Start < at {
			b.mark++
		}
		node := len(nodes) > 0 && (nodes[0].In.Start < in.End || nodes[0].In.Start == in.End && nodes[0].In.Len() == 0)
		mark := b.mark < len(ms) && ms[b.mark].In.End <= in.End
		switch {
		case node && (!mark || nodes[0].In.Start < ms[b.mark].In.Start || nodes[0].In.Start == ms[b.mark].In.Start && nodes[0].In.End >= ms[b.mark].In.End):
			n := &nodes[0]
			part := diag.Span{Start: max(n.In.Start, at), End: min(n.In.End, in.End)}
			b.lines(diag.Span{Start: at, End: part.Start})
			b.node(n, part)
			nodes, at = nodes[1:], part.End
		case mark:
			m := &ms[b.mark]
			b.mark++
			b.lines(diag.Span{Start: at, End: m.In.Start})
			b.one(m, nodes)
			at = m.In.End
		case b.mark < len(ms) && ms[b.mark].In.Start < in.End: // it ends in the next sentence: its words stay words, and what leads to it finds its place
			m := &ms[b.mark]
			b.mark++
			b.lines(diag.Span{Start: at, End: m.In.Start})
			b.raw("<span id=m").num(b.chars.at(m.In.Start)).raw("></span>")
			at = m.In.Start
		default:
			b.lines(diag.Span{Start: at, End: in.End})
			return
		}
	}
}

// node writes words of a form.
func (b *body) node(n *doc.Node, in diag.Span) {
	tag := map[doc.Form]string{doc.Emphasis: "em", doc.Strong: "strong", doc.Strike: "del", doc.CodeSpan: "code", doc.Link: "a"}[n.Form]
	switch n.Form {
	case doc.NoteRef:
		b.placed[n] = true
		number := strconv.Itoa(n.Number)
		b.raw(`<sup><a id="fr`, number, `" href="#fn`, number, `" aria-label="`).text(b.t("note.to", number)).raw(`">`, number, `</a></sup>`)
		return
	case doc.Image:
		b.placed[n] = true
		b.picture(n)
		return
	case doc.Link:
		href := b.Site.target(&b.from, n.Target)
		if href == "" {
			b.words(n.Nodes, in)
			return
		}
		b.raw(`<a href="`).text(href).raw(`"`)
		if strings.HasPrefix(href, "http") {
			b.raw(` rel="noopener"`)
		}
		if n.Title != "" {
			b.raw(` title="`).text(n.Title).raw(`"`)
		}
		b.raw(">")
	default:
		b.raw("<", tag, ">")
	}
	b.words(n.Nodes, in)
	b.raw("</", tag, ">")
}

// picture writes a picture of the site, or what it shows where there is none.
func (b *body) picture(n *doc.Node) {
	if !b.full() {
		return
	}
	src := b.Site.target(&b.from, n.Target)
	if src == "" || strings.Contains(src, "://") {
		b.text(n.Label)
		return
	}
	b.raw(`<img src="`).text(src).raw(`" alt="`).text(n.Label).raw(`" loading="lazy">`)
}

// one writes a mark, and the forms within it.
func (b *body) one(m *doc.Mention, nodes []doc.Node) {
	surface := b.d.Text[m.In.Start:m.In.End]
	path := b.entityPath(m.ID)
	tag := "a"
	if path == "" {
		tag = "span"
	}
	b.raw("<", tag, ` class="mark `, m.ID.Kind, `" id=m`).num(b.chars.at(m.In.Start))
	if path != "" {
		b.attr("href", b.to(path))
	}
	b.attr("data-k", b.Site.badge(m.ID.Kind))
	if title := b.markTitle(m, surface); title != "" {
		b.attr("title", title)
	}
	b.raw(">")
	b.words(nodes, m.In)
	b.raw("</", tag, ">")
}

// markTitle is what hovering adds: the role, the day, or the name in full.
func (s *Site) markTitle(m *doc.Mention, surface string) string {
	switch {
	case m.Role != "":
		return m.Role
	case m.ID.Kind == "date":
		if words := s.words(m.ID.Name); m.ID.Name != surface && words != surface {
			return words
		}
		return ""
	}
	if title := s.title(m.ID); title != surface {
		return title
	}
	return ""
}

// lines writes text with its line breaks.
func (b *body) lines(in diag.Span) {
	s := b.d.Text[in.Start:in.End]
	for {
		i := strings.IndexByte(s, '\n')
		if i < 0 {
			b.text(s)
			return
		}
		b.text(s[:i])
		b.raw("<br>\n")
		s = s[i+1:]
	}
}

// characters counts the characters of a text from where it was asked last: whoever asks for
// many places of a long text, one behind the other, reads it once.
type characters struct {
	of           string
	bytes, count int
}

// at is the character offset of the byte at i.
func (c *characters) at(i int) int {
	if i < c.bytes {
		c.count -= utf8.RuneCountInString(c.of[i:c.bytes])
	} else {
		c.count += utf8.RuneCountInString(c.of[c.bytes:i])
	}
	c.bytes = i
	return c.count
}

// anchor is the anchor of a mark: its character offset.
func (c *characters) anchor(m *doc.Mention) string { return "m" + strconv.Itoa(c.at(m.In.Start)) }
