package annotate

import (
	"slices"
	"strings"

	"sillok/internal/annotate/claim"
	"sillok/internal/diag"
	"sillok/internal/korean"
)

// role is a person's role as the sentence words it: affiliation, then post
// (guide, span rule 2). It is read behind the name (최장혁 행정안전부
// 전자정부국장), around it (KT 허철회 상무), in brackets, or in front (행정안전부
// 장관 홍길동). A surname with its post has none: the post is in the span.
func (a *article) role(m claim.Candidate) string {
	surface := a.text[m.In.Start:m.In.End]
	if strings.Contains(surface, " ") && a.isPost(surface) {
		return ""
	}
	last := a.wordAt(m.In.End - 1)
	if last >= len(a.words) {
		return ""
	}
	if a.words[last].end == m.In.End {
		if span, ok := a.roleAfter(last); ok && !a.claims.overlapping(a, span, isPersonClaim) { // not ○위원장 나은별 |하늘찬 위원|께서
			post := plainText(a.text[span.Start:span.End])
			if !strings.Contains(post, " ") || !a.claims.overlapping(a, span, isAgencyClaim) {
				return a.withBody(m.In.Start, post)
			}
			return post
		}
	}
	if a.postInBracket(last) {
		return a.withBody(a.words[last-1].start-1, a.word(last-1))
	}
	first := a.wordAt(m.In.Start)
	if start, post, ok := a.seatOf(first, m.In.End); ok {
		return a.withBody(start, post) // 가람원 차관보(나은별)
	}
	before := a.postBefore(first)
	if inner, ok := a.bracketRole(m.In.End); ok && (!before || a.bodyEndsAt(a.words[first-1].end)) {
		return inner // 한빛연구원 홍길동(나래연구소장)
	}
	if before {
		return a.roleBefore(first, first-1)
	}
	if at, _, ok := a.spacedPostBefore(first); ok {
		return a.roleBefore(first, at)
	}
	return ""
}

// spacedPostBefore gives the post of single syllables set with gaps before the i-th word, and the word it begins
// with: 과  장.
func (a *article) spacedPostBefore(i int) (at int, post string, ok bool) {
	if i < 2 || !blank(a.gap(i)) {
		return 0, "", false
	}
	post = a.word(i - 1)
	for j := i - 1; j > 0 && i-j < 4 && a.syllablesApart(j); j-- {
		post = a.word(j-1) + post
		if _, ok := a.names.PostWord(post); ok {
			return j - 1, post, true
		}
	}
	return 0, "", false
}

// colleague gives whoever stands behind another in a contact block the unit of that one where the post stands
// alone (정보과 과장 나은별, |사무관| 하늘찬), and whoever is responsible the unit below that the next row tells
// (정보실 책임자 과장 |나은별| / 정보과 담당자 사무관 하늘찬).
func (a *article) colleague(first, next *claim.Candidate) {
	if first.Role == "" || next.Role == "" || next.In.Start-first.In.End > longestRow {
		return
	}
	if !a.asksHere(a.wordAt(next.In.Start)) {
		return
	}
	post := postOf(next.Role)
	row := strings.TrimPrefix(strings.TrimSpace(a.text[first.In.End:next.In.Start]), postOf(first.Role))
	var rest []string
	for _, w := range strings.FieldsFunc(row, func(r rune) bool { return strings.ContainsRune(" \t\n()|,/☎:"+dots, r) }) {
		if strings.ContainsFunc(w, hangul) && !titleless[w] && !strings.Contains(post, w) {
			rest = append(rest, w)
		}
	}
	unit := unitOf(first.Role)
	switch own := strings.Join(rest, " "); {
	case unit == "":
	case own == "" && next.Role == post:
		next.Role = unit + " " + post
	case own+" "+post == next.Role && isOffice(own) && a.chief(first) && !strings.Contains(unit, own):
		first.Role = unit + " " + own + " " + postOf(first.Role)
	}
}

// longestRow is the most bytes between two persons of a contact block.
const longestRow = 160

// chief reports whether a label in front of the post of a person says who is responsible.
func (a *article) chief(m *claim.Candidate) bool {
	words := strings.Fields(a.before(m.In.Start, 60))
	return slices.ContainsFunc(words[max(0, len(words)-3):], chiefLabel.Has)
}

