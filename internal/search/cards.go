package search

import (
	"cmp"
	"encoding/json"
	"slices"
	"strings"
	"unicode/utf8"

	"sillok/internal/entity"
	"sillok/internal/say"
)

// Name is an entity, or a page of the documentation, as a card shows it.
type Name struct {
	ID     string   `json:"id"`   // agency:행정안전부; page:… for documentation
	Kind   string   `json:"kind"` // its label: 기관
	Title  string   `json:"title"`
	Path   string   `json:"path"`
	Docs   int      `json:"documents"`
	Line   string   `json:"line,omitempty"`
	Others []string `json:"names,omitempty"`

	id   entity.ID
	keys []nameKey // the first is its own name's
}

// nameKey is one name of an entity, ready to be compared.
type nameKey struct{ key, jamo, consonants string }

func newNameKey(s string) nameKey {
	k := key(s)
	return nameKey{k, jamo(k), consonants(k)}
}

// names is the names file as a query meets it.
type names struct {
	all   []*Name
	exact map[string][]int // by key: whose name it is; own names before others
}

var errNames = say.New("the names of the index are damaged")

func decodeNames(data []byte) (*names, error) {
	var in struct {
		Kinds [][4]string         `json:"kinds"`
		Names [][]json.RawMessage `json:"names"`
	}
	if err := json.Unmarshal(data, &in); err != nil {
		return nil, errNames
	}
	t := &names{exact: map[string][]int{}}
	for _, row := range in.Names {
		n, ok := decodeName(row, in.Kinds)
		if !ok {
			return nil, errNames
		}
		t.all = append(t.all, n)
	}
	for own := range 2 {
		for i, n := range t.all {
			for j, k := range n.keys {
				if (j < 2) == (own == 0) && !slices.Contains(t.exact[k.key], i) {
					t.exact[k.key] = append(t.exact[k.key], i)
				}
			}
		}
	}
	return t, nil
}

func decodeName(row []json.RawMessage, kinds [][4]string) (*Name, bool) {
	var kind int
	var id, slug string
	n := &Name{}
	if len(row) != 7 {
		return nil, false
	}
	for i, to := range []any{&kind, &id, &n.Title, &slug, &n.Docs, &n.Line, &n.Others} {
		if json.Unmarshal(row[i], to) != nil {
			return nil, false
		}
	}
	if kind < 0 || kind >= len(kinds) {
		return nil, false
	}
	n.id = entity.ID{Kind: kinds[kind][0], Name: id}
	n.ID, n.Kind = n.id.String(), kinds[kind][1]
	if n.Title == "" {
		n.Title = n.id.Title()
	}
	n.Path = slug
	if kinds[kind][0] != pageKind {
		n.Path = kinds[kind][3] + "/" + cmp.Or(slug, plainSlug(id)) + "/index.html"
	}
	n.keys = append(n.keys, newNameKey(baseName(n.id)), newNameKey(n.Title))
	for _, o := range n.Others {
		n.keys = append(n.keys, newNameKey(o))
	}
	return n, true
}

// meant is the entities that a name may mean, as far as that is worth looking
// for: a word that three bodies go by says nothing.
func (t *names) meant(key string) []*Name {
	var own, other []*Name
	for _, i := range t.exact[key] {
		n := t.all[i]
		switch {
		case n.id.Kind == pageKind || utf8.RuneCountInString(key) < 2:
		case n.keys[0].key == key || n.keys[1].key == key:
			own = append(own, n)
		default:
			other = append(other, n)
		}
	}
	if len(own) > 0 {
		return own[:min(len(own), 4)]
	}
	if len(other) > 2 {
		return nil
	}
	return other
}

// How well a name fits what was typed, best first.
const (
	fitName = iota
	fitOther
	fitConsonants // ㅎㅈㅇㅈㅂ
	fitPrefix     // 행정, 행저, 행정ㅇ
	fitOtherPrefix
	fitInside
	fitSubsequence // ㅎㅈㅂ
	fitNot
)

// fit says how well n fits a query.
func (n *Name) fit(q nameKey, bare bool) int {
	best := fitNot
	for i, k := range n.keys {
		f := fitNot
		switch {
		case k.key == q.key:
			f = fitOther
			if i < 2 {
				f = fitName
			}
		case bare && k.consonants == q.key:
			f = fitConsonants
		case bare && strings.HasPrefix(k.consonants, q.key), strings.HasPrefix(k.jamo, q.jamo):
			f = fitOtherPrefix
			if i < 2 {
				f = fitPrefix
			}
		case utf8.RuneCountInString(q.key) < 2:
		case strings.Contains(k.key, q.key):
			f = fitInside
		case bare && isSubsequence(q.key, k.consonants):
			f = fitSubsequence
		}
		best = min(best, f)
	}
	return best
}

// find gives at most most names that fit what was typed so far: exact ones,
// then by how they fit, then by the number of documents.
func (t *names) find(query string, most int) []*Name {
	q := newNameKey(query)
	if q.key == "" {
		return nil
	}
	bare := isConsonants(q.key)
	type found struct {
		fit int
		n   *Name
	}
	var all []found
	for _, n := range t.all {
		if f := n.fit(q, bare); f < fitNot {
			all = append(all, found{f, n})
		}
	}
	slices.SortStableFunc(all, func(a, b found) int {
		return cmp.Or(cmp.Compare(a.fit, b.fit), -cmp.Compare(a.n.Docs, b.n.Docs))
	})
	var out []*Name
	for _, f := range all[:min(len(all), most)] {
		out = append(out, f.n)
	}
	return out
}

// near gives the names that are spelt most like a query that found nothing.
func (t *names) near(query string, most int) []*Name {
	q := jamo(key(stem(normalize(query))))
	limit := max(1, utf8.RuneCountInString(q)/4)
	type found struct {
		d int
		n *Name
	}
	var all []found
	for _, n := range t.all {
		best := limit + 1
		for _, k := range n.keys {
			best = min(best, distance(q, k.jamo, limit))
		}
		if best <= limit {
			all = append(all, found{best, n})
		}
	}
	slices.SortStableFunc(all, func(a, b found) int {
		return cmp.Or(cmp.Compare(a.d, b.d), -cmp.Compare(a.n.Docs, b.n.Docs))
	})
	var out []*Name
	for _, f := range all[:min(len(all), most)] {
		out = append(out, f.n)
	}
	return out
}
