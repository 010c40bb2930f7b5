package facts

import (
	"slices"
	"strings"
	"unicode/utf8"

	"sillok/internal/diag"
	"sillok/internal/edtf"
	"sillok/internal/korean"
)

// Of several clauses of a sentence, which one a date belongs to, by where it stands.

// pastTopic gives the clause that a date dates where it stands as a topic before a clause
// that modifies a noun, in which no topic can stand: 6월 24일에는 주민이 고른 서식을 발표한다.
func (r *reader) pastTopic(i int, c *korean.Clause) *korean.Clause {
	within := false // 3월부터는 종이로 모아 손으로 옮기던 일을
	if o := c.Of; c.Relation == korean.Linked && c.Joint == "" && o != nil {
		within = o.Relation == korean.Modifying && !r.mannerOfNext(c)
	}
	if c.Relation != korean.Modifying && c.Relation != korean.Embedded && !within {
		return c
	}
	for _, a := range c.Args {
		if at := r.Mentions[i].In; a.Of != nil || a.Role == korean.Who || a.Role == korean.What || a.Word.End < at.End || a.Span.Start > at.End+1 || !korean.SetsOff(r.korean().Str(a.Word)) {
			continue
		}
		return r.outer(i, c)
	}
	next := r.korean().Words(korean.Span{Start: r.Mentions[i].In.End, End: max(r.Mentions[i].In.End, c.Predicate.Start)})
	if len(next) > 0 && (next[0].Case == korean.Place || next[0].Case == korean.Source) && korean.SetsOff(next[0].Text) { // 이날 회의에서는 주민이 만든 방식이 소개된다
		return r.outer(i, c)
	}
	return c
}

// ownObject gives the object that a clause has itself.
func (r *reader) ownObject(c *korean.Clause) (korean.Arg, bool) {
	for _, a := range c.Args {
		if a.Of == nil && a.Case == korean.Object {
			return a, true
		}
	}
	return korean.Arg{}, false
}

// outer gives the next clause behind one that modifies a noun, unless another date
// is its own.
func (r *reader) outer(i int, c *korean.Clause) *korean.Clause {
	for _, o := range r.korean().Clauses(c.Sentence) {
		if o.Predicate.Start < c.Predicate.End || o.Quoted != c.Quoted || o.Relation == korean.Modifying || r.datedElsewhere(o, i) {
			continue
		}
		return o
	}
	return c
}

// innerOf gives the clause right behind a date that modifies a noun, where the clause to
// which both belong has a day of its own behind it: 지난 8일 문을 연 ‘한빛마루’가 9일 멈췄다.
func (r *reader) innerOf(i int, c *korean.Clause) *korean.Clause {
	at := r.Mentions[i].In
	for _, o := range r.korean().Clauses(c.Sentence) { // 올해 연 ‘한빛마루’를 쓴다
		if o != c && o.Relation == korean.Modifying && !o.State && !o.Standing() && o.Predicate.Start >= at.End && strings.TrimSpace(r.Text[at.End:o.Predicate.Start]) == "" && o.Quoted == c.Quoted && !r.doneBefore(i, o) {
			return o
		}
	}
	if o := r.heldWhereTold(i, c); o != nil {
		return o
	}
	for _, n := range r.marks(diag.Span{Start: at.End, End: max(at.End, c.Predicate.Start)}, "date") {
		next := r.Mentions[n].In
		for _, o := range r.korean().Clauses(c.Sentence) {
			sameNoun := o.Of == c || c.Relation == korean.Linked && o.Of == c.Of
			if o != c && o.Relation == korean.Modifying && sameNoun && o.Span.Start >= at.End && o.Predicate.End <= next.Start && strings.TrimSpace(r.Text[at.End:o.Span.Start]) == "" && r.korean().ClauseOf(korean.Span(next)) == c {
				return o
			}
		}
	}
	return nil
}

// heldWhereTold gives the clause that tells that an occasion was held, where the clause of a date tells
// what was said there: 17일 가람원 주최로 회관에서 |열린| ‘나래의 길’ 토론회에서 참석자들은 협력이 필요하다고 했다.
func (r *reader) heldWhereTold(i int, c *korean.Clause) *korean.Clause {
	if c.Kind != korean.Say && c.Status != korean.UnderWay {
		return nil
	}
	at := r.Mentions[i].In
	for _, o := range r.korean().Clauses(c.Sentence) {
		if o.Relation != korean.Modifying || o.Of != c || o.Voice != korean.Passive || o.Kind != korean.Hold || o.Span.Start < at.End || strings.TrimSpace(r.Text[at.End:o.Span.Start]) != "" || o.Quoted != c.Quoted {
			continue
		}
		for _, a := range c.Args {
			if a.Of == nil && a.Case == korean.Source && a.Span.Overlaps(o.Noun) && strings.Contains(r.korean().Str(a.Span), " ") {
				return o
			}
		}
	}
	return nil
}

// rowBefore reads the first of two days of a clause that modifies a noun, which shares its
// predicate: ’05. 11월 대전, ’07. 11월 광주에 문을 연 두 센터.
func (r *reader) rowBefore(i int, c *korean.Clause) (diag.Span, *korean.Clause, bool) {
	at := r.Mentions[i].In
	if i+1 >= len(r.Mentions) || r.Mentions[i+1].ID.Kind != "date" {
		return diag.Span{}, nil, false
	}
	next := r.Mentions[i+1].In
	row := r.korean().ClauseOf(korean.Span(next))
	words := strings.TrimSpace(r.Text[at.End:max(at.End, next.Start)])
	if row == nil || row == c || row.Relation != korean.Modifying || row.Span.Start < at.End || !strings.HasSuffix(words, ",") || len(strings.Fields(words)) > 3 || strings.HasPrefix(words, ",") {
		return diag.Span{}, nil, false
	}
	return diag.Span{Start: at.End, End: at.End + strings.LastIndexByte(r.Text[at.End:next.Start], ',')}, row, true
}

// onGrounds reports whether a date belongs to a noun that only gives the ground of what is
// done: 4월 15일 간사 간 협의에 따라.
func (r *reader) onGrounds(i int) bool {
	if strings.Contains(r.date(i).String(), "/") {
		return false // 4월부터 6월까지 순서에 따라 받는다
	}
	words := r.korean().FirstWords(korean.Span{Start: r.Mentions[i].In.End, End: r.sentences[r.sentence(r.Mentions[i].In.Start)].End}, 6)
	for n, w := range words {
		if n > 0 && words[n-1].Case == korean.Place && korean.Following(w.Text) {
			return true
		}
		if w.Verb != nil || w.Comma || w.Stop || w.Case != korean.NoCase && w.Case != korean.Genitive && w.Case != korean.Place {
			return false
		}
	}
	return false
}

