package extract

import (
	"slices"
	"strings"
	"sync"

	"sillok/internal/edtf"
	"sillok/internal/entity"
	"sillok/internal/lazyregexp"
)

// Who published the document. The places that name a publisher are asked in
// order of trust; the first that knows one answers.

// origin says where a field of the front matter came from.
type origin struct {
	why  string
	line int // of the source; 0: not a line of it
}

// noDay is the day of a document whose day is not known yet.
var noDay edtf.Date

// numberOf is the number of line i in the source.
func (p *page) numberOf(i int) int {
	if i < 0 || i >= len(p.lines) {
		return 0
	}
	return p.lines[i].number
}

// publisherOn finds the publisher of a document published on a day, "" where
// nothing names one.
func (p *page) publisherOn(on edtf.Date) (string, origin) {
	for _, ask := range []func(edtf.Date) (string, origin){
		p.letterhead, p.yearbookOf, p.schoolOf, p.publisherField, p.siteNamed, p.relayedFrom, p.outletMarks, p.signatory,
		p.contactBody, p.posterBody, p.speakingHead, p.briefingBody, p.headedBody, p.siteOutlet, p.sourceOutlet, p.siteBody, p.siteHead, p.barBody, p.domainOwner, p.topicBody, p.quotedHead, p.contactSite, p.closingOffice, p.mailOwner, p.imprintName, p.periodicalName, p.ownNoun, p.headShown, p.onlyTopic, p.issueCited, p.kickerBody, p.latinHolder, p.councilLine, p.blogName, p.ownKind, p.secretaryOf, p.roomOf, p.underTitle, p.governmentOfTitle,
	} {
		if name, from := ask(on); name != "" {
			return p.names.title(name, on), from
		}
	}
	return "", origin{}
}

// relayedFrom gives the body from which a service that shows the releases of others has one:
// 출처: 가람시청 보도자료.
func (p *page) relayedFrom(on edtf.Date) (string, origin) {
	if !p.isWire() && !slices.ContainsFunc(p.lines[:min(len(p.lines), 10)], func(l line) bool { return releasesOf.MatchString(l.text) }) {
		return "", origin{} // an article may name its source too
	}
	for i := range p.lines {
		m := relaySource.FindStringSubmatch(p.lines[i].text)
		if m == nil || i > p.titleEnd()+4 && i <= p.last || m[2] == "" && !p.isWire() {
			continue
		}
		if e := p.names.agencyOn(m[1], on); e != nil && e.Class != "언론" || townHall.MatchString(m[1]) {
			return m[1], origin{"source of the release", p.lines[i].number}
		}
	}
	return "", origin{}
}

// releasesOf is the path of the part of a site that shows releases.
var releasesOf = lazyregexp.New(`[>›»]\s?보도\s?자료(?:\s|$)`)

var relaySource = lazyregexp.New(`^[▶※*\s]*(?:출처|제공|자료\s?제공)\s?[:：]\s?(\S.{1,24}?)(\s?보도\s?자료)?$`)

// councilCommittee is the committee of a council that reports.
var councilCommittee = pattern("council-committee")

// councilLine gives the council on a line of its own under the title of its minutes.
func (p *page) councilLine(edtf.Date) (string, origin) {
	for _, l := range p.labelledLines(labelIssuer) {
		if p.isMinutes() && p.isCouncil(l.text) {
			return l.text, origin{"letterhead", l.number}
		}
	}
	for i := range p.lines[:min(8, p.first, len(p.lines))] {
		if m := councilCommittee.FindStringSubmatch(p.lines[i].text); m != nil && p.dateNear(i) && !p.isNews() {
			return m[1], origin{"issuing office in the head", p.lines[i].number}
		}
	}
	for i := range p.lines[:min(4, p.first, len(p.lines))] { // over the menu of its site
		if l := &p.lines[i]; l.label == labelMenu && p.isCouncil(l.text) && !p.isNews() {
			return l.text, origin{"name over the headline", l.number}
		}
	}
	return "", origin{}
}

const (
	releaseKind = `(?:공\s?동\s?)?(?:언\s?론\s?)?(?:보\s*도\s*자\s*료|보\s?도\s?참\s?고\s?자\s?료|보\s?도\s?설\s?명\s?자\s?료|설\s?명\s?자\s?료|해\s?명\s?자\s?료|동\s?정\s?자\s?료|참\s?고\s?자\s?료|브\s?리\s?핑\s?자\s?료|報\s*道\s*資\s*料)`
)

var (
	issuerName = lazyregexp.Later(func() string {
		return `^[가-힣A-Za-z·()]{1,20}(?:[부처청원시도군구회대]|본부|사무[처국과]|` + issuerEnds() + `)$`
	})
	releaseLine = lazyregexp.New(`^[\[<(■□◎○ ]*(.*?)[\]>)]?\s*` + releaseKind + `[\])>]?(?:\s?[|/·(]|\s+배포|$)`)
	releaseWord = lazyregexp.New(`^[\[<(■□◎○ ]*` + releaseKind + `[\])> ]*$`)
	noticeLine  = lazyregexp.New(`^(?:[•·]\s)?[\[<(]?([가-힣A-Za-z ·]{2,25}?)\s?(?:공고|고시|훈령|예규|공시|지침|회보)\s?제?\s?\d{2,4}\s?[-–—]\s?\d+\s?호`)
	jointIssuer = lazyregexp.New(`^(관계\s?부처\s?합동|관계\s?기관\s?합동)(?:\s?\(.*\))?$`)
	officeLine  = lazyregexp.New(`^([가-힣]{2,15}(?:부|처|청|원|위원회))\s?\([가-힣0-9]{2,14}(?:과|실|국|팀|관|담당관)\)[,\s]*\d{2,3}-\d{3,4}-\d{4}`)
	newsOf      = lazyregexp.New(`^([가-힣A-Za-z·]{2,20})\s(?:소식지?|새소식|회보|뉴스레터|웹진|알림마당|공지사항|(?i:(?:정책|의정|시정|도정|군정|구정|연구|이슈)\s?(?:letter|레터|brief|브리프|report|리포트|focus|포커스|동향|소식)))$`)
	ruleNumber  = lazyregexp.New(`(?:^|[\s(,\]])([가-힣]{2,12}(?:부|처|청|원|위원회))\s?(?:훈령|예규|고시)\s?제\s?\d+`)
	courtLine   = lazyregexp.New(`^([가-힣]{1,10}(?:법원|재판소))\s(?:\S{1,8}지원\s)?(?:19|20)\d{2}\.\s?\d{1,2}\.\s?\d{1,2}\.?\s?(?:선고|자)\s`)
	gapped      = lazyregexp.New(`^(?:[가-힣] ){2,}[가-힣]$`)
)

// housePaper is a body's own magazine, with its name: 가람공사 사보 〈가람마당〉.
var housePaper = pattern("house-paper")

var (
	bodyPaper = pattern("body-paper")
	townRule  = pattern("ordinance")
)

// ungap closes up a name set with gaps: 경 찰 청.
func ungap(s string) string {
	if gapped.MatchString(s) {
		return strings.ReplaceAll(s, " ", "")
	}
	return s
}

// letterhead reads the lines over the text that name who issues it.
func (p *page) letterhead(on edtf.Date) (string, origin) {
	for i := range p.lines[:min(len(p.lines), 8)] {
		if m := letterInLine.FindStringSubmatch(p.lines[i].text); m != nil && p.names.agencyOn(m[1], on) != nil {
			return m[1], origin{"head of the letter", p.lines[i].number}
		}
	}
	head := min(p.first, len(p.lines), 16)
	for i := range p.lines[:head] {
		l := &p.lines[i]
		if l.outside && !p.leadsIn(i) || l.links {
			continue
		}
		if name := p.issuerIn(l, on); name != "" {
			return name, origin{"letterhead", l.number}
		}
	}
	title := p.titleLine()
	if p.isMinutes() {
		head = min(p.first, len(p.lines), 40)
	}
	for i := range p.lines[:head] {
		l := &p.lines[i]
		if l.outside || l.data || length(l.text) > 60 || i == title {
			continue
		}
		if i > 0 && i <= p.titleEnd()+1 && p.isSittingOffice(l.text) {
			return councilOffice.ReplaceAllString(strings.ReplaceAll(undashed(l.text), " ", ""), "$1"), origin{"letterhead", l.number}
		}
		rest := withoutMail(l.text)
		if issueInLine.MatchString(rest) && bylineStamp.MatchString(rest) {
			for part := range strings.FieldsFuncSeq(rest, func(r rune) bool { return strings.ContainsRune("|/,()", r) }) {
				if part = strings.TrimSpace(part); p.alone(part, on) {
					return part, origin{"issue", l.number}
				}
			}
		}
		if m := officeAlone.FindStringSubmatch(rest); m != nil && i <= title+4 && (p.dateNear(i) || i <= title+2 && p.names.agencyOn(m[1], on) != nil) && p.issues(m[1], on) {
			return m[1], origin{"issuing office in the head", l.number}
		}
		if i < title && i < 3 && townName.MatchString(rest) && !p.isNews() && !p.isArticle() && p.coverBelow(title) {
			return rest, origin{"body beside the day of the cover", l.number}
		}
		if i > title && title >= 0 && p.onCoverOf(i) && gapped.MatchString(rest) && issuerName.MatchString(ungap(rest)) && !isLabel(rest) {
			return ungap(rest), origin{"body beside the day of the cover", l.number}
		}
		if i > title && title >= 0 && p.onCoverOf(i) && coverBody.MatchString(rest) && !isLabel(rest) {
			return rest, origin{"body beside the day of the cover", l.number}
		}
		if st, ok := firstStamp(rest); ok && i > 0 {
			rest = strings.Trim(byWord.ReplaceAllString(rest[:st.start]+rest[st.end:], ""), " |·/")
			if word, person, ok := strings.Cut(strings.TrimSpace(clock.ReplaceAllString(rest, " ")), " "); ok && personPost.MatchString(person) && p.alone(word, on) {
				return word, origin{"issuing body in the head", l.number}
			}
		}
		if st, ok := firstStamp(l.text); ok && placeOfEvent.MatchString(clock.ReplaceAllString(l.text[st.end:], "")) {
			continue // when and where something was held
		}
		for part := range strings.FieldsFuncSeq(rest, func(r rune) bool { return strings.ContainsRune("|/", r) }) {
			if part = strings.TrimPrefix(withoutButtons(part), "대한민국 "); !p.isArticle() && p.alone(part, on) && copies(p.lines, l.text) < 2 && strings.Count(rest, " ") <= mostBeside { // a caption stands twice, or is longer
				return part, origin{"issuing body in the head", l.number}
			}
		}
	}
	return "", origin{}
}

// letterInLine is the head of an official letter that a page has set in one line: 가람시 수신
// 수신자 참조 (경유) 제목 ….
var letterInLine = lazyregexp.New(`(?:^|[\s!?.”"])([가-힣]{2,14})\s수\s?신(?:자)?\s[^.]{1,40}\(경\s?유\)\s?제\s?목\s`)

// placeOfEvent is a place where people meet, behind a day and a clock.
var placeOfEvent = pattern("place-of-event")

