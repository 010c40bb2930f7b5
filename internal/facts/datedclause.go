package facts

import (
	"slices"
	"strings"

	"sillok/internal/diag"
	"sillok/internal/korean"
)

// The clause that a date belongs to tells what it dates, unless the clause tells
// how something is, what is said of it, or what is only thought of.

// datedAftermath reads a date that stands right before a noun of what happened, after
// which something else is told: 98년 행자부 출범 뒤, 지난달 정전 때, 내년 1월 개통 전까지, 12월부터
// 시범운영을 거쳐.
// Between the two stand nouns alone, or where it was.
func (r *reader) datedAftermath(i int) (dated, verdict) {
	at := r.Mentions[i].In
	s := r.sentences[r.sentence(at.Start)]
	rest := r.Text[at.End:s.End]
	if !strings.HasPrefix(rest, " ") && !strings.HasPrefix(rest, "의 ") || len(r.cells(r.lines[r.line(at.Start)])) > 0 {
		return dated{}, pass
	}
	if r.dayOfTelling(i) {
		return dated{}, pass // 가람부는 30일 장관 취임 뒤 첫 인사를 한다고 밝혔다
	}
	if line := r.lines[r.line(at.Start)]; !sentenceLike(r.str(line)) && r.itemAction(diag.Span{Start: line.Start, End: at.Start}).Kind != "" {
		return dated{}, pass // a row that lost its gaps: 계획 수립 2023. 9. 완료 후 보고
	}
	const near = 8 // no more words stand between
	words := r.korean().FirstWords(korean.Span{Start: at.End, End: s.End}, near+2)
	if len(words) > 0 && strings.HasPrefix(rest, "의 ") {
		words = words[1:]
	}
	for n := 0; n < min(len(words), near); n++ {
		w := words[n]
		if n > 0 && (korean.Aftermath(w.Text) || w.Case == korean.Than && korean.Aftermath(r.korean().Str(w.Noun)) || korean.Meets(w.Text) && words[n-1].Case == korean.Place || (korean.Towards(w.Text) || korean.PassesThrough(w.Text)) && words[n-1].Case == korean.Object) {
			in := diag.Span{Start: words[0].Start, End: max(words[n-1].Noun.End, words[n-1].Start+1)}
			a := korean.NounAction(lastWord(r.masked(in)))
			if last := lastWord(r.str(in)); a.Kind == "" && korean.IsOccasion(last) {
				a = korean.NounAction(korean.Meeting) // 지난해 9월 군산 훈련 때
			} else if a.Kind == "" && incidents[last] {
				if c := r.korean().ClauseOf(korean.Span(at)); c != nil && !undatable(c) && korean.Reference(w.Text) == "bound" && !strings.HasPrefix(rest, "의 ") {
					return dated{}, pass // 디도스 공격 때 상황실장을 맡았던
				}
				a = korean.NounAction(korean.Occurrence)
			}
			if a.Kind == "" || unhappening[a.Kind] {
				return dated{}, pass
			}
			noun := r.str(in)
			if korean.PassesThrough(w.Text) && strings.Contains(noun, " ") && len(r.marks(in)) == 0 {
				return dated{}, pass // 가람법이 14일 국무회의 의결을 거쳐: of what is told by the clause
			}
			if topic := r.namedTopic(s, at.Start); korean.Targets(w.Text) && n == 2 && topic != "" && !r.headed(in) {
				noun = topic + " " + noun // 한빛마루는 1월 2일 정식 개통을 목표로
			} else if korean.Towards(w.Text) && n > 1 && !r.headed(in) {
				return dated{}, pass // 2026년 예산 집행을 위한
			}
			if korean.Precedes(w.Text) && day(r.date(i)) && r.sideOf(r.date(i)) != ahead && r.behindAnyTopic(at.Start) && len(r.marks(diag.Span{Start: at.End, End: s.End}, "date")) == 0 {
				return dated{}, pass // 8일 가람원 설립에 앞서 위원을 위촉했다
			}
			if len(strings.Fields(noun)) == 1 && (a.Kind == "end" || a.Kind == korean.Finish) {
				return dated{}, pass // 11일 업무마감 후 시스템을 멈췄다
			}
			if len(strings.Fields(noun)) == 1 {
				topic := r.namedTopic(s, at.Start)
				if topic == "" {
					topic = r.thingBeforeDate(at.Start)
				}
				if id, ok := r.titled(); ok && topic == "" && id.Kind != "event" {
					topic = plainName(id)
				}
				if topic == "" && korean.Towards(w.Text) {
					if korean.Targets(w.Text) && !(n+1 < len(words) && words[n+1].Verb != nil && words[n+1].Verb.Stem == "하") {
						return dated{}, nothing // the day of a goal, nobody knows of what
					}
					return dated{}, pass
				}
				noun = strings.TrimSpace(topic + " " + noun)
			}
			return dated{words: in, noun: noun, action: a, status: korean.Unclear}, happened
		}
		if !nominal(w) {
			return dated{}, pass
		}
	}
	return dated{}, pass
}

