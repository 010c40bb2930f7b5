package doc

import (
	"html"
	"maps"
	"net/url"
	"path"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"sillok/internal/say"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/renderer"
	"github.com/yuin/goldmark/util"
	"golang.org/x/text/unicode/norm"

	"sillok/internal/diag"
	"sillok/internal/entity"
)

// pageRenderer writes the nodes of a plain page that are not goldmark's own:
// whatever has an address, and what the site's style asks for.
type pageRenderer struct {
	page     *Page
	links    Links
	words    map[string]string
	problems []diag.Problem
	hrefs    map[ast.Node]string     // resolved: a link is asked for when it begins and ends
	blocks   int                     // code blocks written, for their ids
	tables   int                     // tables written, for their names
	kinds    map[string]*entity.Kind // of what links name
}

// pageWords is the words that are added to a page.
func pageWords(lang string) map[string]string {
	if lang == "ko" {
		return map[string]string{"NOTE": "알림", "TIP": "도움말", "IMPORTANT": "중요", "WARNING": "주의", "CAUTION": "경고", "table": "표", "code": "보기", "copy": "베끼기"}
	}
	return map[string]string{"NOTE": "Note", "TIP": "Tip", "IMPORTANT": "Important", "WARNING": "Warning", "CAUTION": "Caution", "table": "Table", "code": "Example", "copy": "Copy"}
}

// RegisterFuncs tells goldmark which nodes are written here.
func (r *pageRenderer) RegisterFuncs(reg renderer.NodeRendererFuncRegisterer) {
	reg.Register(ast.KindHeading, r.heading)
	reg.Register(ast.KindBlockquote, r.blockquote)
	reg.Register(ast.KindLink, r.link)
	reg.Register(ast.KindAutoLink, r.autoLink)
	reg.Register(ast.KindImage, r.image)
	reg.Register(ast.KindHTMLBlock, r.nothing)
	reg.Register(ast.KindRawHTML, r.nothing)
	reg.Register(ast.KindFencedCodeBlock, r.fence)
	reg.Register(ast.KindCodeBlock, r.fence)
	reg.Register(extast.KindTable, r.table)
	reg.Register(extast.KindTableCell, r.cell)
	reg.Register(extast.KindTaskCheckBox, r.checkBox)
}

func (r *pageRenderer) problem(start, end int, message, hint string) {
	at := diag.Span{Start: r.page.at + start, End: r.page.at + end}
	r.problems = append(r.problems, diag.Problem{Rule: "link", File: r.page.File, At: at, Message: message, Hint: hint})
}

func (r *pageRenderer) nothing(util.BufWriter, []byte, ast.Node, bool) (ast.WalkStatus, error) {
	return ast.WalkSkipChildren, nil
}

func write(w util.BufWriter, parts ...string) {
	for _, s := range parts {
		_, _ = w.WriteString(s) // errors stay in the writer and come out of Flush
	}
}

func (r *pageRenderer) heading(w util.BufWriter, _ []byte, node ast.Node, entering bool) (ast.WalkStatus, error) {
	n := node.(*ast.Heading)
	level := strconv.Itoa(n.Level)
	if !entering {
		write(w, "</h", level, ">\n")
		return ast.WalkContinue, nil
	}
	write(w, "<h", level, ` id="`, html.EscapeString(anchorOf(n)), `">`)
	return ast.WalkContinue, nil
}

func (r *pageRenderer) blockquote(w util.BufWriter, _ []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
	v, ok := n.AttributeString("callout")
	name, _ := v.(string)
	switch {
	case !ok && entering:
		write(w, "<blockquote>\n")
	case !ok:
		write(w, "</blockquote>\n")
	case !entering:
		write(w, "</div>\n")
	default:
		class, title := "callout", r.words[name]
		if callouts[name] {
			class += " warn"
		}
		if t, _ := n.AttributeString("title"); t != "" {
			title, _ = t.(string)
		}
		write(w, `<div class="`, class, `" role="note"><strong>`, html.EscapeString(title), "</strong>\n")
	}
	return ast.WalkContinue, nil
}

// link writes a mark, or a link to a page, a heading or an address.
func (r *pageRenderer) link(w util.BufWriter, _ []byte, node ast.Node, entering bool) (ast.WalkStatus, error) {
	n := node.(*ast.Link)
	href, kind, tag := r.resolve(n.Destination, n.Pos(), n), r.kindOf(n.Destination), "a"
	if href == "" {
		tag = "span"
	}
	if !entering {
		write(w, "</", tag, ">")
		return ast.WalkContinue, nil
	}
	write(w, "<", tag)
	if kind != nil {
		write(w, ` class="mark `, kind.Name, `" data-k="`, html.EscapeString(kind.Badge), `"`)
	}
	if href != "" {
		write(w, ` href="`, html.EscapeString(href), `"`)
		if strings.HasPrefix(href, "http") {
			write(w, ` rel="noopener"`)
		}
	}
	if len(n.Title) > 0 {
		write(w, ` title="`, html.EscapeString(unescape(string(n.Title))), `"`)
	}
	write(w, ">")
	return ast.WalkContinue, nil
}

