package facts

import (
	"slices"
	"strings"
	"unicode/utf8"

	"sillok/internal/diag"
	"sillok/internal/doc"
	"sillok/internal/edtf"
	"sillok/internal/entity"
	"sillok/internal/korean"
)

// A clause may tell of several who change posts with one verb at its end. Persons, with
// the posts that they give up, and new posts follow one another in four orders:
//
//	나은별 정보국장이 기획실장, 하늘찬 기획실장이 가람원장으로 전보됐다.    each person with a post behind
//	가람원장에 나은별 정보국장, 푸른원장에 하늘찬 과장을 각각 임명했다.    each with a post in front
//	나은별 국장과 하늘찬 과장이 각각 푸른시 부시장과 정보국장으로 옮겼다.   first all persons, then their posts
//	정책팀장, 총괄팀장에는 나은별, 하늘찬 서기관을 각각 발령했다.          first the posts, then their persons
//
// In the last two the posts are dealt out in order, and only where there are as many as
// persons.

// party is a person or a post of such a clause, with the particle behind it.
type party struct {
	person int   // index of the mark, -1 of a post
	now    title // of a person, the title beside the name
	post   title // of a post
	role   partyRole
	in     diag.Span

	seat bool      // of a post that somebody leaves
	body entity.ID // of such a post, where the text tells it

	behind    bool // of a post that directly follows a person
	elsewhere bool // of a post that stands behind the name of a body that is not marked
}

// partyRole is what a particle makes of a person or a post.
type partyRole uint8

const (
	goesBare   partyRole = iota // nothing, or 와: the next one shares what follows
	goesWho                     // 이
	goesTopic                   // 은
	goesWhom                    // 을
	goesInto                    // 으로
	goesAt                      // 에
	goesAstray                  // other particles, with which it is no part of a transfer
)

// ofPerson reports whether a particle is one of who gets a post.
func (p partyRole) ofPerson() bool { return p == goesWho || p == goesTopic || p == goesWhom }

// ofPost reports whether a particle is one of a post that somebody gets.
func (p partyRole) ofPost() bool { return p == goesInto || p == goesAt }

// roleOf tells what the particles of a noun make of a person or a post.
func roleOf(noun, particles string) partyRole {
	list, ok := korean.Particles(noun, particles)
	switch {
	case !ok:
		return goesAstray
	case len(list) == 0:
		return goesBare
	}
	switch list[0].Case {
	case korean.With:
		return goesBare
	case korean.Subject:
		return goesWho
	case korean.Topic:
		return goesTopic
	case korean.Object:
		return goesWhom
	case korean.Means:
		if len(list) > 1 && list[1].Case == korean.Topic {
			return goesAt // 정보국장으로는 나은별 과장이
		}
		return goesInto
	case korean.Place:
		return goesAt
	}
	return goesAstray
}

// transferring are the actions after which somebody has the post no more that stands
// beside the name.
var transferring = korean.List("transferring")

// appointed are the actions that give a post without saying what becomes of another.
var appointed = korean.List("appointing")

// transfers reads the moves of a clause of taking office, none when its persons and posts
// are in no such order. told says that nothing else of the clause tells who gets what.
func (r *reader) transfers(k int, c *korean.Clause) (moves []claim, told bool) {
	span := r.partySpan(k, c)
	all := r.ownParties(c, r.parties(span))
	list := withActing(withoutTitles(withoutOthers(all)))
	pairs, cost := dealt(list)
	if rest := withoutAppointer(list); len(rest) < len(list) {
		if given, c := dealt(rest); c < cost {
			list, pairs = rest, given
		}
	}
	if len(pairs) == 0 && (r.dealsOut(span, list) || crowded(list)) {
		return r.left(c, list), true
	}
	body := -1 // of the posts before
	for _, p := range pairs {
		what := list[p.post]
		if what.post.agency < 0 && body >= 0 && leads(what.post.post, r.Mentions[body].ID) {
			what.post.agency = body // 가람원 원장에 …, 부원장에 …
		}
		body = what.post.agency
		moves = append(moves, r.moved(c, list[p.who], what)...)
	}
	named := 0
	for _, g := range all {
		if g.person >= 0 {
			named++
		}
	}
	return moves, len(moves) > 1 || len(moves) > 0 && (named > len(moves) || slices.ContainsFunc(list, func(g party) bool { return g.seat }))
}