// behindAnyTopic reports whether a place stands right behind a topic.
func (r *reader) behindAnyTopic(at int) bool {
	before := r.korean().Words(korean.Span{Start: r.sentenceSpan(at).Start, End: at})
	return len(before) > 0 && before[len(before)-1].Case == korean.Topic
}

// thingBeforeDate gives the topic right before a date that no mark names and that is nobody who acts: 회의 장비는 | 2016년
// 도입 후.
func (r *reader) thingBeforeDate(at int) string {
	words := r.korean().Words(korean.Span{Start: r.sentenceSpan(at).Start, End: at})
	n := len(words) - 1
	if n < 0 || words[n].Case != korean.Topic || words[n].Verb != nil {
		return ""
	}
	from := n
	for from > 0 && words[from-1].Verb == nil && words[from-1].Case == korean.NoCase && !words[from-1].Comma && !words[from-1].Stop && !strings.HasSuffix(words[from-1].Text, ":") {
		from--
	}
	in := r.trimmed(diag.Span{Start: words[from].Start, End: words[n].Noun.End})
	s := r.tidied(in)
	if last := lastWord(s); len(r.marks(in)) > 0 || tailIn(last, actingNouns) != "" || tailIn(last, officeEnds) != "" || bodyEnds[last] || r.isPost(last, true) || length(s) < 2 || length(s) > longestHeadline/2 || pointing(s) || counter(s) {
		return ""
	}
	return s
}

// nominal reports whether a word may stand between a date and what happened on it: a
// noun, alone or with a particle of place, object or owner.
func nominal(w korean.Word) bool {
	if w.Comma || w.Stop || w.Verb != nil && (!w.Verb.Copula || w.Verb.Form == korean.Link) {
		return false
	}
	switch w.Case {
	case korean.NoCase, korean.Place, korean.Object, korean.Genitive, korean.Source:
		return true
	}
	return false
}

// headed reports whether words begin with the name of a thing.
func (r *reader) headed(in diag.Span) bool {
	m := r.marks(in, "system", "law", "event")
	return len(m) > 0 && strings.Trim(r.Text[in.Start:r.Mentions[m[0]].In.Start], "‘“'\"「 ") == ""
}

// namedTopic gives the thing that is the topic of a sentence before a place.
func (r *reader) namedTopic(s diag.Span, before int) string {
	for _, m := range r.marks(diag.Span{Start: s.Start, End: before}, "system", "law", "event") {
		ws := r.korean().FirstWords(korean.Span{Start: r.Mentions[m].In.Start, End: s.End}, 4)
		n := 1
		for n < min(len(ws), 3) && ws[n-1].Case == korean.NoCase && ws[n].Case == korean.NoCase && korean.IsAction(ws[n].Text) {
			n++
		}
		if len(ws) > n && ws[n-1].Case == korean.NoCase && ws[n].Case == korean.Topic && genericThings[r.korean().Str(ws[n].Noun)] {
			return r.surface(m) // 한빛마루 시스템은, 한빛마루 구축 사업은
		}
		if len(ws) > 0 && ws[0].Case == korean.Topic || strings.HasPrefix(r.Text[r.Mentions[m].In.End:], "은 ") || strings.HasPrefix(r.Text[r.Mentions[m].In.End:], "는 ") {
			return r.surface(m)
		}
	}
	return ""
}

