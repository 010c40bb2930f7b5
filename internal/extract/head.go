package extract

import (
	"slices"
	"strings"

	"sillok/internal/lazyregexp"
)

// The head of a page runs to the first line of prose. It holds the headline,
// often more than once, decks, by-line and date, and menus of any wording.

// longestHead bounds the head of a page without prose, such as a table.
const longestHead = 300

// head finds the title and cuts what stands around it.
func (p *page) head() {
	zone := min(p.first, len(p.lines), longestHead)
	from, to := p.findTitle(zone)
	words := p.bodyWords()
	board := from > 0 && p.boardBelow(to)
	for i := 0; i < zone; i++ {
		if l := &p.lines[i]; l.label == "" && i < from {
			if p.cutBeforeTitle(i, words); board && l.label == "" && !l.data && !isProse(l.text) && length(l.text) <= 40 && !p.hasField(i) {
				l.cut(labelMenu)
			}
		}
	}
	if from >= 0 {
		p.partTitleDay(to - 1)
		p.title = p.titleText(from, to)
		for i := range p.lines[:min(zone+1, len(p.lines))] {
			if s := strings.TrimLeft(p.lines[i].text, "▲△▶▼◀ "); i >= from && i < to || same(s, p.title) || length(s) >= 12 && same(s, leadTag.ReplaceAllString(p.title, "")) {
				p.lines[i].cut(labelTitle)
			}
		}
		p.betweenTitles(to, zone)
	} else {
		from, to, p.title = 0, 0, p.headTitle() // the headline stands nowhere in the head
		p.footTitle()
	}
	p.contents(to, zone)
	p.thesisCover(to, zone)
	p.columnist(to)
	p.decks(to, zone)
	p.repeats(zone)
}

// barPath is the path of a page between letters that stand for bars: 통합공고ㅣ 지방공고 l 공고.
var barPath = lazyregexp.New(`^\S{2,12}\s?[ㅣl|]\s?\S{2,12}(?:\s?[ㅣl|]\s?\S{2,12})+$`)

// boardBelow reports whether the header of a board stands on line i: who wrote and when, in
// one line. What stands over its headline is of the site.
func (p *page) boardBelow(i int) bool { return isHeader(p.fieldsOn(i, i)) }

// betweenTitles cuts the short lines between a headline and the same headline said again a
// few lines below, which are the path of the page and its buttons.
func (p *page) betweenTitles(from, zone int) {
	for end := min(from+mostBetween, zone) - 1; end > from; end-- {
		if p.lines[end].label != labelTitle {
			continue
		}
		for i := from; i < end; i++ {
			if l := &p.lines[i]; l.label == "" && !l.data && !isProse(l.text) && !stampHint(l.text) && length(l.text) <= 14 {
				l.cut(labelMenu)
			}
		}
		return
	}
}

// mostBetween is within how many lines a page says its headline again.
const mostBetween = 16

// footTitle takes the headline from under a text that begins with prose: with who wrote
// behind it, a bar between them.
func (p *page) footTitle() {
	if p.title != "" || p.last < 0 {
		return
	}
	for i := range p.lines[:p.first] {
		if p.lines[i].label == "" {
			return
		}
	}
	for i := p.last + 1; i < len(p.lines); i++ {
		l := &p.lines[i]
		if l.label != "" {
			continue
		}
		title, who, ok := strings.Cut(l.text, " / ")
		if ok && isPlainHeadline(title) && shares(title, p.bodyWords()) && (isByline(who) || isCredit(who)) {
			p.title = title
			p.split(i, title, who, labelByline)
			l.cut(labelTitle)
		}
		return
	}
}

