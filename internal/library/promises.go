package library

import (
	"slices"

	"sillok/internal/edtf"
	"sillok/internal/entity"
	"sillok/internal/korean"
)

// undertaken are the kinds of actions that somebody can promise. Occasions on a
// calendar, deadlines of applicants and what is expected are no promises.
var undertaken = map[korean.Kind]bool{
	korean.Begin: true, "try": true, "build": true, korean.Finish: true, "change": true, "enact": true, "grow": true, "shrink": true, "merge": true,
	"move": true, "split": true, "order": true, korean.Publish: true, "support": true, "recover": true, "end": true, korean.Operate: true, korean.Decide: true, korean.Plan: true,
}

// promises lists what bodies and people undertook to do by a time after the
// document that says so, and what became of it by the documents since. Whether a
// day has passed is judged by the newest date in the content, so that two builds
// of one site agree.
func (j *joiner) promises() {
	told := tellings{}
	for _, m := range j.l.Timeline {
		told.add(m)
	}
	for _, m := range j.plans {
		told.add(m)
	}
	slices.SortStableFunc(j.plans, compareMoments)
	var list []*Promise
	for _, m := range j.plans {
		made := m.Evidence[0]
		if !undertaken[m.Action.Kind] || !comesAfter(m.When, made.Doc.Published) || !slices.ContainsFunc(m.Who, doer) {
			continue
		}
		if slices.ContainsFunc(list, func(p *Promise) bool { return p.Due == m.When && p.class == classOf(m) && sharesAny(p.Who, m.Who) }) {
			continue // told by another document before
		}
		p := &Promise{Due: m.When, What: m.What, Who: m.Who, Made: made, Surface: m.Surface, class: classOf(m)}
		p.judge(j.l.Newest, told, m)
		list = append(list, p)
		for _, id := range m.Who {
			if e := j.entry(id); e != nil {
				e.Promises = append(e.Promises, p)
			}
		}
	}
	j.l.Promises = list
}

func doer(id entity.ID) bool { return id.Kind == "agency" || id.Kind == "person" }

func sharesAny(a, b []entity.ID) bool {
	return slices.ContainsFunc(a, func(id entity.ID) bool { return slices.Contains(b, id) })
}

// comesAfter reports whether a time ends after the day of publication; an
// open day of publication leaves the promise standing.
func comesAfter(when, published edtf.Date) bool {
	due, ok := when.Latest()
	if !ok {
		return false
	}
	day, ok := published.Latest()
	return !ok || after(due, day)
}

// judge settles what became of p, by what later documents tell of the same action
// on the same thing.
func (p *Promise) judge(newest edtf.Date, told tellings, made *Moment) {
	due, _ := p.Due.Latest()
	if last, ok := newest.Latest(); ok && after(last, due) {
		p.Status = NoRecord
	}
	for _, id := range p.Who {
		for _, m := range told[telling{p.class, id}] {
			i := slices.IndexFunc(m.Evidence, func(r Ref) bool { return later(r.Doc, p.Made.Doc) })
			if i < 0 || !about(made, m) || isBefore(m.When, p.Made.Doc.Published) {
				continue
			}
			if status, ok := p.outcome(m, due); ok && status > p.Status {
				p.Status, p.Kept, p.Done = status, &m.Evidence[i], m.When
			}
		}
	}
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
