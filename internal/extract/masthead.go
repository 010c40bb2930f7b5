package extract

import (
	"slices"
	"strings"

	"sillok/internal/lazyregexp"
)

// The lines in which a document tells of itself: the masthead of a release, the
// header of a board. They fill the front matter and leave the text. The contact
// block, with persons in it, is text wherever it stands.

// masthead cuts the lines of the head, and of the end, that are fields and
// nothing else, and those that name the issuer or ask for an embargo.
func (p *page) masthead() {
	p.readFields()
	p.overBoard()
	head := min(p.first, len(p.lines), 40)
	for i := range p.lines {
		l := &p.lines[i]
		if l.label != "" && l.label != labelSection || !p.inHeadOrTail(i) && !l.outside && !isAttachment(l.text) {
			continue
		}
		if label := p.ownLine(i, head); label != "" {
			l.label = ""
			l.cut(label)
		}
	}
	p.keeper()
	for i := range p.fields {
		f := &p.fields[i]
		if f.lines == 2 && p.lines[f.line].label == labelField {
			p.lines[f.line+1].cut(labelField)
		}
	}
}

// overBoard cuts the sentences that a site has over the header of a board, of which the
// text below tells nothing: what a flag is, how to search. The header tells who wrote and
// when, or has counters; right over it stands the headline, and the text below is longer.
func (p *page) overBoard() {
	for i := p.first + 1; i < min(len(p.lines), 40); i++ {
		header := p.fieldsOn(i, i+3)
		if len(header) < 2 || header[0].line != i || strings.Trim(p.lines[i].text[:min(header[0].from, len(p.lines[i].text))], "-•·* ") != "" || !isHeader(header) {
			continue
		}
		head := i - 1
		for head > p.first && p.lines[head].label == labelButtons {
			head--
		}
		if isPlainHeadline(p.lines[head].text) && p.proseIn(p.first, i) < p.proseIn(i, len(p.lines)) && p.proseIn(p.first, i) <= longestBanner {
			for k := p.first; k < head; k++ {
				if isProse(p.lines[k].text) {
					p.lines[k].cut(labelMenu)
				}
			}
			p.bounds()
		}
		return
	}
}

// longestBanner is how many characters of sentences stand at most over the header of a board.
const longestBanner = 300

// proseIn counts the characters of the kept sentences on lines from..to, without to.
func (p *page) proseIn(from, to int) int {
	n := 0
	for i := from; i < to; i++ {
		if p.lines[i].label == "" && (isProse(p.lines[i].text) || bodyBullet.MatchString(p.lines[i].text)) {
			n += length(p.lines[i].text)
		}
	}
	return n
}

// keeper cuts who keeps a page, as sites of offices print it under the text: an
// office and its number beside the day of the last change.
func (p *page) keeper() {
	for _, f := range p.fields {
		if f.kind != fieldChanged || f.line <= p.last || p.isRelease() {
			continue
		}
		for i := f.line - 1; i > p.last && i >= f.line-3 && p.answers(i) && !postAndName.MatchString(p.lines[i].text); i-- {
			p.lines[i].cut(labelField)
		}
	}
}

// ownLine names a line in which the document tells of itself, "" for any other.
func (p *page) ownLine(i, head int) string {
	l := &p.lines[i]
	inHead := i < head && i < 20
	switch {
	case p.allFields(i):
		if c, ok := readCredit(l.text); isCredit(p.beforeFields(i)) || ok && len(c.authors) > 0 && creditNames.MatchString(l.text) {
			return labelSigned
		}
		return labelField
	case newspaperPage.MatchString(l.text) && length(l.text) < 45 && bylineStamp.MatchString(l.text):
		return labelPage
	case !l.row && isAttachment(l.text) && (p.inHeadOrTail(i) || fileRest.MatchString(l.text)):
		return labelFiles
	case inHead && (len(l.cells) > 1 && releaseWord.MatchString(l.cells[1]) || releaseWord.MatchString(l.text)):
		return labelMasthead
	case inHead && length(l.text) < 60 && releaseLine.MatchString(l.text) && (i < 6 || p.isRelease()) && p.restIsFields(l.text):
		return labelMasthead
	case inHead && embargoSentence.MatchString(l.text) && length(l.text) < 90 && (stampHint(l.text)):
		return labelMasthead
	case inHead && releaseTagDay.MatchString(l.text):
		return labelMasthead
	case inHead && length(l.text) < 60 && instantRelease.MatchString(l.text):
		return labelMasthead
	case inHead && i > 0 && p.goesOn(i) && (p.lines[i-1].label == labelField || p.lines[i-1].label == labelMasthead):
		return labelMasthead
	case inHead && i < 8 && length(l.text) < 60 && noticeLine.MatchString(l.text) && !endsSentence(l.text):
		return labelIssuer
	case inHead && i < 12 && length(l.text) < 50 && p.isRelease() && p.namesBodies(l.text):
		return labelIssuer
	case inHead && (jointIssuer.MatchString(l.text) || officeLine.MatchString(l.text)):
		return labelIssuer
	case inHead && lawNumber.MatchString(l.text), p.isMotto(i, head):
		return labelMasthead
	case (inHead || i < head) && i > 0 && (p.isSittingOffice(l.text) || p.isMinutes() && p.isCouncil(l.text)):
		return labelIssuer
	}
	return ""
}

