package facts

import (
	"slices"
	"strings"

	"sillok/internal/diag"
	"sillok/internal/entity"
	"sillok/internal/korean"
	"sillok/internal/lazyregexp"
)

// The subject of a Korean sentence is a name whose last word has 은, 는, 이 or 가.

// topicLength gives the length of the words up to and with the particle of the
// subject that a name begins: a bracket, the body and the post may stand between
// (나은별 한빛부 정보국장은). It is 0 when the name is no subject.
func topicLength(after string) int {
	at := len(bracketAfter.FindString(after))
	for n := range 8 {
		if n > 0 || at < len(after) && after[at] == ' ' {
			if at >= len(after) || after[at] != ' ' {
				return 0
			}
			at++
			at += len(companySign.FindString(after[at:])) // ㈜한빛컴 대표이사는
		}
		word := topicWord.FindString(after[at:])
		at += len(word)
		if gloss := bracketAfter.FindString(after[at:]); gloss != "" && gloss[0] == '(' && word != "" {
			if tail := topicWord.FindString(after[at+len(gloss):]); tail != "" && length(tail) <= 2 {
				word, at = word+tail, at+len(gloss)+len(tail) // 나은별씨(52)는
			} else if strings.HasPrefix(after[at+len(gloss):], " ") {
				at += len(gloss) // 나은별 한빛정보통신부(한빛부) 장관은
			}
		}
		ends := at >= len(after) || strings.ContainsAny(after[at:at+1], " ,\"") || strings.HasPrefix(after[at:], "“")
		switch {
		case word == "", ends && othersPeople.Ends(subjectEnd.ReplaceAllString(word, "")):
			return 0
		case ends && (subjectEnd.MatchString(word) || strings.HasSuffix(word, "에") && strings.HasPrefix(after[at:], " 따르면")):
			return at
		case otherEnd.MatchString(word) && !office(word) && !nounLike(word):
			return 0
		}
	}
	return 0
}

// othersPeople are nouns for people of whoever stands before them: 나은별 의원실 관계자는.
var othersPeople = words("others-people")

var (
	bracketAfter = lazyregexp.New(`^\s?\([^()\n]{1,25}\)`)
	companySign  = pattern("company-sign")
	topicWord    = pattern("topic-word")
	subjectEnd   = pattern("subject-end")
	// otherEnd finds a word with another particle or ending, so that the name
	// belongs to it and not to a subject behind it.
	otherEnd = pattern("other-end")
)

// topicAfter reports whether a name is the subject of what follows.
func topicAfter(after string) bool { return topicLength(after) > 0 }

// subject gives the last person in a span who is its subject, outside of other
// quotations. Of 은/는 and 이/가 the first kind wins.
func (r *reader) subject(in diag.Span) (int, bool) {
	best, found := -1, false
	for _, m := range r.marks(in, "person") {
		at := r.Mentions[m].In
		if r.insideMarks(at.Start) {
			continue
		}
		end := in.End
		if topicLength(r.Text[at.End:end]+" ") > 0 && !r.namesTime(m) && !(found && r.apart(m)) {
			best, found = m, true
		}
	}
	return best, found
}

// apart reports whether a name is the subject of a clause that describes a noun or tells a time, so that
// it is not who the sentence speaks of: 나은별 국장은 |하늘찬| 장관이 물러난 뒤 ….
func (r *reader) apart(m int) bool {
	at := korean.Span(r.Mentions[m].In)
	c := r.korean().ClauseOf(at)
	return c != nil && (c.Relation == korean.Modifying || apartJoints.Has(c.Joint)) && slices.ContainsFunc(c.Args, func(a korean.Arg) bool { return a.Case == korean.Subject && a.Span.Overlaps(at) })
}

// apartJoints join clauses that tell when something was.
var apartJoints = words("apart-joints")

