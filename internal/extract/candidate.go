package extract

import (
	"slices"
	"strings"
	"unicode/utf8"

	"sillok/internal/korean"
	"sillok/internal/lazyregexp"
)

// Which line of the head is the headline is told by signs. Each sign speaks for
// a line or against it, with a weight; one of weight never rules the line out.
// The line with the highest sum is the headline, of equals the first; without a
// positive sum there is none.

// candidate is a line of the head that may be the headline.
type candidate struct {
	*line
	page  *page
	at    int             // index of the line
	zone  int             // end of the head
	words map[string]bool // of the prose
}

// sign is what speaks for or against a candidate.
type sign struct {
	name   string
	weight int
	holds  func(c *candidate) bool
}

const (
	never      = -100 // the weight of a sign that rules a line out
	plainScore = 2    // of a line that could be a headline, before its signs
)

// headlineSigns are the signs, those that rule out first.
var headlineSigns = []sign{
	{"no form of a headline", never, func(c *candidate) bool { return !isHeadline(c.text) && !(c.named && isHeadingTag(c.tag)) }},
	{"field or row", never, func(c *candidate) bool { return c.page.isData(c.at) }},
	{"stands around the text", never, func(c *candidate) bool { return c.page.isFrame(c.at, c.zone) }},
	{"name of an issuer", never, func(c *candidate) bool { return !c.named && c.page.namesIssuer(c.at) }},
	{"names of bodies", never, func(c *candidate) bool { return c.page.namesBodies(c.text) }},
	{"row of a chronology", never, func(c *candidate) bool { return dottedRow.MatchString(c.text) || sinceWhen.MatchString(c.text) }},
	{"day of a sitting", never, (*candidate).tellsSitting},
	{"cell of a table", never, func(c *candidate) bool { return strings.HasPrefix(c.text, "|") }},
	{"page button", never, (*candidate).hasButton},
	{"label and value in brackets", never, func(c *candidate) bool { return bracketedRow.MatchString(c.text) }},
	{"path between bars", never, func(c *candidate) bool { return barPath.MatchString(c.text) }},
	{"when it is handed out", never, (*candidate).tellsHandingOut},
	{"below most of the text", never, (*candidate).belowText},

	{"in a foreign language", -1, func(c *candidate) bool { return c.page.isForeign(c.text) }},
	{"kicker", -1, (*candidate).isKicker},
	{"name of an office", -2, func(c *candidate) bool { return officeAlone.MatchString(c.text) }},
	{"slogan in quotes over what is said", -2, (*candidate).isSlogan},
	{"post and name of who answers", never, func(c *candidate) bool { return contactRow.MatchString(c.text) }},
	{"name of the site", never, func(c *candidate) bool { return c.page.isSiteName(c.at) }},
	{"name of the site in the title of the page", never, (*candidate).isSiteOfTitle},
	{"name of a body over the word of a release", never, (*candidate).isOverRelease},
	{"one word that ends as names of bodies do", -2, func(c *candidate) bool { return !c.named && length(c.text) >= 5 && coverBody.MatchString(c.text) }},
	{"number of a series", -2, func(c *candidate) bool { return length(c.text) <= 14 && seriesPart.MatchString(c.text) }},
	{"offices alone", -3, func(c *candidate) bool { return officesOnly.MatchString(c.text) }},
	{"kind of paper of a body", -1, func(c *candidate) bool { return kindOfPaper.MatchString(c.text) }},
	{"heading of a part", -2, func(c *candidate) bool { return partHeading.MatchString(c.text) }},
	{"part of a magazine under its issue", -2, (*candidate).isPartOfIssue},
	{"set with gaps", -1, func(c *candidate) bool { return gapped.MatchString(c.text) && !c.overDashes() }},
	{"below a headline and its day", -1, (*candidate).belowDay},
	{"name of a sitting", -2, (*candidate).namesSitting},
	{"one of several calls", -2, (*candidate).isOneOfCalls},
	{"states something", -1, func(c *candidate) bool { return stating.MatchString(c.text) }},
	{"banner that says the same twice", -4, func(c *candidate) bool { _, twice := doubled(c.text); return twice }},
	{"one long word", -1, func(c *candidate) bool { return length(c.text) >= 14 && !strings.Contains(c.text, " ") }},
	{"one short word", -1, func(c *candidate) bool { return length(c.text) < 9 && !strings.Contains(c.text, " ") }},

	{"title of a paper over a deck in dashes", 2, (*candidate).overDashes},
	{"right over the day", 2, (*candidate).overDay},
	{"name of a paper of a year", 2, func(c *candidate) bool { return yearlyPaper.MatchString(c.text) }},
	{"right under the masthead of a release", 1, (*candidate).underMasthead},
	{"words of the text", 1, (*candidate).sharesWords},
	{"right over the header of a board", 2, (*candidate).overBoardHeader},
	{"right over a header without labels", 2, (*candidate).overBareHeader},
	{"quotes or breaks off", 1, (*candidate).isWorded},
	{"begins as the text does", 1, (*candidate).beginsText},
	{"said twice", 2, func(c *candidate) bool { return c.copies() > 1 }},
	{"said again under the text", 2, (*candidate).isRepeatedBelow},
	{"said three times", 1, func(c *candidate) bool { return c.copies() > 2 }},
	{"said more often", 1, func(c *candidate) bool { return c.copies() > 3 }},
	{"title of the page's head", 4, func(c *candidate) bool { return c.named }},
	{"element h1 or h2", 2, func(c *candidate) bool { return !c.named && (c.tag == "h1" || c.tag == "h2") }},
	{"element or class of a heading", 1, func(c *candidate) bool {
		return !c.named && c.tag != "h1" && c.tag != "h2" && (c.titled || isHeadingTag(c.tag))
	}},
}

