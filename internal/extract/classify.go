package extract

import (
	"slices"
	"strings"

	"sillok/internal/lazyregexp"
)

// classify labels the furniture of a page: by shape, inside lines, by place.
func (p *page) classify(known *Recurring) {
	p.beforeHead(known)
	p.head()
	p.bounds()
	p.tail()
	p.bookFoot()
	p.signOffs()
	p.headings()
}

// beforeHead labels what lines tell by themselves, and the lists around the text.
func (p *page) beforeHead(known *Recurring) {
	p.records()
	p.headOutside()
	p.partPaperNote()
	p.partStored()
	for i := range p.lines {
		p.lines[i].text = gluedLabels(barred(clockCode.ReplaceAllString(iconName.ReplaceAllString(p.lines[i].text, ""), "$1")))
		p.lines[i].closeRights()
		p.lines[i].partBody()
		p.closeNames(i)
		p.partMarks(i)
	}
	for i := range p.lines {
		if label := shapeOf(&p.lines[i]); label != labelField || !p.headsTable(i) {
			p.lines[i].cut(label)
		}
	}
	p.contentsHeads()
	p.pictureOwners()
	p.reporterBelow()
	p.partDecks()
	p.partWriters()
	for i := range p.lines {
		if p.lines[i].label == "" && !p.lines[i].data {
			p.cutInside(i)
		}
	}
	p.loneTags()
	p.partHeader()
	p.partEntry()
	p.copiedText()
	p.relatedBlocks()
	p.listsBelow()
	p.recurring(known)
	p.bounds()
	p.masthead()
	p.bounds()
	p.keepSections()
	p.commentSection()
}

// headOutside takes in the headline with the day under it that an HTML reader left outside the
// article, close before it.
func (p *page) headOutside() {
	begin := slices.IndexFunc(p.lines, func(l line) bool { return !l.outside })
	for i := max(0, begin-8); i+1 < begin; i++ {
		l, day := &p.lines[i], &p.lines[i+1]
		if !l.links && isPlainHeadline(l.text) && !isSection(l.text) && bareStamp.MatchString(day.text) {
			l.outside, day.outside = false, false
			return
		}
	}
}

// closeNames closes up the name of who signs where it is set with gaps: 정리 나 은 별 기자.
func (p *page) closeNames(i int) {
	l := &p.lines[i]
	if m := gappedSigner.FindStringSubmatch(l.text); m != nil && p.isPerson(m[2]+m[3]+m[4]) {
		l.text = m[1] + m[2] + m[3] + m[4] + " " + m[5]
	}
}

var gappedSigner = lazyregexp.New(`^((?:(?:대담|정리|글|사진|취재|진행)\s?[=:/|·]?\s)?)([가-힣]) ([가-힣]) ([가-힣])\s?(` + reporter + `)$`)

// barred puts bars where some sites print a letter for them in a line of who wrote and
// when: 나은별 기자I 2004.12.31, 가람누리l나은별 기자l기사입력2019-04-17.
func barred(s string) string {
	if !strings.ContainsAny(s, "Ilㅣ∣") || length(s) > longestSigned || !barredLine.MatchString(s) || isProse(s) {
		return s
	}
	return letterBar.ReplaceAllString(s, "$1 | $2")
}

// longestSigned is how many characters a line of who wrote and when has.
const longestSigned = 70

var (
	// letterBar is a letter that stands between two Korean words, or before a day.
	letterBar = lazyregexp.New(`([가-힣)\]\d])\s?[Ilㅣ∣]\s?([가-힣\d(\[]|$)`)

	// barredLine has such a letter beside a reporter or before the label of a day.
	barredLine = lazyregexp.New(`(?:` + reporter + `)\s?[Ilㅣ∣](?:\s?[가-힣\d(\[]|$)|[가-힣]\s?[Ilㅣ∣]\s?(?:[가-힣]{2,4}\s?(?:` + reporter + `)(?:$|[\s|])|` + enteredWord + `\s?[:：]?\s?\d)`)
)

// reporterBelow puts the name of a person and what they are, which some sites print on two
// lines, on one: 나은별 / 기자.
func (p *page) reporterBelow() {
	for i := 1; i < len(p.lines); i++ {
		l, name := &p.lines[i], &p.lines[i-1]
		if reporterAlone.MatchString(l.text) && name.label == "" && p.isPerson(name.text) {
			name.text += " " + l.text
			name.cut(labelByline)
			l.label = labelByline
		}
	}
}

var reporterAlone = lazyregexp.New(`^(?:` + reporter + `)$`)

// partDecks makes two lines of one in the head that is a headline with its deck between
// dashes: 가람시, 민원 창구 늘린다 - 내달부터 여덟 곳에서 -.
func (p *page) partDecks() {
	for i := range p.lines[:min(12, len(p.lines))] {
		l := &p.lines[i]
		m := deckBehind.FindStringSubmatch(l.text)
		if m == nil || l.label != "" || l.cells != nil || l.data || isProse(m[1]) || !isHeadline(m[1]) {
			continue
		}
		deck := *l
		deck.text, deck.gap = "- "+m[2]+" -", false
		l.text = m[1]
		p.lines = slices.Insert(p.lines, i+1, deck)
		return
	}
}

