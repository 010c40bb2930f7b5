package facts

import (
	"cmp"
	"slices"
	"strings"

	"sillok/internal/diag"
	"sillok/internal/edtf"
	"sillok/internal/korean"
)

// The clause that a date belongs to tells what it dates, unless the clause tells
// how something is, what is said of it, or what is only thought of.

// datedAftermath reads a date that stands right before a noun of what happened, after
// which something else is told: 98년 행자부 출범 뒤, 지난달 정전 때, 내년 1월 개통 전까지.
// Between the two stand nouns alone, or where it was.
func (r *reader) datedAftermath(i int) (dated, verdict) {
	at := r.Mentions[i].In
	s := r.sentences[r.sentence(at.Start)]
	rest := r.Text[at.End:s.End]
	if !strings.HasPrefix(rest, " ") && !strings.HasPrefix(rest, "의 ") || len(r.cells(r.lines[r.line(at.Start)])) > 0 {
		return dated{}, pass
	}
	if line := r.lines[r.line(at.Start)]; !sentenceLike(r.str(line)) && r.itemAction(diag.Span{Start: line.Start, End: at.Start}).Kind != "" {
		return dated{}, pass // a row that lost its gaps: 계획 수립 2023. 9. 완료 후 보고
	}
	words := r.korean().Words(korean.Span{Start: at.End, End: s.End})
	if len(words) > 0 && strings.HasPrefix(rest, "의 ") {
		words = words[1:]
	}
	for n := 0; n < min(len(words), 6); n++ {
		w := words[n]
		if n > 0 && (korean.Aftermath(w.Text) || korean.Meets(w.Text) && words[n-1].Case == korean.Place || korean.Towards(w.Text) && words[n-1].Case == korean.Object) {
			in := diag.Span{Start: words[0].Start, End: max(words[n-1].Noun.End, words[n-1].Start+1)}
			a := korean.NounAction(lastWord(r.masked(in)))
			if a.Kind == "" || unhappening[a.Kind] {
				return dated{}, pass
			}
			noun := r.str(in)
			if korean.Towards(w.Text) && n > 1 && !r.headed(in) {
				return dated{}, pass // 2026년 예산 집행을 위한
			}
			if len(strings.Fields(noun)) == 1 {
				topic := r.namedTopic(s, at.Start)
				if id, ok := r.titled(); ok && topic == "" {
					topic = plainName(id)
				}
				if topic == "" && korean.Towards(w.Text) {
					return dated{}, pass
				}
				noun = strings.TrimSpace(topic + " " + noun)
			}
			return dated{words: in, noun: noun, action: a, status: korean.Unclear}, happened
		}
		if w.Comma || w.Stop || w.Verb != nil && !w.Verb.Copula || w.Case != korean.NoCase && w.Case != korean.Place && w.Case != korean.Object && w.Case != korean.Genitive && w.Case != korean.Source {
			return dated{}, pass
		}
	}
	return dated{}, pass
}

// headed reports whether words begin with the name of a thing.
func (r *reader) headed(in diag.Span) bool {
	m := r.marks(in, "system", "law", "event")
	return len(m) > 0 && strings.Trim(r.Text[in.Start:r.Mentions[m[0]].In.Start], "‘“'\"「 ") == ""
}

// namedTopic gives the thing that is the topic of a sentence before a place.
func (r *reader) namedTopic(s diag.Span, before int) string {
	for _, m := range r.marks(diag.Span{Start: s.Start, End: before}, "system", "law", "event") {
		if ws := r.korean().Words(korean.Span{Start: r.Mentions[m].In.Start, End: s.End}); len(ws) > 0 && ws[0].Case == korean.Topic || strings.HasPrefix(r.Text[r.Mentions[m].In.End:], "은 ") || strings.HasPrefix(r.Text[r.Mentions[m].In.End:], "는 ") {
			return r.surface(m)
		}
	}
	return ""
}

// lastWord gives the last word of a stretch without its signs.
func lastWord(s string) string {
	words := strings.Fields(s)
	if len(words) == 0 {
		return ""
	}
	return strings.Trim(words[len(words)-1], "’”'\"」)")
}

