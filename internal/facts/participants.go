package facts

import (
	"slices"
	"sort"
	"strings"

	"sillok/internal/diag"
	"sillok/internal/entity"
	"sillok/internal/korean"
)

// Who takes part in a happening: whoever its own words name; else whoever the text
// speaks of there.

// participants are the entities of a happening.
type participants struct {
	own     []entity.ID // named in its own words
	all     []entity.ID // with those who are carried from what stands around it
	subject int         // the mark of who does it, -1 where nobody is named
	topic   entity.ID   // the thing spoken of, where its own words name none
}

func (r *reader) participants(x dated) participants {
	p := participants{subject: -1}
	marks := r.ownMarks(x, &p)
	p.own = r.ids(marks)
	p.all = slices.Clone(p.own)
	at := r.Mentions[x.mark].In
	if !slices.ContainsFunc(p.own, thing) && !x.alone && !r.ofOld(x) {
		p.topic = r.topicAt(at.Start, x.bare)
		if p.topic != r.subjectMatter() && r.toldElsewhere(p.topic, x) {
			p.topic = entity.ID{}
		}
	}
	pointed, unknown := r.pointedIn(x.clause)
	p.own = union(p.own, pointed)
	p.all = union(p.all, pointed)
	if unknown && p.topic != r.subjectMatter() {
		p.topic = entity.ID{}
	}
	told := p.subject >= 0 || slices.ContainsFunc(pointed, doer) // the text says who did it
	stranger := x.clause != nil && p.subject < 0 && (unknown || r.unnamedSubject(x.clause) || r.topicUnknown(x.clause))
	if x.clause != nil {
		p.all = union(p.all, r.besides(x))
		others := r.othersSubject(x.clause)
		if !stranger && !others {
			speaker := r.speakerAt(at)
			p.all, told = union(p.all, speaker), told || len(speaker) > 0
		}
		if t := x.clause.Teller(); t != nil && !stranger && !others && !slices.ContainsFunc(p.all, doer) {
			p.all = union(p.all, r.ids(r.argMarks(t, korean.Who)))
		}
		if !slices.ContainsFunc(p.all, doer) && !r.undergone(x.clause) && !(others && x.clause.Teller() != nil) {
			p.all = union(p.all, r.linkedSubjects(x.clause))
		}
	}
	if !p.topic.IsZero() && (x.clause == nil || len(p.own) == 0 || p.topic == r.subjectMatter()) {
		p.all = union(p.all, []entity.ID{p.topic})
	}
	if carried, left := r.carriedSubject(x.clause); left {
		p.all = union(p.all, carried.ids)
		stranger = stranger || len(carried.ids) == 0 && r.couldDo(carried)
	}
	if !stranger && !slices.ContainsFunc(p.all, doer) {
		if id := r.doerAt(at.Start); !id.IsZero() && !r.toldElsewhere(id, x) {
			p.all = union(p.all, []entity.ID{id})
		}
	}
	if id := r.sittingHeld(x); !id.IsZero() {
		p.all = union(p.all, []entity.ID{id})
	}
	if len(p.own) == 0 && !stranger && !r.ofOld(x) {
		for _, id := range [...]entity.ID{r.subjectMatter(), r.namedInTitle()} { // what the document is about
			if !id.IsZero() && (x.bare || !r.isPlan(id)) && !(told && id.Kind == "agency" && !facility(id)) {
				p.all = union(p.all, []entity.ID{id})
			}
		}
	}
	p.all = slices.DeleteFunc(p.all, func(id entity.ID) bool { return r.unborn(id, x) })
	return p
}

// unborn reports whether a body that the sentence of a happening does not name was not there yet on its day, by the authority:
// what is told of that day others did.
func (r *reader) unborn(id entity.ID, x dated) bool {
	if id.Kind != "agency" || r.names == nil {
		return false
	}
	e := r.names.Get(id)
	if e == nil || e.IsLocal() {
		return false // a town is the same under its new name
	}
	begun, known := e.Begin.Earliest()
	last, told := r.date(x.mark).Latest()
	if !known || !told || !last.Before(begun) {
		return false
	}
	return !slices.Contains(r.ids(r.marks(r.sentenceSpan(r.Mentions[x.mark].In.Start))), id)
}

