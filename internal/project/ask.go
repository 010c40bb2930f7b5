package project

import (
	"unicode/utf8"

	"sillok/internal/annotate/dates"
	"sillok/internal/edtf"
	"sillok/internal/say"
)

// DateAnswer is what a date expression means.
type DateAnswer struct {
	Surface string `json:"surface"`
	Start   int    `json:"start"` // characters from the text's beginning
	End     int    `json:"end"`   // excluded
	EDTF    string `json:"edtf"`
	Meaning string `json:"meaning"` // in Korean
	Rule    string `json:"rule"`
	Warning string `json:"warning,omitempty"` // what does not fit, as a weekday that the day is not
}

// Dates reads the date expressions of a text that was published on a day; on
// is EDTF, empty where nothing is known.
func Dates(text, on string) ([]DateAnswer, error) {
	published, err := parseDay("--on", on)
	if err != nil {
		return nil, err
	}
	answers := []DateAnswer{}
	for _, m := range dates.Find(text, published, nil) {
		start := utf8.RuneCountInString(text[:m.In.Start])
		surface := text[m.In.Start:m.In.End]
		answers = append(answers, DateAnswer{
			Surface: surface, Start: start, End: start + utf8.RuneCountInString(surface),
			EDTF: m.Date.String(), Meaning: m.Date.Meaning("ko"), Rule: m.Rule, Warning: m.Warning,
		})
	}
	return answers, nil
}

// parseDay reads the day that a flag of a question names; empty is the unknown day.
func parseDay(flag, on string) (edtf.Date, error) {
	if on == "" {
		on = "XXXX-XX-XX"
	}
	d, err := edtf.Parse(on)
	if meant := edtf.Meant(on); err != nil && meant != "" {
		return d, Misuse{say.Errorf("%s %s is no EDTF date; did you mean %s?", flag, on, meant)}
	}
	if err != nil {
		return d, Misuse{say.Errorf("%s %s is no EDTF date, as 2021-09-22, 2021-09 or 2021: %w", flag, on, err)}
	}
	return d, nil
}
