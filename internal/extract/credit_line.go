package extract

import (
	"slices"
	"strings"

	"sillok/internal/lazyregexp"
)

// A credit line tells who published the document, who wrote it and when, in any
// order: "한빛일보 | 2012-12-20 11:05", "글 나은별 기자 · 2012년 10월호", "작성: 채시온
// 연구원 / 작성일 2012. 4. 20.". It is known by what is left when its parts are
// taken out of it: nothing, or the name of a body.

// credit is what a credit line says.
type credit struct {
	authors []string
	org     string // what is left of the line: a publisher or an office of one
	stamped bool   // it holds a date
}

var (
	creditHint  = lazyregexp.New(`[0-9]|기자|특파원|편집|위원|통신원|리포터|에디터|PD|앵커|주필|연구|글|취재|작성|정리|필자`)
	creditStamp = lazyregexp.New(stampText + `|(?:19|20)\d{2}\s?[년.]\s?\d{1,2}\s?월\s?호|제\s?\d+\s?호|통권\s?\d+호?|(?i:\bvol)\.?\s?\d+`)
	creditTitle = `(?:\s?` + reporter + `|\s(?:선임|책임|수석|객원)?\s?연구(?:위)?원)`
	creditNames = lazyregexp.New(`(?:^|[\s/|·,:：(\[])((?:[가-힣]{2,4}\s?[·,ㆍ]\s?)*[가-힣]{2,4})` + creditTitle + `(?:$|[\s/|·,)\]=])`)
	titleFirst  = lazyregexp.New(`(?:^|[\s/|·])(?:글쓴이|글·사진|글|작성자?|기자명?|연구원|취재|정리|필자|기자\s?이미지|기자\s?사진)(?:\s?[.:：/]\s?|\s)([가-힣]{2,4})(?:$|[\s/|·,])`)
	nameThenOrg = lazyregexp.New(`^([가-힣]{2,4})\s?[/|]\s?(\S{2,15})\s` + reporter + `$`)
	orgBetween  = lazyregexp.New(`^([가-힣]{2,4})\s([가-힣A-Za-z0-9]{2,15})\s` + reporter + `(?:\s` + mail + `)?$`)
	creditWord  = lazyregexp.New(enteredWord + `|기사\(뉴스\)|기자명|^프로필\s|[・‧]|펴냄|펴낸\s?곳|글쓴이|글·사진|(?:^|\s)(?:글|정리|사진|대담|진행)\.?(?:\s|$)|취재|월간|주간|계간|온라인|인터넷|` + mail)
	creditJoint = lazyregexp.New(`[\s/|·,:：()【】\[\]<>=~-]+`)
	orgName     = lazyregexp.New(`^[가-힣A-Za-z0-9·& ]{2,25}$`)
	orgEnd      = lazyregexp.Later(func() string { return `(?:[부처청원시도군구회]|` + issuerEnds() + `)$` })
	officeEnd   = lazyregexp.New(`(실|국|과|팀|담당관|관|부|센터|본부|단)$`)
)

// deskAlone is the desk of an outlet without its name.
var deskAlone = pattern("desk-alone")

// pictureBeside is who took the pictures, beside who wrote.
var pictureBeside = pattern("picture-by")

// besideAuthor is what pages set beside who wrote.
var besideAuthor = pattern("beside-author")

// deskName is who wrote behind the desk of an outlet: 기록과사람 편집부 윤서진.
var deskName = lazyregexp.New(`^((?:[가-힣A-Za-z0-9]{2,15}\s)?)(?:편집|취재|기획|보도|정치|경제|사회|문화|산업|국제|전국|온라인|디지털)[가-힣]{0,4}[부국팀실]\s([가-힣]{3})$`)

// memberName is one of those whom an office has write for it: 정책기자단 나은별.
var memberName = lazyregexp.New(`^[가-힣]{0,10}(?:기자단|서포터[즈스]|정책기자|블로그기자|시민기자|명예기자|누리단|홍보단)\s([가-힣]{3})$`)

// dayOfWeek stands behind a day: 2024년 4월 23일 화요일.
var dayOfWeek = lazyregexp.New(`^[월화수목금토일]요일$`)

// nameAtDesk is a reporter with the desk of the outlet: [윤나래 디지털뉴스부 인턴기자
// narae@garam.kr].
var nameAtDesk = lazyregexp.New(`^[\[(<]?\s?([가-힣]{2,4})\s(?:편집|취재|기획|보도|정치|경제|사회|문화|산업|국제|전국|온라인|디지털|뉴미디어|콘텐츠|이슈)[가-힣]{0,4}[부국팀실]\s` + reporter + `(?:\s` + mail + `)?\s?[\])>]?$`)