var deckBehind = lazyregexp.New(`^([^-–—].{9,}?)\s[-–—]\s?([^-–—].{7,}?)\s?[-–—]$`)

// gluedLabels puts spaces where a copied header of a board has lost them between label and
// value: 작성자관리자 작성일2023.03.16댓글0 조회수108.
func gluedLabels(s string) string {
	if length(s) > longestSigned || !gluedHeader.MatchString(s) {
		return s
	}
	return tidy(gluedLabel.ReplaceAllString(s, " $1 "))
}

var (
	gluedHeader = lazyregexp.New(`^[-•·|\s]*(?:작성자|글쓴이|등록자|게시자)\s?\S{2,12}\s?\|?\s?(?:작성일|등록일|게시일)\s?\d{2,4}[.\-/]`)
	gluedLabel  = lazyregexp.New(`\s?(작성자|글쓴이|등록자|게시자|작성일|등록일|게시일|조회수|댓글|추천)\s?`)
)

// clockCode is the code of a desk that a wire service prints behind its clock: 19:41 KRD7.
var clockCode = lazyregexp.New(`^(.{0,60}\d{1,2}:\d{2})\sKR[A-Z]\d{1,2}$`)

// iconName is the name of a picture in a font, which copied pages have before a field.
var iconName = lazyregexp.New(`^(?:person|schedule|calendar_today|access_time|folder|event|account_circle)\s`)

// headsTable reports whether a line is the heads of a table of the text: the next line has as many
// bars, two at least, and is no head of a list of the board: 번호 | 약속 | 기한.
func (p *page) headsTable(i int) bool {
	bars := strings.Count(p.lines[i].text, " | ")
	return bars > 1 && i+1 < len(p.lines) && strings.Count(p.lines[i+1].text, " | ") == bars && !boardHead.MatchString(p.lines[i].text)
}

// shapeOf names the furniture that a line is by its own words, or "". Of lines
// outside an article only those tell something that state rights, or that stand
// close after it.
func shapeOf(l *line) string {
	if l.running {
		return labelRunning
	}
	if label := phraseOf(l.text); label != "" {
		return label
	}
	if rest := behindButtons(l.text); rest != "" {
		if label := phraseOf(rest); label != "" {
			return label
		}
	}
	for i := range shapes {
		s := &shapes[i]
		if s.fits(l.text) && (!l.outside || l.near || s.label == labelRights) {
			return s.label
		}
	}
	if l.outside {
		return labelOutside
	}
	return ""
}

// Furniture glued to a line of the article.
var (
	tagHead    = lazyregexp.New(`^[\[【(〔]\s?((?:[^\[\]()【】〔〕]|\([가-힣·]{1,8}\)){2,40})\s?[\]】)〕]\s*(?:((?:[가-힣]{2,4}[ ·]){0,3}[가-힣]{2,4})\s?(?:` + reporter + `)\s?=\s?)?(?:(?:19|20)\d{2}년 \d{1,2}월 \d{1,2}일 -- )?`)
	nameHead   = lazyregexp.New(`^(?:\([가-힣]{2,4}\s?=\s?|([가-힣A-Za-z0-9]{2,12})(?:\s?=\s?|\s))?[가-힣]{2,4}\s?(?:` + reporter + `)\s?(?:[=|]\s+|=)`)
	creditTail = lazyregexp.New(`(?:` +
		`\s*[\[(/|]?\s?(?:사진|자료|그림|이미지|그래픽)(?:\s?제공)?\s?[=:]\s?[^.\])]{1,30}|` + // 사진=한빛시
		`\s*[\[(/|]\s?(?:사진|자료)\s?(?:제공|/)?\s?[^.\])]{0,30}|` + // (사진 제공 한빛시)
		`\s+[가-힣]{2,4}\s?(?:사진)?기자|` +
		`[./\[(|]\s?[가-힣A-Za-z0-9]{2,12} 제공|` + // . 한빛시 제공
		`\s*[ⓒ©]\s?[^.\])]{1,20})\s?[\])]?\.?$`)
	outletTail   = lazyregexp.New(`[다음]\.\s([가-힣A-Za-z0-9]{3,10})$`)
	captionStart = lazyregexp.New(`^[▲△◀▶◁▷▼↑↓←→]|^\[사진|^<사진|^사진\s?[=:]`)
	bylineTail   = lazyregexp.New(`([.?!]["”’]?)\s*[\[(/=【〈<]?\s?((?:\([가-힣]{2,4}=[가-힣A-Za-z0-9]{2,10}\)\s?)?(?:[가-힣A-Za-z]{2,10}\s?=\s?)?(?:[가-힣]{2,4}|\p{Han}{2,4})\s?(?:` + reporter + `)\s?[\])】〉>]?\s?(?:` + mail + `)?|` + mail + `)\s?[\])】〉>]?\s*$`)
)

