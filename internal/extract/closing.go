package extract

import (
	"strings"

	"sillok/internal/lazyregexp"
)

// What stands under the text of a page of a site: its parts, each with a button for
// more, and the question what readers think of it.

// moreBelow finds the line before the first part of the site under the text: a short
// name with a button for more below it, and less prose behind than before. -1 without
// one.
func (p *page) moreBelow() int {
	above := p.proseAbove()
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

// closeRights closes up a copyright line that is set with gaps, as those of wires are: 저
// 작 권 자(c)가 람 뉴 스. 무 단 전 재.
func (l *line) closeRights() {
	if !strings.Contains(l.text, "무 단 전 재") && !strings.Contains(l.text, "저 작 권 자") {
		return
	}
	l.text = gappedWord.ReplaceAllStringFunc(l.text, func(s string) string { return strings.ReplaceAll(s, " ", "") })
}

var gappedWord = lazyregexp.New(`(?:[가-힣] ){2,}[가-힣]`)
