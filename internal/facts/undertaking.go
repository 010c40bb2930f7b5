package facts

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"sillok/internal/diag"
	"sillok/internal/doc"
	"sillok/internal/edtf"
	"sillok/internal/entity"
	"sillok/internal/korean"
)

// What somebody undertakes to do by a time is told by a clause that decides, intends or
// plainly announces it, or by a row of a plan. What is expected, supposed, asked for,
// heard of somebody, or given as a reason is none. A sentence may go on to tell what
// became of it: …까지 갖추기로 하였으나 … 계약하지 않음.

// undertakings gives the undertakings of a document in order of place.
func (r *reader) undertakings() []doc.Undertaking {
	var list []doc.Undertaking
	for i := range r.Mentions {
		d := r.date(i)
		if d.IsZero() {
			continue
		}
		c := r.intendedBy(i)
		fate, then, told := r.toldFate(i, c)
		switch side := r.sideOf(d); {
		case side == ahead && told && fate == korean.Done && c.Relation == korean.Told:
			continue // it came before its time: the time is read wrongly
		case side == ahead && told && c.GaveUp() && fate == korean.Failed:
			continue // so it is of what is held against what came
		case side == ahead && fate == korean.Done:
			told = false // a part of it came
		case told && !r.byDay(i) && r.hasDeadline(c):
			continue // 7월 개통 당시 9월까지 갖추겠다고 했지만: the day of the opening
		case !told && (r.remindsOf(c) || r.ofStretch(i) || r.sharesVerb(i, c)):
			continue
		case !told && (side == behind || overtaken(c)) || r.ofPurpose(i) || r.spansName(i) || r.movedAway(i, c):
			continue
		}
		if u, ok := r.undertaking(i, told); ok {
			u.Told, u.Fate, u.Then = told, fate, then
			list = append(list, u)
		}
	}
	return list
}

// remindsOf reports whether whoever has the word only reminds others of what they said:
// (위원) 상반기에 뽑는다고 했는데요.
func (r *reader) remindsOf(c *korean.Clause) bool {
	if c == nil || c.Quoted || c.Relation != korean.Told || c.Of == nil || c.Of.Tense != korean.Past || c.Of.Kind == korean.Say {
		return false
	}
	_, who := c.Of.Arg(korean.Who)
	return !who && (c.Of.Polite || len(r.speakerAt(diag.Span(c.Span))) > 0)
}

// overtaken reports whether a clause tells of a plan that was: 6월 말 종료할 계획이었다.
func overtaken(c *korean.Clause) bool {
	return c != nil && c.Mood == korean.Intended && c.Tense == korean.Past && !c.Telling
}

// movedAway reports whether a date is not the new one of a clause that puts something off
// or brings it forward: what is put off is promised for its new day alone.
func (r *reader) movedAway(i int, c *korean.Clause) bool {
	return c != nil && moves(c) && c.Mood != korean.Plain && !r.newDay(i)
}

// undertaking reads what is undertaken by the time of a date mark; past, where the
// sentence tells of it as undertaken before.
func (r *reader) undertaking(i int, past bool) (doc.Undertaking, bool) {
	if _, v := r.comparedDate(i); v == nothing || r.aheadOf(i) {
		return doc.Undertaking{}, false // 3월 현재 5곳을 열었고, 나머지는 내년까지 연다; 추석을 앞두고
	}
	x, ok := r.told(i)
	if ok && x.clause != nil && x.clause.Relation == korean.Modifying && (r.intendedBy(i) != x.clause || !plannedOnly(x.clause) && !r.heldAgainst(x.clause)) {
		ok = false // 2015년까지 함께 쓰는 서비스로 키우겠다, 내년에 농업을 이끌 직원을 뽑았다
	}
	if ok && (x.clause != nil || x.status == korean.Planned || x.status == korean.Unclear) {
		if u, ok := r.undertakingOf(x, past); ok {
			return u, true
		}
	}
	if y, ok := r.intended(i); ok && (x.clause == nil || y.clause != x.clause) {
		return r.undertakingOf(y, past)
	}
	if ok && x.clause == nil {
		return r.undertakingOf(x, past)
	}
	return doc.Undertaking{}, false
}

