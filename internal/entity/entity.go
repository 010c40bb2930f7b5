// Package entity holds the kinds of things that documents mention, and the
// names they go by.
//
// An [Entity] is one body, person, system, law or event; its [ID] is its
// canonical name. The [Authority] is every entity a site knows: the built-in
// tables under data, with the site's own content/names laid over them. It
// answers what a name means on a day ([Authority.Lookup]) and where names
// stand in a text ([Authority.Scan]); it never decides which of two readings a
// sentence means. That is the work of package annotate.
package entity

import (
	"strings"

	"sillok/internal/diag"
	"sillok/internal/edtf"
)

// ID names one entity: agency:행정안전부_(2008). Name has "_" for spaces.
// A date is an ID too; its Name is EDTF.
type ID struct{ Kind, Name string }

// String gives kind:name.
func (id ID) String() string {
	if id == (ID{}) {
		return ""
	}
	return id.Kind + ":" + id.Name
}

// IsZero reports whether id names nothing.
func (id ID) IsZero() bool { return id == ID{} }

// Parse splits kind:name. Without a colon the kind is empty.
func Parse(s string) ID {
	kind, name, ok := strings.Cut(s, ":")
	if !ok {
		return ID{Name: s}
	}
	return ID{kind, name}
}

// Title is the name as people read it: spaces for "_", and the suffix that
// tells namesakes apart in parentheses: 행정안전부 (2008).
func (id ID) Title() string { return strings.ReplaceAll(id.Name, "_", " ") }

// Mark says how far an entity's own name may be trusted in a text.
type Mark uint8

const (
	MarkYes     Mark = iota // the name alone is enough
	MarkContext             // also an ordinary word: only beside other evidence
	MarkNo                  // never marked
)

// Alias is another name of an entity.
type Alias struct {
	Text    string
	Context bool // "?" in the tables: also means something else
	Begin   edtf.Date
	End     edtf.Date // zero: no bound; unlike an entity's end, a last day or period still within

	File *diag.File // where a site lists it; nil: a built-in table does
	At   diag.Span
}

// Owner is a body that runs a system, with its period where known.
type Owner struct {
	ID         ID
	Begin, End edtf.Date
}

// Post is a post held, from the table of office holders.
type Post struct {
	Post       string
	Agency     ID
	Begin, End edtf.Date
}

// Entity is one thing with its names.
type Entity struct {
	ID           ID
	Name         string // the name in full, as the law or the owner writes it
	Class        string // 부, 청, 위원회, 시스템, 포럼, …
	Aliases      []Alias
	English      []string
	Begin, End   edtf.Date // End is the first day gone
	Predecessors []ID
	SucceededBy  []ID
	Parent       ID
	Owners       []Owner // of a system: who runs it; of an event: who hosts it
	Posts        []Post  // of a person
	Mark         Mark
	Certainty    string // checked, known, likely; "site" for a site's own
	Note         string

	Hide      bool     // shown nowhere
	NeverLink []string // surfaces that never mean this entity
	Was       []string // former ids, kept as redirects
	Site      bool     // listed or changed in content/names

	File *diag.File // where it is listed
	At   diag.Span
}