// mostBeside is how many spaces a line of the head has at most that names the issuing body beside
// an office or a day.
const mostBeside = 6

// byWord begins an English credit: by 행정안전부 Feb 20. 2024.
var byWord = lazyregexp.New(`^(?i:by)\s`)

// withoutButtons takes page buttons off the end of a line.
func withoutButtons(s string) string {
	words := strings.Fields(s)
	for len(words) > 1 {
		if all, _ := buttonWords(words[len(words)-1]); !all {
			break
		}
		words = words[:len(words)-1]
	}
	return strings.Join(words, " ")
}

// alone reports whether s is the name of a body that issues documents, and
// nothing else. The name of a place is not enough, nor that of a company.
func (p *page) alone(s string, on edtf.Date) bool {
	e := p.names.agencyOn(ungap(strings.TrimSpace(s)), on)
	return e != nil && e.Class != "기업" && e.Class != "언론" && (issuerName.MatchString(strings.ReplaceAll(s, " ", "")) || gapped.MatchString(s))
}

// issuerIn gives the body that a line of the head names as the issuer: beside
// 보도자료, before the number of a notice, as the ministries together.
func (p *page) issuerIn(l *line, on edtf.Date) string {
	if m := jointIssuer.FindStringSubmatch(l.text); m != nil {
		return m[1]
	}
	if len(l.cells) > 1 && releaseWord.MatchString(l.cells[1]) {
		if name := ungap(l.cells[0]); p.issues(name, on) {
			return name
		}
		return ""
	}
	if length(l.text) > 90 {
		return ""
	}
	for part := range strings.SplitSeq(l.text, "|") { // 2024-10-16 | 가람군 공고 제2024-958호 | 건설과
		if m := noticeLine.FindStringSubmatch(strings.TrimSpace(part)); m != nil && p.issues(underProvince(m[1]), on) {
			return underProvince(m[1])
		}
	}
	for _, form := range []*lazyregexp.Regexp{releaseLine, noticeLine, officeLine, ruleNumber, courtLine, newsOf, housePaper, bodyPaper, townRule, branchNotice} {
		m := form.FindStringSubmatch(l.text)
		if m == nil {
			continue
		}
		name := underProvince(ungap(strings.Trim(m[1], " |·-:<>[]()")))
		if all := strings.Split(name, " / "); len(all) > 1 {
			name = p.subjectAmong(all)
		}
		if p.issues(name, on) {
			return name
		}
		if owner, branch, ok := strings.Cut(name, " "); ok && !strings.Contains(branch, " ") && form == releaseLine && p.names.agencyOn(owner, on) != nil && p.issues(branch, on) {
			return branch // 가람부 누리본부 보도자료
		}
	}
	return ""
}

// subjectAmong gives the one of several bodies with whose name the text begins, the
// first where it begins with none.
func (p *page) subjectAmong(bodies []string) string {
	for _, i := range p.firstProse(1) {
		s := strings.TrimLeft(p.lines[i].text, "□○ㅇ◇■●❍☐ ")
		for _, name := range bodies {
			if strings.HasPrefix(s, strings.TrimSpace(name)) {
				return strings.TrimSpace(name)
			}
		}
	}
	return strings.TrimSpace(bodies[0])
}

// underProvince takes the province off the name of a local government, which is
// the body: 서울특별시 누리구, 가람도 한빛군.
func underProvince(name string) string {
	if m := provinceFirst.FindStringSubmatch(name); m != nil {
		return m[1]
	}
	return name
}

var provinceFirst = lazyregexp.New(`^[가-힣]{2,7}(?:특별시|광역시|자치시|도)\s([가-힣]{2,5}[시군구])$`)

// issues reports whether name may be that of an issuing body: the authority
// knows it and it is no site for others' releases, or it ends as such names do and
// is no piece of one.
func (p *page) issues(name string, on edtf.Date) bool {
	if e := p.names.agencyOn(name, on); e != nil {
		return !p.names.portal(name)
	}
	return branchName.MatchString(name) || length(name) >= 3 && issuerName.MatchString(name) && !sections.Has(name)
}

var (
	branchTopic  = pattern("branch-topic")
	branchName   = pattern("branch-name")
	branchNotice = pattern("branch-notice")
)

// dateNear reports whether a day or a month stands alone within two lines of line
// i, as on a cover.
func (p *page) dateNear(i int) bool {
	for j := max(0, i-2); j < min(len(p.lines), i+3); j++ {
		if s := p.lines[j].text; bareStamp.MatchString(s) || monthAlone.MatchString(s) {
			return true
		}
	}
	return false
}

// coverBody is one word that ends as the names of bodies do that issue papers.
var coverBody = lazyregexp.Later(func() string { return `^[가-힣]{2,14}` + issuerEnds() + `$` })

// onCoverOf reports whether line i stands right beside a day or month on a line of its
// own, close under the title.
func (p *page) onCoverOf(i int) bool {
	if i > p.titleEnd()+6 || p.isNews() || p.isArticle() {
		return false
	}
	above := i - 1
	for above > p.titleEnd() && (p.lines[above].label == labelField || p.lines[above].label == labelSigned) {
		above-- // who wrote, on the cover of a report
	}
	for _, j := range []int{i - 1, i + 1, above} {
		if j >= 0 && j < len(p.lines) && (bareStamp.MatchString(p.lines[j].text) || monthAlone.MatchString(p.lines[j].text)) {
			return true
		}
	}
	return false
}

// coverBelow reports whether a month stands alone within three lines under the title.
func (p *page) coverBelow(title int) bool {
	end := p.titleEnd()
	return slices.ContainsFunc(p.lines[min(end+1, len(p.lines)):min(end+4, len(p.lines))], func(l line) bool { return monthAlone.MatchString(l.text) })
}

// isSittingOffice reports whether a line under the title of minutes is the
// office that keeps them.
func (p *page) isSittingOffice(s string) bool {
	return sittingOffice.MatchString(strings.ReplaceAll(undashed(s), " ", "")) && p.isMinutes()
}

// councilOffice is the office of a local council, which publishes as any office of a body
// does: for the body. That of the National Assembly answers for itself.
var councilOffice = lazyregexp.New(`^([가-힣]{2,14}의회)사무[처국과]$`)

var sittingOffice = lazyregexp.New(`^(?:국회사무처|[가-힣]{2,14}의회사무(?:처|국|과)|\p{Han}{0,10}會事務[處局課])$`)

// publisherField reads a field such as 공고기관.
func (p *page) publisherField(on edtf.Date) (string, origin) {
	for _, f := range p.fields {
		value, _, _ := strings.Cut(first(f.cell, f.value), "|")
		value, _, _ = strings.Cut(value, " <") // 가람진흥원 <news@garam.kr>
		name, _, _ := strings.Cut(strings.Trim(value, "[]<>"), "(")
		if m := officeAlone.FindStringSubmatch(tidy(name)); m != nil {
			name = m[1]
		}
		if f.kind == fieldPublisher && p.inHeadOrTail(f.line) && !p.names.portal(name) && (p.issues(tidy(name), on) || media.MatchString(tidy(name)) && length(name) < 15 || f.form == "label" && printedBy.MatchString(f.name) && orgName.MatchString(tidy(name)) && (!strings.Contains(tidy(name), " ") || unitOf.MatchString(tidy(name)))) {
			return tidy(name), origin{tidy(f.name), p.numberOf(f.line)}
		}
	}
	return "", origin{}
}

// printedBy is a label that nobody but the publisher stands behind.
var printedBy = lazyregexp.New(`^(?:발\s?행\s?처|발행\s?기관|펴\s?낸\s?곳|공고\s?기관|발주\s?기관)$`)

// unitOf is a body with one that belongs to it, and both publish: 누리대학교
// 산학협력단.
var unitOf = lazyregexp.New(`^[가-힣]{3,15}\s[가-힣]{2,15}(?:학교|단|원|센터|청|소)$`)

// outletMarks reads what news pages say of themselves, the surest first: their head,
// the tag before the first sentence, the owner of the copyright, the credit line.
func (p *page) outletMarks(edtf.Date) (string, origin) {
	for _, m := range siteJoint.Split(p.meta.publisher, -1) { // 네이버 블로그 | 나래시 공식 블로그
		if m = tidy(m); m != "" && !p.names.portal(m) && !sections.Has(m) {
			return m, origin{why: "head of the page"}
		}
	}
	for _, ask := range []func() (string, origin){
		p.tagOutlet, p.reporterOutlet, p.rightsOutlet, p.noteOutlet, p.programmeOutlet, p.creditOutlet, p.headTagOutlet, p.entryOutlet, p.mastheadOutlet,
	} {
		if name, from := ask(); name != "" {
			return name, from
		}
	}
	return "", origin{}
}

// isOutlet reports whether a name ends as outlets do or is a known one.
func (p *page) isOutlet(name string) bool { return media.MatchString(name) || p.names.outlet(name) }

// tagOutlet gives the outlet in the tag before the first sentence.
func (p *page) tagOutlet() (string, origin) {
	for _, label := range []string{labelPublisher, labelByline, labelSigned} {
		for _, t := range p.labelledLines(label) {
			if m := tagHead.FindStringSubmatch(t.text); m != nil {
				if name := publisherOfTag(m[1]); name != "" && !p.isPerson(name) && !p.names.portal(name) && !p.isPortalTag(name) {
					if whole, from := p.rightsOutlet(); strings.HasSuffix(whole, name) {
						return whole, from // [교통신문] of 가람교통신문
					}
					return name, origin{"tag before the text", t.number}
				}
			}
		}
	}
	return "", origin{}
}

// reporterOutlet gives the outlet whose desk signs, or that stands before the reporter's name.
func (p *page) reporterOutlet() (string, origin) {
	for _, t := range p.labelledLines(labelByline) {
		if m := desk.FindStringSubmatch(t.text); m != nil {
			if name := m[1] + m[2]; name != "" && (p.isOutlet(name) || countHangul(name) == 0) {
				return name, origin{"desk that signs", t.number}
			}
		}
		if name := p.joinedOutlet(t.text); name != "" {
			return name, origin{"before the name of the reporter", t.number}
		}
		if m := nameHead.FindStringSubmatch(t.text + " "); m != nil && media.MatchString(m[1]) {
			return m[1], origin{"before the name of the reporter", t.number}
		}
	}
	return "", origin{}
}

// rightsOutlet gives the owner of the copyright.
func (p *page) rightsOutlet() (string, origin) {
	for _, t := range p.labelledLines(labelRights) {
		if name := p.describedOutlet(holder(t.text)); name != "" && (countHangul(name) > 0 || p.names.outlet(name) || ownsRights.MatchString(t.text) && media.MatchString(name)) && !p.names.portal(name) {
			return name, origin{"copyright line", t.number}
		}
	}
	return "", origin{}
}

// ownsRights begins the copyright line of an outlet in Korean, also one that calls itself
// in Latin letters: 저작권자 © GARAM NEWS 무단전재 및 재배포 금지.
var ownsRights = lazyregexp.New(`저작권자.*무단`)

