// Package extract turns the bytes of a source file into an Article: the
// article's own words without the furniture of the page it was taken from.
//
// Every format is first read into a list of lines, each with the number of the
// source line it came from and what the format itself says of the document (the
// head of an HTML page, say). From there on all formats take one way:
//
//  1. classify: each line is looked at by itself. Menus, weather boxes, share
//     buttons, by-lines, dates of entry and copyright lines have shapes of their
//     own, whatever the publisher.
//  2. place: what a line is may depend on where it stands. The head of the page
//     runs to the first line of prose, the tail begins after the last one; only
//     there is a short line that says nothing taken for furniture.
//  3. collect: title, publisher, authors, date and rights are taken from the
//     lines that were cut; the kept lines become the Text.
//
// Nothing is thrown away unseen: each line that is not in the Text is listed in
// Article.Removed with a label and its place. When a rule is not sure, the line
// stays.
package extract

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"path"
	"slices"
	"strings"

	"sillok/internal/diag"
	"sillok/internal/doc"
	"sillok/internal/entity"
	"sillok/internal/extract/block"
	"sillok/internal/say"
)

// MaxSize is the size in bytes above which a source of text is refused. What a
// word processor writes may be larger: most of it is pictures.
const MaxSize = 5 << 20

// Options are what a person may say about a source that the file does not.
type Options struct {
	Encoding string            // name of the text encoding, such as euc-kr; empty: found out
	Names    *entity.Authority // who may publish; nil: the built-in names

	Recurring *Recurring // the lines that other sources have too; nil: not known
}

// Format is a kind of source file.
type Format struct {
	Name       string
	Extensions []string // with the dot, in lower case
	Refusal    string   // what to do with files of this format; empty: they are read
	largest    int      // in bytes; files above it are refused
	read       func(f *source) (*page, []diag.Problem)
	blocks     func(data []byte) (*block.Document, error) // in place of read
	is         func(data []byte) bool                     // whether content is certainly of this format
}

// source is one input file.
type source struct {
	name    string
	data    []byte
	options Options
}

// Formats lists the kinds of files that are known, those that are not read yet
// included. A new format is one line here and one file in this package.
func Formats() []Format {
	return append([]Format{
		{Name: "text", Extensions: []string{".txt", ".text"}, largest: MaxSize, read: readText},
		{Name: "HTML", Extensions: []string{".html", ".htm", ".xhtml"}, largest: MaxSize, read: readHTML, is: isHTML},
		{Name: "Markdown", Extensions: []string{".md"}, Refusal: "a page that is written already goes to content/documents, plain text to a .txt file"},
	}, officeFormats()...)
}

// formatNamed finds the format of a file by its name.
func formatNamed(name string) (Format, bool) {
	ext := strings.ToLower(path.Ext(name))
	for _, f := range Formats() {
		for _, e := range f.Extensions {
			if e == ext {
				return f, true
			}
		}
	}
	return Format{}, false
}

// Known reports whether name has the extension of a format that is listed in
// Formats, read or refused.
func Known(name string) bool {
	_, ok := formatNamed(name)
	return ok
}

// Paged reports whether name is that of a text or an HTML page, which may have
// the furniture of a site.
func Paged(name string) bool {
	f, ok := formatNamed(name)
	return ok && f.read != nil
}

// Extract reads one source. name is its path relative to the site folder, with
// slashes; data are its bytes. The article is nil when the source cannot be
// read, and then at least one problem is not a warning.
func Extract(name string, data []byte, o Options) (*doc.Article, []diag.Problem) {
	p, problems := open(name, data, o)
	if p == nil {
		return nil, problems
	}
	return p.made, problems
}

// open reads a source into a page whose lines are classified; nil when it cannot
// be read or holds no article.
func open(name string, data []byte, o Options) (*page, []diag.Problem) {
	s := &source{name: name, data: data, options: o}
	if len(bytes.TrimSpace(data)) == 0 {
		return nil, s.refuse(say.Text("the source is empty"), say.Text("put the document's text into it, or delete it"))
	}
	format, notes := s.format()
	switch {
	case diag.Errors(notes) > 0:
		return nil, notes
	case len(data) > format.largest:
		return nil, s.refuse(say.Sprintf("the source has %.1f MB, more than the %d MB that are read", float64(len(data))/(1<<20), format.largest>>20), say.Text("divide it into several sources"))
	}
	p, problems := s.read(format)
	problems = append(notes, problems...)
	if p == nil {
		return nil, problems
	}
	p.names = &register{o.Names}
	if o.Names == nil {
		p.names.names = builtIn()
	}
	p.classify(o.Recurring)
	if rows := p.listRows(); rows > 0 {
		return nil, append(problems, s.refuseList(rows)...)
	}
	a := p.article()
	a.Source = name
	sum := sha256.Sum256(data)
	a.SHA256 = hex.EncodeToString(sum[:])
	if strings.TrimSpace(a.Text) == "" {
		return nil, append(problems, s.refuse(say.Text("no article text was found, only page furniture"), say.Text("save the article's own text as a .txt file"))...)
	}
	p.made = a
	return p, problems
}

// read reads a source with the reader of its format.
func (s *source) read(f Format) (*page, []diag.Problem) {
	if f.blocks != nil {
		return s.readBlocks(f.blocks)
	}
	return f.read(s)
}

// Blocks gives the blocks of a source whose format says what is a paragraph and
// what a table; nil of one that is lines of text, or cannot be read.
func Blocks(data []byte) *block.Document {
	if f, ok := sniff(data); ok && f.blocks != nil {
		if d, err := f.blocks(data); err == nil {
			return d
		}
	}
	return nil
}

// refuse gives the one problem of a source that cannot be read.
func (s *source) refuse(message, hint string) []diag.Problem {
	return []diag.Problem{{Rule: "source", File: &diag.File{Name: s.name}, Message: message, Hint: hint}}
}

// Readable lists the extensions of the formats that are read.
func Readable() string {
	var exts []string
	for _, f := range Formats() {
		if f.Refusal == "" {
			exts = append(exts, f.Extensions...)
		}
	}
	return strings.Join(exts, ", ")
}

// article collects an Article from the classified lines of a page, and where
// each of its fields came from.
func (p *page) article() *doc.Article {
	a := &doc.Article{
		Language: "ko",
		Title:    p.title,
		Authors:  p.authors(),
		Rights:   p.rights(),
		URL:      p.meta.url,
		Removed:  p.removed(),
		Release:  p.release(),
	}
	a.Text, a.Headings, a.Tree = p.text()
	a.Published, p.origins.published = p.publishedDay(a.Text)
	a.Publisher, p.origins.publisher = p.publisherOn(a.Published)
	a.Authors = slices.DeleteFunc(a.Authors, func(name string) bool { return name == a.Publisher })
	return a
}