// titleScore says how much line i looks like the headline; 0: it is none.
func (p *page) titleScore(i, zone int, words map[string]bool) int {
	c := &candidate{line: &p.lines[i], page: p, at: i, zone: zone, words: words}
	score := plainScore
	for k := range headlineSigns {
		if s := &headlineSigns[k]; s.holds(c) {
			if s.weight == never {
				return 0
			}
			score += s.weight
		}
	}
	return max(score, 0)
}

// dottedRow begins with a month or a day in figures and dots, as rows of what somebody did do.
var dottedRow = pattern("dotted-row")

// sinceWhen is a day or month and what holds or was done from there on, and no more.
var sinceWhen = pattern("since-when")

// tellsSitting reports whether the line says when the sitting was of which the
// document is the minutes.
func (c *candidate) tellsSitting() bool {
	if openingHour.MatchString(c.text) {
		return true
	}
	st, ok := firstStamp(c.text)
	return ok && st.whole() && !sittingNumber.MatchString(c.text) && c.page.isMinutes()
}

var (
	// handingOut is in the lines of a release that say from when it may be used.
	handingOut = lazyregexp.New(`배포(?:\s|$|[/,)])|취급|조간|석간`)

	// contactRow is a row of the contact block of older releases: 과 장 나은별, 전화 : 2100-0000.
	contactRow = lazyregexp.New(`^(?:` + contactPosts + `|담\s?당(?:자)?)\s{1,2}[가-힣]{2,4}(?:\s?\([^)]*\)|\s[\d-]+)?$|^(?:전\s?화|팩\s?스)(?:\s?번호)?\s?[:：]?\s?[\d(]`)

	// officesOnly is the names of offices, one in the other: 규제개혁실 규제총괄정책관실.
	officesOnly = lazyregexp.New(`^[가-힣·]{2,14}(?:실|국|본부|단|관)\s[가-힣·]{2,14}(?:과|팀|관|관실|담당관)$`)

	// kindOfPaper is a body and what it publishes, as stands over a title: 가람처 인사 발령.
	kindOfPaper = pattern("kind-of-paper")

	// inQuotes is a line that stands in quotation marks as a whole.
	inQuotes = lazyregexp.New(`^["“‘'「][^"”’'」]+["”’'」]$`)
)