// lastWord gives the last word of a stretch without its signs.
func lastWord(s string) string {
	words := strings.Fields(s)
	if len(words) == 0 {
		return ""
	}
	return strings.Trim(words[len(words)-1], "’”'\"」)")
}

// datedPredicate reads the clause that a date belongs to, else the occasion of which it tells.
func (r *reader) datedPredicate(i int) (dated, verdict) {
	x, v := r.clauseOfDate(i)
	if v == nothing {
		if held, ok := r.heldThere(i); ok {
			return held, happened
		}
	}
	return x, v
}

// clauseOfDate reads what the clause tells that a date belongs to.
func (r *reader) clauseOfDate(i int) (dated, verdict) {
	at := r.Mentions[i].In
	at.Start += strings.LastIndexByte(r.str(at), ' ') + 1 // 오는 6월 1일: its words may be read as a verb
	c := r.korean().ClauseOf(korean.Span(at))
	if c == nil {
		return dated{}, pass
	}
	if r.misread(c) {
		c = c.Of
	}
	if x, ok := r.putOff(i, c); ok {
		return x, happened
	}
	if x, ok := r.putOffFrom(i, c); ok {
		return x, happened
	}
	if r.lastedUntil(i) || r.startedFrom(i) || r.onGrounds(i) || r.aheadOf(i) || r.formerState(i) || r.saidThen(i) || r.yearOfNoun(i, c) || r.dayGivenUp(i, c) {
		return dated{}, nothing
	}
	if x, v := r.ofSeveral(i, c); v != pass {
		return x, v
	}
	if r.endOfSpan(i) && !taken.Has(c.Class) {
		return dated{}, nothing // 8일 18시부터 12일 11시까지 중단한다 is one
	}
	if r.ofTeller(i, c) {
		return dated{}, nothing
	}
	c = r.pastTopic(i, r.beforeOthers(i, c))
	if r.attributive(i, c) {
		return dated{}, nothing
	}
	if x, ok := r.rescheduled(i, c); ok {
		return x, happened
	}
	if v := r.movedDate(i, c); v != happened {
		return dated{}, v
	}
	if part, ok := r.enumerated(i, c); ok {
		if x := r.item(part); x.action.Kind != "" && !unhappening[x.action.Kind] {
			return x, happened
		}
		if c.Lemma == "" {
			return dated{}, nothing // its predicate is left out
		}
		return r.shared(i, part, c)
	}
	if r.lastOfRow(i, c) {
		return r.lastItem(i, c), happened
	}
	if x, ok := r.equated(i, c); ok {
		return x, happened
	}
	if x, ok := r.charged(i, c); ok {
		return x, happened
	}
	if x, ok := r.scheduled(i, c); ok {
		return x, happened
	}
	if c.Status == korean.Done && c.Tense == korean.Past && c.Relation != korean.Modifying && r.byDay(i) && r.sideOf(r.date(i)) == ahead {
		return dated{}, nothing // 25일까지 신고·납부를 안내했다: a day of what they told of
	}
	if told := r.toldThatDay(i, c); told != nil {
		return r.predicate(i, told)
	}
	if x, ok := r.madeKnown(i, c); ok {
		return x, happened
	}
	if x, ok := r.aimed(i, c); ok {
		if next := r.marks(diag.Span{Start: r.Mentions[i].In.End, End: max(r.Mentions[i].In.End, c.Predicate.Start)}, "date"); len(next) > 0 && r.korean().ClauseOf(korean.Span(r.Mentions[next[0]].In)) == c {
			return dated{}, nothing // 12일 위원회는 16일 개통을 앞두고
		}
		if r.sideOf(r.date(i)) == behind {
			return dated{}, nothing // an aim of then: whether it was reached is not told
		}
		return x, happened
	}
	if r.considersDeed(i, c) {
		return dated{}, nothing
	}
	c = r.mainDeed(i, c)
	x, v := r.predicate(i, c)
	if next := r.sameDeed(c); v == happened && next != nil && x.clause == c {
		x.action, x.status = next.Action, next.Status
	}
	return x, v
}

