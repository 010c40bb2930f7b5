package library

import (
	"slices"
	"strings"
	"unicode/utf8"

	"sillok/internal/doc"
	"sillok/internal/entity"
	"sillok/internal/korean"
)

// Whether two headlines tell of one deed is asked of their words: the nouns of what it is
// done to, the noun of the action, how far it goes (1차, 시범), and the system that both
// texts speak of:
//
//	자리맡기 시범 운영 (예정) and, told of 자리맡기, 시범 운영, 다섯 곳에서 실시
//	장애인 주차면 도색 완료 (예정) and 주차면 도색, 34곳에서 완료

// context gives the things that the text speaks of where it tells a moment: those that
// take part, and what the title names.
func (j *joiner) context(m *Moment) []entity.ID {
	var list []entity.ID
	for _, id := range m.Who {
		if isThing(id) {
			list = append(list, id)
		}
	}
	e := j.subject(m.Evidence[0].Doc)
	if e == nil && len(list) == 0 {
		e = j.only(m.Evidence[0].Doc)
	}
	if e != nil && !slices.Contains(list, e.ID) {
		list = append(list, e.ID)
	}
	return list
}

// only gives the system that a document names where it names no other; nil elsewhere.
func (j *joiner) only(d *Doc) (only *Entry) {
	for _, x := range d.Mentions {
		if x.ID.Kind != "system" {
			continue
		}
		e := j.thing(x.ID)
		if e == nil || only != nil && e != only {
			return nil
		}
		only = e
	}
	return only
}

// sameObject reports whether two moments, whose actions are of one class or come to the
// same, are done to one thing: the same nouns, two at least; or, where both texts speak of
// one system, the same nouns or fewer of them by the same noun of action.
func (j *joiner) sameObject(made, m *Moment) bool {
	a, b := j.objects(made), j.objects(m)
	if !j.sameThing(made, m) && len(slices.Concat(j.thingsNamed(made), j.thingsNamed(m))) > 0 {
		return false
	}
	if equalWords(a, b) && (len(a) > 1 || len(a) == 1 && sameMatter(a[0], made, m)) {
		return true
	}
	if !j.sameThing(made, m) || deedNoun(made) != deedNoun(m) || deedNoun(m) == "" {
		return false
	}
	switch {
	case equalWords(a, b):
		return len(a) > 0 || ofMatter[deedOf(m).Kind] || deedOf(m).Class == "" || sharesAny(j.thingsNamed(made), j.thingsNamed(m))
	case len(b) > 0 && holds(a, b):
		return a[len(a)-1] == b[len(b)-1]
	case holds(b, a):
		return sharesCount(made, m)
	}
	return false
}

// sameMatter reports whether the one noun that two moments of one deed have in common is
// enough to tell that they are one: it is no short word, and the document that tells the
// later one names whoever made the plan.
func sameMatter(noun string, made, m *Moment) bool {
	if utf8.RuneCountInString(noun) < specificNoun || deedNoun(made) == "" || deedNoun(made) != deedNoun(m) {
		return false
	}
	return slices.ContainsFunc(made.Who, func(id entity.ID) bool {
		return doer(id) && slices.ContainsFunc(m.Evidence[0].Doc.Mentions, func(x doc.Mention) bool { return x.ID == id })
	})
}

// specificNoun is how many letters a noun has at least that is taken to name one thing.
const specificNoun = 4

// sameThing reports whether two moments are told of one system, law or occasion: their
// headlines name the same, or one names what the text around the other speaks of, or, where
// neither names any, the texts speak of the same.
func (j *joiner) sameThing(a, b *Moment) bool {
	x, y := j.thingsNamed(a), j.thingsNamed(b)
	switch {
	case len(x) > 0 && len(y) > 0:
		return sharesAny(x, y)
	case len(x) > 0:
		return sharesAny(x, b.context)
	case len(y) > 0:
		return sharesAny(y, a.context)
	}
	return sharesAny(a.context, b.context)
}

// thingsNamed gives the things that the headline of a moment names.
func (j *joiner) thingsNamed(m *Moment) []entity.ID {
	return slices.DeleteFunc(slices.Clone(m.context), func(id entity.ID) bool { return !j.names(j.entry(id), m) })
}

// deedNoun gives the noun of the deed of a moment, of what turns into another thing that
// (디지털로 변경 is 디지털화).
func deedNoun(m *Moment) string {
	if s := becoming(m.What); s != "" {
		return s
	}
	return deedOf(m).Noun
}

// becoming gives the noun for turning into something, where a headline ends in that: 종이를
// 디지털로 변경 is 디지털화; empty elsewhere.
func becoming(what string) string {
	words := strings.Fields(what)
	if len(words) < 2 || !turning[words[len(words)-1]] {
		return ""
	}
	if into := words[len(words)-2]; korean.IsMeans(into) {
		return korean.BareNoun(into) + korean.Ization
	}
	return ""
}

var turning = korean.List("turning into")

