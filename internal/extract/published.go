package extract

import (
	"slices"
	"strconv"
	"strings"

	"sillok/internal/edtf"
	"sillok/internal/lazyregexp"
)

// When the document was published. Each place that a reader would take the day
// from gives a candidate with a rank; the best rank wins, of equals the first.
// A date over the headline is the day on which somebody saved the page, one in a
// weather box or a footer that of something else: they are no candidates. What
// the text does not settle stays open.

// dayRank orders the candidates: the day on which it may be reported before that
// of handing out, before that of entry, before a later change.
type dayRank int

const (
	rankHeld dayRank = iota // of minutes, the day of the sitting
	rankEmbargo
	rankReleased
	rankEntered
	rankDecided
	rankPrinted // bare, under the headline or on the page of a newspaper
	rankSigned  // over the name of the body that signs
	rankTitled  // in the title
	rankChanged
)

// dated is a candidate.
type dated struct {
	stamp
	rank dayRank
	line int    // index of the line; -1: the head of the page
	why  string // the label, or what the place is
}

// publishedDay finds the publication date and says where it stands.
func (p *page) publishedDay(text string) (edtf.Date, origin) {
	var best *dated
	all := p.days(text)
	for i := range all {
		d := &all[i]
		if best == nil || d.rank < best.rank || d.rank == best.rank && d.rank == rankEmbargo && d.line == best.line && d.before(best.stamp) {
			best = d
		}
	}
	if best != nil {
		return best.settle(text).date(), origin{why: best.why, line: p.numberOf(best.line)}
	}
	if m := p.meta.published; m.month > 0 {
		return m.date(), origin{why: "head of the page"}
	}
	if d, ok := issueDate(p.headText(), text); ok {
		return d, origin{why: "issue"}
	}
	if d := settledYear(text); !d.IsZero() {
		return d, origin{why: "the year that the text tells"}
	}
	if d := p.annualYear(); !d.IsZero() {
		return d, origin{why: "year in the name of the publication"}
	}
	return edtf.MustParse("XXXX-XX-XX"), origin{}
}

// headText is the text of the lines up to the first prose, the title's too.
func (p *page) headText() string {
	var b strings.Builder
	b.WriteString(p.title)
	for _, l := range p.lines[:min(p.first, len(p.lines), longestHead)] {
		b.WriteString("\n" + l.text)
	}
	return b.String()
}

// days collects the candidates. A day without a year takes it from a whole one, or from
// the text where the day of the week leaves one year that it tells.
func (p *page) days(text string) []dated {
	all, open := p.fieldDays()
	if p.meta.published.whole() {
		all = append(all, dated{p.meta.published, rankEntered, -1, "head of the page"})
	}
	printed := p.printedDays()
	if slices.ContainsFunc(printed, func(d dated) bool { return d.why == "under the headline" }) {
		all = slices.DeleteFunc(all, func(d dated) bool {
			return d.rank == rankDecided && d.line >= 0 && itemNumber.MatchString(p.lines[d.line].text)
		})
	}
	all = append(all, printed...)
	all = append(all, p.lawDays()...)
	all = append(all, p.signedDays()...)
	all = append(all, p.closingDay()...)
	all = append(all, p.titledDay()...)
	open = append(open, p.embargoSentences()...)
	if !slices.ContainsFunc(append(all, open...), func(d dated) bool { return d.whole() }) {
		years := yearsOf(text) // the day of the week tells which of them
		for i := range open {
			open[i].stamp, _ = open[i].withYearAmong(years)
		}
	}
	for _, o := range open {
		if o.whole() {
			all = append(all, o)
			continue
		}
		for _, near := range all {
			if st, ok := o.withYearOf(near.stamp); near.whole() && ok {
				o.stamp = st
				all = append(all, o)
				break
			}
		}
	}
	return all
}

var fieldRanks = map[fieldKind]dayRank{
	fieldEmbargo: rankEmbargo, fieldReleased: rankReleased, fieldEntered: rankEntered,
	fieldDecided: rankDecided, fieldChanged: rankChanged, fieldHeld: rankHeld,
}