// cutBeforeTitle names line i, which stands before the title.
func (p *page) cutBeforeTitle(i int, words map[string]bool) {
	l := &p.lines[i]
	all, _ := buttonWords(l.text)
	_, twice := doubled(l.text)
	switch {
	case p.inForm(i) && !p.hasField(i):
	case p.inMasthead(i):
		l.cut(labelMasthead)
	case all:
		l.cut(labelButtons)
	case twice && isHeadline(l.text):
		l.cut(labelMenu)
	case i > 0 && programme.MatchString(p.lines[i-1].text) && tellsDay(l.text):
		l.cut(labelEntered)
	case bareDate.MatchString(l.text):
		l.cut(labelToday)
	case p.isSectionBar(l.text), barPath.MatchString(l.text), siteName.MatchString(l.text):
		l.cut(labelMenu)
	case p.underMasthead(i) && length(l.text) < 60 && !isProse(l.text) && !p.hasField(i) && !postAndName.MatchString(l.text) && tellsDay(l.text):
		l.cut(labelMasthead)
	case p.tells(i) || p.isRelease() && (contactRow.MatchString(l.text) || officesOnly.MatchString(l.text)) || contactHead.MatchString(l.text) || addressed.MatchString(l.text) || phone.MatchString(l.text) && postAndName.MatchString(l.text):
	case isKicker(l.text), sessionLine.MatchString(l.text), periodicalIssue.MatchString(l.text), briefIssue.MatchString(l.text), programme.MatchString(l.text):
		l.cut(labelKicker)
	case isMenuLine(l.text):
		l.cut(labelMenu)
	case newspaperPage.MatchString(l.text) && stampHint(l.text):
		l.cut(labelPage)
	case isCredit(l.text), isOfficer(l.text):
		l.cut(labelSigned)
	case length(l.text) >= 14 && strings.Count(l.text, " ") >= 2 && isHeadline(l.text) && sharesAny(l.text, words):
		l.heading = true // a deck over the headline
	case !isProse(l.text):
		l.cut(labelMenu)
	}
}

// inMasthead reports whether line i is a short line between two of the masthead of a release:
// what the body calls itself.
func (p *page) inMasthead(i int) bool {
	of := func(j int) bool {
		return j >= 0 && j < len(p.lines) && (p.lines[j].label == labelMasthead || p.lines[j].label == labelField)
	}
	return of(i-1) && of(i+1) && length(p.lines[i].text) <= 24 && p.isRelease() && !stampHint(p.lines[i].text) && !p.answers(i)
}

// tellsDay reports whether a line holds a whole day.
func tellsDay(s string) bool {
	st, ok := firstStamp(s)
	return ok && st.whole() && !st.loose
}

var (
	bareDate    = lazyregexp.New(`^` + stampText + `$|^\d{1,2}월\s?\d{1,2}일\s?\(?[월화수목금토일](요일)?\)?$`)
	contactHead = lazyregexp.New(`(?:^|\s)문의(?:\s|처|:|$)|^[\[<(]?담당\s?(?:(?:자|부서|과)(?:\s|[:：|]|$)|[:：])|^연락처`)
	releaseHead = lazyregexp.New(`보도\s?자료|보도\s?참고|해명\s?자료|설명\s?자료|(?:^|\s)문의(?:\s|처|:|$)|^[\[<(]?담당\s?(?:(?:자|부서|과)(?:\s|[:：|]|$)|[:：])|^연락처`)
)

// worded finds the signs of a headline: words quoted, a sentence broken off.
var worded = lazyregexp.New(`^["“‘'].+["”’']$|[…]|[“"‘'].{4,}[”"’']`)

// copies counts the lines that say s.
func copies(lines []line, s string) int {
	n := 0
	for _, l := range lines {
		if same(l.text, s) {
			n++
		}
	}
	return n
}

// menuRun reports whether line i stands among four or more short lines without
// an empty line between, as menu items do.
func menuRun(lines []line, i int) bool {
	short := func(l line) bool {
		return length(l.text) <= 12 && !yearAlone.MatchString(l.text) && !bareStamp.MatchString(l.text) && l.form.item == lines[i].form.item
	}
	if !short(lines[i]) {
		return false
	}
	from, to := i, i
	for from > 0 && short(lines[from-1]) && !lines[from].gap {
		from--
	}
	for to+1 < len(lines) && short(lines[to+1]) && !lines[to+1].gap {
		to++
	}
	return to-from >= 3
}

