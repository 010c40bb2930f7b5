package library

import (
	"cmp"
	"slices"
	"strings"
	"sync"

	"sillok/internal/diag"
	"sillok/internal/doc"
	"sillok/internal/edtf"
	"sillok/internal/entity"
	"sillok/internal/korean"
	"sillok/internal/lazyregexp"
)

// moments makes the timeline of the happenings that the pages list, in order of
// publication. A happening that several documents tell is one moment with several
// pieces of evidence; where they differ in its day or its outcome, each stands by
// itself.
func (j *joiner) moments() {
	told := tellings{}
	for _, d := range slices.Backward(j.l.Documents) {
		for _, e := range d.Events {
			if e.State == doc.Rejected {
				continue
			}
			if m, ok := j.moment(d, e); ok && !private(m) {
				j.tell(told, m)
			}
		}
	}
	slices.SortStableFunc(j.l.Timeline, compareMoments)
	for _, m := range j.l.Timeline {
		for _, id := range m.Who {
			if e := j.entry(id); e != nil && (len(e.Moments) == 0 || e.Moments[len(e.Moments)-1] != m) {
				e.Moments = append(e.Moments, m)
			}
		}
	}
}

// moment makes the moment of a happening; ok is false when no sentence of its page
// tells it.
func (j *joiner) moment(d *Doc, e doc.Event) (*Moment, bool) {
	words, status := doc.SplitStatus(e.What)
	m := &Moment{When: e.When, What: words, Status: status, Action: korean.ActionIn(words), State: e.State}
	in := e.In
	if mark, ok := d.dateOf(e, words); ok {
		m.Surface = d.Text[mark.Start:mark.End]
		if in.Len() == 0 {
			in = mark
		}
	}
	for _, id := range e.Who {
		if who := j.thing(id); who != nil && !slices.Contains(m.Who, who.ID) {
			m.Who = append(m.Who, who.ID)
		}
	}
	if in.Len() == 0 {
		return nil, false
	}
	if e.State != doc.Confirmed {
		m.Who = j.shortened(d, words, m.Who)
	}
	m.Evidence, m.told = []Ref{d.ref(in)}, []Status{status}
	m.context = j.context(m)
	if id := j.entitledMatter(m); !id.IsZero() && !slices.Contains(m.Who, id) && m.State != doc.Confirmed {
		m.Who = append(m.Who, id)
	}
	m.Who = j.concerned(m)
	return m, true
}

// dateOf gives the date mark of a happening: in its evidence, or the last one above it, or, where a person listed
// it without, in the sentence that has most of its words.
func (d *Doc) dateOf(e doc.Event, words string) (best diag.Span, ok bool) {
	pairs, most := korean.Pairs(words), -1
	for _, mark := range d.Mentions {
		if mark.ID.Kind != "date" || mark.ID.Name != e.When.String() || e.In.Len() > 0 && !e.In.Overlaps(mark.In) {
			continue
		}
		if n := korean.Shared(pairs, korean.Pairs(d.ref(mark.In).SentenceText())); n > most {
			best, most, ok = mark.In, n, true
		}
	}
	if ok || e.In.Len() == 0 {
		return best, ok
	}
	for _, mark := range d.Mentions { // a line of its own above
		if mark.ID.Kind == "date" && mark.ID.Name == e.When.String() && mark.In.End <= e.In.Start {
			best, ok = mark.In, true
		}
	}
	return best, ok
}

// concerned gives those who take part in a moment as its sentence shows them: whom
// the sentence or the headline names, of systems, laws and occasions those alone that
// the headline names, when it names one. Whom a person listed stays.
func (j *joiner) concerned(m *Moment) []entity.ID {
	if m.State != doc.Confirmed {
		subject := j.ownMatter(m)
		m.Who = slices.DeleteFunc(m.Who, func(id entity.ID) bool {
			return id != subject && !m.Evidence[0].mentions(j, id) && !j.names(j.entry(id), m)
		})
	}
	named := func(id entity.ID) bool { return isThing(id) && j.names(j.entry(id), m) }
	if !slices.ContainsFunc(m.Who, named) {
		return m.Who
	}
	return slices.DeleteFunc(m.Who, func(id entity.ID) bool { return isThing(id) && !named(id) })
}

// ofMatter are the kinds of actions that, where nothing is named that they are done to,
// are done to what the document is about: 전면 개통 in the plan of a system.
var ofMatter = map[korean.Kind]bool{
	korean.Begin: true, "try": true, "build": true, korean.Finish: true, "grow": true, "order": true, "end": true, "stop": true, "occur": true, "recover": true, korean.Postpone: true, korean.Operate: true, korean.Plan: true, "select": true,
}

