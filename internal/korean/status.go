package korean

import (
	"slices"
	"strings"
)

// How far a clause's action has come. A clause tells it by its own auxiliaries and
// tense first; a clause that shows none (열고, 맺어) takes what the clause tells to
// which it is linked; and what is said, asked, denied or called off by another
// clause is so by that clause's verb.

// moods are the effects of auxiliaries that set the mood.
var moods = map[string]Mood{
	"decided": Decided, "planned": Intended, "intend": Intended, "plan": Intended, "future": Intended, "expect": Expected,
	"need": Needed, "can": Possible, "wish": Wished, "ask": Asked,
}

// moodOf gives the mood of a predicate, and whether it is negated.
func moodOf(p *predicate) (m Mood, negated bool) {
	for _, e := range p.effects {
		if mood, ok := moods[e]; ok {
			m = mood
		}
		if e == "make" { // 쓸 수 있게 한다
			m = Plain
		}
		if e == "not" || e == "none" {
			negated = !negated
		}
		if e == "fail" {
			negated = true
		}
	}
	if m != Plain {
		return m, negated
	}
	if p.verb != nil && p.verb.Stem == "앞두" {
		return Intended, negated
	}
	for _, v := range [...]*Verb{p.end, p.verb} {
		if v == nil {
			continue
		}
		switch {
		case v.flags["propose"], v.Asks:
			return Asked, negated
		case v.Supposed:
			return Intended, negated
		case v.Form == Link && v.flags["intent"]:
			return Purpose, negated
		case v.flags["condition"]:
			return Supposed, negated
		case v.Form == Adnominal && v.flags["intent"]:
			return Intended, negated
		case p.anyTime():
		case v.Ending == "ㄹ":
			return Intended, negated
		case v.Ending == "기로" && v == p.end:
			return Decided, negated
		}
	}
	switch p.relation {
	case "purpose":
		return Purpose, negated
	case "condition":
		return Supposed, negated
	}
	return Plain, negated
}

// settle gives the clauses of a unit their status, from the last to the first.
func (u *unit) settle() {
	for n := len(u.clauses) - 1; n >= 0; n-- {
		c := u.clauses[n]
		c.Status = u.ownStatus(c)
		if c.Of != nil {
			u.joined(c)
		}
	}
}

// has reports whether a predicate has an auxiliary with an effect.
func (p *predicate) has(effect string) bool {
	for _, e := range p.effects {
		if e == effect {
			return true
		}
	}
	return false
}

// anyTime reports whether a predicate tells when something happens by an ending that fits any
// time: 끝날 때까지 미뤘다, 끝날 때 연다.
func (p *predicate) anyTime() bool {
	return p.relation == "while" && p.end != nil && p.end.Ending == "ㄹ"
}

// tense gives the tense of the whole predicate: that of the last verb which shows
// one, of the first otherwise.
func (p *predicate) tense() Tense {
	if p.anyTime() {
		return NoTense
	}
	if p.end != nil && p.end != p.verb && p.end.Tense == Past && !p.end.Copula {
		return Past
	}
	if p.verb != nil && (p.end == p.verb || p.has("fact")) {
		return p.verb.Tense
	}
	if p.end != nil {
		return p.end.Tense
	}
	return NoTense
}

