package extract

import (
	_ "embed"
	"regexp"
	"slices"
	"sort"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"sillok/internal/lazyregexp"
)

// A label names the value beside it: 등록일 2015-04-06, 담당 부서 | 민원과. The
// labels stand in data/labels.tsv, each with the field it fills and its form:
//
//	stem   a deed (작성), alone before a day, or with 일, 일시, 시점, … behind it
//	label  says by itself what it is
//	board  a common word (번호, 날짜): a label only beside others
//
// They are looked for alike in lines of text, also in mid-line, in the cells of
// rows, and where label and value stand on two lines, as dt and dd do.

//go:embed data/labels.tsv
var labelsTSV string

// fieldKind is what a label fills.
type fieldKind string

const (
	fieldEmbargo     fieldKind = "embargo"  // from when it may be reported
	fieldReleased    fieldKind = "released" // handed out, announced, issued
	fieldEntered     fieldKind = "entered"  // written, put up
	fieldDecided     fieldKind = "decided"
	fieldChanged     fieldKind = "changed"
	fieldHeld        fieldKind = "held" // when a sitting was
	fieldDepartment  fieldKind = "department"
	fieldResponsible fieldKind = "responsible"
	fieldContact     fieldKind = "contact"
	fieldPoster      fieldKind = "poster"
	fieldPublisher   fieldKind = "publisher"
	fieldTitle       fieldKind = "title"
	fieldPhone       fieldKind = "phone"
	fieldOther       fieldKind = "other"
)

// dated reports whether the value of a field is a day of the document.
func (k fieldKind) dated() bool {
	switch k {
	case fieldEmbargo, fieldReleased, fieldEntered, fieldDecided, fieldChanged, fieldHeld:
		return true
	}
	return false
}

// people reports whether a field tells who answers for the document.
func (k fieldKind) people() bool {
	return k == fieldDepartment || k == fieldResponsible || k == fieldContact || k == fieldPhone
}

// label is a row of the table.
type label struct {
	kind fieldKind
	form string
}

// labelSet is the table, and the expression that finds its labels.
type labelSet struct {
	rows map[string]label            // by label without spaces, in small letters
	here map[rune]*lazyregexp.Regexp // by first character: finds them at the beginning alone
}

// labelSuffixes follow the stem of a deed and make a label of it.
var labelSuffixes = []string{"연월일", "년월일", "일시", "일자", "시점", "시각", "시간", "날짜", "일"}

// labels reads the table once.
var labels = sync.OnceValue(func() *labelSet {
	t := &labelSet{rows: map[string]label{}}
	var names []string
	for i, row := range strings.Split(strings.TrimSpace(labelsTSV), "\n") {
		cells := strings.Split(row, "\t")
		if i == 0 {
			continue
		}
		l := label{fieldKind(cells[1]), cells[2]}
		add := func(name string) {
			if _, ok := t.rows[labelKey(name)]; !ok {
				t.rows[labelKey(name)] = l
				names = append(names, name)
			}
		}
		add(cells[0])
		if l.form == "stem" {
			for _, s := range labelSuffixes {
				t.rows[labelKey(cells[0]+s)] = label{l.kind, "label"}
				names = append(names, cells[0]+s)
			}
		}
	}
	slices.SortStableFunc(names, func(a, b string) int { return utf8.RuneCountInString(b) - utf8.RuneCountInString(a) })
	byFirst := map[rune][]string{}
	for _, n := range names {
		first, _ := utf8.DecodeRuneInString(strings.ToLower(n))
		byFirst[first] = append(byFirst[first], spaced(n))
	}
	t.here = map[rune]*lazyregexp.Regexp{}
	for first, all := range byFirst {
		re := lazyregexp.New(`^(?i)(?:` + strings.Join(all, "|") + `)`)
		t.here[first], t.here[unicode.ToUpper(first)] = re, re
	}
	return t
})

// at is the length of the label that begins at byte i of s, 0 for none.
func (t *labelSet) at(s string, i int) int {
	r, _ := utf8.DecodeRuneInString(s[i:])
	if re := t.here[r]; re != nil && beginsLabel(s, i) {
		return len(re.FindString(s[i:]))
	}
	return 0
}

// mayStandIn reports whether s holds a character with which a label begins.
func (t *labelSet) mayStandIn(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool { return t.here[r] != nil })
}

