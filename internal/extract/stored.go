package extract

import (
	"strconv"
	"strings"

	"sillok/internal/lazyregexp"
)

// What stores of web pages and readers of pages leave in a text: a header of their own, the marks
// of pictures and of the cells that parted a page, buttons that lost the space behind them.

var (
	// storedHead is the header of a store before the headline, with the day or the month on
	// which the page came out: date 2026-01-08 가람시, … 업무보고.
	storedHead = lazyregexp.New(`^date ((?:19|20)\d{2})-(\d{2})(?:-(\d{2}))?\s(\S.+)$`)
	// pictureFirst is the mark of a picture before its caption: ![]() ▲가람시청.
	pictureFirst = lazyregexp.New(`^!\[[^\[\]]*\]\([^()]*\)\s*(\S.*)$`)
	// buttonFirst is the button of a picture, glued to the sentence behind: 이미지 확대보기가람시는 ….
	buttonFirst = lazyregexp.New(`^(?:이미지|사진|그림) ?(?:확대|크게) ?보기\s?(\S.*)$`)
	// todayBeside is a day with its weekday beside buttons, as pages print that of the visit.
	todayBeside = lazyregexp.New(stampDay + `\s?\(?[월화수목금토일](?:요일)?\)?`)
)

// stampDay is a day without a time.
const stampDay = `(?:19|20)\d{2}\s?[.\-/년]\s?\d{1,2}\s?[.\-/월]\s?\d{1,2}\s?[.일]?`

// partStored takes the header of a store off the headline, and its day as that of publication.
func (p *page) partStored() {
	if len(p.lines) == 0 {
		return
	}
	m := storedHead.FindStringSubmatch(p.lines[0].text)
	if m == nil {
		return
	}
	var st stamp
	st.year, _ = strconv.Atoi(m[1])
	st.month, _ = strconv.Atoi(m[2])
	st.day, _ = strconv.Atoi(m[3])
	if st.month < 1 || st.month > 12 || st.day > 0 && !validDay(st.year, st.month, st.day) {
		return
	}
	if p.meta.published == (stamp{}) {
		p.meta.published = st
	}
	p.split(0, m[4], tidy(strings.TrimSuffix(p.lines[0].text, m[4])), labelEntered)
	p.lines[0].named = true
}

// partMarks takes marks of pictures, glued buttons and the bar of a lone cell off line i.
func (p *page) partMarks(i int) {
	l := &p.lines[i]
	if l.cells != nil || l.data {
		return
	}
	if s, ok := strings.CutSuffix(l.text, " |"); ok && !strings.Contains(s, "|") && length(s) >= 20 {
		l.text = s
	}
	for _, form := range []*lazyregexp.Regexp{pictureFirst, buttonFirst} {
		if m := form.FindStringSubmatch(l.text); m != nil && length(m[1]) >= 20 {
			p.split(i, m[1], tidy(strings.TrimSuffix(l.text, m[1])), labelPicture)
		}
	}
}

// loneTag is an outlet and who wrote in brackets on a line of their own: [가람경제=나은별].
var loneTag = lazyregexp.New(`^\[([가-힣A-Za-z0-9]{2,12})\s?=\s?[가-힣]{2,4}\]$`)

// loneTags cuts the lines that are an outlet with who wrote.
func (p *page) loneTags() {
	for i := range p.lines[:min(len(p.lines), 12)] {
		if m := loneTag.FindStringSubmatch(p.lines[i].text); m != nil && p.isOutlet(m[1]) {
			p.lines[i].cut(labelPublisher)
		}
	}
}

// isButtonsOfToday reports whether a line is buttons beside the day of the visit: 구독하기
// 2025.05.26. (월).
func isButtonsOfToday(s string) bool {
	rest := todayBeside.ReplaceAllString(s, " ")
	return rest != s && strings.TrimSpace(rest) != "" && isButtons(tidy(rest))
}
