package annotate

import (
	"slices"
	"strings"

	"sillok/internal/annotate/claim"
	"sillok/internal/diag"
	"sillok/internal/entity"
)

// Laws end in their sort: …법, …에 관한 법률, …법 시행령, …조례. What stands in
// 「」 and ends so is a law whatever it is called. Elsewhere a name needs a part
// that is no ordinary word of law-making (관련법, 활용 방법, 표준 조례 are none).

// actSuffixes are what the names of acts end in, where 법 alone would take in
// methods (활용법, 접근법).
var actSuffixes = words("act-suffixes")

var notActs = words("not-acts")

var lawHeads = words("law-heads")

// lawEndings stand behind a law's name without belonging to it.
var lawEndings = words("law-endings")

// eachStem calls f with each word's index and each of its stems until f takes
// one, and gives what f found.
func (a *article) eachStem(f func(i int, stem string) (claim.Candidate, bool)) []claim.Candidate {
	var out []claim.Candidate
	for i := range a.words {
		a.stems(i, func(s string) bool {
			c, ok := f(i, s)
			if ok {
				out = append(out, c)
			}
			return ok
		})
	}
	return out
}

// actsAbout claims …에 관한 법률, and …에 관한 규칙 where its number of an article follows:
// 보존에 관한 규정 may be any.
func actsAbout(a *article) []claim.Candidate {
	return a.eachStem(func(i int, s string) (claim.Candidate, bool) {
		if !actWord.Has(s) && !(ruleWord.Has(s) && citedArticle.MatchString(a.after(a.words[i].end, 12))) {
			return claim.Candidate{}, false
		}
		first := a.subjectOf(i)
		return lawAt(diag.Span{Start: a.words[first].start, End: a.words[i].start + len(s)}, 0.9), first < i
	})
}

// actsByEnding claims single words that end as acts do: 개인정보보호법.
func actsByEnding(a *article) []claim.Candidate {
	return a.eachStem(func(i int, s string) (claim.Candidate, bool) {
		if !actEnd.Ends(s) || !isAct(s) || corporate.Begins(a.word(i)[len(s):]) { // …사업법인
			return claim.Candidate{}, false
		}
		return lawAt(diag.Span{Start: a.words[a.actStart(i, s)].start, End: a.words[i].start + len(s)}, 0.85), true
	})
}

// subjectOf is the word where …에 관한 법률 begins, of which the i-th is 법률; i
// where it is no name. What the act is about is a row of nouns, tied by 의, 및,
// 등 and 에서의.
func (a *article) subjectOf(i int) int {
	of := a.word(i - 1)
	if !lawOf.Has(of) || a.gap(i) != " " || a.gap(i-1) != " " {
		return i
	}
	first, particulars := i, 0
	for j := i - 2; j >= 0 && i-j < 14; j-- {
		w := a.word(j)
		switch {
		case j == i-2 && !lawSubjectParticles.Ends(w):
			return i
		case j == i-2, lawJoins.Has(w), bareNoun(w) && !isConnector(w) && !hasDigit(w):
		case lawGenitives.Ends(w) && a.claims.from(a, j, "agency") == nil && !plainOwners.Has(w):
		default:
			return lawFrom(a, first, i, particulars)
		}
		first = j
		if !lawJoins.Has(w) {
			particulars++
		}
		if g := a.gap(j); g != " " && g != "·" && g != "-" {
			break
		}
	}
	return lawFrom(a, first, i, particulars)
}

// plainOwners stand before a law without being of its name.
var plainOwners = words("plain-owners")

// lawFrom leaves out what cannot open a law's name. A name has three nouns, or
// two and a part that is not generic (인공지능 이용에 관한 법률 is wished for).
func lawFrom(a *article, first, i, nouns int) int {
	for first < i && (lawJoins.Has(a.word(first)) || notLawStarts.Has(a.word(first))) {
		first++
	}
	if nouns < 2 || first >= i-2 {
		return i
	}
	if nouns == 2 {
		words := a.wordsOf(first, i-2, a.words[i-2].end)
		for k, w := range words {
			words[k] = subjectTies.WithoutEnd(subjectTies.WithoutEnd(w))
		}
		if particular(words) == 0 {
			return i
		}
	}
	return first
}

