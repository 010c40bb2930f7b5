package facts

import (
	"slices"
	"strings"
	"unicode"

	"sillok/internal/diag"
	"sillok/internal/edtf"
	"sillok/internal/korean"
)

// A date says nothing by itself. What it dates is told by where it stands: the
// predicate of its clause, the words of its row, the label before it, the line
// below it. The forms are tried in order; the first that knows the date decides,
// and may decide that nothing happened then.

// dated is what a date mark dates.
type dated struct {
	mark   int
	words  diag.Span      // the words that tell it
	clause *korean.Clause // nil in rows, labels and items without a predicate
	noun   string         // what happened in the words of a row, a label, an item
	action korean.Action
	status korean.Status
	bare   bool // the words name nothing that it happened to
}

// verdict is what a form makes of a date.
type verdict uint8

const (
	pass     verdict = iota // another form may know
	nothing                 // the date tells of no happening
	happened                // something happened
)

// datedForm is one way in which a date and a happening are joined.
type datedForm struct {
	name string
	read func(r *reader, i int) (dated, verdict)
}

// datedForms are tried in order. Examples: testdata/happenings.
func datedForms() []datedForm {
	return []datedForm{
		{"compared", (*reader).comparedDate},
		{"obituary", (*reader).datedObituary},
		{"label", (*reader).datedLabel},
		{"row", (*reader).datedRow},
		{"signature", (*reader).datedSignature},
		{"diary", (*reader).datedDiary},
		{"bracket", (*reader).datedBracket},
		{"aftermath", (*reader).datedAftermath},
		{"predicate", (*reader).datedPredicate},
		{"item", (*reader).datedItem},
		{"occasion", (*reader).datedOccasion},
	}
}

// told gives what a date mark dates.
func (r *reader) told(i int) (dated, bool) {
	for _, f := range datedForms() {
		if f.name == r.without {
			continue
		}
		if x, v := f.read(r, i); v != pass {
			x.mark = i
			return x, v == happened
		}
	}
	return dated{}, false
}

// comparedDate finds dates that measure and date nothing: 2019년보다 27% 줄었다, 전년
// 대비, 2025년 말 기준, 4월 1일 현재.
func (r *reader) comparedDate(i int) (dated, verdict) {
	after := strings.TrimLeft(r.Text[r.Mentions[i].In.End:], " )")
	for _, w := range [...]string{"보다", "에 비해", "에 비하면", "에 비하여", "과 비교", "와 비교", "대비", "기준", "현재", "동기", "같은 기간", "수준"} {
		if strings.HasPrefix(after, w) {
			return dated{}, nothing
		}
	}
	return dated{}, pass
}

// datedRow reads the row of a table: a cell with the date, and one that tells what
// happened then. Rows of figures, and heads with a date in each column, tell nothing.
func (r *reader) datedRow(i int) (dated, verdict) {
	at := r.Mentions[i].In
	cells := r.cells(r.lines[r.line(at.Start)])
	own := slices.IndexFunc(cells, func(c diag.Span) bool { return c.Contains(at) })
	if own < 0 {
		return dated{}, pass
	}
	if sentenceLike(r.str(cells[own])) {
		return dated{}, pass
	}
	if n := 0; slices.IndexFunc(cells, func(c diag.Span) bool {
		if len(r.marks(c, "date")) > 0 {
			n++
		}
		return n > 1
	}) >= 0 {
		return dated{}, nothing // the head of a table
	}
	if hangulLetters(r.beside(at, cells[own])) >= 3 {
		if x, v := r.datedBracket(i); v == happened && cells[own].Contains(x.words) {
			return x, v
		}
		return dated{}, nothing
	}
	number := 0
	what := -1
	for k, c := range cells {
		switch {
		case len(r.marks(c, "date")) > 0:
		case figures(r.str(c)):
			number++
		case what < 0 && hangulLetters(r.str(c)) >= 2:
			what = k
		}
	}
	if what < 0 || number > 1 {
		return dated{}, nothing
	}
	for k := range cells { // of several cells the one that names an action
		if k != own && !figures(r.str(cells[k])) && len(r.marks(cells[k], "date")) == 0 && r.itemAction(cells[k]).Kind != "" {
			what = k
			break
		}
	}
	x := r.item(cells[what])
	if x.action.Kind == "" && !r.occasional(cells[what]) {
		return dated{}, nothing
	}
	x.words = r.lines[r.line(at.Start)]
	return x, happened
}

