package dates

import (
	"strings"
	"unicode/utf8"

	"sillok/internal/diag"
	"sillok/internal/doc"
)

// reach is how many bytes a clause is looked for to either side of a date.
const reach = 600

// Clause gives the clause of text that the expression at stands in, and whether
// it tells of something planned or done. In Korean the predicate follows what
// dates it: the first predicate after the date that shows tense decides, before
// the clause is closed by a sentence's end, the end of a quotation, or the
// ending of a reported or contrasted clause (…다고, …지만). So the reporting
// verb at the end of a sentence says nothing of a plan reported in it.
func Clause(text string, at diag.Span) (clause diag.Span, status doc.Status) {
	start := clauseStart(text, at.Start)
	quoted := quotedAt(text, at.Start)
	status, end, _ := tenseFrom(text, at.End, at.End, quoted)
	if s := text[at.Start:at.End]; status != doc.Done && !quoted && strings.HasSuffix(s, "일") && !strings.Contains(s, "월") && reports(text, at.Start, at.End) {
		end := at.End + strings.Index(text[at.End:], "다.") + len("다.")
		return diag.Span{Start: start, End: end}, doc.Done
	}
	if status != doc.Unclear {
		end = clauseEnd(text, at.End, end, quoted)
	}
	return diag.Span{Start: start, End: max(end, at.End)}, status
}

// clauseEnd goes on from the predicate that ends at pos to the end of its
// clause, at most reach bytes after the date.
func clauseEnd(text string, date, pos int, quoted bool) int {
	limit := min(len(text), date+reach)
	i, _ := wordBefore(text, pos, date)
	for end := pos; ; {
		start, stop := wordAt(text, i, limit)
		if start == stop || strings.IndexByte(text[i:start], '\n') >= 0 {
			return end
		}
		word := text[start:stop]
		if line := strings.IndexByte(word, '\n'); line >= 0 {
			return start + line
		}
		inner, cutOff := cutAtQuote(strings.TrimRight(word, ".,"), quoted)
		if cutOff || endsSentence(word) || closes(inner) {
			return stop
		}
		i, end = stop, stop
	}
}

// statusCache keeps how far the last search came: between a date and the
// predicate that decides, every position has the same answer, and where none was
// found yet, a later search goes on from there.
type statusCache struct {
	from, to int // positions that have the answer
	quoted   bool
	status   doc.Status
	open     bool // the search ended without an answer, for distance
}

func (c *statusCache) after(text string, pos int, quoted bool) doc.Status {
	start := pos
	if c.from <= pos && pos < c.to && quoted == c.quoted {
		if !c.open {
			return c.status
		}
		start = c.to
	}
	status, end, open := tenseFrom(text, pos, start, quoted)
	*c = statusCache{pos, end, quoted, status, open}
	return status
}

// tenseFrom looks for the first predicate after pos that shows tense; before
// start there is none. end is the end of the search: of the predicate, or of the
// clause. open tells that the search was given up for distance.
func tenseFrom(text string, pos, start int, quoted bool) (status doc.Status, end int, open bool) {
	limit := min(len(text), pos+reach)
	open = limit < len(text)
	if i := strings.IndexByte(text[pos:limit], '\n'); i >= 0 {
		limit, open = pos+i, false
	}
	i := start
	for i < limit {
		start, stop := wordAt(text, i, limit)
		if start == stop {
			break
		}
		if q := closingOf(text[start:stop]); q != "" && !quoted {
			if j := strings.Index(text[start+1:limit], q); j >= 0 {
				i = start + 1 + j + len(q) // words quoted within the clause
				continue
			}
		}
		word := text[start:stop]
		inner, cutOff := cutAtQuote(strings.TrimRight(word, ".,"), quoted)
		next, _ := nextWord(text, stop, limit)
		if s := predicate(strings.Trim(inner, "'‘’“”()[].,?!…·"), next); s != doc.Unclear {
			return s, stop, false
		}
		if cutOff || endsSentence(word) || closes(strings.TrimRight(inner, ",")) {
			return doc.Unclear, stop, false
		}
		i = stop
	}
	return doc.Unclear, max(i, start), open
}

