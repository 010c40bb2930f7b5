package facts

import (
	"regexp"
	"slices"
	"strings"

	"sillok/internal/diag"
	"sillok/internal/doc"
	"sillok/internal/edtf"
	"sillok/internal/entity"
)

// A happening is a date with the words it stands in and whoever takes part. Each
// date mark makes one, except the dates of posts in curricula vitae and notices.
// Marks that tell of the same happening again (오늘, 이날, the caption under the
// picture) are one.

// happening is an event with what tells it from others.
type happening struct {
	doc.Event
	surface string
	pairs   map[string]bool // pairs of syllables of its clause
	quoted  bool            // it stands in a quotation
	subject entity.ID       // of its sentence, zero without one
	pointer bool            // its date is 오늘, 이날: it points at one named before
}

// compared follows a date with which a figure of another date is compared: 2019년|보다
// 27% 줄었다.
var compared = regexp.MustCompile(`^(?:에\s비해|에\s비하면|보다|과\s비교|와\s비교|\s?대비|\s같은\s기간(?:보다|에\s비해|\s?대비))`)

var pointing = regexp.MustCompile(`^(이날|이 날|당일|같은 날|오늘|동일)`)

// readEvents gives the dated happenings in order of place.
func (r *reader) readEvents() []doc.Event {
	relations := r.relations()
	roles := r.roleLines()
	var list []happening
	for i := range r.Mentions {
		if r.date(i).IsZero() || within(r.Mentions[i].In, roles) || compared.MatchString(r.Text[r.Mentions[i].In.End:]) {
			continue
		}
		h := r.happening(i, relations)
		if r.labelsPeriod(i) || strings.TrimSuffix(h.What, "(예정)") == "" {
			continue
		}
		if k := sameHappening(list, &h); k >= 0 {
			list[k].Who = union(list[k].Who, h.Who)
			continue
		}
		list = append(list, h)
	}
	var events []doc.Event
	for _, h := range list {
		events = append(events, h.Event)
	}
	return events
}

// yearPair is a period in bare years: 2003~2007.
var yearPair = regexp.MustCompile(`^\d{4}\s?[~∼-]\s?\d{4}$`)

// labelsPeriod reports whether a date mark is the period in brackets that a
// heading or name bears (로드맵의 시대 (2003~2007)), which nothing happens in.
func (r *reader) labelsPeriod(i int) bool {
	at := r.Mentions[i].In
	return yearPair.MatchString(r.surface(i)) && strings.HasSuffix(r.Text[:at.Start], "(") && strings.HasPrefix(r.Text[at.End:], ")")
}

// roleLines gives the lines of lists that gave posts: their dates are no
// happenings of their own.
func (r *reader) roleLines() []diag.Span {
	var list []diag.Span
	for _, l := range r.cvLines() {
		if person := r.ownerOf(l.line.Start); !person.IsZero() && len(r.careerLine(l, person)) > 0 {
			list = append(list, l.line)
		}
	}
	for _, n := range r.noticeLines() {
		if !leaving.MatchString(r.section(n.first)) {
			list = append(list, r.lines[n.first])
		}
	}
	return list
}

// section gives the last line with a section sign before line i.
func (r *reader) section(i int) string {
	for ; i >= 0; i-- {
		if s := r.str(r.lines[i]); sectionOf.MatchString(s) {
			return s
		}
	}
	return ""
}

// happening makes the happening of a date mark.
func (r *reader) happening(i int, relations []doc.Relation) happening {
	clause, status := r.status(i)
	if next, ok := r.datedHeading(i); ok {
		clause = next
	}
	h := happening{surface: r.surface(i), pointer: pointing.MatchString(r.surface(i)), quoted: r.inQuote(r.Mentions[i].In.Start) >= 0}
	h.When = r.startOf(i, clause)
	h.In = r.sentences[r.sentence(r.Mentions[i].In.Start)]
	if m, ok := r.sentenceSubject(h.In); ok {
		h.subject = r.Mentions[m].ID
	}
	h.Planned = status == doc.Planned
	h.Who = r.who(i, clause, relations)
	if next, ok := r.datedHeading(i); ok {
		h.Who, h.In = r.ids(r.marks(next)), next
	}
	h.What = r.what(i, clause, h.Planned)
	h.pairs = syllablePairs(r.str(clause))
	return h
}

// datedHeading gives the first sentence under a line that holds a date and
// nothing else, as a diary has it: the date is that sentence's.
func (r *reader) datedHeading(i int) (diag.Span, bool) {
	at := r.Mentions[i].In
	k := r.line(at.Start)
	line := r.lines[k]
	rest := r.Text[line.Start:at.Start] + r.Text[at.End:line.End]
	if strings.Trim(rest, " ■◆◇□○●▲-<>[]().:") != "" || k+1 >= len(r.lines) {
		return diag.Span{}, false
	}
	return r.sentences[r.sentence(r.lines[k+1].Start)], true
}

// startOf gives the date of a happening. An open interval is the day on which
// something began when the words right behind it say so: 1994년부터 … 시작한.
func (r *reader) startOf(i int, clause diag.Span) edtf.Date {
	d := r.date(i)
	from, ok := strings.CutSuffix(d.String(), "/..")
	if ok && beginning.MatchString(r.Text[r.Mentions[i].In.End:max(clause.End, r.Mentions[i].In.End)]) {
		if start, err := edtf.Parse(from); err == nil {
			return start
		}
	}
	return d
}

var beginning = regexp.MustCompile(`^[^,.]{0,20}(을|를|이|가|\s)\s?(시작|출발|개시|첫발|입문)`)

// union adds to a list what it lacks.
func union(a, b []entity.ID) []entity.ID {
	for _, id := range b {
		if !slices.Contains(a, id) {
			a = append(a, id)
		}
	}
	return a
}

// sameHappening gives the index of the happening that h tells again, or -1.
func sameHappening(list []happening, h *happening) int {
	for k := range list {
		o := &list[k]
		if o.When != h.When {
			continue
		}
		if open(h.When.String()) && o.surface != h.surface && !h.pointer {
			continue // two unknown years are not one
		}
		if h.pointer && (h.quoted || !newcomer(o.Who, h.Who) && !othersTurn(o.subject, h.subject)) || o.In == h.In || sharesEvent(o.Who, h.Who) || alike(o.pairs, h.pairs) {
			return k
		}
	}
	return -1
}

// othersTurn reports whether a body acts where somebody else did before.
func othersTurn(a, b entity.ID) bool { return b.Kind == "agency" && !a.IsZero() && a != b }

// newcomer reports whether b names a body, system or law that a does not.
func newcomer(a, b []entity.ID) bool {
	return slices.ContainsFunc(b, func(id entity.ID) bool { return id.Kind != "person" && !slices.Contains(a, id) })
}

func sharesEvent(a, b []entity.ID) bool {
	return slices.ContainsFunc(a, func(id entity.ID) bool { return id.Kind == "event" && slices.Contains(b, id) })
}

// syllablePairs gives the pairs of neighbouring syllables in the words of s.
func syllablePairs(s string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(s) {
		runes := []rune(w)
		for i := 0; i+1 < len(runes); i++ {
			set[string(runes[i:i+2])] = true
		}
	}
	return set
}

// alike reports whether two clauses share half of the smaller one's pairs.
func alike(a, b map[string]bool) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	n := 0
	for p := range a {
		if b[p] {
			n++
		}
	}
	return len(a) >= 8 && n*2 >= len(a)
}
