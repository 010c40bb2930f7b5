package library

import (
	"cmp"
	"fmt"
	"iter"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"sillok/internal/edtf"
	"sillok/internal/entity"
	"sillok/internal/korean"
)

// judge settles what became of p, by what later documents tell of the same deed.
func (j *joiner) judge(p *Promise, found outcomes) {
	due, _ := p.dueDay()
	if last, ok := j.l.Newest.Latest(); ok && after(last, due) {
		p.Status = NoRecord
	}
	for m := range found.of(p.plan) {
		i := m.tellsAfter(p.Made.Doc)
		if i < 0 || isBefore(m.When, p.Made.Doc.Published) || !j.sameDeed(p.plan, m) {
			continue
		}
		status, ok := p.outcome(m, m.Evidence[i].Doc, due)
		p.moved = p.moved || ok && status == Changed
		if ok && status > p.Status {
			p.settle(status, m.Evidence[i], m.When)
		}
	}
}

// settle notes what became of a promise, where that is told, and the day that it
// came on, or is to come on now.
func (p *Promise) settle(status PromiseStatus, told Ref, when edtf.Date) {
	p.Status, p.Kept, p.Done = status, &told, when
	if due, ok := p.dueDay(); ok && status == Changed {
		if day, known := when.Earliest(); !known || !after(day, due) {
			p.Done = edtf.Date{} // the old day, put off
		}
	}
}

// tellsAfter gives the evidence of a moment that a document younger than d gives, of
// what is done the first that tells it as done; -1 for none.
func (m *Moment) tellsAfter(d *Doc) int {
	for i, r := range m.Evidence {
		if Later(r.Doc, d) && (m.Status != Done || m.told[i] == Done) {
			return i
		}
	}
	return -1
}

// term is what tells whether two plans for one day are the same, read once of each.
type term struct {
	class, object string
	pairs         korean.PairSet
}

func (x plan) term() term { return term{x.class(), objectOf(x.Moment), korean.Pairs(x.What)} }

// sameTerm reports whether a plan says again what somebody promised for the same day: the
// same deed, or one that comes to the same.
func (j *joiner) sameTerm(p *Promise, x plan, t term) bool {
	if p.class != t.class && !comesTo(p.class, t.class) {
		return false
	}
	a, b := p.term.object, t.object
	if a != "" && b != "" && (strings.HasSuffix(a, b) || strings.HasSuffix(b, a)) && p.shares(x) {
		return true
	}
	return p.plan.What == x.What || korean.Alike(p.term.pairs, t.pairs, leastAlike) || j.sharesWhole(p.plan, x.Moment)
}

// shares reports whether somebody or something of a promise takes part in a plan.
func (p *Promise) shares(x plan) bool { return sharesAny(p.Who, x.by) || sharesAny(p.Who, x.Who) }

// recalled gives the promise that a sentence tells of together with its end: the first
// of the same deed, else the only one of the same people by the same time; nil for none.
func (j *joiner) recalled(x plan, list []*Promise) (only *Promise) {
	if k := slices.IndexFunc(list, func(p *Promise) bool { return j.recalls(x, p) }); k >= 0 {
		return list[k]
	}
	for _, p := range list {
		if p.Due != x.When || !Later(x.Evidence[0].Doc, p.Made.Doc) || !p.shares(x) {
			continue
		}
		if only != nil {
			return nil
		}
		only = p
	}
	return only
}

// recalls reports whether what a sentence tells of an earlier undertaking is told of a
// promise: the same deed by the same day. A sentence that gives its own deadline tells
// the end of that one alone, and of nothing promised after it.
func (j *joiner) recalls(x plan, p *Promise) bool {
	due, ok := p.dueDay()
	if day, known := dueDay(x.When); !ok || !known || day != due || x.Evidence[0].Doc != p.Made.Doc && !Later(x.Evidence[0].Doc, p.Made.Doc) {
		return false
	}
	if p.class != "" && p.class == x.class() && (p.shares(x) || sharesWords(p.plan.What, x.What) || sharesNumber(p.plan.What, x.What)) {
		return true
	}
	return alike(p.plan.What, x.What) || j.sameDeed(p.plan, x.Moment)
}

// class gives the class of what is undertaken, by its headline or by its clause.
func (x plan) class() string {
	if a := deedOf(x.Moment); a.Class != "" || x.told == nil {
		return cmp.Or(a.Class, a.Noun)
	}
	return cmp.Or(x.told.Action.Class, deedClass(x.Moment))
}

