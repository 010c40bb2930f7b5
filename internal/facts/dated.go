package facts

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"sillok/internal/diag"
	"sillok/internal/doc"
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
	alone  bool // its words tell all: no topic is carried into them
	chosen bool // it tells that something was decided on that day
	timed  bool // its words begin with the time of its day, behind those of another
	made   bool // it tells that something was made known on that day, as done some time before

	instead, of diag.Span // of a shared predicate: the words that stand for an argument's
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
		{"revision", (*reader).datedRevision},
		{"headed", (*reader).datedUnderLabel},
		{"label", (*reader).datedLabel},
		{"row", (*reader).datedRow},
		{"step", (*reader).datedStep},
		{"signature", (*reader).datedSignature},
		{"diary", (*reader).datedDiary},
		{"bracket", (*reader).datedBracket},
		{"aftermath", (*reader).datedAftermath},
		{"incident", (*reader).datedIncident},
		{"attended", (*reader).attendedItem},
		{"item", (*reader).datedItem},
		{"equal", (*reader).equalTopic},
		{"predicate", (*reader).datedPredicate},
		{"occasion", (*reader).datedOccasion},
		{"captioned", (*reader).datedUnderCaption},
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

// credits are words of the line that says whose a photograph is.
var credits = words("photo-credits")

// asOf stands behind the day as of which something is told.
var asOf = words("as-of")

// schoolYear ends the year of a noun: 2025학년도 입찰공고.
var schoolYear = words("school-year")

var behindMeasures = words("behind-measures")

// comparedDate finds dates that measure and date nothing: 2019년보다 27% 줄었다, 전년
// 대비, 2025년 말 기준, 4월 1일 현재.
func (r *reader) comparedDate(i int) (dated, verdict) {
	after, within := r.behindClock(i)
	if credits.Within(r.str(r.sentences[r.sentence(r.Mentions[i].In.Start)])) {
		return dated{}, nothing // of a photograph
	}
	if schoolYear.Ends(r.str(r.Mentions[i].In)) && strings.HasPrefix(r.Text[r.Mentions[i].In.End:], " ") {
		return dated{}, nothing // 2025학년도 체험학습 입찰공고
	}
	if wholeYear(r.date(i)) && yearProblem.MatchString(r.Text[r.Mentions[i].In.End:]) {
		return dated{}, nothing // 2000년(Y2K) 문제: its name
	}
	if wholeYear(r.date(i)) && afterAnother.Begins(r.Text[r.Mentions[i].In.End:]) {
		return dated{}, nothing // 2010년에 이어 선두를 지켰다
	}
	if r.feastOfNoun(i) || behindMeasures.Begins(after) && !(asOf.Begins(after) && (within || strings.Contains(r.date(i).String(), "/"))) || r.beyondDate(i) || korean.IsAttachment(r.str(r.lines[r.line(r.Mentions[i].In.Start)])) {
		return dated{}, nothing
	}
	if own := lastWord(r.str(r.Mentions[i].In)); korean.Beyond(own) && sinceThen.MatchString(" "+own+r.Text[r.Mentions[i].In.End:]) {
		return dated{}, nothing // 2015년 이후 | 8년 만에
	}
	if behind := r.Text[r.Mentions[i].In.End:]; r.firstAim(i) || subjectParticles.Begins(behind) || sinceThen.MatchString(behind) || r.termOf(i) || yardstick.MatchString(behind) || wholeYear(r.date(i)) && bornWhere.MatchString(behind) || r.amongFacts(i) || r.wentBefore(i) {
		return dated{}, nothing
	}
	return dated{}, pass
}

// termOf reports whether years in a bracket behind the name of a plan are those for which it holds:
// ‘제1차 기본계획’(2021~2023)을 확정했다.
func (r *reader) termOf(i int) bool {
	at := r.Mentions[i].In
	from, to, ok := r.date(i).Interval()
	if !ok || !wholeYear(from) || !wholeYear(to) || !strings.HasSuffix(r.Text[:at.Start], "(") || !strings.HasPrefix(r.Text[at.End:], ")") {
		return false
	}
	before := lastWord(r.Text[r.sentenceSpan(at.Start).Start : at.Start-1])
	behind, _ := utf8.DecodeRuneInString(r.Text[at.End+1:])
	return korean.NounAction(before).Kind == korean.Plan && unicode.IsLetter(behind)
}

