package facts

import (
	"slices"
	"strings"

	"sillok/internal/diag"
	"sillok/internal/doc"
	"sillok/internal/entity"
	"sillok/internal/korean"
)

// Bodies that a text tells apart from the post: by the noun for their kind (공단 이사장), by the
// first name of a row, by the seat in front of a bracket, by whose head somebody stands in for.

// ofKinds reads the noun for the kind of a body at the head of a post as the body that the text
// has named by its whole name: 공단 나은별 이사장, behind 가람공단. Where it has named several of
// the kind, or none, the post stays as it is.
func (r *reader) ofKinds(claims []claim) {
	for i := range claims {
		c := &claims[i]
		kind, rest, ok := strings.Cut(c.Post, " ")
		if !ok || !bodyKinds.Has(kind) {
			continue
		}
		if id := r.namedOfKind(kind, c.In.Start); !id.IsZero() && (c.guessed || c.Agency.IsZero() || c.Agency == id) {
			c.Post, c.Agency, c.guessed = rest, id, false
		} else if c.guessed {
			c.Agency = entity.ID{}
		}
	}
}

// unmarkedBody gives the body without a mark that a post begins with, and the rest of the post: 나래포럼 공동대표,
// 가온고 교장.
func (r *reader) unmarkedBody(told string) (body entity.ID, post string, ok bool) {
	words := strings.Fields(told)
	k := len(words) - 2
	if k > 0 && corporations.Has(words[0]) && r.isPost(words[k+1], true) {
		return entity.ID{Kind: "agency", Name: strings.Join(words[:k+1], "_")}, words[k+1], true // 법무법인 한빛 변호사
	}
	if k != 0 || !firmHeads.Has(words[1]) || !r.firmName(token{text: words[0], mark: -1}) {
		for k >= 0 && !otherBody(words[k]) && !(k == 0 && r.governs(words[k])) && !(k == 0 && len(words) == 2 && headsCentre(words[0], words[1])) && !(k == 0 && ofShortSchool(words[0], words[len(words)-1])) {
			k--
		}
	}
	if k < 0 || modifier[words[k]] || ofTerm(words[k]) {
		return body, "", false
	}
	name := strings.Join(words[:k+1], " ")
	if r.names != nil {
		body = r.body(name)
	}
	if body.IsZero() {
		body = entity.ID{Kind: "agency", Name: strings.ReplaceAll(name, " ", "_")}
	}
	return body, strings.Join(words[k+1:], " "), true
}

// ofShortSchool reports whether a word is the name of a university in short in front of the post of who teaches there,
// and none of its colleges: 가온대 교수.
func ofShortSchool(word, post string) bool {
	return professors.Ends(post) && length(word) > 2 && shortSchool.Ends(word) && !colleges.Has(word)
}

// colleges are the names of colleges in short; words.tsv says which.
var colleges = words("colleges")

// corporations stand before the names of firms and foundations; words.tsv says which.
var corporations = words("corporations")

// firmName reports whether a word that has no mark can only be the name of a company in front of the post of its head: it is
// no word that is known, and no name of a person.
func (r *reader) firmName(t token) bool {
	if r.isPost(t.text, true) || officer(t.text) {
		return false
	}
	return t.word() && length(t.text) > 1 && nounLike(t.text) && !korean.IsWord(t.text) && !korean.IsAdverb(t.text) && !modifier[t.text] && !office(t.text) && !ofTerm(t.text)
}

// listedAt reports whether the word at index k is a name by which the authority knows a local government, with a post
// behind it: 나은별 |가람도| 부지사.
func (r *reader) listedAt(list []token, k int) bool {
	if k+1 >= len(list) || !list[k+1].word() || !list[k+1].gap || !r.isPostWord(list[k+1].text) {
		return false
	}
	return r.governs(list[k].text)
}

// governs reports whether the authority knows a word as the name of a local government.
func (r *reader) governs(word string) bool {
	return r.names != nil && length(word) > 2 && localEnds.Ends(word) && localEnds.Ends(r.body(word).Base())
}

// firmAt reports whether the word at index k is such a name, with the post of the company's head behind it.
func (r *reader) firmAt(list []token, k int) bool {
	return k+1 < len(list) && list[k+1].word() && list[k+1].gap && firmHeads.Has(korean.BareNoun(list[k+1].text)) && r.firmName(list[k])
}

