package facts

import (
	"strings"

	"sillok/internal/diag"
	"sillok/internal/edtf"
	"sillok/internal/entity"
	"sillok/internal/korean"
)

// A profile tells posts in a list without dates at the head of its lines: behind the
// heading 약력 or 경력, or in one line with signs.
//
//	□ 주요 경력
//	- 한빛부 과장(2001~2003)
//	- (현) 한빛위원회 위원
//
//	나은별 국장 ▲한빛대 행정학과 ▲행시 30회 ▲한빛부 정보과장

// profileHeads are the words that head a profile.
var profileHeads = korean.List("profile heads")

// profiles reads the posts of profiles.
func (r *reader) profiles() []claim {
	var list []claim
	for i := 0; i < len(r.lines); i++ {
		switch {
		case r.headsProfile(i):
			if person := r.profiled(i); !person.IsZero() {
				for i+1 < len(r.lines) && r.inProfile(i+1) {
					i++
					list = append(list, r.profileLine(i, person)...)
				}
			}
		case r.ofCareer(i) && (i > 0 && r.ofCareer(i-1) || i+1 < len(r.lines) && r.ofCareer(i+1)):
			if person := r.profiled(i); !person.IsZero() {
				list = append(list, r.profileLine(i, person)...)
			}
		case r.isProfile(i):
			if person := r.profiled(i); !person.IsZero() {
				list = append(list, r.profileItems(i, person)...)
			}
		}
	}
	return list
}

// ofCareer reports whether a line by itself tells of somebody's career.
func (r *reader) ofCareer(i int) bool { return r.datedBehind(i) || r.timedAhead(i) }

// timedAhead reports whether a line is a post behind the word that says whether it is held still: 現 한빛원 부장,
// (전) 한빛부 과장.
func (r *reader) timedAhead(i int) bool {
	tokens := r.lineTokens(i)
	for len(tokens) > 0 && tokens[0].sign() {
		tokens = tokens[1:]
	}
	if len(tokens) < 2 || len(tokens) > 14 || !nowOrThen.Has(tokens[0].text) || !r.inProfile(i) {
		return false
	}
	for tokens = tokens[1:]; len(tokens) > 1 && tokens[0].sign(); {
		tokens = tokens[1:]
	}
	items := r.careerItems(tokens)
	return len(items) > 0 && r.listPost(items[0].tokens, -1).found
}

// nowOrThen says in front of a post whether it is held still.
var nowOrThen = words("now-or-then")

// datedBehind reports whether a line is a post with its time in a bracket behind it,
// as lines of curricula vitae may be, or in a cell of its own: 한빛부 과장(2001~2003), 한빛부 과장 | 2001~2003.
func (r *reader) datedBehind(i int) bool {
	tokens, m := r.withoutDayBehind(i)
	if m < 0 || len(tokens) < 1 || len(tokens) > 12 || !r.inProfile(i) {
		return false
	}
	items := r.careerItems(tokens)
	return len(items) > 0 && r.listPost(items[len(items)-1].tokens, -1).found
}

// withoutDayBehind gives the words of line i, without the signs in front of them and the only date, which stands in
// a bracket, in a cell or behind a sign at the end; m is the date's mark, -1 where the line ends otherwise.
func (r *reader) withoutDayBehind(i int) (tokens []token, m int) {
	tokens = r.lineTokens(i)
	for len(tokens) > 0 && (tokens[0].sign() && tokens[0].text != "(" || tokens[0].text == circleSign) {
		tokens = tokens[1:]
	}
	n := len(tokens)
	for n > 0 && (tokens[n-1].text == ")" || tokens[n-1].text == "|") {
		n--
	}
	if n < 2 || r.kind(tokens[n-1]) != "date" || len(r.marks(r.lines[i], "date")) != 1 {
		return joinCells(rowOf(tokens)), -1
	}
	m = tokens[n-1].mark
	for n--; n > 0 && tokens[n-1].sign() && tokens[n-1].text != ")"; n-- {
	}
	if n+1 < len(tokens) && tokens[n].mark == m && !tokens[n].col {
		return joinCells(rowOf(tokens)), -1 // right behind a word: 한빛부 과장 2001년
	}
	return joinCells(rowOf(tokens[:n])), m
}

// headsProfile reports whether a line ends with a word that heads a profile.
func (r *reader) headsProfile(i int) bool {
	words := strings.Fields(strings.Trim(r.str(r.lines[i]), "□■○◇◆<>[]【】: "))
	return len(words) > 0 && len(words) < 8 && profileHeads[words[len(words)-1]]
}

