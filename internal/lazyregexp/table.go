package lazyregexp

import (
	"strings"
	"sync"
)

// Table is a table of expressions: a name, what it is for, the expression, a text that
// it matches and one that it does not, with tabs between. Its first line heads the
// columns.
type Table struct{ rows func() []Row }

// Row is a row of a table.
type Row struct{ Name, Purpose, Expression, Matches, Not string }

// NewTable gives the table written in text, which is read when an expression is used.
func NewTable(text string) *Table {
	return &Table{sync.OnceValue(func() []Row {
		var rows []Row
		for line := range strings.Lines(text) {
			if f := strings.Split(strings.TrimSuffix(line, "\n"), "\t"); len(f) == 5 {
				rows = append(rows, Row{f[0], f[1], f[2], f[3], f[4]})
			}
		}
		return rows[1:]
	})}
}

// Rows gives the rows in their order.
func (t *Table) Rows() []Row { return t.rows() }

// Get gives the expression of a name. It panics on first use where there is none.
func (t *Table) Get(name string) *Regexp {
	return Later(func() string {
		for _, row := range t.rows() {
			if row.Name == name {
				return row.Expression
			}
		}
		panic("no expression " + name) // a fault of the program
	})
}
