package annotate

import (
	"slices"
	"strings"
	"unicode"

	"sillok/internal/annotate/claim"
	"sillok/internal/diag"
	"sillok/internal/korean"
)

// Posts stand behind a name (홍길동 과장), behind a name and a body (최장혁 행정안전부
// 전자정부국장), before it (장관 홍길동) or in a bracket. The words from the name to
// the post are the person's role.

// isPost reports whether s ends in a post that stands there as a word: 부원장,
// 전자정부국장, 한국피엠오협회장.
func (a *article) isPost(s string) bool {
	post, ok := a.names.PostSuffix(s)
	if !ok || runes(post) < 2 {
		return false
	}
	return (s == post || runes(s) >= 4) && !degrees.Has(post)
}

// degrees are what people are without holding it: experts, doctors of a
// subject. They stand in the table of posts since they follow names too.
var degrees = words("degrees")

// maxAffiliation is how many words may stand between a name and its post:
// 대통령 직속 디지털플랫폼정부위원회 위원장.
const maxAffiliation = 6

// roleAfter gives the words from after the i-th word to the end of the first
// post behind it. Between them only nouns may stand.
func (a *article) roleAfter(i int) (diag.Span, bool) {
	behind := a.behindBracket(i)
	for j := behind; j < behind+maxAffiliation && j < len(a.words); j++ {
		afterBracket := j == behind && behind > i+1 && !strings.ContainsAny(a.gap(j), bullets)
		if g := a.gap(j); !nameGaps.Has(g) && !afterBracket && !(j > i+1 && roleGaps.Has(g)) {
			return diag.Span{}, false
		}
		w := a.words[j]
		if isNumber(a.word(j)) && a.gap(j) == "[" { // LG화학[051910] 부회장
			continue
		}
		end := 0
		a.stems(j, func(s string) bool {
			if a.isPost(s) && !a.bodyEndsAt(w.start+len(s)) {
				end = w.start + len(s)
				return true
			}
			return false
		})
		if next := a.word(j + 1); end > 0 && a.gap(j+1) == " " && notPostNext.Has(next) {
			end = 0
		}
		if end > 0 && notPostBehind.Begins(a.text[end:]) {
			return diag.Span{}, false
		}
		if end > 0 {
			return diag.Span{Start: a.words[behind].start, End: end}, true
		}
		if !a.affiliationWord(j) {
			return diag.Span{}, false
		}
	}
	return diag.Span{}, false
}

// behindBracket is the index of the first word after the i-th and a short
// bracket behind it: 홍길동(52) 교수, 홍길동(왼쪽) 장관, 홍길동(Hong Gildong) 대표.
func (a *article) behindBracket(i int) int {
	rest := a.after(a.words[i].end, 60)
	if !strings.HasPrefix(rest, "(") {
		return i + 1
	}
	end := strings.IndexByte(rest, ')')
	if end < 0 || !strings.HasPrefix(rest[end+1:], " ") && !allHan(rest[1:end]) { // 나은별(羅銀別)한빛부차관
		return i + 1
	}
	return a.wordAt(a.words[i].end + end + 1)
}

// allHan reports whether s is Chinese characters and no more.
func allHan(s string) bool {
	return s != "" && !strings.ContainsFunc(s, func(r rune) bool { return !unicode.Is(unicode.Han, r) })
}

// affiliationWord reports whether the j-th word may stand between a person and
// a post: a bare noun, or part of a known name.
func (a *article) affiliationWord(j int) bool {
	switch w := a.word(j); {
	case countries.Has(w):
		return true
	case isConnector(w) && !affiliations.Has(w):
	case bareNoun(w), isOffice(w):
		return true
	}
	w := a.words[j].span()
	return a.claims.overlapping(a, w, func(m *claim.Candidate) bool {
		return m.Kind == "agency" && (m.In.Contains(w) || m.In.Start == w.Start && genitive.Has(a.text[m.In.End:w.End]))
	})
}

// isOffice tells a department (스마트시티과) from a noun with 과.
func isOffice(word string) bool {
	return runes(word) >= 4 && departmentEnd.Ends(word) && !officeAndParticle.Ends(word)
}

// bodyEndsAt reports whether a body's name ends at offset: 연구원 in
// 한국전자통신연구원 is no post.
func (a *article) bodyEndsAt(offset int) bool {
	return a.claims.endingAt(offset, "agency") != nil
}

// postAfter reports whether a post follows the i-th word: at once, or after
// the words of an affiliation.
func (a *article) postAfter(i int) bool {
	_, ok := a.roleAfter(i)
	return ok
}

// bodyAndPostAfter reports whether a body of the claims so far begins right
// behind the i-th word, and a post follows: 최장혁 행정안전부 전자정부국장.
func (a *article) bodyAndPostAfter(i int) bool {
	if !nameGaps.Has(a.gap(i + 1)) {
		return false
	}
	return a.claims.from(a, i+1, "agency") != nil && a.postAfter(i)
}

// officialAfter reports whether the post behind the i-th word is that of an
// office (정보기획과장), with no number before it.
func (a *article) officialAfter(i int) bool {
	span, ok := a.roleAfter(i)
	if !ok {
		return false
	}
	role := spanText(a, span)
	if p, ok := a.names.PostWord(role); ok && runes(role) == 2 && (!p.Ambiguous || !a.rareSurname(a.word(i))) { // 왕기홍 단장이
		return nameParticles.Begins(a.text[span.End:])
	}
	if office, post, ok := strings.Cut(role, " "); ok && isOffice(office) && runes(post) == 2 { // 표인서 영상의학과 교수는
		return nameParticles.Begins(a.text[span.End:])
	}
	return !hasDigit(role) && strings.Count(role, " ") < 3 && runes(postOf(role)) >= 3 && !formerBeginnings.Begins(role)
}

