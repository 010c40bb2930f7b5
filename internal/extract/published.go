package extract

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"sillok/internal/edtf"
)

// When the document was published. In order of trust: what the format says (the
// head of an HTML page), a line that says it was entered or released, a bare date
// under the headline, an issue of a magazine, the year that the text itself
// settles. A date over the headline is the day on which somebody saved the page
// and is never taken.

// published finds the publication date, or the zero Date.
func (p *page) published(title, text string) edtf.Date {
	if !p.meta.published.IsZero() {
		return p.meta.published
	}
	if d, ok := p.enteredDate(); ok {
		return d
	}
	if d, ok := p.bylineDate(); ok {
		return d
	}
	head := strings.Builder{}
	head.WriteString(title)
	for _, l := range p.lines[:min(p.first, len(p.lines), longestHead)] {
		head.WriteString("\n" + l.text)
	}
	if d, ok := issueDate(head.String(), text); ok {
		return d
	}
	return settledYear(text)
}

// ranks orders the words of date lines: the first time a document went out
// counts before a later change.
func rank(word string) int {
	switch {
	case strings.Contains(word, "수정"), strings.Contains(word, "업데이트"):
		return 1
	case strings.Contains(word, "보도"):
		return 2
	}
	return 3
}

var (
	labelledTail = regexp.MustCompile(`(?:` + labelledStamp + `)\D{0,3}(?:\s?\d{1,2}:\d{2}(?::\d{2})?)?\s?(` + enteredWord + `)`)
	labelledDate = regexp.MustCompile(`(` + enteredWord + `)\s*[:：|\]）)]?\s*[\[(]?\s*(?:` + labelledStamp + `)`)
	stampDigits  = regexp.MustCompile(`((?:19|20)\d{2})\s?[.\-/년]\s?(\d{1,2})\s?[.\-/월]\s?(\d{1,2})`)
)

const labelledStamp = `[’'‘]?((?:(?:19|20)\d{2}|\d{2}))\s?[.\-/년]\s?(\d{1,2})\s?[.\-/월]\s?(\d{1,2})`

// enteredDate reads the date lines: 입력, 등록, 승인, 배포일, 보도시점.
func (p *page) enteredDate() (edtf.Date, bool) {
	best, found := 0, edtf.Date{}
	for i, l := range p.lines {
		if l.label != labelEntered && !(l.label == "" && i < 40 && releaseDate.MatchString(l.text)) && !(l.outside && entered.MatchString(l.text)) {
			continue
		}
		for _, m := range labelledDate.FindAllStringSubmatch(l.text, -1) {
			if d, ok := day(m[2], m[3], m[4]); ok && rank(m[1]) > best {
				best, found = rank(m[1]), d
			}
		}
		for _, m := range labelledTail.FindAllStringSubmatch(l.text, -1) {
			if d, ok := day(m[1], m[2], m[3]); ok && best == 0 {
				best, found = rank(m[4]), d
			}
		}
		if best == 0 && l.label == labelEntered {
			if m := stampDigits.FindStringSubmatch(l.text); m != nil {
				if d, ok := day(m[1], m[2], m[3]); ok {
					best, found = 1, d
				}
			}
		}
	}
	return found, best > 0
}

// releaseDate finds the head of a press release, which stays in the text when
// it says more than the date.
var releaseDate = regexp.MustCompile(`(?:보도|배포|발행|작성)\s?(?:일시|일자|시점|일|날짜)?\s*[:：|]?\s*[\[(]?\s*[’'‘]?(?:19|20)?\d{2}\s?[.\-/년]`)

// bylineDate reads a date that stands in a by-line: 김가나 기자 2021.09.22 14:00.
func (p *page) bylineDate() (edtf.Date, bool) {
	for _, s := range slices.Concat(p.labelled(labelSigned), p.labelled(labelByline)) {
		if m := stampDigits.FindStringSubmatch(s); m != nil {
			return day(m[1], m[2], m[3])
		}
	}
	return edtf.Date{}, false
}

// day makes a date of digits; a year of two figures is of this century.
func day(year, month, d string) (edtf.Date, bool) {
	y, _ := strconv.Atoi(year)
	m, _ := strconv.Atoi(month)
	n, _ := strconv.Atoi(d)
	if y < 100 {
		y += 2000
	}
	if m < 1 || m > 12 || n < 1 || n > 31 {
		return edtf.Date{}, false
	}
	date, err := edtf.Parse(fmtDate(y, m, n))
	return date, err == nil
}

