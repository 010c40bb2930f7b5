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

// shortWord is a word of a document's headlines.
type shortWord struct {
	d    *Doc
	word string
}

// shortOf is the one system whose name a word is the end of; clash tells that it is a name
// of its own, or the end of two.
type shortOf struct {
	only  *Entry
	clash bool
}

// shortForm gives the word of a headline that is the end of the name of one system that
// the document names and of no other, and that system; ok is false where there is none.
func (j *joiner) shortForm(d *Doc, what string) (word string, of *Entry, ok bool) {
	for _, w := range strings.Fields(what) {
		w = korean.BareNoun(strings.TrimRight(w, ","))
		if utf8.RuneCountInString(w) < leastShort || !korean.IsSystemNoun(w) {
			continue
		}
		key := shortWord{d, w}
		s, known := j.shorts[key]
		if !known {
			s = j.shortOf(d, w)
			j.shorts[key] = s
		}
		if s.clash {
			return "", nil, false
		}
		if s.only != nil {
			return w, s.only, true
		}
	}
	return "", nil, false
}

// shortOf looks for the systems of a document whose names end in a word.
func (j *joiner) shortOf(d *Doc, w string) (found shortOf) {
	for _, s := range j.systemNames(d) {
		switch {
		case !strings.HasSuffix(s.surface, w) && !strings.HasSuffix(s.title, w):
		case s.surface == w || found.only != nil && found.only != s.of:
			return shortOf{clash: true}
		default:
			found.only = s.of
		}
	}
	return found
}

// systemName is a name by which a document calls a system, and the system's own, without
// spaces.
type systemName struct {
	surface, title string
	of             *Entry
}

// systemNames gives those of a document, each once.
func (j *joiner) systemNames(d *Doc) []systemName {
	list, known := j.spelled[d]
	if known {
		return list
	}
	seen := map[systemName]bool{}
	for _, m := range d.Mentions {
		if m.ID.Kind != "system" {
			continue
		}
		if e := j.thing(m.ID); e != nil {
			s := systemName{strings.ReplaceAll(d.Text[m.In.Start:m.In.End], " ", ""), strings.ReplaceAll(e.ID.Title(), " ", ""), e}
			if !seen[s] {
				seen[s] = true
				list = append(list, s)
			}
		}
	}
	j.spelled[d] = list
	return list
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