// bodySubject gives the body that is the subject right at the end of a span, else the last
// that is its topic (은, 는), else the last that is a subject.
func (r *reader) bodySubject(in diag.Span) (int, bool) {
	best, found := 0, false
	for k, list := 0, r.marks(in, "agency"); k < len(list); k++ {
		m := list[len(list)-1-k]
		particle := bodyTopic.FindStringSubmatch(r.Text[r.Mentions[m].In.End:in.End])
		if particle == nil || r.insideMarks(r.Mentions[m].In.Start) {
			continue
		}
		next := strings.TrimSpace(r.Text[r.Mentions[m].In.End+len(particle[0]) : in.End])
		if p := particle[1]; next == "" && !found || p == "은" || strings.HasSuffix(p, "는") || p == "측은" {
			return m, true
		}
		if !found {
			best, found = m, true
		}
	}
	return best, found
}

// topicOrLast reports whether a body that is a subject in front of an offset is the topic, or stands right there.
func (r *reader) topicOrLast(m, end int) bool {
	particle := bodyTopic.FindStringSubmatch(r.Text[r.Mentions[m].In.End:end])
	return particle != nil && (topicMarks.Ends(particle[1]) || strings.TrimSpace(r.Text[r.Mentions[m].In.End+len(particle[0]):end]) == "")
}

var bodyTopic = pattern("body-topic")

// lastPerson gives the person who was the subject of the last sentence before an
// offset that has one, at most three sentences back.
func (r *reader) lastPerson(offset int, s *speech) entity.ID {
	first := r.sentence(offset)
	for k := first - 1; k >= max(0, first-3); k-- {
		if m, ok := r.subject(r.sentences[k]); ok {
			return r.Mentions[m].ID
		}
		if id := r.cleftPerson(r.sentences[k]); !id.IsZero() {
			return id
		}
		if id := r.surnameSubject(r.sentences[k]); !id.IsZero() {
			return id
		}
	}
	if !s.isBody && !s.last.IsZero() {
		return s.last
	}
	for m := range r.back("person", offset) {
		if !r.namesTime(m) {
			return r.Mentions[m].ID
		}
	}
	return entity.ID{}
}

// cleftPerson gives the person whom a sentence says to be the one who did something: 처음 제안한 이는 나은별 박사다.
func (r *reader) cleftPerson(in diag.Span) entity.ID {
	list := r.marks(in, "person")
	if len(list) != 1 {
		return entity.ID{}
	}
	rest := strings.Fields(strings.TrimRight(r.Text[r.Mentions[list[0]].In.End:in.End], ". "))
	if len(rest) > 2 {
		return entity.ID{}
	}
	for _, w := range strings.Fields(r.Text[in.Start:r.Mentions[list[0]].In.Start]) {
		if oneWho.Has(w) {
			return r.Mentions[list[0]].ID
		}
	}
	return entity.ID{}
}

// oneWho are nouns for whoever did something, as topics; words.tsv says which.
var oneWho = words("one-who")

// surnameSubject gives the person whom a sentence begins with by the surname alone, without a mark: 나
// 내정자는, 나 신임 청장은.
func (r *reader) surnameSubject(in diag.Span) entity.ID {
	if surname, ok := r.surnameHeads(in); ok {
		return r.bySurname(surname)
	}
	if surname, ok := r.candidateHeads(in); ok {
		return r.bySurname(surname)
	}
	return entity.ID{}
}

// namesTime reports whether a name says whose government or term a time is, and speaks of nobody: |나은별|
// 정부 시절, |나은별|(NEB) 정부의.
func (r *reader) namesTime(m int) bool {
	after := r.Text[r.Mentions[m].In.End:]
	after = after[len(bracketAfter.FindString(after)):]
	return strings.HasPrefix(after, " ") && governmentOf.Has(korean.BareNoun(firstWord(after[1:])))
}

// governmentOf stands behind the name of whoever heads or headed a government.
var governmentOf = words("government-of")
