package facts

import (
	"slices"
	"strings"

	"sillok/internal/diag"
	"sillok/internal/korean"
)

// What a clause tells that is a happening.

// records are the nouns of actions by which something is only written down as done.
var records = korean.List("records")

// predicate judges a clause: states, opinions, what is said, hoped, expected or
// counted is no happening.
func (r *reader) predicate(i int, c *korean.Clause) (dated, verdict) {
	if x, ok := r.ranked(c); ok {
		return x, happened
	}
	if x, ok := r.takesPlace(c); ok {
		return x, happened
	}
	if x, ok := r.struck(c); ok {
		return x, happened
	}
	if x, ok := r.became(c); ok {
		return x, happened
	}
	if a, ok := r.doneDeed(c); ok {
		x := dated{words: diag.Span(c.Span), clause: c, action: a, status: c.Status}
		return x, happened
	}
	if _, who := c.Arg(korean.Who); c.Kind == "occur" && !who && c.Relation == korean.Modifying && length(c.Action.Noun) == 1 && korean.NativeNoun(c.Stem(), firstWord(r.korean().Str(c.Noun))) == "" {
		return dated{}, nothing // 전산실에서 |난| 불로: of what is not read
	}
	if ratherThan.Begins(r.Text[c.Predicate.End:]) {
		return dated{}, nothing // 잘못을 따지기보다는
	}
	if r.ofWhoever(c) || r.saysWhy(c) || r.saysTooLittle(i, c) || r.forecast(i, c) || r.ofArticle(c) {
		return dated{}, nothing
	}
	what, told := c.Arg(korean.What)
	if _, object := r.ownObject(c); c.Telling && c.Kind == korean.Publish && !object && !(told && what.Of == nil && what.Case == korean.Subject && c.Voice == korean.Passive) {
		return dated{}, nothing // 보류하기로 했다고 17일 발표했다
	}
	if c.Relation != korean.Linked && c.Of != nil && c.Of.Action.Noun == korean.Considering && c.Status != korean.Done {
		return dated{}, nothing // 담는 방안을 검토한다
	}
	if c.Kind == korean.Ask && (c.Telling && r.inQuote(r.Mentions[i].In.Start) < 0 || c.Tense != korean.Past) {
		return dated{}, nothing
	}
	if x, ok := r.handedIn(i, c); ok {
		return x, happened
	}
	if _, who := c.Arg(korean.Who); c.Honours() && !who {
		return dated{}, nothing // 작년 말 취임하셨는데요: of whoever is spoken to
	}
	if r.leadsToPossible(i, c) || r.holdsSeat(c) {
		return dated{}, nothing
	}
	if r.denied(c) || r.askedOfReaders(c) || r.holdsPerson(c) || r.waysOfTelling(c) {
		return dated{}, nothing
	}
	if q := r.inQuote(r.Mentions[i].In.Start); q >= 0 && !r.quotes[q].words.Contains(diag.Span(c.Predicate)) {
		return dated{}, nothing // a day that somebody speaks of is none of what is done with the words
	}
	if x, ok := r.unreachable(c); ok {
		return x, happened
	}
	if didNotHappen(c) || c.State || c.Lemma == korean.IsNot || c.Habitual() || unhappening[c.Kind] && !r.lastsThen(i, c) && !r.looksAt(c) || r.onlyThought(i, c) || supposed(c) || c.Recalled() || r.writtenAsDone(c) {
		return dated{}, nothing
	}
	if t := c.Teller(); t != nil && t.Reports() || r.reportedThere(r.Mentions[i].In.Start) {
		return dated{}, nothing // a newspaper says so
	}
	x := dated{words: diag.Span(c.Span), clause: c, action: r.opened(c), status: c.Status}
	if _, a, ok := korean.QualifiedAction(lastWord(r.Text[c.Span.Start:c.Predicate.Start]), c.Action.Noun); ok && a.Kind == "recover" {
		x.action = a // 11시부터 정상 운영 중이다
	}
	if x.action.Kind == korean.Begin && c.Kind == korean.Operate && x.status == korean.UnderWay {
		x.status = korean.Done // 2018년 개원·운영하면서
	}
	if c.Relation == korean.Modifying && c.Tense == korean.Present && courses[r.korean().Str(c.Noun)] && r.sideOf(r.date(i)) != ahead {
		x.status = korean.UnderWay // 이달 개편하는 과정에서
	}
	if x.status == korean.AskedFor && c.Relation == korean.Linked && r.followedByComma(c.Predicate.End) && c.Of != nil && r.datedElsewhere(c.Of, i) && r.sideOf(r.date(i)) == behind {
		x.status = korean.Done // 30일 항의서를 내고, 8일까지 답을 달라고 요구했다
	}
	if r.decidedThen(i, c) {
		x.status, x.chosen = korean.Done, true
	}
	if fate, ok := r.fate(i, c); ok {
		x.status = fate
	} else if c.Joint == "contrast" && c.Mood == korean.Intended && c.PastItself() && x.status == korean.Planned {
		return dated{}, nothing // 12월 열려 했으나: what came instead is not told of this day
	}
	if c.Kind == korean.Ask || x.status == korean.AskedFor && meeting[c.Kind] && r.saidAfter(c) {
		x.status = korean.Done // the demand was made, there where something was said
	}
	if _, own := r.ownObject(c); own && pastPosts[c.Action.Noun] {
		return dated{}, nothing // of a curriculum vitae
	}
	if a, ok := c.Arg(korean.What); ok && c.Action.Noun == korean.InCharge {
		if word := lastWord(r.tidied(diag.Span(a.Span))); office(word) || r.isPost(word, true) || officer(word) {
			return dated{}, nothing // a post
		}
	}
	return x, happened
}