// isSiteName reports whether the line with which a page begins says what a line of the
// header begins with, before the day: 마을 안 소식 over 마을 안 소식 발행일 2017.05.30.
func (p *page) isSiteName(i int) bool {
	s := p.lines[i].text
	return i < 4 && length(s) <= 16 && slices.ContainsFunc(p.lines[i+1:min(i+8, len(p.lines))], func(l line) bool {
		return strings.HasPrefix(l.text, s+" ") && tellsDay(l.text) && !isProse(l.text)
	})
}

// seriesPart is the name of a series with the number of a piece, and no more.
var seriesPart = pattern("series-part")

// isSiteOfTitle reports whether the line is what the title of an HTML page ends in, behind the name of the part of the
// site: 보도자료 상세 | 나래정보센터.
func (c *candidate) isSiteOfTitle() bool {
	site := c.page.meta.site
	return len(site) > 1 && same(c.text, site[0]) && !c.titled && coverBody.MatchString(c.text)
}

// tellsHandingOut reports whether the line says when the release was handed out and no more;
// a title may say so in brackets at its end.
func (c *candidate) tellsHandingOut() bool {
	if !handingOut.MatchString(c.text) || !tellsDay(c.text) {
		return false
	}
	_, titled := dayOfTitle(c.text)
	return !titled
}

// isSlogan reports whether the line stands in quotation marks right over or under the name
// of what somebody said: “국민 곁으로” / 가람부 업무보고 브리핑.
func (c *candidate) isSlogan() bool {
	if !inQuotes.MatchString(c.text) {
		return false
	}
	for _, i := range []int{c.at - 1, c.at + 1} {
		if i >= 0 && i < c.zone && isHeadline(c.page.lines[i].text) && spokenPaper.MatchString(c.page.lines[i].text) {
			return true
		}
	}
	return false
}

// belowText reports whether more of a page without sentences stands over the line than below
// it: a headline heads its text.
func (c *candidate) belowText() bool {
	return c.page.first == len(c.page.lines) && c.at > 3 && c.page.kept(0, c.at) > 2*c.page.kept(c.at+1, len(c.page.lines))
}

// hasButton reports whether a word of the line stands in page controls alone.
func (c *candidate) hasButton() bool {
	return slices.ContainsFunc(strings.Fields(strings.ToLower(c.text)), func(w string) bool { return strongButtons.Has(w) && !feelings.Has(w) })
}

// feelings are buttons with which readers say what they feel, and words of headlines too.
var feelings = words("feelings")

// partHeading is what a part of a paper is headed by, whatever it is about: 추진
// 배경, 설명 내용.
var partHeading = lazyregexp.New(`^(?:보도|설명|해명|주요|핵심|추진|사업|회의|감사|지적|개정|조사|점검|행사|분석)\s(?:내용|배경|경위|개요|목적|사항|현황|계획|결과|일정|과제|근거|방향|체계|실적|성과)$|^(?:기대\s?효과|향후\s?(?:계획|일정|과제)|앞으로의\s?(?:계획|일정|과제)|주요\s?지적\s?사항|추진\s?배경\s?및\s?경과)$`)

// isKicker reports whether the line says what kind of piece follows, or begins
// with the section.
func (c *candidate) isKicker() bool {
	first, _, more := strings.Cut(c.text, " ")
	return isKicker(c.text) || more && sections.Has(first) && (length(c.text) <= 16 || partOfSeries.MatchString(c.text))
}

// abbreviatedBody is a body behind its abbreviation: NR 나래정보공사.
var abbreviatedBody = pattern("abbreviated-body")