// sharesWords reports whether one of two headlines has all nouns of the other, two at
// least.
func sharesWords(a, b string) bool {
	x, y := contentWords(a), contentWords(b)
	if len(x) > len(y) {
		x, y = y, x
	}
	return len(x) >= 2 && holds(y, x)
}

// sharesNumber reports whether a headline has all nouns of another, one of which counts:
// 바우처 택시 300대를 추가로 도입 and 300대 도입.
func sharesNumber(what, part string) bool {
	words := contentWords(part)
	return slices.ContainsFunc(words, hasDigit) && holds(contentWords(what), words)
}

// recall settles a promise by the sentence that tells of it and of its end.
func (p *Promise) recall(x plan) {
	status := p.Status
	switch x.told.Fate {
	case Done:
		status = Kept
		due, _ := p.dueDay()
		if day, ok := x.told.Then.Earliest(); ok && after(day, due) {
			status = KeptLate
		}
	case korean.Postponed:
		status = Changed
	case korean.Failed, korean.Cancelled:
		status, _ = p.unkept(x.told.Fate, x.Evidence[0].Doc)
	}
	if status > p.Status {
		p.settle(status, x.Evidence[0], x.told.Then)
		return
	}
	if p.Made != x.Evidence[0] && (p.Kept == nil || *p.Kept != x.Evidence[0]) && !slices.Contains(p.Again, x.Evidence[0]) {
		p.Again = append(p.Again, x.Evidence[0])
	}
}

// unkept tells what a document makes of a promise by telling that it was not done or was
// called off. Before the due day nothing is broken: what is not done yet may still be, and
// what is called off is changed. A document without a day is taken to be late enough.
func (p *Promise) unkept(fate korean.Status, told *Doc) (PromiseStatus, bool) {
	due, ok := p.dueDay()
	day, known := told.Published.Latest()
	switch early := ok && known && after(due, day); {
	case !early:
		return Broken, true
	case fate == korean.Cancelled:
		return Changed, true
	}
	return Pending, false
}

// outcomes finds the moments that may tell what became of a promise: by those who take
// part, and by the words of what it is about.
type outcomes map[string][]*Moment

func (o outcomes) add(m *Moment) {
	for _, key := range foundBy(m) {
		o[key] = append(o[key], m)
	}
}

// foundBy gives all by which a moment is found.
func foundBy(m *Moment) []string {
	keys := append(keyWords(m), yearKeys(m)...)
	for _, id := range m.Who {
		keys = append(keys, id.String())
	}
	return keys
}

// yearKeys gives the class of the deed of a moment, and what it comes to, with the last
// year of its time.
func yearKeys(m *Moment) []string {
	class := deedClass(m)
	day, ok := m.When.Latest()
	if class == "" || !ok {
		return nil
	}
	return []string{fmt.Sprint(comesToClass(class), day.Year)}
}

// of gives what may have come of a plan, key after key: what several keys share, without a copy of it for each
// plan.
func (o outcomes) of(m *Moment) iter.Seq[*Moment] {
	return func(yield func(*Moment) bool) {
		for _, key := range foundBy(m) {
			for _, x := range o[key] {
				if !yield(x) {
					return
				}
			}
		}
	}
}

// keyWords gives the nouns of a headline by which it is found: those of three letters
// and more but the action.
func keyWords(m *Moment) (list []string) {
	words := strings.Fields(m.What)
	for _, w := range words[:max(0, len(words)-1)] {
		if w = korean.BareNoun(strings.TrimRight(w, ",")); utf8.RuneCountInString(w) >= 3 {
			list = append(list, w)
		}
	}
	return list
}

// objectOf gives what the headline of a moment is about, without spaces: its words
// without whoever acts, the places and the action.
func objectOf(m *Moment) string {
	what := m.What
	if _, rest, ok := strings.Cut(what, ", "); ok {
		what = rest
	}
	words := strings.Fields(what)
	if len(words) < 2 {
		return ""
	}
	words = slices.DeleteFunc(words[:len(words)-1], korean.IsPlaceWord)
	return korean.BareNoun(strings.Join(words, ""))
}

