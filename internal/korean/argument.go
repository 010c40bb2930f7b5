package korean

import (
	"sillok/internal/korean/lexicon"
	"slices"
	"strings"
	"sync"
	"unicode"
)

// Which predicate takes which phrase. The phrases before a predicate wait until
// one takes them. A clause that ends the sentence or goes on with 고 takes all; one
// that stands within another (before a noun, before 다고, 기를, 기 위해) takes from
// behind what fits it, never a topic, and leaves the rest to the clause around it.

// build makes the clauses of a unit and gives each its phrases.
func (u *unit) build(preds []predicate, k int, quoted bool) {
	next := 0 // the first phrase that stands behind the predicates so far
	var waiting []int
	for n := range preds {
		p := preds[n]
		for next < len(u.phrases) && u.phrases[next].last < p.first {
			waiting = append(waiting, next)
			next++
		}
		c := u.clause(p, waiting, k, quoted)
		var taken []int
		switch {
		case inner(c):
			taken, waiting = u.fit(c, waiting, n+1 < len(preds), preds[min(n+1, len(preds)-1)])
		default:
			taken, waiting = u.apart(c, waiting)
			taken = u.gapped(p, taken, k, quoted)
		}
		c.order = len(u.clauses)
		for i := p.first; i <= p.last; i++ {
			u.owner[i] = c
		}
		u.give(c, taken)
		u.clauses = append(u.clauses, c)
	}
	if len(u.clauses) > 0 {
		last := u.clauses[len(u.clauses)-1]
		for _, i := range waiting {
			u.own(last, u.phrases[i])
		}
		for ; next < len(u.phrases) && last.Relation != Modifying; next++ {
			u.own(last, u.phrases[next])
		}
	}
}

// apart gives the phrases that a clause takes and those that it leaves to the next one: one
// that tells what something cost takes the cost alone where another object stands before it,
// which is that of the deed itself: 정보망을 내년까지 82억 원을 들여 [전국에 깐다].
func (u *unit) apart(c *Clause, waiting []int) (taken, left []int) {
	n := len(waiting) - 1
	if c.Relation != Linked || n < 1 || !u.costs(u.phrases[waiting[n]]) || !u.cased(waiting[:n], Object) {
		return waiting, nil
	}
	return waiting[n:], waiting[:n]
}

// costs reports whether a phrase is the object that tells what something costs.
func (u *unit) costs(p phrase) bool {
	return p.cas == Object && !p.time && Cost(u.Str(u.head(p)))
}

// gapped makes the clauses whose predicate is left out because the next clause has
// the same (2월 전시회가, 9월에는 학술대회가 열린다), and gives the phrases that are
// left for that clause.
func (u *unit) gapped(p predicate, waiting []int, k int, quoted bool) []int {
	for n, i := range waiting {
		ph := u.phrases[i]
		if !ph.comma || n == 0 || n+1 == len(waiting) {
			continue
		}
		first, rest := waiting[:n+1], waiting[n+1:]
		ahead, shared := u.inTurn(first, rest)
		if shared == 0 && (ph.cas != Subject && ph.cas != Object || !u.timed(first) || !u.timed(rest) || !u.cased(rest, ph.cas)) {
			continue
		}
		c := u.clause(p, nil, k, quoted)
		c.Relation, c.order, c.gap = Linked, len(u.clauses), true
		if shared > 0 {
			c.turn = u.words[u.phrases[first[ahead]].first].Start
		}
		u.give(c, first)
		u.clauses = append(u.clauses, c)
		left := u.gapped(p, rest, k, quoted)
		switch next := c.order + 1; {
		case next < len(u.clauses):
			c.shares = u.clauses[next].shares // of more than two the last tells what all share
		case shared > 0 && shared < len(rest):
			c.shares = u.words[u.phrases[rest[shared]].first].Start
		}
		return left
	}
	return waiting
}

// inTurn reports whether some phrases tell of one time in the same cases as those behind them of the next: 14일에는 가람에서,
// [15일에는 나래에서] 설명회를. It gives how many of the former stand before those (시는 |14일에는), and how many of the latter
// do so: what stands before and what follows is of both.
func (u *unit) inTurn(first, rest []int) (ahead, shared int) {
	before, behind := u.turn(first), u.turn(rest)
	for n := min(len(before), len(behind)); n > 1; n-- {
		row, next := before[len(before)-n:], behind[:n]
		same := func(a, b int) bool {
			x, y := u.phrases[a], u.phrases[b]
			return x.time == y.time && (x.time || x.cas == y.cas)
		}
		if !slices.EqualFunc(row, next, same) || !u.timed(row) || u.timed(before[:len(before)-n]) || !u.told(row) {
			continue
		}
		return slices.Index(first, row[0]), slices.Index(rest, next[n-1]) + 1
	}
	return 0, 0
}

