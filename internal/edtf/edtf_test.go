package edtf

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"
)

// validDates lists dates by the level that the standard puts them on. What is
// printed differently is written after an arrow.
var validDates = [3]string{
	`0000 0001 0999 1000 1985 2021 9999 1985-04 2021-01 2021-12 0000-01 1985-04-12 2021-09-22 2020-02-29 2000-02-29 0000-02-29 9999-12-31 2021-01-31
	2021-04-30 1985-04-12T23:20:30 1985-04-12T23:20:30Z 1985-04-12T23:20:30-04 1985-04-12T23:20:30+04:30 2021-09-22T19:44:00+09:00 2021-09-22T00:00:00
	2021-09-22T24:00:00 2021-09-22T23:59:59Z 2021-09-22T12:00:00+14:00 1964/2008 2004-06/2006-08 2004-02-01/2005-02-08 2004-02-01/2005-02
	2004-02-01/2005 2005/2006-02 2021/2021 2021-12/2021 2021-01-01/2021-01-01 0000/0000 1997/2020 2008-03/2009-11 2021-09-22/2021-09-24`,

	`Y170000002 Y-170000002 Y10000 Y-10000 Y99999 Y123456789012345 2001-21 2001-22 2001-23 2001-24 1984? 2004-06~ 2004-06-11% 2021% 2021~ 2021-09? 2021-09-22~
	2001-21? 2001-24~ 201X 20XX 199X 200X 2004-XX 1985-04-XX 1985-XX-XX 202X? 2004-XX~ 1985-04-12/.. 1985-04/.. 1985/.. ../1985-04-12 ../1985-04 ../1985
	1985-04-12/ 1985-04/ 1985/ /1985-04-12 /1985-04 /1985 1984~/2004-06 1984/2004-06~ 1984~/2004~ 1984?/2004% 1984-06?/2004-08? 1984-06-02?/2004-08-08~
	1984-06-02?/ 2014/.. ../2021-11 2021-10/.. -1985 -0001 -9999 -0999-12 -1985-04-12 -0004-02-29 -1000/2000 -1000/-0999 -1985? ~2004->2004~ ?2004-?06-?11->2004-06-11? ~-1985->-1985~ 2004?-06?->2004-06?`,

	`Y-17E7 Y17E8 Y1E5 Y171010000S3 Y3388E2S3 1950S2 1950S4 1900S1 -1900S2 Y-171010000S3 2001-25 2001-28 2001-29 2001-32 2001-33 2001-34 2001-35 2001-36 2001-37 2001-38
	2001-39 2001-40 2001-41 2012-41? 2021-?33 0XXX 2021-33~ [1667,1668,1670..1672] [..1760-12-03] [1760-12..] [1760-01,1760-02,1760-12..] [1667,1760-12] [..1984]
	{1667,1668,1670..1672} {1960,1961-12} {..1984} {1984..} [1984] {2021-09-22,2021-09-24} [1667,1668,_1670..1672]->[1667,1668,1670..1672] {1960,_1961-12}->{1960,1961-12}
	[2021-33,2021-34] [202X,2031] [1984?,1985] {1960,1961-12..} 2004-06~-11 2004?-06-11 2004-06-~11 2004-%06-11 ?2004-06-~11->2004?-06-~11 ?2004-?06-?11->2004-06-11?
	2004?-06?->2004-06? 2004?-?06->2004-06? 2004?-~06-11 2004?-06~->2004%-~06 2004~-06-~11 2004?-06-11~->2004%-~06-~11 2011-~06-~04 ?2011-23->2011?-23 2011-~23 -1985?-04
	156X-12-25 15XX-12-25 XXXX-12-XX 1XXX-XX 1XXX-12 1984-1X 1984-0X 1984-X1 XXXX XXXX-XX XXXX-XX-XX XXXX-XX-21 XXXX-09-22 XXXX-10 2019-XX-21 20XX-XX 202X-09 1X21 2X2X X021
	X9XX 2021-09-2X 2021-09-X1 2021-04-3X 2021-1X-31 2020-02-2X 201X-02-29 20XX-02-29 XX04-02-29 X000-02-29 XXXX-02-29 2021-X2-29 2021-XX-31 1560-XX-25
	2004-06-~01/2004-06-~20 2004-06-XX/2004-07-03 196X/197X 199X/2000 1985-XX/1986 ../XXXX-11 XXXX-03/.. 1997/XXXX XXXX/1999 XXXX-XX-22/XXXX-XX-24 156X-12-25/1570 ?2004/2005->2004?/2005 -198X-12-25
	2004-06-11~/2005-?06 XXXX? XXXX-XX-21~ 1950S2? Y-17E7~ 2004-XX-1X`,
}

