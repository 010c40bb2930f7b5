package library

import (
	"slices"
	"strings"
	"unicode/utf8"

	"sillok/internal/entity"
	"sillok/internal/korean"
)

// A text that names several systems tells of one by the end of its name alone:
//
//	차세대 세입정보시스템과 차세대 표준인사정보시스템을 짓고 있다. 인사정보시스템은 10월 시범 운영한다.
//
// The headline is told of that one, not of the system named before it.

// leastShort is how many letters the end of a name has that stands for the whole.
const leastShort = 6

// shortForm gives the word of a headline that is the end of the name of one system that
// the document names and of no other, and that system; ok is false where there is none.
func (j *joiner) shortForm(d *Doc, what string) (word string, of *Entry, ok bool) {
	for _, w := range strings.Fields(what) {
		w = korean.BareNoun(strings.TrimRight(w, ","))
		if utf8.RuneCountInString(w) < leastShort || !korean.IsSystemNoun(w) {
			continue
		}
		var only *Entry
		for _, m := range d.Mentions {
			if m.ID.Kind != "system" {
				continue
			}
			e := j.thing(m.ID)
			s := strings.ReplaceAll(d.Text[m.In.Start:m.In.End], " ", "")
			switch {
			case e == nil || !strings.HasSuffix(s, w) && !strings.HasSuffix(strings.ReplaceAll(e.ID.Title(), " ", ""), w):
			case s == w || only != nil && only != e:
				return "", nil, false // a name of its own, or one of two
			default:
				only = e
			}
		}
		if only != nil {
			return w, only, true
		}
	}
	return "", nil, false
}

// shortened puts the system whose name a headline shortens in the place of those that take
// part in it.
func (j *joiner) shortened(d *Doc, what string, who []entity.ID) []entity.ID {
	_, e, ok := j.shortForm(d, what)
	if !ok || slices.Contains(who, e.ID) {
		return who
	}
	return append(slices.DeleteFunc(who, func(id entity.ID) bool { return id.Kind == "system" }), e.ID)
}