// fieldDays gives the days behind labels; open are those that tell no year.
func (p *page) fieldDays() (all, open []dated) {
	minutes := p.isMinutes() || p.isBriefing()
	for _, f := range p.fields {
		l := &p.lines[f.line]
		if !f.kind.dated() || f.kind == fieldHeld && !minutes || l.outside && !p.leadsIn(f.line) && f.kind == fieldChanged || l.links && l.outside {
			continue
		}
		if !p.inHeadOrTail(f.line) && !l.outside {
			continue
		}
		if f.kind == fieldDecided && f.form == "stem" && !p.leadIn(l, f) {
			continue // 근거: 가람위원회 의결(’98.3.26)
		}
		d := dated{rank: fieldRanks[f.kind], line: f.line, why: tidy(f.name)}
		value := f.value
		if f.kind == fieldEmbargo {
			value += p.embargoGoesOn(f.line)
		}
		found := stamps(value)
		for i, st := range found {
			if i == 0 && st.start <= 40 && !isRange(value[st.end:]) || f.kind == fieldEmbargo {
				d.stamp = st
				all = append(all, d)
			}
		}
		if f.kind == fieldEmbargo {
			for _, st := range daysWithoutYear(value, found) {
				d.stamp = st
				open = append(open, d)
			}
		}
		if len(found) == 0 && f.lines == 2 && l.moment != "" {
			if st, ok := machineDay(l.moment); ok {
				d.stamp = st
				all = append(all, d)
			}
		}
	}
	return all, open
}

// inHeadOrTail reports whether line i stands before the prose, a little into it,
// or after it: there a document tells of itself.
func (p *page) inHeadOrTail(i int) bool { return i <= p.first+3 || i > p.last }

// leadsIn reports whether line i stands close before the article.
func (p *page) leadsIn(i int) bool { return i < p.first && p.first-i <= 12 }

// embargoGoesOn gives the lines after line i that go on with the same moment for
// other media: (지면) 2026. 4. 13.(월) 조간.
func (p *page) embargoGoesOn(i int) string {
	more := ""
	for j := i + 1; j < len(p.lines) && p.goesOn(j); j++ {
		more += " " + p.lines[j].text
	}
	return more
}

// goesOn reports whether line i is a moment for some media and nothing else.
func (p *page) goesOn(i int) bool {
	s := p.lines[i].text
	return mediaMoment.MatchString(s) && stampHint(s) && length(s) < 60 && !isProse(s)
}

// mediaMoment begins a line that goes on with an embargo.
var mediaMoment = lazyregexp.New(`^[(\[<]\s?(?:온라인|인터넷|지\s?면|방송|신문|통신|조간|석간)`)

// embargoSentence asks that something be reported from some hour on.
var embargoSentence = lazyregexp.New(`(?:조간|석간|부터|이후|시\s).{0,20}(?:보도|취급|사용|게재|인용).{0,20}(?:주시기|주십시오|바랍니다|하여야|하시기|가능)|(?:이후|부터)\s?보도(?:\)|$)|(?:조간|석간)\s?부터\s?(?:보도|사용|취급|이용)\s?\)?$`)

// embargoSentences gives the days of lines that ask for an embargo.
func (p *page) embargoSentences() []dated {
	var all []dated
	for i := range p.lines[:min(p.first+1, len(p.lines), 15)] {
		s := p.lines[i].text
		if !embargoSentence.MatchString(s) || length(s) > 90 || slices.ContainsFunc(p.fieldsOn(i, i), func(f field) bool { return f.kind == fieldEmbargo && f.value != "" }) {
			continue
		}
		for _, st := range daysOf(s) {
			d := dated{st, rankEmbargo, i, "embargo"}
			if handsOut(s, st) {
				d.rank, d.why = rankReleased, "handing out"
			}
			all = append(all, d)
		}
	}
	return all
}

// daysOf gives the days of s, whole ones before those without a year.
func daysOf(s string) []stamp {
	whole := stamps(s)
	return append(whole, daysWithoutYear(s, whole)...)
}

// handsOut reports whether the word behind a day of s says that the document was handed out
// on it, as a line does that tells both days: 2021. 3. 30.(화) 배포 / 2021. 3. 31.(수) 조간부터 보도.
func handsOut(s string, st stamp) bool {
	return handedBehind.MatchString(s[st.end:]) && len(daysOf(s)) > 1
}

