package library

import (
	"slices"
	"strings"
	"unicode/utf8"

	"sillok/internal/doc"
	"sillok/internal/edtf"
	"sillok/internal/entity"
	"sillok/internal/korean"
)

// undertaken are the kinds of actions that somebody can promise. Occasions on a
// calendar, deadlines of applicants and what is expected are no promises.
var undertaken = map[korean.Kind]bool{
	korean.Begin: true, "try": true, "build": true, korean.Finish: true, "change": true, "enact": true, "grow": true, "shrink": true, "merge": true,
	"move": true, "split": true, "order": true, korean.Publish: true, "support": true, "select": true, "recover": true, "end": true, korean.Operate: true, korean.Decide: true, korean.Plan: true, "inspect": true, "submit": true, "teach": true,
}

// notPromised are the kinds of actions that nobody promises, however firmly they are
// announced: occasions, what is said, what befalls somebody.
var notPromised = map[korean.Kind]bool{
	korean.Say: true, korean.State: true, korean.Meet: true, korean.Hold: true, "occur": true, "appoint": true, "win": true, "leave": true, korean.Fail: true, "rise": true, "fall": true,
	"die": true, "born": true, korean.Deny: true, "attend": true, "stop": true, korean.Ask: true, korean.Cancel: true,
}

// plan is an undertaking as one document tells it, with its moment: what, when, who.
type plan struct {
	*Moment
	by    []entity.ID // who undertook it
	other bool        // somebody did whom no mark names
	told  *doc.Undertaking
}

// plansOf gives what the documents tell as undertaken, oldest document first: what
// package facts reads of the text, in the words of the page's happening where the page
// lists it, and what a person listed as planned.
func (j *joiner) plansOf() (list []plan) {
	for _, d := range slices.Backward(j.l.Documents) {
		taken := map[int]bool{}
		for n := range d.Derived.Undertakings {
			u := &d.Derived.Undertakings[n]
			when, err := edtf.Parse(d.Mentions[u.Mention].ID.Name)
			if err != nil {
				continue
			}
			k := slices.IndexFunc(d.Events, func(e doc.Event) bool {
				return e.State != doc.Machine && e.When == when && (e.In.Len() == 0 || e.In.Overlaps(u.In))
			})
			x := plan{other: u.Other, told: u}
			switch {
			case k >= 0 && d.Events[k].State == doc.Rejected:
				continue
			case k >= 0:
				x.Moment, _ = j.moment(d, d.Events[k])
				taken[k] = true
			}
			if x.Moment == nil {
				x.Moment, _ = j.moment(d, doc.Event{When: when, What: u.What + Planned.Notation(), Who: u.Who, In: u.In})
			}
			if x.Moment == nil || private(x.Moment) {
				continue
			}
			for _, id := range u.By {
				if e := j.entry(id); e != nil && !slices.Contains(x.by, e.ID) {
					x.by = append(x.by, e.ID)
				}
			}
			list = append(list, x)
		}
		for k, e := range d.Events {
			if e.State != doc.Confirmed || taken[k] {
				continue
			}
			if m, ok := j.moment(d, e); ok && (m.Status == Planned || m.Status == korean.UnderWay) {
				list = append(list, plan{Moment: m})
			}
		}
	}
	return list
}

// promises lists what bodies and people undertook to do by a time after the document
// that says so, and what became of it by the documents since. Whether a
// day has passed is judged by the newest date in the content, so that two builds
// of one site agree.
func (j *joiner) promises() {
	plans := j.plansOf()
	found := outcomes{}
	for _, m := range j.l.Timeline {
		found.add(m)
	}
	for _, m := range j.plans {
		found.add(m)
	}
	var list []*Promise
	undated := j.standings()
	sentence := func(x plan) Ref { return Ref{Doc: x.Evidence[0].Doc, Sentence: x.Evidence[0].Sentence} }
	together := map[Ref][]plan{} // by the sentence that tells them
	for _, x := range plans {
		together[sentence(x)] = append(together[sentence(x)], x)
	}
	byDay := map[edtf.Day][]*Promise{} // of list, by when they are due
	for _, x := range plans {
		if x.told != nil && x.told.Told || !j.promised(x) || slices.ContainsFunc(together[sentence(x)], x.toldExacter) {
			continue
		}
		t := x.term()
		if day, known := dueDay(x.When); known {
			if k := slices.IndexFunc(byDay[day], func(p *Promise) bool { return j.sameTerm(p, x, t) }); k >= 0 {
				byDay[day][k].Again = append(byDay[day][k].Again, x.Evidence[0]) // told by another document before
				continue
			}
		}
		p := j.newPromise(x)
		p.term = t
		j.judge(p, found)
		j.settleUndated(p, undated)
		list = append(list, p)
		if day, ok := p.dueDay(); ok {
			byDay[day] = append(byDay[day], p)
		}
	}
	list = toldOnce(list)
	for _, x := range plans {
		if x.told == nil || !x.told.Told || x.told.Fate == korean.Unclear {
			continue
		}
		if p := j.recalled(x, list); p != nil {
			p.recall(x)
		} else if p := j.newPromise(x); len(p.Who) > 0 || x.other || len(contentWords(x.What)) > 1 {
			p.recall(x)
			list = append(list, p)
		}
	}
	slices.SortStableFunc(list, func(a, b *Promise) int { return compareMoments(a.plan, b.plan) })
	for _, p := range list {
		for _, id := range p.Who {
			if e := j.entry(id); e != nil {
				e.Promises = append(e.Promises, p)
			}
		}
	}
	j.l.Promises = list
	j.putOff(list)
}