// signedTail is the reporter behind the last sentence of an article: … 받을 수 있다. 나은별
// 기자. Behind a caption it is who took the picture.
var signedTail = lazyregexp.New(`(다[.]|다)(?:\s|/\s?)[가-힣]{2,4}\s?(?:` + reporter + `)$`)

// cutInside takes by-lines, datelines, credits and copyright notices out of a
// line that is otherwise the article's.
func (p *page) cutInside(i int) {
	if m := rightsTail.FindStringIndex(p.lines[i].text); m != nil && m[0] > 0 {
		p.split(i, p.lines[i].text[:m[0]], tidy(p.lines[i].text[m[0]:]), labelRights)
	}
	p.cutHead(i)
	if s := p.lines[i].text; !captionStart.MatchString(s) {
		if m := signedTail.FindStringSubmatchIndex(s); m != nil && isProse(strings.TrimSuffix(s[:m[3]], ".")+".") {
			p.split(i, s[:m[3]], tidy(s[m[3]:]), labelByline)
		}
	}
	if half, ok := doubled(p.lines[i].text); ok && p.lines[i].cells == nil && (endsSentence(half) || captionStart.MatchString(half) || creditTail.MatchString(half)) {
		p.split(i, half, half, labelCaption)
		p.cutCredit(i, true)
	} else {
		p.cutCredit(i, captionStart.MatchString(p.lines[i].text))
	}
	if s := p.lines[i].text; isProse(s) || i > 0 && !p.lines[i].gap && p.lines[i-1].label == "" && length(p.lines[i-1].text) >= 20 && !endsSentence(p.lines[i-1].text) {
		if m := bylineTail.FindStringSubmatchIndex(s); m != nil {
			p.split(i, s[:m[3]], tidy(s[m[3]:]), labelByline)
		}
	}
}

// barHead is the name of an outlet before a bar, with a second name of it or its office: 가람누리원
// (가람뉴스1) | 군수가 …, 가람시사경제 충북취재본부 | 군은 ….
var barHead = lazyregexp.New(`^([가-힣A-Za-z0-9]{3,12})\s?(?:\(([가-힣A-Za-z0-9]{2,12})\)|([가-힣]{2,6}(?:본부|지사|지국|주재)))?\s?[|ㅣ│｜]\s`)

// cutHead takes a dateline off a paragraph: [김가나기자], [가나일보],
// (서울=가나뉴스) 김가나 기자 =. A tag is only cut when it names a reporter or a
// publisher; [기고], [앵커] and the like are the article's.
func (p *page) cutHead(i int) {
	if p.cutJoined(i) {
		return
	}
	s := p.lines[i].text
	if m := nameHead.FindStringIndex(s); m != nil && m[1] < len(s) {
		p.split(i, s[m[1]:], tidy(s[:m[1]]), labelByline)
		p.lines[i].opens = true
		return
	}
	if m := wireTag.FindStringIndex(s); m != nil && s[0] != '(' {
		p.split(i, s[m[1]:], tidy(s[:m[1]]), labelPublisher) // 서울--(가람와이어) 2011년 05월 17일 -- …
		return
	}
	if m := barHead.FindStringSubmatchIndex(s); m != nil && isProse(s[m[1]:]) && (outletName.MatchString(s[m[2]:m[3]]) || m[4] >= 0 && media.MatchString(s[m[4]:m[5]]) || m[6] >= 0 && media.MatchString(s[m[2]:m[3]])) {
		p.split(i, s[m[1]:], "["+s[m[2]:m[3]]+"]", labelPublisher)
		return
	}
	m := tagHead.FindStringSubmatchIndex(s)
	if m == nil || m[1] == len(s) {
		return
	}
	tag, rest := s[m[2]:m[3]], s[m[1]:]
	switch {
	case strings.Contains(tag, "기자회견"):
	case wireTag.MatchString(s):
		p.split(i, rest, tidy(s[:m[1]]), labelPublisher)
	case m[4] >= 0 || signature.MatchString(tag) && length(tag) <= 30:
		p.split(i, rest, tidy(s[:m[1]]), labelByline)
		p.lines[i].opens = true
	case isProse(rest) && p.isPublisherTag(tag):
		p.split(i, rest, tidy(s[:m[1]]), labelPublisher)
	}
}