func lawAt(in diag.Span, score float32) claim.Candidate {
	return claim.Candidate{In: in, Score: score, Sure: true}
}

// quotedLaws claims what stands in 「」 or 『』 and ends in a head of laws, and in any quotation marks what
// says what it is about. Several with dots between them are a law each: 「가람세법·가람세기본법」.
func quotedLaws(a *article) []claim.Candidate {
	var out []claim.Candidate
	for _, q := range a.quoted {
		name := withoutLawEnding(a.text[q.Start:q.End])
		if !lawHeads.Ends(name) || !hasAnySuffix(a.text[:q.Start], []string{"「", "『", "｢"}) && !aboutRules.Ends(name) {
			continue
		}
		for _, part := range a.lawsBetweenDots(name) {
			out = append(out, lawAt(diag.Span{Start: q.Start + part.Start, End: q.Start + part.End}, 0.97))
		}
	}
	return out
}

// withoutLawEnding is the name of a law without what makes a bill or an amendment of it.
func withoutLawEnding(name string) string {
	for _, e := range lawEndings.All() {
		if t := strings.TrimSuffix(name, e); t != name && lawHeads.Ends(strings.TrimSpace(t)) {
			name = strings.TrimSpace(t)
		}
	}
	return name
}

// lawsBetweenDots parts a name where each part between its dots is an act by itself and the authority does
// not know the whole.
func (a *article) lawsBetweenDots(name string) []diag.Span {
	whole := []diag.Span{{End: len(name)}}
	parts := slices.Collect(dotParts(name))
	if len(parts) < 2 || a.listed("law", name) != nil {
		return whole
	}
	for _, p := range parts {
		if part := name[p.Start:p.End]; a.listed("law", part) == nil && !isAct(part) {
			return whole
		}
	}
	return parts
}

// aboutRules end laws that say what they are about, which are names in any quotation marks.
var aboutRules = words("about-rules")

// isAct reports whether a single word is the name of an act.
func isAct(s string) bool {
	if notActs.Has(s) || runes(s) < 4 || methodEnd.Ends(s) {
		return false
	}
	for _, suffix := range actSuffixes.All() {
		if p, ok := strings.CutSuffix(s, suffix); ok && runes(p) >= 2 && !lawWords.Ends(p) {
			return true
		}
	}
	return false
}

// actStart is the word where an act's name begins: the one before it where the
// last word says little alone (화물자동차 운수사업법).
func (a *article) actStart(i int, stem string) int {
	for _, suffix := range actSuffixes.All() {
		if p, ok := strings.CutSuffix(stem, suffix); ok && runes(p) <= 2 && a.opensName(i-1) {
			return i - 1
		}
	}
	return i
}

// opensName reports whether the i-th word, of three syllables at least, may open a
// name that goes on with the next: nothing else is claimed to end there.
func (a *article) opensName(i int) bool {
	if a.gap(i+1) != " " || runes(a.word(i)) < 3 || !a.modifies(i) {
		return false
	}
	return a.claims.endingAt(a.words[i].end, "") == nil
}

// decrees claims a decree behind the act it belongs to, which is one name: 전자정부법
// 시행령, 지방계약법시행령.
func decrees(a *article) []claim.Candidate {
	return a.eachStem(func(i int, s string) (claim.Candidate, bool) {
		of, ok := decreeEnds.CutEnd(s)
		if !ok {
			return claim.Candidate{}, false
		}
		act, start := a.actBefore(i, of)
		if act == "" {
			return claim.Candidate{}, false
		}
		c := lawAt(diag.Span{Start: start, End: a.words[i].start + len(s)}, 0.95)
		c.ID = entity.ID{Kind: "law", Name: act + "_" + s[len(of):]}
		return c, true
	})
}

// actBefore is the name and the start of the act that a decree is of: what the i-th word
// begins with where an authority lists it, else the law before the word.
func (a *article) actBefore(i int, of string) (name string, start int) {
	if of != "" {
		for _, e := range a.names.Lookup(of, a.published) {
			if e.ID.Kind == "law" {
				return e.ID.Name, a.words[i].start
			}
		}
		return "", 0
	}
	act := a.claims.endingAt(a.words[i].start-1, "law")
	if act == nil {
		return "", 0
	}
	return idOf(a, act).Name, act.In.Start
}