// newsOfMeeting gives the clause that tells what comes up at a meeting that its sentence names by
// one word alone: 28일 열리는 국무회의에서는 조직 개편안이 상정된다.
func (r *reader) newsOfMeeting(i int, c *korean.Clause) *korean.Clause {
	if c.Relation != korean.Modifying || c.Kind != korean.Hold && c.Kind != korean.Meet || c.Of == nil || c.Of.State || c.Of.Telling || c.Of.Status != korean.Planned && c.Of.Status != korean.Done || r.deedDatedElsewhere(c.Of, i) || len(r.marks(diag.Span(c.Noun))) > 0 || strings.Contains(r.korean().Str(c.Noun), " ") {
		return nil
	}
	held := func(a korean.Arg) bool { return a.Span.Overlaps(c.Noun) && a.Case == korean.Source }
	if !slices.ContainsFunc(c.Of.Args, held) || c.Of.Relation != korean.Main || unhappening[c.Of.Kind] || c.Of.Kind == "" || c.Of.Kind == "ask" {
		return nil
	}
	return c.Of
}

// ofSeveral reads a date that is one of several in its clause, or whose deed is one of
// several there; it passes on where the clause tells one deed of one day.
func (r *reader) ofSeveral(i int, c *korean.Clause) (dated, verdict) {
	if x, v := r.dealt(i, c); v != pass {
		return x, v
	}
	if x, ok := r.passedThrough(i, c); ok {
		return x, happened
	}
	if o := r.beforeNextDate(i, c); o != nil {
		return r.predicate(i, o)
	}
	if o := r.newsOfMeeting(i, c); o != nil {
		return r.predicate(i, o)
	}
	if inner := r.innerOf(i, c); inner != nil {
		if r.dayGivenUp(i, inner) {
			return dated{}, nothing
		}
		if o := r.newsOfMeeting(i, inner); o != nil {
			return r.predicate(i, o)
		}
		return r.predicate(i, inner)
	}
	if part, row, ok := r.rowBefore(i, c); ok {
		return r.shared(i, part, row)
	}
	return dated{}, pass
}

// mainDeed gives the clause that tells what was done on the day of a date, where that of the
// date itself only leads up to it.
func (r *reader) mainDeed(i int, c *korean.Clause) *korean.Clause {
	for n := 0; n < 3; n++ {
		next := r.beyond(i, c)
		if next == c {
			break
		}
		c = next
	}
	if o := r.asksBoth(c); o != nil && !r.datedElsewhere(o, i) {
		return o
	}
	if c.Joint == "through" && c.Of != nil && !r.datedElsewhere(c.Of, i) {
		c = c.Of // 7일, 협의를 거쳐 방안을 발표했다
	}
	if o := r.occasionFor(c); o != nil && !r.datedElsewhere(o, i) {
		return o
	}
	for n := 0; n < 4 && r.leadsUp(c) && !r.datedElsewhere(c.Of, i); n++ {
		if c.Of.Relation == korean.Modifying && c.Of.Tense == korean.Present {
			break // 내년 박람회에 대비해 시를 찾는 사람이
		}
		if c.Kind == korean.Meet && c.Of.Kind == korean.Say && !c.Of.Telling {
			break // 16일 한빛부를 방문해 고마움을 전했다
		}
		if t := c.Of; t.Relation == korean.Told && t.Of != nil && r.ownSubject(t) > c.Predicate.End {
			c = t.Of // 5일 전화를 걸어 비서가 서류를 흘렸다고 신고했다
			break
		}
		c = c.Of
	}
	if r.opens(i) && setsUp(c) && !r.datedElsewhere(c.Of, i) {
		c = c.Of
	}
	return c
}

