package library

import (
	"fmt"
	"slices"
	"strings"

	"sillok/internal/diag"
	"sillok/internal/edtf"
	"sillok/internal/entity"
	"sillok/internal/korean"
)

// Claim is what one document says where documents disagree: a number or a day.
type Claim struct {
	Value  string    // 709개; empty of days
	When   edtf.Date // of days
	Number float64   // to put claims in order, and to tell them apart
	Ref    Ref
}

// inOrder puts claims in the order in which they were published, one of each value
// and document.
func inOrder(claims []Claim) []Claim {
	slices.SortStableFunc(claims, func(a, b Claim) int {
		if a.Ref.Doc == b.Ref.Doc {
			return a.Ref.In.Start - b.Ref.In.Start
		}
		return -compareNewest(a.Ref.Doc.Published, b.Ref.Doc.Published)
	})
	var list []Claim
	for _, c := range claims {
		same := func(o Claim) bool { return o.Ref.Doc == c.Ref.Doc && o.Number == c.Number }
		if !slices.ContainsFunc(list, same) {
			list = append(list, c)
		}
	}
	return list
}

// amountClaims is every sentence that states one of some quantities.
func amountClaims(amounts ...*Amount) []Claim {
	var list []Claim
	for _, a := range amounts {
		for _, r := range a.Evidence {
			list = append(list, Claim{Value: a.Value + a.Unit, Number: a.Number, Ref: r})
		}
	}
	return inOrder(list)
}

// stepClaims is every sentence that dates one of two steps.
func stepClaims(steps ...*Step) []Claim {
	var list []Claim
	for _, s := range steps {
		day, _ := s.When.Earliest()
		for _, r := range s.Evidence {
			list = append(list, Claim{When: s.When, Number: float64(day.Year)*400 + float64(day.Month)*32 + float64(day.Day), Ref: r})
		}
	}
	return inOrder(list)
}

// corrected is a figure that documents say was put right, with what it was said of.
type corrected struct {
	korean.Correction
	about []*Entry
	at    Ref
}

// corrections finds figures that documents say were put right, and who said which
// number when: the sentences that give one of the two numbers for the same noun, in
// documents that name what the correction is about. It is no fault of a page, and no
// problem is made of it: a document settles it.
func (j *joiner) corrections() {
	var list []corrected
	for _, d := range slices.Backward(j.l.Documents) {
		for i, s := range d.Sentences {
			for _, c := range korean.Corrections(d.Text[s.Start:s.End]) {
				about := j.aboutOf(d, i)
				same := func(o corrected) bool {
					return o.Of == c.Of && o.To.Unit == c.To.Unit && o.From.Value == c.From.Value && o.To.Value == c.To.Value
				}
				if len(about) > 0 && !slices.ContainsFunc(list, same) {
					list = append(list, corrected{c, about, d.ref(s)})
				}
			}
		}
	}
	for _, c := range list {
		claims := j.claimsOf(c)
		first, last := claims[0], claims[len(claims)-1]
		if first.Number == last.Number {
			continue // told as it is now alone
		}
		x := j.conflict(c.about[0], "number", c.Of, first.Ref, last.Ref)
		x.Values, x.Claims, x.Settled = unlike(quantityText(c.From), quantityText(c.To)), claims, true
	}
}

// quantityText is a quantity in figures: 709개.
func quantityText(q korean.Quantity) string {
	return strings.TrimSuffix(strings.TrimRight(fmt.Sprintf("%f", q.Value), "0"), ".") + q.Unit
}

// aboutOf is what a sentence speaks of: the entities that it names, people apart, else
// those of the sentence before it.
func (j *joiner) aboutOf(d *Doc, sentence int) []*Entry {
	for i := sentence; i >= max(0, sentence-1); i-- {
		about := j.mentioned(d, d.Sentences[i])
		about = slices.DeleteFunc(about, func(e *Entry) bool { return e.ID.Kind == "person" })
		if len(about) > 0 {
			return about
		}
	}
	return nil
}

