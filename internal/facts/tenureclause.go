package facts

import (
	"slices"
	"strings"

	"sillok/internal/diag"
	"sillok/internal/edtf"
	"sillok/internal/entity"
	"sillok/internal/korean"
)

// What a clause says of posts: the posts, persons and dates among its arguments.

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
	whole bool // it is the object
}

// holder is a person named in a clause.
type holder struct {
	id   entity.ID
	mark int
	at   diag.Span
	arg  int // the number of the argument, of those of its clause
}

// stretch collects the posts, persons and dates among the arguments of a clause.
func (r *reader) stretch(c *korean.Clause, t tenure) stretch {
	s := stretch{Clause: c, tenure: t}
	body, through := -1, false
	if t == holds && c.Status != korean.UnderWay {
		body = r.entered(c)
	}
	for n, a := range c.Args {
		span := diag.Span(a.Span)
		if span.Start >= c.Predicate.End {
			continue // the next clause's own
		}
		if m := r.firstMark(span); m >= 0 && r.Mentions[m].ID.Kind == "date" && !r.ofBirth(m) && !r.inNounPhrase(r.Mentions[m].In) && !r.toldOn(r.Mentions[m].In) {
			s.date, s.dateAt = r.date(m), r.Mentions[m].In
		}
		if a.Role == korean.When {
			if through {
				body = -1 // 한빛부 과장을 거쳐 97년부터 정보국장으로
			}
			continue
		}
		if a.Case == korean.Adjunct {
			if list := r.marks(span, "agency"); len(list) > 0 && !r.bystander(list[len(list)-1]) {
				body, through = list[len(list)-1], true // 한빛부 과장을 거쳐; not 한빛부에 따르면
			}
			continue
		}
		if m := r.markEnding(span.End); m >= 0 && a.Case == korean.Source && r.Mentions[m].ID.Kind == "agency" {
			body = m // 가람원에서 사무국장을 지냈다
			continue
		}
		if a.Case == korean.Source && t == takes {
			continue // 상무에서 전무로 승진했다
		}
		carried := body
		for _, part := range r.postParts(span) {
			if len(part) == 0 {
				continue
			}
			if persons := r.holders(diag.Span{Start: part[0].Start, End: part[len(part)-1].End}); len(persons) > 0 {
				for _, h := range persons {
					h.arg = n
					s.persons = append(s.persons, h)
				}
				continue
			}
			if at, ok := surnamed(r.withoutParticle(part)); ok {
				if who := r.bySurname(part[0].text); !who.IsZero() {
					s.persons = append(s.persons, holder{id: who, mark: -1, at: at})
				} else {
					s.subject = true // somebody without a mark
				}
				continue
			}
			p := r.phrasePost(r.withoutParticle(part), r.bodyCarried(body, part))
			if !p.found && a.Case == korean.Object {
				p = r.looseObject(part, body)
			}
			if p.agency >= 0 && !r.headOfPart(p, body) {
				body = p.agency
			}
			if !p.found && a.Case == korean.Subject {
				s.subject = true
			}
			if p.found && a.Case == korean.Subject && !becomes.Has(c.Lemma) {
				p.found, s.subject = false, true // 위촉위원이 맡는다
			}
			if p.found {
				s.posts = append(s.posts, held{p, a.Case == korean.Place, a.Case == korean.Topic, a.Case == korean.Object})
			}
		}
		if a.Case == korean.Subject {
			body = carried // of who does it, not of the post
		}
	}
	s.posts = s.given(actingFor(s.posts))
	if c.Voice == korean.Active && appointsOthers[c.Action.Noun] && strings.HasPrefix(c.Lemma, c.Action.Noun) && r.hasObject(c) && len(r.marksOf(c, "person", korean.Object)) == 0 && slices.ContainsFunc(s.posts, func(p held) bool { return p.whole }) {
		s.posts, s.subject = nil, true // 대통령은 위원을 위촉했다: nobody knows whom
	}
	s.persons = r.appointed(c, t, s.persons)
	if m := r.linkedDate(c); s.date.IsZero() && m >= 0 && t != holds {
		s.date, s.dateAt = r.date(m), r.Mentions[m].In
	}
	if len(s.persons) == 0 {
		s.posts = slices.DeleteFunc(s.posts, func(p held) bool {
			s.subject = s.subject || p.topic // 전 차관보는 …을 거쳤다: who has no mark is the subject
			return p.topic
		})
	}
	if t == is && len(s.persons) > 0 {
		s.posts = slices.DeleteFunc(s.posts, func(p held) bool { return !p.topic }) // of those without a mark
	}
	if t == is && (len(s.posts) != 1 || !s.posts[0].topic) {
		s.posts = nil
	}
	if c.Relation == korean.Modifying {
		described := r.describedBy(c)
		if s.persons = append(described, s.persons...); t == holds && len(described) > 0 {
			s.persons, s.posts = described, r.withoutPlaces(s.posts)
		}
	}
	return s
}