// sittingHeld gives the occasion whose minutes a text is, of the line that says when it was held.
func (r *reader) sittingHeld(x dated) entity.ID {
	if x.clause != nil || r.date(x.mark) != r.Published {
		return entity.ID{}
	}
	if r.minutesOf == nil {
		r.minutesOf = &entity.ID{}
		for _, m := range r.Mentions {
			if r.sittingOf(m.ID) {
				r.minutesOf = &m.ID
				break
			}
		}
	}
	return *r.minutesOf
}

// sittingOf reports whether an occasion is the one whose minutes a text is: its numbers and the word that ends
// its name are the headline's (제7차 복지위원회, 제300회 가람시의회 복지위원회 회의록 제7호).
func (r *reader) sittingOf(id entity.ID) bool {
	if id.Kind != "event" || !strings.Contains(r.Title, korean.Minutes) {
		return false
	}
	name := id.Base()
	own, numbers := numbersIn(name), numbersIn(r.Title)
	other := slices.ContainsFunc(own, func(s string) bool { return !slices.Contains(numbers, s) })
	return len(own) > 0 && !other && strings.Contains(unspaced(r.Title), name[strings.LastIndexByte(name, '_')+1:])
}

// numbersIn gives the numbers of a text.
func numbersIn(s string) []string {
	return strings.FieldsFunc(s, func(c rune) bool { return c < '0' || c > '9' })
}

// unnamedSubject reports whether a clause has a subject of its own that no mark
// names (업체가, 미국은): whoever is named around it did not do it.
func (r *reader) unnamedSubject(c *korean.Clause) bool {
	if _, what := c.Arg(korean.What); !what {
		return false // 결과는 5월에 발표한다
	}
	return c.Voice == korean.Active && slices.ContainsFunc(c.Args, func(a korean.Arg) bool {
		words := strings.Fields(r.korean().Str(a.Span))
		return a.Role == korean.Who && a.Of == nil && len(words) > 0 && !standsFor(words[0]) && len(r.marks(diag.Span(a.Span))) == 0
	})
}

// othersSubject reports whether a clause has a subject of its own that is not whoever
// speaks: what the speaker tells of it, the speaker did not do.
func (r *reader) othersSubject(c *korean.Clause) bool {
	shares := c.Idiom || c.Voice == korean.Active && !korean.Transitive(c.Stem()) // a topic that is no object
	return slices.ContainsFunc(c.Args, func(a korean.Arg) bool {
		words := strings.Fields(r.korean().Str(a.Span))
		first := a.Case == korean.Subject || a.Case == korean.Topic || a.Case == korean.Focus && slices.ContainsFunc(r.ids(r.marks(diag.Span(a.Span))), doer)
		if !first || len(words) == 0 || a.Role != korean.Who && a.Role != korean.What || a.Of != nil && !(shares && a.Case == korean.Topic) {
			return false
		}
		return korean.Reference(words[0]) != "self" || ours(words) != ""
	})
}

// ours gives the thing of which words speak as their speaker's, empty where they speak of who speaks: 우리 군 나래센터, but 우리
// 군, 우리 위원회.
func ours(words []string) string {
	if korean.Reference(words[0]) != "self" {
		return ""
	}
	rest := words[1:]
	if len(rest) > 0 && length(rest[0]) == 1 { // 군, 시, 부
		rest = rest[1:]
	}
	if len(rest) == 0 || bodyEnds[rest[len(rest)-1]] {
		return ""
	}
	return strings.Join(rest, " ")
}

// pointedIn gives what the subject or the object of a clause points at that was named before (이 창구는); unknown tells
// that its subject stands for somebody whom no mark names.
func (r *reader) pointedIn(c *korean.Clause) (ids []entity.ID, unknown bool) {
	if c == nil {
		return nil, false
	}
	for _, a := range c.Args {
		if a.Role != korean.Who && a.Role != korean.What {
			continue
		}
		x, points, _ := r.pointedBy(diag.Span(a.Span))
		if word := r.tidied(diag.Span(a.Span)); !points && a.Case == korean.Topic && meantAlone.Has(word) {
			x = r.bodyHere(word, a.Span.Start) // 부처는
		}
		ids = union(ids, x.ids)
		unknown = unknown || points && a.Role == korean.Who && len(x.ids) == 0
	}
	return ids, unknown
}