func TestValid(t *testing.T) {
	n := 0
	for level, list := range validDates {
		for text := range strings.FieldsSeq(list) {
			text, want, _ := strings.Cut(strings.ReplaceAll(text, "_", " "), "->")
			if want == "" {
				want = text
			}
			n++
			d, err := Parse(text)
			if err != nil {
				t.Errorf("%v", err)
				continue
			}
			if d.String() != want {
				t.Errorf("%s is printed %s, want %s", text, d, want)
			}
			if d.Level() != level && want == text {
				t.Errorf("%s is of level %d, want %d", text, d.Level(), level)
			}
			if again, err := Parse(d.String()); err != nil || again != d {
				t.Errorf("%s is read again as %s, %v", d, again, err)
			}
		}
	}
	if n < 200 {
		t.Errorf("%d valid dates, want 200", n)
	}
}

// invalidDates lists texts that the standard rejects, with the byte of the fault.
var invalidDates = map[string]int{
	"": 0, " 2021": 0, "2021 ": 4, "21": 2, "202": 3, "20211": 0, "20210922": 0, "2021-9": 6, "2021-009": 7, "2021-9-22": 6, "2021-09-2": 9,
	"2021-09-222": 10, "2021-00": 5, "2021-13": 5, "2021-20": 5, "2021-42": 5, "2021-99": 5, "2021-09-00": 8, "2021-09-31": 8, "2021-09-32": 8, "2021-02-29": 8,
	"1900-02-29": 8, "2100-02-29": 8, "2021-06-31": 8, "2021-12-32": 8, "XXXX-02-30": 8, "XXXX-04-31": 8, "1XX5-02-29": 8, "2021-02-3X": 8, "2021-2X": 5, "2021-X9-9X": 8,
	"2021-09-XX-": 10, "-0000": 0, "--2021": 1, "+2021": 0, "2021.09": 4, "2021/09/22": 7, "2021年": 4, "2021-0x": 6, "xxxx": 0, "202x": 3, "199u": 3, "y17e7": 0,
	"Y2021": 1, "Y": 1, "Y-": 2, "Y01234": 1, "Y1E": 3, "YE5": 1, "Y1E0": 3, "Y1E99": 3, "Y12345678901234567": 1, "Y10000-01": 6, "1950S": 5, "1950S0": 5, "1950S5": 5, "19XXS2": 5, "1950S2-01": 6,
	"2021-09-22T": 11, "2021-09-22T1": 12, "2021-09-22T19": 13, "2021-09-22T19:44": 16, "2021-09-22T19:44:0": 18, "2021-09-22T25:00:00": 11, "2021-09-22T24:00:01": 11,
	"2021-09-22T19:60:00": 11, "2021-09-22T19:44:60": 11, "2021-09-22t19:44:00": 10, "2021-09-22 19:44:00": 10, "2021-09-22T19:44:00Z10": 20, "2021-09-22T19:44:00+15:00": 20,
	"2021-09-22T19:44:00+9": 21, "2021-09T19:44:00": 7, "2021T19:44:00": 4, "2021-09-XXT19:44:00": 10, "2021-09-22T19:44:00?": 19,
	"2021?~": 5, "2021??": 5, "?2021?": 6, "2021-?09?": 9, "2021-09-?22?": 12, "2021-": 5, "2021-09-": 8, "?": 1, "2021!": 4, "(2021)?": 0, "2021-(09)?": 5,
	"/": 0, "..": 0, "../..": 0, "/..": 0, "../": 0, "2021//2022": 5, "2021/2022/2023": 9, "2022/2021": 5, "2021-09-22/2021-09-21": 11, "2021-10/2021-09": 8, "2021/1999-12": 5,
	"2021/12-12": 7, "2021/.": 5, "2021/...": 5, "open/2021": 0, "2021/open": 5, "2021/unknown": 5, "2021-41/2022": 0, "2021/2022-40": 5, "2021-21/2021-23": 0, "2021-09-22T19:44:00/2022": 0, "0800/-0999": 5, "-1000/-2000": 6, "0001/-0001": 5,
	"XXXX-41": 5, "202X-33": 5, "2021-4X": 5, "2021-33-01": 7, "2021-21-XX": 7, "2021-40?-1": 8,
	"[": 1, "]": 0, "[]": 2, "{}": 2, "[2021": 5, "2021]": 4, "[2021}": 6, "{2021]": 6, "[,2021]": 1, "[2021,]": 6, "[2021,,2022]": 6, "[..]": 1, "[2021....]": 7, "[2021,..2022]": 6,
	"[2021..,2022]": 5, "[2022..2021]": 7, "[2021-09-22T19:44:00]": 1, "[2021,20]": 8, "[1 760-01, 1760-02]": 2, "[2021/2022]": 5, "[[2021]]": 1, "{2021}?": 7, "[2021]..": 8, "[ 2021]": 1,
	"올해": 0, "2021년": 4, "2021-09-22\n": 10, "\x00": 0, "2021-09-22\xff": 10, "1863- 03-29": 5, "18 63-03-29": 2, "1960-06-31": 8, "2000-00-01": 5, "0000-13": 5,
}

