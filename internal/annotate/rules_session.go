package annotate

import (
	"strings"

	"sillok/internal/annotate/claim"
	"sillok/internal/diag"
	"sillok/internal/entity"
	"sillok/internal/korean"
	"sillok/internal/lazyregexp"
)

// Occasions by what stands around and inside their names: sittings with a
// number (제26차 재외동포정책위원회, 제210회 임시회 제1차 본회의), quoted names that
// begin with a number or a year (‘제1회 마을기록 공론장’), quoted names that are held
// (‘마을 안전지도’ 행사), ceremonies, talks between countries.

// sitting is a body's meeting: the number, what is between, and the head.
var sitting = pattern("sitting")

// sittings claims 제26차 재외동포정책위원회 and 제35차 국제원자력기구(IAEA) 총회, as far
// as the number and the last head with nothing but nouns between.
func sittings(a *article) []claim.Candidate {
	var out []claim.Candidate
	for _, loc := range sitting.FindAllStringIndex(a.text, -1) {
		in := diag.Span{Start: loc[0], End: loc[1]}
		if i := a.wordAt(in.Start); a.words[i].start != in.Start {
			continue
		}
		in.End = a.sittingEnd(in)
		if in.End == 0 || !a.nounsOnly(in) {
			continue
		}
		words := strings.Fields(spanText(a, in))
		if len(words) < 2 || len(words) == 2 && (occasionTooPlain(words[1]) || bareHeads.Has(words[1])) {
			continue
		}
		if strings.ContainsAny(spanText(a, in), "「｢『") && hasAnyPrefix(a.text[in.End:], []string{"」", "｣", "』"}) {
			in.End += len("」")
		}
		out = append(out, claim.Candidate{In: in, ID: entity.ID{Kind: "event", Name: idName(sittingName(spanText(a, in)))}, Detail: "number + body", Score: 0.94, Sure: true})
	}
	return out
}

// sittingName is a sitting's name without quotation marks and what brackets add.
func sittingName(s string) string { return unquoted.Replace(bracketed.ReplaceAllString(s, "")) }

// bracketed is a bracket with its content, and the sign of a note before it.
var bracketed = lazyregexp.New(`\*?\([^()]*\)`)

// unquoted takes quotation marks off a name.
var unquoted = strings.NewReplacer("「", "", "」", "", "｢", "", "｣", "", "『", "", "』", "")

// sittingEnd is where the name of a sitting ends that the pattern found: at the
// last head of the row, without particle; 0 where a word goes on behind.
func (a *article) sittingEnd(in diag.Span) int {
	last := a.wordAt(in.End - 1)
	end := in.End
	if last >= len(a.words) {
		return 0
	}
	if rest := a.text[in.End:a.words[last].end]; rest != "" && particleLen(rest) < 0 {
		return 0
	}
	reach := end // of the words taken in, numbers among them
	for j := last + 1; j < len(a.words) && j < last+4 && a.gap(j) == " " && reach == a.words[j-1].end; j++ {
		a.stems(j, func(s string) bool {
			numbered := edition.MatchString(s)
			if !numbered && (!sittingHeads.Ends(s) || runes(s) >= 14) {
				return false
			}
			reach = a.words[j].start + len(s)
			if !numbered {
				end = reach
			}
			return true
		})
	}
	return end
}

// nounsOnly reports whether in holds nothing but nouns, apart from its brackets.
func (a *article) nounsOnly(in diag.Span) bool {
	if strings.Count(spanText(a, in), "(") != strings.Count(spanText(a, in), ")") {
		return false
	}
	depth := 0
	for j := a.wordAt(in.Start); j < len(a.words) && a.words[j].start < in.End; j++ {
		depth += strings.Count(a.gap(j), "(") - strings.Count(a.gap(j), ")")
		w := a.text[a.words[j].start:min(a.words[j].end, in.End)]
		if depth == 0 && !inSitting(w) {
			return false
		}
	}
	return true
}

// inSitting reports whether w may stand in the name of a sitting: a number, a bare noun,
// a body with its genitive, a word that joins two.
func inSitting(w string) bool {
	switch {
	case edition.MatchString(w), ordinal.Has(w), sittingJoins.Has(w), sittingGenitive.Ends(w):
		return true
	}
	return bareNoun(w) && !isConnector(w)
}

// plainSessions claims a numbered meeting that says nothing of whose it is and whose
// body is the subject of its sentence, which its id takes in (guide): 가람위원회는 …
// 제15회 전체회의를 열고.
func plainSessions(a *article) []claim.Candidate {
	var out []claim.Candidate
	for _, r := range a.rows() {
		if !r.numbered || len(r.words) != 2 {
			continue
		}
		body := a.bodyInFront(r.in.Start)
		if body == nil && wholeSessions.Has(r.words[1]) {
			body = a.subjectBody(r.in)
		}
		if body == nil {
			continue
		}
		out = append(out, claim.Candidate{In: r.in, ID: sessionOf(idOf(a, body).Name, r.words), Detail: "number + … of " + idOf(a, body).Name, Score: 0.85, Sure: true})
	}
	return out
}

