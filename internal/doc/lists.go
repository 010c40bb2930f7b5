package doc

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"sillok/internal/say"

	"golang.org/x/text/unicode/norm"

	"sillok/internal/diag"
	"sillok/internal/edtf"
	"sillok/internal/entity"
	"sillok/internal/korean"
)

// The lists of a page are read raw: their lines are no Markdown, and the fields
// of a line are what stands between its bars.

// lister reads the rows of the lists.
type lister struct {
	file     *diag.File
	kinds    kinds
	problems []diag.Problem
}

// row is a row of a list without its dash and box.
type row struct {
	at    diag.Span // the whole row
	text  string
	state State
	boxed bool
}

// rowBox is how a row says whose it is.
type rowBox struct {
	sign  string
	state State
}

var boxes = [...]rowBox{{"[ ]", Machine}, {"[x]", Confirmed}, {"[X]", Confirmed}, {"[-]", Rejected}}

// row reads the dash and box.
func (l *lister) row(at diag.Span) (row, bool) {
	s := l.file.Text[at.Start:at.End]
	if _, ok := comment(s); ok {
		return row{}, false
	}
	r := row{at: at, state: Confirmed}
	s, ok := strings.CutPrefix(s, "-")
	if !ok || s == "" || s[0] != ' ' && s[0] != '\t' {
		hint := say.Text("write - and a space, then the row")
		if strings.HasPrefix(l.file.Text[at.Start:], "<!--") {
			hint = say.Text("end the name of a list with -->, as in <!-- marks -->")
		}
		l.problem(at, say.Text("a row of a list begins with \"- \""), hint)
		return r, false
	}
	s = strings.TrimLeft(s, " \t")
	if oddBox(s) {
		l.problem(at, say.Text("a row has a box that is not known"), say.Text("- [ ] is the machine's, - [x] yours, - [-] what you reject"))
		return r, false
	}
	for _, box := range boxes {
		if rest, ok := strings.CutPrefix(s, box.sign); ok && (rest == "" || rest[0] == ' ') {
			s, r.state, r.boxed = rest, box.state, true
			break
		}
	}
	r.text = norm.NFC.String(strings.TrimSpace(strings.Map(spaceRune, strings.ToValidUTF8(s, "\uFFFD"))))
	return r, true
}

// role reads: person | post | agency | dates | evidence.
func (l *lister) role(at diag.Span) (Role, bool) {
	r, ok := l.row(at)
	if !ok {
		return Role{}, false
	}
	fields := strings.SplitN(r.text, "|", 5)
	if len(fields) < 5 {
		message := say.Sprintf("a row of roles has %s", say.Count(len(fields), "field"))
		if strings.Contains(r.text, "｜") {
			message = say.Sprintf("%s is a full-width sign, which means nothing here", "｜")
		}
		l.problem(at, message, say.Text("- person | post | agency | dates | evidence words; a field may be empty"))
		return Role{}, false
	}
	for i := range fields {
		fields[i] = strings.TrimSpace(fields[i])
	}
	role := Role{Post: fields[1], Evidence: fields[4], At: at, State: r.state}
	person, ok1 := l.id(at, fields[0], "person")
	agency, ok2 := l.id(at, fields[2], "agency")
	when, ok3 := l.date(at, fields[3])
	role.Person, role.Agency, role.When = person, agency, when
	if person.IsZero() && ok1 {
		l.problem(at, say.Text("a row of roles names no person"), say.Text("- person | post | agency | dates | evidence words"))
		ok1 = false
	}
	return role, ok1 && ok2 && ok3
}

// quote reads: person | first … last, and of reported speech: person ~ first … last.
func (l *lister) quote(at diag.Span) (Quote, bool) {
	r, ok := l.row(at)
	if !ok {
		return Quote{}, false
	}
	who, ends, ok := strings.Cut(r.text, "|")
	told, words, reported := strings.Cut(r.text, reportSign)
	if reported = reported && len(told) < len(who); reported {
		who, ends, ok = told, words, true
	}
	if !ok || strings.TrimSpace(ends) == "" {
		l.problem(at, say.Text("a row of quotes names a person and the ends of what was said"), say.Text("- person | first 12 characters … last 12 characters"))
		return Quote{}, false
	}
	q := Quote{At: at, State: r.state, Reported: reported}
	q.First, q.Last = splitEnds(strings.TrimPrefix(ends, " "))
	q.Speaker, ok = l.id(at, strings.TrimSpace(who), "person")
	return q, ok
}

// reportSign stands between who said it and words that a text only reports.
const reportSign = " ~ "

// endLength is how many characters of a quotation's ends a page writes.
const endLength = 12

// splitEnds splits "first … last" where the first has its twelve characters,
// else at the first gap. Words without a gap are both.
func splitEnds(s string) (first, last string) {
	if i := len(cut(s, endLength)); strings.HasPrefix(s[i:], " … ") {
		return s[:i], s[i+len(" … "):]
	}
	if first, last, ok := strings.Cut(s, " … "); ok {
		return first, last
	}
	return s, s
}

// joinEnds is the reverse of splitEnds.
func joinEnds(first, last string) string { return flatten(first) + " … " + flatten(last) }

