package facts

import (
	"slices"
	"strings"
	"unicode/utf8"

	"sillok/internal/diag"
	"sillok/internal/entity"
	"sillok/internal/korean"
	"sillok/internal/lazyregexp"
)

// The headline of the words of a row, a label or an item is those words; where they
// name nothing, what stands above them says of what they are: the heading of their
// part, or the title.

// itemHeadline gives the headline of the words of a row, a label, or an item.
func (r *reader) itemHeadline(x dated, p participants) (string, bool) {
	s := strings.Trim(tidy(x.noun), " .,:;")
	s = withoutNumber(withoutHours(s))
	if !slices.ContainsFunc(r.marks(x.words, "system", "law", "event"), func(m int) bool { return strings.HasPrefix(s, tidy(r.surface(m))) }) {
		s = withoutRepeat(s) // but |안전관리 집중주간| 운영
	}
	if before, _, more := strings.Cut(s, ": "); more && (korean.IsAction(lastWord(before)) || korean.IsOccasion(lastWord(before))) {
		s = strings.TrimSpace(before) // 전시관 운영: 한빛사, 나래사 참여
	}
	for _, m := range r.marks(x.words, "event") {
		if tidy(r.surface(m)) == s {
			return s, length(s) > 2 && length(s) <= longestHeadline
		}
	}
	named := len(strings.Fields(s)) > 1 && !x.bare || namesAny(r, x)
	if named {
		if name := r.titleThing(); name != "" && !x.alone && x.action.Kind != "enact" && len(r.marks(x.words, "system", "law", "event")) == 0 && r.inTable(x) {
			if whole, ok := placedUnder(name, s); ok && sound(whole) {
				return whole, true // 사업자 선정 | of the system of the title
			}
		}
		if x.action.Kind != "" && len(r.marks(x.words, "system", "law", "event")) == 0 && nameOfSort(s) && !x.alone {
			if whole, ok := placedUnder(r.thingHeaded(x), s); ok && sound(whole) {
				return whole, true // ○ 분석 플랫폼 구축: | 사업자 선정
			}
			if whole, ok := placedUnder(r.spokenThere(r.Mentions[x.mark].In.Start), s); ok && sound(whole) {
				return whole, true // 2014년에는 | 시스템 구축
			}
		}
		s = firstWords(s, longestHeadline)
		return s, sound(s)
	}
	for _, above := range r.above(x, p) {
		if korean.NounAction(lastWord(above)).Kind == "die" {
			return "", false // 나은별 전 국장 별세: the order was theirs, and the year is not of the death
		}
		if r.signsBelow(above) {
			continue // 가람시장 below the day of the notice
		}
		if whole, ok := placedUnder(above, s); ok && sound(whole) {
			return whole, true
		}
	}
	if doers := slices.DeleteFunc(slices.Clone(p.all), func(id entity.ID) bool { return id.Kind != "agency" }); len(doers) == 1 && !x.bare && length(s) > 2 {
		s = plainName(doers[0]) + " " + s // 감사원 | 예비조사
	}
	return s, !x.bare && length(s) > 4 && sound(s)
}

// withoutHours leaves out the time of the day before the words of an item: 오전 7시부터 | 누리집에서 신청.
func withoutHours(s string) string {
	for first, rest, more := strings.Cut(s, " "); more && korean.TellsWhen(first) && strings.Contains(rest, " "); first, rest, more = strings.Cut(s, " ") {
		s = rest
	}
	return s
}

// spokenThere gives the thing of which a sentence speaks before a place: its own topic, what the
// title is about, what the sentences before it name.
func (r *reader) spokenThere(at int) string {
	if name := r.namedTopic(r.sentences[r.sentence(at)], at); name != "" {
		return name
	}
	if name := r.titleThing(); name != "" {
		return name
	}
	if !sentenceLike(r.str(r.lines[r.line(at)])) {
		return ""
	}
	return r.carriedThing(at)
}

// withoutRepeat leaves out a first word that is the label of what the others tell: 개통 | 전
// 구간 개통, 명예퇴직 | 명예퇴직 : 나은별.
func withoutRepeat(s string) string {
	first, rest, more := strings.Cut(s, " ")
	if !more || !strings.Contains(rest, " ") {
		return s
	}
	label, last := korean.NounAction(first), korean.NounAction(lastWord(rest))
	if strings.HasPrefix(unspaced(rest), first) || label.Kind != "" && (strings.HasSuffix(rest, first) || label.Class != "" && label.Class == last.Class || label.Kind == last.Kind) && korean.IsAction(first) {
		return rest
	}
	return s
}

