package extract

import (
	"slices"
	"strings"

	"sillok/internal/diag"
	"sillok/internal/doc"
	"sillok/internal/korean"
)

// line is one line of a source, trimmed, with runs of spaces made one.
type line struct {
	text    string
	cells   []string // its parts, where tabs or the cells of a row part it
	number  int      // of the source, from 1
	gap     bool     // an empty line stands before it
	joined  bool     // it goes on a block of which the line before is a part
	row     bool     // it is a row of a table
	data    bool     // of a table of records, in which nothing tells of the document
	moment  string   // of a time element in it: its machine-readable value
	running bool     // it is a running head or foot of pages
	opens   bool     // a dateline was cut before it: the text begins here
	label   string   // what kind of furniture it is; empty: it is kept
	heading bool
	outside bool   // an HTML reader found it outside the article
	near    bool   // outside, but so close after the article that it may sign it
	tag     string // in HTML: of its element
	titled  bool   // in HTML: its class says that it is a title
	named   bool   // the head of an HTML page names it as the title
	hasLink bool   // in HTML: a link is in it
	links   bool   // in HTML: its text is links and nothing else
	form    form   // what it is in the source's structure
}

// piece is furniture that was cut from inside a line.
type piece struct {
	text, label string
	number      int
}

// meta is what a format says of the document outside its text: the head of an
// HTML page, for instance.
type meta struct {
	titles                 []string // what the head of a page calls it, the surest first
	publisher, rights, url string
	site                   []string // what else the title of the page names: the section, the site
	authors                []string
	published              stamp
}

// origins tell where fields of the front matter came from.
type origins struct{ published, publisher origin }

// page is a source as lines.
type page struct {
	lines       []line
	pieces      []piece
	meta        meta
	fields      []field
	title       string
	names       *register
	guest       string              // who wrote a column, named in a line that stays
	made        *doc.Article        // once the lines are classified
	signed      map[string][]string // what [page.signersOn] has read
	stamps      map[string]stamp    // what [page.stampOn] has read
	undressed   map[string]string   // what [page.withoutDress] has made
	behindTitle *dated              // the day that stood behind the headline
	behindBar   string              // the body whose name stood behind the headline
	origins
	first int // index of the first line of prose, len(lines) without one
	last  int // index of the last line of prose, -1 without one
}

// readText is the reader of plain text.
func readText(s *source) (*page, []diag.Problem) {
	text, problems := s.decode("")
	if text == "" && problems != nil {
		return nil, problems
	}
	return fromBlocks(paragraphs(text)), problems
}

// tidy trims a line and makes runs of spaces one.
func tidy(s string) string { return strings.Join(strings.Fields(s), " ") }

// length is a line's number of characters.
func length(s string) int { return korean.Length(s) }

// cut marks a line as furniture, unless it is marked already or a row of data.
func (l *line) cut(label string) {
	if l.label == "" && !l.data {
		l.label = label
	}
}

// split takes furniture out of a kept line: what stays is rest.
func (p *page) split(i int, rest, furniture, label string) {
	p.pieces = append(p.pieces, piece{furniture, label, p.lines[i].number})
	p.lines[i].text = tidy(rest)
	if p.lines[i].text == "" {
		p.lines[i].cut(label)
		p.lines[i].text = furniture
		p.pieces = p.pieces[:len(p.pieces)-1]
	}
}

// bounds finds the first and the last kept line of prose.
func (p *page) bounds() {
	p.first, p.last = len(p.lines), -1
	for i := range p.lines {
		if s := p.lines[i].text; p.lines[i].label == "" && (isProse(s) || hasBodyBullet(s)) {
			if p.first == len(p.lines) && !isCall(s) && (i >= 15 || !embargoSentence.MatchString(s) && !instantRelease.MatchString(s)) {
				p.first = i
			}
			p.last = i
		}
	}
}

// apart reports whether b begins a new paragraph after a.
func apart(a, b *line) bool {
	if b.gap || a.heading || b.heading {
		return true
	}
	if hasBullet(a.text) && hasBullet(b.text) {
		return false
	}
	return endsSentence(a.text) && (isProse(a.text) || isProse(b.text))
}

// removed lists what was cut, neighbouring lines of one kind together.
func (p *page) removed() []doc.Removed {
	var list []doc.Removed
	for _, l := range p.lines {
		if l.label == "" {
			continue
		}
		if n := len(list); n > 0 && list[n-1].Label == l.label && p.adjacent(list[n-1].Last, l.number) {
			list[n-1].Last = max(list[n-1].Last, l.number)
			continue
		}
		list = append(list, doc.Removed{Label: l.label, First: l.number, Last: l.number})
	}
	for _, c := range p.pieces {
		list = append(list, doc.Removed{Label: c.label, First: c.number, Last: c.number})
	}
	slices.SortStableFunc(list, func(a, b doc.Removed) int { return a.First - b.First })
	return list
}

// adjacent reports whether no kept line stands between two source lines.
func (p *page) adjacent(from, to int) bool {
	i, _ := slices.BinarySearchFunc(p.lines, from, func(l line, n int) int { return l.number - n })
	for ; i < len(p.lines) && p.lines[i].number < to; i++ {
		if p.lines[i].number > from && p.lines[i].label == "" {
			return false
		}
	}
	return true
}