// startedFrom reports whether a date belongs to what something began with, which names no deed:
// 2008년 칠선계곡을 시작으로, 매년 대상지를 넓힌다.
func (r *reader) startedFrom(i int) bool {
	at := r.Mentions[i].In
	if !wholeYear(r.date(i)) {
		return false
	}
	words := r.korean().FirstWords(korean.Span{Start: at.End, End: r.sentences[r.sentence(at.Start)].End}, 8)
	for n, w := range words {
		if n > 0 && words[n-1].Case == korean.Object && w.Case == korean.Means && korean.NounAction(r.korean().Str(w.Noun)).Kind == korean.Begin {
			head := r.korean().Str(words[n-1].Noun)
			return !korean.IsAction(head) && !korean.IsOccasion(head)
		}
		if w.Verb != nil || w.Comma || w.Stop {
			return false
		}
	}
	return false
}

// yearOfNoun reports whether a year belongs to the noun phrase behind it: 2016년도 평가
// 결과를 발표했다, 22일 회의를 열고 지난해 실적 보고를 받았다, where what is done has a day of
// its own before.
func (r *reader) yearOfNoun(i int, c *korean.Clause) bool {
	at := r.Mentions[i].In
	if !wholeYear(r.date(i)) || !strings.HasPrefix(r.Text[at.End:], " ") {
		return false
	}
	if yearOf.Ends(r.str(at)) {
		return true
	}
	if next := strings.Fields(korean.FirstRunes(r.Text[at.End:], 12)); len(next) > 0 && yearsOfAccount[next[0]] {
		return true // 2023년 귀속 | 소득
	}
	if c.Status != korean.Done || r.sideOf(r.date(i)) == ahead || r.innerOf(i, c) != nil {
		return false
	}
	if t := c.Teller(); t != nil {
		for _, m := range r.marks(r.sentences[r.sentence(at.Start)], "date") {
			if m != i && r.korean().ClauseOf(korean.Span(r.Mentions[m].In)) == t && r.toldThatDay(m, t) == c {
				return true // 4일 올해 과제를 보고하는 자리를 열었다고 밝혔다
			}
		}
	}
	words := r.korean().Words(korean.Span{Start: at.End, End: max(at.End, c.Predicate.Start)})
	if len(words) < 2 || words[0].Case != korean.NoCase || words[0].Verb != nil || words[0].Comma {
		return false
	}
	for _, m := range r.marks(diag.Span{Start: r.sentences[r.sentence(at.Start)].Start, End: at.Start}, "date") {
		o := r.korean().ClauseOf(korean.Span(r.Mentions[m].In))
		if precise(r.date(m)) && o != nil && (o == c || c.Relation == korean.Told && o == c.Of || o.Relation == korean.Linked && o.Of == c && o.Tense != korean.Past) {
			return true
		}
	}
	return false
}

var yearsOfAccount = korean.List("years of account")

// yearOf is the end of a year that belongs to a noun: 2016년도.
var yearOf = words("year-of")

// feastOfNoun reports whether a day that is known by its name belongs to the noun behind it,
// where its sentence has another date: 설 연휴 특별대책을 13일부터 시행한다.
func (r *reader) feastOfNoun(i int) bool {
	at := r.Mentions[i].In
	words := strings.Fields(r.str(at))
	if !precise(r.date(i)) && !r.overDays(i) || strings.ContainsAny(r.str(at), "0123456789") || slices.ContainsFunc(words, func(w string) bool { return korean.NamesTime(korean.BareNoun(w)) }) {
		return false
	}
	s := r.sentences[r.sentence(at.Start)]
	next := r.korean().FirstWords(korean.Span{Start: at.End, End: s.End}, 1)
	if len(next) == 0 || !strings.HasPrefix(r.Text[at.End:], " ") || next[0].Verb != nil || next[0].Case == korean.Place || korean.TellsWhen(next[0].Text) || korean.Reference(next[0].Text) == "after" {
		return false
	}
	return slices.ContainsFunc(r.marks(s, "date"), func(m int) bool { return m != i && (precise(r.date(m)) || r.overDays(m)) })
}

// dealt reads a date of several that are dealt out to as many things in turn: 올해와 내년에
// 각각 개통하는 가람굴과 나래굴. Where the numbers differ nothing is sure.
func (r *reader) dealt(i int, c *korean.Clause) (dated, verdict) {
	s := r.sentences[r.sentence(r.Mentions[i].In.Start)]
	dates, k := r.together(i, s)
	if len(dates) < 2 {
		return dated{}, pass
	}
	last := r.Mentions[dates[len(dates)-1]].In
	next := r.korean().FirstWords(korean.Span{Start: last.End, End: s.End}, 2)
	if len(next) > 0 && next[0].Start <= last.End {
		next = next[1:] // its particle
	}
	if len(next) == 0 || !eachOf.Has(next[0].Text) {
		return dated{}, pass
	}
	if moves(c) {
		return dated{}, nothing // 올해와 내년에 각각 열려던 두 굴은 한 해씩 늦춰졌다
	}
	for _, a := range c.Args {
		if a.Role != korean.Who && a.Role != korean.What {
			continue
		}
		list := r.conjuncts(diag.Span(a.Span))
		if len(list) != len(dates) {
			continue
		}
		if x, v := r.predicate(i, c); v == happened {
			x.instead, x.of = list[k], diag.Span(a.Span)
			return x, happened
		}
	}
	return dated{}, nothing
}

// eachOf are the words that deal out.
var eachOf = words("each-of")

// together gives the dates that stand joined with a date, and its place among them: 올해와
// 내년에.
func (r *reader) together(i int, s diag.Span) (list []int, place int) {
	joins := func(a, b int) bool {
		if a < 0 || b >= len(r.Mentions) || r.Mentions[a].ID.Kind != "date" || r.Mentions[b].ID.Kind != "date" {
			return false
		}
		between := strings.TrimSpace(r.Text[r.Mentions[a].In.End:max(r.Mentions[a].In.End, r.Mentions[b].In.Start)])
		return andParticles.Has(between) || between == "," || between == "·"
	}
	from, to := i, i
	for from > 0 && joins(from-1, from) && r.Mentions[from-1].In.Start >= s.Start {
		from--
	}
	for joins(to, to+1) {
		to++
	}
	for m := from; m <= to; m++ {
		list = append(list, m)
	}
	return list, i - from
}

