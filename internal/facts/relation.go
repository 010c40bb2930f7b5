package facts

import (
	"slices"

	"sillok/internal/diag"
	"sillok/internal/doc"
	"sillok/internal/edtf"
	"sillok/internal/entity"
	"sillok/internal/korean"
)

// Relations are read from the predicates of clauses and what stands in their arguments;
// two names in one sentence say nothing. The type says what From is to To: From hosts
// To, builds To, is part of To; From is succeeded by To, is replaced by To. A relation
// has the date of its clause.

// relations gives the relations of all sentences, each once for its sentence.
func (r *reader) relations() []doc.Relation {
	var list []doc.Relation
	seen := map[doc.Relation]bool{}
	var in diag.Span
	var when edtf.Date
	add := func(from, to entity.ID, kind string) {
		x := doc.Relation{From: from, To: to, Type: kind, In: in, When: when}
		if !from.IsZero() && !to.IsZero() && from != to && !seen[x] {
			seen[x] = true
			list = append(list, x)
		}
	}
	for k, s := range r.sentences {
		if len(r.marks(s, "agency", "person")) == 0 && len(r.marks(s, "system")) < 2 {
			continue // most sentences
		}
		in, when = s, edtf.Date{}
		r.belonging(s, add)
		if !r.relates(k) {
			continue
		}
		for _, c := range r.korean().Clauses(r.korean().Sentence(s.Start)) {
			if unreal(c) {
				continue
			}
			when = r.clauseDate(c)
			r.works(s, c, add)
			r.charges(s, c, add)
			r.hosting(k, s, c, add)
			r.lineage(s, c, add)
			r.partners(c, add)
		}
	}
	for i := range r.lines {
		in, when = r.lines[i], edtf.Date{}
		r.hostLine(i, add)
		r.chargeLine(i, add)
	}
	return list
}

// relates reports whether the marks and words of sentence k are enough for one of its
// clauses to hold a relation, so that the others need not be read: a system with who works
// on it, two bodies, an occasion near by, or a body with the noun for its work.
func (r *reader) relates(k int) bool {
	s := r.sentences[k]
	if whole := r.korean().Sentences(); len(whole) > 0 { // of some lines package korean makes one
		x := diag.Span(whole[r.korean().Sentence(s.Start)])
		s = diag.Span{Start: min(s.Start, x.Start), End: max(s.End, x.End)}
	}
	bodies := len(r.marks(s, "agency"))
	near := diag.Span{Start: min(s.Start, r.sentences[max(0, k-occasionReach)].Start), End: max(s.End, r.lines[r.line(s.Start)].End)}
	return bodies > 1 || len(r.marks(s, "system")) > 0 || len(r.marks(near, "event")) > 0 ||
		bodies > 0 && (korean.NamesCharge(r.str(s)) || genericWords.In(r.str(s)))
}

// adder takes a relation.
type adder func(from, to entity.ID, kind string)

// unreal reports whether a clause tells of what is not so: denied, wished, demanded,
// failed.
func unreal(c *korean.Clause) bool {
	return c.Negated || c.Mood == korean.Needed || c.Mood == korean.Asked || c.Mood == korean.Wished || c.Mood == korean.Supposed ||
		c.Status == korean.Denied || c.Status == korean.Failed || c.Status == korean.Cancelled
}

// clauseDate gives the date among the arguments of a clause, zero without one or with
// several. A date behind which another clause has ended may be that one's: 17일 망이 멈춘 뒤 석
// 달이 되지 않았고, 한빛부가 대책을 내놓았다.
func (r *reader) clauseDate(c *korean.Clause) edtf.Date {
	var found edtf.Date
	for _, a := range c.Args {
		if a.Role != korean.When || r.endsBetween(a.Span.End, c) {
			continue
		}
		for _, m := range r.marks(diag.Span(a.Span), "date") {
			if r.inNounPhrase(r.Mentions[m].In) {
				continue
			}
			if !found.IsZero() {
				return edtf.Date{}
			}
			found = r.date(m)
		}
	}
	return found
}

// endsBetween reports whether a linked clause ends between an offset and the predicate of c.
func (r *reader) endsBetween(from int, c *korean.Clause) bool {
	return slices.ContainsFunc(r.korean().Clauses(c.Sentence), func(o *korean.Clause) bool {
		return o != c && o.Relation == korean.Linked && from <= o.Predicate.Start && o.Predicate.End <= c.Predicate.Start
	})
}

// marksOf gives the marks of a kind in the arguments of a clause that have one of some
// cases. Bodies beside persons are told of the persons.
func (r *reader) marksOf(c *korean.Clause, kind string, cases ...korean.Case) []int {
	var list []int
	for _, a := range c.Args {
		in := diag.Span(a.Span)
		if !slices.Contains(cases, a.Case) || kind == "agency" && len(r.marks(in, "person")) > 0 {
			continue
		}
		list = append(list, r.marks(in, kind)...)
	}
	return list
}