// handedBehind is the word for handing out behind a day and its clock.
var handedBehind = pattern("handed-behind")

// embargoOf is what line s says of when the document may be reported: of a line that tells the
// day of handing out too, the part with the later word.
func embargoOf(s string) string {
	for _, st := range daysOf(s) {
		if !handsOut(s, st) {
			continue
		}
		before, behind, ok := strings.Cut(s[st.end:], "/")
		if !ok {
			before, behind, ok = strings.Cut(s[st.end:], "|")
		}
		if ok && !stampHint(clock.ReplaceAllString(before, "")) && stampHint(behind) {
			return strings.TrimSpace(behind)
		}
	}
	return s
}

// isMinutes reports whether the document is the minutes of a sitting.
func (p *page) isMinutes() bool {
	for i := range p.lines[:min(p.first, len(p.lines), 40)] {
		s := strings.ReplaceAll(p.lines[i].text, " ", "")
		if length(p.lines[i].text) < 60 && (openingHour.MatchString(p.lines[i].text) || minutesWord.MatchString(s) || speechOfCouncil.MatchString(s) && !p.isArticle()) {
			return true
		}
	}
	return false
}

// isBriefing reports whether a line over the text says that it is what somebody told the press
// or an audience, whose hour stands below: 홍길동 대변인 브리핑 / □ 일시 : ….
func (p *page) isBriefing() bool {
	if p.isNews() {
		return false
	}
	for i := range p.lines[:min(max(p.first, 2), len(p.lines), 12)] {
		if s := strings.TrimSpace(p.lines[i].text); length(s) < 60 && spokenPaper.MatchString(s) && !invitation.MatchString(s) {
			return true
		}
	}
	return false
}

// invitation begins the titles of letters that ask the press to come.
var invitation = lazyregexp.New(`^[\[(<【]\s?(?:취재|보도|참석)\s?(?:요청|협조|안내)`)

// spokenPaper ends the titles of what somebody said, which are dated by when that was.
var spokenPaper = lazyregexp.New(`(?:회의\s?결과(?:\s?보고)?|브리핑|기자\s?회견|기자\s?간담회|논평|회견문|모두\s?발언)(?:문|\s?내용|\s?전문)?$`)

// openingHour is the hour at which a sitting began, on a line of its own: (10시 32분 개의).
var openingHour = lazyregexp.New(`^[(（]\s?\d{1,2}\s?[시:]\s?(?:\d{1,2}\s?분?)?\s?(?:계속\s?)?(?:개의|개회|개식|속개)\s?[)）]$`)

var minutesWord = lazyregexp.New(`(?:회의록|의사록|속기록|會議錄|議事錄)`)

// speechOfCouncil ends the titles of what members say in a council, and of what was
// resolved: a headline goes on.
var speechOfCouncil = lazyregexp.New(`(?:[시군구도]정질문|자유발언|회의결과(?:보고서?)?)(?:\(.*\)|[①-⑳])?$`)

var (
	newspaperPage = pattern("newspaper-page")
	stampedFirst  = lazyregexp.New(`^\s?(?:\(?[월화수목금토일](?:요일)?\)?)?\s?(?:[T,]?\s?(?:오전|오후|AM|PM)?\s?\d{1,2}\s?[:시]\s?\d{2}(?:분|:\d{2})?)?\s?(?:` + enteredWord + `)(?:$|[\s|])`)
	clock         = lazyregexp.New(`(?:오전|오후|午前|午後|낮|밤|새벽|저녁|AM|PM|am|pm|KST)?\s?\d{1,2}\s?[:시時]\s?(?:\d{2})?\s?분?(?::\d{2}(?:\.\d+)?)?(?:\s?[AP]M)?|\([월화수목금토일月火水木金土日](?:요일|曜日)?\)|[월화수목금토일]요일`)
	latinByline   = lazyregexp.New(`^(?i:by)\s(?:[\p{L} .'-]{2,40}[,|·\s]|\d{4}[./-])`)
)

