package project

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"sillok/internal/entity"
)

// Thing is a thing that a person may mean: one of the names lists, or one that
// pages alone name.
type Thing struct {
	ID        string `json:"id"`
	Name      string `json:"name"`
	Kind      string `json:"kind"`             // as people read it
	Alias     string `json:"alias,omitempty"`  // the name by which it was found
	Note      string `json:"note,omitempty"`   // of its line, or its years
	Listed    string `json:"listed,omitempty"` // where
	Documents int    `json:"documents"`        // that mark it
}

// KindInfo is a kind of things, for a list to choose from.
type KindInfo struct {
	Name  string `json:"name"`
	Label string `json:"label"`
}

// ThingKinds lists the kinds of the site.
func (s *Site) ThingKinds() ([]KindInfo, error) {
	names, _, err := s.Authority()
	if err != nil {
		return nil, err
	}
	var all []KindInfo
	for _, k := range names.Kinds {
		all = append(all, KindInfo{k.Name, k.Label})
	}
	return all, nil
}

// mostThings is how many things an answer holds.
const mostThings = 12

// Things finds things by a part of a name, the likeliest first: the name itself,
// then those that begin with it, then those that hold it; of equals what more
// documents name.
func (s *Site) Things(query string) ([]Thing, error) {
	names, _, err := s.Authority()
	if err != nil {
		return nil, err
	}
	want := folded(query)
	if want == "" {
		return []Thing{}, nil
	}
	documents := s.markedIn(names)
	type found struct {
		Thing
		rank int
	}
	var all []found
	add := func(id entity.ID, e *entity.Entity, texts []string) {
		best := found{rank: 3}
		for i, text := range texts {
			if r := fitOf(folded(text), want); r < best.rank {
				best.rank = r
				if best.Alias = text; i == 0 {
					best.Alias = ""
				}
			}
		}
		if best.rank == 3 {
			return
		}
		best.ID, best.Name, best.Documents, best.Listed = id.String(), names.Title(id), documents[id], listedAt(e)
		best.Kind = names.Kind(id.Kind).Label
		if e != nil {
			best.Note = e.Note
		}
		all = append(all, best)
	}
	for _, e := range names.All() {
		if e.Hide {
			continue
		}
		texts := append([]string{e.Name, e.ID.Title()}, e.EnglishNames()...)
		for _, al := range e.Aliases {
			texts = append(texts, al.Text)
		}
		add(e.ID, e, texts)
	}
	for id := range documents {
		if names.Get(id) == nil && names.Kind(id.Kind) != nil && id.Kind != "date" {
			add(id, nil, []string{id.Title()})
		}
	}
	slices.SortFunc(all, func(a, b found) int {
		return cmp.Or(a.rank-b.rank, b.Documents-a.Documents, len(a.Name)-len(b.Name), strings.Compare(a.ID, b.ID))
	})
	things := []Thing{}
	for _, f := range all[:min(len(all), mostThings)] {
		things = append(things, f.Thing)
	}
	return things, nil
}

// fitOf is how a name fits what is looked for: 0 the same, 1 it begins so, 2 it
// holds it, 3 not at all.
func fitOf(name, want string) int {
	switch {
	case name == want:
		return 0
	case strings.HasPrefix(name, want):
		return 1
	case strings.Contains(name, want):
		return 2
	}
	return 3
}

// folded is a name without what people type differently: spaces, signs, case.
func folded(s string) string {
	return strings.Map(func(r rune) rune {
		if !unicode.IsLetter(r) && !unicode.IsNumber(r) {
			return -1
		}
		return unicode.ToLower(r)
	}, norm.NFC.String(s))
}

// markedIn counts the documents of the last build that mark each thing.
func (s *Site) markedIn(names *entity.Authority) map[entity.ID]int {
	n := map[entity.ID]int{}
	for _, p := range s.parsed {
		if p.document == nil {
			continue
		}
		seen := map[entity.ID]bool{}
		for _, m := range p.document.Mentions {
			if id := names.Resolve(m.ID); !seen[id] {
				seen[id] = true
				n[id]++
			}
		}
	}
	return n
}