// first is the byte where the first label of s begins, be it within a word; -1 without one.
func (t *labelSet) first(s string) int {
	for i, r := range s {
		if re := t.here[r]; re != nil && re.MatchString(s[i:]) {
			return i
		}
	}
	return -1
}

// labelKey is a label without spaces and in small letters.
func labelKey(s string) string {
	return strings.ToLower(strings.Join(strings.Fields(s), ""))
}

// spaced is an expression for a label whose syllables may stand apart.
func spaced(name string) string {
	var b strings.Builder
	for i, r := range name {
		if i > 0 && unicode.In(r, unicode.Hangul, unicode.Han) {
			b.WriteString(` {0,3}`)
		}
		b.WriteString(regexp.QuoteMeta(string(r)))
	}
	return b.String()
}

// labelOf gives the label that s is as a whole, but for the marks around it.
func labelOf(s string) (label, bool) {
	if maskedValue.MatchString(s) {
		return label{}, false
	}
	s = strings.Trim(asideMark.ReplaceAllString(s, ""), " :：|[]()（）<>○□▷▶•·ㆍ-*※")
	if s == "" || length(s) > 14 {
		return label{}, false
	}
	l, ok := labels().rows[labelKey(s)]
	return l, ok
}

// maskedValue ends in a name that a board does not show: 작성자 ***.
var maskedValue = lazyregexp.New(`\s\*{2,}$`)

// asideMark is what a form adds to a label: 담당 부서 <총괄>, 배포(온라인).
var asideMark = lazyregexp.New(`\s?(?:<[^<>]{1,8}>|\([^()]{1,8}\))$`)

// field is a label with its value.
type field struct {
	label
	name  string // the label as printed
	value string
	from  int    // bytes of the text: where the label begins
	line  int    // index of the line
	lines int    // how many lines it takes: 2 where the value stands below its label
	mark  bool   // a colon, a bar or a cell's edge parts label and value
	cell  string // the first cell of the value, where cells part it
}

// counts reports whether a field is a counter of a board, as no paper has it: 조회 127.
func (f *field) counts() bool {
	return f.kind == fieldOther && f.value != "" && strings.Trim(f.value, "0123456789,") == ""
}

// place is where a label stands in a text.
type place struct {
	label
	start, end int  // of the label
	value      int  // where the value begins
	mark       bool // a mark parts them
}

// fieldsOf reads the fields of one line.
func fieldsOf(l *line) []field {
	if l.cells != nil {
		if fields := fieldsOfCells(l.cells); fields != nil {
			return fields
		}
	}
	if length(l.text) > 250 || isProse(l.text) && !strings.ContainsAny(l.text, ":|：") {
		return nil
	}
	return fieldsOfText(l.text)
}

// fieldsOfCells pairs each cell that is a label with the cells up to the next.
func fieldsOfCells(cells []string) []field {
	var fields []field
	for i, c := range cells {
		n := len(fields)
		waits := n > 0 && fields[n-1].value == "" && i+1 < len(cells) && isLabel(cells[i+1]) // 보도시점 | 배포 시점 | 배포 | …
		if l, ok := labelOf(c); ok && !waits {
			fields = append(fields, field{label: l, name: c, lines: 1, mark: true})
			continue
		}
		if inner := fieldsOfText(c); len(inner) > 0 && inner[0].from == 0 && !waits {
			fields = append(fields, inner...)
			continue
		}
		if n := len(fields); n > 0 {
			if fields[n-1].value == "" {
				fields[n-1].cell = c
			}
			fields[n-1].value = strings.TrimSpace(fields[n-1].value + " " + c)
		}
	}
	return fields
}

// fieldsOfText finds the labels of a text; a value runs to the next label.
func fieldsOfText(s string) []field {
	if !labels().mayStandIn(s) {
		return nil
	}
	if stampedPairs.MatchString(s) {
		return fieldsBefore(s)
	}
	var fields []field
	places := labelPlaces(s)
	for i, p := range places {
		end := len(s)
		if i+1 < len(places) {
			end = places[i+1].start
		}
		value := strings.Trim(s[p.value:end], " |/·,▷▶□○ㆍ")
		fields = append(fields, field{label: p.label, name: s[p.start:p.end], value: value, from: p.start, lines: 1, mark: p.mark})
	}
	return fields
}

