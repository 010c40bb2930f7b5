package library

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"sillok/internal/edtf"
	"sillok/internal/entity"
	"sillok/internal/korean"
)

// Which step of a system's life a happening is. The happening's headline is read with
// the system's name cut out of it, so that no word of a name is an action, and with
// what else the action is done to: who begins work on a plan opens no system.

// stepOfKind are the steps that happenings of a kind are in a system's life, whatever
// part of the system they are done to.
var stepOfKind = map[korean.Kind]string{korean.Plan: "계획", "order": "발주", "try": "시범", "grow": "확대"}

// stepOfClass are the steps of happenings that are done to the whole system.
var stepOfClass = map[string]string{"개통": "개통", "출범": "개통", "시행": "개통", "도입": "개통", "시작": "개통", "구축": "구축", "종료": "종료"}

var (
	ofTheWhole = korean.List("of a whole system")
	successors = korean.List("successors")
	starting   = korean.List("starting work")
	troubles   = korean.List("troubles")
	forAWhile  = korean.List("for a while")
	taking     = korean.List("taking over")
)

// maskedName stands for the name of a system in a headline.
const maskedName = "□"

// stepOf gives the step that a moment, whose headline names e, is in the life of e, and
// whose life: an edition's where the headline sets the edition's word before the name.
// It is empty where the moment is no step.
func (j *joiner) stepOf(e *Entry, m *Moment) (string, *Entry) {
	if m.Status == korean.AskedFor || m.Status == korean.Denied {
		return "", e
	}
	words := strings.Fields(j.masked(e, m))
	at := slices.IndexFunc(words, func(w string) bool { return strings.HasPrefix(w, maskedName) })
	if at < 0 {
		return "", e
	}
	if at > 0 && successors[words[at-1]] {
		if e = j.edition(e, words[at-1]); e == nil {
			return "", nil
		}
	}
	action := korean.ActionIn(strings.Join(words, " "))
	if a, ok := celebrated(m); ok {
		action = a
		words = append(slices.Clone(words[:len(words)-2]), a.Noun) // 누리마루 개통식 개최
	}
	switch step := stepOfKind[action.Kind]; {
	case beside(words[at]) && action.Kind != "stop" && action.Kind != "occur" && action.Kind != "recover":
		return "", e
	case action.Kind == korean.Plan && m.Status != Planned && lightDeeds[action.Noun]:
		return "", e // 사업을 추진했다, 추진하고 있다: carried on, and no plan
	case step != "":
		return step, e
	case action.Kind == "merge":
		if !strings.Contains(words[len(words)-1], action.Noun) {
			return "", e // 통합 시험을 거침
		}
		if taking[action.Noun] && !strings.HasSuffix(words[at], "로") {
			return "대체", e
		}
		return "", e
	case action.Kind == "stop" || action.Kind == "occur":
		return j.stopped(m, action, words), e
	case action.Kind == "recover" && m.Status == Done && repaired(words, at):
		return "복구", e
	}
	step := stepOfClass[action.Class]
	if step == "" || !wholeSystem(words, at) || step == "종료" && hasEnd(m.When) {
		return "", e
	}
	if starting[action.Noun] {
		step = "구축"
	}
	return step, e
}

// beside reports whether the particle behind a system's name says that something was done in it, to it
// from it, and not with it: 한빛포털에 글을 올림, 한빛포털에서 자료를 공개.
func beside(name string) bool {
	rest, _ := strings.CutPrefix(name, maskedName)
	list, ok := korean.Particles("", strings.TrimRight(rest, ","))
	return ok && len(list) > 0 && besideSystem[list[0].Case]
}

// besideSystem are the cases of that in which, to which or from which something is done.
var besideSystem = map[korean.Case]bool{korean.Place: true, korean.Dative: true, korean.Source: true}

// edition gives the entry of a new edition of a system, which a word before the
// system's name tells of; nil where the site has none.
func (j *joiner) edition(e *Entry, word string) *Entry {
	id := entity.ID{Kind: e.ID.Kind, Name: word + "_" + e.ID.Name}
	if x := j.l.Entries[id]; x != nil {
		return x
	}
	if x := j.l.Names.Get(id); x != nil {
		return j.l.Entries[x.ID]
	}
	return nil
}