// ownStatus gives the status that a predicate tells by itself.
func (u *unit) ownStatus(c *Clause) Status {
	p := &c.pred
	tense := p.tense()
	c.Tense = tense
	switch {
	case p.bracket != "":
		if s, ok := bracketStatus(p.bracket); ok {
			return s
		}
	case p.has("fail"), p.has("not") && p.has("progress"): // 열지 못하고 있다, 열지 않고 있다
		if c.Mood == Plain && (tense == Past || p.has("progress") || p.end != nil && p.end.Form != Final) {
			return Failed
		}
	case p.has("not") && c.Mood == Decided:
		return Cancelled
	case p.has("not") && tense == Past && c.Mood == Plain && !c.State:
		return Failed
	case p.has("none"):
		if p.has("fact") {
			return Denied
		}
		return Unclear
	}
	if c.Negated {
		return Unclear
	}
	switch c.Mood {
	case Decided, Intended, Expected:
		return Planned
	case Needed:
		if tense == Past && p.verb != nil && p.verb.Tense != Past && c.Joint != "contrast" && !slices.ContainsFunc(c.Args, func(a Arg) bool { return a.Case == Until }) {
			return Unclear // 예매일을 다시 잡아야 했다: it was so; but 잡았어야 했다, 6월까지 잡아야 했다
		}
		return AskedFor
	case Asked, Wished:
		return AskedFor
	case Possible, Purpose, Supposed:
		return Unclear
	}
	switch {
	case p.has("progress") && c.Kind == Postpone && c.Voice == Active: // 미뤄 왔다
		return u.outcome(c, UnderWay)
	case p.has("progress"):
		return UnderWay
	case p.has("done"):
		return Done
	case p.has("state"):
		return u.outcome(c, Done)
	case c.State || c.describes():
		return Unclear
	case p.verb == nil && p.end == nil && c.Kind == Finish && u.ahead(c):
		return Unclear // 5월까지 계약 완료: a line of any time
	case p.verb == nil && p.end == nil:
		return u.outcome(c, Unclear)
	case tense == Past && c.Form == Adnominal && p.end.Ending == "던" && !p.end.Past:
		return Unclear
	case tense == Past:
		return u.outcome(c, Done)
	case p.end != nil && p.end.Ending == "ㅁ" && c.Relation == Main:
		return u.outcome(c, Done)
	case tense == Present && (c.Form == Final || c.Relation == Told && c.Form != Nominal):
		if p.has("make") || p.has("become") { // 쓰게 된다
			return Planned
		}
		return u.present(c)
	case tense == Present && c.Form == Adnominal:
		if c.Kind == Operate {
			return UnderWay
		}
		if _, dated := c.Arg(When); u.ahead(c) || dated && c.Kind != "" { // 11월 열리는 회의
			return Planned
		}
		return Unclear
	case tense == Future:
		return Planned
	case tense == NoTense && u.behind(c):
		return u.outcome(c, Done)
	}
	return Unclear
}

// outcome gives the status that an action makes of its object when it is done:
// what was postponed is postponed.
func (u *unit) outcome(c *Clause, done Status) Status {
	switch c.Kind {
	case Postpone:
		if c.Class == "연기" && c.Action.Noun != "연장" {
			return Postponed
		}
	case Cancel:
		if c.Action.Noun == "파기" { // of papers, and of a contract: it is done
			return done
		}
		return Cancelled
	case Fail:
		return Failed
	case Deny:
		return Denied
	case Ask:
		return AskedFor
	case Finish:
		return Done
	}
	if c.Action.Noun == "보류" || c.Action.Noun == "유예" {
		return Postponed
	}
	return done
}

// present gives the status of the plain present, which in Korean tells the future
// as well: what is run or said is under way or done, what happens is planned.
func (u *unit) present(c *Clause) Status {
	switch {
	case c.Habitual(), c.pred.has("also"): // 열기도 한다
		return Unclear
	case u.ahead(c):
		return Planned
	case c.Telling:
		return Unclear
	case (c.Kind == Operate || c.Kind == "support") && !u.fromDay(c):
		return UnderWay
	case c.Kind == Say || c.Kind == State || c.Kind == "":
		return Unclear
	case c.Kind == Ask:
		return AskedFor
	}
	return Planned
}

// Habitual reports whether a clause tells what is done again and again: 월요일마다, 두 해에 한 번.
func (c *Clause) Habitual() bool {
	for _, a := range c.Args {
		if a.Role == When && a.Case == Each {
			return true
		}
	}
	return false
}

// ahead reports whether a clause has a time that lies ahead by its own words.
func (u *unit) ahead(c *Clause) bool {
	for _, a := range c.Args {
		if a.Role != When {
			continue
		}
		for _, w := range strings.Fields(u.Str(a.Word) + " " + u.Str(a.Span)) {
			if timeTable()[w].side == Future {
				return true
			}
		}
		if a.Case == Until || strings.HasSuffix(u.Str(a.Span), "까지") {
			return true
		}
	}
	return false
}