// withoutPlaces leaves out the posts with 에, which are none of a verb of holding one, and their bodies: 가람부
// 1차관에 나은별 과장, 2차관에 |비서관을 지낸| 하늘찬 교수를 ….
func (r *reader) withoutPlaces(posts []held) []held {
	end := 0
	for _, p := range posts {
		if p.place {
			end = max(end, p.in.End)
		}
	}
	posts = slices.DeleteFunc(posts, func(p held) bool { return p.place })
	for i := range posts {
		if m := posts[i].agency; m >= 0 && r.Mentions[m].In.Start < end {
			posts[i].agency = -1
		}
	}
	return posts
}

// bodyCarried gives the body of the posts before for the one of a list behind them: not the
// president's office or a task force, which have no bureaus and to which officials go for a while.
func (r *reader) bodyCarried(body int, part []token) int {
	if body < 0 || len(part) == 0 || !presidents.Begins(r.Mentions[body].ID.Name) && !taskForces.Ends(r.Mentions[body].ID.Base()) || tailIn(r.withoutParticle(part)[0].text, insiders) == "" {
		return body
	}
	return -1
}

// headOfPart reports whether a post is that of a body's head, in one word with its name, behind posts in another
// body: the next of the list are not in the one that this one leads. 한빛부 담당관, 가람본부|장, 정보국장.
func (r *reader) headOfPart(p title, before int) bool {
	if p.agency < 0 || p.agency == before || !p.found {
		return false
	}
	if before < 0 && (r.names == nil || r.names.Get(r.Mentions[p.agency].ID) != nil) {
		return false // 가람연구소|장, 대외부총장: of whatever has such an institute
	}
	return !strings.Contains(r.Text[r.Mentions[p.agency].In.End:p.in.End], " ") && headSyllable.Ends(p.post)
}

// given leaves out the post that is the object where a clause names another one and a person
// for it: what the person was, and the topic of who appoints. 대통령은 부원장에 나은별 전가람도 부지사를 임명했다.
func (s stretch) given(posts []held) []held {
	if s.tenure != takes || len(s.persons) == 0 || !slices.ContainsFunc(posts, func(p held) bool { return p.place }) {
		return posts
	}
	appoints := s.Voice == korean.Active && appointsOthers[s.Action.Noun]
	return slices.DeleteFunc(posts, func(p held) bool { return p.whole || p.topic && !p.place && appoints })
}

// appointed leaves out who appoints: of persons in an active clause with a person for its
// object the object gets the post (나은별 대통령은 청장에 하늘찬 차장을 임명했다).
func (r *reader) appointed(c *korean.Clause, t tenure, persons []holder) []holder {
	if t != takes || c.Voice != korean.Active || len(persons) < 2 {
		return persons
	}
	objects := r.marksOf(c, "person", korean.Object)
	if len(objects) == 0 {
		return persons
	}
	return slices.DeleteFunc(slices.Clone(persons), func(h holder) bool { return !slices.Contains(objects, h.mark) })
}

// appointsOthers are the nouns of what somebody does who gives others a post.
var appointsOthers = korean.List("appointing others")

