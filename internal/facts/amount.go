package facts

import (
	"strings"
	"unicode/utf8"

	"sillok/internal/diag"
	"sillok/internal/doc"
	"sillok/internal/edtf"
	"sillok/internal/korean"
	"sillok/internal/lazyregexp"
)

// Quantities: a number with a unit and the words it counts, said of the nearest
// named thing of the sentence, with the date of the clause.

var amount = lazyregexp.New(`(\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)\s?((?:만|억|조|천|백)?\s?(?:\d{1,4}(?:,\d{3})?\s?(?:만|천)?\s?)?)(종|개국|개|곳|건|명|대|원|달러|％|%|점|가구|가지|기관|부처|페타바이트|테라바이트|PB|TB|GB|만\s?건|쪽|대의|배)(여)?`)

// ordinal finds 31대 과제, which counts nothing.
var ordinal = lazyregexp.New(`^대\s(?:과제|분야|전략|브랜드|사업|원칙|정책|추진|핵심|중점|국정)`)

// countedAfter and countedBefore find what is counted: the nouns after 의, or in front of the number.
var (
	countedAfter  = lazyregexp.New(`^의\s([가-힣A-Za-z0-9·\s]{2,24}?)(?:을|를|이|가|은|는|에|으로|로|,|\.|\s등)`)
	countedNext   = lazyregexp.New(`^\s?([가-힣A-Za-z0-9]{2,10}(?:\s[가-힣]{2,10})?)(?:을|를|이|가|에|은|는)(?:\s|게\s)`)
	countedBefore = lazyregexp.New(`([가-힣A-Za-z·]{2,12}(?:\s[가-힣A-Za-z·]{2,12})?)\s?(?:총|모두|약|전국|등)?\s?$`)
	notCounted    = lazyregexp.New(`^(올해|지난해|내년|작년|이번|당시|오는|제|약|총|등|전국|모두|지난|오는|최대|최소|매년|연간|이상|이하|연|월)$|(은|는|이|가|을|를|에|의|로|까지|부터|에서|인|한|된|할|중|아|어|고|해|며|면|써|서|지|던|린|든)$`)
)

// amounts gives the quantities that sentences state of a named thing. A sentence
// without a name says it of the body or system last spoken of in its paragraph.
func (r *reader) amounts() []doc.Amount {
	var list []doc.Amount
	for _, s := range r.sentences {
		if r.heading[s.Start] {
			continue
		}
		text, last := r.masked(s), 0
		for _, m := range amount.FindAllStringSubmatchIndex(text, -1) {
			at := diag.Span{Start: s.Start + m[0], End: s.Start + m[1]}
			if r.insideMark(at.Start) || m[0] > 0 && strings.ContainsRune("제.-~", rune(text[m[0]-1])) || strings.HasSuffix(text[:m[0]], "제") {
				continue
			}
			if ordinal.MatchString(text[m[6]:]) {
				continue
			}
			of := r.countedFor(s, at.Start)
			if of < 0 {
				continue
			}
			x := doc.Amount{Of: r.Mentions[of].ID, Value: text[m[2]:m[3]] + strings.TrimRight(text[m[4]:m[5]], " "), Unit: strings.TrimSpace(text[m[6]:m[7]]), In: s}
			x.What = counts(text[last:m[0]], text[m[1]:])
			last = m[1]
			if x.What == "" {
				continue
			}
			x.When, x.Planned = r.amountDate(s, at)
			list = append(list, x)
		}
	}
	return list
}

// counts gives the words that a number counts, or "".
func counts(before, after string) string {
	if m := countedAfter.FindStringSubmatch(after); m != nil {
		return strings.TrimSpace(m[1])
	}
	if m := countedNext.FindStringSubmatch(after); m != nil && strings.HasPrefix(after, " ") && !notCounted.MatchString(m[1]) && nounPhrase(strings.Fields(m[1])) {
		return strings.TrimSpace(m[1])
	}
	m := countedBefore.FindStringSubmatchIndex(before)
	if m == nil {
		return ""
	}
	words := strings.Fields(before[m[2]:m[3]])
	if last, _ := utf8.DecodeLastRuneInString(before[:m[2]]); korean.IsSyllable(last) && len(words) > 0 {
		words = words[1:] // the end of a longer word
	}
	for len(words) > 0 && notCounted.MatchString(words[0]) {
		words = words[1:]
	}
	if len(words) == 0 || notCounted.MatchString(words[len(words)-1]) || !nounPhrase(words) {
		return ""
	}
	return strings.Join(words, " ")
}

// nounPhrase reports whether words are nouns: a verb's stem, or what has a particle,
// names nothing that can be counted (…으로 늘리 12명).
func nounPhrase(words []string) bool {
	for _, c := range korean.Read(strings.Join(words, " ") + "이다.").Clauses(0) {
		if c.Lemma != "이다" {
			return false
		}
	}
	return true
}

// countedFor gives the system, body, law or occasion that a number is said of: the
// nearest before it in the sentence, else the nearest after, else the sentence's
// carried subject.
func (r *reader) countedFor(s diag.Span, at int) int {
	list := r.marks(s, "system", "agency", "event", "law")
	best := -1
	for _, m := range list {
		if r.Mentions[m].In.Start < at && (best < 0 || r.Mentions[m].ID.Kind == "system" || r.Mentions[best].ID.Kind != "system") {
			best = m
		}
	}
	if best < 0 && len(list) > 0 && !r.parted(at, r.Mentions[list[0]].In.Start) {
		best = list[0]
	}
	if best < 0 {
		if m := r.topicBefore(s.Start); m >= 0 && r.line(r.Mentions[m].In.Start) == r.line(s.Start) {
			best = m
		}
	}
	return best
}

// amountDate gives the date of a number's clause and whether it is planned.
func (r *reader) amountDate(s diag.Span, at diag.Span) (d edtf.Date, plan bool) {
	m := r.nearestDate(s, at.Start)
	if m < 0 {
		return d, r.plannedAt(at)
	}
	_, status := r.status(m)
	return r.date(m), status == doc.Planned
}