// printedDays gives the days that stand without a label where a page tells of
// itself: on the line of a by-line or of the issuing body, alone under the
// headline, beside the page of a newspaper.
func (p *page) printedDays() []dated {
	var all []dated
	title := p.titleLine()
	minutes := p.isMinutes()
	for i := range p.lines {
		l := &p.lines[i]
		if l.data {
			continue
		}
		if l.moment != "" && (!l.outside || p.leadsIn(i)) && p.inHeadOrTail(i) {
			if st, ok := machineDay(l.moment); ok {
				all = append(all, dated{st, rankEntered, i, "time"})
				continue
			}
		}
		if d, ok := p.closedBy(i); ok {
			all = append(all, d)
			continue
		}
		if d, ok := p.issuedBelow(i); ok {
			all = append(all, d)
			continue
		}
		if length(l.text) > 110 || isProse(l.text) || !stampHint(l.text) || imprintWord.MatchString(l.text) || isRights(l.text) || hasBullet(l.text) && l.label == "" {
			continue
		}
		if m := monthAlone.FindStringSubmatch(officeBeside.ReplaceAllString(l.text, "")); m != nil && i < p.first && i < 15 {
			if d, ok := monthStamp(m[1], m[2]); ok {
				all = append(all, dated{d, rankPrinted, i, "month on the cover"})
			}
			continue
		}
		st, ok := firstStamp(l.text)
		if !ok || !st.whole() && st.pair[0] == 0 || isRange(l.text[st.end:]) && !minutes {
			continue
		}
		rest := l.text[:st.start] + l.text[st.end:]
		if m := editedAt.FindStringIndex(rest); m != nil && m[0] >= st.start {
			rest = rest[:m[0]] // 2012-11-20기사 편집 2012-11-19 21:54
		}
		if minutes {
			rest = sittingAct.ReplaceAllString(rest, "")
		}
		alone := isClockAlone(rest)
		switch {
		case st.loose:
		case stampedFirst.MatchString(l.text[st.end:]) && p.inHeadOrTail(i):
			all = append(all, dated{st, rankEntered, i, "date of entry"})
		case newspaperPage.MatchString(rest) && p.inHeadOrTail(i):
			all = append(all, dated{st, rankPrinted, i, "page of the newspaper"})
		case latinByline.MatchString(l.text) && p.inHeadOrTail(i):
			all = append(all, dated{st, rankPrinted, i, "by-line"})
		case l.label == labelSigned || l.label == labelByline || l.label == labelField:
			all = append(all, dated{st, rankPrinted, i, "credit line"})
		case minutes && i < p.first && !p.overWeather(i) && (alone || i <= title+2 || isDayLabel(l.text[:st.start])):
			all = append(all, dated{st, rankHeld, i, "sitting"})
		case title < 0 && (p.first == len(p.lines) || p.overWeather(i)):
		case i > title && i < p.first && i <= title+10 && (title >= 0 || i < 6) && (alone || p.besideCredit(rest)):
			all = append(all, dated{st, rankPrinted, i, "under the headline"})
		case title >= 0 && i > title && i <= p.titleEnd()+2 && i < p.first && nickAndClock.MatchString(l.text):
			all = append(all, dated{st, rankPrinted, i, "by-line"})
		case i < 4 && i < title && st.whole() && sections.Has(strings.Trim(rest, " |/·>")): // 정치 | 2024.02.15
			all = append(all, dated{st, rankPrinted, i, "date of entry"})
		case i < 4 && i < title && st.whole() && p.isOutlet(strings.Trim(clock.ReplaceAllString(rest, ""), " .,·|/-:[]")): // 가람경제 | 2007-04-30 20:11:08
			all = append(all, dated{st, rankPrinted, i, "day under the name of the paper"})
		case i > 0 && i < 4 && i+1 == title && alone && !p.overWeather(i) && (p.isOutlet(p.lines[i-1].text) || programme.MatchString(p.lines[i-1].text)):
			all = append(all, dated{st, rankPrinted, i, "day under the name of the paper"})
		case i < 4 && (i < title || title < 0) && p.isMastheadDay(i, rest):
			all = append(all, dated{st, rankPrinted, i, "day of the release"})
		case i < title && i < 8 && p.underMasthead(i) && (alone || p.besideCredit(numbers.ReplaceAllString(releaseNotes.ReplaceAllString(rest, " "), " "))):
			all = append(all, dated{st, rankPrinted, i, "day of the release"})
		case i < title && i < 8 && st.whole() && length(l.text) <= 90 && releaseLine.MatchString(l.text):
			all = append(all, dated{st, rankPrinted, i, "masthead of the release"})
		case i < p.first && i < 8 && length(l.text) <= 60 && issueInLine.MatchString(rest) && !noticeLine.MatchString(l.text):
			all = append(all, dated{st, rankPrinted, i, "issue"})
		case i < title && i < 4 && alone && i > 0 && issueInLine.MatchString(p.lines[i-1].text) && length(p.lines[i-1].text) < 40:
			all = append(all, dated{st, rankPrinted, i, "issue"})
		}
	}
	return all
}

