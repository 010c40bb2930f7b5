package facts

import (
	"slices"
	"strings"

	"sillok/internal/diag"
	"sillok/internal/entity"
	"sillok/internal/korean"
)

// Who is in charge of what is told in four forms. The noun for the work gives the relation
// (korean.ChargeOf); what the work is done to is named with it, else it is what the
// sentence, the one before it in its paragraph, or the whole text speaks of:
//
//	한빛컴이 새마루의 유지보수를 맡고 있다.  개발은 한빛컴이 맡았다.   takes it on
//	나래원이 사업을 총괄한다.                                  does it
//	한빛컴을 새마루 사업자로 선정했다.                             is chosen for it
//	수행: 한빛컴, 감리: 푸른컴                                  labels

// takingOn are the verbs of taking on a work.
var takingOn = korean.List("taking on")

// handingOn are the verbs of giving a work to another body.
var handingOn = korean.List("handing on")

// charges reads what a clause says of who is in charge of what.
func (r *reader) charges(s diag.Span, c *korean.Clause, add adder) {
	switch {
	case takingOn[c.Lemma] || handingOn[c.Lemma]:
		for _, a := range c.Args {
			relation := korean.ChargeOf(r.korean().Str(a.Head))
			if relation == "" || a.Role != korean.What && a.Case != korean.Topic && a.Case != korean.Object {
				continue
			}
			bodies := r.bodiesBut(c, a)
			if handingOn[c.Lemma] {
				bodies = r.ids(r.marksOf(c, "agency", korean.Place, korean.Dative))
			}
			r.charge(s, c, a, relation, bodies, add)
		}
	case selecting.Has(c.Class) && !proposing[c.Action.Noun]:
		for _, a := range c.Args {
			if relation := korean.ChargeOf(r.korean().Str(a.Head)); a.Case == korean.Means && relation != "" {
				r.charge(s, c, a, relation, r.ids(r.marksOf(c, "agency", korean.Object)), add)
			}
		}
	case len(r.worked(c)) == 0:
		relation := korean.ChargeOf(c.Action.Noun)
		if relation == "" && (c.Kind == "build" || c.Kind == korean.Operate) && !using[c.Action.Noun] {
			relation = workType(c)
		}
		if a, ok := r.genericWork(c); ok && relation != "" {
			r.charge(s, c, a, relation, r.bodiesBut(c, a), add)
		}
	}
}

// genericWork gives the object of a clause, else its topic, that is a noun for a system and
// names none: 이번 서비스는 … 함께 만들고.
func (r *reader) genericWork(c *korean.Clause) (korean.Arg, bool) {
	if a, ok := c.Arg(korean.What); ok {
		return a, generic[r.korean().Str(a.Head)]
	}
	for _, a := range c.Args {
		if a.Case == korean.Topic && generic[r.korean().Str(a.Head)] {
			return a, true
		}
	}
	return korean.Arg{}, false
}

// generic are nouns for a system that name none, and genericWords looks for them in a text.
var (
	generic      = korean.List("generic works")
	genericWords = korean.Finder("generic works")
)

// charge adds a relation of some bodies to what the argument of a clause names, or to what
// is spoken of.
func (r *reader) charge(s diag.Span, c *korean.Clause, a korean.Arg, relation string, bodies []entity.ID, add adder) {
	kinds := []string{"system"}
	if relation == "secretariat" {
		kinds = []string{"event", "agency"}
	}
	of := only(r.ids(r.marks(diag.Span(a.Span), kinds...)))
	if of.IsZero() {
		of = r.spokenOf(s, c.Predicate.Start, bodies, kinds)
	}
	for _, body := range bodies {
		if !of.IsZero() {
			add(body, of, relation)
		}
	}
}

// bodiesBut gives the bodies that are the subject of a clause, or a topic other than one
// argument.
func (r *reader) bodiesBut(c *korean.Clause, but korean.Arg) []entity.ID {
	var list []entity.ID
	for _, a := range c.Args {
		if a.Span != but.Span && (a.Case == korean.Subject || a.Case == korean.Topic) {
			list = union(list, r.ids(r.marks(diag.Span(a.Span), "agency")))
		}
	}
	return list
}

// spokenOf gives the thing that a sentence speaks of in front of an offset, the one before
// it in its paragraph, or the text by its title. Bodies that do the work are none, and of
// several it gives nothing.
func (r *reader) spokenOf(s diag.Span, at int, but []entity.ID, kinds []string) entity.ID {
	k := r.sentence(s.Start)
	for j := k; j >= max(0, k-1) && r.line(r.sentences[j].Start) == r.line(s.Start); j-- {
		span := r.sentences[j]
		span.End = min(span.End, at)
		var list []entity.ID
		for _, m := range r.marks(span, kinds...) {
			if id := r.Mentions[m].ID; !slices.Contains(but, id) && (j < k || topicOrPlace(r.Text[r.Mentions[m].In.End:])) {
				list = union(list, []entity.ID{id})
			}
		}
		if len(list) > 0 {
			return only(list)
		}
	}
	if id := r.subjectMatter(); r.inTitle && slices.Contains(kinds, id.Kind) {
		return id
	}
	return entity.ID{}
}

// topicOrPlace reports whether what stands behind a name makes it what is spoken of: 는,
// 에는, perhaps behind quotation marks.
func topicOrPlace(after string) bool {
	after = strings.TrimLeft(after, "’”'\"」』")
	word := firstWord(after)
	list, ok := korean.Particles("", word)
	return ok && !strings.HasPrefix(after, " ") && len(list) > 0 && list[len(list)-1].Case == korean.Topic
}

// chargeLine reads a line of labels with bodies behind them.
func (r *reader) chargeLine(i int, add adder) {
	l := r.lines[i]
	if r.heading[l.Start] || endsSentence(r.str(l)) || !strings.ContainsAny(r.str(l), ":：") {
		return
	}
	tokens := r.lineTokens(i)
	relation := ""
	for k, t := range tokens {
		switch {
		case t.word() && k+1 < len(tokens) && (tokens[k+1].text == ":" || tokens[k+1].text == "："):
			relation = korean.ChargeLabel(t.text)
		case relation != "" && r.kind(t) == "agency":
			if of := r.spokenOf(l, l.Start, nil, []string{"system"}); !of.IsZero() {
				add(r.Mentions[t.mark].ID, of, relation)
			}
		}
	}
}
