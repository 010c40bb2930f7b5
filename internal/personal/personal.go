// Package personal finds personal data in Korean text and masks them: telephone
// numbers, e-mail addresses, resident registration numbers, dates of birth and
// home addresses. Names and posts of those who act for a public body are none.
//
// A mask takes as many bytes as what it covers, so that places in a text stay:
// digits and Latin letters become x, Hangul becomes ○.
//
// Only forms with something that says so are found: an area code, an @, a valid
// day in a registration number, 생 behind a date, an apartment or a word like 자택
// beside an address. Signs of Markdown within them do not hide them. Numbers of service lines (1588-0000, 080-…) stay.
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
	good  func(match string) bool // nil: all are
}

const (
	area  = `0(?:2|3[1-3]|4[1-4]|5[1-5]|6[1-4]|70|50[2-8]|1[016789])`
	date  = `(?:19|20)\d\d(?:년\s?|\.\s?|-|/)\d{1,2}(?:월\s?|\.\s?|-|/)\d{1,2}(?:일|\.)?`
	phone = `\d{3,4}[-.\s]\d{4}`
)

var forms = []form{
	{Telephone, digits, lazyregexp.New(`(?:^|[^\d.\-/])((?:\+82[-.\s]?)?\(?` + area + `\)?[-.\s]?` + phone + `)(?:[^\d\-]|-\D|-?$)`), nil},
	{Telephone, digits, lazyregexp.New(`(?:^|[^\d.\-/])(\+82[-.\s]?\(?0?\)?(?:2|[3-6][1-5]|70|1[016789])[-.\s]` + phone + `)(?:\D|$)`), nil},
	{Telephone, digits, lazyregexp.New(`(?:^|\D)(01[016789]\d{7,8})(?:\D|$)`), nil},
	{Telephone, digits, lazyregexp.New(`(?:전화|☎|☏|(?i:tel)|문의|연락처|팩스|(?i:fax))[^\d\n]{0,6}(\d{3,4}-\d{4})(?:\D|$)`), notService},
	{Email, func(s string) bool { return strings.IndexByte(s, '@') > 0 }, lazyregexp.New(`[0-9A-Za-z_.+\\-]+@[0-9A-Za-z-]+(?:\\?\.[0-9A-Za-z-]+)+`), nil},
	{Resident, digits, lazyregexp.New(`(?:^|\D)(\d{6}\s?-\s?[1-4][\d*xX○●]{6})(?:\D|$)`), validDay},
	{Birth, born, lazyregexp.New(`(` + date + `)\s?(?:출생|생)(?:[\s).,·;]|으로|이다|인\s|$)`), nil},
	{Birth, born, lazyregexp.New(`(?:생년월일|출생일)[^\d\n]{0,6}(` + date + `|\d{6})`), nil},
	{Address, housed, lazyregexp.New(`(?:[가-힣]+(?:시|도|군|구)\s+){0,3}((?:[가-힣0-9]+(?:읍|면|동|리|로|길|가)\s+)+[^\n]{0,30}?\d+동\s?\d+호)`), nil},
	{Address, housed, lazyregexp.New(`(?:자택|거주지?|주소지?)(?:은|는|가|\s*[:：])?\s*(?:[가-힣]+(?:시|도|군|구)\s+){1,3}((?:[가-힣0-9]+(?:읍|면|동|리|로|길|가)\s+)+\d+(?:-\d+)?(?:번지)?(?:,?\s?\d+동)?(?:\s?\d+호)?)`), nil},
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
	return (strings.Contains(line, "생") || strings.Contains(line, "출생")) && digits(line)
}

func housed(line string) bool {
	return strings.Contains(line, "호") && strings.Contains(line, "동") || strings.Contains(line, "주소") || strings.Contains(line, "거주") || strings.Contains(line, "자택")
}

// notService reports that a number without an area code is no service line.
func notService(s string) bool {
	return !slices.Contains([]string{"15", "16", "18"}, s[:2]) || strings.IndexByte(s, '-') != 4
}

// validDay reports whether a registration number begins with a day.
func validDay(s string) bool {
	month, _ := strconv.Atoi(s[2:4])
	day, _ := strconv.Atoi(s[4:6])
	return month >= 1 && month <= 12 && day >= 1 && day <= 31
}

// Find gives the personal data of a text in order of place. They never overlap.
func Find(text string) []Found {
	var all []Found
	at := 0
	for line := range strings.Lines(text) {
		found := inLine(line, at)
		for _, x := range undressed(line, at) {
			found = slices.DeleteFunc(found, func(o Found) bool { return x.In.Contains(o.In) })
			if !slices.ContainsFunc(found, func(o Found) bool { return o.In.Overlaps(x.In) }) {
				found = append(found, x)
			}
		}
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
			if f.good != nil && !f.good(line[in.Start:in.End]) {
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
		for _, r := range text[f.In.Start:f.In.End] {
			switch {
			case r >= '0' && r <= '9', r >= 'a' && r <= 'z', r >= 'A' && r <= 'Z':
				b.WriteByte('x')
			case r >= '가' && r <= '힣':
				b.WriteRune('○')
			default:
				b.WriteRune(r)
			}
		}
		at = f.In.End
	}
	b.WriteString(text[at:])
	return b.String()
}
