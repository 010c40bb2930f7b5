package doc

import (
	"html/template"
	"path"
	"strconv"
	"strings"

	"sillok/internal/say"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/renderer"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
	"golang.org/x/text/unicode/norm"

	"sillok/internal/diag"
	"sillok/internal/entity"
)

// Page is a plain documentation page: Markdown in full, with tables, footnotes,
// task lists and callouts, and marks in the notation of documents. Raw HTML is
// not passed on.
type Page struct {
	File        *diag.File
	Path        string // of the file, slash-separated, NFC: content/guide/names.md
	Title       string // from the front matter, else the first "# " heading
	Description string
	Order       int           // place among its neighbours, ascending; 0 where not given
	Nav         string        // short title for menus, else Title
	Draft       bool          // not to be shown yet
	Aliases     []string      // former addresses
	TOC         []PageHeading // headings of the second and third level, in order
	Sections    []PagePart    // the text by sections, for search

	body  string
	at    int // where body begins in File
	root  ast.Node
	kinds kinds
	ids   map[string]bool
}

// PageHeading is a heading with its anchor.
type PageHeading struct {
	Level     int // 2 or 3
	ID, Title string
}

// PagePart is the plain text between two headings. The first has neither ID nor
// Title where text stands before the first heading.
type PagePart struct{ ID, Title, Text string }

// Links says where the addresses of a page lead. What it returns goes into
// href as it is.
type Links interface {
	// Entity gives the relative address of an entity's page, "" for none.
	Entity(id entity.ID) string
	// Page gives the relative address of what a file becomes, by its path in the
	// site folder: content/guide/names.md, static/map.png; "" for none.
	Page(path string) string
	// Anchor reports whether what a file becomes has an anchor.
	Anchor(path, id string) bool
	// Named gives the relative address of what has a name, an entity or a page,
	// and the kind of an entity; "" where nothing or more than one thing has it.
	Named(name string) (href, kind string)
}

// Bounds on plain pages. goldmark takes time that grows with the square of a
// paragraph's length where brackets are left open.
const (
	longestPage      = 1 << 20
	longestParagraph = 64 << 10
)

// ParsePage reads a documentation page. All that is wrong with it is among the
// problems, but for links, which HTML resolves. The Page is never nil.
func ParsePage(f *diag.File) (*Page, []diag.Problem) { return ParsePageKinds(f, entity.Builtin()) }

// ParsePageKinds is ParsePage for a site with kinds of its own.
func ParsePageKinds(f *diag.File, all []*entity.Kind) (*Page, []diag.Problem) {
	p := &Page{File: f, Path: norm.NFC.String(f.Name), kinds: all, ids: map[string]bool{}}
	b := &pageBuilder{page: p}
	if len(f.Text) > longestPage {
		b.problem(diag.Span{}, say.Sprintf("the page has %s KB", strconv.Itoa(len(f.Text)>>10)), say.Text("documentation pages have at most 1,024 KB"))
		b.finish()
		return p, b.problems
	}
	l := readLayout(f.Text)
	p.at = l.front.End
	if l.closed {
		_, p.at = lineAt(f.Text, l.front.End)
		b.front(l.front)
	}
	p.body = strings.ToValidUTF8(f.Text[p.at:], "\uFFFD")
	if at, ok := longParagraph(p.body); ok {
		b.problem(diag.Span{Start: p.at + at, End: p.at + at}, say.Text("a paragraph is longer than 64 KB"), say.Text("put a blank line somewhere"))
		p.body = ""
	}
	p.root = pageParser().Parse(text.NewReader([]byte(p.body)))
	b.walk()
	b.finish()
	return p, b.problems
}

// longParagraph finds a run of lines without a blank one that is too long.
func longParagraph(s string) (at int, ok bool) {
	from := 0
	for next := 0; next < len(s); {
		var line diag.Span
		line, next = lineAt(s, next)
		if trimmed(s, line) == "" {
			from = next
		} else if line.End-from > longestParagraph {
			return from, true
		}
	}
	return 0, false
}