// autoLink writes <https://…>. An e-mail address stays text: pages do not
// publish more addresses than their authors mean to.
func (r *pageRenderer) autoLink(w util.BufWriter, source []byte, node ast.Node, entering bool) (ast.WalkStatus, error) {
	if !entering {
		return ast.WalkContinue, nil
	}
	n := node.(*ast.AutoLink)
	label := html.EscapeString(string(n.Label(source)))
	if href := r.resolve(n.URL(source), n.Pos(), n); href != "" && n.AutoLinkType == ast.AutoLinkURL {
		write(w, `<a href="`, html.EscapeString(href), `" rel="noopener">`, label, "</a>")
	} else {
		write(w, label)
	}
	return ast.WalkContinue, nil
}

func (r *pageRenderer) image(w util.BufWriter, source []byte, node ast.Node, entering bool) (ast.WalkStatus, error) {
	if !entering {
		return ast.WalkContinue, nil
	}
	n := node.(*ast.Image)
	alt := plainText(n, source)
	start, end := r.place(n, n.Pos())
	src := r.resolve(n.Destination, n.Pos(), n)
	if strings.Contains(src, "://") {
		r.problem(start, end, say.Text("an image comes from another site"), say.Text("put the file into static and name it by its path"))
		src = ""
	}
	if src == "" {
		write(w, html.EscapeString(alt))
		return ast.WalkSkipChildren, nil
	}
	write(w, `<img src="`, html.EscapeString(src), `" alt="`, html.EscapeString(alt), `" loading="lazy">`)
	return ast.WalkSkipChildren, nil
}

// kindOf is the kind of a mark, nil for other links.
func (r *pageRenderer) kindOf(dest []byte) *entity.Kind {
	if name, ok := strings.CutPrefix(string(dest), wikiScheme); ok {
		return r.kinds[name]
	}
	scheme, _, ok := strings.Cut(string(dest), ":")
	if !ok {
		return nil
	}
	return r.page.kinds.get(scheme)
}

// resolve gives the address that a destination leads to, "" for one that leads
// nowhere; that is a problem, told once.
func (r *pageRenderer) resolve(raw []byte, pos int, n ast.Node) string {
	href, ok := r.hrefs[n]
	if !ok {
		start, end := r.place(n, pos)
		href = r.address(unescape(string(raw)), start, end)
		r.hrefs[n] = href
	}
	return href
}

// place is where a link stands in the body, from its bracket to its end of line
// at most.
func (r *pageRenderer) place(n ast.Node, pos int) (start, end int) {
	for ; pos < 0 && n != nil; n = n.Parent() {
		if pos = n.Pos(); pos < 0 && n.Type() == ast.TypeBlock && n.Lines().Len() > 0 {
			pos = n.Lines().At(0).Start
		}
	}
	pos = min(max(pos, 0), len(r.page.body))
	rest := r.page.body[pos:]
	if i := strings.IndexAny(rest, ")>\n"); i >= 0 {
		return pos, pos + i + 1
	}
	return pos, len(r.page.body)
}

// address resolves a destination that stands between two offsets of the body.
func (r *pageRenderer) address(dest string, start, end int) string {
	if strings.ContainsFunc(dest, func(c rune) bool { return unicode.IsControl(c) || unicode.IsSpace(c) && c != ' ' }) {
		r.problem(start, end, say.Text("an address holds an invisible character"), "")
		return ""
	}
	if dest == "" || dest[0] == '#' {
		return r.anchor(dest, start, end)
	}
	if name, ok := strings.CutPrefix(dest, wikiScheme); ok {
		return r.named(name, start, end)
	}
	scheme, rest, ok := strings.Cut(dest, ":")
	if !ok || strings.ContainsAny(scheme, "/?#") {
		return r.file(dest, start, end)
	}
	switch strings.ToLower(scheme) {
	case "http", "https":
		if u, err := url.Parse(dest); err != nil || u.Host == "" {
			r.problem(start, end, say.Sprintf("no address can be read from %s", strconv.Quote(dest)), say.Text("write https://host/path"))
			return ""
		}
		return strings.ReplaceAll(dest, " ", "%20")
	case "mailto":
		return strings.ReplaceAll(dest, " ", "%20")
	}
	id := entity.ID{Kind: scheme, Name: readID(scheme, rest)}
	if r.page.kinds.get(scheme) == nil {
		known := []string{"http", "https", "mailto"}
		for _, k := range r.page.kinds {
			known = append(known, k.Name)
		}
		r.problem(start, end, say.Sprintf("a link's scheme is %s", strconv.Quote(scheme)), diag.DidYouMean(scheme, known, say.Text("schemes")))
		return ""
	}
	if message, hint := r.page.kinds.check(id); message != "" {
		r.problem(start, end, message, hint)
		return ""
	}
	href := r.links.Entity(id)
	if href == "" && scheme != "date" {
		r.problem(start, end, say.Sprintf("no page is about %s", id.String()), say.Text("documents that name it, or content/names, make one"))
	}
	return href
}

