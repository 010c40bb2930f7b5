package facts

import (
	"sillok/internal/diag"
	"sillok/internal/doc"
	"sillok/internal/entity"
	"sillok/internal/korean"
)

// Derive gives what the text and marks of a document say beyond the lists of its
// page: relations, steps of systems' lives, quantities, definitions, what is said
// of named occasions, and each date mark's clause with its status. names tells
// which words are posts; it may be nil. d is not changed.
func Derive(d *doc.Document, names *entity.Authority) *doc.Derived {
	return DeriveOf(d, doc.Sentences(d.Text, d.Headings), names)
}

// DeriveOf is Derive for a document whose text is divided into sentences.
func DeriveOf(d *doc.Document, sentences []diag.Span, names *entity.Authority) *doc.Derived {
	return Reading{}.Derive(d, sentences, names)
}

// Derive is [DeriveOf] for a text that may be the one that was read.
func (read Reading) Derive(d *doc.Document, sentences []diag.Span, names *entity.Authority) *doc.Derived {
	r := newReaderOf(d, sentences, names, "", read)
	x := &doc.Derived{
		Relations:   r.relations(),
		Amounts:     r.amounts(),
		Definitions: r.definitions(),
		Occasions:   r.occasions(),

		Undertakings: r.undertakings(),
		Standings:    r.standings(),
		Holdings:     r.holdings(d.Roles),
	}
	for i := range r.Mentions {
		if !r.date(i).IsZero() {
			clause, status := r.status(i)
			x.Dated = append(x.Dated, doc.Dated{Mention: i, Clause: clause, Status: status})
		}
	}
	return x
}

// takesPlace are the kinds of what happens to an occasion or a declaration.
var takesPlace = map[korean.Kind]bool{korean.Hold: true, korean.Meet: true, korean.Sign: true, korean.Publish: true, korean.Decide: true, korean.Begin: true, "end": true, korean.Operate: true, "build": true}

// occasions gives what each sentence says of a named occasion: done, planned, or,
// in a heading, unclear, because headings drop the tense.
func (r *reader) occasions() []doc.Occasion {
	var list []doc.Occasion
	for i := range r.Mentions {
		m := r.Mentions[i]
		if m.ID.Kind != "event" {
			continue
		}
		c := r.korean().ClauseOf(korean.Span(m.In))
		if c == nil || !takesPlace[c.Kind] {
			continue
		}
		x := doc.Occasion{Event: m.ID, In: r.sentences[r.sentence(m.In.Start)]}
		dates := r.marks(r.clause(i), "date")
		switch {
		case r.heading[x.In.Start]:
		case len(dates) > 0:
			_, x.Status = r.status(dates[len(dates)-1])
		default:
			x.Status = c.Status
		}
		list = append(list, x)
	}
	return list
}