// datedObituary reads a line that tells of a death: the day of it behind the names,
// and that of the rite that stands right before its date.
func (r *reader) datedObituary(i int) (dated, verdict) {
	at := r.Mentions[i].In
	line := r.lines[r.line(at.Start)]
	people := r.marks(line, "person")
	s := r.str(line)
	death, word, of := korean.Mourning(s)
	if death < 0 || len(people) == 0 || sentenceLike(s) || len(r.date(i).String()) < len("2021-09-20") || r.Mentions[people[0]].In.Start > line.Start+death || line.Start+death > at.Start || word == "발인" {
		return dated{}, pass
	}
	who := r.surface(people[0])
	before := strings.TrimSpace(r.Text[line.Start:at.Start])
	if k, rite, _ := korean.Mourning(lastOf(before, 5)); k >= 0 && strings.HasSuffix(before, rite) && rite != word {
		return dated{words: line, noun: strings.TrimSpace(who + "씨 " + of + " " + rite), action: korean.Action{Noun: rite, Class: rite, Kind: korean.Hold}}, happened
	}
	noun := strings.Join(strings.Fields(who+"씨 "+of+" 별세"), " ")
	return dated{words: line, noun: noun, action: korean.Action{Noun: "별세", Class: "별세", Kind: "die"}, status: korean.Done}, happened
}

// datedLabel reads a label with a date as its value: 접수기간 : 4. 20. ~ 5. 8., 일시 :
// …. Labels of what is valid, born or written tell nothing.
func (r *reader) datedLabel(i int) (dated, verdict) {
	at := r.Mentions[i].In
	line := r.lines[r.line(at.Start)]
	name, value, ok := r.label(line)
	if !ok || !value.Contains(at) || sentenceLike(r.str(line)) {
		return dated{}, pass
	}
	if hangulLetters(r.Text[value.Start:at.Start]) > 2 {
		return dated{}, pass
	}
	row, ok := korean.LabelOf(name)
	if !ok {
		return dated{}, nothing
	}
	return dated{words: line, noun: row, action: korean.NounAction(row), bare: true}, happened
}

// datedSignature reads the day under which a notice is signed: a line with a date
// and nothing else above the body or the head that signs. What was done that day is
// what the title says, when it ends in an action (… 공고).
func (r *reader) datedSignature(i int) (dated, verdict) {
	at := r.Mentions[i].In
	k := r.line(at.Start)
	if hangulLetters(r.beside(at, r.lines[k])) > 0 || k+1 >= len(r.lines) {
		return dated{}, pass
	}
	next := r.lines[k+1]
	if bodies := r.marks(next, "agency"); len(bodies) == 0 || r.Mentions[bodies[0]].In.Start != next.Start || length(r.str(next)) > 30 || sentenceLike(r.str(next)) || len(r.marks(next, "date")) > 0 || k < len(r.lines)/2 {
		return dated{}, pass
	}
	words := strings.Fields(tidy(r.Title))
	if len(words) == 0 || !korean.IsAction(words[len(words)-1]) {
		return dated{}, nothing
	}
	return dated{words: next, noun: strings.Join(words, " "), action: korean.NounAction(words[len(words)-1]), status: korean.Done}, happened
}

// datedDiary reads a line that holds a date and nothing else, above the line that
// tells what happened then.
func (r *reader) datedDiary(i int) (dated, verdict) {
	at := r.Mentions[i].In
	k := r.line(at.Start)
	if hangulLetters(r.beside(at, r.lines[k])) > 0 {
		return dated{}, pass
	}
	if k+1 >= len(r.lines) {
		return dated{}, nothing
	}
	next := r.lines[k+1]
	if r.heading[next.Start] || len(r.marks(next, "date")) > 0 && hangulLetters(r.beside(r.Mentions[r.marks(next, "date")[0]].In, next)) == 0 {
		return dated{}, nothing
	}
	s := r.sentences[r.sentence(next.Start)]
	clauses := r.korean().Clauses(r.korean().Sentence(s.Start))
	if len(clauses) > 0 {
		return r.predicate(i, clauses[len(clauses)-1])
	}
	x := r.item(s)
	if x.action.Kind == "" && !r.occasional(s) {
		return dated{}, nothing
	}
	return x, happened
}

