package annotate

import (
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
		if span, ok := a.roleAfter(last); ok {
			post := plainText(a.text[span.Start:span.End])
			if !strings.Contains(post, " ") {
				if body := a.bodyBefore(m.In.Start); body != "" {
					return body + " " + post
				}
			}
			return post
		}
	}
	if a.postInBracket(last) {
		post := a.word(last - 1)
		if body := a.bodyBefore(a.words[last-1].start - 1); body != "" {
			return body + " " + post
		}
		return post
	}
	first := a.wordAt(m.In.Start)
	before := a.postBefore(first)
	if inner, ok := a.bracketRole(m.In.End); ok && (!before || a.bodyEndsAt(a.words[first-1].end)) {
		return inner // 한빛연구원 홍길동(나래연구소장)
	}
	if before {
		return a.roleBefore(first)
	}
	return ""
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

// roleBefore gives the words in front of a name up to its body.
func (a *article) roleBefore(first int) string {
	start := first - 1
	for start > 0 && a.gap(start) == " " && first-start < maxAffiliation && a.affiliationWord(start-1) {
		start--
	}
	var words []string
	for k := start; k < first; k++ {
		w := a.word(k)
		if titleless[w] || k+1 < first && titleless[w+a.word(k+1)] {
			continue // 담당 부서 한빛부 정보과 책임자 과장
		}
		words = append(words, a.text[a.words[k].start:a.words[k].end])
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