// undertakingOf reads what is undertaken in what a date dates.
func (r *reader) undertakingOf(x dated, past bool) (doc.Undertaking, bool) {
	whatBecame := past && x.clause != nil // the sentence tells it, so the status does not matter
	if !whatBecame && !r.stillToDo(x) || r.periodOfWork(x) {
		return doc.Undertaking{}, false
	}
	if x.clause == nil && x.action.Kind == "stop" {
		return doc.Undertaking{}, false // 중단 기간 : 3. 1. ~ 3. 4.: a notice
	}
	c := x.clause
	if c == nil {
		c = r.korean().ClauseOf(korean.Span(r.Mentions[x.mark].In))
	}
	if c != nil && !r.undertakes(c) {
		return doc.Undertaking{}, false
	}
	u := doc.Undertaking{Mention: x.mark, Action: x.action}
	h, ok := r.happening(x)
	u.What, _ = doc.SplitStatus(h.What)
	if !ok {
		if u.What, ok = r.plainly(x); !ok {
			return u, false
		}
	}
	if onlyBetters(u.What) {
		return u, false
	}
	u.Who, u.In = h.Who, h.In
	u.Firm = r.byDay(x.mark) || x.clause != nil && firm(x.clause) || r.inPlan(x) || r.rescheduledBy(x)
	u.By, u.Other = r.promiser(x, h.Who)
	return u, true
}

// periodOfWork reports whether a date is the time over which a project runs, as its label
// has it: 사업기간: 2023. 4. ~ 2024. 1.
func (r *reader) periodOfWork(x dated) bool {
	from, to, ok := r.date(x.mark).Interval()
	return x.clause == nil && x.action.Kind == korean.Plan && ok && from.Known() && to.Known()
}

// inPlan reports whether a date stands in a plan, as the title calls the document:
// whoever makes the plan undertakes what it says.
func (r *reader) inPlan(x dated) bool {
	return r.titledPlan() && x.action.Kind != "" && (x.clause == nil || !x.clause.Quoted && !x.clause.State && r.statusAt(x) == korean.Planned)
}

// rescheduledBy reports whether a date is the new one of what its clause puts off or
// brings forward: whoever does that undertakes it for the new day.
func (r *reader) rescheduledBy(x dated) bool {
	c := r.korean().ClauseOf(korean.Span(r.Mentions[x.mark].In))
	return c != nil && moves(c) && r.newDay(x.mark)
}

// titledPlan reports whether the title of the document calls it a plan: 구축 추진계획(안).
func (r *reader) titledPlan() bool {
	title := strings.TrimSpace(r.Title)
	for strings.HasSuffix(title, ")") && strings.Contains(title, "(") {
		title = strings.TrimSpace(title[:strings.LastIndexByte(title, '(')])
	}
	return tailIn(lastWord(title), plans) != ""
}

// stillToDo reports whether what a date dates is planned, under way with an end, or put
// off.
func (r *reader) stillToDo(x dated) bool {
	s := r.statusAt(x)
	return s == korean.Planned || s == korean.Postponed || s == korean.UnderWay && r.byDay(x.mark)
}

// byDay reports whether a date sets an end: 2017년까지.
func (r *reader) byDay(i int) bool { return strings.HasPrefix(r.Mentions[i].ID.Name, "../") }

// hasDeadline reports whether a date of a clause sets the end by which it is to be done.
func (r *reader) hasDeadline(c *korean.Clause) bool {
	return slices.ContainsFunc(r.marks(diag.Span(c.Span), "date"), func(m int) bool { return r.byDay(m) && r.intendedBy(m) == c })
}

// intended gives the clause of a date whose happening is too little for a list of
// happenings, and which somebody intends all the same, or announces to be done by then:
// 2017년까지 개방하는 자료를 6천여 종으로 늘릴 계획이다, 업무의 60%를 2017년까지 옮긴다.
func (r *reader) intended(i int) (dated, bool) {
	c := r.intendedBy(i)
	if c == nil || r.attributive(i, c) || c.Relation == korean.Modifying && !plannedOnly(c) && !r.heldAgainst(c) {
		return dated{}, false // 농업을 이끌어 갈 직원을 뽑는다
	}
	if c.Negated || c.State && c.Lemma == "" || c.Kind == korean.Say || c.Kind == korean.State {
		return dated{}, false
	}
	announced := r.announced(i, c)
	if !announced && !firm(c) || c.Status != korean.Planned && !(announced && c.Tense == korean.NoTense) {
		return dated{}, false
	}
	return dated{mark: i, words: diag.Span(c.Span), clause: c, action: r.opened(c), status: korean.Planned}, true
}

