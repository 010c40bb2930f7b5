package library

import (
	"slices"
	"strings"
	"unicode/utf8"

	"sillok/internal/edtf"
	"sillok/internal/entity"
	"sillok/internal/korean"
)

// undertaken are the kinds of actions that somebody can promise. Occasions on a
// calendar, deadlines of applicants and what is expected are no promises.
var undertaken = map[korean.Kind]bool{
	korean.Begin: true, "try": true, "build": true, korean.Finish: true, "change": true, "enact": true, "grow": true, "shrink": true, "merge": true,
	"move": true, "split": true, "order": true, korean.Publish: true, "support": true, "recover": true, "end": true, korean.Operate: true, korean.Decide: true, korean.Plan: true, "inspect": true, "submit": true, "teach": true,
}

// promises lists what bodies and people undertook to do by a time after the document
// that says so, and what became of it by the documents since. Whether a
// day has passed is judged by the newest date in the content, so that two builds
// of one site agree.
func (j *joiner) promises() {
	found := outcomes{}
	for _, m := range j.l.Timeline {
		found.add(m)
	}
	for _, m := range j.plans {
		found.add(m)
	}
	slices.SortStableFunc(j.plans, compareMoments)
	var list []*Promise
	for _, m := range j.plans {
		made := m.Evidence[0]
		if !undertaken[m.Action.Kind] || !comesAfter(m.When, made.Doc.Published) || j.scheduled(m) {
			continue
		}
		if !slices.ContainsFunc(m.Who, doer) {
			body := j.mainBody(made.Doc)
			if body.IsZero() {
				continue
			}
			m.Who = append(slices.Clone(m.Who), body)
		}
		if slices.ContainsFunc(list, func(p *Promise) bool { return p.Due == m.When && p.class == classOf(m) && sharesAny(p.Who, m.Who) }) {
			continue // told by another document before
		}
		p := &Promise{Due: m.When, What: m.What, Who: m.Who, Made: made, Surface: m.Surface, class: classOf(m)}
		j.judge(p, m, found)
		list = append(list, p)
		for _, id := range m.Who {
			if e := j.entry(id); e != nil {
				e.Promises = append(e.Promises, p)
			}
		}
	}
	j.l.Promises = list
}

// mainBody gives the body that a document is about: the one that most marks name, two
// at least and more than any other.
func (j *joiner) mainBody(d *Doc) (best entity.ID) {
	count := map[entity.ID]int{}
	for _, m := range d.Mentions {
		if e := j.entry(m.ID); e != nil && m.ID.Kind == "agency" {
			count[e.ID]++
		}
	}
	most, second := 1, 0
	for id, n := range count {
		switch {
		case n > most:
			best, most, second = id, n, most
		case n > second:
			second = n
		}
	}
	if most == second {
		return entity.ID{}
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

// dueDay gives the last day on which what is planned for a time keeps the plan: of a
// beginning without an end (3월부터) the end of its first month or year.
func dueDay(when edtf.Date) (edtf.Day, bool) {
	if from, to, ok := when.Interval(); ok && (to.IsZero() || to.String() == "..") {
		return from.Latest()
	}
	return when.Latest()
}

// judge settles what became of p, by what later documents tell of the same deed.
func (j *joiner) judge(p *Promise, made *Moment, found outcomes) {
	due, _ := dueDay(p.Due)
	if last, ok := j.l.Newest.Latest(); ok && after(last, due) {
		p.Status = NoRecord
	}
	for _, m := range found.of(made) {
		i := slices.IndexFunc(m.Evidence, func(r Ref) bool { return later(r.Doc, p.Made.Doc) })
		if i < 0 || isBefore(m.When, p.Made.Doc.Published) || !j.sameDeed(made, m) {
			continue
		}
		if status, ok := p.outcome(m, due); ok && status > p.Status {
			p.Status, p.Kept, p.Done = status, &m.Evidence[i], m.When
		}
	}
}

// outcomes finds the moments that may tell what became of a promise: by those who take
// part, and by the words of what it is about.
type outcomes map[string][]*Moment

func (o outcomes) add(m *Moment) {
	for _, id := range m.Who {
		o[id.Kind+":"+id.Name] = append(o[id.Kind+":"+id.Name], m)
	}
	for _, w := range keyWords(m) {
		o[w] = append(o[w], m)
	}
}

func (o outcomes) of(m *Moment) []*Moment {
	var list []*Moment
	for _, w := range keyWords(m) {
		list = append(list, o[w]...)
	}
	for _, id := range m.Who {
		list = append(list, o[id.Kind+":"+id.Name]...)
	}
	return list
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
	if !samePlaces(made.What, m.What) {
		return false
	}
	if classOf(made) == classOf(m) && about(made, m) && (alike(made.What, m.What) || j.sharesNamed(made, m)) {
		return true
	}
	a, b := objectOf(made), objectOf(m)
	if classOf(made) == classOf(m) && sameTime(made.When, m.When) && slices.ContainsFunc(made.Who, func(id entity.ID) bool { return doer(id) && slices.Contains(m.Who, id) }) && b != "" && strings.HasSuffix(a, b) {
		return true // 종합대책 발표, 대책 발표
	}
	if !comesTo(classOf(made), classOf(m)) {
		return alike(made.What, m.What) && sameTime(made.When, m.When)
	}
	if utf8.RuneCountInString(a) > 3 && utf8.RuneCountInString(b) > 3 && (strings.Contains(a, b) || strings.Contains(b, a)) {
		return a == b || sharesAny(made.Who, m.Who)
	}
	return sameTime(made.When, m.When) && j.sharesNamed(made, m)
}

// sharesNamed reports whether two moments name one thing in their headlines.
func (j *joiner) sharesNamed(a, b *Moment) bool {
	return slices.ContainsFunc(a.Who, func(id entity.ID) bool {
		return isThing(id) && slices.Contains(b.Who, id) && j.names(j.entry(id), a) && j.names(j.entry(id), b)
	})
}

// samePlaces reports whether neither of two headlines names a place that the other,
// which names one as well, does not.
func samePlaces(a, b string) bool {
	x, y := korean.PlaceWords(a), korean.PlaceWords(b)
	return len(x) == 0 || len(y) == 0 || slices.ContainsFunc(x, func(w string) bool { return slices.Contains(y, w) })
}

// comesTo reports whether an action of one class is done when one of the other is.
func comesTo(a, b string) bool {
	return korean.Outcome(a) != "" && korean.Outcome(a) == korean.Outcome(b)
}

// outcome tells what a later moment makes of a promise: kept, kept after its time,
// put off, or given up.
func (p *Promise) outcome(m *Moment, due edtf.Day) (PromiseStatus, bool) {
	begin, known := m.When.Earliest()
	switch m.Status {
	case Done, korean.UnderWay:
		if known && after(begin, due) {
			return KeptLate, true
		}
		return Kept, true
	case korean.Cancelled, korean.Failed:
		return Broken, true
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

// later reports whether a was published after b.
func later(a, b *Doc) bool {
	x, xok := a.Published.Earliest()
	y, yok := b.Published.Latest()
	return xok && yok && after(x, y)
}
