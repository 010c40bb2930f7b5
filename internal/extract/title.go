package extract

import (
	"slices"
	"strings"
	"unicode/utf8"

	"sillok/internal/korean"
	"sillok/internal/lazyregexp"
)

// The title is a headline of the text. Lines of the head are candidates; what
// the head of an HTML page calls the document speaks for the line that says the
// same, and is taken itself only when no line is a headline and its words are
// the text's. Where there is none the title is null.

// findTitle gives the indexes of the headline's first line and the one after its
// last; from is -1 without one.
func (p *page) findTitle(zone int) (from, to int) {
	if f, ok := p.titleField(zone); ok {
		return f, f + 1
	}
	if from, to, ok := p.minutesTitle(zone); ok {
		return from, to
	}
	if from := p.chapterTitle(); from >= 0 {
		return from, from + 1
	}
	if at := p.pathTitle(zone); at >= 0 {
		return at, at + 1
	}
	words := p.bodyWords()
	best, bestScore := -1, 0
	for i := range p.lines[:p.titleZone(zone)] {
		if score := p.titleScore(i, zone, words); score > bestScore {
			best, bestScore = i, score
		}
	}
	if best < 0 {
		return p.loneTag(zone)
	}
	to = best + 1
	if best > 0 && p.goesOnBelow(best-1) {
		best-- // 우리가 본 누리집: / 만족도 조사 결과
	}
	if to < zone && (p.isSpacedTitle(best) || paperKind.MatchString(p.lines[best].text)) && dashed.MatchString(p.lines[to].text) {
		to++ // 특 정 감 사 결 과 / - 여울민원 구축 실태 -
	}
	if to < zone && halfTitle.MatchString(p.lines[best].text) && p.endsTitle(to) {
		to++ // 예산안 제출에 즈음한 / 시정연설
	}
	for to < zone && p.lines[to].joined && p.lines[to].label == "" {
		to++
	}
	return best, to
}

// pathTitle finds the name of a page that is no piece of a board, such as that of a body's history:
// what the path of the site ends in, said again under it. -1 without one.
func (p *page) pathTitle(zone int) int {
	if slices.ContainsFunc(p.fields, func(f field) bool { return f.kind == fieldEntered || f.kind == fieldPoster }) || p.isNews() {
		return -1
	}
	for i := range p.lines[:min(zone, 3)] {
		if l := &p.lines[i]; pageNames.Has(strings.ReplaceAll(l.text, " ", "")) && length(l.text) > 2 {
			l.label = ""
			return i
		}
		name, site, ok := strings.Cut(p.lines[i].text, " | ") // 연혁 | 나래정보센터
		if ok && i == 0 && pageNames.Has(strings.ReplaceAll(name, " ", "")) && length(site) <= longestSite {
			p.split(i, name, site, labelSection)
			p.lines[i].label = ""
			return i
		}
	}
	for i := range p.lines[:max(0, min(zone-1, 8))] {
		parts := arrows.Split(p.lines[i].text, -1)
		last := strings.TrimSpace(parts[len(parts)-1])
		if len(parts) < 2 || length(p.lines[i].text) > 60 || !pageNames.Has(strings.ReplaceAll(last, " ", "")) {
			continue
		}
		for j := i + 1; j < min(i+4, zone); j++ {
			if same(p.lines[j].text, last) && (p.lines[j].label == "" || p.lines[j].label == labelSection || p.lines[j].label == labelMenu) {
				p.lines[j].label = ""
				return j
			}
		}
	}
	return -1
}

// longestSite is how long the name of a site is at most, in characters.
const longestSite = 24

// pageNames are what pages on which a body tells of itself are called.
var pageNames = words("page-names")

// goesOnBelow reports whether line i is the first half of a title, up to its colon.
func (p *page) goesOnBelow(i int) bool {
	l := &p.lines[i]
	head, ok := strings.CutSuffix(l.text, ":")
	return ok && l.label == "" && strings.Contains(head, " ") && length(head) >= 8 && length(head) <= 40 && !isLabel(head) && !stampHint(head) && !hasBullet(head) && !p.lines[i+1].gap
}

// paperKind is the word for a kind of paper, over the dashes in which stands what it is of.
var paperKind = pattern("paper-kind")