// datedPredicate reads the clause that a date belongs to.
func (r *reader) datedPredicate(i int) (dated, verdict) {
	at := r.Mentions[i].In
	at.Start += strings.LastIndexByte(r.str(at), ' ') + 1 // 오는 6월 1일: its words may be read as a verb
	c := r.korean().ClauseOf(korean.Span(at))
	if c == nil {
		return dated{}, pass
	}
	if inner := r.innerOf(i, c); inner != nil {
		return r.predicate(i, inner)
	}
	if part, row, ok := r.rowBefore(i, c); ok {
		return r.shared(i, part, row)
	}
	if r.onGrounds(i) {
		return dated{}, nothing
	}
	if r.endOfSpan(i) && !taken[c.Class] {
		return dated{}, nothing // 8일 18시부터 12일 11시까지 중단한다 is one
	}
	c = r.pastTopic(i, r.beforeOthers(i, c))
	if r.attributive(i, c) {
		return dated{}, nothing
	}
	if x, ok := r.rescheduled(i, c); ok {
		return x, happened
	}
	if v := r.movedDate(i, c); v != happened {
		return dated{}, v
	}
	if part, ok := r.enumerated(i, c); ok {
		if x := r.item(part); x.action.Kind != "" && !unhappening[x.action.Kind] {
			return x, happened
		}
		if c.Lemma == "" {
			return dated{}, nothing // its predicate is left out
		}
		return r.shared(i, part, c)
	}
	if r.lastOfRow(i, c) {
		return r.item(diag.Span{Start: r.Mentions[i].In.End, End: c.Span.End}), happened
	}
	if x, ok := r.equated(i, c); ok {
		return x, happened
	}
	if x, ok := r.charged(i, c); ok {
		return x, happened
	}
	if c.Status == korean.Done && c.Relation != korean.Modifying && strings.HasPrefix(r.date(i).String(), "../") && r.sideOf(r.date(i)) == ahead {
		return dated{}, nothing // 25일까지 신고·납부를 안내했다: a day of what they told of
	}
	if told := r.toldThatDay(i, c); told != nil {
		return r.predicate(i, told)
	}
	if x, ok := r.aimed(i, c); ok {
		return x, happened
	}
	for n := 0; n < 3; n++ {
		next := r.beyond(i, c)
		if next == c {
			break
		}
		c = next
	}
	for n := 0; n < 4 && c.Manner() && !c.Negated && (c.Kind == "" || c.Kind == korean.Meet || r.spends(c)) && !r.datedElsewhere(c.Of, i); n++ {
		c = c.Of
	}
	x, v := r.predicate(i, c)
	if next := r.sameDeed(c); v == happened && next != nil && x.clause == c {
		x.action, x.status = next.Action, next.Status
	}
	return x, v
}

// sameDeed gives the clause whose predicate stands right behind that of one that tells
// in what way it is done, and has no words of its own: 앞당겨 지급한다.
func (r *reader) sameDeed(c *korean.Clause) *korean.Clause {
	if c.Relation != korean.Linked || c.Of == nil || !c.Manner() || strings.TrimSpace(r.Text[c.Predicate.End:max(c.Predicate.End, c.Of.Predicate.Start)]) != "" {
		return nil
	}
	if c.Of.Kind == "" || unhappening[c.Of.Kind] || c.Of.State || strings.HasPrefix(c.Of.Lemma, c.Action.Noun) {
		return nil
	}
	return c.Of
}

// pastTopic gives the clause that a date dates where it stands as a topic before a clause
// that modifies a noun, in which no topic can stand: 6월 24일에는 주민이 고른 서식을 발표한다.
func (r *reader) pastTopic(i int, c *korean.Clause) *korean.Clause {
	if c.Relation != korean.Modifying && c.Relation != korean.Embedded {
		return c
	}
	for _, a := range c.Args {
		if at := r.Mentions[i].In; a.Of != nil || a.Role == korean.Who || a.Role == korean.What || a.Span.End < at.End || a.Span.Start > at.End+1 || !korean.SetsOff(r.korean().Str(a.Word)) {
			continue
		}
		return r.outer(i, c)
	}
	next := r.korean().Words(korean.Span{Start: r.Mentions[i].In.End, End: max(r.Mentions[i].In.End, c.Predicate.Start)})
	if len(next) > 0 && (next[0].Case == korean.Place || next[0].Case == korean.Source) && korean.SetsOff(next[0].Text) { // 이날 회의에서는 주민이 만든 방식이 소개된다
		return r.outer(i, c)
	}
	return c
}

// ownObject gives the object that a clause has itself.
func (r *reader) ownObject(c *korean.Clause) (korean.Arg, bool) {
	for _, a := range c.Args {
		if a.Of == nil && a.Case == korean.Object {
			return a, true
		}
	}
	return korean.Arg{}, false
}

// outer gives the next clause behind one that modifies a noun, unless another date
// is its own.
func (r *reader) outer(i int, c *korean.Clause) *korean.Clause {
	for _, o := range r.korean().Clauses(c.Sentence) {
		if o.Predicate.Start < c.Predicate.End || o.Quoted != c.Quoted || o.Relation == korean.Modifying || r.datedElsewhere(o, i) {
			continue
		}
		return o
	}
	return c
}

// innerOf gives the clause right behind a date that modifies a noun, where the clause to
// which both belong has a day of its own behind it: 지난 8일 문을 연 ‘한빛마루’가 9일 멈췄다.
func (r *reader) innerOf(i int, c *korean.Clause) *korean.Clause {
	at := r.Mentions[i].In
	for _, o := range r.korean().Clauses(c.Sentence) { // 올해 연 ‘한빛마루’를 쓴다
		if o != c && o.Relation == korean.Modifying && !o.State && o.Predicate.Start >= at.End && strings.TrimSpace(r.Text[at.End:o.Predicate.Start]) == "" && o.Quoted == c.Quoted {
			return o
		}
	}
	for _, n := range r.marks(diag.Span{Start: at.End, End: max(at.End, c.Predicate.Start)}, "date") {
		next := r.Mentions[n].In
		for _, o := range r.korean().Clauses(c.Sentence) {
			if o != c && o.Relation == korean.Modifying && o.Of == c && o.Span.Start >= at.End && o.Predicate.End <= next.Start && strings.TrimSpace(r.Text[at.End:o.Span.Start]) == "" && r.korean().ClauseOf(korean.Span(next)) == c {
				return o
			}
		}
	}
	return nil
}