var (
	subjectParticles = words("subject-particles")

	sinceThen   = pattern("since-then")
	yardstick   = pattern("yardstick")
	yearProblem = pattern("year-problem")
	bornWhere   = pattern("born-where") // 1965년 가람 출신으로 학교를 졸업했다: the year of birth
)

// wentBefore reports whether a date is only that of what a deed follows, which has a date of its own:
// |지난해| 나래동에 이어 올해 미르동에 창구를 열었다.
func (r *reader) wentBefore(i int) bool {
	if i+1 == len(r.Mentions) {
		return false
	}
	at, next := r.Mentions[i].In, r.Mentions[i+1:]
	k := slices.IndexFunc(next, func(m doc.Mention) bool { return m.ID.Kind == "date" })
	if k < 0 || !inTheWake.Ends(strings.TrimRight(r.Text[at.End:next[k].In.Start], " ")) {
		return false
	}
	c := r.korean().ClauseOf(korean.Span(at))
	return c != nil && c == r.korean().ClauseOf(korean.Span(next[k].In))
}

// inTheWake stands behind what a deed follows.
var inTheWake = words("in-the-wake")

// amongFacts reports whether a year stands alone in a bracket among other things that tell of who stands
// before it: (3급, ’59년, 경북 가람, 나래고).
func (r *reader) amongFacts(i int) bool {
	at := r.Mentions[i].In
	line := r.lines[r.line(at.Start)]
	open := strings.LastIndexByte(r.Text[line.Start:at.Start], '(')
	end := strings.IndexByte(r.Text[at.End:line.End], ')')
	if open < 0 || end < 0 || !wholeYear(r.date(i)) || strings.Contains(r.Text[line.Start+open:at.Start], ")") {
		return false
	}
	in := diag.Span{Start: line.Start + open + 1, End: at.End + end}
	before, after := strings.TrimRight(r.Text[in.Start:at.Start], " ‘’'"), strings.TrimLeft(r.Text[at.End:in.End], " ’'")
	alone := (before == "" || strings.HasSuffix(before, ",")) && strings.HasPrefix(after, ",")
	return alone && len(r.marks(in, "date")) == 1 && strings.Count(r.str(in), ",") >= 3 && r.itemAction(in).Kind == ""
}

// behindClock gives what stands behind a date and the time of its day, and whether that names a part of
// the day: 29일 오후 12시 | 기준.
func (r *reader) behindClock(i int) (after string, within bool) {
	after = strings.TrimLeft(r.Text[r.Mentions[i].In.End:], " )")
	for first, rest, more := strings.Cut(korean.FirstRunes(after, 40), " "); more; first, rest, more = strings.Cut(rest, " ") {
		clock := korean.IsClock(first)
		if !clock && (!korean.TellsWhen(first) || behindMeasures.Begins(after)) {
			break
		}
		after, within = rest, within || !clock
	}
	return after, within
}

var (
	atFirst  = korean.List("at first")
	aimNouns = korean.List("aims of time")
)

// firstAim reports whether a date only says for when something was meant at first, beside
// what came: 개통(당초 목표 2013년 12월).
func (r *reader) firstAim(i int) bool {
	at := r.Mentions[i].In
	before := strings.FieldsFunc(korean.LastRunes(r.Text[:at.Start], 12), func(c rune) bool { return c == ' ' || c == '(' || c == ':' || c == '.' || c == ',' || c == '\n' })
	n := len(before)
	if n < 2 || !atFirst[before[n-2]] || !aimNouns[before[n-1]] {
		return false
	}
	after := strings.TrimLeft(r.Text[at.End:], " ")
	return after == "" || strings.ContainsRune(").,;\n", rune(after[0]))
}