var instantRelease = pattern("instant-release")

// isMotto reports whether line i is a motto of the government between the line that says that
// this is a release and its fields: a few words, none of the text's, and the headline below.
func (p *page) isMotto(i, head int) bool {
	s := p.lines[i].text
	if i == 0 || i+2 >= head || i > 5 || length(s) > longestMotto || !isHeadline(s) || p.hasField(i) || !p.hasField(i+1) || p.hasField(i-1) {
		return false
	}
	if !releaseWord.MatchString(p.lines[i-1].text) && !releaseLine.MatchString(p.lines[i-1].text) || sharesAny(s, p.bodyWords()) {
		return false
	}
	return slices.ContainsFunc(p.lines[i+2:head], func(l line) bool { return l.label == "" && isPlainHeadline(l.text) && len(fieldsOfText(l.text)) == 0 })
}

// longestMotto is how many characters a motto has.
const longestMotto = 26

// isCouncil reports whether a line is the name of a council, whose minutes stand
// below.
func (p *page) isCouncil(s string) bool {
	return councilName.MatchString(s) && !minutesWord.MatchString(s)
}

var councilName = lazyregexp.New(`^(?:[가-힣]{2,7}(?:특별시|광역시|자치시|도)\s?)?[가-힣]{1,8}[시군구도]의회$`)

// lawNumber is the line under the name of an act that tells its force and number.
var lawNumber = lazyregexp.New(`^\[시행\s[\d. ]+\]\s?\[[^\]]*제\s?[\d-]+\s?호[^\]]*\]$`)

// restIsFields reports whether a line says no more than that it is a release: its
// words are the kind, the issuer, fields and counts of pages.
func (p *page) restIsFields(s string) bool {
	m := releaseLine.FindStringSubmatch(s)
	if m == nil {
		return false
	}
	name := strings.Trim(m[1], " |·-:<>[]()")
	return name == "" || p.issues(ungap(name), noDay)
}

// pageCount tells how many pages a release has.
var pageCount = lazyregexp.New(`총?\s?\(?\s?\d{1,3}\s?(?:쪽|매|페이지)\s?(?:\([^)]*\))?\)?`)

// allFields reports whether line i is fields and nothing else, one of which tells
// a day or is of a board's header. A line of those who answer for the document
// is text, unless it names an office alone.
func (p *page) allFields(i int) bool {
	l := &p.lines[i]
	header, people, persons := false, false, false
	end, begun := 0, false
	for _, f := range p.fieldsOn(i, i) {
		if !begun {
			begun = true
			if !p.leadIn(l, f) {
				return false
			}
		}
		end = max(end, f.from+len(f.name)+len(f.value))
		switch {
		case f.kind == fieldHeld || f.kind == fieldDecided:
			return false
		case f.kind.people():
			people = true
			persons = persons || f.kind != fieldDepartment || phone.MatchString(f.value) || postAndName.MatchString(f.value)
		default:
			header = true
		}
	}
	if !begun || length(l.text) > 200 {
		return false
	}
	if persons && !p.boardHeader(i) {
		return false
	}
	if people && !header && p.boardHeader(i) {
		return true
	}
	if people && !header {
		return i < p.first && i < 20 && !persons && !p.contactNear(i)
	}
	if i > max(p.last, shortHead) && !l.outside && !p.closingHeader(i) {
		return false
	}
	return !endsSentence(l.text) || stampHint(l.text)
}

// shortHead is the last line in which the header of a page without prose stands.
const shortHead = 12