// rowBefore reads the first of two days of a clause that modifies a noun, which shares its
// predicate: ’05. 11월 대전, ’07. 11월 광주에 문을 연 두 센터.
func (r *reader) rowBefore(i int, c *korean.Clause) (diag.Span, *korean.Clause, bool) {
	at := r.Mentions[i].In
	if i+1 >= len(r.Mentions) || r.Mentions[i+1].ID.Kind != "date" {
		return diag.Span{}, nil, false
	}
	next := r.Mentions[i+1].In
	row := r.korean().ClauseOf(korean.Span(next))
	words := strings.TrimSpace(r.Text[at.End:max(at.End, next.Start)])
	if row == nil || row == c || row.Relation != korean.Modifying || row.Span.Start < at.End || !strings.HasSuffix(words, ",") || len(strings.Fields(words)) > 3 || strings.HasPrefix(words, ",") {
		return diag.Span{}, nil, false
	}
	return diag.Span{Start: at.End, End: at.End + strings.LastIndexByte(r.Text[at.End:next.Start], ',')}, row, true
}

// onGrounds reports whether a date belongs to a noun that only gives the ground of what is
// done: 4월 15일 간사 간 협의에 따라.
func (r *reader) onGrounds(i int) bool {
	words := r.korean().Words(korean.Span{Start: r.Mentions[i].In.End, End: r.sentences[r.sentence(r.Mentions[i].In.Start)].End})
	if strings.Contains(r.date(i).String(), "/") {
		return false // 4월부터 6월까지 순서에 따라 받는다
	}
	for n, w := range words[:min(len(words), 6)] {
		if n > 0 && words[n-1].Case == korean.Place && korean.Following(w.Text) {
			return true
		}
		if w.Verb != nil || w.Comma || w.Stop || w.Case != korean.NoCase && w.Case != korean.Genitive && w.Case != korean.Place {
			return false
		}
	}
	return false
}

// endOfSpan reports whether a date ends a time whose beginning is a date of its own, for
// clock times stand between: 8일 18시부터 12일 11시까지.
func (r *reader) endOfSpan(i int) bool {
	return i > 0 && r.Mentions[i-1].ID.Kind == "date" && r.timeEnds(i, korean.Until) && r.timeEnds(i-1, korean.From) &&
		!slices.ContainsFunc(strings.Fields(r.Text[r.Mentions[i-1].In.End:r.Mentions[i].In.Start]), func(w string) bool { return !korean.TellsWhen(w) })
}

// spanPart tells which part of such a time a date is of what is received over it.
func (r *reader) spanPart(i int) string {
	switch {
	case r.endOfSpan(i):
		return korean.Closing
	case i+1 < len(r.Mentions) && r.endOfSpan(i+1):
		return korean.Opening
	}
	return ""
}

// timeEnds reports whether a particle ends a date, or the time of the day behind it.
func (r *reader) timeEnds(i int, end korean.Case) bool {
	at := r.Mentions[i].In
	from := at.Start + strings.LastIndexByte(r.str(at), ' ') + 1
	for n, w := range r.korean().Words(korean.Span{Start: from, End: r.sentences[r.sentence(at.Start)].End}) {
		if n > 0 && !korean.TellsWhen(w.Text) {
			return false
		}
		if w.Case != korean.NoCase {
			return w.Case == end
		}
	}
	return false
}

// taken are the classes of what is received over a time, whose last day counts too.
var taken = map[string]bool{"접수": true, "신청": true, "제출": true, "모집": true}

// beforeOthers gives the clause of a topic right behind which a date stands, where a
// clause with a subject of its own modifies a noun in between: 군은 21일 센터가 뽑은 부대로
// 선정됐다.
func (r *reader) beforeOthers(i int, c *korean.Clause) *korean.Clause {
	at := r.Mentions[i].In
	if _, what := r.ownObject(c); c.Relation == korean.Modifying && c.Voice == korean.Passive && what {
		return r.outer(i, c) // 개통식을 함께하는 열린 행사로
	}
	if side := r.sideOf(r.date(i)); c.Relation == korean.Modifying && strings.HasPrefix(r.Text[at.End:], ", ") {
		if o := r.outer(i, c); (o.Status != korean.Planned || side != behind) && (o.Status != korean.Done || side != ahead) {
			return o // 6일, 세 해 끝에 완성된 마루를 개통한다
		}
	}
	if strings.HasPrefix(r.date(i).String(), "../") && c.Relation == korean.Modifying && c.Status == korean.Done && r.sideOf(r.date(i)) == ahead {
		return r.outer(i, c) // 5월 4일까지 누리집에 공지된 양식으로 신청한다
	}
	own, ok := c.Arg(korean.Who)
	if c.Relation != korean.Modifying || !ok || own.Of != nil || own.Case != korean.Subject || own.Span.Start < at.End {
		return c
	}
	before := r.korean().Words(korean.Span{Start: r.sentenceSpan(at.Start).Start, End: at.Start})
	if len(before) == 0 || before[len(before)-1].Case != korean.Topic || !digit(r.Text[at.Start]) || strings.Contains(r.str(at), " ") {
		return c // of 지난 3월 the clause right behind it tells
	}
	return r.outer(i, c)
}

