package facts

import (
	"slices"
	"strings"

	"sillok/internal/diag"
	"sillok/internal/doc"
	"sillok/internal/edtf"
	"sillok/internal/entity"
	"sillok/internal/korean"
)

// A happening is what a date dates (dated.go), with those who take part
// (participants.go) under a headline (headline.go). It is told once, however often
// the document tells it.

// happening is an event with what tells it from others.
type happening struct {
	doc.Event
	told   dated
	pairs  korean.PairSet // pairs of syllables of its words
	things []entity.ID    // the systems, laws and occasions in its words
}

// readEvents gives the happenings in order of place.
func (r *reader) readEvents() []doc.Event {
	roles := coverOf(r.roleLines())
	var list []happening
	for i := range r.Mentions {
		if r.date(i).IsZero() || roles.holds(r.Mentions[i].In) {
			continue
		}
		for _, x := range r.toldOf(i) {
			h, ok := r.happening(x)
			if around, found := r.aroundNoun(x); !ok && found {
				h, ok = r.happening(around)
			}
			if ok {
				list = r.join(list, h)
			}
		}
	}
	var events []doc.Event
	for k := range list {
		if !r.echo(list, k) {
			events = append(events, list[k].Event)
		}
	}
	return events
}

// aroundNoun reads a date before a clause that describes a noun as that of the clause around it, which goes on with
// that noun: 6월 이 망을 다룬 |보고서를 냈다|. What stands right behind the date is dated by it (6월 나온 망을 고쳤다),
// but for an occasion: what is done there is done on its day.
func (r *reader) aroundNoun(x dated) (dated, bool) {
	c, at := x.clause, r.Mentions[x.mark].In
	if c == nil || c.Relation != korean.Modifying || c.Of == nil || c.Of.Predicate.Start < c.Noun.Start || x.instead.Len() > 0 || r.deedDatedElsewhere(c.Of, x.mark) {
		return dated{}, false
	}
	apart := (c.Kind == korean.Hold || c.Kind == korean.Meet) && c.Voice == korean.Passive
	for _, a := range c.Args {
		if a.Of != nil || a.Role == korean.When {
			continue
		}
		if a.Span.Start < at.Start || a.Case == korean.Subject {
			return dated{}, false // 감사원이 2019년 지적한 문제를
		}
		apart = apart || a.Case == korean.Object
	}
	if !apart {
		return dated{}, false
	}
	y, v := r.predicate(x.mark, c.Of)
	y.mark = x.mark
	return y, v == happened && y.action.Kind != ""
}

// join adds a happening to a list, or what it says to the one that it tells again.
func (r *reader) join(list []happening, h happening) []happening {
	k := slices.IndexFunc(list, func(o happening) bool { return oneHappening(&o, &h) })
	if k < 0 && h.told.clause != nil {
		k = slices.IndexFunc(list, func(o happening) bool {
			return o.told.clause == h.told.clause && o.What == h.What && r.monthsOfOne(o, h)
		})
		if k >= 0 {
			return list
		}
	}
	if k < 0 {
		return append(list, h)
	}
	list[k].Who = union(list[k].Who, h.Who)
	if better(&h, &list[k]) || h.told.clause != nil && r.underHeading(list[k]) && !r.underHeading(h) || h.Status == korean.Done && list[k].Status == korean.Planned && h.told.clause != nil {
		h.Who = list[k].Who
		list[k] = h
	}
	return list
}

// underHeading reports whether a happening is told by a heading.
func (r *reader) underHeading(h happening) bool { return r.heading[r.lines[r.line(h.In.Start)].Start] }

// echo reports whether a happening only repeats one that the document tells more
// exactly: a heading what the text below says of that day, a year what another
// sentence dates to the day.
func (r *reader) echo(list []happening, k int) bool {
	h := &list[k]
	return slices.ContainsFunc(list, func(o happening) bool {
		switch {
		case o.When == h.When:
			return r.underHeading(*h) && !r.underHeading(o)
		case !strings.Contains(h.When.String(), "/") && h.When.Contains(o.When) && o.Status == h.Status:
			return h.told.action.Class != "" && h.told.action.Class == o.told.action.Class && (shares(h.things, o.things) || alike(h.pairs, o.pairs))
		}
		return false
	})
}