// turn gives the phrases of which a row of times is made: not adverbs, nor how long or how much.
func (u *unit) turn(phrases []int) []int {
	return slices.DeleteFunc(slices.Clone(phrases), func(i int) bool {
		p := u.phrases[i]
		w := &u.words[p.last]
		return p.cas == NoCase && (p.time && (u.duration(p) || !u.dates(p)) || !p.time && (adverbs()[w.Text] || len(Quantities(u.Str(u.span(p)))) > 0))
	})
}

// dates reports whether a time says when and not how long: 14일, but 두 시간.
func (u *unit) dates(p phrase) bool {
	return u.rank(p.last) > 0 && u.rank(p.last) < 6 || u.words[p.first].Verb != nil
}

// told reports whether some phrases tell more than a time, and all in a case of their own.
func (u *unit) told(phrases []int) bool {
	said := false
	for _, i := range phrases {
		p := u.phrases[i]
		said = said || !p.time
		if !p.time && p.cas == NoCase {
			return false // 2021년 가람증, 2022년 나래증을 도입했다
		}
	}
	return said
}

func (u *unit) timed(phrases []int) bool {
	for _, i := range phrases {
		if u.phrases[i].time {
			return true
		}
	}
	return false
}

func (u *unit) cased(phrases []int, cas Case) bool {
	for _, i := range phrases {
		if u.phrases[i].cas == cas && !u.phrases[i].time {
			return true
		}
	}
	return false
}

// inner reports whether a clause stands within another one, whose words may begin
// before it.
func inner(c *Clause) bool {
	switch {
	case c.Relation == Modifying, c.Relation == Told, c.Relation == Embedded:
		return true
	case c.Relation == Linked:
		return c.Joint != "" && c.Joint != "contrast" && c.Joint != "beside" || c.Mood == Purpose || c.Mood == Supposed
	}
	return false
}

// clause makes the clause of a predicate, without its arguments.
func (u *unit) clause(p predicate, waiting []int, k int, quoted bool) *Clause {
	c := &Clause{Sentence: k, Quoted: quoted, pred: p}
	c.Predicate = Span{u.words[p.first].Start, u.words[p.last].End}
	c.Span = c.Predicate
	object := ""
	if n := len(waiting); n > 0 && u.phrases[waiting[n-1]].last == u.beforeAdverbs(p.first-1) {
		object = u.Str(u.head(u.phrases[waiting[n-1]]))
	}
	u.describe(c, object)
	u.farObject(c, object, waiting)
	for i := p.first; i <= p.last; i++ {
		u.owner[i] = c
	}
	return c
}

// farObject names the action of a verb by its object where another phrase stands
// between them: 서류를 우편으로 낸다 is 제출 as 서류를 낸다 is.
func (u *unit) farObject(c *Clause, near string, waiting []int) {
	if c.pred.verb == nil || c.State {
		return
	}
	if _, ok := objectAction(c.pred.verb, near); ok && near != "" {
		return
	}
	for n := len(waiting) - 1; n >= 0; n-- {
		p := u.phrases[waiting[n]]
		if p.cas == Topic || p.cas == Subject {
			return
		}
		if p.cas != Object {
			continue
		}
		if a, ok := objectAction(c.pred.verb, u.Str(u.head(p))); ok && !a.Idiom {
			c.Action = a
		}
		return
	}
}

// beforeAdverbs is the last word up to the i-th that is no adverb: 대금을 먼저 치렀다.
func (u *unit) beforeAdverbs(i int) int {
	for i >= 0 && adverbs()[u.words[i].Text] {
		i--
	}
	return i
}

