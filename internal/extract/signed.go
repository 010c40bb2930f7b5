package extract

import (
	"slices"
	"strings"

	"sillok/internal/lazyregexp"
)

// How outlets sign in forms of their own: the line of a wire under its article, the
// captions with the photographer's address, an outlet joined to its reporter, a bare
// name over the day or under the text.

var (
	// wireClose is the line of a wire under its article: ◎공감언론 가람뉴스 byul@….
	wireClose = lazyregexp.New(`^[◎◇◆●■▶☞]\s?(?:[가-힣]{2,6}\s){0,2}([가-힣A-Za-z0-9]{2,12})\s` + mail + `$`)
	// outletJoined is a reporter behind the outlet's name and a sign: 가람경제= 김하늘
	// 기자.
	outletJoined = lazyregexp.New(`^[\[(<]?\s?([가-힣A-Za-z0-9]{2,12})\s?[=/]\s?[가-힣]{2,4}\s?(?:` + reporter + `)[\])>]?(?:\s|$)`)
	// captionMail is a caption that ends in who took the picture and an address, and
	// wireCaption one of a wire: a sentence, a day and an address, or a ban on resale.
	captionMail = lazyregexp.New(`^[▲△◀▶▼▽][^▲△◀▶▼▽]*(?:[가-힣]{2,4}\s?(?:` + reporter + `)|[/=]\s?[가-힣]{2,4})\s` + mail + `[\])]?$`)
	wireCaption = lazyregexp.New(`^[^:：]*\.\s?\d{4}\.\s?\d{1,2}\.\s?\d{1,2}\.?\s?[/=]?\s?` + mail + `$|[*※]\s?재판매\s?및\s?DB\s?금지$`)
	// byNameDay is how blogs sign: by 나은별 Feb 20. 2024.
	byNameDay = lazyregexp.New(`^(?i:(?:posted\s|written\s)?by)\s([가-힣A-Za-z0-9_.]{2,14})\s(?:(?i:on|at)\s)?(.+)$`)
)

// isWireClose reports whether a line is an outlet behind its sign and an address.
func isWireClose(s string) bool {
	m := wireClose.FindStringSubmatch(s)
	return m != nil && media.MatchString(m[1])
}

// isPhotoCaption reports whether a line is a caption with its photographer, and no more.
func isPhotoCaption(s string) bool {
	return length(s) <= longestCaption && (captionMail.MatchString(s) || wireCaption.MatchString(s))
}

// dayByName is how other blogs sign: 2017/11/02 By 나은별.
var dayByName = pattern("day-by-name")

// isByNameDay reports whether a line is who wrote and a day, and no more.
func isByNameDay(s string) bool {
	if dayByName.MatchString(s) {
		return true
	}
	m := byNameDay.FindStringSubmatch(s)
	if m == nil {
		return false
	}
	st, ok := firstStamp(m[2])
	return ok && st.whole() && st.start == 0 && st.end == len(m[2])
}

// joinedOutlet gives the outlet that a by-line joins to its reporter, or that closes
// it, "" without one.
func (p *page) joinedOutlet(s string) string {
	for _, form := range []*lazyregexp.Regexp{wireClose, outletJoined} {
		if m := form.FindStringSubmatch(s); m != nil && p.isOutlet(m[1]) && !sections.Has(m[1]) && !p.names.portal(m[1]) {
			return m[1]
		}
	}
	return ""
}

// cutJoined takes an outlet with its reporter off the sentence that follows.
func (p *page) cutJoined(i int) bool {
	s := p.lines[i].text
	m := outletJoined.FindStringIndex(s)
	if m == nil || m[1] == len(s) || !isProse(s[m[1]:]) || p.joinedOutlet(s) == "" {
		return false
	}
	p.split(i, s[m[1]:], tidy(s[:m[1]]), labelByline)
	p.lines[i].opens = true
	return true
}

// overStamp reports whether line i, right under the title, is the name of a person over
// a day with its hour.
func (p *page) overStamp(i, title int) bool {
	if i != title || i+1 >= len(p.lines) || p.lines[i+1].gap || !p.isPerson(p.lines[i].text) || officeWord.MatchString(p.lines[i].text) {
		return false
	}
	next := p.lines[i+1].text
	return bareStamp.MatchString(next) && strings.Contains(next, ":")
}

// lastName cuts the name of a person alone on the last line of an article, below its
// last sentence.
func (p *page) lastName() {
	i := len(p.lines) - 1
	for i > p.last && p.lines[i].label != "" {
		i--
	}
	if i <= p.last || i < 2 || p.last < p.first || !p.isPerson(p.lines[i].text) || officeWord.MatchString(p.lines[i].text) || notNames.Has(p.lines[i].text) {
		return
	}
	if !endsSentence(p.lines[i-1].text) || hasBullet(p.lines[i-1].text) || p.isOfficial() || !p.tellsNews(i) {
		return
	}
	p.lines[i].cut(labelByline)
}

// tellsNews reports whether the text over line i reports what somebody said, as
// articles do.
func (p *page) tellsNews(i int) bool {
	return slices.ContainsFunc(p.lines[p.first:i], func(l line) bool { return l.label == "" && reports.MatchString(l.text) })
}

// reports ends the sentences of articles that tell what somebody said.
var reports = lazyregexp.New(`(?:고|라고|다고)\s(?:\d{1,2}일\s)?(?:밝혔|말했|전했|설명했|덧붙였|강조했)다\.?$`)