// toldOnce leaves out promises that an older document made: of the same kind of deed, for the
// same day, and kept by what the same sentence tells.
func toldOnce(list []*Promise) (once []*Promise) {
	kept := map[Ref][]*Promise{} // of once, by what keeps them
	for _, p := range list {
		due, known := p.dueDay()
		if p.Kept == nil || !known {
			once = append(once, p)
			continue
		}
		same := kept[*p.Kept]
		k := slices.IndexFunc(same, func(o *Promise) bool {
			day, _ := o.dueDay()
			return p.Status == o.Status && day == due && (p.class == o.class || comesTo(p.class, o.class)) && p.Made.Doc != o.Made.Doc
		})
		if k < 0 {
			once = append(once, p)
			kept[*p.Kept] = append(same, p)
			continue
		}
		same[k].Again = append(same[k].Again, p.Made)
	}
	return once
}

// putOff tells of the plans that later documents put off as put off, wherever they are
// shown, be they carried out later or not.
func (j *joiner) putOff(list []*Promise) {
	for _, p := range list {
		if p.Status != Changed && !(p.moved && p.Status == KeptLate) {
			continue
		}
		for _, m := range j.l.Timeline {
			if m.Status == Planned && m.When == p.Due && m.What == p.plan.What && m.Evidence[0] == p.plan.Evidence[0] {
				m.Status = korean.Postponed
			}
		}
		for _, id := range p.Who {
			e := j.entry(id)
			if e == nil {
				continue
			}
			for _, s := range e.Steps {
				if s.Status == Planned && s.When == p.Due && s.What == p.plan.What {
					s.Status = korean.Postponed
				}
			}
		}
	}
}

// promised reports whether a plan is what somebody promises: a deed of a kind that can be
// promised, after the day of the document, by somebody.
func (j *joiner) promised(x plan) bool {
	made := x.Evidence[0]
	words := strings.Fields(x.What)
	if len(words) == 0 || slices.ContainsFunc(words, korean.Pointing) || x.Action.Noun != "" && !strings.Contains(words[len(words)-1], x.Action.Noun) {
		return false // 개통은 어렵다
	}
	if x.Action.Kind == korean.Finish && deedOf(x.Moment) == x.Action && len(j.objects(x.Moment)) == 0 && x.State != doc.Confirmed {
		return false // 누리마루 완료: of which deed?
	}
	if _, ok := celebrated(x.Moment); ok {
		return false // an occasion on a calendar
	}
	kind := deedOf(x.Moment).Kind
	if kind == "" && x.told != nil && x.State != doc.Confirmed {
		kind = x.told.Action.Kind
	}
	if kind == korean.Postpone || x.Action.Kind == korean.Postpone {
		return false // what is put off is promised for its new day, or for none
	}
	if x.told == nil && (!undertaken[kind] || kind == korean.Decide) {
		return false // a person listed it as to come, and no sentence promises it: 후임 결정, 열 명이 돌아옴
	}
	firm := x.State == doc.Confirmed || x.told != nil && x.told.Firm
	if !undertaken[kind] && (notPromised[kind] || !firm) || !comesAfter(x.When, made.Doc.Published) || j.scheduled(x.Moment) {
		return false
	}
	return len(x.by) > 0 || len(x.Who) > 0 || x.other || firm
}

// toldExacter reports whether another plan is this one with a more exact time, told by
// the same sentence: 내년에는 2월 A가, 9월 B가 열린다.
func (x plan) toldExacter(o plan) bool {
	a, b := x.Evidence[0], o.Evidence[0]
	return x.When != o.When && a.Doc == b.Doc && a.Sentence == b.Sentence && x.What == o.What && bounded(x.When) && bounded(o.When) && x.When.Contains(o.When)
}

