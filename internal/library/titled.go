package library

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"sillok/internal/entity"
	"sillok/internal/korean"
)

// The title of a document may name a system that its text never names:
//
//	통합배차시스템(돛단배) 구축 계획 … ○ 사업자 선정: 2024. 3.
//
// What other documents name so is meant.

// leastTitled is how many letters a name has that is found in a title wherever it stands;
// a shorter one must stand in brackets or quotation marks.
const leastTitled = 4

// inTitle gives the system whose name a title has, the longest where it has several; nil
// for none.
func (j *joiner) inTitle(title string) *Entry {
	if j.titles == nil {
		j.titles, j.systems = map[string]*Entry{}, map[string][]*Entry{}
		for id, e := range j.l.Entries {
			if id.Kind == "system" {
				k := korean.FirstRunes(id.Title(), leastTitled-1)
				j.systems[k] = append(j.systems[k], e)
			}
		}
	}
	if e, known := j.titles[title]; known {
		return e
	}
	var best *Entry
	for at := range title {
		for _, e := range j.systems[korean.FirstRunes(title[at:], leastTitled-1)] {
			if name := e.ID.Title(); nameAt(title, at, name) && (best == nil || longerName(name, best.ID.Title())) {
				best = e
			}
		}
	}
	j.titles[title] = best
	return best
}

// longerName orders the names that a title has.
func longerName(a, b string) bool { return len(a) > len(b) || len(a) == len(b) && a < b }

// nameAt reports whether a title has a proper name of a system at an offset, as a word of
// its own.
func nameAt(title string, at int, name string) bool {
	if !strings.HasPrefix(title[at:], name) || korean.IsSystemNoun(name) {
		return false
	}
	before, _ := utf8.DecodeLastRuneInString(title[:at])
	behind, _ := utf8.DecodeRuneInString(title[at+len(name):])
	if utf8.RuneCountInString(name) < leastTitled {
		return isMark(before) && isMark(behind)
	}
	word, _, _ := strings.Cut(title[at+len(name):], " ")
	apart := at == 0 || !unicode.IsLetter(before) && !unicode.IsDigit(before)
	return apart && (!unicode.IsLetter(behind) || korean.EndsNoun(0, word))
}

// isMark reports whether a character is a bracket or a quotation mark.
func isMark(r rune) bool {
	return unicode.In(r, unicode.Ps, unicode.Pe, unicode.Pi, unicode.Pf) || r == '"' || r == '\''
}

// entitledMatter gives the system that the title of a moment's document names and its text
// does not, where the moment may be told of it; zero elsewhere.
func (j *joiner) entitledMatter(m *Moment) entity.ID {
	e := j.inTitle(m.Evidence[0].Doc.Title)
	if e == nil || j.only(m.Evidence[0].Doc) != nil || j.ownMatter(m) != e.ID {
		return entity.ID{}
	}
	return e.ID
}
