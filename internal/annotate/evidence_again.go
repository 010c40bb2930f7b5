package annotate

import (
	"strings"

	"sillok/internal/annotate/claim"
	"sillok/internal/diag"
	"sillok/internal/entity"
	"sillok/internal/korean"
)

// What the model is sure of and what says no more than a sort of body (시, 공단, 협력센터) tells
// again of a body that was named before. The passes over heads ask for a list of heads and
// for places where nothing else stands; here the model's word for it takes their place, and
// only whose head it is remains to be told.

// surelyBody is the probability from which the model's word for a bare head counts.
const surelyBody = 0.9

// toldAgain claims what the model is sure of and what is the end of the name of a body told before, or
// of the publisher's.
func toldAgain(a *article, marks *taken) []claim.Candidate {
	var out []claim.Candidate
	for _, in := range a.believed {
		if marks.used.overlaps(in) || !a.saysSort(in) {
			continue
		}
		head := spanText(a, in)
		if body := a.toldBefore(in.Start, head); body != nil {
			out = append(out, a.standsFor(body, in, 0.85))
		} else if e := a.publisherBody(head); e != nil {
			out = append(out, claim.Candidate{In: in, ID: e.ID, Entity: e, Score: 0.85, Detail: e.Name})
		}
	}
	return out
}

// saysSort reports whether in is one word that names a sort of body and is not part of a longer
// name: no noun stands before it but one that points at it.
func (a *article) saysSort(in diag.Span) bool {
	s := spanText(a, in)
	head := bareHeads.Has(s) || localHeads.Has(s)
	switch {
	case strings.Contains(s, " "), sortsBetween.Begins(a.after(in.End, 8)), !a.startsWord(in.Start), !head && !a.genericBody(s):
		return false
	case !head && (a.is(s, country|term) || shortLatin(s) || isMadeUp(s)):
		return false
	}
	i := a.wordAt(in.Start)
	if localHeads.Has(s) && directional.Has(a.text[in.End:a.words[i].end]) { // 도로
		return false
	}
	return a.gap(i) != " " || a.opensSort(i)
}

// opensSort reports whether the i-th word, behind a space, is not the end of a name: the word before it
// points, leads on or ends in a particle, and does not count.
func (a *article) opensSort(i int) bool {
	before := a.word(i - 1)
	if counted.Has(before) {
		return false
	}
	return pointsAt.Has(before) || turnsTo.Has(before) || korean.IsAdverb(before) || !a.modifies(i-1)
}

// toldBefore is the body told before an offset that ends in head: the only one, else the publisher,
// else the one that the text is about; nil where that is not clear.
func (a *article) toldBefore(at int, head string) *claim.Candidate {
	fits := func(m *claim.Candidate) bool {
		if localHeads.Has(head) && !isLocal(m.Entity) && !a.unlistedTown(m) {
			return false
		}
		s := spanText(a, m.In)
		named := m.Entity != nil && m.Entity.Name == idName(s) // 정부통합전산센터, of ordinary nouns alone
		return a.hasHead(m, head) && (named || !isGeneric(s))
	}
	if body := a.onlyEarlier(at, fits); body != nil {
		return body
	}
	for _, m := range a.earlier(at) {
		if fits(m) && a.publisher != "" && idOf(a, m).Name == a.publisher {
			return m
		}
	}
	return a.mainBody(at, fits)
}

// publisherBody is the publisher where its name ends in head, or the government whose council the
// publisher is; nil where neither is listed.
func (a *article) publisherBody(head string) *entity.Entity {
	name := a.publisher
	if localHeads.Has(head) {
		name = councilRest.WithoutEnd(name)
	}
	e := a.agencyNamed(name)
	switch {
	case e == nil, name == head, !strings.HasSuffix(e.Name, head), localHeads.Has(head) && !isLocal(e):
		return nil
	}
	return e
}

// unlistedTown reports whether m is named as local governments are and nobody listed it.
func (a *article) unlistedTown(m *claim.Candidate) bool {
	return m.Entity == nil && localName(spanText(a, m.In))
}

// councilRest is what the name of a council has behind that of its government.
var councilRest = words("council-rest")