// unitOf gives the words of a role in front of its post, and of a head's post in one word the unit: 정보과장.
func unitOf(role string) string {
	if unit := headPost.WithoutEnd(role); unit != role && runes(postOf(unit)) > 2 && officeLike(unit) {
		return unit // 정보국 전산팀장
	}
	return role[:max(0, strings.LastIndexByte(role, ' '))]
}

// chiefLabel labels who is responsible.
var chiefLabel = words("chief-label")

// withBody puts the affiliation in front of an offset before a post.
func (a *article) withBody(at int, post string) string {
	if body := a.bodyBefore(at); body != "" {
		return body + " " + post
	}
	return post
}

// seatOf gives the post in front of the bracket that holds the name at the i-th word and nothing else, and where
// it begins: 차관보(나은별).
func (a *article) seatOf(i, end int) (start int, post string, ok bool) {
	if i == 0 || a.gap(i) != "(" || !strings.HasPrefix(a.text[end:], ")") {
		return 0, "", false
	}
	post = a.word(i - 1)
	return a.words[i-1].start, post, a.isPost(post) && !a.bodyEndsAt(a.words[i-1].end)
}

// bodyBefore gives the affiliation that stands right in front of a name, from
// the marked body on: KT, LG CNS 공공SOC 부문. A 의 behind the body is left out.
func (a *article) bodyBefore(start int) string {
	for end := start; end >= max(0, start-60); end-- {
		m := a.claims.endingAt(end, "agency")
		if m == nil {
			continue
		}
		between := a.text[m.In.End:start]
		if short, rest := a.claims.endingAt(m.In.Start-1, "agency"), strings.TrimPrefix(between, ")"); short != nil && rest != between && a.text[m.In.Start-1] == '(' {
			m, between = short, rest // 한빛통신연합(ITU) 담당관 |나은별|
		}
		if strings.ContainsAny(between, ".,\n“”\"‘’()"+bullets) || a.claims.overlapping(a, diag.Span{Start: m.In.End, End: start}, isPersonClaim) {
			return ""
		}
		rest, _ := genitive.CutBegin(between)
		office := strings.TrimSpace(rest)
		if office == "" || strings.HasPrefix(rest, " ") && bareRow(office) {
			return strings.TrimSpace(plainText(spanText(a, m.In)) + " " + office)
		}
	}
	return ""
}

// isAgencyClaim reports whether a claim is one of a body.
func isAgencyClaim(c *claim.Candidate) bool { return c.Kind == "agency" }

// isPersonClaim reports whether a claim is one of a person.
func isPersonClaim(c *claim.Candidate) bool { return c.Kind == "person" }

// bareRow reports whether s is nothing but bare nouns.
func bareRow(s string) bool {
	for _, w := range strings.Fields(s) {
		if !bareNoun(w) && !isOffice(w) || isConnector(w) {
			return false
		}
	}
	return true
}

// roleBefore gives the words in front of a name up to its body; the post begins with the word at.
func (a *article) roleBefore(first, at int) string {
	start := at
	for start > 0 && a.gap(start) == " " && first-start < maxAffiliation && a.affiliationWord(start-1) {
		if a.claims.overlapping(a, a.words[start-1].span(), isPersonClaim) {
			break // ○정보과장 |나은별| 정보과장 나은별입니다
		}
		start--
	}
	var words []string
	for k := start; k < first; k++ {
		w := a.word(k)
		if k == start && k+1 < first && contactLabels.Has(w) {
			continue // 담당 정보과 과장
		}
		if titleless[w] || k+1 < first && titleless[w+a.word(k+1)] {
			continue // 담당 부서 한빛부 정보과 책임자 과장
		}
		words = append(words, a.text[a.words[k].start:a.words[k].end])
	}
	if apart := first - at; apart > 1 && len(words) >= apart {
		words = append(words[:len(words)-apart], strings.Join(words[len(words)-apart:], ""))
	}
	return plainText(strings.Join(words, " "))
}

// titleless are the labels of contact blocks, which are no part of a title.
var titleless = korean.List("contact labels")

// bracketRole reads (행정안전부 과장) behind a name.
func (a *article) bracketRole(offset int) (string, bool) {
	if !a.bracketPost(offset) {
		return "", false
	}
	inner := strings.TrimPrefix(strings.TrimPrefix(a.after(offset, 120), " "), "(")
	inner, _, _ = strings.Cut(inner, ")")
	return plainText(inner), true
}