// lawWord is what a day in the history of a law is of.
var lawWord = lazyregexp.New(`^(?:시행|공포|제정|개정|폐지|발효|의결|통과|가결|부결|회부|상정|기준|현재|개소|개통|출범|개청)$`)

// formWord ends the names of the fields of a form, which stand beside days too.
var formWord = pattern("form-word")

// otherLabel is what stands before a colon.
var otherLabel = lazyregexp.New(`^[□○ㅇ·※*-]?\s?([가-힣][가-힣 ]{1,11})\s?[:：]`)

// dayRange is a period: nothing comes out for years.
var dayRange = lazyregexp.New(`\d\.?\s?[~∼～]\s?\d{2,4}[-./년]`)

// placeOfReport is the place before the outlet of a by-line: [대전=가람일보 나은별 기자].
var placeOfReport = lazyregexp.New(`^([\[(<]?)\s?[가-힣]{2,4}(?:[·ㆍ/][가-힣]{2,4}){0,2}\s?=\s?`)

// placeBehind is the place behind the outlet of a by-line: 가람투데이 경기=나은별 기자.
var placeBehind = lazyregexp.New(`^([가-힣A-Za-z0-9]{2,12})\s[가-힣]{2,4}\s?=\s?`)

// placeAlone has the form of the places that reporters write from.
var placeAlone = lazyregexp.New(`^[가-힣]{2}$`)

// readCredit takes a line apart; ok tells that it is a credit line.
func readCredit(s string) (c credit, ok bool) {
	if length(s) > 70 || endsSentence(s) && !creditStamp.MatchString(s) {
		return c, false
	}
	if releaseKindWord.MatchString(s) && !signature.MatchString(s) {
		return c, false // [보도자료] 2019.05.21
	}
	if !creditHint.MatchString(s) || dayRange.MatchString(s) || numberedItem.MatchString(s) {
		return c, false
	}
	if m := otherLabel.FindStringSubmatch(s); m != nil {
		if l, known := labelOf(m[1]); l.kind == fieldHeld || !known && !creditWord.MatchString(m[1]) && !media.MatchString(m[1]) {
			return c, false // 접수마감: 2025. 9. 1. tells of something else
		} else if !known && strings.HasSuffix(m[1], "일") {
			return c, false // 작성기준일: 2025. 9. 1.
		}
	}
	s = strings.TrimLeft(s, ".… ") // ... 나은별 (2018-12-18 22:52:49)
	s = placeOfReport.ReplaceAllString(s, "$1")
	if m := placeBehind.FindStringSubmatch(s); m != nil && media.MatchString(m[1]) {
		s = m[1] + " " + s[len(m[0]):]
	}
	if m := nameAtDesk.FindStringSubmatch(s); m != nil {
		return credit{authors: []string{m[1]}}, true
	}
	if m := nameThenOrg.FindStringSubmatch(s); m != nil {
		return credit{authors: []string{m[1]}, org: m[2]}, true
	}
	if m := orgBetween.FindStringSubmatch(s); m != nil && media.MatchString(m[2]) {
		return credit{authors: []string{m[1]}, org: m[2]}, true
	}
	whole := s
	rest := creditStamp.ReplaceAllString(s, " ")
	c.stamped = rest != s
	rest = creditNames.ReplaceAllStringFunc(rest, func(m string) string {
		names := creditNames.FindStringSubmatch(m)[1]
		c.authors = append(c.authors, creditJoint.Split(names, -1)...)
		return " "
	})
	if m := titleFirst.FindStringSubmatch(rest); m != nil && len(c.authors) == 0 && !media.MatchString(m[1]) && !post.MatchString(m[1]) {
		c.authors = append(c.authors, m[1])
		rest = strings.Replace(rest, m[0], " ", 1)
	}
	if slices.ContainsFunc(c.authors, officeWord.MatchString) {
		return c, false
	}
	if len(c.authors) > 0 {
		rest = besideAuthor.ReplaceAllString(pictureBeside.ReplaceAllString(rest, " "), " ")
		rest = besideAuthor.ReplaceAllString(strings.TrimRight(rest, " ·|"), " ")
	}
	rest = creditWord.ReplaceAllString(rest, " ")
	c.org = strings.TrimSpace(creditJoint.ReplaceAllString(rest, " "))
	if m := deskName.FindStringSubmatch(c.org); m != nil && c.stamped && len(c.authors) == 0 && !orgEnd.MatchString(m[2]) {
		c.authors, c.org = []string{m[2]}, strings.TrimSpace(m[1])
	}
	if m := memberName.FindStringSubmatch(c.org); m != nil && c.stamped && len(c.authors) == 0 {
		c.authors, c.org = []string{m[1]}, ""
	}
	if !c.stamped && len(c.authors) == 0 || lawWord.MatchString(c.org) || formWord.MatchString(c.org) || isLabel(c.org) {
		return c, false
	}
	switch words := strings.Fields(c.org); {
	case len(words) == 0:
		return c, true
	case len(words) > 2 || !orgName.MatchString(c.org) || holdsSentenceEnd(c.org):
		return c, false
	case len(words) == 1 && dayOfWeek.MatchString(c.org):
		return c, false
	case len(words) == 1 && len(c.authors) == 0 && !standsAlone(whole, words[0]):
		if i := slices.IndexFunc(creditJoint.Split(whole, -1), func(w string) bool { return strings.HasSuffix(w, words[0]) }); i >= 0 {
			c.org = creditJoint.Split(whole, -1)[i] // 주간가람, of which 가람 is no name
		}
		return c, true
	case len(words) == 1 && len(c.authors) == 0 && personName.MatchString(c.org) && length(c.org) <= 3 && !media.MatchString(c.org) && !orgEnd.MatchString(c.org):
		c.authors, c.org = words, ""
		return c, true
	case len(words) == 1:
		if len(c.authors) > 0 && placeAlone.MatchString(c.org) && !media.MatchString(c.org) && !orgEnd.MatchString(c.org) {
			c.org = "" // 대전 나은별 기자: where the reporter is
		}
		return c, true
	}
	return c, officeEnd.MatchString(c.org) || orgEnd.MatchString(c.org) || media.MatchString(c.org)
}