// stampedPairs is a line of days with the label behind each: 2016.09.09 18:00 입력
// | 2016.09.10 03:00 수정.
var (
	stampedPair  = lazyregexp.New(`(` + stampText + `)\s?(` + enteredWord + `)`)
	stampedPairs = lazyregexp.New(`^(?:` + stampText + `\s?` + enteredWord + `[\s|/·,]*){2,}$`)
)

// fieldsBefore reads the fields of a line whose labels stand behind their days.
func fieldsBefore(s string) []field {
	var fields []field
	for _, m := range stampedPair.FindAllStringSubmatchIndex(s, -1) {
		if l, ok := labelOf(s[m[4]:m[5]]); ok {
			fields = append(fields, field{label: l, name: s[m[4]:m[5]], value: s[m[2]:m[3]], from: m[2], lines: 1, mark: true})
		}
	}
	return fields
}

// labelPlaces finds where labels stand in s, each with a value behind it. A
// common word counts beside a surer label, or before a mark.
func labelPlaces(s string) []place {
	t := labels()
	var all []place
	sure := false
	for at := 0; at < len(s); {
		n := t.at(s, at)
		p := place{start: at, end: at + n}
		if n > 0 {
			p.label = t.rows[labelKey(s[p.start:p.end])]
		}
		if n == 0 || !p.endsLabel(s) {
			at += firstRune(s[at:])
			continue
		}
		at = p.end
		if !p.mark && !p.plausible(s, len(all) > 0) {
			continue
		}
		sure = sure || p.form != "board"
		all = append(all, p)
	}
	if !sure {
		all = slices.DeleteFunc(all, func(p place) bool {
			if p.start == 0 && (p.kind == fieldTitle || p.kind == fieldPoster && isLatin(s[:p.end])) {
				return false // the labels beside it decide
			}
			if p.kind == fieldContact && p.start == 0 && officeAndPost.MatchString(strings.TrimSpace(s[p.value:])) {
				return false
			}
			return !p.mark && (strings.Trim(s[:p.start], "-•·* ") != "" || !isDigit(s, p.value+len(s[p.value:])-len(strings.TrimLeft(s[p.value:], " ")))) || p.start > 6 && !bylineStamp.MatchString(s[:p.start])
		})
	}
	return all
}

// plausible reports whether a label that no mark parts from what follows is one:
// its words are those of a value, and it begins the line or follows a field.
func (p *place) plausible(s string, follows bool) bool {
	before := strings.TrimRight(s[:p.start], " ")
	r, _ := utf8.DecodeLastRuneInString(before)
	if office := strings.Trim(before, " ○□▷▶•·ㆍ-*※"); p.kind == fieldContact && !follows && officeOnly.MatchString(office) {
		return phone.MatchString(s[p.value:]) && postAndName.MatchString(strings.TrimSpace(s[p.value:]))
	}
	if !follows && strings.Trim(before, " ○□▷▶•·ㆍ-*※[(<") != "" && !strings.ContainsRune("|/·,)]", r) && !p.kind.dated() && p.kind != fieldOther {
		return false
	}
	value := strings.TrimSpace(s[p.value:])
	if p.kind == fieldPublisher || p.kind == fieldPoster {
		if at := labels().first(value); at > 0 && beginsLabel(value, at) {
			value = value[:at]
		}
	}
	switch p.kind {
	case fieldResponsible, fieldContact:
		return phone.MatchString(value) || postAndName.MatchString(value) || ownOffice.MatchString(value)
	case fieldPhone:
		return phone.MatchString(value)
	case fieldOther:
		return value == "" || isDigit(value, 0) || follows || p.form == "label"
	case fieldTitle:
		return p.start == 0 && !barWord.MatchString(value)
	case fieldDepartment, fieldPoster, fieldPublisher:
		return length(value) <= 60 && !endsSentence(value) && (follows || !isHeadlineOf(value))
	}
	return value == "" || startsWithDay(strings.TrimLeft(value, "-–— ")) || instantly.MatchString(value)
}

// barWord is what pages call the bar over or under a title: 제목 하단 바.
var barWord = lazyregexp.New(`^(?:상단|하단|좌측|우측)?\s?(?:바|영역|시작|끝)$`)