// spends reports whether a clause only tells what something cost: 48억 원을 들여.
func (r *reader) spends(c *korean.Clause) bool {
	a, ok := c.Arg(korean.What)
	return ok && a.Of == nil && a.Case == korean.Object && counter(r.korean().Str(a.Span))
}

// movedDate judges dates that a clause moves and that date nothing by themselves:
// 기한을 18일에서 20일로 늦췄다, 10월로 미뤘다. The day to which something is put off is
// its day where it lies ahead.
func (r *reader) movedDate(i int, c *korean.Clause) verdict {
	rest := r.Text[r.Mentions[i].In.End:]
	from := strings.HasPrefix(rest, "에서")
	to := strings.HasPrefix(rest, "로") || strings.HasPrefix(rest, "으로")
	switch {
	case from:
		for _, n := range r.marks(diag.Span{Start: r.Mentions[i].In.End, End: max(r.Mentions[i].In.End, c.Predicate.Start)}, "date") {
			if after := r.Text[r.Mentions[n].In.End:]; strings.HasPrefix(after, "로") || strings.HasPrefix(after, "으로") {
				return nothing
			}
		}
	case to && (c.Kind == "state" || c.Kind == "shrink" || c.Kind == "" || c.Kind == korean.Decide || c.Kind == korean.Postpone && r.sideOf(r.date(i)) != ahead):
		return nothing
	}
	return happened
}

// rescheduled reads the new day of what is put off or brought forward: 개통을 9월 2일로
// 늦춘다 is a plan of that day.
func (r *reader) rescheduled(i int, c *korean.Clause) (dated, bool) {
	rest := r.Text[r.Mentions[i].In.End:]
	moves := c.Kind == korean.Postpone || korean.BringsForward(strings.TrimSuffix(c.Lemma, "다"))
	if !moves || c.Negated || !strings.HasPrefix(rest, "로") && !strings.HasPrefix(rest, "으로") || r.sideOf(r.date(i)) == behind {
		return dated{}, false
	}
	for _, a := range c.Args {
		if a.Role != korean.What || !korean.IsAction(r.korean().Str(a.Head)) {
			continue
		}
		x := r.item(diag.Span(a.Span))
		x.status = korean.Planned
		return x, x.action.Kind != ""
	}
	return dated{}, false
}

// partOfYear reports whether a date is a half, a quarter or a season of a year.
func partOfYear(d edtf.Date) bool {
	s := d.String()
	return len(s) == len("2021-40") && s[4] == '-' && s[5:] > "12"
}

// shared reads a date of a row whose last date alone has the predicate, which is that
// of all: 2021년 공무원증, 2022년 7월 운전면허증을 도입했다; 2007년 대전, 2009년 광주에 열었다.
// The words of the date stand in the place of the argument behind the last date.
func (r *reader) shared(i int, part diag.Span, c *korean.Clause) (dated, verdict) {
	part = r.trimmed(part)
	dates := r.marks(diag.Span(c.Span), "date")
	if len(dates) == 0 {
		return dated{}, nothing
	}
	last := r.Mentions[dates[len(dates)-1]].In
	if part.Len() == 0 || !r.verbless(part) || r.cases(part) > 0 || length(r.str(part)) > 24 {
		return dated{}, nothing
	}
	x, v := r.predicate(i, c)
	if v != happened {
		return x, v
	}
	for _, a := range c.Args {
		if a.Of == nil && a.Role != korean.When && a.Span.Start >= last.End && (a.Role == korean.What || a.Role == korean.Where || a.Role == korean.How || a.Role == korean.Who || a.Case == korean.Until) {
			x.instead, x.of = part, diag.Span(a.Span)
			return x, happened
		}
	}
	return dated{}, nothing
}

// enumerated gives the words of a date that stands in a row of dated items, of which
// only the last has the clause's predicate: 3월 국민비서, 4월 보조금24 시작, 5월 … 개통.
func (r *reader) enumerated(i int, c *korean.Clause) (diag.Span, bool) {
	at := r.Mentions[i].In
	for _, n := range r.marks(diag.Span{Start: at.End, End: max(at.End, c.Predicate.Start)}, "date") {
		next := r.Mentions[n].In
		if r.korean().ClauseOf(korean.Span(next)) != c {
			continue
		}
		words := r.Text[at.End:next.Start]
		comma := strings.LastIndexAny(words, ",·/")
		if comma < 0 || hangulLetters(words[:comma]) < 2 {
			return diag.Span{}, false
		}
		from := at.End
		for from < at.End+comma && r.Text[from] != ' ' {
			from++ // its particle: 6월에는
		}
		return diag.Span{Start: from, End: at.End + comma}, true
	}
	return diag.Span{}, false
}

// lastOfRow reports whether a date is that of the last of a row of dated items, which
// alone has the predicate, a noun.
func (r *reader) lastOfRow(i int, c *korean.Clause) bool {
	if c.Lemma != "" {
		return false
	}
	for _, n := range r.marks(diag.Span{Start: c.Span.Start, End: r.Mentions[i].In.Start}, "date") {
		if r.korean().ClauseOf(korean.Span(r.Mentions[n].In)) == c {
			if _, ok := r.enumerated(n, c); ok {
				return true
			}
		}
	}
	return false
}

