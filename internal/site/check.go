package site

import (
	"cmp"
	"hash/fnv"
	"html"
	"net/url"
	"path"
	"slices"
	"strings"
	"sync"

	"sillok/internal/diag"
	"sillok/internal/say"
)

// Checker finds links that lead nowhere in a rendered site. Pages are added as
// they are rendered, in any order and from many goroutines; Problems looks at
// all of them together.
//
// It reads the bytes that are served, not the data they came from, so that a
// template of the site's own is checked like the rest.
type Checker struct {
	base   string // path of the site on its host: /repo/
	mu     sync.Mutex
	files  map[string][]uint32 // the files that have been added, each with hashes of its ids: their texts take more memory than all documents
	links  map[link]*string    // what leads out of a page, and the first page it stands on
	paths  map[string]string   // the files that links lead to
	found  []diag.Problem
	failed map[string]bool // pages that could not be made
	rooms  sync.Pool       // of *checked
}

// checked is what is read of one page, and room for the next.
type checked struct {
	ids, hrefs []string
	own        map[string]bool
	out        []link
}

// room gives an empty one.
func (c *Checker) room() *checked {
	if x, ok := c.rooms.Get().(*checked); ok {
		clear(x.ids) // nor may they hold the page in memory
		clear(x.hrefs)
		clear(x.out)
		clear(x.own)
		x.ids, x.hrefs, x.out = x.ids[:0], x.hrefs[:0], x.out[:0]
		return x
	}
	return &checked{own: map[string]bool{}}
}

// link is a file and a place in it.
type link struct{ path, frag string }

// NewChecker makes a Checker for a site with these settings.
func NewChecker(set Settings) *Checker {
	if set.Address != "" && !strings.HasSuffix(set.Address, "/") {
		set.Address += "/"
	}
	return &Checker{base: (&Site{set: set}).basePath(), files: map[string][]uint32{}, links: map[link]*string{}, paths: map[string]string{}}
}

// Add tells of a file of the site; pages are read for their links and ids.
func (c *Checker) Add(name string, data []byte) {
	x := c.room()
	defer c.rooms.Put(x)
	if strings.HasSuffix(name, ".html") {
		scanPage(string(data), &x.ids, &x.hrefs)
	}
	var problems []diag.Problem
	for _, id := range x.ids {
		if x.own[id] {
			problems = append(problems, pageProblem(name, say.Sprintf("the id %q stands twice", id), say.Text("an id names one place of a page")))
		}
		x.own[id] = true
	}
	hashes := make([]uint32, len(x.ids))
	for i, id := range x.ids {
		hashes[i] = idHash(id)
	}
	for _, href := range x.hrefs {
		l, problem := c.resolve(name, href)
		switch {
		case problem != "":
			problems = append(problems, pageProblem(name, problem, say.Sprintf("links are relative, or begin with the site's base path %s", c.base)))
		case l.path == "":
		case l.path == name && l.frag != "" && l.frag != "top":
			if !x.own[l.frag] {
				problems = append(problems, pageProblem(name, say.Sprintf("#%s is nowhere on the page", l.frag), ""))
			}
		default:
			x.out = append(x.out, l)
		}
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	c.files[name] = hashes
	c.found = append(c.found, problems...)
	for _, l := range x.out {
		if on, ok := c.links[l]; !ok { // a part of a page's text as a key would keep all of it in memory
			c.links[link{c.path(l.path), strings.Clone(l.frag)}] = &name
		} else if name < *on {
			*on = name
		}
	}
}

// path gives the text of a path that is not part of a page's.
func (c *Checker) path(s string) string {
	if own, ok := c.paths[s]; ok {
		return own
	}
	own := strings.Clone(s)
	c.paths[own] = own
	return own
}

// Keep tells of a page that is as an earlier build left it, with the hashes of its
// ids. Where it leads was checked then.
func (c *Checker) Keep(name string, ids []uint32) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.files[name] = ids
}

// Fail tells of a page that could not be made. That it is not there is told once, by
// what kept it from being made, and not by each link that leads to it.
func (c *Checker) Fail(name string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.failed == nil {
		c.failed = map[string]bool{}
	}
	c.failed[name] = true
}

// IDs gives the hashes of the ids of a file that has been told of.
func (c *Checker) IDs(name string) (ids []uint32, ok bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	ids, ok = c.files[name]
	return ids, ok
}

// idHash is the hash by which an id of a page is remembered.
func idHash(id string) uint32 {
	h := fnv.New32a()
	_, _ = h.Write([]byte(id)) // never fails
	return h.Sum32()
}

func pageProblem(name, message, hint string) diag.Problem {
	return diag.Problem{Rule: "link", File: &diag.File{Name: name}, Message: message, Hint: hint}
}