// conjuncts gives the members of a phrase that are joined by 와 or commas.
func (r *reader) conjuncts(in diag.Span) []diag.Span {
	var list []diag.Span
	from := in.Start
	for _, w := range r.korean().Words(korean.Span(in)) {
		if w.End < in.End && (w.Case == korean.With || w.Comma) {
			list = append(list, r.trimmed(diag.Span{Start: from, End: max(from, w.Noun.End)}))
			from = w.End
		}
	}
	return append(list, r.trimmed(diag.Span{Start: from, End: in.End}))
}

// saidThen reports whether a date is the day on which somebody told what follows: 29일
// 위원회에 따르면.
func (r *reader) saidThen(i int) bool {
	at := r.Mentions[i].In
	if c := r.korean().ClauseOf(korean.Span(at)); c != nil && c.Relation == korean.Modifying && strings.HasPrefix(r.Text[c.Noun.End:], korean.According) {
		return true // 15일 감사원에서 제출받은 자료에 따르면
	}
	rest := r.Text[at.End:r.sentences[r.sentence(at.Start)].End]
	n := strings.Index(rest, korean.According)
	if n < 0 || !day(r.date(i)) || !strings.HasPrefix(rest, " ") {
		return false
	}
	for _, w := range r.korean().Words(korean.Span{Start: at.End, End: at.End + n}) {
		if w.Verb != nil || w.Case != korean.NoCase && w.Case != korean.Genitive && w.Case != korean.With && w.End < at.End+n || w.Comma {
			return false
		}
	}
	return true
}

// beforeNextDate gives the clause between a date and the next one of the same clause, which
// is linked to that: 4월에는 동의를 거쳐 5월부터는 매각에 들어간다.
func (r *reader) beforeNextDate(i int, c *korean.Clause) *korean.Clause {
	at := r.Mentions[i].In
	for _, n := range r.marks(diag.Span{Start: at.End, End: max(at.End, c.Predicate.Start)}, "date") {
		next := r.Mentions[n].In
		if r.korean().ClauseOf(korean.Span(next)) != c {
			continue
		}
		for _, o := range r.korean().Clauses(c.Sentence) {
			if o.Relation == korean.Linked && o.Of == c && !o.State && o.Quoted == c.Quoted && o.Predicate.Start >= at.End && o.Predicate.End <= next.Start && o.Span.Start >= at.End {
				return o
			}
		}
		return nil
	}
	return nil
}

// passedThrough reads what came first, where a clause has a later day of its own: 9월
// 타당성 조사를 거쳐 이듬해 3월 기반을 조성했다.
func (r *reader) passedThrough(i int, c *korean.Clause) (dated, bool) {
	at := r.Mentions[i].In
	for _, n := range r.marks(diag.Span{Start: at.End, End: max(at.End, c.Predicate.Start)}, "date") {
		next := r.Mentions[n].In
		for _, a := range c.Args {
			if a.Case != korean.Adjunct || a.Span.Start < at.End || a.Word.End > next.Start || !korean.IsAction(r.korean().Str(a.Head)) || unhappening[korean.NounAction(r.korean().Str(a.Head)).Kind] {
				continue
			}
			x := r.item(diag.Span(a.Span))
			x.status = c.Status
			for _, o := range c.Args { // 가람법이 14일 국무회의 의결을 거쳐 21일 공포됐다
				if whole := r.tidied(diag.Span(o.Span)) + " " + x.noun; o.Of == nil && o.Span.End <= at.Start && (o.Case == korean.Subject || o.Case == korean.Topic) && len(r.marks(diag.Span(o.Span), "law", "system")) > 0 && length(whole) <= longestHeadline {
					x.noun = whole
				}
			}
			if x.action.Noun == "" {
				x.action = korean.NounAction(r.korean().Str(a.Head))
			}
			return x, len(strings.Fields(x.noun)) > 1
		}
		return dated{}, false
	}
	return dated{}, false
}

// aheadOf reports whether a date is one before which something is done, on a day that
// is not told: 추석 연휴를 앞두고 화면을 손봤다.
func (r *reader) aheadOf(i int) bool { return timesAhead.Begins(r.Text[r.Mentions[i].In.End:]) }

var timesAhead = words("ahead-of")

// formerState reports whether a date belongs to what something was before the next date
// of its clause: 1977년 3월 전산계에서 1983년 10월 전산실로 컸다.
func (r *reader) formerState(i int) bool {
	if i+1 >= len(r.Mentions) || r.Mentions[i+1].ID.Kind != "date" {
		return false
	}
	at, next := r.Mentions[i].In, r.Mentions[i+1].In
	words := r.korean().Words(korean.Span{Start: at.End, End: max(at.End, next.Start)})
	for n, w := range words {
		last := n == len(words)-1
		if w.Verb != nil || w.Comma || w.Stop || last != (w.Case == korean.Source) || !last && w.Case != korean.NoCase && w.Case != korean.Genitive {
			return false
		}
	}
	return len(words) > 0 && r.becomes(next.End)
}

// becomes reports whether right behind a date stands what something turned into: 10월 전산실로.
func (r *reader) becomes(from int) bool {
	words := r.korean().FirstWords(korean.Span{Start: from, End: r.sentences[r.sentence(from)].End}, 4)
	for _, w := range words {
		switch {
		case w.Case == korean.Means:
			return true
		case w.Verb != nil || w.Case != korean.NoCase && w.Case != korean.Genitive:
			return false
		}
	}
	return false
}

// endOfSpan reports whether a date ends a time whose beginning is a date of its own, for
// clock times stand between: 8일 18시부터 12일 11시까지.
func (r *reader) endOfSpan(i int) bool {
	return i > 0 && r.Mentions[i-1].ID.Kind == "date" && r.timeEnds(i, korean.Until) && r.timeEnds(i-1, korean.From) &&
		!slices.ContainsFunc(strings.Fields(r.Text[r.Mentions[i-1].In.End:r.Mentions[i].In.Start]), func(w string) bool { return !korean.TellsWhen(w) })
}

// spanPart tells which part of such a time a date is of what is received over it.
func (r *reader) spanPart(i int) string {
	switch {
	case r.endOfSpan(i):
		return korean.Closing
	case i+1 < len(r.Mentions) && r.endOfSpan(i+1):
		return korean.Opening
	}
	return ""
}

// overDays reports whether a date is a span of days.
func (r *reader) overDays(i int) bool {
	from, to, ok := r.date(i).Interval()
	return ok && day(from) && day(to)
}

// overYears reports whether a date is a span of years.
func (r *reader) overYears(i int) bool {
	from, to, ok := r.date(i).Interval()
	return ok && wholeYear(from) && wholeYear(to)
}