// fmtDate writes YYYY-MM-DD, YYYY-MM or YYYY; parts that are 0 are left out.
func fmtDate(y, m, d int) string {
	pad := func(n, width int) string {
		s := strconv.Itoa(n)
		return strings.Repeat("0", max(0, width-len(s))) + s
	}
	s := pad(y, 4)
	if m > 0 {
		s += "-" + pad(m, 2)
	}
	if d > 0 {
		s += "-" + pad(d, 2)
	}
	return s
}

var (
	issueFull  = regexp.MustCompile(`((?:19|20)\d{2})\s?[년.]\s?(\d{1,2})\s?월\s?호`)
	issueMonth = regexp.MustCompile(`(?:^|[^\d년])\s?(\d{1,2})\s?월\s?호`)
	asOf       = regexp.MustCompile(`((?:19|20)\d{2})년\s?(\d{1,2})월(?:\s?\d{1,2}일)?\s?(?:현재|기준)`)
)

// issueDate reads the number of a magazine: 2012년 5월호, or 5월호 in the head
// with "2012년 4월 현재" in the text, which settles the year. An issue comes out
// up to three months after the day on which its text was true.
func issueDate(head, text string) (edtf.Date, bool) {
	if m := issueFull.FindStringSubmatch(head); m != nil {
		return month(m[1], m[2], 0)
	}
	m := issueMonth.FindStringSubmatch(head)
	if m == nil {
		return edtf.Date{}, false
	}
	issue, _ := strconv.Atoi(m[1])
	if issue < 1 || issue > 12 {
		return edtf.Date{}, false
	}
	for _, now := range asOf.FindAllStringSubmatch(text, -1) {
		n, _ := strconv.Atoi(now[2])
		if ahead := (issue - n + 12) % 12; ahead <= 3 && n >= 1 && n <= 12 {
			next := 0
			if issue < n {
				next = 1
			}
			return month(now[1], m[1], next)
		}
	}
	date, err := edtf.Parse("XXXX-" + fmtDate(0, issue, 0)[5:])
	return date, err == nil
}

// month makes a date of a year and a month, plus whole years.
func month(year, m string, plus int) (edtf.Date, bool) {
	y, _ := strconv.Atoi(year)
	n, _ := strconv.Atoi(m)
	if n < 1 || n > 12 {
		return edtf.Date{}, false
	}
	date, err := edtf.Parse(fmtDate(y+plus, n, 0))
	return date, err == nil
}

// What settles the year: a word that points at the present, tied to a year in one
// phrase. "다음 달 2023 대한민국 정부 박람회" is a name with a year that lies in the
// month the writer points at; "올해(2023년)" says it outright.
var (
	pointed = regexp.MustCompile(`(?:다음\s?달|내달|이달|이번\s?달|지난\s?달|오는\s\d{1,2}(?:월(?:\s?\d{1,2}일)?|일)|지난\s\d{1,2}(?:월(?:\s?\d{1,2}일)?|일)|올해|올)\s(?:열리는\s|열린\s|개최(?:되는|하는|한|된)\s|있을\s)?['‘"“「『<]?((?:19|20)\d{2})\s[가-힣A-Za-z]`)
	present = regexp.MustCompile(`(?:올해|금년|올)\s?(?:인\s)?[(（]?\s?((?:19|20)\d{2})년?\s?[)）]|((?:19|20)\d{2})년\s?[(（]?(?:올해|금년)`)
)

// settledYear gives YYYY-XX-XX when the text settles its own year: all phrases
// that do so must agree.
func settledYear(text string) edtf.Date {
	year := ""
	for _, r := range []*regexp.Regexp{pointed, present} {
		for _, m := range r.FindAllStringSubmatch(text, -1) {
			y := m[1]
			if y == "" {
				y = m[2]
			}
			if year != "" && year != y {
				return edtf.Date{}
			}
			year = y
		}
	}
	if year == "" {
		return edtf.Date{}
	}
	date, _ := edtf.Parse(year + "-XX-XX")
	return date
}
