// Package personal finds personal data in Korean text and masks them: telephone
// numbers, e-mail addresses, resident registration numbers, dates of birth and
// home addresses. Names and posts of those who act for a public body are none.
//
// A mask takes as many bytes as what it covers, so that places in a text stay:
// digits and Latin letters become x, Hangul becomes ○.
//
// Only forms with something that says so are found: an area code, an @, a valid
// day in a registration number, 생 behind a date, an apartment or a word like 자택
// beside an address. Signs of Markdown within them do not hide them, nor do wide
// digits and other dashes. Numbers of service lines (1588-0000, 080-…) stay, and
// those of documents, companies and cases.
package personal

import (
	"slices"
	"strconv"
	"strings"

	"sillok/internal/diag"
	"sillok/internal/lazyregexp"
)

// Kind is a kind of personal data.
type Kind string

const (
	Telephone Kind = "telephone number"
	Email     Kind = "e-mail address"
	Resident  Kind = "resident registration number"
	Birth     Kind = "date of birth"
	Address   Kind = "home address"
)

// Found is one piece of personal data.
type Found struct {
	Kind Kind
	In   diag.Span
}

// form is how a kind of personal data is written. What is masked is the first
// group, or all.
type form struct {
	kind  Kind
	may   func(line string) bool // cheap: whether the pattern can match at all
	match *lazyregexp.Regexp
	good  func(line string, in diag.Span) bool // nil: all are
}

const (
	area  = `0(?:2|3[1-3]|4[1-4]|5[1-5]|6[1-4]|70|50[2-8]|1[016789])`
	date  = `(?:19|20)\d\d(?:\s?년\s?|\.\s?|-|/)\d{1,2}(?:\s?월\s?|\.\s?|-|/)\d{1,2}(?:\s?일|\.)?`
	short = `\d\d\.\s?\d{1,2}\.\s?\d{1,2}\.?` // 70. 1. 2.
	apart = `(?:\s?-\s?|[.\s])`
	phone = `\d{3,4}` + apart + `\d{4}`
	more  = `(?:\s?[~∼～/]\s?\d{1,4}\b)*` // 1234~5, 1234/1235
	free  = `(?:^|[^\d.\-/]|[A-Z가-힣]\.)`
	city  = `(?:[가-힣]+(?:시|도|군|구)\s+)`
	lane  = `(?:[가-힣0-9]+(?:읍|면|동|리|로|길|가)\s+)+`
	house = `(?:산\s?)?\d+(?:-\d+)?(?:번지)?`
	flat  = `(?:\d+|[가나다라마바사아자])동\s?\d+호`
)

