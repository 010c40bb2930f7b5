package entity

import (
	"slices"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Suggest gives the id of the kind that name was most likely meant to be, or
// "": the one whose name or alias differs in the fewest letters (jamo, so that
// 행안뷰 is one away from 행안부).
func (a *Authority) Suggest(kind, name string) string {
	want := norm.NFD.String(key(name))
	most := max(1, utf8.RuneCountInString(want)/5)
	best, id := most+1, ""
	try := func(s, of string) {
		s = norm.NFD.String(key(s))
		if d := len(s) - len(want); d > 3*best || -d > 3*best {
			return
		}
		if d := distance(s, want, best); d < best {
			best, id = d, of
		}
	}
	for _, e := range a.entities {
		if e.ID.Kind != kind || e.Hide {
			continue
		}
		try(e.ID.Title(), e.ID.Name)
		try(e.Name, e.ID.Name)
		for _, al := range e.Aliases {
			try(al.Text, e.ID.Name)
		}
	}
	return id
}

// distance is the number of letters to change, add or drop to turn a into b;
// it stops counting at limit.
func distance(a, b string, limit int) int {
	x, y := []rune(a), []rune(b)
	row := make([]int, len(y)+1)
	for j := range row {
		row[j] = j
	}
	for i, r := range x {
		diagonal := row[0]
		row[0] = i + 1
		for j, q := range y {
			cost := diagonal
			if r != q {
				cost = 1 + min(diagonal, row[j], row[j+1])
			}
			diagonal, row[j+1] = row[j+1], cost
		}
		if slices.Min(row) >= limit {
			return limit
		}
	}
	return row[len(y)]
}