// describe fills in what the predicate itself tells.
func (u *unit) describe(c *Clause, object string) {
	p := &c.pred
	if p.verb == nil {
		c.Action = NounAction(p.noun)
		c.Form = Nominal
		if p.end != nil {
			c.Form, c.Tense, c.Polite = p.end.Form, p.end.Tense, p.end.Polite
		}
		if p.end == nil {
			c.Form = Final
		}
	} else {
		v := p.verb
		if v.Stem == "달" && strings.HasPrefix(v.Ending, "으라") { // 답을 달라고: that it be given
			given := *v
			given.Stem = "주"
			v, p.verb = &given, &given
		}
		c.Lemma, c.Voice = v.Lemma(), v.Voice
		c.State = v.Adjective || v.Copula
		if !c.State {
			c.Action = actionOf(v, object)
			if nativeTable()[v.Stem].passive {
				c.Voice = Passive
			}
		}
		if v.Copula {
			c.Lemma = "이다"
		}
		if object != "" && nounClass(object)&lexicon.Action != 0 {
			c.Deed = NounAction(object)
		}
		c.Form, c.Tense, c.Polite = v.Form, v.Tense, v.Polite
		if p.end != nil {
			c.Form, c.Polite = p.end.Form, p.end.Polite || v.Polite
		}
	}
	u.relation(c)
	c.State = c.State || c.Relation == Modifying && differing()[c.Lemma] // 대상이 아닌 기관
	c.Mood, c.Negated = moodOf(p)
}

// relation tells from the ending how a clause goes on.
func (u *unit) relation(c *Clause) {
	end := c.pred.end
	if c.pred.relation != "" {
		c.Form, c.Relation, c.Joint = Link, Linked, c.pred.relation
		return
	}
	if end == nil {
		return
	}
	last := c.pred.last == len(u.words)-1 || u.words[c.pred.last].Stop
	switch end.Form {
	case Link:
		c.Relation = Linked
		switch {
		case end.Quotes:
			c.Relation = Told
		case end.flags["contrast"]:
			c.Joint = "contrast"
		case end.Ending == "기로":
			c.Relation = Told
		}
		if last && c.Relation == Linked {
			c.Relation = Main
		}
	case Adnominal:
		c.Relation = Modifying
		if last { // a headline that breaks off: 새로 연
			c.Relation = Main
		}
	case Nominal:
		c.Relation = Embedded
		if last && u.words[c.pred.last].Particles == nil {
			c.Relation, c.Form = Main, Final
		}
		if end.flags["particle"] && u.words[c.pred.last].Case == Means && u.telling(c.pred.last+1) {
			c.Relation = Told
		}
	case Final:
		switch {
		case last:
		case u.telling(c.pred.last+1) && !u.words[c.pred.last].Comma:
			c.Relation = Told
		case end.Ending == "다" && c.Tense != Past: // 미국을 돌다 오늘 돌아왔다
			c.Relation, c.Form = Linked, Link
		}
	}
}

// telling reports whether the next verb from word i on tells what others say.
func (u *unit) telling(i int) bool {
	for ; i < len(u.words); i++ {
		if v := u.words[i].Verb; v != nil {
			a := actionOf(v, "")
			return a.Kind == Say || v.Stem == "알려지" || v.Stem == "보이" || v.Stem == "나타나" || v.Stem == "전해지" || v.Noun == "조사" || v.Noun == "집계" || v.Noun == "확인" || v.Noun == "분석" || v.Noun == "파악"
		}
	}
	return false
}

// fit gives the phrases that an inner clause takes, and those it leaves.
func (u *unit) fit(c *Clause, waiting []int, more bool, next predicate) (taken, left []int) {
	used := map[Case]bool{}
	all := waiting
	if i := len(waiting) - 1; i >= 0 && u.complement(c, u.phrases[waiting[i]]) {
		waiting = waiting[:i] // 나래원이 | 법정기관이 | 된
	}
	i := len(waiting) - 1
	for ; i >= 0; i-- {
		ph := u.phrases[waiting[i]]
		if !ph.time && u.topical(ph) {
			break
		}
		adjacent := i == len(waiting)-1
		if ph.comma && !adjacent && !ph.time && ph.cas != NoCase || ph.comma && adjacent && c.Relation == Modifying {
			break
		}
		if ph.time {
			if ph.comma && !adjacent && c.Relation == Modifying && u.subjectIn(waiting[:i]) {
				break // 마을은 20일까지, 시내로 옮기는 가구는 30일까지 신청한다
			}
			if !u.takesTime(c, waiting, i, used, more, next) {
				break
			}
			if !u.duration(ph) {
				used[From] = true
			}
			continue
		}
		cas := ph.cas
		if cas == NoCase && !adjacent && ph.comma {
			break
		}
		if cas != NoCase && u.saysWhich(c) {
			break // 이름이 공포일인 10월 1일 바뀌었다
		}
		if cas == Object && (c.Voice == Passive && c.Relation == Modifying && !strings.HasSuffix(c.Stem(), Receive) || c.objectless()) {
			break
		}
		if cas != NoCase && used[cas] && cas != Place && cas != Means && cas != Adjunct || cas == Object && used[Subject] && c.Relation == Modifying {
			break
		}
		if (cas == Dative || cas == Place) && more && !adjacent && (c.Relation == Told || c.Relation == Embedded) && next.verb != nil && actionOf(next.verb, "").Kind == Ask {
			break
		}
		used[cas] = true
	}
	return all[i+1:], all[:i+1]
}

