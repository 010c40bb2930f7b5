package search

import (
	"cmp"
	"encoding/binary"
	"encoding/json"
	"maps"
	"slices"

	"sillok/internal/entity"
	"sillok/internal/library"
	"sillok/internal/say"
)

// A facet is a way to narrow results: each value with the documents that have
// it. The file is the length of its head in four bytes, the head, and for each
// value of the head, in order, a list as in a shard but without weights.
//
//	{"said": ["2001", …], "published": […], "publisher": […], "agency": […]}
//
// Years are ascending, publishers and bodies by number of documents.
const (
	facetSaid      = "said"
	facetPublished = "published"
	facetPublisher = "publisher"
	facetAgency    = "agency"
)

// axes is the facets in the order of the file.
var axes = []string{facetSaid, facetPublished, facetPublisher, facetAgency}

// facetMost is how many publishers and bodies are offered.
const facetMost = 40

// facets is the documents of each value, by axis; both slices go together.
type facets struct {
	values map[string][]string
	docs   map[string][][]entry
}

func facetsFile(b *builder) []byte {
	sets := map[string]map[string][]entry{}
	for _, axis := range axes {
		sets[axis] = map[string][]entry{}
	}
	add := func(axis, value string, n int) {
		set := sets[axis]
		if es := set[value]; value != "" && (len(es) == 0 || es[len(es)-1].doc() != uint32(n)) {
			set[value] = append(es, newEntry(0, n, 0))
		}
	}
	for n, d := range b.docs {
		if d != nil {
			b.facetsOf(d, func(axis, value string) { add(axis, value, n) })
		}
	}
	head := map[string][]string{}
	w := &bitWriter{}
	for _, axis := range axes {
		head[axis] = order(axis, sets[axis])
		for _, value := range head[axis] {
			encodeList(w, sets[axis][value], false)
		}
	}
	text := marshal(head) // ordered by key, unlike axes
	out := binary.BigEndian.AppendUint32(nil, uint32(len(text)))
	return append(append(out, text...), w.out...)
}

// order gives the values of an axis as they are offered.
func order(axis string, set map[string][]entry) []string {
	values := slices.Sorted(maps.Keys(set))
	if axis == facetSaid || axis == facetPublished {
		return values
	}
	slices.SortStableFunc(values, func(a, b string) int { return -cmp.Compare(len(set[a]), len(set[b])) })
	return values[:min(len(values), facetMost)]
}

// facetsOf tells the values that d has.
func (b *builder) facetsOf(d *library.Doc, add func(axis, value string)) {
	add(facetPublisher, d.Publisher)
	if keys := dateKeys(d.Published); len(keys) > 0 {
		add(facetPublished, keys[0])
	}
	for i := range d.Mentions {
		id := d.Mentions[i].ID
		switch id.Kind {
		case "date":
			if keys := keysOf(id); len(keys) > 0 {
				add(facetSaid, keys[0])
			}
		case "agency":
			if e := b.entry(id); e != nil {
				add(facetAgency, e.Title)
			}
		}
	}
}

// entry is the entry of an id as a page writes it, which may be a former one.
func (b *builder) entry(id entity.ID) *library.Entry { return b.l.Entries[b.l.Names.Resolve(id)] }

var errFacets = say.New("the facets of the index are damaged")

// decodeFacets reads what facetsFile wrote.
func decodeFacets(data []byte, last int) (*facets, error) {
	if len(data) < 4 || int(binary.BigEndian.Uint32(data)) > len(data)-4 {
		return nil, errFacets
	}
	n := 4 + int(binary.BigEndian.Uint32(data))
	f := &facets{docs: map[string][][]entry{}}
	if err := json.Unmarshal(data[4:n], &f.values); err != nil {
		return nil, errFacets
	}
	r := &bitReader{in: data[n:]}
	for _, axis := range axes {
		for range f.values[axis] {
			var l list
			if !decodeList(r, uint32(last), false, &l) {
				return nil, errFacets
			}
			es := make([]entry, len(l.docs))
			for i, d := range l.docs {
				es[i] = newEntry(0, int(d), 0)
			}
			f.docs[axis] = append(f.docs[axis], es)
		}
	}
	return f, nil
}