// noteOutlet gives the outlet in a note under the text.
func (p *page) noteOutlet() (string, origin) {
	for i := p.first + 1; i < len(p.lines); i++ {
		l := &p.lines[i]
		if m := tipLine.FindStringSubmatch(l.text); m != nil && p.names.outlet(m[1]+m[2]) {
			return m[1] + m[2], origin{"note under the text", l.number}
		}
		if m := paperNote.FindStringSubmatch(l.text); m != nil {
			return m[1], origin{"note under the text", l.number}
		}
		if m := programmeToName.FindStringSubmatch(l.text); m != nil {
			return m[1], origin{"note under the text", l.number}
		}
		if !strings.Contains(l.text, "기사") {
			continue
		}
		if m := summaryNote.FindStringSubmatch(l.text); m != nil {
			return m[1], origin{"note under the text", l.number}
		}
	}
	return "", origin{}
}

// programme is a broadcaster with the name of its programme: 가람라디오 ‘아침 창’.
var programme = pattern("programme")

// programmeOutlet gives the broadcaster whose news a line over the headline names: 가람방송
// 뉴스9.
func (p *page) programmeOutlet() (string, origin) {
	for i := range p.lines[:min(p.first, len(p.lines), 4)] {
		if m := programme.FindStringSubmatch(p.lines[i].text); m != nil {
			return m[1], origin{"name over the headline", p.lines[i].number}
		}
		if s := p.lines[i].text; p.isProgramme(s) {
			return broadcastNews.ReplaceAllString(s, ""), origin{"name over the headline", p.lines[i].number}
		}
	}
	return "", origin{}
}

// creditOutlet gives the outlet in what the reporter signs with, in a credit line or at
// an address of mail.
func (p *page) creditOutlet() (string, origin) {
	for _, label := range []string{labelByline, labelSigned} {
		for _, t := range p.labelledLines(label) {
			if nameHead.MatchString(t.text + " ") {
				continue // (대전= 나은별 기자 =: the town
			}
			if m := signOff.FindStringSubmatch(crewBehind.ReplaceAllString(t.text, "")); m != nil && (p.isOutlet(m[1]) || newsSignOff.MatchString(t.text)) {
				return m[1], origin{"closing words of the reporter", t.number}
			}
			if c, ok := readCredit(t.text); ok && p.mayPublish(c.publisherOf()) && !(c.stamped && placeOfEvent.MatchString(c.org)) && (!nickAndClock.MatchString(t.text) || p.isOutlet(c.publisherOf()) || orgEnd.MatchString(c.publisherOf())) {
				return c.publisherOf(), origin{"credit line", t.number}
			}
			if m := mailAtOutlet.FindStringSubmatch(t.text); m != nil {
				return m[1], origin{"by-line", t.number}
			}
			if m := outletMail.FindStringSubmatch(t.text); m != nil && p.isOutlet(m[1]) {
				return m[1], origin{"by-line", t.number}
			}
		}
	}
	return "", origin{}
}

// newsSignOff is how a reporter closes who names the news of a broadcaster: GBS 뉴스 나은별입니다.
var newsSignOff = lazyregexp.New(`^[A-Z]{2,8}\s?뉴스,?\s`)

// mayPublish reports whether the name in a credit line may be that of an outlet or body.
func (p *page) mayPublish(name string) bool {
	if name == "" || sections.Has(name) || notNames.Has(name) || isLabel(name) {
		return false
	}
	if who, what, ok := strings.Cut(name, " "); ok && p.isPerson(who) && post.MatchString(what) {
		return false // 나은별 제1차관, who speaks
	}
	return !p.isPerson(name) && !notPublisher.MatchString(name) && !isButtons(name)
}

// headTagOutlet gives the outlet in a tag before the headline or a caption.
func (p *page) headTagOutlet() (string, origin) {
	for i := range p.lines {
		if l := &p.lines[i]; l.label == labelTitle || captionStart.MatchString(l.text) {
			if name := taggedOutlet(l.text); name != "" {
				return name, origin{"tag before the headline or a caption", l.number}
			}
		}
	}
	return "", origin{}
}

// entryOutlet gives the outlet beside the day of entry.
func (p *page) entryOutlet() (string, origin) {
	for _, f := range p.fields {
		if l := &p.lines[f.line]; f.kind == fieldEntered && f.from > 0 && l.label != "" && l.cells == nil {
			before, who, _ := strings.Cut(l.text[:f.from], "|")
			if c, ok := readCredit(strings.Trim(before, " |/·")); ok && len(c.authors) > 0 && p.isOutlet(c.publisherOf()) {
				return c.publisherOf(), origin{"beside the day of entry", l.number}
			}
			name := broadcastNews.ReplaceAllString(strings.Trim(before, " |/·[]"), "")
			if n := length(name); n < 3 || n > 14 || strings.Contains(name, " ") || sections.Has(name) {
				continue
			}
			if p.isOutlet(name) || byline.MatchString(strings.Trim(who, " |")) && p.names.agency(name) == nil && !placeName.MatchString(name) {
				return name, origin{"beside the day of entry", l.number}
			}
		}
	}
	return "", origin{}
}

// placeName ends as the names of places do, which stand where outlets do: 가람시 | 나은별 기자.
var placeName = lazyregexp.New(`[시군구도읍면동]$`)

// describedOutlet takes the words that describe an outlet off its name, where the
// register knows what is left: 온라인 경제미디어 뉴스웨이.
func (p *page) describedOutlet(name string) string {
	words := strings.Fields(name)
	if len(words) > 1 && !p.names.outlet(name) && p.names.outlet(words[len(words)-1]) {
		return words[len(words)-1]
	}
	if len(words) == 2 && mottoFirst.MatchString(words[0]) && outletName.MatchString(words[1]) {
		return words[1] // 공감언론 나래통신
	}
	if len(words) > 1 && words[0] == words[1] {
		return words[0] // the name of the site and that of the owner
	}
	return name
}

// programmeToName asks whoever quotes a broadcast to name its programme: 인용할 때는 가람라디오 ‘아침 창’을 밝혀 주십시오.
var programmeToName = pattern("programme-to-name")

// mottoFirst is the motto of an outlet in front of its name.
var mottoFirst = pattern("motto-first")

// paperNote says in which paper an article stood.
var paperNote = lazyregexp.New(`^[※*\[<(]?\s?(?:본|이) 기사는\s(\S{2,12}?)(?:의|에서)?\s(?:지면|신문|제?\d|종이)`)

// tipLine asks readers to tell an outlet what they know: 가람뉴스TV 기사문의 및 제보.
var tipLine = lazyregexp.New(`^[※*▶]?\s?([가-힣A-Za-z0-9]{2,12})\s(?:기사\s?문의|뉴스\s?제보|기사\s?제보)|^([가-힣A-Za-z0-9]{2,12})에\s제보하기$`)

// summaryNote says whose article a service has made shorter: “가람일보” 기사 내용을
// 3줄로 요약한 결과입니다.
var summaryNote = lazyregexp.New(`[“"‘']([가-힣A-Za-z0-9]{2,14})[”"’']\s기사(?:의)?\s(?:내용|원문)을?\s.{0,30}(?:요약|발췌)`)

// isPerson reports whether what is left of a credit line has the form of a
// person's name, and not that of an outlet or a body.
func (p *page) isPerson(s string) bool {
	if length(s) != 3 || !personName.MatchString(s) || media.MatchString(s) || orgEnd.MatchString(s) {
		return false
	}
	_, ok := p.names.names.Surname(s)
	return ok
}

// isLabel reports whether s is a label of the table.
func isLabel(s string) bool { _, ok := labelOf(s); return ok }

// mastheadOutlet gives the outlet whose name stands alone beside the headline or
// under the text, on the page of a newspaper, or before the number of an issue.
func (p *page) mastheadOutlet() (string, origin) {
	title := p.titleLine()
	for i := range p.lines {
		l := &p.lines[i]
		if l.label == labelCredit {
			continue // (사진=가람뉴스)
		}
		if name, ok := strings.CutSuffix(strings.TrimLeft(l.text, "•· "), " 로고"); ok && i < p.first && i < 12 && p.isOutlet(name) {
			return name, origin{"name over the headline", l.number}
		}
		s := broadcastNews.ReplaceAllString(withoutButtons(strings.TrimLeft(unwrap(l.text), "◆■●▶◇□•· ")), "")
		inHead := i < p.first && i < 12
		if !inHead && (i <= p.last && !(i > p.first && strings.HasPrefix(l.text, "/")) || l.label == labelComments || l.label == labelRelated || l.label == labelAfterEnd) || length(s) > 70 || l.outside && l.links {
			continue
		}
		word, _, _ := strings.Cut(s, " ")
		word = strings.Trim(word, "[]【】<>()/=")
		signed := !inHead && word != s && strings.Trim(s, "[]【】<>()/=") == word
		switch {
		case newspaperPage.MatchString(s) && bylineStamp.MatchString(s) && media.MatchString(word) && length(word) >= 3:
			return word, origin{"page of the newspaper", l.number}
		case inHead && (i < title || i <= title+5 && paperPageOnly.MatchString(s)) && paperPageHead.MatchString(s):
			return paperPageHead.FindStringSubmatch(s)[1], origin{"page of the newspaper", l.number}
		case inHead && bylineStamp.MatchString(s):
			if m := issueOf.FindStringSubmatch(s); m != nil && (m[1] != "" || media.MatchString(m[2]) || p.names.outlet(m[2])) {
				return m[1] + m[2], origin{"issue", l.number}
			}
		case inHead && p.outletPath(s) != "":
			return p.outletPath(s), origin{"name over the headline", l.number}
		case inHead && i < title && latinOutlet.MatchString(s):
			return s, origin{"name over the headline", l.number}
		case inHead && i != title && p.isPeriodical(i):
			return s, origin{"name of the magazine", l.number}
		case signed && p.names.outlet(word) || word != s && strings.HasPrefix(l.text, "/") && p.names.outlet(word) && i > p.first:
			return word, origin{"name under the text", l.number}
		case inHead && i < title && s != l.text && unwrap(l.text) == s && outletName.MatchString(s) && length(s) >= 4 && !kindOfNews.MatchString(s) && !strings.Contains(s, " "):
			return s, origin{"name over the headline", l.number}
		case i == title || word != s || length(s) > 12 || sections.Has(s) || kindOfNews.MatchString(s) && newsSection.MatchString(s):
		case inHead && !p.isNews() && ownNews.MatchString(s) && p.overBody(i):
		case inHead && (p.names.outlet(s) || (media.MatchString(s) || mediaFirst.MatchString(s)) && length(s) >= 4 && p.entryNear(i)) && !p.names.portal(s):
			return s, origin{"name beside the headline", l.number}
		case !inHead && (p.names.outlet(s) || media.MatchString(s) && length(s) >= 4) && p.isNews():
			return s, origin{"name under the text", l.number}
		}
	}
	return "", origin{}
}

// overBody reports whether a line over line i, with the menu of its site below, is the body whose name line i shortens:
// 나래대학교 over 나래뉴스.
func (p *page) overBody(i int) bool {
	name := ownNews.FindStringSubmatch(p.lines[i].text)[1]
	return slices.ContainsFunc(p.lines[:i], func(l line) bool {
		return strings.HasPrefix(l.text, name) && length(l.text) > length(name) && siteOwner.MatchString(l.text)
	})
}