// beyondDate reports whether words speak of all the time before or behind a date: 2014년
// 이전에 접수된.
func (r *reader) beyondDate(i int) bool {
	words := strings.Fields(korean.FirstRunes(r.Text[r.Mentions[i].In.End:], 8))
	return len(words) > 0 && r.Text[r.Mentions[i].In.End] == ' ' && korean.Beyond(words[0])
}

// precise reports whether a date is a day or a month, or begins or ends with one.
func precise(d edtf.Date) bool {
	s := strings.TrimSuffix(strings.TrimPrefix(d.String(), "../"), "/..")
	return len(s) > 4 && !strings.Contains(s, "/")
}

// day reports whether a date is one day.
func day(d edtf.Date) bool {
	s := d.String()
	return len(s) == len("2021-09-20") && !strings.Contains(s, "/")
}

// wholeYear reports whether a date is a year and no part of one.
func wholeYear(d edtf.Date) bool {
	s := d.String()
	return len(s) == 4
}

// toldAsPast reports whether a clause tells what is past, by its own ending or, where it is no link to
// a clause with a subject of its own, by that of the clause it goes on with: 가람관은 6월 문을 |열며|,
// 나래원은 예산을 배정했다.
func toldAsPast(c *korean.Clause) bool {
	byItself := c.Relation != korean.Linked || c.Of == nil || c.PastItself()
	return c.Tense == korean.Past && (byItself || !subjectIn(c.Of, c.Predicate.End))
}

// statusAt gives the status of what a date dates, as far as the day of publication
// settles it: what is told without a tense is planned before its day and done
// after it.
func (r *reader) statusAt(x dated) korean.Status {
	side := r.sideOfMark(x.mark)
	if x.status == korean.UnderWay && day(r.date(x.mark)) && side != ahead {
		return korean.Done // a picture of that day: 인사말을 하고 있다
	}
	if x.status == korean.UnderWay && side != ahead && r.overBefore(x) {
		return korean.Done
	}
	if c := x.clause; x.status == korean.UnderWay && r.beginSide(r.date(x.mark)) == behind && c != nil && c.Interrupted() {
		return korean.Done // 12일부터 나래국을 방문하던 중
	}
	if x.status == korean.UnderWay && side == ahead && r.beginSide(r.date(x.mark)) == behind {
		return x.status // from last month to next month
	}
	if x.status == korean.UnderWay && strings.HasPrefix(r.date(x.mark).String(), "../") && x.clause != nil && x.clause.Lemma == "" {
		return x.status // 시제기 제작 진행 중(~2026년)
	}
	if x.clause != nil && plannedOnly(x.clause) && x.status != korean.Cancelled && x.status != korean.Failed {
		if side == behind {
			return korean.Unclear // whether it came is not told
		}
		return korean.Planned
	}
	if x.status == korean.Postponed && side == behind && !r.newDay(x.mark) && r.onlyDelayed(x.clause) {
		return korean.Done // 접수가 세 시간 밀렸다
	}
	if x.status == korean.Postponed && r.heldUp(x) {
		return korean.Done
	}
	if x.status == korean.Failed || x.status == korean.Postponed || x.status == korean.Cancelled {
		return x.status
	}
	switch x.status {
	case korean.Done, korean.UnderWay:
		if side == ahead && (x.clause == nil || !toldAsPast(x.clause)) {
			return korean.Planned
		}
	case korean.Planned:
		if side != ahead && (r.metWhereTold(x) || r.atSitting(x)) || r.onItsDay(x) {
			return korean.Done
		}
		switch {
		case side == behind && r.opens(x.mark) && x.clause != nil && x.clause.Mood == korean.Plain && day(r.Published):
			return korean.Done // 2일부터 공개한다고 3일 밝혔다
		case side == behind && (x.clause == nil || x.clause.Mood == korean.Plain && x.clause.Relation != korean.Told):
			return korean.Done
		case side == behind:
			return korean.Unclear // told as a plan after its day
		}
	case korean.Unclear:
		loose := open(r.Published.String()) || wholeYear(r.Published) || day(r.date(x.mark)) && !day(r.Published) && side == unknown // a day of the month of publication
		if part := r.partStatus(x.mark); part != korean.Unclear && loose {
			return part
		}
		switch side {
		case ahead:
			return korean.Planned
		case behind:
			return korean.Done
		}
		switch {
		case r.onItsDay(x):
			return korean.Done
		case r.chronicle() || r.atSitting(x):
			return korean.Done
		case r.Published.String() == "" || open(r.Published.String()) && !open(r.date(x.mark).String()):
			return korean.Unclear // nobody knows from which day it is told
		case x.clause == nil || x.clause.Lemma == "":
			return korean.Planned
		}
	}
	return x.status
}