// sameDeed reports whether a moment tells of the deed that another one plans: an action
// of the same class, or of one that comes to the same, on the same thing at the same
// place.
func (j *joiner) sameDeed(made, m *Moment) bool {
	if !samePlaces(made.What, m.What) || besideDeed(m) || strangers(made, m) && !covers(made, m) {
		return false
	}
	planned, came := deedClass(made), deedClass(m)
	if s := becoming(made.What); s != "" && s == came {
		planned = s
	}
	if j.finishes(made, m) || j.goesOn(made, m) || j.builtToOpen(made, m) || j.contracted(made, m) || j.passed(made, m) {
		return true
	}
	if planned != came && !comesTo(planned, came) {
		return lightDeeds[m.Action.Noun] && inTerm(made.When, m.When) && strings.Contains(m.What, deedOf(made).Noun) && covers(made, m)
	}
	if j.countsSame(made, m) {
		return true
	}
	if !j.sameStage(made, m) || ofOld(made) != ofOld(m) {
		return false
	}
	if j.sharesWhole(made, m) || j.sameObject(made, m) {
		return true
	}
	if e := j.sharedName(made, m); e != nil { // what is done to a part of it must be done to that part
		return alike(j.masked(e, made), j.masked(e, m))
	}
	if planned == came && about(made, m) && alike(made.What, m.What) {
		return true
	}
	if inTerm(made.When, m.When) && covers(made, m) {
		return true
	}
	a, b := objectOf(made), objectOf(m)
	doers := slices.ContainsFunc(made.Who, func(id entity.ID) bool { return doer(id) && slices.Contains(m.Who, id) })
	if doers && inTerm(made.When, m.When) && b != "" && strings.HasSuffix(a, b) {
		return true // 종합대책 발표, 대책 발표
	}
	if utf8.RuneCountInString(a) > 3 && utf8.RuneCountInString(b) > 3 && (strings.Contains(a, b) || strings.Contains(b, a)) {
		return a == b || sharesAny(made.Who, m.Who)
	}
	return false
}

// strangers reports whether two moments are told of different bodies and of nothing in
// common: no system, law or occasion, and no noun that means one thing alone.
func strangers(a, b *Moment) bool {
	x, y := slices.DeleteFunc(slices.Clone(a.Who), notAgency), slices.DeleteFunc(slices.Clone(b.Who), notAgency)
	if len(x) == 0 || len(y) == 0 || sharesAny(x, y) || sharesAny(slices.Concat(a.context, a.Who), slices.Concat(b.context, b.Who)) {
		return false
	}
	words := contentWords(b.What)
	return !slices.ContainsFunc(contentWords(a.What), func(w string) bool {
		return utf8.RuneCountInString(w) >= specificNoun && slices.Contains(words, w) && !endsGeneric(w)
	})
}

func notAgency(id entity.ID) bool { return id.Kind != "agency" }

// endsGeneric reports whether a noun ends as those of any system or project do: 관리시스템.
func endsGeneric(noun string) bool {
	for _, list := range [...]map[string]bool{ofTheWhole, wholeProject} {
		for w := range list {
			if strings.HasSuffix(noun, w) {
				return true
			}
		}
	}
	return false
}

// covers reports whether the headline of a moment has all that the headline of a plan
// names beside the action, two nouns at least: 정보통신부, 광주에 센터를 하나 더 개소
// and 광주정부통합전산센터 개소.
func covers(made, m *Moment) bool {
	return hasNouns(m.What, made, 2)
}

// hasNouns reports whether a text has all that the headline of a plan names beside the
// action, so many nouns at least.
func hasNouns(text string, made *Moment, least int) bool {
	text = strings.ReplaceAll(text, " ", "")
	words := contentWords(made.What)
	return len(words) >= least && !slices.ContainsFunc(words, func(w string) bool { return !strings.Contains(text, w) })
}

// finishes reports whether a moment tells that what a plan says in so many words was
// completed: 어르신 400가구에 위급 신호기를 나누어 드리는 일을 마쳤다.
func (j *joiner) finishes(made, m *Moment) bool {
	return m.Action.Kind == korean.Finish && sharesAny(made.Who, m.Who) && hasNouns(m.Evidence[0].SentenceText(), made, 3)
}

// builtToOpen reports whether a plan says by when the whole of a system is built, and a moment
// that it was opened by then. What is opened later may have been built in time.
func (j *joiner) builtToOpen(made, m *Moment) bool {
	return deedOf(made).Kind == "build" && m.Status == Done && m.Action.Class == opening() && inTerm(made.When, m.When) &&
		!onTrial(m) && stageOf(stagedAs(m)) == "" && j.sharedName(made, m) != nil && len(j.objects(made)) == 0 && len(j.objects(m)) == 0
}

// opening is the class of 개통.
var opening = sync.OnceValue(func() string { return korean.NounAction("개통").Class })

