package annotate

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"
)

// Text is the score as a table: precision, recall and F1 with counts.
func (s Score) Text() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%-12s %6s %6s %6s   %5s %5s %5s\n", "", "P", "R", "F1", "right", "extra", "missed")
	row := func(name string, c Count) {
		fmt.Fprintf(&b, "%-12s %6.3f %6.3f %6.3f   %5d %5d %5d\n", name, c.Precision(), c.Recall(), c.F1(), c.Right, c.Extra, c.Missed)
	}
	kinds := slices.Collect(maps.Keys(s.Kinds))
	slices.SortFunc(kinds, func(x, y string) int {
		return cmp.Or(cmp.Compare(kindOrder(x), kindOrder(y)), cmp.Compare(x, y))
	})
	for _, k := range kinds {
		row(k, s.Kinds[k])
	}
	row("span + kind", s.Spans)
	fmt.Fprintf(&b, "%-12s %6.3f %13s   %5d of %d\n", "links", s.Links(), "", s.Linked, s.Spans.Right)
	row("end to end", s.Whole)
	row("titles", s.Titles)
	row("roles", s.Roles)
	row("quotations", s.Quotes)
	row("happenings", s.Events)
	row("body", s.Body)
	return b.String()
}

// String is an error on one line.
func (e ScoreError) String() string {
	switch e.What {
	case "missed":
		return fmt.Sprintf("%s: missed %s: %s", e.Document, e.Gold, e.Context)
	case "extra":
		return fmt.Sprintf("%s: extra %s (%s): %s", e.Document, e.Got, e.Reason, e.Context)
	case "title":
		return fmt.Sprintf("%s: title %s: %s", e.Document, e.Reason, e.Context)
	}
	return fmt.Sprintf("%s: link %s, want %s (%s): %s", e.Document, e.Got, e.Gold, e.Reason, e.Context)
}