func TestInvalid(t *testing.T) {
	for text, offset := range invalidDates {
		d, err := Parse(text)
		var fault *Error
		if !errors.As(err, &fault) {
			t.Errorf("%q is read as %s", text, d)
			continue
		}
		if fault.Offset != offset || fault.Text != text || fault.Reason == "" {
			t.Errorf("%q: fault at %d, want %d: %v", text, fault.Offset, offset, err)
		}
	}
	if len(invalidDates) < 100 {
		t.Errorf("%d invalid dates, want 100", len(invalidDates))
	}
}

func TestBounds(t *testing.T) {
	for _, c := range []struct{ date, from, to string }{
		{"2021", "2021-01-01", "2021-12-31"},
		{"2021-02", "2021-02-01", "2021-02-28"},
		{"2020-02-2X", "2020-02-20", "2020-02-29"},
		{"2021-09-22", "2021-09-22", "2021-09-22"},
		{"2021-09-22T19:44:00", "2021-09-22", "2021-09-22"},
		{"202X", "2020-01-01", "2029-12-31"},
		{"20XX-02-29", "2000-02-29", "2096-02-29"},
		{"2019-XX-21", "2019-01-21", "2019-12-21"},
		{"2019-XX-31", "2019-01-31", "2019-12-31"},
		{"2021-21", "2021-03-01", "2021-05-31"},
		{"2021-24", "2021-12-01", "2022-02-28"},
		{"2021-31", "2021-03-01", "2021-05-31"},
		{"2021-36", "2021-10-01", "2021-12-31"},
		{"2021-38", "2021-05-01", "2021-08-31"},
		{"2012-41", "2012-07-01", "2012-12-31"},
		{"1997/2020", "1997-01-01", "2020-12-31"},
		{"2014/..", "2014-01-01", ""},
		{"../2021-11", "", "2021-11-30"},
		{"/1985", "", "1985-12-31"},
		{"[1667,1668,1670..1672]", "1667-01-01", "1672-12-31"},
		{"{1990,1985-04..}", "1985-04-01", ""},
		{"[..1760-12-03]", "", "1760-12-03"},
		{"1950S2", "1900-01-01", "1999-12-31"},
		{"-1985", "-1985-01-01", "-1985-12-31"},
		{"-198X", "-1989-01-01", "-1980-12-31"},
		{"Y17E3", "Y17000", "Y17000"},
		{"XXXX", "", ""}, {"XXXX-XX-21", "", ""}, {"X021", "", ""},
		{"1997/XXXX", "1997-01-01", ""},
		{"[2021,XXXX-09]", "", ""},
	} {
		d := MustParse(c.date)
		lo, okLo := d.Earliest()
		hi, okHi := d.Latest()
		if okLo != (c.from != "") || okHi != (c.to != "") || d.Known() != (okLo || okHi) {
			t.Errorf("%s: from known %v, to known %v", d, okLo, okHi)
		}
		if okLo && !strings.HasPrefix(words(lo), c.from) || okHi && !strings.HasPrefix(words(hi), c.to) {
			t.Errorf("%s lies in %v to %v, want %s to %s", d, lo, hi, c.from, c.to)
		}
	}
}