// halfTitle is a title up to the word that says what kind of paper it is.
var halfTitle = lazyregexp.New(`(?:즈음한|즈음하여|위한|대한|관한|따른|관련한)$`)

// endsTitle reports whether line i is the short rest of a title.
func (p *page) endsTitle(i int) bool {
	s := ungap(p.lines[i].text)
	return p.lines[i].label == "" && length(s) <= 16 && !isProse(s) && !hasBullet(s) && !endsSentence(s) && !stampHint(s) && !p.hasField(i) && !p.namesBodies(s) && !bodyAndHead.MatchString(s)
}

// titleZone ends the head for a title at the first item of a list that stands
// under other text, at the first sentence that was broken for its length, and behind
// a dateline.
func (p *page) titleZone(zone int) int {
	text := false
	for i := range p.lines[:zone] {
		s := p.lines[i].text
		if text && itemBullet.MatchString(s) || p.breaksAt(i) || p.lines[i].opens {
			return i
		}
		text = text || p.lines[i].label == "" && isHeadline(s)
	}
	return zone
}

var itemBullet = lazyregexp.New(`^[□■○●ㅇ❍☐◎▣]\s?\S`)

// titleField finds a field 제목 of a board; the line becomes its value.
func (p *page) titleField(zone int) (int, bool) {
	for _, f := range p.fields {
		if f.kind != fieldTitle || f.line >= zone || length(f.value) < 4 || length(f.value) > 120 {
			continue
		}
		at := f.line + f.lines - 1
		l := &p.lines[at]
		if f.lines == 1 {
			p.pieces = append(p.pieces, piece{l.text, labelField, l.number})
		}
		l.text, l.label = f.value, ""
		return at, true
	}
	return 0, false
}

// isSpacedTitle reports whether line i is a title set with gaps at the head of a
// paper, as offices set those of reports: five syllables or more, no name of a body.
func (p *page) isSpacedTitle(i int) bool {
	s := p.lines[i].text
	return i < 6 && gapped.MatchString(s) && length(s) >= 9 && p.names.agency(ungap(s)) == nil && !sections.Has(ungap(s))
}

// latinOutlet is the name of an outlet in Latin letters.
var latinOutlet = lazyregexp.New(`^(?:The\s)?(?:\p{Lu}[\p{L}]*\s){1,3}(?:Times|Post|News|Daily|Herald|Today|Journal|Observer|Tribune|Weekly|Monthly)$`)

// isSectionBar reports whether a line is the bar of a newspaper: short words, two
// thirds of which are sections or regions (광주 전남 목포권, 종합 농정 유통 기획).
func (p *page) isSectionBar(s string) bool {
	words := strings.Fields(s)
	hits := 0
	for _, w := range words {
		if length(w) > 4 {
			return false
		}
		if e := p.names.agency(w); sections.Has(w) || strings.HasSuffix(w, "권") || e != nil && strings.Contains(e.Class, "자치단체") {
			hits++
		}
	}
	return len(words) >= 4 && hits*3 >= len(words)*2
}

// isProgramme reports whether a line is a broadcaster with the name of its news: 가람방송
// 뉴스데스크.
func (p *page) isProgramme(s string) bool {
	name := broadcastNews.ReplaceAllString(s, "")
	return name != s && !strings.Contains(name, " ") && p.isOutlet(name)
}

// isPortrait reports whether a line is an office, a person and a post, as it stands
// over an interview: 운영총괄과 서은새 주무관.
func (p *page) isPortrait(s string) bool {
	words := strings.Fields(s)
	return len(words) == 3 && s[0] != '[' && (officeEnd.MatchString(words[0]) || orgEnd.MatchString(words[0])) && p.isPerson(words[1]) && post.MatchString(words[2])
}

// isPeriodical reports whether line i is the name of a magazine: one word behind
// how often it comes, or more with the number of an issue below.
func (p *page) isPeriodical(i int) bool {
	s := p.lines[i].text
	return periodical.MatchString(s) || longPeriodical.MatchString(s) && i+1 < len(p.lines) && (issueFull.MatchString(p.lines[i+1].text) || issueInLine.MatchString(p.lines[i+1].text))
}

var longPeriodical = lazyregexp.New(`^(?:월간|주간|계간|격월간|반월간)(?:\s[가-힣A-Za-z]{1,10}){1,3}$`)