// happening makes the happening of a date. ok is false where its words name
// nothing that it happened to.
func (r *reader) happening(x dated) (happening, bool) {
	if deed, planned := korean.CutPlanned(x.noun); planned && x.clause == nil && korean.NounAction(lastWord(deed)).Kind != "" {
		x.noun, x.action, x.status = deed, korean.NounAction(lastWord(deed)), korean.Planned // 2026년 착공 예정
	}
	h := happening{told: x}
	h.When = r.date(r.glossed(x.mark))
	h.In = r.sentences[r.sentence(r.Mentions[x.mark].In.Start)]
	switch {
	case x.clause == nil && !h.In.Overlaps(x.words):
		h.In = x.words
	case x.clause != nil: // of a day above, the sentence that tells it
		h.In = r.sentences[r.sentence(x.clause.Predicate.Start)]
	}
	if !strings.ContainsAny(h.When.String(), "0123456789") && !open(r.Published.String()) {
		return h, false // nobody knows when
	}
	status := r.statusAt(x)
	if x.action.Kind == "plan" && x.action.Noun == "예정" {
		status = korean.Planned
	}
	if status == korean.Unclear && x.clause == nil && incidents[lastWord(x.noun)] {
		status = korean.Done // 1월 8일 한빛항 참사 당시: nobody announces one
	}
	if x.clause != nil && x.clause.Mood == korean.Purpose && r.sideOf(r.date(x.mark)) == behind {
		return h, false // 지난해 7월 난 사고를 계기로, 둘을 잇기 위해: the day of what is over, not of what is meant
	}
	if status == korean.Unclear && !open(r.Published.String()) && !open(h.When.String()) {
		return h, false // on a known day, told neither as done nor as planned
	}
	if status == korean.Done && r.beginSide(h.When) == ahead {
		return h, false // nothing is done before its day: the day is read wrongly, or is another's
	}
	ownDay := h.When == r.Published && strings.Contains(r.Title, korean.Minutes)
	if ownDay && status == korean.Planned && x.clause != nil && x.action.Kind == "" {
		return h, false // 오늘은 업무보고를 듣도록 하겠습니다: the business of the meeting
	}
	h.Status = status
	p := r.participants(x)
	h.Who = p.all
	what, ok := r.headline(x, p)
	if !ok {
		return h, false
	}
	if owner := r.whoseLife(x, what); !owner.IsZero() && length(owner.Base()+", "+what) <= longestHeadline {
		if own := strings.Trim(tidy(x.noun), " .,:;"); own != "" && strings.HasSuffix(what, " "+own) {
			what = own // and not what the title is about
		}
		what = owner.Base() + ", " + what
		h.Who = union(h.Who, []entity.ID{owner})
	}
	if x.made {
		h.told.action = korean.NounAction(korean.Announced)
	}
	if wholeYear(h.When) && x.clause != nil && r.vague(x.clause, x.action) {
		return h, false
	}
	h.What = what + status.Notation()
	h.Who = union(h.Who, r.namedIn(what))
	h.Who = r.involved(x, p, &h, what)
	h.pairs = korean.Pairs(what)
	for _, id := range p.own {
		if thing(id) {
			h.things = append(h.things, id)
		}
	}
	return h, true
}