// profiled gives whose profile line i is or heads: of the first person on the line,
// where sentences stand in front of its items of the one who is their subject, else as of a
// curriculum vitae.
func (r *reader) profiled(i int) entity.ID {
	head := r.lines[i]
	if at := strings.IndexAny(r.str(head), profileSigns); at > 0 {
		head.End = head.Start + at
	}
	list := r.marks(head, "person")
	if len(list) == 0 {
		return r.ownerOf(r.lines[i].Start)
	}
	if told := r.str(head); !sentenceLike(told) && !strings.Contains(told, ". ") { // …을 맡았다. 부인 나은별 씨와 2남. ▲
		return r.Mentions[list[0]].ID
	}
	for _, m := range list {
		if topicAfter(r.Text[r.Mentions[m].In.End:head.End]+" ") && !r.namesTime(m) {
			return r.Mentions[m].ID
		}
	}
	return r.ownerOf(head.Start)
}

// inProfile reports whether line i is an item of the profile above it: short, no
// sentence, no other person's, and not dated at its head, as lines of curricula vitae
// are.
func (r *reader) inProfile(i int) bool {
	l := r.lines[i]
	if r.heading[l.Start] || endsSentence(r.str(l)) && !strings.HasSuffix(r.str(l), ".)") || length(r.str(l)) > 120 || r.headsProfile(i) || within(l, r.contactBlocks()) {
		return false
	}
	return len(r.marks(l, "person")) == 0
}

// profileLine reads the posts of a line of a profile.
func (r *reader) profileLine(i int, person entity.ID) []claim {
	if within(r.lines[i], r.careerLines()) {
		return nil
	}
	tokens, m := r.withoutDayBehind(i)
	var list []claim
	body := -1
	for _, item := range r.careerItems(tokens) {
		c, own := r.profilePost(item.tokens, body, person)
		body = own
		for k := range c {
			if m >= 0 && c[k].When.IsZero() {
				c[k].When, c[k].present = r.date(m), false
			}
		}
		list = append(list, c...)
	}
	return list
}

// profilePost reads one item: the date stands in a bracket behind the post, 현 and
// 전 in front of it.
func (r *reader) profilePost(item []token, body int, person entity.ID) ([]claim, int) {
	in := diag.Span{Start: item[0].Start, End: item[len(item)-1].End}
	past := false
	for len(item) > 1 && (former[item[0].text] || modifier[item[0].text] || strings.Contains("()[]", item[0].text)) {
		past = past || former[item[0].text]
		item = item[1:]
	}
	p := r.listPost(item, body)
	if !p.found {
		return nil, p.agency
	}
	when := edtf.Date{}
	if dates := r.marks(in, "date"); len(dates) == 1 {
		when = r.date(dates[0])
	}
	c := claim{Role: r.role(person, p.post, p.agency, when, in), present: !past && !p.former && when.IsZero()}
	c.Agency = seatIn(p.post, c.Agency)
	c.In = in
	c.Evidence = r.str(in)
	return []claim{c}, p.agency
}

// isProfile reports whether a line is a profile by itself: three items or more with
// one sign, of which two are posts, and no name but in front of the first.
func (r *reader) isProfile(i int) bool {
	if within(r.lines[i], r.careerLines()) || r.heading[r.lines[i].Start] {
		return false
	}
	pieces := divide(r.lineTokens(i), profileSign)
	posts, schools := 0, 0
	for k, p := range pieces {
		if k == 0 {
			continue
		}
		if r.people(p.tokens) > 0 {
			return false
		}
		item := trimCommas(p.tokens)
		for _, part := range r.careerItems(item) {
			if r.listPost(part.tokens, -1).found {
				posts++
			}
		}
		if n := len(item); n > 0 && (tailIn(item[n-1].text, schooling) != "" || n > 1 && schooling[item[n-2].text]) {
			schools++
		}
	}
	return len(pieces) > 3 && (posts >= 2 || posts == 1 && schools > 0)
}

// schooling are the ends of what somebody studied or passed.
var schooling = korean.List("schooling")

// profileSign reports whether a token begins an item of a profile in one line.
func profileSign(t token) bool { return t.mark < 0 && strings.Contains(profileSigns, t.text) }

// profileSigns begin the items of a profile in one line.
const profileSigns = "▲△▶▷◆"

// trimCommas drops the signs at the end of an item.
func trimCommas(item []token) []token {
	for len(item) > 0 && (item[len(item)-1].text == "," || item[len(item)-1].text == ".") {
		item = item[:len(item)-1]
	}
	return item
}

// profileItems reads the posts of a profile in one line.
func (r *reader) profileItems(i int, person entity.ID) []claim {
	var list []claim
	for k, p := range divide(r.lineTokens(i), profileSign) {
		if item := trimCommas(p.tokens); k > 0 && len(item) > 0 {
			body := -1
			for _, part := range r.careerItems(item) {
				c, own := r.profilePost(part.tokens, body, person)
				list, body = append(list, c...), own
			}
		}
	}
	return list
}
