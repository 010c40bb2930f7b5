package site

import (
	"encoding/json"
	"slices"
	"strconv"

	"sillok/internal/site/view"
)

// Search is the data of search.html: the form, the place where a script puts
// results, and the index, which is there without a script.
type Search struct {
	Frame
	lines []indexLine
}

// Jump is the initials of the 가나다 index.
func (s *Search) Jump() []view.Link {
	return s.here().jumpRow("names/index.html", s.byInitial(), len(s.lines) <= indexMost, "")
}

func (s *Search) byInitial() map[string][]indexLine {
	byGroup := map[string][]indexLine{}
	for _, l := range s.lines {
		byGroup[initial(l.name)] = append(byGroup[initial(l.name)], l)
	}
	return byGroup
}

// onSearch is how many names the search page lists itself: it has a script of
// its own to carry.
const onSearch = 60

// Index is the names of a small site.
func (s *Search) Index() []view.Name {
	if len(s.lines) > onSearch {
		return nil
	}
	p := s.here()
	byGroup := s.byInitial()
	var names []view.Name
	for _, g := range groups {
		for _, l := range byGroup[g] {
			if !l.see {
				n := p.nameOf(l.id)
				n.Count = l.docs
				names = append(names, n)
			}
		}
	}
	return names
}

// Years is the documents by year of publication.
func (s *Search) Years() []view.Link {
	p := s.here()
	var links []view.Link
	for _, y := range slices.Backward(p.years) {
		if y.published > 0 {
			links = append(links, view.Link{Href: p.href(documentYear(y.year)), Text: strconv.Itoa(y.year), Note: strconv.Itoa(y.published)})
		}
	}
	return links
}

// Labels is what the kinds are called, as JSON, where that is not what the index,
// which is in Korean, calls them.
func (s *Search) Labels() string {
	if s.Language() == "ko" {
		return ""
	}
	labels := map[string]string{}
	for _, k := range s.site.kinds {
		labels[k.Name] = s.site.label(k.Name)
	}
	data, err := json.Marshal(labels)
	if err != nil {
		panic(err) // a map of strings
	}
	return string(data)
}

// Offline reports whether shards are also written as scripts.
func (s *Search) Offline() bool { return s.site.set.Offline }