// namedOfKind gives the only body named up to an offset whose name ends in the noun for its kind.
func (r *reader) namedOfKind(kind string, at int) entity.ID {
	return r.onlyBack("agency", at, func(m int) bool { return strings.HasSuffix(r.Mentions[m].ID.Base(), kind) })
}

// kindOfBody reports whether the word at index k is the noun for a kind of body in front of a
// post, though it is a post too: 나은별 공사 사장.
func (r *reader) kindOfBody(list []token, k int) bool {
	return bodyKinds.Has(list[k].text) && k+1 < len(list) && list[k+1].word() && list[k+1].gap && r.isPostWord(list[k+1].text)
}

// firstOfRow gives the body that a line without a verb begins with, of which it names the people
// with their posts in brackets: 가람원 나은별(부장), 하늘찬(연구위원).
func (r *reader) firstOfRow(line diag.Span) (id entity.ID, ok bool) {
	tokens := r.lineTokens(r.line(line.Start))
	for len(tokens) > 0 && tokens[0].sign() {
		tokens = tokens[1:]
	}
	if len(tokens) < 5 || sentenceLike(r.str(line)) || r.kind(tokens[0]) != "agency" || !tokens[1].gap {
		return id, false
	}
	for k := 1; k < len(tokens); {
		if r.kind(tokens[k]) != "person" || k+1 >= len(tokens) || tokens[k+1].text != "(" {
			return id, false
		}
		end := closes(tokens, k+1)
		if end < 0 {
			return id, false
		}
		if k = end; k < len(tokens) && tokens[k].text == "," {
			k++
		}
	}
	return r.Mentions[tokens[0].mark].ID, true
}

// heldBy reads the seat in front of a bracket that names who has it with another post: 위원장(한빛부
// 장관 나은별), 단장(나은별 가람대 교수).
func (r *reader) heldBy() []claim {
	var list []claim
	r.eachName(func(tokens []token, i, floor int) int {
		o := r.bracketAround(tokens, i)
		if o < 1 || tokens[o].gap || tokens[o-1].mark >= 0 {
			return i + 1
		}
		end := closes(tokens, o)
		if end < 0 || end == o+3 || r.people(tokens[o:end]) != 1 || slices.ContainsFunc(tokens[o:end], func(t token) bool { return t.text == "," || t.text == ":" || t.text == "·" }) {
			return i + 1
		}
		seat := tokens[o-1].text
		if tailIn(seat, committee) == "" && tailIn(seat, memberPosts) == "" && !heldSeats.Ends(seat) || former[tokens[o+1].text] {
			return i + 1
		}
		if found, _ := r.around(tokens[:end-1], i, o+1); len(found) == 0 {
			return i + 1
		}
		if t := r.postOutside(tokens, o-1, floor); t.found {
			t.in.End = tokens[end-1].End
			c := r.claim(tokens[i].mark, t)
			if c.Agency.IsZero() || c.guessed {
				c.Agency = r.onlyLed(t.post, tokens[o].Start)
			}
			list = append(list, c)
		}
		return i + 1
	})
	return list
}

// standsIn reads who does the work of a post for another: 나은별 이사가 가람원장 직무를 대행한다.
func (r *reader) standsIn(c *korean.Clause) []claim {
	if c.Quoted || c.Negated || !standing.Has(c.Action.Noun) && !standing.Has(c.Lemma) {
		return nil
	}
	var seat title
	var who []holder
	for _, a := range c.Args {
		tokens := r.tokens(diag.Span(a.Span))
		n := len(tokens)
		switch {
		case n == 0:
		case a.Case == korean.Object && n > 1 && dutyNouns.Has(r.withoutParticle(tokens)[n-1].text):
			if p := r.phrasePost(tokens[:n-1], -1); p.found {
				seat = p
			}
		case a.Case == korean.Subject || a.Case == korean.Topic:
			if found := r.holders(diag.Span(a.Span)); len(found) > 0 {
				who = found
			} else if p := r.phrasePost(r.withoutParticle(tokens), -1); p.found && !seat.found {
				seat = p // 가람원장은 나은별 과장이 직무를 대행한다
			}
		}
	}
	if !seat.found || len(who) != 1 {
		return nil
	}
	in := diag.Span{Start: min(who[0].at.Start, seat.in.Start), End: c.Predicate.End}
	x := claim{Role: doc.Role{Person: who[0].id, Post: seat.post + " " + standsInWord.Word(), In: in, Evidence: r.evidence(in, who[0].at, c)}, present: true}
	if seat.agency >= 0 {
		x.Agency = r.Mentions[seat.agency].ID
	} else {
		x.Agency = r.bodyOfSeat(seat.post, in.Start)
		if x.Agency.IsZero() && corporate[seat.post] {
			x.Agency = r.titledFirm(in.Start)
		}
	}
	return []claim{x}
}