// bodyWords collects the beginnings of the words of the prose: two syllables, so
// that particles do not matter.
func (p *page) bodyWords() map[string]bool {
	set := map[string]bool{}
	prose := 0
	for _, l := range p.lines[min(p.first, len(p.lines)):] {
		if l.label == "" && isProse(l.text) && prose < longestSubject {
			prose += length(l.text)
			for _, w := range strings.Fields(l.text) {
				set[stem(w)] = true
			}
		}
	}
	return set
}

// longestSubject is how many characters of prose tell what a document is about.
const longestSubject = 4000

// shares reports whether a third of the words of s occur in the text.
func shares(s string, words map[string]bool) bool {
	n, hits := 0, 0
	for _, w := range strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune(" …·,|", r) }) {
		if w = stem(w); w == "" {
			continue
		}
		n++
		if words[w] {
			hits++
		}
	}
	return n > 1 && hits*3 >= n
}

// sharesAny reports whether a word of s occurs in the text.
func sharesAny(s string, words map[string]bool) bool {
	return slices.ContainsFunc(strings.Fields(s), func(w string) bool { return words[stem(w)] })
}

// stem gives the first two letters of a word without marks before it.
func stem(w string) string {
	r := []rune(strings.TrimLeft(w, "\"'“‘([<「『"))
	if len(r) < 2 {
		return ""
	}
	return string(r[:2])
}

// same compares two lines without spaces and quotation marks, in which the copies
// of a headline differ.
func same(a, b string) bool { return plain(a) == plain(b) }

func plain(s string) string {
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune(" \"'“”‘’`", r) {
			return -1
		}
		return r
	}, s)
}

// decks marks the headline-like lines between title and text as headings, and
// cuts what is left of menus and dates there.
func (p *page) decks(title, zone int) {
	var publisher string
	var authors []string
	asked := false // who published and wrote, as it is before a line is cut
	for i := title; i < zone; i++ {
		l := &p.lines[i]
		if l.label != "" || p.tells(i) {
			continue
		}
		if !asked {
			publisher, _ = p.publisherOn(noDay)
			authors, asked = p.authors(), true
		}
		all, sure := buttonWords(l.text)
		switch {
		case all && !sure && i+1 < len(p.lines) && textPart.MatchString(l.text) && p.lines[i+1].label == "" && len(authors) == 0:
			l.heading = true
		case all:
			l.cut(labelButtons)
		case l.text != unwrap(l.text) && p.names.outlet(broadcastNews.ReplaceAllString(unwrap(l.text), "")):
			l.cut(labelSection)
		case recordTab.MatchString(l.text):
			l.cut(labelMenu)
		case isBareLabel(l.text):
			l.cut(labelEntered)
		case bodyLabel.MatchString(l.text) && slices.ContainsFunc(p.fields, func(f field) bool { return f.line < i && f.line >= i-4 }):
			l.cut(labelField)
		case i <= title+3 && nickAndClock.MatchString(l.text) || blogEntry.MatchString(l.text) || bareStamp.MatchString(l.text) || monthAlone.MatchString(l.text) || editedStamps.MatchString(l.text):
			l.cut(labelEntered)
		case newspaperPage.MatchString(l.text) && bylineStamp.MatchString(l.text) && length(l.text) < 70 && !isProse(l.text):
			l.cut(labelEntered)
		case slices.Contains(authors, l.text):
			l.cut(labelByline)
		case i <= title+3 && councilCommittee.MatchString(l.text) && p.dateNear(i):
			l.cut(labelIssuer)
		case i <= title+4 && (pictureAlone.MatchString(l.text) || providedAlone.MatchString(l.text)):
			l.cut(labelCredit)
		case i <= title+2 && speechWord.MatchString(p.title) && isOfficer(l.text):
			l.cut(labelSigned)
		case p.isBlogger(i), i+1 < zone && p.isBlogger(i+1) && length(l.text) <= 6:
			l.cut(labelSigned)
		case p.namesWriter(i), p.overStamp(i, title), p.overEntry(i) && i <= title+3, p.isWriterBlock(i) && length(l.text) <= 30:
			l.cut(labelByline)
		case postedBy.MatchString(l.text) || p.isPostedOffice(i):
			l.cut(labelField)
		case p.isWriters(i, title), i <= title+4 && (p.postOverEntry(i) || !bulletPost.MatchString(l.text) && p.writtenBy(l.text) != ""):
			l.cut(labelWriters)
		case isCredit(l.text) || publisher != "" && ungap(undashed(l.text)) == publisher || coverOffice.MatchString(l.text) && i > 0 && p.lines[i-1].label == labelSigned || p.isDatedCredit(l.text) || i <= title+3 && officeOf(publisher, l.text):
			l.cut(labelSigned)
			authors = p.authors() // the line may name one
		case p.title != "" && p.first < len(p.lines) && isDeck(l.text) && (i+1 >= len(p.lines) || !breaksInside(l.text, p.lines[i+1].text)) && !p.listed(i) && !tellsWhen(l.text) && !pictureCredit.MatchString(l.text):
			l.heading = true
			if m := dashed.FindStringSubmatch(l.text); m != nil {
				l.text = m[1] // the dashes say that it is a deck, as the heading does
			}
		}
	}
}

