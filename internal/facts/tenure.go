package facts

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"sillok/internal/diag"
	"sillok/internal/doc"
	"sillok/internal/edtf"
	"sillok/internal/entity"
	"sillok/internal/korean"
)

// Sentences tell of posts with verbs: of taking one, of holding one, of leaving one.
// Who and which post are arguments of the verb's clause.
//
//	나은별은 7월 21일 가람원 부원장으로 취임했다.      the subject takes the post
//	차관보에는 나은별 국장이 임명됐다.                 the post stands in front of whoever gets it
//	한빛처는 나은별 국장을 전문위원회 간사로 파견했다.     the object takes it
//	한빛시 기획실장, 가람원 사무국장을 지낸 나은별       the noun behind the verb held them

// tenure is what a verb makes of a post.
type tenure uint8

const (
	noTenure tenure = iota
	takes
	holds
	leaves
	is // 초대 장관은 나은별 전 차관이다
)

// holding are the verbs of holding a post that are no verbs of taking one.
var holding = korean.List("holding a post")

// moving are verbs that with a post tell of taking it.
var moving = korean.List("moving to a post")

// proposing are actions that choose somebody and give no post yet.
var proposing = korean.List("proposing")

// tenureOf tells what a clause's verb makes of a post.
func tenureOf(c *korean.Clause) tenure {
	switch {
	case included.Has(c.Action.Noun):
		return noTenure // 과장 전보도 포함됐다
	case holding[c.Action.Noun], holding[c.Lemma], c.Relation == korean.Modifying && heldOnce.Has(c.Stem()) && c.Tense == korean.Past:
		return holds
	case givesPost.Has(c.Class) && c.Status == korean.UnderWay:
		return holds
	case givesPost.Has(c.Class), selecting.Has(c.Class) && !proposing[c.Action.Noun], moving[c.Lemma], transferring[c.Action.Noun], transferring[c.Deed.Noun]:
		return takes
	case givesPost.Has(c.Deed.Class) && c.Kind == "occur":
		return takes // 발령이 났다
	case resigning.Has(c.Class):
		return leaves
	case c.Relation == korean.Main && c.Class == "" && (isOne.Has(c.Lemma) || c.Lemma == ""):
		return is
	}
	return noTenure
}

// offices reads the sentences that say who took, held or left a post.
func (r *reader) offices() []claim {
	taken := coverOf(r.careerLines(), r.contactBlocks())
	var list []claim
	for k, span := range r.korean().Sentences() {
		if s := diag.Span(span); r.heading[s.Start] || taken.holds(s) || inLines(s.Start, r.dense) {
			continue
		}
		for _, c := range r.korean().Clauses(k) {
			list = append(append(append(list, r.passed(c)...), r.swapped(k, c)...), r.standsIn(c)...)
			t := tenureOf(c)
			if t == noTenure && r.beginsService(c) {
				t = holds
			}
			if r.goesOn(c) {
				continue
			}
			if t == noTenure || c.Quoted || c.Negated || c.Status == korean.AskedFor || c.Joint == condition || c.Status == korean.Denied || r.guessed(c) {
				continue
			}
			list = append(list, r.tenures(k, c, t)...)
		}
	}
	return list
}

// beginsService reports whether a clause tells with which post somebody began to serve: 가람부 사무관으로 공직에
// |들어왔다|.
func (r *reader) beginsService(c *korean.Clause) bool {
	if c.Class != beginning.Word() && !entersBody.Has(c.Stem()) && !entersBody.Has(c.Action.Noun) {
		return false
	}
	return slices.ContainsFunc(c.Args, func(a korean.Arg) bool { return services.Has(r.korean().Str(a.Head)) })
}