// words prints a day, of years beyond 9999 only the year.
func words(d Day) string {
	if d.Year > 9999 {
		return Of(d.Year, 0, 0).String()
	}
	return d.Date().String()
}

func TestCompare(t *testing.T) {
	order := strings.Fields("-0500 1996 1997 1997/2020 ../2010 2021-01-01 2021-01 2021 2021/.. 2021-35 2021-41 2021-09-21 2021-09-22 2021-10 2022 XXXX XXXX-09 XXXX-XX-21")
	for i := range order {
		for j := range order {
			want := compare(int64(i), int64(j))
			if got := Compare(MustParse(order[i]), MustParse(order[j])); got != want {
				t.Errorf("Compare(%s, %s) is %d, want %d", order[i], order[j], got, want)
			}
		}
	}
}

func TestContains(t *testing.T) {
	for _, c := range []struct {
		a, b               string
		contains, overlaps bool
	}{
		{"2021", "2021-09-22", true, true},
		{"2021-09-22", "2021", false, true},
		{"2021", "2020-12/2021-01", false, true},
		{"2021", "2022", false, false},
		{"2014/..", "2021", true, true},
		{"2014/..", "2010/..", false, true},
		{"../2021-11", "1950", true, true},
		{"../2021-11", "2022", false, false},
		{"/1985", "1950", false, false},
		{"2021-41", "2021-36", true, true},
		{"XXXX", "2021", false, false},
		{"2021", "XXXX-09", false, false},
	} {
		a, b := MustParse(c.a), MustParse(c.b)
		if a.Contains(b) != c.contains || a.Overlaps(b) != c.overlaps {
			t.Errorf("%s and %s: contains %v, overlaps %v", a, b, a.Contains(b), a.Overlaps(b))
		}
	}
}

func TestMeaning(t *testing.T) {
	for _, c := range []struct{ date, ko, en string }{
		{"2021", "2021년", "2021"},
		{"2021-09", "2021년 9월", "September 2021"},
		{"2021-09-22", "2021년 9월 22일", "22 September 2021"},
		{"2012-41", "2012년 하반기", "second half of 2012"},
		{"2021-35", "2021년 3분기", "3rd quarter of 2021"},
		{"2021-24", "2021년 겨울", "winter of 2021"},
		{"2019-XX-21", "2019년 21일(달 미상)", "21st of an unknown month of 2019"},
		{"2019-10-XX", "2019년 10월(날 미상)", "an unknown day of October 2019"},
		{"2019-XX", "2019년(달 미상)", "an unknown month of 2019"},
		{"XXXX-XX-21", "21일(연도·달 미상)", "21st of an unknown month of an unknown year"},
		{"XXXX-10", "10월(연도 미상)", "October of an unknown year"},
		{"XXXX", "연도 미상", "an unknown year"},
		{"XXXX-XX-XX", "날짜 미상", "unknown date"},
		{"202X", "2020년대", "2020s"},
		{"20XX", "21세기", "21st century"},
		{"1997/2020", "1997년부터 2020년까지", "from 1997 to 2020"},
		{"2014/..", "2014년부터", "from 2014 on"},
		{"../2021-11", "2021년 11월까지", "until November 2021"},
		{"1985/", "1985년부터(끝 미상)", "from 1985 until an unknown date"},
		{"/1985", "1985년까지(시작 미상)", "from an unknown date until 1985"},
		{"2004-06-11?", "2004년 6월 11일(불확실)", "11 June 2004 (uncertain)"},
		{"2004-06-~11", "2004년 6월 11일(어림)", "11 (approximate) June 2004"},
		{"[1667,1670..1672]", "1667년, 1670년~1672년 가운데 하나", "one of 1667, 1670 to 1672"},
		{"{1960,1961-12..}", "1960년, 1961년 12월이나 그 뒤 모두", "all of 1960, December 1961 or later"},
		{"-0044-03-15", "기원전 45년 3월 15일", "15 March 45 BC"},
		{"1950S2", "1950년(1900~1999년 사이)", "1950 (between 1900 and 1999)"},
		{"2021-09-22T19:44:00", "2021년 9월 22일 19:44:00", "22 September 2021 19:44:00"},
	} {
		d := MustParse(c.date)
		if ko, en := d.Meaning("ko"), d.Meaning("en"); ko != c.ko || en != c.en {
			t.Errorf("%s means %q, %q; want %q, %q", d, ko, en, c.ko, c.en)
		}
	}
}