// ofTeller reports whether a date stands right behind the topic of a clause that plans or
// tells something, and what is planned or told has a date of its own behind it: 군은 2021년
// 3월 새 창구를 2024년 1월 여는 것으로 계획했다. So does a past day before what is told as
// still to come.
func (r *reader) ofTeller(i int, c *korean.Clause) bool {
	at := r.Mentions[i].In
	if t := c.Teller(); t != nil && t.Kind != korean.Ask && day(r.date(i)) && !r.timeEnds(i, korean.From) && c.Status != korean.Done && r.sideOf(r.date(i)) == behind && r.behindTopic(at, t) {
		return true // 28일 4주가 걸린다고 했다
	}
	if c.Teller() != nil && c.Status == korean.Planned && r.beforeTopic(i) && r.datedElsewhere(c, i) {
		return true // 26일 가람부는 이달 말까지 앱을 고칠 예정이라고 밝혔다
	}
	if c.Of == nil || !plannedOnly(c) && c.Relation != korean.Told {
		return false
	}
	later := slices.ContainsFunc(r.marks(diag.Span{Start: at.End, End: max(at.End, c.Predicate.Start)}, "date"), func(m int) bool {
		return r.korean().ClauseOf(korean.Span(r.Mentions[m].In)) == c && !r.endOfSpan(m) && !(r.overYears(m) && r.attributive(m, c))
	})
	return later && r.behindTopic(at, c.Of)
}

// behindTopic reports whether a place is right behind the topic of a clause.
func (r *reader) behindTopic(at diag.Span, c *korean.Clause) bool {
	return slices.ContainsFunc(c.Args, func(a korean.Arg) bool {
		return a.Of == nil && a.Case == korean.Topic && a.Word.End <= at.Start && strings.TrimSpace(r.Text[a.Word.End:at.Start]) == ""
	})
}

// dayOfTelling reports whether a day that has come stands right behind the topic of a sentence at whose end somebody
// tells something without a day of its own: that is when it was told.
func (r *reader) dayOfTelling(i int) bool {
	at := r.Mentions[i].In
	if !day(r.date(i)) || r.sideOf(r.date(i)) == ahead || r.timeEnds(i, korean.From) {
		return false
	}
	c := r.korean().ClauseOf(korean.Span(at))
	if c == nil {
		return false
	}
	for _, t := range r.korean().Clauses(c.Sentence) {
		if t.Telling && t.Relation == korean.Main && t.Tense == korean.Past && t.Kind == korean.Say && t.Predicate.Start > at.End && r.behindTopic(at, t) {
			return !r.datedElsewhere(t, i)
		}
	}
	return false
}

// beforeTopic reports whether a day opens its sentence right before the topic: 26일 가람부는.
func (r *reader) beforeTopic(i int) bool {
	at, s := r.Mentions[i].In, r.sentenceSpan(r.Mentions[i].In.Start)
	if !day(r.date(i)) || hangulLetters(r.Text[s.Start:at.Start]) > 0 || r.timeEnds(i, korean.From) {
		return false
	}
	for _, w := range r.korean().FirstWords(korean.Span{Start: at.End, End: s.End}, 4) {
		if w.Verb != nil || w.Comma || w.Case != korean.NoCase {
			return w.Case == korean.Topic
		}
	}
	return false
}

// plannedOnly reports whether a clause is what another one says to be planned: 여는 것으로
// 계획했다.
func plannedOnly(c *korean.Clause) bool {
	return c.Relation == korean.Embedded && c.Of != nil && c.Of.Kind == korean.Plan
}

// timeEnds reports whether a particle ends a date, or the time of the day behind it.
func (r *reader) timeEnds(i int, end korean.Case) bool {
	at := r.Mentions[i].In
	from := at.Start + strings.LastIndexByte(r.str(at), ' ') + 1
	for n, w := range r.korean().EachWord(korean.Span{Start: from, End: r.sentences[r.sentence(at.Start)].End}) {
		if n > 0 && !korean.TellsWhen(w.Text) {
			return false
		}
		if w.Case != korean.NoCase {
			return w.Case == end
		}
	}
	return false
}

// taken are the classes of what is received over a time, whose last day counts too.
var taken = words("taken-in")

// lastedUntil reports whether a date is the end of what was done up to then, told before its
// noun as what is over: 지난해까지 이 일을 하던 센터가 법으로 자리를 얻었다.
func (r *reader) lastedUntil(i int) bool {
	at := r.Mentions[i].In
	if !strings.HasPrefix(r.date(i).String(), "../") {
		return false
	}
	for _, c := range r.korean().Clauses(r.korean().Sentence(at.Start)) {
		if c.Lasted() && c.Predicate.Start >= at.End && c.Span.Start <= at.End+1 && r.sideOf(r.date(i)) == behind {
			return true
		}
	}
	return false
}

// doneBefore reports whether a clause only tells what a noun is by what was done to it, and a day that
// lies ahead is not its: 내년 1월 |개편된| 누리집을 연다.
func (r *reader) doneBefore(i int, c *korean.Clause) bool {
	if c.Relation != korean.Modifying || c.Kind == "" || c.Status != korean.Done || c.Tense != korean.Past || r.beginSide(r.date(i)) != ahead {
		return false
	}
	behind, _ := r.behindClock(i)
	o := r.outer(i, c)
	return o != c && o.Status == korean.Planned && !korean.Aftermath(firstWord(behind)) // 8월 23일 18시 이후 | 접수된 민원
}

// beforeOthers gives the clause that a day dates where the one right behind it, which modifies a
// noun, is not what happened then.
func (r *reader) beforeOthers(i int, c *korean.Clause) *korean.Clause {
	if r.doneBefore(i, c) || c.Relation == korean.Modifying && c.Kind == "" && r.korean().Str(c.Noun) == korean.Et {
		return r.outer(i, c) // 국장을 유임하는 등의 인사를 단행했다
	}
	if c.Relation == korean.Modifying && (r.besideDay(i, c) || r.onOtherSide(i, c) || r.behindTopicAlone(i, c)) {
		return r.outer(i, c)
	}
	return c
}

// besideDay reports whether a clause before a noun only tells of one who or which takes part in what
// happened: 27일 역에 |설치된| 발급기에 안내문이 붙었다, 20일 |사퇴한| 차장 후임에 국장을 임명했다, 26일
// 전원이 |차단된| 배터리에서 불이 났다, 개통식을 함께하는 |열린| 행사로.
func (r *reader) besideDay(i int, c *korean.Clause) bool {
	if _, what := r.ownObject(c); what && c.Voice == korean.Passive {
		return true
	}
	if c.Tense != korean.Past {
		return false
	}
	if c.Voice == korean.Active && having[c.Action.Noun] {
		return true
	}
	if !day(r.date(i)) {
		return false
	}
	if c.Voice == korean.Passive && placing[c.Action.Noun] || c.Kind == "leave" && r.leavesSeat(c.Predicate.End) {
		return true
	}
	from := r.sentenceSpan(r.Mentions[i].In.Start).Start
	o := r.outer(i, c)
	return c.Kind != "occur" && c.Kind != "stop" && o != c && o.Kind == "occur" && o.Status == korean.Done && strings.Trim(r.Text[from:r.Mentions[i].In.Start], " “‘\"") == ""
}

