package annotate

import (
	"strings"

	"sillok/internal/annotate/claim"
	"sillok/internal/diag"
	"sillok/internal/lazyregexp"
)

// Names in places that hold nothing else: beside a telephone number, in the line of a
// signature, before a bracket with body and post. There the shape of a name is proof
// enough, for rare surnames too.

// phone is a telephone number, alone or in a bracket.
var phone = pattern("phone")

// contactLabels stand before the name of whom to ask.
var contactLabels = words("contact-labels")

// contacts claims the names of a line that says whom to ask: 책임자 과 장 홍길동
// (044-205-0000), 담당 사무관 홍길동, 주무관 김나래.
func contacts(a *article) []claim.Candidate {
	var out []claim.Candidate
	for i := range a.words {
		in, ok := a.bareName(i)
		if !ok || !a.asksHere(i) {
			continue
		}
		name, last := spanText(a, in), a.wordAt(in.End-1)
		called := phone.MatchString(a.after(in.End, 40)) || a.postThenNumber(last)
		post := a.postEndsBefore(i)
		introduced := post || contactLabels.Has(a.word(i-1))
		listed := introduced && (called || a.itemEnds(in.End))
		like := !officeLike(name) && a.likeName(name)
		switch {
		case called && post, listed && like:
			out = append(out, claim.Candidate{In: in, Detail: "post + name + number", Score: 0.93, Sure: true})
		case called && (like || a.shortContact(i, name)):
			out = append(out, claim.Candidate{In: in, Detail: "name + number", Score: 0.9, Sure: true})
		}
	}
	return out
}

// shortContact reports whether name, of two syllables, stands behind an office or a
// label, where nothing but a name can: 총무과 정온.
func (a *article) shortContact(i int, name string) bool {
	if a.given(name) != 1 || officeLike(name) {
		return false
	}
	return officeLike(a.word(i-1)) || contactLabels.Has(a.word(i-1))
}

// asksHere reports whether the line of the i-th word says whom to ask, or
// whether the line before begins to.
func (a *article) asksHere(i int) bool {
	w := a.words[i]
	near := a.before(w.start, 240) + a.after(w.start, 200)
	return strings.ContainsAny(near, contactSigns) && contactLine.MatchString(near)
}

// contactSigns are the signs of which contactLine asks for one.
const contactSigns = "-☎:"

var contactLine = pattern("contact-line")

// postThenNumber reports whether a post and a number follow the i-th word:
// 홍길동 사무관 (044-205-0000).
func (a *article) postThenNumber(i int) bool {
	return i+1 < len(a.words) && blank(a.gap(i+1)) && a.isPost(a.word(i+1)) && phone.MatchString(a.after(a.words[i+1].end, 40))
}

// bareName gives the place of a full name that the i-th word is, or that it
// begins where a name is set with gaps (연  제  호). No particle follows.
func (a *article) bareName(i int) (diag.Span, bool) {
	in := a.words[i].span()
	name := a.word(i)
	if runes(name) == 1 {
		in, name = a.spacedName(i)
	}
	if !a.surnameAndMore(name) || a.given(name) > 2 || a.isByline(in) {
		return in, false
	}
	return in, a.hasForm(name, form{least: 2, most: 4, hangul: true, not: anyPost | term | generic | connector})
}

// surnameAndMore reports whether name begins with a surname and goes on.
func (a *article) surnameAndMore(name string) bool {
	surname, ok := a.names.Surname(name)
	return ok && len(name) > len(surname)
}

// spacedName joins two or three syllables that stand apart by more than one
// space: 연  제  호.
func (a *article) spacedName(i int) (diag.Span, string) {
	in, name := a.words[i].span(), a.word(i)
	if i > 0 && runes(a.word(i-1)) == 1 && blank(a.gap(i)) && len(a.gap(i)) > 1 {
		return in, ""
	}
	for j := i + 1; j < min(i+3, len(a.words)) && runes(a.word(j)) == 1 && blank(a.gap(j)) && len(a.gap(j)) > 1; j++ {
		name += a.word(j)
		in.End = a.words[j].end
	}
	return in, name
}

// affiliated claims NAME(body post): 홍길동(가람대학교 교수).
func affiliated(a *article) []claim.Candidate {
	var out []claim.Candidate
	for i := range a.words {
		in, ok := a.bareName(i)
		if !ok || !a.listedPerson(spanText(a, in)) && a.tagAt(in) != "PS" {
			continue
		}
		switch {
		case a.bodyAndPostIn(in.End):
			out = append(out, claim.Candidate{In: in, Detail: "name (body post)", Score: 0.93, Sure: true})
		case a.postEndsBefore(i) && a.bodyIn(in.End):
			out = append(out, claim.Candidate{In: in, Detail: "post + name (body)", Score: 0.92, Sure: true})
		case hanja.MatchString(a.after(in.End, 20)) && a.personBeside(i, in):
			out = append(out, claim.Candidate{In: in, Detail: "name (漢字)", Score: 0.92, Sure: true})
		}
	}
	return out
}

// personBeside reports whether something beside the name at in, the i-th word, says
// that it is a person's: a post, a title, the tagger.
func (a *article) personBeside(i int, in diag.Span) bool {
	return a.tagAt(in) == "PS" || a.hasTitle(in.End) || a.postEndsBefore(i) || a.longPostAfter(a.wordAt(in.End-1))
}

// longPostAfter reports whether a post of three syllables and more, or a former
// one, stands behind the i-th word: words of two are too often something else.
func (a *article) longPostAfter(i int) bool {
	if strings.Contains(a.after(a.words[i].end, 24), "·") { // 行試 18회: a short life
		return true
	}
	span, ok := a.roleAfter(i)
	return ok && runes(postOf(spanText(a, span))) > 2
}

// hasTitle reports whether 씨 follows the bracket at offset.
func (a *article) hasTitle(offset int) bool {
	_, rest, _ := strings.Cut(a.after(offset, 60), ")")
	return titleSsi.Begins(rest)
}

// hanja is a name in Hanja in a bracket.
var hanja = lazyregexp.New(`^ ?\(\p{Han}{2,4}[),·]`)

// bodyIn reports whether a bracket at offset holds a known body and nothing else.
func (a *article) bodyIn(offset int) bool {
	inner, ok := strings.CutPrefix(a.after(offset, 60), "(")
	if !ok {
		return false
	}
	inner, _, ok = strings.Cut(inner, ")")
	return ok && (a.claims.endingAt(offset+1+len(inner), "agency") != nil || a.agencyNamed(inner) != nil)
}