// besides gives the entities of the sentence of a clause that no other date claims,
// and where it has none those of the sentence before it in its paragraph.
func (r *reader) besides(x dated) []entity.ID {
	s := r.sentenceSpan(r.Mentions[x.mark].In.Start)
	var list []int
	for _, m := range r.marks(s) {
		if r.Mentions[m].ID.Kind != "date" && !r.ofOthers(m, x) {
			list = append(list, m)
		}
	}
	if len(list) > 0 || tellsOf(x.clause) {
		return r.ids(list)
	}
	if k := r.sentence(s.Start); k > 0 && r.line(r.sentences[k-1].Start) == r.line(s.Start) {
		before := r.sentences[k-1]
		if m, ok := r.sentenceSubject(before); ok {
			list = append(list, m)
		}
		list = append(list, r.marks(before, "system", "law", "event")...)
	}
	return r.ids(list)
}

// ofOthers reports whether a mark in the sentence of a happening's clause belongs to what else the sentence tells.
func (r *reader) ofOthers(m int, x dated) bool {
	at, id := r.Mentions[m].In, r.Mentions[m].ID
	if x.clause.Relation == korean.Modifying && at.Start > max(x.clause.Noun.End, r.Mentions[x.mark].In.End) {
		return true // 2030년 열 새 청사는 가람원 자리에 선다
	}
	if id.Kind == "person" && at.End <= r.speechStart(r.Mentions[x.mark].In.Start) {
		return true // who speaks
	}
	if r.bystander(m) || r.ofOtherTelling(m, x) {
		return true
	}
	c := r.korean().ClauseOf(korean.Span(at))
	return c != nil && c != x.clause && (r.datedElsewhere(c, x.mark) || r.leadsElsewhere(c, x))
}

// ofOtherTelling reports whether a mark stands where the sentence tells something else than a happening's clause, whatever
// the dates: another item, another deed, another noun.
func (r *reader) ofOtherTelling(m int, x dated) bool {
	c := r.korean().ClauseOf(korean.Span(r.Mentions[m].In))
	if r.setApart(m, x) || r.ofOtherDeed(m, c, x) || r.otherItem(m, x) {
		return true
	}
	if doer(r.Mentions[m].ID) && !r.belongs(m, x.clause) && r.undergone(x.clause) {
		return true
	}
	if c != nil && c.Relation == korean.Linked && x.clause.Relation == korean.Modifying && c.Of == x.clause.Of && c.Predicate.End <= x.clause.Span.Start && !r.carriedTopic(m) {
		return true // 나래위원회를 두되, 4월부터 운영해 온 자문단은 폐지한다
	}
	return c != nil && c != x.clause && (modifiesOther(c, x.clause) || apart(c, x.clause) || r.apartBefore(c, x.clause))
}

// toldElsewhere reports whether the sentence of a happening names somebody or something, and only where it tells of
// something else.
func (r *reader) toldElsewhere(id entity.ID, x dated) bool {
	if x.clause == nil {
		return false
	}
	named := false
	for _, m := range r.marks(r.sentenceSpan(x.clause.Predicate.Start)) {
		if r.Mentions[m].ID != id {
			continue
		}
		c := r.korean().ClauseOf(korean.Span(r.Mentions[m].In))
		behind := c != nil && c.Span.Start >= x.clause.Predicate.End && !x.clause.LeadsTo(c)
		own := r.belongs(m, x.clause) && !r.otherItem(m, x)
		if own || !behind && !r.ofOtherTelling(m, x) || r.carriesInto(m, x.clause) {
			return false
		}
		named = true
	}
	return named
}

// carriesInto reports whether a mark is what a whole sentence is about, and with it a clause that has no other subject.
func (r *reader) carriesInto(m int, c *korean.Clause) bool {
	return r.carriedTopic(m) && !r.undergone(c) && !toldBehind(c, r.Mentions[m].In.End)
}

// carriedTopic reports whether a mark is what a whole sentence is about, in whichever of its clauses it stands:
// |나래원|은 1949년 나래소로 출발해 2013년 청사를 옮겼다.
func (r *reader) carriedTopic(m int) bool {
	in := korean.Span(r.Mentions[m].In)
	c := r.korean().ClauseOf(in)
	return c != nil && c.Relation != korean.Modifying && c.Relation != korean.Embedded && slices.ContainsFunc(c.Args, func(a korean.Arg) bool {
		return a.Of == nil && a.Case == korean.Topic && a.Head.Overlaps(in)
	})
}