// onOtherSide reports whether a date lies on another side of the day of telling than what a clause
// before a noun tells, and on that of the clause around it.
func (r *reader) onOtherSide(i int, c *korean.Clause) bool {
	side := r.sideOf(r.date(i))
	if c.Mood == korean.Intended && c.Tense != korean.Past && side == behind {
		return true // 지난 3월 26일 장갑차에 쓸 장치를 사기로 했다
	}
	if strings.HasPrefix(r.Text[r.Mentions[i].In.End:], ", ") {
		if o := r.outer(i, c); (o.Status != korean.Planned || side != behind) && (o.Status != korean.Done || side != ahead) {
			return true // 6일, 세 해 끝에 완성된 마루를 개통한다
		}
	}
	if c.Status == korean.Done && side == ahead && r.beginSide(r.date(i)) != behind && strings.Contains(r.date(i).String(), "/") {
		return true // 5월 4일까지 누리집에 공지된 양식으로 신청한다, 5월 18일부터 카드사와 연계된 창구에서 받는다
	}
	return c.Tense == korean.Past && c.Kind == "" && side != behind && r.opens(i) && r.outer(i, c).Tense == korean.Present // 7월부터 법을 위반한 기관에 대한 처분 결과가 공개된다
}

// behindTopicAlone reports whether a date stands right behind a topic, and the clause behind it,
// which modifies a noun, has a subject of its own: 군은 21일 센터가 |뽑은| 부대로 선정됐다. Of 지난 3월
// the clause right behind it tells, but where it is a span of days: 지난달 19일부터 23일까지.
func (r *reader) behindTopicAlone(i int, c *korean.Clause) bool {
	at := r.Mentions[i].In
	own, ok := c.Arg(korean.Who)
	if !ok || own.Of != nil || own.Case != korean.Subject || own.Span.Start < at.End {
		return false
	}
	before := r.korean().Words(korean.Span{Start: r.sentenceSpan(at.Start).Start, End: at.Start})
	if len(before) == 0 || before[len(before)-1].Case != korean.Topic {
		return false
	}
	return r.overDays(i) || digit(r.Text[at.Start]) && !strings.Contains(r.str(at), " ")
}

// having are the nouns of what something has, as that of a clause before it: 시스템을 |갖춘| 센터.
var having = korean.List("having")

// placing are the nouns of how something came to stand where it is.
var placing = korean.List("placing")

// movedDate judges dates that a clause moves and that date nothing by themselves:
// 기한을 18일에서 20일로 늦췄다, 10월로 미뤘다. The day to which something is put off is
// its day where it lies ahead.
func (r *reader) movedDate(i int, c *korean.Clause) verdict {
	rest := r.behindDate(i)
	from := strings.HasPrefix(rest, "에서")
	to := directional.Begins(rest)
	switch {
	case from:
		for _, n := range r.marks(diag.Span{Start: r.Mentions[i].In.End, End: max(r.Mentions[i].In.End, c.Predicate.Start)}, "date") {
			if r.newDay(n) {
				return nothing
			}
		}
	case to && (c.Kind == "state" || c.Kind == "shrink" || c.Kind == "" || c.Kind == korean.Decide || c.Kind == korean.Postpone):
		return nothing
	}
	return happened
}

// rescheduled reads the new day of what is put off or brought forward: 개통을 9월 2일로
// 늦춘다 is a plan of that day, and so is 열기로 했던 회관을 5월로 미룬다.
func (r *reader) rescheduled(i int, c *korean.Clause) (dated, bool) {
	if !moves(c) || !r.newDay(i) || r.sideOf(r.date(i)) == behind {
		return dated{}, false
	}
	own := slices.ContainsFunc(c.Args, func(a korean.Arg) bool { return a.Of == nil && (a.Role == korean.What || a.Role == korean.Who) })
	args := slices.Clone(c.Args)
	slices.SortStableFunc(args, func(a, b korean.Arg) int { return r.timeOfDeed(b) - r.timeOfDeed(a) })
	for _, a := range args {
		if (a.Of != nil || a.Role != korean.What && a.Role != korean.Who) && (own || a.Case != korean.Topic) {
			continue // 만족도 조사는 문항을 다시 만드느라 5월로 미뤘다: the topic is shared
		}
		x := r.item(r.withoutTimeNoun(diag.Span(a.Span)))
		if deed, ok := r.deadlineOf(diag.Span(a.Span)); ok && strings.Contains(r.str(deed), " ") { // 납부기한을 22일로 연장한다
			x = r.item(deed)
			x.noun += " " + korean.Closing
		}
		if !korean.IsAction(lastWord(x.noun)) || x.action.Kind == "" {
			x = r.meantToBe(a, c)
		}
		if x.status = korean.Planned; x.action.Kind != "" && len(r.marks(x.words, "person")) == 0 {
			x.noun = r.withTopic(x.noun, a, c)
			_, titled := r.titled()
			return x, titled || strings.Contains(x.noun, " ")
		}
	}
	return dated{}, false
}

// timeOfDeed is 1 of an argument that names a deed as the time of which it is spoken (개통 시기), else 0.
func (r *reader) timeOfDeed(a korean.Arg) int {
	if _, ok := r.deedBefore(diag.Span(a.Span), timeNouns); ok {
		return 1
	}
	return 0
}

// withTopic sets what a clause speaks of before a deed that its argument names alone:
// 체험관은 개관을 5월로 연기한다.
func (r *reader) withTopic(noun string, deed korean.Arg, c *korean.Clause) string {
	if strings.Contains(noun, " ") {
		return noun
	}
	for _, a := range c.Args {
		in := diag.Span(a.Span)
		m := r.marks(in, "agency", "person")
		built := len(m) > 0 && facility(r.Mentions[m[len(m)-1]].ID) && tailIn(lastWord(noun), founded) != "" // 센터는 준공이 늦어졌다
		if a.Of == nil && a.Span != deed.Span && (a.Case == korean.Topic || a.Case == korean.Subject) && (len(m) == 0 || built) {
			return r.tidied(in) + " " + noun
		}
	}
	return noun
}

// moves reports whether a clause puts something off or brings it forward.
func moves(c *korean.Clause) bool {
	return !c.Negated && (c.Kind == korean.Postpone || korean.BringsForward(c.Stem()))
}