// asksBoth gives the clause that asks somebody for what a clause tells and for what the next one tells: 배포를 |중단하고|
// 순서를 바꿀 것을 권고했다.
func (r *reader) asksBoth(c *korean.Clause) *korean.Clause {
	ask := c.Of
	if c.Relation != korean.Linked || c.Joint != "" || c.Tense == korean.Past && c.PastItself() || ask == nil || ask.Kind != korean.Ask || ask.Tense != korean.Past || r.followedByComma(c.Predicate.End) {
		return nil
	}
	between := func(o *korean.Clause) bool {
		return o.Relation == korean.Embedded && o.Of == ask && o.Status == korean.AskedFor && o.Predicate.Start > c.Predicate.End && r.ownSubject(o) == 0
	}
	if !slices.ContainsFunc(r.korean().Clauses(c.Sentence), between) {
		return nil
	}
	return ask
}

// leadsUp reports whether a clause only tells by what, at what cost or where with whom the deed behind
// it is done: 누리집을 활용해 회의를 열었다.
func (r *reader) leadsUp(c *korean.Clause) bool {
	if !c.Manner() || c.Negated || r.serial(c) || korean.Joins(c.Stem()) {
		return false // 1976년 총무처에 들어와 임명장을 썼다
	}
	if c.Of.Relation == korean.Embedded && c.Of.Of != nil && !r.spends(c) {
		return false
	}
	_, object := r.ownObject(c)
	return c.Kind == "" || c.Kind == korean.Meet || r.spends(c) || object && bringsToUse[c.Action.Noun]
}

// bringsToUse are the nouns of making use of something for another deed.
var bringsToUse = korean.List("bringing to use")

// occasionFor gives the clause that tells of an occasion where another, which is linked to it, only tells
// with the clause before the word for the occasion what it was for: 성과를 |나누고|, 방안을 논의하는 간담회를 열었다.
func (r *reader) occasionFor(c *korean.Clause) *korean.Clause {
	held := c.Of
	if c.Relation != korean.Linked || c.PastItself() || c.Quoted || held == nil || held.Kind != korean.Hold && held.Kind != korean.Meet || c.Kind != "" && c.Kind != korean.Meet && c.Kind != korean.Say {
		return nil
	}
	for _, o := range r.korean().Clauses(c.Sentence) {
		purpose := o.Relation == korean.Modifying && o.Of == held && o.Tense == korean.Present && !o.State
		if purpose && o.Predicate.Start > c.Predicate.End && r.ownSubject(o) == 0 && korean.IsOccasion(lastWord(r.korean().Str(o.Noun))) {
			return held
		}
	}
	return nil
}

// ownSubject gives where the subject of a clause begins that stands in its own words, 0 without one.
func (r *reader) ownSubject(c *korean.Clause) int {
	for _, a := range c.Args {
		if a.Of == nil && a.Case == korean.Subject && (a.Role == korean.Who || a.Role == korean.What) {
			return a.Span.Start
		}
	}
	return 0
}

// setsUp reports whether a clause tells how what is now run came about: 창구를 만들고 상담을
// 운영 중이다.
func setsUp(c *korean.Clause) bool {
	return c.Relation == korean.Linked && (c.Kind == "build" || c.Kind == korean.Plan) && c.Of != nil && c.Of.Status == korean.UnderWay && c.Of.Kind == korean.Operate
}

// misread reports whether the predicate of a clause is the end of a compound of nouns that
// looks like a verb: 시·도와.
func (r *reader) misread(c *korean.Clause) bool {
	return c.Of != nil && c.Relation == korean.Linked && !strings.HasPrefix(c.Stem(), c.Action.Noun) && (strings.HasSuffix(r.Text[:c.Predicate.Start], "·") || strings.Contains(r.korean().Str(c.Predicate), "·"))
}

// sameDeed gives the clause whose predicate stands right behind that of one that tells
// in what way it is done, and has no words of its own: 앞당겨 지급한다.
func (r *reader) sameDeed(c *korean.Clause) *korean.Clause {
	if !r.mannerOfNext(c) || c.Kind == korean.State {
		return nil
	}
	if r.serial(c) {
		return c.Of
	}
	if c.Of.Kind == "" || c.Kind != "" && c.Of.Kind == korean.Operate || unhappening[c.Of.Kind] || c.Of.State || strings.HasPrefix(c.Of.Lemma, c.Action.Noun) || c.Of.Kind == "recover" && c.Kind != c.Of.Kind {
		return nil
	}
	return c.Of
}