// sessionOf is the id of a body's meeting that words name: its number, its sort and what of it is meant.
func sessionOf(body string, words []string) entity.ID {
	number := words[0]
	if !ordinal.Begins(number) {
		number = ordinal.Word() + number
	}
	return entity.ID{Kind: "event", Name: number + "_" + body + "_" + strings.Join(words[1:], "_")}
}

// bodyInFront is the body that ends right before offset, its bracket between, nil for
// none.
func (a *article) bodyInFront(offset int) *claim.Candidate {
	before := a.before(offset, 60)
	if !strings.HasSuffix(before, ") ") {
		return nil
	}
	open := strings.LastIndexByte(before, '(')
	if open < 0 {
		return nil
	}
	return a.claims.endingAt(offset-len(before)+open, "agency")
}

// subjectBody is the first body of the sentence of in that stands as its topic or
// subject before in, nil for none.
func (a *article) subjectBody(in diag.Span) *claim.Candidate {
	s := a.sentence(in.Start)
	for i := a.wordAt(s.Start); i < len(a.words) && a.words[i].start < in.Start; i++ {
		c := a.claims.from(a, i, "agency")
		if c == nil || c.Weak || c.In.End > in.Start {
			continue
		}
		rest := a.after(c.In.End, 120)
		if bracket, ok := strings.CutPrefix(rest, "("); ok {
			_, rest, _ = strings.Cut(bracket, ")")
		}
		if subjectBehind.Begins(rest) || topicBehind.Begins(rest) {
			return c
		}
	}
	return nil
}

// openings begin quoted names of occasions: a number or a year.
var openings = pattern("openings")

// closingYear is a year behind the name of an occasion: ‘Harbor Data Week 2021’.
var closingYear = pattern("closing-year")

// planHeads end quoted names with a year that are plans or projects.
var planHeads = words("plan-heads")

// planned reports whether a quoted name is that of a plan, a project or a law.
func planned(name string) bool {
	name, _ = withoutBracket(name)
	return planHeads.Ends(name) || lawHeads.Ends(name)
}

// latinHeads are the heads that make one word with Latin letters an occasion.
var latinHeads = words("latin-heads")

// latinOccasions claims K-방산포럼: one word of Latin letters and a head.
func latinOccasions(a *article) []claim.Candidate {
	return a.eachStem(func(i int, s string) (claim.Candidate, bool) {
		if s[0] < 'A' || s[0] > 'Z' || !latinHeads.Ends(s) || runes(s) <= 3 {
			return claim.Candidate{}, false
		}
		return claim.Candidate{In: diag.Span{Start: a.words[i].start, End: a.words[i].start + len(s)}, Detail: "K-…" + korean.LastRunes(s, 2), Score: 0.85, Sure: true}, true
	})
}

// eraEnds are the ends of what times and changes are called: 4차 산업혁명.
var eraEnds = words("era-ends")

// numberedQuotes claims what fills quotation marks and begins with a number or a
// year, or ends with a year: ‘제1회 마을기록 공론장’, ‘Harbor Data Week 2021’.
func numberedQuotes(a *article) []claim.Candidate {
	var out []claim.Candidate
	for _, q := range a.quoted {
		name := spanText(a, q)
		sized := inRange(runes(name), 6, 40)
		if !sized || strings.ContainsAny(name, ".?!‘’'\"“”") || planned(name) || eraEnds.Ends(name) {
			continue
		}
		front, _ := withoutBracket(name)
		c := claim.Candidate{In: q, Sure: true}
		switch {
		case openings.MatchString(name) && strings.Contains(strings.TrimSpace(name), " "):
			c.Detail, c.Score = "‘number + …’", 0.9
		case closingYear.MatchString(front) && strings.Count(front, " ") > 1 && len(a.names.Lookup(front, a.published)) == 0:
			c.Detail, c.Score = "‘… + year’", 0.88
		default:
			continue
		}
		if !a.nounsOnly(q) {
			continue
		}
		c.In = a.nameIn(q) // the bracket is a mark of its own
		out = append(out, c)
	}
	return out
}

// worldOccasions claims a meeting that an international body holds, whose name begins with
// the body's: OECD 데이터 정책 포럼, 아세안 장관회의.
func worldOccasions(a *article) []claim.Candidate {
	var out []claim.Candidate
	for _, r := range a.rows() {
		first := a.wordAt(r.in.Start)
		c := a.claims.from(a, first, "agency")
		if r.numbered || len(r.words) < 2 || !worldHeads.Ends(r.words[len(r.words)-1]) {
			continue
		}
		if c == nil || c.Entity == nil || c.In.End != a.words[first].end {
			continue
		}
		if foreignClasses.Has(c.Entity.Class) && !a.isQuotedFrom(r.in.Start, r.in.End) {
			out = append(out, claim.Candidate{In: r.in, Detail: "world body + …" + r.head, Score: 0.85, Sure: true})
		}
	}
	return out
}