// fromDay reports whether a clause says from which day or month of an unnamed year on
// something goes: 10월 1일부터 운영한다. Who runs it since then says 운영하고 있다.
func (u *unit) fromDay(c *Clause) bool {
	return !u.behind(c) && slices.ContainsFunc(c.Args, func(a Arg) bool {
		return a.Role == When && a.Case == From && (strings.HasSuffix(u.Str(a.Head), "일") || c.Kind == Operate && strings.HasSuffix(u.Str(a.Head), "월")) && !strings.Contains(u.Str(a.Span), "년")
	})
}

// behind reports whether a clause has a time that lies behind by its own words. One with which a later time of
// the same length is compared is none: 지난해 6%에서 올해 13%로 늘린다.
func (u *unit) behind(c *Clause) bool {
	past := timeWord{}
	for _, a := range c.Args {
		for _, w := range strings.Fields(u.Str(a.Span)) {
			switch t := timeTable()[w]; {
			case a.Role != When:
			case t.side == Past:
				past = t
			case t.kind == past.kind && t.rank == past.rank:
				past = timeWord{}
			}
		}
	}
	return past.side == Past
}

// bracketStatus reads a notation behind a line: (예정), (5월 예정), (취소).
func bracketStatus(s string) (Status, bool) {
	for _, w := range strings.Fields(s) {
		if st, ok := StatusOf(w); ok && st != Done {
			return st, true
		}
	}
	return StatusOf(s)
}

// joined lets the clause on which c hangs change its status.
func (u *unit) joined(c *Clause) {
	d := c.Of
	switch c.Relation {
	case Linked:
		if c.pred.end != nil && c.pred.end.Ending == "도록" && d.demands() && !c.Negated { // 고치도록 요구했다
			c.Status = AskedFor
			return
		}
		if c.gap {
			c.Status, c.Tense = d.Status, d.Tense
			return
		}
		if c.Mood == Intended && c.Joint == "contrast" && c.pred.tense() == Past || c.Mood == Intended && c.Joint == "contrast" {
			switch d = lastOf(d); d.Status {
			case Postponed, Cancelled, Failed:
				c.Status = d.Status
			}
			return
		}
		if u.befell(c, d) {
			c.Status, c.Tense = Done, Past
			return
		}
		if c.Status == Unclear && !c.Negated && c.Mood == Plain && !c.State && (c.pred.tense() == NoTense || c.Joint == "beside" && c.pred.tense() == Present) || c.Joint == "after" && c.Status == Done && c.pred.verb != nil && !c.pred.has("fact") {
			c.Status = u.inherited(c, d)
			if c.Tense == NoTense {
				c.Tense = d.Tense
			}
		}
	case Told, Embedded:
		if d.Kind == Ask && !c.Negated && c.Status != Failed && c.Status != Done {
			c.Status = AskedFor
		}
		if d.Kind == Deny && d.Status == Denied {
			c.Status = Denied
		}
		if c.Relation == Embedded && c.Status == Unclear && c.pred.end != nil && (c.pred.end.Ending == "기" || c.pred.end.Ending == "ㅁ") {
			switch d.Kind {
			case Begin, Finish:
				c.Status = d.Status
			case Postpone, Cancel, Fail:
				c.Status = d.Status
			}
		}
	case Modifying:
		if u.doubted(c) {
			c.Status = Unclear
			if u.untrue(d) {
				c.Status = Denied
			}
			return
		}
		if planned := planNouns()[u.modified(c)]; planned && c.Status == Unclear && c.pred.end != nil && c.pred.end.Quotes { // 연다는 구상
			c.Status = Planned
		}
		d = lastOf(d) // 두려던 조직은 반대에 부딪혀 백지화됐다
		if c.pred.end != nil && c.pred.end.Quotes && c.Status == Planned || c.Mood == Intended && c.pred.tense() == Past || c.Mood == Intended && c.pred.end != nil && c.pred.end.Ending == "던" {
			switch d.Status {
			case Postponed, Cancelled, Failed:
				c.Status = d.Status
			}
		}
	}
}

// lastOf gives the clause in which a chain of linked clauses with one subject ends.
func lastOf(c *Clause) *Clause {
	for c.Relation == Linked && c.Of != nil && sameSubject(c) {
		c = c.Of
	}
	return c
}

