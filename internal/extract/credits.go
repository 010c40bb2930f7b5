package extract

import (
	"slices"
	"strings"

	"sillok/internal/lazyregexp"
)

// Who published the document, who wrote it, and what may be done with it: read
// from the lines that were cut as by-lines, copyright lines and datelines, and
// from the head of an HTML page.

// labelled gives the texts that were cut under a label, in order of place.
func (p *page) labelled(label string) []string {
	var list []string
	for _, l := range p.lines {
		if l.label == label {
			list = append(list, l.text)
		}
	}
	for _, c := range p.pieces {
		if c.label == label {
			list = append(list, c.text)
		}
	}
	return list
}

// labelledLine is a text that was cut, with its line in the source.
type labelledLine struct {
	text   string
	number int
}

// labelledLines is labelled with line numbers.
func (p *page) labelledLines(label string) []labelledLine {
	var list []labelledLine
	for _, l := range p.lines {
		if l.label == label {
			list = append(list, labelledLine{l.text, l.number})
		}
	}
	for _, c := range p.pieces {
		if c.label == label {
			list = append(list, labelledLine{c.text, c.number})
		}
	}
	return list
}

// rights gives the statement as found, without the brackets around it. Of several
// the one that says most about reuse is taken: a licence, then a prohibition, then
// a bare notice; of equals the first.
func (p *page) rights() string {
	best, bestRank := "", 0
	for _, s := range append(p.labelled(labelRights), p.meta.rights) {
		s = unwrap(mailFirst.ReplaceAllString(enteredBehind(s), ""))
		rank := 1
		switch {
		case s == "":
			continue
		case licence.MatchString(s):
			rank = 3
		case strings.Contains(s, "무단") || strings.Contains(s, "금지"):
			rank = 2
		}
		if rank > bestRank {
			best, bestRank = s, rank
		}
	}
	return best
}

// enteredBehind gives a copyright line without the moment of entry behind it; the bracket that closes both stays.
func enteredBehind(s string) string {
	m := enteredEnd.FindStringSubmatchIndex(s)
	if m == nil {
		return s
	}
	return strings.TrimSpace(s[:m[0]]) + s[m[2]:m[3]]
}

// mailFirst is the reporter's address before a copyright line.
var mailFirst = lazyregexp.New(`^[\w.+-]+@[\w.-]+\s?(?:\(끝\))?\s?`)

// unwrap takes the brackets off a line that stands in them as a whole.
func unwrap(s string) string {
	s = strings.TrimSpace(s)
	for _, pair := range []string{"<>", "[]", "()", "〈〉", "《》"} {
		r := []rune(pair)
		if strings.HasPrefix(s, string(r[0])) && strings.HasSuffix(s, string(r[1])) {
			return strings.TrimSpace(strings.TrimSuffix(strings.TrimPrefix(s, string(r[0])), string(r[1])))
		}
	}
	return s
}