// onlyDelayed reports whether a clause tells that work was late, and puts off nothing that was to begin or end: 접수가 밀렸다.
func (r *reader) onlyDelayed(c *korean.Clause) bool {
	return c != nil && slices.ContainsFunc(c.Args, func(a korean.Arg) bool {
		return a.Of == nil && a.Case == korean.Subject && korean.NativeNoun(c.Stem(), r.korean().Str(a.Head)) == korean.Delay
	})
}

// heldUp reports whether a clause tells that something that goes on took longer, as passing customs or a service does;
// what was to be done once is put off.
func (r *reader) heldUp(x dated) bool {
	c := x.clause
	if c == nil || c.Voice == korean.Causative || c.Tense != korean.Past && c.Relation != korean.Linked || !delays.Has(c.Action.Noun) && !delays.Has(lastWord(x.noun)) {
		return false
	}
	for _, a := range c.Args {
		if head := r.korean().Str(a.Head); a.Case == korean.Subject || a.Case == korean.Topic {
			kind := korean.NounAction(head).Kind
			return kind != korean.Begin && kind != "build" && kind != korean.Finish && kind != korean.Hold && kind != "order" && kind != "select" && (!genericThings[head] || kind == korean.Operate) && !korean.IsOccasion(head)
		}
	}
	return false
}

var delays = words("delays")

// atSitting reports whether a date is the day of the sitting whose minutes a text is: what was to be done then was done.
func (r *reader) atSitting(x dated) bool {
	return strings.Contains(r.Title, korean.Minutes) && r.date(x.mark) == r.Published
}

// onItsDay reports whether something is told on the very day from which it is, in the plain
// present or as a noun: 오늘부터 서비스 개시, 19일부터 시작한다고 밝혔다, 예산안을 상정합니다. What
// somebody means to do that day (열 예정이다, 열겠다) is still to come.
func (r *reader) onItsDay(x dated) bool {
	if !day(r.Published) || start(r.date(x.mark)) != r.Published.String() {
		return false
	}
	c := x.clause
	if c == nil {
		return x.status == korean.Unclear
	}
	inForce := strings.HasSuffix(r.date(x.mark).String(), "/..") // 17일부터 시행되는
	return c.Mood == korean.Plain && (c.Relation != korean.Modifying || inForce) && !plannedOnly(c) && (c.Relation != korean.Linked || c.Of == nil || c.Of.Mood == korean.Plain)
}

// overBefore reports whether what a date dates was over before what its clause is linked to
// and what still goes on: 2월에 넘겨져 지금은 다섯 계로 나뉘어 있다.
func (r *reader) overBefore(x dated) bool {
	c := x.clause
	if c == nil || c.Relation != korean.Linked || lasting[c.Kind] || c.Tense != korean.NoTense && !c.Manner() {
		return false
	}
	return precise(r.date(x.mark)) || c.Manner() && r.sideOf(r.date(x.mark)) == behind
}

// metWhereTold reports whether a date is the day of a meeting at which somebody told what is
// planned, or decided on it: 간담회를 갖고 협업을 넓히겠다며 웃었다.
func (r *reader) metWhereTold(x dated) bool {
	c := x.clause
	if c == nil || c.Relation != korean.Linked || c.Mood != korean.Plain || !meeting[c.Kind] || !day(r.date(x.mark)) {
		return false
	}
	if teller := c.Teller(); teller != nil {
		return teller.Status == korean.Done
	}
	return r.decidedAt(c)
}