// newDay reports whether a date is the one to which something is moved: 5월 8일로.
func (r *reader) newDay(i int) bool { return directional.Begins(r.behindDate(i)) }

// behindDate gives the text behind a date mark and the bracket that explains it: 10월
// 중순(17~20일)으로.
func (r *reader) behindDate(i int) string {
	rest := r.Text[r.Mentions[i].In.End:]
	if strings.HasPrefix(rest, "(") {
		if end := strings.IndexAny(rest, ")\n"); end > 0 && rest[end] == ')' {
			return rest[end+1:]
		}
	}
	return rest
}

// withoutTimeNoun leaves out the noun at the end of a phrase that only says that the time
// of a deed is meant: 개통시점, 개통 시기.
func (r *reader) withoutTimeNoun(in diag.Span) diag.Span {
	in, _ = r.deedBefore(in, timeNouns)
	return in
}

// deadlineOf gives the deed of a phrase that ends in the word for its last day: 세금 납부기한.
func (r *reader) deadlineOf(in diag.Span) (diag.Span, bool) {
	return r.deedBefore(in, deadlineNouns)
}

// deedBefore gives the deed of a phrase that ends in one of some nouns, which is left out; else
// the phrase.
func (r *reader) deedBefore(in diag.Span, nouns map[string]bool) (diag.Span, bool) {
	in = r.trimmed(in)
	for i := range r.str(in) {
		if rest := r.str(in)[:i]; nouns[r.str(in)[i:]] && korean.IsAction(lastWord(rest)) {
			return r.trimmed(diag.Span{Start: in.Start, End: in.Start + i}), true
		}
	}
	return in, false
}

// deadlineNouns are words for a last day.
var deadlineNouns = korean.List("deadline nouns")

// timeNouns stand behind a deed whose time is meant.
var timeNouns = korean.List("time nouns")

// meantToBe reads what was to be done to an argument of a clause that puts it off: by the
// clause that modifies it (3월 2일 열기로 했던 회관), or by its own name (설명회).
func (r *reader) meantToBe(a korean.Arg, c *korean.Clause) dated {
	in := diag.Span(a.Span)
	_, object := r.ownObject(c)
	done := a.Case == korean.Object || c.Voice == korean.Passive || a.Case == korean.Topic && !object && len(r.marks(in, "agency", "person")) == 0
	if done && korean.IsOccasion(lastWord(r.str(in))) {
		return dated{words: in, noun: r.tidied(in), action: korean.NounAction(korean.Meeting)}
	}
	for _, o := range r.korean().Clauses(c.Sentence) {
		if o.Relation != korean.Modifying || !a.Span.Contains(o.Noun) || unhappening[o.Kind] || o.State {
			continue
		}
		if korean.Reference(r.korean().Str(o.Noun)) == "bound" { // 부를 나누는 일
			from := o.Span.Start
			for _, m := range r.marks(diag.Span{Start: from, End: max(from, o.Predicate.Start)}, "date") { // 올해 말 | 준공하려던 것이
				from = r.Mentions[m].In.End
			}
			noun := strings.TrimSpace(r.tidied(diag.Span{Start: from, End: max(from, o.Predicate.Start)}) + " " + korean.Nominalise(o.Stem()))
			return dated{words: diag.Span(o.Span), noun: noun, action: o.Action}
		}
		if done && (o.Sets() || o.GaveUp() && o.Lemma == "하다") && !genericThings[r.tidied(diag.Span(o.Noun))] { // 28일로 잡혀 있던 시험
			in.Start = max(in.Start, o.Noun.Start)
			return dated{words: in, noun: r.tidied(in), action: korean.NounAction(korean.Meeting)}
		}
		if deed := r.opened(o); done && o.Status == korean.Planned && deed.Noun != "" {
			return dated{words: in, noun: r.tidied(in) + " " + deed.Noun, action: deed}
		}
	}
	return dated{}
}

// dayGivenUp reports whether a date is that of a plan that its sentence tells as given up:
// 26일 개통 예정이던 열차의 개통을 6월로 늦췄다, 4일 열려던 창구를 12일 연다, 7월 개관을 목표로 했던
// 도서관. What is put off to no day is told as put off.
func (r *reader) dayGivenUp(i int, c *korean.Clause) bool {
	if !c.GaveUp() && (c.Relation != korean.Modifying || c.Tense != korean.Past || c.Status == korean.Done || !r.aims(c)) {
		return false
	}
	if c.Relation == korean.Linked {
		return true // 5일 총회가 잡혔다가 미뤄졌다
	}
	for c = c.Of; c != nil && c.Relation == korean.Modifying; c = c.Of { // 26일 개통 예정이던 궤도열차인 ‘하늘길’의 개통을
	}
	return c == nil || !moves(c) || slices.ContainsFunc(r.marks(diag.Span(c.Span), "date"), func(m int) bool { return m > i && r.newDay(m) })
}

// putOff reads what was set for a day and then put off to no other or called off: 3일로 |예정됐던| 협약식은 두 차례
// 연기됐다, 협약식은 3일로 |예정됐으나| 취소됐다.
func (r *reader) putOff(i int, c *korean.Clause) (dated, bool) {
	o := c.Of
	if !c.Sets() || o == nil || c.Quoted != o.Quoted || o.Status != korean.Postponed && o.Status != korean.Cancelled || slices.ContainsFunc(r.marks(diag.Span(o.Span), "date"), r.newDay) {
		return dated{}, false
	}
	in := diag.Span{}
	for _, a := range append(slices.Clone(c.Args), o.Args...) {
		whole := a.Role == korean.What && a.Of == nil && (c.Relation == korean.Linked && c.Joint != "" || a.Span.Contains(c.Noun) && c.Relation == korean.Modifying)
		if in.Len() == 0 && whole {
			in = diag.Span(a.Span)
		}
	}
	if c.Relation == korean.Modifying && in.Len() > 0 {
		in.Start = max(in.Start, c.Noun.Start)
	}
	x := r.item(in)
	if in.Len() == 0 || genericThings[r.tidied(in)] || len(r.marks(in, "person")) > 0 {
		return dated{}, false
	}
	if x.action.Kind == "" {
		x.action = korean.NounAction(korean.Meeting)
	}
	x.words, x.status = diag.Span(c.Span), o.Status
	return x, true
}