// surnamed reports whether words are a surname without a mark and what the person was or
// is: 나 전 국장, 나 신임 청장.
func surnamed(part []token) (at diag.Span, ok bool) {
	n := len(part)
	if n < 3 || part[0].mark >= 0 || length(part[0].text) != 1 || !former[part[1].text] && !modifier[part[1].text] {
		return at, false
	}
	return diag.Span{Start: part[0].Start, End: part[n-1].End}, true
}

// actingFor joins the word for a deputy to the post that a clause speaks of: 대변인에는
// 나은별 과장이 |직무대리|를 맡는다.
func actingFor(posts []held) []held {
	if len(posts) != 2 || !posts[0].place && !posts[0].topic || !acting[posts[1].post] {
		return posts
	}
	posts[0].post += " " + posts[1].post
	return posts[:1]
}

// looseObject reads a post that is an everyday word too, which is one as what somebody
// takes or holds: 간사를 맡은.
func (r *reader) looseObject(part []token, body int) title {
	if len(part) != 1 || part[0].mark >= 0 || !loose(part[0].text) {
		return title{agency: body}
	}
	return title{post: part[0].text, agency: body, in: part[0].Span, found: true}
}

// postParts divides the words of an argument into its posts: at commas and dots, and
// behind a post with 과, 와, 이자, 이며.
func (r *reader) postParts(in diag.Span) [][]token {
	var list [][]token
	for _, part := range r.wholeUnits(parts(r.tokens(in))) {
		from := 0
		for k := range part[:max(0, len(part)-1)] {
			for _, link := range twoPosts.All() {
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

// wholeUnits puts a part that ends in no post together with the next one where a dot without gaps
// divides them: 경제|·|일자리 분과위원장.
func (r *reader) wholeUnits(list [][]token) [][]token {
	for k := len(list) - 2; k >= 0; k-- {
		a, b := list[k], list[k+1]
		if len(a) == 0 || len(b) < 2 || !a[len(a)-1].word() || !b[0].word() || b[0].gap || !dots(token{text: r.Text[a[len(a)-1].End:b[0].Start], mark: -1}) || r.isPost(a[len(a)-1].text, true) {
			continue
		}
		joined := append([]token{}, a...)
		last := &joined[len(joined)-1]
		last.text, last.End = r.Text[last.Start:b[0].End], b[0].End
		list[k] = append(joined, b[1:]...)
		list = append(list[:k+1], list[k+2:]...)
	}
	return list
}

// withoutParticle drops what stands behind the posts of a list: 등을, 두루, 등 요직을.
func (r *reader) withoutParticle(part []token) []token {
	for n := 1; n < len(part)-1; n++ {
		if andSo.Has(part[n].text) && part[n-1].word() && r.isPost(part[n-1].text, true) {
			return part[:n]
		}
	}
	for n := len(part); n > 0; n-- {
		if word := part[n-1].text; !andSo.Begins(word) && !eachInTurn.Has(word) && !(n > 1 && seats[korean.BareNoun(word)] && andSo.Begins(part[n-2].text)) {
			return part[:n]
		}
	}
	return nil
}

// describedBy gives the persons whom a clause in front of a noun describes: the noun
// itself, or of …을 역임한 전문가다 the subject.
func (r *reader) describedBy(c *korean.Clause) []holder {
	list := r.holders(diag.Span(c.Noun))
	if len(list) == 0 && c.Noun.Len() > 0 && (pronoun.MatchString(" "+firstWord(r.Text[c.Noun.Start:])+" ") || pronounObject.MatchString(firstWord(r.Text[c.Noun.Start:])) || deceased.Has(r.korean().Str(c.Noun))) {
		if id := r.lastPerson(c.Noun.Start, &speech{}); !id.IsZero() {
			return []holder{{id: id, mark: -1, at: diag.Span(c.Noun)}} // 공직에 들어선 |그|는
		}
	}
	if len(list) > 0 || c.Of == nil || !isOne.Has(c.Of.Lemma) && c.Of.Lemma != "" && !r.describesSubject(c) {
		return list
	}
	who, ok := c.Of.Arg(korean.Who)
	if !ok {
		return nil
	}
	if list := r.holders(diag.Span(who.Span)); len(list) > 0 {
		return list
	}
	start := r.sentences[r.sentence(who.Span.Start)].Start
	if surname, ok := r.surnameHeads(diag.Span{Start: start, End: who.Span.End + len(postTail.FindString(r.Text[who.Span.End:]))}); ok {
		if id := r.bySurname(surname); !id.IsZero() {
			return []holder{{id: id, mark: -1, at: diag.Span(who.Span)}} // 나 신임 원장은 …을 역임한 전문가다
		}
	}
	return nil
}

// pronounObject is a pronoun for the person spoken of that is no subject: …을 지낸 |그를| 만났다.
var pronounObject = pattern("pronoun-object")

// describesSubject reports whether a clause describes a noun for what the subject of the next clause is: …을 지낸 전산
// 전문가로 3일 취임했다.
func (r *reader) describesSubject(c *korean.Clause) bool {
	noun := r.korean().Str(c.Noun)
	return personNouns.Ends(noun) && slices.ContainsFunc(c.Of.Args, func(a korean.Arg) bool {
		return a.Case == korean.Means && a.Span.Start <= c.Noun.Start && c.Noun.End <= a.Word.End
	})
}

// linkedDate gives the date of the clause that a clause goes on from: 3일 임기를 마치고
// |퇴임했다. It is -1 without one, and where the date tells how long that clause went on: 9월부터
// 12월까지 센터를 이끈 뒤 |옮겼다.
func (r *reader) linkedDate(c *korean.Clause) int {
	s := r.sentences[r.sentence(c.Predicate.Start)]
	list := r.marks(diag.Span{Start: s.Start, End: c.Predicate.Start}, "date")
	if len(list) != 1 || r.inNounPhrase(r.Mentions[list[0]].In) {
		return -1
	}
	if of := r.korean().ClauseOf(korean.Span(r.Mentions[list[0]].In)); of == nil || of.Relation != korean.Linked || of.Of != c || holding[of.Action.Noun] {
		return -1
	}
	if from, to, ok := r.date(list[0]).Interval(); ok && from.Known() && to.Known() {
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
	if n := len(chain) - len(words); own < 0 && n > 0 && chain[n-1].word() && unknownBody(chain[n-1].text) {
		t.agency, words = -1, chain[n-1:] // 가람원 부소장, |나래아카데미 사무처장|: of a body that no mark names
	}
	if own >= 0 {
		t.agency = own
	} else if slices.ContainsFunc(item[:from], func(w token) bool { return w.word() && (otherBody(w.text) || committeeWord.Ends(w.text)) }) {
		t.agency = -1 // 가람원 부소장, |푸른 정책위원회 분과위원장|: of a body that has no mark
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

// unknownBody reports whether a word in front of a post is none that is known, nor says what the post is like, so that it
// may be the name of a body.
func unknownBody(word string) bool {
	return length(word) > 3 && nounLike(word) && !korean.IsWord(word) && !modifier[word] && !office(word) && !korean.IsTimeWord(word) && !ofTerm(word)
}

// holders gives the persons named in a span outside of brackets.
func (r *reader) holders(in diag.Span) []holder {
	var list []holder
	for _, t := range r.withoutBrackets(r.tokens(in)) {
		if r.kind(t) == "person" && !r.namesTime(t.mark) {
			list = append(list, holder{id: r.Mentions[t.mark].ID, mark: t.mark, at: t.Span})
		}
	}
	return list
}

// severally reports whether a clause says that all persons in it did the same.
func (r *reader) severally(s stretch) bool {
	for _, w := range strings.Fields(r.korean().Str(s.Span)) {
		if togetherWords.Has(w) {
			return true
		}
	}
	return false
}

// Words between posts of one person; words.tsv says what for.
var (
	eachInTurn    = words("in-turn")
	togetherWords = words("together-words")
	twoPosts      = words("two-posts")
	taskForces    = words("task-forces")
)