// entered gives the body that the clause before c in its sentence tells somebody to have entered, so that posts told
// without a body are held there: |가람원|에 들어가 정보부장, 본부장을 지냈다. It is -1 without one.
func (r *reader) entered(c *korean.Clause) int {
	body := -1
	all := r.korean().Clauses(c.Sentence)
	if k := c.Sentence; k > 0 && r.line(c.Span.Start) == r.line(diag.Span(r.korean().Sentences()[k-1]).Start) {
		all = slices.Concat(r.korean().Clauses(k-1), all)
	}
	for _, o := range all {
		if o.Relation != korean.Linked && o.Sentence == c.Sentence || o.Predicate.Start >= c.Predicate.Start || !entersBody.Has(o.Stem()) && !entersBody.Has(o.Action.Noun) {
			continue
		}
		for _, a := range o.Args {
			if m := r.bodyOfPostIn(diag.Span(a.Span)); m >= 0 && a.Case != korean.Subject && a.Case != korean.Topic {
				body = m // 가람원 연구사로 들어와
			}
			if m := r.markEnding(a.Span.End); m >= 0 && r.Mentions[m].ID.Kind == "agency" && a.Case != korean.Subject && a.Case != korean.Topic {
				body = m
			}
		}
	}
	return body
}

// bodyOfPostIn gives the body with which an argument begins that goes on with a post in it, -1 for any other.
func (r *reader) bodyOfPostIn(in diag.Span) int {
	list := r.tokens(in)
	if n := len(list); n < 2 || r.kind(list[0]) != "agency" || !list[n-1].word() || r.people(list) > 0 || !r.isPost(list[n-1].text, true) {
		return -1
	}
	return list[0].mark
}

// goesOn reports whether a clause that ends as sentences do stands in the middle of one, so that who it is said of
// stands behind it: 총장을 |맡았다| 복귀하는 나은별 국장.
func (r *reader) goesOn(c *korean.Clause) bool {
	rest, ok := strings.CutPrefix(r.Text[c.Predicate.End:r.sentences[r.sentence(c.Predicate.Start)].End], " ")
	next, _ := utf8.DecodeRuneInString(rest)
	return ok && c.Relation == korean.Main && c.Tense == korean.Past && korean.IsSyllable(next)
}

// condition joins a clause that tells what might be to what would follow.
const condition = "condition"

// passed reads the posts that somebody passed through before what a clause tells, with the
// time in front of them: 2016년 정보국장을 거쳐 지난해 지금 자리에 왔다.
func (r *reader) passed(c *korean.Clause) []claim {
	if c.Quoted || c.Negated {
		return nil
	}
	var list []claim
	for i, a := range c.Args {
		at := passing.Index(firstWord(r.Text[a.Span.End+len(postTail.FindString(r.Text[a.Span.End:])):]))
		if a.Case != korean.Adjunct || at < 0 {
			continue
		}
		s := r.stretch(c, holds)
		through := *c
		through.Relation = korean.Linked
		end := a.Span.End + strings.Index(r.Text[a.Span.End:], passing.All()[at]) + len(passing.All()[at])
		through.Predicate = korean.Span{Start: end - len(passing.All()[at]), End: end}
		s.Clause, s.posts, s.date, s.dateAt = &through, nil, edtf.Date{}, diag.Span{}
		body := -1
		for _, part := range r.postParts(diag.Span(a.Span)) {
			p := r.phrasePost(r.withoutParticle(part), r.bodyCarried(body, part))
			if body = p.agency; p.found {
				s.posts = append(s.posts, held{title: p})
			}
		}
		if m := r.lastTime(c.Args[:i]); m >= 0 {
			s.date, s.dateAt = r.date(m), r.Mentions[m].In
		}
		if len(s.posts) > 0 {
			for _, x := range r.tenureClaims(s) {
				x.gone = true
				list = append(list, x)
			}
		}
	}
	return list
}

// lastTime gives the date of the last of some arguments, -1 where it is no time.
func (r *reader) lastTime(args []korean.Arg) int {
	if n := len(args); n > 0 && args[n-1].Role == korean.When {
		if m := r.firstMark(diag.Span(args[n-1].Span)); m >= 0 && r.Mentions[m].ID.Kind == "date" && !r.ofBirth(m) {
			return m
		}
	}
	return -1
}

// guessed reports whether a clause tells what may come, and who says so guesses: 임명될 것이
// 유력하다.
func (r *reader) guessed(c *korean.Clause) bool {
	if _, noun, ok := strings.Cut(r.korean().Str(c.Predicate), " "); ok && guessedNouns.Begins(noun) {
		return true // 원장으로 갈 가능성이 높다
	}
	if slices.ContainsFunc(c.Args, func(a korean.Arg) bool { return a.Case == korean.Place && rumours.Has(r.korean().Str(a.Head)) }) {
		return true // 물망에 올라 있다
	}
	return c.Status == korean.Planned && c.Of != nil && (c.Relation == korean.Embedded || c.Relation == korean.Told) && guessing.Has(c.Of.Stem())
}