// isForeign reports whether a line has no Hangul where the text has: the English
// name of a column stands over a Korean headline.
func (p *page) isForeign(s string) bool {
	return countHangul(s) == 0 && p.first < len(p.lines) && countHangul(p.lines[p.first].text) > 0
}

// periodical is the name of a magazine that says how often it comes.
var periodical = lazyregexp.New(`^(?:월간|주간|계간|격월간|반월간)\s?[가-힣A-Za-z]{2,12}$`)

// underHeadline reports whether line i stands right under a line that may be the
// headline: then it is a deck.
func (p *page) underHeadline(i int) bool {
	if i == 0 || p.lines[i].gap {
		return false
	}
	above := &p.lines[i-1]
	return above.label == "" && !p.isForeign(above.text) && isHeadline(above.text) && length(above.text) >= 8 && !isKicker(above.text) && !p.hasField(i-1)
}

// namesBodies reports whether a line is the names of bodies, or of one and its
// office, and no more.
func (p *page) namesBodies(s string) bool {
	s = strings.TrimPrefix(s, "대한민국 ")
	if p.names.agency(s) != nil {
		return true
	}
	if name, body, ok := strings.Cut(s, " "); ok && p.isPerson(name) && p.names.agency(body) != nil {
		return true // the head of a body, over a speech
	}
	if m := officeAlone.FindStringSubmatch(s); m != nil && p.names.agency(m[1]) != nil {
		return true
	}
	parts := strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune("·,ㆍ/|", r) })
	return len(parts) > 1 && !slices.ContainsFunc(parts, func(part string) bool { return p.names.agency(part) == nil })
}

var (
	numberedLine = lazyregexp.New(`^(?:[QA]\d{0,2}\s?[.):]|[◇◆▣◎▷▶※]|[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ]|제\s?\d+\s?[장절조편]|\d{1,2}[.)]\s|[가-하][.)]\s|【[^】]*】$|<\s?(?:표|그림|요약|요 약))`)
	noHeadline   = lazyregexp.New(`^(?:안녕하십니까|안녕하세요|여러분[,!]|존경하는|친애하는|사랑하는|감사합니다)|(?:되어|(?:^|[^대관음])하여|하며|으며|하게|하고자|위하여|여러분께?)$|^(?:인사\s?발령|인사|채용|입찰)\s?(?:알림|공지|안내|정보|소식)$|^구\s?분\s|^(?:순\s*서|목\s*차|차\s*례|공\s*개|비\s*공\s*개|요\s*약|붙\s*임|별\s*첨|참\s*고|주\s*문|이\s*유|본\s*문|내\s*용)\s?(?:\d|[:：]|$)|^(?:장\s?소|일\s?시|의안번호|안건번호|의사일정|제안자|발의자|대표발의|소관위원?회?|신청기관|신청인|청구인|피청구인|피심인|수\s?신|발\s?신|참\s?조|경\s?유)(?:\s|\d|[:：]|$)|^제\s?\d+(?:-\d+)?\s?호$|^\(?(?:제정|개정|일부개정|전부개정)\)|^(?:제정|개정|일부개정|전부개정)\s\d{4}|(?:보고서|총서|시리즈|자료집?)\s?(?:제\s?)?[\d-]+(?:\s?호)?$|^(?:연구책임자|연구진|집필진|저자|지은이|옮긴이|엮은이)\s`)

	// pictureCredit ends the caption of a picture: 가람군청 전경(사진=가람군).
	pictureCredit = lazyregexp.New(`AI\s?(?:생성|제작)?\s?(?:삽화|일러스트|이미지|그림|사진)$|사진\s?제공\s?[ㅣ|=:]\s?\S{2,20}$|[<〈(\[]\s?제공\s?=[^>〉)\]]{1,20}[>〉)\]]$|<\s?YONHAP[^>]*>$|\((?:연합|뉴스1|뉴시스|연합뉴스)\s?(?:뉴스|제공)?\)$|[가-힣][.]?\s?/\s?(?:연합뉴스|뉴스1|뉴시스|AP|AFP|로이터)$|[(\[<]\s?(?:사진|자료|그래픽|이미지)(?:\s?제공|\s?출처)?\s?[=:/|ⓒ©][^)\]>]{1,20}[)\]>]$`)

	// writerInIssue is who wrote with the issue of a quarterly: … 편집위원 2024 봄호.
	writerInIssue = lazyregexp.New(`(?:원|장|교수|기자|위원|박사)\s(?:19|20)\d{2}년?\s?(?:봄|여름|가을|겨울)호$`)

	// paperPageHead is the page of a newspaper: 가람경제일보 2면 사람과 소식.
	paperPageHead = lazyregexp.New(`^([가-힣A-Za-z]{1,8}(?:일보|신문|경제|타임스|타임즈|저널|매일|헤럴드))\s\d{1,2}\s?[면판](?:\s|$)`)

	// paperPageOnly is that and no more.
	paperPageOnly = lazyregexp.New(`^\S{3,12}\s[A-Z]?\d{1,2}\s?[면판]$`)

	// sessionLine is the part of a conference in which a paper was read: Session 3 : 디지털 혁신.
	sessionLine = lazyregexp.New(`^(?i:session|track|세션|분과)\s?\d{1,2}\s?[:：.]`)

	// issueHead is the issue of a periodical with the page: 가람시보 제 825 호 12페이지기사.
	issueHead = lazyregexp.New(`^[가-힣A-Za-z]{2,14}\s제\s?\d+\s?호(?:\s\d{1,3}\s?(?:면|쪽|페이지)\S{0,4})?$`)

	// registration is the number under which a book is registered.
	registration = lazyregexp.New(`^(?:발간\s?등록\s?번호|등록\s?번호|ISBN|ISSN|KDC)\s?[:：]?\s?[\dX-]`)

	// fileSize ends the name of a file in a list of downloads.
	fileSize = lazyregexp.New(`(?i)\(\s?[\d.,]+\s?(?:[KM]?B|Bytes?)\s?\)$`)

	siteName    = lazyregexp.New(`^\S{2,14}(?:\s(?:공식|대표))?\s?(?:누리집|홈페이지|블로그|웹진|로고)$`)
	officerLine = lazyregexp.New(`^(?:\S{2,16}\s(?:제\s?\d+대\s)?)?\S{0,16}(?:장관|차관|청장|처장|위원장|원장|사장|시장|군수|구청장|지사|총장|회장|대표|국장|실장|교수|의원|소장|센터장|부시장)\s[가-힣]{2,4}$`)
)

