package library

import (
	"cmp"
	"strings"

	"sillok/internal/doc"
	"sillok/internal/korean"
)

// A promise is broken where a document published after its day tells that it is not carried
// out yet (단말기는 아직 설치되지 않았다), or that what was to end still goes on (수기 검침은
// 아직도 이어지고 있다). A later document may tell that it came late.

// lacking is what a document tells as not done on the day of its publication.
type lacking struct {
	doc.Lack
	d *Doc
}

// lacks are those of all documents by the deed that did not come.
type lacks map[string][]lacking

// ended is the key of what goes on.
const ended = "end"

// lacks gives what the documents tell as not done yet.
func (j *joiner) lacks() lacks {
	found := lacks{}
	for _, d := range j.l.Documents {
		for _, x := range d.Derived.Lacks {
			key := ended
			if !x.Goes {
				key = comesToClass(cmp.Or(x.Action.Class, x.Action.Noun))
			}
			found[key] = append(found[key], lacking{x, d})
		}
	}
	return found
}

// of gives those that may tell of a plan.
func (l lacks) of(m *Moment) []lacking {
	if deedOf(m).Kind == ended {
		return l[ended]
	}
	return l[comesToClass(deedClass(m))]
}

// unmet settles a promise by what documents after its day tell as not done yet.
func (j *joiner) unmet(p *Promise, found lacks) {
	for _, x := range found.of(p.plan) {
		if p.Status >= Broken || !Later(x.d, p.Made.Doc) {
			continue
		}
		status, ok := p.unkept(korean.Failed, x.d)
		m := j.asMoment(x, deedOf(p.plan))
		if x.Goes && ofOld(p.plan) && !ofOld(m) {
			m.What = strings.Fields(p.plan.What)[0] + " " + m.What // 종전 수기 검침 폐지
		}
		if !ok || !j.sameDeed(p.plan, m) {
			continue
		}
		p.settle(status, x.d.ref(x.In), x.d.Published)
	}
}

// asMoment gives what is lacking as a moment of the deed of a plan.
func (j *joiner) asMoment(x lacking, deed korean.Action) *Moment {
	m := &Moment{When: x.d.Published, What: x.What + " " + deed.Noun, Action: deed, Status: korean.Failed, Evidence: []Ref{x.d.ref(x.In)}}
	for _, id := range x.Who {
		if e := j.thing(id); e != nil {
			m.Who = append(m.Who, e.ID)
		}
	}
	m.context = j.context(m)
	return m
}