// isHeadlineOf reports whether the words behind a label go on as a headline does,
// so that the label is one of its words.
func isHeadlineOf(value string) bool {
	return strings.Count(value, " ") >= 3 && !phone.MatchString(value) && !stampHint(value) && !strings.ContainsAny(value, "|/")
}

// contactPosts are the posts of those who answer for a release, which stand in front of their names or behind.
const contactPosts = `과\s?장|팀\s?장|국\s?장|실\s?장|단\s?장|심의관|담당관|서기관|사무관|주무관|조사관|연구관|연구사`

// postAndName is a post with the name of who holds it: 사무관 표한별.
var postAndName = lazyregexp.New(`(?:장|관|원|사|위|경|령|수석|책임|선임|대리|교수|단장)\s{1,2}[가-힣]\s?[가-힣]{1,3}(?:$|[\s,(])|[가-힣]{2,4}\s(?:` + contactPosts + `|책임|선임|수석|대리)`)

func firstRune(s string) int { _, n := utf8.DecodeRuneInString(s); return n }

// beginsLabel reports whether a label may begin at byte i: not inside a word.
func beginsLabel(s string, i int) bool {
	r, _ := utf8.DecodeLastRuneInString(s[:i])
	return i == 0 || !unicode.IsLetter(r) && r != '“' && r != '‘' && r != '\'' && r != '"'
}

var (
	labelMark = lazyregexp.New(`^ {0,2}[:：|\]）)>=▶] ?`)
	instantly = lazyregexp.New(`^\(?(?:배포\s?(?:후\s?)?)?즉시`)
	qualifier = lazyregexp.New(`^(?:[\s\[(<（\])>'’‘]|온라인|인터넷|지\s?면|방송|신문|통신|조간|석간|서울|[월화수목금토일]요일)*`)
)

// endsLabel reports whether a label ends at p.end, and finds its value. The
// stem of a deed is a label only before a day.
func (p *place) endsLabel(s string) bool {
	rest := s[p.end:]
	if m := labelMark.FindString(rest); m != "" {
		p.mark = true
		p.value = p.end + len(m)
	} else {
		r, _ := utf8.DecodeRuneInString(rest)
		if unicode.IsLetter(r) || r == '·' || r == '/' || r == '-' {
			return false
		}
		p.value = p.end
	}
	value := s[p.value:]
	if p.form == "stem" {
		return startsWithDay(value) || instantly.MatchString(strings.TrimSpace(value)) && p.mark
	}
	return true
}

// startsWithDay reports whether a value begins with a day.
func startsWithDay(s string) bool {
	head := s[:min(len(s), 60)]
	st, ok := firstStamp(strings.ToValidUTF8(head, ""))
	return ok && st.start <= len(qualifier.FindString(head))
}

// readFields finds the fields of all lines outside prose, those whose value
// stands on the line below its label too.
func (p *page) readFields() {
	for i := 0; i < len(p.lines); i++ {
		l := &p.lines[i]
		if l.data || l.label == labelOther {
			continue
		}
		fields := fieldsOf(l)
		if lab, ok := labelOf(l.text); ok && l.cells == nil {
			fields = []field{{label: lab, name: l.text, lines: 1, mark: true}}
		}
		if len(fields) == 0 || imprintWord.MatchString(l.text) || othersReport.MatchString(l.text) {
			continue
		}
		for k, f := range fields {
			f.line = i
			if k == len(fields)-1 && f.value == "" && i+1 < len(p.lines) && p.valueBelow(i, f.kind) {
				f.value, f.lines = undashed(p.lines[i+1].text), 2
			}
			if f.value != "" {
				p.fields = append(p.fields, f)
			}
		}
		if n := len(p.fields); n > 0 && p.fields[n-1].line == i {
			i += p.fields[n-1].lines - 1
		}
	}
	var kept []field
	for _, f := range p.fields {
		switch {
		case f.form == "board" && !p.besideBoard(f):
		case p.isOfText(f):
			if l := &p.lines[f.line]; f.lines == 1 && len(p.fieldsOn(f.line, f.line)) == 1 {
				if l.data = true; l.label == labelEntered {
					l.label = ""
				}
			}
		default:
			kept = append(kept, f)
		}
	}
	p.fields = kept
}

// othersReport is on the line that names the report of another medium, which a
// document answers, with its day.
var othersReport = lazyregexp.New(`(?:언론\s?매체|보도\s?매체|매체명|보도\s?내용|방송\s?내용).*[:：]`)