// objects gives the nouns of a headline but for the names of those who take part, the
// action, places, numbers and what only says how.
func (j *joiner) objects(m *Moment) []string {
	what := m.What
	for _, id := range slices.Concat(m.Who, m.context) {
		if e := j.entry(id); e != nil {
			what = strings.ReplaceAll(j.maskedIn(e, m, what), maskedName, "")
		}
	}
	action := deedOf(m)
	first, rest, ok := strings.Cut(what, ", ")
	switch {
	case ok && korean.IsOffice(first):
		what = rest
	case ok && lightDeeds[m.Action.Noun] && action.Noun != m.Action.Noun && strings.HasSuffix(first, action.Noun):
		what = first // 시범 운영, 주차장 등 5곳에서 실시
	}
	var list []string
	for _, w := range strings.Fields(what) {
		w = strings.TrimRight(w, ",")
		bare := korean.BareNoun(w)
		switch {
		case utf8.RuneCountInString(bare) < 2 || hasDigit(bare) || korean.IsAdverb(bare) || ofTheWhole[bare] || oneMore[bare] || isProject(bare):
		case korean.IsPlaceWord(w) || lightDeeds[bare] || bare == action.Noun || strings.HasSuffix(action.Noun, bare) || bare == m.Action.Noun:
		case trials[bare] || superseded[bare] || stageOf(bare) != "":
		case !slices.Contains(list, bare):
			list = append(list, bare)
		}
	}
	return list
}

// isProject reports whether a noun means the whole of what is done for a thing: 사업, 구축사업.
func isProject(noun string) bool {
	if wholeProject[noun] {
		return true
	}
	for project := range wholeProject {
		if of, ok := strings.CutSuffix(noun, project); ok && korean.NounAction(of).Kind == "build" {
			return true
		}
	}
	return false
}

// equalWords reports whether two lists hold the same words.
func equalWords(a, b []string) bool { return holds(a, b) && holds(b, a) }

// holds reports whether a list has all words of another.
func holds(a, b []string) bool {
	return !slices.ContainsFunc(b, func(w string) bool { return !slices.Contains(a, w) })
}

// sharesCount reports whether the sentences of two moments count the same: 34곳.
func sharesCount(a, b *Moment) bool {
	x, y := korean.Quantities(a.Evidence[0].SentenceText()), korean.Quantities(b.Evidence[0].SentenceText())
	return slices.ContainsFunc(x, func(p korean.Quantity) bool {
		return slices.ContainsFunc(y, func(q korean.Quantity) bool { return p.Unit != "" && p.Unit == q.Unit && p.Value == q.Value })
	})
}

// countsSame reports whether two moments tell of one deed done to the same number of things,
// of one system or by the same body: 단말기 1만 전 시범 설치 and 동부권 1만 전, 설치 완료.
func (j *joiner) countsSame(a, b *Moment) bool {
	if deedNoun(a) == "" || deedNoun(a) != deedNoun(b) || !j.sameThing(a, b) && !slices.ContainsFunc(a.Who, func(id entity.ID) bool { return doer(id) && slices.Contains(b.Who, id) }) {
		return false
	}
	x, y := korean.Counts(a.What), korean.Counts(b.What)
	return len(x) == 1 && len(y) == 1 && x[0].Value == y[0].Value && x[0].Unit == y[0].Unit
}

// stageOf gives the word of a headline for how far a deed goes, where it does not go all
// the way: 1차, 2단계, 시범, 일부; empty where it does.
func stageOf(what string) string {
	words := strings.Fields(what)
	for i, w := range words {
		w = strings.TrimRight(w, ",")
		if trials[w] {
			return trialStage
		}
		if partial[korean.BareNoun(w)] && (i+1 == len(words) || !korean.IsPlaceWord(words[i+1])) { // not 일부 지역에서
			return partStage
		}
		if n := strings.TrimLeft(w, "0123456789"); n != w && stages[n] {
			return w
		}
	}
	return ""
}

// sameStage reports whether two moments go equally far; a numbered stage that one of them
// leaves out is told by what it is done to: 3단계 수도권 구축 and 수도권 구축.
func (j *joiner) sameStage(made, m *Moment) bool {
	a, b := stageOf(stagedAs(made)), stageOf(stagedAs(m))
	if a == b {
		return true
	}
	objects := j.objects(made)
	return (a == "" || b == "") && hasDigit(a+b) && len(objects) > 0 && equalWords(objects, j.objects(m))
}

// stagedAs gives the headline of a moment, with the word that its sentence has right before
// the deed where that tells how far it goes: 1차 개통.
func stagedAs(m *Moment) string {
	deed := deedOf(m).Noun
	words := strings.Fields(m.Evidence[0].SentenceText())
	for i, w := range words {
		if i > 0 && deed != "" && strings.HasPrefix(w, deed) && stageOf(words[i-1]) != "" {
			return words[i-1] + " " + m.What
		}
	}
	return m.What
}

// trialStage and partStage stand for all words for a trial, and for a part of the whole.
const trialStage, partStage = "trial", "part"

var (
	stages  = korean.List("stages")
	partial = korean.List("in part")
)
