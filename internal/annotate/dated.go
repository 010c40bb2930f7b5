package annotate

import (
	"sillok/internal/annotate/dates"
	"sillok/internal/diag"
	"sillok/internal/entity"
)

// findDates reads the date expressions that stand outside names: inside the
// name of an occasion or a plan nothing is a date (비전 2030).
func findDates(a *article, marks *taken) []match {
	skip := make([]diag.Span, len(marks.list))
	for i, m := range marks.list {
		skip[i] = m.in
	}
	var out []match
	for _, d := range dates.Find(a.text, a.published, skip) {
		out = append(out, match{in: d.In, kind: "date", id: entity.ID{Kind: "date", Name: d.Date.String()},
			reason: "rule: " + d.Rule, score: 0.95})
	}
	return out
}