// ownNews is the part of a body's site for its news, with the name of the body.
var ownNews = pattern("own-news")

// outletPath gives the outlet in the path of its site, whose other parts are sections, ""
// in any other line: 가람일보|오피니언.
func (p *page) outletPath(s string) string {
	first, rest, more := cutPart(s)
	if !more || !strings.ContainsAny(s, "|>›»/") || !p.names.outlet(first) {
		return ""
	}
	for more {
		var part string
		if part, rest, more = cutPart(rest); !sections.Has(part) {
			return ""
		}
	}
	return first
}

// mediaFirst are names of outlets that begin with what they are.
var mediaFirst = lazyregexp.New(`^(?:미디어|뉴스|데일리|투데이|더팩트|오마이)[가-힣A-Za-z0-9]{2,5}$`)

// newsSection ends what may be the news of an office: 군정뉴스.
var newsSection = lazyregexp.New(`^[가-힣]{2}\s?(?:뉴스|소식)$`)

// broadcastNews is what a broadcaster's site adds to its name.
var broadcastNews = lazyregexp.New(`(?i)\s(?:뉴스\d{0,2}|TV|뉴스데스크|뉴스광장|뉴스룸|뉴스와이드|뉴스투데이|(?:아침|저녁|정오|마감|\d{1,2}시)\s?뉴스|news)$`)

// issueOf is a periodical's name before the number of an issue: 주간가람 제812호,
// 월간 누리행정 제3호.
var issueOf = lazyregexp.New(`^((?:월간|주간|계간|격월간)\s?)?([가-힣A-Za-z]{2,12})\s(?:제\s?\d+(?:-\d+)?\s?호|통권\s?\d+)`)

// entryNear reports whether a day of entry stands within two lines over line i or
// four under it.
func (p *page) entryNear(i int) bool {
	for j := max(0, i-2); j < min(len(p.lines), i+5); j++ {
		if tellsDay(p.lines[j].text) && length(p.lines[j].text) < 70 {
			return true
		}
	}
	return false
}

// isPortalTag reports whether the tag is of a wire for releases, which is not
// who issues them: the text goes on with the issuer.
func (p *page) isPortalTag(name string) bool {
	return slices.ContainsFunc(p.lines, func(l line) bool {
		return strings.Contains(l.text, "배포 서비스 "+name) || strings.Contains(l.text, "배포 서비스 <"+name)
	})
}

var (
	mailAtOutlet = lazyregexp.New(`기자\s?@\s?([가-힣A-Za-z0-9]{2,12})`)
	notPublisher = lazyregexp.New(`^(?i:by|from|am|pm)$|^(?:일시|장소|시간|날짜|관리자|운영자|의결연월일|생산일|제공일|등록일|작성일|[가-힣]{2,4}\s본부|[가-힣]{2,14}(?:과|팀|실|국|담당관))$`)
)

// signatory gives the body over whose name a notice ends.
func (p *page) signatory(on edtf.Date) (string, origin) {
	for _, d := range p.signedDays() {
		l := &p.lines[d.line]
		signer := strings.Trim(l.text[d.end:], " .()")
		if signer == "" && d.line+1 < len(p.lines) {
			l = &p.lines[d.line+1]
			signer = l.text
		}
		name, ok := p.signer(signer)
		if ok && name == "" && length(signer) >= 6 && coverBody.MatchString(signer) {
			name = signer // a body that no list knows, under its day
		}
		if ok && name != "" {
			return name, origin{"signature", l.number}
		}
	}
	if p.isNews() || p.isRelease() {
		return "", origin{}
	}
	for i, left := len(p.lines)-1, 3; i > max(p.first, p.last-1) && left > 0; i-- { // a name under the text without a day
		l := &p.lines[i]
		if l.label != "" || l.cells != nil || l.outside {
			continue
		}
		left--
		if name, ok := p.signer(l.text); ok && name != "" && ((l.gap || gapped.MatchString(l.text)) && headPost.MatchString(withoutName(ungap(l.text))) || p.closesWith(i)) {
			return name, origin{"signature", l.number}
		}
	}
	return "", origin{}
}

// withoutName takes the name of a person off a signature: 누리공단 사장 표한별.
func withoutName(s string) string {
	if i := strings.LastIndexByte(s, ' '); i > 0 && personName.MatchString(s[i+1:]) && headPost.MatchString(s[:i]) {
		return s[:i]
	}
	return s
}

// closesWith reports whether line i, the last that is kept, is the name of a body
// that signs an invitation or an announcement: it speaks to its readers.
func (p *page) closesWith(i int) bool {
	for j := i + 1; j < len(p.lines); j++ {
		if p.lines[j].label == "" {
			return false
		}
	}
	return p.names.agency(ungap(p.lines[i].text)) != nil && slices.ContainsFunc(p.firstProse(3), func(j int) bool {
		return speaksItself.MatchString(p.lines[j].text) || politeDeed.MatchString(p.lines[j].text) || politeIs.MatchString(p.lines[j].text)
	})
}

// politeIs ends a sentence that tells readers what something is.
var politeIs = pattern("polite-is")

// heads are the posts of those who sign for a body, with what of the post is the
// end of the body's name.
var heads = []struct{ post, body string }{
	{"장관", ""}, {"구청장", "구"}, {"도지사", "도"}, {"군수", "군"}, {"교육감", "교육청"}, {"의회의장", "의회"}, {"의회 의장", "의회"},
	{"위원회위원장", "위원회"}, {"위원회 위원장", "위원회"}, {"이사장", ""}, {"대표이사", ""}, {"사장", ""}, {"총장", ""}, {"장", ""},
}

// signer gives the body that a signature names; ok tells that it is one.
func (p *page) signer(s string) (name string, ok bool) {
	s = strings.TrimSpace(strings.TrimSuffix(strings.Trim(s, " []()<>"), "귀하"))
	s = ungap(strings.TrimRight(strings.TrimSuffix(s, "[직인생략]"), " []()<>"))
	if n := length(s); n < 2 || n > 30 || stampHint(s) || strings.ContainsAny(s, ":|,") {
		return "", false
	}
	if jointIssuer.MatchString(s) {
		return "", true
	}
	if official.MatchString(s) {
		return "", true
	}
	if m := ownedOffice.FindStringSubmatch(s); m != nil && p.names.agency(m[1]) != nil {
		return m[1], true // 청와대홍보수석실
	}
	s = withoutName(s)
	if e := p.names.agency(ungap(s)); e != nil && e.Class != "기업" && e.Class != "언론" {
		return ungap(s), true
	}
	for _, h := range heads {
		base, found := strings.CutSuffix(s, h.post)
		if !found {
			continue
		}
		if base = underProvince(strings.TrimSpace(base) + h.body); p.names.agency(base) != nil || branchName.MatchString(base) || length(base) >= 3 && issuerName.MatchString(base) && !unsigned.MatchString(base) {
			return base, true
		}
	}
	if length(s) >= 5 && signsItself.MatchString(s) {
		return s, true
	}
	return "", length(s) >= 4 && issuerName.MatchString(s) && signatureEnd.MatchString(s) && !unsigned.MatchString(s)
}

var (
	headPost     = lazyregexp.Later(func() string { return `\S{2,}\s?` + bodyHead() + `$` })
	official     = lazyregexp.New(`^(?:위원장|의장|원장|이사장|장관|회장|심판장|재판장|대통령|국무총리|총재)\s+[가-힣](?:\s*[가-힣]){1,4}(?:\s?\(.*\))?$|\s일동$`)
	ownedOffice  = lazyregexp.New(`^(청와대|대통령실|국회|국무총리실|[가-힣]{2,8}(?:부|처|청|위원회|시|도|군|구))\s?[가-힣]{2,8}(?:실|본부|국|과|담당관)$`)
	signatureEnd = lazyregexp.Later(func() string { return `(?:[부처청시군구]|` + issuerEnds() + `)$` })
	signsItself  = lazyregexp.New(`^[가-힣]{2,14}(?:연대|노동조합|연합회|협의회|네트워크|총연맹)$`)
	unsigned     = lazyregexp.New(`^(?:담당|신청|위임|추천|동의|확인|참가|수상|보고|과|국|실|팀|계|반)|\s`)
)

// contactBody gives the body of the first department in the contact block of an
// official document.
func (p *page) contactBody(on edtf.Date) (string, origin) {
	if p.isNews() {
		return "", origin{}
	}
	for _, f := range p.fields {
		if f.kind == fieldContact && !postAndName.MatchString(f.value) && ownOffice.MatchString(f.value) {
			f.kind, f.form = fieldDepartment, "label"
		}
		if f.kind != fieldDepartment || !p.isRelease() && f.form == "board" {
			continue
		}
		word, _, _ := strings.Cut(strings.Trim(angled.ReplaceAllString(f.value, ""), " "), " ")
		if e := p.names.agencyOn(word, on); e != nil && (e.Name == word || issuerName.MatchString(word)) && e.Class != "언론" {
			return p.names.lead(e).Name, origin{tidy(f.name), p.numberOf(f.line)}
		}
		if m := ownOffice.FindStringSubmatch(f.value); m != nil {
			return m[1], origin{tidy(f.name), p.numberOf(f.line)}
		}
		return "", origin{} // the first department is the one that leads
	}
	return "", origin{}
}

// posterBody gives the body that the header of a board names as who wrote, if it is no
// office and none of those that put up what others wrote.
func (p *page) posterBody(on edtf.Date) (string, origin) {
	if p.isNews() || p.postedByOther() {
		return "", origin{}
	}
	for _, f := range p.fields {
		if e := p.names.agencyOn(f.value, on); f.kind == fieldPoster && p.inHeadOrTail(f.line) && e != nil && issuerClass(e) && issuerName.MatchString(f.value) {
			return e.Name, origin{tidy(f.name), p.numberOf(f.line)}
		}
	}
	return "", origin{}
}

// contactSite gives the body whose site a document names under its text, with the
// label of a site, as those do that hand out releases.
func (p *page) contactSite(on edtf.Date) (string, origin) {
	if p.isNews() || p.isArticle() {
		return "", origin{}
	}
	for i := p.last + 1; i < len(p.lines); i++ {
		l := &p.lines[i]
		if !siteLink.MatchString(l.text) || l.links && l.outside {
			continue
		}
		if o, ok := p.names.ofDomain(l.text[strings.IndexAny(l.text, "hw"):]); ok && o.kind == "agency" {
			return p.names.onDay(o.name, on), origin{"site under the text", l.number}
		}
	}
	return "", origin{}
}

// officeAlone is a body with an office of it, and nothing else.
var officeAlone = lazyregexp.Later(func() string {
	return ownOfficeForm() + `(?:\s[가-힣0-9]{2,10}(?:과|팀|관|계))?(?:\s?\([^)]*\))?$`
})

// ownOffice is a body that the authority does not know, with an office of it.
var ownOffice = lazyregexp.Later(func() string { return ownOfficeForm() + `(?:$|[\s(|])` })