// cutAtQuote cuts a word at the straight quote that ends a quotation.
func cutAtQuote(word string, quoted bool) (string, bool) {
	if !quoted {
		return word, false
	}
	before, _, found := strings.Cut(word, `"`)
	if !found {
		before, _, found = strings.Cut(word, "”")
	}
	return before, found
}

// wordAt is the next written word from i.
func wordAt(text string, i, limit int) (start, stop int) {
	for i < limit && (text[i] == ' ' || text[i] == '\t') {
		i++
	}
	start = i
	for i < limit && text[i] != ' ' && text[i] != '\t' {
		i++
	}
	for i < len(text) && !utf8.RuneStart(text[i]) {
		i++
	}
	return start, i
}

func nextWord(text string, i, limit int) (word string, stop int) {
	start, stop := wordAt(text, i, limit)
	return text[start:stop], stop
}

// closingOf is the quotation mark that closes what a word opens, or "".
func closingOf(word string) string {
	for _, q := range [...][2]string{{"“", "”"}, {`"`, `"`}, {"‘", "’"}, {"'", "'"}, {"「", "」"}, {"『", "』"}, {"《", "》"}, {"〈", "〉"}} {
		if strings.HasPrefix(word, q[0]) {
			return q[1]
		}
	}
	return ""
}

func endsSentence(word string) bool {
	word = strings.TrimRight(word, `"'”’)]`)
	if word == "" {
		return false
	}
	switch word[len(word)-1] {
	case '?', '!':
		return true
	case '.':
		return len(word) > 1 && word[len(word)-2] >= utf8.RuneSelf
	}
	return false
}

// closes reports whether a word ends a clause whose tense is its own.
func closes(word string) bool {
	for _, ending := range [...]string{"다고", "라고", "다며", "라며", "라면서", "다면서", "지만", "는데", "으나", "했고", "됐고", "었고", "았고", "으며", "느냐", "자며"} {
		if strings.HasSuffix(word, ending) {
			return true
		}
	}
	return false
}

// clauseStart goes back from pos to the end of the clause before.
func clauseStart(text string, pos int) int {
	limit := max(0, pos-reach)
	if i := strings.LastIndexByte(text[limit:pos], '\n'); i >= 0 {
		limit += i + 1
	}
	for limit < pos && !utf8.RuneStart(text[limit]) {
		limit++
	}
	for i := pos; i > limit; {
		start, stop := wordBefore(text, i, limit)
		if start == stop {
			return limit
		}
		word := text[start:stop]
		if endsSentence(word) || closes(strings.TrimRight(word, `,"”’'`)) && stop < pos {
			return skipSpace(text, stop, pos)
		}
		for _, q := range [...]string{"“", `"`, "‘", "「"} {
			if after, ok := strings.CutPrefix(word, q); ok && !strings.ContainsAny(after, `"”’`) && !strings.Contains(after, "」") {
				return start + len(q)
			}
		}
		i = start
	}
	return limit
}

func wordBefore(text string, i, limit int) (start, stop int) {
	for i > limit && (text[i-1] == ' ' || text[i-1] == '\t') {
		i--
	}
	stop = i
	for i > limit && text[i-1] != ' ' && text[i-1] != '\t' {
		i--
	}
	return i, stop
}

func skipSpace(text string, i, limit int) int {
	for i < limit && (text[i] == ' ' || text[i] == '\t') {
		i++
	}
	return i
}

// quotedAt reports whether pos stands within a quotation of its line.
func quotedAt(text string, pos int) bool {
	from := max(0, pos-4096)
	if i := strings.LastIndexByte(text[from:pos], '\n'); i >= 0 {
		from += i + 1
	}
	line := text[from:pos]
	return strings.Count(line, `"`)%2 == 1 || strings.LastIndex(line, "“") > strings.LastIndex(line, "”")
}