// datedBracket reads a date in brackets behind a noun of action: 법제처 심사(4월),
// 국무회의 의결(5월).
func (r *reader) datedBracket(i int) (dated, verdict) {
	at := r.Mentions[i].In
	s := r.sentences[r.sentence(at.Start)]
	before := r.Text[s.Start:at.Start]
	open := strings.LastIndexAny(before, "([")
	rest := r.Text[at.End:s.End]
	end := strings.IndexAny(rest, ")]")
	if open < 0 || end < 0 || strings.ContainsAny(before[open:], ")]") || hangulLetters(r.masked(diag.Span{Start: s.Start + open, End: at.Start})) > 0 || hangulLetters(rest[:end]) > 2 {
		return dated{}, pass
	}
	in := r.trimmed(diag.Span{Start: s.Start + segment(before[:open]), End: s.Start + open})
	if cells := r.cells(r.lines[r.line(at.Start)]); len(cells) > 0 {
		for _, c := range cells {
			if c.Contains(at) {
				in = r.trimmed(diag.Span{Start: max(c.Start, in.Start), End: in.End})
			}
		}
	}
	if in.Len() == 0 {
		return dated{}, pass
	}
	if x := r.item(in); x.action.Kind != "" {
		return x, happened
	}
	for _, m := range r.marks(in, "event") {
		if r.Mentions[m].In.End == in.End {
			return dated{words: r.Mentions[m].In, noun: r.surface(m), action: korean.NounAction("개최")}, happened
		}
	}
	return dated{}, pass
}

// segment gives where the last item of a row of items begins.
func segment(s string) int {
	at := 0
	for i, c := range s {
		if strings.ContainsRune(",;/→·", c) && (c != '·' || strings.HasPrefix(s[i:], "· ")) {
			at = i + len(string(c))
		}
	}
	return at
}

// datedAftermath reads a date that stands right before a noun of what happened, after
// which something else is told: 98년 행자부 출범 뒤, 지난달 정전 때, 내년 1월 개통 전까지.
func (r *reader) datedAftermath(i int) (dated, verdict) {
	at := r.Mentions[i].In
	rest := r.masked(diag.Span{Start: at.End, End: r.sentences[r.sentence(at.Start)].End})
	if !strings.HasPrefix(rest, " ") && !strings.HasPrefix(rest, "의 ") {
		return dated{}, pass
	}
	words := strings.Fields(rest)
	for n := 1; n < min(len(words), 6); n++ {
		if !korean.Aftermath(words[n]) {
			continue
		}
		noun := words[n-1]
		a := korean.NounAction(noun)
		if a.Kind == "" || unhappening[a.Kind] {
			return dated{}, pass
		}
		start := at.End + strings.Index(rest, words[0])
		end := at.End + strings.Index(rest, words[n-1]+" "+words[n]) + len(words[n-1])
		in := diag.Span{Start: start, End: end}
		if words[0] == "의" {
			in.Start += len("의 ")
		}
		return dated{words: in, noun: r.str(in), action: a, status: korean.Unclear}, happened
	}
	return dated{}, pass
}

// datedPredicate reads the clause that a date belongs to.
func (r *reader) datedPredicate(i int) (dated, verdict) {
	c := r.korean().ClauseOf(korean.Span(r.Mentions[i].In))
	if c == nil {
		return dated{}, pass
	}
	if r.attributive(i, c) {
		return dated{}, nothing
	}
	if part, ok := r.enumerated(i, c); ok {
		if x := r.item(part); x.action.Kind != "" && !unhappening[x.action.Kind] {
			return x, happened
		}
		return dated{}, nothing // its predicate is left out
	}
	if r.lastOfRow(i, c) {
		return r.item(diag.Span{Start: r.Mentions[i].In.End, End: c.Span.End}), happened
	}
	if x, ok := r.equated(i, c); ok {
		return x, happened
	}
	c = r.beyond(i, c)
	for n := 0; n < 4 && c.Manner() && (c.Kind == "" || c.Kind == korean.Meet); n++ {
		c = c.Of
	}
	return r.predicate(i, c)
}

