package personal

import (
	_ "embed"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"sillok/internal/diag"
	"sillok/internal/korean/wordlist"
	"sillok/internal/lazyregexp"
)

//go:embed words.tsv
var wordsTSV string

var wordTable = wordlist.NewTable(wordsTSV)

// words is a list of the table.
func words(name string) *wordlist.List { return wordTable.List(name) }

var (
	persons  = words("person")
	bodies   = words("body")
	labelled = []label{
		{Birth, words("birth"), lazyregexp.New(`(` + date + `|[’'‘]?` + short + `|\b\d{8}\b|\b\d{6}\b|[’'‘]?\d\d-\d{1,2}-\d{1,2})`)},
		{Resident, words("resident"), lazyregexp.New(`(\d{6}(?:\s?-?\s?(?:\\?[\d*xX○●＊]){1,7})?)`)},
		{Telephone, words("telephone"), lazyregexp.New(`(?:^|[^\d.-])(\(?(?:0\d{1,3}\)?[-.\s]?)?\d{3,4}[-.\s]?\d{4}` + more + `)(?:\D|$)`)},
		{Address, words("home"), lazyregexp.New(`^\s*(?:\(?우?\)?\s?\d{5}\)?\s*)?` + city + `{0,4}([^|\n]*(?:읍|면|동|리|로|길|가|산)\s?\d+(?:[^|\n]*[^|\s])?)`)},
	}
)

// label is what a cell, or the words before a colon, says of the value beside it.
type label struct {
	kind  Kind
	ends  *wordlist.List
	value *lazyregexp.Regexp
}

// longestLabel is how many letters a label has at most.
const longestLabel = 12

// letters is what a label is known by: its letters, without what stands in brackets.
func letters(cell string) string {
	cell, _, _ = strings.Cut(cell, "(")
	var b strings.Builder
	n := 0
	for _, r := range cell {
		switch {
		case unicode.IsDigit(r):
			return ""
		case unicode.IsLetter(r):
			if n++; n > longestLabel {
				return ""
			}
			b.WriteRune(unicode.ToUpper(r))
		}
	}
	return b.String()
}

// labelOf is the label that a cell is; nil for none.
func labelOf(cell string) *label {
	s := letters(cell)
	for i := range labelled {
		if l := &labelled[i]; s != "" && l.ends.Ends(s) {
			return l
		}
	}
	return nil
}

// reader reads the lines of a text and knows what a column or the line before says
// of a value.
type reader struct {
	heads  []*label // of the columns of the table that is read
	next   *label   // of the line to come
	person bool     // somebody's name has a label in this form or table
	body   bool     // a body has one
}

// read gives what a line holds because a label says so.
func (r *reader) read(line string, at int) []Found {
	text := strings.TrimSpace(line)
	if text == "" {
		r.heads = nil
		return nil
	}
	if strings.Contains(line, "|") {
		r.next = nil
		return r.row(line, at)
	}
	r.heads = nil
	if sentence(text) {
		*r = reader{next: r.next}
	}
	if before := r.next; before != nil {
		r.next = nil
		if found := r.value(before, line, diag.Span{End: len(line)}, at); found != nil {
			return found
		}
	}
	if found, ok := r.pair(line, at); ok {
		return found
	}
	if l := labelOf(text); l != nil {
		r.next = l
	}
	r.note(text)
	return nil
}

// sentence reports whether a line is running text, with which a form ends.
func sentence(line string) bool {
	w, ok := strings.CutSuffix(line, ".")
	return ok && words("sentence").Ends(w)
}

// note remembers of whom a label speaks.
func (r *reader) note(cell string) {
	s := letters(cell)
	r.person = r.person || s != "" && persons.Ends(s)
	r.body = r.body || s != "" && bodies.Within(s)
}