func ownOfficeForm() string {
	return `^([가-힣A-Za-z0-9]{2,15}(?:[부처청원시도군구]|` + issuerEnds() + `))\s[가-힣0-9]{2,12}(?:과|실|국|팀|관|부|처|본부|센터|사업소|보건소|사무소|출장소)`
}

var angled = lazyregexp.New(`<[^>]*>|\([^)]*\)`)

// headed finds a body with its head in brackets, as a release names its issuer
// once: 행정안전부(장관 윤호중), 국민권익위원회(위원장 정일연, 이하 …).
var headed = lazyregexp.Later(func() string {
	return `([가-힣A-Za-z·]{2,20})(?:\s?\([^()]{1,12}\))?\s?\((?:이하\s?[^,()]{2,16},\s?)?(?:부총리\s?겸\s?[가-힣]{0,10}?|[가-힣A-Z]{2,12}\s?[·,‧]\s?)?` + bodyHead() + `(?:\s?직무대행|\s?직무대리)?\s`
})

// headedByName is the same with the name before the post: 고용노동부(이정의 장관).
var headedByName = lazyregexp.Later(func() string {
	return `([가-힣A-Za-z·]{2,20})\((?:[가-힣]{2,4})\s(?:부총리\s?겸\s?)?` + bodyHead() + `\)`
})

// headedBody gives the body whose head the first paragraphs name in brackets.
func (p *page) headedBody(on edtf.Date) (string, origin) {
	official := p.isOfficial()
	if p.isNews() || p.isArticle() && !official || p.postedByOther() {
		return "", origin{}
	}
	for _, i := range p.firstProse(3) {
		s := p.lines[i].text
		if !official && !politeDeed.MatchString(s) {
			continue // a body tells on its own pages what it did: … 가졌습니다
		}
		m := headed.FindStringSubmatchIndex(s)
		if m == nil {
			m = headedByName.FindStringSubmatchIndex(s)
		}
		if m == nil || m[0] > 150 {
			continue
		}
		name := s[m[2]:m[3]]
		if lead := p.ownerBefore(s[:m[2]], on); lead != "" && !townName.MatchString(name) {
			if !strings.HasPrefix(p.title, name) { // 가람도서관, …: the branch has its own releases
				name = lead
			}
		} else if e := p.names.agencyOn(name, on); e != nil {
			name = p.names.lead(e).Name
		}
		if p.issues(name, on) || p.isWire() {
			return name, origin{"body named with its head", p.lines[i].number}
		}
	}
	return "", origin{}
}

// politeDeed ends a sentence in which somebody tells readers what was done.
var politeDeed = pattern("polite-deed")

// speakingHead gives the body whose head speaks: a title or a line over it names a
// speech, and one of them the body with its head.
func (p *page) speakingHead(on edtf.Date) (string, origin) {
	title := p.titleLine()
	if title < 0 || p.isNews() || !slices.ContainsFunc(p.lines[:title+1], func(l line) bool { return length(l.text) < 60 && speechWord.MatchString(l.text) }) {
		return "", origin{}
	}
	for i := range p.lines[:min(max(title+2, min(p.first, title+5)), len(p.lines))] {
		if m := bodyAndHead.FindStringSubmatch(p.lines[i].text); m != nil && length(p.lines[i].text) < 60 {
			if e := p.names.agencyOn(m[1], on); e != nil && issuerClass(e) {
				return e.Name, origin{"body whose head speaks", p.lines[i].number}
			}
		}
	}
	return "", origin{}
}

// briefingBody gives the body whose briefing the document is: its title begins with the
// name, or a row says who spoke.
func (p *page) briefingBody(on edtf.Date) (string, origin) {
	title := p.titleLine()
	if title < 0 || !p.isBriefing() {
		return "", origin{}
	}
	name, _, _ := strings.Cut(p.title, " ")
	if e := p.names.agencyOn(name, on); e != nil && issuerClass(e) {
		return e.Name, origin{"title", p.numberOf(title)}
	}
	for i := title; i < min(title+8, len(p.lines)); i++ {
		if m := whoSpoke.FindStringSubmatch(p.lines[i].text); m != nil {
			if e := p.names.agencyOn(m[1], on); e != nil && issuerClass(e) {
				return e.Name, origin{"body whose head speaks", p.lines[i].number}
			}
		}
	}
	return "", origin{}
}

// whoSpoke is the row of a briefing that says who spoke: □ 발표자 : 가람부 차관 나은별.
var whoSpoke = lazyregexp.New(`^[□○ㅇ◇■●·*-]?\s?(?:발표자?|브리퍼|브리핑\s?자|연사|발언자)\s?[:：]\s?([가-힣]{2,14})(?:\s|$)`)

var (
	speechWord = lazyregexp.Later(func() string {
		return anyPost() + `\s기고|연설문?|[축격]사|기념사|취임사|이임사|신년사|송년사|개회사|폐회사|인사\s?말씀?|모두\s?발언|담화문`
	})
	bodyAndHead = lazyregexp.Later(func() string {
		return `(?:^|\s)([가-힣]{2,12})\s(?:제\s?\d+대\s)?(?:[가-힣]{2,4}\s)?(?:차관|` + bodyHead() + `)(?:\s|$)`
	})
)

// postedByOther reports whether the header of a board names a body as who put the
// page up, and no office of one: it shows the release of somebody else.
func (p *page) postedByOther() bool {
	return slices.ContainsFunc(p.fields, func(f field) bool {
		return f.kind == fieldPoster && length(f.value) >= 4 && postingBody.MatchString(f.value)
	})
}

// postingBody ends the names of bodies that are no office of another.
var postingBody = lazyregexp.New(`^[가-힣]{2,}(?:센터|재단|공단|공사|협회|조합|진흥원|도서관|박물관|연구원|학교)$`)

// ownerBefore gives the body that stands before the name of its branch at the
// beginning of a sentence: 국가유산청 국립문화유산연구원, 환경부 소속 국립….
func (p *page) ownerBefore(s string, on edtf.Date) string {
	s = strings.TrimLeft(s, "□○ㅇ◇■●❍☐ ")
	word, rest, _ := strings.Cut(s, " ")
	for _, w := range strings.Fields(rest) {
		if w != "소속" && w != "산하" && !issuerName.MatchString(w) {
			return ""
		}
	}
	if e := p.names.agencyOn(word, on); e != nil {
		return e.Name
	}
	return ""
}

// siteOutlet gives the outlet whose site shows a reporter's article: the last part
// of the page's title, or the name over the headline that the foot of the page, a
// by-line or an address says again.
func (p *page) siteOutlet(edtf.Date) (string, origin) {
	if !p.isNews() && !paperTag.MatchString(p.title) {
		return "", origin{}
	}
	if len(p.meta.site) > 1 {
		if name := siteWords.ReplaceAllString(p.meta.site[0], ""); length(name) >= 2 && length(name) <= 14 && strings.Count(name, " ") <= 1 && !sections.Has(name) && !p.names.portal(name) && !same(name, p.title) {
			return name, origin{why: "title of the page"}
		}
	}
	authors := sync.OnceValue(p.authors)
	for i := range p.lines[:min(p.first, len(p.lines), 4)] {
		name := p.lines[i].text
		if n := length(name); n < 2 || n > 12 || strings.Contains(name, " ") || sections.Has(name) || p.lines[i].label == labelTitle || isByline(name) {
			continue
		}
		if p.saysAgain(name, i) && !p.names.portal(name) && !slices.Contains(authors(), name) {
			return name, origin{"name over the headline", p.lines[i].number}
		}
	}
	return "", origin{}
}

// sourceOutlet gives the outlet that a line under a reporter's article names as its source, as
// those who put it up elsewhere do: 출처 : 나래새소식.
func (p *page) sourceOutlet(on edtf.Date) (string, origin) {
	if !p.isNews() || p.isRelease() {
		return "", origin{}
	}
	for i := p.last + 1; i < len(p.lines); i++ {
		m := articleSource.FindStringSubmatch(p.lines[i].text)
		if m == nil || p.isPerson(m[1]) || p.names.portal(m[1]) {
			continue
		}
		if e := p.names.agencyOn(m[1], on); e == nil || e.Class == "언론" {
			return m[1], origin{"source of the article", p.lines[i].number}
		}
	}
	return "", origin{}
}

var articleSource = pattern("article-source")

// paperTag is in the headlines of what newspapers print without a reporter.
var paperTag = pattern("paper-tag")

// saysAgain reports whether a line after the prose, or one that was cut, holds
// name too.
func (p *page) saysAgain(name string, from int) bool {
	for i := from + 1; i < len(p.lines); i++ {
		if l := &p.lines[i]; (i > p.last || l.label != "" && l.label != labelTitle) && strings.Contains(l.text, name) {
			return true
		}
	}
	return slices.ContainsFunc(p.pieces, func(c piece) bool { return strings.Contains(c.text, name) })
}

// serviceDesk is what the site of a service has beside its name.
var serviceDesk = lazyregexp.New(`^(?:고객\s?(?:지원|센터)|공지\s?사항|알림|도움말|이용\s?안내)`)

// siteNamed gives the body of which a line over the headline is the site: 국세청
// 공식 블로그.
func (p *page) siteNamed(on edtf.Date) (string, origin) {
	for i := range p.lines[:min(p.first, len(p.lines), 6)] {
		if m := signOfSchool.FindStringSubmatch(p.lines[i].text); m != nil {
			return m[1], origin{"name of the site", p.lines[i].number}
		}
		if s := p.lines[i].text; siteName.MatchString(s) {
			if name := siteWords.ReplaceAllString(s, ""); p.issues(name, on) && !p.names.portal(name) {
				return name, origin{"name of the site", p.lines[i].number}
			}
		}
	}
	return "", origin{}
}

// signOfSchool is the name of the picture at the head of a school's site: 가람초등학교 로고이미지.
var signOfSchool = lazyregexp.New(`^([가-힣]{2,12}(?:학교|유치원|도서관|교육지원청))\s로고\s?(?:이미지)?$`)

// barBody gives the body whose name stands behind a bar at the end of the title, as pages of
// its site have it.
func (p *page) barBody(edtf.Date) (string, origin) {
	return p.behindBar, origin{"title", p.numberOf(p.titleLine())}
}

// siteHead gives the body whose name stands alone over the headline, among the
// first lines of a page, with a menu or a path below it.
func (p *page) siteHead(on edtf.Date) (string, origin) {
	title := p.titleLine()
	if p.isNews() && !p.isColumn() {
		return "", origin{}
	}
	for i := range p.lines[:max(0, min(title, 4))] {
		s := withoutButtons(p.lines[i].text)
		if m := latinBehind.FindStringSubmatch(s); m != nil {
			s = m[1]
		}
		if length(s) > 24 || p.names.portal(s) || p.hasField(i) || !p.menuBelow(i, title) {
			continue
		}
		for _, name := range []string{s, strings.Replace(s, "광역시 ", " ", 1), strings.Replace(s, "특별시 ", " ", 1)} {
			if e := p.names.agencyOn(name, on); e != nil && e.Class != "언론" {
				return e.Name, origin{"name over the headline", p.lines[i].number}
			}
		}
		if words := strings.Fields(s); len(words) <= 2 && length(s) >= 4 && siteOwner.MatchString(s) {
			return s, origin{"name over the headline", p.lines[i].number}
		}
	}
	return "", origin{}
}

