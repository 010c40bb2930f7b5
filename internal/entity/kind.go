package entity

import (
	"strings"
	"unicode"

	"sillok/internal/say"

	"sillok/internal/edtf"
)

// Kind is a sort of thing that is mentioned. All that differs between kinds is
// a field.
type Kind struct {
	Name    string                  // the link's scheme: agency
	Label   string                  // the heading on pages: 기관
	LabelEn string                  // Agencies
	Badge   string                  // the one-syllable badge: 기
	Section string                  // the folder in the site: agencies
	CheckID func(name string) error // nil: any name will do
}

// Builtin is the kinds in order of precedence: date, law, event, system,
// agency, person. Of two equally long matches the earlier kind's wins.
func Builtin() []*Kind {
	return []*Kind{
		{"date", "날짜", "Dates", "날", "dates", checkDate},
		{"law", "법령", "Laws", "법", "laws", CheckID},
		{"event", "사건", "Events", "사", "events", CheckID},
		{"system", "시스템", "Systems", "시", "systems", CheckID},
		{"agency", "기관", "Agencies", "기", "agencies", CheckID},
		{"person", "인물", "People", "인", "people", CheckID},
	}
}

func checkDate(name string) error {
	_, err := edtf.Parse(name)
	return err
}

// CheckID reports what keeps name from being an id: white space, a character
// that ends a link's destination, brackets without their partner, or a
// character that nobody sees.
func CheckID(name string) error {
	if name == "" {
		return say.Errorf("the id is empty")
	}
	depth := 0
	for _, r := range name {
		switch {
		case unicode.IsSpace(r):
			return say.Errorf("id %q holds a space; write _", name)
		case strings.ContainsRune(`<>\`, r):
			return say.Errorf("id %q holds %q", name, r)
		case unicode.IsControl(r), unicode.In(r, unicode.Cf), r == unicode.ReplacementChar:
			return say.Errorf("id %q holds the invisible character %U", name, r)
		case r == '(':
			depth++
		case r == ')':
			depth--
		}
		if depth < 0 {
			break
		}
	}
	if depth != 0 {
		return say.Errorf("id %q has a bracket without its partner", name)
	}
	return nil
}