// announced reports whether a clause plainly says what is done by a date: 업무의 60%를
// 2017년까지 옮긴다.
func (r *reader) announced(i int, c *korean.Clause) bool {
	now := c.Tense == korean.Present || c.Tense == korean.NoTense
	return c.Mood == korean.Plain && now && r.byDay(i) && endsIn(r.korean().Str(c.Predicate), tellingEnds)
}

// firm reports whether somebody decided or intends what a clause tells.
func firm(c *korean.Clause) bool { return c.Mood == korean.Decided || c.Mood == korean.Intended }

// intendedBy gives the clause that is to be done by a date: its own, or, where that only
// modifies a noun or fills an argument, the one that it belongs to; not of 내년까지 |운영되는| 추진단은 ….
func (r *reader) intendedBy(i int) *korean.Clause {
	c := r.korean().ClauseOf(korean.Span(r.Mentions[i].In))
	for c != nil && c.Of != nil && c.Tense != korean.Past && !describesTopic(c) && !plannedOnly(c) && !r.heldAgainst(c) && (c.Relation == korean.Embedded || c.Relation == korean.Modifying && r.byDay(i)) && !r.datedElsewhere(c.Of, i) {
		c = c.Of
	}
	return c
}

// describesTopic reports whether a clause describes what the one around it speaks of.
func describesTopic(c *korean.Clause) bool {
	return c.Relation == korean.Modifying && slices.ContainsFunc(c.Of.Args, func(a korean.Arg) bool {
		return a.Case == korean.Topic && a.Span.Overlaps(c.Noun)
	})
}

var tellingEnds = korean.List("telling ends")

// plainly gives the words of a clause that has no headline: what it is done to, into
// what, and the action as a noun (6천여 종으로 늘림).
func (r *reader) plainly(x dated) (string, bool) {
	if x.clause == nil {
		return "", false
	}
	var object, topic, carried, into string
	for _, a := range x.clause.Args {
		switch s := r.tidied(diag.Span(a.Span)); {
		case (a.Case == korean.Topic || a.Case == korean.Subject) && a.Of != nil && a.Of == x.clause.Of && x.clause.Relation == korean.Told && len(r.marks(diag.Span(a.Span), "agency", "person")) == 0:
			carried = s // 내려받기는 11월에 제공하겠다고 안내했다
		case a.Of != nil || a.Role == korean.When || len(r.marks(diag.Span(a.Span), "date", "person")) > 0:
		case a.Case == korean.Object && !x.action.Idiom:
			object = s
		case a.Role == korean.How && hasNumber(s):
			into = r.tidied(diag.Span(a.Word))
		case (a.Case == korean.Topic || a.Case == korean.Subject) && len(r.marks(diag.Span(a.Span), "agency")) == 0:
			topic = s
		}
	}
	if object == "" {
		for _, o := range r.korean().Clauses(x.clause.Sentence) { // 옮기기를 끝내겠다
			if o.Of == x.clause && o.Relation == korean.Embedded {
				object = korean.BareNoun(r.korean().Str(o.Predicate))
			}
		}
	}
	if object = cmp.Or(object, topic, carried); object == "" && x.action.Idiom && x.action.Kind == korean.Begin { // 3월에는 문을 열겠다
		if id, ok := r.titled(); ok {
			object = plainName(id)
		}
	}
	stem := x.clause.Stem()
	noun := cmp.Or(korean.NativeNoun(stem, object), x.action.Noun)
	if noun == "" {
		noun = korean.Nominalise(stem)
	}
	s := strings.Join(strings.Fields(withoutNumber(object)+" "+into+" "+noun), " ")
	return s, object != "" && noun != "" && length(s) <= longestHeadline
}

func hasNumber(s string) bool { return strings.ContainsFunc(s, unicode.IsDigit) }

// copula is the lemma of clauses that say what something is.
var copula = isOne.Word()