// claimsOf is who said which of the numbers of a correction, in order of publication.
func (j *joiner) claimsOf(c corrected) []Claim {
	var list []Claim
	seen := map[*Doc]bool{}
	for _, e := range j.family(c.about) {
		for _, r := range e.Mentions {
			if d := r.Doc; !seen[d] {
				seen[d] = true
				list = append(list, claimIn(d, c)...)
			}
		}
	}
	if list = inOrder(list); len(list) == 0 || list[0].Number == c.To.Value {
		list = append([]Claim{{Value: quantityText(c.From), Number: c.From.Value, Ref: c.at}}, list...) // the sentence itself tells what was said before
	}
	return list
}

// family is entities with the bodies that they are part of and their own parts.
func (j *joiner) family(about []*Entry) []*Entry {
	list := slices.Clone(about)
	add := func(id entity.ID) {
		if e := j.entry(id); e != nil && !slices.Contains(list, e) {
			list = append(list, e)
		}
	}
	for _, e := range about {
		for _, l := range e.Links {
			if l.Type == "part" {
				add(l.From)
				add(l.To)
			}
		}
		if e.Entity != nil && !e.Entity.Parent.IsZero() {
			add(e.Entity.Parent)
		}
	}
	return list
}

// claimIn is the first sentence of a document that gives the number put right, else
// the first that gives the one before. A sentence that tells of the correction stands
// for the number put right.
func claimIn(d *Doc, c corrected) []Claim {
	var before []Claim
	for _, s := range d.Sentences {
		text := d.Text[s.Start:s.End]
		if !strings.Contains(text, c.To.Unit) || !strings.Contains(text, c.Of) {
			continue
		}
		numbers := korean.Quantities(text)
		corrects := len(korean.Corrections(text)) > 0
		for _, q := range numbers {
			if q.Unit != c.To.Unit || q.Value != c.To.Value && (q.Value != c.From.Value || corrects) {
				continue
			}
			if of := korean.Counted(text, q); of != c.Of && !corrects {
				continue
			}
			claim := Claim{Value: quantityText(q), Number: q.Value, Ref: d.ref(diag.Span{Start: s.Start + q.Start, End: s.Start + q.End})}
			if q.Value == c.To.Value {
				return []Claim{claim}
			}
			before = append(before, claim)
		}
	}
	return before[:min(1, len(before))]
}

// amountConflicts: the same thing counted in the same unit at the same time, with
// different results, in sentences that say much the same. The measure must be more
// than what is counted (시스템), and no number a part of another (647개 시스템 중
// 62개), a bound or a round one.
func (j *joiner) amountConflicts(e *Entry) {
	type thing struct {
		what, unit string
		when       edtf.Date
		status     Status
	}
	by := map[thing][]*Amount{}
	var order []thing
	for _, a := range e.Amounts {
		if len(strings.Fields(a.What)) < 2 || a.When.IsZero() || loose(a) {
			continue
		}
		k := thing{a.What, a.Unit, a.When, a.Status}
		if by[k] == nil {
			order = append(order, k)
		}
		if len(by[k]) == 0 || sameCount(by[k][0], a) {
			by[k] = append(by[k], a)
		}
	}
	for _, k := range order {
		var values []string
		for _, a := range by[k] {
			values = append(values, a.Value+a.Unit)
		}
		if len(values) < 2 {
			continue // amounts of one value are one
		}
		claims := amountClaims(by[k]...)
		last := by[k][len(by[k])-1]
		x := j.conflict(e, "number", k.what, by[k][0].Evidence[0], last.Evidence[0])
		x.Values, x.Claims = unlike(values...), claims
	}
}

// sameCount reports whether two sentences count the same: not one sentence, and much
// the same words.
func sameCount(a, b *Amount) bool {
	x, y := a.Evidence[0], b.Evidence[0]
	return (x.Doc != y.Doc || x.Sentence != y.Sentence) && korean.Alike(korean.Pairs(x.SentenceText()), korean.Pairs(y.SentenceText()), 6)
}

// loose reports whether the words around a quantity say that it is a part of another,
// a bound, or about so much.
func loose(a *Amount) bool {
	for _, w := range strings.Fields(a.Evidence[0].SentenceText()) {
		if partsOfCounts[w] || partsOfCounts[korean.BareNoun(strings.Trim(w, ",."))] {
			return true
		}
	}
	return false
}

var partsOfCounts = korean.List("parts of counts")
