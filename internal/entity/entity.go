// Package entity holds the kinds of things that documents mention, and the
// names they go by.
//
// An [Entity] is one body, person, system, law or event; its [ID] is its
// canonical name. The [Authority] is every entity a site knows: the built-in
// tables under data, with the site's own content/names laid over them. It
// answers what a name means on a day ([Authority.Lookup]) and where names
// stand in a text ([Authority.Scan]); it never decides which of two readings a
// sentence means. That is the work of package annotate.
//
// # Names files
//
// A names file, content/names/KIND.yaml, is a list, one line an entity:
//
//	# content/names/agency.yaml
//	- {id: 가온시, class: 기초자치단체, alias: [가온, "?가온시청"], begin: 1996}
//	- {id: 한국지역정보개발원, alias: [지역정보개발원], never: [개발원]}
//	- {id: 가온정보원, was: [가온_정보원], merge: [가온데이터원], successors: [나래정보원]}
//	- {id: 홍길동_(가온시), split: 홍길동, posts: [정책관 | 가온시 | 2019/2021]}
//	- {id: 나래시스템, hide: true}
//	- {never: [다음, 하나]}
//
// The kind is the file's name up to its first dot, so that a long list may be
// divided: agency.local.yaml. An id that the built-in tables know is changed,
// any other is added. The keys, none of them required but id:
//
//	name          in full, where it is not the id with spaces for _
//	class         청, 위원회, 시스템, 포럼, …
//	alias         other names; "?" before one: only beside other evidence;
//	              "@2012/2015" after one: only in these years
//	english       abbreviations and names in Latin letters
//	begin, end    EDTF; end is the first day gone
//	valid         EDTF: when the aliases of this line hold
//	predecessors, successors, parent, owners     ids; owners may end in @begin/end
//	posts         of a person: post | agency | begin/end
//	mark          yes, context (only beside other evidence) or no
//	hide          true: shown nowhere and never marked
//	never         surfaces that never mean it; on a line without an id: nothing of this kind
//	was           ids it had before on pages; they keep working
//	merge         listed ids that are the same thing; their names come along
//	split         the id it is told apart from; the aliases of this line are taken from it
//	note          for readers of the file
//
// Everything is checked: an unknown key, a date that is not EDTF, an id that
// nobody lists, one alias in two files. A line with a problem is left out, the
// others hold.
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

// Described reports whether the id is no entity's but words for somebody without a
// name, in brackets: (시민). Who is only described has no page.
func (id ID) Described() bool {
	return strings.HasPrefix(id.Name, "(") && strings.HasSuffix(id.Name, ")")
}

// Parse splits kind:name. Without a colon the kind is empty.
func Parse(s string) ID {
	kind, name, ok := strings.Cut(s, ":")
	if !ok {
		return ID{Name: s}
	}
	return ID{kind, name}
}

// Base is the name without what tells it from its namesakes: 행정안전부 of 행정안전부_(2008).
func (id ID) Base() string {
	name, _, _ := strings.Cut(id.Name, "_(")
	return name
}

// Title is the name as people read it: spaces for "_", and the suffix that
// tells namesakes apart in parentheses: 행정안전부 (2008).
func (id ID) Title() string { return strings.ReplaceAll(id.Name, "_", " ") }

// EnglishNames gives the English names as they are read, without the sign of those that mean other things, too.
func (e *Entity) EnglishNames() []string {
	var list []string
	for _, s := range e.English {
		list = append(list, strings.TrimPrefix(s, "?"))
	}
	return list
}

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
	Site       bool      // a names file of the site lists it
	When       edtf.Date // as that file has it
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