// extension is a telephone number without its district.
var extension = lazyregexp.New(`\d{3,4}-\d{4}`)

// underMasthead reports whether the line stands right under the masthead of a release, or
// under those who answer in it.
func (c *candidate) underMasthead() bool {
	if c.at == 0 || !c.page.isRelease() || !isPlainHeadline(c.text) || extension.MatchString(c.text) {
		return false
	}
	above := &c.page.lines[c.at-1]
	return above.label == labelMasthead || above.label == labelField || above.label == "" && phone.MatchString(above.text)
}

// isOverRelease reports whether the line is one word that ends as names of bodies do, right
// over the line that says that this is a release.
func (c *candidate) isOverRelease() bool {
	name := c.text
	if m := abbreviatedBody.FindStringSubmatch(name); m != nil {
		name = m[1]
	}
	return c.at+1 < len(c.page.lines) && !strings.Contains(name, " ") && issuerName.MatchString(name) && releaseWord.MatchString(c.page.lines[c.at+1].text)
}

// isPartOfIssue reports whether the line is a few short words between the issue of a
// magazine and another headline: the part in which the piece stands.
func (c *candidate) isPartOfIssue() bool {
	if c.at == 0 || c.at+1 >= c.zone || length(c.text) > 12 || worded.MatchString(c.text) {
		return false
	}
	below := c.page.lines[c.at+1].text
	return issueFull.MatchString(c.page.lines[c.at-1].text) && isHeadline(below) && !c.page.namesWriter(c.at+1) && !isByline(below)
}

// yearlyPaper is the title of a plan or a report that offices make each year.
var yearlyPaper = lazyregexp.New(`^(?:19|20)\d{2}(?:년도?|학년도)\s.{2,30}(?:계획|보고서?|결과|방안|현황)(?:\s?\([^()]{1,14}\))?$`)

// partOfSeries ends the name of a series with the number of a piece.
var partOfSeries = lazyregexp.New(`(?:[①-⑳]|\((?:상|중|하|\d{1,2}|끝)\))$`)

// overDashes reports whether the line is a title set with gaps, or a kind of paper, over a
// deck that stands between dashes.
func (c *candidate) overDashes() bool {
	return (c.page.isSpacedTitle(c.at) || paperKind.MatchString(c.text)) && c.at+1 < c.zone && dashed.MatchString(c.page.lines[c.at+1].text)
}

// sharesWords reports whether the text says the words of the line.
func (c *candidate) sharesWords() bool { return shares(c.text, c.words) }

// beginsText reports whether the body or thing that the line begins with, before a comma, stands
// at the beginning of the text: 가람시, … / 한빛도 가람시는 ….
func (c *candidate) beginsText() bool {
	who, _, ok := strings.Cut(c.text, ",")
	if !ok || length(who) < 2 || length(who) > 14 || c.page.first >= len(c.page.lines) || strings.HasSuffix(c.text, "-") || c.page.isRelease() {
		return false // a deck of a release begins so too
	}
	begin := []rune(c.page.lines[c.page.first].text)
	return strings.Contains(string(begin[:min(len(begin), textBegin)]), who)
}

// textBegin is how many characters the beginning of a text has.
const textBegin = 24

// isWorded reports whether a line that shares no words with the text, and is no
// deck, quotes somebody or breaks off.
func (c *candidate) isWorded() bool {
	return !c.sharesWords() && worded.MatchString(c.text) && length(c.text) >= 12 && !c.page.underHeadline(c.at) &&
		!c.page.isForeign(c.text) && !c.isKicker()
}

// copies counts the lines of the head that say the same; 0 of a short one, and of
// the caption under a picture that says what its alternative text does.
func (c *candidate) copies() int {
	if length(c.text) < 8 || c.isCaption() {
		return 0
	}
	n, own := 0, c.page.withoutDress(c.text)
	for _, l := range c.page.lines[:c.zone] {
		if c.page.withoutDress(l.text) == own {
			n++
		}
	}
	return n
}