// postOverEntry reports whether line i is a person with body and post, of those that a page
// lists under its headline, right over the day of entry: • 나은별 가람대 교수 / • 승인 2021.02.10.
func (p *page) postOverEntry(i int) bool {
	s := p.lines[i].text
	return i+1 < len(p.lines) && !p.lines[i+1].gap && bulletPost.MatchString(s) && p.nameWithPost(s) != "" &&
		slices.ContainsFunc(p.fieldsOn(i+1, i+1), func(f field) bool { return f.kind == fieldEntered })
}

// nameWithPost gives the name of the person with which a listed line begins, and a post ends.
func (p *page) nameWithPost(s string) string {
	words := strings.Fields(strings.TrimLeft(s, "•·ㆍ- "))
	if n := len(words); n > 1 && n < 6 && post.MatchString(words[n-1]) && p.isPerson(words[0]) {
		return words[0]
	}
	return ""
}

var bulletPost = lazyregexp.New(`^[•·ㆍ]\s?[가-힣]{3}\s\S`)

// overEntry reports whether line i is the name of a person, of those that a page lists under
// its headline, right over the day of entry: • 나은별 / • 등록 2022-03-08 12:18:40.
func (p *page) overEntry(i int) bool {
	if i+1 >= len(p.lines) || p.lines[i+1].gap || !p.isPerson(undashed(p.lines[i].text)) {
		return false
	}
	next := &p.lines[i+1]
	return next.label == labelEntered || slices.ContainsFunc(p.fieldsOn(i+1, i+1), func(f field) bool { return f.kind == fieldEntered })
}

// coverOffice is the office in brackets under the body on a cover.
var coverOffice = pattern("cover-office")

// pictureAlone is who took the pictures, alone on a line under a headline.
var pictureAlone = pattern("picture-alone")

// providedAlone is who gave the picture, alone on a line.
var providedAlone = pattern("provided-alone")

// textPart is the heading of a part of a paper that is a button of pages of news too.
var textPart = pattern("text-part")

// blogEntry is when a piece of a blog came in, over which nobody signs: By 2014/05/22 No Comments.
var blogEntry = lazyregexp.New(`^(?i:by)\s\d{4}[/.-]\d{1,2}[/.-]\d{1,2}\s.{0,30}(?i:no|\d+)\s(?i:comments?)$`)

// bodyLabel stands over the text in the table of a board.
var bodyLabel = lazyregexp.New(`^(?:내\s?용|본\s?문|글\s?내용)$`)

// isBareLabel reports whether a line is the label of a day, which stood beside it
// on the page: 수정.
func isBareLabel(s string) bool {
	l, ok := labelOf(s)
	return ok && (l.kind == fieldEntered || l.kind == fieldChanged) && length(s) <= 6
}

// officeOf reports whether a line is an office of a body, and no more.
func officeOf(body, s string) bool {
	m := officeAlone.FindStringSubmatch(withoutMail(s))
	return m != nil && m[1] == body
}

