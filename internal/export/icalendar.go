package export

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"
	"time"

	ical "github.com/arran4/golang-ical"

	"sillok/internal/edtf"
	"sillok/internal/library"
)

// iCalendar (RFC 5545) holds what has whole days: happenings and promises with
// a known first and last day, as events of whole days.
var icalendarFormat = Format{
	Name: "icalendar", Title: "iCalendar", Schema: "https://www.rfc-editor.org/rfc/rfc5545",
	Loses: "only what is known to the day or month; open ends, open digits and years are left out",
	Files: one("sillok.ics", icalendar),
}

func icalendar(l *library.Library, o Options) ([]byte, error) {
	c := ical.NewCalendar()
	c.SetProductId("-//sillok//sillok//KO")
	c.SetMethod(ical.MethodPublish)
	c.SetName(o.Title)
	for _, m := range l.Timeline {
		first, last, ok := calendarDays(m.When)
		if !ok {
			continue
		}
		sum := sha256.Sum256([]byte(m.When.String() + "\x00" + m.What + "\x00" + m.Evidence[0].Doc.Slug))
		e := c.AddEvent(hex.EncodeToString(sum[:10]) + "@sillok")
		e.SetDtStampTime(stamp(l.Newest))
		e.SetAllDayStartAt(first)
		e.SetAllDayEndAt(last.AddDate(0, 0, 1)) // the end is the first day after
		e.SetSummary(m.What)
		e.SetStatus(ical.ObjectStatusConfirmed)
		if m.Status != library.Done {
			e.SetStatus(ical.ObjectStatusTentative)
		}
		if text := sentence(m.Evidence[0]); text != "" {
			e.SetDescription(text)
		}
		if o.Address != "" {
			e.SetURL(sentenceAddress(o, m.Evidence[0]))
		}
	}
	return []byte(lineEnds.Replace(c.Serialize())), nil
}

// lineEnds are those of RFC 5545 on every system: the library takes the system's.
var lineEnds = strings.NewReplacer("\r\r\n", "\r\n", "\r\n", "\r\n", "\n", "\r\n")

// calendarDays are the days of a happening no longer than a month.
func calendarDays(d edtf.Date) (first, last time.Time, ok bool) {
	a, aok := d.Earliest()
	b, bok := d.Latest()
	if !aok || !bok {
		return first, last, false
	}
	first, last = midnight(a), midnight(b)
	return first, last, last.Sub(first) <= 31*24*time.Hour
}

func midnight(d edtf.Day) time.Time {
	return time.Date(d.Year, time.Month(d.Month), d.Day, 0, 0, 0, 0, time.UTC)
}

// stamp is the newest day in the content: an export has no clock.
func stamp(newest edtf.Date) time.Time {
	if d, ok := newest.Latest(); ok {
		return midnight(d)
	}
	return time.Unix(0, 0).UTC()
}
