package library

import (
	"cmp"
	"slices"
	"strings"

	"sillok/internal/entity"
)

// Series is a measure that is told for two times or more: 이용자 만족도, 68.1점 in 2019
// and 72.4점 in 2020. Its points are in order of time, targets among them.
type Series struct {
	Of     entity.ID
	What   string
	Unit   string
	Points []*Amount
}

// series puts the quantities of each entity in order, those of one measure together,
// and joins the measures that are told for several times. It follows the joining
// of amounts.
func (j *joiner) series() {
	for _, e := range j.l.Entries {
		first := map[string]int{} // of each measure, in order of telling
		for i, a := range e.Amounts {
			if _, ok := first[a.measure()]; !ok {
				first[a.measure()] = i
			}
		}
		slices.SortStableFunc(e.Amounts, func(a, b *Amount) int {
			return cmp.Or(cmp.Compare(first[a.measure()], first[b.measure()]), compareTimes(a.When, b.When))
		})
		e.Series = seriesOf(e.Amounts)
	}
}

// seriesOf finds the runs of dated quantities of one measure at two times at least.
func seriesOf(amounts []*Amount) []*Series {
	var list []*Series
	var now *Series
	for i, a := range amounts {
		if a.When.IsZero() {
			continue
		}
		if now == nil || i == 0 || now.Points[0].measure() != a.measure() {
			now = &Series{Of: a.Of, What: a.What, Unit: a.Unit}
			list = append(list, now)
		}
		now.Points = append(now.Points, a)
	}
	return slices.DeleteFunc(list, func(s *Series) bool {
		return len(s.Points) < 2 || s.Points[0].When == s.Points[len(s.Points)-1].When
	})
}

// measure is what two quantities share that are points of one line: the words of the
// measure, whatever the spaces, and the unit.
func (a *Amount) measure() string { return strings.ReplaceAll(a.What, " ", "") + "|" + a.Unit }