// cutCredit takes a photo credit off the end of a caption. A line is known as a
// caption by its arrow, or because it is short and ends in a credit after a full
// stop.
func (p *page) cutCredit(i int, caption bool) {
	s := p.lines[i].text
	if length(s) > longestCaption {
		return
	}
	if m := datedCredit.FindStringIndex(s); m != nil && endsSentence(tidy(s[:m[0]])) {
		p.split(i, s[:m[0]], tidy(s[m[0]:]), labelCredit)
		return
	}
	m := creditTail.FindStringIndex(s)
	if o := outletTail.FindStringSubmatchIndex(s); m == nil && o != nil && length(s) <= 120 && (outletName.MatchString(s[o[2]:o[3]]) || p.names.outlet(s[o[2]:o[3]])) {
		p.split(i, s[:o[2]], s[o[2]:], labelCredit) // … 인사말을 하고 있다. 연합뉴스
		return
	}
	if m == nil || m[0] == 0 {
		return
	}
	if s[m[0]] == '.' {
		m[0]++ // of the sentence before
	}
	before := strings.TrimSpace(s[:m[0]])
	if before != "" && (caption || endsSentence(before) && length(s[m[0]:]) < 25) {
		p.split(i, before, tidy(s[m[0]:]), labelCredit)
	}
}

// datedCredit is whose picture it is with its day and the address of who took it, as wires close
// captions: [사진=가람청] 2022.03.22 byul@garam.example.
var datedCredit = lazyregexp.New(`\s*[\[(]\s?사진\s?=\s?[^\])]{1,30}[\])]\s?(?:19|20)\d{2}\.\d{1,2}\.\d{1,2}\.?(?:\s` + mail + `)?$`)

// longestCaption is how many characters a caption has with its credit.
const longestCaption = 200

// keepSections takes back the section paths that stand in the midst of the text:
// there they are rows of a table or subheadings.
func (p *page) keepSections() {
	for i := p.first + 1; i < p.last; i++ {
		if l := &p.lines[i]; l.label == labelSection && !arrows.MatchString(l.text) {
			l.label = ""
		}
	}
	for i := 1; i+1 < len(p.lines); i++ { // [부고] under the last row of [인사]
		if l := &p.lines[i]; l.label == labelSection && genreTag.MatchString(l.text) && p.isRecordRow(i-1) && p.isRecordRow(i+1) {
			l.label = ""
		}
	}
}

// isRecordRow reports whether line i is kept and begins with the mark of one of several
// records: ■ 가람처 △총무과장 나은별.
func (p *page) isRecordRow(i int) bool {
	return p.lines[i].label == "" && recordMark.MatchString(p.lines[i].text)
}

// recordMark is what stands before each of several records.
var recordMark = lazyregexp.New(`^[■◆◇□▲△●○▶▷]\s?\S`)

// relatedBlocks cuts the headlines that follow a label such as 관련기사 without an
// empty line between. A sentence is never one, nor the document's own headline.
func (p *page) relatedBlocks() {
	for i := 0; i < len(p.lines); i++ {
		if p.lines[i].label != labelRelated {
			continue
		}
		end := i + 1
		for end < len(p.lines) && p.lines[end].label == "" && !p.lines[end].gap && linkLike(p.lines[end].text) {
			end++
		}
		for j := i + 1; j < p.ownHead(i+1, end); j++ {
			p.lines[j].cut(labelRelated)
		}
		for j := i + 1; j < len(p.lines) && p.lines[j].label == "" && rankedBy.MatchString(p.lines[j].text); j++ {
			p.lines[j].cut(labelRelated)
		}
		// A list with bullets may stand apart from its label.
		j := i + 1
		for ; j < len(p.lines) && p.lines[j].label == "" && linkBullet.MatchString(p.lines[j].text) && linkLike(p.lines[j].text); j++ {
		}
		if j-i > 2 {
			for k := i + 1; k < j; k++ {
				p.lines[k].cut(labelRelated)
			}
		}
	}
}

// rankedBy is by what the most read articles are counted, on buttons below their label.
var rankedBy = lazyregexp.New(`^(?:실시간|시간별|일간|주간|월간|조회순?|댓글순?|추천순?|공감순?)$`)

// ownHead is the first of the lines from..end, below the label of a list of links,
// that belongs to the document: end for none. Above a page of which nothing is kept
// so far, its headline and deck are the lines over its day or by-line, or over its
// prose; of a longer list only the last line is.
func (p *page) ownHead(from, end int) int {
	if slices.ContainsFunc(p.lines[:from], func(l line) bool { return l.label == "" && l.text != "" }) {
		return end
	}
	last := from
	for last < end && !p.lines[last].isDay() && !isByline(p.lines[last].text) {
		last++
	}
	if last == end && !p.headEndsAt(end) {
		return end
	}
	first := last
	for first > from && !p.lines[first-1].links && !linkBullet.MatchString(p.lines[first-1].text) {
		first--
	}
	switch {
	case first == last:
		return end
	case last-first > decksAndHead:
		return last - 1
	}
	return first
}

// decksAndHead is how many lines a headline has with its decks.
const decksAndHead = 3

// listsBelow cuts lists of other documents under the text, whose rows each hold a day.
func (p *page) listsBelow() {
	p.columnsBelow()
	p.linksBelow()
}