// namesAny reports whether the words of an item hold the name of a thing.
func namesAny(r *reader, x dated) bool {
	if x.bare {
		return false
	}
	return len(r.marks(x.words, "system", "law", "event")) > 0 && len(strings.Fields(x.noun)) > 1
}

// placedUnder puts what stands above an item before it, unless it says so already.
func placedUnder(above, s string) (string, bool) {
	switch {
	case above == "", s != "" && strings.HasPrefix(above, s) && korean.AsksWhen(unspaced(above)): // ○ 점검 시간
		return "", false
	case s == "" || strings.HasSuffix(above, s):
		return firstWords(above, longestHeadline), true
	case strings.HasPrefix(unspaced(s), unspaced(above)):
		return s, length(s) <= longestHeadline
	case unhappening[korean.NounAction(lastWord(above)).Kind]:
		return "", false // 복지부 설명 | 개통
	case announced[korean.NounAction(lastWord(above)).Kind] && strings.Contains(above, " "):
		above = strings.TrimSpace(strings.TrimSuffix(above, lastWord(above))) // 채용 공고 | 필기시험, 여섯 지구 선정 | 준공
		return above + " " + s, length(above)+1+length(s) <= longestHeadline
	case length(above)+1+length(s) > longestHeadline:
		return "", false
	}
	return above + " " + s, true
}

// inTable reports whether the words of an item stand in a row of a table or in the value of
// a label, in a document about one thing.
func (r *reader) inTable(x dated) bool {
	line := r.lines[r.line(x.words.Start)]
	_, _, label := r.label(line)
	return label || len(r.cells(line)) > 0
}

// titleThing gives the name of what the title is about: a system or an occasion that the
// text names too, or a name in quotation marks that is built or opened.
func (r *reader) titleThing() string {
	if name := r.quotedInTitle(); name != "" {
		return name
	}
	if id, ok := r.titled(); ok && id.Kind != "law" && !r.isPlan(id) {
		return plainName(id)
	}
	return r.noticeThing()
}

// noticeThing gives what a notice is about: the value of its label for a name (용역명), else the occasion that
// its title names.
func (r *reader) noticeThing() string {
	if r.notice == nil {
		name := r.findNoticeThing()
		r.notice = &name
	}
	return *r.notice
}

func (r *reader) findNoticeThing() string {
	for _, line := range r.lines {
		if label, value, ok := r.label(line); ok && nameLabels.Has(label) {
			name := strings.Trim(r.tidied(value), " .,")
			if _, main, parted := strings.Cut(name, " – "); parted {
				name = main
			}
			if length(name) > 3 && length(name) <= longestHeadline*3/4 && !sentenceLike(name) {
				return name
			}
		}
	}
	words := readWords(r.Title)
	if len(words) < 3 || !noticeEnds.Ends(r.Title) {
		return ""
	}
	for n := len(words) - 1; n > 0; n-- {
		w := words[n]
		if noun := r.Title[w.Noun.Start:w.Noun.End]; w.Noun.Len() == 0 || !korean.IsOccasion(noun) || genericThings[noun] {
			continue
		}
		if name := r.titlePhrase(r.Title[w.Noun.Start:w.Noun.End]); strings.Contains(name, " ") {
			return name
		}
	}
	return ""
}

var (
	nameLabels = words("name-labels")
	noticeEnds = words("notice-ends")
)

// quotedInTitle gives the name in quotation marks that the title says is built or opened;
// the words before it are no name but tell what it is: 예약 통합 시스템 ‘자리맡음’ 구축 계획.
func (r *reader) quotedInTitle() string {
	m := quotedName.FindStringSubmatchIndex(r.Title)
	if m == nil || troubles[r.Title[m[2]:m[3]]] {
		return ""
	}
	kind := korean.NounAction(firstWord(strings.TrimSpace(r.Title[m[1]:]))).Kind
	if kind == "build" || kind == korean.Begin || kind == "change" || titleTypes.Ends(strings.TrimRight(r.Title[:m[0]], " ")) {
		return r.Title[m[2]:m[3]]
	}
	return ""
}

var (
	quotedName = lazyregexp.New(`[‘'“"「]([^‘’'“”"「」\n]{2,24})[’'”"」]`)
	titleTypes = words("title-types")
)

// lawTitle gives the title where it is the name of a law or a rule.
func (r *reader) lawTitle() (string, bool) {
	name := tidy(r.Title)
	return name, tailIn(name, lawNames) != "" && length(name) <= longestHeadline
}

// lawNames are the ends of the names of laws and rules.
var lawNames = korean.List("law names")