// ownParties leaves out the posts of clauses in front of nouns (대장으로 승진한 나은별 사령관의
// 후임에는; not those with 에 of verbs of holding one), and the persons with whom such a clause compares another.
func (r *reader) ownParties(c *korean.Clause, list []party) []party {
	return slices.DeleteFunc(list, func(g party) bool {
		of := r.korean().ClauseOf(korean.Span(g.in))
		if of == nil || of == c || of.Relation != korean.Modifying {
			return false
		}
		if g.person >= 0 {
			m := r.firstMark(diag.Span(of.Noun))
			return of.State && m >= 0 && m != g.person && r.Mentions[m].ID.Kind == "person" // 나 청장과 동기인 |하늘찬|
		}
		t := tenureOf(of)
		return !g.seat && t != noTenure && !(t == holds && g.role == goesAt)
	})
}

// withoutOthers leaves out the persons whose particle says that they take no part, where
// others do: 하늘찬 청장의 퇴임으로.
func withoutOthers(list []party) []party {
	part := func(g party) bool { return g.person >= 0 && g.role.ofPerson() }
	if !slices.ContainsFunc(list, part) {
		return list
	}
	return slices.DeleteFunc(list, func(g party) bool { return g.person >= 0 && g.role == goesAstray })
}

// withoutAppointer leaves out who appoints, where somebody is appointed as the object.
func withoutAppointer(list []party) []party {
	if len(list) > 0 && list[0].person >= 0 && (list[0].role == goesWho || list[0].role == goesTopic) && slices.ContainsFunc(list, func(g party) bool { return g.person >= 0 && g.role == goesWhom }) {
		return list[1:]
	}
	return list
}

// dealsOut reports whether a span deals posts out to several persons (각각) who follow one
// another: the last of them is then not the one who gets all.
func (r *reader) dealsOut(span diag.Span, list []party) bool {
	persons, posts, row := 0, 0, false
	for i, g := range list {
		if g.person < 0 {
			posts++
			continue
		}
		persons++
		row = row || i > 0 && list[i-1].person >= 0
	}
	return row && persons > 1 && (posts > 1 || posts == 1 && list[len(list)-1].role == goesBare) && slices.ContainsFunc(r.tokens(span), func(t token) bool { return distributes[t.text] })
}

// left makes the claims of the posts that persons give up who get others, where the text
// does not tell who gets which.
func (r *reader) left(c *korean.Clause, list []party) []claim {
	var posts []claim
	for _, g := range list {
		if g.person < 0 {
			continue
		}
		day := r.dayOfMove(c, g.in)
		if was, ok := r.givenUp(c, g, "", day); ok {
			posts = append(posts, was)
		}
	}
	return posts
}

// partySpan gives where the persons and posts of a clause stand: behind the predicate of
// the clause before it that describes no noun. Items with bullets on one line share the
// verb of the last: △기획실장에 나은별 국장 △차관보에 하늘찬 과장을 각각 발령했다.
func (r *reader) partySpan(k int, c *korean.Clause) diag.Span {
	span := diag.Span{Start: r.itemsStart(k), End: c.Predicate.Start}
	for _, o := range r.korean().Clauses(k) {
		if o.Predicate.End <= c.Predicate.Start && !describes(o) {
			span.Start = max(span.Start, o.Predicate.End)
		}
	}
	return span
}

// describes reports whether a clause stands in front of a noun, itself or with what it is
// linked to: 교환근무를 |마치고| 복귀하는 나은별 국장.
func describes(c *korean.Clause) bool {
	for n := 0; c != nil && n < longestTitle; n++ {
		if c.Relation != korean.Linked {
			return c.Relation == korean.Modifying
		}
		c = c.Of
	}
	return false
}

// itemsStart gives where a sentence begins, or the first of the items with bullets on its
// line of which it is the last.
func (r *reader) itemsStart(k int) int {
	sentences := r.korean().Sentences()
	line := r.lines[r.line(sentences[k].Start)]
	for k > 0 && startsItem(r.korean().Str(sentences[k])) && sentences[k-1].Start >= line.Start && !endsSentence(r.korean().Str(sentences[k-1])) {
		k--
	}
	return sentences[k].Start
}

// startsItem reports whether words begin with a bullet.
func startsItem(s string) bool {
	c, _ := utf8.DecodeRuneInString(s)
	return strings.ContainsRune(bullets, c)
}

