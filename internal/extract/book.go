package extract

import (
	"slices"
	"strings"

	"sillok/internal/edtf"
)

// A piece of a yearbook has the book's name over it, as pages have at their edge: the
// document is the chapter, and its issuer is whose yearbook it is.

var (
	bookName     = pattern("book-name")
	bookChapter  = pattern("book-chapter")
	bookSection  = pattern("book-section")
	townYearbook = pattern("town-yearbook")

	noTowns = words("no-towns") // words that end as the names of towns do
)

// bookHead is the index of the line with the name of the yearbook of which the document is
// a piece, -1 without one.
func (p *page) bookHead() int {
	over := 0 // headings of its parts over the name
	for i := range p.lines[:min(6, len(p.lines))] {
		switch s := p.lines[i].text; {
		case i < 3+over && bookName.MatchString(s):
			return i
		case isBookPart(s):
			over++
		}
	}
	return -1
}

// isBookPart reports whether a line is the heading of a part, a chapter or a numbered section
// of a book: 제3편 행정정보화, 제1절 추진 경과.
func isBookPart(s string) bool {
	return length(s) <= 60 && !endsSentence(s) && bookPart.MatchString(s)
}

var bookPart = pattern("book-part")

// chapterTitle is the index of the heading of the chapter that a piece of a yearbook begins
// with: the last one over its sections. -1 without one.
func (p *page) chapterTitle() int {
	book, found := p.bookHead(), -1
	if book < 0 {
		return -1
	}
	for i := range p.lines[:book] {
		if isBookPart(p.lines[i].text) && (found < 0 || bookChapter.MatchString(p.lines[i].text)) {
			found = i
		}
	}
	for i := book + 1; i < min(book+6, len(p.lines)); i++ {
		s := p.lines[i].text
		switch {
		case isProse(s), length(s) > 60:
			return found
		case bookChapter.MatchString(s):
			found = i
		case bookSection.MatchString(s) && len(bookSection.FindAllString(s, 2)) == 1 && strings.Count(s, ". ") < 2:
			if found < 0 {
				found = i
			}
			return found
		case found >= 0 && found < book:
			return found
		}
	}
	if found < 0 {
		return p.unnumbered(book)
	}
	return found
}

// unnumbered is the index of the headline right under the name of the yearbook on line book,
// -1 where a body, a day or a sentence stands there.
func (p *page) unnumbered(book int) int {
	i := book + 1
	for i < len(p.lines) && bareNumber.MatchString(p.lines[i].text) {
		i++
	}
	if i+1 >= len(p.lines) {
		return -1
	}
	l := &p.lines[i]
	if !isPlainHeadline(l.text) || isProse(l.text) || length(l.text) > 40 || p.namesBodies(l.text) || p.isForeign(l.text) || monthAlone.MatchString(p.lines[i+1].text) || bareStamp.MatchString(p.lines[i+1].text) {
		return -1
	}
	return i
}

// yearbookOf gives whose yearbook it is of which the document is a piece: the body beside
// the book's name, or in it.
func (p *page) yearbookOf(on edtf.Date) (string, origin) {
	i := p.bookHead()
	if i < 0 {
		return "", origin{}
	}
	m := bookName.FindStringSubmatch(p.lines[i].text)
	if m[4] != "" && p.issues(m[4], on) {
		return m[4], origin{"name of the yearbook", p.lines[i].number}
	}
	if t := townYearbook.FindStringSubmatch(m[2]); t != nil && p.issues(t[1], on) && !noTowns.Ends(t[1]) {
		return t[1], origin{"name of the yearbook", p.lines[i].number}
	}
	return "", origin{}
}

// bookFoot cuts what stands at the edge of the last page of a piece of a yearbook: its
// number, and whose book it is.
func (p *page) bookFoot() {
	if p.bookHead() < 0 {
		return
	}
	owner, _ := p.yearbookOf(noDay)
	for i := len(p.lines) - 1; i > p.last && i >= len(p.lines)-2; i-- {
		if s := p.lines[i].text; s == owner || bareNumber.MatchString(s) || s != "" && strings.Trim(s[strings.LastIndexByte(s, ' ')+1:], "0123456789") == "" && length(s) <= 20 && !endsSentence(s) && bookChapter.MatchString(s+" ") {
			p.lines[i].cut(labelRunning)
		}
	}
}

var (
	thesisOver   = pattern("thesis")
	thesisSchool = pattern("thesis-school")
	thesisField  = pattern("thesis-field")
)

// isThesis reports whether a line at the head says that the document is a thesis.
func (p *page) isThesis() bool {
	return slices.ContainsFunc(p.lines[:min(4, len(p.lines))], func(l line) bool { return thesisOver.MatchString(l.text) })
}

// thesisCover cuts the school, the department and the name of who wrote from under the title
// of a thesis.
func (p *page) thesisCover(from, zone int) {
	if !p.isThesis() {
		return
	}
	for i := from; i < min(from+8, zone); i++ {
		l := &p.lines[i]
		name := strings.ReplaceAll(l.text, " ", "")
		switch {
		case l.label != "":
		case thesisSchool.MatchString(l.text), thesisField.MatchString(l.text):
			l.cut(labelSigned)
		case p.isPerson(name):
			p.guest = name
			l.cut(labelByline)
		}
	}
}

// schoolOf gives the university that took a thesis.
func (p *page) schoolOf(edtf.Date) (string, origin) {
	if !p.isThesis() {
		return "", origin{}
	}
	for _, t := range p.labelledLines(labelSigned) {
		if m := thesisSchool.FindStringSubmatch(t.text); m != nil {
			return m[1], origin{"issuing body in the head", t.number}
		}
	}
	return "", origin{}
}