// enumerated gives the words of a date that stands in a row of dated items, of which
// only the last has the clause's predicate: 3월 국민비서, 4월 보조금24 시작, 5월 … 개통.
func (r *reader) enumerated(i int, c *korean.Clause) (diag.Span, bool) {
	at := r.Mentions[i].In
	for _, n := range r.marks(diag.Span{Start: at.End, End: max(at.End, c.Predicate.Start)}, "date") {
		next := r.Mentions[n].In
		if r.korean().ClauseOf(korean.Span(next)) != c {
			continue
		}
		words := r.Text[at.End:next.Start]
		comma := strings.LastIndexAny(words, ",·/")
		if comma < 0 || hangulLetters(words[:comma]) < 2 {
			return diag.Span{}, false
		}
		return diag.Span{Start: at.End, End: at.End + comma}, true
	}
	return diag.Span{}, false
}

// lastOfRow reports whether a date is that of the last of a row of dated items, which
// alone has the predicate, a noun.
func (r *reader) lastOfRow(i int, c *korean.Clause) bool {
	if c.Lemma != "" {
		return false
	}
	for _, n := range r.marks(diag.Span{Start: c.Span.Start, End: r.Mentions[i].In.Start}, "date") {
		if r.korean().ClauseOf(korean.Span(r.Mentions[n].In)) == c {
			if _, ok := r.enumerated(n, c); ok {
				return true
			}
		}
	}
	return false
}

// beyond gives the clause that a date dates where it stands before one that cannot
// be dated: an adjective in front of a noun (27일에는 같은 곳에서 … 열렸다), a purpose
// (내년에 쓸 수 있도록 … 준비한다). Another date's clause is its own.
func (r *reader) beyond(i int, c *korean.Clause) *korean.Clause {
	if !c.State && !(c.Kind == "state" && c.Relation != korean.Main) && !(c.Relation == korean.Linked && (c.Mood == korean.Possible || c.Mood == korean.Purpose)) {
		return c
	}
	for _, o := range r.korean().Clauses(c.Sentence) {
		if o.Predicate.Start >= c.Predicate.End && o.Quoted == c.Quoted && !o.State && o.Kind != "state" {
			if r.datedElsewhere(o, i) {
				return c
			}
			return o
		}
	}
	return c
}

// equated reads a clause that says what a day is: 개통은 10월이다, 접수 기한은 8월
// 31일까지이고.
func (r *reader) equated(i int, c *korean.Clause) (dated, bool) {
	at := r.Mentions[i].In
	if c.Lemma != "이다" || c.Predicate.Start > at.End || c.Predicate.End < at.End {
		return dated{}, false
	}
	for _, a := range c.Args {
		if a.Role != korean.Who && a.Role != korean.What {
			continue
		}
		if _, ok := korean.LabelOf(r.korean().Str(a.Head)); ok {
			in := diag.Span(a.Span)
			return dated{words: in, noun: r.str(in), action: korean.NounAction(r.korean().Str(a.Head))}, true
		}
	}
	return dated{}, false
}

// datedItem reads a line of a list that begins or ends with its date and has an
// action for its last noun: 2005. 11. 통합센터 개소; 참여기관 공모 4. 13.
func (r *reader) datedItem(i int) (dated, verdict) {
	at := r.Mentions[i].In
	line := r.lines[r.line(at.Start)]
	if sentenceLike(r.str(line)) {
		return dated{}, pass
	}
	lead, tail := diag.Span{Start: line.Start, End: at.Start}, diag.Span{Start: at.End, End: line.End}
	in := tail
	switch {
	case hangulLetters(r.str(lead)) == 0:
		if next := r.marks(tail, "date"); len(next) > 0 {
			in.End = r.Mentions[next[0]].In.Start
		}
	case hangulLetters(r.str(tail)) == 0:
		in = lead
	default:
		return dated{}, pass
	}
	if x := r.item(in); x.action.Kind != "" && !unhappening[x.action.Kind] {
		return x, happened
	}
	return dated{}, pass
}

// datedOccasion reads a line that names an occasion with its date and has no
// predicate: 제36회 우수사례 발표대회(10. 16.).
func (r *reader) datedOccasion(i int) (dated, verdict) {
	at := r.Mentions[i].In
	line := r.lines[r.line(at.Start)]
	if sentenceLike(r.str(line)) || len(r.marks(line, "date")) > 1 {
		return dated{}, pass
	}
	events := r.marks(line, "event")
	if len(events) == 0 {
		return dated{}, pass
	}
	return dated{words: line, noun: r.surface(events[0]), action: korean.NounAction("개최")}, happened
}