// beyond gives the clause that a date dates where it stands before one that cannot
// be dated: an adjective in front of a noun (27일에는 같은 곳에서 … 열렸다), a purpose
// (내년에 쓸 수 있도록 … 준비한다). Another date's clause is its own.
func (r *reader) beyond(i int, c *korean.Clause) *korean.Clause {
	rest := r.Text[r.Mentions[i].In.End:]
	if c.Relation == korean.Modifying && (strings.HasPrefix(rest, "로") || strings.HasPrefix(rest, "으로")) {
		return c
	}
	while := c.Joint == "while" && c.Tense != korean.Past
	if !c.State && !while && !(c.Kind == "state" && c.Relation != korean.Main) && !(c.Relation == korean.Linked && (c.Mood == korean.Possible || c.Mood == korean.Purpose)) && !(c.Relation == korean.Modifying && c.Mood == korean.Possible) {
		return c
	}
	for _, o := range r.korean().Clauses(c.Sentence) {
		if o.Predicate.Start >= c.Predicate.End && o.Quoted == c.Quoted && !o.State && o.Kind != "state" {
			if r.datedElsewhere(o, i) {
				return c
			}
			return o
		}
	}
	return c
}

// toldThatDay gives the clause that a teller's day dates: what was signed, held or
// agreed and is told of as the body's act of that day (5일 협약을 맺었다고 밝혔다), unless it
// has a date of its own.
func (r *reader) toldThatDay(i int, c *korean.Clause) *korean.Clause {
	if !c.Telling || c.Kind != korean.Say || c.Tense != korean.Past || len(r.date(i).String()) < len("2021-09-20") || r.inQuote(r.Mentions[i].In.Start) >= 0 {
		return nil
	}
	for _, o := range r.korean().Clauses(c.Sentence) {
		punctual := o.Kind == korean.Sign || o.Kind == korean.Hold || o.Kind == korean.Meet
		if o.Relation == korean.Told && o.Of == c && punctual && o.Status == korean.Done && !o.Quoted && !r.datedElsewhere(o, i) {
			if _, timed := o.Arg(korean.When); !timed {
				return o
			}
		}
	}
	return nil
}

// charged reads what somebody finds fault with or advises at a time, which stands before
// what is said: 감사원은 2023년 11월 장비 교체가 늦어진다고 지적했다.
func (r *reader) charged(i int, c *korean.Clause) (dated, bool) {
	t := c.Teller()
	if c.Relation != korean.Told || t == nil || !charges[t.Action.Noun] || t.Status != korean.Done || r.inQuote(r.Mentions[i].In.Start) >= 0 || r.datedElsewhere(t, i) {
		return dated{}, false
	}
	who, ok := t.Arg(korean.Who)
	if !ok || who.Of != nil || strings.TrimSpace(r.Text[who.Word.End:max(who.Word.End, r.Mentions[i].In.Start)]) != "" || who.Span.Start > r.Mentions[i].In.Start {
		return dated{}, false
	}
	said := r.trimmed(diag.Span{Start: r.Mentions[i].In.End, End: max(r.Mentions[i].In.End, c.Predicate.Start)})
	words := strings.Fields(r.tidied(said))
	if len(words) > 0 && korean.Pointing(words[0]) { // 이 시스템의 | 장비 교체
		if words = words[1:]; len(words) > 1 && strings.HasSuffix(words[0], korean.Of) {
			words = words[1:]
		}
	}
	if len(words) == 0 || c.Action.Noun == "" || len(r.marks(said, "date")) > 0 {
		return dated{}, false
	}
	words[len(words)-1] = korean.BareNoun(words[len(words)-1])
	noun := strings.Join(append(words, c.Action.Noun, t.Action.Noun), " ")
	return dated{words: diag.Span(t.Span), noun: r.tidied(diag.Span(who.Span)) + ", " + noun, action: t.Action, status: korean.Done}, true
}

// records are the nouns of actions by which something is only written down as done.
var records = korean.List("records")

// charges are the nouns of what is said that is a deed of its own.
var charges = korean.List("charges")

// aimed reads what is aimed at or stands before somebody at a time: 10월 개청을 목표로 한다,
// 12월에야 개통을 앞두고 있다, 가입은 1월로 예정돼 있다.
func (r *reader) aimed(i int, c *korean.Clause) (dated, bool) {
	if c.Negated || c.Kind == korean.Ask {
		return dated{}, false
	}
	aim := korean.AimsAt(c, r.korean())
	if c.Lemma == "하다" && slices.ContainsFunc(c.Args, func(a korean.Arg) bool { return a.Of == nil && korean.Targets(r.korean().Str(a.Word)) }) {
		aim = korean.Aimed
	}
	var deed, topic diag.Span
	for _, a := range c.Args {
		switch {
		case a.Of != nil || a.Role == korean.When || r.Mentions[i].In.Start > a.Span.Start && a.Case == korean.Object:
		case (a.Case == korean.Object || korean.Targets(r.korean().Str(a.Word)) || aim == korean.Scheduled && (a.Case == korean.Topic || a.Case == korean.Subject)) && korean.IsAction(r.korean().Str(a.Head)):
			deed = diag.Span(a.Span)
		case a.Case == korean.Topic || a.Case == korean.Subject:
			topic = diag.Span(a.Span)
		}
	}
	if aim == korean.NoAim || deed.Len() == 0 {
		return dated{}, false
	}
	x := r.item(deed)
	if topic.Len() > 0 && len(r.marks(topic, "person")) == 0 && topic.Start >= r.speechStart(r.Mentions[i].In.Start) {
		x.noun = strings.TrimSpace(r.tidied(topic) + " " + r.tidied(deed))
	}
	x.status = korean.Planned
	return x, x.action.Kind != "" || korean.IsAction(x.noun)
}

