package doc

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"sillok/internal/diag"
)

// Markdown is the page that says d. Parse of it gives d again: the same text,
// marks, front matter and lists, scores to two decimals. A mark that crosses the
// end of a line, or whose id entity.CheckID refuses, is left out; its words
// stay.
//
// For a Document that was parsed from a file, Markdown is that file with the
// changes since Parse written into it: a line, a key or a row that says what it
// said stays byte for byte, with every comment and space around it.
func (d *Document) Markdown() []byte {
	if d.File == nil {
		return d.write()
	}
	return d.patch()
}

// write writes a page from nothing.
func (d *Document) write() []byte {
	b := make([]byte, 0, len(d.Text)*2+1024)
	b = append(b, "---\n"...)
	b = appendEntries(b, d.entries())
	b = append(b, "---\n\n"...)
	b, marks := d.writeBody(b)
	for _, name := range listNames {
		rows := d.rows(name)
		if name == "marks" {
			if rows = d.markRows(marks); len(rows) == 0 {
				continue
			}
		}
		b = append(b, '\n')
		b = appendList(b, name, rows)
	}
	return b
}

func appendEntries(b []byte, entries []entry) []byte {
	for _, e := range entries {
		b = append(append(b, e.key...), ':')
		if !strings.HasPrefix(e.value, "\n") {
			b = append(b, ' ')
		}
		b = append(append(b, e.value...), '\n')
	}
	return b
}

// appendList appends a list: its head, a blank line, its rows.
func appendList(b []byte, name string, rows []listRow) []byte {
	b = append(append(append(b, "<!-- "...), name...), " -->\n"...)
	for i, r := range rows {
		if i == 0 {
			b = append(b, '\n')
		}
		b = append(append(b, r.text...), '\n')
	}
	return b
}

// listRow is a row as it is written, and where it stood in the file.
type listRow struct {
	at   diag.Span
	text string
}

// rows writes the rows of a list other than that of marks.
func (d *Document) rows(name string) []listRow {
	var all []listRow
	switch name {
	case "roles":
		for i := range d.Roles {
			all = append(all, listRow{d.Roles[i].At, d.Roles[i].row()})
		}
	case "quotes":
		f, from := newFinder(d.Text), 0
		for i := range d.Quotes {
			q := &d.Quotes[i]
			first, last := f.written(q, from)
			if q.Words.Len() > 0 {
				from = q.Words.End
			}
			all = append(all, listRow{q.At, q.row(first, last)})
		}
	case "events":
		for i := range d.Events {
			all = append(all, listRow{d.Events[i].At, d.Events[i].row()})
		}
	}
	return all
}

// box is what a row begins with.
func (s State) box() string { return [...]string{"- [ ] ", "- [x] ", "- [-] "}[s] }

// field writes s as a field of a row: on one line, without bars.
func field(s string) string {
	return strings.TrimSpace(strings.ReplaceAll(flatten(s), "|", "/"))
}

func (r *Role) row() string {
	var b strings.Builder
	b.WriteString(r.State.box() + shortID(r.Person, "person"))
	for _, s := range []string{field(r.Post), shortID(r.Agency, "agency"), r.When.String(), strings.TrimSpace(flatten(r.Evidence))} {
		b.WriteString(" |")
		if s != "" {
			b.WriteString(" " + s)
		}
	}
	return b.String()
}

// longestEnd is how many characters of an end a row has at most.
const longestEnd = 8 * endLength

// written gives the ends of a quotation as its row has them, behind a row whose
// words end at from: twelve characters of each, and more of them where those would
// be found elsewhere.
func (f *finder) written(q *Quote, from int) (first, last string) {
	if q.Words.Len() == 0 || q.Words.End > len(f.text) {
		return q.First, q.Last
	}
	words := flatten(f.text[q.Words.Start:q.Words.End])
	for n := endLength; n <= longestEnd; n += endLength {
		first, last = cut(words, n), cut(words, -n)
		a, b := splitEnds(joinEnds(first, last))
		if in, ok := f.quoted(a, b, from, q.Reported); ok && in == q.Words {
			return first, last
		}
	}
	return Ends(words)
}

// Ends gives the ends of quoted words that a page writes.
func Ends(words string) (first, last string) {
	words = flatten(words)
	return cut(words, endLength), cut(words, -endLength)
}

func (q *Quote) row(first, last string) string {
	sign := " | "
	if q.Reported {
		sign = reportSign
	}
	return q.State.box() + shortID(q.Speaker, "person") + sign + joinEnds(first, last)
}

func (e *Event) row() string {
	who := make([]string, len(e.Who))
	for i, id := range e.Who {
		who[i] = string(writeID(nil, id))
	}
	return strings.TrimSpace(e.State.box() + e.When.String() + " | " + field(e.What) + " | " + strings.Join(who, ", "))
}

func (m *MachineMark) row() string {
	reason := strings.TrimSpace(strings.ReplaceAll(flatten(m.Reason), " | ", " / "))
	if reason == "" {
		reason = "-"
	}
	return "- " + m.Anchor.String() + " | " + string(writeID(nil, m.ID)) + " | " + reason + " " + strconv.FormatFloat(float64(m.Score), 'f', 2, 32)
}

// markRows is the rows of the marks list.
func (d *Document) markRows(marks []Mention) []listRow {
	var rows []listRow
	for _, m := range d.machineMarks(marks) {
		rows = append(rows, listRow{text: m.row()})
	}
	return rows
}

// machineMarks is those of marks that the machine made and those that a person
// took away, in the order of the text, with the anchors of their places.
func (d *Document) machineMarks(marks []Mention) []MachineMark {
	var all []MachineMark
	for _, m := range marks {
		if m.Machine {
			all = append(all, MachineMark{In: m.In, ID: m.ID, Reason: m.Reason, Score: m.Score})
		}
	}
	for _, g := range d.Gone {
		if g.In.Len() > 0 {
			all = append(all, g)
		}
	}
	slices.SortStableFunc(all, func(a, b MachineMark) int { return cmp.Or(a.In.Start-b.In.Start, a.In.End-b.In.End) })
	places := make([]diag.Span, len(all))
	for i, m := range all {
		places[i] = m.In
	}
	for i, a := range AnchorsAt(d.Text, places) {
		all[i].Anchor = a
	}
	return all
}

// Renew lets Markdown write every anchor anew, as the text is now. Words that
// are meant everywhere come first, then places in the order of the text, then
// those that are not found.
func (d *Document) Renew() {
	d.renew = true
	places := Locate(d.Text, d.Unmarked)
	var all, found, lost []Anchor
	var at []diag.Span
	for i, a := range d.Unmarked {
		switch {
		case a.N == 0:
			all = append(all, a)
		case places[i].Len() == 0:
			lost = append(lost, a)
		default:
			at = append(at, places[i])
		}
	}
	slices.SortFunc(at, func(a, b diag.Span) int { return cmp.Or(a.Start-b.Start, a.End-b.End) })
	found = AnchorsAt(d.Text, slices.Compact(at))
	d.Unmarked = slices.Concat(all, found, lost)
}
