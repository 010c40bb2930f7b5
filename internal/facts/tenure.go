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
var holding = set(`지냄 역임 거침 근무 재직 활동 일함 이끎 있음 출신 겸임`)

// moving are verbs that with a post tell of taking it.
var moving = set(`되다 나가다 옮기다 이동하다 오르다 앉다 오다 추대되다`)

// tenureOf tells what a clause's verb makes of a post.
func tenureOf(c *korean.Clause) tenure {
	switch {
	case holding[c.Action.Noun]:
		return holds
	case c.Class == "임명" && c.Status == korean.UnderWay:
		return holds
	case c.Class == "임명", c.Class == "선정", moving[c.Lemma]:
		return takes
	case c.Class == "사임":
		return leaves
	case c.Relation == korean.Main && c.Class == "" && (c.Lemma == "이다" || c.Lemma == ""):
		return is
	}
	return noTenure
}

// stretch is a sentence's clause with what it says of posts.
type stretch struct {
	*korean.Clause
	tenure  tenure
	posts   []held
	persons []holder
	date    edtf.Date
	dateAt  diag.Span
	subject bool // the clause has a subject that is no post
}

// held is a post named in a clause.
type held struct {
	title
	place bool // 에: the post is given to whoever is named beside it
	topic bool // the clause speaks of the post: 위원장은 …이 맡았다
}

// holder is a person named in a clause.
type holder struct {
	id   entity.ID
	mark int
	at   diag.Span
}

// offices reads the sentences that say who took, held or left a post.
func (r *reader) offices() []claim {
	taken := append(r.careerLines(), r.contactBlocks()...)
	var list []claim
	for k, span := range r.korean().Sentences() {
		if s := diag.Span(span); r.heading[s.Start] || within(s, taken) {
			continue
		}
		for _, c := range r.korean().Clauses(k) {
			if t := tenureOf(c); t != noTenure && !c.Quoted && !c.Negated && c.Status != korean.AskedFor && c.Status != korean.Denied {
				list = append(list, r.tenureClaims(r.stretch(c, t))...)
			}
		}
	}
	return list
}

// stretch collects the posts, persons and dates among the arguments of a clause.
func (r *reader) stretch(c *korean.Clause, t tenure) stretch {
	s := stretch{Clause: c, tenure: t}
	body := -1
	for _, a := range c.Args {
		span := diag.Span(a.Span)
		if span.Start >= c.Predicate.End {
			continue // the next clause's own
		}
		if m := r.firstMark(span); m >= 0 && r.Mentions[m].ID.Kind == "date" {
			s.date, s.dateAt = r.date(m), r.Mentions[m].In
		}
		if a.Role == korean.When {
			continue
		}
		if m := r.markEnding(span.End); m >= 0 && a.Case == korean.Source && r.Mentions[m].ID.Kind == "agency" {
			body = m // 가람원에서 사무국장을 지냈다
			continue
		}
		for _, part := range r.postParts(span) {
			if len(part) == 0 {
				continue
			}
			if persons := r.holders(diag.Span{Start: part[0].Start, End: part[len(part)-1].End}); len(persons) > 0 {
				s.persons = append(s.persons, persons...)
				continue
			}
			p := r.phrasePost(withoutParticle(part), body)
			if p.agency >= 0 {
				body = p.agency
			}
			if !p.found && a.Case == korean.Subject {
				s.subject = true
			}
			if p.found && a.Case == korean.Subject && c.Lemma != "되다" {
				p.found, s.subject = false, true // 위촉위원이 맡는다
			}
			if p.found {
				s.posts = append(s.posts, held{p, a.Case == korean.Place, a.Case == korean.Topic})
			}
		}
	}
	if m := r.linkedDate(c); s.date.IsZero() && m >= 0 {
		s.date, s.dateAt = r.date(m), r.Mentions[m].In
	}
	if len(s.persons) == 0 {
		s.posts = slices.DeleteFunc(s.posts, func(p held) bool {
			s.subject = s.subject || p.topic // 전 차관보는 …을 거쳤다: who has no mark is the subject
			return p.topic
		})
	}
	if t == is && (len(s.posts) != 1 || !s.posts[0].topic) {
		s.posts = nil
	}
	if c.Relation == korean.Modifying {
		s.persons = append(r.describedBy(c), s.persons...)
	}
	return s
}