// ofOtherDeed reports whether a mark is what a later deed of that day, which stands by itself, is done to or with:
// 추진단을 꾸려 |나은별을 단장에| 위촉했다.
func (r *reader) ofOtherDeed(m int, c *korean.Clause, x dated) bool {
	if c == nil || c == x.clause || !day(r.date(x.mark)) || !x.clause.LeadsTo(c) {
		return false
	}
	at := korean.Span(r.Mentions[m].In)
	own := slices.ContainsFunc(c.Args, func(a korean.Arg) bool {
		return a.Of == nil && a.Case != korean.Topic && a.Case != korean.Subject && a.Span.Contains(at)
	})
	if !own {
		return false
	}
	_, deed := r.deedBehind(x, c)
	return deed
}

// setApart reports whether a thing is what the sentence sets apart from what a happening's clause tells: 3월까지
// 누리집을 고치고, 이와 별도로 |나래앱|을 만든다.
func (r *reader) setApart(m int, x dated) bool {
	at := r.Mentions[m].In
	return thing(r.Mentions[m].ID) && at.Start > x.clause.Predicate.End && apartFrom.Within(r.Text[x.clause.Predicate.End:at.Start])
}

// apartFrom are words that set what follows apart from what was told before.
var apartFrom = words("apart-from")

// leadsElsewhere reports whether a clause behind a happening's own leads up to one that has another
// date, or is part of one: 창구를 내년까지 만들고, |나래망을 넓혀| 2017년까지 업무를 옮긴다; 17일 망이 멈춘 뒤 |나래부가 대책을 낸| 것은
// 31일이다.
func (r *reader) leadsElsewhere(c *korean.Clause, x dated) bool {
	part := c.Relation == korean.Linked || c.Relation == korean.Embedded
	return part && c.Span.Start >= x.clause.Predicate.End && c.Of != nil && c.Of != x.clause && r.datedElsewhere(c.Of, x.mark)
}

// modifiesOther reports whether a clause tells of another noun than the one of which a happening is told: |나래부가 맡은|
// 한빛마루는 3월 문을 연 나래마루를 이었다.
func modifiesOther(c, from *korean.Clause) bool {
	return from.Relation == korean.Modifying && c != from && c.Relation == korean.Modifying && c.Of != from && c.Predicate.End <= from.Span.Start
}

// undergone reports whether a clause before a noun tells what became of that, which is no occasion, and not who did it: who
// acts in the clause around it is somebody else. 나래부는 3월 |시행된| 법에 따라 창구를 연다.
func (r *reader) undergone(c *korean.Clause) bool {
	if _, who := c.Arg(korean.Who); who || c.Relation != korean.Modifying || c.Voice != korean.Passive && !korean.Intransitive(c.Stem()) {
		return false
	}
	if c.Of != nil && (c.Of.State || slices.ContainsFunc(c.Of.Args, func(a korean.Arg) bool { return a.Role == korean.How && a.Span.Overlaps(c.Noun) })) {
		return false // 가람공단은 1981년 설립된 기관이다, 기관으로 안전을 책임진다
	}
	noun := r.tidied(diag.Span(c.Noun))
	return len(r.marks(diag.Span(c.Noun), "event")) == 0 && !korean.IsOccasion(lastWord(noun))
}

// apart reports whether a clause only stands behind another in its sentence: it has a subject of its own, and is
// neither what the other is said by nor what modifies its words (상황실은 3월 착공했으며, |가람망이 연계된다|).
func apart(c, from *korean.Clause) bool {
	if c.Span.Start < from.Predicate.End || c.Telling || c.Relation == korean.Modifying {
		return false
	}
	for o := from; o != nil; o = o.Of {
		if o.Relation == korean.Told && o.Of == c {
			return false
		}
	}
	if from.Relation == korean.Modifying && slices.ContainsFunc(c.Args, func(a korean.Arg) bool { return a.Span.Overlaps(from.Noun) }) {
		return false // 4월 시행되는 |법은| 기록을 다룬다
	}
	return subjectIn(c, from.Predicate.End)
}

