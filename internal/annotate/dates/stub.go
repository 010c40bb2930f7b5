// Package dates reads Korean date expressions.
package dates

import (
	"sillok/internal/diag"
	"sillok/internal/edtf"
)

// Match is a date expression in a text.
type Match struct {
	In   diag.Span
	Date edtf.Date
	Rule string // 지난 3월 → 2021-03: 지난, 과거, 발행 2021-09-22
}

// Find gives all date expressions of text, in order. skip are spans in which nothing is a date (names).
func Find(text string, published edtf.Date, skip []diag.Span) []Match { return nil }