// equated reads a clause that says what a day is: 개통은 10월이다, 접수 기한은 8월
// 31일까지이고.
func (r *reader) equated(i int, c *korean.Clause) (dated, bool) {
	at := r.Mentions[i].In
	if c.Lemma != "이다" || c.Predicate.Start > at.End || c.Predicate.End < at.End {
		return dated{}, false
	}
	for _, o := range r.korean().Clauses(c.Sentence) { // 사업을 시작한 것은 2011년 8월이다
		if o.Relation == korean.Modifying && o.Predicate.End < at.Start && korean.Reference(r.korean().Str(o.Noun)) == "bound" && !o.State {
			return r.predicateAs(i, o)
		}
	}
	for _, a := range slices.Backward(c.Args) {
		if a.Role != korean.Who && a.Role != korean.What || a.Span.End > at.Start {
			continue
		}
		if _, ok := korean.LabelOf(r.korean().Str(a.Head)); ok {
			in := diag.Span(a.Span)
			return dated{words: in, noun: r.str(in), action: korean.NounAction(r.korean().Str(a.Head))}, true
		}
		break
	}
	return dated{}, false
}

// predicateAs gives what a clause tells, where it tells of a happening.
func (r *reader) predicateAs(i int, c *korean.Clause) (dated, bool) {
	x, v := r.predicate(i, c)
	return x, v == happened
}

// predicate judges a clause: states, opinions, what is said, hoped, expected or
// counted is no happening.
func (r *reader) predicate(i int, c *korean.Clause) (dated, verdict) {
	if x, ok := r.ranked(c); ok {
		return x, happened
	}
	if a, ok := r.doneDeed(c); ok {
		x := dated{words: diag.Span(c.Span), clause: c, action: a, status: c.Status}
		return x, happened
	}
	if c.Kind == "" && (c.Lemma == "하다" || !precise(r.date(i)) && !r.namesSomething(c)) || c.Mood != korean.Plain && wholeYear(r.date(i)) && (c.Kind == "grow" || c.Kind == "shrink") || r.ofArticle(c) {
		return dated{}, nothing
	}
	if c.Relation != korean.Linked && c.Of != nil && c.Of.Action.Noun == korean.Considering && c.Status != korean.Done {
		return dated{}, nothing // 담는 방안을 검토한다
	}
	if c.Kind == korean.Ask && (c.Telling && r.inQuote(r.Mentions[i].In.Start) < 0 || c.Tense != korean.Past) {
		return dated{}, nothing
	}
	if r.denied(c) || r.askedOfReaders(c) {
		return dated{}, nothing
	}
	if q := r.inQuote(r.Mentions[i].In.Start); q >= 0 && !r.quotes[q].words.Contains(diag.Span(c.Predicate)) {
		return dated{}, nothing // a day that somebody speaks of is none of what is done with the words
	}
	if x, ok := r.unreachable(c); ok {
		return x, happened
	}
	if c.Negated && (c.Status != korean.Failed || !c.Unable() && c.Action.Noun != korean.Kept && c.Kind != "fail") && c.Status != korean.Cancelled && c.Status != korean.Denied && c.Status != korean.Postponed {
		return dated{}, nothing
	}
	if c.State || unhappening[c.Kind] || c.Mood == korean.Expected || c.Mood == korean.Possible && !r.opens(i) && c.Status != korean.Planned && !(taken[c.Action.Noun] && strings.HasPrefix(r.date(i).String(), "../")) || c.Mood == korean.Wished || c.Mood == korean.Supposed || c.Recalled() {
		return dated{}, nothing
	}
	if c.Of != nil && records[c.Of.Action.Noun] && (c.Relation == korean.Modifying && korean.Reference(r.korean().Str(c.Noun)) == "bound" || c.Relation == korean.Embedded && korean.Reference(korean.BareNoun(lastWord(r.korean().Str(c.Span)))) == "bound") {
		return dated{}, nothing // 마친 것으로 조서를 작성했다
	}
	if t := c.Teller(); t != nil && t.Reports() || r.reportedThere(r.Mentions[i].In.Start) {
		return dated{}, nothing // a newspaper says so
	}
	x := dated{words: diag.Span(c.Span), clause: c, action: r.opened(c), status: c.Status}
	if fate, ok := r.fate(i, c); ok {
		x.status = fate
	}
	if c.Kind == korean.Ask {
		x.status = korean.Done // the demand was made
	}
	if a, ok := c.Arg(korean.What); ok && c.Action.Noun == korean.InCharge && office(lastWord(r.tidied(diag.Span(a.Span)))) {
		return dated{}, nothing // a post
	}
	return x, happened
}