// withoutMail takes an address of mail off the end of a line: 가람대학교 홍보팀 / news@….
func withoutMail(s string) string {
	return strings.TrimRight(mailAddress.ReplaceAllString(s, ""), " /|()")
}

// postedBy is what boards print under a title, a line each: a keeper of the site,
// a counter.
var postedBy = lazyregexp.New(`^(?:-\s)?(?:(?:최고)?관리자|운영자|웹마스터|(?i:(?:조회수?|추천수?|댓글|hits?|views?)\s?[:：]?\s?[\d,]+))$`)

// isPostedOffice reports whether line i is an office in the header of a board, a
// line each: the next lines are its fields.
func (p *page) isPostedOffice(i int) bool {
	office := undashed(p.lines[i].text)
	if !officeOnly.MatchString(office) {
		return false
	}
	if p.hasField(i+1) && p.boardHeader(i+1) {
		return true
	}
	if strings.Contains(office, " ") {
		return false
	}
	for j := i + 1; j < min(i+3, len(p.lines)) && !p.lines[j].gap; j++ { // - 홍보팀 / - 2099 / - 2014-10-07
		if bareStamp.MatchString(undashed(p.lines[j].text)) {
			return true
		}
	}
	return false
}

// isCredit reports whether a line of the head or tail is a credit line.
func isCredit(s string) bool { _, ok := readCredit(s); return ok }

// isDeck reports whether a line between title and text could be a deck.
func isDeck(s string) bool {
	return length(s) <= 60 && (isHeadline(s) || dashed.MatchString(s)) && !asked.MatchString(s) && !isNameLine(s) && !nounSentences.Ends(s) && !releaseHead.MatchString(s) && !fieldLine.MatchString(s)
}

var (
	dashed    = lazyregexp.New(`^[-–—]\s?(.{4,}?)\s?[-–—]$`)
	fieldLine = lazyregexp.New(`^\S{1,8}\s?[:|：]\s|\s\|\s`)
)

// asked begins a question of an interview: Q1. 어떤 일을 하나요?
var asked = pattern("asked")

// listed reports whether line i stands in a list of three or more lines without
// an empty line between.
func (p *page) listed(i int) bool {
	n := 1
	for j := i; j > 0 && !p.lines[j].gap && p.lines[j-1].label == ""; j-- {
		n++
	}
	for j := i + 1; j < len(p.lines) && !p.lines[j].gap && p.lines[j].label == "" && !isProse(p.lines[j].text); j++ {
		n++
	}
	return n > 3
}

// itemNumber begins an item of an agenda, which minutes say again where it is
// dealt with.
var itemNumber = lazyregexp.New(`^(?:\d{1,2}\s?[.)]|[가-하][.)]|제\d+항)`)

// repeats cuts all but the last of the lines that the head says twice.
func (p *page) repeats(zone int) {
	for i := range p.lines[:zone] {
		l := &p.lines[i]
		if l.label == "" && length(l.text) >= 8 && !itemNumber.MatchString(l.text) && copies(p.lines[i+1:zone], l.text) > 0 {
			l.cut(labelCopy)
		}
	}
}

// titleLine is the index of the first line that was taken as the title, -1
// without one.
func (p *page) titleLine() int {
	for i := range p.lines {
		if p.lines[i].label == labelTitle {
			return i
		}
	}
	return -1
}

var contentsHead = lazyregexp.New(`^(?:순\s*서|목\s*차|차\s*례|CONTENTS|Contents)$`)

// contents cuts a table of contents in the head: its title, and the lines behind
// it that the text says again as headings.
func (p *page) contents(from, zone int) {
	for i := from; i < zone; i++ {
		if !contentsHead.MatchString(p.lines[i].text) {
			continue
		}
		end := i + 1
		for end < len(p.lines) && copies(p.lines[end+1:], pageBehind.ReplaceAllString(p.lines[end].text, "")) > 0 {
			end++
		}
		if end-i < 3 {
			return
		}
		for j := i; j < end; j++ {
			p.lines[j].cut(labelContents)
		}
		return
	}
}

// pageBehind is the page at the end of a line of a table of contents.
var pageBehind = pattern("page-behind")