// withoutDress is a line without its lead, blanks and quotation marks. It is made once.
func (p *page) withoutDress(line string) string {
	s, ok := p.undressed[line]
	if !ok {
		if p.undressed == nil {
			p.undressed = map[string]string{}
		}
		s = plain(leadTag.ReplaceAllString(line, ""))
		p.undressed[line] = s
	}
	return s
}

// leadTag is who speaks or what kind of piece it is, before one of two copies of a headline.
var leadTag = lazyregexp.New(`^\[[^\]]{1,14}\]\s?`)

// isRepeatedBelow reports whether a line after the first prose says the same, as pages
// do that print the headline again over the credit.
func (c *candidate) isRepeatedBelow() bool {
	lines := c.page.lines
	return length(c.text) >= 12 && c.page.first < len(lines) && copies(lines[max(c.page.first, len(lines)-shortFoot):], c.text) > 0 && c.copies() < 2
}

// shortFoot is how many lines the end of a page has in which its headline may stand again.
const shortFoot = 60

// isCaption reports whether the line stands twice without a gap, below another line
// that may be the headline.
func (c *candidate) isCaption() bool {
	above := c.page.lines[:c.at]
	i := c.at
	if i > 0 && same(above[i-1].text, c.text) && !c.gap {
		i--
	} else if i+1 >= len(c.page.lines) || c.page.lines[i+1].gap || !same(c.page.lines[i+1].text, c.text) {
		return false
	}
	return slices.ContainsFunc(above[:i], func(l line) bool { return l.label == "" && isPlainHeadline(l.text) && !tellsDay(l.text) })
}

// isPlainHeadline reports whether a line has the form of a headline and neither that
// of a kicker nor that of a menu.
func isPlainHeadline(s string) bool {
	return isHeadline(s) && length(s) >= 10 && strings.Contains(s, " ") && !isKicker(s) && !isMenuLine(s) && !isSection(s) && !isCredit(s)
}

// isEntryDay reports whether line i is the day of an article, and not that over a page:
// it has a time of day, or does not stand among the first lines.
func (p *page) isEntryDay(i int) bool {
	s := p.lines[i].text
	return bareStamp.MatchString(s) && (i > 4 || strings.Contains(s, ":")) && !p.overWeather(i)
}

// overDay reports whether the day of the article stands right under the line, and no
// line that may be the headline right over it.
func (c *candidate) overDay() bool {
	lines := c.page.lines
	if c.at+1 >= c.zone || lines[c.at+1].gap || !c.page.isEntryDay(c.at+1) || c.page.namesBodies(c.text) {
		return false
	}
	return c.at == 0 || lines[c.at-1].label != "" || !isPlainHeadline(lines[c.at-1].text)
}

// belowDay reports whether the line stands under the day of the article, which has
// a headline right over it.
func (c *candidate) belowDay() bool {
	if c.copies() > 1 {
		return false
	}
	for i := 1; i < c.at; i++ {
		l, above := &c.page.lines[i], &c.page.lines[i-1]
		if c.page.isEntryDay(i) && !l.gap && above.label == "" && isPlainHeadline(above.text) && !c.page.namesBodies(above.text) {
			return true
		}
	}
	return false
}

// namesSitting reports whether the line is a sitting and its day, over the title of a
// report to it.
func (c *candidate) namesSitting() bool {
	if !sittingNumber.MatchString(c.text) || !dayBehind.MatchString(c.text) || c.at+1 >= c.zone {
		return false
	}
	next := &c.page.lines[c.at+1]
	return next.label == "" && isHeadline(next.text)
}

// stating is a sentence of notes, which end in a noun of a verb.
var stating = lazyregexp.New(`[가-힣]{2,}\s?(?:있음|없음|였음|았음|었음|했음|됐음|하였음|되었음|어려움|바람직함|필요함|우려됨|예정임)$`)

