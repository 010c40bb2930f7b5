package library

import (
	"slices"

	"sillok/internal/edtf"
	"sillok/internal/entity"
)

// promises lists what documents say of a time after their own date. Whether a
// promise's day has passed is judged by the newest date in the content, so
// that two builds of one site agree.
func (j *joiner) promises() {
	done := map[deed][]*Moment{}
	for _, m := range j.l.Timeline {
		if m.Status != Done {
			continue
		}
		what := verb(m.What)
		for _, id := range m.Who {
			if what != "" && (id.Kind == "system" || id.Kind == "event" || id.Kind == "law") {
				done[deed{id, what}] = append(done[deed{id, what}], m)
			}
		}
	}
	slices.SortStableFunc(j.plans, compareMoments)
	for _, m := range j.plans {
		made := m.Evidence[0]
		if !comesAfter(m.When, made.Doc.Published) {
			continue
		}
		p := &Promise{Due: m.When, What: m.What, Who: m.Who, Made: made, Surface: m.Surface}
		p.judge(j.l.Newest, done)
		j.l.Promises = append(j.l.Promises, p)
		for _, id := range m.Who {
			if e := j.entry(id); e != nil {
				e.Promises = append(e.Promises, p)
			}
		}
	}
}

// deed is what was done to a system, an event or a law.
type deed struct {
	to   entity.ID
	verb string
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

// judge settles what became of p: a later document that says, of the same
// system, event or law, that the same was done.
func (p *Promise) judge(newest edtf.Date, done map[deed][]*Moment) {
	want := verb(p.What)
	for _, id := range p.Who {
		for _, m := range done[deed{id, want}] {
			i := slices.IndexFunc(m.Evidence, func(r Ref) bool { return later(r.Doc, p.Made.Doc) })
			if i >= 0 {
				p.Status, p.Kept = Kept, &m.Evidence[i]
				return
			}
		}
	}
	due, _ := p.Due.Latest()
	if last, ok := newest.Latest(); ok && after(last, due) {
		p.Status = NoRecord
	}
}

// later reports whether a was published after b.
func later(a, b *Doc) bool {
	x, xok := a.Published.Earliest()
	y, yok := b.Published.Latest()
	return xok && yok && after(x, y)
}