// linksBelow cuts the links under the text below each of which stands when the other
// article came in, in one form: 온라인 기사 ( 2021.10.18 22:06 ).
func (p *page) linksBelow() {
	last := 0
	for i := range p.lines {
		if p.lines[i].label == "" && isProse(p.lines[i].text) {
			last = i
		}
	}
	rows := map[string][]int{}
	for i := last + 2; last > 0 && i < len(p.lines); i++ {
		if s := p.lines[i].text; length(s) <= 40 && isHeadline(p.lines[i-1].text) && p.lines[i].cells == nil && tellsDay(s) && !startsWithLabel(s) {
			form := digits.ReplaceAllString(s, "0")
			rows[form] = append(rows[form], i)
		}
	}
	for _, at := range rows {
		if len(at) < 2 || p.lines[at[0]].text == p.lines[at[1]].text {
			continue
		}
		for _, i := range at {
			p.lines[i].label = labelOther
			p.lines[i-1].cut(labelOther)
		}
	}
}

var digits = lazyregexp.New(`\d+`)

// startsWithLabel reports whether a line begins with the label of a day: 입력 2021.10.18.
func startsWithLabel(s string) bool {
	fields := fieldsOfText(s)
	return len(fields) > 0 && fields[0].from == 0
}

// columnsBelow cuts the list of a board: the names of its columns, and rows each of which
// holds a day.
func (p *page) columnsBelow() {
	prose := false
	for i := 0; i < len(p.lines); i++ {
		l := &p.lines[i]
		prose = prose || l.label == "" && isProse(l.text)
		if !prose || l.label != "" || l.cells != nil || !isColumns(l.text) {
			continue
		}
		end := i + 1
		for end < len(p.lines) && !p.lines[end].gap && tellsDay(p.lines[end].text) {
			end++
		}
		if end-i < 3 {
			continue
		}
		for ; i < end; i++ {
			p.lines[i].cut(labelOther)
		}
	}
}

// headEndsAt reports whether line i, the first behind a list, comes right under a
// headline: who wrote the document and when, or prose.
func (p *page) headEndsAt(i int) bool {
	if i == len(p.lines) {
		return false
	}
	l := &p.lines[i]
	switch l.label {
	case labelByline, labelEntered:
		return true
	case "":
		return l.isDay() || isProse(l.text)
	}
	return false
}

// linkLike reports whether a line could be another article's headline.
func linkLike(s string) bool { return length(s) <= 70 && !holdsSentenceEnd(s) }

var linkBullet = lazyregexp.New(`^[·•ㆍ▶☞└┗\-⦁>]`)

// commentSection cuts everything from a comment box to the end, unless prose of
// the article follows, or, where a page has no prose, most of its text.
func (p *page) commentSection() {
	all, before := p.kept(0, len(p.lines)), 0
	for i := range p.lines {
		if p.lines[i].label == "" {
			before += length(p.lines[i].text)
		}
		if p.lines[i].label == labelComments && i > p.last && (p.last >= 0 || before > all-before) {
			for j := i + 1; j < len(p.lines); j++ {
				p.lines[j].cut(labelComments)
			}
			return
		}
	}
}

// partHeader makes two lines of one in the head that is a headline with the header
// of a board behind it: 제12회 기념행사 등록일 : 2021-03-30.
func (p *page) partHeader() {
	for i := range p.lines[:min(8, len(p.lines))] {
		l := &p.lines[i]
		if l.label != "" || l.cells != nil || l.data || isProse(l.text) {
			continue
		}
		fields := fieldsOfText(l.text)
		if len(fields) == 0 || fields[0].kind != fieldEntered || fields[0].form == "board" || !startsWithDay(fields[0].value) {
			continue
		}
		before := strings.TrimSpace(l.text[:fields[0].from])
		if length(before) < 8 || strings.ContainsAny(before[len(before)-1:], "|/") || !isHeadline(before) || isNameLine(before) || isCredit(before) || p.leadIn(l, fields[0]) {
			continue
		}
		header := *l
		header.text, header.gap = l.text[fields[0].from:], false
		l.text = before
		p.lines = slices.Insert(p.lines, i+1, header)
		return
	}
}

// partEntry makes two lines of one in the head that is a day of entry with a
// headline, or the tag of an outlet and the text, behind it: 입력 2025-09-28 11:30 민원
// 창구 …. The day has a label or a time; in a chronology it has neither.
func (p *page) partEntry() {
	for i := range p.lines[:min(4, len(p.lines))] {
		l := &p.lines[i]
		if l.label != "" || l.cells != nil || l.data {
			continue
		}
		m := entryFirst.FindStringIndex(l.text)
		if m == nil {
			continue
		}
		rest := l.text[m[1]:]
		if !p.headsBehindDay(rest) && !(tagHead.MatchString(rest) && isProse(rest)) {
			continue
		}
		entry := *l
		entry.text, entry.label = tidy(l.text[:m[1]]), labelEntered
		if st, ok := firstStamp(entry.text); ok && st.whole() {
			entry.moment = st.date().String()
		}
		l.text, l.gap = rest, true
		p.lines = slices.Insert(p.lines, i, entry)
		p.cutHead(i + 1)
		return
	}
}