// isOfficer reports whether a line is a post and the name of who holds it, and no headline that
// ends in what happens to a person: 나은별 가람정보원장 취임.
func isOfficer(s string) bool {
	last := s[strings.LastIndexByte(s, ' ')+1:]
	return officerLine.MatchString(s) && !korean.IsListed(last) && !profileHeads[last]
}

// profileHeads head what somebody was: 가람원장 약력.
var profileHeads = korean.List("profile heads")

// isSeries reports whether line i names a series or a sitting whose number stands
// on the next line: 이슈와 논점 / 제2284호, 제3회 … 회의 / 의안번호 제2호.
func (p *page) isSeries(i int) bool {
	if i+1 >= len(p.lines) || i >= 4 {
		return false
	}
	s, next := p.lines[i].text, p.lines[i+1].text
	return length(s) <= 16 && seriesNumber.MatchString(next) || agendaNumber.MatchString(next) && sitting.MatchString(s) || issueInLine.MatchString(s) && bylineStamp.MatchString(s)
}

// isDatedCredit reports whether a line is a day with who published or wrote.
func (p *page) isDatedCredit(s string) bool {
	st, ok := firstStamp(s)
	return ok && st.whole() && !st.loose && !numberedItem.MatchString(s) && p.besideCredit(s[:st.start]+s[st.end:])
}

var (
	seriesNumber = lazyregexp.New(`^(?:제\s?\d+(?:-\d+)?\s?호|통권\s?\d+호?|Vol\.?\s?\d+|No\.?\s?\d+)`)
	agendaNumber = lazyregexp.New(`^(?:의안|안건)\s?번호`)
	sitting      = lazyregexp.New(`(?:회의|위원회|회)$`)
)