// decidedAt reports whether a meeting is where something was decided: 3일 전체회의를 열고 서버를 따로 두기로 했다. What is
// opened to the public is planned with the rest: 3일 박람회를 열고 체험관을 두기로 했다.
func (r *reader) decidedAt(c *korean.Clause) bool {
	a, ok := r.ownObject(c)
	if !ok || !korean.DecidesThere(lastWord(r.korean().Str(a.Head))) {
		return false
	}
	for n := 0; c.Of != nil && n < 6; n++ {
		c = c.Of
	}
	return c.Mood == korean.Decided && c.Tense == korean.Past
}

// meeting are the kinds of actions that are over in a day.
var meeting = map[korean.Kind]bool{korean.Hold: true, korean.Meet: true, korean.Sign: true, "attend": true}

// lasting are the kinds of actions that go on for a time.
var lasting = map[korean.Kind]bool{"": true, korean.Operate: true, "try": true, korean.State: true, "support": true, "teach": true, "grow": true, "rise": true, "inspect": true}

// chronicle reports whether a document tells what was: its title, or a line that heads
// a part, calls it so (연혁, 약력).
func (r *reader) chronicle() bool {
	if r.isChronicle == nil {
		found := korean.IsChronicle(r.Title) || slices.ContainsFunc(r.lines, func(line diag.Span) bool { return line.Len() < 60 && korean.IsChronicle(r.str(line)) }) || r.rowsOfYears()
		r.isChronicle = &found
	}
	return *r.isChronicle
}

// partStatus gives what the heading of the part in which a date stands says of its items, else the title of their
// document: 추진 일정 heads what is to come, 추진 실적 what was.
func (r *reader) partStatus(i int) korean.Status {
	const back = 30
	k := r.line(r.Mentions[i].In.Start)
	for n := k - 1; n >= max(0, k-back); n-- {
		s := strings.TrimSpace(r.str(r.lines[n]))
		if s == "" || length(s) > 24 || len(r.cells(r.lines[n])) > 0 {
			continue
		}
		if status := statusOfHead(s); status != korean.Unclear {
			return status
		}
	}
	return statusOfHead(strings.TrimSpace(r.Title))
}

// statusOfHead gives what a heading or a title says of what stands under it.
func statusOfHead(s string) korean.Status {
	s = strings.TrimRight(s, " :>]】》)(안")
	switch {
	case headsPast.Ends(s):
		return korean.Done
	case headsFuture.Ends(s):
		return korean.Planned
	}
	return korean.Unclear
}

var (
	headsPast   = words("heads-past")
	headsFuture = words("heads-future")
)

// rowsOfYears reports whether most lines of a text begin with a date, one later than the other, over several
// years: a list of what was has that form, a schedule has days of one year or two.
func (r *reader) rowsOfYears() bool {
	var years []int
	lines, rows := 0, 0
	for _, line := range r.lines {
		if strings.TrimSpace(r.str(line)) == "" {
			continue
		}
		lines++
		if head := strings.TrimLeft(r.str(line), korean.LineSigns+"'’‘"); head != "" && digit(head[0]) {
			rows++
		}
		m := r.marks(line, "date")
		if len(m) == 0 || hangulLetters(r.Text[line.Start:r.Mentions[m[0]].In.Start]) > 0 {
			continue
		}
		if day, ok := r.date(m[0]).Earliest(); ok && !korean.IsDecade(r.str(line)) {
			years = append(years, day.Year)
		}
	}
	const least, span = 5, 5
	if len(years) > 1 && years[0] > years[len(years)-1] {
		slices.Reverse(years) // the latest first
	}
	return len(years) >= least && 3*rows > 2*lines && slices.IsSorted(years) && years[len(years)-1]-years[0] >= span
}
