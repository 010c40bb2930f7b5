package annotate

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"sillok/internal/korean"
)

// siteNames are the names that documents of a site introduce.
type siteNames struct {
	count map[string]map[Introduction]int // by surface: how many documents say so
	clear map[string][]Introduction       // the clear ones by their first two characters, the longest first
	below *siteNames                      // what stands under other characters, of what was known before
}

func newSiteNames(byDocument [][]Introduction) *siteNames {
	s := &siteNames{count: map[string]map[Introduction]int{}, clear: map[string][]Introduction{}}
	for _, list := range byDocument {
		s.add(list)
	}
	for surface := range s.count {
		if x, ok := s.means(surface); ok {
			k := korean.FirstRunes(surface, 2)
			s.clear[k] = append(s.clear[k], x)
		}
	}
	s.sort()
	return s
}

// and is s with what one more document introduces.
func (s *siteNames) and(own []Introduction) *siteNames {
	if s == nil {
		return newSiteNames([][]Introduction{own})
	}
	with := &siteNames{count: map[string]map[Introduction]int{}, clear: map[string][]Introduction{}, below: s}
	for _, x := range own {
		if with.count[x.Surface] == nil {
			with.count[x.Surface] = maps.Clone(s.count[x.Surface])
		}
	}
	with.add(own)
	for surface := range with.count {
		k := korean.FirstRunes(surface, 2)
		if _, ok := with.clear[k]; !ok {
			with.clear[k] = slices.Clone(s.clear[k])
		}
		with.clear[k] = slices.DeleteFunc(with.clear[k], func(x Introduction) bool { return x.Surface == surface })
		if x, ok := with.means(surface); ok {
			with.clear[k] = append(with.clear[k], x)
		}
	}
	with.sort()
	return with
}

// add counts what a document introduces.
func (s *siteNames) add(list []Introduction) {
	for _, x := range list {
		if s.count[x.Surface] == nil {
			s.count[x.Surface] = map[Introduction]int{}
		}
		s.count[x.Surface][x]++
	}
}

func (s *siteNames) sort() {
	for _, list := range s.clear {
		slices.SortFunc(list, func(x, y Introduction) int {
			return cmp.Or(cmp.Compare(len(y.Surface), len(x.Surface)), cmp.Compare(x.Surface, y.Surface))
		})
	}
}

// means is what most documents use a surface for, false where as many use it for
// another thing.
func (s *siteNames) means(surface string) (Introduction, bool) {
	if s.count[surface] == nil && s.below != nil {
		return s.below.means(surface)
	}
	var best Introduction
	most, tied := 0, false
	for x, n := range s.count[surface] {
		switch {
		case n > most:
			best, most, tied = x, n, false
		case n == most && x.ID == best.ID:
			best.Owner = min(x.Owner, best.Owner)
		case n == most:
			tied = true
		}
	}
	return best, most > 0 && !tied
}

// beginning gives the names that begin with two characters, the longest first.
func (s *siteNames) beginning(two string) []Introduction {
	for ; s != nil; s = s.below {
		if list, ok := s.clear[two]; ok {
			return list
		}
	}
	return nil
}

// Spread tells which pages of a run to read again, once all that its documents
// introduce is known.
type Spread struct {
	before, after *siteNames
	fresh         []string // the surfaces that the run brought
}

// NewSpread is given what was known before a run, and all that is known behind it.
func NewSpread(before, all [][]Introduction) *Spread {
	s := &Spread{before: newSiteNames(before), after: newSiteNames(all)}
	seen := map[string]bool{}
	for _, list := range all[len(before):] {
		for _, x := range list {
			if !seen[x.Surface] {
				seen[x.Surface] = true
				s.fresh = append(s.fresh, x.Surface)
			}
		}
	}
	return s
}

// Concerns reports whether the text of a page that introduces own has words which mean
// something else now than when it was read.
func (s *Spread) Concerns(text string, own []Introduction) bool {
	knew := s.before.and(own)
	return slices.ContainsFunc(s.fresh, func(surface string) bool {
		now, ok := s.after.means(surface)
		then, had := knew.means(surface)
		if ok == had && now == then {
			return false
		}
		spoken := ok && now.speaksIn(text) || had && then.speaksIn(text)
		return spoken || strings.Contains(text, surface)
	})
}
