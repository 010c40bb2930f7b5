package extract

import (
	"strings"

	"sillok/internal/lazyregexp"
)

// A title may tell in brackets at its end when it came out, with a word of a
// publication: …(19.06.25 가람처 배포). The day of a speech or of a report to an
// assembly stands there bare: … 축사(2019. 10. 8.). A day in brackets behind anything
// else is that of what the title speaks of.

var (
	titleBracket = lazyregexp.New(`[(（]\s?([^()（）]{6,40}?)\s?[)）]$`)
	handedOut    = lazyregexp.New(`(?:^|\s)(?:배포|발표|게시|제공|공개|보도자료|보도|작성|공고|등록)(?:용|일)?$`)
	datedPaper   = lazyregexp.New(`(?:[축격개폐]회?사|기념사|취임사|이임사|추도사|신년사|송년사|치사|연설문?|인사\s?말씀?|모두\s?발언|담화문?|성명서?|입장문|브리핑|회견문?|업무\s?보고|현안\s?보고|현황\s?보고|국정\s?감사|[가-힣]{2}\s?자료)$`)
)

// dayAtEnd is the day that boards print behind a headline: 가람시, … 지원 2019.11.26.
var dayAtEnd = lazyregexp.New(`^(\S+(?: \S+){3,}[^\d\s~∼～(,:])\s((?:19|20)\d{2}[.\-/]\s?\d{1,2}[.\-/]\s?\d{1,2}\.?)$`)

// partTitleDay takes the day at the end of the headline on line i off it.
func (p *page) partTitleDay(i int) {
	m := dayAtEnd.FindStringSubmatch(p.lines[i].text)
	if m == nil || dayOfThing.MatchString(m[1]) || p.isMinutes() {
		return
	}
	if st, ok := firstStamp(m[2]); ok && st.whole() {
		p.behindTitle = &dated{st, rankTitled, i, "behind the title"}
		p.split(i, m[1], m[2], labelEntered)
	}
}

// dayOfThing ends what a day behind it is of.
var dayOfThing = lazyregexp.New(`(?:기준|현재|시행|개정|제정|일시|일자|기간|예정|부터|까지|마감|개막|개최|개회)$`)

// titledDay gives the day that the title tells of its own document.
func (p *page) titledDay() []dated {
	title := p.titleLine()
	if p.behindTitle != nil {
		return []dated{*p.behindTitle}
	}
	if d, ok := dayOfTitle(p.title); ok {
		return []dated{{d, rankTitled, title, "title"}}
	}
	if title > 0 && sittingNumber.MatchString(p.lines[title-1].text) { // the sitting, over the title of a report to it
		if d, ok := dayOfTitle(p.lines[title-1].text); ok {
			return []dated{{d, rankTitled, title - 1, "sitting"}}
		}
	}
	return nil
}

// dayOfTitle reads the day behind a title.
func dayOfTitle(title string) (stamp, bool) {
	m := titleBracket.FindStringSubmatchIndex(title)
	if m == nil {
		return stamp{}, false
	}
	inner := title[m[2]:m[3]]
	st, ok := firstStamp(inner)
	if !ok || !st.whole() || strings.Trim(inner[:st.start], " ") != "" || isRange(inner[st.end:]) {
		return stamp{}, false
	}
	rest := strings.Trim(clock.ReplaceAllString(inner[st.end:], " "), " ,.")
	if !handedOut.MatchString(rest) && !(rest == "" && datedPaper.MatchString(strings.TrimSpace(title[:m[0]]))) {
		return stamp{}, false
	}
	st.loose = false
	return st, true
}

// isRange reports whether s, behind a day, goes on to the end of a period.
func isRange(s string) bool { return rangeSign.MatchString(s) }

var rangeSign = lazyregexp.New(`^\s?(?:\([월화수목금토일]\))?\s?(?:(?:오전|오후)?\s?\d{1,2}:\d{2})?\s?(?:[~∼～〜]\s?(?:['’]?\d{1,4}\s?[.년월/-]|$)|부터\s?\d|[-–—]\s?['’]?\d{1,4}\s?[.년월/-])`)
