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

// A roster gives one post to all names under it: 출석 위원(19인), then the names.

// rosters reads the lists of members.
func (r *reader) rosters() []claim {
	var list []claim
	for i := 0; i+1 < len(r.lines); i++ {
		list = append(list, r.inlineRoster(i)...)
		post := r.rosterPost(i)
		if alone, ok := r.headsNames(i); ok {
			post = alone
		}
		if post == "" {
			continue
		}
		if r.memberItem(i + 1) {
			body := r.chamber(post, r.lines[i].Start)
			for ; i+1 < len(r.lines) && r.memberItem(i+1); i++ {
				list = append(list, r.memberClaim(r.marks(r.lines[i+1], "person")[0], post, body))
			}
			continue
		}
		if !r.namesAlone(i + 1) {
			continue
		}
		body := r.chamber(post, r.lines[i].Start)
		for ; i+1 < len(r.lines) && r.namesAlone(i+1); i++ {
			for _, m := range r.marks(r.lines[i+1], "person") {
				list = append(list, r.memberClaim(m, post, body))
			}
		}
	}
	return list
}

// inlineRoster reads a line that is a label of members and their names: 출석위원 나은별
// 하늘찬 도지한.
func (r *reader) inlineRoster(i int) []claim {
	tokens := r.withoutBrackets(r.lineTokens(i))
	for len(tokens) > 0 && tokens[0].sign() {
		tokens = tokens[1:]
	}
	if len(tokens) < 3 || !tokens[0].word() || tailIn(tokens[0].text, memberPosts) == "" {
		return nil
	}
	var list []claim
	post := tailIn(tokens[0].text, memberPosts)
	for _, t := range tokens[1:] {
		switch {
		case r.kind(t) == "person" && t.gap:
			list = append(list, r.memberClaim(t.mark, post, r.chamber(post, t.Start)))
		case t.sign() && strings.Contains(",·:", t.text):
		default:
			return nil
		}
	}
	if len(list) < 2 {
		return nil
	}
	return list
}

// memberClaim makes the claim of a member of a roster.
func (r *reader) memberClaim(m int, post string, body entity.ID) claim {
	c := claim{Role: r.role(r.Mentions[m].ID, post, -1, edtf.Date{}, r.Mentions[m].In), present: true, weak: true}
	c.Agency = body
	return c
}

// memberItem reports whether a line is an item of a roster: a bullet and one name with
// what the person is.
func (r *reader) memberItem(i int) bool {
	tokens := r.lineTokens(i)
	if r.people(tokens) != 1 || endsSentence(r.str(r.lines[i])) || !tokens[0].sign() || within(r.lines[i], r.contactBlocks()) {
		return false
	}
	return len(tokens) > 1 && r.kind(tokens[1]) == "person"
}

// memberPosts are posts of which a body has many.
var memberPosts = korean.List("member posts")

// rosterPost gives the post of a line that heads names: its last word, with a
// number in brackets behind it.
func (r *reader) rosterPost(i int) string {
	list := r.withoutBrackets(r.lineTokens(i))
	n := len(list)
	for n > 0 && list[n-1].sign() {
		list, n = list[:n-1], n-1 // 〈 위촉 위원 명단 〉
	}
	if n == 0 || n > 8 || list[n-1].mark >= 0 || r.people(list) > 0 {
		return ""
	}
	last := rollWord.WithoutEnd(list[n-1].text)
	if last == "" && n > 1 {
		last = list[n-2].text
	}
	if memberPosts[last] {
		return last
	}
	return ""
}

// namesAlone reports whether a line is two names or more and nothing else.
func (r *reader) namesAlone(i int) bool {
	list := r.lineTokens(i)
	named, others := 0, 0
	for _, t := range list {
		switch {
		case r.kind(t) == "person":
			named++
		case t.word() && t.gap && length(t.text) > 1 && length(t.text) < 5 && !r.isPost(t.text, true):
			others++ // of whom the marks know nothing
		case !strings.Contains(",·", t.text):
			return false
		}
	}
	return len(list) > 1 && named >= 3*others && named > 0
}