// authors gives the names of those who wrote the document, each once, in order of
// place: in by-lines, and who put up a notice that is no release.
func (p *page) authors() []string {
	names := p.signers()
	if p.isRelease() {
		return names
	}
	for _, name := range p.posters() {
		if !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return names
}

// signers gives the names in by-lines.
func (p *page) signers() []string {
	names := slices.Clone(p.meta.authors)
	done := map[string]bool{}
	for _, name := range names {
		done[name] = true
	}
	add := func(name string) {
		if !done[name] && !notNames.Has(name) && (!officeWord.MatchString(name) || p.isPerson(name)) && !sections.Has(name) {
			done[name] = true
			names = append(names, name)
		}
	}
	for _, name := range slices.Concat(p.researchers(), p.onAir()) {
		add(name)
	}
	if p.guest != "" {
		add(p.guest)
	}
	for _, tag := range p.labelled(labelPublisher) {
		if m := tagHead.FindStringSubmatch(tag); m != nil {
			if name := p.taggedPerson(m[1]); name != "" {
				add(name)
			}
		}
	}
	lines := slices.Concat(p.labelledLines(labelByline), p.labelledLines(labelSigned), p.labelledLines(labelEntered))
	slices.SortStableFunc(lines, func(a, b labelledLine) int { return a.number - b.number })
	for _, l := range lines {
		for _, name := range p.signersOn(l.text) {
			add(name)
		}
	}
	if len(names) == 0 {
		for _, s := range p.labelled(labelOther) {
			if m := reporterBox.FindStringSubmatch(s); m != nil {
				add(m[1])
			}
		}
	}
	return names
}

// pictureBehind is who took the pictures, behind who wrote.
var pictureBehind = pattern("picture-behind")

// signersOn gives the names that a line of signatures holds. They are asked for again and
// again while lines are cut, and read once.
func (p *page) signersOn(s string) []string {
	names, known := p.signed[s]
	if !known {
		names = p.readSigners(s)
		if p.signed == nil {
			p.signed = map[string][]string{}
		}
		p.signed[s] = names
	}
	return names
}

func (p *page) readSigners(s string) []string {
	if rest := strings.TrimSpace(pictureBehind.ReplaceAllString(s, "")); rest != s && byline.MatchString(rest) {
		s = rest // 글=나은별 기자 사진=하늘찬 기자
	}
	if pictureBy.MatchString(s) {
		return nil
	}
	if name := undashed(s); p.isPerson(name) {
		return []string{name}
	}
	if m := signOff.FindStringSubmatch(crewBehind.ReplaceAllString(s, "")); m != nil {
		return m[2:3]
	}
	if m := tagHead.FindStringSubmatch(s); m != nil && strings.ContainsAny(m[2], " ·") {
		if names := strings.FieldsFunc(m[2], func(r rune) bool { return r == ' ' || r == '·' }); !slices.ContainsFunc(names, func(name string) bool { return !p.isPerson(name) }) {
			return names // (서울·대구=가람통신) 나은별 하늘찬 기자 =
		}
	}
	if m := byNameDay.FindStringSubmatch(s); m != nil && p.isPerson(m[1]) {
		return m[1:2]
	}
	if m := dayByName.FindStringSubmatch(s); m != nil {
		return m[2:3]
	}
	if isOutletMail(s) {
		return nil
	}
	if m := byHangul.FindStringSubmatch(s); m != nil && p.isPerson(m[1]) {
		return m[1:2]
	}
	for _, form := range []*lazyregexp.Regexp{latinName, bracketName, nameMail} {
		if m := form.FindStringSubmatch(s); m != nil {
			return m[1:2]
		}
	}
	if c, ok := readCredit(strings.TrimLeft(s, "•▲■◆▪· ")); ok && !isEntered(s) {
		return c.authors
	}
	var names []string
	for _, m := range signature.FindAllStringSubmatch(s, -1) {
		names = append(names, m[1])
	}
	return names
}

// reporterBox is the link under an article to others of who wrote it: 나은별 기자
// 다른기사보기.
var reporterBox = lazyregexp.New(`^([가-힣]{2,4})\s?(?:` + reporter + `)(?:의)?\s?다른\s?기사`)

// pictureBy begins a line that names who took a picture.
var pictureBy = lazyregexp.New(`^[\[(<]?\s?(?:사진|영상|그래픽)\s?[=:/]`)

// researchers gives the names on a line that was cut for naming who wrote a brief.
func (p *page) researchers() []string {
	var names []string
	for _, s := range p.labelled(labelWriters) {
		if name := first(p.writtenBy(s), p.columnistOn(s)); name != "" {
			names = append(names, name)
			continue
		}
		for _, m := range writer.FindAllStringSubmatch(s, -1) {
			names = append(names, m[1])
		}
	}
	return names
}

// posters gives the persons who put a page up: by their names alone, or with a
// post of those who write. Keepers of a board (관리자) and offices are none.
func (p *page) posters() []string {
	var names []string
	for _, f := range p.fields {
		if f.kind != fieldPoster || !p.inHeadOrTail(f.line) || notNames.Has(f.value) {
			continue
		}
		if m := nameWithPost.FindStringSubmatch(f.value); m != nil && f.form == "label" && p.isPerson(m[1]) {
			names = append(names, m[1]) // 연구책임자 나은별(누리연구원 연구위원)
		} else if all := strings.FieldsFunc(f.value, isComma); len(all) > 1 && f.form == "label" && !slices.ContainsFunc(all, func(name string) bool { return !p.isPerson(strings.TrimSpace(name)) }) {
			for _, name := range all {
				names = append(names, strings.TrimSpace(name)) // 연구자 나은별, 표한별
			}
		} else if m := writer.FindStringSubmatch(f.value); m != nil && m[0] == f.value {
			names = append(names, m[1])
		} else if office, name, ok := strings.Cut(f.value, " "); ok && officeEnd.MatchString(office) && p.isPerson(name) {
			names = append(names, name) // 학술지원팀 나은별
		} else if p.isPerson(f.value) && !officeEnd.MatchString(f.value) && f.form != "board" {
			names = append(names, f.value)
		}
	}
	return names
}

func isComma(r rune) bool { return strings.ContainsRune(",·、", r) }

// onAir gives the reporters of a broadcast whom its anchor calls: 나은별 기자의
// 보도입니다.
func (p *page) onAir() []string {
	var names []string
	for i := range p.lines {
		for _, m := range called.FindAllStringSubmatch(p.lines[i].text, -1) {
			names = append(names, m[1])
		}
	}
	if len(names) == 0 || !slices.ContainsFunc(p.lines, func(l line) bool { return broadcastTurn.MatchString(l.text) }) {
		return nil
	}
	return names
}

// called is how an anchor calls a reporter.
var called = lazyregexp.New(`(?:^|\s)([가-힣]{2,4})\s(?:기자|특파원)(?:입니다|의 보도입니다|가 보도합니다|가 전합니다|가 전해드립니다|가 취재했습니다)`)

// writer is a name with a post of those who write briefs and columns.
var writer = lazyregexp.New(`([가-힣]{2,4})\s(?:[^\s,·]{2,14}\s){0,3}(?:입법조사관보?|(?:선임|책임|수석|부|초빙|객원)?연구(?:위)?원|논설위원|칼럼니스트|평론가|교수|박사|변호사|원장|대표)(?:\s?\([^)]*\))?(?:\s?[,·]\s?|$)`)

// officeWord ends the names of offices, which write too. Those of persons may end
// so: 이동국.
var officeWord = lazyregexp.New(`(?:국|실|과|팀|담당관|본부|센터)$`)

// notNames are words that stand where a name would before 기자.
var notNames = words("not-names")

// holder gives the owner that a copyright line names.
func holder(s string) string {
	m := rightsHolder.FindStringSubmatch(unwrap(s))
	if m == nil {
		m = bareHolder.FindStringSubmatch(unwrap(s))
	}
	if b := holderFirst.FindStringSubmatch(unwrap(s)); b != nil {
		m = b
	}
	if m == nil {
		return ""
	}
	name, _, _ := strings.Cut(latinInside.ReplaceAllString(m[1], "$1$2"), "(")
	name, _, _ = strings.Cut(name, "&")
	name, _, _ = strings.Cut(name, " - ") // 가람일보 - 경기의 든든한 친구
	if q := slogan.FindStringSubmatch(strings.TrimSpace(name)); q != nil {
		name = q[1]
	}
	name = strings.TrimRight(name, " ·|-")
	if m := latinBeside.FindStringSubmatch(name); m != nil && media.MatchString(m[1]) {
		name = m[1]
	}
	if words := strings.Fields(name); len(words) > 2 && countHangul(name) > 0 {
		if last := words[len(words)-1]; length(outletName.ReplaceAllString(last, "")) >= 2 && length(last) >= 4 && outletName.MatchString(last) {
			name = last // 온라인 경제미디어 가람뉴스
		}
	}
	name = strings.Trim(name, " ,.·:-–|(<[’'‘\"")
	name = strings.TrimSpace(rightsNoise.ReplaceAllString(name, ""))
	if n := length(name); n < 2 || n > 25 && countHangul(name) > 0 || n > 80 || holdsSentenceEnd(name) {
		return ""
	}
	return name
}

var (
	rightsHolder = lazyregexp.New(`(?i)(?:저작권자\s?(?:\(c\)|[(:]?\s?[ⓒ©@]?(?:\(c\))?)|copyrights?\s?(?:ⓒ|©|@|\(c\))?|[ⓒ©]|\(c\))\s*(?:by\s)?(?:\d{4}[-~–]?(?:\d{4})?[.,]?\s)?([^,<>\]\n]+?)\)?\s*(?:[,.ⓒ©]|무단|all\s?rights|-\s?무단|재배포|기사|의\s허락|$)`)
	latinInside  = lazyregexp.New(`([가-힣])\([A-Za-z ]{2,20}\)([가-힣])`)                                           // 가람(GARAM)일보
	latinBeside  = lazyregexp.New(`^([가-힣]{3,12})\s[A-Za-z][A-Za-z .]+$`)                                        // 가람뉴스 Garamnews
	bareHolder   = lazyregexp.New(`^([가-힣A-Za-z0-9]{2,14})\s?(?:&\s?[\w.]+|\((?:https?://)?[\w./]+\))[,.]?\s무단`) // 가람일보 & garam.com 무단전재 …
	holderFirst  = lazyregexp.New(`^([가-힣][가-힣A-Za-z0-9]{1,13})\s?[ⓒ©]\s?\d{4}(?:[.\s]|$)`)                      // 가람일보 ⓒ 2024
	slogan       = lazyregexp.New(`^['‘"“]?[^'’"”]+['’"”]\s?([가-힣A-Za-z0-9]{2,14})$`)                            // ‘다섯 나라 말로 읽는 신문’ 가람경제
	rightsNoise  = lazyregexp.New(`(?i)^(by|since)\s|\s(inc|corp|co|ltd)\.?$|\d{4}([-~]\d{4})?|^\(?주\)|㈜|주식회사|https?://\S+|www\.\S+`)
)

// isPublisherTag reports whether the words in brackets at the head of a
// paragraph name a publisher: the copyright line names the same, or the words
// end as names of news media do.
func (p *page) isPublisherTag(tag string) bool {
	name := publisherOfTag(tag)
	if name == "" {
		return false
	}
	for _, l := range p.lines {
		if l.label == labelRights && strings.Contains(l.text, name) {
			return true
		}
	}
	return media.MatchString(name) || mediaMore.MatchString(name) && !strings.Contains(name, " ")
}

// mediaMore are further last syllables of outlets, which end other words too:
// they count where only an outlet can stand.
var mediaMore = lazyregexp.New(`(?:포커스|플러스|나루|워치|이슈|스토리|인사이드|파일|라인|톡|로컬)$`)

// publisherOfTag gives the publisher in a dateline: 서울=가나뉴스 names one after
// the sign, 가나일보ㅣ경북 before it, "가나일보 김가나기자" before the name.
func publisherOfTag(tag string) string {
	parts := tagParts(tag)
	if len(parts) == 0 {
		return ""
	}
	at := slices.IndexFunc(parts, media.MatchString)
	if last := parts[len(parts)-1]; !tagBar.MatchString(tag) && media.MatchString(last) {
		at = len(parts) - 1 // 세계=가나뉴스
	}
	switch {
	case at >= 0:
	case len(parts) == 1 && tagJoint.MatchString(tag) && (length(parts[0]) < 4 || tagBar.MatchString(tag)):
		return "" // 가람=나은별 기자: the town
	case tagBar.MatchString(tag) && len(parts) > 1, length(parts[0]) >= 4 && strings.Contains(tag, "=") && !strings.ContainsAny(parts[0], "·ㆍ"):
		at = 0 // 가나나루ㅣ경북, 가나미디어펜=나은별 기자
	default:
		at = len(parts) - 1
	}
	name := parts[at]
	if m := outletAtTown.FindStringSubmatch(name); m != nil {
		name = m[1]
	}
	if length(name) < 2 || length(name) > 20 || isLabel(name) || !media.MatchString(name) && strings.Contains(name, " ") {
		return ""
	}
	return name
}

// outletAtTown is an outlet and the town where the reporter is: MBS 대전.
var outletAtTown = lazyregexp.New(`^([A-Z][A-Za-z0-9]{1,7}|\S{1,8}(?:일보|신문|뉴스|방송|통신))\s[가-힣]{2,3}$`)

// tagParts gives what the signs in a dateline part, without reporters and the
// place behind an outlet.
func tagParts(tag string) []string {
	var parts []string
	for _, part := range tagJoint.Split(tag, -1) {
		if part = strings.TrimSpace(tagPlace.ReplaceAllString(signature.ReplaceAllString(part, ""), "")); part != "" {
			parts = append(parts, part)
		}
	}
	return parts
}

// taggedPerson gives the reporter whom a dateline names beside the outlet without
// saying that it is one: 가나일보/나은별.
func (p *page) taggedPerson(tag string) string {
	parts := tagParts(tag)
	if len(parts) != 2 || !slices.ContainsFunc(parts, media.MatchString) {
		return ""
	}
	for _, part := range parts {
		if p.isPerson(part) && p.names.agency(part) == nil && !sections.Has(part) {
			return part
		}
	}
	return ""
}

var (
	tagJoint = lazyregexp.New(`\s*[=/ㅣ│|｜]\s*`)
	tagBar   = lazyregexp.New(`[ㅣ│|｜]`)
)

// tagPlace is where a reporter writes from, in a bracket behind the outlet, or the office of
// the outlet there: 가람일보(공주)=나은별 기자, 가람일보 영남취재본부 나은별 기자.
var tagPlace = lazyregexp.New(`\s?\([가-힣·]{1,8}\)$|\s[가-힣]{2,6}(?:본부|지사|지국)$`)

// media are the last syllables of names of newspapers, agencies, broadcasters and
// magazines.
var media = lazyregexp.New(`(?i)(일보|신문|뉴스|뉴스\d+|뉴시스|데일리|타임스|타임즈|경제|투데이|통신|저널|방송|TV|티브이|미디어|포스트|헤럴드|프레스|닷컴|매거진|위클리|리뷰|코리아|인사이트|이코노미|비즈|저널리즘|시보|매일|한국|today|news|times|daily|post|데이|와이어|온라인|브리핑|넷|뷰|팩트|이데일리|오늘|시대|월드|세계)$`)