// meetingTitle is what the title of minutes begins with, and what it ends with.
var (
	meetingHead   = lazyregexp.New(`^(?:19|20)\d{2}년?도?\s?[가-힣]{0,8}(?:감사|조사|질문|업무보고)$|^(?:第|제)?\s?\d+\s?(?:회|차|回|次)|국\s?정\s?감\s?사|^\S{2,14}(?:위원회|의회|회의)`)
	meetingDocs   = lazyregexp.New(`(?:회\s?의\s?록|의\s?사\s?록|속\s?기\s?록|會議錄|議事錄)(?:\s?[(（][^)）]*[)）])?(?:\s?제?\s?\d+\s?[호차])?$`)
	recordTab     = lazyregexp.New(`^(?:영상|음성|동영상|전자|발언|임시|최근|연도별)\s?(?:및|·|/)?\s?(?:회의록|의사록|속기록)`) // of a menu
	sittingNumber = lazyregexp.New(`^(?:第|제)\s?\d+\s?(?:회|回)`)
	inBracket     = lazyregexp.New(`^[(（][가-힣\d ]{2,14}[)）]$`)
	meetingNo     = lazyregexp.New(`^(?:[(（][^()（）]{2,10}[)）]\s?)?(?:제|第)\s?\d+\s?(?:호|차|號|次|일차)(?:\s?[(（][^)）]*[)）])?$`)
)

// bareMinutes reports whether a line is the word for minutes and no more.
func bareMinutes(s string) bool { return length(strings.ReplaceAll(s, " ", "")) <= 3 }

// minutesTitle finds the lines that name a sitting: 제386회국회(임시회) /
// 행정안전위원회회의록 / 제2호.
func (p *page) minutesTitle(zone int) (from, to int, ok bool) {
	best := 0
	for i := range p.lines[:min(zone, 40)] {
		if !meetingDocs.MatchString(p.lines[i].text) || length(p.lines[i].text) > 60 || recordTab.MatchString(p.lines[i].text) {
			continue
		}
		if bareMinutes(p.lines[i].text) && (i == 0 || !meetingHead.MatchString(p.lines[i-1].text)) && (i < 2 || !inBracket.MatchString(p.lines[i-1].text)) {
			continue // an item of a menu
		}
		f, t := i, i+1
		if sittingNumber.MatchString(p.lines[i].text) {
			// the line says which sitting it was
		} else if i > 1 && inBracket.MatchString(p.lines[i-1].text) && meetingHead.MatchString(p.lines[i-2].text) && length(p.lines[i-2].text) <= 40 {
			f -= 2
		} else if i > 0 && meetingHead.MatchString(p.lines[i-1].text) && length(p.lines[i-1].text) <= 40 && !p.hasField(i-1) {
			f--
		}
		if t < zone && meetingNo.MatchString(undashed(p.lines[t].text)) {
			t++
		}
		rank := t - f
		if sittingNumber.MatchString(p.lines[f].text) {
			rank++
		}
		if rank > best { // the name of the site may say 회의록 too
			from, to, best = f, t, rank
		}
	}
	return from, to, to > from
}

// loneTag takes a line in brackets, such as [부음], as the title where the head
// holds no other line, or the name of whom an interview is with.
func (p *page) loneTag(zone int) (from, to int) {
	if p.headsInterview(zone) {
		return 0, 1
	}
	found := -1
	for i := range p.lines[:zone] {
		if p.lines[i].label == labelSection && i < 3 && paperTag.MatchString(p.lines[i].text) && found < 0 {
			p.lines[i].label = "" // [부고] over what a newspaper lists
		}
		if p.lines[i].label != "" {
			continue
		}
		if found >= 0 || !genreTag.MatchString(p.lines[i].text) || broadcastTurn.MatchString(p.lines[i].text) {
			return -1, -1
		}
		found = i
	}
	return found, found + 1
}

// headsInterview reports whether the first line is a person and a post, and the text
// below is of this person: 나은별 가람진흥원 원장 over … 나 원장은.
func (p *page) headsInterview(zone int) bool {
	if zone == 0 || zone >= len(p.lines) || p.lines[0].label != "" || !isNameLine(p.lines[0].text) {
		return false
	}
	words := strings.Fields(p.lines[0].text)
	return p.isPerson(words[0]) && p.speaksOf(words[0], words)
}

