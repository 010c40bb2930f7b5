package extract

import (
	"slices"
	"strings"

	"sillok/internal/lazyregexp"
)

// What stands under the text of a page of a site: its parts, each with a button for
// more, and the question what readers think of it.

// moreBelow finds the line before the first part of the site under the text: a short
// name with a button for more below it, and less prose behind than before. -1 without
// one. above is p.proseAbove.
func (p *page) moreBelow(above []int) int {
	for i := max(p.first, 0) + 1; i+1 < len(p.lines); i++ {
		l, next := &p.lines[i], &p.lines[i+1]
		if l.label != "" || length(l.text) > 15 || isProse(l.text) || hasBullet(l.text) || l.row || p.answers(i) || !moreButton.MatchString(next.text) {
			continue
		}
		if (above[len(p.lines)]-above[i+1])*2 < above[i] {
			return i - 1
		}
	}
	return -1
}

// moreButton leads to the rest of a part of the site.
var moreButton = lazyregexp.New(`^\+?\s?더\s?보기\s?[+>]?$`)

// afterSurvey cuts the short lines behind the question what readers think of the page:
// its answers and its buttons. Who answers for the document stays.
func (p *page) afterSurvey() {
	asked := false
	for i := max(p.last, 0) + 1; i < len(p.lines); i++ {
		l := &p.lines[i]
		if asked && length(l.text) <= 15 && !p.answers(i) && l.cells == nil {
			l.cut(labelSurvey)
		}
		asked = asked || l.label == labelSurvey
	}
}

// longCopy is the length in characters from which on a paragraph is not said twice by
// chance.
const longCopy = 40

// copiedText cuts one of two copies of a text, as pages have that show it once for small
// screens: the first where it is a summary, all of which comes again; else the second.
// Two paragraphs or more are the same word for word.
func (p *page) copiedText() {
	at := map[string]int{} // a paragraph's first line
	first, second := map[int]bool{}, map[int]bool{}
	var prose []int
	for i := range p.lines {
		l := &p.lines[i]
		if l.label != "" || l.data || l.cells != nil || length(l.text) < longCopy || !isProse(l.text) {
			continue
		}
		prose = append(prose, i)
		if j, ok := at[plain(l.text)]; ok {
			first[j], second[i] = true, true
			continue
		}
		at[plain(l.text)] = i
	}
	if len(first) < 2 {
		return
	}
	n := 0
	for n < len(prose) && first[prose[n]] && !second[prose[n]] {
		n++
	}
	m := len(prose)
	for m > 0 && (second[prose[m-1]] && !first[prose[m-1]] || m == len(prose) && p.isTruncated(prose[m-1], prose[:m-1])) {
		m--
	}
	switch {
	case n == len(first) && (m > n || p.headsBetween(prose[0], prose[n-1], prose[n])): // all before the second copy
		p.cutCopies(prose[:n])
	case len(prose)-m >= len(second):
		p.cutCopies(prose[m:])
	}
}

// headsBetween reports whether a headline stands between the lines last and next and
// none before line first.
func (p *page) headsBetween(first, last, next int) bool {
	heads := func(l line) bool { return l.label == "" && isPlainHeadline(l.text) }
	return !slices.ContainsFunc(p.lines[:first], heads) && slices.ContainsFunc(p.lines[last+1:next], heads)
}

// isTruncated reports whether line i is the beginning of a paragraph of others.
func (p *page) isTruncated(i int, others []int) bool {
	return slices.ContainsFunc(others, func(j int) bool { return strings.HasPrefix(p.lines[j].text, p.lines[i].text) })
}

func (p *page) cutCopies(lines []int) {
	for _, i := range lines {
		p.lines[i].cut(labelCopy)
	}
}

// partBody takes the button for the text off the header of a board, to which it is
// glued: 작성일 25-03-07 16:10본문.
func (l *line) partBody() {
	if rest, ok := strings.CutSuffix(l.text, "본문"); ok && clockEnd.MatchString(rest) {
		l.text = strings.TrimSpace(rest)
	}
}

var clockEnd = lazyregexp.New(`(?:작성|등록|게시)일.*\d{1,2}:\d{2}\s?(?:조회(?:수)?\s?[\d,]+회?\s?)?(?:댓글\s?[\d,]+건?\s?)?$`)

// boardList cuts the list of the board under the text: rows of titles and days, under
// the names of its columns.
func (p *page) boardList() {
	head := -1
	for i := p.last + 1; i < len(p.lines); i++ {
		s := strings.Trim(p.lines[i].text, " |-")
		switch {
		case boardHead.MatchString(s):
			if head < 0 {
				head = i
			}
		case s == "" && head >= 0:
		case head >= 0 && boardRow.MatchString(s):
			for j := head; j <= i; j++ {
				p.lines[j].cut(labelRelated)
			}
		default:
			head = -1
		}
	}
}

var (
	boardHead = lazyregexp.New(`^(?:(?:번호|제목|작성일|등록일|날짜|작성자|조회수?|첨부)[\s|]*)+$`)
	boardRow  = lazyregexp.New(`\|\s*(?:\d{2}|(?:19|20)\d{2})[.-]\s?\d{1,2}[.-]\s?\d{1,2}\.?(?:\s*\|\s*\d+)?$`)
)

// closeRights closes up a copyright line that is set with gaps, as those of wires are: 저
// 작 권 자(c)가 람 뉴 스. 무 단 전 재.
func (l *line) closeRights() {
	if !strings.Contains(l.text, "무 단 전 재") && !strings.Contains(l.text, "저 작 권 자") {
		return
	}
	l.text = gappedWord.ReplaceAllStringFunc(l.text, func(s string) string { return strings.ReplaceAll(s, " ", "") })
}

var gappedWord = lazyregexp.New(`(?:[가-힣] ){2,}[가-힣]`)