// standsAlone reports whether a word is one of s by itself and no piece of another.
func standsAlone(s, word string) bool {
	return slices.Contains(creditJoint.Split(s, -1), word)
}

// publisherOf gives the body in what is left of a credit line: its office is not
// the publisher.
func (c credit) publisherOf() string {
	words := strings.Fields(c.org)
	if len(words) == 2 && deskAlone.MatchString(words[0]) {
		words, c.org = words[1:], words[1] // 편집국 / 나래타임즈
	}
	if len(words) == 0 {
		return ""
	}
	if len(words) == 2 && !orgEnd.MatchString(words[0]) && !media.MatchString(words[0]) {
		return c.org
	}
	return words[0]
}

// A kicker stands over the headline and says what kind of piece follows, or in
// which part of the publication: "분석 / 가온일보", "정책 > 정부조직", "[해설]",
// "월간 누리행정 2007년 2월호".
var (
	kickerJoint = lazyregexp.New(`\s[>|/›»]\s`)
	kickerGenre = lazyregexp.New(`^\[[^\]]{1,12}\]$|^【[^】]{1,12}】$|(칼럼|논평|해설|분석|사설|기고|시론|보고서?|메모|자료|브리핑|연재|기획|특집|인터뷰|동향|리포트|창간호|제\s?\d+\s?호|월\s?호|자주\s?(?:찾는|묻는|하는)\s?질문|연설문|회신\s?사례|만나다|[을를에]\s가다|만난\s?사람|초대석|탐방|이달의\s?인물|현장\s?속으로)$`)
)

// isKicker reports whether a line over the text looks like a kicker.
func isKicker(s string) bool {
	return length(s) <= 40 && (kickerJoint.MatchString(s) || length(s) <= 25 && kickerGenre.MatchString(s))
}

// periodicalHead is the name of a magazine before its issue: 월간 누리행정 2007년 2월호.
var periodicalHead = lazyregexp.New(`^(?:월간|주간|계간|격월간)\s?[가-힣A-Za-z]{2,12}`)

// kickerPublisher gives the publisher that a kicker names, or "".
func kickerPublisher(s string) string {
	issue := issueFull.MatchString(s)
	if m := periodicalHead.FindString(s); (issue || issueMonth.MatchString(s)) && m != "" {
		return m
	}
	s = creditStamp.ReplaceAllString(s, " | ")
	for _, part := range kickerJoint.Split(" "+s+" ", -1) {
		part = strings.TrimSpace(creditWord.ReplaceAllString(strings.Trim(part, " |"), " "))
		if (issue || media.MatchString(part)) && length(part) >= 2 && length(part) <= 12 && !strings.Contains(part, " ") && !sections.Has(part) {
			return part
		}
		if word, _, _ := strings.Cut(part, " "); orgName.MatchString(part) && orgEnd.MatchString(word) && length(word) >= 4 {
			return word
		}
	}
	return ""
}