// leadIn reports whether what stands before the first field of a line is no text:
// nothing, a bullet, the kind of release, a name with a reporter's post.
func (p *page) leadIn(l *line, f field) bool {
	if l.cells != nil && f.from == 0 {
		return len(fieldsOfText(l.cells[0])) > 0 || isLabel(l.cells[0]) || !formWord.MatchString(l.cells[0]) // 접수 마감 일시 | 2019. 8. 9. | 담당자 | …
	}
	before := strings.Trim(l.text[:min(f.from, len(l.text))], " |/·○□▷▶•ㆍ*※-[(<")
	before = strings.TrimSpace(pageCount.ReplaceAllString(before, ""))
	if before == "" || l.cells == nil && tagAlone.MatchString(l.text[:min(f.from, len(l.text))]) || releaseWord.MatchString(before) || isLabel(before) {
		return true
	}
	if strings.Contains(before, " ") && copies(p.lines[:min(4, len(p.lines))], before) > 0 {
		return true // the name of the site, in more words than a credit has
	}
	_, credit := readCredit(before)
	before = strings.Trim(clock.ReplaceAllString(withoutStamps(before), ""), " |/·")
	return before == "" || p.outletAndName(before) || media.MatchString(before) && length(before) <= 16 || credit || signature.MatchString(before) && length(before) < 30 || bareStamp.MatchString(before)
}

// tagAlone is the tag of a desk before the first field of a line: [누리Only] 등록 : ….
var tagAlone = lazyregexp.New(`^\[[가-힣A-Za-z0-9 ]{2,14}\]\s*$`)

// outletAndName reports whether s is an outlet and who wrote, between bars.
func (p *page) outletAndName(s string) bool {
	outlet, name, ok := strings.Cut(s, "|")
	return ok && media.MatchString(strings.TrimSpace(outlet)) && p.isPerson(strings.TrimSpace(name))
}

// withoutStamps takes the days out of s.
func withoutStamps(s string) string {
	all := stamps(s)
	for i := len(all) - 1; i >= 0; i-- {
		s = s[:all[i].start] + s[all[i].end:]
	}
	return s
}

// boardHeader reports whether line i has a counter or a day of entry, as the
// header of a board has beside the name of who answers.
func (p *page) boardHeader(i int) bool {
	return slices.ContainsFunc(p.fieldsOn(i-3, i+3), func(f field) bool {
		if f.kind != fieldEntered && f.kind != fieldPoster && f.kind != fieldOther {
			return false
		}
		return f.line == i || i < p.first && (!p.isRelease() || f.counts()) && p.fieldsBetween(f.line, i)
	})
}

// fieldsBetween reports whether lines a and b are at most three apart and all
// lines from one to the other hold fields, as the header of a board does that
// has one to a line.
func (p *page) fieldsBetween(a, b int) bool {
	if a > b {
		a, b = b, a
	}
	if b-a > 3 {
		return false
	}
	for i := a; i <= b; i++ {
		if !p.hasField(i) {
			return false
		}
	}
	return true
}

// beforeFields is what stands on line i before its first field and its value's
// end, where that is who wrote: 작성: 채시온 연구원 / 작성일 2012. 4. 20.
func (p *page) beforeFields(i int) string {
	if on := p.fieldsOn(i, i); len(on) > 0 {
		s := p.lines[i].text
		return strings.Trim(s[:min(on[0].from, len(s))], " |/")
	}
	return ""
}

// contactNear reports whether a line beside line i names a person who answers.
func (p *page) contactNear(i int) bool {
	for _, f := range p.fieldsOn(i-2, i+2) {
		if f.kind == fieldResponsible || f.kind == fieldContact {
			return true
		}
	}
	for j := max(0, i-1); j < min(len(p.lines), i+3); j++ {
		if phone.MatchString(p.lines[j].text) {
			return true
		}
	}
	return false
}

// closingHeader reports whether the fields of line i, after the text, are those
// of a board or of a news page's foot: entry and change, counters, attachments.
func (p *page) closingHeader(i int) bool {
	for _, f := range p.fieldsOn(i, i) {
		if f.kind == fieldEntered || f.kind == fieldChanged || f.kind == fieldOther && f.form == "label" {
			return true
		}
	}
	return false
}

// phone is a telephone number, also one with figures masked.
var phone = lazyregexp.New(`\(?0?\d{1,3}\)?[-.)]\s?[\d*]{3,4}-[\d*]{4}|☎`)
