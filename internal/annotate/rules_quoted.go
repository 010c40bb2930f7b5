package annotate

import (
	"strings"

	"sillok/internal/annotate/claim"
	"sillok/internal/diag"
	"sillok/internal/entity"
	"sillok/internal/korean"
)

// Systems and plans by their quotation marks. A title in quotation marks that
// ends in a head is a name; any quoted name is one where the words beside it
// call it a system.

// titleHeads end the titles of plans and schemes, which need quotation marks.
var titleHeads = words("title-heads")

// quotedTitles claims what fills quotation marks and ends in a head.
func quotedTitles(a *article) []claim.Candidate {
	var out []claim.Candidate
	for _, q := range a.quoted {
		name := a.text[q.Start:q.End]
		if !titleShaped(name, 1, 45, 45) || !titled(name) && !a.builtStructure(q, name) || a.isSpeech(q) {
			continue
		}
		front, inner := withoutBracket(name)
		words := strings.Fields(front)
		if len(words) == 0 || plainTitleStarts.Begins(words[0]) || plainTitles.Within(front) {
			continue
		}
		if !a.titleLike(words) && !a.ownerBefore(q) {
			continue
		}
		c := claim.Candidate{In: q, Detail: "‘…" + korean.LastRunes(front, 2) + "’", Score: 0.85, Sure: len(words) > 1}
		if inner == "" || hasLatin(inner) || aliasOpening.Begins(inner) { // without the sign of a note; ‘통관시스템(ECUAPASS)’: the bracket is a mark of its own
			c.In.End = q.Start + len(front)
		} else {
			c.ID = entity.ID{Kind: "system", Name: idName(front)}
		}
		out = append(out, c)
	}
	return out
}

// titled reports whether name ends in the head of a title, a bracket behind it
// left out.
func titled(name string) bool {
	front, _ := withoutBracket(name)
	return titleHeads.Ends(front)
}

// ownerBefore reports whether a body stands right before the quotation mark:
// 경기도 ‘공공데이터 개방포털’.
func (a *article) ownerBefore(q diag.Span) bool {
	before := strings.TrimRight(a.text[:q.Start], "‘'\"“「｢『 ")
	return a.claims.endingAt(len(before), "agency") != nil && strings.Contains(spanText(a, q), " ")
}

// builtStructure reports whether a quoted …체계 is built or run: then it is a
// programme of its own (‘재난 협업 체계’를 구축), else a way of working.
func (a *article) builtStructure(q diag.Span, name string) bool {
	if !structureEnd.Ends(name) {
		return false
	}
	rest, _ := objectOrGap.CutBegin(a.after(a.behindMark(q), 30))
	return builtVerbs.Begins(rest)
}

// titleLike tells a title from a quoted term: more than one word, or one with
// a part that is not generic. Titles hold no verbs but adnominal ones.
func (a *article) titleLike(words []string) bool {
	if len(words) == 1 {
		return particular(words) == 1 && runes(words[0]) >= 5
	}
	if len(words) == 2 && particular(words) == 0 && runes(words[0]+words[1]) < 12 {
		return false
	}
	for _, w := range words[:len(words)-1] {
		if notTitleEnds.Ends(w) {
			return false
		}
	}
	return true
}

// Words beside a quoted name that say what it is the name of.
var (
	systemsBefore = words("systems-before")
	systemsAfter  = words("systems-after")
	launches      = words("launches")
	foundings     = words("foundings")
)

// quotedNames claims a name in quotation marks that the words beside it call a
// system (‘X’라는 서비스, 앱 ‘X’, ‘X’를 개통) or a body (‘X’를 발족). Latin letters in
// a bracket at its end are a mark of their own.
func quotedNames(a *article) []claim.Candidate {
	var out []claim.Candidate
	for _, q := range a.quoted {
		name, inner := withoutBracket(spanText(a, q))
		if inner != "" && !isLatinName(inner) {
			name = spanText(a, q)
		}
		name = withoutBuilding(name)
		if !titleShaped(name, 2, 20, 3) || a.isTerm(name) || !a.startsWord(q.Start) {
			continue
		}
		kind := a.calledBeside(q, name)
		if kind == "" || particular(strings.Fields(name)) == 0 && !strings.Contains(name, " ") {
			continue
		}
		out = append(out, claim.Candidate{In: diag.Span{Start: q.Start, End: q.Start + len(name)}, Kind: kind, Detail: "‘…’ + " + kind, Score: 0.8, Sure: true})
	}
	return out
}