func TestMake(t *testing.T) {
	d := MustParse
	for _, c := range []struct{ got, want Date }{
		{Of(2021, 0, 0), d("2021")}, {Of(2021, 9, 0), d("2021-09")}, {Of(2021, 9, 22), d("2021-09-22")}, {Of(21, 0, 0), d("0021")}, {Of(21, 3, 4), d("0021-03-04")}, {Of(0, 1, 1), d("0000-01-01")}, {Of(2021, 0, 5), d("2021")}, {Of(2021, -1, 5), Date{}}, {Of(-5, 0, 0), d("-0005")},
		{Of(12345, 0, 0), d("Y12345")}, {Of(2021, 13, 0), Date{}}, {Of(2021, 2, 29), Date{}}, {OfSub(2021, 41), d("2021-41")}, {OfSub(2021, 42), Date{}},
		{Interval(d("1997"), d("2020")), d("1997/2020")}, {Interval(d("2014"), Date{}), d("2014/..")}, {Interval(Date{}, d("2021-11")), d("../2021-11")},
		{Interval(d("2020-41"), d("2021-40")), d("2020-07/2021-06")}, {Interval(d("2021-24"), d("2021-24")), d("2021-12/2022-02")}, {Interval(d("2021/2022"), d("2023/2024")), d("2021/2024")},
		{Interval(Date{}, Date{}), Date{}}, {Interval(d("2022"), d("2021")), Date{}}, {Interval(d("[2021,2022]"), d("2023")), Date{}},
		{d("2021-01-31").AddMonths(1), d("2021-02-28")}, {d("2021-03").AddMonths(-3), d("2020-12")}, {d("2021").AddMonths(1), Date{}}, {d("XXXX-03").AddMonths(1), Date{}},
		{d("2021-03-01").AddDays(-1), d("2021-02-28")}, {d("2020-12-31").AddDays(1), d("2021-01-01")}, {d("2021-03").AddDays(1), Date{}}, {d("0000-01-01").AddDays(-1), d("-0001-12-31")},
	} {
		if c.got != c.want {
			t.Errorf("got %s, want %s", c.got, c.want)
		}
	}
}

func TestParts(t *testing.T) {
	if y, ok := MustParse("2021-09-22/2021-10").Year(); !ok || y != 2021 {
		t.Errorf("year of an interval within 2021 is %d, %v", y, ok)
	}
	for _, s := range []string{"202X", "2021/2022", "2021/..", "XXXX-09"} {
		if y, ok := MustParse(s).Year(); ok {
			t.Errorf("year of %s is %d", s, y)
		}
	}
	if m, ok := MustParse("XXXX-09").Month(); !ok || m != 9 {
		t.Errorf("month of XXXX-09 is %d, %v", m, ok)
	}
	from, to, ok := MustParse("../2021-11").Interval()
	if !ok || !from.IsZero() || to != MustParse("2021-11") {
		t.Errorf("../2021-11 runs from %s to %s, %v", from, to, ok)
	}
}

// TestCalendar compares the calendar with that of package time.
func TestCalendar(t *testing.T) {
	start := time.Date(-400, 1, 1, 0, 0, 0, 0, time.UTC)
	for n := 0; n < 1_000_000; n += 37 {
		want := start.AddDate(0, 0, n)
		got := Day{-400, 1, 1}.AddDays(n)
		if got != (Day{want.Year(), int(want.Month()), want.Day()}) || got.Weekday() != want.Weekday() {
			t.Fatalf("day %d is %v, %v; want %v", n, got, got.Weekday(), want)
		}
		if back := got.Sub(Day{-400, 1, 1}); back != n {
			t.Fatalf("%v is %d days on, want %d", got, back, n)
		}
	}
}

