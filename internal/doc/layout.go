package doc

import (
	"slices"
	"strings"

	"sillok/internal/diag"
)

// The parts of a page, found by their fences alone: "---" lines around the
// front matter, "<!-- name -->" lines before the lists. Nothing here looks into
// a part, so that a broken one does not spoil the others.

// listNames is the lists of a page in the order in which they are written.
var listNames = [...]string{"roles", "quotes", "events", "marks"}

// layout is where the parts of a page stand in its file.
type layout struct {
	front  diag.Span // between the two --- lines
	closed bool      // the front matter begins and ends
	body   diag.Span
	lists  []list
}

// list is one list of a page.
type list struct {
	name string
	head diag.Span   // the line that names it
	rows []diag.Span // its lines that are not blank, trimmed
}

// readLayout finds the parts of text.
func readLayout(text string) layout {
	var l layout
	at := len(text) - len(strings.TrimPrefix(text, "\uFEFF"))
	if line, next := lineAt(text, at); trimmed(text, line) == "---" {
		for from := next; next < len(text); {
			line, next = lineAt(text, next)
			if trimmed(text, line) == "---" {
				l.front, l.closed = diag.Span{Start: from, End: line.Start}, true
				at = next
				break
			}
		}
	}
	l.body = diag.Span{Start: at, End: len(text)}
	for from := at; ; {
		i := strings.Index(text[from:], "<!--")
		if i < 0 {
			break
		}
		line, next := lineAround(text, from+i)
		if name, ok := listHead(text[line.Start:line.End]); ok {
			l.close(line.Start)
			l.lists = append(l.lists, list{name: name, head: line})
		}
		from = next
	}
	l.close(len(text))
	for i := range l.lists {
		end := len(text)
		if i+1 < len(l.lists) {
			end = l.lists[i+1].head.Start
		}
		l.lists[i].rows = rows(text, diag.Span{Start: l.lists[i].head.End, End: end})
	}
	return l
}

// HasFrontMatter reports whether a page begins with a front matter that ends.
func HasFrontMatter(page string) bool { return readLayout(page).closed }

// close ends the body at the first list.
func (l *layout) close(end int) {
	if len(l.lists) == 0 {
		l.body.End = end
	}
}

// list gives the rows of all lists called name.
func (l *layout) list(name string) []diag.Span {
	var all []diag.Span
	for _, s := range l.lists {
		if s.name == name {
			all = append(all, s.rows...)
		}
	}
	return all
}

// listHead reads <!-- name -->. Other comments are a person's own.
func listHead(line string) (name string, ok bool) {
	name, ok = comment(line)
	if !ok || name == "" {
		return "", false
	}
	for i := range len(name) {
		if name[i] < 'a' || name[i] > 'z' {
			return "", false
		}
	}
	return name, true
}

// comment gives what a line that is one HTML comment says.
func comment(line string) (string, bool) {
	s, ok := strings.CutPrefix(strings.TrimSpace(line), "<!--")
	if !ok {
		return "", false
	}
	s, ok = strings.CutSuffix(s, "-->")
	return strings.TrimSpace(s), ok && !strings.Contains(s, "-->")
}

func isListName(name string) bool { return slices.Contains(listNames[:], name) }

// rows is the lines of text in at that are not blank, trimmed.
func rows(text string, at diag.Span) []diag.Span {
	var all []diag.Span
	for next := at.Start; next < at.End; {
		var line diag.Span
		line, next = lineAt(text[:at.End], next)
		if line = trimSpan(text, line); line.Len() > 0 {
			all = append(all, line)
		}
	}
	return all
}

// lineAt is the line that begins at offset at, without its end, and the offset
// of the next one.
func lineAt(text string, at int) (line diag.Span, next int) {
	if i := strings.IndexByte(text[at:], '\n'); i >= 0 {
		return diag.Span{Start: at, End: at + i}, at + i + 1
	}
	return diag.Span{Start: at, End: len(text)}, len(text)
}

// lineAround is the line in which offset at stands, and the offset of the next.
func lineAround(text string, at int) (line diag.Span, next int) {
	return lineAt(text, strings.LastIndexByte(text[:at], '\n')+1)
}

func trimmed(text string, at diag.Span) string { return strings.TrimSpace(text[at.Start:at.End]) }

// trimSpan drops what is no text at both ends of at.
func trimSpan(text string, at diag.Span) diag.Span {
	s := strings.TrimRightFunc(text[at.Start:at.End], blank)
	at.End = at.Start + len(s)
	at.Start = at.End - len(strings.TrimLeftFunc(s, blank))
	return at
}

// blank reports whether r leaves nothing to see at the end of a line.
func blank(r rune) bool {
	r = plainRune(r)
	return r == ' ' || r == '\n' || r == -1
}
