package facts

import (
	"strings"
	"unicode"

	"sillok/internal/diag"
	"sillok/internal/korean"
)

// Lists and tables have no verbs: where a thing stands tells what it is. A line
// is read here as the row of a table, as a label with its value, or as items.

// cells gives the cells of a line that is the row of a table: parted by bars,
// by tabs, or by gaps of three spaces and more. Other lines have none.
func (r *reader) cells(line diag.Span) []diag.Span {
	s := r.str(line)
	var parts []diag.Span
	switch {
	case strings.Contains(s, "│"):
		parts = splitAt(s, "│")
	case strings.Contains(s, "\t"):
		parts = splitAt(s, "\t")
	case strings.Contains(s, " | "):
		parts = splitAt(s, "|")
	case strings.Contains(s, "   "):
		parts = splitAt(s, "   ")
	}
	var list []diag.Span
	for _, p := range parts {
		if c := r.trimmed(diag.Span{Start: line.Start + p.Start, End: line.Start + p.End}); c.Len() > 0 {
			list = append(list, c)
		}
	}
	if len(list) < 2 {
		return nil
	}
	return list
}

// splitAt gives the stretches of s between separators.
func splitAt(s, sep string) []diag.Span {
	var list []diag.Span
	at := 0
	for {
		i := strings.Index(s[at:], sep)
		if i < 0 {
			return append(list, diag.Span{Start: at, End: len(s)})
		}
		list = append(list, diag.Span{Start: at, End: at + i})
		at += i + len(sep)
	}
}

// trimmed shortens a span by the white space and itemSigns at its ends.
func (r *reader) trimmed(s diag.Span) diag.Span {
	words := r.str(s)
	lead := len(words) - len(strings.TrimLeftFunc(words, decoration))
	s.Start += lead
	s.End = s.Start + len(strings.TrimRightFunc(words[lead:], unicode.IsSpace))
	return s
}

// decoration is what stands in front of an item and belongs to no word: itemSigns,
// dashes, table rules, the bar of an empty first cell, spaces.
func decoration(c rune) bool {
	return unicode.IsSpace(c) || c == '|' || strings.ContainsRune(itemSigns, c) || c >= 0x2500 && c <= 0x25FF
}

// itemSigns are the signs of list items besides the geometric shapes and box
// drawings of Unicode; ㅇ is typed for ○.
const itemSigns = "[-–—*•·ㅇ※☞→⇒▸▪✓➊➋➌➍➎❶❷❸❹❺①②③④⑤⑥⑦⑧⑨⑩\\"

// label gives the label of a line and where its value begins: 접수기간 : …, 일시 ….
// Labels are at most fourteen characters long and hold no mark but in brackets.
func (r *reader) label(line diag.Span) (name string, value diag.Span, ok bool) {
	line = r.trimmed(line)
	s := r.str(line)
	i := strings.IndexByte(s, ':')
	if k := strings.Index(s, "："); k >= 0 && (i < 0 || k < i) {
		i = k
	}
	if dates := r.marks(line, "date"); i < 0 && len(dates) > 0 { // 일시 2021년 4월 22일(목)
		value = diag.Span{Start: r.Mentions[dates[0]].In.Start, End: line.End}
		name = strings.Join(strings.Fields(r.Text[line.Start:value.Start]), "")
		if what, ok := korean.LabelOf(name); ok && what == "" {
			return name, value, true
		}
	}
	if i < 0 || i > 0 && i+1 < len(s) && digit(s[i-1]) && digit(s[i+1]) {
		return "", diag.Span{}, false
	}
	name = strings.Join(strings.Fields(stripNumber(s[:i])), "")
	if name == "" || length(name) > labelLength || len(r.marks(diag.Span{Start: line.Start, End: line.Start + i}, "date")) > 0 {
		return "", diag.Span{}, false
	}
	_, rest, _ := strings.Cut(s[i:], s[i:i+runeLen(s[i:])])
	return name, diag.Span{Start: line.End - len(rest), End: line.End}, true
}

// labelLength is the number of characters of a label.
const labelLength = 14

// stripNumber takes the number off a label: 5. 이의신청, 가. 사업기간.
func stripNumber(s string) string {
	s = strings.TrimSpace(s)
	head, rest, ok := strings.Cut(s, ".")
	if ok && length(head) <= 2 && head != "" && rest != "" {
		return strings.TrimSpace(rest)
	}
	return s
}

func digit(b byte) bool { return '0' <= b && b <= '9' }

// runeLen is the number of bytes of the first character of s.
func runeLen(s string) int {
	for i := range s {
		if i > 0 {
			return i
		}
	}
	return len(s)
}

// figures reports whether a cell holds numbers with their units and no words:
// 4,200, 30.2%, 1,850백만원, 3위.
func figures(s string) bool {
	letters := 0
	for _, w := range strings.Fields(s) {
		if strings.IndexFunc(w, unicode.IsDigit) >= 0 {
			continue
		}
		letters += length(strings.TrimFunc(w, func(c rune) bool { return !unicode.IsLetter(c) }))
	}
	return letters == 0
}
