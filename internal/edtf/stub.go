package edtf

// Date is an EDTF date (ISO 8601-2, levels 0 to 2).
type Date struct{ text string }

// Day is a day of the proleptic Gregorian calendar.
type Day struct{ Year, Month, Day int }

func Parse(s string) (Date, error)                { return Date{s}, nil }
func MustParse(s string) Date                     { return Date{s} }
func (d Date) String() string                     { return d.text }
func (d Date) IsZero() bool                       { return d.text == "" }
func (d Date) Earliest() (day Day, ok bool)       { return }
func (d Date) Latest() (day Day, ok bool)         { return }
func (d Date) Known() bool                        { return false }
func (d Date) Meaning(lang string) string         { return d.text }
func (d Date) Contains(o Date) bool               { return false }
func (d Date) Overlaps(o Date) bool               { return false }
func Compare(a, b Date) int                       { return 0 }
func Interval(from, to Date) Date                 { return Date{} }
func (d Date) Interval() (from, to Date, ok bool) { return }
func Of(year, month, day int) Date                { return Date{} }
