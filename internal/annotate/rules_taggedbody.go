package annotate

import (
	"strings"

	"sillok/internal/annotate/claim"
	"sillok/internal/diag"
)

// Organisations as the tagger sees them. Models mark much that names nothing
// (정부, IT, 재판부) and cut long names; spans are repaired or refused here.

// taggedBodies takes the tagger's organisations after repair: a known body in
// front of an office is cut out, a post behind is left out, generic words and
// plain Latin abbreviations fall away.
func taggedBodies(a *article) []claim.Candidate {
	var out []claim.Candidate
	times := map[string]int{}
	for _, t := range a.tags {
		times[a.text[t.Start:t.End]]++
	}
	for _, t := range a.tags {
		if t.Tag != "OG" && !(t.Tag == "LC" && localName(a.text[t.Start:t.End])) {
			continue
		}
		in, ok := a.repairBody(diag.Span{Start: t.Start, End: t.End})
		if !ok || a.overlapsKnown(in) {
			continue
		}
		in.End = a.throughUnit(in.End)
		name := a.text[in.Start:in.End]
		if suffix := bodySuffix(name); suffix != "" && !strings.HasSuffix(name, suffix) { // 가람고등학교|장
			name = withoutPost(name)
			in.End = in.Start + len(name)
		}
		if localName(name) && !(a.actsAsGovernment(in) && a.governs(in)) {
			continue
		}
		if a.aliasBehind(in) {
			continue
		}
		if t.Tag == "LC" && t.Score < 0.6 {
			continue
		}
		if a.officeOfContact(in) || a.restingPlace(in) {
			continue
		}
		trusted := t.Tag == "LC" || bodySuffix(name) != "" || a.orgContext(in) || isCollege(name)
		again := times[name] > 1 || bodyLike.Ends(name) && runes(name) > 3 && !isGeneric(name)
		if !trusted && (t.Score < 0.85 || !again || a.cutOff(in)) { // one weak source, once, is no name
			continue
		}
		score := t.Score * 0.9
		out = append(out, claim.Candidate{In: in, Detail: "tagger " + t.Tag, Score: score, Sure: trusted})
	}
	return out
}

// throughUnit is the end of a name that goes on to the unit of its head: 나루주택건설
// 기획단|장; end where it does not.
func (a *article) throughUnit(end int) int {
	rest, ok := strings.CutPrefix(a.after(end, 40), " ")
	if !ok {
		return end
	}
	for _, u := range unitHeads.All() {
		if strings.HasPrefix(rest, u) {
			return end + len(" ") + len(strings.TrimSuffix(u, headPost.Word()))
		}
	}
	return end
}

// unitHeads are task forces with the post of their head.
var unitHeads = words("unit-heads")

// officeOfContact reports whether in is the office of a line that says whom to
// ask: 인문정신문화본부 담당자, 사회연대경제지원과 책임자.
func (a *article) officeOfContact(in diag.Span) bool {
	last := a.wordAt(in.End - 1)
	return contactLabels.Has(a.word(last+1)) && (internalOffices.Ends(spanText(a, in)) || officeTail.Begins(a.text[in.End:]))
}

// aliasBehind reports whether in fills the bracket behind a claim of a body that
// it abbreviates: the pass of aliases marks it.
func (a *article) aliasBehind(in diag.Span) bool {
	if in.Start == 0 || a.text[in.Start-1] != '(' {
		return false
	}
	c := a.claims.endingAt(in.Start-1, "agency")
	return c != nil && aliasLike(spanText(a, c.In), spanText(a, in), "agency")
}

// bodyLike end the names of bodies and companies, but other words too: a sign for
// what the tagger proposes.
var bodyLike = words("body-like")

// governs reports whether a post, an office or a subject's particle follows.
func (a *article) governs(in diag.Span) bool {
	rest := a.after(in.End, 6)
	return actsBehind.Begins(rest) || strings.HasPrefix(rest, " ") && a.officeNext(in.End+1)
}

// isCollege tells 조지워싱턴대 from 시대, 세대 and 연대.
func isCollege(name string) bool {
	return collegeEnd.Ends(name) && runes(name) >= 3 && !notColleges.Ends(name)
}