// saidAfter reports whether a clause is linked to one of what was said, in quotation marks that stand behind its own
// predicate: 간담회를 갖고 “…”며 고칠 것을 지시했다.
func (r *reader) saidAfter(c *korean.Clause) bool {
	return c.Relation == korean.Linked && slices.ContainsFunc(r.quotes, func(q quotation) bool {
		return q.words.Start > c.Predicate.End && q.words.Start < r.sentenceSpan(c.Predicate.Start).End
	})
}

var ratherThan = words("rather-than")

// courses are nouns for the time in which something is being done.
var courses = korean.List("courses")

// pastPosts are the nouns of having held a post.
var pastPosts = korean.List("past posts")

// leadsToPossible reports whether a clause is only the first step of what something makes
// possible for others: 9일부터 누리집에서 신청한 뒤 집에서 받을 수 있도록 사업을 마쳤다.
func (r *reader) leadsToPossible(i int, c *korean.Clause) bool {
	next := c.Of
	return c.Relation == korean.Linked && c.Joint == "after" && r.sideOf(r.date(i)) != behind && c.Mood != korean.Possible &&
		next != nil && next.Mood == korean.Possible && next.Of != nil && next.Of.Status == korean.Done
}

// waysOfTelling reports whether a clause only says how something is told: 숫자로 풀어
// 설명한다. A meeting held to tell it is a deed of its own.
func (r *reader) waysOfTelling(c *korean.Clause) bool {
	return r.mannerOfNext(c) && c.Of.Kind == korean.Say && !meeting[c.Kind]
}

// saysTooLittle reports whether a clause without a kind tells a date too little: 하다
// alone, or what names nobody and nothing where the date is no day or month.
func (r *reader) saysTooLittle(i int, c *korean.Clause) bool {
	return c.Kind == "" && (c.Lemma == "하다" || !precise(r.date(i)) && (c.Lemma == "" || !withinYear(r.date(i))) && !r.namesSomething(c) && !r.plansDeed(c))
}

// ofWhoever reports whether a clause tells what anybody may mean to do of whom the sentence
// speaks: 1일부터 야영장을 이용하려는 사람은, 20일에 돈을 받지 못하게 된 사람에게.
func (r *reader) ofWhoever(c *korean.Clause) bool {
	return c.Relation == korean.Modifying && (c.Mood == korean.Intended || c.Unable()) && tailIn(lastWord(r.korean().Str(c.Noun)), whoever) != ""
}

