package dates

// A feast is a day that comes each year: on a fixed day of the solar calendar,
// or by the lunar calendar.
type feast struct {
	names      string // patterns
	month, day int    // 0: lunar
	lunar      int    // column in lunarDays
	alone      bool   // marked also without 연휴 or 명절 after it
}

// holidays lists the days that are known by name.
var holidays = [...]feast{
	{"설", 0, 0, 0, false},
	{"설날 음력설 구정", 0, 0, 0, true},
	{"추석 한가위 중추절", 0, 0, 1, true},
	{"신정", 1, 1, 0, true},
	{"삼일절 3·1절 3.1절 3ㆍ1절", 3, 1, 0, true},
	{"식목일", 4, 5, 0, true},
	{"어린이날", 5, 5, 0, true},
	{"어버이날", 5, 8, 0, true},
	{"현충일", 6, 6, 0, true},
	{"제헌절", 7, 17, 0, true},
	{"광복절", 8, 15, 0, true},
	{"개천절", 10, 3, 0, true},
	{"한글날", 10, 9, 0, true},
	{"크리스마스 성탄절 성탄일", 12, 25, 0, true},
	{"크리스마스_이브 성탄_전야", 12, 24, 0, true},
}

// lunarDays gives month*100+day of 설날 and 추석 in 2000 to 2035, computed with
// the dangi calendar of ICU.
var lunarDays = [...][2]int{
	{205, 912}, {124, 1001}, {212, 921}, {201, 911}, {122, 928}, // 2000
	{209, 918}, {129, 1006}, {218, 925}, {207, 914}, {126, 1003}, // 2005
	{214, 922}, {203, 912}, {123, 930}, {210, 919}, {131, 908}, // 2010
	{219, 927}, {208, 915}, {128, 1004}, {216, 924}, {205, 913}, // 2015
	{125, 1001}, {212, 921}, {201, 910}, {122, 929}, {210, 917}, // 2020
	{129, 1006}, {217, 925}, {207, 915}, {127, 1003}, {213, 922}, // 2025
	{203, 912}, {123, 1001}, {211, 919}, {131, 908}, {219, 927}, // 2030
	{208, 916}, // 2035
}

// on is the month and day of the feast in a year; ok is false for a lunar feast
// outside the table.
func (f *feast) on(year int) (month, day int, ok bool) {
	if f.month != 0 {
		return f.month, f.day, true
	}
	if year < 2000 || year >= 2000+len(lunarDays) {
		return 0, 0, false
	}
	md := lunarDays[year-2000][f.lunar]
	return md / 100, md % 100, true
}