// ownMatter gives what the title of a document names, where a moment is told of that: its
// sentence names no other thing. It is zero elsewhere.
func (j *joiner) ownMatter(m *Moment) entity.ID {
	r := m.Evidence[0]
	if !ofMatter[m.Action.Kind] {
		return entity.ID{}
	}
	for _, x := range r.marks() {
		if isThing(x.ID) {
			return entity.ID{}
		}
	}
	if subject := j.subject(r.Doc); subject != nil {
		return subject.ID
	}
	return entity.ID{}
}

// mentions reports whether the sentence of r has a mark of an entity.
func (r Ref) mentions(j *joiner, id entity.ID) bool {
	for _, x := range r.marks() {
		if e := j.thing(x.ID); e != nil && e.ID == id {
			return true
		}
	}
	return false
}

// isThing reports whether things are done to an entity.
func isThing(id entity.ID) bool { return id.Kind == "system" || id.Kind == "law" || id.Kind == "event" }

// tellings finds the moments that are about something, by the class of their
// action and one of those who take part.
type tellings map[telling][]*Moment

type telling struct {
	class string
	id    entity.ID
}

// classOf gives the class of a moment's action; the noun itself where it is in none. A
// body that opens its doors is founded; what is opened else is a system.
func classOf(m *Moment) string {
	if m.Action.Idiom && m.Action.Kind == korean.Begin && !slices.ContainsFunc(m.Who, isThing) {
		return founding()
	}
	return cmp.Or(m.Action.Class, m.Action.Noun)
}

// founding is the class of 개소, 개청 and the like.
var founding = sync.OnceValue(func() string { return korean.NounAction("개소").Class })

// find gives the moment that tells the same as m.
func (t tellings) find(m *Moment) *Moment {
	if o := t.heldThen(m); o != nil {
		return o
	}
	class := classOf(m)
	if class == "" || !m.When.Known() {
		return nil
	}
	for _, id := range m.Who {
		for _, o := range t[telling{class, id}] {
			if o != m && sameTime(o.When, m.When) && agree(o.Status, m.Status) && about(o, m) {
				return o
			}
		}
	}
	for _, o := range t[onDay(class, m)] { // of one day in much the same words, whoever is named
		if o != m && o.When == m.When && agree(o.Status, m.Status) && alike(o.What, m.What) && samePlaces(o.What, m.What) {
			return o
		}
	}
	return nil
}

// heldThen gives the moment that tells of the same occasion on the same day, where both
// headlines name no deed but that it is held: 제4차 전체회의, 제4차 전체회의 개최.
func (t tellings) heldThen(m *Moment) *Moment {
	if !onlyHeld(m) {
		return nil
	}
	for _, id := range m.Who {
		if id.Kind != "event" {
			continue
		}
		for _, o := range t[onOccasion(id)] {
			if o != m && sameTime(o.When, m.When) && agree(o.Status, m.Status) && onlyHeld(o) {
				return o
			}
		}
	}
	return nil
}

// onlyHeld reports whether a headline is the name of an occasion, alone or as held.
func onlyHeld(m *Moment) bool {
	words := strings.Fields(m.What)
	if len(words) == 0 {
		return false
	}
	last := words[len(words)-1]
	if korean.NounAction(last).Kind == korean.Hold {
		words = words[:len(words)-1]
	}
	return len(words) > 0 && slices.ContainsFunc(m.Who, func(id entity.ID) bool {
		return id.Kind == "event" && strings.Join(words, "") == strings.ReplaceAll(id.Title(), " ", "")
	})
}

// onOccasion is the key of the moments of one occasion.
func onOccasion(id entity.ID) telling { return telling{korean.NounAction("개최").Class, id} }

// onDay is the key of the moments of one class on one day.
func onDay(class string, m *Moment) telling {
	return telling{class, entity.ID{Kind: "date", Name: m.When.String()}}
}

// add makes m known by those who take part in it.
func (t tellings) add(m *Moment) {
	if onlyHeld(m) && m.When.Known() {
		for _, id := range m.Who {
			if k := onOccasion(id); id.Kind == "event" && !slices.Contains(t[k], m) {
				t[k] = append(t[k], m)
			}
		}
	}
	if class := classOf(m); class != "" && m.When.Known() {
		if k := onDay(class, m); len(k.id.Name) >= len("2021-09-20") && !slices.Contains(t[k], m) {
			t[k] = append(t[k], m)
		}
		for _, id := range m.Who {
			k := telling{class, id}
			if !slices.Contains(t[k], m) {
				t[k] = append(t[k], m)
			}
		}
	}
}