// goesOn reports whether a moment tells that what a plan ends is run until a later day:
// 기존 예약시스템을 9월까지 함께 운영한다.
func (j *joiner) goesOn(made, m *Moment) bool {
	if m.Status == Done || m.Action.Kind != korean.Operate || deedOf(made).Kind != "end" || ofOld(made) != ofOld(m) {
		return false
	}
	_, until, ok := m.When.Interval()
	due, known := dueDay(made.When)
	day, set := until.Latest()
	if !ok || !known || !set || !after(day, due) {
		return false
	}
	objects := j.objects(m)
	return equalWords(j.objects(made), objects) && (len(objects) > 0 || j.sameThing(made, m) && len(j.thingsNamed(m)) > 0)
}

// contentWords gives the nouns of a headline but who does it and the action.
func contentWords(what string) (list []string) {
	if _, rest, ok := strings.Cut(what, ", "); ok && len(strings.Fields(rest)) > 2 {
		what = rest
	}
	words := strings.Fields(what)
	for _, w := range words[:max(0, len(words)-1)] {
		bare := korean.BareNoun(strings.TrimRight(w, ","))
		if utf8.RuneCountInString(bare) > 1 && !korean.IsAdverb(bare) && !oneMore[bare] {
			list = append(list, bare)
		}
	}
	return list
}

var oneMore = korean.List("one more")

// besideDeed reports whether a headline tells what somebody did beside its action:
// 기본계획 수립에 참여.
func besideDeed(m *Moment) bool {
	words := strings.Fields(m.What)
	if len(words) < 2 || lightDeeds[words[len(words)-1]] || m.Action.Noun == "" {
		return false
	}
	before := words[len(words)-2]
	return strings.HasPrefix(before, m.Action.Noun) && before != m.Action.Noun && !strings.Contains(words[len(words)-1], m.Action.Noun) && korean.IsPlaceWord(before)
}

// sharedName gives a thing that two moments name in their headlines, nil for none.
func (j *joiner) sharedName(a, b *Moment) *Entry {
	for _, id := range a.Who {
		if e := j.entry(id); e != nil && isThing(id) && slices.Contains(b.Who, id) && j.names(e, a) && j.names(e, b) {
			return e
		}
	}
	return nil
}

// sharesWhole reports whether two moments are done to the whole of one thing.
func (j *joiner) sharesWhole(a, b *Moment) bool {
	return slices.ContainsFunc(a.Who, func(id entity.ID) bool {
		return isThing(id) && slices.Contains(b.Who, id) && onTrial(a) == onTrial(b) && j.wholeOf(j.entry(id), a) && j.wholeOf(j.entry(id), b)
	})
}

var trials = korean.List("trials")

// onTrial reports whether a headline, or the words before the deed in its sentence, tell of a
// trial.
func onTrial(m *Moment) bool {
	return m.Action.Kind == "try" || slices.ContainsFunc(strings.Fields(stagedAs(m)), func(w string) bool { return trials[w] })
}

// wholeOf reports whether what a moment tells is done to the whole of a thing: the
// headline names it and nothing else to do it to, or, where it is what the document is
// about, names nothing at all (전면 개통).
func (j *joiner) wholeOf(e *Entry, m *Moment) bool {
	words := strings.Fields(j.masked(e, m))
	if m.Action.Kind == korean.Postpone && len(words) > 1 {
		words = words[:len(words)-1]
	}
	words = slices.DeleteFunc(words, func(w string) bool { return trials[w] })
	if at := slices.IndexFunc(words, func(w string) bool { return strings.HasPrefix(w, maskedName) }); at >= 0 {
		return wholeSystem(words, at) && (at == 0 || !successors[words[at-1]])
	}
	return wholeSystem(append([]string{maskedName}, words...), 0)
}

// lightDeeds are nouns of action that only tell how far the action before them came.
var lightDeeds = korean.List("light deeds")

// deedOf gives the action that a moment tells of: of what is put off, completed or begun
// that action itself (자료 이관 완료 is 이관, 시범 운영에 착수 is 시범 운영).
func deedOf(m *Moment) korean.Action {
	if a, ok := celebrated(m); ok {
		return a
	}
	if m.Action.Kind != korean.Postpone && !lightDeeds[m.Action.Noun] {
		return m.Action
	}
	words := strings.Fields(m.What)
	words = words[:max(0, len(words)-1)]
	for len(words) > 0 && (amountOrPlace(words[len(words)-1]) || ofTheWhole[words[len(words)-1]] && !korean.IsAction(words[len(words)-1])) {
		words = words[:len(words)-1] // 시범 운영, 금강지사에서 실시; 요구분석 단계 마무리
	}
	if first, _, ok := strings.Cut(m.What, ", "); ok && (len(words) == 0 || !korean.IsAction(korean.BareNoun(strings.TrimRight(words[len(words)-1], ",")))) {
		words = strings.Fields(first) // 시범 운영, 주차장 등 5곳에서 실시
	}
	if len(words) == 0 {
		return m.Action
	}
	last := korean.BareNoun(strings.TrimRight(words[len(words)-1], ","))
	if !korean.IsAction(last) {
		return m.Action
	}
	words[len(words)-1] = last
	if m.Action.Kind == "end" && korean.NounAction(last).Kind == korean.Operate {
		return m.Action // 운영 종료 is the end of it
	}
	if a := korean.ActionIn(strings.Join(words, " ")); a.Noun != "" && (m.Action.Kind != korean.Begin || served[a.Kind] || a.Class == opening()) {
		return a
	}
	return m.Action
}