// postParts divides the words of an argument into its posts: at commas and dots, and
// behind a post with 과, 와, 이자, 이며.
func (r *reader) postParts(in diag.Span) [][]token {
	var list [][]token
	for _, part := range parts(r.tokens(in)) {
		from := 0
		for k := range part[:max(0, len(part)-1)] {
			for _, link := range []string{"이자", "이며", "과", "와"} {
				if post, ok := strings.CutSuffix(part[k].text, link); ok && part[k].mark < 0 && r.isPost(post, true) {
					part[k].text, part[k].End = post, part[k].Start+len(post)
					list = append(list, part[from:k+1])
					from = k + 1
					break
				}
			}
		}
		list = append(list, part[from:])
	}
	return list
}

// withoutParticle drops what stands behind the posts of a list: 등을, 두루.
func withoutParticle(part []token) []token {
	for n := len(part); n > 0; n-- {
		if word := part[n-1].text; !strings.HasPrefix(word, "등") && word != "두루" && word != "각각" && word != "차례로" {
			return part[:n]
		}
	}
	return nil
}

// describedBy gives the persons whom a clause in front of a noun describes: the noun
// itself, or of …을 역임한 전문가다 the subject.
func (r *reader) describedBy(c *korean.Clause) []holder {
	list := r.holders(diag.Span(c.Noun))
	if len(list) > 0 || c.Of == nil || c.Of.Lemma != "이다" && c.Of.Lemma != "" {
		return list
	}
	if who, ok := c.Of.Arg(korean.Who); ok {
		return r.holders(diag.Span(who.Span))
	}
	return nil
}

// linkedDate gives the date of the clause that a clause goes on from: 3일 임기를 마치고
// |퇴임했다. It is -1 without one.
func (r *reader) linkedDate(c *korean.Clause) int {
	s := r.sentences[r.sentence(c.Predicate.Start)]
	list := r.marks(diag.Span{Start: s.Start, End: c.Predicate.Start}, "date")
	if len(list) != 1 {
		return -1
	}
	if of := r.korean().ClauseOf(korean.Span(r.Mentions[list[0]].In)); of == nil || of.Relation != korean.Linked || of.Of != c {
		return -1
	}
	return list[0]
}

// phrasePost reads the post that a phrase ends with, with the parts and the body in
// front of it. Other words before them are no part of it: 또 |전자정부국장.
func (r *reader) phrasePost(item []token, body int) title {
	t := title{agency: body}
	item = r.withoutBrackets(item)
	n := len(item)
	if n == 0 {
		return t
	}
	last := item[n-1]
	if n > 1 && !last.gap && r.kind(item[n-2]) == "agency" {
		t.agency = item[n-2].mark
		t.in = diag.Span{Start: item[n-2].Start, End: last.End}
		t.post, t.found = r.glued(t.agency, last.text)
		return t
	}
	post, from := last.text, n-1
	if acting[post] && n > 1 {
		post, from = item[n-2].text+" "+post, n-2
	}
	chain := r.chain(item, from, 0)
	own, words := r.bodyOf(chain)
	if own >= 0 {
		t.agency = own
	}
	word := item[from]
	if word.mark >= 0 || !r.isPost(word.text, len(words) > 0 || own >= 0) || loose(word.text) && len(words) == 0 && own < 0 {
		return t
	}
	t.post, t.found, t.unit = strings.TrimSpace(phrase(words)+" "+post), true, len(words) > 0
	t.in = diag.Span{Start: word.Start, End: last.End}
	if own >= 0 {
		t.in.Start = r.Mentions[own].In.Start
	} else if len(words) > 0 {
		t.in.Start = words[0].Start
	}
	return t
}

