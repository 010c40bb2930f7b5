package facts

import (
	"strings"

	"sillok/internal/diag"
	"sillok/internal/entity"
)

// Who answers in an interview.

// tells reports whether a line tells of the speaker from outside: it begins with
// the name as its topic, or names it as a subject and reports words or is plain behind
// polite answers.
func (r *reader) tells(i int, speaker entity.ID) bool {
	l := r.lines[i]
	for _, m := range r.marks(l, "person") {
		at := r.Mentions[m]
		if at.ID != speaker || !topicAfter(r.Text[at.In.End:l.End]) {
			continue
		}
		if at.In.Start == l.Start && sentenceLike(r.str(l)) || saying(r.str(l)) || i > 0 && r.plainBehind(i) {
			return true
		}
	}
	return false
}

// plainBehind reports whether line i is a sentence in the plain style behind a polite one:
// whoever answered is told of.
func (r *reader) plainBehind(i int) bool {
	s := r.str(r.lines[i])
	return sentenceLike(s) && !polite(s) && !strings.ContainsAny(s, doubleMarks) && polite(r.str(r.lines[i-1]))
}

// interviewee gives the person whom most marks before the first question name,
// else the one whom most marks name anywhere outside of contact blocks.
func (r *reader) interviewee(asks map[int]bool) entity.ID {
	end := 0
	for i := range r.lines {
		if asks[i] {
			end = r.lines[i].Start
			break
		}
	}
	id, sure := r.met(end)
	if len(r.contactBlocks()) > 0 && (id.IsZero() || !sure && r.numberedQuestions(end)) {
		return entity.ID{} // questions and answers of a body, which nobody says
	}
	if !id.IsZero() {
		return id
	}
	if id := r.commonest(diag.Span{Start: 0, End: len(r.Text)}); !id.IsZero() && len(r.placesOf(id)) > 1 {
		return id
	}
	return r.titleName()
}

// numberedQuestions reports whether the question at an offset has a number: 문1.
func (r *reader) numberedQuestions(at int) bool {
	list := r.lineTokens(r.line(at))
	return len(list) > 0 && strings.ContainsAny(list[0].text, "0123456789")
}

// meetings are words of sentences that tell whom the writer met.
var meetings = words("meetings")

// met gives the person whom the introduction of an interview, up to an offset, speaks
// of most: its marks count, the headline and lines that are a name, and sentences of
// meeting count more. It is sure where one of these names the person.
func (r *reader) met(end int) (best entity.ID, sure bool) {
	score, named := map[entity.ID]int{}, map[entity.ID]bool{}
	for _, m := range r.marks(diag.Span{Start: 0, End: end}, "person") {
		id := r.Mentions[m].ID
		if score[id] == 0 && strings.Contains(r.Title, id.Base()) {
			score[id] += 3
			named[id] = true
		}
		at := r.Mentions[m].In.Start
		if s := r.str(r.sentences[r.sentence(at)]); meetings.Within(s) || !endsSentence(r.str(r.lines[r.line(at)])) {
			score[id] += 2
			named[id] = true
		}
		score[id]++
		if score[id] > score[best] {
			best = id
		}
	}
	return best, named[best]
}

// commonest gives the person whom most marks of a part name; of equals the first.
func (r *reader) commonest(in diag.Span) entity.ID {
	count := map[entity.ID]int{}
	var best entity.ID
	for _, i := range r.marks(in, "person") {
		id := r.Mentions[i].ID
		count[id]++
		if count[id] > count[best] {
			best = id
		}
	}
	return best
}