// sameTime reports whether two times are one, or one tells the other more exactly.
func sameTime(a, b edtf.Date) bool {
	return a == b || bounded(a) && bounded(b) && (a.Contains(b) || b.Contains(a))
}

// agree reports whether two statuses may be of one happening: a plan, and what came
// of it in its time.
func agree(a, b Status) bool {
	open := func(s Status) bool { return s == Planned || s == korean.UnderWay || s == Done }
	return a == b || open(a) && open(b)
}

// about reports whether two moments of one kind of action are about the same: they
// share a system, a law or an occasion, or, where one of them names none, their
// words are much the same.
func about(a, b *Moment) bool {
	things := func(m *Moment) (list []entity.ID) {
		for _, id := range m.Who {
			if isThing(id) {
				list = append(list, id)
			}
		}
		return list
	}
	x, y := things(a), things(b)
	if slices.ContainsFunc(x, func(id entity.ID) bool { return slices.Contains(y, id) }) {
		return true
	}
	return (len(x) == 0 || len(y) == 0) && alike(a.What, b.What)
}

// alike reports whether two headlines say much the same.
func alike(a, b string) bool { return korean.Alike(korean.Pairs(a), korean.Pairs(b), leastAlike) }

// leastAlike is how many pairs of syllables a headline has at least that is like another.
const leastAlike = 4

// tell adds m to the timeline, or its evidence to the moment that tells the same.
func (j *joiner) tell(told tellings, m *Moment) {
	if m.Status == Planned || m.Status == korean.UnderWay {
		made := *m
		j.plans = append(j.plans, &made)
	}
	same := told.find(m)
	if same == nil {
		j.l.Timeline = append(j.l.Timeline, m)
		told.add(m)
		return
	}
	same.Evidence = append(same.Evidence, m.Evidence...)
	same.told = append(same.told, m.told...)
	for _, id := range m.Who {
		if !slices.Contains(same.Who, id) {
			same.Who = append(same.Who, id)
		}
	}
	same.context = append(same.context, m.context...)
	if same.Status != Done && m.Status == Done { // what was planned has come: told as it came
		same.What, same.Action = m.What, m.Action
	}
	switch planned := same.Status == Planned || same.Status == korean.UnderWay; {
	case same.When == m.When:
	case same.When.Contains(m.When) && (m.Status == Done || same.Status != Done), planned && m.Status == Done && m.When.Contains(same.When) && !j.scheduled(same):
		same.When, same.Surface = m.When, m.Surface // the day of a plan is not that of what came
	}
	same.Status = joinStatus(same.Status, m.Status)
	same.State = max(same.State, m.State)
	told.add(same)
}

// joinStatus: a plan stays a plan until a document says that it happened.
func joinStatus(a, b Status) Status {
	for _, s := range [...]Status{Done, korean.UnderWay} {
		if a == s || b == s {
			return s
		}
	}
	return a
}

// private reports whether m tells of a person's birth, age or studies. These
// stand in the document and nowhere else: pages of people hold what they did
// in public.
func private(m *Moment) bool {
	named := slices.ContainsFunc(m.Who, func(id entity.ID) bool { return id.Kind == "person" })
	return named && (m.Action.Kind == "born" || privateLife.MatchString(m.What))
}

var privateLife = lazyregexp.New(`출생|태어나|태어난|졸업|입학|수료|합격|학사|석사|박사|\d+세(\)|$)|유학|연수\(|연수$`)

// compareMoments orders by time, then by place. Most times differ: what follows
// is only looked at where they do not.
func compareMoments(a, b *Moment) int {
	if c := compareTimes(a.When, b.When); c != 0 {
		return c
	}
	if c := cmp.Compare(rank(a.Surface), rank(b.Surface)); c != 0 {
		return c
	}
	if a.When != b.When {
		if c := cmp.Compare(a.When.String(), b.When.String()); c != 0 {
			return c
		}
	}
	x, y := a.Evidence[0], b.Evidence[0]
	return cmp.Or(cmp.Compare(x.Doc.Slug, y.Doc.Slug), cmp.Compare(x.In.Start, y.In.Start), cmp.Compare(a.What, b.What))
}

// rank orders the parts of one unit: 초 before the bare unit, 말 after it.
func rank(surface string) int {
	switch {
	case strings.HasSuffix(surface, "초") || strings.HasSuffix(surface, "초순") || strings.HasSuffix(surface, "상순"):
		return -1
	case strings.HasSuffix(surface, "말") || strings.HasSuffix(surface, "하순"):
		return 1
	}
	return 0
}