// predicate judges a clause: states, opinions, what is said, hoped, expected or
// counted is no happening.
func (r *reader) predicate(i int, c *korean.Clause) (dated, verdict) {
	if c.Kind == "" && (c.Lemma == "하다" || !precise(r.date(i)) && !r.namesSomething(c)) || c.Mood != korean.Plain && wholeYear(r.date(i)) && (c.Kind == "grow" || c.Kind == "shrink") || r.ofArticle(c) {
		return dated{}, nothing
	}
	if c.Kind == korean.Ask && (c.Telling && r.inQuote(r.Mentions[i].In.Start) < 0 || c.Tense != korean.Past) {
		return dated{}, nothing
	}
	if c.State || unhappening[c.Kind] || c.Mood == korean.Expected || c.Mood == korean.Possible || c.Mood == korean.Wished || c.Mood == korean.Supposed {
		return dated{}, nothing
	}
	x := dated{words: diag.Span(c.Span), clause: c, action: r.opened(c), status: c.Status}
	if fate, ok := r.fate(i, c); ok {
		x.status = fate
	}
	if c.Kind == korean.Ask {
		x.status = korean.Done // the demand was made
	}
	return x, happened
}

// opened gives the action of a clause. What is opened tells what opening it is: an
// occasion is held, a system starts, a body opens its doors.
func (r *reader) opened(c *korean.Clause) korean.Action {
	if c.Kind != korean.Hold || c.Lemma != "열다" && c.Lemma != "열리다" {
		return c.Action
	}
	marks := r.argMarks(c, korean.What)
	if len(marks) == 0 && c.Relation == korean.Modifying {
		marks = r.marks(diag.Span(c.Noun))
	}
	for _, m := range marks {
		switch r.Mentions[m].ID.Kind {
		case "system":
			return korean.NounAction("개통")
		case "agency":
			return korean.NounAction("개소")
		}
	}
	return c.Action
}

// fate tells what became of a plan, where the rest of its sentence says so: 2025년까지
// 옮긴다: 지켜지지 않았다; 옮긴다는 계획이었으나 … 늦어졌다.
func (r *reader) fate(i int, c *korean.Clause) (korean.Status, bool) {
	if c.Status != korean.Planned && c.Status != korean.Unclear {
		return 0, false
	}
	for _, o := range r.korean().Clauses(c.Sentence) {
		if o.Predicate.Start < c.Predicate.End || o.Quoted != c.Quoted || r.datedElsewhere(o, i) {
			continue
		}
		switch {
		case o.Kind == "postpone" && o.Status == korean.Done || o.Status == korean.Postponed:
			return korean.Postponed, true
		case o.Kind == "cancel" && o.Status == korean.Done || o.Status == korean.Cancelled:
			return korean.Cancelled, true
		case o.Status == korean.Failed && (o.Action.Noun == "이행" || o.Kind == "fail"):
			return korean.Failed, true
		}
	}
	return 0, false
}

// unhappening are the kinds of predicates that tell no happening of their own.
var unhappening = map[korean.Kind]bool{korean.Say: true, korean.Deny: true, "born": true, "promise": true, "rise": true, "fall": true, "state": true}

// precise reports whether a date is a day or a month, or begins or ends with one.
func precise(d edtf.Date) bool {
	s := strings.TrimSuffix(strings.TrimPrefix(d.String(), "../"), "/..")
	return len(s) > 4 && !strings.Contains(s, "/")
}

// ofArticle reports whether a clause is the text of a law, which says when it takes
// effect itself: 이 조례는 … 시행한다, 제2조의 개정규정은 ….
func (r *reader) ofArticle(c *korean.Clause) bool {
	for _, a := range c.Args {
		words := strings.Fields(strings.TrimPrefix(r.korean().Str(a.Span), "다만, "))
		if a.Role != korean.Who && a.Role != korean.What || len(words) == 0 {
			continue
		}
		if strings.HasPrefix(words[0], "제") && strings.Contains(words[0], "조") || words[0] == "이" && len(words) == 2 && korean.IsLawHead(words[1]) {
			return true
		}
	}
	return false
}