// headsBehindDay reports whether s, behind a day of entry, is a headline: three words
// or more, no bar, credit, field or further day.
func (p *page) headsBehindDay(s string) bool {
	switch {
	case length(s) < 10, strings.Count(s, " ") < 2, strings.Contains(s, "|"), !isHeadline(s):
		return false
	}
	return !isCredit(s) && !stampHint(s) && len(fieldsOfText(s)) == 0 && !p.besideCredit(s)
}

// partPaperNote makes a line of its own of the note at the end of a text that says
// in which paper it stood, often with gaps: (가 람 신 문 1999년 12월 25일자).
func (p *page) partPaperNote() {
	for i := len(p.lines) - 1; i >= 0; i-- {
		l := &p.lines[i]
		if !strings.Contains(tailOf(l.text, longestNote), "자") || l.cells != nil || l.data {
			continue
		}
		m := inPaper.FindStringSubmatchIndex(l.text)
		if m == nil {
			continue
		}
		name := strings.ReplaceAll(l.text[m[2]:m[3]], " ", "")
		if !p.isOutlet(name) {
			continue
		}
		note := *l
		note.text, note.label = name+" "+tidy(l.text[m[4]:m[5]]), labelSigned
		if l.text = tidy(l.text[:m[0]]); l.text == "" {
			*l = note
		} else {
			p.lines = slices.Insert(p.lines, i+1, note)
		}
		return
	}
}

// longestNote is the length in bytes of the end of such a note: the day and what
// follows it.
const longestNote = 40

// tailOf is the end of s, n bytes or all of it.
func tailOf(s string, n int) string { return s[max(0, len(s)-n):] }

// inPaper is such a note.
var inPaper = lazyregexp.New(`\s*[(\[〈<]\s?((?:[가-힣]\s?){2,10}?)\s?(` + stampText + `)\s?자(?:\s\d{1,2}면)?\s?[)\]〉>]\s?\.?$`)

// entryFirst is a day of entry at the beginning of a line, with its label or with
// the time of day.
var entryFirst = lazyregexp.New(`^(?:(?i:date|posted|published)|` + enteredWord + `)\s?[:：|]?\s?` + stampText + `\s|^` + stampText + `\d{1,2}:\d{2}\s`)

// kept counts the characters of the kept lines from..to.
func (p *page) kept(from, to int) int {
	n := 0
	for _, l := range p.lines[from:to] {
		if l.label == "" {
			n += length(l.text)
		}
	}
	return n
}

// tail cuts what stands after the end of the article. The end is a copyright
// line, or the closing by-line, with less text after it than before.
func (p *page) tail() {
	p.columnistBelow()
	end := p.end()
	publisher, _ := p.publisherOn(noDay)
	signed := p.signature()
	authors := p.authors()
	for i := range p.lines {
		l := &p.lines[i]
		if l.label != "" || i <= p.last || p.tells(i) && !(end >= 0 && i > end && !postAndName.MatchString(l.text)) || signed[i] {
			continue
		}
		all, _ := buttonWords(l.text)
		switch {
		case all:
			l.cut(labelButtons)
		case p.title != "" && same(l.text, p.title):
			l.cut(labelTitle)
		case p.isSigner(i), signsWithPost(l.text, authors):
			l.cut(labelByline)
		case isCredit(l.text) || publisher != "" && strings.Trim(l.text, "/=<>()[] ") == publisher && !p.closesWith(i):
			l.cut(labelSigned)
		case p.isSlogan(i, publisher):
			l.cut(labelPromotion)
		case end >= 0 && i > end:
			l.cut(labelAfterEnd)
		}
	}
	p.lastName()
	p.neighbours()
	p.afterSurvey()
	p.boardList()
	if end < 0 || end >= p.last {
		return
	}
	for i := end + 1; i < len(p.lines); i++ {
		p.lines[i].cut(labelAfterEnd)
	}
}

// isSlogan reports whether line i, after a reporter's article, is words of the
// outlet that end with its name: 새 시대 새 언론 가람일보.
func (p *page) isSlogan(i int, publisher string) bool {
	s := p.lines[i].text
	return publisher != "" && strings.HasSuffix(s, " "+publisher) && length(s) <= 30 && !endsSentence(s) && p.isNews()
}

// tells reports whether line i, in the head or after the prose, is text of the
// document all the same: it names who answers, or when a sitting or a decision
// was; in what no reporter wrote, it may be a day alone.
func (p *page) tells(i int) bool {
	return p.answers(i) || slices.ContainsFunc(p.fieldsOn(i, i), func(f field) bool {
		return f.kind == fieldHeld || f.kind == fieldDecided
	}) || i < p.first && p.isSittingDay(i) || i > p.last && p.lines[i].isDay() && !p.isNews() && !p.onCover(i)
}