// putOffFrom reads what was meant for a day and then moved to another, which is told as put off on the first: 7월에 |열려던|
// 전시회를 10월 6일로 미뤘다.
func (r *reader) putOffFrom(i int, c *korean.Clause) (dated, bool) {
	if c.Relation != korean.Modifying || !r.dayGivenUp(i, c) && (c.Mood != korean.Decided || c.Form != korean.Adnominal) {
		return dated{}, false
	}
	in, o := r.argumentWith(c)
	for ; o != nil && !moves(o); o = o.Of {
		if o.Relation != korean.Linked && (o.Status == korean.Cancelled || o.Status == korean.Failed || o.Negated) {
			break
		}
	}
	if o == nil {
		return dated{}, false
	}
	in = r.withoutTimeNoun(in)
	x := r.item(in)
	if in.Len() == 0 || genericThings[r.tidied(in)] || unheaded(lastWord(x.noun)) || len(r.marks(in, "person")) > 0 {
		return dated{}, false
	}
	switch deed := r.opened(c); {
	case x.action.Kind != "":
	case deed.Kind != "" && !c.Sets() && !korean.IsOccasion(lastWord(x.noun)) && c.Lemma != "":
		x.noun, x.action = r.tidied(in)+" "+deed.Noun, deed // 10월 2일 열려던 도서관: 개관
	default:
		x.action = korean.NounAction(korean.Meeting)
	}
	x.words, x.status = diag.Span(c.Span), o.Status
	switch {
	case moves(o):
		x.status = korean.Postponed
	case x.status != korean.Cancelled && x.status != korean.Failed:
		x.status = korean.Cancelled // 열지 않는다
	}
	return x, true
}

// argumentWith gives the words of an argument from the noun on that a clause stands before, and the clause whose argument
// that is.
func (r *reader) argumentWith(c *korean.Clause) (diag.Span, *korean.Clause) {
	for _, o := range r.korean().Clauses(c.Sentence) {
		for _, a := range o.Args {
			if a.Of == nil && a.Span.Contains(c.Noun) && (a.Role == korean.What || a.Role == korean.Who) {
				return diag.Span{Start: c.Noun.Start, End: a.Span.End}, o
			}
		}
	}
	return diag.Span{}, nil
}

// aims reports whether a clause has a deed for its aim: 개관을 목표로 하다.
func (r *reader) aims(c *korean.Clause) bool {
	return c.Lemma == "하다" && slices.ContainsFunc(c.Args, func(a korean.Arg) bool { return a.Of == nil && korean.Targets(r.korean().Str(a.Word)) })
}

// actedOn reports whether a date is what a clause does something to: 6월 24일을 기념일로 정했다.
func (r *reader) actedOn(i int, c *korean.Clause) bool {
	at := r.Mentions[i].In
	_, particle := utf8.DecodeRuneInString(r.Text[at.End:])
	words := r.korean().Words(korean.Span{Start: at.Start, End: at.End + particle})
	return len(words) > 0 && words[len(words)-1].Case == korean.Object && slices.ContainsFunc(c.Args, func(a korean.Arg) bool {
		return a.Of == nil && a.Case == korean.Means && a.Role != korean.When && a.Span.Start >= at.End && strings.TrimSpace(r.Text[a.Word.End:max(a.Word.End, c.Predicate.Start)]) == ""
	})
}

// partOfYear reports whether a date is a half, a quarter or a season of a year.
func partOfYear(d edtf.Date) bool {
	s := d.String()
	return len(s) == len("2021-40") && s[4] == '-' && s[5:] > "12"
}

// shared reads a date of a row whose last date alone has the predicate, which is that
// of all: 2021년 공무원증, 2022년 7월 운전면허증을 도입했다; 2007년 대전, 2009년 광주에 열었다.
// The words of the date stand in the place of the argument behind the last date.
func (r *reader) shared(i int, part diag.Span, c *korean.Clause) (dated, verdict) {
	part = r.trimmed(part)
	dates := r.marks(diag.Span(c.Span), "date")
	if len(dates) == 0 {
		return dated{}, nothing
	}
	last := r.Mentions[dates[len(dates)-1]].In
	if part.Len() == 0 || counter(r.tidied(part)) || !r.verbless(part) || r.cases(part) > 0 || length(r.str(part)) > 24 {
		return dated{}, nothing
	}
	x, v := r.predicate(i, c)
	if v != happened {
		return x, v
	}
	if row, ok := r.parallel(part, c, last.End); ok {
		x.noun = row + " " + x.action.Noun
		if !strings.Contains(r.korean().Str(c.Predicate), x.action.Noun) { // of a verb without a noun
			if noun := korean.NativeNoun(c.Stem(), lastWord(row)); noun != "" {
				x.noun = row + " " + noun
			} else {
				x.noun = korean.WithParticle(row, "을") + " " + korean.Nominalise(c.Stem())
			}
		}
		x.clause, x.words = nil, part
		return x, happened
	}
	for _, a := range c.Args {
		if a.Of != nil || a.Role == korean.When || a.Span.Start < last.End {
			continue
		}
		if r.relationalBetween(last.End, a.Span.Start) {
			return dated{}, nothing // 2월 가람시, 10월 나래시를 시작으로 창구를 합친다
		}
		if a.Role == korean.What || a.Role == korean.Where || a.Role == korean.How || a.Role == korean.Who || a.Case == korean.Until {
			x.instead, x.of = part, diag.Span(a.Span)
			return x, happened
		}
	}
	return dated{}, nothing
}

// relationalBetween reports whether a noun between two places only tells on what ground something is
// done: 나래시를 시작으로.
func (r *reader) relationalBetween(from, to int) bool {
	return slices.ContainsFunc(r.korean().Words(korean.Span{Start: from, End: max(from, to)}), r.onGround)
}

// onGround reports whether a word with the noun before it only tells on what ground something is done: 시작으로.
func (r *reader) onGround(w korean.Word) bool {
	return w.Case == korean.Means && korean.Reference(r.korean().Str(w.Noun)) == "relational"
}

// parallel gives the words of one date of a row with who does it, where each date has a place
// and a thing of its own: 2018년 가람에 도서관, 2020년 나래에 수목원을 열었다.
func (r *reader) parallel(part diag.Span, c *korean.Clause, from int) (string, bool) {
	words := r.korean().Words(korean.Span(part))
	own := 0
	for _, a := range c.Args {
		if a.Of == nil && a.Span.Start >= from && (a.Role == korean.Where || a.Case == korean.Object) {
			own++
		}
	}
	if own < 2 || len(words) < 2 || words[len(words)-1].Case != korean.NoCase || !slices.ContainsFunc(words, func(w korean.Word) bool { return w.Case == korean.Place || w.Case == korean.Source }) {
		return "", false
	}
	row := r.tidied(part)
	for _, a := range c.Args {
		if a.Role == korean.Who && a.Span.Start < part.Start {
			if whole := r.tidied(diag.Span(a.Span)) + ", " + row; length(whole) <= longestHeadline-4 {
				return whole, true
			}
		}
	}
	return row, true
}

