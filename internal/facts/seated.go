package facts

import (
	"strings"

	"sillok/internal/diag"
	"sillok/internal/doc"
	"sillok/internal/entity"
	"sillok/internal/korean"
)

// Verbs of taking and leaving office that do not name the post.

// seated reads verbs of taking or leaving office without the post: it is the title
// that the text calls the person by. 3일 취임한 나은별 원장, 지난해 1월 지금 자리에 왔다,
// 2015년부터 회사를 이끌고 있다.
func (r *reader) seated(s stretch) []claim {
	if s.date.IsZero() || s.tenure == is || s.tenure == holds && !strings.Contains(s.date.String(), "/") || !r.officeVerb(s) {
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
		if !ok || !r.leadsWhat(s, t.post) {
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

// leadsWhat reports whether a post can be that of who leads what a clause of holding has
// for its object: a professor leads no committee as such (나 교수는 위원회를 이끌었다).
func (r *reader) leadsWhat(s stretch, post string) bool {
	for _, a := range s.Args {
		head := r.korean().Str(a.Head)
		if s.tenure == holds && a.Case == korean.Object && tailIn(head, organisations) != "" {
			return leads(post, entity.ID{Name: head}) || corporate[post] || headSyllable.Ends(post)
		}
	}
	return true
}

// seats are nouns for the office that somebody has, and nowadays says that it is
// the one of the text's day.
var (
	seats    = korean.List("seats")
	nowadays = korean.List("nowadays")
)

// entering are the verbs that speak of an office by themselves.
var entering = korean.List("entering")

// organisations are nouns for a body that somebody leads.
var organisations = korean.List("organisations")

// titleOf gives the title of a person beside the name, or beside any other place of
// the name.
func (r *reader) titleOf(h holder) (title, bool) {
	if h.mark >= 0 {
		if t, ok := r.titleAt(h.mark); ok {
			return t, true
		}
	}
	first, known := r.titleAnywhere[h.id]
	if !known {
		for _, i := range r.placesOf(h.id) {
			if t, ok := r.titleAt(i); ok {
				first = &t
				break
			}
		}
		r.titleAnywhere[h.id] = first
	}
	if first == nil {
		return title{}, false
	}
	return *first, true
}

// titleAt gives the title beside a mark that the person has now.
func (r *reader) titleAt(m int) (title, bool) {
	tokens := r.lineTokens(r.line(r.Mentions[m].In.Start))
	found, _ := r.around(tokens, r.indexOf(tokens, m), 0)
	for _, t := range found {
		if !t.former {
			return t, true
		}
	}
	return title{}, false
}

// placesOf gives the marks of an entity.
func (r *reader) placesOf(id entity.ID) []int {
	if r.places == nil {
		r.places = map[entity.ID][]int{}
		for i := range r.Mentions {
			r.places[r.Mentions[i].ID] = append(r.places[r.Mentions[i].ID], i)
		}
	}
	return r.places[id]
}