// apartBefore reports whether a clause only stands before the one that it is linked to: somebody else does that
// (|나래원이 가람망을 만들었고|, 가람시는 3월 상황실을 열었다).
func (r *reader) apartBefore(c, from *korean.Clause) bool {
	if c.Relation == korean.Linked && c.Of != nil && c.Of != from && c.Of.LeadsTo(from) {
		return r.apartBefore(c.Of, from) // what leads up to that
	}
	if c.Of != from || c.Relation != korean.Linked || c.Telling || !besideJoints[c.Joint] || !slices.ContainsFunc(c.Args, func(a korean.Arg) bool { return toldOf(a) && a.Span.End <= c.Predicate.Start }) {
		return false
	}
	for _, o := range r.korean().Clauses(c.Sentence) {
		if o.Relation == korean.Modifying && o.Predicate.Start > c.Predicate.Start && o.Predicate.End < from.Predicate.Start {
			return false // 두 기관이 손잡고 만든 가람망이 3월 문을 열었다
		}
	}
	if _, object := r.ownObject(from); !object && korean.Transitive(from.Stem()) {
		return false // 두 부가 협의하여 의무 가입은 2월까지 미룬다
	}
	return toldBehind(from, c.Predicate.End)
}

// toldOf reports whether an argument is the subject or topic of its clause.
func toldOf(a korean.Arg) bool {
	return a.Role != korean.When && (a.Case == korean.Topic || a.Case == korean.Subject)
}

// besideJoints are how a clause is joined to one that it only stands beside.
var besideJoints = map[string]bool{"": true, "contrast": true, "beside": true}

// subjectIn reports whether a clause has a subject or topic of its own that begins at an offset or behind it.
func subjectIn(c *korean.Clause, at int) bool {
	return slices.ContainsFunc(c.Args, func(a korean.Arg) bool {
		return a.Of == nil && toldOf(a) && a.Span.Start >= at
	})
}

// toldBehind reports whether a clause has a subject or topic, its own or another's, that begins at an offset or behind it.
func toldBehind(c *korean.Clause, at int) bool {
	return slices.ContainsFunc(c.Args, func(a korean.Arg) bool { return toldOf(a) && a.Span.Start >= at })
}

// tellsOf reports whether a clause says itself what it is about.
func tellsOf(c *korean.Clause) bool {
	_, who := c.Arg(korean.Who)
	_, what := c.Arg(korean.What)
	return who || what
}

// datedElsewhere reports whether another date than one belongs to a clause.
func (r *reader) datedElsewhere(c *korean.Clause, mark int) bool {
	return len(r.otherDates(c, mark)) > 0
}

// deedDatedElsewhere is datedElsewhere but for the day on which somebody told of it: 24일 나래부에 따르면.
func (r *reader) deedDatedElsewhere(c *korean.Clause, mark int) bool {
	return slices.ContainsFunc(r.otherDates(c, mark), func(m int) bool { return !r.saidThen(m) })
}

// otherDates gives the dates but one that belong to a clause.
func (r *reader) otherDates(c *korean.Clause, mark int) []int {
	return slices.DeleteFunc(r.marks(diag.Span(c.Span), "date"), func(m int) bool {
		return m == mark || r.korean().ClauseOf(korean.Span(r.Mentions[m].In)) != c || r.termOf(m)
	})
}

// doer reports whether an entity acts.
func doer(id entity.ID) bool { return id.Kind == "agency" || id.Kind == "person" }

// ownMarks gives the marks in a happening's own words.
func (r *reader) ownMarks(x dated, p *participants) []int {
	if x.clause == nil {
		if line := r.lines[r.line(x.words.Start)]; len(r.cells(line)) > 0 {
			return r.marks(line) // the other cells of its row
		}
		return r.marks(x.words)
	}
	var list []int
	for _, m := range r.marks(r.sentences[r.sentence(x.clause.Span.Start)]) {
		if r.Mentions[m].ID.Kind != "date" && r.belongs(m, x.clause) && !r.bystander(m) && !r.otherItem(m, x) {
			list = append(list, m)
		}
	}
	for _, m := range r.argMarks(x.clause, korean.Who) {
		p.subject = m
	}
	return list
}