// befell reports whether a clause tells what befell somebody before a decision that was made
// of it: 불이 나 창구를 옮기기로 했다, 불이 나자. Nobody plans what befalls.
func (u *unit) befell(c, d *Clause) bool {
	return c.Kind == "occur" && c.Status == Unclear && !c.Negated && c.Mood == Plain && c.pred.tense() == NoTense && !u.ahead(c) &&
		c.pred.end != nil && (c.pred.end.Ending == "어" || c.pred.end.Ending == "자") && (d.Mood == Decided || d.Mood == Intended)
}

// before reports whether a clause that is linked to one of what goes on is over
// itself: 품종을 개발해 보급하고 있다, 방안을 발표하고 개정을 준비해 왔다, 문을 닫은 뒤 방치돼 왔다; but
// 해마다 뽑아 돕고 있다. So is what only stands for what went on until now: 협정을 맺는 등 교류해 왔다.
func (c *Clause) before(d *Clause) bool {
	if c.Habitual() || d.Habitual() || c.pred.end == nil {
		return false
	}
	if c.Joint == "beside" {
		return once[c.Kind] || d.pred.tense() == Past
	}
	if c.Joint == "after" || c.Joint == "since" {
		return c.pred.tense() == Past
	}
	return (c.pred.end.Ending == "어" || c.pred.end.Ending == "고" && !c.gap) && once[c.Kind]
}

// once are the kinds of what is over when it is done.
var once = map[Kind]bool{Begin: true, "build": true, Publish: true, "appoint": true, "enact": true, "merge": true, "move": true, "stop": true, "occur": true, Sign: true}

// doubted reports whether what a clause tells is only what people say or suspect:
// 세율을 내릴 것이라는 관측, 돈을 받은 혐의.
func (u *unit) doubted(c *Clause) bool {
	noun := u.modified(c)
	return c.pred.end != nil && (c.pred.end.Quotes && List("rumours")[noun] || List("suspicions")[noun])
}

// modified is the last word of the noun that a clause stands before: 구상 of 2027년
// 개장한다는 구상이다.
func (u *unit) modified(c *Clause) string {
	if v := c.Of.pred.verb; v != nil && v.Copula && c.Noun == c.Of.Predicate {
		return v.Noun
	}
	noun := u.Str(c.Noun)
	return noun[strings.LastIndexByte(noun, ' ')+1:]
}

// untrue reports whether a clause, or one that hangs on it, says that what somebody told
// is not so: 소문은 사실이 아니다, 보도는 사실과 다르다.
func (u *unit) untrue(c *Clause) bool {
	if c.Status == Denied || c.Kind == Deny {
		return true
	}
	for _, d := range u.clauses {
		if d != c && d.Of != c || !differing()[d.Lemma] {
			continue
		}
		for _, a := range d.Args {
			if List("facts")[u.Str(a.Head)] {
				return true
			}
		}
	}
	return false
}

// demands reports whether a clause asks others to do what 도록 tells: 요구했다, 통보했다.
func (c *Clause) demands() bool {
	return c.Kind == Ask || List("demanding")[c.Action.Noun]
}

// inherited gives a clause without tense the status of the one it is linked to.
func (u *unit) inherited(c, d *Clause) Status {
	switch c.Joint {
	case "purpose", "condition", "before", "cause":
		return Unclear
	}
	if c.pred.anyTime() {
		switch d.Status {
		case Done, Failed:
			return Done
		case Planned, Postponed: // 끝날 때까지 미뤘다
			return Planned
		}
		return Unclear
	}
	done := d.Status == Done || d.Status == Postponed || d.Status == Cancelled || d.Status == Failed || d.Status == Denied || d.Kind == Ask && d.Tense == Past || d.Telling && d.Tense == Past
	switch {
	case done, d.Status == UnderWay && c.before(d):
		return u.outcome(c, Done)
	case d.Mood == Decided && d.pred.end != nil && d.pred.end.Tense == Past && (c.Kind == Sign || c.Kind == Meet || c.Kind == Hold):
		return Done
	case d.State && d.Tense == Past:
		return u.outcome(c, Done)
	}
	return d.Status
}
