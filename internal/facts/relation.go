package facts

import (
	"slices"
	"strings"

	"sillok/internal/diag"
	"sillok/internal/doc"
	"sillok/internal/entity"
	"sillok/internal/korean"
	"sillok/internal/lazyregexp"
)

// Relations are read from verbs and nouns that name them. The type says what From
// is to To: From hosts To, builds To, is part of To; From is succeeded by To, is
// replaced by To.

// relations gives the relations of all sentences, each once for its sentence.
func (r *reader) relations() []doc.Relation {
	var list []doc.Relation
	seen := map[doc.Relation]bool{}
	add := func(from, to entity.ID, kind string, in diag.Span) {
		x := doc.Relation{From: from, To: to, Type: kind, In: in}
		if !from.IsZero() && !to.IsZero() && from != to && !seen[x] {
			seen[x] = true
			list = append(list, x)
		}
	}
	for k, s := range r.sentences {
		r.occasionRoles(k, s, add)
		r.works(s, add)
		r.belonging(s, add)
		r.lineage(s, add)
		r.partners(s, add)
	}
	return list
}

// adder takes a relation that a span states.
type adder func(from, to entity.ID, kind string, in diag.Span)

// workTypes are the relations of bodies to systems and laws, by the kind of the action
// that makes them.
var workTypes = map[korean.Kind]string{"order": "order", korean.Operate: "run", "build": "build", "select": "designate"}

// winning are the actions by which somebody gets an order.
var winning = map[string]bool{"수주": true, "낙찰": true}