// parties gives the persons and the posts of a span in order. Other words are passed over.
func (r *reader) parties(in diag.Span) []party {
	if in.Len() <= 0 || len(r.marks(in, "person")) == 0 {
		return nil
	}
	tokens := r.tokens(in)
	var list []party
	from, past := 0, 0 // of the words that may belong to the next one, and behind the last person
	for i := 0; i < len(tokens); i++ {
		t := tokens[i]
		switch {
		case r.kind(t) == "person":
			g, next := r.goer(tokens, i, from)
			if seat, ok := r.vacated(tokens, g, next); ok {
				list, next = append(list, seat), next+1
			} else {
				list = append(list, g)
			}
			i, from, past = next-1, next, next
		case t.text == "(":
			if end := closes(tokens, i); end > 0 {
				i = end - 1
			}
		case t.sign() || r.kind(t) == "date":
			from = i + 1
		default:
			joined := len(list) > 0 && list[len(list)-1].person < 0 && list[len(list)-1].role == goesBare
			if g, ok := r.goal(tokens[from:i+1], tokens[i+1:], joined); ok {
				g.behind = from == past && len(list) > 0 && list[len(list)-1].person >= 0
				if g.behind && g.role.ofPerson() && list[len(list)-1].role == goesBare {
					who := &list[len(list)-1] // 나은별 한빛고 |사무관은|
					if who.role, who.in.End = g.role, g.in.End; !who.now.found {
						who.now = g.post
					}
					from, past = i+1, i+1
					continue
				}
				list = append(list, g)
				from = i + 1
			}
		}
	}
	return list
}

// vacated gives the post of somebody whose place another takes: 나은별 국장 후임에는, 나은별 국장의
// 자리에.
func (r *reader) vacated(tokens []token, g party, next int) (seat party, ok bool) {
	if !g.now.found || next >= len(tokens) || !tokens[next].word() || !tokens[next].gap {
		return seat, false
	}
	noun, role := postAndRole(tokens[next].text, vacatedSeat.Has)
	if noun == "" || role == goesAstray {
		return seat, false
	}
	seat = r.seatOf(g)
	seat.seat, seat.role, seat.in.End = true, role, tokens[next].End
	return seat, true
}

// seatOf gives the post that stands beside a person, as one that somebody else may get.
func (r *reader) seatOf(g party) party {
	now := r.claim(g.person, g.now)
	return party{person: -1, post: title{post: now.Post, agency: g.now.agency, found: true}, body: now.Agency, in: g.in}
}

// goer reads the person at index i with the title beside the name, of which the words from
// an index on can be part; next is the index behind it.
func (r *reader) goer(tokens []token, i, from int) (g party, next int) {
	g = party{person: tokens[i].mark, in: tokens[i].Span}
	found, next := r.around(tokens, i, from)
	if len(found) > 0 {
		g.now = found[0]
	}
	last := tokens[next-1]
	g.in.End = last.End
	if last.mark < 0 && next > i+1 {
		post, role := postAndRole(last.text, r.postTest(tokens[:next])) // 나은별 가람원|장이
		if behind, end := pastBracket(tokens, next); role == goesBare && end > next {
			role, next = roleOf(post, behind), end // 나은별 교장(전 과장)을
		}
		if role == goesBare && post == last.text && r.ownsNext(tokens, next) {
			role = goesAstray
		}
		g.role = role
		return g, next
	}
	if next < len(tokens) && honorific[tokens[next].text] {
		next++ // 나은별 박사
	}
	if end := closes(tokens, next); next < len(tokens) && tokens[next].text == "(" && end > 0 && end+1 < len(tokens) && andSo.Begins(tokens[end].text) {
		next = end // 나은별 박사(한빛원) 등을
	}
	if behind, end := pastBracket(tokens, next); end > next {
		g.role = roleOf(tokens[i].text, behind)
		return g, end // 나은별(53)을
	}
	if next < len(tokens) && andSo.Begins(tokens[next].text) {
		g.role = roleOf(andSo.Word(), andSo.WithoutBegin(tokens[next].text))
		return g, next + 1
	}
	if next < len(tokens) && tokens[next].word() && !tokens[next].gap {
		noun, particles := tokens[i].text, tokens[next].text
		if rest, ok := titlesOfRespect.CutBegin(particles); ok {
			noun, particles = strings.TrimSuffix(particles, rest), rest // 나은별|씨를
		}
		g.role = roleOf(noun, particles)
		next++
	}
	return g, next
}