// announced are the kinds of actions by which a title tells of what its text then dates.
var announced = map[korean.Kind]bool{korean.Publish: true, "select": true}

func unspaced(s string) string { return strings.Join(strings.Fields(s), "") }

// above gives what an item may be of, the nearest first: the thing its own line
// names, the heading above it, what the title names, the title.
func (r *reader) above(x dated, p participants) []string {
	var list []string
	add := func(id entity.ID) {
		if !id.IsZero() {
			list = append(list, plainName(id))
		}
	}
	if name, ok := r.itemBefore(x); ok {
		return []string{name}
	}
	if name, ok := r.lawTitle(); ok && x.bare && x.action.Kind == "enact" {
		list = append(list, name)
	}
	for _, id := range p.own {
		if thing(id) {
			add(id)
		}
	}
	if h, ok := r.headingAbove(r.Mentions[x.mark].In.Start); ok && !(x.bare && strings.Contains(r.Title, korean.Minutes)) {
		list = append(list, h)
	}
	if id, ok := r.titled(); ok {
		add(id)
	}
	if name := r.titleThing(); name != "" {
		list = append(list, name)
	}
	if id := r.namedInTitle(); facility(id) {
		add(id)
	}
	t, ok := r.titleAsItem()
	if x.action.Kind != korean.Plan && x.action.Kind != korean.Publish {
		t = withoutPlan(t)
	}
	if ok && x.bare {
		list = append(list, t) // 의견제출: on what the title tells, not on a law named above
	}
	add(p.topic)
	if ok && !strings.Contains(r.Title, korean.Minutes) { // what is spoken of at a meeting is none of its own
		list = append(list, t)
	}
	return list
}

// withoutPlan gives what a plan is for, whose name says no more than that it is one: 민원 창구 개편 |추진 계획|.
func withoutPlan(title string) string {
	words := strings.Fields(title)
	n := len(words)
	for n > 1 && korean.NounAction(words[n-1]).Kind == korean.Plan && (length(words[n-1]) == 2 || projectNouns[korean.FirstRunes(words[n-1], 2)]) {
		n--
	}
	if n < 2 {
		return title
	}
	return strings.Join(words[:n], " ")
}

// signsBelow reports whether words are the post of whoever signs a notice, which heads no part of it.
func (r *reader) signsBelow(s string) bool {
	return !strings.Contains(s, " ") && r.isPost(s, true)
}

// thingHeaded gives what the heading above an item says is built or done, without the deed.
func (r *reader) thingHeaded(x dated) string {
	h, ok := r.headingAbove(r.Mentions[x.mark].In.Start)
	words := strings.Fields(h)
	if !ok || len(words) < 2 || korean.NounAction(words[len(words)-1]).Kind != "build" {
		return ""
	}
	return strings.Join(words[:len(words)-1], " ")
}

// itemBefore gives what the item before one of a single word in its line is about: 재해복구센터 부지 확정, 2026년 |착공|.
func (r *reader) itemBefore(x dated) (string, bool) {
	at := r.Mentions[x.mark].In
	line := r.lines[r.line(at.Start)]
	before := strings.TrimRight(r.Text[line.Start:at.Start], " ")
	if strings.Contains(strings.TrimSpace(x.noun), " ") || !strings.HasSuffix(before, ",") || len(r.cells(line)) > 0 {
		return "", false
	}
	if label, _, parted := strings.Cut(before, ": "); parted && strings.Contains(heading(label), " ") && length(label) <= longestHeadline/2 {
		return heading(label), true // 낡은 장비 교체: 4월까지 계약, 9월까지 |설치|
	}
	return r.thingOfDeed(diag.Span{Start: line.Start, End: line.Start + len(before) - 1})
}

// headingAbove gives the words of the line that heads the list in which a place
// stands: 4. 의견 제출 above 가. 제출기한. Lines like 추진 일정 name nothing.
func (r *reader) headingAbove(at int) (string, bool) {
	k := r.line(at)
	own := bulletOf(r.str(r.lines[k]))
	for n := k - 1; n >= max(0, k-8); n-- {
		line := r.lines[n]
		s := r.str(line)
		if sentenceLike(s) || length(s) > 60 || len(r.cells(line)) > 0 {
			return "", false
		}
		if bulletOf(s) == own || len(r.marks(line, "date")) > 0 {
			continue
		}
		if _, _, ok := r.label(line); ok {
			continue
		}
		h := heading(s)
		if sign := bulletOf(s); h == "" && (sign == "1" || sign == "가") {
			own = sign // 가. 경과: what its part stands under says of what
			continue
		}
		return h, h != "" && length(h) <= 24 && !strings.ContainsAny(h[len(h)-1:], ".?!") // no question, and no end of a sentence
	}
	return "", false
}