var forms = []form{
	{Telephone, digits, lazyregexp.New(free + `((?:\+82[-.\s]?)?[(\[]?` + area + `[)\]]?` + apart + `?` + phone + `(?:,\s?\d{4})+)\)`), number},
	{Telephone, digits, lazyregexp.New(free + `((?:\+82[-.\s]?)?[(\[]?` + area + `[)\]]?` + apart + `?` + phone + more + `)(?:[^\d\-]|-\D|-?$)`), number},
	{Telephone, digits, lazyregexp.New(free + `(\+?82[-.\s]?\(?0?\)?(?:2|[3-6][1-5]|70|1[016789])[-.\s]` + phone + more + `)(?:\D|$)`), number},
	{Telephone, digits, lazyregexp.New(`(?:^|\D)(01[016789][-.\s]?\d{7,8})(?:\D|$)`), number},
	{Telephone, digits, lazyregexp.New(`(?:전화|☎|☏|(?i:tel)|문의|연락처|팩스|(?i:fax))[^\d\n]{0,6}(\d{3,4}-\d{4}` + more + `|0\d{8,10})(?:\D|$)`), notService},
	{Telephone, digits, lazyregexp.New(`([공영]일[공영][-.\s]?` + phone + `)(?:\D|$)`), nil},
	{Email, func(s string) bool { return strings.IndexByte(s, '@') > 0 }, lazyregexp.New(`[0-9A-Za-z_.+\\-]+@[0-9A-Za-z-]+(?:\\?\.[0-9A-Za-z-]+)+`), nil},
	{Email, func(s string) bool { return strings.IndexByte(s, '@') > 0 }, lazyregexp.New(`[0-9A-Za-z_.+-]+\s@\s[0-9A-Za-z-]+(?:\.[A-Za-z][0-9A-Za-z-]+)+`), nil},
	{Email, spelled, lazyregexp.New(`[0-9A-Za-z_.+-]+\s?(?:\\?\[\s?(?i:at)\s?\\?\]|\(\s?(?:(?i:at)|골뱅이)\s?\)|골뱅이)\s?[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)+`), nil},
	{Resident, digits, lazyregexp.New(`(?:^|\D)(\d{6}\s?-\s?[1-8](?:\\?[\d*xX○●＊]){6})(?:\D|$)`), resident},
	{Resident, digits, lazyregexp.New(`\((\d{6}\s?-\s?[1-4])\)`), resident},
	{Resident, halfOfResident, lazyregexp.New(`(?:^|[^\d-])(\d{6}\s?-\s?[1-4])(?:[^\d-]|$)`), resident},
	{Resident, digits, lazyregexp.New(`(?:주민|외국인)\s?(?:등록)?\s?번호[^\d\n]{0,6}(\d{13})(?:\D|$)`), nil},
	{Birth, born, lazyregexp.New(`(` + date + `)(?:\s?\([^()\n]{1,14}\))?\s?(?:출생(?:한\s|했|하[였여])|(?:출생|생|生)(?:[\s).,·;]|으로|이다|인\s|$))`), nil},
	{Birth, born, lazyregexp.New(`(?:^|\D)(` + short + `)\s?(?:출생|생|生)(?:[\s).,·;]|으로|이다|인\s|$)`), nil},
	{Birth, born, lazyregexp.New(`(?:생년월일|출생일|출생[년연]월일)[^\d\n]{0,6}(` + date + `|` + short + `|\d{6})`), nil},
	{Birth, born, lazyregexp.New(`(?:^|[^가-힣])(?:출생|생일)\s*[:：(]?\s?(` + date + `)`), notSince},
	{Birth, born, lazyregexp.New(`(` + date + `)에?\s(?:[가-힣\d-]{1,12}\s){0,6}(?:[가-힣\d-]{1,12}에서\s)?(?:태어나\s|태어났)`), nil},
	{Birth, func(line string) bool { return strings.Contains(line, "(") }, lazyregexp.New(`[가-힣]{2,4}\(\d\d세?\s?[,·/]\s?(` + short + `)생?\s?[,·/)]`), realDay},
	{Birth, born, lazyregexp.New(`(` + date + `),?\s(?:[가-힣]{1,8}\s){1,3}출생(?:[,.)\s]|$)`), notSince},
	{Birth, sexed, lazyregexp.New(`\((?:[^()\n]{0,12}[,·/]\s?)?[남여][성자]?\s?[,·/]\s?(` + date + `|` + short + `)\s?생?\s?[,·/)]`), nil},
	{Address, housed, lazyregexp.New(city + `{0,3}(` + lane + `[^\n]{0,30}?` + flat + `)`), nil},
	{Address, housed, lazyregexp.New(`(?:[가-힣]+(?:시|도|군|구|읍|면|동)\s+){1,4}([가-힣A-Za-z0-9]{1,15}(?:아파트|빌라|맨션|오피스텔|타운|연립)\s?` + flat + `)`), nil},
	{Address, housed, lazyregexp.New(`(?:자택|거주지?|주소지?|본적지?|등록기준지)(?:은|는|가|\s*[:：(])?\s*` + city + `{1,3}(` + lane + house + `(?:,?\s?\d+동)?(?:\s?\d+호)?)`), notOfBody},
	{Address, born, lazyregexp.New(`\d(?:일|\.)?\s?(?:생|生)\)?\s?[,·/]\s?` + city + `{0,3}(` + lane + house + `(?:,?\s?` + flat + `)?)`), nil},
	{Address, digits, lazyregexp.New(`\d{6}\s?-\s?[1-4\d*xX○●＊\\]+\)?\s?[,·/]\s?` + city + `{0,3}(` + lane + house + `(?:,?\s?` + flat + `|,\s?\d+호)?)`), nil},
	{Address, housed, lazyregexp.New(`[가-힣]{2,4}(?:\s?씨)?\(` + city + `{1,3}(` + lane + house + `)\s?[,·/]\s?(?:전화|연락처|휴대|☎|☏|만?\s?\d{2}세)`), ofPerson},
	{Address, housed, lazyregexp.New(city + `{1,3}(` + lane + house + `)(?:에|에서)?\s?(?:사는|살던|살고|거주|태어나\s|태어났)`), nil},
}