// tenures reads what a clause says of posts: several moves at once, or what its arguments
// tell.
func (r *reader) tenures(k int, c *korean.Clause, t tenure) []claim {
	if t != takes {
		return r.tenureClaims(r.stretch(c, t))
	}
	if r.vacates(c) {
		return nil
	}
	if list := r.manySeats(c); len(list) > 0 {
		return list
	}
	if c.Relation == korean.Modifying && len(r.describedBy(c)) > 0 {
		return r.tenureClaims(r.stretch(c, t)) // 원장으로 옮긴 나은별 과장
	}
	moves, told := r.transfers(k, c)
	if told {
		return moves
	}
	if list := r.tenureClaims(r.stretch(c, t)); len(list) > 0 {
		return list
	}
	return moves
}

// vacates reports whether a clause tells how the post that it goes on to describe becomes free, so that its own
// subject is not whoever the sentence speaks of: 나은별 과장은 |대변인으로 자리를 옮겨| 공석이 되는 정보국장으로 간다.
func (r *reader) vacates(c *korean.Clause) bool {
	return c.Relation == korean.Linked && c.Of != nil && tenureOf(c.Of) == takes && vacancies.Begins(firstWord(r.Text[c.Predicate.End:])) &&
		slices.ContainsFunc(c.Of.Args, func(a korean.Arg) bool { return a.Of == c && a.Case == korean.Topic })
}

// tenureClaims makes the claims of a clause.
func (r *reader) tenureClaims(s stretch) []claim {
	if len(s.posts) == 0 {
		return r.seated(s)
	}
	if s.tenure == is && len(s.persons) == 0 {
		return nil
	}
	if len(s.persons) == 0 {
		if line := r.lines[r.line(s.Span.Start)]; !endsSentence(r.str(line)) && r.sectionHead(r.line(s.Span.Start)).Len() > 0 {
			return nil
		}
		if selecting.Has(s.Class) && s.Voice == korean.Active && slices.ContainsFunc(s.posts, func(p held) bool { return p.whole }) {
			return nil // 위원장을 선출하고자 한다: who gets it is not named
		}
		if s.countsPeople(r) {
			return nil // 교장 승진 48명: nobody is named
		}
		describes := s.Relation == korean.Modifying && r.saysWhoIs(s)
		if s.subject || s.Relation == korean.Modifying && !describes && !pronoun.MatchString(" "+r.korean().Str(s.Noun)+" ") && !recordNouns.Has(r.korean().Str(s.Noun)) {
			return nil // somebody else does it, or it is said of something else
		}
		id := r.carriedPerson(s)
		if describes {
			id = r.subjectBefore(s)
		}
		if id.IsZero() {
			return nil
		}
		s.persons = []holder{{id: id, mark: -1, at: diag.Span{Start: s.Span.Start, End: s.Span.Start}}}
	}
	var list []claim
	for _, p := range s.posts {
		for _, h := range r.paired(s, p) {
			next := r.tenureClaim(s, p, h)
			list = append(list, next)
			if was, ok := r.givenUpFor(s, h, next); ok {
				list = append(list, was)
			}
		}
	}
	return list
}

// saysWhoIs reports whether a clause describes what somebody is of whom the sentence before tells: 국장을 지낸
// |예산통이며|, in a sentence that names nobody.
func (r *reader) saysWhoIs(s stretch) bool {
	k := r.sentence(s.Span.Start)
	if k == 0 || s.tenure != holds || len(r.marks(r.sentences[k], "person")) > 0 || r.line(r.sentences[k-1].Start) < r.line(s.Span.Start)-1 {
		return false
	}
	word := strings.TrimRight(firstWord(strings.TrimPrefix(r.Text[s.Predicate.End:], " ")), ".,")
	noun, ok := isOneForms.CutEnd(word)
	return ok && personNouns.Ends(noun)
}