// joinedQuotes are further quoted names that share the word behind the last:
// ‘길 위의 배움’과 ‘마을학교’ 사업.
var joinedQuotes = pattern("joined-quotes")

// calledBeside gives the kind that the words around a quoted name give it.
func (a *article) calledBeside(q diag.Span, name string) string {
	rest := a.after(a.behindMark(q), 90)
	if inner, ok := strings.CutPrefix(rest, "("); ok {
		_, rest, _ = strings.Cut(inner, ")")
	}
	rest = joinedQuotes.ReplaceAllString(rest, "")
	if next, ok := quotative.CutBegin(rest); ok {
		words := strings.Fields(next)
		for _, w := range words[:min(3, len(words))] {
			if strings.HasSuffix(w, ".") { // what follows is another sentence's
				return ""
			}
			if stems(w, func(s string) bool { return systemsAfter.Ends(s) }) {
				return "system"
			}
		}
		return ""
	}
	if entered(name, rest) {
		return "system"
	}
	if next, ok := objectParticles.CutBegin(rest); ok {
		switch {
		case foundings.Begins(next) && foundedBodies.Ends(name):
			return "agency"
		case launches.Begins(next):
			return "system"
		}
	}
	before := strings.TrimRight(a.before(q.Start, 40), "‘'\"“ ")
	if usesBefore.Ends(before) && bareNoun(name) && !quotedNoNames.Ends(name) {
		return "system"
	}
	if i := strings.LastIndexByte(before, ' '); i >= 0 {
		before = before[i+1:]
	}
	if systemsBefore.Ends(before) && bareNoun(beingSuch.WithoutEnd(before)) && !quotedNoNames.Ends(name) {
		return "system"
	}
	return ""
}

// entered reports whether the words after a quoted proper name are said of
// systems alone: ‘X’ 서비스의 가입자, ‘X’에 접속, ‘X’가 개통됐다. What is only built
// or run may be anything, so then the name must not be made of common words.
func entered(name, rest string) bool {
	genitiveLike := genitive.Ends(name) && !strings.Contains(name, " ") // ‘스마트주치의’: no particle ends within the marks
	if !bareNoun(name) && !genitiveLike || quotedNoNames.Ends(name) {
		return false
	}
	if next, ok := keptIn.CutBegin(rest); ok && uploads.Begins(next) {
		return true
	}
	if next, ok := strings.CutPrefix(rest, " "); ok {
		word, _, _ := strings.Cut(next, " ")
		return runes(name) > 2 && stems(strings.TrimRight(word, ".,"), func(s string) bool { return systemCalled.Has(s) }) && !serviceWork.Begins(next)
	}
	if strings.Contains(name, " ") {
		return false
	}
	if next, ok := towardParticles.CutBegin(rest); ok {
		return enterVerbs.Begins(next)
	}
	if next, ok := subjectParticles.CutBegin(rest); ok {
		return launches.Begins(next)
	}
	if next, ok := objectParticles.CutBegin(rest); ok {
		return installVerbs.Begins(next)
	}
	return false
}

// uploads tell what is done with a system that keeps data: ‘X’에 올린다.
var uploads = words("uploads")

// usesBefore end the words before a quoted system that say what was done there:
// 자료를 올려 두던 ‘X’.
var usesBefore = words("uses-before")

// systemCalled are the words that call the quoted name before them a system.
var systemCalled = words("system-called")

// quotedNoNames end quoted terms that are no proper names: ‘맞춤형’ 서비스.
var quotedNoNames = words("quoted-no-names")

// talkEnds end the titles of talks and parts of projects: … 구축 및 활용사례.
var talkEnds = words("talk-ends")

// What words begin or end with here; words.tsv says what for.
var (
	plainTitleStarts = words("plain-title-starts")
	plainTitles      = words("plain-titles")
	structureEnd     = words("structure-end")
	beingSuch        = words("being-such")
	keptIn           = words("kept-in")
	objectOrGap      = words("object-or-gap")
	builtVerbs       = words("built-verbs")
	notTitleEnds     = words("not-title-ends")
	quotative        = words("quotative")
	objectParticles  = words("object-particles")
	foundedBodies    = words("founded-bodies")
	serviceWork      = words("service-work")
	towardParticles  = words("toward-particles")
	enterVerbs       = words("enter-verbs")
	subjectParticles = words("subject-particles")
	installVerbs     = words("install-verbs")
)