// celebrated gives the action whose ceremony a moment tells to be held: 개통식 개최 is 개통.
func celebrated(m *Moment) (korean.Action, bool) {
	words := strings.Fields(m.What)
	if m.Action.Kind != korean.Hold || len(words) < 2 {
		return korean.Action{}, false
	}
	deed, ok := strings.CutSuffix(korean.BareNoun(words[len(words)-2]), korean.Ceremony)
	a := korean.NounAction(deed)
	return a, ok && (a.Kind == korean.Begin || a.Kind == "build")
}

// served are the kinds of actions that are there for people as soon as they are begun: 시범
// 운영, 발급. What is built, moved or changed comes with its end.
var served = map[korean.Kind]bool{"try": true, korean.Operate: true, "support": true, korean.Publish: true}

// amountOrPlace reports whether a word of a headline only says how much or where.
func amountOrPlace(w string) bool {
	return hasDigit(w) || korean.IsPlaceWord(w) && !korean.IsAction(korean.BareNoun(w))
}

// deedClass gives the class of the deed of a moment, its noun where it has none. Who starts
// work opens nothing.
func deedClass(m *Moment) string {
	a := deedOf(m)
	if starting[a.Noun] {
		return startedWork
	}
	return cmp.Or(a.Class, a.Noun)
}

// startedWork stands for all words for starting work on something.
const startedWork = "work"

// inTerm reports whether what came about is in the time of a plan: the same time, or, of
// what is to be done by a day, any time before it.
func inTerm(term, came edtf.Date) bool {
	if sameTime(term, came) || term == came {
		return true
	}
	from, _, ok := term.Interval()
	if !ok || from.Known() {
		return false
	}
	due, ok1 := term.Latest()
	day, ok2 := came.Latest()
	return ok1 && ok2 && !after(day, due)
}

// samePlaces reports whether neither of two headlines names a place that the other,
// which names one as well, does not.
func samePlaces(a, b string) bool {
	x, y := korean.PlaceWords(a), korean.PlaceWords(b)
	return len(x) == 0 || len(y) == 0 || slices.ContainsFunc(x, func(w string) bool { return slices.Contains(y, w) })
}

// comesToClass gives what an action of a class comes to, the class itself where that is
// nothing else.
func comesToClass(class string) string { return cmp.Or(korean.Outcome(class), class) }

// comesTo reports whether an action of one class is done when one of the other is.
func comesTo(a, b string) bool {
	return korean.Outcome(a) != "" && korean.Outcome(a) == korean.Outcome(b)
}

// outcome tells what a later moment makes of a promise: kept, kept after its time,
// put off, or given up; told is the document that tells it.
func (p *Promise) outcome(m *Moment, told *Doc, due edtf.Day) (PromiseStatus, bool) {
	begin, known := m.When.Earliest()
	switch m.Status {
	case Done, korean.UnderWay:
		if deedOf(p.plan).Kind == "end" && m.Action.Kind == korean.Operate {
			return Changed, true // it goes on
		}
		if known && after(begin, due) {
			return KeptLate, true
		}
		if end, ok := m.When.Latest(); ok && !precise(m.When) && after(end, due) {
			return Pending, false // told with the year alone: in time or late
		}
		return Kept, true
	case korean.Cancelled, korean.Failed:
		return p.unkept(m.Status, told)
	case korean.Postponed:
		return Changed, true
	case Planned:
		return Changed, known && after(begin, due)
	}
	return Pending, false
}

// isBefore reports whether a time was over before a day: what is told of it later
// keeps no promise of that day.
func isBefore(when, day edtf.Date) bool {
	end, ok := when.Latest()
	begin, known := day.Earliest()
	return ok && known && after(begin, end)
}

// Later reports whether a was published after b.
func Later(a, b *Doc) bool {
	x, xok := a.Published.Earliest()
	y, yok := b.Published.Latest()
	return xok && yok && after(x, y)
}
