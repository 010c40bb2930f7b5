package facts

import (
	"slices"
	"strings"

	"sillok/internal/entity"
	"sillok/internal/korean"
)

// A line of a curriculum vitae that tells no post tells of its person all the same: what
// somebody studied, which prize somebody got, where somebody began to work. Its headline
// names the person, without whom nobody knows whose it is.

// whoseLife gives the person of whose life the words of a dated line tell: the title names
// the person, the date leads the line, and no other person stands there. It is the zero
// ID where the line tells something else.
func (r *reader) whoseLife(x dated, headline string) entity.ID {
	if x.clause != nil || !ofLife(headline, x.action) {
		return entity.ID{}
	}
	i := r.line(r.Mentions[x.mark].In.Start)
	line := r.lines[i]
	if r.heading[line.Start] || sentenceLike(r.str(line)) || len(r.marks(line, "person")) > 0 || !leadsLine(r.lineTokens(i), x.mark) {
		return entity.ID{}
	}
	owner := r.ownerOf(line.Start)
	if owner.IsZero() || !r.hasProfile(owner) || strings.Contains(headline, owner.Base()) {
		return entity.ID{}
	}
	return owner
}

// hasProfile reports whether a document holds somebody's curriculum vitae: the title names the
// person, or a line that says that one follows does (□ 연사 나은별 약력).
func (r *reader) hasProfile(id entity.ID) bool {
	return strings.Contains(r.Title, id.Base()) || slices.ContainsFunc(r.placesOf(id), func(m int) bool {
		return slices.ContainsFunc(strings.Fields(r.str(r.lines[r.line(r.Mentions[m].In.Start)])), func(w string) bool { return profileHeads[w] })
	})
}

// ofLife reports whether a deed of a line without a clause is one that a person does: study,
// a prize, an appointment.
func ofLife(headline string, a korean.Action) bool {
	return korean.IsStudy(headline, true) || korean.IsBirth(headline) || korean.IsPrize(headline) || a.Kind == "appoint"
}