// latinBehind is a name with the same in Latin letters behind it.
var latinBehind = lazyregexp.New(`^([가-힣]{4,16})\s[A-Z][A-Za-z&,. ]{4,}$`)

// siteOwner ends the names of bodies that have sites, and hardly a headline.
var siteOwner = lazyregexp.Later(func() string { return issuerEnds() + `$` })

// menuBelow reports whether one of the five lines under line i, before the
// title, is a menu or a path: then line i is the name of the site.
func (p *page) menuBelow(i, title int) bool {
	for j := i + 1; j < title && j <= i+5; j++ {
		if s := p.lines[j].text; isMenuLine(s) || isSection(s) || sitePath.MatchString(s) || isButtons(s) || barMenu.MatchString(s) {
			return true
		}
	}
	return false
}

// barMenu is four short items or more between bars.
var barMenu = pattern("bar-menu")

// sitePath begins the path of a page: HOME 구정소식 공지사항, 홈 > 알림.
var sitePath = lazyregexp.New(`^(?i:home|홈|처음)\s`)

// isColumn reports whether the document is a column of somebody with a post.
func (p *page) isColumn() bool {
	return len(p.labelledLines(labelWriters)) > 0 || len(p.researchers()) > 0 || len(p.posters()) > 0
}

// siteBody gives the body that the path of the site or the title of the page
// tells.
func (p *page) siteBody(on edtf.Date) (string, origin) {
	for _, part := range p.meta.site {
		if e := p.names.agencyOn(siteWords.ReplaceAllString(part, ""), on); e != nil || townHall.MatchString(part) || p.issues(part, on) && length(part) >= 5 || townName.MatchString(part) {
			if !p.names.portal(part) {
				return part, origin{why: "title of the page"}
			}
		}
		if owner, _, ok := strings.Cut(part, " "); ok && unitOf.MatchString(part) && !p.isNews() && schoolName.MatchString(owner) {
			return owner, origin{why: "title of the page"} // 가람대학교 정보전산원
		}
	}
	for i := range p.lines[:min(p.first, len(p.lines), 8)] {
		s := p.lines[i].text
		if parts := arrows.Split(s, -1); len(parts) > 1 && length(s) < 60 {
			if name := strings.TrimSpace(parts[0]); p.alone(name, on) {
				return name, origin{"path of the site", p.lines[i].number}
			}
		}
	}
	if name, from := p.councilOf(on); name != "" {
		return name, from
	}
	return p.systemOwner(on)
}

// schoolName is the name of a university.
var schoolName = pattern("school-name")

// systemOwner gives who ran, on that day, the service whose site shows the
// document: 나라장터 고객지원 > 공지사항.
func (p *page) systemOwner(on edtf.Date) (string, origin) {
	if p.isNews() {
		return "", origin{}
	}
	for _, part := range p.meta.site {
		if name := p.names.ownerOn(part, on); name != "" && !same(part, p.title) {
			return name, origin{why: "owner of the site"}
		}
	}
	for i := range p.lines[:min(p.first, len(p.lines), 6)] {
		s := p.lines[i].text
		parts := arrows.Split(s, -1)
		named := siteName.MatchString(s) || i < p.titleLine() && i+1 < len(p.lines) && p.hasFieldNear(i) && length(s) < 24
		if len(parts) < 2 && !named || length(s) > 60 {
			continue
		}
		first := strings.TrimSpace(siteWords.ReplaceAllString(parts[0], ""))
		if word, rest, ok := strings.Cut(first, " "); ok && (serviceDesk.MatchString(rest) || named && len(parts) < 2) {
			first = word
		}
		if name := p.names.ownerOn(first, on); name != "" {
			return name, origin{"owner of the site", p.lines[i].number}
		}
	}
	return "", origin{}
}

// hasFieldNear reports whether a field stands on one of the three lines under
// line i.
func (p *page) hasFieldNear(i int) bool {
	return len(p.fieldsOn(i+1, i+3)) > 0
}

// townName is the name of a town, as the sites of towns are called.
var townName = lazyregexp.New(`^[가-힣]{2,6}(?:시|군|구|도)$`)

// councilOf gives the council whose sitting or the body whose ordinance a title
// names: 제243회 하람시의회(제2차 정례회) …, 다온시 지역정보화 조례.
func (p *page) councilOf(edtf.Date) (string, origin) {
	if m := council.FindStringSubmatch(p.title); m != nil {
		return m[1] + m[2], origin{"title", p.numberOf(p.titleLine())}
	}
	if m := councilFirst.FindStringSubmatch(p.title); m != nil {
		return m[1], origin{"title", p.numberOf(p.titleLine())}
	}
	if m := sittingOf.FindStringSubmatch(p.title); m != nil && p.names.agency(m[1]) != nil {
		return m[1], origin{"title", p.numberOf(p.titleLine())}
	}
	if m := minutesOfBody.FindStringSubmatch(p.title); m != nil {
		return m[1], origin{"title", p.numberOf(p.titleLine())}
	}
	if p.isMinutes() {
		for _, i := range p.firstProse(3) {
			if m := opening.FindStringSubmatch(p.lines[i].text); m != nil {
				return m[1], origin{"words that open the sitting", p.lines[i].number}
			}
		}
	}
	if m := ordinance.FindStringSubmatch(p.title); m != nil {
		return m[1], origin{"title", p.numberOf(p.titleLine())}
	}
	if m := yearbook.FindStringSubmatch(p.headText()); m != nil {
		if e := p.names.agency(m[1]); e != nil {
			return e.Name, origin{why: "name of the publication"}
		}
	}
	return "", origin{}
}

// councilFirst is the title of minutes that begins with a council and the number of the sitting, minutesOfBody one that
// begins with the name of another body which meets.
var (
	councilFirst  = pattern("council-first")
	minutesOfBody = pattern("minutes-of-body")
)

var (
	council   = lazyregexp.New(`^제\s?\d+(?:회\s([가-힣 ]{2,14}의회)\s?[(（]|대\s([가-힣]{2,14}의회)\s)`)
	opening   = lazyregexp.New(`제\s?\d+\s?회\s([가-힣]{2,12}[시군구도]의회|국회)\s.{0,60}(?:개의|개회|속개)\s?(?:하겠|합니|를 선포)`)
	sittingOf = lazyregexp.New(`^제\s?\d+\s?[차회]\s([가-힣]{2,14}위원회)(?:\s(?:전체|정기|임시)?\s?회의)?\s?(?:속기록|회의록|의사록)`)
	ordinance = lazyregexp.New(`^([가-힣]{2,10}(?:시|도|군|구))\s[가-힣0-9·\s]{2,40}(?:조례|규칙)$`)
	yearbook  = lazyregexp.New(`(?m)^(?:19|20)\d{2}년?도?\s?([가-힣]{2,8}?)(?:시정|도정|군정|구정|행정)?\s?(?:백서|연보|연감)$`)
)

// domainOwner gives who stands behind the address of the page, then behind the
// e-mail address of a by-line.
func (p *page) domainOwner(on edtf.Date) (string, origin) {
	if o, ok := p.names.ofDomain(p.meta.url); ok && o.kind != "portal" {
		return p.names.onDay(o.name, on), origin{why: "address of the page"}
	}
	for i := range p.lines {
		if m := copiedFrom.FindStringSubmatch(p.lines[i].text); m != nil && (i < p.first || i > p.last) {
			if o, ok := p.names.ofDomain(m[1]); ok && o.kind == "outlet" {
				return o.name, origin{"address of the source", p.lines[i].number}
			}
		}
	}
	for _, label := range []string{labelByline, labelSigned} {
		for _, t := range p.labelledLines(label) {
			for _, m := range mailAddress.FindAllString(t.text, -1) {
				if o, ok := p.names.ofDomain(m); ok && o.kind == "outlet" {
					return o.name, origin{"e-mail address", t.number}
				}
			}
		}
	}
	return "", origin{}
}

// copiedFrom tells from which page a text was copied: 출처 : http://….
var copiedFrom = lazyregexp.New(`^[▶※*\s]*(?:출처|원문|기사\s?원문|원문\s?보기)\s?[:：]?\s?(https?://\S+)$`)

// closingOffice gives the body whose office stands alone with its number under the text:
// 공공저작물 / 가람시 홍보실 061-000-0000.
func (p *page) closingOffice(on edtf.Date) (string, origin) {
	if p.isNews() || p.isArticle() {
		return "", origin{}
	}
	for i := max(p.last+1, 1); i < len(p.lines); i++ {
		s := p.lines[i].text
		m := phone.FindStringIndex(s)
		if m == nil || length(s) > 50 || strings.Trim(s[m[1]:], " )") != "" {
			continue
		}
		parts := strings.Split(strings.TrimRight(s[:m[0]], " (☎:"), "/")
		if o := officeAlone.FindStringSubmatch(strings.TrimSpace(parts[len(parts)-1])); o != nil && p.names.agencyOn(o[1], on) != nil {
			return o[1], origin{"office under the text", p.lines[i].number}
		}
	}
	return "", origin{}
}

// mailOwner gives the body to which all addresses of mail in a notice belong.
func (p *page) mailOwner(on edtf.Date) (string, origin) {
	if p.isNews() || p.isArticle() || p.postedByOther() || !p.isOfficial() {
		return "", origin{}
	}
	name, from := "", origin{}
	for i := range p.lines {
		for _, m := range mailAddress.FindAllString(p.lines[i].text, -1) {
			o, ok := p.names.ofDomain(m)
			if ok && o.kind == "portal" {
				continue // of the government as a whole
			}
			if !ok || o.kind != "agency" || name != "" && o.name != name {
				return "", origin{}
			}
			name, from = o.name, origin{"e-mail address in the text", p.lines[i].number}
		}
	}
	if name == "" {
		return "", origin{}
	}
	return p.names.onDay(name, on), from
}

var mailAddress = lazyregexp.New(`[\w.+-]+@[\w-]+(?:\.[\w-]+)+`)

// topicBody gives the body of which the first sentence of an official document
// speaks as its subject: 조달청은 … 열었다. A document that somebody else wrote
// about it has a by-line.
func (p *page) topicBody(on edtf.Date) (string, origin) {
	if p.isNews() || p.isArticle() || p.postedByOther() {
		return "", origin{}
	}
	official := p.isOfficial()
	for _, i := range p.firstProse(2) {
		if m := selfNamed.FindStringSubmatch(p.lines[i].text); m != nil && (p.names.agencyOn(m[1], on) != nil || length(m[1]) >= 5 && orgEnd.MatchString(m[1])) {
			return m[1], origin{"body that greets", p.lines[i].number}
		}
		if m := selfWithPost.FindStringSubmatch(p.lines[i].text); m != nil && !p.isMinutes() && p.names.agencyOn(m[1], on) != nil {
			return m[1], origin{"body whose officer greets", p.lines[i].number}
		}
		s := strings.TrimLeft(p.lines[i].text, "□○ㅇ◇■●❍☐ ")
		if !official && !speaksItself.MatchString(s) {
			continue
		}
		if m := branchTopic.FindStringSubmatch(s); m != nil {
			return m[1], origin{"subject of the first sentence", p.lines[i].number}
		}
		m := namedTopic.FindStringSubmatch(s)
		if m == nil && official {
			m = namedSubject.FindStringSubmatch(s)
		}
		if m != nil && (strings.Contains(p.title, m[1]) || p.saysAround(m[1])) && p.names.agency(m[1]) == nil {
			return m[1], origin{"subject of the first sentence and of the headline", p.lines[i].number}
		}
		for _, h := range p.names.names.Scan(s) {
			if h.Entity.ID.Kind != "agency" {
				continue
			}
			name := s[h.In.Start:h.In.End]
			e := p.names.agencyOn(name, on)
			if h.In.Start > 0 || e == nil || !issuerClass(e) {
				break
			}
			if rest := s[h.In.End:]; topicParticle.MatchString(rest) || branchFollows.MatchString(rest) {
				if p.isRelease() {
					e = p.names.lead(e)
				}
				return e.Name, origin{"subject of the first sentence", p.lines[i].number}
			}
			break
		}
	}
	return "", origin{}
}

