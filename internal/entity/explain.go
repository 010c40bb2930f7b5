package entity

import (
	"slices"

	"sillok/internal/edtf"
	"sillok/internal/say"
)

// Candidate is one thing that a surface may mean, and why it is or is not what
// it means on the day asked for.
type Candidate struct {
	Entity *Entity
	Alias  *Alias // nil: its own name
	Form   Form
	Fit    Fit
	Chosen bool
	Period string // 2008-02-29 ~ 2013-03-23; an open end is empty
	Why    string // existed on 2012-05
	Where  string // content/names/agency.yaml:3:7, or: built-in agencies (known)
}

// Explain gives all that surface may mean, likeliest first, with the reasons
// behind the order. What a site hides or bars comes last.
func (a *Authority) Explain(surface string, on edtf.Date) []Candidate {
	var out []Candidate
	rs := a.Readings(surface, on)
	for i, r := range rs {
		c := Candidate{Entity: r.Entity, Alias: r.Alias, Form: r.Form, Fit: r.Entity.Fit(on), Chosen: i == 0}
		c.Why = r.why(on, c.Fit)
		if i > 0 && c.Fit == rs[0].Entity.Fit(on) {
			c.Why += "; " + behind(&rs[0], &r, on)
		}
		out = append(out, c)
	}
	for _, e := range a.entities {
		if why := a.whyNot(e, surface, on, rs); why != "" {
			out = append(out, Candidate{Entity: e, Fit: e.Fit(on), Why: why})
		}
	}
	for i := range out {
		out[i].Period = period(out[i].Entity)
		out[i].Where = listedAt(out[i].Entity, out[i].Alias)
	}
	return out
}

func (r *Reading) why(on edtf.Date, f Fit) string {
	var s string
	e := r.Entity
	switch {
	case f == FitAlive && e.Begin.IsZero() && e.End.IsZero():
		s = say.Text("no begin or end is known")
	case f == FitAlive:
		s = say.Sprintf("existed on %s", on)
	case f == FitPast:
		s = say.Sprintf("was gone on %s: ended %s", on, e.End)
	case f == FitFuture:
		s = say.Sprintf("was not there on %s: began %s", on, e.Begin)
	case e.End.IsZero():
		s = say.Text("no day is given; it exists")
	default:
		s = say.Sprintf("no day is given; it ended %s", e.End)
	}
	if r.Context {
		s += say.Text("; only beside other evidence")
	}
	return s
}

// behind says why y stands behind x although both fit the day.
func behind(x, y *Reading, on edtf.Date) string {
	switch {
	case x.site && !y.site:
		return say.Text("the site's own names come first")
	case y.Context && !x.Context:
		return say.Text("the other needs no other evidence")
	case x.rank != y.rank:
		return say.Sprintf("%s comes before %s", x.Entity.ID.Kind, y.Entity.ID.Kind)
	case on.IsZero():
		return say.Text("the other is later")
	}
	return say.Text("the other is likelier")
}

// whyNot says why a name of e is no reading of surface; "" if it has no such
// name, or is one.
func (a *Authority) whyNot(e *Entity, surface string, on edtf.Date, rs []Reading) string {
	if !e.hasName(key(surface)) || slices.ContainsFunc(rs, func(r Reading) bool { return r.Entity == e }) {
		return ""
	}
	switch {
	case e.Hide:
		return say.Sprintf("hidden by %s", where(e.File, e.At))
	case a.Never(surface, e.ID):
		return say.Sprintf("never: a names file says that %s does not mean it", surface)
	case e.Mark == MarkNo:
		return say.Text("of a kind that is not marked")
	}
	for _, al := range e.Aliases {
		if key(al.Text) == key(surface) {
			return say.Sprintf("the alias holds %s/%s, not on %s", al.Begin, al.End, on)
		}
	}
	return ""
}

// period is begin ~ end, as listed.
func period(e *Entity) string {
	if e.Begin.IsZero() && e.End.IsZero() {
		return ""
	}
	return e.Begin.String() + " ~ " + e.End.String()
}

// listedAt says where a name is listed.
func listedAt(e *Entity, al *Alias) string {
	switch {
	case al != nil && al.File != nil:
		return where(al.File, al.At)
	case e.Certainty == certaintySite:
		return where(e.File, e.At)
	}
	return say.Sprintf("built-in %s (%s)", tableOf(e.ID.Kind), e.Certainty)
}

func tableOf(kind string) string {
	for _, k := range Builtin() {
		if k.Name == kind {
			return k.Section
		}
	}
	return kind
}