// formerHeads reads the list of those who led a body: 역대 원장, then 제1대 나은별 (1987.
// 1. ~ 1990. 1.).
func (r *reader) formerHeads() []claim {
	var list []claim
	for i := -1; i+1 < len(r.lines); i++ {
		head := r.Title
		if i >= 0 {
			head = r.str(r.lines[i])
		}
		words := strings.Fields(strings.Trim(head, "□■○◇◆<>[] "))
		n := len(words)
		if n < 2 || n > 5 || !allFormer.Has(words[n-2]) || !r.isPost(words[n-1], true) {
			continue
		}
		body := r.foremost(r.bodiesOf(words[n-1], diag.Span{Start: 0, End: len(r.Text)}))
		if id := r.publisher(); body.IsZero() && leads(words[n-1], id) {
			body = id
		} else if id := r.officePublishing(); body.IsZero() && leads(words[n-1], id) {
			body = id
		}
		for ; i+1 < len(r.lines) && !endsSentence(r.str(r.lines[i+1])); i++ {
			terms := r.terms(r.lines[i+1])
			if head == r.Title && len(terms) > 0 && !r.opensTerm(i+1) {
				break // 역대 원장, of a chronicle
			}
			if len(terms) == 0 && !r.unnamedTerm(i+1) && !r.headsColumns(i+1) {
				break
			}
			for _, in := range terms {
				post := words[n-1]
				if first := r.lineTokens(i + 1)[0].text; acting[first] {
					post += " " + first
				}
				c := claim{Role: r.role(r.Mentions[r.marks(in, "person")[0]].ID, post, -1, edtf.Date{}, in)}
				c.Agency = body
				if dates := r.marks(in, "date"); len(dates) == 1 {
					c.When = r.date(dates[0])
				}
				list = append(list, c)
			}
		}
	}
	return list
}

// headsColumns reports whether a line is the row of heads of a table with a column of names.
func (r *reader) headsColumns(i int) bool {
	return slices.ContainsFunc(r.cells(r.lines[i]), func(c diag.Span) bool { return korean.ColumnOf(r.str(c)) == korean.NameColumn })
}

// opensTerm reports whether a line begins with the number of a term, or with a name.
func (r *reader) opensTerm(i int) bool {
	tokens := r.lineTokens(i)
	for len(tokens) > 0 && tokens[0].sign() {
		tokens = tokens[1:]
	}
	return len(tokens) > 0 && (ofTerm(tokens[0].text) || modifier[tokens[0].text] || acting[tokens[0].text] || tokens[0].mark < 0 && isNumber(tokens[0].text) || r.kind(tokens[0]) == "person")
}

// unnamedTerm reports whether a line of former heads names one who has no mark: 초대 나은별 1987. 1. ~ 1990. 1.
func (r *reader) unnamedTerm(i int) bool {
	tokens := r.lineTokens(i)
	return len(tokens) > 0 && (ofTerm(tokens[0].text) || modifier[tokens[0].text] || acting[tokens[0].text]) && len(r.marks(r.lines[i], "date")) > 0
}

// terms divides a line of former heads at their names: one, or several of whom each has a time behind the name:
// 초대 나은별(2002~2005) / 2대 하늘찬(2005~2007).
func (r *reader) terms(line diag.Span) []diag.Span {
	people := r.marks(line, "person")
	if len(people) == 1 {
		return []diag.Span{line}
	}
	var list []diag.Span
	for k, m := range people {
		in := diag.Span{Start: r.Mentions[m].In.Start, End: line.End}
		if k+1 < len(people) {
			in.End = r.Mentions[people[k+1]].In.Start
		}
		if len(r.marks(in, "date")) != 1 {
			return nil
		}
		list = append(list, in)
	}
	return list
}

// chamber gives the body in whose minutes a post without a body is named: the first
// of the text that the post fits, up to the end of the first turn.
func (r *reader) chamber(post string, at int) entity.ID {
	if id := r.listBody(r.line(at)); !id.IsZero() {
		return id
	}
	first, ok := r.minutes()
	if !ok {
		if id := r.onlyLed(post, at); !id.IsZero() || !appointing(r.str(r.lines[r.line(at)])) {
			return id
		}
		return r.issuer() // 위촉 위원 명단, of a body that has appointed them
	}
	if id := r.titleCommittee(); !id.IsZero() {
		return id
	}
	end := r.lines[min(first+1, len(r.lines)-1)].End
	council, _ := r.councilNamed(end)
	for _, id := range r.bodiesOf(post, diag.Span{Start: 0, End: end}) {
		if council.IsZero() || !strings.HasPrefix(id.Name, assembly+"_") {
			return id // no committee of parliament in the minutes of a council
		}
	}
	return r.council(end)
}

// appointing reports whether a line speaks of members whom a body appoints.
func appointing(line string) bool {
	return slices.ContainsFunc(strings.Fields(line), func(w string) bool { return korean.NounAction(w).Kind == "appoint" })
}