// subjectBefore gives who is the subject of the sentence before that of a clause.
func (r *reader) subjectBefore(s stretch) entity.ID {
	before := r.sentences[r.sentence(s.Span.Start)-1]
	if m, ok := r.subject(before); ok {
		return r.Mentions[m].ID
	}
	if surname, ok := r.surnameHeads(before); ok {
		return r.bySurname(surname)
	}
	return entity.ID{}
}

// countsPeople reports whether a clause tells how many get a post.
func (s stretch) countsPeople(r *reader) bool {
	return slices.ContainsFunc(r.tokens(diag.Span(s.Span)), func(t token) bool { return t.word() && counted(korean.BareNoun(t.text)) })
}

// paired gives the persons of a post: of several posts with 에 each has the person
// beside it; else the first person has all, or all persons have the one post.
func (r *reader) paired(s stretch, p held) []holder {
	if p.place && len(s.persons) > 1 {
		before := s.persons[0].at.Start < s.posts[0].in.Start && !r.personFollows(p)
		for i, h := range s.persons {
			if !before && h.at.Start > p.in.End {
				return []holder{h}
			}
			if before && h.at.Start < p.in.Start && (i+1 == len(s.persons) || s.persons[i+1].at.Start > p.in.Start) {
				return []holder{h}
			}
		}
		return nil
	}
	if len(s.posts) == 1 && !p.whole && r.inRow(s.persons) {
		return s.persons // 나은별 교수와 하늘찬 변호사를 위원으로 위촉했다
	}
	who := s.persons[:1]
	for i, h := range s.persons {
		if h.at.Start < p.in.Start {
			who = s.persons[i : i+1] // 나은별은 감사관으로, 하늘찬은 청장으로 나갔다
		}
	}
	return who
}

// personFollows reports whether somebody's name stands right behind a post with its particle: 가람청장에 |나은별|.
func (r *reader) personFollows(p held) bool {
	_, rest, ok := strings.Cut(r.Text[p.in.End:], " ")
	if !ok {
		return false
	}
	m := r.markAt(len(r.Text) - len(rest))
	return m >= 0 && r.Mentions[m].ID.Kind == "person"
}

// inRow reports whether persons of one argument follow one another as equals, with a comma,
// a dot or 와 between each two, and none is told by another (나은별 국장의 전임자인 하늘찬 국장).
func (r *reader) inRow(persons []holder) bool {
	for i, h := range persons {
		if h.mark < 0 || h.arg != persons[0].arg {
			return false
		}
		if i == 0 {
			continue
		}
		joined := false
		for _, t := range r.tokens(diag.Span{Start: persons[i-1].at.End, End: h.at.Start}) {
			joined = joined || t.text == "," || dots(t) || andParticles.Ends(t.text)
			if ownerEnds.Ends(t.text) {
				return false
			}
		}
		if !joined {
			return false
		}
	}
	return true
}