// worldHeads are the heads of meetings of international bodies.
var worldHeads = words("world-heads")

// held are the words that say what the quoted name before them is.
var heldAs = words("held-as")

// heldBy are the verbs that say that the quoted name before them takes place.
var heldBy = words("held-by")

// heldOccasions claims ‘마을 안전지도’ 활동 and ‘…의 날’을 개최.
func heldOccasions(a *article) []claim.Candidate {
	var out []claim.Candidate
	for _, q := range a.quoted {
		name := spanText(a, q)
		if !titleShaped(name, 4, 40, 40) || a.isTerm(name) || a.isSpeech(q) {
			continue
		}
		if planned(name) || teamHeads.Ends(name) {
			continue
		}
		if a.takesPlace(q) && (strings.Contains(name, " ") || particular([]string{name}) > 0) {
			out = append(out, claim.Candidate{In: a.nameIn(q), Detail: "‘…’ + held", Score: 0.82, Sure: true})
		}
	}
	return out
}

// takesPlace reports whether the words behind a quoted name say that it is an
// occasion or that it is held.
func (a *article) takesPlace(q diag.Span) bool {
	rest := a.after(a.behindMark(q), 60)
	if inner, ok := strings.CutPrefix(rest, "("); ok {
		_, rest, _ = strings.Cut(inner, ")")
	}
	if next, ok := strings.CutPrefix(rest, " "); ok {
		return stems(strings.TrimRight(firstWord(next), ".,"), func(s string) bool { return heldAs.Has(s) })
	}
	if next, ok := caseParticles.CutBegin(rest); ok && tellsHolding(next) {
		return true
	}
	before := lastWord(a.before(a.openingOf(q), 40))
	return heldBefore.Has(before) && placeCase.Begins(rest) || occasionBefore.Ends(before) && bareNoun(before)
}

// tellsHolding reports whether the words behind the particle of an occasion tell that it is held.
func tellsHolding(words string) bool {
	return heldBy.Begins(words) || observed.Begins(words) || leadsTo(words, heldBy) && !topicOf.Begins(words)
}

// ceremonies end in these; a plain one has no name.
var ceremonies = words("ceremonies")

// namedCeremonies claims a ceremony that a known occasion or body, or a row with
// a year or quotation marks, makes one of its own: 정보문화의 날 기념식.
func namedCeremonies(a *article) []claim.Candidate {
	var out []claim.Candidate
	for _, m := range a.claims.list {
		i := a.wordAt(m.In.End)
		if m.Kind != "event" || i >= len(a.words) || a.gap(i) != " " || a.words[i].start != m.In.End+1 {
			continue
		}
		a.stems(i, func(s string) bool {
			if !ceremonies.Ends(s) {
				return false
			}
			in := diag.Span{Start: m.In.Start, End: a.words[i].start + len(s)}
			if j := a.wordAt(in.Start); a.gap(j) == " " && numbers(a.word(j-1)) {
				in.Start = a.words[j-1].start
			}
			out = append(out, claim.Candidate{In: in, Detail: "occasion + ceremony", Score: 0.92, Sure: true})
			return true
		})
	}
	for _, q := range a.quoted {
		name := spanText(a, q)
		if ceremonies.Ends(name) && strings.Contains(name, " ") && runes(name) < 40 && !strings.ContainsAny(name, ".?!‘’'\"“”") {
			out = append(out, claim.Candidate{In: q, Detail: "‘… ceremony’", Score: 0.92, Sure: true})
		}
	}
	return out
}

// numbers reports whether w is the number or year of an occasion.
func numbers(w string) bool { return edition.MatchString(w) || year.MatchString(w) }

// talks are meetings of heads of state or ministers, between the countries in
// front: 한-브라질 정상회담.
var talks = pattern("talks")

// stateTalks claims talks between countries.
func stateTalks(a *article) []claim.Candidate {
	var out []claim.Candidate
	for _, loc := range talks.FindAllStringIndex(a.text, -1) {
		in := diag.Span{Start: loc[0], End: loc[1]}
		i := a.wordAt(in.Start)
		first, _, _ := strings.Cut(spanText(a, in), "-")
		named := countries.Has(first) || homeInTalks.Within(first)
		if named && a.words[i].start == in.Start && a.endsHere(in.End, "event") {
			out = append(out, claim.Candidate{In: in, Detail: "country-country + talks", Score: 0.9, Sure: true})
		}
	}
	return out
}

// What words begin or end with here; words.tsv says what for.
var (
	sittingHeads    = words("sitting-heads")
	sittingGenitive = words("sitting-genitive")
	sittingJoins    = words("sitting-joins")
	homeInTalks     = words("home-in-talks")
	caseParticles   = words("case-particles")
	topicOf         = words("topic-of")
	observed        = words("observed")
	wholeSessions   = words("whole-sessions")
	heldBefore      = words("held-before")
	placeCase       = words("place-case")
	occasionBefore  = words("occasion-before")
)
