package site

import (
	"slices"
	"strconv"

	"sillok/internal/site/view"
)

// Calendar is the data of calendar.html: years and months, darker where more
// happened. It is a front door that needs no script.
type Calendar struct {
	Frame
	years []int
	part  paged
}

const calendarPath = "dates/index.html"

// onCalendar is how many years a page of the calendar holds.
const onCalendar = 45

func (s *Site) calendarPages() []Page {
	var years []int
	for _, key := range slices.Backward(s.days) {
		if len(key) == 4 {
			years = append(years, yearOf(key))
		}
	}
	var pages []Page
	for _, part := range pagesOf(calendarPath, len(years), onCalendar) {
		f := s.frame(part.path(), "timeline", s.numbered(s.t("calendar"), part), s.t("calendar.lead"))
		pages = append(pages, Page{part.path(), "calendar.html", &Calendar{f, years[part.from:part.to], part}})
	}
	return pages
}

// Years is the rows of the calendar, the newest year first.
func (c *Calendar) Years() []view.Year {
	p := c.here()
	most := 1
	for _, key := range p.days {
		if len(key) == 7 {
			most = max(most, p.dates[key].amount())
		}
	}
	var rows []view.Year
	for _, y := range c.years {
		d := p.dates[yearKey(y)]
		row := view.Year{Link: p.linkTo(keyPath(d.key), strconv.Itoa(y)), Months: make([]view.Month, 12)}
		for _, key := range d.below {
			n := p.dates[key].amount()
			month, _ := strconv.Atoi(key[5:7])
			row.Months[month-1] = view.Month{Href: p.href(keyPath(key)), Shade: shade(n, most),
				Name: p.t("month.n", month, p.t("month."+strconv.Itoa(month))), Label: p.t("calendar.month", p.dateTitle(key), n)}
		}
		rows = append(rows, row)
	}
	return rows
}

// Pager is the ways to later and earlier years.
func (c *Calendar) Pager() *view.Pager { return c.here().pager(c.part) }

// amount is how much is told of a date: happenings, and documents that came out.
func (d *datePage) amount() int { return len(d.tells) + len(d.docs) }

// shade is one of four steps, so that doubling is a step; a month that is only
// spoken of has the first.
func shade(n, most int) int {
	switch {
	case n*8 <= most:
		return 1
	case n*4 <= most:
		return 2
	case n*2 <= most:
		return 3
	}
	return 4
}
