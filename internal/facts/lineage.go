package facts

import (
	"slices"
	"strings"

	"sillok/internal/diag"
	"sillok/internal/entity"
	"sillok/internal/korean"
)

// What became of what, what belongs to what, and who works with whom.

var (
	becoming   = korean.List("becoming another") // 가람원이 가람재단으로 바뀌었다
	startingAs = korean.List("starting as")      // 가람재단은 가람원으로 출발했다
	ownLook    = korean.List("own look")         // 가람원은 가람재단으로 이름을 바꿨다
	replacing  = korean.List("replacing")        // 새마루가 옛마루를 대체했다
	below      = korean.List("belonging")        // 한빛부 소속 가람원
	teaming    = korean.List("cooperating")      // 한빛부는 가람원과 협력했다
	jointly    = korean.List("jointly")          // 한빛부는 가람원과 함께
)

// lineage reads what became of what in a clause: renamed, merged, replaced.
func (r *reader) lineage(s diag.Span, c *korean.Clause, add adder) {
	r.lineageOf(c, "agency", "succeed", add)
	r.lineageOf(c, "system", "replace", add)
	if c.Kind == "merge" {
		r.merged(s, c, add)
	}
	if replacing[c.Action.Noun] {
		for _, old := range r.marksOf(c, "system", korean.Object) {
			for _, m := range r.marksOf(c, "system", korean.Subject, korean.Topic) {
				add(r.Mentions[old].ID, r.Mentions[m].ID, "replace")
			}
		}
	}
}

// lineageOf reads what of one kind became another: the subject, or the object, is what
// was, and what stands with 로 what is.
func (r *reader) lineageOf(c *korean.Clause, kind, relation string, add adder) {
	to := r.headsOf(c, kind, korean.Means)
	if len(to) != 1 {
		return
	}
	from := r.headsOf(c, kind, korean.Object)
	if a, ok := r.ownObject(c); len(from) == 0 && ok && !ownLook[r.korean().Str(a.Head)] {
		return // 한빛부는 추진단을 대응본부로 개편했다: the body is none of the two
	}
	if len(from) == 0 {
		from = r.marksOf(c, kind, korean.Subject, korean.Topic)
	}
	if len(from) == 0 && c.Relation == korean.Modifying {
		from = r.marks(diag.Span(c.Noun), kind)
	}
	if len(from) != 1 {
		return
	}
	old, now := r.Mentions[from[0]].ID, r.Mentions[to[0]].ID
	switch {
	case startingAs[c.Action.Noun] && kind == "agency":
		add(now, old, relation)
	case becoming[c.Action.Noun] || kind == "system" && replacing[c.Action.Noun]:
		add(old, now, relation)
	}
}

// headsOf gives those of marksOf that end their argument: not the body before 가람부 통계국으로.
func (r *reader) headsOf(c *korean.Clause, kind string, cases ...korean.Case) []int {
	return slices.DeleteFunc(r.marksOf(c, kind, cases...), func(m int) bool {
		return !slices.ContainsFunc(c.Args, func(a korean.Arg) bool {
			return a.Span.Contains(korean.Span(r.Mentions[m].In)) && a.Head.Overlaps(korean.Span(r.Mentions[m].In))
		})
	})
}

// merged reads which bodies or systems became one: 가람원과 나래원을 합쳐 푸른원을 세웠다.
func (r *reader) merged(s diag.Span, c *korean.Clause, add adder) {
	for _, x := range [...]struct{ kind, relation string }{{"agency", "succeed"}, {"system", "replace"}} {
		kind, relation := x.kind, x.relation
		old := r.marksOf(c, kind, korean.Object)
		for _, as := range [...]korean.Case{korean.Subject, korean.Topic} {
			if len(old) < 2 {
				old = r.marksOf(c, kind, as)
			}
		}
		if len(old) < 2 {
			continue
		}
		now, founds := r.marksOf(c, kind, korean.Means), c.Of != nil && (c.Of.Kind == "build" || c.Of.Kind == korean.Begin)
		if len(now) == 0 && founds {
			now = r.marksOf(c.Of, kind, korean.Object, korean.Means, korean.Subject)
		}
		topic := -1
		if len(now) == 0 && c.Of != nil && (c.Relation == korean.Modifying && namesNone(r.korean().Str(c.Noun)) || founds && !r.hasObject(c.Of)) {
			if now = r.marksOf(c.Of, kind, korean.Topic); len(now) == 1 && !slices.Contains(old, now[0]) { // 푸른원은 가람원과 나래원을 합친 곳이다
				topic = now[0]
			}
		}
		for _, to := range now {
			for _, from := range old {
				if r.Mentions[from].In.End <= c.Predicate.Start && (to == topic || r.Mentions[to].In.Start >= r.Mentions[from].In.End) {
					add(r.Mentions[from].ID, r.Mentions[to].ID, relation)
				}
			}
		}
	}
}