// masked gives the headline of a moment with the names of e blotted out, those that stand
// side by side together (주차 예약 시스템 한빛마루).
func (j *joiner) masked(e *Entry, m *Moment) string { return j.maskedIn(e, m, m.What) }

// maskedIn does so in some words of a moment.
func (j *joiner) maskedIn(e *Entry, m *Moment, what string) string {
	names := append([]string{e.ID.Title()}, j.surfacesIn(e, m)...)
	slices.SortFunc(names, func(a, b string) int { return cmp.Or(len(b)-len(a), cmp.Compare(a, b)) })
	for _, s := range slices.Compact(names) {
		if s != "" {
			what = strings.ReplaceAll(what, s, maskedName)
		}
	}
	return strings.ReplaceAll(what, maskedName+" "+maskedName, maskedName)
}

// surfacesIn gives the names of an entity in the sentences that tell a moment.
func (j *joiner) surfacesIn(e *Entry, m *Moment) (list []string) {
	for _, r := range m.Evidence {
		if w, of, ok := j.shortForm(r.Doc, m.What); ok && of == e {
			list = append(list, w)
		}
		for _, x := range r.marks() {
			if r.sentence().Contains(x.In) && j.thing(x.ID) == e {
				list = append(list, r.Doc.Text[x.In.Start:x.In.End])
			}
		}
	}
	return list
}

// wholeSystem reports whether the action of a headline is done to the system itself,
// whose name is words[at]: between the name and the action stands nothing else that it
// could be done to.
func wholeSystem(words []string, at int) bool {
	for _, w := range words[at+1 : max(at+1, len(words)-1)] {
		bare := korean.BareNoun(strings.TrimRight(w, ","))
		switch {
		case ofTheWhole[bare] || korean.IsAdverb(w) || hasDigit(w):
		case korean.IsPlaceWord(w):
		default:
			return false
		}
	}
	rest, _ := strings.CutPrefix(words[at], maskedName)
	return rest == "" || korean.EndsNoun(0, strings.TrimRight(rest, ","))
}

func hasDigit(w string) bool { return strings.ContainsFunc(w, unicode.IsDigit) }

// stopped tells a failure from a stop: who announces that a system rests for some days
// tells of no failure and of no end.
func (j *joiner) stopped(m *Moment, action korean.Action, words []string) string {
	sentence := m.Evidence[0].SentenceText()
	trouble := troubles[action.Noun] || slices.ContainsFunc(words, func(w string) bool { return troubles[korean.BareNoun(strings.TrimRight(w, ","))] })
	switch {
	case m.Status == Planned:
		return ""
	case trouble || action.Kind == "stop" && holdsAny(sentence, troubles):
		return "장애"
	case action.Kind != "stop" || j.passing(m):
		return ""
	}
	return "중단"
}

// repaired reports whether a headline tells that a system whose name is words[at] runs again, all of
// it: 나라장터 장애 복구, 나라장터 서비스 정상화.
func repaired(words []string, at int) bool {
	return !slices.ContainsFunc(words[at+1:], func(w string) bool {
		bare := korean.BareNoun(strings.TrimRight(w, ","))
		return korean.NounAction(bare).Kind != "recover" && !ofTheWhole[bare] && !troubles[bare] && bare != korean.Access && !korean.IsAdverb(w)
	})
}

// passing reports whether a stop has an end in its own sentence: a span of days, or a
// word for a while.
func (j *joiner) passing(m *Moment) bool {
	return hasEnd(m.When) || holdsAny(m.Evidence[0].SentenceText(), forAWhile)
}

// hasEnd reports whether a time is a span of days or months.
func hasEnd(when edtf.Date) bool {
	from, to, ok := when.Interval()
	return ok && from.Known() && to.Known() && precise(from)
}

// precise reports whether a date is a day or a month.
func precise(d edtf.Date) bool { return len(d.String()) > len("2021") }

func holdsAny(s string, list map[string]bool) bool {
	for w := range list {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}