// askedOfReaders reports whether a clause asks something of nobody in particular: 찾아
// 두시기 바랍니다.
func (r *reader) askedOfReaders(c *korean.Clause) bool {
	_, who := c.Arg(korean.Who)
	return c.Status == korean.AskedFor && !who && c.Voice == korean.Active && c.Kind != korean.Ask
}

// unreachable reads that something cannot be reached or does not run: 한빛마루가 7일부터
// 접속되지 않아.
func (r *reader) unreachable(c *korean.Clause) (dated, bool) {
	if !c.Negated || !runs[c.Action.Noun] || c.Mood == korean.Supposed || c.Mood == korean.Intended {
		return dated{}, false
	}
	for _, a := range c.Args {
		if a.Of == nil && (a.Role == korean.Who || a.Role == korean.What) && (a.Case == korean.Subject || a.Case == korean.Topic) {
			noun := r.lastName(diag.Span(a.Span)) + " " + c.Action.Noun + " " + korean.Outage
			return dated{words: diag.Span(c.Span), noun: noun, action: korean.NounAction(korean.Outage), status: korean.Done}, true
		}
	}
	return dated{}, false
}

// lastName gives the name that ends a phrase, else its words.
func (r *reader) lastName(in diag.Span) string {
	list := r.marks(in)
	if n := len(list); n > 0 && strings.Trim(r.Text[r.Mentions[list[n-1]].In.End:in.End], "’”'\"」 ") == "" {
		return r.surface(list[n-1])
	}
	return r.tidied(in)
}

// runs are the nouns of what a system does while it runs.
var runs = korean.List("runs")

// denied reports whether a word right before the predicate denies it: 이틀을 못 썼다.
func (r *reader) denied(c *korean.Clause) bool {
	return slices.ContainsFunc(c.Args, func(a korean.Arg) bool {
		return a.Of == nil && korean.Denies(r.korean().Str(a.Word)) && strings.TrimSpace(r.Text[a.Word.End:max(a.Word.End, c.Predicate.Start)]) == ""
	})
}

// doneDeed gives the action of 하다 with a noun of action for its object: 모의훈련을 했다.
func (r *reader) doneDeed(c *korean.Clause) (korean.Action, bool) {
	if c.Lemma != "하다" || c.State || c.Mood == korean.Possible || c.Mood == korean.Supposed || c.Mood == korean.Expected {
		return korean.Action{}, false
	}
	for _, a := range c.Args {
		if a.Of == nil && (a.Role == korean.What && a.Case == korean.Object || a.Case == korean.Topic && a.Role != korean.When) {
			noun := korean.NounAction(r.korean().Str(a.Head))
			if korean.IsAction(noun.Noun) && len(r.marks(diag.Span(a.Span), "agency", "person")) == 0 && !unhappening[noun.Kind] && noun.Kind != korean.Ask {
				return noun, true
			}
		}
	}
	return korean.Action{}, false
}

// ranked reads a place in a ranking that somebody reached: UN 평가에서 1위에 올랐다.
func (r *reader) ranked(c *korean.Clause) (dated, bool) {
	if c.Tense != korean.Past && c.Status != korean.Done || c.Negated {
		return dated{}, false
	}
	rank, in := "", ""
	for _, a := range c.Args {
		head := r.korean().Str(a.Head)
		switch {
		case a.Of == nil && korean.IsRank(head) && (a.Case == korean.Object || a.Case == korean.Place || a.Case == korean.NoCase):
			rank = r.tidied(diag.Span(a.Span))
		case a.Of == nil && a.Case == korean.Source:
			in = r.tidied(diag.Span(a.Span))
		}
	}
	if rank == "" || in == "" || len(strings.Fields(in)) < 2 {
		return dated{}, false
	}
	return dated{words: diag.Span(c.Span), noun: in + " " + rank, action: korean.Action{Noun: rank, Class: rank, Kind: "win"}, status: korean.Done}, true
}

// opens reports whether a date only begins: 4월 22일부터.
func (r *reader) opens(i int) bool { return strings.HasSuffix(r.date(i).String(), "/..") }

// reportedThere reports whether a place stands in the part of a release that gives what a
// newspaper wrote, which the release answers: < 기사 내용 > … < 설명 내용 >.
func (r *reader) reportedThere(at int) bool {
	if r.reported == nil {
		r.reported = r.findReported()
	}
	return slices.ContainsFunc(r.reported, func(s diag.Span) bool { return s.Start <= at && at < s.End })
}

func (r *reader) findReported() []diag.Span {
	list := []diag.Span{}
	open := -1
	for _, line := range r.lines {
		s := r.str(line)
		if length(s) > 30 || sentenceLike(s) {
			continue
		}
		switch korean.ReportHead(s) {
		case korean.HeadOfReport:
			open = line.End
		case korean.HeadOfAnswer:
			if open >= 0 {
				list = append(list, diag.Span{Start: open, End: line.Start})
			}
			open = -1
		}
	}
	return list
}