// onCover reports whether line i stands close under the title of a paper without
// prose: there a day is when it was made.
func (p *page) onCover(i int) bool {
	title := p.titleEnd()
	return p.last < 0 && title >= 0 && i <= title+3
}

// neighbours cuts the links to the documents before and after this one, which a
// board prints one under the other: 이전 …, 다음 ….
func (p *page) neighbours() {
	for i := max(p.last, 0) + 1; i+1 < len(p.lines); i++ {
		if l, next := &p.lines[i], &p.lines[i+1]; l.label == labelOther && neighbourLabel.MatchString(l.text) && length(next.text) < 80 && !p.answers(i+1) {
			next.cut(labelOther)
		}
	}
	for i := max(p.last, 0) + 1; i+1 < len(p.lines); i++ {
		a, b := neighbour.FindString(p.lines[i].text), neighbour.FindString(p.lines[i+1].text)
		if a != "" && b != "" && a != b && length(p.lines[i].text) < 80 && length(p.lines[i+1].text) < 80 {
			p.lines[i].cut(labelOther)
			p.lines[i+1].cut(labelOther)
			return
		}
	}
}

// neighbourLabel stands over the title of the document before or after.
var neighbourLabel = lazyregexp.New(`^(?:이전|다음)\s?(?:글|기사|뉴스)$`)

// neighbour begins a link to the document before or after.
var neighbour = lazyregexp.New(`^(?:이전|다음|[▲△∧]|[▼▽∨])\s`)

// isSigner reports whether line i, after the prose, is the name of a person in
// the brackets with which newspapers sign: 【나은별】, <나은별>.
func (p *page) isSigner(i int) bool {
	m := bracketName.FindStringSubmatch(p.lines[i].text)
	return m != nil && p.isPerson(m[1])
}

// signsWithPost reports whether a line is one of the authors with a post and an
// address, as columns end: 나은별 누리대 행정학과 교수 byul@nuri.ac.kr.
func signsWithPost(s string, authors []string) bool {
	rest := strings.TrimSpace(mailAddress.ReplaceAllString(s, ""))
	if m := nameWithPost.FindStringSubmatch(s); m != nil {
		return slices.Contains(authors, m[1])
	}
	return rest != s && isNameLine(rest) && slices.Contains(authors, strings.Fields(rest)[0])
}

// nameWithPost is a name with a post in brackets: 나은별(누리연구소 연구위원).
var nameWithPost = lazyregexp.New(`^([가-힣]{2,4})\s?[(/]\s?[^()]{2,30}\)?$`)

// bracketName is a name in the brackets of a signature.
var bracketName = lazyregexp.New(`^[【〈<]\s?([가-힣]{2,4})\s?[】〉>]$`)

// isSittingDay reports whether line i of minutes begins with the day of the
// sitting: 2012년 9월 5일(수) 10시.
func (p *page) isSittingDay(i int) bool {
	st, ok := firstStamp(p.lines[i].text)
	return ok && st.start == 0 && st.whole() && sittingTime.MatchString(p.lines[i].text[st.end:]) && p.isMinutes()
}

// sittingTime is what follows the day of a sitting.
var sittingTime = lazyregexp.New(`^\s?(?:\(\s?[월화수목금토일](?:요일)?\s?\))?\s?(?:오전|오후|상오|하오)?\s?\d{1,2}\s?[시:]`)

// signature gives the lines of a closing day and the body that signs under it.
func (p *page) signature() map[int]bool {
	set := map[int]bool{}
	for _, d := range p.signedDays() {
		set[d.line] = true
		if strings.Trim(p.lines[d.line].text[d.end:], " .()") == "" {
			set[d.line+1] = true
		}
	}
	return set
}

// end finds the line with which the article closes, or -1.
func (p *page) end() int {
	above := p.proseAbove()
	if i := p.closingRights(above); i >= 0 {
		for j := max(p.last, p.first) + 1; j < i; j++ {
			if p.lines[j].label == labelByline {
				return j // links of the outlet stand between its reporter and its rights
			}
		}
		return i
	}
	for i := len(p.lines) - 1; i > p.last && i > p.first; i-- {
		if p.lines[i].label == labelByline {
			return i
		}
	}
	if i := p.moreBelow(above); i >= 0 {
		return i
	}
	return p.otherArticles()
}

// otherArticles finds the label under the text over links to other articles, with
// nothing but short lines behind it; -1 without one.
func (p *page) otherArticles() int {
	if p.last < 0 || p.isRelease() {
		return -1
	}
	at := p.last + 1 + slices.IndexFunc(p.lines[p.last+1:], func(l line) bool { return l.label == labelRelated })
	for i := at; i < len(p.lines); i++ {
		if l := &p.lines[i]; l.label == "" && (length(l.text) > longestLink || p.answers(i) || l.cells != nil || hasBullet(l.text)) {
			return -1
		}
	}
	if at <= p.last {
		return -1
	}
	return at
}

