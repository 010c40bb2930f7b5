package library

import (
	"cmp"
	"slices"
	"strings"

	"sillok/internal/doc"
	"sillok/internal/edtf"
	"sillok/internal/entity"
)

// lifeSteps are the steps of a system's life in their natural order.
var lifeSteps = []string{"계획", "발주", "구축", "시범", "개통", "확대", "장애", "중단", "복구", "대체", "종료"}

// steps makes the life of each system from the happenings whose headline names it.
func (j *joiner) steps() {
	for _, m := range j.l.Timeline {
		for _, id := range m.Who {
			e := j.entry(id)
			if e == nil || id.Kind != "system" || !j.names(e, m) {
				continue
			}
			if step, whose := j.stepOf(e, m); step != "" {
				whose.Steps = append(whose.Steps, &Step{System: whose.ID, What: m.What, Step: step, When: m.When, Status: m.Status, Evidence: m.Evidence})
			}
		}
	}
	for _, e := range j.l.Entries {
		slices.SortStableFunc(e.Steps, func(a, b *Step) int {
			return cmp.Or(cmp.Compare(slices.Index(lifeSteps, a.Step), slices.Index(lifeSteps, b.Step)), compareTimes(a.When, b.When), -cmp.Compare(a.Status, b.Status))
		})
	}
}

// names reports whether the headline of a moment holds a name of an entity, by its
// title or as the evidence has it.
func (j *joiner) names(e *Entry, m *Moment) bool {
	what := strings.ReplaceAll(m.What, " ", "")
	if strings.Contains(what, strings.ReplaceAll(e.ID.Title(), " ", "")) {
		return true
	}
	for _, r := range m.Evidence {
		if _, of, ok := j.shortForm(r.Doc, m.What); ok && of == e {
			return true
		}
		for _, x := range r.marks() {
			if r.sentence().Contains(x.In) && j.thing(x.ID) == e && strings.Contains(what, strings.ReplaceAll(r.Doc.Text[x.In.Start:x.In.End], " ", "")) {
				return true
			}
		}
	}
	return false
}

func statusOf(planned bool) Status {
	if planned {
		return Planned
	}
	return Done
}

// amounts files quantities under what they are said of.
func (j *joiner) amounts() {
	type key struct {
		of                entity.ID
		value, unit, what string
		when              edtf.Date
	}
	seen := map[key]*Amount{}
	for _, d := range slices.Backward(j.l.Documents) {
		for _, a := range d.Derived.Amounts {
			e := j.entry(a.Of)
			if e == nil {
				continue
			}
			k := key{e.ID, a.Value, a.Unit, a.What, a.When}
			if seen[k] == nil {
				seen[k] = &Amount{Of: e.ID, Value: a.Value, Unit: a.Unit, Number: a.Number, Kind: a.Kind, What: a.What, When: a.When, Status: statusOf(a.Planned)}
				e.Amounts = append(e.Amounts, seen[k])
			}
			seen[k].Evidence = append(seen[k].Evidence, d.ref(a.In))
		}
	}
}

// definitions keeps the first defining sentence of each entity, in order of
// publication.
func (j *joiner) definitions() {
	for _, d := range slices.Backward(j.l.Documents) {
		for _, x := range d.Derived.Definitions {
			if e := j.entry(x.Of); e != nil && e.Defined == nil {
				ref := d.ref(x.In)
				e.Defined = &ref
			}
		}
	}
}

// occasions files what sentences say of events, in order of publication.
func (j *joiner) occasions() {
	for _, d := range slices.Backward(j.l.Documents) {
		for _, o := range d.Derived.Occasions {
			if e := j.entry(o.Event); e != nil {
				e.Told = append(e.Told, Told{o.Status, d.ref(o.In)})
			}
		}
	}
}

// relations joins what documents say of two entities, and the posts as
// relations of a person to a body.
func (j *joiner) relations() {
	type key struct {
		from, to entity.ID
		kind     string
	}
	found := map[key]*Relation{}
	add := func(from, to entity.ID, kind string, when edtf.Date, ref Ref) {
		a, b := j.entry(from), j.entry(to)
		if a == nil || b == nil || a == b {
			return
		}
		k := key{a.ID, b.ID, kind}
		r := found[k]
		if r == nil {
			r = &Relation{From: a.ID, To: b.ID, Type: kind}
			found[k] = r
			j.l.Relations = append(j.l.Relations, r)
			a.Links = append(a.Links, r)
			b.Links = append(b.Links, r)
		}
		if len(r.Evidence) == 0 || r.Evidence[len(r.Evidence)-1].Doc != ref.Doc {
			r.Docs++
		}
		r.Evidence = append(r.Evidence, ref)
		if r.When.IsZero() {
			r.When = when
		}
		r.Span = stretch(r.Span, ref.Doc.Published)
	}
	for _, d := range slices.Backward(j.l.Documents) {
		for _, r := range d.Derived.Relations {
			add(r.From, r.To, r.Type, r.When, d.ref(r.In))
		}
		for i, r := range d.Roles {
			if r.State != doc.Rejected && r.In.Len() > 0 && d.Derived.Holding(i) != doc.Named {
				add(r.Person, r.Agency, "post", r.When, d.ref(r.In))
			}
		}
	}
	byWeight := func(a, b *Relation) int {
		return cmp.Or(-cmp.Compare(a.Docs, b.Docs), -cmp.Compare(len(a.Evidence), len(b.Evidence)),
			compareIDs(a.From, b.From), cmp.Compare(a.Type, b.Type), compareIDs(a.To, b.To))
	}
	slices.SortFunc(j.l.Relations, byWeight)
	for _, e := range j.l.Entries {
		slices.SortFunc(e.Links, byWeight)
	}
}
