package project

import (
	"fmt"

	"sillok/internal/edtf"
	"sillok/internal/entity"
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
		if day, err = parseDay(on); err != nil {
			return nil, err
		}
	}
	names, _, err := s.Authority()
	if err != nil {
		return nil, err
	}
	var answers []NameAnswer
	for i, r := range names.Readings(surface, day) {
		e := r.Entity
		a := NameAnswer{ID: e.ID.String(), Name: e.Name, Class: e.Class, Begin: e.Begin.String(), End: e.End.String(),
			Chosen: i == 0, Why: why(r, day), Listed: "built-in, " + e.Certainty, Note: e.Note}
		if e.File != nil && e.Site {
			line, _ := e.File.Position(e.At.Start)
			a.Listed = fmt.Sprintf("%s:%d", e.File.Name, line)
		}
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

// why says in words how a reading fits the day.
func why(r entity.Reading, day edtf.Date) string {
	how := "its name"
	if r.Alias != nil {
		how = "an alias"
	}
	switch r.Entity.Fit(day) {
	case entity.FitAlive:
		how += "; it existed on that day"
	case entity.FitPast:
		how += "; it had ended before that day"
	case entity.FitFuture:
		how += "; it had not begun on that day"
	default:
		if r.Entity.End.IsZero() {
			how += "; it exists today"
		} else {
			how += "; it has ended"
		}
	}
	if r.Context {
		how += "; the word means other things too, so it counts only beside other evidence"
	}
	return how
}
