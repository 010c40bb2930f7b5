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

// who gives whoever takes part: the entities of the date's part of the sentence,
// its subject, the speaker of the quotation it stands in; without any the body
// last spoken of. Those who host or speak at a named occasion come with it.
func (r *reader) who(i int, clause diag.Span, relations []doc.Relation) []entity.ID {
	at := r.Mentions[i].In
	s := r.sentenceSpan(at.Start)
	scope := s
	if len(r.marks(s, "date")) > 1 || length(r.str(s)) > 220 {
		scope = clause
	}
	list := r.ids(r.marks(scope))
	if m, ok := r.sentenceSubject(s); ok {
		list = union(list, []entity.ID{r.Mentions[m].ID})
	}
	if line := r.lines[r.line(at.Start)]; cvBullet.MatchString(r.Text[line.Start:at.Start]) && !sentenceLike(r.str(line)) && len(r.cvLines()) > 0 {
		if owner := r.ownerOf(line.Start); !owner.IsZero() && len(r.marks(line, "person")) == 0 {
			list = union([]entity.ID{owner}, list)
		}
	}
	if q := r.inQuote(at.Start); q >= 0 {
		for _, x := range r.readQuotes() {
			if x.Words == r.quotes[q].words && !x.Speaker.IsZero() {
				list = union(list, r.withBody(x.Speaker, list))
			}
		}
	}
	for _, a := range r.answers {
		if a.words.Contains(at) && !slices.ContainsFunc(list, actor) {
			if m := r.topicBefore(s.Start); m >= 0 && a.words.Contains(r.Mentions[m].In) {
				list = union(list, []entity.ID{r.Mentions[m].ID})
			}
			list = union(list, r.withBody(a.speaker, list))
		}
	}
	if id := r.bareSubject(s); !id.IsZero() {
		list = union(list, []entity.ID{id})
	}
	if !slices.ContainsFunc(list, actor) {
		list = union(list, r.ids(r.marks(s)))
	}
	if !slices.ContainsFunc(list, actor) {
		list = union(list, r.carried(s))
	}
	for _, rel := range relations {
		if rel.To.Kind == "event" && slices.Contains(list, rel.To) {
			list = union(list, []entity.ID{rel.From})
		}
	}
	return list
}

// bareSubject gives the local government that is the subject of a sentence as 시, 도,
// 군 or 구 without a mark: the last named so (시는 7월 감지기를 단다).
func (r *reader) bareSubject(s diag.Span) entity.ID {
	m := bareLocal.FindStringSubmatchIndex(r.masked(s))
	if m == nil {
		return entity.ID{}
	}
	return r.localBody(r.Text[s.Start+m[2]:s.Start+m[3]], s.Start)
}

// bareLocal finds 시는; a name in front would make 군은 a form of address.
var bareLocal = regexp.MustCompile(`(?:^|[^_]\s|[“"])(시|도|군|구)(?:는|은|가|에서는)\s`)

// withBody gives a speaker, and the body the speaker belongs to when none is
// named: what somebody says in office, the body does.
func (r *reader) withBody(speaker entity.ID, named []entity.ID) []entity.ID {
	list := []entity.ID{speaker}
	if slices.ContainsFunc(named, func(id entity.ID) bool { return id.Kind == "agency" }) {
		return list
	}
	for _, x := range r.posts() {
		if x.Person == speaker && x.present && !x.Agency.IsZero() {
			return append(list, x.Agency)
		}
	}
	return list
}

// carried gives what a sentence without names speaks of: the subject of the
// sentence before it in the paragraph and the systems, laws and occasions named
// there; else the body that was last a topic, unless others act.
func (r *reader) carried(s diag.Span) []entity.ID {
	var list []entity.ID
	if k := r.sentence(s.Start); k > 0 {
		before := r.sentences[k-1]
		if r.line(before.Start) == r.line(s.Start) {
			if m, ok := r.sentenceSubject(before); ok {
				list = union(list, []entity.ID{r.Mentions[m].ID})
			}
			list = union(list, r.ids(r.marks(before, "system", "law", "event")))
		}
	}
	if len(list) == 0 {
		if m := r.topicBefore(s.Start); m >= 0 && !otherActor.MatchString(r.masked(s)) {
			list = append(list, r.Mentions[m].ID)
		}
	}
	return list
}

// otherActor finds a subject that acts and is no body with a name, so that the body
// spoken of before has no part in it.
var otherActor = regexp.MustCompile(`(?:^|\s)(?:정부|업계|학계|여당|야당|여야|정치권|증권가|(?:전문가|시민|주민|국민|기업|이용자)들?)(?:는|은|가|이|에서는)\s`)

// actor reports whether an entity can do something.
func actor(id entity.ID) bool {
	return id.Kind == "agency" || id.Kind == "person" || id.Kind == "system" || id.Kind == "event" || id.Kind == "law"
}

// sentenceSubject gives the mark that is the subject of a sentence.
func (r *reader) sentenceSubject(s diag.Span) (int, bool) {
	if m, ok := r.subject(s); ok {
		return m, true
	}
	for _, m := range r.marks(s, "agency", "system", "event", "law") {
		if bodyTopic.MatchString(r.Text[r.Mentions[m].In.End:s.End]) {
			return m, true
		}
	}
	return -1, false
}

// topicBefore gives the body or system that was last a topic (은, 는) before an
// offset, -1 without one.
func (r *reader) topicBefore(at int) int {
	for i := len(r.Mentions) - 1; i >= 0; i-- {
		m := r.Mentions[i]
		if m.In.End > at || m.ID.Kind != "agency" && m.ID.Kind != "system" || r.insideMarks(m.In.Start) {
			continue
		}
		if spokenOf.MatchString(r.Text[m.In.End:]) {
			return i
		}
	}
	return -1
}

var spokenOf = regexp.MustCompile(`^(?:\([^()]{1,20}\))?(은|는)\s`)

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
		if h.pointer && (h.quoted || !newcomer(o.Who, h.Who)) || o.In == h.In || sharesEvent(o.Who, h.Who) || alike(o.pairs, h.pairs) {
			return k
		}
	}
	return -1
}

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
