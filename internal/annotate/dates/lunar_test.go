package dates

import (
	"testing"

	"sillok/internal/edtf"
)

// TestLunarCalendar compares the table with days that calendars of Korea print.
func TestLunarCalendar(t *testing.T) {
	for _, c := range []struct {
		year, month, day int
		leap             bool
		want             string
	}{
		{2000, 1, 1, false, "2000-02-05"}, {2021, 1, 1, false, "2021-02-12"}, {2035, 1, 1, false, "2035-02-08"},
		{2000, 8, 15, false, "2000-09-12"}, {2017, 8, 15, false, "2017-10-04"}, {2025, 8, 15, false, "2025-10-06"}, {2035, 8, 15, false, "2035-09-16"},
		{2020, 4, 8, false, "2020-04-30"}, {2020, 4, 8, true, "2020-05-30"}, {2023, 4, 8, false, "2023-05-27"}, {2024, 4, 8, false, "2024-05-15"},
		{2024, 5, 5, false, "2024-06-10"}, {2024, 1, 15, false, "2024-02-24"}, {2024, 7, 7, false, "2024-08-10"},
	} {
		if d, ok := solarDay(c.year, c.month, c.day, c.leap); !ok || d.Date().String() != c.want {
			t.Errorf("lunar %d-%d-%d, leap %v: %v, want %s", c.year, c.month, c.day, c.leap, d, c.want)
		}
	}
	for _, c := range []struct{ year, month, day int }{{1949, 1, 1}, {2051, 1, 1}, {2021, 13, 1}, {2021, 2, 31}, {2021, 1, 0}} {
		if d, ok := solarDay(c.year, c.month, c.day, false); ok {
			t.Errorf("lunar %v is %v, want none", c, d)
		}
	}
	if d, ok := solarDay(2021, 4, 8, true); ok {
		t.Errorf("2021 has no leap month, found %v", d)
	}
}

// TestLunarYears: years follow each other without a gap, and the winter solstice
// falls into the eleventh month.
func TestLunarYears(t *testing.T) {
	for year := firstLunarYear; year < firstLunarYear+len(lunarYears)-1; year++ {
		bits := lunarYears[year-firstLunarYear]
		months := 12
		if bits>>lunarMonthBits&(1<<lunarLeapBits-1) != 0 {
			months = 13
		}
		first, _ := solarDay(year, 1, 1, false)
		days := 0
		for m := range months {
			days += lunarMonthLength(bits, m)
		}
		if next, _ := solarDay(year+1, 1, 1, false); first.AddDays(days) != next {
			t.Errorf("%d begins on %v and has %d days, the next year begins on %v", year, first, days, next)
		}
		solstice, _ := winterSolstice(year)
		from, _ := solarDay(year, 11, 1, false)
		if n := solstice.Sub(from); n < 0 || n > 29 {
			t.Errorf("%d: the solstice is on %v, the eleventh month begins on %v", year, solstice, from)
		}
	}
}

func TestFeasts(t *testing.T) {
	for _, c := range []struct {
		day  string
		got  func(int) (edtf.Day, bool)
		year int
	}{
		{"2024-03-31", easter, 2024}, {"2025-04-20", easter, 2025}, {"2000-04-23", easter, 2000},
		{"2023-12-22", winterSolstice, 2023}, {"2024-12-21", winterSolstice, 2024}, {"2025-12-22", winterSolstice, 2025},
		{"2024-04-05", coldFood, 2024}, {"2025-04-05", coldFood, 2025}, {"2026-04-06", coldFood, 2026},
		{"2021-02-11", newYearsEve, 2021},
	} {
		if d, ok := c.got(c.year); !ok || d.Date().String() != c.day {
			t.Errorf("%d: %v, want %s", c.year, d, c.day)
		}
	}
}