// issuedBelow is the day of issue in the imprint at the end of a newsletter or magazine: 발행처 나래센터 발행일
// 2022년 10월 31일. The imprint of the site of a newspaper tells since when that has come out.
func (p *page) issuedBelow(i int) (dated, bool) {
	s := p.lines[i].text
	m := issuedOn.FindStringIndex(s)
	if m != nil && m[0] == 0 && i > 0 && i < 5 && i < p.first && issueInLine.MatchString(p.lines[i-1].text) && length(s) < 80 {
		st, ok := firstStamp(s)
		return dated{st, rankPrinted, i, "issue"}, ok && st.whole() && !st.loose // 소식 제41호 / 발행 2010. 8. 25. | 발행인 …
	}
	if i <= p.last || m == nil || registered.MatchString(s) || p.isArticle() {
		return dated{}, false
	}
	if !slices.ContainsFunc(p.lines[:min(len(p.lines), 6)], func(l line) bool { return issueInLine.MatchString(l.text) || periodicalWord.MatchString(l.text) }) {
		return dated{}, false
	}
	st, ok := firstStamp(s[m[0]:])
	return dated{st, rankPrinted, i, "issue"}, ok && st.whole() && !st.loose
}

var (
	issuedOn       = pattern("issued-on")
	registered     = pattern("registered")
	periodicalWord = pattern("periodical-word")
)

// sittingAct is what began or ended at the hour of a sitting.
var sittingAct = lazyregexp.New(`\s?(?:개\s?의|개\s?식|개\s?회|속\s?개|산\s?회|폐\s?회|폐\s?식)$`)

// isClockAlone reports whether nothing stands beside a day, where rest is what does, but a
// clock and signs.
func isClockAlone(rest string) bool {
	return strings.Trim(clock.ReplaceAllString(rest, ""), " .,·|/-~()[]") == ""
}

// isMastheadDay reports whether line i, whose words besides the day are rest, says that
// this is a release and names no more than a body and its office: 가람도 보도자료 (2010. 9.
// 7. 화), 보도자료 / 2026. 4. 29. / 제공: 가람청 홍보계.
func (p *page) isMastheadDay(i int, rest string) bool {
	s := p.lines[i].text
	if !releaseKindWord.MatchString(s) || strings.Contains(s, "관련") || length(s) > 70 || isProse(s) {
		return false
	}
	rest = strings.NewReplacer("제공", " ", "배포", " ").Replace(releaseKindWord.ReplaceAllString(rest, " "))
	for _, w := range strings.FieldsFunc(clock.ReplaceAllString(rest, " "), func(r rune) bool { return strings.ContainsRune(" /|:()[]·,.", r) }) {
		if !weekday.MatchString(w) && !orgEnd.MatchString(w) && !officeEnd.MatchString(w) && !strings.HasSuffix(w, "계") && p.names.agency(w) == nil {
			return false
		}
	}
	return true
}

var (
	releaseKindWord = lazyregexp.New(releaseKind)
	weekday         = lazyregexp.New(`^[월화수목금토일](?:요일)?$`)
)

// nickAndClock is the name of who writes a blog, with day and time: 밝은하루 2022. 11.
// 15. 00:08.
var nickAndClock = lazyregexp.New(`^(?:by\s)?[가-힣A-Za-z0-9_.-]{2,14}(?:\s[가-힣A-Za-z0-9_.-]{1,10})?\s(?:19|20)\d{2}\.\s?\d{1,2}\.\s?\d{1,2}\.?\s\d{1,2}:\d{2}$`)