// ownsNext reports whether the word at an index is a noun with a particle that is no post and no
// part of a body: what stands in front of it owns it (나은별 원장 |제청에| 따라).
func (r *reader) ownsNext(tokens []token, k int) bool {
	if k >= len(tokens) || !tokens[k].word() || !tokens[k].gap || tokens[k].mark >= 0 || distributes[tokens[k].text] || andSo.Begins(tokens[k].text) {
		return false
	}
	stem := korean.BareNoun(tokens[k].text)
	return stem != tokens[k].text && (length(stem) < 3 || !korean.IsOffice(stem)) && !besides[stem] && !r.isPost(stem, true)
}

// postTest gives the test for whether the last of some words is a post: where it is glued to
// the name of a body, whether both together are one.
func (r *reader) postTest(words []token) func(string) bool {
	if n := len(words); n > 1 && !words[n-1].gap && r.kind(words[n-2]) == "agency" {
		return func(s string) bool { _, ok := r.glued(words[n-2].mark, s); return ok }
	}
	return r.postByName
}

// postByName reports whether a word is a post where it stands beside a name.
func (r *reader) postByName(word string) bool { return r.isPost(word, true) || listPosts[word] }

// pastBracket gives the word that is glued to the bracket at an index, and the index behind it.
func pastBracket(tokens []token, k int) (word string, next int) {
	if k >= len(tokens) || tokens[k].text != "(" {
		return "", k
	}
	end := closes(tokens, k)
	if end < 0 || end >= len(tokens) || !tokens[end].word() || tokens[end].gap {
		return "", k
	}
	return tokens[end].text, end + 1
}

// postAndRole parts a word into a post and what its particles make of it.
func postAndRole(word string, isPost func(string) bool) (post string, role partyRole) {
	for i := range word + " " {
		if stem := word[:i]; stem != "" && isPost(stem) {
			if role := roleOf(stem, word[i:]); role != goesAstray {
				return stem, role
			}
		}
	}
	return "", goesAstray
}

// goal reads the post that a row of words ends with; behind is what follows them. A post
// without a particle in front of another word is part of a longer one. Words that are posts
// only beside others (감사, 위원) are some where another post is joined to them, or where
// somebody is moved into them.
func (r *reader) goal(words, behind []token, joined bool) (g party, ok bool) {
	n := len(words)
	last := words[n-1]
	if noun, role := postAndRole(last.text, vacatedSeat.Has); n > 1 && noun != "" && role != goesAstray {
		g, ok = r.goal(words[:n-1], nil, joined) // 총무과장 자리에는
		g.role, g.in.End, g.seat = role, last.End, true
		return g, ok
	}
	post, role := postAndRole(last.text, r.postTest(words)) // 가람원|장으로
	if post == "" || role == goesAstray {
		return g, false
	}
	if particles, _ := pastBracket(behind, 0); role == goesBare && particles != "" {
		role, behind = roleOf(post, particles), nil // 사무처장(2급)에는
	}
	if role == goesAstray {
		return g, false
	}
	if role == goesBare && len(behind) > 0 && r.kind(behind[0]) == "person" && behind[0].gap {
		return g, false // the title of whoever is named next
	}
	if post == last.text && len(behind) > 0 && (behind[0].gap && behind[0].word() && !distributes[behind[0].text] || r.explains(behind)) {
		return g, false
	}
	item := append([]token(nil), words...)
	item[n-1].text, item[n-1].End = post, last.Start+len(post)
	p := r.phrasePost(item, -1)
	if !p.found && (joined || role.ofPost()) && (loose(post) || listPosts[post] || tailIn(post, endsByName) != "") {
		p = title{post: post, agency: -1, found: true, in: item[n-1].Span}
	}
	g = party{person: -1, post: p, role: role, in: diag.Span{Start: p.in.Start, End: last.End}}
	for _, t := range words[:n-1] {
		g.elsewhere = g.elsewhere || t.word() && tailIn(t.text, bodyEnds) != ""
	}
	return g, p.found
}

// explains reports whether what follows a post makes it a word for another: 팀장(과장급)인,
// or part of a compound with a hyphen: 본부장-팀제.
func (r *reader) explains(behind []token) bool {
	if behind[0].text == "-" && !behind[0].gap {
		return true
	}
	if end := closes(behind, 0); behind[0].text == "(" && end > 0 {
		behind = behind[end:]
	}
	return len(behind) > 0 && !behind[0].gap && beingOne.Has(behind[0].text)
}