// complement reports whether a phrase right before a verb of being or becoming something says what that
// is, and so is not its subject: 법정기관이 됐다, 대상이 아닌.
func (u *unit) complement(c *Clause, p phrase) bool {
	v := c.pred.verb
	return p.cas == Subject && p.last == c.pred.first-1 && v != nil && v.Noun == "" && complemented()[v.Stem]
}

var (
	complemented = laterList("complemented")
	differing    = laterList("differing")
)

// saysWhich reports whether a clause only says by a noun which day the time behind it is: 공포일인 10월 1일.
func (u *unit) saysWhich(c *Clause) bool {
	next := c.pred.last + 1
	return c.Relation == Modifying && c.pred.verb != nil && c.pred.verb.Copula && next < len(u.words) && u.time[next] && u.words[next].Case == NoCase
}

// topical reports whether a phrase is a topic, also behind another particle: 대회에는.
func (u *unit) topical(p phrase) bool {
	return p.cas == Topic || slices.ContainsFunc(u.words[p.last].Particles, func(q *Particle) bool { return q.Case == Topic })
}

// objectless reports whether the predicate of a clause has no object: an adjective,
// 있다, 늘어나다.
func (c *Clause) objectless() bool {
	if v := c.pred.verb; v != nil && (v.Stem == "있" || v.Stem == "없" || nativeTable()[v.Stem].intransitive) {
		return true
	}
	return c.State
}

// takesTime reports whether an inner clause takes the time that is the i-th of
// the waiting phrases.
func (u *unit) takesTime(c *Clause, waiting []int, i int, used map[Case]bool, more bool, next predicate) bool {
	ph := u.phrases[waiting[i]]
	behindTopic := u.openers(waiting[:i]) || u.phrases[waiting[i-1]].cas == Topic || u.phrases[waiting[i-1]].cas == Subject && c.Relation == Told
	bare := u.bareDay(ph)
	if c.Relation == Modifying && u.duration(ph) { // 22년 만에 교체하는
		return true
	}
	switch c.Relation {
	case Modifying:
		if c.Kind == "contain" { // 1월 31일 등급제를 담은 고시를 고쳤다
			return false
		}
		if used[From] && ph.cas == From && u.phrases[waiting[i+1]].cas == Until {
			return true // 3월 4일부터 15일까지
		}
		if used[From] {
			return false // of two times the nearer
		}
		if used[Subject] && more && c.pred.end.Ending == "는" && c.pred.tense() == Present && c.Mood == Plain && goesOnByItself(c.Kind) && u.subjectIn(waiting[:i]) {
			return false // 시는 내년까지 주민이 쓰는 앱을 바꾼다
		}
		if bare && behindTopic && (used[Object] || used[Means] || used[Dative]) {
			return false
		}
		if c.State && c.Mood == Plain || c.Standing() && ph.cas != From && ph.cas != Until && !beyondTable()[u.words[ph.last].Text] {
			return false
		}
		if e := c.pred.end.Ending; (e == "는" && c.pred.tense() == Present || e == "ㄹ") && behindTopic && (i > 0 || more && ph.cas == Until && makes(next) && !dayed[c.Kind]) && i < len(waiting)-1 && (ph.cas == From || ph.cas == Until) && (used[Object] || used[Subject]) {
			return false // 시는 24일부터 위험을 알리는 서비스를 연다, 내년까지 위험을 알리는 기능을 더한다
		}
		if i < len(waiting)-1 && more && u.outsideTime(c, waiting, i, behindTopic) {
			return false
		}
		if c.pred.end.Ending == "는" && c.pred.tense() == Present && c.Mood == Plain {
			return ph.cas == From || ph.cas == Until || u.side(ph) == Future || i == len(waiting)-1 && !bare
		}
		return true
	case Told, Embedded:
		if c.Relation == Embedded && c.Mood == Intended && more && i < len(waiting)-1 && u.decidedThen(ph, c, next) {
			return false // 12월 서버를 따로 두는 방안에 합의했다
		}
		if bare && behindTopic && more {
			for k := c.pred.last + 1; k < next.first; k++ {
				if u.time[k] {
					return true
				}
			}
			return false
		}
		return true
	}
	if c.Joint == "after" || c.Joint == "through" || c.Joint == "while" || c.Joint == "since" {
		return !(bare && behindTopic && i < len(waiting)-1)
	}
	return i == len(waiting)-1 && ph.cas != NoCase
}