// ofStandIns puts whoever does the work of a post for its holder in that body with the post of
// their own too, where no other is told: one of the body's people does it.
func ofStandIns(claims []claim) {
	for _, c := range claims {
		if c.Agency.IsZero() || !standsInWord.Ends(c.Post) {
			continue
		}
		for i := range claims {
			if own := &claims[i]; own.Person == c.Person && c.In.Contains(own.In) && own.Post != c.Post && (own.Agency.IsZero() || own.guessed) && own.When.IsZero() {
				own.Agency, own.guessed = c.Agency, false
			}
		}
	}
}

// bodyOfSeat gives the only body up to an offset behind whose name the text has told a post.
func (r *reader) bodyOfSeat(post string, at int) entity.ID {
	return r.onlyBack("agency", at, func(m int) bool {
		rest, ok := strings.CutPrefix(r.Text[r.Mentions[m].In.End:], " ")
		return ok && strings.HasPrefix(rest, post)
	})
}

// ofSitting puts the seats for which no body is told in the committee whose minutes the text is.
func (r *reader) ofSitting(claims []claim) {
	if !slices.ContainsFunc(claims, func(c claim) bool { return c.Agency.IsZero() && committee[withoutActing(c.Post)] }) {
		return
	}
	id := r.sitting()
	for i := range claims {
		if c := &claims[i]; !id.IsZero() && c.Agency.IsZero() && committee[withoutActing(c.Post)] {
			c.Agency = id
		}
	}
}

// ofCouncilSitting puts the seats of the committee of a council whose minutes the text is in that
// committee: 제3회 가람시의회(임시회) 복지위원회 회의록. One for a single purpose stays the council's.
func (r *reader) ofCouncilSitting(claims []claim) {
	first, ok := r.minutes()
	words := r.sittingTitle()
	n := len(words)
	if !ok || n < 1 || !committeeWord.Ends(words[n-1]) || committeeWord.Has(words[n-1]) || passingCommittee.Ends(words[n-1]) {
		return
	}
	council := r.council(r.lines[min(first+1, len(r.lines)-1)].End)
	if !localCouncil(council) {
		return
	}
	name := council.Base()
	whole := entity.ID{Kind: "agency", Name: name + "_" + words[n-1] + strings.TrimPrefix(council.Name, name)}
	for i := range claims {
		if c := &claims[i]; sittingSeats.Has(c.Post) && (c.Agency.IsZero() || c.Agency == council || c.Agency.Name == words[n-1]) {
			c.Agency = whole
		}
	}
}

// ofPresident puts those who assist the president in the president's office where no other body is told and the text
// speaks of it or of the president's appointing them: 대통령은 정무비서관에 나은별 전 의원을 임명했다.
func (r *reader) ofPresident(claims []claim) {
	office := entity.ID{}
	for i := range claims {
		c := &claims[i]
		if !c.Agency.IsZero() && !c.guessed || !secretaries.Ends(c.Post) || c.When.IsZero() && !c.present {
			continue
		}
		if office.IsZero() {
			if office = r.presidentsOffice(); office.IsZero() {
				return
			}
		}
		c.Agency, c.guessed = office, false
	}
}

// presidentsOffice gives the office of the president where a text is about who goes there.
func (r *reader) presidentsOffice() entity.ID {
	if r.names == nil || !secretaries.Within(r.Title) && !slices.ContainsFunc(r.sentences[:min(3, len(r.sentences))], func(s diag.Span) bool {
		first := firstWord(r.str(s))
		return presidents.Begins(korean.BareNoun(first)) || presidents.Within(r.Title)
	}) {
		return entity.ID{}
	}
	return r.body(presidentsOwn.Word())
}

// ofAppointed puts the seats of those whom a body appoints in that body, where no other is told: 가람원은 자문위원 9명을
// 위촉했다. 자문위원은 ….
func (r *reader) ofAppointed(claims []claim) {
	var seats map[string]entity.ID
	for i := range claims {
		c := &claims[i]
		post := withoutActing(c.Post)
		if !c.Agency.IsZero() || tailIn(post, committee) == "" && tailIn(post, memberPosts) == "" {
			continue
		}
		if seats == nil {
			seats = r.appointedSeats()
		}
		for seat, id := range seats {
			if strings.HasPrefix(post, seat) || strings.HasSuffix(post, seat) && seatPost.Has(post) {
				c.Agency = id
			}
		}
	}
}

