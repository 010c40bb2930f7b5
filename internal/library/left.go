package library

import (
	"strings"

	"sillok/internal/diag"
	"sillok/internal/doc"
	"sillok/internal/korean"
)

// A sentence that moves somebody to another post tells that the one beside the name is
// held no more, though not since when:
//
//	나은별 홍보과장이 푸른시 협력관으로 자리를 옮겼다.

// transferring are the actions that say so.
var transferring = korean.List("transferring")

// left reports whether the sentence of role i of a document gives its person another
// post: one whose words are the verb's, or hold those of the role.
func left(d *Doc, i int) bool {
	r := d.Roles[i]
	if !r.When.IsZero() || r.In.Len() == 0 {
		return false
	}
	for _, o := range d.Roles {
		if o.Person != r.Person || o.Post == r.Post || o.In.Len() == 0 || d.ref(o.In).Sentence != d.ref(r.In).Sentence {
			continue
		}
		if d.behindNewPost(r, o) {
			return true
		}
		verb := d.transfer(d.ref(r.In).Sentence)
		if verb.Len() > 0 && (o.In != r.In && o.In.Contains(r.In) || o.In.Overlaps(verb) && !r.In.Overlaps(verb)) {
			return true
		}
	}
	return false
}

// behindNewPost reports whether a role stands in the bracket behind the name of an item of a
// personnel notice, whose new post in the same body is in front: 기획국장 나은별(계약본부장).
func (d *Doc) behindNewPost(r, o doc.Role) bool {
	if r.In != o.In || r.Agency != o.Agency {
		return false
	}
	front, bracket, ok := strings.Cut(d.Text[r.In.Start:r.In.End], "(")
	return ok && strings.HasPrefix(bracket, r.Post) && strings.HasPrefix(front, o.Post)
}

// transfer gives the predicate of a sentence that says that somebody was moved, empty
// without one.
func (d *Doc) transfer(sentence int) diag.Span {
	s := d.Sentences[sentence]
	words := d.Text[s.Start:s.End]
	t := korean.Read(strings.ReplaceAll(words, "\n", " "))
	for k := range t.Sentences() {
		for _, c := range t.Clauses(k) {
			if (c.Status == korean.Done || c.Status == korean.Planned || c.Status == korean.Unclear) && !c.Negated && (transferring[c.Action.Noun] || transferring[c.Lemma] || transferring[c.Deed.Noun]) {
				return diag.Span{Start: s.Start + c.Predicate.Start, End: s.Start + c.Predicate.End}
			}
		}
	}
	return diag.Span{}
}
