package library

import (
	"slices"
	"strings"
	"unicode/utf8"

	"sillok/internal/doc"
	"sillok/internal/edtf"
	"sillok/internal/korean"
)

// A later document may tell of what was promised without a day. It keeps the promise where it
// was published in time (요구분석을 마무리했다고 밝혔다). It breaks it where it was published
// after the day and tells that the thing is not done yet (단말기는 아직 설치되지 않았다), that
// what was to end still goes on (수기 검침은 아직도 이어지고 있다), or that all of it is called
// off (사업을 백지화했다). Another document may tell that it came late.

// standing is how one document tells that something stands.
type standing struct {
	doc.Standing
	d *Doc
}

// standings are those of all documents by the class of the deed.
type standings map[string][]standing

// ended and calledOff are the keys of what goes on, and of what is called off.
const ended, calledOff = "end", "off"

// standings gives what the documents tell without a day.
func (j *joiner) standings() standings {
	found := standings{}
	for _, d := range j.l.Documents {
		for _, x := range d.Derived.Standings {
			key := ended
			switch x.Status {
			case korean.Cancelled:
				key = calledOff
			case Done, korean.Failed:
				key = comesToClass(deedClass(j.asMoment(standing{x, d}, x.Action)))
			}
			found[key] = append(found[key], standing{x, d})
		}
	}
	return found
}

// of gives those that may tell of a plan.
func (l standings) of(m *Moment) []standing {
	key := ended
	if deedOf(m).Kind != ended {
		key = comesToClass(deedClass(m))
	}
	return slices.Concat(l[key], l[calledOff])
}

// settleUndated settles a promise by what later documents tell without a day.
func (j *joiner) settleUndated(p *Promise, found standings) {
	for _, x := range found.of(p.plan) {
		if !Later(x.d, p.Made.Doc) {
			continue
		}
		status, when := j.undated(p, x)
		if status > p.Status {
			p.settle(status, x.d.ref(x.In), when)
		}
	}
}

// undated gives what one document makes of a promise without a day, and the day on which
// that is known; pending where it tells nothing of it.
func (j *joiner) undated(p *Promise, x standing) (PromiseStatus, edtf.Date) {
	switch {
	case x.Status == Done:
		if due, ok := p.dueDay(); ok && publishedBy(x.d, due) && j.sameDeed(p.plan, j.asMoment(x, x.Action)) {
			return Kept, edtf.Date{}
		}
		return Pending, edtf.Date{}
	case x.Status == korean.Cancelled && !j.callsOff(p.plan, x):
		return Pending, edtf.Date{}
	case x.Status != korean.Cancelled && !j.sameDeed(p.plan, j.unmet(p.plan, x)):
		return Pending, edtf.Date{}
	}
	fate := korean.Failed
	if x.Status == korean.Cancelled {
		fate = korean.Cancelled
	}
	if status, ok := p.unkept(fate, x.d); ok {
		return status, x.d.Published
	}
	return Pending, edtf.Date{}
}

// publishedBy reports whether a document was surely published by a day.
func publishedBy(d *Doc, due edtf.Day) bool {
	day, ok := d.Published.Latest()
	return ok && !after(day, due)
}

// callsOff reports whether what is called off is what a plan says: the same deed (제주도 시범
// 운영), or the whole of what it is done to (전자주민카드 사업).
func (j *joiner) callsOff(plan *Moment, x standing) bool {
	specific := false
	what := strings.ReplaceAll(plan.What, " ", "")
	for _, w := range strings.Fields(x.What) {
		bare := korean.BareNoun(w)
		if isProject(bare) {
			continue
		}
		if !strings.Contains(what, bare) {
			return false
		}
		specific = specific || utf8.RuneCountInString(w) > 2 && !korean.IsAction(bare)
	}
	return specific
}

var wholeProject = korean.List("whole projects")

// unmet gives what is lacking as a moment of the deed of a plan.
func (j *joiner) unmet(plan *Moment, x standing) *Moment {
	m := j.asMoment(x, deedOf(plan))
	if x.Status == korean.UnderWay && ofOld(plan) && !ofOld(m) {
		m.What = strings.Fields(plan.What)[0] + " " + m.What // 종전 수기 검침 폐지
	}
	return m
}

// asMoment gives what is told without a day as a moment of a deed, of the one that its own
// words name for none.
func (j *joiner) asMoment(x standing, deed korean.Action) *Moment {
	m := &Moment{When: x.d.Published, What: strings.TrimSpace(x.What + " " + deed.Noun), Action: deed, Status: x.Status, Evidence: []Ref{x.d.ref(x.In)}}
	if deed.Noun == "" {
		m.Action = korean.ActionIn(x.What)
	}
	for _, id := range x.Who {
		if e := j.thing(id); e != nil {
			m.Who = append(m.Who, e.ID)
		}
	}
	m.context = j.context(m)
	return m
}
