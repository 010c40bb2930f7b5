package site

import (
	"fmt"
	"strings"

	"sillok/internal/diag"
	"sillok/internal/entity"
	"sillok/internal/library"
)

// Addresses are paths below the site's root, written with "/", and always name
// a file (documents/x/index.html), so that a site can be read from a disk.
// Only what other machines read (canonical links, sitemap, feeds) names the
// folder. Paths keep their Hangul: slugs are made of characters that need no
// escape, and what a person named otherwise is escaped in href.

// from is the place a page stands at: relative addresses start there.
type from struct {
	path  string // documents/x/index.html
	up    string // ../../
	files string // ../../../: the way to what pages of all languages share
}

func at(path, folder string) from {
	up := strings.Repeat("../", strings.Count(path, "/"))
	return from{path, up, up + strings.Repeat("../", strings.Count(folder, "/"))}
}

// to is the relative address of the file at path, fit for an attribute.
func (f from) to(path string) string {
	if frag, ok := strings.CutPrefix(path, f.path+"#"); ok {
		return "#" + escapePath(frag)
	}
	if !isPage(path) {
		return f.files + escapePath(path)
	}
	return f.up + escapePath(path)
}

// escapePath escapes what may not stand in an address; Hangul and "#" stay.
func escapePath(s string) string {
	const odd = " %?\"'<>\\^`{|}&"
	if !strings.ContainsAny(s, odd) {
		return s
	}
	var b strings.Builder
	for i := range len(s) {
		if strings.IndexByte(odd, s[i]) >= 0 {
			fmt.Fprintf(&b, "%%%02X", s[i])
		} else {
			b.WriteByte(s[i])
		}
	}
	return b.String()
}

// folder is the address of path as other machines should know it.
func folder(path string) string {
	return strings.TrimSuffix(path, "index.html")
}

// absolute is the full address of path, or "" where the site has none.
func (s *Site) absolute(path string) string {
	if s.set.Address == "" {
		return ""
	}
	if isPage(path) {
		path = s.set.Folder + path
	}
	return s.set.Address + escapePath(folder(path))
}

func docPath(d *library.Doc) string { return "documents/" + d.Slug + "/index.html" }

// entityPath is the page of an entity or a date; "" where there is none.
func (s *Site) entityPath(id entity.ID) string {
	if id.Kind == "date" {
		return s.datePath(id.Name)
	}
	return s.paths[id]
}

// sentencePath is the place of a sentence, or of its document where the
// sentence itself may not be shown.
func sentencePath(r library.Ref) string {
	if !r.Shows() {
		return docPath(r.Doc)
	}
	return fmt.Sprintf("%s#s%d", docPath(r.Doc), r.Sentence+1)
}

// sentenceOf finds the sentence that holds the byte at offset; -1 for none.
func sentenceOf(d *library.Doc, offset int) int {
	lo, hi := 0, len(d.Sentences)
	for lo < hi {
		mid := (lo + hi) / 2
		if d.Sentences[mid].End <= offset {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	if lo < len(d.Sentences) && d.Sentences[lo].Start <= offset {
		return lo
	}
	return -1
}

// refTo is the evidence for a span of d.
func refTo(d *library.Doc, in diag.Span) (library.Ref, bool) {
	n := sentenceOf(d, in.Start)
	return library.Ref{Doc: d, Sentence: n, In: in}, n >= 0
}