// whoever are nouns for anybody whom a notice speaks to.
var whoever = korean.List("whoever")

// saysWhy reports whether a clause tells what an occasion or an agreement was for: 이날 협약은
// 생태자원을 지키려고 마련됐다.
func (r *reader) saysWhy(c *korean.Clause) bool {
	return c.Voice == korean.Passive && arranged[c.Action.Noun] && slices.ContainsFunc(c.Args, func(a korean.Arg) bool {
		head := r.korean().Str(a.Head)
		return a.Case == korean.Topic && (korean.IsOccasion(head) || genericThings[head] || korean.NounAction(head).Kind == korean.Sign)
	})
}

// arranged are the nouns of how an occasion came about.
var arranged = korean.List("arranged")

// plansDeed reports whether a clause tells of what is to be done to something that it
// names in words of its own: 2026년까지 면 지역에 광케이블을 놓는다.
func (r *reader) plansDeed(c *korean.Clause) bool {
	a, ok := r.ownObject(c)
	return ok && c.Status == korean.Planned && !c.State && !counter(r.korean().Str(a.Span))
}

// forecast reports whether a clause tells by how much something may grow or shrink in
// a year, and not what somebody means to make of it.
func (r *reader) forecast(i int, c *korean.Clause) bool {
	_, object := r.ownObject(c)
	planned := object && (c.Mood == korean.Intended || c.Mood == korean.Decided)
	return c.Mood != korean.Plain && !planned && wholeYear(r.date(i)) && (c.Kind == "grow" || c.Kind == "shrink")
}

// didNotHappen reports whether a clause only denies something: not that it failed, was
// cancelled, refused or put off.
func didNotHappen(c *korean.Clause) bool {
	switch c.Status {
	case korean.Cancelled, korean.Denied, korean.Postponed:
		return false
	case korean.Failed:
		failed := c.Unable() || c.Action.Noun == korean.Kept || c.Kind == korean.Fail || c.Voice == korean.Passive && c.Kind != korean.Operate // 옮겨지지 않았다
		return c.Negated && !failed
	}
	return c.Negated
}

// onlyThought reports whether a clause tells what is expected, wished, supposed, or can
// be done. What one can do from a day on, or hand in by a day, counts.
func (r *reader) onlyThought(i int, c *korean.Clause) bool {
	if r.guessed(c) && c.Of != nil && c.Of.Kind != korean.Publish { // 도움을 줄 것으로 보인다; but 열 것으로 알려졌다
		return true
	}
	switch c.Mood {
	case korean.Expected, korean.Wished, korean.Supposed:
		return true
	case korean.Possible:
		return !r.opens(i) && c.Status != korean.Planned && !(taken.Has(c.Action.Noun) && r.byDay(i)) && !r.offeredThen(i, c)
	}
	return false
}

// offeredThen reports whether a clause tells by name what people can do from a day to come, up to one or on it: 설명회는 17일 유튜브
// 채널에서 볼 수 있다.
func (r *reader) offeredThen(i int, c *korean.Clause) bool {
	return c.Tense != korean.Past && c.Relation != korean.Modifying && precise(r.date(i)) && r.sideOf(r.date(i)) == ahead && r.namesSomething(c) && !strings.Contains(r.str(r.sentences[r.sentence(c.Predicate.Start)]), "?")
}

// lastsThen reports whether a clause tells that an occasion or a deed goes on from a day or up to one: 접수는 5월 3일까지 이어진다.
func (r *reader) lastsThen(i int, c *korean.Clause) bool {
	if !goesOn[c.Action.Noun] || c.Relation == korean.Modifying || !strings.Contains(r.date(i).String(), "/") {
		return false
	}
	return slices.ContainsFunc(c.Args, func(a korean.Arg) bool {
		head := r.korean().Str(a.Head)
		return a.Of == nil && (a.Case == korean.Subject || a.Case == korean.Topic) && (korean.IsOccasion(head) || korean.IsAction(head))
	})
}