// holders gives the persons named in a span outside of brackets.
func (r *reader) holders(in diag.Span) []holder {
	var list []holder
	for _, t := range r.withoutBrackets(r.tokens(in)) {
		if r.kind(t) == "person" {
			list = append(list, holder{r.Mentions[t.mark].ID, t.mark, t.Span})
		}
	}
	return list
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
		if s.subject || s.Relation == korean.Modifying && !pronoun.MatchString(" "+r.korean().Str(s.Noun)+" ") {
			return nil // somebody else does it, or it is said of something else
		}
		id := r.carriedPerson(s)
		if id.IsZero() {
			return nil
		}
		s.persons = []holder{{id: id, mark: -1, at: diag.Span{Start: s.Span.Start, End: s.Span.Start}}}
	}
	var list []claim
	for _, p := range s.posts {
		for _, h := range r.paired(s, p) {
			list = append(list, r.tenureClaim(s, p, h))
		}
	}
	return list
}

// paired gives the persons of a post: of several posts with 에 each has the person
// beside it; else the first person has all, or all persons have the one post.
func (r *reader) paired(s stretch, p held) []holder {
	if p.place && len(s.persons) > 1 {
		before := s.persons[0].at.Start < s.posts[0].in.Start
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
	who := s.persons[:1]
	for i, h := range s.persons {
		if h.at.Start < p.in.Start {
			who = s.persons[i : i+1] // 나은별은 감사관으로, 하늘찬은 청장으로 나갔다
		}
	}
	return who
}

// tenureClaim makes the claim of one post of one person.
func (r *reader) tenureClaim(s stretch, p held, h holder) claim {
	end := s.Predicate.End
	in := diag.Span{Start: min(p.in.Start, end), End: max(p.in.End, end)}
	if s.dateAt.Len() > 0 && s.dateAt.Start < in.Start {
		in.Start = s.dateAt.Start
	}
	c := claim{Role: doc.Role{Person: h.id, Post: p.post, When: s.date, In: in}, present: s.tenure == takes || s.tenure == is}
	c.Evidence = r.evidence(in, p.in, s.Clause)
	switch s.tenure {
	case takes:
		if s.Lemma != "되다" {
			c.When = since(s.date)
		}
	case leaves:
		c.When = until(s.date)
	case holds:
		c.present = s.Status == korean.UnderWay
	}
	if p.agency >= 0 {
		c.Agency = seatIn(p.post, r.Mentions[p.agency].ID)
	} else if p.topic || p.place && h.at.Start > p.in.End {
		c.Agency = r.appointer(s, p)
	} else if body := r.subjectBody(s); s.tenure == takes && body >= 0 {
		c.Agency = r.Mentions[body].ID // 한빛협회는 나은별 교수를 회장으로 선출했다
	} else if t, ok := r.titleOf(h); ok && s.Action.Noun == "승진" && t.agency >= 0 {
		c.Agency = r.Mentions[t.agency].ID // 한빛컴 상무가 전무로 승진했다
	}
	return c
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
		span := r.sentences[j]
		span.End = min(span.End, post.in.Start)
		if list := r.bodiesOf(post.post, span); len(list) == 1 {
			return list[0]
		}
		if m, ok := r.bodySubject(span); ok {
			return r.Mentions[m].ID
		}
	}
	return r.personnelBody()
}

// carriedPerson gives whose posts a clause without a person tells of: the subject of
// the sentence, else of the sentences before.
func (r *reader) carriedPerson(s stretch) entity.ID {
	at := s.Predicate.Start
	span := r.sentences[r.sentence(at)]
	if strings.Contains(r.str(span), "고인") { // of an obituary, who is named first
		if list := r.marks(r.lines[r.line(at)], "person"); len(list) > 0 {
			return r.Mentions[list[0]].ID
		}
	}
	if m, ok := r.subject(diag.Span{Start: span.Start, End: at}); ok {
		return r.Mentions[m].ID
	}
	if list := r.marks(diag.Span{Start: span.Start, End: at}, "person"); len(list) > 0 {
		return entity.ID{} // somebody is named, and not for this
	}
	if span.Start == r.lines[r.line(span.Start)].Start && !pronoun.MatchString(r.str(span)) && r.sentence(at) == 0 {
		return entity.ID{}
	}
	return r.lastPerson(span.Start, &speech{})
}

