package dates

import "sillok/internal/edtf"

// The Korean lunisolar calendar, year by year.
const (
	firstLunarYear = 1950
	lunarMonthBits = 13 // lengths of the months in order: 1 is 30 days, 0 is 29
	lunarLeapBits  = 4  // the month that the leap month follows and repeats; 0: none
)

// lunarYears holds a lunar year each: from the lowest bit the lengths of its
// months, its leap month, and the days from 1 January to its first day. They
// were computed with the dangi calendar of ICU, which follows the Korean
// meridians (Unicode CLDR).
var lunarYears = [...]uint32{
	0x5e052d, 0x480aad, 0x34b56a, 0x580db2, 0x440da4, 0x2e7d49, 0x540d4a, 0x3d1a95, 0x620a96, 0x4c0556, // 1950
	0x36cab5, 0x5a0ad5, 0x4606d2, 0x308ea5, 0x560ea5, 0x400e4a, 0x2a6c96, 0x4e0a9b, 0x3af556, 0x5e056a, // 1960
	0x480b59, 0x34b752, 0x5a0752, 0x420725, 0x2c964b, 0x520a4b, 0x3d12ab, 0x6002ad, 0x4a056b, 0x36cb69, // 1970
	0x5c0da9, 0x460d92, 0x309b25, 0x560d25, 0x415a4d, 0x640a56, 0x4e02b6, 0x38d5ad, 0x6006d4, 0x480da9, // 1980
	0x34bd92, 0x5a0e92, 0x440d26, 0x2c6a56, 0x500a57, 0x3d12b6, 0x620b5a, 0x4c06d4, 0x36aec9, 0x5c0749, // 1990
	0x460693, 0x2e9527, 0x54052b, 0x3e0a5b, 0x2a555a, 0x4e036a, 0x38fb55, 0x600ba4, 0x4a0b49, 0x32ba93, // 2000
	0x580a95, 0x42052d, 0x2c6a5d, 0x500aad, 0x3d35aa, 0x6205d2, 0x4c0da5, 0x36bd49, 0x5c0d4a, 0x460a95, // 2010
	0x30952d, 0x540556, 0x3e0ab5, 0x2a55aa, 0x5006d2, 0x38cea5, 0x5e0ea5, 0x4a0e4a, 0x34ac96, 0x560c9b, // 2020
	0x42055a, 0x2c6ad5, 0x520b69, 0x3d7752, 0x620752, 0x4c0b25, 0x36d64b, 0x5a0a4b, 0x4404ab, 0x2ea55b, // 2030
	0x54056d, 0x3e0b69, 0x2a5b52, 0x500d92, 0x3afd25, 0x5e0d25, 0x480a4d, 0x32b4ad, 0x5802b6, 0x4005b5, // 2040
	0x2c6da9, // 2050
}

// solarDay is the solar day of a day of a lunar year; of a month that comes
// twice the first is meant, or the second with leap. ok is false where the
// calendar has no such day or the table no such year.
func solarDay(year, month, day int, leap bool) (d edtf.Day, ok bool) {
	i := year - firstLunarYear
	if i < 0 || i >= len(lunarYears) || !inRange(month, 1, 12) || day < 1 {
		return d, false
	}
	bits := lunarYears[i]
	leapMonth := int(bits>>lunarMonthBits) & (1<<lunarLeapBits - 1)
	if leap && leapMonth != month {
		return d, false
	}
	at := month - 1 // of the month among the year's months
	if leapMonth != 0 && (month > leapMonth || leap) {
		at++
	}
	days := int(bits>>(lunarMonthBits+lunarLeapBits)) + day - 1
	for m := range at {
		days += lunarMonthLength(bits, m)
	}
	if day > lunarMonthLength(bits, at) {
		return d, false
	}
	return edtf.Day{Year: year, Month: 1, Day: 1}.AddDays(days), true
}

// lunarMonthLength is the number of days of a month, counted from 0, of a year
// of lunarYears.
func lunarMonthLength(bits uint32, month int) int { return 29 + int(bits>>month)&1 }