// appointedSeats gives the seats to which the text says that a body appoints, with the body; of two bodies none.
func (r *reader) appointedSeats() map[string]entity.ID {
	seats := map[string]entity.ID{}
	for k := range r.korean().Sentences() {
		for _, c := range r.korean().Clauses(k) {
			body := r.subjectBody(stretch{Clause: c})
			if body < 0 || !givesPost.Has(c.Class) && !selecting.Has(c.Class) || c.Quoted || c.Negated {
				continue
			}
			for _, a := range c.Args {
				if a.Case == korean.Place && a.Role != korean.When {
					break // 한빛심의회에 위원 2명을
				}
				if a.Case != korean.Object && a.Case != korean.Means {
					continue
				}
				for _, w := range strings.Fields(r.korean().Str(a.Span)) {
					seat, id := korean.BareNoun(w), r.Mentions[body].ID
					if tailIn(seat, memberPosts) == "" && !committee[seat] {
						continue
					}
					if old, ok := seats[seat]; ok && old != id {
						id = entity.ID{}
					}
					seats[seat] = id
				}
			}
		}
	}
	return seats
}

// sittingTitle gives the words of the headline of minutes before the one for a record of what was said, none
// where there is no such word.
func (r *reader) sittingTitle() []string {
	words := strings.Fields(r.Title)
	n := slices.IndexFunc(words, func(w string) bool { return transcripts.Has(w) })
	if n < 0 {
		n = slices.IndexFunc(words, func(w string) bool { return meetingWords.Has(w) })
	}
	return words[:max(n, 0)]
}

// committeeTitle gives the words of the headline up to the only one that is the name of a committee.
func (r *reader) committeeTitle() []string {
	words := strings.Fields(r.Title)
	at := -1
	for k, w := range words {
		if name := korean.BareNoun(strings.Trim(w, ",…‘’“”")); sittingBodies.Ends(name) && !sittingBodies.Has(name) {
			if at >= 0 {
				return nil
			}
			at, words[k] = k, name
		}
	}
	return words[:at+1]
}

// sitting gives the committee that the headline of minutes names by its whole name: 제3차 한빛대
// 평의원회 회의록. A name of one word is that of the body's in front of which the text tells it.
func (r *reader) sitting() entity.ID {
	words := r.sittingTitle()
	if len(words) == 0 {
		words = r.committeeTitle()
	}
	n := len(words)
	if n < 1 || !sittingBodies.Ends(words[n-1]) {
		return entity.ID{}
	}
	from := n - 1
	for from > 0 && !strings.ContainsAny(words[from-1], "0123456789[]()<>:,|") && !sittings.Has(words[from-1]) {
		from--
	}
	name := strings.Join(words[from:n], " ")
	if strings.ContainsAny(name, "0123456789[]()<>:,|") {
		return entity.ID{}
	}
	if r.names != nil {
		if id := r.body(name); !id.IsZero() {
			return id
		}
	}
	for _, b := range r.bodies() {
		if oneSpelling(strings.ReplaceAll(b.id.Base(), "_", " ")) == oneSpelling(name) {
			return b.id
		}
	}
	if n-from == 1 {
		all := strings.Fields(r.Text)
		k := slices.Index(all, name)
		if k > 0 && otherBody(all[k-1]) {
			name = all[k-1] + " " + name
		} else if length(name) < 5 || passingCommittee.Ends(name) || slices.ContainsFunc(words, sittings.Has) {
			return entity.ID{}
		}
	}
	return entity.ID{Kind: "agency", Name: strings.ReplaceAll(name, " ", "_")}
}

// Words of this file; words.tsv says what for.
var (
	bodyKinds        = words("body-kinds")
	firmHeads        = words("firm-heads")
	meetingWords     = words("meeting-words")
	secretaries      = words("secretaries")
	presidentsOwn    = words("presidents-own")
	passingCommittee = words("passing-committee")
	sittingSeats     = words("sitting-seats")
	sittings         = words("sittings")
	sittingBodies    = words("sitting-bodies")
	heldSeats        = words("held-seats")
	standing         = words("stands-in")
	dutyNouns        = words("duty-nouns")
	standsInWord     = words("stands-in-word")
)