// serial reports whether a clause tells with the next one a single deed, which the latter names, done to what stands
// before the former: 김치를 |실어| 보냈다, 여섯 건을 |몰아| 따냈다.
func (r *reader) serial(c *korean.Clause) bool {
	if !r.mannerOfNext(c) || c.Kind != "" || c.Of.Voice != korean.Active || unhappening[c.Of.Kind] {
		return false
	}
	a, object := r.ownObject(c)
	_, other := r.ownObject(c.Of)
	return object && !other && strings.TrimSpace(r.Text[a.Word.End:max(a.Word.End, c.Predicate.Start)]) == "" && korean.IsAction(c.Of.Action.Noun)
}

// mannerOfNext reports whether a clause only tells how its next one is done, whose predicate
// stands right behind its own: 풀어 설명한다.
func (r *reader) mannerOfNext(c *korean.Clause) bool {
	return c.Manner() && strings.TrimSpace(r.Text[c.Predicate.End:max(c.Predicate.End, c.Of.Predicate.Start)]) == ""
}

// spends reports whether a clause only tells what something cost: 48억 원을 들여, 약 6억 원의
// 사업비를 투자해.
func (r *reader) spends(c *korean.Clause) bool {
	a, ok := c.Arg(korean.What)
	return ok && a.Of == nil && a.Case == korean.Object && (counter(r.korean().Str(a.Span)) || korean.Cost(r.korean().Str(a.Head)))
}