// pair reads a label, a colon and a value.
func (r *reader) pair(line string, at int) (found []Found, ok bool) {
	for from := 0; ; {
		i := strings.IndexAny(line[from:], ":：")
		if i < 0 {
			return found, ok
		}
		start := from
		if k := strings.LastIndexAny(line[from:from+i], ",;/·("); k >= 0 {
			start = from + k + 1
		}
		name := line[start : from+i]
		_, size := utf8.DecodeRuneInString(line[from+i:])
		from += i + size
		r.note(name)
		l := labelOf(name)
		if l == nil || l.kind == Address {
			continue // of addresses in a line the forms know where they end
		}
		ok = true
		end := len(line)
		if k := strings.IndexAny(line[from:], ":："); k >= 0 {
			end = from + k
		}
		found = append(found, r.value(l, line, diag.Span{Start: from, End: end}, at)...)
	}
}

// row reads a row of a table: its cells may be heads of columns, values below heads,
// and labels with values beside them.
func (r *reader) row(line string, at int) []Found {
	cells := cellsOf(line)
	if strings.Trim(line, "|-: \t\r\n") == "" {
		return nil // the line below the heads in Markdown
	}
	labels := make([]*label, len(cells))
	heads, digits := 0, false
	for i, c := range cells {
		cell := line[c.Start:c.End]
		r.note(cell)
		if labels[i] = labelOf(cell); labels[i] != nil {
			heads++
		}
		digits = digits || strings.ContainsAny(cell, "0123456789０１２３４５６７８９")
	}
	if heads > 0 && !digits && (len(cells) > 2 || labels[len(cells)-1] != nil) {
		r.heads = labels
		return nil
	}
	var found []Found
	for i, c := range cells {
		switch {
		case i > 0 && labels[i-1] != nil:
			found = append(found, r.value(labels[i-1], line, c, at)...)
		case i < len(r.heads) && r.heads[i] != nil:
			found = append(found, r.value(r.heads[i], line, c, at)...)
		}
	}
	return found
}

// cellsOf gives the cells of a row.
func cellsOf(line string) []diag.Span {
	var cells []diag.Span
	start := 0
	if s := strings.TrimLeft(line, " \t"); strings.HasPrefix(s, "|") {
		start = len(line) - len(s) + 1
	}
	for i := start; i < len(line); i++ {
		if line[i] == '|' && (i == 0 || line[i-1] != '\\') {
			cells = append(cells, diag.Span{Start: start, End: i})
			start = i + 1
		}
	}
	if strings.TrimSpace(line[start:]) != "" {
		cells = append(cells, diag.Span{Start: start, End: len(line)})
	}
	return cells
}

// value gives what of a stretch of the line is the value that a label announces.
// An address is somebody's where a person has a label and no body does.
func (r *reader) value(l *label, line string, in diag.Span, at int) []Found {
	if l.kind == Address && (r.body || !r.person) {
		return nil
	}
	var found []Found
	words, from := bare(line[in.Start:in.End])
	for start := 0; start < len(words); {
		m := l.value.FindStringSubmatchIndex(words[start:])
		if m == nil || m[3] == m[2] {
			break
		}
		s := diag.Span{Start: start + m[2], End: start + m[3]}
		start = s.End
		if l.kind == Telephone && !notService(words, s) {
			continue
		}
		found = append(found, Found{l.kind, undress(line, from, s, in.Start, at)})
	}
	return found
}

// undress is the place, in a text in which line begins at offset at, of a span of the
// words of a stretch of line that begins at start.
func undress(line string, from []int, s diag.Span, start, at int) diag.Span {
	last := start + from[s.End-1]
	_, size := utf8.DecodeRuneInString(line[last:])
	end := last + size
	end += len(target.FindString(line[end:]))
	return diag.Span{Start: at + start + from[s.Start], End: at + end}
}

// add joins what two readings found; of two that overlap the longer one stays.
func add(found, more []Found) []Found {
	for _, x := range more {
		if slices.ContainsFunc(found, func(o Found) bool { return o.In.Contains(x.In) }) {
			continue
		}
		found = slices.DeleteFunc(found, func(o Found) bool { return x.In.Contains(o.In) })
		if !slices.ContainsFunc(found, func(o Found) bool { return o.In.Overlaps(x.In) }) {
			found = append(found, x)
		}
	}
	return found
}