// editedStamps is a line of both.
var editedStamps = lazyregexp.New(`^` + stampText + `\s?(?:기사\s?(?:편집|수정)|최종\s?수정)\s?` + stampText + `$`)

// editedAt names the moment of a later change, behind the day of the paper.
var editedAt = lazyregexp.New(`기사\s?(?:편집|수정)|최종\s?수정`)

// overWeather reports whether the weather of the day stands right under line i.
func (p *page) overWeather(i int) bool {
	return i+1 < len(p.lines) && p.lines[i+1].label == labelWeather
}

// isDayLabel reports whether s, before a day, is the label of one: 일 자:.
func isDayLabel(s string) bool {
	l, ok := labelOf(s)
	return ok && l.kind.dated()
}

// releaseNotes are what stands beside the day of a release: 총 2매, 사진 있음.
var releaseNotes = lazyregexp.New(`총?\s?\d{1,3}\s?(?:쪽|매|페이지)|(?:사진|영상|별첨|첨부)\s?(?:있음|없음|\d+[매장])`)

// underMasthead reports whether a line over line i says that this is a release.
func (p *page) underMasthead(i int) bool {
	return slices.ContainsFunc(p.lines[:i], func(l line) bool {
		return releaseWord.MatchString(l.text) || releaseLine.MatchString(l.text) && length(l.text) < 40
	})
}

// monthAlone is a month on a line of its own, as covers have it.
var monthAlone = lazyregexp.New(`^(?i:(?:vol|no)\.?\s?\d+(?:호)?[\s|,·]+)?[\[(]?((?:19|20)\d{2})\s?[.년]\s?(\d{1,2})\s?[.월]?[\])]?$`)

// officeBeside is the office beside the month of a paper: 정보화기획실 / 1999. 12.
var officeBeside = lazyregexp.New(`^[가-힣]{2,12}(?:실|국|과|부|처|청|본부|담당관|위원회|원)\s?[/|·]\s?`)

func monthStamp(year, month string) (stamp, bool) {
	y, _ := strconv.Atoi(year)
	m, _ := strconv.Atoi(month)
	return stamp{year: y, month: m}, m >= 1 && m <= 12
}

var (
	issueInLine = lazyregexp.New(`제\s?\d+(?:-\d+)?\s?호|통권\s?\d+|Vol\.?\s?\d+|No\.?\s?\d+`)
	creditNoise = lazyregexp.New(`^프로필\s|\b\d{2}-\d{4}\b|[・‧]|제\s?\d+(?:-\d+)?\s?호|통권\s?\d+호?|(?i:vol|no)\.?\s?\d+|지면(?:\s?보기)?|\d+\s?min(?:ute)?s?\s?read|\d+분\s?(?:분량|읽기|소요)|[A-Z]?\d{1,3}\s?[면판]|\b[A-Z]\d{1,2}\b|호수\s?\d+|(?i:hits?|views?|조회수?|추천수?|댓글)\s?[:：]?\s?[\d,]+|종합|소식지|뉴스레터|웹진|회보|` + enteredWord)
	personPost  = lazyregexp.Later(func() string { return `(?:[장관]|기자|작가|` + anyPost() + `)$` })
)

// besideCredit reports whether what stands beside a day is who published or
// wrote, an issue, a page or a button, and no more.
func (p *page) besideCredit(rest string) bool {
	if formWord.MatchString(rest) {
		return false
	}
	if m := otherLabel.FindStringSubmatch(rest); m != nil && !isLabel(m[1]) && (!creditWord.MatchString(m[1]) || strings.HasSuffix(m[1], "일")) && !media.MatchString(m[1]) && p.names.agency(m[1]) == nil {
		return false // 전시: 2019. 5. 1.
	}
	rest = byWord.ReplaceAllString(rest, "")
	rest = strings.Trim(clock.ReplaceAllString(creditNoise.ReplaceAllString(rest, " "), " "), " .,·|/-()[]:：~∼")
	if length(rest) > 50 {
		return false
	}
	words := strings.FieldsFunc(rest, func(r rune) bool { return strings.ContainsRune(" |/·,()[]", r) })
	post := slices.ContainsFunc(words, personPost.MatchString)
	names := 0
	for _, w := range words {
		all, _ := buttonWords(w)
		if all || maskedName.MatchString(w) || orgEnd.MatchString(w) || officeEnd.MatchString(w) || media.MatchString(w) || sections.Has(w) || w == "관리자" || w == "합동" ||
			personPost.MatchString(w) || p.names.agency(w) != nil {
			continue
		}
		if names++; !post || names > mostSigning || !personName.MatchString(w) {
			return false
		}
	}
	return true
}