// council gives the local council in whose minutes a committee without a mark sits:
// the first body named up to an offset, when its name says so.
func (r *reader) council(at int) entity.ID {
	if i := slices.IndexFunc(r.Mentions, func(m doc.Mention) bool { return m.ID.Kind == "agency" }); i >= 0 && r.Mentions[i].In.End <= at && localCouncil(r.Mentions[i].ID) {
		return r.Mentions[i].ID
	}
	council, _ := r.councilNamed(at)
	return council
}

// councilNamed gives the council and the local government that the minutes of a council
// name at their head without a mark: 제272회 한빛군의회 정례회.
// It is sought once for each offset.
func (r *reader) councilNamed(at int) (council, government entity.ID) {
	found, ok := r.councils[at]
	if !ok {
		found.council, found.government = r.findCouncil(at)
		r.councils[at] = found
	}
	return found.council, found.government
}

// councilAndGovernment are of one place.
type councilAndGovernment struct{ council, government entity.ID }

func (r *reader) findCouncil(at int) (council, government entity.ID) {
	if r.names == nil {
		return council, government
	}
	for _, w := range strings.Fields(r.Title + " " + r.Publisher + " " + r.Text[:at]) {
		w = strings.Trim(w, "()「」[]")
		i := strings.Index(w, chamberEnd)
		if i <= 0 {
			continue
		}
		government = r.lastBody(w[:i])
		if government.IsZero() && tailIn(w[:i], localBodies) != "" && length(w[:i]) > 1 {
			if government = r.governmentIn(w[:i]); government.IsZero() && length(w[:i]) > 2 && len(r.names.Lookup(w[:i], r.Published)) == 0 {
				government = entity.ID{Kind: "agency", Name: w[:i]} // of a place that the authority does not know
			}
			return entity.ID{Kind: "agency", Name: w[:i] + chamberEnd}, government // of a place of which there are several, or that is no more
		}
		if !government.IsZero() {
			name, place, ok := strings.Cut(government.Name, "_(")
			if name += chamberEnd; ok {
				name += "_(" + place
			}
			return entity.ID{Kind: "agency", Name: name}, government
		}
	}
	return council, government
}

// governmentIn gives the government of a place of which there are several by the words in front of its council,
// where the text says once in which province it is: 가람광역시 |중구의회|.
func (r *reader) governmentIn(place string) entity.ID {
	words := strings.Fields(r.Text)
	for i := 1; i < len(words); i++ {
		if strings.HasPrefix(words[i], place+chamberEnd) {
			if id := r.body(words[i-1] + " " + place); !id.IsZero() {
				return id
			}
		}
	}
	return entity.ID{}
}

// chamberEnd ends the names of councils.
var chamberEnd = words("chamber-end").Word()

// lastBody gives the body that a name stands for, else the one that it ends with, behind
// the name of the one above it: 가람도나래군.
func (r *reader) lastBody(name string) entity.ID {
	for i := range name {
		if id := r.body(name[i:]); !id.IsZero() && length(name[i:]) > 1 {
			return id
		}
	}
	return entity.ID{}
}

// body gives the body that a name alone stands for in the authority.
func (r *reader) body(name string) entity.ID {
	for _, e := range r.names.Lookup(name, r.Published) {
		if e.ID.Kind == "agency" {
			return e.ID
		}
	}
	return entity.ID{}
}

// localCouncil reports whether a body is the council of a local government.
func localCouncil(id entity.ID) bool {
	return leads(chairOfCouncil, id) && !meetingEnds.Ends(id.Base())
}

// chairOfCouncil is the post that only councils have.
var chairOfCouncil = words("chair-of-council").Word()

// titleCommittee gives the committee that the headline of minutes names, glued to
// other words: 한빛위원회회의록.
func (r *reader) titleCommittee() entity.ID {
	if r.names == nil {
		return entity.ID{}
	}
	for _, w := range strings.Fields(strings.NewReplacer("(", " ", ")", " ").Replace(r.Title)) {
		if i := strings.Index(w, committeeWord.Word()); i > 0 {
			for _, e := range r.names.Lookup(w[:i+len(committeeWord.Word())], r.Published) {
				if e.ID.Kind == "agency" && (!strings.HasPrefix(e.ID.Name, assembly+"_") || strings.Contains(r.Title, assembly) || strings.Contains(r.Text, assembly)) {
					return e.ID
				}
			}
			if strings.Contains(r.Title, assembly) {
				return entity.ID{Kind: "agency", Name: assembly + "_" + w[:i+len(committeeWord.Word())]}
			}
		}
	}
	return entity.ID{}
}

// Words of rolls and councils; words.tsv says what for.
var (
	rollWord      = words("roll-word")
	allFormer     = words("all-former")
	committeeWord = words("committee-word")
)