// openers reports whether some phrases, if any, only join their sentence to the one before: 또한, 이와 함께.
func (u *unit) openers(phrases []int) bool {
	return !slices.ContainsFunc(phrases, func(i int) bool {
		p := u.phrases[i]
		return p.time || p.first < p.last || !adverbs()[u.words[p.last].Text]
	})
}

// subjectIn reports whether one of some phrases is a topic or a subject.
func (u *unit) subjectIn(phrases []int) bool {
	return slices.ContainsFunc(phrases, func(i int) bool {
		p := u.phrases[i]
		return !p.time && (p.cas == Topic || p.cas == Subject)
	})
}

// Standing reports whether a clause tells how the noun behind it is, by a verb of what was left so,
// and no deed: 낡은, 남은, 노후된.
func (c *Clause) Standing() bool {
	return c.Relation == Modifying && standing()[c.Lemma] && c.pred.tense() == Past
}

var standing = sync.OnceValue(func() map[string]bool { return List("standing states") })

// goesOnByItself reports whether what is done by a kind of action is what people do all the time, of
// which no day is told: 쓰는, 찾는, 참여하는; but 여는, 들어서는.
func goesOnByItself(k Kind) bool {
	return k == "attend" || k == Operate || k == "support"
}

// decidedThen reports whether a month or day before what is meant is when that was decided: the deed behind is past, and
// has no time of its own.
func (u *unit) decidedThen(ph phrase, c *Clause, next predicate) bool {
	if ph.cas != NoCase || u.side(ph) == Future || strings.HasSuffix(u.words[ph.last].Text, "년") || next.verb == nil || next.tense() != Past {
		return false
	}
	return !slices.Contains(u.time[c.pred.last+1:next.first], true)
}

// makes reports whether a predicate tells that something is made, added or begun: its end is what a deadline is for.
func makes(p predicate) bool {
	if p.verb == nil {
		return false
	}
	switch actionOf(p.verb, "").Kind {
	case "build", "grow", "begin":
		return true
	}
	return false
}

// dayed are the kinds of actions that have days of their own where they modify what is made: 10월까지 접수하는 공모전.
var dayed = map[Kind]bool{"submit": true, Hold: true, "begin": true, Operate: true}

// outsideTime reports whether a time, between which and the clause that modifies a noun other
// words stand, is that of the clause around it: 9월부터 새로 만든 방식을 시험한다, 2월부터 사업에
// 참여하는 기업은. What opens or is held carries its own: 9월부터 가람에서 열리는 박람회.
func (u *unit) outsideTime(c *Clause, waiting []int, i int, behindTopic bool) bool {
	ph, next := u.phrases[waiting[i]], u.phrases[waiting[i+1]]
	switch c.pred.tense() {
	case Present:
		return c.pred.end.Ending == "는" && behindTopic && (ph.cas == From || ph.cas == Until) && (c.Kind == "" || c.Kind == "attend" || c.Kind == "support" && ph.cas == Until)
	case Past:
		again := next.first == next.last && anew()[u.words[next.first].Text]
		return u.side(ph) == Future || again && (ph.cas == From || behindTopic && i > 0)
	}
	return false
}

// duration reports whether a time tells how long something took: 22년 만에, 사흘간.
func (u *unit) duration(p phrase) bool {
	w := &u.words[p.last]
	noun := u.nounText(w)
	if clock := u.words[p.first].Text; clock != "" && isDigit(clock[0]) && strings.HasSuffix(clock, "시간") {
		return true // 7시간 가까이
	}
	return noun == "만" || noun == "동안" || noun == "간" || strings.HasSuffix(noun, "년간") || strings.HasSuffix(noun, "일간") || strings.HasSuffix(noun, "개월간")
}