// undertakes reports whether a clause tells what somebody undertakes.
func (r *reader) undertakes(c *korean.Clause) bool {
	switch c.Mood {
	case korean.Expected, korean.Needed, korean.Wished, korean.Supposed, korean.Asked:
		return false
	}
	if r.comesByItself(c) || r.tellsAmount(c) || r.describesPlan(c) {
		return false
	}
	if c.Joint == "cause" || r.lawHolds(c) || r.bestEffort(c) || c.Recalled() || c.State && c.Mood == korean.Plain && c.Lemma != copula {
		return false
	}
	for _, o := range r.korean().Clauses(c.Sentence) {
		if o.Mood == korean.Supposed && o.Quoted == c.Quoted && o.Predicate.End <= c.Predicate.Start {
			return false // 이 셈대로라면 다음 달 끝난다
		}
	}
	for t := c; t != nil; t = t.Of {
		if t != c && t.Kind == korean.State && aims.Has(t.Action.Noun) {
			return false // 올해 13%로 늘린다는 목표다
		}
		if r.korean().Directs(t) || t.Of != nil && t.Of.Action.Noun == korean.Considering {
			return false
		}
		if t.Of != nil && t.Relation == korean.Told && hearsay(t.Of, r.korean()) {
			return false
		}
	}
	return true
}

// aims are nouns for what somebody wants to reach, who does not say that it will be reached.
var aims = words("aims")

// comesByItself reports whether nobody does what a clause tells: it is decided some day
// (후임은 내년에 정해진다), or would be enough if it came (열 명만 돌아와도 성공이다).
func (r *reader) comesByItself(c *korean.Clause) bool {
	_, who := c.Arg(korean.Who)
	switch {
	case c.Mood != korean.Plain:
		return false
	case c.Kind == korean.Decide:
		return c.Voice == korean.Passive && !who
	}
	return c.Joint == "contrast" && c.Relation == korean.Linked && c.Tense != korean.Past && c.Of != nil && c.Of.State
}

// tellsAmount reports whether a clause says how much something is: 예산은 2023년까지 18억 원이다.
func (r *reader) tellsAmount(c *korean.Clause) bool {
	if c.Lemma != copula {
		return false
	}
	return slices.ContainsFunc(korean.Quantities(r.korean().Str(c.Span)), func(q korean.Quantity) bool {
		return c.Span.Start+q.End > c.Predicate.Start && q.Kind != ""
	})
}

// describesPlan reports whether a clause calls something a plan that others words describe:
// 다섯 해 동안 할 일을 담은 계획이다.
func (r *reader) describesPlan(c *korean.Clause) bool {
	return c.Lemma == "" && slices.ContainsFunc(r.korean().Clauses(c.Sentence), func(o *korean.Clause) bool {
		return o.Of == c && o.Relation == korean.Modifying && o.Tense == korean.Past && o.Predicate.End < c.Predicate.Start
	})
}

// lawHolds reports whether a clause says from when a law holds: 개정 조례는 1월 1일부터
// 시행된다.
func (r *reader) lawHolds(c *korean.Clause) bool {
	return c.Voice == korean.Passive && slices.ContainsFunc(c.Args, func(a korean.Arg) bool {
		return (a.Case == korean.Topic || a.Case == korean.Subject) && korean.IsLawHead(lastWord(r.korean().Str(a.Head)))
	})
}

// bestEffort reports whether a clause only says that somebody will try: 최선을 다하겠다.
func (r *reader) bestEffort(c *korean.Clause) bool {
	a, ok := r.ownObject(c)
	return bestEfforts[c.Action.Noun] || ok && bestEfforts[korean.BareNoun(r.korean().Str(a.Head))]
}

var bestEfforts = korean.List("best efforts")

// hearsay reports whether a clause says that its teller heard or expects what it tells:
// …한다고 들었습니다, …할 것으로 예상된다.
func hearsay(c *korean.Clause, t *korean.Text) bool {
	return hearing[c.Lemma] || c.Kind == korean.Say && c.Mood == korean.Expected
}

var hearing = korean.List("hearsay")