// seated reads verbs of taking or leaving office without the post: it is the title
// that the text calls the person by. 3일 취임한 나은별 원장, 지난해 1월 지금 자리에 왔다,
// 2015년부터 회사를 이끌고 있다.
func (r *reader) seated(s stretch) []claim {
	if s.date.IsZero() || s.tenure == is || s.tenure == holds && !strings.HasSuffix(s.date.String(), "/..") || !r.officeVerb(s) {
		return nil
	}
	persons := s.persons
	if len(persons) == 0 {
		if id := r.carriedPerson(s); !id.IsZero() {
			persons = []holder{{id: id, mark: -1}}
		}
	}
	if !r.severally(s) && len(persons) > 1 {
		persons = persons[:1]
	}
	var list []claim
	for _, h := range persons {
		t, ok := r.titleOf(h)
		if !ok {
			continue
		}
		in := diag.Span{Start: min(s.dateAt.Start, s.Predicate.Start), End: s.Predicate.End}
		if h.mark >= 0 && r.line(h.at.Start) == r.line(in.Start) {
			in = over(in, h.at)
		}
		c := claim{Role: doc.Role{Person: h.id, Post: t.post, When: since(s.date), In: in, Evidence: strings.ReplaceAll(r.str(in), "\n", " ")}, present: true}
		if s.tenure == leaves {
			c.When = until(s.date)
		}
		if t.agency >= 0 {
			c.Agency = r.Mentions[t.agency].ID
		}
		list = append(list, c)
	}
	return list
}

// officeVerb reports whether a verb without a post speaks of an office at all: 취임,
// 퇴임, or one of coming and leading with a word for the office or the body.
func (r *reader) officeVerb(s stretch) bool {
	if entering[s.Action.Noun] {
		return true
	}
	for _, a := range s.Args {
		head := r.korean().Str(a.Head)
		if words := strings.Fields(r.korean().Str(a.Span)); s.tenure == takes && a.Case == korean.Place && len(words) > 1 && seats[head] && nowadays[words[len(words)-2]] {
			return true // 지금 자리에 왔다
		}
		if s.tenure == holds && a.Case == korean.Object && tailIn(head, organisations) != "" {
			return true
		}
	}
	return s.tenure == holds && s.Action.Noun == "재직"
}

// seats are nouns for the office that somebody has, and nowadays says that it is
// the one of the text's day.
var (
	seats    = set(`자리 직 보직 직책`)
	nowadays = set(`지금 현재 현`)
)

// entering are the verbs that speak of an office by themselves.
var entering = set(`취임 부임 퇴임 이임 사임 사퇴`)

// organisations are nouns for a body that somebody leads.
var organisations = set(`회사 조직 기관 재단 협회 단체 연구소 연구원 진흥원 센터 위원회 본부 법인 팀`)

// severally reports whether a clause says that all persons in it did the same.
func (r *reader) severally(s stretch) bool {
	for _, w := range strings.Fields(r.korean().Str(s.Span)) {
		if w == "모두" || w == "나란히" || w == "각각" || w == "함께" {
			return true
		}
	}
	return false
}

// titleOf gives the title of a person beside the name, or beside any other place of
// the name.
func (r *reader) titleOf(h holder) (title, bool) {
	for _, i := range append([]int{h.mark}, r.placesOf(h.id)...) {
		if i < 0 {
			continue
		}
		tokens := r.lineTokens(r.line(r.Mentions[i].In.Start))
		found, _ := r.around(tokens, r.indexOf(tokens, i), 0)
		for _, t := range found {
			if !t.former {
				return t, true
			}
		}
	}
	return title{}, false
}

// placesOf gives the marks of an entity.
func (r *reader) placesOf(id entity.ID) []int {
	var list []int
	for i := range r.Mentions {
		if r.Mentions[i].ID == id {
			list = append(list, i)
		}
	}
	return list
}