// works reads what bodies do to systems, plans included: who does it and what it is
// done to are arguments of one clause.
func (r *reader) works(s diag.Span, add adder) {
	if len(r.marks(s, "system")) == 0 {
		return // most sentences
	}
	for _, c := range r.korean().Clauses(r.korean().Sentence(s.Start)) {
		kind := workTypes[c.Kind]
		if winning[c.Action.Noun] {
			kind = "supply"
		}
		if kind == "" || c.Negated || c.Mood == korean.Needed || c.Mood == korean.Asked || c.Mood == korean.Wished || c.Status == korean.Denied || c.Status == korean.Failed || c.Status == korean.Cancelled {
			continue
		}
		for _, body := range r.workers(s, c) {
			for _, m := range r.worked(c) {
				add(body, r.Mentions[m].ID, kind, s)
			}
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

// worked gives the systems that a clause is about: the heads of what it is done to,
// or the noun that it modifies.
func (r *reader) worked(c *korean.Clause) []int {
	var list []int
	heads := []korean.Span(nil)
	for _, a := range c.Args {
		if a.Role == korean.What {
			heads = append(heads, a.Head)
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
	if hasTopic.MatchString(r.Text[s.Start:at]) {
		return entity.ID{}, false
	}
	if k := r.sentence(s.Start); k > 0 && r.line(r.sentences[k-1].Start) == r.line(s.Start) {
		if m, ok := r.sentenceSubject(r.sentences[k-1]); ok && r.Mentions[m].ID.Kind == "agency" {
			return r.Mentions[m].ID, true
		}
	}
	return entity.ID{}, false
}

// hasTopic finds a subject of any kind.
var hasTopic = lazyregexp.New(`[가-힣](은|는|이|가)\s`)

var (
	under   = lazyregexp.New(`^(?:의)?\s?(?:소속|산하|직속|아래|밑)(?:의|으로|인)?\s?(?:[가-힣]+\s){0,1}?$`)
	isUnder = lazyregexp.New(`^(?:\s?(?:소속|산하|직속))(?:으로|이다|이며|기관|인|이었)`)
)

// belonging reads what belongs to what: A 소속 B, "B는 A 산하 기관", and a body right
// behind its parent.
func (r *reader) belonging(s diag.Span, add adder) {
	list := r.marks(s, "agency")
	for k := 0; k+1 < len(list); k++ {
		a, b := r.Mentions[list[k]], r.Mentions[list[k+1]]
		between := r.Text[a.In.End:b.In.Start]
		switch {
		case between == " ", under.MatchString(between):
			add(b.ID, a.ID, "part", s)
		case bodyTopic.MatchString(r.Text[a.In.End:s.End]) && isUnder.MatchString(r.Text[b.In.End:s.End]):
			add(a.ID, b.ID, "part", s)
		}
	}
}

var (
	renamed  = lazyregexp.New(`^(?:으로|로)\s?(?:[가-힣]+\s){0,3}?(?:이름|바뀌|바꾸|바꿨|바뀐|개편|재편|승격|전환|확대|거듭|되돌|돌아|개칭|탈바꿈|변경)`)
	startsAs = lazyregexp.New(`^(?:으로|로)\s?(?:[가-힣]+\s){0,2}?(?:출발|시작|첫발|출범)`)
	mergedTo = lazyregexp.New(`(?:합쳐|통합|합친|통합한|합치|통폐합|묶어|합해)`)
	replaced = lazyregexp.New(`^[’”"']?(?:을|를)\s?(?:[가-힣]+\s){0,2}?(?:대체|대신|갈음|바꾼|교체)`)
	absorbed = lazyregexp.New(`^[’”"']?(?:으로|로)\s?(?:[가-힣]+\s){0,2}?(?:통합|합쳐|합쳤|흡수|대체|옮겨|바뀌|바뀐|교체|개편)`)
)

// lineage reads what became of what: renamed, merged, replaced.
func (r *reader) lineage(s diag.Span, add adder) {
	bodies := r.marks(s, "agency")
	for _, b := range bodies {
		after := r.Text[r.Mentions[b].In.End:s.End]
		before := r.beforeOf(bodies, b)
		switch {
		case startsAs.MatchString(after) && len(before) > 0 && bodyTopic.MatchString(r.Text[r.Mentions[before[0]].In.End:s.End]):
			add(r.Mentions[b].ID, r.Mentions[before[0]].ID, "succeed", s)
		case renamed.MatchString(after):
			if m, ok := r.bodySubject(diag.Span{Start: s.Start, End: r.Mentions[b].In.Start}); ok {
				add(r.Mentions[m].ID, r.Mentions[b].ID, "succeed", s)
			}
		case len(before) > 1 && mergedTo.MatchString(r.Text[r.Mentions[before[len(before)-1]].In.End:r.Mentions[b].In.Start]):
			for _, m := range r.joinedTail(before) {
				add(r.Mentions[m].ID, r.Mentions[b].ID, "succeed", s)
			}
		}
	}
	systems := r.marks(s, "system")
	for _, b := range systems {
		after := r.Text[r.Mentions[b].In.End:s.End]
		for _, a := range r.beforeOf(systems, b) {
			subject := bodyTopic.MatchString(strings.TrimLeft(r.Text[r.Mentions[a].In.End:s.End], "’”\"'"))
			switch {
			case subject && replaced.MatchString(after):
				add(r.Mentions[b].ID, r.Mentions[a].ID, "replace", s)
			case subject && absorbed.MatchString(after):
				add(r.Mentions[a].ID, r.Mentions[b].ID, "replace", s)
			}
		}
	}
}

// beforeOf gives the marks of a list before one of them.
func (r *reader) beforeOf(list []int, m int) []int {
	return list[:slices.Index(list, m)]
}

// joinedTail gives the last marks of a list that are joined to one another.
func (r *reader) joinedTail(list []int) []int {
	k := len(list) - 1
	for ; k > 0; k-- {
		if !chain.MatchString(r.Text[r.Mentions[list[k-1]].In.End:r.Mentions[list[k]].In.Start]) {
			break
		}
	}
	return list[k:]
}

var partner = lazyregexp.New(`^(?:\s?\([^()]{1,20}\))?(?:와|과)\s(?:함께|협력|협의|공동|손잡|손을|업무\s?협약|협약|힘을|연계)`)

// partners reads who works with whom: A는 B와 협력해.
func (r *reader) partners(s diag.Span, add adder) {
	for _, b := range r.marks(s, "agency") {
		if !partner.MatchString(r.Text[r.Mentions[b].In.End:s.End]) {
			continue
		}
		actor, ok := r.actorFor(s, r.Mentions[b].In.Start)
		if !ok {
			if m, found := r.bodySubject(s); found {
				actor, ok = r.Mentions[m].ID, true
			}
		}
		if ok {
			add(actor, r.Mentions[b].ID, "cooperate", s)
		}
	}
}
