package annotate

import (
	"sillok/internal/annotate/claim"
	"sillok/internal/annotate/dates"
	"sillok/internal/diag"
	"sillok/internal/entity"
)

// findDates reads the date expressions that stand outside names: inside the
// name of an occasion or a plan nothing is a date (비전 2030).
func findDates(a *article, marks *taken) []claim.Candidate {
	skip := make([]diag.Span, len(marks.list))
	for i, m := range marks.list {
		skip[i] = m.In
	}
	var out []claim.Candidate
	for _, d := range dates.FindTitled(a.text, a.title, a.published, skip) {
		out = append(out, claim.Candidate{In: d.In, Kind: "date", Rule: dateRule, Source: claim.Rule, ID: entity.ID{Kind: "date", Name: d.Date.String()},
			Detail: d.Rule, Score: 0.95})
	}
	return out
}