// pageParser reads CommonMark with tables, footnotes, task lists, definition
// lists, deleted text between two ~~, web addresses, links by name and formulas.
// It never publishes e-mail addresses as links.
func pageParser() parser.Parser { return markdown().Parser() }

func markdown(nodes ...renderer.NodeRenderer) goldmark.Markdown {
	own := []util.PrioritizedValue{util.Prioritized(extension.NewStrikethroughHTMLRenderer(), 500)}
	for _, n := range nodes {
		own = append(own, util.Prioritized(n, 100))
	}
	return goldmark.New(
		goldmark.WithExtensions(extension.Table, extension.TaskList, extension.DefinitionList, bareAddresses, extension.NewFootnote(extension.WithFootnoteBacklinkHTML("↩"))),
		goldmark.WithParserOptions(parser.WithHeadingAttribute(), pageSigns()),
		goldmark.WithRendererOptions(renderer.WithNodeRenderers(own...)),
	)
}

// pageBuilder fills a Page from its file.
type pageBuilder struct {
	page     *Page
	problems []diag.Problem
}

func (b *pageBuilder) problem(at diag.Span, message, hint string) {
	b.problems = append(b.problems, diag.Problem{Rule: "page", File: b.page.File, At: at, Message: message, Hint: hint})
}

// front reads the front matter.
func (b *pageBuilder) front(at diag.Span) {
	r := &frontReader{file: b.page.File}
	root, problems := diag.Tree(b.page.File, at)
	b.problems = append(b.problems, problems...)
	if root == nil {
		return
	}
	p := b.page
	for _, n := range root.Items {
		switch n.Key {
		case "title":
			p.Title = r.line(n)
		case "description":
			p.Description = r.line(n)
		case "nav":
			p.Nav = r.line(n)
		case "draft":
			p.Draft = r.yes(n)
		case "aliases":
			p.Aliases = r.list(n)
		case "order", "weight":
			order, err := strconv.Atoi(r.line(n))
			if err != nil {
				r.problem(n.At, say.Sprintf("%s is %s", n.Key, strconv.Quote(n.Value)), say.Sprintf("%s is a whole number", n.Key))
			}
			p.Order = order
		default:
			r.problem(n.KeyAt, say.Sprintf("no key of a page is called %s", n.Key), diag.DidYouMean(n.Key, []string{"title", "description", "nav", "order", "weight", "draft", "aliases"}, say.Text("keys")))
		}
	}
	b.problems = append(b.problems, r.problems...)
}

// finish fills what a page always has.
func (b *pageBuilder) finish() {
	p := b.page
	if p.Title == "" {
		p.Title = strings.TrimSuffix(path.Base(p.Path), ".md")
		if len(b.problems) == 0 {
			b.problem(diag.Span{}, say.Text("the page has no title"), say.Text("begin it with a line \"# Title\", or write title: in its front matter"))
		}
	}
	if p.Nav == "" {
		p.Nav = p.Title
	}
	diag.Sort(b.problems)
}

// HasAnchor reports whether the page has a heading with this anchor.
func (p *Page) HasAnchor(id string) bool { return p.ids[id] }

// HTML gives the page's content without its title. Links that lead nowhere are
// problems. lang is the language of the few words that are added (callouts,
// captions): ko, else English.
func (p *Page) HTML(l Links, lang string) (template.HTML, []diag.Problem) {
	if p.root == nil {
		return "", nil
	}
	r := &pageRenderer{page: p, links: l, words: pageWords(lang), hrefs: map[ast.Node]string{}, kinds: map[string]*entity.Kind{}}
	var out strings.Builder
	if err := markdown(r).Renderer().Render(&out, []byte(p.body), p.root); err != nil {
		r.problem(0, 0, err.Error(), "")
	}
	diag.Sort(r.problems)
	return template.HTML(out.String()), r.problems
}