// saysAround reports whether a short line over or under the text begins with the name of a
// town, as that of the site does: 나래구 평생학습관.
func (p *page) saysAround(name string) bool {
	return townName.MatchString(name) && slices.ContainsFunc(p.lines, func(l line) bool {
		return l.label != "" && length(l.text) <= 20 && (l.text == name || strings.HasPrefix(l.text, name+" "))
	})
}

// ownNoun gives the body that a page of a board calls by what it is, as bodies call
// themselves: 가람보험공단(이하 공단)에 들어온 질문.
func (p *page) ownNoun(on edtf.Date) (string, origin) {
	if p.isNews() || p.isArticle() || !slices.ContainsFunc(p.fields, func(f field) bool { return f.kind == fieldEntered || f.kind.people() }) {
		return "", origin{}
	}
	for _, i := range p.firstProse(3) {
		if m := calledByNoun.FindStringSubmatch(p.lines[i].text); m != nil && strings.HasSuffix(m[1], m[2]) && p.issues(m[1], on) {
			return m[1], origin{"body that calls itself by what it is", p.lines[i].number}
		}
	}
	return "", origin{}
}

// ownKind gives the body of a page of a board which that calls by what it is where it speaks of its own site or
// people, the only one of the kind that the text names: 개발원 누리집, of 나래정보개발원.
func (p *page) ownKind(on edtf.Date) (string, origin) {
	if p.isNews() || p.isArticle() || p.isRelease() || !slices.ContainsFunc(p.fields, func(f field) bool { return f.kind == fieldEntered || f.kind.people() }) {
		return "", origin{}
	}
	for i := range p.lines {
		m := ownThing.FindStringSubmatch(p.lines[i].text)
		if m == nil || p.lines[i].label != "" {
			continue
		}
		name := ""
		for k := range p.lines {
			for _, w := range nameWord.FindAllString(p.lines[k].text, -1) {
				at := strings.Index(w, m[1])
				if at < 0 || length(w[:at]) < 2 {
					continue
				}
				if w = w[:at+len(m[1])]; name != "" && name != w {
					return "", origin{}
				}
				name = w
			}
		}
		if name != "" && p.issues(name, on) {
			return name, origin{"body that calls itself by what it is", p.lines[i].number}
		}
	}
	return "", origin{}
}

// secretaryOf gives the body whose committee minutes are of, by who signs them: 나래대학교 평의원회 간사 나은별 (서명).
func (p *page) secretaryOf(on edtf.Date) (string, origin) {
	if !p.isMinutes() {
		return "", origin{}
	}
	for i := max(p.last, 0); i < len(p.lines); i++ {
		if m := signedFor.FindStringSubmatch(p.lines[i].text); m != nil && (p.names.agencyOn(m[1], on) != nil || coverBody.MatchString(m[1])) {
			return m[1], origin{"signature", p.lines[i].number}
		}
	}
	return "", origin{}
}

// roomOf gives the body in whose meeting room a sitting was that no other sign gives to anybody.
func (p *page) roomOf(on edtf.Date) (string, origin) {
	if !p.isMinutes() || p.isNews() {
		return "", origin{}
	}
	for i := range p.lines[:min(len(p.lines), 10)] {
		if m := roomOfBody.FindStringSubmatch(p.lines[i].text); m != nil {
			if e := p.names.agencyOn(m[1], on); e != nil && issuerClass(e) {
				return e.Name, origin{"room of the sitting", p.lines[i].number}
			}
		}
	}
	return "", origin{}
}

var (
	ownThing   = pattern("own-thing")
	nameWord   = lazyregexp.New(`[가-힣]{4,20}`)
	signedFor  = pattern("signed-for")
	roomOfBody = pattern("room-of-body")
)

// underTitle gives the body that stands alone in one word right under the title of a paper, as over its lists.
func (p *page) underTitle(on edtf.Date) (string, origin) {
	i := p.titleEnd() + 1
	if i == 0 || i >= len(p.lines) || p.isNews() || p.isArticle() || !coverBody.MatchString(p.lines[i].text) || length(p.lines[i].text) < 5 {
		return "", origin{}
	}
	return p.lines[i].text, origin{"body under the title", p.lines[i].number}
}

// governmentOfTitle gives the local government with whose name the title of a plan or report begins that an office of
// it answers for.
func (p *page) governmentOfTitle(on edtf.Date) (string, origin) {
	m := paperOfTown.FindStringSubmatch(p.title)
	if m == nil || p.isNews() || p.isArticle() || !slices.ContainsFunc(p.fields, func(f field) bool { return f.kind.people() }) {
		return "", origin{}
	}
	if p.names.agencyOn(m[1], on) == nil && !townName.MatchString(m[1]) {
		return "", origin{}
	}
	return m[1], origin{"title", p.numberOf(p.titleLine())}
}

// paperOfTown is the title of a plan or report of a local government.
var paperOfTown = pattern("paper-of-town")

// headShown gives the body on whose page about its head the document stands: 제9대 나래기술원장 under 기관장 소개.
func (p *page) headShown(on edtf.Date) (string, origin) {
	if p.isNews() || !pageNames.Has(strings.ReplaceAll(p.title, " ", "")) {
		return "", origin{}
	}
	for i := range p.lines[:min(len(p.lines), 12)] {
		if m := headOfBody.FindStringSubmatch(p.lines[i].text); m != nil && (p.issues(m[1], on) || coverBody.MatchString(m[1])) {
			return m[1], origin{"body named with its head", p.lines[i].number}
		}
	}
	return "", origin{}
}

// headOfBody is the head of a body, with the number of the term or the name of the person beside the post.
var headOfBody = pattern("head-of-body")

var calledByNoun = lazyregexp.New(`(?:^|\s)([가-힣]{4,16})\s?\(이하\s?[‘'“"]?(공단|공사|재단|협회|학회|진흥원|개발원|연구원|연구소|조합|센터|의회|은행|대학교?|학교|도서관|박물관)[’'”"]?\)`)

// onlyTopic gives the body of a release of which alone its paragraphs speak as their
// subject: □ 가람부는 다음과 같이 고치겠습니다.
func (p *page) onlyTopic(on edtf.Date) (string, origin) {
	if p.isNews() || !p.isRelease() {
		return "", origin{}
	}
	var only *entity.Entity
	at := origin{}
	for _, i := range p.firstProse(len(p.lines)) {
		m := topicFirst.FindStringSubmatch(p.lines[i].text)
		if m == nil {
			continue
		}
		e := p.names.agencyOn(m[1], on)
		if e == nil || !issuerClass(e) {
			continue
		}
		if e = p.names.lead(e); only != nil && e != only {
			return "", origin{}
		}
		only, at = e, origin{"only body that the paragraphs speak of", p.lines[i].number}
	}
	if only == nil {
		return "", origin{}
	}
	return only.Name, at
}

var topicFirst = lazyregexp.New(`^[□○ㅇ◇■●❍☐◈▷·-]\s?(?:(?:아울러|한편|이에|또한|앞으로),?\s)?([가-힣]{3,16}?)(?:\s?\([^()]{1,40}\))?(?:은|는|에서는)\s`)

// periodicalName gives the periodical whose number stands over the headline.
func (p *page) periodicalName(edtf.Date) (string, origin) {
	for i := range p.lines[:max(0, min(p.titleLine(), 4))] {
		if m := periodicalIssue.FindStringSubmatch(p.lines[i].text); m != nil {
			return m[1], origin{"issue", p.lines[i].number}
		}
		if m := briefIssue.FindStringSubmatch(p.lines[i].text); m != nil && m[1] != "" && orgEnd.MatchString(m[1]) {
			return m[1], origin{"issue", p.lines[i].number}
		}
	}
	return "", origin{}
}

// issueCited gives the magazine that a line under the text says the article is from, with
// its number: 월간 가람 행정 2010년 1월호 24~29쪽.
func (p *page) issueCited(edtf.Date) (string, origin) {
	for i := p.last; i >= 0 && i < len(p.lines); i++ {
		if m := citedIssue.FindStringSubmatch(p.lines[i].text); m != nil && i > p.first {
			return m[1], origin{"issue", p.lines[i].number}
		}
	}
	return "", origin{}
}

var citedIssue = lazyregexp.New(`^[※*(\[<「『]?\s?((?:월간|주간|계간|격월간|반월간)\s?[가-힣A-Za-z]{1,10}(?:\s[가-힣A-Za-z]{1,10}){0,3})[」』>]?,?\s(?:(?:19|20)\d{2}년\s?)?(?:\d{1,2}월호|[봄여름가을겨울]{1,2}호|제?\s?\d+호)`)

// selfNamed is how a body begins that speaks to its readers: 안녕하십니까. 가람진흥원(GIA)입니다.
var selfNamed = lazyregexp.New(`^안녕하(?:십니까|세요)[.,!?]?\s([가-힣]{3,16})(?:\s?\([A-Za-z]{2,10}\))?입니다[.!]`)

// selfWithPost is how an officer begins who briefs the press: 안녕하십니까? 가람부 대변인 나은별입니다.
var selfWithPost = lazyregexp.Later(func() string {
	return `안녕하(?:십니까|세요)[.,!?]\s(?:저는\s)?([가-힣]{2,14})\s[가-힣0-9]{0,12}` + anyPost() + `\s[가-힣]{2,4}입니다`
})

// quotedHead gives the body of a release whose head or officer is the subject of
// its first sentences, or with whose name and a comma its headline begins: 황종우
// 해양수산부 장관은 …, 지식재산처, ….
func (p *page) quotedHead(on edtf.Date) (string, origin) {
	if p.isNews() || !p.isRelease() {
		return "", origin{}
	}
	if name, _, ok := strings.Cut(p.title, ","); ok {
		if e := p.names.agencyOn(name, on); e != nil && issuerClass(e) {
			return e.Name, origin{"headline", p.numberOf(p.titleLine())}
		}
	}
	for _, i := range p.firstProse(2) {
		if m := companyHead.FindStringSubmatch(p.lines[i].text); m != nil && strings.HasPrefix(p.title, m[1]) {
			return m[1], origin{"body named with its head", p.lines[i].number}
		}
	}
	for _, i := range p.firstProse(15) {
		s := strings.TrimLeft(p.lines[i].text, "□○ㅇ◇■●❍☐ ")
		m := officer.FindStringSubmatch(s)
		if m == nil {
			m = officerOf.FindStringSubmatch(s)
		}
		if m != nil {
			name := m[1] + m[2]
			if e := p.names.agencyOn(name, on); e != nil && issuerClass(e) && issuerName.MatchString(name) {
				return p.names.lead(e).Name, origin{"officer who speaks", p.lines[i].number}
			}
		}
	}
	return "", origin{}
}