// looksAt reports whether a clause with a verb of holding a view tells that something is looked at: 기록까지 볼 수 있다.
func (r *reader) looksAt(c *korean.Clause) bool {
	return c.Mood == korean.Possible && slices.ContainsFunc(c.Args, func(a korean.Arg) bool {
		return a.Of == nil && (a.Case == korean.Object || a.Case == korean.Until && a.Role != korean.When || a.Case == korean.Source)
	})
}

// writtenAsDone reports whether a clause is what a record says: 마친 것으로 조서를
// 작성했다.
func (r *reader) writtenAsDone(c *korean.Clause) bool {
	if c.Of == nil || !records[c.Of.Action.Noun] {
		return false
	}
	switch c.Relation {
	case korean.Modifying:
		return korean.Reference(r.korean().Str(c.Noun)) == "bound"
	case korean.Embedded:
		return korean.Reference(korean.BareNoun(lastWord(r.korean().Str(c.Span)))) == "bound"
	}
	return false
}

// supposed reports whether a clause is what is expected: 바뀔 것으로 예상된다, 세계화에 기여하는 한편 수출이
// 기대된다.
func supposed(c *korean.Clause) bool {
	if c.Of != nil && c.Relation == korean.Linked && c.Tense != korean.Past && c.Status != korean.Done && supposals[c.Of.Action.Noun] {
		return true
	}
	return c.Of != nil && (c.Relation == korean.Told || c.Relation == korean.Embedded) && supposals[c.Of.Action.Noun]
}

// supposals are the nouns of what is only thought of what is to come.
var supposals = korean.List("supposals")

// holdsSeat reports whether a clause tells no more than that somebody holds a post that it does not name: 2010년부터 지금의
// 자리를 맡고 있다.
func (r *reader) holdsSeat(c *korean.Clause) bool {
	a, ok := r.ownObject(c)
	return ok && takingOn[c.Lemma] && seats[r.korean().Str(a.Head)]
}

// holdsPerson reports whether the subject of what is held is a person, who takes part in
// something else that the sentence goes on to tell, as captions of pictures do: 나하나
// 시장이 14일 회관에서 열린 모임에서 인사말을 하고 있다.
func (r *reader) holdsPerson(c *korean.Clause) bool {
	if c.Relation != korean.Modifying || c.Voice != korean.Passive || c.Kind != korean.Hold && c.Kind != korean.Meet {
		return false
	}
	return slices.ContainsFunc(c.Args, func(a korean.Arg) bool {
		marks := r.marks(diag.Span(a.Span), "person")
		if a.Of != nil || a.Case != korean.Subject || len(marks) == 0 {
			return false
		}
		head := lastWord(r.korean().Str(a.Head))
		return r.isPost(head, true) || officer(head) || tailIn(head, postEnds) != "" || r.Mentions[marks[len(marks)-1]].In.End >= a.Head.End
	})
}

// handedIn reads what anybody may hand in by a day: 의견이 있는 사람은 5월 7일까지 의견을
// 제출하여 주시기 바랍니다. It is a last day, of what the title tells.
func (r *reader) handedIn(i int, c *korean.Clause) (dated, bool) {
	var a korean.Arg
	for _, o := range c.Args {
		if o.Of == nil && o.Case == korean.Object {
			a = o // the last one: 창구를 통하여 의견을
		}
	}
	if a.Span.Len() == 0 || c.Status != korean.AskedFor || !taken.Has(c.Class) || !r.byDay(i) || len(r.argMarks(c, korean.Who)) > 0 {
		return dated{}, false
	}
	noun := lastWord(r.tidied(diag.Span(a.Span))) + " " + c.Action.Noun
	if title, ok := r.titleAsItem(); ok && !strings.Contains(r.Title, korean.Minutes) {
		if whole, ok := placedUnder(title, noun); ok {
			noun = whole
		}
	}
	return dated{words: diag.Span(c.Span), noun: noun, action: c.Action, status: korean.Planned}, true
}

// askedOfReaders reports whether a clause asks something of nobody in particular: 찾아
// 두시기 바랍니다.
func (r *reader) askedOfReaders(c *korean.Clause) bool {
	_, who := c.Arg(korean.Who)
	return c.Status == korean.AskedFor && !who && c.Voice == korean.Active && c.Kind != korean.Ask
}