// digits reports whether a line has two digits beside another: nothing shorter
// is a number of a person.
func digits(line string) bool {
	run := 0
	for i := range len(line) {
		if c := line[i]; c >= '0' && c <= '9' {
			if run++; run == 4 {
				return true
			}
		} else {
			run = 0
		}
	}
	return false
}

func born(line string) bool {
	return strings.ContainsAny(line, "0123456789") && (strings.Contains(line, "생") || strings.Contains(line, "태어") || strings.Contains(line, "生"))
}

// sexed reports whether a line may tell somebody's sex in a bracket.
func sexed(line string) bool {
	return strings.Contains(line, "(") && (strings.Contains(line, "남") || strings.Contains(line, "여"))
}

func housed(line string) bool {
	for _, word := range [...]string{"호", "주소", "거주", "자택", "본적", "등록기준지", "사는", "살던", "살고", "태어", "전화", "연락처", "휴대", "☎", "☏", "세)", "세,"} {
		if strings.Contains(line, word) {
			return true
		}
	}
	return false
}

// halfOfResident reports whether a line speaks of the days of birth or the sex of people, or of their numbers.
func halfOfResident(line string) bool {
	return digits(line) && (strings.Contains(line, "생년") || strings.Contains(line, "성별") || strings.Contains(line, "주민"))
}

// spelled reports whether a line may hold an address whose @ is written out.
func spelled(line string) bool {
	return strings.Contains(line, "골뱅이") || strings.ContainsAny(line, "[(") && strings.Contains(strings.ToLower(line), "at")
}

// number reports whether digits in the form of a telephone number are one: not those
// of another number (문서번호 031-1234-5678, 제02-123-4567호).
func number(line string, in diag.Span) bool {
	before := strings.TrimRight(line[:in.Start], " :：(")
	if strings.HasSuffix(before, "제") && strings.HasPrefix(line[in.End:], "호") {
		return false
	}
	rest, other := strings.CutSuffix(before, "번호")
	if !other {
		return true
	}
	rest = strings.TrimRight(rest, " ")
	return slices.ContainsFunc([]string{"전화", "연락", "휴대폰", "핸드폰", "팩스", "대표", "안내", "직통", "문의", "안심", "휴대", "가상"}, func(w string) bool { return strings.HasSuffix(rest, w) })
}

// notService reports that a number without an area code is no service line.
func notService(line string, in diag.Span) bool {
	s := line[in.Start:in.End]
	return !slices.Contains([]string{"15", "16", "18"}, s[:2]) || strings.IndexByte(s, '-') != 4
}

// notOfBody reports that the label of an address does not stand behind a body.
func notOfBody(line string, in diag.Span) bool {
	words := strings.Fields(line[:in.Start])
	for i, w := range words {
		if l := labelOf(w); l != nil && l.kind == Address && i > 0 {
			return !bodies.Within(words[i-1])
		}
	}
	return true
}

// notSince reports that behind a day stands a place and not since when, or until when,
// somebody is born.
func notSince(line string, in diag.Span) bool {
	return !words("since").Begins(strings.TrimLeft(line[in.End:], " "))
}

