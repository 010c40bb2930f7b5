package site

import (
	"strings"

	"sillok/internal/edtf"
	"sillok/internal/entity"
	"sillok/internal/library"
	"sillok/internal/site/view"
)

// Amounts is the quantities said of the entity; those of one thing stand
// together, in order of time.
func (e *Entity) Amounts() view.Section {
	if len(e.e.Amounts) == 0 {
		return view.Section{}
	}
	p := e.here()
	t := &view.Table{Head: p.heads("amount", "when", "evidence")}
	for _, a := range series(e.e.Amounts)[:min(onRelations, len(e.e.Amounts))] {
		what := view.Cell{Text: a.What, Chip: p.statusChip(a.Status)}
		if a.What != "" {
			what.Text += " "
		}
		what.Text += a.Value + a.Unit
		t.Rows = append(t.Rows, []view.Cell{what, {Text: p.dateText(a.When)}, p.proof(a.Evidence)})
	}
	return view.Section{ID: "amounts", Title: p.t("amounts"), Note: p.t("count", len(e.e.Amounts)), Table: t}
}

// series puts quantities of one thing in one unit behind the first of them.
func series(amounts []*library.Amount) []*library.Amount {
	type thing struct{ what, unit string }
	byThing := map[thing][]*library.Amount{}
	var order []thing
	for _, a := range amounts {
		k := thing{a.What, a.Unit}
		if byThing[k] == nil {
			order = append(order, k)
		}
		byThing[k] = append(byThing[k], a)
	}
	var list []*library.Amount
	for _, k := range order {
		list = append(list, byThing[k]...)
	}
	return list
}

// Promises is what was to come by a time, and what became of it.
func (e *Entity) Promises() view.Section {
	if len(e.e.Promises) == 0 {
		return view.Section{}
	}
	p := e.here()
	shown := e.e.Promises[:min(len(e.e.Promises), onPromises)]
	return view.Section{ID: "promises", Title: p.t("promises"), Note: p.t("count", len(e.e.Promises)),
		Rows: p.promiseRows(shown, e.e.ID), More: e.more("promises", len(e.e.Promises), onPromises)}
}

func (p place) promiseRows(list []*library.Promise, self entity.ID) []view.Row {
	var rows []view.Row
	for _, x := range list {
		rows = append(rows, p.promiseRow(x, self))
	}
	return rows
}

// promiseRow is a promise with its verdict: under it stand the sentence that
// makes it and the one that tells what became of it.
func (p place) promiseRow(x *library.Promise, self entity.ID) view.Row {
	r := view.Row{When: p.on(x.Due), Headline: p.headline(&library.Moment{What: x.What, Who: x.Who}), Status: p.verdict(x)}
	if r.Headline == "" {
		r.Headline = cut(p.docTitle(x.Made.Doc), longestHeadline)
	}
	r.When.Text = p.dueBy(x)
	r.When.Machine = ""
	p.who(&r, x.Who, self)
	made := p.evidence(x.Made)
	made.Notes = []string{p.t("promised")}
	r.Evidence = append(r.Evidence, made)
	if x.Kept != nil {
		came := p.evidence(*x.Kept)
		came.Notes = []string{p.t("became")}
		r.Evidence = append(r.Evidence, came)
	}
	return r
}

// due is the end of the time by which a promise was to be kept.
func due(x *library.Promise) edtf.Date {
	if d, err := edtf.Parse(dueText(x.Due)); err == nil {
		return d
	}
	return x.Due
}

// dueBy is by when a promise was to be kept: 2012년 2월까지, 올해 말까지.
func (p place) dueBy(x *library.Promise) string {
	words := p.told(due(x), x.Surface)
	for _, end := range []string{p.t("due.by", ""), p.t("since", "")} { // 올해 말까지, 7월부터
		if strings.HasSuffix(words, strings.TrimSpace(end)) {
			return words
		}
	}
	return p.t("due.by", words)
}

// verdicts are the words for what became of promises.
var verdicts = map[library.PromiseStatus][2]string{
	library.Pending: {"plan", "pending"}, library.NoRecord: {"open", "no.later.record"}, library.Kept: {"done", "kept"},
	library.KeptLate: {"done", "kept.late"}, library.Changed: {"open", "changed"}, library.Broken: {"open", "broken"},
}

// verdict is what the documents tell of a promise's end; of a late one, how late.
func (p place) verdict(x *library.Promise) view.Chip {
	v := verdicts[x.Status]
	c := view.Chip{Class: v[0], Word: p.t(v[1])}
	if p.verdictName(x) == "alone" {
		c.Word = p.t("ledger.alone")
	}
	if day := p.dateText(x.Done); x.Status == library.Changed && x.Done.Known() && day != "" {
		c.Word = p.t("changed.to", day)
	}
	if x.Status == library.KeptLate {
		if late := p.late(x.Due, x.Done); late != "" {
			c.Word = late
		}
	}
	return c
}

// late is how long after its time a thing came: 약 2년 늦음, 3달 늦음. It is ""
// where either day is not known well enough to tell.
func (p place) late(due, done edtf.Date) string {
	from, ok := due.Latest()
	to, known := done.Earliest()
	if !ok || !known || !from.Before(to) {
		return ""
	}
	days := to.Sub(from)
	switch {
	case days >= 540:
		return p.t("late.years", (days+182)/365)
	case days >= 45:
		return p.t("late.months", (days+15)/30)
	case machineDay(due) && machineDay(done):
		return p.t("late.days", days)
	}
	return ""
}

// machineDay reports whether a date is one known day.
func machineDay(d edtf.Date) bool { _, ok := d.Day(); return ok }

// Conflicts is where documents disagree about the entity.
func (e *Entity) Conflicts() view.Section {
	if len(e.e.Conflict) == 0 {
		return view.Section{}
	}
	p := e.here()
	s := view.Section{ID: "conflicts", Title: p.t("conflicts"), Note: p.t("count", len(e.e.Conflict))}
	for _, c := range e.e.Conflict {
		s.Groups = append(s.Groups, p.disagreement(c))
	}
	return s
}

// disagreement is sentences that do not agree, the earlier first; of numbers and
// days with a picture of who said what when.
func (p place) disagreement(c *library.Conflict) view.Group {
	if len(c.Claims) > 1 {
		return view.Group{Title: p.conflictText(c), Class: "versus", Picture: p.claimSteps(c.Claims), Evidence: p.claimed(c.Claims)}
	}
	a, b := c.A, c.B
	if edtf.Compare(b.Doc.Published, a.Doc.Published) < 0 {
		a, b = b, a
	}
	g := view.Group{Title: p.conflictText(c), Class: "versus", Evidence: []view.Evidence{p.evidence(a)}}
	if !sameSentence([]library.Ref{a}, b) {
		g.Evidence = append(g.Evidence, p.evidence(b))
	}
	return g
}
