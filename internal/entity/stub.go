package entity

import (
	"sillok/internal/diag"
	"sillok/internal/edtf"
)

// Builtin is the kinds in order of precedence: date, law, event, system, agency, person.
func Builtin() []*Kind { return nil }

// Authority is every name that a site knows.
type Authority struct {
	Kinds []*Kind
}

func Load() (*Authority, error) { return &Authority{}, nil }

// With lays names files (content/names/*.yaml) over a and returns a new Authority; a stays as it was.
func (a *Authority) With(files []*diag.File) (*Authority, []diag.Problem) { return a, nil }

func (a *Authority) Kind(name string) *Kind                        { return nil }
func (a *Authority) Get(id ID) *Entity                             { return nil } // follows Was; nil when unknown
func (a *Authority) All() []*Entity                                { return nil } // ordered by kind, then id
func (a *Authority) Lookup(surface string, on edtf.Date) []*Entity { return nil }

// Hit is a place in a text where a name of the authority stands, by its letters alone.
type Hit struct {
	In      diag.Span
	Entity  *Entity
	Alias   *Alias // nil: the entity's own name
	Context bool   // needs other evidence
}

// Scan finds all names in text in one pass, leftmost-longest, with boundary and particle rules.
func (a *Authority) Scan(text string) []Hit                     { return nil }
func (a *Authority) Term(surface string) (kind string, ok bool) { return }
func (a *Authority) PostSuffix(s string) (post string, ok bool) { return } // longest post that s ends in
func (a *Authority) PostPrefix(s string) (post string, ok bool) { return } // longest post that s begins with
func (a *Authority) Surname(s string) (surname string, ok bool) { return } // surname that s begins with
func (a *Authority) Slug(id ID) string                          { return "" }
func (a *Authority) Title(id ID) string                         { return id.Title() } // 행정안전부 (2008–2013)