// namesSomething reports whether a clause says who does it or what it is done to by
// name: what a verb without a class tells of things without a name says little.
func (r *reader) namesSomething(c *korean.Clause) bool {
	for _, role := range [...]korean.Role{korean.Who, korean.What} {
		if len(r.argMarks(c, role)) > 0 {
			return true
		}
	}
	return len(r.marks(diag.Span(c.Noun))) > 0
}

// attributive reports whether a date stands before a noun that it is a part of,
// and dates no predicate: 2026년 제1회 추가경정예산이 확정됐다.
func (r *reader) attributive(i int, c *korean.Clause) bool {
	at := r.Mentions[i].In
	rest := r.Text[at.End:r.sentences[r.sentence(at.Start)].End]
	if strings.HasPrefix(rest, "의 ") || strings.HasPrefix(rest, "도 ") || strings.HasPrefix(rest, " 기간") || strings.HasPrefix(rest, "자 ") {
		return !strings.HasPrefix(rest, "자 로")
	}
	if !wholeYear(r.date(i)) || !strings.HasPrefix(rest, " ") {
		return false
	}
	for _, a := range c.Args {
		inside := a.Role != korean.When && a.Span.Start <= at.Start && at.End <= a.Span.End
		follows := (a.Role == korean.Who || a.Role == korean.What) && a.Span.Start >= at.End && strings.TrimSpace(r.Text[at.End:a.Span.Start]) == ""
		if (inside || follows) && korean.Annual(r.korean().Str(a.Head)) {
			return true
		}
	}
	return false
}

// wholeYear reports whether a date is a year and no part of one.
func wholeYear(d edtf.Date) bool {
	s := d.String()
	return len(s) == 4
}

// item reads words without a predicate of their own: 기본계획 수립, 시범 실시.
func (r *reader) item(in diag.Span) dated {
	in = r.trimmed(in)
	return dated{words: in, noun: r.str(in), action: r.itemAction(in)}
}

// itemAction gives the action that the last noun of an item names.
func (r *reader) itemAction(in diag.Span) korean.Action {
	words := strings.FieldsFunc(r.masked(in), func(c rune) bool { return unicode.IsSpace(c) || strings.ContainsRune("·,/()", c) })
	for n := len(words) - 1; n >= max(0, len(words)-3); n-- {
		if a := korean.NounAction(strings.Trim(words[n], " .:")); a.Kind != "" {
			return a
		}
	}
	if n := len(words); n > 0 && korean.IsAction(words[n-1]) {
		return korean.NounAction(words[n-1])
	}
	return korean.Action{}
}

// occasional reports whether an item names an occasion, which is dated by its
// very name.
func (r *reader) occasional(in diag.Span) bool { return len(r.marks(in, "event")) > 0 }

// beside gives the words of a line or cell beside a mark.
func (r *reader) beside(mark, in diag.Span) string {
	return r.Text[in.Start:mark.Start] + r.Text[mark.End:in.End]
}

// hangulLetters counts the Hangul letters of s.
func hangulLetters(s string) int {
	n := 0
	for _, c := range s {
		if korean.IsSyllable(c) {
			n++
		}
	}
	return n
}

// statusAt gives the status of what a date dates, as far as the day of publication
// settles it: what is told without a tense is planned before its day and done
// after it.
func (r *reader) statusAt(x dated) korean.Status {
	side := r.sideOf(r.date(x.mark))
	if x.status == korean.Failed || x.status == korean.Postponed || x.status == korean.Cancelled {
		return x.status
	}
	switch x.status {
	case korean.Done, korean.UnderWay:
		if side == ahead && (x.clause == nil || x.clause.Tense != korean.Past) {
			return korean.Planned
		}
	case korean.Planned:
		switch {
		case side == behind && (x.clause == nil || x.clause.Mood == korean.Plain):
			return korean.Done
		case side == behind:
			return korean.Unclear // told as a plan after its day
		}
	case korean.Unclear:
		switch side {
		case ahead:
			return korean.Planned
		case behind:
			return korean.Done
		}
		if x.clause == nil || x.clause.Lemma == "" {
			return korean.Planned
		}
	}
	return x.status
}
