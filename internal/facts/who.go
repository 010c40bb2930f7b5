package facts

import (
	"regexp"
	"slices"

	"sillok/internal/diag"
	"sillok/internal/doc"
	"sillok/internal/entity"
)

// Who takes part in a happening: whoever its words name; for words that name
// nobody, whoever the text speaks of there.

// who gives whoever takes part: the entities of the date's part of the sentence,
// its subject, the speaker of the quotation it stands in; without any the body
// last spoken of. Those who host or speak at a named occasion come with it.
func (r *reader) who(i int, clause diag.Span, relations []doc.Relation) []entity.ID {
	at := r.Mentions[i].In
	s := r.sentenceSpan(at.Start)
	scope := s
	if len(r.marks(s, "date")) > 1 || length(r.str(s)) > 220 {
		scope = clause
	}
	list := r.ids(r.marks(scope))
	if m, ok := r.sentenceSubject(s); ok {
		list = union(list, []entity.ID{r.Mentions[m].ID})
	}
	if line := r.lines[r.line(at.Start)]; cvBullet.MatchString(r.Text[line.Start:at.Start]) && !sentenceLike(r.str(line)) && len(r.cvLines()) > 0 {
		if owner := r.ownerOf(line.Start); !owner.IsZero() && len(r.marks(line, "person")) == 0 {
			list = union([]entity.ID{owner}, list)
		}
	}
	if q := r.inQuote(at.Start); q >= 0 {
		for _, x := range r.readQuotes() {
			if x.Words == r.quotes[q].words && !x.Speaker.IsZero() {
				list = union(list, r.withBody(x.Speaker, list))
			}
		}
	}
	for _, a := range r.answers {
		if a.words.Contains(at) && !slices.ContainsFunc(list, actor) {
			if m := r.topicBefore(s.Start); m >= 0 && a.words.Contains(r.Mentions[m].In) {
				list = union(list, []entity.ID{r.Mentions[m].ID})
			}
			list = union(list, r.withBody(a.speaker, list))
		}
	}
	if id := r.bareSubject(s); !id.IsZero() {
		list = union(list, []entity.ID{id})
	}
	if !slices.ContainsFunc(list, actor) {
		list = union(list, r.ids(r.marks(s)))
	}
	if !slices.ContainsFunc(list, actor) {
		list = union(list, r.carried(s))
	}
	for _, rel := range relations {
		if rel.To.Kind == "event" && slices.Contains(list, rel.To) {
			list = union(list, []entity.ID{rel.From})
		}
	}
	return list
}

// bareSubject gives the local government that is the subject of a sentence as 시, 도,
// 군 or 구 without a mark: the last named so (시는 7월 감지기를 단다).
func (r *reader) bareSubject(s diag.Span) entity.ID {
	m := bareLocal.FindStringSubmatchIndex(r.masked(s))
	if m == nil {
		return entity.ID{}
	}
	return r.localBody(r.Text[s.Start+m[2]:s.Start+m[3]], s.Start)
}

// bareLocal finds 시는; a name in front would make 군은 a form of address.
var bareLocal = regexp.MustCompile(`(?:^|[^_]\s|[“"])(시|도|군|구)(?:는|은|가|에서는)\s`)

// withBody gives a speaker, and the body the speaker belongs to when none is
// named: what somebody says in office, the body does.
func (r *reader) withBody(speaker entity.ID, named []entity.ID) []entity.ID {
	list := []entity.ID{speaker}
	if slices.ContainsFunc(named, func(id entity.ID) bool { return id.Kind == "agency" }) {
		return list
	}
	for _, x := range r.posts() {
		if x.Person == speaker && x.present && !x.Agency.IsZero() {
			return append(list, x.Agency)
		}
	}
	return list
}

// carried gives what a sentence without names speaks of: the subject of the
// sentence before it in the paragraph and the systems, laws and occasions named
// there; else the body that was last a topic, unless others act. A heading speaks of
// the subject of the sentence under it.
func (r *reader) carried(s diag.Span) []entity.ID {
	var list []entity.ID
	k := r.sentence(s.Start)
	if r.heading[s.Start] && k+1 < len(r.sentences) {
		if m, ok := r.sentenceSubject(r.sentences[k+1]); ok {
			return []entity.ID{r.Mentions[m].ID}
		}
	}
	if k > 0 {
		before := r.sentences[k-1]
		if r.line(before.Start) == r.line(s.Start) {
			if m, ok := r.sentenceSubject(before); ok {
				list = union(list, []entity.ID{r.Mentions[m].ID})
			}
			list = union(list, r.ids(r.marks(before, "system", "law", "event")))
		}
	}
	if len(list) == 0 {
		if m := r.topicBefore(s.Start); m >= 0 && !otherActor.MatchString(r.masked(s)) {
			list = append(list, r.Mentions[m].ID)
		}
	}
	return list
}

// otherActor finds a subject that acts and is no body with a name, so that the body
// spoken of before has no part in it.
var otherActor = regexp.MustCompile(`(?:^|\s)(?:정부|업계|학계|여당|야당|여야|정치권|증권가|(?:전문가|시민|주민|국민|기업|이용자)들?)(?:는|은|가|이|에서는)\s`)

// actor reports whether an entity can do something.
func actor(id entity.ID) bool {
	return id.Kind == "agency" || id.Kind == "person" || id.Kind == "system" || id.Kind == "event" || id.Kind == "law"
}

// sentenceSubject gives the mark that is the subject of a sentence.
func (r *reader) sentenceSubject(s diag.Span) (int, bool) {
	if m, ok := r.subject(s); ok {
		return m, true
	}
	for _, m := range r.marks(s, "agency", "system", "event", "law") {
		if bodyTopic.MatchString(r.Text[r.Mentions[m].In.End:s.End]) {
			return m, true
		}
	}
	return -1, false
}

// topicBefore gives the body or system that was last a topic (은, 는) before an
// offset, -1 without one.
func (r *reader) topicBefore(at int) int {
	for i := len(r.Mentions) - 1; i >= 0; i-- {
		m := r.Mentions[i]
		if m.In.End > at || m.ID.Kind != "agency" && m.ID.Kind != "system" || r.insideMarks(m.In.Start) {
			continue
		}
		if spokenOf.MatchString(r.Text[m.In.End:]) {
			return i
		}
	}
	return -1
}

var spokenOf = regexp.MustCompile(`^(?:\([^()]{1,20}\))?(은|는)\s`)
