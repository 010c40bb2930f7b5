package edtf

// checkCalendar rejects months and days that no calendar has, and sets the
// level that the unspecified digits need.
func (p *parser) checkCalendar(d *single, start int) {
	d.flags |= unspecifiedLevel(d)
	if !d.hasMonth() {
		return
	}
	longest := 0 // days in the longest month that fits
	for m := 1; m <= 12; m++ {
		if fits(d.month, m) {
			longest = max(longest, d.monthLength(m))
		}
	}
	at := start + 5
	if d.neg {
		at++
	}
	if longest == 0 {
		p.fail(at, "a month is 01 to 12")
		return
	}
	if !d.hasDay() {
		return
	}
	for day := 1; day <= longest; day++ {
		if fits(d.day, day) {
			return
		}
	}
	p.fail(at+3, "the month has no such day")
}

// monthLength is the number of days of month m in the longest year that fits.
func (p *single) monthLength(m int) int {
	if m != 2 {
		return daysIn(2000, m)
	}
	if !hasX(p.year[:]) {
		return daysIn(p.fixedYear(), 2)
	}
	if hasX(p.year[2:]) { // some fitting year ends in a leap year's two digits
		if p.year[3] != 'X' && (p.year[3]-'0')%2 == 1 {
			return 28
		}
		return 29
	}
	return daysIn(int64(p.year[2]-'0')*10+int64(p.year[3]-'0')+400, 2)
}

// unspecified reports whether a digit of p is X.
func (p *single) unspecified() bool {
	return hasX(p.year[:]) || hasX(p.month[:]) || hasX(p.day[:])
}

// unspecifiedLevel is level 1 where X stands only at the right of the year or
// for whole months and days, level 2 elsewhere.
func unspecifiedLevel(d *single) flags {
	y, m, day := hasX(d.year[:]), hasX(d.month[:]), hasX(d.day[:])
	if !y && !m && !day {
		return 0
	}
	wholeMonth, wholeDay := d.month == [2]byte{'X', 'X'}, d.day == [2]byte{'X', 'X'}
	switch {
	case y && !d.hasMonth() && d.year[0] != 'X' && d.year[1] != 'X' && d.year[3] == 'X':
		return levelL1 // 201X, 20XX
	case !y && wholeMonth && (wholeDay || !d.hasDay()):
		return levelL1 // 2004-XX, 2004-XX-XX
	case !y && !m && wholeDay:
		return levelL1 // 2004-06-XX
	}
	return levelL2
}

// hasX reports whether b holds an unspecified digit.
func hasX(b []byte) bool {
	for _, c := range b {
		if c == 'X' {
			return true
		}
	}
	return false
}

// number is the value of two digits; known is false if one is X.
func number(b [2]byte) (n int, known bool) {
	if hasX(b[:]) {
		return 0, false
	}
	return int(b[0]-'0')*10 + int(b[1]-'0'), true
}

// fits reports whether n can be written for b.
func fits(b [2]byte, n int) bool {
	return (b[0] == 'X' || int(b[0]-'0') == n/10) && (b[1] == 'X' || int(b[1]-'0') == n%10)
}
