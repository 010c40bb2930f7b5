package entity

import (
	_ "embed"
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode"

	"sillok/internal/edtf"
	"sillok/internal/say"
)

// Kind is a sort of thing that is mentioned. All that differs between kinds is
// a field; data/kinds.tsv lists those that are built in, in order of precedence:
// of two equally long matches the earlier kind's wins.
type Kind struct {
	Name    string                  // the link's scheme: agency
	Label   string                  // the heading on pages: 기관
	LabelEn string                  // Agencies
	Badge   string                  // the one-syllable badge: 기
	Section string                  // the folder in the site: agencies
	Menu    int                     // its place among the kinds of menus and doors, from 1; 0: behind the others
	Counter string                  // the word it is counted with, a key of the site's words: bodies (곳); empty: things
	Colour  [2]string               // of its marks, on light and on dark paper; style.css says the same
	Schema  string                  // the type of schema.org; empty: none
	RDF     string                  // the classes in Turtle; empty: none
	TEI     string                  // the element of TEI; empty: name
	Round   string                  // how round its box is in pictures, in pixels
	Column  int                     // of the picture of a network: 1 left, 2 in the middle, else right
	CheckID func(name string) error // nil: any name will do
	on      bool                    // without being asked for
}

//go:embed data/kinds.tsv
var kindsTSV string

// kinds are the rows of data/kinds.tsv.
var kinds = sync.OnceValue(func() []*Kind {
	var list []*Kind
	err := eachRow("kinds.tsv", kindsTSV, 16, func(_ int, c []string) error {
		for i := range c {
			c[i] = strings.TrimPrefix(c[i], "-")
		}
		k := &Kind{Name: c[0], Label: c[1], LabelEn: c[2], Badge: c[3], Section: c[4], Counter: c[6], Colour: [2]string{c[7], c[8]},
			Schema: c[9], RDF: c[10], TEI: c[11], Round: c[12], CheckID: CheckID, on: c[15] == "yes"}
		if c[14] == "date" {
			k.CheckID = checkDate
		}
		var err error
		if k.Menu, err = strconv.Atoi(c[5]); err == nil {
			k.Column, err = strconv.Atoi(c[13])
		}
		list = append(list, k)
		return err
	})
	if err != nil {
		panic(err) // the table is embedded, and a test reads it
	}
	return list
})

// Builtin is the kinds that are on without being asked for, in order of precedence.
func Builtin() []*Kind {
	return slices.DeleteFunc(slices.Clone(kinds()), func(k *Kind) bool { return !k.on })
}

// Optional gives the built-in kind of a name that is off until sillok.yaml names it,
// nil for none.
func Optional(name string) *Kind {
	for _, k := range kinds() {
		if k.Name == name && !k.on {
			return k
		}
	}
	return nil
}

// Place is the kind of buildings and of local governments' names where they are
// places; it is off until it is asked for.
const Place = "place"

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
		case '가' <= r && r <= '힣': // nearly all are
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
