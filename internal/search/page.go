package search

import (
	"html"
	"net/url"
	"path"
	"strconv"
	"strings"
	"unicode/utf8"
)

// sentence is a sentence as its page shows it.
type sentence struct {
	n     int
	text  string
	marks []mark
}

// mark is a mark in a sentence: bytes of its text, and the page it leads to.
type mark struct {
	start, end int
	to         string
}

// pageSentences cuts the sentences out of a document's page, which this
// program wrote: <span class=sen id=s3><a class=sn …>3</a>…</span>, with
// marks as <a class="mark …" href=…>. A span without an id goes on with the
// sentence before it, in another cell of its row or on another line. at is the
// page's own path, from which its links start.
func pageSentences(data, at string) []sentence {
	const open = "<span class=sen"
	var all []sentence
	for {
		i := strings.Index(data, open)
		if i < 0 {
			return all
		}
		before := data[:i]
		tag, rest, ok := strings.Cut(data[i+len(open):], ">")
		if !ok {
			return all
		}
		data = rest
		r := sentenceReader{rest: rest, dir: path.Dir(at)}
		n, err := strconv.Atoi(strings.TrimPrefix(attribute(tag, "id"), "s"))
		if err == nil {
			data = r.read()
			all = append(all, sentence{n, r.text.String(), r.marks})
			continue
		}
		if len(all) == 0 {
			continue
		}
		s := &all[len(all)-1]
		r.text.WriteString(s.text + " ")
		if cell := before[strings.LastIndexByte(before, '<')+1:]; strings.HasPrefix(cell, "td") || strings.HasPrefix(cell, "th") {
			r.text.WriteString("| ")
		}
		r.marks = s.marks
		data = r.read()
		s.text, s.marks = r.text.String(), r.marks
	}
}

// sentenceReader reads the inside of one sentence.
type sentenceReader struct {
	rest  string
	dir   string
	text  strings.Builder
	marks []mark
	open  []int // for each open element its mark, or -1; -2 for the number
}

// read takes text and tags up to the end of the sentence and gives what is
// left of the page.
func (r *sentenceReader) read() (left string) {
	for r.rest != "" {
		i := strings.IndexByte(r.rest, '<')
		if i < 0 {
			return ""
		}
		r.add(r.rest[:i])
		tag, rest, ok := strings.Cut(r.rest[i+1:], ">")
		if !ok {
			return ""
		}
		r.rest = rest
		switch {
		case strings.HasPrefix(tag, "br"):
			// a line break follows it
		case tag[:min(1, len(tag))] != "/":
			r.begin(tag)
		case len(r.open) == 0:
			return r.rest
		default:
			r.end()
		}
	}
	return ""
}

func (r *sentenceReader) add(s string) {
	if len(r.open) > 0 && r.open[len(r.open)-1] == -2 {
		return
	}
	r.text.WriteString(strings.ReplaceAll(html.UnescapeString(s), "\n", " "))
}

func (r *sentenceReader) begin(tag string) {
	class := attribute(tag, "class")
	kind := -1
	switch {
	case class == "sn":
		kind = -2
	case class == "mark" || strings.HasPrefix(class, "mark "):
		to := attribute(tag, "href")
		if u, err := url.PathUnescape(to); err == nil {
			to = u
		}
		kind = len(r.marks)
		r.marks = append(r.marks, mark{start: r.text.Len(), to: path.Join(r.dir, to)})
	}
	r.open = append(r.open, kind)
}

func (r *sentenceReader) end() {
	last := len(r.open) - 1
	if m := r.open[last]; m >= 0 {
		r.marks[m].end = r.text.Len()
	}
	r.open = r.open[:last]
}

// attribute is the value of an attribute, in double quotes or without.
func attribute(tag, name string) string {
	_, rest, ok := strings.Cut(tag, " "+name+"=")
	if !ok {
		return ""
	}
	end := " "
	if quoted, ok := strings.CutPrefix(rest, `"`); ok {
		rest, end = quoted, `"`
	}
	value, _, _ := strings.Cut(rest, end)
	return html.UnescapeString(value)
}

// folded is a text as queries are compared with it: normalized and without
// spaces, with the byte of the text that each byte of it stands for.
type folded struct {
	text   string
	source string
	at     []int
}

// end is the byte of the source after the character that ends at byte i.
func (f folded) end(i int) int {
	_, n := utf8.DecodeRuneInString(f.source[f.at[i-1]:])
	return f.at[i-1] + n
}

func fold(s string) folded {
	var b strings.Builder
	var at []int
	for i, r := range s {
		if r = plain(r); r == ' ' {
			continue
		}
		for range utf8.RuneLen(r) {
			at = append(at, i)
		}
		b.WriteRune(r)
	}
	return folded{b.String(), s, at}
}