// speaksOf reports whether the first sentences speak of a person, whose name and post are
// words: of the one who is asked, and not of who wrote.
func (p *page) speaksOf(name string, words []string) bool {
	surname, _ := utf8.DecodeRuneInString(name)
	called := string(surname) + " " + words[len(words)-1]
	return slices.ContainsFunc(p.firstProse(3), func(i int) bool {
		return strings.Contains(p.lines[i].text, name) || strings.Contains(p.lines[i].text, called)
	})
}

var genreTag = lazyregexp.New(`^[\[【<〈][가-힣 ]{2,10}[\]】>〉]$`)

// boardTag is the category that a board sets before its titles.
var boardTag = lazyregexp.New(`^\[(?:공고|공지|공지사항|고시|알림|보도자료|보도)\]\s?`)

// titleText joins the lines of a title.
func (p *page) titleText(from, to int) string {
	var parts []string
	for i, l := range p.lines[from:to] {
		switch m := dashed.FindStringSubmatch(l.text); {
		case p.isSpacedTitle(from + i):
			l.text = ungap(l.text)
		case i > 0 && gapped.MatchString(l.text):
			l.text = ungap(l.text)
		case i > 0 && m != nil:
			l.text = "- " + m[1]
		case i > 0 && meetingNo.MatchString(undashed(l.text)):
			l.text = undashed(l.text)
		}
		if council, rest, ok := strings.Cut(l.text, " "); ok && i > 0 && councilName.MatchString(council) && strings.Contains(parts[i-1], council) {
			l.text = rest // 제2회 가람시의회(임시회) / 가람시의회 본회의 회의록
		}
		parts = append(parts, l.text)
	}
	s := strings.TrimRight(pageSuffix.ReplaceAllString(withoutSections(strings.Join(parts, " ")), ""), " |")
	s = p.withoutSite(s, to)
	if section, rest, ok := strings.Cut(s, " "); ok && sections.Has(section) && p.names.agency(section) == nil {
		if who, _, ok := strings.Cut(rest, ", "); ok && p.names.agency(who) != nil {
			s = rest // 교육 가람도교육청, …
		}
	}
	if outlet := taggedOutlet(s); outlet != "" {
		return outletTag.ReplaceAllString(s, "")
	}
	if m := outletBehind.FindStringSubmatch(s); m != nil && (p.names.outlet(m[2]) || outletName.MatchString(m[2])) {
		return m[1]
	}
	if m := subject.FindStringSubmatch(s); m != nil && p.underAddress(from) {
		return m[1]
	}
	if at := strings.LastIndex(s, " | "); at >= 0 && length(s[:at]) > 3 && p.names.agency(s[at+3:]) != nil {
		p.behindBar = s[at+3:] // 나래재단 연혁 | 나래재단
		return s[:at]
	}
	if rest := boardTag.ReplaceAllString(s, ""); length(rest) >= 8 {
		return rest
	}
	return s
}

// withoutSite takes the path and the name of the site off the title of a page that says its
// headline again without them: 가람군, 창구 늘린다 > 새소식 | 누리마당.
func (p *page) withoutSite(s string, from int) string {
	for _, sign := range [...]string{" > ", " < ", " | ", " :: ", " - "} {
		if before, _, ok := strings.Cut(s, sign); ok && length(before) >= 8 && copies(p.lines[from:min(len(p.lines), longestHead)], before) > 0 {
			return before
		}
	}
	return s
}

// pageSuffix is what boards write behind the title of the page that shows a notice.
var pageSuffix = lazyregexp.New(`\s(?:[-–—|:]\s)?(?:게시글\s?|게시물\s?|글\s?)?(?:상세\s?보기|상세\s?조회|상세\s?내용|내용\s?보기)$`)

// outletTag is the name of an outlet in brackets before a headline.
var outletTag = lazyregexp.New(`^\[([가-힣A-Za-z0-9]{4,12})\]\s?`)

// outletBehind is the name of an outlet behind a headline: … 이틀째 마비 / YTN.
var outletBehind = lazyregexp.New(`^(.{8,}?)\s[/|]\s([가-힣A-Za-z0-9]{2,10})$`)