// otherItem reports whether a mark stands in an item of its own before the subject of a clause: 2006년 |나래계획|, 10월
// 가람원이 새봄원으로 바뀜.
func (r *reader) otherItem(m int, x dated) bool {
	in, c := korean.Span(r.Mentions[m].In), x.clause
	own := r.inItemOf(m, x.mark)
	return slices.ContainsFunc(c.Args, func(a korean.Arg) bool {
		return a.Of == nil && (!own || a.Span.End > in.End) && a.Role == korean.Other && a.Case == korean.NoCase && a.Span.Contains(in) && strings.HasPrefix(r.Text[a.Span.End:], ",") && subjectIn(c, a.Span.End)
	})
}

// inItemOf reports whether a mark stands behind a date and before the next one: 2008년 |나래부|로, 2013년 가람부로 바뀌었다.
func (r *reader) inItemOf(m, date int) bool {
	from, to := r.Mentions[date].In.End, r.Mentions[m].In.Start
	return to >= from && len(r.marks(diag.Span{Start: from, End: to}, "date")) == 0
}

// belongs reports whether a mark is part of a clause: its words, what it shares
// with another clause, or the noun that it modifies.
func (r *reader) belongs(m int, c *korean.Clause) bool {
	in := korean.Span(r.Mentions[m].In)
	if own := r.korean().ClauseOf(in); own == c {
		return true
	}
	if c.Noun.Overlaps(in) {
		return true
	}
	for _, a := range c.Args {
		if a.Span.Contains(in) {
			return true
		}
	}
	return false
}

// argMarks gives the marks within the arguments of a clause that have a role.
func (r *reader) argMarks(c *korean.Clause, role korean.Role) []int {
	var list []int
	for _, a := range c.Args {
		if a.Role == role {
			for _, m := range r.marks(diag.Span(a.Span)) {
				if r.Mentions[m].ID.Kind != "date" {
					list = append(list, m)
				}
			}
		}
	}
	return list
}

// linkedSubjects gives the subject of the clauses to which one is linked; one that is told in the past by itself has none that
// is named behind it.
func (r *reader) linkedSubjects(c *korean.Clause) []entity.ID {
	whole, end := c.Relation == korean.Linked && besideJoints[c.Joint] && c.PastItself(), c.Predicate.End
	for n := 0; c.Of != nil && n < 6; n++ {
		c = c.Of
		marks := slices.DeleteFunc(r.argMarks(c, korean.Who), func(m int) bool { return whole && r.Mentions[m].In.Start >= end })
		if list := r.ids(marks); len(list) > 0 {
			return list
		}
	}
	return nil
}

// speakerAt gives who says what stands at a place, with the body spoken for.
func (r *reader) speakerAt(at diag.Span) []entity.ID {
	if q := r.inQuote(at.Start); q >= 0 {
		for _, x := range r.readQuotes() {
			if x.Words == r.quotes[q].words && !x.Speaker.IsZero() {
				return r.withBody(x.Speaker)
			}
		}
	}
	for _, a := range r.answers {
		if a.words.Contains(at) && !a.speaker.IsZero() {
			return r.withBody(a.speaker)
		}
	}
	return nil
}

// withBody gives a speaker, and the body that the speaker belongs to: what
// somebody says in office, the body does.
func (r *reader) withBody(speaker entity.ID) []entity.ID {
	for _, x := range r.posts() {
		if x.Person == speaker && x.present && !x.Agency.IsZero() {
			return []entity.ID{speaker, x.Agency}
		}
	}
	return []entity.ID{speaker}
}

