package facts

import (
	"regexp"
	"strings"

	"sillok/internal/diag"
	"sillok/internal/doc"
	"sillok/internal/entity"
)

// Derive gives what the text and marks of a document say beyond the lists of its
// page: relations, steps of systems' lives, quantities, definitions, what is said
// of named occasions, and each date mark's clause with its status. names tells
// which words are posts; it may be nil. d is not changed.
func Derive(d *doc.Document, names *entity.Authority) *doc.Derived {
	r := newReader(d, names)
	x := &doc.Derived{
		Relations:   r.relations(),
		Amounts:     r.amounts(),
		Definitions: r.definitions(),
		Occasions:   r.occasions(),
	}
	for i := range r.Mentions {
		if !r.date(i).IsZero() {
			clause, status := r.status(i)
			x.Dated = append(x.Dated, doc.Dated{Mention: i, Clause: clause, Status: status})
		}
	}
	return x
}

// happens are the verbs of what happens to an occasion or a declaration.
var happens = regexp.MustCompile(`개최|열렸|열린|열리|열었|연다|열\s(?:예정|계획)|채택|발표|선포|서명|폐막|개막|성황|진행|마련`)

// occasions gives what each sentence says of a named occasion: done, planned, or,
// in a heading, unclear, because headings drop the tense.
func (r *reader) occasions() []doc.Occasion {
	var list []doc.Occasion
	for i := range r.Mentions {
		m := r.Mentions[i]
		if m.ID.Kind != "event" {
			continue
		}
		clause := r.clause(i)
		tail := firstOf(r.masked(diag.Span{Start: m.In.End, End: max(m.In.End, clause.End)}), 60)
		if next := strings.IndexByte(tail, '_'); next >= 0 && len(r.marks(diag.Span{Start: m.In.End, End: clause.End}, "event")) > 0 {
			tail = tail[:next]
		}
		if !happens.MatchString(tail) {
			continue
		}
		x := doc.Occasion{Event: m.ID, In: r.sentences[r.sentence(m.In.Start)]}
		at := happens.FindStringIndex(tail)
		dates := r.marks(clause, "date")
		switch {
		case r.heading[x.In.Start]:
		case len(dates) > 0:
			_, x.Status = r.status(dates[len(dates)-1])
		case intention.MatchString(tail[at[0]:]):
			x.Status = doc.Planned
		case past.MatchString(tail[at[0]:]):
			x.Status = doc.Done
		}
		list = append(list, x)
	}
	return list
}
