package entity

import (
	"cmp"
	"encoding/binary"
	"maps"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"sillok/internal/edtf"
)

// Authority is every name that a site knows. It does not change once made;
// With and WithKinds give another one. All methods may be called from several
// goroutines at once.
type Authority struct {
	Kinds []*Kind

	entities []*Entity // by kind, then id
	byID     map[ID]*Entity
	was      map[ID]ID         // former and merged ids
	never    map[ID]bool       // kind and key of a surface that no entity of the kind has
	likely   map[string]string // of a key that two bodies bear at one time, the likelier body
	words    *words

	indexed sync.Once
	index   *index
	titled  sync.Once
	shared  map[ID]int // how many entities of the kind bear the name
	slugged sync.Once
	slugs   map[ID]string
	taken   map[ID]bool // kind and slug
}

// Load gives the built-in authority. It is read once; an Authority does not change, so all callers
// have the same.
func Load() (*Authority, error) { return builtIn() }

var builtIn = sync.OnceValues(readBuiltIn)

func readBuiltIn() (*Authority, error) {
	a := &Authority{Kinds: Builtin(), likely: make(map[string]string)}
	var err error
	if a.entities, err = readTables(); err != nil {
		return nil, err
	}
	if a.words, err = readWords(); err != nil {
		return nil, err
	}
	err = eachRow("clashes.tsv", clashesTSV, 4, func(_ int, c []string) error {
		if c[2] != "" {
			a.likely[key(c[0])] = c[2]
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	a.settle()
	return a, nil
}

// settle puts the entities in order and indexes them by id.
func (a *Authority) settle() {
	a.sort()
	a.byID = make(map[ID]*Entity, len(a.entities))
	for _, e := range a.entities {
		a.byID[e.ID] = e
	}
}

// sort orders the entities by the place of their kind and the first bytes of their id, which
// nearly always decide, and by the whole id where they do not.
func (a *Authority) sort() {
	type ranked struct {
		rank int
		head uint64
		*Entity
	}
	rank := a.ranks()
	list := make([]ranked, len(a.entities))
	for i, e := range a.entities {
		var head [8]byte
		copy(head[:], e.ID.Name)
		list[i] = ranked{rank[e.ID.Kind], binary.BigEndian.Uint64(head[:]), e}
	}
	compare := func(x, y ranked) int {
		switch {
		case x.rank != y.rank:
			return cmp.Compare(x.rank, y.rank)
		case x.head != y.head:
			return cmp.Compare(x.head, y.head)
		}
		return strings.Compare(x.ID.Name, y.ID.Name)
	}
	slices.SortFunc(list, compare)
	for i := range list {
		a.entities[i] = list[i].Entity
	}
}

// ranks gives the place of each kind in the order of precedence.
func (a *Authority) ranks() map[string]int {
	rank := make(map[string]int, len(a.Kinds))
	for i, k := range a.Kinds {
		rank[k.Name] = i
	}
	return rank
}

// WithKinds gives an Authority that knows these kinds too, after those that are
// on by themselves: the kinds of sillok.yaml, known by names alone, and built-in
// ones that are off until they are asked for, with their table of names.
func (a *Authority) WithKinds(kinds []*Kind) *Authority {
	if len(kinds) == 0 {
		return a
	}
	b := a.clone()
	for _, k := range kinds {
		if b.Kind(k.Name) == nil {
			if k == Optional(Place) {
				places, err := placesTable()
				if err != nil {
					panic(err) // the table is embedded, and a test reads it
				}
				b.entities = append(b.entities, places...)
			}
			if k.CheckID == nil {
				c := *k
				c.CheckID = CheckID
				k = &c
			}
			b.Kinds = append(b.Kinds, k)
		}
	}
	b.settle()
	return b
}

// clone copies a but for what is made on first use. Entities are shared.
func (a *Authority) clone() *Authority {
	return &Authority{
		Kinds:    slices.Clone(a.Kinds),
		entities: slices.Clone(a.entities),
		byID:     maps.Clone(a.byID),
		was:      cloneMap(a.was),
		never:    cloneMap(a.never),
		likely:   a.likely,
		words:    a.words,
	}
}

// Without gives an authority that lacks the entities for which unknown holds: a
// model learns with it what texts look like whose names nobody has listed.
func (a *Authority) Without(unknown func(*Entity) bool) *Authority {
	b := a.clone()
	b.entities = slices.DeleteFunc(slices.Clone(a.entities), unknown)
	b.settle()
	return b
}

func cloneMap[K comparable, V any](m map[K]V) map[K]V {
	c := make(map[K]V, len(m))
	for k, v := range m {
		c[k] = v
	}
	return c
}

// Kind gives the kind of that name, nil where there is none.
func (a *Authority) Kind(name string) *Kind {
	for _, k := range a.Kinds {
		if k.Name == name {
			return k
		}
	}
	return nil
}

// Get gives the entity with that id, or with that former id; nil when unknown.
func (a *Authority) Get(id ID) *Entity {
	if e := a.byID[id]; e != nil {
		return e
	}
	if now, ok := a.was[id]; ok {
		return a.byID[now]
	}
	return nil
}

// Resolve gives the id that id goes by now: itself, unless it is a former one.
func (a *Authority) Resolve(id ID) ID {
	if e := a.Get(id); e != nil {
		return e.ID
	}
	return id
}

// All gives all entities, ordered by kind, then id.
func (a *Authority) All() []*Entity { return slices.Clone(a.entities) }

// Title is the name of id as people read it. Bodies that share a name carry
// their years: 행정안전부 (2008–2013), 행정안전부 (2017–).
func (a *Authority) Title(id ID) string {
	a.titled.Do(a.countNames)
	e := a.Get(id)
	switch {
	case e == nil || e.Name == "" || e.ID.Kind == "person":
		return id.Title()
	case a.shared[ID{e.ID.Kind, e.Name}] > 1 && !(e.Begin.IsZero() && e.End.IsZero()):
		return e.Name + " (" + year(e.Begin) + "–" + year(e.End) + ")"
	}
	return e.Name
}

func (a *Authority) countNames() {
	a.shared = make(map[ID]int, len(a.entities))
	for _, e := range a.entities {
		a.shared[ID{e.ID.Kind, e.Name}]++
	}
}

// year is the first four figures of a date: 2008, 201X.
func year(d edtf.Date) string {
	s := d.String()
	if len(s) > 4 && utf8.ValidString(s[:4]) {
		return s[:4]
	}
	return s
}