// promiser gives who undertakes what a date dates: who does it by its own words, else
// who says so, else whoever is named as taking part; other reports that somebody does
// whom no mark names.
func (r *reader) promiser(x dated, who []entity.ID) (by []entity.ID, other bool) {
	if x.clause == nil {
		if said := r.speakerAt(r.Mentions[x.mark].In); len(said) > 0 {
			return said, false
		}
		return r.standsBehind(doers(who), x), false
	}
	if own := doers(r.ids(r.argMarks(x.clause, korean.Who))); len(own) > 0 {
		return own, false
	}
	if r.unnamedSubject(x.clause) {
		return nil, true
	}
	if said := r.speakerAt(r.Mentions[x.mark].In); len(said) > 0 {
		return said, false
	}
	if t := x.clause.Teller(); t != nil {
		if said := doers(r.ids(r.argMarks(t, korean.Who))); len(said) > 0 {
			return said, false
		}
	}
	done := r.ids(slices.Concat(r.argMarks(x.clause, korean.What), r.argMarks(x.clause, korean.Whom), r.argMarks(x.clause, korean.Where), r.argMarks(x.clause, korean.How)))
	by = slices.DeleteFunc(r.standsBehind(doers(who), x), func(id entity.ID) bool { return slices.Contains(done, id) })
	return by, len(by) == 0 && r.subjectLeftOut(x.clause)
}

// subjectLeftOut reports whether a clause says what is done to what, and leaves whoever
// does it to the sentence before: (시는 …) 하구에는 6월 체험관을 연다.
func (r *reader) subjectLeftOut(c *korean.Clause) bool {
	_, what := r.ownObject(c)
	_, who := c.Arg(korean.Who)
	return what && !who && c.Voice == korean.Active
}

// issuerWithin is how much of a text's beginning names who issues it.
const issuerWithin = 200

// standsBehind gives those of a list who are named in the line of what is undertaken, put
// the document out, or head its text: whoever the text spoke of last undertakes nothing.
func (r *reader) standsBehind(list []entity.ID, x dated) []entity.ID {
	line := r.lines[r.line(r.Mentions[x.mark].In.Start)]
	if x.clause != nil {
		line = r.sentences[r.sentence(r.Mentions[x.mark].In.Start)]
	}
	near := r.ids(r.marks(line))
	head := r.ids(r.marks(diag.Span{Start: 0, End: min(len(r.Text), issuerWithin)}, "agency"))
	return slices.DeleteFunc(list, func(id entity.ID) bool {
		return r.names != nil && r.names.Get(id).IsPress() || !slices.Contains(near, id) && id != r.publisher() && (x.clause != nil || !slices.Contains(head, id))
	})
}

func doers(list []entity.ID) []entity.ID {
	return slices.DeleteFunc(slices.Clone(list), func(id entity.ID) bool { return !doer(id) })
}

// toldFate reads what the sentence of a date mark, whose clause is c, goes on to tell of
// what was undertaken by then: that it came, on which day, that it was put off, that it
// was not done. told is false where c tells of no earlier undertaking.
func (r *reader) toldFate(i int, c *korean.Clause) (fate doc.Status, then edtf.Date, told bool) {
	if c == nil || c.Negated {
		return korean.Unclear, edtf.Date{}, false
	}
	if r.heldAgainst(c) {
		for _, o := range r.korean().Clauses(c.Sentence) {
			if o.Predicate.Start > c.Predicate.End && o.Quoted == c.Quoted && !o.Telling && (o.FallsShort() || r.onlySoMany(o) || o.Status == korean.Failed) {
				return korean.Failed, edtf.Date{}, true
			}
		}
	}
	if c.GaveUp() && c.Of != nil && c.Of.Kind == korean.Postpone {
		return korean.Postponed, r.dayOf(c.Of), true
	}
	turn := turning(c)
	if turn == nil {
		if s, ok := r.fate(i, c); ok && s != korean.Postponed {
			return s, edtf.Date{}, true
		}
		return korean.Unclear, edtf.Date{}, false
	}
	for _, o := range r.korean().Clauses(c.Sentence) {
		if o.Predicate.Start < turn.Predicate.End || o.Quoted != turn.Quoted || o.Telling {
			continue
		}
		day := r.dayOf(o)
		switch {
		case o.Status == korean.Failed, o.Status == korean.Cancelled, o.Negated && !o.State && o.Mood == korean.Plain:
			fate, then = korean.Failed, edtf.Date{}
		case o.FallsShort(), r.onlySoMany(o):
			fate, then = korean.Failed, edtf.Date{}
		case o.Kind == korean.Postpone:
			fate, then = korean.Postponed, day
		case o.Status == korean.Done && !day.IsZero() && (comesOf(c, o) || r.onlyThen(o)):
			fate, then = korean.Done, day
		}
	}
	return fate, then, fate != korean.Unclear
}