// outletName ends the names of outlets alone; kindOfNews are parts of papers that
// end like them.
var (
	outletName = lazyregexp.New(`(?:일보|신문|뉴스|뉴시스|타임스|타임즈|데일리|저널|헤럴드|미디어|투데이|닷컴|통신)$`)
	kindOfNews = lazyregexp.New(`^(?:[군시도구국의읍면]정|영상|동영상|포토|카드|속보|단독|지역|주간|해외|국제|경제|정책|사회|문화|생활|주요|간추린|오늘의|이슈|현장|한컷|팩트|그래픽|스포츠|연예|날씨)`)
)

// taggedOutlet gives the outlet that stands in brackets before a headline or a
// caption, "" without one.
func taggedOutlet(s string) string {
	m := outletTag.FindStringSubmatch(strings.TrimLeft(s, "▲△▶▼◀ "))
	if m == nil || !outletName.MatchString(m[1]) || kindOfNews.MatchString(m[1]) {
		return ""
	}
	return m[1]
}

// subject is the title of a letter.
var subject = lazyregexp.New(`^제\s{0,3}목\s+(.{4,})$`)

// withoutSections takes the path of the site off the end of a title: … 안내 >
// 공지사항.
func withoutSections(s string) string {
	for {
		i := strings.LastIndex(s, " > ")
		if i < 0 || !isSection(s[i+3:]) {
			return s
		}
		s = strings.TrimSpace(s[:i])
	}
}

// nameLines marks the lines that the head of an HTML page gives as its title, as
// a whole or up to a mark or a comma.
func (p *page) nameLines(titles []string) {
	for i := range p.lines {
		l := &p.lines[i]
		n := length(l.text)
		if n > 120 || n < 5 && !isHeadingTag(l.tag) {
			continue
		}
		for _, t := range titles {
			if isNamedBy(l.text, t) {
				l.named = true
			}
		}
	}
}

// isNamedBy reports whether a line is a title of the page's head, or a part of it
// that a mark ends.
func isNamedBy(line, title string) bool {
	if same(line, title) {
		return true
	}
	for _, part := range siteJoint.Split(title, -1) {
		if same(line, part) && length(line) >= 8 {
			return true
		}
	}
	rest, ok := strings.CutPrefix(plain(title), plain(line))
	r, _ := utf8.DecodeRuneInString(rest)
	return ok && length(line) >= 8 && strings.ContainsRune(",|<>-–:·…", r)
}

// headTitle gives the part of a title in the head of an HTML page that is a
// headline and whose words the text has; "" without one.
func (p *page) headTitle() string {
	words := p.bodyWords()
	for _, t := range p.meta.titles {
		for _, part := range siteJoint.Split(t, -1) {
			part = tidy(part)
			if isHeadline(part) && length(part) >= 8 && !isSection(part) && !p.names.portal(part) && p.names.agency(part) == nil &&
				strings.Count(part, ", ") < 3 && shares(part, words) {
				return part
			}
		}
	}
	return ""
}

// menuWords end or are the names of parts of an office's site.
var menuWords = lazyregexp.New(`(?:소개|마당|알림|소식|참여|민원|자료실?|정보공개|회의록|게시판|커뮤니티|공지|오시는|조직|정책|뉴스|활동|광장|센터|안내|서비스|누리집|법령|예산|신고|제안|예약|관광|복지|문화|산업|교육|환경|채용|브리핑룸|멀티미디어|SNS|보고서|간행물|발간물|브리프|칼럼|동향|학술지|학술활동|프로그램|연사|등록|일정|논문집?|회원|세미나|행사|커뮤니티|고객지원|사업)$`)

// isMenuLine reports whether a line is the items of a menu: short words, nearly
// all of which name parts of a site. Between bars half of them will do.
func isMenuLine(s string) bool {
	if endsSentence(s) || hasBullet(s) || length(s) > 90 {
		return false
	}
	parts := strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune("|·ㆍ/", r) })
	barred := len(parts) >= 3
	if !barred {
		parts = strings.Fields(s)
	}
	hits := 0
	for _, w := range parts {
		if w = strings.TrimSpace(w); length(w) > 9 {
			return false
		}
		if sections.Has(w) || menuWords.MatchString(w) {
			hits++
		}
	}
	switch n := len(parts); {
	case n < 3:
		return false
	case barred:
		return hits*2 >= n
	case n >= 4:
		return hits*3 >= n*2
	default:
		return hits == n
	}
}