// newPromise makes the promise of a plan. Who takes part are those who promise and the
// things it is about; where nothing is named, what the document is about.
func (j *joiner) newPromise(x plan) *Promise {
	p := &Promise{Due: x.When, What: j.entitled(x.Moment), Who: slices.Clone(x.by), Made: x.Evidence[0], Surface: x.Surface, class: x.class(), plan: x.Moment}
	for _, id := range x.Who {
		if !slices.Contains(p.Who, id) && (isThing(id) || x.State == doc.Confirmed) {
			p.Who = append(p.Who, id)
		}
	}
	if subject := j.subject(p.Made.Doc); len(p.Who) == 0 && subject != nil && !ofOld(x.Moment) {
		p.Who = append(p.Who, subject.ID)
	}
	return p
}

// ofOld reports whether a moment is told of what is to be replaced, by words that no mark
// names: 현행 예약시스템 운영 종료.
func ofOld(m *Moment) bool {
	words := strings.Fields(m.What)
	return len(words) > 1 && superseded[words[0]]
}

// entitled gives the headline of a promise, with what it is about before it where the
// headline does not say: 여울민원 전면 개통.
func (j *joiner) entitled(m *Moment) string {
	subject := j.subject(m.Evidence[0].Doc)
	if subject == nil || !slices.Contains(m.Who, subject.ID) || slices.ContainsFunc(m.Who, func(id entity.ID) bool { return j.names(j.entry(id), m) }) {
		return m.What
	}
	what := subject.ID.Title() + " " + m.What
	if strings.Contains(m.What, ",") || utf8.RuneCountInString(what) > longestPromise {
		return m.What
	}
	return what
}

// longestPromise is how many characters the headline of a promise has at most.
const longestPromise = 40

// subject gives the system, law or occasion that the title of a document names, one that is
// to be replaced where it names no other; nil for none.
func (j *joiner) subject(d *Doc) *Entry {
	e, known := j.matters[d]
	if !known {
		e = j.findSubject(d)
		j.matters[d] = e
	}
	return e
}

func (j *joiner) findSubject(d *Doc) (best *Entry) {
	longest, old := 2, true
	title := strings.ReplaceAll(d.Title, " ", "")
	for i, m := range d.Mentions {
		if !isThing(m.ID) || d.typeWords(i) {
			continue
		}
		s := strings.ReplaceAll(d.Text[m.In.Start:m.In.End], " ", "")
		n := utf8.RuneCountInString(s)
		if n <= 2 || !strings.Contains(title, s) {
			continue
		}
		if was := d.superseded(i); n > longest && was == old || old && !was {
			best, longest, old = j.thing(m.ID), n, was
		}
	}
	if best == nil {
		return j.inTitle(d.Title)
	}
	return best
}

// scheduled reports whether a plan comes about by itself: a law that takes effect on
// its day, results that are told when they are there.
func (j *joiner) scheduled(m *Moment) bool {
	if korean.IsResult(m.What) {
		return true
	}
	return classOf(m) == "시행" && slices.ContainsFunc(m.Who, func(id entity.ID) bool { return id.Kind == "law" && j.names(j.entry(id), m) })
}

func doer(id entity.ID) bool { return id.Kind == "agency" || id.Kind == "person" }

func sharesAny(a, b []entity.ID) bool {
	return slices.ContainsFunc(a, func(id entity.ID) bool { return slices.Contains(b, id) })
}

// comesAfter reports whether a time ends after the day of publication; an
// open day of publication leaves the promise standing.
func comesAfter(when, published edtf.Date) bool {
	due, ok := dueDay(when)
	if !ok {
		return false
	}
	day, ok := published.Latest()
	return !ok || after(due, day)
}

// dueDay is dueDay of when the promise is due. An interval holds no half year and no
// quarter (하반기부터 is 07/..), so that the words of the date tell which is meant.
func (p *Promise) dueDay() (edtf.Day, bool) {
	day, ok := dueDay(p.Due)
	from, to, open := p.Due.Interval()
	if months := korean.PartOfYear(p.Surface); ok && open && months > 0 && (to.IsZero() || to.String() == "..") {
		if end, known := from.AddMonths(months - 1).Latest(); known {
			return end, true
		}
	}
	return day, ok
}

// dueDay gives the last day on which what is planned for a time keeps the plan: of a
// beginning without an end (3월부터) the end of its first month or year.
func dueDay(when edtf.Date) (edtf.Day, bool) {
	if from, to, ok := when.Interval(); ok && (to.IsZero() || to.String() == "..") {
		return from.Latest()
	}
	return when.Latest()
}