// breaksAt reports whether the sentence of line i goes on in the next line: its last word
// asks for more, or it says of whom, and when or to listeners, and the lines below are
// one paragraph.
func (p *page) breaksAt(i int) bool {
	l := &p.lines[i]
	if l.label != "" || l.named || isHeadingTag(l.tag) || i+1 >= len(p.lines) || !p.paragraphFrom(i) {
		return false
	}
	s, next := p.lines[i].text, p.lines[i+1].text
	last, _ := utf8.DecodeLastRuneInString(s)
	if korean.RunsOn(s, next) && strings.ContainsRune(asksForMore, last) && !halfTitle.MatchString(s) || p.brokenBelow(i) >= 2 && endsInParticle(s) {
		return true
	}
	return tellsWhom(s) && (endsInTime.MatchString(s) || p.spokenFrom(i))
}

// tellsWhom reports whether a line begins with the subject or the topic of a sentence.
func tellsWhom(s string) bool {
	first, _, _ := strings.Cut(s, " ")
	r, n := utf8.DecodeLastRuneInString(first)
	noun := first[:len(first)-n]
	switch r {
	case '은', '는':
		return korean.MayStandWhole(first)
	case '이', '가':
		return korean.IsWord(noun) || length(noun) >= 3 && orgEnd.MatchString(noun)
	}
	return false
}

// spokenFrom reports whether the lines below line i, of a text that is read out, go on to
// the end of a polite sentence, two lines or more below.
func (p *page) spokenFrom(i int) bool {
	for k, l := range p.lines[i+1 : min(i+9, len(p.lines))] {
		if holdsSentenceEnd(l.text) {
			return strings.HasSuffix(l.text, "니다.") && k > 0
		}
	}
	return false
}

// asksForMore are the last syllables of words behind which no headline ends, unlike those
// of … 새 글 없어, … 대책 마련 나서.
const asksForMore = "은는이가을를에의와과도고며여한된할될"

// endsInParticle reports whether the last word of s is a noun or a figure with a particle.
func endsInParticle(s string) bool {
	word := s[strings.LastIndexByte(s, ' ')+1:]
	r, n := utf8.DecodeLastRuneInString(word)
	noun := word[:len(word)-n]
	return strings.ContainsRune("은는이을를에", r) && (korean.IsWord(noun) || noun != "" && noun[len(noun)-1] >= '0' && noun[len(noun)-1] <= '9')
}

// endsInTime is a line that breaks off behind a time of which its sentence tells.
var endsInTime = lazyregexp.New(`(?:\d{1,2}[일월년시]경?|오늘|어제|내일|오는|지난|이번|올해)$`)

// paragraphFrom reports whether the lines from line i on are a paragraph of sentences
// that was broken for its length: without a gap and about as long as one another, the
// next line and those after it go on to the end of a sentence.
func (p *page) paragraphFrom(i int) bool {
	longest := max(2*length(p.lines[i].text), narrowest)
	for _, l := range p.lines[i+1 : min(i+9, len(p.lines))] {
		if l.gap || l.label != "" || hasBullet(l.text) || length(l.text) > longest {
			return false
		}
		if holdsSentenceEnd(l.text) {
			return true
		}
	}
	return false
}

// isOneOfCalls reports whether the line calls or asks and the next one, without a gap,
// does too: a text of calls, and no headline.
func (c *candidate) isOneOfCalls() bool {
	if c.at+1 >= len(c.page.lines) || c.page.lines[c.at+1].gap || !isCall(c.text) {
		return false
	}
	next := c.page.lines[c.at+1].text
	return next != "" && isCall(next) && !same(next, c.text)
}

