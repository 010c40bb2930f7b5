package library

import (
	"slices"
	"strings"
	"unicode/utf8"

	"sillok/internal/doc"
	"sillok/internal/entity"
	"sillok/internal/korean"
)

// fewWords is how many words of a headline that names nobody and nothing say too
// little: 시스템 구축공사 완료, 전국 확대 적용.
const fewWords = 3

// worth leaves out of the timeline and of the pages of things what says too little:
// in a year that nobody knows, of an outcome that is open, in a few words that name
// nobody and nothing, of a native verb that no list knows, or of what was only said.
// It stands in the list of its document all the same. Strict readers found 7 of 47 rows
// of the first three sorts true and useful (of 341 rows, 178 were), and 2 of 9 of the
// last two (of 246 rows, 167). What a person wrote and what two documents tell is left;
// promises were made of all before.
//
// What belongs to somebody's private life is left out whoever wrote it (private), and so
// is a prize of which nobody tells who got it.
func (j *joiner) worth() {
	saysLittle := func(m *Moment) bool { return j.private(m) || prizeOfNobody(m) || saysLittle(m) }
	j.l.Timeline = slices.DeleteFunc(j.l.Timeline, saysLittle)
	j.l.Promises = slices.DeleteFunc(j.l.Promises, promisesLittle)
	for _, list := range j.l.Kinds {
		for _, e := range list {
			e.Moments = slices.DeleteFunc(e.Moments, saysLittle)
		}
	}
}

// fewLetters is how many letters a promise has that says too little: 사업 발주, 시험 운영.
const fewLetters = 5

// promisesLittle reports whether nobody learns anything from a promise: a word or two that
// name nobody and nothing, of which nothing came that is told.
func promisesLittle(p *Promise) bool {
	silent := p.Status == NoRecord || p.Status == Pending
	return silent && p.plan.State != doc.Confirmed && len(p.Who) == 0 && utf8.RuneCountInString(strings.ReplaceAll(p.What, " ", "")) <= fewLetters
}

// saysLittle reports whether nobody learns anything from a moment.
func saysLittle(m *Moment) bool {
	if m.State == doc.Confirmed || slices.ContainsFunc(m.Evidence, func(r Ref) bool { return r.Doc != m.Evidence[0].Doc }) {
		return false
	}
	_, begins := m.When.Earliest()
	_, ends := m.When.Latest()
	unknown := m.Action == korean.Action{} && korean.IsNominalized(m.What) && !korean.IsOccasion(m.What[strings.LastIndexByte(m.What, ' ')+1:])
	return !begins && !ends || m.Status == korean.Unclear || unknown || m.Action.Kind == korean.Say || len(m.Who) == 0 && len(strings.Fields(m.What)) <= fewWords
}

// private reports whether a moment tells of somebody's birth or study, which stands in the
// list of its document alone.
func (j *joiner) private(m *Moment) bool {
	first, _, _ := strings.Cut(m.What, ", ")
	named := j.persons()[first] || slices.ContainsFunc(m.Who, func(id entity.ID) bool { return id.Kind == "person" && strings.HasPrefix(m.What, id.Base()) })
	return korean.IsStudy(m.What, named) || korean.IsBirth(m.What)
}

// persons are the names of the persons of the library.
func (j *joiner) persons() map[string]bool {
	if j.people == nil {
		j.people = map[string]bool{}
		for _, e := range j.l.Kinds["person"] {
			j.people[e.ID.Base()] = true
		}
	}
	return j.people
}

// prizeOfNobody reports whether a moment tells of a prize that somebody got, and not who:
// 데이터기반행정 우수 한빛부장관 표창, of which the ministry is who gave it.
func prizeOfNobody(m *Moment) bool {
	if m.State == doc.Confirmed || !korean.IsPrize(m.What) || strings.Contains(m.What, ", ") {
		return false
	}
	return !slices.ContainsFunc(m.Who, func(id entity.ID) bool { return id.Kind != "agency" || strings.Index(m.What, id.Base()) <= 0 }) // a body that is not named got it
}