// bareDay reports whether a time is a day without month, or 이날: what dates the
// telling.
func (u *unit) bareDay(p phrase) bool {
	if p.cas != NoCase && p.cas != Topic {
		return false
	}
	s := strings.TrimPrefix(u.Str(u.span(p)), "지난 ")
	if s == "이날" || s == "오늘" || s == "어제" {
		return true
	}
	day, ok := strings.CutSuffix(s, "일")
	return ok && digits(day) || strings.IndexFunc(s, func(r rune) bool { return !unicode.IsDigit(r) }) > 0 && digits(strings.TrimSuffix(dayOnly(s), "일")) && strings.HasSuffix(dayOnly(s), "일")
}

// dayOnly cuts the bracket off 15일(현지시간).
func dayOnly(s string) string {
	s, _, _ = strings.Cut(s, "(")
	return s
}

// side tells whether a time lies ahead or behind by its own words.
func (u *unit) side(p phrase) Tense {
	for i := p.first; i <= p.last; i++ {
		for _, s := range [...]string{u.words[i].Text, u.nounText(&u.words[i])} {
			if w, ok := timeTable()[s]; ok && w.side != NoTense {
				return w.side
			}
		}
	}
	return NoTense
}

// own gives the words of a phrase to a clause.
func (u *unit) own(c *Clause, p phrase) {
	for i := p.first; i <= p.last; i++ {
		u.owner[i] = c
	}
}

// give makes arguments of phrases.
func (u *unit) give(c *Clause, phrases []int) {
	c.Args = slices.Grow(c.Args, len(phrases))
	for n, i := range phrases {
		p := u.phrases[i]
		u.own(c, p)
		a := Arg{Span: u.span(p), Head: u.head(p), Case: p.cas, Word: u.words[p.last].Span}
		a.Role = u.role(c, p, n == len(phrases)-1 && p.last == c.pred.first-1)
		if n > 0 && u.complement(c, p) && u.subjectIn(phrases[:n]) && !differing()[c.Lemma] {
			a.Role, c.Became = Other, true
		}
		if c.Action.Idiom && p.last == c.pred.first-1 && !p.time { // 문을 열었다
			a.Role = Other
		}
		c.Args = append(c.Args, a)
		c.Span.Start = min(c.Span.Start, a.Span.Start)
	}
	u.topicRole(c)
}

// role tells the part of a phrase from its particle.
func (u *unit) role(c *Clause, p phrase, adjacent bool) Role {
	if p.time {
		if p.cas == Than || p.cas == Like || p.cas == Adjunct { // 지난주보다
			return Other
		}
		return When
	}
	passive := c.Voice == Passive
	switch p.cas {
	case Subject, Topic, Focus:
		if p.cas == Focus && p.first < p.last && u.timesAt(p.last-1) { // 한 차례도
			return Other
		}
		if passive {
			return What
		}
		return Who
	case Object:
		return What
	case Dative:
		return Whom
	case Place, Source:
		return Where
	case Means, As:
		return How
	case With:
		return WithWho
	case Or: // 누구나
		return Who
	case From, Origin:
		return Since
	case Until:
		return Till
	case NoCase:
		if adjacent && (c.pred.verb == nil || c.pred.verb.Noun != "" && c.pred.end != nil && (c.pred.end.Ending == "ㅁ" || c.pred.end.Ending == "기로") && c.Relation == Main) {
			return What
		}
	}
	return Other
}

// topicRole settles who is who where a clause has a topic and a subject: the
// topic of 시는 행사가 열린다 is who, and a topic beside a subject that acts is what
// is acted on.
func (u *unit) topicRole(c *Clause) {
	topic, subject, object := -1, -1, -1
	for i, a := range c.Args {
		switch {
		case a.Role == When, a.Case == Subject && a.Role == Other: // 시는 | 대상이 | 아니다
		case a.Case == Topic && topic < 0:
			topic = i
		case a.Case == Subject && subject < 0:
			subject = i
		case a.Case == Object && object < 0:
			object = i
		}
	}
	if object >= 0 && c.Voice == Passive && strings.HasSuffix(c.Stem(), Receive) { // 나래관이 영인본을 기증받았다
		for _, i := range [...]int{topic, subject} {
			if i >= 0 {
				c.Args[i].Role = Who
			}
		}
		return
	}
	if object < 0 && subject < 0 && topic < 0 && c.pred.verb == nil || u.headline(c) && subject < 0 && topic < 0 {
		u.headlineRoles(c)
	}
	if topic < 0 && subject < 0 && object < 0 && u.plainHeadline(c) {
		u.bareNoun(c)
	}
	if topic >= 0 && subject < 0 && object < 0 && (c.actsOnThings() && isThing(u.Str(c.Args[topic].Head)) || c.Stem() == Receive && nounClass(u.Str(c.Args[topic].Head))&lexicon.Action != 0) {
		c.Args[topic].Role = What // 신청서는 우편으로 낸다
		return
	}
	u.measured(c)
	if topic < 0 || subject < 0 {
		return
	}
	switch {
	case c.Voice == Passive:
		c.Args[topic].Role, c.Args[subject].Role = Who, What
	case object < 0 && !c.State:
		c.Args[topic].Role, c.Args[subject].Role = What, Who
	}
}

