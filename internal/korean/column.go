package korean

import (
	"strings"
	"sync"
)

// Column is what a column of a table of persons holds.
type Column string

// The columns.
const (
	NameColumn  Column = "name"
	UnitColumn  Column = "unit"  // a body, or a part of one
	PostColumn  Column = "post"  // a post
	RankColumn  Column = "rank"  // what goes with a post, and stands for it where there is none
	SeatColumn  Column = "seat"  // the post in the committee that the table lists
	OrderColumn Column = "order" // what is decreed of a person
	DayColumn   Column = "day"   // when the post begins, or from when to when it is held
	WasColumn   Column = "was"   // the unit or the post that is given up
	OtherColumn Column = "other" // what says nothing of a post: the row's number, a note
)

var columnTable = sync.OnceValue(func() map[string]Column {
	table := map[string]Column{}
	for _, row := range rows("columns") {
		table[row[0]] = Column(row[1])
	}
	return table
})

// ColumnOf tells what the column under a head holds, whatever the spaces in the
// head; "" when it is no column of a table of persons.
func ColumnOf(head string) Column {
	return columnTable()[strings.Join(strings.Fields(head), "")]
}
