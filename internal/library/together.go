package library

import (
	"cmp"
	"slices"

	"sillok/internal/entity"
)

// togetherMost is how many neighbours an entry keeps.
const togetherMost = 40

// together counts for each entry what is named beside it: in the same
// sentence, or in two documents or more. A dense counter for each entry keeps
// this linear in the pairs of the documents. Entries have numbers in the order of
// their ids. Of what is beside an entry in one document no more is kept than the
// first by their ids, so no more is looked at of a sentence that names thousands.
func (j *joiner) together() {
	var entries []*Entry
	for _, list := range j.l.Kinds {
		entries = append(entries, list...)
	}
	slices.SortFunc(entries, func(a, b *Entry) int { return compareIDs(a.ID, b.ID) })
	number := make(map[*Entry]int, len(entries))
	for i, e := range entries {
		number[e] = i
	}
	named := make(map[*Doc]namedIn, len(j.l.Documents))
	for _, d := range j.l.Documents {
		named[d] = j.named(d, number)
	}
	docs := make([]int, len(entries))
	same := make([]*Ref, len(entries))
	var most nearest
	for self, e := range entries {
		var touched []int
		last := (*Doc)(nil)
		// What one document alone names has no neighbours but those of its sentences.
		one := len(e.Mentions) > 0 && e.Mentions[0].Doc == e.Mentions[len(e.Mentions)-1].Doc
		for i := range e.Mentions {
			ref := &e.Mentions[i]
			if ref.Doc != last && !one {
				last = ref.Doc
				for _, n := range named[last].all {
					if n != self {
						if docs[n] == 0 {
							touched = append(touched, n)
						}
						docs[n]++
					}
				}
			}
			beside := named[ref.Doc].in[ref.Sentence]
			if one {
				beside = beside[:min(len(beside), togetherMost+1)]
			}
			for _, n := range beside {
				if n != self && same[n] == nil {
					same[n] = ref
					if docs[n] == 0 {
						docs[n], touched = 1, append(touched, n)
					}
				}
			}
		}
		most = most[:0]
		for _, n := range touched {
			if docs[n] > 1 || same[n] != nil {
				most.add(neighbour{n, docs[n], same[n] != nil})
			}
		}
		e.Together = make([]Together, len(most))
		for i, n := range most {
			e.Together[i] = Together{ID: entries[n.number].ID, Docs: n.docs, Sentence: n.sentence, Evidence: e.Mentions[0]}
			if n.sentence {
				e.Together[i].Evidence = *same[n.number]
			}
		}
		for _, n := range touched {
			docs[n], same[n] = 0, nil
		}
	}
}

// neighbour is an entry beside another: how many documents name both, and whether a
// sentence does.
type neighbour struct {
	number, docs int
	sentence     bool
}

// nearest holds the neighbours of an entry that it keeps, in their order: of a list of
// thousands of names each has thousands, of which few are kept.
type nearest []neighbour

// add puts a neighbour at its place, or leaves it out where enough come before it.
func (l *nearest) add(n neighbour) {
	if len(*l) == togetherMost {
		if compareNeighbours(n, (*l)[togetherMost-1]) > 0 {
			return
		}
		*l = (*l)[:togetherMost-1]
	}
	at, _ := slices.BinarySearchFunc(*l, n, compareNeighbours)
	*l = slices.Insert(*l, at, n)
}

// compareNeighbours puts first what more documents name, then what a sentence names
// beside the entry.
func compareNeighbours(a, b neighbour) int {
	return cmp.Or(b.docs-a.docs, compareBool(b.sentence, a.sentence), a.number-b.number)
}

// namedIn are the numbers of the entries that a document names, each once, and those of
// each of its sentences, in their order.
type namedIn struct {
	all []int
	in  map[int][]int
}

func (j *joiner) named(d *Doc, number map[*Entry]int) namedIn {
	n := namedIn{in: map[int][]int{}}
	last := map[int]int{} // the last sentence that names an entry: mentions are in order of place
	for _, m := range d.Mentions {
		e := j.entry(m.ID)
		if e == nil {
			continue
		}
		entry, sentence := number[e], d.ref(m.In).Sentence
		was, known := last[entry]
		if !known {
			n.all = append(n.all, entry)
		}
		if !known || was != sentence {
			n.in[sentence] = append(n.in[sentence], entry)
		}
		last[entry] = sentence
	}
	for _, list := range n.in {
		slices.Sort(list)
	}
	return n
}

func compareBool(a, b bool) int {
	switch {
	case a == b:
		return 0
	case b:
		return -1
	}
	return 1
}

// relatedMost is how many related documents a document shows for one reason.
const relatedMost = 3

// related finds for each document those that share an event, a system or a
// day with it, the rarest reason first.
func (j *joiner) related() {
	byDay := map[string][]*Doc{}
	for _, d := range j.l.Documents {
		for _, day := range d.days() {
			byDay[day] = append(byDay[day], d)
		}
	}
	for _, d := range j.l.Documents {
		seen := map[*Doc]bool{d: true}
		for _, kind := range []string{"event", "system"} {
			j.relate(d, seen, j.shared(d, kind))
		}
		n := 0
		for _, day := range d.days() {
			for _, o := range byDay[day] {
				if !seen[o] && n < relatedMost {
					seen[o] = true
					n++
					d.Related = append(d.Related, Related{o, entity.ID{Kind: "date", Name: day}})
				}
			}
		}
	}
}

// shared gives the entries of a kind that d names and other documents too,
// rarest first.
func (j *joiner) shared(d *Doc, kind string) []*Entry {
	var list []*Entry
	seen := map[*Entry]bool{}
	for _, m := range d.Mentions {
		if m.ID.Kind != kind {
			continue
		}
		if e := j.entry(m.ID); e != nil && e.Docs > 1 && !seen[e] {
			seen[e] = true
			list = append(list, e)
		}
	}
	slices.SortStableFunc(list, func(a, b *Entry) int { return cmp.Compare(a.Docs, b.Docs) })
	return list
}

func (j *joiner) relate(d *Doc, seen map[*Doc]bool, shared []*Entry) {
	n := 0
	for _, e := range shared {
		for i := 0; i < len(e.Mentions) && n < relatedMost; i++ {
			if o := e.Mentions[i].Doc; !seen[o] {
				seen[o] = true
				n++
				d.Related = append(d.Related, Related{o, e.ID})
			}
		}
	}
}

// days are the whole days that d speaks of, each once, in order of place.
func (d *Doc) days() []string {
	var list []string
	seen := map[string]bool{}
	for _, m := range d.Mentions {
		if m.ID.Kind == "date" && !seen[m.ID.Name] && wholeDay(m.ID.Name) {
			seen[m.ID.Name] = true
			list = append(list, m.ID.Name)
		}
	}
	return list
}

// wholeDay reports whether s is YYYY-MM-DD without open digits.
func wholeDay(s string) bool {
	if len(s) != len("2012-02-29") || s[4] != '-' || s[7] != '-' {
		return false
	}
	for i := range len(s) {
		if i != 4 && i != 7 && (s[i] < '0' || s[i] > '9') {
			return false
		}
	}
	return true
}