// vacatedSeat are nouns for a post that somebody leaves.
var vacatedSeat = words("vacated")

// swapped reads a clause in which two change seats (나은별 정보국장과 하늘찬 기획실장은 자리를
// 맞바꿨다): each gets the post of the other.
func (r *reader) swapped(k int, c *korean.Clause) []claim {
	if !swaps.Has(c.Stem()) || c.Quoted || c.Negated {
		return nil
	}
	list := slices.DeleteFunc(r.parties(r.partySpan(k, c)), func(g party) bool { return g.person < 0 })
	if len(list) != 2 || !list[0].now.found || !list[1].now.found {
		return nil
	}
	var moves []claim
	for i, g := range list {
		moves = append(moves, r.moved(c, g, r.seatOf(list[1-i]))...)
	}
	return moves
}

// swaps are stems of predicates by which two change seats.
var swaps = words("swaps")

// foretelling are the actions that tell of moves before they are made.
var foretelling = words("foretelling")

// distributes are words that deal what follows out in order.
var distributes = korean.List("distributing")

// withoutTitles leaves out the posts without a particle behind persons where a post with
// one stands before them: what the person was. 기획실장에 나은별 전추진단 부단장을 …
func withoutTitles(list []party) []party {
	if len(list) == 0 || list[0].person >= 0 || list[0].role == goesBare {
		return list
	}
	return slices.DeleteFunc(list, func(g party) bool { return g.person < 0 && g.behind && g.role == goesBare })
}

// withActing joins a post in front of a person with the word behind for who holds it in another's
// stead: 혁신국장에는 나은별 과장을 |직무대리로|.
func withActing(list []party) []party {
	var joined []party
	for i, g := range list {
		if g.person >= 0 || g.role != goesInto || !acting[g.post.post] || i < 2 {
			joined = append(joined, g)
			continue
		}
		n := len(joined)
		if joined[n-1].person >= 0 && joined[n-2].person < 0 && joined[n-2].role != goesBare {
			joined[n-2].post.post += " " + g.post.post
		} else {
			joined = append(joined, g)
		}
	}
	return joined
}

// moved makes the claims of a person who gets a post, and of the post given up.
func (r *reader) moved(c *korean.Clause, who, what party) []claim {
	in := diag.Span{Start: min(who.in.Start, what.in.Start), End: max(who.in.End, what.in.End)}
	day := r.dayOfMove(c, in)
	if nominating[c.Action.Noun] {
		day = edtf.Date{} // the day of being chosen, not of taking office
	}
	next := claim{Role: doc.Role{Person: r.Mentions[who.person].ID, Post: what.post.post, When: since(day), In: in, Evidence: r.evidence(in, in, c)}, present: true}
	switch {
	case !what.body.IsZero():
		next.Agency = what.body
	case what.post.agency >= 0:
		next.Agency = seatIn(what.post.post, r.Mentions[what.post.agency].ID)
	case tailIn(what.post.post, committee) == "" && !what.elsewhere:
		if next.Agency = r.personnelBody(); next.Agency.IsZero() && ofOfficial(what.post.post) {
			next.Agency = r.topicOf(in.Start)
		}
		if !fitsBody(what.post.post, next.Agency) {
			next.Agency = entity.ID{}
		}
	}
	list := []claim{next}
	if was, ok := r.givenUp(c, who, what.post.post, day); ok {
		list = append(list, was)
	}
	return list
}

// topicOf gives the body that is the topic or the subject of the sentence of an offset, in
// front of it.
func (r *reader) topicOf(at int) entity.ID {
	if m, ok := r.bodySubject(diag.Span{Start: r.sentences[r.sentence(at)].Start, End: at}); ok {
		return r.Mentions[m].ID
	}
	return entity.ID{}
}