// opened gives the action of a clause. What is opened tells what opening it is: an
// occasion is held, a system starts, a body opens its doors.
func (r *reader) opened(c *korean.Clause) korean.Action {
	stem := strings.TrimSuffix(c.Lemma, "다")
	doors := c.Action.Class == "개통" && stem == "열"
	if !doors && (c.Kind != korean.Hold || stem != "열" && stem != "열리") {
		return c.Action
	}
	in := diag.Span(c.Noun)
	_, what := c.Arg(korean.What)
	for _, a := range c.Args {
		itself := a.Role == korean.Who && !what && len(r.marks(diag.Span(a.Span), "system")) > 0 // 한빛마루는 4월 열기로 했다
		if a.Of == nil && (a.Role == korean.What && !doors || a.Role == korean.Who && doors || itself) {
			in = diag.Span(a.Span)
		}
	}
	for _, m := range r.marks(in) {
		if strings.Trim(r.Text[r.Mentions[m].In.End:max(r.Mentions[m].In.End, in.End)], "’”'\"」") != "" {
			continue
		}
		switch r.Mentions[m].ID.Kind {
		case "system":
			return korean.NounAction("개통")
		case "event":
			return korean.NounAction(korean.Meeting)
		case "agency":
			return korean.NounAction(cmp.Or(korean.NativeNoun("열", r.surface(m)), "개소"))
		}
	}
	if noun := korean.NativeNoun("열", r.str(in)); noun != "" && in.Len() > 0 {
		return korean.NounAction(noun)
	}
	return c.Action
}

// fate tells what became of a plan, where the rest of its sentence says so: 2025년까지
// 옮긴다: 지켜지지 않았다; 옮긴다는 계획이었으나 … 늦어졌다.
func (r *reader) fate(i int, c *korean.Clause) (korean.Status, bool) {
	if c.Status != korean.Planned && c.Status != korean.Unclear {
		return 0, false
	}
	for _, o := range r.korean().Clauses(c.Sentence) {
		if o.Predicate.Start < c.Predicate.End || o.Quoted != c.Quoted || r.datedElsewhere(o, i) {
			continue
		}
		switch {
		case o.Kind == "postpone" && o.Status == korean.Done || o.Status == korean.Postponed:
			return korean.Postponed, true
		case o.Kind == "cancel" && o.Status == korean.Done || o.Status == korean.Cancelled:
			return korean.Cancelled, true
		case o.Status == korean.Failed && (o.Action.Noun == korean.Kept || o.Kind == "fail"):
			return korean.Failed, true
		}
	}
	return 0, false
}

// unhappening are the kinds of predicates that tell no happening of their own.
var unhappening = map[korean.Kind]bool{korean.Say: true, korean.Deny: true, "born": true, "promise": true, "rise": true, "fall": true, "state": true}

// ofArticle reports whether a clause is the text of a law, which says when it takes
// effect itself: 이 조례는 … 시행한다, 제2조의 개정규정은 ….
func (r *reader) ofArticle(c *korean.Clause) bool {
	for _, a := range c.Args {
		words := strings.Fields(strings.TrimPrefix(r.korean().Str(a.Span), "다만, "))
		if a.Role != korean.Who && a.Role != korean.What || len(words) == 0 {
			continue
		}
		if strings.HasPrefix(words[0], "제") && strings.Contains(words[0], "조") || words[0] == "이" && len(words) == 2 && korean.IsLawHead(words[1]) {
			return true
		}
	}
	return false
}

// namesSomething reports whether a clause says who does it or what it is done to by
// name: what a verb without a class tells of things without a name says little.
func (r *reader) namesSomething(c *korean.Clause) bool {
	for _, role := range [...]korean.Role{korean.Who, korean.What} {
		if len(r.argMarks(c, role)) > 0 {
			return true
		}
	}
	return len(r.marks(diag.Span(c.Noun))) > 0
}

// attributive reports whether a date stands before a noun that it is a part of,
// and dates no predicate: 2026년 제1회 추가경정예산이 확정됐다.
func (r *reader) attributive(i int, c *korean.Clause) bool {
	at := r.Mentions[i].In
	rest := r.Text[at.End:r.sentences[r.sentence(at.Start)].End]
	if strings.HasPrefix(rest, "의 ") || strings.HasPrefix(rest, "도 ") || strings.HasPrefix(rest, " 기간") || strings.HasPrefix(rest, "분 ") || strings.HasPrefix(rest, "자 ") {
		return !strings.HasPrefix(rest, "자 로")
	}
	if !wholeYear(r.date(i)) && !partOfYear(r.date(i)) || !strings.HasPrefix(rest, " ") {
		return false
	}
	if next := r.korean().Words(korean.Span{Start: at.End, End: r.sentences[r.sentence(at.Start)].End}); len(next) > 0 && next[0].Case == korean.Genitive {
		return true // 2024년 인구총조사의 표
	}
	for _, a := range c.Args {
		inside := a.Role != korean.When && a.Span.Start <= at.Start && at.End <= a.Span.End
		if _, rank := r.ranked(c); rank && a.Role == korean.Where {
			continue // 2012년 평가에서 1위를 했다
		}
		follows := (a.Role == korean.Who || a.Role == korean.What || a.Role == korean.Where || a.Role == korean.How) && a.Span.Start >= at.End && strings.TrimSpace(r.Text[at.End:a.Span.Start]) == ""
		if (inside || follows) && korean.Annual(r.korean().Str(a.Head)) {
			return true
		}
	}
	return false
}
