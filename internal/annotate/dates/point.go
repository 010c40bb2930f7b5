package dates

// A point is one date expression without its range or boundary, as it was
// written: what its parts say, not yet what they mean.
type point struct {
	start, end int
	unit       unit
	dir        direction
	year       part
	month      part
	day        part
	n          int // EDTF code, decade, century, number of a week
	feast      *feast
	nth        int  // 첫째 금요일: 1; 마지막: last
	weekday    int  // 1 to 7; 0: none
	week       bool // the weekday stands after a week: 지난주 금요일
	weekdayIn  bool // the weekday only repeats what the figures say
	rel        int  // offset of a week, weekend, quarter
	cut        bool // 초, 중순, 말 stands in the span
	within     bool // 안에, 중, 내 stands in the span
	long       bool // 연휴: the three days of a feast
	bare       bool // its unit stands after a later number: 22~24일
	exact      bool // written in figures and signs: 2021.9.22
	back       bool // 현재, 기준 follow: looks back
	elsewhere  bool // 엊그제: only with a date beside it
	loose      bool // two figures with 년, a year only near the publication
}

// unit is the smallest part that a point names.
type unit uint8

const (
	noUnit unit = iota
	uYear
	uMonth
	uDay
	uSub // half, quarter, season
	uQuarterRel
	uDecade
	uCentury
	uWeek      // a week counted from the publication date
	uWeekday   // a weekday, perhaps of such a week
	uWeekend   // Saturday and Sunday
	uMonthWeek // a week of a month
	uMonthDay  // a weekday of a month: 첫째 금요일
	uMonthEnd  // the last day of a month
	uYearWeek  // an ISO week of a year
	uHoliday
	uYearsAgo
	uMonthsAgo
	uDaysAgo
	uSamePart // 전년 동기
)

// inYear reports whether u is a part of a year that a number behind the year tells.
func (u unit) inYear() bool { return u <= uSub || u == uMonthWeek || u == uMonthDay || u == uMonthEnd }

// lasts reports whether something can be done within u.
func (u unit) lasts() bool { return u != uDay && u < uDecade || u == uWeek }

// direction is what a word like 지난 or 오는 says.
type direction uint8

const (
	undirected direction = iota
	backward             // 지난
	forward              // 오는
	current              // 이번, 올
	following            // 다음
)

// last stands for 마지막 in point.nth.
const last = -1

// part is a year, month or day: absent, given, or counted.
type part struct {
	kind partKind
	n    int // the year, month or day; or the offset
	two  bool
}

type partKind uint8

const (
	absent    partKind = iota
	given              // 2021년
	relative           // 지난해: from the publication date
	anaphoric          // 이듬해: from the date last spoken of
	either             // 다음 날: from the day spoken of, or the publication date
	turn               // 새해
	inCycle            // 병오년: of the years around the publication
)

// an expression is a point with a range or boundary: what becomes one match.
type expression struct {
	start, end int
	form       form
	from, to   point
	lasts      length // of a range that gives it
	deadline   bool   // 3일 전까지: counted from a deadline, unless what it dates is past
}

// length is a number of days or of months.
type length struct{ days, months int }

type form uint8

const (
	single     form = iota
	ranged          // from … to
	lengthened      // from … for length days
	fromOn          // 부터, 이후
	upTo            // 까지, 이전
	before          // 전: up to what comes before
)