// workTypes are the relations of bodies to systems and laws, by the kind of the action
// that makes them, and planTypes those to plans, which are drawn up and announced.
var (
	workTypes = map[korean.Kind]string{"order": "order", korean.Operate: "run", "build": "build", "select": "designate"}
	planTypes = map[korean.Kind]string{"build": "draw", korean.Plan: "draw", korean.Publish: "announce", korean.Decide: "draw"}
)

// workType gives the relation that a clause makes of a body and a system: what is to be built yet is pursued.
func workType(c *korean.Clause) string {
	if kind := workTypes[c.Kind]; kind != "build" || c.Status != korean.Planned {
		return kind
	}
	return "pursue"
}

// plans are the ends of the names of what is no system but a plan.
var plans = korean.List("plans")

// using are actions of those who use a system and do not run it.
var using = korean.List("using")

// winning are the actions by which somebody gets an order.
var winning = korean.List("winning an order")

// works reads what bodies do to systems, plans included: who does it and what it is
// done to are arguments of one clause.
func (r *reader) works(s diag.Span, c *korean.Clause, add adder) {
	for _, m := range r.worked(c) {
		kind := workType(c)
		if using[c.Action.Noun] {
			continue
		}
		if own := korean.ChargeOf(c.Action.Noun); own != "" && kind == "run" {
			kind = own // 유지보수한다
		}
		if winning[c.Action.Noun] {
			kind = "supply"
		}
		if namedPlan(r.Mentions[m].ID) {
			kind = planTypes[c.Kind]
		}
		if kind == "" {
			continue
		}
		for _, body := range r.workers(s, c) {
			add(body, r.Mentions[m].ID, kind)
		}
	}
}

// workers gives the bodies that do what a clause tells.
func (r *reader) workers(s diag.Span, c *korean.Clause) []entity.ID {
	var list []entity.ID
	for _, m := range r.argMarks(c, korean.Who) {
		if r.Mentions[m].ID.Kind == "agency" {
			list = append(list, r.Mentions[m].ID)
		}
	}
	if _, told := c.Arg(korean.Who); len(list) > 0 || told || c.Relation == korean.Modifying {
		return list
	}
	for _, id := range r.linkedSubjects(c) {
		if id.Kind == "agency" {
			return []entity.ID{id}
		}
	}
	if id, ok := r.actorFor(s, c.Span.Start); ok {
		list = append(list, id)
	}
	return list
}

// projects are nouns behind a system's name for the work on it.
var projects = korean.List("projects")

// worked gives the systems that a clause is about: the heads of what it is done to,
// or the noun that it modifies.
func (r *reader) worked(c *korean.Clause) []int {
	var list []int
	heads := []korean.Span(nil)
	for _, a := range c.Args {
		if a.Role == korean.What {
			if heads = append(heads, a.Head); projects[r.korean().Str(a.Head)] {
				heads = append(heads, korean.Span{Start: a.Span.Start, End: a.Head.Start}) // 새마루 사업을
			}
		}
	}
	if len(heads) == 0 && c.Relation == korean.Modifying {
		heads = append(heads, c.Noun)
	}
	for _, h := range heads {
		for _, m := range r.marks(r.sentences[r.sentence(h.Start)], "system") {
			if korean.Span(r.Mentions[m].In).Overlaps(h) {
				list = append(list, m)
			}
		}
	}
	return list
}

// actorFor gives who does what a sentence says of something at an offset: the
// body that is its subject; of a sentence without a subject that of the sentence
// before it.
func (r *reader) actorFor(s diag.Span, at int) (entity.ID, bool) {
	list := r.marks(diag.Span{Start: s.Start, End: at}, "agency")
	for k := len(list) - 1; k >= 0; k-- {
		m := r.Mentions[list[k]].In
		if bodyTopic.MatchString(r.Text[m.End:s.End]) && r.inQuote(m.Start) < 0 {
			return r.Mentions[list[k]].ID, true
		}
	}
	if r.hasSubject(s, at) {
		return entity.ID{}, false
	}
	if k := r.sentence(s.Start); k > 0 && r.line(r.sentences[k-1].Start) == r.line(s.Start) {
		if m, ok := r.sentenceSubject(r.sentences[k-1]); ok && r.Mentions[m].ID.Kind == "agency" {
			return r.Mentions[m].ID, true
		}
	}
	return entity.ID{}, false
}

// hasSubject reports whether a clause of a sentence has a subject in front of an offset.
func (r *reader) hasSubject(s diag.Span, at int) bool {
	for _, c := range r.korean().Clauses(r.korean().Sentence(s.Start)) {
		for _, a := range c.Args {
			if (a.Case == korean.Subject || a.Case == korean.Topic) && a.Span.Start < at {
				return true
			}
		}
	}
	return false
}