// postBefore reports whether a post stands right before the i-th word, with a
// body in front of it: 행정안전부 장관 홍길동.
func (a *article) postBefore(i int) bool {
	if i == 0 || a.gap(i) != " " {
		return false
	}
	prev := a.word(i - 1)
	if !a.isPost(prev) {
		return false
	}
	return a.gap(i-1) == " " || prev != korean.LastRunes(prev, 2) || strings.ContainsAny(a.gap(i-1), bullets)
}

// postInBracket reports whether the i-th word is the name in (대표 홍길동).
func (a *article) postInBracket(i int) bool {
	if i == 0 || a.gap(i) != " " || !a.isPost(a.word(i-1)) || !hasAnyPrefix(a.after(a.words[i].end, 3), []string{")", ",", plainDot, otherDot}) {
		return false
	}
	before := a.before(a.words[i-1].start, 120)
	open, shut := strings.LastIndex(before, "("), strings.LastIndex(before, ")")
	return open > shut && (strings.HasSuffix(before, "(") || strings.HasSuffix(before, ", "))
}

// Word lists; words.tsv says what for.
var (
	officeEnds        = words("office-ends")
	nameGaps          = words("name-gaps")
	roleGaps          = words("role-gaps")
	departmentEnd     = words("department-end")
	notPostNext       = words("not-post-next")
	affiliations      = words("affiliations")
	notPostBehind     = words("not-post-behind")
	officeAndParticle = words("office-and-particle")
	nameParticles     = words("name-particles")
	formerBeginnings  = words("former-beginnings")
)

// postEndsBefore reports whether a post stands before the i-th word, in one
// word or set with gaps: 과장, 과  장.
func (a *article) postEndsBefore(i int) bool {
	if i == 0 || !blank(a.gap(i)) {
		return false
	}
	if w := a.word(i - 1); !titleSsi.Has(w) && (a.isPost(w) || a.ambiguousPost(w)) {
		return true
	}
	_, _, ok := a.spacedPostBefore(i)
	return ok
}

// syllablesApart reports whether the words before and at j are single syllables, as
// those of a word set with gaps: 과  장.
func (a *article) syllablesApart(j int) bool {
	return runes(a.word(j-1)) == 1 && runes(a.word(j)) == 1 && blank(a.gap(j))
}

// ambiguousPost reports whether word is a post that is also an ordinary word
// (책임, 선임), which counts where a name must follow.
func (a *article) ambiguousPost(word string) bool {
	_, ok := a.names.PostWord(word)
	return ok
}

// officeLike reports whether name ends as the names of offices do: 인사부, 총무과.
func officeLike(name string) bool {
	return officeEnds.Ends(name)
}

const bullets = "▲△▷▶◇◆■□●○▽▼※"

// bracketPost reports whether a bracket with a post follows: (행정안전부 과장).
func (a *article) bracketPost(offset int) bool {
	rest := strings.TrimPrefix(a.after(offset, 120), " ")
	inner, ok := strings.CutPrefix(rest, "(")
	if !ok {
		return false
	}
	inner, _, ok = strings.Cut(inner, ")")
	if !ok {
		return false
	}
	for _, f := range strings.FieldsFunc(inner, func(r rune) bool { return strings.ContainsRune(" ,"+dots, r) }) {
		if a.isPost(f) {
			return true
		}
	}
	return false
}

// endsHere reports whether a name of a kind may end at offset: before a
// particle, a post, or no letter.
func (a *article) endsHere(offset int, kind string) bool {
	rest := a.after(offset, 40)
	if particleLen(rest) >= 0 {
		return true
	}
	if post, ok := headPost.CutBegin(rest); ok && kind == "agency" && particleLen(post) >= 0 {
		return true
	}
	post, ok := a.names.PostPrefix(rest)
	return ok && (kind == "person" || kind == "agency") && particleLen(rest[len(post):]) >= 0
}

// endsName reports whether a particle, a post or a boundary follows in.
func (a *article) endsName(in diag.Span) bool {
	rest := a.after(in.End, 30)
	if particleLen(rest) >= 0 {
		return true
	}
	_, ok := a.names.PostPrefix(rest)
	return ok
}

// postOf is the post in a role: its last word, without the body that is glued
// to it (협회장 of 한국피엠오협회장 stays whole; posts compare by their end).
func postOf(role string) string {
	if i := strings.LastIndexByte(role, ' '); i >= 0 {
		return role[i+1:]
	}
	return role
}

// bodyAndPostIn reports whether a bracket at offset holds a body and, at its
// end, a post.
func (a *article) bodyAndPostIn(offset int) bool {
	inner, ok := strings.CutPrefix(strings.TrimPrefix(a.after(offset, 150), " "), "(")
	if !ok {
		return false
	}
	inner, _, ok = strings.Cut(inner, ")")
	words := strings.FieldsFunc(inner, func(r rune) bool { return strings.ContainsRune(" ,"+dots, r) })
	if !ok || len(words) < 2 || a.isPost(words[0]) && bodySuffix(words[0]) == "" {
		return false
	}
	if len(words) == 2 {
		return bodySuffix(words[0]) != "" || a.isPost(words[1])
	}
	return slices.ContainsFunc(words[len(words)-2:], a.isPost)
}