// unreachable reads that something cannot be reached or does not run: 한빛마루가 7일부터
// 접속되지 않아.
func (r *reader) unreachable(c *korean.Clause) (dated, bool) {
	if !c.Negated || c.Mood == korean.Supposed || c.Mood == korean.Intended {
		return dated{}, false
	}
	deed := c.Action.Noun
	for _, a := range c.Args {
		if head := r.korean().Str(a.Head); a.Of == nil && a.Case == korean.Subject && c.Kind == korean.State && runs[head] && a.Span == a.Head {
			deed = head // 창구는 22일 접속이 되지 않았다
		}
	}
	if !runs[deed] {
		return dated{}, false
	}
	for _, a := range c.Args {
		if r.korean().Str(a.Span) == deed {
			continue
		}
		if a.Of == nil && (a.Role == korean.Who || a.Role == korean.What) && (a.Case == korean.Subject || a.Case == korean.Topic) {
			noun := r.lastName(diag.Span(a.Span)) + " " + deed + " " + korean.Outage
			return dated{words: diag.Span(c.Span), noun: noun, action: korean.NounAction(korean.Outage), status: korean.Done}, true
		}
	}
	return dated{}, false
}

// lastName gives the name that ends a phrase, else its words.
func (r *reader) lastName(in diag.Span) string {
	list := r.marks(in)
	if n := len(list); n > 0 && strings.Trim(r.Text[r.Mentions[list[n-1]].In.End:in.End], "’”'\"」 ") == "" {
		return r.surface(list[n-1])
	}
	return r.tidied(in)
}

// runs are the nouns of what a system does while it runs.
var runs = korean.List("runs")

// denied reports whether a word right before the predicate denies it: 이틀을 못 썼다.
func (r *reader) denied(c *korean.Clause) bool {
	return slices.ContainsFunc(c.Args, func(a korean.Arg) bool {
		return a.Of == nil && korean.Denies(r.korean().Str(a.Word)) && strings.TrimSpace(r.Text[a.Word.End:max(a.Word.End, c.Predicate.Start)]) == ""
	})
}

// doneDeed gives the action of 하다 with a noun of action for its object: 모의훈련을 했다.
func (r *reader) doneDeed(c *korean.Clause) (korean.Action, bool) {
	if c.Lemma != "하다" || c.State || c.Mood == korean.Possible || c.Mood == korean.Supposed || c.Mood == korean.Expected {
		return korean.Action{}, false
	}
	for _, a := range c.Args {
		if a.Of == nil && a.Case == korean.NoCase && a.Role == korean.Other && strings.TrimSpace(r.Text[a.Span.End:max(a.Span.End, c.Predicate.Start)]) == "" {
			if noun := korean.NounAction(r.korean().Str(a.Head)); noun.Kind != "" && !unhappening[noun.Kind] && noun.Kind != korean.Ask {
				return noun, true // 개정안을 행정예고 하고
			}
		}
		if a.Of == nil && (a.Role == korean.What && a.Case == korean.Object || a.Case == korean.Topic && a.Role != korean.When) {
			noun := korean.NounAction(r.korean().Str(a.Head))
			if last := lastWord(r.tidied(diag.Span(a.Span))); noun.Kind == "" && korean.IsOccasion(last) && a.Case == korean.Object {
				return korean.NounAction(korean.Meeting), true // 공모전을 한다
			}
			if korean.IsAction(noun.Noun) && len(r.marks(diag.Span(a.Head), "agency", "person")) == 0 && !unhappening[noun.Kind] && noun.Kind != korean.Ask {
				return noun, true
			}
		}
	}
	return korean.Action{}, false
}

// ranked reads a place in a ranking that somebody reached: UN 평가에서 1위에 올랐다.
func (r *reader) ranked(c *korean.Clause) (dated, bool) {
	if c.Tense != korean.Past && c.Status != korean.Done || c.Negated {
		return dated{}, false
	}
	rank, in := "", ""
	for _, a := range c.Args {
		head := r.korean().Str(a.Head)
		switch {
		case a.Of == nil && korean.IsRank(head) && (a.Case == korean.Object || a.Case == korean.Place || a.Case == korean.NoCase):
			rank = r.tidied(diag.Span(a.Span))
		case a.Of == nil && a.Case == korean.Source:
			in = r.tidied(diag.Span(a.Span))
		}
	}
	if rank == "" || in == "" || len(strings.Fields(in)) < 2 {
		return dated{}, false
	}
	return dated{words: diag.Span(c.Span), noun: in + " " + rank, action: korean.Action{Noun: rank, Class: rank, Kind: "win"}, status: korean.Done}, true
}