// longestLink is the length of what a list of links says in a line.
const longestLink = 40

// closingRights finds the first copyright line with less than a third of the
// prose before it behind it, -1 without one. above is p.proseAbove.
func (p *page) closingRights(above []int) int {
	for i := min(p.first, len(p.lines)); i < len(p.lines); i++ {
		if p.lines[i].label == labelRights && (above[len(p.lines)]-above[i])*3 < above[i] {
			return i
		}
	}
	return -1
}

// proseAbove gives for each line, and for the end, how many characters of kept prose
// stand above it, from the first line of prose on.
func (p *page) proseAbove() []int {
	above := make([]int, len(p.lines)+1)
	for i := range p.lines {
		l := &p.lines[i]
		if above[i+1] = above[i]; i >= p.first && l.label == "" && isProse(l.text) {
			above[i+1] += length(l.text)
		}
	}
	return above
}

// headings marks the decks under the title and the subheadings of the text: short
// lines without a full stop that stand alone before prose or before an
// interviewer's question.
func (p *page) headings() {
	kept := make([]int, 0, len(p.lines))
	for i := range p.lines {
		if p.lines[i].label == "" {
			kept = append(kept, i)
		}
	}
	for k, i := range kept {
		l := &p.lines[i]
		if k+1 == len(kept) || l.heading || l.form.item || l.row || tellsWhen(l.text) {
			continue
		}
		next := &p.lines[kept[k+1]]
		marked := subheading.MatchString(l.text) && length(l.text) <= 60 && !endsSentence(l.text) && !subheading.MatchString(next.text) && !strings.ContainsAny(l.text[firstRune(l.text):], "△▲◇")
		alone := k > 0 && l.gap && next.gap && length(l.text) <= 50 && isHeadline(l.text) && !isNameLine(l.text) && !endsSentence(l.text) && !nounSentences.Ends(l.text)
		l.heading = (marked || alone) && !breaksInside(l.text, next.text) && (isProse(next.text) || question.MatchString(next.text))
	}
}

var nounSentences = words("noun-sentences")

// tellsWhen reports whether a line of minutes says when or where the sitting was.
func tellsWhen(s string) bool { return sittingPlace.MatchString(s) || sittingClock.MatchString(s) }

// sittingPlace begins the lines of minutes that say when and where the sitting was;
// sittingClock is what they set between brackets: (10시00분 개의).
var (
	sittingPlace = lazyregexp.New(`^(?:장\s?소|일\s?시|일\s?자|피감사기관)(?:\s?[:：]|\s)`)
	sittingClock = lazyregexp.New(`^[(（]\s?(?:오전|오후)?\s?\d{1,2}\s?시.{0,20}[)）]$`)
)

// breaksInside reports whether a line is broken inside a sentence that goes on in the next
// one: it ends in a particle or an ending that another word follows.
func breaksInside(s, next string) bool {
	return openEnd.MatchString(s) && !hasBullet(next) || continued.MatchString(next)
}

var (
	openEnd   = lazyregexp.New(`(?:[을를]|에서|관련하여|대하여|위하여|통하여)$|^.{18,}(?:[은는]|으로|[하되]여|하고|하며|되어|에게|부터)$`)
	continued = lazyregexp.New(`^(?:하[는고여면]|되[는고어면]|된|된다|한다고|이라고)\s`)
)

var (
	subheading = lazyregexp.New(`^[◆◇■□●○▣◈]\s?\S`)
	question   = lazyregexp.New(`^[▲△▶▷◆Q]|^-\s|\?$`)
)

// signOffs cuts the line with which a reporter of a broadcast closes: in a
// transcript, or at the end with the name of the broadcaster.
func (p *page) signOffs() {
	turns := slices.ContainsFunc(p.lines, func(l line) bool { return broadcastTurn.MatchString(l.text) })
	for i := range p.lines {
		l := &p.lines[i]
		if m := signOff.FindStringSubmatch(crewBehind.ReplaceAllString(l.text, "")); m != nil && (length(l.text) <= 20 || crewBehind.MatchString(l.text)) && (turns || i >= p.last && media.MatchString(m[1])) {
			l.cut(labelByline)
		}
	}
}

// crewBehind is who filmed, behind the closing words.
var crewBehind = pattern("crew-behind")

// broadcastTurn is the label of a turn in the transcript of a broadcast.
var broadcastTurn = lazyregexp.New(`^[\[<(【]\s?(?:앵커|기자|리포트|리포터|아나운서)(?:\s?멘트)?\s?[\])>】]|` + anchorForm)

// anchorTurn is the turn of an anchor by name, over what they say: 나은별 앵커>.
var anchorTurn = lazyregexp.New(anchorForm + `$`)

const anchorForm = `^[가-힣]{2,4}\s(?:앵커|아나운서)\s?>`