// companyHead is a company with its head, at the beginning of a sentence.
var companyHead = pattern("company-head")

// officer is a sentence's beginning: a person's name, a body, a post in it. The
// head of a body whose name ends in the post is 조달청장.
var officer = lazyregexp.Later(func() string {
	return `^[가-힣]{2,4}\s(?:([가-힣·]{2,16})\s[가-힣0-9]{0,12}` + anyPost() + `|([가-힣·]{2,16}[청처회원실])장)(?:은|이|는)\s`
})

// officerOf is the same with the body first: 행정안전부 나은별 보안정책과장은.
var officerOf = lazyregexp.Later(func() string {
	return `^([가-힣·]{2,16})()(?:\s?\(이하\s?[^()]{2,20}\))?\s[가-힣]{2,4}\s[가-힣0-9]{0,12}` + anyPost() + `(?:은|이|는)\s`
})

// imprintName gives the name in the imprint: 제호: 정보행정뉴스, 국회입법조사처
// 서울시 영등포구 의사당대로 1.
func (p *page) imprintName(on edtf.Date) (string, origin) {
	for i := range p.lines {
		l := &p.lines[i]
		if m := imprintHouse.FindStringSubmatch(l.text); m != nil && l.label == labelImprint && (p.issues(m[1], on) || p.isOutlet(m[1])) {
			return m[1], origin{"imprint", l.number}
		}
		if i < p.last && !l.outside || length(l.text) > 250 {
			continue
		}
		if m := imprintTitle.FindStringSubmatch(l.text); m != nil {
			return m[1], origin{"imprint", l.number}
		}
		if m := nameAddress.FindStringSubmatch(l.text); m != nil && p.names.agencyOn(m[1], on) != nil {
			return m[1], origin{"imprint", l.number}
		}
	}
	return "", origin{}
}

var imprintHouse = pattern("imprint-house")

var (
	imprintTitle = lazyregexp.New(`제\s?호\s?[:：|]?\s?([가-힣A-Za-z0-9]{2,14})(?:$|[\s|/,(])`)
	nameAddress  = lazyregexp.New(`^([가-힣]{3,16})\s+(?:\(?우?\)?\s?\(?\d{5}\)?\s)?[가-힣]{2,8}(?:시|도)\s\S{1,6}(?:시|군|구)?\s.{0,30}(?:로|길)\s?\d`)
)

// speaksItself ends a sentence in which a body addresses its readers: …
// 모집합니다, 알려 드립니다.
var speaksItself = lazyregexp.New(`(?:합니다|드립니다|바랍니다|엽니다|있습니다|없습니다|하겠습니다)\.`)

// namedTopic is a body that the authority need not know, as the subject of a
// sentence.
var namedTopic = lazyregexp.Later(func() string {
	return `^([가-힣]{1,10}(?:[시군구도]|` + issuerEnds() + `))(?:\s?\([^()]{1,40}\))?(?:은|는|에서는)\s`
})

// namedSubject is the same with the particle of a subject: 나래시가 … 놓았다.
var namedSubject = lazyregexp.Later(func() string {
	return `^([가-힣]{1,10}(?:[시군구도]|` + issuerEnds() + `))(?:\s?\([^()]{1,40}\))?[이가]\s`
})

var (
	topicParticle = lazyregexp.New(`^(?:\s?\([^()]{1,40}\))?(?:은|는|에서는)\s`)
	branchFollows = lazyregexp.New(`^\s(?:소속\s)?[가-힣]{2,14}(?:원|센터|소|관|청|본부)(?:\s?\([^()]{1,40}\))?(?:은|는)\s`)
)

// issuerClass reports whether bodies of e's class issue releases and notices.
func issuerClass(e *entity.Entity) bool {
	switch e.Class {
	case "기업", "언론", "국제기구", "협회단체":
		return false
	}
	return true
}

// kickerBody gives the publication that a kicker or a path of sections names.
func (p *page) kickerBody(edtf.Date) (string, origin) {
	for _, label := range []string{labelKicker, labelSection} {
		for _, t := range p.labelledLines(label) {
			if name := kickerPublisher(t.text); name != "" && !p.names.portal(name) {
				return name, origin{"line over the headline", t.number}
			}
		}
	}
	return "", origin{}
}

// latinHolder gives the owner that a copyright line names in Latin letters,
// where the authority knows whose name that is.
func (p *page) latinHolder(on edtf.Date) (string, origin) {
	for _, t := range p.labelledLines(labelRights) {
		if name := holder(t.text); name != "" {
			if e := p.names.agencyOn(name, on); e != nil {
				return e.Name, origin{"copyright line", t.number}
			}
			if known := latin()[letters(name)]; known != "" {
				return p.names.onDay(known, on), origin{"copyright line", t.number}
			}
			if p.isNews() && length(name) <= 20 {
				return name, origin{"copyright line", t.number}
			}
		}
	}
	return "", origin{}
}

// isNews reports whether a reporter signs the document.
func (p *page) isNews() bool {
	return len(p.labelledLines(labelByline)) > 0 || len(p.signers()) > 0
}

// isArticle reports whether the page says when an article came in, as those of
// outlets do, signed or not.
func (p *page) isArticle() bool {
	return slices.ContainsFunc(p.fields, func(f field) bool {
		return f.kind == fieldEntered && articleEntry.MatchString(f.name) || issuedAt.MatchString(tidy(f.name)+" "+f.value)
	})
}

var articleEntry = lazyregexp.New(`^(?:기사\s?)?(?:입력|승인|송고|출고)`)

// issuedAt is a day of issue with an hour, as portals of news write it: 2008-12-02 13:18.
var issuedAt = lazyregexp.New(`^발행일 .*\d{1,2}:\d{2}`)

// releaseTagDay is the tag of a release beside its day.
var releaseTagDay = pattern("release-tag-day")

// isRelease reports whether the head has the form of a press release.
func (p *page) isRelease() bool {
	for i := range p.lines[:min(len(p.lines), 12)] {
		l := &p.lines[i]
		if i < 4 && length(l.text) < 60 && instantRelease.MatchString(l.text) {
			return true
		}
		if releaseWord.MatchString(l.text) || releaseTagDay.MatchString(l.text) || length(l.text) < 90 && releaseLine.MatchString(l.text) ||
			len(l.cells) > 1 && releaseWord.MatchString(l.cells[1]) {
			return true
		}
		if lab, ok := labelOf(l.text); ok && lab.kind == fieldEmbargo && lab.form == "label" {
			return true
		}
	}
	return slices.ContainsFunc(p.fields, func(f field) bool { return f.kind == fieldEmbargo })
}

// isOfficial reports whether the document has the form in which offices publish:
// a release, the header of a board, a section of announcements over it.
func (p *page) isOfficial() bool {
	if p.isRelease() || p.isWire() || slices.ContainsFunc(p.fields, func(f field) bool {
		return f.kind.people() || f.kind == fieldPoster || f.kind == fieldOther && f.form == "label"
	}) {
		return true
	}
	if p.isBareRelease() || announcement.MatchString(p.title) || p.announcesNear() || p.officeBesideDay() {
		return true
	}
	return slices.ContainsFunc(p.lines[:min(len(p.lines), 10)], func(l line) bool {
		return length(l.text) < 60 && officialSection.MatchString(l.text)
	})
}

// isBareRelease reports whether the document has the form of a release without its
// masthead: its first paragraph has the bullet of one, and a row under the text says which
// office answers.
func (p *page) isBareRelease() bool {
	for _, i := range p.firstProse(1) {
		if !hasBodyBullet(p.lines[i].text) {
			return false
		}
	}
	return slices.ContainsFunc(p.lines[max(0, len(p.lines)-12):], func(l line) bool { return ownContact.MatchString(l.text) })
}

var ownContact = pattern("own-contact")

// announcesNear reports whether a short line right over or under the title says that the
// document announces something: 가람처 인사 발령 over [인사] ….
func (p *page) announcesNear() bool {
	title := p.titleLine()
	return title >= 0 && slices.ContainsFunc(p.lines[max(0, title-2):min(title+2, len(p.lines))], func(l line) bool {
		return length(l.text) < 60 && !l.links && !isProse(l.text) && announcement.MatchString(l.text)
	})
}

// officeBesideDay reports whether a line of the head is a day, an office and
// counters: 2022.08.31 | 정보통신과 | 조회 54.
func (p *page) officeBesideDay() bool {
	return slices.ContainsFunc(p.lines[:min(p.first, len(p.lines), 12)], func(l line) bool {
		st, ok := firstStamp(l.text)
		return ok && st.whole() && length(l.text) < 60 && slices.ContainsFunc(strings.FieldsFunc(l.text, func(r rune) bool { return strings.ContainsRune(" |/·", r) }), inOffice.MatchString)
	})
}

// inOffice is the name of an office in a body.
var inOffice = lazyregexp.New(`^[가-힣]{2,12}(?:과|담당관|실|국)$`)

var (
	announcement    = lazyregexp.New(`(?:안내|공고|알림|모집|발령)(?:\([^)]*\))?$|발표$`)
	officialSection = lazyregexp.New(`보도\s?자료|공지\s?사항|(?:^|[^가-힣])고시|공고|알림|새소식|입찰|채용|브리핑룸|누리집입니다`)
)

// isWire reports whether a service that hands out the releases of others made
// the page: (서울=뉴스와이어) 2011년 05월 17일 -- ….
func (p *page) isWire() bool {
	return slices.ContainsFunc(p.lines[:min(len(p.lines), p.first+2)], func(l line) bool { return wireTag.MatchString(l.text) }) ||
		slices.ContainsFunc(p.pieces, func(c piece) bool { return wireTag.MatchString(c.text + " ") })
}

var wireTag = lazyregexp.New(`^(?:\([가-힣]{2,4}=[가-힣A-Za-z]{2,10}\)|[가-힣]{2,4}\s?--\s?\([가-힣A-Za-z]{2,10}\))\s?(?:19|20)\d{2}년\s?\d{1,2}월\s?\d{1,2}일\s?--|^[가-힣]{2,4}\s?--\s?\([가-힣A-Za-z]{2,10}\)\s?--`)

// firstProse gives the indexes of the first n kept lines of prose.
func (p *page) firstProse(n int) []int {
	var all []int
	for i := range p.lines {
		if l := &p.lines[i]; l.label == "" && !l.heading && !captionStart.MatchString(l.text) && (isProse(l.text) || hasBodyBullet(l.text)) {
			if all = append(all, i); len(all) == n {
				break
			}
		}
	}
	return all
}