// contentsHeads cuts the heads of tables of contents whose lines have dots up to the page.
func (p *page) contentsHeads() {
	for i := 1; i < len(p.lines); i++ {
		if l := &p.lines[i-1]; p.lines[i].label == labelContents && contentsHead.MatchString(l.text) {
			l.cut(labelContents)
		}
	}
}

// titleEnd is the index of the last line that was taken as the title, -1 without
// one.
func (p *page) titleEnd() int {
	end := -1
	for i := range p.lines[:min(len(p.lines), longestHead)] {
		if p.lines[i].label == labelTitle && (end < 0 || i == end+1) {
			end = i
		}
	}
	return end
}

// isWriters reports whether line i, under the title, names who wrote a brief or a
// column, and no more. Elsewhere such a line is that of a portrait.
func (p *page) isWriters(i, title int) bool {
	s := p.lines[i].text
	if i <= title+2 && p.byGuest() && p.columnistOn(s) != "" {
		return true
	}
	if i <= title+1 && p.isPeriodicalPiece(title) && p.columnistOn(s) != "" && !p.speaksOf(p.columnistOn(s), strings.Fields(strings.Trim(s, " ()"))) {
		return true
	}
	if w := strings.Fields(s); i <= title && len(w) == 2 && trades.Has(w[1]) && p.isPerson(w[0]) && p.isArticle() {
		return true
	}
	if i > title+3 || length(s) > 60 || strings.TrimSpace(writer.ReplaceAllString(s, "")) != "" {
		return false
	}
	if m := writer.FindStringSubmatch(s); m != nil && p.speaksOf(m[1], strings.Fields(s)) {
		return false // the portrait over an interview
	}
	brief := columnTag.MatchString(p.title)
	for j := range p.lines[:title+1] {
		brief = brief || seriesNumber.MatchString(p.lines[j].text) || j < title && length(p.lines[j].text) <= 40 && issueInLine.MatchString(p.lines[j].text) || issueFull.MatchString(p.lines[j].text) || columnTag.MatchString(p.lines[j].text)
	}
	return brief && !p.isRelease()
}

// isPeriodicalPiece reports whether a line over the title is a periodical with its number.
func (p *page) isPeriodicalPiece(title int) bool {
	return slices.ContainsFunc(p.lines[:max(0, min(title, 4))], func(l line) bool { return periodicalIssue.MatchString(l.text) || briefIssue.MatchString(l.text) })
}

var (
	periodicalIssue = pattern("periodical-issue")
	briefIssue      = pattern("brief-issue")
)

// writtenBy gives who wrote, on a line that says so with the body and the post of the person:
// 글: 가람대학교 행정학과 나은별 교수; "" on any other.
func (p *page) writtenBy(s string) string {
	if length(s) > 60 || endsSentence(s) || stampHint(s) {
		return ""
	}
	if name, rest, ok := strings.Cut(s, " | "); ok && p.isPerson(name) && isNameLine(name+" "+rest) && !strings.Contains(rest, "|") {
		return name // 나은별 | 가람대 사회학과 교수
	}
	if bulletPost.MatchString(s) {
		return p.nameWithPost(s)
	}
	m := writtenWord.FindStringSubmatch(s)
	if m == nil {
		if m = textAndPictures.FindStringSubmatch(s); m == nil {
			return ""
		}
		m[1] = strings.TrimSpace(pictureBeside.ReplaceAllString(m[1], " "))
	}
	words := strings.Fields(strings.NewReplacer("(", " ", ")", " ", "/", " ", ",", " ").Replace(m[1]))
	if n := len(words); n > 1 && post.MatchString(words[n-1]) {
		for _, name := range []string{words[n-2], words[0]} {
			if p.isPerson(name) {
				return name
			}
		}
	}
	return ""
}

var textAndPictures = pattern("text-and-pictures")

var writtenWord = lazyregexp.New(`^[\[(<]?\s?(?:글|필자|글쓴이|기고자?|저자)\s?[:：|ㅣ/]\s?(.+?)\s?[\])>]?$`)