// tenureClaim makes the claim of one post of one person.
func (r *reader) tenureClaim(s stretch, p held, h holder) claim {
	end := s.Predicate.End
	in := diag.Span{Start: min(p.in.Start, end), End: max(p.in.End, end)}
	if s.dateAt.Len() > 0 && s.dateAt.Start < in.Start {
		in.Start = s.dateAt.Start
	}
	when := s.date
	if len(s.posts) > 1 {
		when = r.ownDate(s, p)
	}
	if s.tenure == takes && when.IsZero() && len(r.marks(r.sentences[r.sentence(in.Start)], "date")) == 0 && !r.personnelBody().IsZero() {
		when = r.noticeDay() // the day of all of them
	}
	if nominating[s.Action.Noun] {
		when = edtf.Date{}
	}
	c := claim{Role: doc.Role{Person: h.id, Post: p.post, When: when, In: in}, present: s.tenure == takes || s.tenure == is}
	c.Evidence = r.evidence(in, p.in, s.Clause)
	switch s.tenure {
	case takes:
		if !becomes.Has(s.Lemma) {
			c.When = since(when)
		}
	case leaves:
		c.When = until(when)
	case holds:
		c.present = s.Status == korean.UnderWay
	}
	if whole := r.forYears(s, when); whole != when {
		c.When, c.present = whole, false
	}
	if p.agency >= 0 {
		c.Agency = seatIn(p.post, r.Mentions[p.agency].ID)
	} else if postElsewhere(p.post) {
		return c
	} else if m := r.modified(s); m >= 0 {
		c.Agency = r.Mentions[m].ID // 나은별 교수가 위원장을 맡는 한빛위원회
	} else if p.topic || p.place && h.at.Start > p.in.End {
		c.Agency = r.appointer(s, p)
	} else if tailIn(p.post, committee) != "" {
		at := r.sentences[r.sentence(p.in.Start)]
		list := r.bodiesOf(p.post, diag.Span{Start: at.Start, End: p.in.Start}) // not of whoever appoints
		once := s.tenure == leaves || s.tenure == holds && s.Tense == korean.Past && s.Lemma != takesOn.Word()
		if c.Agency = only(list); len(list) == 0 && !once {
			c.Agency, c.guessed = r.bodyLed(p.post), true // 나은별 교수가 분과위원장을 맡는다, of the committee that the text is about
		}
	} else if t, ok := r.titleOf(h); ok && t.agency >= 0 && s.tenure == takes && leads(p.post, r.Mentions[t.agency].ID) {
		c.Agency = r.Mentions[t.agency].ID // 한빛부는 나은별 가람원 연구위원을 원장에 임명했다
	} else if body := r.subjectBody(s); s.tenure == takes && body >= 0 {
		c.Agency, c.guessed = r.Mentions[body].ID, true // 한빛협회는 나은별 교수를 회장으로 선출했다
	} else if t, ok := r.titleOf(h); ok && t.agency >= 0 && promotions.Has(s.Action.Noun) {
		c.Agency = r.Mentions[t.agency].ID // 한빛컴 상무가 전무로 승진했다
	} else if s.tenure == takes {
		c.Agency = r.takenIn(p.post)
	} else if ofOfficial(p.post) && len(r.marks(diag.Span{Start: s.Span.Start, End: p.in.Start}, "agency")) == 0 {
		c.Agency = r.personnelBody()
	}
	return c
}

// forYears ends the time of a post that began in a year where the words right behind it tell for how many years it was held:
// 2019년부터 3년간 국장을 맡았다.
func (r *reader) forYears(s stretch, when edtf.Date) edtf.Date {
	from, to, ok := when.Interval()
	begin, known := from.Earliest()
	if !ok || !known || !to.IsZero() || !wholeYear(from) || s.Tense != korean.Past || when != s.date || s.dateAt.Len() == 0 {
		return when
	}
	behind := strings.TrimLeft(r.Text[s.dateAt.End:max(s.dateAt.End, s.Predicate.Start)], " ")
	rest := strings.TrimLeft(behind, "0123456789")
	years, err := strconv.Atoi(behind[:len(behind)-len(rest)])
	if err != nil || years < 1 || years > 50 || !forSoLong.Begins(rest) {
		return when
	}
	return edtf.Interval(from, edtf.Of(begin.Year+years, 0, 0))
}

// forSoLong stands behind the number of years for which something was so.
var forSoLong = words("for-so-long")

// ownDate gives the date of one of several posts of a clause: where the clause has several
// dates, the one between the post before and this one (2009년 과장, 2019년 국장을 지냈다).
func (r *reader) ownDate(s stretch, p held) edtf.Date {
	span := r.sentences[r.sentence(p.in.Start)]
	own := func(in diag.Span) []int {
		return slices.DeleteFunc(r.marks(in, "date"), func(m int) bool {
			of := r.korean().ClauseOf(korean.Span(r.Mentions[m].In))
			return of != nil && of.Predicate != s.Predicate
		})
	}
	dates := own(diag.Span{Start: span.Start, End: s.Predicate.Start})
	if len(dates) == 0 {
		return edtf.Date{}
	}
	if len(dates) < 2 {
		return s.date
	}
	if m := r.bracketDate(p.in.End); m >= 0 {
		return r.date(m)
	}
	from := span.Start
	for _, o := range s.posts {
		if o.in.End > p.in.Start {
			continue
		}
		from = max(from, o.in.End)
		if m := r.bracketDate(o.in.End); m >= 0 {
			from = max(from, r.Mentions[m].In.End)
		}
	}
	if list := own(diag.Span{Start: from, End: p.in.Start}); len(list) > 0 {
		return r.date(list[len(list)-1])
	}
	return edtf.Date{}
}