// beyond gives the clause that a date dates where it stands before one that cannot
// be dated: an adjective in front of a noun (27일에는 같은 곳에서 … 열렸다), a purpose
// (내년에 쓸 수 있도록 … 준비한다). Another date's clause is its own.
func (r *reader) beyond(i int, c *korean.Clause) *korean.Clause {
	rest := r.Text[r.Mentions[i].In.End:]
	if c.Relation == korean.Modifying && directional.Begins(rest) {
		return c
	}
	if !undatable(c) || c.Became || c.Gapped() || r.opens(i) && c.Lemma == copula && (c.Relation == korean.Modifying || c.Tense == korean.Past) && c.Status != korean.Planned {
		return c // 지난해 9월부터 공석인 자리를
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

// undatable reports whether a clause is one that a date in front of it passes over.
func undatable(c *korean.Clause) bool {
	switch {
	case c.State, c.Joint == "while" && (c.Tense != korean.Past || asCompany[c.Action.Noun]), c.Kind == korean.State && c.Relation != korean.Main:
		return true
	case c.Relation == korean.Linked:
		return c.Mood == korean.Possible || c.Mood == korean.Purpose
	}
	return c.Relation == korean.Modifying && c.Mood == korean.Possible
}

// asCompany are the nouns of actions that tell who was there while something else was done:
// 주민을 초청한 가운데 준공식을 열었다.
var asCompany = korean.List("as company")

// toldThatDay gives the clause that a teller's day dates: what was signed, held or
// agreed and is told of as the body's act of that day (5일 협약을 맺었다고 밝혔다), unless it
// has a date of its own.
func (r *reader) toldThatDay(i int, c *korean.Clause) *korean.Clause {
	if !c.Telling || c.Kind != korean.Say || c.Tense != korean.Past || len(r.date(i).String()) < len("2021-09-20") || r.inQuote(r.Mentions[i].In.Start) >= 0 {
		return nil
	}
	for _, o := range r.korean().Clauses(c.Sentence) {
		punctual := o.Kind == korean.Sign || o.Kind == korean.Hold || o.Kind == korean.Meet
		if o.Relation == korean.Told && o.Of == c && punctual && o.Status == korean.Done && !o.Quoted && !r.timedApart(o) && !r.ledTo(o) {
			return o
		}
	}
	return nil
}

// timedApart reports whether a clause has a time of its own that is no mere year, which may be
// that of a noun: 올해 핵심과제를 보고하는 자리를 열었다.
func (r *reader) timedApart(c *korean.Clause) bool {
	return slices.ContainsFunc(c.Args, func(a korean.Arg) bool {
		m := r.marks(diag.Span(a.Span), "date")
		return a.Role == korean.When && a.Of == nil && (len(m) != 1 || !wholeYear(r.date(m[0])))
	})
}

// charged reads what somebody finds fault with or advises at a time, which stands before
// what is said: 감사원은 2023년 11월 장비 교체가 늦어진다고 지적했다.
func (r *reader) charged(i int, c *korean.Clause) (dated, bool) {
	t := c.Teller()
	if c.Relation != korean.Told || t == nil || !charges[t.Action.Noun] || t.Status != korean.Done || r.inQuote(r.Mentions[i].In.Start) >= 0 || r.datedElsewhere(t, i) {
		return dated{}, false
	}
	who, ok := t.Arg(korean.Who)
	if !ok || who.Of != nil || strings.TrimSpace(r.Text[who.Word.End:max(who.Word.End, r.Mentions[i].In.Start)]) != "" || who.Span.Start > r.Mentions[i].In.Start {
		return dated{}, false
	}
	said := r.trimmed(diag.Span{Start: r.Mentions[i].In.End, End: max(r.Mentions[i].In.End, c.Predicate.Start)})
	words := strings.Fields(r.tidied(said))
	if len(words) > 0 && korean.Pointing(words[0]) { // 이 시스템의 | 장비 교체
		if words = words[1:]; len(words) > 1 && strings.HasSuffix(words[0], korean.Of) {
			words = words[1:]
		}
	}
	deed := c.Action.Noun
	if c.State {
		deed = korean.StateNoun(c) // 관리가 부실하다고
	}
	for len(words) > 0 && korean.IsAdverb(words[0]) {
		words = words[1:]
	}
	if len(words) == 0 || deed == "" || len(r.marks(said, "date")) > 0 {
		return dated{}, false
	}
	words[len(words)-1] = korean.BareNoun(words[len(words)-1])
	noun := strings.Join(append(words, deed, t.Action.Noun), " ")
	return dated{words: diag.Span(t.Span), noun: r.tidied(diag.Span(who.Span)) + ", " + noun, action: t.Action, status: korean.Done}, true
}

// charges are the nouns of what is said that is a deed of its own.
var charges = korean.List("charges")

// aimed reads what is aimed at or stands before somebody at a time: 10월 개청을 목표로 한다,
// 12월에야 개통을 앞두고 있다, 가입은 1월로 예정돼 있다.
func (r *reader) aimed(i int, c *korean.Clause) (dated, bool) {
	if c.Negated || c.Kind == korean.Ask {
		return dated{}, false
	}
	aim := korean.AimsAt(c, r.korean())
	if r.aims(c) {
		aim = korean.Aimed
	}
	var deed, topic diag.Span
	for _, a := range c.Args {
		switch {
		case a.Of != nil || a.Role == korean.When || r.Mentions[i].In.Start > a.Span.Start && a.Case == korean.Object:
		case (a.Case == korean.Object || korean.Targets(r.korean().Str(a.Word)) || aim == korean.Scheduled && (a.Case == korean.Topic || a.Case == korean.Subject)) && korean.IsAction(r.korean().Str(a.Head)):
			deed = diag.Span(a.Span)
		case a.Case == korean.Topic, a.Case == korean.Subject, a.Case == korean.Place && korean.SetsOff(r.korean().Str(a.Word)): // 센터에는
			topic = diag.Span(a.Span)
		}
	}
	if aim == korean.NoAim || deed.Len() == 0 {
		return dated{}, false
	}
	x := r.item(deed)
	if topic.Len() > 0 && len(r.marks(topic, "person")) == 0 && topic.Start >= r.speechStart(r.Mentions[i].In.Start) {
		x.noun = strings.TrimSpace(r.tidied(topic) + " " + r.tidied(deed))
	}
	x.status = korean.Planned
	return x, x.action.Kind != "" || korean.IsAction(x.noun)
}

// scheduled reads a deed that is to come, in a phrase beside what the clause tells: 수목원은
// 2030년 준공 예정으로, 전시원 열 곳이 들어선다.
func (r *reader) scheduled(i int, c *korean.Clause) (dated, bool) {
	at, topic := r.Mentions[i].In, ""
	for _, a := range c.Args {
		if a.Of == nil && a.Case == korean.Topic && a.Span.End <= at.Start && len(r.marks(diag.Span(a.Span), "person")) == 0 {
			topic = r.tidied(diag.Span(a.Span))
		}
		deed, ok := korean.ScheduledDeed(r.tidied(diag.Span(a.Span)))
		if !ok || a.Of != nil || a.Case != korean.Means || a.Span.Start < at.End || strings.TrimSpace(r.Text[at.End:a.Span.Start]) != "" {
			continue
		}
		x := dated{words: diag.Span(a.Span), noun: strings.TrimSpace(topic + " " + deed), action: korean.NounAction(lastWord(deed)), status: korean.Planned}
		return x, strings.Contains(x.noun, " ")
	}
	return dated{}, false
}

// considersDeed reports whether a date belongs to a deed that its clause only weighs,
// prepares or argues for: 10월 개통을 검토했다, 1월 개통을 준비해 왔다.
func (r *reader) considersDeed(i int, c *korean.Clause) bool {
	if !weighing[c.Action.Noun] {
		return false
	}
	at := r.Mentions[i].In
	return slices.ContainsFunc(c.Args, func(a korean.Arg) bool {
		return a.Of == nil && a.Case == korean.Object && (a.Span.Start == at.Start || strings.TrimSpace(r.Text[at.End:max(at.End, a.Span.Start)]) == "" && a.Span.Start >= at.End) && len(strings.Fields(r.korean().Str(a.Span))) <= 3 && korean.IsAction(r.korean().Str(a.Head))
	})
}

// weighing are the nouns of what is done with a deed that need not come.
var weighing = korean.List("weighing")

// equated reads a clause that says what a day is: 개통은 10월이다, 접수 기한은 8월
// 31일까지이고.
func (r *reader) equated(i int, c *korean.Clause) (dated, bool) {
	at := r.Mentions[i].In
	if c.Lemma != copula || c.Predicate.Start > at.End || c.Predicate.End < at.End {
		return dated{}, false
	}
	for _, o := range r.korean().Clauses(c.Sentence) { // 사업을 시작한 것은 2011년 8월이다
		cleft := o.Relation == korean.Modifying && korean.Reference(r.korean().Str(o.Noun)) == "bound" || o.Relation == korean.Embedded && korean.Reference(korean.BareNoun(lastWord(r.korean().Str(o.Predicate)))) == "bound"
		if cleft && o.Predicate.End < at.Start && !o.State {
			return r.predicateAs(i, o)
		}
	}
	for _, a := range slices.Backward(c.Args) {
		if a.Role != korean.Who && a.Role != korean.What || a.Span.End > at.Start {
			continue
		}
		if _, ok := korean.LabelOf(r.korean().Str(a.Head)); ok {
			in := diag.Span(a.Span)
			return dated{words: in, noun: r.str(in), action: korean.NounAction(r.korean().Str(a.Head))}, true
		}
		break
	}
	return dated{}, false
}

// predicateAs gives what a clause tells, where it tells of a happening.
func (r *reader) predicateAs(i int, c *korean.Clause) (dated, bool) {
	x, v := r.predicate(i, c)
	return x, v == happened
}

// reportedThere reports whether a place stands in the part of a release that gives what a
// newspaper wrote, which the release answers: < 기사 내용 > … < 설명 내용 >.
func (r *reader) reportedThere(at int) bool {
	if r.reported == nil {
		r.reported = r.findReported()
	}
	return slices.ContainsFunc(r.reported, func(s diag.Span) bool { return s.Start <= at && at < s.End })
}

func (r *reader) findReported() []diag.Span {
	list := []diag.Span{}
	open := -1
	for _, line := range r.lines {
		s := r.str(line)
		if length(s) > 30 || sentenceLike(s) {
			continue
		}
		switch korean.ReportHead(s) {
		case korean.HeadOfReport:
			open = line.End
		case korean.HeadOfAnswer:
			if open >= 0 {
				list = append(list, diag.Span{Start: open, End: line.Start})
			}
			open = -1
		}
	}
	return list
}