// cutOff reports whether in looks like the second half of a term: a bare noun
// stands before it that does not say what sort of body follows (클라우드
// 네이티브, but 소프트웨어 기업 솔트룩스).
func (a *article) cutOff(in diag.Span) bool {
	i := a.wordAt(in.Start)
	if a.gap(i) != " " || !bareNoun(a.word(i-1)) || isConnector(a.word(i-1)) {
		return false
	}
	return !bodySorts.Ends(a.word(i - 1))
}

// repairBody trims a tagged span to the name of a body, or refuses it.
func (a *article) repairBody(in diag.Span) (diag.Span, bool) {
	name := strings.TrimSpace(a.text[in.Start:in.End])
	name = strings.Trim(name, "‘’“”'\"()[]·,. ")
	if i := strings.Index(a.text[in.Start:in.End], name); i >= 0 {
		in = diag.Span{Start: in.Start + i, End: in.Start + i + len(name)}
	}
	w := a.wordAt(in.Start)
	if w < len(a.words) && a.words[w].start < in.Start || name == "" { // begins inside a word
		return in, false
	}
	last := a.wordAt(in.End - 1)
	if last >= len(a.words) {
		return in, false
	}
	if a.words[last].end > in.End { // ends inside a word: a particle or a post must follow
		rest := a.text[in.End:a.words[last].end]
		post := headPost.Begins(rest)
		if w := a.word(last); bareNoun(w) && !post || isOffice(w) { // 국무회의, 사회연대경제지원과
			return in, false
		}
		if !post && particleLen(rest) <= 0 {
			return in, false
		}
	}
	if name, ok := companySignBehind.CutEnd(spanText(a, in)); ok && runes(name) > 1 { // the sign stays outside
		in.End = in.Start + len(strings.TrimRight(name, " "))
	}
	in = withoutOffice(a, a.withoutPlace(in))
	return in, a.mayNameBody(spanText(a, in))
}

// mayNameBody reports whether what is left of a tagged span is one line with shut
// brackets that is no placeholder, no bare head and no sort of body.
func (a *article) mayNameBody(name string) bool {
	switch {
	case strings.Count(name, "(") != strings.Count(name, ")"), strings.Contains(name, "\n"), placeholders.Begins(name):
		return false
	}
	return !bareHeads.Has(name) && !a.genericBody(name)
}

// placeholders begin what is no name, or a sign that the tagger took for one.
var placeholders = words("placeholders")

// withoutPlace cuts a country or region off the front (미국 브루킹스연구소, 대전
// 선병원). Foreign state bodies keep their country: 일본 디지털청.
func (a *article) withoutPlace(in diag.Span) diag.Span {
	place, rest, ok := strings.Cut(spanText(a, in), " ")
	if !ok || runes(rest) < 3 || stateBodyEnds.Ends(rest) {
		return in
	}
	if countries.Has(place) || regions.Has(place) {
		in.Start = in.End - len(rest)
	}
	return in
}

// bodyUnits end further units behind a body.
var bodyUnits = words("body-units")

// withoutOffice cuts internal units off the end: 서울북부지검 형사3부 (guide,
// span rule 4).
func withoutOffice(a *article, in diag.Span) diag.Span {
	body, office, ok := strings.Cut(spanText(a, in), " ")
	if !ok || runes(body) < 3 || isConnector(body) || bodySuffix(office) != "" {
		return in
	}
	if internalOffices.Ends(office) || bodyUnits.Ends(office) {
		in.End = in.Start + len(body)
	}
	return in
}

// companySignBehind is the sign of a company glued behind its name.
var companySignBehind = words("company-sign-behind")

func (a *article) overlapsKnown(in diag.Span) bool {
	return a.claims.overlapping(a, in, func(m *claim.Candidate) bool { return m.Entity != nil && !m.Weak })
}

// orgContext reports whether the words around in speak of an organisation:
// a company's post, hosting, cooperation.
func (a *article) orgContext(in diag.Span) bool {
	after := a.after(in.End, 45)
	if n := particleLen(after); n >= 0 {
		after = strings.TrimSpace(after[n:])
	}
	if orgSigns.Begins(after) {
		return true
	}
	return false
}

// What words begin or end with here; words.tsv says what for.
var (
	officeTail    = words("office-tail")
	collegeEnd    = words("college-end")
	actsBehind    = words("acts-behind")
	notColleges   = words("not-colleges")
	bodySorts     = words("body-sorts")
	stateBodyEnds = words("state-body-ends")
	orgSigns      = words("org-signs")
)