// mostSigning is how many persons sign beside a day.
const mostSigning = 2

// maskedName is who asked on a board, as the board shows it: som****, 김**.
var maskedName = lazyregexp.New(`^[가-힣A-Za-z0-9]{1,8}\*{2,}$`)

// lawDays reads when a law was promulgated or made, of its head.
func (p *page) lawDays() []dated {
	var all []dated
	for i := range p.lines[:min(len(p.lines), 25)] {
		s := p.lines[i].text
		if length(s) > 100 {
			continue
		}
		for _, m := range promulgated.FindAllStringSubmatch(s, -1) {
			if st, ok := firstStamp(strings.Join(m[1:], "")); ok && st.whole() {
				all = append(all, dated{st, rankDecided, i, "promulgation"})
			}
		}
	}
	if n := len(all); n > 1 { // a list of amendments: the last made this text
		last := all[0]
		for _, d := range all {
			if last.before(d.stamp) {
				last = d
			}
		}
		return []dated{last}
	}
	return all
}

// promulgated is a law's number with its day, in the order of statute books
// ("법률 제18207호, 2021. 6. 8., 일부개정") or of ordinances ("(일부개정) 2020.12.31
// 조례 제1240호").
var promulgated = lazyregexp.New(`(?:법률|령|규칙|조례|훈령|예규|고시|공고|규정|지침)\s?제\s?[\d-]+\s?호\s?,\s?([^,\]]{8,20}?),?\s?(?:일부|전부|타법)?(?:개정|제정|폐지)|\(?(?:일부개정|전부개정|타법개정|제정|개정)\)?\s?((?:19|20)\d{2}[.\-]\s?\d{1,2}[.\-]\s?\d{1,2})\.?\s?(?:법률|\S{0,8}령|규칙|조례|\S{0,10}(?:훈령|예규|고시)|규정)|^[•·]?\s?[가-힣 ]{2,20}\s?(?:공고|고시)\s?제\s?\d{4}-\d+\s?호\s?\(((?:19|20)\d{2}\.\s?\d{1,2}\.\s?\d{1,2})\.?\)\s?(?:\||$)|^시행\s[가-힣]{2,14}-\d+\s?\(?\s?((?:19|20)\d{2}\.\s?\d{1,2}\.\s?\d{1,2})|^[가-힣]{1,10}(?:법원|재판소)(?:\s\S{1,8}지원)?\s((?:19|20)\d{2}\.\s?\d{1,2}\.\s?\d{1,2}\.?)\s?(?:선고|자)\s`)

// signedDays gives the days over the name of a body or its head, as notices end.
func (p *page) signedDays() []dated {
	for i := range p.lines {
		l := &p.lines[i]
		if m := monthAlone.FindStringSubmatch(l.text); m != nil && i > p.last && i+1 < len(p.lines) && !l.outside && !l.row {
			if st, ok := monthStamp(m[1], m[2]); ok && p.signsUnder(i+1) {
				st.end = len(l.text)
				return []dated{{st, rankSigned, i, "signature"}} // the foreword of a book
			}
		}
		if l.outside || l.row || l.data || length(l.text) > 60 || !stampHint(l.text) || hasBullet(l.text) && !bareStamp.MatchString(l.text) {
			continue
		}
		st, ok := p.stampOn(l.text)
		if !ok || !st.whole() || st.loose || strings.Trim(l.text[:st.start], " (") != "" {
			continue
		}
		rest := strings.Trim(l.text[st.end:], " .()")
		signer := rest
		if rest == "" && i+1 < len(p.lines) {
			signer = p.lines[i+1].text
		}
		if _, ok := p.signer(signer); ok || rest == "" && i > p.last && i > 0 && p.signsOver(i-1) {
			return []dated{{st, rankSigned, i, "signature"}}
		}
	}
	return nil
}

