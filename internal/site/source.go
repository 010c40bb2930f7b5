package site

import (
	"html/template"
	"strings"

	"sillok/internal/doc"
	"sillok/internal/library"
)

// Source is the data of source.html: a source and its text, side by side.
type Source struct{ Document }

func sourcePath(d *library.Doc) string { return "documents/" + d.Slug + "/source/index.html" }

func (s *Site) sourcePages(d *library.Doc) []Page {
	if !s.sourced(d) {
		return nil
	}
	p := sourcePath(d)
	f := s.frame(p, "documents", s.t("source.title", s.uniqueTitle(d)), s.t("source.lead"))
	f.noindex = true
	return []Page{{p, "source.html", &Source{Document{f, d}}}}
}

// Annotated is the data of markdown.html: a document as it stands in
// content/documents, with its marks.
type Annotated struct{ Document }

func markdownPath(d *library.Doc) string { return "documents/" + d.Slug + "/markdown/index.html" }

// markdownPages shows the annotated page of a document that may be shown in
// full, in a site that is not too large for it.
func (s *Site) markdownPages(d *library.Doc) []Page {
	if d.Publish != library.Full || d.File == nil || len(s.lib.Documents) > highlightMost {
		return nil
	}
	p := markdownPath(d)
	f := s.frame(p, "documents", s.t("markdown.title", s.uniqueTitle(d)), s.t("markdown.lead"))
	f.noindex, f.edit = true, d.File.Name
	return []Page{{p, "markdown.html", &Annotated{Document{f, d}}}}
}

// Markdown is href="…" for the annotated text of a document shown in full, in
// sites that have a page of it.
func (d *Document) Markdown() template.HTMLAttr {
	if d.d.Publish != library.Full || d.d.File == nil || len(d.site.lib.Documents) > highlightMost {
		return ""
	}
	return d.Href(markdownPath(d.d))
}

// Back is the document's own page.
func (a *Annotated) Back() template.HTMLAttr { return a.Href(docPath(a.d)) }

// Back is the document's own page.
func (s *Source) Back() template.HTMLAttr { return s.Href(docPath(s.d)) }

// SourceLine is a line of a source; Gone says what it was, where it was left out.
type SourceLine struct {
	N    int
	Text string
	Gone string
}

// Lines is the source by lines.
func (s *Source) Lines() []SourceLine {
	gone := map[int]string{}
	for _, r := range s.d.Removed {
		for n := r.First; n <= r.Last && n < r.First+100000; n++ {
			gone[n] = s.site.removedAs(r.Label)
		}
	}
	var lines []SourceLine
	for i, text := range s.sourceLines() {
		lines = append(lines, SourceLine{i + 1, visible(text), gone[i+1]})
	}
	return lines
}

// visible shows the control characters of a source as the signs that Unicode
// has for them.
func visible(line string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\t' || r == '\r':
			return ' '
		case r < 0x20:
			return 0x2400 + r
		case r == 0xFFFD:
			return '□'
		}
		return r
	}, line)
}

// highlightMost is how many documents a site may have for their Markdown to
// have coloured pages: colouring takes about 4 ms a document, forty times the
// rest of a page. The file itself is in the repository.
const highlightMost = 200

// Lines is the annotated page as it stands in content/documents.
func (a *Annotated) Lines() template.HTML {
	return doc.HighlightSource("markdown", a.d.Page())
}
