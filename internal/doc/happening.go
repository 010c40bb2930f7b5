package doc

import (
	"sort"
	"strings"
	"unicode"

	"sillok/internal/diag"
	"sillok/internal/edtf"
	"sillok/internal/entity"
)

// An event's row has no words of the text: its sentence is found by its date,
// by who took part, and by the words that what happened shares with it.

// sentence is what an event is compared with.
type sentence struct {
	in       diag.Span
	mentions []Mention
}

// resolveEvents gives each event the sentence that fits it best.
func (d *Document) resolveEvents() {
	if len(d.Events) == 0 {
		return
	}
	h := newHappenings(d)
	for i := range d.Events {
		if n := h.find(&d.Events[i]); n >= 0 {
			d.Events[i].In = h.all[n].in
		}
	}
}

// happenings is the sentences of a document, by the dates in them.
type happenings struct {
	text   string
	all    []sentence
	dated  map[string][]int // date id → sentences
	starts []int
	dates  []datedSentence // of dates that are known, once they are asked for
	read   bool
}

// datedSentence is a date mark and the sentence that holds it.
type datedSentence struct {
	date edtf.Date
	n    int
}

// mostCandidates bounds the sentences that one event is compared with.
const mostCandidates = 200

func newHappenings(d *Document) *happenings {
	h := &happenings{text: d.Text, all: d.sentences(), dated: map[string][]int{}}
	for i, s := range h.all {
		h.starts = append(h.starts, s.in.Start)
		for _, m := range s.mentions {
			if list := h.dated[m.ID.Name]; m.ID.Kind == "date" && len(list) < mostCandidates {
				h.dated[m.ID.Name] = append(list, i)
			}
		}
	}
	return h
}

// find is the number of the sentence that tells of e, or -1.
func (h *happenings) find(e *Event) int {
	pairs := bigrams(e.What)
	if n, score := h.best(h.under(h.dated[e.When.String()]), e, pairs); score >= 0 {
		return n
	}
	if n, score := h.best(h.candidates(e), e, pairs); score >= 50 { // half of the words, or fewer and those who took part
		return n
	}
	return -1
}

// longestDateLine is the length of a line that is little more than a date.
const longestDateLine = 60

// under adds to the sentences of a date those that stand under it, where it is a line of
// its own, up to the next sentence with a date. A date behind a label (일 시: …) is no
// heading of what follows.
func (h *happenings) under(list []int) []int {
	var all []int
	for _, i := range list {
		all = append(all, i)
		if s := h.all[i]; s.in.Len() > longestDateLine || len(s.mentions) != 1 ||
			strings.ContainsFunc(h.text[s.in.Start:s.mentions[0].In.Start], unicode.IsLetter) {
			continue
		}
		for n := i + 1; n < min(len(h.all), i+10) && !holdsDate(h.all[n].mentions); n++ {
			all = append(all, n)
		}
	}
	return all
}

func holdsDate(mentions []Mention) bool {
	for i := range mentions {
		if mentions[i].ID.Kind == "date" {
			return true
		}
	}
	return false
}

// best is the sentence of list that fits e best, the earliest of equals; the
// score is -1 for an empty list.
func (h *happenings) best(list []int, e *Event, pairs []string) (n, score int) {
	n, score = -1, -1
	for _, i := range list {
		if s := fits(h.text, h.all[i], e, pairs); s > score {
			n, score = i, s
		}
	}
	return n, score
}

// sentences is the sentences of d with their marks.
func (d *Document) sentences() []sentence {
	spans := Sentences(d.Text, d.Headings)
	all := make([]sentence, len(spans))
	m := 0
	for i, s := range spans {
		for m < len(d.Mentions) && d.Mentions[m].In.Start < s.Start {
			m++
		}
		from := m
		for m < len(d.Mentions) && d.Mentions[m].In.Start < s.End {
			m++
		}
		all[i] = sentence{s, d.Mentions[from:m]}
	}
	return all
}

// candidates is the sentences that may tell of an event whose date stands in
// none of them: those with a date that overlaps it, or with one of its words.
func (h *happenings) candidates(e *Event) []int {
	if !h.read {
		h.readDates()
	}
	var found []int
	for _, d := range h.dates {
		if len(found) < mostCandidates && e.When.Known() && d.date.Overlaps(e.When) {
			found = append(found, d.n)
		}
	}
	const most = 20 // of one word
	for _, word := range strings.Fields(e.What) {
		word = cut(word, 4)
		if len(word) < len("가나") {
			continue
		}
		for at, k := 0, 0; k < most; k++ {
			i := strings.Index(h.text[at:], word)
			if i < 0 {
				break
			}
			at += i + len(word)
			if n := sort.SearchInts(h.starts, at) - 1; n >= 0 {
				found = append(found, n)
			}
		}
	}
	return found
}

// readDates reads the dates that are known of all marks.
func (h *happenings) readDates() {
	h.read = true
	for i, s := range h.all {
		for _, m := range s.mentions {
			if m.ID.Kind != "date" {
				continue
			}
			if date, err := edtf.Parse(m.ID.Name); err == nil && date.Known() {
				h.dates = append(h.dates, datedSentence{date, i})
			}
		}
	}
}

// fits scores how well s tells of e: 100 for all of its words, and a little for
// each of those who took part.
func fits(text string, s sentence, e *Event, pairs []string) int {
	words := text[s.in.Start:s.in.End]
	n := 0
	for _, p := range pairs {
		if strings.Contains(words, p) {
			n++
		}
	}
	score := 100 * n / max(len(pairs), 1)
	for _, who := range e.Who {
		if named(s.mentions, who) {
			score += 10
		}
	}
	return score
}

func named(mentions []Mention, id entity.ID) bool {
	for i := range mentions {
		if mentions[i].ID == id {
			return true
		}
	}
	return false
}

// bigrams is the pairs of neighbouring characters in s that are not spaces.
func bigrams(s string) []string {
	var all []string
	last := -1
	for i, r := range s {
		if r == ' ' || r == '(' || r == ')' || r == ',' {
			last = -1
			continue
		}
		if last >= 0 {
			all = append(all, s[last:i+len(string(r))])
		}
		last = i
	}
	return all
}