// dayOfMove gives the day on which the posts of a clause begin: the only date of its
// stretch of words, else the day that the text gives with 자.
func (r *reader) dayOfMove(c *korean.Clause, in diag.Span) edtf.Date {
	if c.Relation == korean.Linked && c.Of != nil && foretelling.Has(c.Of.Action.Noun) {
		return r.noticeDay() // 승진시키는 등 인사를 사전 예고했다: the day is that of telling
	}
	if dates := r.marks(r.sentences[r.sentence(in.Start)], "date"); len(dates) == 1 {
		at := r.Mentions[dates[0]].In
		if r.toldOn(at) {
			return r.noticeDay()
		}
		if !r.ofNounClause(at, c) && !r.inNounPhrase(at) {
			return r.date(dates[0])
		}
	}
	sentences := r.korean().Sentences()
	if row := (diag.Span{Start: r.itemsStart(c.Sentence), End: sentences[c.Sentence].Start}); row.Len() > 0 {
		if dates := r.marks(row, "date"); len(dates) == 1 {
			return r.date(dates[0])
		}
	}
	if day := r.clauseDate(c); !day.IsZero() {
		return day
	}
	return r.noticeDay()
}

// toldOn reports whether a date is that on which somebody tells what the sentence says: |25일| 가람군에 따르면.
func (r *reader) toldOn(date diag.Span) bool {
	words := strings.Fields(r.Text[date.End:r.sentences[r.sentence(date.Start)].End])
	k := slices.IndexFunc(words, func(w string) bool { return sourcesTold[strings.TrimSuffix(w, ",")] })
	return k > 0 && k <= longestSource
}

// longestSource is the most words that say from whom something is known.
const longestSource = 4

// inNounPhrase reports whether a date stands without a particle right before what something is
// done for, and tells when that is: 내년 선거 업무를 위해.
func (r *reader) inNounPhrase(date diag.Span) bool {
	of := r.korean().ClauseOf(korean.Span(date))
	return of != nil && strings.HasPrefix(r.Text[date.End:], " ") && slices.ContainsFunc(of.Args, func(a korean.Arg) bool {
		if a.Case != korean.Adjunct || a.Span.Start != date.End+1 {
			return false
		}
		words := strings.Fields(r.Text[a.Span.End:r.sentences[r.sentence(a.Span.End)].End])
		return len(words) > 1 && purposes[words[1]]
	})
}

// ofNounClause reports whether a date stands right before the verb of a clause that
// describes a noun of c (9월 1일부터 실시하는 개편): its day is not that of c.
func (r *reader) ofNounClause(date diag.Span, c *korean.Clause) bool {
	of := r.korean().ClauseOf(korean.Span(date))
	if of == nil || of.Predicate == c.Predicate || of.Relation != korean.Modifying || of.Predicate.Start < date.End {
		return false
	}
	particle := strings.TrimSpace(r.Text[date.End:of.Predicate.Start])
	return !strings.Contains(particle, " ") && strings.HasPrefix(r.Text[date.End:], particle)
}

// givenUp makes the claim of the post beside the name of somebody who gets another: it
// ends on the day on which the other begins, where that is told and the verb says so.
func (r *reader) givenUp(c *korean.Clause, who party, next string, day edtf.Date) (was claim, ok bool) {
	if !who.now.found || who.now.former || day.IsZero() || !endsPost(c, who.now.post, next) {
		return was, false
	}
	was = r.claim(who.person, who.now)
	was.When, was.present = until(day), false
	return was, true
}

// givenUpFor makes the claim of the post beside the name of a clause's only person.
func (r *reader) givenUpFor(s stretch, h holder, next claim) (was claim, ok bool) {
	if s.tenure != takes || h.mark < 0 {
		return was, false
	}
	tokens := r.lineTokens(r.line(h.at.Start))
	for _, t := range first(r.around(tokens, r.indexOf(tokens, h.mark), 0)) {
		begin, _, _ := strings.Cut(next.When.String(), "/")
		day, _ := edtf.Parse(begin)
		if t.post != next.Post {
			return r.givenUp(s.Clause, party{person: h.mark, now: t}, next.Post, day)
		}
	}
	return was, false
}

// first gives the first of two results.
func first[A, B any](a A, _ B) A { return a }

// endsPost reports whether a clause by which somebody gets a post ends the one beside the
// name: a transfer does, an appointment only of one official to the post of another.
func endsPost(c *korean.Clause, now, next string) bool {
	if civilRank(now) {
		return false // 나은별 서기관이 과장에 임명됐다: the rank stays
	}
	if tailIn(c.Action.Noun, transferring) != "" || transferring[c.Lemma] || transferring[c.Deed.Noun] {
		return tailIn(next, committee) == ""
	}
	return ofOfficial(now) && ofOfficial(next) && tailIn(next, committee) == "" && appointed[c.Action.Noun]
}
