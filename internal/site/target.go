package site

import (
	"maps"
	"net/url"
	"path"
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

	"sillok/internal/diag"
	"sillok/internal/doc"
	"sillok/internal/library"
	"sillok/internal/say"
)

// Where the links and pictures of documents lead: to the web, to a file of the
// site folder by its path from the page, or to a picture beside the page.

// documentsDir is where the pages of documents lie.
const documentsDir = "content/documents"

// target is the address that a destination in a document leads to, "" for one
// that leads nowhere. Telephone numbers and mail boxes stay words.
func (s *Site) target(at *from, dest string) string {
	scheme, _, ok := strings.Cut(dest, ":")
	if ok && !strings.ContainsAny(scheme, "/?#") {
		u, err := url.Parse(dest)
		if err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" {
			return ""
		}
		return strings.ReplaceAll(dest, " ", "%20")
	}
	file, fragment := dest, ""
	if i := strings.IndexAny(dest, "?#"); i >= 0 {
		file, fragment = dest[:i], dest[i:]
	}
	file = fileOf(file)
	if s.pictures[file] != nil {
		return at.to(picturePath(file))
	}
	if to := (&linker{*at, s}).Page(file); to != "" {
		return to + fragment
	}
	return ""
}

// fileOf is the file of the site folder that a path in a document names.
func fileOf(dest string) string {
	if s, err := url.PathUnescape(dest); err == nil {
		dest = s
	}
	return path.Join(documentsDir, norm.NFC.String(dest))
}

// picturePath is where a picture beside a page goes.
func picturePath(file string) string { return strings.TrimPrefix(file, "content/") }

// pictureTypes are the endings of pictures that browsers show.
var pictureTypes = map[string]bool{".png": true, ".jpg": true, ".jpeg": true, ".gif": true, ".webp": true, ".avif": true, ".svg": true}

// addTargets finds the pictures of documents, and tells of links that lead
// nowhere.
func (s *Site) addTargets() []diag.Problem {
	var problems []diag.Problem
	for _, d := range s.lib.Documents {
		if d.Publish != library.Metadata {
			problems = s.targetsOf(problems, d, d.Tree)
		}
	}
	return problems
}

func (s *Site) targetsOf(problems []diag.Problem, d *library.Doc, nodes []doc.Node) []diag.Problem {
	for i := range nodes {
		n := &nodes[i]
		problems = s.targetsOf(problems, d, n.Nodes)
		if n.Form != doc.Link && n.Form != doc.Image {
			continue
		}
		tell := func(message, hint string) {
			problems = append(problems, diag.Problem{Rule: "link", File: d.File, At: n.At, Message: message, Hint: hint})
		}
		web := strings.Contains(n.Target, "://")
		file := fileOf(n.Target)
		switch {
		case n.Form == doc.Image && web:
			tell(say.Text("a picture comes from another site"), say.Sprintf("put the file beside the page, in %s, and name it by its path", documentsDir+"/"+d.Slug))
		case n.Form == doc.Image && strings.HasPrefix(file, documentsDir+"/"):
			read, ok := s.picture(file)
			if !ok {
				tell(say.Sprintf("no picture is at %s", file), say.Sprintf("pictures are named by their path from the page: %s", d.Slug+"/map.png"))
			} else if d.Publish == library.Full {
				s.pictures[file] = read
			}
		case strings.HasPrefix(n.Target, "mailto:") || strings.HasPrefix(n.Target, "tel:"):
		case s.target(&from{}, n.Target) == "":
			tell(say.Sprintf("no page is made from %s", n.Target), say.Text("links name files by their path from this page, or begin with https://"))
		}
	}
	return problems
}

// picture is how to read a picture of the site folder; ok is false where there is
// none.
func (s *Site) picture(file string) (read File, ok bool) {
	if s.set.Picture == nil || !pictureTypes[strings.ToLower(path.Ext(file))] {
		return nil, false
	}
	return s.set.Picture(file)
}

// picturePages is the pictures as the site serves them.
func (s *Site) picturePages() []Page {
	var pages []Page
	for _, file := range slices.Sorted(maps.Keys(s.pictures)) {
		pages = append(pages, Page{picturePath(file), "", s.pictures[file]})
	}
	return pages
}