// organisations claims the decree on what a body consists of, which has the body's
// name: 가람부와 그 소속기관 직제.
func organisations(a *article) []claim.Candidate {
	return a.eachStem(func(i int, s string) (claim.Candidate, bool) {
		end := a.words[i].start + len(s)
		body, ok := organisationEnds.CutEnd(a.text[:end])
		if !ok {
			return claim.Candidate{}, false
		}
		of := a.claims.endingAt(len(body), "agency")
		if of == nil {
			return claim.Candidate{}, false
		}
		return lawAt(diag.Span{Start: of.In.Start, End: end}, 0.95), true
	})
}

// ordinances claims an ordinance with its modifiers: …조례.
func ordinances(a *article) []claim.Candidate {
	return a.eachStem(func(i int, s string) (claim.Candidate, bool) {
		if !ordinanceEnd.Ends(s) {
			return claim.Candidate{}, false
		}
		end := a.words[i].start + len(s)
		first := a.nounsBefore(i, 8)
		for first < i && (formerNames.Has(a.word(first)) || hasDigit(a.word(first))) {
			first++
		}
		if owner := a.lawOwner(first, i); owner > first {
			first = owner
		}
		return lawAt(diag.Span{Start: a.words[first].start, End: a.decreeBehind(i, end)}, 0.8), namedOrdinance(a.wordsOf(first, i, end))
	})
}

// decreeBehind is where the rules on how an ordinance is carried out end that stand behind it, of which
// it is then a part; end, where the ordinance ends in the i-th word, without them.
func (a *article) decreeBehind(i, end int) int {
	if end != a.words[i].end || a.gap(i+1) != " " {
		return end
	}
	a.stems(i+1, func(s string) bool {
		if !decreeEnds.Has(s) {
			return false
		}
		end = a.words[i+1].start + len(s)
		return true
	})
	return end
}

// formerNames stand before names that are no longer borne and are no part of them.
var formerNames = words("former-names")

// namedOrdinance reports whether the words of an ordinance's name say which
// one it is (표준 조례 is none).
func namedOrdinance(words []string) bool {
	last := ordinanceEnd.WithoutEnd(words[len(words)-1])
	words[len(words)-1] = last
	if last == "" {
		words = words[:len(words)-1]
	}
	if len(words) == 0 || len(words) == 1 && runes(words[0]) < 3 {
		return false
	}
	return particular(words) > 0 || longWord(words)
}

// longWord reports whether a compound of five syllables or more is among words:
// long enough to say which ordinance is meant (데이터기반행정).
func longWord(words []string) bool {
	for _, w := range words {
		if runes(w) >= 5 {
			return true
		}
	}
	return false
}

// lawOwner skips a plain organisation in front of an ordinance that is
// particular without it; a local government belongs to its ordinance's name.
func (a *article) lawOwner(first, last int) int {
	if m := a.claims.from(a, first, "agency"); m != nil && !isLocal(m.Entity) {
		return min(last, a.wordAt(m.In.End))
	}
	return first
}

// wordsOf gives the words first..last, the last one cut at end.
func (a *article) wordsOf(first, last, end int) []string {
	var out []string
	for i := first; i <= last; i++ {
		w := a.words[i]
		out = append(out, a.text[w.start:min(w.end, end)])
	}
	return out
}

// Word lists; words.tsv says what for.
var (
	lawOf               = words("law-of")
	lawJoins            = words("law-joins")
	notLawStarts        = words("not-law-starts")
	decreeEnds          = words("decree-ends")
	lawSubjectParticles = words("law-subject-particles")
	lawGenitives        = words("law-genitives")
	lawWords            = words("law-words")
	actWord             = words("act-word")
	ruleWord            = words("rule-word")
	actEnd              = words("act-end")
	citedArticle        = pattern("cited-article")
	corporate           = words("corporate")
	subjectTies         = words("subject-ties")
	methodEnd           = words("method-end")
	ordinanceEnd        = words("ordinance-end")
	organisationEnds    = words("organisation-ends")
)