// columnistBelow cuts who wrote a column under its text, with body, post and address: 나은별
// 가람대 행정학과 교수 byul@garam.example.
func (p *page) columnistBelow() {
	if !p.byGuest() {
		return
	}
	for i := max(p.last, 0) + 1; i < len(p.lines); i++ {
		l := &p.lines[i]
		s := strings.TrimSpace(mailAddress.ReplaceAllString(l.text, ""))
		name := p.columnistOn(s)
		switch {
		case name == "" || l.label != "" && l.label != labelByline:
			continue
		case s != l.text || l.label != "" || slices.Contains(p.authors(), name):
			l.text, l.label = s, labelWriters
		default:
			p.guest = name // the one line that tells who this is: it stays
		}
		return
	}
}

// byGuest reports whether the headline or a line over it says that a guest wrote the piece.
func (p *page) byGuest() bool {
	if p.isRelease() || p.title == "" {
		return false
	}
	return columnTag.MatchString(p.title) || slices.ContainsFunc(p.lines[:min(p.titleEnd()+1, 12)], func(l line) bool {
		return length(l.text) <= 20 && columnOver.MatchString(l.text)
	})
}

// columnistOn gives the person whom a line of a column names with body and post, "" on any
// other: 나은별 가람대 교육혁신원장, 나은별(가람연구원 연구위원).
func (p *page) columnistOn(s string) string {
	s = strings.TrimLeft(s, "•·ㆍ▲■-/=〓 ")
	if length(s) > 60 || endsSentence(s) || stampHint(s) {
		return ""
	}
	if m := readerOfTown.FindStringSubmatch(s); m != nil && p.isPerson(m[1]) {
		return m[1]
	}
	if m := wordBehindName.FindStringSubmatch(s); m != nil {
		s = m[1] + " " + m[2]
	}
	words := strings.FieldsFunc(districtBehind.ReplaceAllString(s, ""), func(r rune) bool { return strings.ContainsRune(" ·ㆍ,", r) })
	if n := len(words); n > 1 && n < 8 && p.isPerson(words[0]) && (post.MatchString(words[n-1]) || trades.Has(words[n-1])) {
		return words[0]
	}
	return ""
}

// partWriters makes two lines of one in the head that is a person with body and post, and the
// day of entry behind a bar: 나은별 기록관리 활동가 | 등록 2016.12.15 09:10.
func (p *page) partWriters() {
	for i := range p.lines[:min(14, len(p.lines))] {
		l := &p.lines[i]
		who, day, ok := strings.Cut(l.text, " | ")
		if !ok || l.label != "" || l.data || len(l.cells) > 2 || !isEntered(day) || p.columnistOn(who) == "" {
			continue
		}
		entry := *l
		entry.text, entry.label, entry.cells = day, labelEntered, nil
		l.text, l.cells = who, nil
		p.lines = slices.Insert(p.lines, i+1, entry)
		return
	}
}

// districtBehind is the district of a member of a council, or the party, behind the post: 나래도의원(가람3).
var districtBehind = pattern("district-behind")

// trades are what people are who write for papers and hold no post.
var trades = words("trades")

var (
	readerOfTown   = pattern("reader-of-town")
	columnOver     = pattern("column-over")
	wordBehindName = pattern("word-behind-name")
)

// columnist cuts who wrote a column where its closing line says it again: 나은별 /
// 누리대 행정학과 교수 under the headline, 나은별 누리대 행정학과 교수 at the end.
func (p *page) columnist(title int) {
	for i := max(p.last, 0) + 1; i < len(p.lines); i++ {
		l := &p.lines[i]
		m := writer.FindStringSubmatch(l.text)
		if l.label != "" || m == nil || m[0] != l.text || !p.isPerson(m[1]) {
			continue
		}
		for j := title; j < min(title+10, p.first); j++ {
			if head := &p.lines[j]; head.label == "" && length(head.text) >= 3 && strings.Contains(l.text, head.text) {
				head.cut(labelCopy)
				l.cut(labelWriters)
			}
		}
		return
	}
}

// columnTag is in the title of what a guest writes.
var columnTag = pattern("column-tag")