// hasObject reports whether something is done to a thing in a clause of its own.
func (r *reader) hasObject(c *korean.Clause) bool {
	_, ok := r.ownObject(c)
	return ok
}

// standIns are nouns that stand for a body told before.
var standIns = korean.List("stand-ins for bodies")

// namesNone reports whether a noun only stands for what the sentence speaks of: 곳, 기관.
func namesNone(noun string) bool {
	noun = korean.BareNoun(noun)
	return korean.Reference(noun) == "bound" || standIns[noun]
}

// belonging reads what belongs to what: A 소속 B, "B는 A 산하 기관이다", and a body right
// behind its parent.
func (r *reader) belonging(s diag.Span, add adder) {
	list := r.marks(s, "agency")
	for k := 0; k+1 < len(list); k++ {
		a, b := r.Mentions[list[k]], r.Mentions[list[k+1]]
		between := r.Text[a.In.End:b.In.Start]
		if localCouncil(b.ID) || r.otherwiseBelow(b.ID, a.ID) || len(r.marks(diag.Span{Start: a.In.End, End: b.In.Start}, "person")) > 0 {
			continue // 가람시 나래구의회: a council is below no government; 한빛당 소속 나은별 가람시장: who belongs is the person
		}
		if between == " " && !andSo.Begins(strings.TrimPrefix(r.Text[b.In.End:s.End], " ")) || r.underWord(between) {
			add(b.ID, a.ID, "part")
		} else if bodyTopic.MatchString(r.Text[a.In.End:s.End]) && r.copulaUnder(b.In.End, s.End) {
			add(a.ID, b.ID, "part")
		}
	}
}

// otherwiseBelow reports whether the tables know a body and do not have it below the local government in front
// of it, which is where it stands: 전주시 농촌진흥청 회의실, 서울시 대한상공회의소에서.
func (r *reader) otherwiseBelow(body, front entity.ID) bool {
	if r.names == nil {
		return false
	}
	e, place := r.names.Get(body), r.names.Get(front)
	return e != nil && !e.IsLocal() && place.IsLocal() && e.Parent != front
}

// underWord reports whether words between two bodies say that the second belongs to the
// first: 소속, 산하 기관인.
func (r *reader) underWord(between string) bool {
	words := strings.Fields(strings.TrimPrefix(between, genitive))
	if len(words) == 0 || len(words) > 2 {
		return false
	}
	return below[strings.TrimSuffix(words[0], genitive)]
}

// copulaUnder reports whether the words from an offset say that what was spoken of
// belongs to the body before it: 산하 기관이다.
func (r *reader) copulaUnder(at, end int) bool {
	words := strings.Fields(r.Text[at:end])
	return len(words) > 0 && len(words) < 4 && tailStart(words[0], below) && isOne.Ends(strings.TrimRight(words[len(words)-1], "."))
}

// tailStart reports whether a word begins with one of a set.
func tailStart(word string, set map[string]bool) bool {
	for w := range set {
		if strings.HasPrefix(word, w) {
			return true
		}
	}
	return false
}

// partners reads who works with whom: A는 B와 협력해, A는 B와 함께, A와 B가 협약을 맺고.
func (r *reader) partners(c *korean.Clause, add adder) {
	who := r.ids(r.withoutParents(r.marksOf(c, "agency", korean.Topic, korean.Subject)))
	if len(who) == 0 {
		for _, id := range r.linkedSubjects(c) {
			if id.Kind == "agency" {
				who = []entity.ID{id}
			}
		}
	}
	if len(who) == 0 {
		return
	}
	for _, a := range c.Args {
		if a.Case != korean.With || !teaming[c.Action.Noun] && c.Kind != korean.Sign && !jointly[firstWord(r.Text[a.Word.End:])] {
			continue
		}
		for _, m := range r.withoutParents(r.marks(diag.Span(a.Span), "agency")) {
			add(who[0], r.Mentions[m].ID, "cooperate")
		}
	}
	if c.Kind == korean.Sign && len(who) > 1 {
		for _, id := range who[1:] {
			add(who[0], id, "cooperate")
		}
	}
}

// withoutParents leaves out of some bodies those right before one that is theirs: |한빛부| 가람교육원은.
func (r *reader) withoutParents(list []int) (own []int) {
	for k, m := range list {
		if k+1 == len(list) || r.Text[r.Mentions[m].In.End:r.Mentions[list[k+1]].In.Start] != " " {
			own = append(own, m)
		}
	}
	return own
}

// firstWord gives the first word of a text, without signs.
func firstWord(s string) string {
	s = strings.TrimLeft(s, " ")
	if i := strings.IndexAny(s, " \n,."); i >= 0 {
		return s[:i]
	}
	return s
}