// heldAgainst reports whether what came is held against a clause: 6월까지 만들겠다던 약속과 달리.
func (r *reader) heldAgainst(c *korean.Clause) bool {
	if !c.GaveUp() || c.Relation != korean.Modifying || c.Noun.Len() == 0 {
		return false
	}
	words := r.korean().FirstWords(korean.Span{Start: c.Noun.Start, End: r.sentences[r.sentence(c.Noun.Start)].End}, 2)
	return len(words) > 1 && unlike[words[1].Text]
}

// onlySoMany reports whether a clause tells that so many and no more were done: 71개만 담음.
func (r *reader) onlySoMany(c *korean.Clause) bool {
	if c.Status != korean.Done || c.Negated || c.Mood != korean.Plain {
		return false
	}
	return slices.ContainsFunc(c.Args, func(a korean.Arg) bool {
		if a.Of != nil || a.Case != korean.Focus || !tailStart(r.Text[a.Span.End:], onlyThat) {
			return false
		}
		counted := r.korean().Str(a.Span)
		list := korean.Counts(counted)
		n := len(list)
		return n > 0 && list[n-1].Unit != "" && list[n-1].End == len(counted)
	})
}

var unlike, onlyThat = korean.List("unlike"), korean.List("only so many")

// turning gives the clause at which a sentence turns from what was undertaken to what
// became of it: 갖추기로 하였으나, 마치겠다고 했지만, 열 예정이었으나; nil for none.
func turning(c *korean.Clause) *korean.Clause {
	decided := firm(c)
	switch {
	case c.Of == nil:
	case c.Relation == korean.Told:
		c = c.Of
	case plannedOnly(c): // 여는 것으로 계획하였으나
		c, decided = c.Of, true
	}
	past := c.Tense == korean.Past || c.Mood == korean.Decided && c.Tense == korean.NoTense // 없애기로 하고도
	if decided && past && c.Relation == korean.Linked && c.Joint == "contrast" {
		return c
	}
	return nil
}

// comesOf reports whether a clause may tell that what another intends came about: the
// same kind of action, or its end or beginning.
func comesOf(intended, came *korean.Clause) bool {
	return came.Class != "" && came.Class == intended.Class || came.Kind == korean.Finish || came.Kind == "end" || came.Kind == korean.Begin && intended.Kind != korean.Finish
}

// ofPurpose reports whether a date is that of a purpose, and not of what is done for it:
// 2024년 완성을 위해 1,050억 원을 들인다.
func (r *reader) ofPurpose(i int) bool {
	at := r.Mentions[i].In
	words := r.korean().FirstWords(korean.Span{Start: at.End, End: r.sentences[r.sentence(at.Start)].End}, 3)
	for n, w := range words {
		if purposes[w.Text] {
			return n > 0
		}
	}
	return false
}

// spansName reports whether a date is the span in brackets behind a name, which bears it:
// 데이터행정 기본계획(2021~2023년).
func (r *reader) spansName(i int) bool {
	at := r.Mentions[i].In
	from, to, ok := r.date(i).Interval()
	return ok && from.Known() && to.Known() && at.Start > 0 && r.Text[at.Start-1] == '(' && at.Start > 1 && r.Text[at.Start-2] != ' '
}

var (
	purposes = korean.List("purposes")
	onlyThen = korean.List("only then")
)

// onlyThen reports whether the date of a clause says that it came late: 9월 13일에야.
func (r *reader) onlyThen(c *korean.Clause) bool {
	for _, m := range r.marks(diag.Span(c.Span), "date") {
		word, _, _ := strings.Cut(r.Text[r.Mentions[m].In.End:c.Span.End], " ")
		if onlyThen[word] {
			return true
		}
	}
	return false
}

// dayOf gives the date of a clause, zero for none.
func (r *reader) dayOf(c *korean.Clause) edtf.Date {
	for _, m := range r.marks(diag.Span(c.Span), "date") {
		if r.korean().ClauseOf(korean.Span(r.Mentions[m].In)) == c {
			return r.date(m)
		}
	}
	return edtf.Date{}
}