// resolve turns an address on a page into a file of the site; an address
// elsewhere gives no link.
func (c *Checker) resolve(name, href string) (l link, problem string) {
	if strings.IndexByte(href, '&') >= 0 {
		href = html.UnescapeString(href)
	}
	href = strings.TrimSpace(href)
	if i := strings.IndexByte(href, ':'); i > 0 && !strings.ContainsAny(href[:i], "/#?") {
		switch scheme := strings.ToLower(href[:i]); scheme {
		case "http", "https", "mailto", "data", "tel":
			return link{}, ""
		default:
			return link{}, say.Sprintf("the address %q has the scheme %s", href, scheme)
		}
	}
	if strings.HasPrefix(href, "//") {
		return link{}, ""
	}
	p, frag, _ := strings.Cut(href, "#")
	p, _, _ = strings.Cut(p, "?")
	if strings.IndexByte(href, '%') >= 0 {
		var err1, err2 error
		p, err1 = url.PathUnescape(p)
		frag, err2 = url.PathUnescape(frag)
		if err1 != nil || err2 != nil {
			return link{}, say.Sprintf("the address %q has a broken escape", href)
		}
	}
	switch {
	case p == "":
		return link{name, frag}, ""
	case strings.HasPrefix(p, "/"):
		rest, ok := strings.CutPrefix(p, c.base)
		if !ok {
			return link{}, say.Sprintf("the address %q leaves the site", href)
		}
		p = rest
	default:
		p = joined(name, p)
		if strings.HasPrefix(p, "..") {
			return link{}, say.Sprintf("the address %q leaves the site", href)
		}
	}
	if p == "" || p == "./" || strings.HasSuffix(p, "/") {
		p = strings.TrimPrefix(p, "./") + "index.html"
	}
	return link{p, frag}, ""
}

// joined is where the relative path p leads from the page at name. Most links
// climb to the site's root and go down from there.
func joined(name, p string) string {
	rest, depth := p, strings.Count(name, "/")
	for depth > 0 && strings.HasPrefix(rest, "../") {
		rest = rest[3:]
		depth--
	}
	if depth == 0 && !strings.HasPrefix(rest, ".") && !strings.Contains(rest, "/.") && !strings.Contains(rest, "//") {
		return rest
	}
	folder := strings.HasSuffix(p, "/")
	p = path.Join(path.Dir(name), p)
	if folder {
		p += "/"
	}
	return p
}

// Problems is the links that lead nowhere, in order of the pages they stand on.
// Each is told once, with the first page that has it.
func (c *Checker) Problems() []diag.Problem {
	c.mu.Lock()
	defer c.mu.Unlock()
	problems := slices.Clone(c.found)
	for l, on := range c.links {
		ids, there := c.files[l.path]
		switch {
		case c.failed[l.path]:
		case !there:
			problems = append(problems, pageProblem(*on, say.Sprintf("no page is at %s", l.path), ""))
		case l.frag != "" && l.frag != "top" && strings.HasSuffix(l.path, ".html") && !slices.Contains(ids, idHash(l.frag)):
			problems = append(problems, pageProblem(*on, say.Sprintf("#%s is nowhere on %s", l.frag, l.path), ""))
		}
	}
	slices.SortFunc(problems, func(a, b diag.Problem) int {
		return cmp.Or(cmp.Compare(a.File.Name, b.File.Name), cmp.Compare(a.Message, b.Message))
	})
	return problems
}

// scanPage finds the ids of a page and the values of href, src and action. It
// reads tags by their quotes and knows no more of HTML: comments, scripts and
// styles are passed over.
func scanPage(s string, ids, hrefs *[]string) {
	for {
		i := strings.IndexByte(s, '<')
		if i < 0 || i+1 == len(s) {
			return
		}
		s = s[i+1:]
		switch {
		case strings.HasPrefix(s, "!--"):
			s = afterText(s, "-->")
			continue
		case s[0] == '/' || s[0] == '!' || !letter(s[0]):
			continue
		}
		n := 0
		for n < len(s) && s[n] != '>' && s[n] != ' ' && s[n] != '\n' && s[n] != '\t' && s[n] != '/' {
			n++
		}
		tag := s[:n]
		s = scanAttributes(s[n:], tag, ids, hrefs)
		if tag == "script" || tag == "style" {
			s = afterText(s, "</"+tag)
		}
	}
}

func letter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

func afterText(s, end string) string {
	if i := strings.Index(s, end); i >= 0 {
		return s[i+len(end):]
	}
	return ""
}

// scanAttributes reads the attributes of one tag and gives what follows it.
func scanAttributes(s, tag string, ids, hrefs *[]string) string {
	for {
		s = withoutSpace(s)
		for s != "" && s[0] == '/' {
			s = withoutSpace(s[1:])
		}
		if s == "" || s[0] == '>' {
			return strings.TrimPrefix(s, ">")
		}
		n := 0
		for n < len(s) && s[n] != '=' && s[n] != '>' && !isSpace(s[n]) {
			n++
		}
		if n == 0 || n == len(s) {
			return s
		}
		name := s[:n]
		s = withoutSpace(s[n:])
		if !strings.HasPrefix(s, "=") {
			continue
		}
		s = withoutSpace(s[1:])
		var value string
		if s != "" && (s[0] == '"' || s[0] == '\'') {
			end := strings.IndexByte(s[1:], s[0])
			if end < 0 {
				return ""
			}
			value, s = s[1:1+end], s[end+2:]
		} else {
			end := strings.IndexAny(s, "> \t\r\n")
			if end < 0 {
				return ""
			}
			value, s = s[:end], s[end:]
		}
		switch name {
		case "id":
			*ids = append(*ids, html.UnescapeString(value))
		case "href", "src", "action":
			if !(tag == "link" && strings.HasPrefix(value, "data:")) {
				*hrefs = append(*hrefs, value)
			}
		}
	}
}

// isSpace reports whether a byte may stand between the attributes of a tag.
func isSpace(c byte) bool { return c == ' ' || c == '\n' || c == '\t' || c == '\r' }

// withoutSpace gives s from its first byte that is no space on. Most attributes
// have one space before them: a set of bytes as strings.TrimLeft makes costs more.
func withoutSpace(s string) string {
	for s != "" && isSpace(s[0]) {
		s = s[1:]
	}
	return s
}