// measured leaves out of who does what a topic whose own measure ends before the next one begins:
// 복구된 장비는 총 99개로, 복구율은 15%를 기록했다.
func (u *unit) measured(c *Clause) {
	topic, ended := -1, false
	for i := range c.Args {
		switch a := &c.Args[i]; {
		case a.Case == Topic && ended:
			c.Args[topic].Role = Other
			return
		case a.Case == Topic && a.Role != When:
			topic = i
		case topic >= 0 && a.Case == Means && u.commaBehind(a) && strings.ContainsAny(u.Str(a.Head), "0123456789"):
			ended = true
		}
	}
}

// things are nouns for what does nothing itself, the longest end of a compound.
var things = sync.OnceValue(func() map[string]bool { return List("things") })

// isThing reports whether a noun ends in one of them: 참가 신청서.
func isThing(noun string) bool {
	for i := range noun {
		if things()[noun[i:]] {
			return true
		}
	}
	return false
}

// actsOnThings reports whether the predicate of a clause is a verb that has an object,
// so that its topic may be that: 내다, 미루다, 보완하다.
func (c *Clause) actsOnThings() bool {
	v := c.pred.verb
	return v != nil && c.Voice == Active && !c.State && (transitiveNative(v.Stem) || v.Noun != "" && (acts[c.Kind] || c.Kind == Begin))
}

// calledOff are the kinds of what happens to a plan.
var calledOff = map[Kind]bool{Postpone: true, Cancel: true, Fail: true}

// commaBehind reports whether a comma follows an argument.
func (u *unit) commaBehind(a *Arg) bool {
	return strings.HasPrefix(u.text[a.Word.End:], ",")
}

// headlineRoles tells who does what in a headline without particles: 행안부, X
// 시스템 개통.
func (u *unit) headlineRoles(c *Clause) {
	for i := range c.Args {
		if a := &c.Args[i]; a.Role == Other && a.Case == NoCase {
			a.Role = Who
			if c.pred.verb != nil && c.Voice == Passive || c.pred.verb == nil && calledOff[c.Kind] && !u.commaBehind(a) {
				a.Role = What // 공원 개장 7월로 연기
			}
			return
		}
	}
}

// plainHeadline reports whether a clause ends a headline in a plain verb, where nouns
// have no particles: 내년부터 반려견 놀이터 생긴다.
func (u *unit) plainHeadline(c *Clause) bool {
	return c.pred.verb != nil && !c.State && c.Form == Final && !c.Polite && c.pred.last == len(u.words)-1 && !u.words[c.pred.last].Stop
}

// bareNoun takes the noun without particle right before a verb for what opens or
// grows, or for what somebody does something to.
func (u *unit) bareNoun(c *Clause) {
	if len(c.Args) == 0 {
		return
	}
	a := &c.Args[len(c.Args)-1]
	if a.Case != NoCase || a.Role != Other || a.Word.End+1 < c.Predicate.Start {
		return
	}
	a.Role = What
	if c.Voice == Active && c.objectless() {
		a.Role = Who
	}
}

// headline reports whether a clause is that of a headline with a verb, whose first
// words are who does it: 나래시, 내년부터 종이 고지서 없앤다.
func (u *unit) headline(c *Clause) bool {
	if c.pred.verb == nil || c.State || c.Form != Final || len(u.phrases) == 0 || u.words[len(u.words)-1].Stop {
		return false
	}
	p := u.phrases[0]
	return p.comma && !p.time && p.cas == NoCase && p.first == 0 && u.owner[0] == c
}
