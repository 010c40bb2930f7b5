package extract

import (
	"strconv"
	"strings"

	"sillok/internal/diag"
	"sillok/internal/lazyregexp"
	"sillok/internal/say"
)

// A list page shows many documents with their days and is none itself. Its rows
// are known by form: a title, then a day, again and again, with links in a web
// page, under a header of columns or over the numbers of pages in a pasted one;
// and few sentences beside.

const (
	fewestRows   = 5   // rows that make a list
	longestProse = 160 // characters of prose that a list has between two rows, at most
)

var (
	columnNames = lazyregexp.New(`제\s?목|공고명|자료명|건\s?명|서명`)
	columnMore  = lazyregexp.New(`번호|작성자|등록자|등록일|작성일|게시일|조회|첨부|부서|담당|날짜|일자`)
	pageNumbers = lazyregexp.New(`^(?:[<«‹◀]|처음|이전|첫\s?페이지)?\s?(?:페이지로\s?이동\s?)?(?:\[?\d{1,3}\]?\s?[|·]?\s?){4,}(?:[>»›▶]|다음|마지막|끝|\s|페이지|으?로|이동|맨|목록)*$`)
	totalCount  = lazyregexp.New(`(?:총|전체|검색\s?결과)\s?(?:게시물|게시글|자료)?\s?[:：]?\s?[\d,]+\s?(?:건|개|페이지)|\d+\s?/\s?\d+\s?(?:페이지|쪽)|현재\s?페이지`)
)

// listRows counts the rows of a list of documents, 0 when the page is none.
func (p *page) listRows() int {
	rows, linked, prose, longest := 0, 0, 0, 0
	header, footer := false, false
	for i := range p.lines {
		l := &p.lines[i]
		s := l.text
		switch {
		case isProse(s) && !l.links && l.label != labelRights:
			prose += length(s)
			longest = max(longest, prose)
			continue
		case len(s) > 600:
			continue
		}
		if columnNames.MatchString(s) && len(columnMore.FindAllString(s, 3)) >= 2 && length(s) < 80 {
			header = true
		}
		footer = footer || pageNumbers.MatchString(s) || totalCount.MatchString(s) && length(s) < 60
		if !p.isListRow(i) {
			continue
		}
		if rows == 0 && prose >= leastOwn && p.headedBefore(i) {
			return 0 // a document with the list of its board below
		}
		rows++
		prose = 0
		for _, o := range p.lines[max(0, i-3) : i+1] {
			if o.hasLink {
				linked++
				break
			}
		}
	}
	if n := p.teasers(); n >= fewestTeasers {
		return n
	}
	if rows < fewestRows && !(header && rows >= 3) || longest > longestProse {
		return 0
	}
	if header || footer || linked*5 >= rows*4 {
		return rows
	}
	return 0
}

// leastOwn is how many characters of prose a document has at least over the list of its board.
const leastOwn = 60

// headedBefore reports whether over line i stands the header of a board, with the day of
// entry and a counter or who wrote.
func (p *page) headedBefore(i int) bool {
	day, more := false, false
	for _, f := range p.fieldsOn(0, i) {
		day = day || f.kind == fieldEntered
		more = more || f.kind == fieldPoster || f.kind == fieldOther
	}
	return day && more && p.first < i
}

// fewestTeasers is how many teasers make a list.
const fewestTeasers = 3

// teasers counts the beginnings of other documents, each broken off with dots and
// with its day below: a list of columns or of a blog.
func (p *page) teasers() int {
	n := 0
	for i := range p.lines {
		if !p.lines[i].isDay() || i == 0 {
			continue
		}
		if s := p.lines[i-1].text; length(s) >= 60 && brokenOff.MatchString(s) {
			n++
		}
	}
	return n
}

// brokenOff ends a teaser.
var brokenOff = lazyregexp.New(`(?:\.\.\.|…|\[(?:\.\.\.|…)\])$`)

// isListRow reports whether a line is a row of a list of documents: a title and
// a day after it, or a day that stands under a title. A chronology has the day
// first.
func (p *page) isListRow(i int) bool {
	s := p.lines[i].text
	if !stampHint(s) || isProse(s) && !p.lines[i].hasLink || p.hasDatedField(i) {
		return false
	}
	st, ok := firstStamp(s)
	if !ok || !st.whole() {
		return false
	}
	before := strings.Trim(s[:st.start], " |·-/[]()0123456789")
	if before != "" {
		return countHangul(before) >= 4
	}
	return p.titleAbove(i) && strings.Trim(clock.ReplaceAllString(s[st.end:], ""), " |·-/0123456789.,조회수추천") == ""
}

// titleAbove reports whether one of the three lines over line i may be the title
// of its row.
func (p *page) titleAbove(i int) bool {
	for j := i - 1; j >= 0 && i-j <= 3 && !p.lines[j].isDay(); j-- {
		if countHangul(p.lines[j].text) >= 6 {
			return true
		}
	}
	return false
}

// isDay reports whether a line is a day and nothing else.
func (l *line) isDay() bool { return bareStamp.MatchString(l.text) }

// hasDatedField reports whether a labelled day stands on line i.
func (p *page) hasDatedField(i int) bool {
	for _, f := range p.fieldsOn(i-1, i) {
		if f.kind.dated() && f.kind != fieldHeld && i < f.line+f.lines {
			return true
		}
	}
	return false
}

// refuseList is the problem of a source that is a list of rows documents.
func (s *source) refuseList(rows int) []diag.Problem {
	return s.refuse(say.Sprintf("this is a list of %s documents, not a document", strconv.Itoa(rows)), say.Text("save the page of each document and import those"))
}