// stampOn is [firstStamp] of a short line, which is asked for again and again while lines
// are cut, and read once.
func (p *page) stampOn(s string) (stamp, bool) {
	st, known := p.stamps[s]
	if !known {
		st, _ = firstStamp(s)
		if p.stamps == nil {
			p.stamps = map[string]stamp{}
		}
		p.stamps[s] = st
	}
	return st, st != stamp{}
}

// signsUnder reports whether line i, under a month, is the head of a body.
func (p *page) signsUnder(i int) bool {
	name, ok := p.signer(p.lines[i].text)
	return ok && name != ""
}

// signsOver reports whether line i is the head of a body, as letters end over
// their day.
func (p *page) signsOver(i int) bool {
	_, ok := p.signer(p.lines[i].text)
	return ok && headPost.MatchString(ungap(p.lines[i].text))
}

var (
	issueFull  = lazyregexp.New(`((?:19|20)\d{2})\s?[년.]\s?(\d{1,2})\s?월\s?호`)
	issueMonth = lazyregexp.New(`(?:^|[^\d년])\s?(\d{1,2})\s?월\s?호`)
	asOf       = lazyregexp.New(`((?:19|20)\d{2})년\s?(\d{1,2})월(?:\s?\d{1,2}일)?\s?(?:현재|기준)`)
)

// issueMonthBracket is the number of a periodical with its month.
var issueMonthBracket = pattern("issue-month-bracket")

// seasonIssue is the issue of a quarterly.
var seasonIssue = pattern("season-issue")

// issueDate reads the number of a magazine: 2012년 5월호, or 5월호 in the head
// with "2012년 4월 현재" in the text, which settles the year. An issue comes out
// up to three months after the day on which its text was true.
func issueDate(head, text string) (edtf.Date, bool) {
	if m := issueFull.FindStringSubmatch(head); m != nil {
		return month(m[1], m[2], 0)
	}
	for l := range strings.Lines(head) {
		if m := issueMonthBracket.FindStringSubmatch(strings.TrimSpace(l)); m != nil {
			return month(m[1], m[2], 0)
		}
	}
	m := issueMonth.FindStringSubmatch(head)
	if m == nil {
		if m := seasonIssue.FindStringSubmatch(head); m != nil {
			d, err := edtf.Parse(m[1] + "-XX-XX")
			return d, err == nil
		}
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
	pointed = lazyregexp.New(`(?:다음\s?달|내달|이달|이번\s?달|지난\s?달|오는\s\d{1,2}(?:월(?:\s?\d{1,2}일)?|일)|지난\s\d{1,2}(?:월(?:\s?\d{1,2}일)?|일)|올해|올)\s(?:열리는\s|열린\s|개최(?:되는|하는|한|된)\s|있을\s)?['‘"“「『<]?((?:19|20)\d{2})\s[가-힣A-Za-z]`)
	present = lazyregexp.New(`(?:올해|금년|올)\s?(?:인\s)?[(（]?\s?((?:19|20)\d{2})년?\s?[)）]|((?:19|20)\d{2})년\s?[(（]?(?:올해|금년)`)
)

// settledYear gives YYYY-XX-XX when the text settles its own year: all phrases
// that do so must agree.
func settledYear(text string) edtf.Date {
	year := ""
	for _, r := range []*lazyregexp.Regexp{pointed, present} {
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

// annual is the name of a publication that comes once a year.
var annual = lazyregexp.New(`^((?:19|20)\d{2})년?도?\s?\S{0,20}\s?(?:백서|연보|연감|연차\s?보고서)$`)

// annualYear gives the year in the name of a yearbook in the head.
func (p *page) annualYear() edtf.Date {
	for i := range p.lines[:min(p.first, len(p.lines), 6)] {
		if m := annual.FindStringSubmatch(p.lines[i].text); m != nil {
			date, _ := edtf.Parse(m[1] + "-XX-XX")
			return date
		}
		if m := bookName.FindStringSubmatch(p.lines[i].text); m != nil && m[1]+m[3] != "" {
			date, _ := edtf.Parse(first(m[1], m[3]) + "-XX-XX")
			return date
		}
	}
	return edtf.Date{}
}
