package doc

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	"sillok/internal/say"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"

	"sillok/internal/diag"
)

// What a plain page's tree says before it is rendered: its headings and their
// anchors, its callouts, its text by sections, and what must not stand there.

// walk reads the tree once.
func (b *pageBuilder) walk() {
	p := b.page
	source := []byte(p.body)
	first := p.root.FirstChild()
	if h, ok := first.(*ast.Heading); ok && h.Level == 1 {
		title := plainText(h, source)
		if p.Title == "" {
			p.Title = title
		}
		p.root.RemoveChild(p.root, h)
	}
	_ = ast.Walk(p.root, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if entering {
			b.node(n, source)
		}
		return ast.WalkContinue, nil
	})
	part := PagePart{}
	flush := func() {
		part.Text = strings.TrimSpace(part.Text)
		if part.Text != "" || part.Title != "" {
			p.Sections = append(p.Sections, part)
		}
	}
	for n := p.root.FirstChild(); n != nil; n = n.NextSibling() {
		h, ok := n.(*ast.Heading)
		if !ok || h.Level > 3 {
			part.Text += plainText(n, source) + "\n"
			continue
		}
		flush()
		part = PagePart{ID: anchorOf(h), Title: plainText(h, source)}
		p.TOC = append(p.TOC, PageHeading{h.Level, part.ID, part.Title})
	}
	flush()
}

// node looks at one node anywhere in the tree.
func (b *pageBuilder) node(n ast.Node, source []byte) {
	switch n := n.(type) {
	case *ast.Blockquote:
		callout(n, source)
	case *ast.Heading:
		n.Level = max(n.Level, 2) // a page has one h1, its title
		b.anchor(n, plainText(n, source))
	case *ast.HTMLBlock:
		if n.Lines().Len() > 0 {
			s := n.Lines().At(0)
			if _, ok := comment(string(s.Value(source))); !ok {
				b.raw(s.Start, s.Stop)
			}
		}
	case *ast.RawHTML:
		if n.Segments.Len() > 0 {
			s := n.Segments.At(0)
			if !strings.HasPrefix(string(s.Value(source)), "<!--") {
				b.raw(s.Start, s.Stop)
			}
		}
	}
}

func (b *pageBuilder) raw(start, stop int) {
	b.problem(diag.Span{Start: b.page.at + start, End: b.page.at + stop}, say.Text("HTML in a page is left out"), say.Text("write \\< for the sign itself, or put it between backticks"))
}

// frameIDs are the ids of what stands around every page (templates/base.html).
var frameIDs = [...]string{"main", "menu", "q", "say", "keys", "theme-auto", "theme-light", "theme-dark"}

// anchor gives a heading its id: the one in {#…}, else its words, with Hangul;
// a number tells it from others and from those of the frame.
func (b *pageBuilder) anchor(h *ast.Heading, title string) {
	id := anchorOf(h)
	if id == "" {
		id = title
	}
	id = slugOf(id)
	unique := id
	for n := 2; b.page.ids[unique] || slices.Contains(frameIDs[:], unique); n++ {
		unique = id + "-" + strconv.Itoa(n)
	}
	b.page.ids[unique] = true
	h.SetAttributeString("id", []byte(unique))
}

// anchorOf is the id of a heading.
func anchorOf(h *ast.Heading) string {
	v, _ := h.AttributeString("id")
	id, _ := v.([]byte)
	return string(id)
}

// slugOf keeps letters (of any script) and digits, lower case; the rest becomes
// one hyphen each run.
func slugOf(s string) string {
	var b strings.Builder
	gap := false
	for _, r := range strings.ToLower(s) {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) {
			gap = b.Len() > 0
			continue
		}
		if gap {
			b.WriteByte('-')
			gap = false
		}
		b.WriteRune(r)
	}
	if b.Len() == 0 {
		return "section"
	}
	return b.String()
}

// callouts is what may stand in > [!NOTE], and whether it warns.
var callouts = map[string]bool{"NOTE": false, "TIP": false, "IMPORTANT": false, "WARNING": true, "CAUTION": true}

// callout marks a quotation that begins with a line [!NOTE], or [!NOTE] and a
// title, and takes that line out.
func callout(q *ast.Blockquote, source []byte) {
	p, ok := q.FirstChild().(*ast.Paragraph)
	if !ok || p.Lines().Len() == 0 {
		return
	}
	line := p.Lines().At(0)
	name, title, ok := strings.Cut(strings.TrimSpace(string(line.Value(source))), "]")
	name, bang := strings.CutPrefix(name, "[!")
	if _, known := callouts[name]; !ok || !bang || !known {
		return
	}
	for c := p.FirstChild(); c != nil; {
		t, isText := c.(*ast.Text)
		next := c.NextSibling()
		p.RemoveChild(p, c)
		if c = next; isText && (t.SoftLineBreak() || t.HardLineBreak()) {
			break
		}
	}
	if p.ChildCount() == 0 {
		q.RemoveChild(q, p)
	}
	q.SetAttributeString("callout", name)
	q.SetAttributeString("title", strings.TrimSpace(title))
}

// plainText is the words of a node: what is searched and shown in menus.
func plainText(n ast.Node, source []byte) string {
	var b strings.Builder
	_ = ast.Walk(n, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		switch n := n.(type) {
		case *ast.Text:
			if entering {
				b.Write(n.Value(source))
				if n.SoftLineBreak() || n.HardLineBreak() {
					b.WriteByte(' ')
				}
			}
		case *ast.String:
			if entering {
				b.Write(n.Value)
			}
		case *ast.AutoLink:
			if entering {
				b.Write(n.Label(source))
			}
		case *ast.FencedCodeBlock, *ast.CodeBlock:
			if entering {
				b.Write(n.Lines().Value(source))
			}
		case *ast.HTMLBlock, *ast.RawHTML, *extast.FootnoteLink, *extast.FootnoteBacklink:
			return ast.WalkSkipChildren, nil
		case *extast.TableCell:
			if !entering {
				b.WriteByte(' ')
			}
		default:
			if !entering && n.Type() == ast.TypeBlock && !strings.HasSuffix(b.String(), "\n") {
				b.WriteByte('\n')
			}
		}
		return ast.WalkContinue, nil
	})
	return strings.TrimSpace(unescape(b.String()))
}

// unescape undoes backslashes and references, which the tree keeps in text.
func unescape(s string) string {
	if !strings.ContainsAny(s, `\&`) {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] == '\\' && i+1 < len(s) && isPunct(s[i+1]) {
			i++
		} else if s[i] == '&' {
			if text, n := reference(s[i:]); n > 0 {
				b.WriteString(text)
				i += n - 1
				continue
			}
		}
		b.WriteByte(s[i])
	}
	return b.String()
}
