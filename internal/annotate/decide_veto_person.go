package annotate

import (
	"strings"

	"sillok/internal/diag"
	"sillok/internal/korean"
	"sillok/internal/tagger/feature"
)

// noPerson reports whether in is no person: a term, what somebody does (국장 주재), a wing of a
// building (민원동), an office with its head (인사과(과장 …)), a school (가람초 교장), a listed body, or whom the person named behind it belongs to (한빛전시 홍길동 대표).
func (a *article) noPerson(in diag.Span) bool {
	s := spanText(a, in)
	if bills.Has(s) || a.callsByPost(s) || countryCut(s) || korean.CountWord(s) {
		return true
	}
	if a.pointsBack(s) {
		return true
	}
	if councilEnds.Has(s) || formerBehind(s) || firmBefore.Ends(strings.TrimRight(a.before(in.Start, 24), " ")) {
		return true // 강 전 이사장, 법무법인 한빛 변호사
	}
	ordinary := a.isTerm(s) || isConnector(s)
	if ordinary || a.thingBeside(in) || a.employs(in) || a.listsBodyAt(in) {
		return true
	}
	if officesLikeNames.Has(s) || anonymous(s) {
		return true
	}
	last := a.wordAt(in.End - 1)
	if creditMark.Within(a.before(in.Start, 24)) && bylinePosts.Begins(strings.TrimLeft(a.after(in.End, 24), " ")) { // ⓒ 새벽뉴스 홍길동 기자
		return true
	}
	if schoolEnds.Ends(s) && schoolPosts.Begins(a.after(in.End, 24)) { // 가람초 교장
		return true
	}
	wing := isWing(s) && !strings.HasSuffix(a.text[:in.Start], "(") && !a.postInBracket(a.wordAt(in.Start)) // (군수 황인동)
	namesThing := isDeed(s) || isWay(s) || wing
	return a.headedBy(in) || namesThing && !a.postAfter(last)
}

// pointsBack reports whether s is a word that points at what was named before with a noun: 이 도서관, 동 농장; but 이 청장.
func (a *article) pointsBack(s string) bool {
	first, noun, _ := strings.Cut(s, " ")
	points := runes(first) == 1 && korean.Pointing(first)
	return points && korean.IsWord(noun) && !a.isPost(noun)
}

// commonNoun reports whether in is a noun of three syllables and more in the tagger's lexicon and nobody's name there,
// with no post beside it: 도토리(일러스트레이터).
func (a *article) commonNoun(in diag.Span) bool {
	s := spanText(a, in)
	if a.classes == nil || runes(s) < 3 || a.classes(s) != feature.Common {
		return false
	}
	if aged.MatchString(a.after(in.End, 12)) {
		return false
	}
	return !a.postAfter(a.wordAt(in.End-1)) && !a.postBefore(a.wordAt(in.Start))
}

// anonymous reports whether s is a surname and the syllable that stands for a name: 유모씨.
func anonymous(s string) bool {
	surname, ok := anonymousEnds.CutEnd(s)
	return ok && runes(surname) == 1
}

// callsByPost reports whether s is a surname, or the word for the speaker, with a post glued to it:
// 장실장, 본위원.
func (a *article) callsByPost(s string) bool {
	return runes(s) == 3 && gluedPosts.Has(korean.LastRunes(s, 2)) && a.listed("person", s) == nil
}

// countryCut reports whether the last word of s is a country without the syllable that looks like a
// particle: 하싸날 볼키아 브루나|이.
func countryCut(s string) bool {
	last := s[strings.LastIndexByte(s, ' ')+1:]
	return last != s && countries.Has(last+likeParticle.Word())
}

// formerBehind reports whether s is a surname with what says that the post behind it is no longer held, or is: 강 전.
func formerBehind(s string) bool {
	surname, rest, ok := strings.Cut(s, " ")
	return ok && runes(surname) == 1 && formerBetween.Has(rest)
}

// surnameInPost reports whether in is a surname with such a word and the post, which names nobody in full: 강 신임 차관.
func (a *article) surnameInPost(in diag.Span) bool {
	_, post, whole := a.surnamePost(a.wordAt(in.Start))
	return post != "" && whole == in && strings.Count(spanText(a, in), " ") > 1
}