// event reads: date | what | kind:id, kind:id.
func (l *lister) event(at diag.Span) (Event, bool) {
	r, ok := l.row(at)
	if !ok {
		return Event{}, false
	}
	i, j := strings.Index(r.text, "|"), strings.LastIndex(r.text, "|")
	if i == j {
		l.problem(at, say.Text("a row of events has a date, what happened and who took part"), say.Text("- date | what happened | kind:id, kind:id; the last may be empty"))
		return Event{}, false
	}
	e := Event{What: strings.TrimSpace(r.text[i+1 : j]), At: at, State: r.state}
	if e.When, ok = l.date(at, strings.TrimSpace(r.text[:i])); !ok {
		return e, false
	}
	if e.When.IsZero() || e.What == "" {
		l.problem(at, say.Text("a row of events lacks its date or what happened"), say.Text("- date | what happened | kind:id, kind:id; XXXX-XX-XX where nothing is known"))
		return e, false
	}
	if n := utf8.RuneCountInString(e.What); n > longestWhat {
		l.problems = append(l.problems, diag.Problem{Rule: "list", File: l.file, At: at, Warning: true,
			Message: say.Sprintf("what happened takes %s characters", strconv.Itoa(n)), Hint: say.Text("at most 60")})
	}
	_, e.Status = SplitStatus(e.What)
	for _, s := range l.splitIDs(r.text[j+1:]) {
		id, good := l.id(at, s, "")
		if ok = ok && good; good {
			e.Who = append(e.Who, id)
		}
	}
	return e, ok
}

// longestWhat is how many characters say what happened.
const longestWhat = 60

// SplitStatus parts what happened from the status at its end: 창구 개통(예정). Words
// without one tell what was done; (계획) is (예정).
func SplitStatus(what string) (words string, status korean.Status) {
	open := strings.LastIndexByte(what, '(')
	if open < 0 || !strings.HasSuffix(what, ")") {
		return what, korean.Done
	}
	notation := what[open:]
	if notation == "(계획)" {
		notation = korean.Planned.Notation()
	}
	if s, ok := korean.StatusOf(notation); ok {
		return strings.TrimSpace(what[:open]), s
	}
	return what, korean.Done
}

// splitIDs splits at the commas that an id follows.
func (l *lister) splitIDs(s string) []string {
	var all []string
	for from, i := 0, 0; ; i++ {
		j := strings.IndexByte(s[i:], ',')
		if j < 0 {
			if s = strings.TrimSpace(s[from:]); s != "" {
				all = append(all, s)
			}
			return all
		}
		i += j
		rest := strings.TrimLeft(s[i+1:], " ")
		kind, _, _ := strings.Cut(rest[:min(len(rest), 40)], ":")
		if len(rest) < len(s)-i-1 || rest == "" || l.kinds.get(kind) != nil {
			all = append(all, strings.TrimSpace(s[from:i]))
			from = i + 1
		}
	}
}

// machineMark reads: before[surface]after | kind:id | reason score, from the
// right, where no bars are.
func (l *lister) machineMark(at diag.Span) (MachineMark, bool) {
	var m MachineMark
	s := l.file.Text[at.Start:at.End]
	if _, ok := comment(s); ok {
		return m, false
	}
	s, dash := strings.CutPrefix(norm.NFC.String(s), "- ")
	rest, why, ok := cutLast(s, " | ")
	place, id, ok2 := cutLast(rest, " | ")
	m.Anchor = ParseAnchor(place)
	if !dash || !ok || !ok2 || m.Anchor.N < 1 || m.Anchor.Surface == "" {
		l.problem(at, say.Text("a row of marks could not be read"), say.Text("- before[surface]after | kind:id | reason score; take a row out to make its mark yours"))
		return m, false
	}
	if m.Reason, _, ok = cutLast(why, " "); ok {
		score, err := strconv.ParseFloat(why[len(m.Reason)+1:], 32)
		if ok = err == nil; ok {
			m.Score = float32(score)
		}
	}
	if !ok {
		m.Reason = why
	}
	if m.Reason == "-" {
		m.Reason = ""
	}
	m.ID, ok = l.id(at, strings.TrimSpace(id), "")
	return m, ok
}

func cutLast(s, sep string) (before, after string, ok bool) {
	if i := strings.LastIndex(s, sep); i >= 0 {
		return s[:i], s[i+len(sep):], true
	}
	return s, "", false
}

// id reads an id; without a known kind before its colon it is of the kind
// given. Nothing is the zero ID.
func (l *lister) id(at diag.Span, s, kind string) (entity.ID, bool) {
	if s == "" {
		return entity.ID{}, true
	}
	id := entity.ID{Kind: kind, Name: s}
	if k, name, ok := strings.Cut(s, ":"); ok && (kind == "" || l.kinds.get(k) != nil) {
		id = entity.ID{Kind: k, Name: name}
	}
	id.Name = readID(id.Kind, strings.ReplaceAll(id.Name, " ", "_"))
	message, hint := l.kinds.check(id)
	if id.Kind == "" {
		message, hint = say.Sprintf("%q has no kind", s), say.Text("write kind:id, as in agency:행정안전부")
	}
	if message != "" {
		if i := strings.Index(l.file.Text[at.Start:at.End], s); i >= 0 {
			at = diag.Span{Start: at.Start + i, End: at.Start + i + len(s)}
		}
		l.problem(at, message, hint)
		return entity.ID{}, false
	}
	return id, true
}

func (l *lister) date(at diag.Span, s string) (edtf.Date, bool) {
	if s == "" {
		return edtf.Date{}, true
	}
	d, err := edtf.Parse(s)
	if err != nil {
		if i := strings.Index(l.file.Text[at.Start:at.End], s); i >= 0 {
			at = diag.Span{Start: at.Start + i, End: at.Start + i + len(s)}
		}
		l.problem(at, err.Error(), dateHint(s))
	}
	return d, err == nil
}

func (l *lister) problem(at diag.Span, message, hint string) {
	l.problems = append(l.problems, diag.Problem{Rule: "list", File: l.file, At: at, Message: message, Hint: hint})
}