// namedIn gives the things of the document that a headline names, the longest names first: of 차세대
// 나라장터 not 나라장터 too.
func (r *reader) namedIn(headline string) []entity.ID {
	if r.thingNames == nil {
		r.thingNames = []thingName{}
		seen := map[thingName]bool{}
		for i, m := range r.Mentions {
			if n := (thingName{tidy(r.surface(i)), m.ID}); thing(m.ID) && length(n.words) > 2 && !seen[n] {
				seen[n] = true
				r.thingNames = append(r.thingNames, n)
			}
		}
		slices.SortStableFunc(r.thingNames, func(a, b thingName) int { return len(b.words) - len(a.words) })
		r.namesBegin = map[string][]int{}
		for i, n := range r.thingNames {
			begin := korean.FirstRunes(n.words, 3)
			r.namesBegin[begin] = append(r.namesBegin[begin], i)
		}
	}
	var may []int // of thousands of names few begin as a word of the headline does
	for i := range headline {
		if i == 0 || headline[i-1] == ' ' {
			may = append(may, r.namesBegin[korean.FirstRunes(headline[i:], 3)]...)
		}
	}
	slices.Sort(may)
	var list []entity.ID
	for _, k := range slices.Compact(may) {
		n := r.thingNames[k]
		if i := strings.Index(" "+headline, " "+n.words); i >= 0 { // at the beginning of a word
			headline = headline[:i] + "\n" + headline[i+len(n.words):]
			list = append(list, n.id)
		}
	}
	return list
}

// thingName is a name of a thing as a document writes it.
type thingName struct {
	words string
	id    entity.ID
}

// monthsOfOne reports whether two happenings are one that took two months, which stand side by side:
// 9월과 10월 감사를 했다.
func (r *reader) monthsOfOne(a, b happening) bool {
	first, next := r.Mentions[a.told.mark].In, r.Mentions[b.told.mark].In
	month := len(a.When.String()) == len("2021-09") && len(b.When.String()) == len("2021-09")
	for _, w := range strings.Fields(r.str(diag.Span(a.told.clause.Span))) {
		if timesOver[w] {
			return false // 5월과 11월 두 차례
		}
	}
	return month && b.told.mark == a.told.mark+1 && first.End <= next.Start && hangulLetters(r.Text[first.End:next.Start]) < 2
}

// timesOver count how often something is done.
var timesOver = korean.List("times over")

// glossed gives the date in a bracket that says which day a word for one is, else the date itself:
// 전날(10일).
func (r *reader) glossed(i int) int {
	at := r.Mentions[i].In
	if i+1 == len(r.Mentions) || strings.ContainsAny(r.date(i).String(), "0123456789") || r.date(i+1).IsZero() {
		return i
	}
	if next := r.Mentions[i+1].In; r.Text[at.End:next.Start] == "(" && strings.HasPrefix(r.Text[next.End:], ")") {
		return i + 1
	}
	return i
}

// vague reports whether what is told of a year alone says too little to be a happening: a
// verb of no known kind, work that only goes on, how often something occurred.
func (r *reader) vague(c *korean.Clause, a korean.Action) bool {
	return a.Kind == "" && !r.namesSomething(c) || goesOn[a.Noun] && len(r.argMarks(c, korean.What)) == 0 && !r.deedTakesPlace(c) || a.Kind == "occur" && slices.ContainsFunc(c.Args, func(o korean.Arg) bool {
		return o.Role != korean.When && counter(lastWord(r.korean().Str(o.Span)))
	})
}

// deedTakesPlace reports whether a clause says of a deed of a known kind that it takes place: 시스템 전환이 이뤄진다.
func (r *reader) deedTakesPlace(c *korean.Clause) bool {
	return c.Voice == korean.Passive && slices.ContainsFunc(c.Args, func(a korean.Arg) bool {
		kind := korean.NounAction(r.korean().Str(a.Head)).Kind
		return a.Of == nil && a.Case == korean.Subject && a.Head != a.Span && kind != "" && !unhappening[kind] && !lasting[kind]
	})
}

// goesOn are the nouns of actions that only say that something goes on.
var goesOn = korean.List("going on")

// thing reports whether an entity is something that things are done to.
func thing(id entity.ID) bool { return id.Kind == "system" || id.Kind == "law" || id.Kind == "event" }

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
		list = append(list, r.lines[n.first])
	}
	return list
}