// enumerated gives the words of a date that stands in a row of dated items, of which
// only the last has the clause's predicate: 3월 국민비서, 4월 보조금24 시작, 5월 … 개통.
func (r *reader) enumerated(i int, c *korean.Clause) (diag.Span, bool) {
	at := r.Mentions[i].In
	for _, n := range r.marks(diag.Span{Start: at.End, End: max(at.End, c.Predicate.Start)}, "date") {
		next := r.Mentions[n].In
		words := r.Text[at.End:next.Start]
		if ofOrder := effective.Begins(r.Text[next.End:]) && !strings.Contains(words, "("); ofOrder || r.korean().ClauseOf(korean.Span(next)) != c || r.amongFacts(n) {
			continue // 9월 1일자 | 인사
		}
		comma := strings.LastIndexAny(words, ",·/")
		if comma < 0 || hangulLetters(words[:comma]) < 2 && !korean.IsNumbered(strings.TrimSpace(words[:comma])) {
			return diag.Span{}, false
		}
		from := at.End
		for from < at.End+comma && r.Text[from] != ' ' {
			from++ // its particle: 6월에는
		}
		return diag.Span{Start: from, End: at.End + comma}, true
	}
	return diag.Span{}, false
}

// lastOfRow reports whether a date is that of the last of a row of dated items, which
// alone has the predicate, a noun.
func (r *reader) lastOfRow(i int, c *korean.Clause) bool {
	if c.Lemma != "" {
		return false
	}
	for _, n := range r.marks(diag.Span{Start: r.sentenceSpan(c.Span.Start).Start, End: r.Mentions[i].In.Start}, "date") {
		if r.Mentions[n].In.End <= c.Span.Start {
			continue // ’15.10월: the clause begins behind the sign
		}
		if r.Mentions[n].In.Start < c.Span.Start && !strings.Contains(r.tidied(diag.Span{Start: r.Mentions[i].In.End, End: c.Span.End}), " ") {
			continue // ’94.6월 협약안을 채택, ’96.10월 | 발효
		}
		if r.korean().ClauseOf(korean.Span(r.Mentions[n].In)) == c {
			if _, ok := r.enumerated(n, c); ok {
				return true
			}
		}
	}
	return false
}

// lastItem reads the last of a row of dated items, with the topic before its date where its
// words are the deed alone: 3월 5개 신설, 나머지 7개는 2022년까지 신설 예정.
func (r *reader) lastItem(i int, c *korean.Clause) dated {
	at := r.Mentions[i].In
	x := r.item(diag.Span{Start: at.End, End: c.Span.End})
	deed, planned := korean.CutPlanned(x.noun)
	if !korean.IsAction(deed) || strings.Contains(deed, " ") {
		return x
	}
	for _, a := range c.Args {
		if (a.Case == korean.Topic || a.Case == korean.Subject) && a.Of == nil && a.Span.End <= at.Start && strings.TrimSpace(r.Text[a.Word.End:at.Start]) == "" {
			x.noun, x.action = r.tidied(diag.Span(a.Span))+" "+deed, korean.NounAction(deed)
			if planned {
				x.status = korean.Planned
			}
		}
	}
	return x
}

// yearOfDeed reports whether a year before a noun that may have one is that of its clause: it tells what began then, or the
// sentence tells one deed of a year behind another: 2007년 장학 사업을 시작했고, 2010년 나래 종합계획을 내놓았다.
func (r *reader) yearOfDeed(i int, c *korean.Clause) bool {
	if c.Status != korean.Done || c.Tense != korean.Past || c.Relation != korean.Main && c.Relation != korean.Linked {
		return false
	}
	if c.Kind == korean.Begin && c.Voice == korean.Active {
		return true
	}
	return slices.ContainsFunc(r.korean().Clauses(c.Sentence), func(o *korean.Clause) bool {
		linked := o.Relation == korean.Linked && o.Of == c || c.Relation == korean.Linked && c.Of == o
		return linked && o.Status == korean.Done && slices.ContainsFunc(r.otherDates(o, i), func(m int) bool { return !r.saidThen(m) && wholeYear(r.date(m)) })
	})
}

var (
	tiedToNoun     = words("tied-to-noun")
	effectiveApart = words("effective-apart")
	directional    = words("directional")
)

// attributive reports whether a date stands before a noun that it is a part of,
// and dates no predicate: 2026년 제1회 추가경정예산이 확정됐다.
func (r *reader) attributive(i int, c *korean.Clause) bool {
	at := r.Mentions[i].In
	rest := r.Text[at.End:r.sentences[r.sentence(at.Start)].End]
	if tiedToNoun.Begins(rest) {
		return !effectiveApart.Begins(rest)
	}
	if r.actedOn(i, c) {
		return true
	}
	if r.overYears(i) && strings.HasPrefix(rest, " ") {
		next := r.korean().FirstWords(korean.Span{Start: at.End, End: r.sentences[r.sentence(at.Start)].End}, 1)
		return len(next) > 0 && strings.HasSuffix(next[0].Text, korean.Of) // 2008년부터 2012년까지 5년간의 계획
	}
	if !wholeYear(r.date(i)) && !partOfYear(r.date(i)) || !strings.HasPrefix(rest, " ") {
		return false
	}
	if next := r.korean().FirstWords(korean.Span{Start: at.End, End: r.sentences[r.sentence(at.Start)].End}, 1); len(next) > 0 && next[0].Case == korean.Genitive {
		return true // 2024년 인구총조사의 표
	}
	_, rank := r.ranked(c)
	for _, a := range c.Args {
		inside := a.Role != korean.When && a.Span.Start <= at.Start && at.End <= a.Span.End
		if inside && wholeYear(r.date(i)) && strings.HasSuffix(strings.TrimRight(r.Text[:at.Start], "‘“'\"「｢"), " ") && !strings.HasSuffix(r.Text[:at.Start], " ") {
			return true // ‘2023년 나래 평가’ 결과를 공개했다
		}
		if rank && a.Role == korean.Where {
			continue // 2012년 평가에서 1위를 했다
		}
		follows := (a.Role == korean.Who || a.Role == korean.What || a.Role == korean.Where || a.Role == korean.How) && a.Span.Start >= at.End && strings.TrimSpace(r.Text[at.End:a.Span.Start]) == ""
		if (inside || follows) && korean.Annual(r.korean().Str(a.Head)) && !(follows && a.Span.Len() > a.Head.Len() && r.yearOfDeed(i, c)) {
			return true
		}
	}
	return false
}
