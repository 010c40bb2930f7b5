package library

import (
	"strings"

	"sillok/internal/diag"
	"sillok/internal/edtf"
	"sillok/internal/entity"
	"sillok/internal/lazyregexp"
)

// Slot is a line of an event's programme.
type Slot struct {
	Day  edtf.Date   // of the heading above the line, else zero
	Time string      // 13:30~13:40, as written; empty for what stands below a time
	What string      // 개회사; without the people who follow
	Who  []entity.ID // the people whom the line names
	Ref  Ref
}

// fewestSlots is how many lines with a time make a programme: fewer are times of a
// meeting told in passing.
const fewestSlots = 3

// slotTime matches the hours that a line of a programme begins with; its group is what
// stands of them. A time without an end (09:52 접속 지연 감지) is a log's.
var slotTime = lazyregexp.New(`^[\s|(○•▪▸◦·-]*(\d{1,2}:\d\d\s*[~∼～–-]\s*\d{1,2}:\d\d)\)?`)

// programmes files the lines of each programme under the event that its document is of:
// the event that the title names, else the first that is named before the programme.
// What a programme says is not read: its lines are shown as they stand.
func (j *joiner) programmes() {
	for _, d := range j.l.Documents {
		slots := d.slots()
		if len(slots) == 0 {
			continue
		}
		e := j.entry(d.eventBefore(slots[0].Ref.In.Start))
		if e != nil && len(e.Programme) == 0 { // of several documents the newest
			e.Programme = slots
		}
	}
}

// eventBefore is the event that the title names, else the first mention of one before a
// place of the text.
func (d *Doc) eventBefore(place int) entity.ID {
	var first entity.ID
	for _, m := range d.Mentions {
		if m.ID.Kind != "event" || m.In.Start >= place {
			continue
		}
		if strings.Contains(d.Title, d.Text[m.In.Start:m.In.End]) {
			return m.ID
		}
		if first.IsZero() {
			first = m.ID
		}
	}
	return first
}

// slots are the lines of the programme in a document, in their order: those that begin
// with their time, and what stands right below one: lines that are no sentences (the
// heading of a session), or a list, before which Markdown has an empty line (its talks).
func (d *Doc) slots() []Slot {
	var list []Slot
	timed, below := 0, nothing
	var day edtf.Date
	for at := 0; at < len(d.Text); {
		end := len(d.Text)
		if i := strings.IndexByte(d.Text[at:], '\n'); i >= 0 {
			end = at + i
		}
		line := diag.Span{Start: at, End: end}
		at = end + 1
		text := d.Text[line.Start:line.End]
		item := strings.HasPrefix(text, "- ")
		if m := slotTime.FindStringSubmatchIndex(text); m != nil {
			list = append(list, d.slot(line, text[m[2]:m[3]], line.Start+m[1], day))
			timed++
			below = anything
			continue
		}
		switch {
		case text == "" && below != nothing:
			below = items
		case text != "" && !strings.HasSuffix(text, ".") && (below == anything || below == items && item):
			list = append(list, d.slot(line, "", line.Start, day))
		default:
			below = nothing
			if when, ok := d.dayOf(line); ok {
				day = when
			}
		}
	}
	if timed < fewestSlots {
		return nil
	}
	return list
}

// What may go on with the line of a programme above it.
const (
	nothing = iota
	items
	anything
)

// slot reads a line whose words begin at start.
func (d *Doc) slot(line diag.Span, time string, start int, day edtf.Date) Slot {
	s := Slot{Day: day, Time: strings.Join(strings.Fields(time), ""), Ref: d.ref(diag.Span{Start: start, End: line.End})}
	end := line.End
	for _, m := range d.mentionsFrom(diag.Span{Start: start, End: line.End}) {
		if m.ID.Kind != "person" {
			continue
		}
		if strings.Trim(d.Text[start:m.In.Start], outerSigns) != "" {
			end = min(end, m.In.Start)
		}
		s.Who = append(s.Who, m.ID)
	}
	s.What = strings.ReplaceAll(strings.Join(strings.Fields(strings.Trim(d.Text[start:end], outerSigns)), " "), " | ", " · ")
	return s
}

// outerSigns are what stands around the words of a line and is none of them.
const outerSigns = " \t|/:,(-▸·○•▪◦\\"

// dayOf is the one day that a line which is no sentence names.
func (d *Doc) dayOf(line diag.Span) (edtf.Date, bool) {
	var day edtf.Date
	for _, m := range d.mentionsFrom(line) {
		if m.ID.Kind != "date" {
			continue
		}
		if !day.IsZero() {
			return edtf.Date{}, false
		}
		day, _ = edtf.Parse(m.ID.Name)
	}
	_, whole := day.Day()
	return day, whole && !strings.HasSuffix(d.Text[line.Start:line.End], ".")
}