// overBoardHeader reports whether the header of a board, who wrote and when or counters,
// stands right under the line.
func (c *candidate) overBoardHeader() bool {
	if c.isDeck(c.at) {
		return false
	}
	at := c.at // of the last deck
	for at+1 < c.zone && at < c.at+mostDecks && c.isDeck(at+1) {
		at++
	}
	below := c.page.fieldsOn(at+1, at+4)
	return len(below) >= 2 && below[0].line == at+1 && isHeader(below)
}

// overBareHeader reports whether the header of a board without its labels stands right under
// the line, a value to each line: a number, who wrote, the day, how often it was read.
func (c *candidate) overBareHeader() bool {
	below := c.page.lines[c.at+1 : min(c.at+5, len(c.page.lines))]
	values, day := 0, false
	for _, l := range below {
		isDay := bareStamp.MatchString(l.text)
		if !isDay && !bareNumber.MatchString(l.text) && !inOffice.MatchString(l.text) && !c.page.isPerson(l.text) {
			break
		}
		values, day = values+1, day || isDay
	}
	return day && values >= 3
}

var bareNumber = lazyregexp.New(`^[\d,]{1,9}$`)

// mostDecks is how many decks a headline has.
const mostDecks = 2

// isDeck reports whether line i stands right under a line that may be the headline, and may
// be a deck of it.
func (c *candidate) isDeck(i int) bool {
	if i == 0 || c.page.lines[i].gap || c.page.lines[i].label != "" || !isHeadline(c.page.lines[i].text) || c.page.isData(i) {
		return false
	}
	above := &c.page.lines[i-1]
	switch {
	case above.label != "", !isPlainHeadline(above.text), pageSuffix.MatchString(above.text), c.page.isSiteName(i - 1), c.page.isData(i - 1):
		return false
	case c.page.isFrame(i-1, c.zone), c.page.namesIssuer(i - 1), c.page.namesBodies(above.text):
		return false
	}
	return shares(above.text, c.words) || !shares(c.page.lines[i].text, c.words) // the name of a board tells nothing of the text
}

// isHeader reports whether fields are those of a board: a day of entry beside who wrote or
// a counter, or a day of issue beside who issues it.
func isHeader(fields []field) bool {
	if len(fields) == 2 && fields[0].kind == fieldReleased && fields[1].kind == fieldPublisher {
		return true
	}
	entered := slices.ContainsFunc(fields, func(f field) bool { return f.kind == fieldEntered || f.kind == fieldOther && f.form == "label" })
	return entered && slices.ContainsFunc(fields, func(f field) bool { return f.kind == fieldPoster || f.kind == fieldOther })
}

// brokenBelow counts the long lines right under line i that end inside a sentence.
func (p *page) brokenBelow(i int) int {
	n := 0
	for _, l := range p.lines[i+1 : min(i+9, len(p.lines))] {
		if l.gap || l.label != "" || hasBullet(l.text) {
			break
		}
		if length(l.text) >= 20 && !endsSentence(l.text) {
			n++
		}
	}
	return n
}

// isData reports whether line i is a field, a row of cells or a row of links.
func (p *page) isData(i int) bool {
	l := &p.lines[i]
	return l.label != "" || l.data || l.links && !l.named || len(l.cells) > 2 || p.inForm(i) || p.hasField(i)
}

// bracketedRow is a label with its value, in brackets: (단계 : 4단계에서 7단계까지).
var bracketedRow = lazyregexp.New(`^\([^()]{1,16}\s?[:：]\s[^()]*\)$`)

// rowsOverText is how many rows in a row the table over a document has at most; a longer
// one is a form, whose rows are text.
const rowsOverText = 4

// inForm reports whether line i is a row of a form with a label and its value.
func (p *page) inForm(i int) bool {
	if len(p.lines[i].cells) < 2 {
		return false
	}
	isRow := func(l *line) bool { return l.row || len(l.cells) > 1 }
	from, to := i, i
	for from >= 0 && isRow(&p.lines[from]) && i-from <= rowsOverText {
		from--
	}
	for to < len(p.lines) && isRow(&p.lines[to]) && to-from <= rowsOverText+1 {
		to++
	}
	return to-from-1 > rowsOverText
}