// decidedThen reports whether a past day is the one on which somebody decided what a clause
// tells as decided: 지난 3월 26일 장치를 사기로 했다.
func (r *reader) decidedThen(i int, c *korean.Clause) bool {
	if c.Mood != korean.Decided || c.Tense != korean.Past || c.Negated || c.Quoted || !day(r.date(i)) {
		return false
	}
	if r.decidedThere(i, c) {
		return r.sideOf(r.date(i)) != ahead
	}
	return (c.Relation == korean.Main || c.Relation == korean.Told) && r.sideOf(r.date(i)) == behind
}

// decidedThere reports whether a date stands before the meeting at which a decision was made, in a clause with an ending of
// the past of its own: 5월 27일 |회의에서| 짓기로 결정하였고.
func (r *reader) decidedThere(i int, c *korean.Clause) bool {
	return c.PastItself() && c.Joint != "contrast" && c.Relation != korean.Modifying && slices.ContainsFunc(c.Args, func(a korean.Arg) bool {
		at := r.Mentions[i].In.End
		return a.Of == nil && a.Case == korean.Source && a.Span.Start >= at && strings.TrimSpace(r.Text[at:a.Span.Start]) == "" && korean.IsOccasion(r.korean().Str(a.Head))
	})
}

// became reads what something became on a day: 소방공무원은 4월 1일 모두 국가직이 되었다.
func (r *reader) became(c *korean.Clause) (dated, bool) {
	if !c.Became || c.Negated || c.Tense != korean.Past {
		return dated{}, false
	}
	who, what := "", ""
	for _, a := range c.Args {
		switch noun := r.tidied(diag.Span(a.Span)); {
		case a.Of != nil || a.Role == korean.When:
		case a.Role == korean.Other && a.Case == korean.Subject:
			what = noun
		case a.Case == korean.Subject || a.Case == korean.Topic || a.Case == korean.Focus:
			who = noun
		}
	}
	if who == "" || what == "" || counter(what) || idleStates[lastWord(what)] {
		return dated{}, false
	}
	noun := who + ", " + korean.WithParticle(what, "이") + " " + korean.Nominalise("되")
	return dated{words: diag.Span(c.Span), noun: noun, action: c.Action, status: c.Status, alone: true}, length(noun) <= longestHeadline
}

// idleStates are nouns of what something may become without anything happening: 계기가 되었다.
var idleStates = korean.List("idle states")

// takesPlace reads that there is an occasion: 16일 오후 2시에 설명회가 있을 예정이다.
func (r *reader) takesPlace(c *korean.Clause) (dated, bool) {
	if c.Action.Noun != korean.Being || c.Negated || c.Mood == korean.Supposed || c.Mood == korean.Possible || c.Relation == korean.Modifying {
		return dated{}, false
	}
	for _, a := range c.Args {
		if a.Of == nil && a.Case == korean.Subject && korean.IsOccasion(r.korean().Str(a.Head)) && !genericThings[r.tidied(diag.Span(a.Span))] {
			x := dated{words: diag.Span(a.Span), noun: r.tidied(diag.Span(a.Span)), action: korean.NounAction(korean.Meeting), status: c.Status}
			return x, true
		}
	}
	return dated{}, false
}

// opens reports whether a date only begins: 4월 22일부터.
func (r *reader) opens(i int) bool { return strings.HasSuffix(r.date(i).String(), "/..") }