// topicAt gives the system, law or occasion that the text speaks of at a place: that
// of its line or of the headings above it, the one that the title names, in lists that
// of the lines above, else the one that the document is about, or that of the sentence
// before.
func (r *reader) topicAt(at int, list bool) entity.ID {
	k, line := r.sentence(at), r.line(at)
	first := func(in diag.Span) entity.ID {
		for _, m := range r.marks(in, "system", "law", "event") {
			if !r.typeWords(m) {
				return r.Mentions[m].ID
			}
		}
		return entity.ID{}
	}
	for n := line; n >= max(0, line-12); n-- {
		id := first(r.lines[n])
		if n == line && sentenceLike(r.str(r.lines[n])) {
			id = first(diag.Span{Start: r.lines[n].Start, End: r.sentences[k].End}) // not what is spoken of later
		}
		if n == line && id.Kind == "event" && id != first(r.sentences[k]) && sentenceLike(r.str(r.lines[n])) {
			continue // what was done at an occasion ends with its sentence
		}
		if !id.IsZero() && (n == line || r.heading[r.lines[n].Start]) {
			return id
		}
	}
	matter := r.subjectMatter()
	if !list && r.isPlan(matter) {
		return entity.ID{} // prose about a policy tells of what others do
	}
	if r.inTitle {
		return matter
	}
	for n := line - 1; list && n >= max(0, line-12); n-- {
		if id := first(r.lines[n]); !id.IsZero() && !sentenceLike(r.str(r.lines[n])) && !r.onlyOld(r.lines[n]) {
			return id
		}
	}
	if !matter.IsZero() {
		return matter
	}
	if k > 0 && r.line(r.sentences[k-1].Start) == line {
		return first(r.sentences[k-1])
	}
	return entity.ID{}
}

// isPlan reports whether a thing is a plan or a policy and no system: its name ends as
// theirs do, or the authority says so.
func (r *reader) isPlan(id entity.ID) bool {
	if id.Kind != "system" || r.names == nil {
		return false
	}
	if e := r.names.Get(id); e != nil && tailIn(e.Class, plans) != "" {
		return true
	}
	return namedPlan(id)
}

// namedPlan reports whether a name ends as those of plans do.
func namedPlan(id entity.ID) bool {
	return tailIn(id.Base(), plans) != ""
}

// subjectMatter gives the system, law or occasion that the document is about: the
// one its title names, else the one that most marks of things name.
func (r *reader) subjectMatter() entity.ID {
	if r.matter != nil {
		return *r.matter
	}
	count := map[entity.ID]int{}
	var best entity.ID
	titled := 0
	quoted := r.quotedInTitle()
	old := map[entity.ID]bool{} // what the document only ever calls the system that is replaced
	for i, m := range r.Mentions {
		if thing(m.ID) && !r.typeWords(i) {
			if was, seen := old[m.ID]; !seen || was {
				old[m.ID] = r.superseded(i)
			}
		}
	}
	for i, m := range r.Mentions {
		if !thing(m.ID) || r.typeWords(i) || r.sittingOf(m.ID) {
			continue // what is spoken of at a sitting is none of it
		}
		count[m.ID]++
		if quoted != "" && tidy(r.surface(i)) != quoted {
			continue
		}
		if s := r.surface(i); length(s) >= 3 && containsWords(r.Title, s) && !oneOfSeveral(r.Title, s) && (length(s) > titled && !old[m.ID] || titled == 0 || old[best] && !old[m.ID]) {
			best, titled = m.ID, length(s)
		}
	}
	if titled == 0 {
		all := 0
		for _, n := range count {
			all += n
		}
		for _, m := range r.Mentions {
			if n := count[m.ID]; thing(m.ID) && n >= 3 && n > count[best] && n*5 >= all*3 {
				best = m.ID
			}
		}
	}
	r.matter, r.inTitle = &best, titled > 0
	return best
}

// onlyOld reports whether a line names no thing but one that is to be replaced.
func (r *reader) onlyOld(line diag.Span) bool {
	return !slices.ContainsFunc(r.marks(line, "system", "law", "event"), func(m int) bool { return !r.superseded(m) })
}

// ofOld reports whether what a date dates is done to what is to be replaced, which no mark
// names: 현행 예약시스템은 3월 31일 종료한다.
func (r *reader) ofOld(x dated) bool {
	old := func(in diag.Span) bool {
		words := strings.Fields(r.tidied(in))
		return len(words) > 1 && supersededWords[words[0]] && len(r.marks(in, "system", "law", "event")) == 0
	}
	if x.clause == nil {
		return old(x.words)
	}
	return slices.ContainsFunc(x.clause.Args, func(a korean.Arg) bool {
		return (a.Role == korean.Who || a.Role == korean.What) && old(diag.Span(a.Span))
	})
}

// superseded reports whether a mark is of what is there now and is to be replaced: 현행
// 누리마루. What is planned, ordered and opened is another thing.
func (r *reader) superseded(i int) bool {
	return supersededWords[lastWord(korean.LastRunes(r.Text[:r.Mentions[i].In.Start], 5))]
}