// oneHappening reports whether two happenings of a document are one: at one time, the
// same kind of action on the same thing, or told in much the same words.
func oneHappening(a, b *happening) bool {
	if start(a.When) != start(b.When) {
		return false
	}
	if open(a.When.String()) && a.In != b.In {
		return alike(a.pairs, b.pairs) // two unknown years are not one
	}
	if a.told.action.Kind == "die" || b.told.action.Kind == "die" {
		return a.told.noun == b.told.noun
	}
	if sharesEvent(a.Who, b.Who) && (a.told.action.Class == b.told.action.Class || meets(a) && meets(b)) {
		return true
	}
	sameAction := a.told.action.Class != "" && a.told.action.Class == b.told.action.Class || a.told.action.Noun == b.told.action.Noun
	if sameAction && (shares(a.things, b.things) || alike(a.pairs, b.pairs) || a.told.bare || b.told.bare) {
		return true
	}
	return alike(a.pairs, b.pairs) && a.told.action.Kind == b.told.action.Kind || sameRite(a, b) || !wholeYear(a.When) && toldWithin(a, b)
}

// toldWithin reports whether the words of one happening are part of those of another, whatever
// the spaces: 서류 접수, 가람구, 서류접수 진행.
func toldWithin(a, b *happening) bool {
	x, y := unnumbered(a), unnumbered(b)
	return length(x) > 3 && length(y) > 3 && (strings.Contains(x, y) || strings.Contains(y, x))
}

// unnumbered gives the words of a happening without spaces and without a number in front of them: |1차| 서류 접수.
func unnumbered(h *happening) string {
	words := strings.TrimSuffix(h.What, h.Status.Notation())
	if first, rest, more := strings.Cut(words, " "); more && korean.IsNumbered(first) {
		words = rest
	}
	return unspaced(words)
}

// sameRite reports whether two happenings of one day hold an occasion that one word of a
// sort names alone: 기관 명칭 변경에 따른 출범식 개최, 가람원, 강당에서 출범식 개최.
func sameRite(a, b *happening) bool {
	return day(a.When) && meets(a) && meets(b) && riteOf(a) != "" && riteOf(a) == riteOf(b)
}

// riteOf gives the last word before the action of a headline, where it names an occasion.
func riteOf(h *happening) string {
	words := strings.Fields(strings.TrimSuffix(h.What, h.Status.Notation()))
	if n := len(words); n > 1 && korean.IsOccasion(words[n-2]) && !genericThings[words[n-2]] && length(words[n-2]) > 2 {
		return words[n-2]
	}
	return ""
}

// start is the beginning of a time without an end, any other time as it is: one
// sentence says from when (4월 21일부터), another the day.
func start(d edtf.Date) string { return strings.TrimSuffix(d.String(), "/..") }

// meets reports whether a happening is an occasion that takes place.
func meets(h *happening) bool {
	return h.told.action.Kind == korean.Hold || h.told.action.Kind == korean.Meet
}

func shares(a, b []entity.ID) bool {
	return slices.ContainsFunc(a, func(id entity.ID) bool { return slices.Contains(b, id) })
}

func sharesEvent(a, b []entity.ID) bool {
	return slices.ContainsFunc(a, func(id entity.ID) bool { return id.Kind == "event" && slices.Contains(b, id) })
}

// better reports whether a tells a happening more fully than b: by a clause and
// not by a heading's or table's words.
func better(a, b *happening) bool {
	return a.told.clause != nil && b.told.clause == nil && !a.told.bare
}

// union adds to a list what it lacks.
func union(a, b []entity.ID) []entity.ID {
	for _, id := range b {
		if !slices.Contains(a, id) {
			a = append(a, id)
		}
	}
	return a
}

// alike reports whether two headlines say much the same.
func alike(a, b korean.PairSet) bool { return korean.Alike(a, b, 3) }