// headedBy reports whether the bracket behind in opens with the head of what it is: 인사과(과장 …).
func (a *article) headedBy(in diag.Span) bool {
	office := korean.LastRunes(spanText(a, in), 1)
	return officeEnds.Ends(office) && strings.HasPrefix(a.text[in.End:], "("+office+headPost.Word()+" ")
}

// listsBodyAt reports whether the authority lists in as a body that is called by no ordinary word: 김앤장.
func (a *article) listsBodyAt(in diag.Span) bool {
	hits := a.hitsFrom(in.Start)
	return len(hits) > 0 && hits[0].In == in && hits[0].Entity.ID.Kind == "agency" && !hits[0].Context
}

// isDeed reports whether s is the noun of an action and has the form of a name of two syllables.
func isDeed(s string) bool { return runes(s) == 2 && korean.IsAction(s) }

// isWay reports whether s tells of what kind a thing is by what is done with it: 이동식, 접이식.
func isWay(s string) bool {
	deed, ok := wayEnd.CutEnd(s)
	return ok && isDeed(deed)
}

// isWing reports whether s is the wing of a building that is called by what is in it: 업무동.
func isWing(s string) bool {
	inside, ok := wingEnd.CutEnd(s)
	return ok && runes(inside) == 2 && korean.IsListed(inside)
}

// employs reports whether in, which has no form of a Korean name, stands right before a full name with a
// post behind it, or before the head of a company with the genitive between: 한빛전시의 홍길동 대표.
func (a *article) employs(in diag.Span) bool {
	last := a.wordAt(in.End - 1)
	if last+2 >= len(a.words) || a.gap(last+1) != " " {
		return false
	}
	next := last + 1
	if employedIn.Has(a.word(next)) && a.gap(next+1) == " " {
		next++
	}
	if runes(a.word(next)) != 3 || a.claims.from(a, next, "person") == nil || a.hitAt(a.words[next]) {
		return false
	}
	if genitive.Has(a.text[in.End:a.words[last].end]) {
		return a.headsCompany(next + 1)
	}
	return a.words[last].end == in.End && !a.fullName(spanText(a, in)) && a.postAfter(next)
}

// thingBeside reports whether in stands where things do and persons do not: before a
// number that it names (전화(1577-…)), before 현장, before who leads it (가온시(시장 …)),
// or it is the head of bodies, a verb, a time or an adverb.
func (a *article) thingBeside(in diag.Span) bool {
	s, after := spanText(a, in), a.after(in.End, 24)
	switch {
	case telephones.Has(s) && telephone.MatchString(after), bareHeads.Has(s), noGivenEnds.Ends(s), korean.IsTimeWord(s), korean.IsAdverb(s):
		return true
	case localEnds.Ends(s) && (localHeadsBehind.Begins(after) || a.speaksBareOf(s)):
		return true
	}
	return sceneBehind.Begins(after) && !a.stems(a.wordAt(in.End), a.isPost)
}

// speaksBareOf reports whether sentences of the text begin with the sort of local government that s ends in,
// where it acts: 시는, 군에 따르면, 시 관계자는.
func (a *article) speaksBareOf(s string) bool {
	for _, m := range bareLocal.FindAllStringSubmatch(a.text, -1) {
		if strings.HasSuffix(s, m[1]) {
			return runes(s) >= 3
		}
	}
	return false
}

// bareLocal is the sort of a local government that acts at the beginning of a sentence.
var bareLocal = pattern("bare-local")

// fullName reports whether w has the length of a full name and begins with a surname.
func (a *article) fullName(w string) bool {
	_, ok := a.names.Surname(w)
	return ok && inRange(runes(w), 2, 4) && !strings.Contains(w, " ")
}

// Word lists; words.tsv says what for.
var (
	bills            = words("bills")
	anonymousEnds    = words("anonymous-ends")
	officesLikeNames = words("offices-like-names")
	gluedPosts       = words("glued-posts")
	likeParticle     = words("like-particle")
	formerBetween    = words("former-between")
	firmBefore       = words("firm-before")

	wingEnd    = words("wing-end")
	wayEnd     = words("way-end")
	employedIn = words("employed-in")

	creditMark  = words("credit-mark")
	schoolEnds  = words("school-ends")
	schoolPosts = words("school-posts")
)