// frameForms are what lines look like that stand around a text and never head it.
var frameForms = [...]*lazyregexp.Regexp{numberedLine, captionStart, contactHead, releaseWord, jointIssuer, noHeadline, siteName, phone, recordTab, embargoSentence, instantRelease, releaseTagDay, briefIssue, programme, pictureCredit, fileSize, writerInIssue, paperPageHead, issueHead, sessionLine, registration}

// isColumns reports whether a line is the names of the columns of a list: 번호 제목 작성자
// 등록일.
func isColumns(s string) bool {
	words := strings.Fields(s)
	return len(words) >= 3 && !slices.ContainsFunc(words, func(w string) bool { return !columnHead.MatchString(w) })
}

// columnHead is the name of a column of a list.
var columnHead = lazyregexp.New(`^(?:` + columnName + `|답변상태|답변|처리상태|상태)$`)

// isFrame reports whether line i, of those up to zone, belongs to what stands around a
// text: menus, credits, sections, the name of a series or of the site.
func (p *page) isFrame(i, zone int) bool {
	s := p.lines[i].text
	if slices.ContainsFunc(frameForms[:], func(form *lazyregexp.Regexp) bool { return form.MatchString(s) }) {
		return true
	}
	if all, _ := buttonWords(s); all || isOfficer(s) {
		return true
	}
	if releaseLine.MatchString(s) && p.restIsFields(s) || p.isSeries(i) || p.isDatedCredit(s) || isCredit(s) || p.isSiteSlogan(i) || p.isWriterBlock(i) {
		return true
	}
	return menuRun(p.lines[:zone], i) || isColumns(s) || isMenuLine(s) || isSection(s) || p.names.portal(s)
}

// isWriterBlock reports whether line i is the office over the name of who wrote, alone on
// a line over an address of mail.
func (p *page) isWriterBlock(i int) bool { return p.namesWriter(i + 1) }

// namesWriter reports whether line i is the name of a person over an address of mail.
func (p *page) namesWriter(i int) bool {
	return i+1 < len(p.lines) && i < p.first && p.isPerson(p.lines[i].text) && mailOnly.MatchString(p.lines[i+1].text)
}

// isSiteSlogan reports whether line i ends with the name of the site whose visitors a
// line over it greets.
func (p *page) isSiteSlogan(i int) bool {
	s := p.lines[i].text
	name := s[strings.LastIndexByte(s, ' ')+1:]
	return length(name) >= 4 && slices.ContainsFunc(p.lines[:i], func(l line) bool { return welcome.MatchString(l.text) && strings.Contains(l.text, name) })
}

// interviewTag is the word for an interview before whom it is with: Interview/ 나은별 원장.
var interviewTag = pattern("interview-tag")

// closedName closes up a name of three syllables that is set with gaps: 나 은 별 기자.
func closedName(s string) string { return gappedName.ReplaceAllString(s, "$1$2$3$4 ") }

var gappedName = lazyregexp.New(`(^|\s)([가-힣]) ([가-힣]) ([가-힣]) `)

// namesIssuer reports whether line i names a person, a periodical or an outlet.
func (p *page) namesIssuer(i int) bool {
	s := closedName(interviewTag.ReplaceAllString(p.lines[i].text, ""))
	if p.isPortrait(s) || isNameLine(s) && strings.Count(s, " ") < 3 {
		return true
	}
	if inner := strings.Trim(s, "<>〈〉"); inner != s && isNameLine(inner) {
		return true // <나은별 가람당 정책위의장>, who speaks
	}
	return p.isProgramme(s) || p.outletPath(s) != "" || p.isPeriodical(i) || newsOf.MatchString(s) || p.isSectionBar(s) || latinOutlet.MatchString(s)
}
