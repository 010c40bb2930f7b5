package facts

import (
	"strings"

	"sillok/internal/diag"
	"sillok/internal/doc"
	"sillok/internal/korean"
)

// A sentence may tell of several who change posts with one verb at its end. Each
// stretch between its commas is a person with the former post as the subject, and the
// new post:
//
//	나은별 정보국장이 기획실장, 하늘찬 기획실장이 가람원장으로 전보됐다.

// series reads the moves of sentence k, none when it is no such sentence: a stretch
// before the last ends in a post without a particle.
func (r *reader) series(k int) []claim {
	clauses := r.korean().Clauses(k)
	if len(clauses) == 0 {
		return nil
	}
	last := clauses[len(clauses)-1]
	if tenureOf(last) != takes || last.Negated || last.Quoted || last.Status == korean.AskedFor || last.Status == korean.Denied {
		return nil
	}
	span := diag.Span{Start: r.korean().Sentences()[k].Start, End: last.Predicate.Start}
	if r.heading[span.Start] || span.Len() <= 0 {
		return nil
	}
	var moves []claim
	stretches := divide(r.tokens(span), func(t token) bool { return t.text == "," })
	for n, s := range stretches {
		c, bare, ok := r.move(s.tokens)
		if !ok || n+1 < len(stretches) && !bare {
			return nil
		}
		moves = append(moves, c)
	}
	if len(moves) < 2 {
		return nil
	}
	return moves
}

// move reads one stretch of a series. bare says that its post has no particle.
func (r *reader) move(tokens []token) (c claim, bare, ok bool) {
	for len(tokens) > 0 && (tokens[len(tokens)-1].text == "각각" || tokens[len(tokens)-1].text == "나란히") {
		tokens = tokens[:len(tokens)-1]
	}
	if r.people(tokens) != 1 || len(tokens) < 3 {
		return c, false, false
	}
	at := 0
	for r.kind(tokens[at]) != "person" {
		at++
	}
	next := at + 1
	if t, behind := r.rightTitle(tokens, at); t.found {
		next = behind
	} else if left, _ := r.leftTitle(tokens, at, 0); left.found {
		next++ // 정보국장 나은별이: the particle is a word of its own
	}
	if next >= len(tokens) || !subjectEnd.MatchString(tokens[next-1].text) {
		return c, false, false
	}
	item := append([]token(nil), tokens[next:]...)
	end := &item[len(item)-1]
	if bare = end.mark < 0 && (r.isPost(end.text, true) || !end.gap); !bare {
		post, found := r.postOf(end.text, true)
		if !found {
			return c, false, false
		}
		end.text, end.End = post, end.Start+len(post)
	}
	p := r.phrasePost(item, -1)
	if !p.found || p.in.Start > item[0].Start && !modifier[item[0].text] {
		return c, bare, false
	}
	in := diag.Span{Start: tokens[at].Start, End: end.End}
	c = claim{Role: doc.Role{Person: r.Mentions[tokens[at].mark].ID, Post: p.post, When: since(r.noticeDay()), In: in, Evidence: strings.ReplaceAll(r.str(in), "\n", " ")}, present: true}
	if dates := r.marks(r.sentences[r.sentence(in.Start)], "date"); len(dates) == 1 {
		c.When = since(r.date(dates[0]))
	}
	if p.agency >= 0 {
		c.Agency = seatIn(p.post, r.Mentions[p.agency].ID)
	} else {
		c.Agency = r.personnelBody()
	}
	return c, bare, true
}
