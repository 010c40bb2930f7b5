package export

import (
	"html"

	"sillok/internal/edtf"
	"sillok/internal/library"
)

// TimelineJS is the JSON of Knight Lab's timeline.
var timelineFormat = Format{
	Name: "timelinejs", Title: "TimelineJS JSON", Schema: "https://timeline.knightlab.com/docs/json-format.html",
	Loses: "a date is a day, month or year with display_date in words; open ends, halves and decades become their first day; open digits are left out",
	Files: one("timeline.json", timelineJS),
}

type timelineData struct {
	Title  *timelineSlide  `json:"title,omitempty"`
	Events []timelineSlide `json:"events"`
}

type timelineSlide struct {
	ID    string        `json:"unique_id,omitempty"`
	Start *timelineDate `json:"start_date,omitempty"`
	End   *timelineDate `json:"end_date,omitempty"`
	Text  timelineText  `json:"text"`
	Group string        `json:"group,omitempty"`
}

type timelineDate struct {
	Year    int    `json:"year"`
	Month   int    `json:"month,omitempty"`
	Day     int    `json:"day,omitempty"`
	Display string `json:"display_date,omitempty"`
}

type timelineText struct {
	Headline string `json:"headline"`
	Text     string `json:"text,omitempty"`
}

func timelineJS(l *library.Library, o Options) ([]byte, error) {
	t := timelineData{Title: &timelineSlide{Text: timelineText{Headline: html.EscapeString(o.Title)}}, Events: []timelineSlide{}}
	for i, m := range l.Timeline {
		start, end, ok := timelineSpan(m.When, o.Language)
		if !ok {
			continue
		}
		t.Events = append(t.Events, timelineSlide{ID: "m" + itoa(i), Start: start, End: end, Group: statusName(m.Status),
			Text: timelineText{Headline: html.EscapeString(m.What), Text: html.EscapeString(sentence(m.Evidence[0]))}})
	}
	return indented(t)
}

// timelineSpan gives the start, and the end where it is another.
func timelineSpan(d edtf.Date, language string) (start, end *timelineDate, ok bool) {
	a, aok := d.Earliest()
	b, bok := d.Latest()
	if !aok {
		return nil, nil, false
	}
	start = &timelineDate{Year: a.Year, Display: d.Meaning(language)}
	switch s := d.String(); {
	case popoloText(s) != "" && len(s) == 10:
		start.Month, start.Day = a.Month, a.Day
	case popoloText(s) != "" && len(s) == 7:
		start.Month = a.Month
	case popoloText(s) != "":
	default:
		start.Month, start.Day = a.Month, a.Day
		if bok && a != b {
			end = &timelineDate{Year: b.Year, Month: b.Month, Day: b.Day}
		}
	}
	return start, end, true
}
