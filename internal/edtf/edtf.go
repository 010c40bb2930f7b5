// Package edtf reads, prints and orders dates of the Extended Date/Time Format
// (ISO 8601-2:2019, levels 0 to 2).
//
// A [Date] is one value whatever it says: a day, a month with the year left
// open (XXXX-09), a half year (2021-41), an interval with an open end
// (2014/..), one of a set of dates. It keeps its canonical text, by which it is
// compared with ==, and the days between which it lies, by which it is
// ordered. The text is taken apart again where a meaning in words is wanted.
//
// How a text becomes a Date: Parse looks at the first character, hands
// sets, intervals and single dates to their parsers (compound.go, single.go),
// computes the bounds (bounds.go) and prints what was read; when that equals
// the text given, no memory is allocated.
package edtf

import (
	"sillok/internal/say"
	"unicode/utf8"
)

// Date is an EDTF date. The zero Date is no date at all; all others come from
// Parse and the constructors of this package. Dates with equal meaning in
// equal notation are equal with ==.
type Date struct {
	text   string
	lo, hi int64 // first and last day as day numbers; valid if the flags say so
	flags  flags
}

// flags tells what is known of the bounds and which notation was used.
type flags uint8

const (
	hasLo   flags = 1 << iota // the first day is known
	hasHi                     // the last day is known
	openLo                    // the interval has an open start
	openHi                    // the interval has an open end
	levelL1                   // level 1 notation is used
	levelL2                   // level 2 notation is used
)

// An Error says why a text is not an EDTF date.
type Error struct {
	Text   string // the whole text
	Offset int    // in bytes: where in the text the fault lies
	Reason string // what was found and what would be right
}

func (e *Error) Error() string {
	return say.Sprintf("date %q: %s (at %d)", e.Text, e.Reason, utf8.RuneCountInString(e.Text[:min(e.Offset, len(e.Text))])+1)
}

// Parse reads an EDTF date of level 0, 1 or 2. The error is always an [*Error].
// What is read of 4-digit years, months and days allocates nothing.
func Parse(s string) (Date, error) {
	var d Date
	c, err := parseCompound(s)
	if err != nil {
		return Date{}, err
	}
	var buf [64]byte
	if canon := c.append(buf[:0]); string(canon) == s {
		d.text = s
	} else {
		d.text = string(canon)
	}
	d.setBounds(&c)
	return d, nil
}

// MustParse is Parse for dates written in the program; it panics on an error.
func MustParse(s string) Date {
	d, err := Parse(s)
	if err != nil {
		panic(err)
	}
	return d
}

// String gives the canonical text: no spaces, a qualifier that holds for all
// parts written once at the end.
func (d Date) String() string { return d.text }

// IsZero reports whether d is the zero Date.
func (d Date) IsZero() bool { return d.text == "" }

// Level is the conformance level (0, 1 or 2) that a reader needs for d.
func (d Date) Level() int {
	switch {
	case d.flags&levelL2 != 0:
		return 2
	case d.flags&levelL1 != 0:
		return 1
	}
	return 0
}

// MarshalText gives the canonical text, for JSON and YAML.
func (d Date) MarshalText() ([]byte, error) { return []byte(d.text), nil }

// UnmarshalText is Parse for JSON and YAML; an empty text gives the zero Date.
func (d *Date) UnmarshalText(text []byte) (err error) {
	if len(text) == 0 {
		*d = Date{}
		return nil
	}
	*d, err = Parse(string(text))
	return err
}
