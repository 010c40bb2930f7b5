package project

import "sillok/internal/edtf"

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