// opened gives the action of a clause. What is opened tells what opening it is: an
// occasion is held, a system starts, a body opens its doors.
func (r *reader) opened(c *korean.Clause) korean.Action {
	if first, _, ok := strings.Cut(r.korean().Str(c.Predicate), "·"); ok && korean.NounAction(first).Kind == korean.Begin {
		return korean.NounAction(first) // 개원·운영하면서
	}
	stem := c.Stem()
	doors := c.Action.Class == "개통" && stem == "열"
	if !doors && (c.Kind != korean.Hold || stem != "열" && stem != "열리") {
		return c.Action
	}
	in := diag.Span(c.Noun)
	_, what := c.Arg(korean.What)
	for _, a := range c.Args {
		itself := a.Role == korean.Who && !what && len(r.marks(diag.Span(a.Span), "system")) > 0 // 한빛마루는 4월 열기로 했다
		if a.Of == nil && (a.Role == korean.What && !doors || a.Role == korean.Who && doors || itself) {
			in = diag.Span(a.Span)
		}
	}
	for _, m := range r.marks(in) {
		if strings.Trim(r.Text[r.Mentions[m].In.End:max(r.Mentions[m].In.End, in.End)], "’”'\"」") != "" {
			continue
		}
		switch r.Mentions[m].ID.Kind {
		case "system":
			return korean.NounAction("개통")
		case "event":
			return korean.NounAction(korean.Meeting)
		case "agency":
			if !c.Action.Idiom && meetsAsBody.Ends(r.surface(m)) {
				return korean.NounAction(korean.Meeting) // 협의회를 열었다
			}
			return korean.DoorsOf(r.surface(m))
		}
	}
	if noun := korean.NativeNoun("열", r.str(in)); noun != "" && in.Len() > 0 {
		return korean.NounAction(noun)
	}
	return c.Action
}

// meetsAsBody are the ends of the names of bodies that are their meetings too.
var meetsAsBody = words("meets-as-body")

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
		if r.ofAnother(o, c) {
			continue // 뽑는 일이 늦어져
		}
		switch {
		case o.Kind == korean.Postpone && (o.Status == korean.Done || c.Of == o && c.Relation == korean.Modifying && moves(o)) || o.Status == korean.Postponed:
			return korean.Postponed, true
		case o.Kind == "cancel" && o.Status == korean.Done || o.Status == korean.Cancelled:
			return korean.Cancelled, true
		case o.Status == korean.Failed && (o.Action.Noun == korean.Kept || o.Kind == "fail"):
			return korean.Failed, true
		}
	}
	return 0, false
}

// ofAnother reports whether a clause tells what became of another deed than that of a
// clause, which it names itself: 사업자 선정이 늦어져.
func (r *reader) ofAnother(o, c *korean.Clause) bool {
	if _, object := r.ownObject(o); object && c.Status == korean.Unclear && c.Joint != "contrast" && c.Relation == korean.Linked && r.ownSubject(c) > 0 {
		return true // 가람법이 |시행되면서| 지침을 마련하는 시기를 늦췄다
	}
	return slices.ContainsFunc(o.Args, func(a korean.Arg) bool {
		head := korean.NounAction(r.korean().Str(a.Head))
		return a.Of == nil && (a.Case == korean.Subject || a.Case == korean.Object) && head.Class != "" && head.Class != c.Class && head.Kind != korean.Plan
	})
}

// unhappening are the kinds of predicates that tell no happening of their own.
var unhappening = map[korean.Kind]bool{korean.Say: true, korean.Deny: true, "born": true, "promise": true, "rise": true, "fall": true, "state": true}

// ofArticle reports whether a clause is the text of a law, which says when it takes
// effect itself: 이 조례는 … 시행한다, 제2조의 개정규정은 ….
func (r *reader) ofArticle(c *korean.Clause) bool {
	told := c.Tense == korean.Past && c.Status == korean.Done // 이 조례는 3월 시행됐다
	for _, a := range c.Args {
		words := strings.Fields(strings.TrimPrefix(r.korean().Str(a.Span), "다만, "))
		if a.Role != korean.Who && a.Role != korean.What || len(words) == 0 {
			continue
		}
		if article.MatchString(words[0]) || !told && len(words) == 2 && words[0] == "이" && korean.IsLawHead(words[1]) {
			return true
		}
	}
	return false
}

var article = pattern("article")

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