// realDay reports whether the numbers of a day of birth are those of a month and a day.
func realDay(line string, in diag.Span) bool {
	n := strings.FieldsFunc(line[in.Start:in.End], func(r rune) bool { return r < '0' || r > '9' })
	month, _ := strconv.Atoi(n[1])
	day, _ := strconv.Atoi(n[2])
	return month >= 1 && month <= 12 && day >= 1 && day <= 31
}

// ofPerson reports that the name in front of a bracket with an address is none of a body.
func ofPerson(line string, in diag.Span) bool {
	before, _, _ := cutLast(line[:in.Start], "(")
	words := strings.Fields(before)
	return len(words) > 0 && !bodies.Ends(words[len(words)-1])
}

// cutLast cuts s at the last place of a sign.
func cutLast(s, sign string) (before, after string, ok bool) {
	if i := strings.LastIndex(s, sign); i >= 0 {
		return s[:i], s[i+len(sign):], true
	}
	return s, "", false
}

// resident reports whether a number begins with a day and is not that of a company.
func resident(line string, in diag.Span) bool {
	month, _ := strconv.Atoi(line[in.Start+2 : in.Start+4])
	day, _ := strconv.Atoi(line[in.Start+4 : in.Start+6])
	before := strings.TrimRight(line[:in.Start], " :：(")
	company := strings.HasSuffix(before, "번호") && strings.Contains(tail(before, len("법인 등록 번호")), "법인")
	return month >= 1 && month <= 12 && day >= 1 && day <= 31 && !company
}

// tail is the end of s, n bytes or all of it.
func tail(s string, n int) string { return s[max(0, len(s)-n):] }

// Find gives the personal data of a text in order of place. They never overlap.
func Find(text string) []Found {
	var all []Found
	var r reader
	at := 0
	for line := range strings.Lines(text) {
		found := add(add(inLine(line, at), undressed(line, at)), r.read(line, at))
		slices.SortFunc(found, func(a, b Found) int { return a.In.Start - b.In.Start })
		all = append(all, found...)
		at += len(line)
	}
	return all
}

// inLine finds them in one line, which begins at offset at.
func inLine(line string, at int) []Found {
	var found []Found
	for _, f := range forms {
		if !f.may(line) {
			continue
		}
		for from := 0; from < len(line); {
			m := f.match.FindStringSubmatchIndex(line[from:])
			if m == nil {
				break
			}
			in := diag.Span{Start: from + m[0], End: from + m[1]}
			if len(m) > 2 && m[2] >= 0 {
				in = diag.Span{Start: from + m[2], End: from + m[3]}
			}
			from = max(in.End, from+1)
			if f.good != nil && !f.good(line, in) {
				continue
			}
			x := Found{f.kind, diag.Span{Start: at + in.Start, End: at + in.End}}
			if !slices.ContainsFunc(found, func(o Found) bool { return o.In.Overlaps(x.In) }) {
				found = append(found, x)
			}
		}
	}
	slices.SortFunc(found, func(a, b Found) int { return a.In.Start - b.In.Start })
	return found
}

// Mask covers the personal data of a text. The result has as many bytes.
func Mask(text string) string {
	found := Find(text)
	if len(found) == 0 {
		return text
	}
	var b strings.Builder
	b.Grow(len(text))
	at := 0
	for _, f := range found {
		b.WriteString(text[at:f.In.Start])
		cover(&b, text[f.In.Start:f.In.End])
		at = f.In.End
	}
	b.WriteString(text[at:])
	return b.String()
}

// Cover covers every digit and letter of words.
func Cover(words string) string {
	var b strings.Builder
	cover(&b, words)
	return b.String()
}

func cover(b *strings.Builder, words string) {
	for _, r := range words {
		switch {
		case r >= '0' && r <= '9', r >= 'a' && r <= 'z', r >= 'A' && r <= 'Z':
			b.WriteByte('x')
		case r >= '가' && r <= '힣':
			b.WriteRune('○')
		case r >= '０' && r <= '９', r >= 'ａ' && r <= 'ｚ', r >= 'Ａ' && r <= 'Ｚ':
			b.WriteRune('ｘ')
		default:
			b.WriteRune(r)
		}
	}
}