// heading gives the words of a heading without number and brackets; none where it is
// the name of a list (추진 일정, 행사 개요).
func heading(s string) string {
	s = strings.Trim(tidy(s), " <>[]〈〉《》【】-:")
	if first, rest, ok := strings.Cut(s, " "); ok && isItemNumber(first) {
		s = rest
	}
	words := strings.Fields(s)
	if len(words) == 0 || korean.IsListName(words[len(words)-1]) {
		return ""
	}
	return s
}

// isItemNumber reports whether a word is the number of an item: 5., Ⅱ), 가. It is none of a row: 1차.
func isItemNumber(word string) bool {
	letter := strings.TrimFunc(word, numberSign)
	first, size := utf8.DecodeRuneInString(letter)
	return letter == "" || size == len(letter) && korean.IsOrdinal(first) && strings.HasPrefix(word, letter)
}

// numberSign reports whether a sign is one of those numbers, letters apart.
func numberSign(c rune) bool { return strings.ContainsRune("0123456789.ⅠⅡⅢⅣⅤⅥ)", c) }

// withoutNumber takes the number off a line or a row: 5. 이의신청, 가. 사업기간, 과제1 구축.
func withoutNumber(s string) string {
	first, rest, ok := strings.Cut(s, " ")
	if !ok && !strings.HasSuffix(s, ".") {
		return s // a number alone has its point: 나. [2007년] 광주에
	}
	if next, _, _ := strings.Cut(rest, " "); strings.Trim(first, "0123456789") == "" && (korean.Reference(next) == "counter" || korean.Reference(next) == "listname") {
		return s // 4 세대 나이스
	}
	if isItemNumber(first) && length(first) <= 3 || strings.Trim(first, "0123456789-①②③④⑤⑥⑦⑧⑨⑩") == "" && strings.ContainsAny(first, "①②③④⑤⑥⑦⑧⑨⑩") {
		return rest // 1-① 위험기상 감시
	}
	if name := strings.TrimRightFunc(first, numberSign); name != first && korean.IsListName(name) {
		return rest
	}
	return s
}

// bulletOf gives what kind of sign or number begins a line: the sign itself, 1 for
// numbers, 가 for letters.
func bulletOf(s string) string {
	s = strings.TrimLeft(s, " ")
	first := korean.FirstRunes(s, 1)
	switch {
	case first == "":
		return ""
	case digit(first[0]):
		return "1"
	case strings.HasPrefix(s[len(first):], ".") && korean.IsOrdinal([]rune(first)[0]):
		return "가"
	}
	return first
}

// titled gives the thing that the title names.
func (r *reader) titled() (entity.ID, bool) {
	if id := r.subjectMatter(); r.inTitle {
		return id, !id.IsZero()
	}
	return entity.ID{}, false
}

// titleAsItem gives the title where it is a noun phrase that ends in an action
// (제3회 한빛포럼 개최), without whoever it names first.
func (r *reader) titleAsItem() (string, bool) {
	s := strings.Trim(tidy(r.Title), " -…")
	if first, rest, ok := strings.Cut(s, ", "); ok && length(first) <= 14 {
		s = rest
	}
	if before, _, ok := strings.Cut(s, korean.Minutes); ok {
		s = strings.Join(strings.Fields(before), " ") + " " + korean.Session
	}
	words := strings.Fields(s)
	if len(words) < 2 || strings.ContainsAny(s, "?!…<>[]") {
		return "", false
	}
	last := words[len(words)-1]
	if !korean.IsAction(last) && !korean.IsOccasion(last) {
		return "", false
	}
	if length(s) > longestHeadline {
		return withoutModifiers(s, longestHeadline)
	}
	return s, true
}

// firstWords shortens an item: the words behind its first comma go first, then those
// at its beginning.
func firstWords(s string, n int) string {
	if length(s) <= n {
		return s
	}
	if first, _, ok := strings.Cut(s, ", "); ok && len(strings.Fields(first)) > 1 && length(first) <= n {
		return first
	}
	if short, ok := withoutModifiers(s, n); ok {
		return short
	}
	return shortened(s, n)
}

// itemSpan shortens a span to the item that ends at its end: what stands behind the
// last comma, slash or arrow.
func (r *reader) itemSpan(in diag.Span) diag.Span {
	return r.trimmed(diag.Span{Start: in.Start + segment(r.str(in)), End: in.End})
}
