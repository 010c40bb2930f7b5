package annotate

import (
	"strings"

	"sillok/internal/diag"
	"sillok/internal/korean"
)

// wordsNotName reports whether in fills quotation marks that hold words and no name: a clause with its
// verb (‘점검 중입니다’), the title of a talk or a slogan (‘…’을 주제로), a button (‘더보기’ 메뉴), a device
// (장비인 ‘L4스위치’).
func (a *article) wordsNotName(in diag.Span) bool {
	q, ok := a.quotationOf(in)
	if !ok {
		return false
	}
	name := spanText(a, in)
	if planTold.Ends(name) || finiteEnds.Ends(name) || korean.EndsFinite(name[strings.LastIndexByte(name, ' ')+1:]) {
		return true
	}
	opening := a.before(a.openingOf(q), 40)
	if saidBefore.Ends(opening) || saidBefore.Ends(strings.TrimSuffix(opening, " ")) {
		return true
	}
	rest := a.after(a.behindMark(q), 60)
	if next, ok := quotativeOrCase.CutBegin(rest); ok && saidAsTitle.Begins(next) {
		return true
	}
	if before, ok := strings.CutSuffix(opening, " "); ok && deviceBefore.Ends(before) {
		return true
	}
	return buttonBehind.Begins(rest) || a.heldAsTalk(q)
}

// quotationOf is the quotation that in fills, a bracket at its end aside.
func (a *article) quotationOf(in diag.Span) (diag.Span, bool) {
	for _, q := range a.quoted {
		if q.Start == in.Start && (q == in || a.nameIn(q) == in) {
			return q, true
		}
		if q.Start > in.Start {
			break
		}
	}
	return diag.Span{}, false
}

// heldAsTalk reports whether q is what somebody speaks about: the sentence tells of talks, and the
// subject before the quotation is a post or a person (홍길동 과장이 ‘…’을 발표했다) or the bracket
// behind it says who speaks (‘…’(가람대 홍길동 교수)), or a talk is where it is told.
func (a *article) heldAsTalk(q diag.Span) bool {
	if a.speakerBehind(q) || a.titleInTalk(q) || a.talkInList(q) {
		return true
	}
	opening := a.openingOf(q)
	before, ok := strings.CutSuffix(a.before(opening, 40), " ")
	if !ok || !talksHeld.Within(spanText(a, a.sentence(q.Start))) {
		return false
	}
	before = talkAdverbs.WithoutEnd(before)
	return stems(before[strings.LastIndexByte(before, ' ')+1:], func(s string) bool { return len(s) < len(before) && a.isPost(s) })
}

// talkInList reports whether a quotation stands in an item of a list behind who speaks: ▲홍길동 나루대 교수가
// ‘…’ ▲김철수 나루시 과장이 ‘…’을 발표했다.
func (a *article) talkInList(q diag.Span) bool {
	opening := a.openingOf(q)
	line := a.text[strings.LastIndexByte(a.text[:opening], '\n')+1 : opening]
	mark := strings.LastIndexAny(line, bullets)
	if mark < 0 || strings.ContainsAny(line[mark:], "‘“'\"") {
		return false
	}
	if !strings.ContainsAny(line[:mark], bullets) && !strings.ContainsAny(a.after(q.End, longestByline), bullets) {
		return false // an item alone
	}
	front, ok := subjectParticles.CutEnd(line)
	return ok && a.isPost(front[strings.LastIndexByte(front, ' ')+1:])
}

// titleInTalk reports whether a quotation of several words is told of in a talk: 기조연설에서 가람시는 ‘가람시의
// 기록 관리와 남은 과제’를 소개했다.
func (a *article) titleInTalk(q diag.Span) bool {
	before := a.text[a.sentence(q.Start).Start:q.Start]
	return strings.Count(spanText(a, q), " ") >= fewestTitleGaps && inTalk.Within(before)
}

// fewestTitleGaps is how many spaces the title of a talk has at least where only its place tells it.
const fewestTitleGaps = 3

// speakerBehind reports whether the bracket behind a quotation ends in a post or in a name behind one, in a
// sentence that tells of talks or of what was presented.
func (a *article) speakerBehind(q diag.Span) bool {
	inner, ok := strings.CutPrefix(strings.TrimLeft(a.after(a.behindMark(q), 60), " "), "(")
	inner, _, shut := strings.Cut(inner, ")")
	if !ok || !shut || !talksTold.Within(spanText(a, a.sentence(q.Start))) {
		return false
	}
	list := strings.Fields(inner)
	for i := max(0, len(list)-2); i < len(list); i++ {
		if len(list) > 1 && a.isPost(list[i]) {
			return true
		}
	}
	return false
}

// Word lists; words.tsv says what for.
var (
	saidBefore      = words("said-before")
	talksTold       = words("talks-told")
	inTalk          = words("in-talk")
	planTold        = words("plan-told")
	finiteEnds      = words("finite-ends")
	quotativeOrCase = words("quotative-or-case")
	saidAsTitle     = words("said-as-title")
	buttonBehind    = words("button-behind")
	talksHeld       = words("talks-held")
	talkAdverbs     = words("talk-adverbs")
	deviceBefore    = words("device-before")
)

// signedFirm reports whether in is named as a company with its sign elsewhere in the text (㈜나루즈맵), and is no
// listed system.
func (a *article) signedFirm(in diag.Span) bool {
	s := spanText(a, in)
	if a.signed == nil {
		a.signed = map[string]bool{}
		for _, c := range a.claims.list {
			if c.Rule == "company-sign" {
				a.signed[spanText(a, c.In)] = true
			}
		}
	}
	return a.signed[s] && !a.isQuoted(in) && a.listed("system", s) == nil
}