// bracketDate gives the date that stands alone in a bracket at an offset, behind the post
// that it dates: 한빛시 부시장(2005년). It is -1 without one.
func (r *reader) bracketDate(at int) int {
	if !strings.HasPrefix(r.Text[at:], "(") {
		return -1
	}
	m := r.markAt(at + 1)
	if m < 0 || r.Mentions[m].ID.Kind != "date" || !strings.HasPrefix(r.Text[r.Mentions[m].In.End:], ")") {
		return -1
	}
	return m
}

// ofBirth reports whether a date is that of somebody's birth: 1949년 가온 출생으로.
func (r *reader) ofBirth(m int) bool {
	for n, w := range strings.Fields(r.Text[r.Mentions[m].In.End:r.sentences[r.sentence(r.Mentions[m].In.Start)].End]) {
		if n > 3 {
			break
		}
		if births.Ends(strings.TrimRight(w, ".,")) {
			return true
		}
	}
	return false
}

// modified gives the body that a clause describes, -1 without one.
func (r *reader) modified(s stretch) int {
	if s.Relation != korean.Modifying || len(r.holders(diag.Span(s.Noun))) > 0 {
		return -1 // 비서관을 지낸 가람대 나은별 교수
	}
	for _, m := range r.marks(r.sentences[r.sentence(s.Noun.Start)], "agency") {
		if korean.Span(r.Mentions[m].In).Overlaps(s.Noun) {
			return m
		}
	}
	return -1
}

// takenIn gives the body of a post that is taken where no words name one: that of an
// article on who goes where, or the one that tells it of itself.
func (r *reader) takenIn(post string) entity.ID {
	if id := r.personnelBody(); ofOfficial(post) && !id.IsZero() && fitsBody(post, id) {
		return id
	}
	if corporate[post] || listPosts[post] {
		return r.publisher()
	}
	return entity.ID{}
}

// subjectBody gives the body that is the subject of a clause, -1 without one.
func (r *reader) subjectBody(s stretch) int {
	if who, ok := s.Arg(korean.Who); ok {
		if m := r.markAt(who.Span.Start); m >= 0 && r.Mentions[m].ID.Kind == "agency" && r.Mentions[m].In.End == who.Span.End {
			return m
		}
	}
	return -1
}

// longestEvidence is the length of evidence that is given without a gap, in
// characters.
const longestEvidence = 60

// evidence gives the words of a post and its verb, with a gap when much stands
// between them.
func (r *reader) evidence(in, post diag.Span, c *korean.Clause) string {
	s := r.str(in)
	if length(s) > longestEvidence {
		s = r.str(diag.Span{Start: in.Start, End: post.End}) + " … " + r.korean().Str(c.Predicate)
	}
	return strings.ReplaceAll(s, "\n", " ")
}

// appointer gives the body to which an appointment without a body belongs: the one
// that the post leads, else the subject of the clause or of the sentences before.
func (r *reader) appointer(s stretch, post held) entity.ID {
	at := s.Span.Start
	k := r.sentence(at)
	for j := k; j >= max(0, k-3); j-- {
		if id := r.bodyLed(post.post); j < k && tailIn(post.post, committee) != "" && !id.IsZero() {
			return id // what the text is about
		}
		span := r.sentences[j]
		span.End = min(span.End, post.in.Start)
		if list := r.bodiesOf(post.post, span); len(list) == 1 {
			return list[0]
		}
		if m, ok := r.bodySubject(span); ok && r.line(span.Start) == r.line(at) && (tailIn(post.post, committee) == "" || leads(post.post, r.Mentions[m].ID)) {
			return r.Mentions[m].ID
		}
	}
	if tailIn(post.post, committee) != "" {
		return entity.ID{}
	}
	return r.personnelBody()
}

