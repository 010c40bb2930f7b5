package annotate

import (
	"strings"

	"sillok/internal/annotate/claim"
	"sillok/internal/edtf"
	"sillok/internal/entity"
)

// Where a document's day is unknown, its names tell the era: a text that
// speaks of 행정안전부 and 지식경제부 was written between 2008 and 2013. Each
// year gets a point for every name that fits it; the latest of the best years
// wins (decision 6).

// firstYear is the earliest that the authority covers.
const firstYear = 1948

// era gives the day that names are looked up on: the day of publication, or
// the year that the names point to within what is known of it. guessed says
// that the names had to decide.
func era(a *article, marks []claim.Candidate) (on edtf.Date, guessed bool) {
	first, hasFirst := a.published.Earliest()
	last, hasLast := a.published.Latest()
	if hasFirst && hasLast {
		return a.published, false
	}
	votes := yearVotes(a, marks)
	best, points := 0, -1
	for y := firstYear; y < firstYear+len(votes); y++ {
		if hasFirst && y < first.Year || hasLast && y > last.Year {
			continue
		}
		if votes[y-firstYear] >= points {
			best, points = y, votes[y-firstYear]
		}
	}
	if points <= 0 || votes[best-firstYear] == minVote(votes) {
		return edtf.Date{}, false
	}
	if best == firstYear+len(votes)-1 { // what exists now, as far as the tables go
		return edtf.Date{}, true
	}
	return edtf.Of(best, 0, 0), true
}

// yearSpan is how many years are looked at: to the end of the tables.
const yearSpan = 90

func yearVotes(a *article, marks []claim.Candidate) []int {
	votes := make([]int, yearSpan)
	counted := map[string]bool{}
	for _, m := range marks {
		surface := a.text[m.In.Start:m.In.End]
		if m.Entity == nil || counted[surface] {
			continue
		}
		counted[surface] = true
		var readings []entity.Reading
		if m.Kind != "person" {
			readings = a.names.Readings(surface, edtf.Date{})
		}
		for i := range votes {
			on := edtf.Of(firstYear+i, 0, 0)
			if m.Kind == "person" {
				votes[i] += personVote(a, m, on)
			} else if m.Kind == "agency" || m.Kind == "law" || m.Kind == "system" {
				votes[i] += nameVote(m.Kind, readings, on)
			}
		}
	}
	return votes
}

// nameVote is 1 when something of the kind bore the name in the year. What has
// ended may still be spoken of, unless it is a body.
func nameVote(kind string, readings []entity.Reading, on edtf.Date) int {
	for _, r := range readings {
		if r.Entity.ID.Kind != kind {
			continue
		}
		switch fit := r.Entity.Fit(on); {
		case fit == entity.FitAlive || fit == entity.FitUnknown:
			return 1
		case fit == entity.FitPast && kind != "agency":
			return 1
		}
	}
	return 0
}

// personVote is 2 in the years of a post that the text gives the person.
func personVote(a *article, m claim.Candidate, on edtf.Date) int {
	near := a.after(m.In.End, 90)
	for _, p := range m.Entity.Posts {
		if p.Begin.IsZero() || !strings.Contains(near, p.Post) {
			continue
		}
		e := entity.Entity{Begin: p.Begin, End: p.End}
		if e.Fit(on) == entity.FitAlive {
			return 2
		}
	}
	return 0
}

func minVote(votes []int) int {
	m := votes[0]
	for _, v := range votes {
		m = min(m, v)
	}
	return m
}