// anchor checks an address inside the page.
func (r *pageRenderer) anchor(dest string, start, end int) string {
	id, err := url.PathUnescape(strings.TrimPrefix(dest, "#"))
	if id = norm.NFC.String(id); err != nil || id == "" || !r.page.ids[id] {
		hint := say.Text("headings make anchors: ## 열쇠 목록 is #열쇠-목록")
		if ids := slices.Sorted(maps.Keys(r.page.ids)); len(ids) > 0 {
			hint = diag.DidYouMean(id, ids, say.Text("anchors"))
		}
		r.problem(start, end, say.Sprintf("no heading of the page has the anchor %s", strconv.Quote(dest)), hint)
		return ""
	}
	return "#" + id
}

// named resolves a link by name.
func (r *pageRenderer) named(name string, start, end int) string {
	href, kind := r.links.Named(norm.NFC.String(name))
	if href == "" {
		r.problem(start, end, say.Sprintf("no name or page, or more than one, is called %s", strconv.Quote(name)), say.Text("write [words](kind:id), or a link to the file"))
	}
	r.kinds[name] = r.page.kinds.get(kind)
	return href
}

// file resolves a path relative to the page's own.
func (r *pageRenderer) file(dest string, start, end int) string {
	name, fragment := dest, ""
	if i := strings.IndexAny(dest, "?#"); i >= 0 {
		name, fragment = dest[:i], dest[i:]
	}
	if s, err := url.PathUnescape(name); err == nil {
		name = s
	}
	target := path.Join(path.Dir(r.page.Path), norm.NFC.String(name))
	if strings.HasPrefix(name, "/") {
		r.problem(start, end, say.Text("a link begins with /"), say.Text("name the file by its path from this page: ../guide/names.md"))
		return ""
	}
	if target == ".." || strings.HasPrefix(target, "../") {
		r.problem(start, end, say.Sprintf("a link leads out of the site: %s", dest), say.Text("name a file below the site folder"))
		return ""
	}
	href := r.links.Page(target)
	if href == "" {
		r.problem(start, end, say.Sprintf("no page is made from %s", target), say.Text("links name files by their path from this page"))
		return ""
	}
	if id, err := url.PathUnescape(strings.TrimPrefix(fragment, "#")); err == nil && strings.HasPrefix(fragment, "#") && id != "" && !r.links.Anchor(target, norm.NFC.String(id)) {
		r.problem(start, end, say.Sprintf("no heading of %s has the anchor %s", target, strconv.Quote(fragment)), say.Text("headings make anchors: ## 열쇠 목록 is #열쇠-목록"))
		return ""
	}
	return href + fragment
}

// table puts a table into a region that scrolls by itself.
func (r *pageRenderer) table(w util.BufWriter, _ []byte, _ ast.Node, entering bool) (ast.WalkStatus, error) {
	if entering {
		r.tables++
		write(w, `<div class="scroll" tabindex="0" role="region" aria-label="`, html.EscapeString(r.words["table"]), " ", strconv.Itoa(r.tables), "\"><table>\n")
		return ast.WalkContinue, nil
	}
	write(w, "</table></div>\n")
	return ast.WalkContinue, nil
}

// cell writes a cell; numbers and what else is set to the right have a class.
func (r *pageRenderer) cell(w util.BufWriter, _ []byte, node ast.Node, entering bool) (ast.WalkStatus, error) {
	n := node.(*extast.TableCell)
	tag := "td"
	if n.Parent().Kind() == extast.KindTableHeader {
		tag = "th"
	}
	if !entering {
		write(w, "</", tag, ">\n")
		return ast.WalkContinue, nil
	}
	write(w, "<", tag)
	if tag == "th" {
		write(w, ` scope="col"`)
	}
	if n.Alignment == extast.AlignRight {
		write(w, ` class="num"`)
	}
	write(w, ">")
	return ast.WalkContinue, nil
}

// checkBox writes a sign: a box that cannot be ticked is no control.
func (r *pageRenderer) checkBox(w util.BufWriter, _ []byte, node ast.Node, entering bool) (ast.WalkStatus, error) {
	if entering && node.(*extast.TaskCheckBox).IsChecked {
		write(w, "☑ ")
	} else if entering {
		write(w, "☐ ")
	}
	return ast.WalkContinue, nil
}