// surnameHeads gives the surname without a mark that a stretch begins with, when a post
// with the particle of a subject follows, perhaps behind a word for its time.
func (r *reader) surnameHeads(in diag.Span) (surname string, ok bool) {
	tokens := r.tokens(in)
	for len(tokens) > 0 && modifier[tokens[0].text] && length(tokens[0].text) > 1 {
		tokens = tokens[1:] // 신임 나 가람원|장은
	}
	if len(tokens) < 2 || tokens[0].mark >= 0 || length(tokens[0].text) != 1 {
		return "", false
	}
	for k, t := range tokens[1:min(4, len(tokens))] {
		if r.kind(t) == "agency" && k < 2 {
			if officer(t.text) && topicAfter(r.Text[t.End:in.End]+" ") {
				return tokens[0].text, true // 나 |법무관리관|은, which is a body's name too
			}
			continue // 나 신임 가람원|장은
		}
		if post, ok := r.gluedOrOwn(tokens, k+1); ok && t.word() {
			return tokens[0].text, subjectEnd.MatchString(t.text) && post != t.text
		}
		if !modifier[t.text] && !former[t.text] {
			return "", false
		}
	}
	return "", false
}

// gluedOrOwn gives the post in the word at index k, glued to the body in front of it or not, with
// what its particles leave.
func (r *reader) gluedOrOwn(tokens []token, k int) (string, bool) {
	if k > 0 && !tokens[k].gap && r.kind(tokens[k-1]) == "agency" {
		return r.glued(tokens[k-1].mark, tokens[k].text)
	}
	return r.postOf(tokens[k].text, true)
}

// candidateHeads gives the surname without a mark of the candidate who is the subject of a
// stretch: 가온 출신인 |나| 내정자는.
func (r *reader) candidateHeads(in diag.Span) (surname string, ok bool) {
	tokens := r.tokens(in)
	for k := 1; k < len(tokens); k++ {
		if s := tokens[k-1]; s.mark < 0 && length(s.text) == 1 && candidate(tokens[k].text) && subjectEnd.MatchString(tokens[k].text) {
			return s.text, true
		}
	}
	return "", false
}

// carriedPerson gives whose posts a clause without a person tells of: the subject of
// the sentence, else of the sentences before.
func (r *reader) carriedPerson(s stretch) entity.ID {
	at := s.Predicate.Start
	span := r.sentences[r.sentence(at)]
	if deceased.Within(r.str(span)) { // of an obituary, who is named first
		if list := r.marks(r.lines[r.line(at)], "person"); len(list) > 0 {
			return r.Mentions[list[0]].ID
		}
	}
	if m, ok := r.subject(diag.Span{Start: span.Start, End: at}); ok {
		return r.Mentions[m].ID
	}
	if surname, ok := r.surnameHeads(diag.Span{Start: span.Start, End: at}); ok {
		return r.bySurname(surname) // 나 신임 청장은
	}
	if surname, ok := r.candidateHeads(diag.Span{Start: span.Start, End: at}); ok {
		return r.bySurname(surname)
	}
	if list := r.marks(diag.Span{Start: span.Start, End: at}, "person"); slices.ContainsFunc(list, func(m int) bool { return !r.namesTime(m) }) {
		return entity.ID{} // somebody is named, and not for this
	}
	if span.Start == r.lines[r.line(span.Start)].Start && !pronoun.MatchString(r.str(span)) && r.sentence(at) == 0 {
		return entity.ID{}
	}
	return r.lastPerson(span.Start, &speech{})
}

// What clauses make of posts; words.tsv says what for.
var (
	givesPost  = words("appointing")
	selecting  = words("selecting")
	resigning  = words("resigning")
	becomes    = words("becomes")
	promotions = words("promotions")
	deceased   = words("deceased")
	births     = words("births")
	heldOnce   = words("held-once")
	presidents = words("presidents")
	ownerEnds  = words("owner-ends")
	guessing   = words("guessing")
	rumours    = words("rumours")
	passing    = words("passing")

	recordNouns = words("record-nouns")
	personNouns = words("person-nouns")
	isOneForms  = words("is-one-forms")
	vacancies   = words("vacancies")
	included    = words("included")

	guessedNouns = words("guessed-nouns")
	takesOn      = words("takes-on")

	beginning  = words("beginning")
	services   = words("services")
	entersBody = words("enters-body")
)