// valueBelow reports whether the line after line i, which ends in a label of a
// kind, is its value.
func (p *page) valueBelow(i int, kind fieldKind) bool {
	next := &p.lines[i+1]
	if kind.dated() && !startsWithDay(undashed(next.text)) && !(kind == fieldReleased && monthAlone.MatchString(next.text)) && next.moment == "" {
		return false
	}
	if _, ok := labelOf(next.text); ok || length(next.text) > 60 || isProse(next.text) || imprintWord.MatchString(next.text) {
		return false
	}
	return len(fieldsOf(next)) == 0
}

// besideBoard reports whether a common word stands beside labels of a board: in
// its line, within four lines of it, or beside a day.
func (p *page) besideBoard(f field) bool {
	if f.kind.people() && f.mark && (phone.MatchString(f.value) || postAndName.MatchString(f.value)) {
		return true
	}
	if f.kind == fieldContact && f.from == 0 && officeAndPost.MatchString(f.value) {
		return true
	}
	if f.kind == fieldPublisher && f.mark && f.from <= 2 && f.line > p.last {
		return true
	}
	if f.kind == fieldTitle && f.mark && f.from == 0 || f.kind == fieldOther && f.mark && bylineStamp.MatchString(p.lines[f.line].text) {
		return true
	}
	return slices.ContainsFunc(p.fieldsOn(f.line-4, f.line+4), func(o field) bool {
		return o.name != f.name && (o.form != "board" || o.kind == fieldOther || o.kind == fieldTitle || isLatin(f.name) && isLatin(o.name)) && (!o.kind.people() || o.lines == 2 && f.lines == 2)
	})
}

// isLatin reports whether a label is in Latin letters, as old boards have them: Date, Name, Subject.
func isLatin(label string) bool { return label != "" && label[0] < utf8.RuneSelf }

// officeAndPost is an office with who heads it in brackets: 민원과 (과장 나은별, …).
var officeAndPost = lazyregexp.New(`^[가-힣·\s]{2,20}(?:과|팀|실|국|담당관|반|단|센터)\s?\([가-힣]{1,8}(?:장|관)\s[가-힣]{2,4}[\s,☎·)]`)

// underAddress reports whether one of the three lines over line i says to whom a
// letter goes.
func (p *page) underAddress(i int) bool {
	return slices.ContainsFunc(p.lines[max(0, i-3):i], func(l line) bool { return addressed.MatchString(l.text) })
}

// addressed begins the lines of a letter's head.
var addressed = lazyregexp.New(`^(?:수\s?신(?:자)?|경\s?유|참\s?조)(?:\s|[:：])`)

// bylineStamp finds a day beside who wrote, or between bars.
var bylineStamp = lazyregexp.New(`(?:19|20)\d{2}\s?[.\-/년]\s?\d{1,2}\s?[.\-/월]\s?\d{1,2}`)

// imprintWord is in the lines that tell of the publisher, whose days are those
// of its registration.
var imprintWord = lazyregexp.New(`제\s?호\s?[:：|]|발행인|편집인|대표\s?이사\s?[:：|]|대표자\s?[:：|]|청소년\s?보호\s?책임자|사업자\s?등록\s?번호|통신\s?판매업|인터넷\s?신문\s?등록|신문\s?등록\s?번호|등록번호\s?[:：|]?\s?[가-힣]{2}[,\s]|발행소`)

// fieldsOn gives the fields whose labels stand on the lines from..to, both included.
func (p *page) fieldsOn(from, to int) []field {
	begin := sort.Search(len(p.fields), func(k int) bool { return p.fields[k].line >= from })
	end := begin
	for end < len(p.fields) && p.fields[end].line <= to {
		end++
	}
	return p.fields[begin:end]
}

// answers reports whether line i names who answers for the document, or is the
// value of such a label.
func (p *page) answers(i int) bool {
	return slices.ContainsFunc(p.fieldsOn(i-1, i), func(f field) bool {
		return f.kind.people() && i < f.line+f.lines
	})
}

// hasField reports whether a label with its value stands on line i.
func (p *page) hasField(i int) bool {
	return slices.ContainsFunc(p.fieldsOn(i-1, i), func(f field) bool { return i < f.line+f.lines })
}