func TestParseKorean(t *testing.T) {
	for text, want := range map[string]string{
		"2021-09-22 19:44": "2021-09-22", "2021.09.22.": "2021-09-22", "2021. 9. 22.(수)": "2021-09-22", "2021년 9월 22일": "2021-09-22", "2021년9월22일 수요일": "2021-09-22",
		"2021/9/22": "2021-09-22", "2021-09-22T19:44:00+09:00": "2021-09-22", "’21.9.22": "2021-09-22", "‘21.9.22": "2021-09-22", "21. 9. 22.": "2021-09-22", "97.12.31": "1997-12-31",
		"20210922": "2021-09-22", "20210922194400": "2021-09-22", "D:20210922194400+09'00'": "2021-09-22", " 2021.9월 22일": "2021-09-22", "２０２１．９．２２": "2021-09-22",
		"2021年 9月 22日": "2021-09-22", "2021.09.22 오후 7:44": "2021-09-22", "2021-9-2": "2021-09-02", "2021.12.31(금)": "2021-12-31",
		"": "", "2021": "", "2021년 9월": "", "2021.09": "", "9월 22일": "", "2021-13-01": "", "2021-02-29": "", "2021-9.22": "", "오늘": "", "123456789": "", "1.2.3.4": "",
		"2021-09-223": "", "202109": "", "0021-09-22": "", "2021-09-22-": "2021-09-22", "22-09-2021": "",
	} {
		d, ok := ParseKorean(text)
		if d.String() != want || ok != (want != "") {
			t.Errorf("%q is %s, %v; want %s", text, d, ok, want)
		}
	}
}

func TestJSON(t *testing.T) {
	in := struct{ D, None Date }{D: MustParse("2012-41")}
	b, err := json.Marshal(in)
	if err != nil || string(b) != `{"D":"2012-41","None":""}` {
		t.Fatal(string(b), err)
	}
	out := in
	out.D = Date{}
	if err := json.Unmarshal(b, &out); err != nil || out != in {
		t.Error(out, err)
	}
	if err := json.Unmarshal([]byte(`{"D":"2012-42"}`), &out); err == nil {
		t.Error("2012-42 is read from JSON")
	}
}

func TestAllocations(t *testing.T) {
	for _, s := range []string{"2021", "2021-09", "2021-09-22"} {
		if n := testing.AllocsPerRun(100, func() { Parse(s) }); n != 0 {
			t.Errorf("Parse(%q) allocates %v times", s, n)
		}
	}
}

func ExampleParse() {
	d, _ := Parse("2019-XX-21")
	from, _ := d.Earliest()
	fmt.Println(d.Meaning("ko"), from)
	_, err := Parse("2021-13")
	fmt.Println(err)
	// Output:
	// 2019년 21일(달 미상) {2019 1 21}
	// date "2021-13": a month is 01 to 12; seasons, quarters and halves are 21 to 41 (at 6)
}

func ExampleInterval() {
	fmt.Println(Interval(OfSub(2020, 41), OfSub(2021, 40)))
	// Output: 2020-07/2021-06
}

// FuzzParse checks that nothing panics, that what is read is printed so that it
// is read as the same date again, and that bounds are in order.
func FuzzParse(f *testing.F) {
	for _, list := range validDates {
		for text := range strings.FieldsSeq(list) {
			f.Add(text)
		}
	}
	for text := range invalidDates {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, err := Parse(s)
		if err != nil {
			var fault *Error
			if !errors.As(err, &fault) || fault.Offset < 0 || fault.Offset > len(s) {
				t.Fatalf("%q: %v", s, err)
			}
			return
		}
		if again, err := Parse(d.String()); err != nil || again != d {
			t.Fatalf("%q is printed %s, which is read as %s, %v", s, d, again, err)
		}
		lo, okLo := d.Earliest()
		hi, okHi := d.Latest()
		if okLo && okHi && hi.Before(lo) {
			t.Fatalf("%q lies in %v to %v", s, lo, hi)
		}
		if d.Meaning("ko") == "" || d.Meaning("en") == "" || Compare(d, d) != 0 || okLo && okHi && !d.Contains(d) {
			t.Fatalf("%q: meaning, order or Contains", s)
		}
		d.AddMonths(1)
		d.AddDays(-1)
		Interval(d, Date{})
	})
}

func FuzzParseKorean(f *testing.F) {
	for _, s := range []string{"2021-09-22 19:44", "’21. 9. 22.", "２０２１．９．２２", "D:20210922194400", "2021年 9月 22日"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if d, ok := ParseKorean(s); ok == d.IsZero() {
			t.Fatalf("%q: %s, %v", s, d, ok)
		}
	})
}

func BenchmarkParse(b *testing.B) {
	for _, s := range []string{"2021", "2021-09-22", "2012-41", "1997/2020", "[1667,1668,1670..1672]"} {
		b.Run(s, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Parse(s)
			}
		})
	}
}