// typeWords reports whether a mark holds the words for what kind of system is named right
// behind it in quotation marks, and no name: 주차 예약 시스템 ‘한빛마루’.
func (r *reader) typeWords(i int) bool {
	if i+1 >= len(r.Mentions) || r.Mentions[i].ID.Kind != "system" || r.Mentions[i+1].ID.Kind != "system" {
		return false
	}
	end := r.Mentions[i].In.End
	return korean.NamedBehind(r.surface(i), r.Text[end:max(end, r.Mentions[i+1].In.Start)])
}

var supersededWords = korean.List("superseded")

// oneOfSeveral reports whether a title names something only as the first of several: 주민망 등 55개
// 서비스 복구.
func oneOfSeveral(title, name string) bool {
	_, after, ok := strings.Cut(title, name)
	return ok && strings.HasPrefix(strings.TrimLeft(after, "’”'\"」)"), " "+korean.Et+" ")
}

// containsWords reports whether s holds words, whatever the spaces.
func containsWords(s, words string) bool {
	squeeze := func(s string) string { return strings.ReplaceAll(s, " ", "") }
	return words != "" && strings.Contains(squeeze(s), squeeze(words))
}

// doerAt gives the body that acts where nobody is named: the publisher, when the
// text names it, in lists and releases; else the body that was last a topic nearby.
func (r *reader) doerAt(at int) entity.ID {
	if id := r.publisher(); !id.IsZero() {
		return id
	}
	if m := r.topicBefore(at); m >= 0 && r.carries(r.line(r.Mentions[m].In.Start), r.line(at)) {
		return r.Mentions[m].ID
	}
	return r.namedInTitle()
}

// carries reports whether the topic of a line is that of another: within two lines,
// not over the heading of another part, and not from row to row of a chronology, whose
// rows each begin with their date.
func (r *reader) carries(from, to int) bool {
	row := func(n int) bool {
		m := r.marks(r.lines[n], "date")
		return len(m) > 0 && r.Mentions[m[0]].In.Start == r.lines[n].Start
	}
	if from == to {
		return true
	}
	return to-from <= 2 && !(row(from) && row(to)) && !slices.ContainsFunc(r.lines[from+1:to], r.headsPart)
}

// headsPart reports whether a line is the heading of a part: one by its setting, or a
// number with words that are no sentence and have no date.
func (r *reader) headsPart(line diag.Span) bool {
	s := r.str(line)
	number := bulletOf(s)
	return r.heading[line.Start] || (number == "1" || number == "가") && !sentenceLike(s) && len(r.marks(line, "date")) == 0
}

// namedInTitle gives the body that the title names and the text too.
func (r *reader) namedInTitle() entity.ID {
	if r.inHead != nil {
		return *r.inHead
	}
	var best entity.ID
	longest := 1
	for i, m := range r.Mentions {
		if s := r.surface(i); m.ID.Kind == "agency" && length(s) > longest && containsWords(r.Title, s) {
			best, longest = m.ID, length(s)
		}
	}
	r.inHead = &best
	return best
}

// topicBefore gives the body that was last a topic (은, 는) before an offset, -1
// without one and where several were it together.
func (r *reader) topicBefore(at int) int {
	if r.topics == nil {
		r.topics = []int{}
		for i, m := range r.Mentions {
			if m.ID.Kind == "agency" && !r.insideMarks(m.In.Start) && bodyTopic.MatchString(r.Text[m.In.End:min(len(r.Text), m.In.End+80)]) {
				r.topics = append(r.topics, i)
			}
		}
	}
	n := sort.Search(len(r.topics), func(k int) bool { return r.Mentions[r.topics[k]].In.End > at })
	if n == 0 || r.amongOthers(r.topics[n-1]) {
		return -1
	}
	return r.topics[n-1]
}

// sentenceSubject gives the mark that is the subject of a sentence.
func (r *reader) sentenceSubject(s diag.Span) (int, bool) {
	if m, ok := r.subject(s); ok {
		return m, true
	}
	return r.bodySubject(s)
}

// standsFor reports whether a word stands for somebody: whoever speaks, or was named.
func standsFor(word string) bool {
	what := korean.Reference(word)
	return what == "self" || what == "other"
}
