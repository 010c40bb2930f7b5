package project

import (
	"strings"

	"sillok/internal/edtf"
	"sillok/internal/entity"
	"sillok/internal/say"
)

// NameAnswer is one thing that a name may mean on a day.
type NameAnswer struct {
	ID        string   `json:"id"`
	Name      string   `json:"name"`
	Class     string   `json:"class,omitempty"`
	Begin     string   `json:"begin,omitempty"`
	End       string   `json:"end,omitempty"` // the first day gone
	Chosen    bool     `json:"chosen"`
	Why       string   `json:"why"`
	Listed    string   `json:"listed"` // built-in and how sure, or the line of a names file
	Aliases   []string `json:"aliases,omitempty"`
	Successor []string `json:"succeeded_by,omitempty"`
	Note      string   `json:"note,omitempty"`
}

// Names tells what a name means on a day, likeliest first; on is EDTF, empty
// for today's meaning.
func (s *Site) Names(surface, on string) ([]NameAnswer, error) {
	var day edtf.Date
	if on != "" {
		var err error
		if day, err = parseDay("--on", on); err != nil {
			return nil, err
		}
	}
	names, _, err := s.Authority()
	if err != nil {
		return nil, err
	}
	var answers []NameAnswer
	for _, c := range names.Explain(surface, day) {
		e := c.Entity
		a := NameAnswer{ID: e.ID.String(), Name: e.Name, Class: e.Class, Begin: e.Begin.String(), End: e.End.String(),
			Chosen: c.Chosen, Why: c.Why, Listed: c.Where, Note: e.Note}
		for _, x := range e.Aliases {
			if x.Text != e.Name {
				a.Aliases = append(a.Aliases, x.Text)
			}
		}
		for _, id := range e.SucceededBy {
			a.Successor = append(a.Successor, id.String())
		}
		answers = append(answers, a)
	}
	return answers, nil
}

// NoName says that the names tell of nothing by this name, and what may have been
// meant: an id that pages hold and no names file lists, or names that are near.
func (s *Site) NoName(surface string) error {
	names, pages, err := s.namesAndPages()
	if err != nil {
		return err
	}
	bare := strings.ReplaceAll(surface, " ", "_")
	if id := entity.Parse(bare); names.Kind(id.Kind) != nil {
		bare = id.Name
	}
	marked, having := map[entity.ID]int{}, map[string]bool{}
	for _, p := range pages {
		seen := map[entity.ID]bool{}
		for _, m := range p.document.Mentions {
			if m.ID.Kind == "date" || seen[m.ID] {
				continue
			}
			seen[m.ID] = true
			if m.ID.Name == bare {
				marked[m.ID]++
			} else if strings.Contains(m.ID.Name, bare) {
				having[m.ID.String()] = true
			}
		}
	}
	for _, k := range names.Kinds {
		id := entity.ID{Kind: k.Name, Name: bare}
		n := marked[id]
		if n == 0 {
			continue
		}
		return say.Errorf("no names file lists %s, which is marked in %s; the line - {id: %s} in content/names/%s.yaml lists it", id, say.Count(n, "document"), id.Name, id.Kind)
	}
	for _, k := range names.Kinds {
		if near := names.Suggest(k.Name, bare); near != "" && k.Name != "date" {
			having[k.Name+":"+near] = true
		}
	}
	if len(having) > 0 {
		list := sortedKeys(having)
		return say.Errorf("nothing is named %s; did you mean %s?", surface, strings.Join(list[:min(len(list), mostMeant)], ", "))
	}
	return say.Errorf("nothing is named %s; a line in content/names adds it", surface)
}
