package facts

import (
	"regexp"
	"strings"

	"sillok/internal/diag"
	"sillok/internal/edtf"
	"sillok/internal/entity"
)

// Verbs of taking and holding office.

var (
	takes   = regexp.MustCompile(`^(?:직)?(?:으로|로|에)\s(?:[가-힣]+\s){0,2}?(?:취임|임명|선임|선출|부임|발탁|임용|위촉|추대|영입|승진|내정|지명|기용|복귀|옮|자리를\s옮|왔|오른|올랐)`)
	becomes = regexp.MustCompile(`^(?:이|가)\s(?:됐|되었|된|되어|돼)`)
	held    = regexp.MustCompile(`^(?:직)?(?:을|를|으로|로|에서|도)?\s?(?:등을\s|등을\s두루\s|등으로\s|등\s|두루\s|차례로\s)?(?:역임|지냈|지낸|지내|거쳤|거친|거쳐|거치|맡았|맡은|맡아|수행|재직|일했|일한|근무|활동)`)
	listed  = regexp.MustCompile(`^(?:직)?(?:을|를)?\s?(?:,|·|과|와|및|\s및)\s?`)
	seat    = regexp.MustCompile(`(?:지금|현재|현)(?:의)?\s(?:자리|직|보직|직책)에\s(?:왔|오|앉|올랐|취임|부임)`)
	seated  = regexp.MustCompile(`(?:취임|부임|임명|선임)(?:했|한|됐|된|되었|하며|하면서|해|돼)`)
	namedTo = regexp.MustCompile(`(?:^|\s)(?:초대|새|신임|첫|현|당시)?\s?([가-힣]{0,12}?(?:장관|차관|위원장|원장|실장|국장|과장|단장|소장|센터장|본부장|회장|이사장|사장|총장|처장|청장|의장))(?:은|는|에는|에|으로는)\s$`)
	holds   = regexp.MustCompile(`맡|이다|임명|취임|선임|올랐|앉|위촉|내정|지명|발탁|뽑`)
)

// offices reads the sentences that say who took or held a post.
func (r *reader) offices(taken []diag.Span) []claim {
	var list []claim
	for k, s := range r.sentences {
		if within(s, taken) || r.heading[s.Start] {
			continue
		}
		list = append(list, r.officeVerbs(k, s)...)
		list = append(list, r.officeOf(k, s)...)
		list = append(list, r.seats(k, s)...)
	}
	return list
}

// word is a word of a sentence.
type word struct {
	diag.Span
	text string
}

// words divides a span at its spaces and commas.
func (r *reader) words(s diag.Span) []word {
	var list []word
	start := -1
	for i, c := range r.str(s) {
		if strings.ContainsRune(" ,\n()“”\"‘’'·", c) {
			if start >= 0 {
				list = append(list, word{diag.Span{Start: start, End: s.Start + i}, r.Text[start : s.Start+i]})
			}
			start = -1
		} else if start < 0 {
			start = s.Start + i
		}
	}
	if start >= 0 {
		list = append(list, word{diag.Span{Start: start, End: s.End}, r.Text[start:s.End]})
	}
	return list
}

// held is a post of a sentence with what stands before it.
type heldPost struct {
	post   string
	agency int
	date   int // index of the date mark before it, -1 without one
	in     diag.Span
}

// officeVerbs reads "… 부원장으로 취임했다", "A 국장, B 실장 등을 역임한" and
// "2013년 정보기획과장이 된 뒤".
func (r *reader) officeVerbs(k int, s diag.Span) []claim {
	var list []claim
	var pending []heldPost
	from := s.Start
	for _, w := range r.words(s) {
		if r.inQuote(w.Start) >= 0 {
			continue
		}
		p, end, ok := r.postWord(w, from)
		if !ok {
			continue
		}
		rest := r.Text[end:s.End]
		switch {
		case takes.MatchString(rest):
			list = append(list, r.claimHeld(k, s, append(pending, p), rest, takes, true)...)
			pending = nil
		case becomes.MatchString(rest):
			list = append(list, r.claimHeld(k, s, append(pending, p), rest, becomes, false)...)
			pending = nil
		case held.MatchString(rest):
			list = append(list, r.claimHeld(k, s, append(pending, p), rest, held, false)...)
			pending = nil
		case listed.MatchString(rest):
			pending = append(pending, p)
		default:
			pending = nil
		}
		from = end
	}
	return list
}

// postWord reads a post in a word, with its body and date in front. A post beside
// a person's name is that person's title, and no item of a list.
func (r *reader) postWord(w word, from int) (heldPost, int, bool) {
	p := heldPost{agency: -1, date: -1}
	end := 0
	if m := r.gluedBody(w); m >= 0 {
		p.post, p.agency, end = gluedPost(r.surface(m)), m, r.Mentions[m].In.End+len("장")
		p.in = diag.Span{Start: r.Mentions[m].In.Start, End: end}
	} else {
		text, start := w.text, w.Start
		if m := r.firstMark(diag.Span{Start: w.Start, End: w.End}); m >= 0 {
			if r.Mentions[m].ID.Kind != "agency" || r.Mentions[m].In.End >= w.End {
				return p, 0, false
			}
			start = r.Mentions[m].In.End
			text = r.Text[start:w.End]
		}
		post, ok := r.postOf(text, false)
		if !ok && looseAlone[strings.TrimSuffix(text, "로")] {
			return p, 0, false
		}
		if !ok {
			return p, 0, false
		}
		end = start + len(post)
		p.post, p.in = post, diag.Span{Start: start, End: end}
		if m := r.bodyBefore(start); m >= 0 && r.Mentions[m].In.Start >= from {
			p.agency, p.in.Start = m, r.Mentions[m].In.Start
		} else if m := r.markEnding(start); m >= 0 && r.Mentions[m].ID.Kind == "agency" {
			p.agency, p.in.Start = m, r.Mentions[m].In.Start
		}
	}
	if p.in.Start > 0 {
		if m := r.markEnding(p.in.Start - 1); m >= 0 {
			switch r.Mentions[m].ID.Kind {
			case "person":
				return p, 0, false
			case "date":
				p.date, p.in.Start = m, r.Mentions[m].In.Start
			}
		}
	}
	return p, end, true
}

// gluedBody gives the body's mark to which 장 is glued within a word, or -1.
func (r *reader) gluedBody(w word) int {
	for i, c := range w.text {
		if c != '장' || i == 0 {
			continue
		}
		m := r.markEnding(w.Start + i)
		rest := w.text[i+len("장"):]
		if m >= 0 && r.Mentions[m].ID.Kind == "agency" && (rest == "" || postParticles[rest]) {
			return m
		}
	}
	return -1
}

// claimHeld makes claims of the posts before a verb.
func (r *reader) claimHeld(k int, s diag.Span, posts []heldPost, rest string, verb *regexp.Regexp, opens bool) []claim {
	person := r.holder(k, s, posts[0].in.Start, posts[len(posts)-1].in.End+len(rest))
	if person.IsZero() {
		return nil
	}
	last := posts[len(posts)-1]
	tail := diag.Span{Start: last.in.End, End: last.in.End + len(verb.FindString(rest))}
	tail.End += len(postTail.FindString(r.Text[tail.End:]))
	var list []claim
	for i, p := range posts {
		c := claim{Role: r.role(person, p.post, p.agency, edtf.Date{}, p.in)}
		date := p.date
		if date < 0 && opens {
			if date = r.dateBefore(s, p.in.Start); date >= 0 && r.parted(r.Mentions[date].In.End, p.in.Start) {
				date = -1
			}
		}
		if date >= 0 {
			c.When = r.date(date)
			c.In.Start = min(c.In.Start, r.Mentions[date].In.Start)
		}
		if opens {
			c.When, c.present = since(c.When), true
		}
		c.In.End = p.in.End
		if i == len(posts)-1 {
			c.In.End = tail.End
			c.Evidence = r.str(c.In)
		} else {
			c.Evidence = r.str(c.In) + ", … " + strings.TrimSpace(r.str(tail))
		}
		c.Evidence = strings.ReplaceAll(c.Evidence, "\n", " ")
		list = append(list, c)
	}
	return list
}

// parted reports whether a clause ends between two places of a sentence.
func (r *reader) parted(from, to int) bool {
	for _, cut := range r.cuts(r.sentence(from)) {
		if cut.Start >= from && cut.End <= to {
			return true
		}
	}
	return false
}

// dateBefore gives the last date mark of a sentence before an offset, -1 without.
func (r *reader) dateBefore(s diag.Span, at int) int {
	list := r.marks(diag.Span{Start: s.Start, End: at}, "date")
	if len(list) == 0 {
		return -1
	}
	return list[len(list)-1]
}

// holder finds whose posts a sentence tells of: its subject, the person whom the
// verb's clause describes (…을 지낸 홍길동), the subject of the sentences before.
func (r *reader) holder(k int, s diag.Span, before, after int) entity.ID {
	if m, ok := r.subject(diag.Span{Start: s.Start, End: before}); ok {
		return r.Mentions[m].ID
	}
	if list := r.marks(diag.Span{Start: min(after, s.End), End: s.End}, "person"); len(list) > 0 {
		return r.Mentions[list[0]].ID
	}
	if list := r.marks(s, "person"); len(list) > 0 {
		return r.Mentions[list[0]].ID
	}
	if line := r.lines[r.line(s.Start)]; pronoun.MatchString(r.str(s)) || s.Start > line.Start || k > 0 {
		return r.lastPerson(s.Start, &speech{})
	}
	return entity.ID{}
}

// officeOf reads "위원장은 안문석 고려대 교수가 맡았다" and "새 부원장에 최승현 전 …
// 부지사가 취임했다".
func (r *reader) officeOf(k int, s diag.Span) []claim {
	var list []claim
	for _, m := range r.marks(s, "person") {
		at := r.Mentions[m].In
		found := namedTo.FindStringSubmatchIndex(r.Text[s.Start:at.Start])
		if found == nil || !holds.MatchString(r.Text[at.End:s.End]) || r.inQuote(at.Start) >= 0 {
			continue
		}
		post := r.Text[s.Start+found[2] : s.Start+found[3]]
		in := diag.Span{Start: s.Start + found[2], End: at.End}
		c := claim{present: true}
		agency := r.bodyBefore(in.Start)
		if g := r.markEnding(in.Start); g >= 0 && r.Mentions[g].ID.Kind == "agency" {
			agency = g
		}
		if agency < 0 {
			agency = r.lastBody(k, in.Start)
		} else {
			in.Start = r.Mentions[agency].In.Start
		}
		c.Role = r.role(r.Mentions[m].ID, post, agency, edtf.Date{}, in)
		if seated.MatchString(r.Text[at.End:s.End]) {
			if d := r.nearestDate(s, at.End); d >= 0 {
				c.When = since(r.date(d))
			}
		}
		list = append(list, c)
	}
	return list
}

// lastBody gives the body spoken of before an offset: the last that was a subject
// within three sentences, else the last named in this or the sentence before.
func (r *reader) lastBody(k, at int) int {
	for j := k; j >= max(0, k-3); j-- {
		s := r.sentences[j]
		s.End = min(s.End, at)
		if m, ok := r.bodySubject(s); ok {
			return m
		}
	}
	s := diag.Span{Start: r.sentences[max(0, k-1)].Start, End: at}
	if list := r.marks(s, "agency"); len(list) > 0 {
		return list[len(list)-1]
	}
	return -1
}

// nearestDate gives the date mark of a sentence that stands nearest to an offset.
func (r *reader) nearestDate(s diag.Span, at int) int {
	best, distance := -1, 0
	for _, m := range r.marks(s, "date") {
		d := max(r.Mentions[m].In.Start-at, at-r.Mentions[m].In.End)
		if best < 0 || d < distance {
			best, distance = m, d
		}
	}
	return best
}

// seats reads when the person came to the post that the text calls the person by:
// "지난해 1월 지금 자리에 왔다", "홍길동 원장이 3일 취임했다".
func (r *reader) seats(k int, s diag.Span) []claim {
	text := r.str(s)
	at := seat.FindStringIndex(text)
	if at == nil {
		if at = seated.FindStringIndex(text); at == nil {
			return nil
		}
		if m, ok := r.subject(diag.Span{Start: s.Start, End: s.Start + at[0]}); ok {
			t := r.titleAfter(r.Mentions[m].In.End)
			d := r.dateBefore(s, s.Start+at[0])
			between := r.Text[r.Mentions[m].In.End : s.Start+at[0]]
			if t.found && !t.former && d >= 0 && !toPost.MatchString(between) {
				in := diag.Span{Start: r.Mentions[m].In.Start, End: s.Start + at[1]}
				list := []claim{{Role: r.role(r.Mentions[m].ID, t.post, t.agency, since(r.date(d)), in), present: true}}
				if both.MatchString(between) {
					list = append(list, r.others(s, m, since(r.date(d)), in.End)...)
				}
				return list
			}
		}
		return nil
	}
	person := r.holder(k, s, s.Start+at[0], s.End)
	d := r.dateBefore(s, s.Start+at[0])
	if person.IsZero() || d < 0 {
		return nil
	}
	for i := range r.Mentions {
		if r.Mentions[i].ID != person {
			continue
		}
		if t := r.titleAfter(r.Mentions[i].In.End); t.found && !t.former {
			in := diag.Span{Start: r.Mentions[d].In.Start, End: s.Start + at[1]}
			return []claim{{Role: r.role(person, t.post, t.agency, since(r.date(d)), in), present: true}}
		}
	}
	return nil
}

// both says that all persons before it took office.
var both = regexp.MustCompile(`(모두|나란히|각각|함께)\s`)

// others gives the claims of the persons with a title who stand before the
// subject m of a sentence and share its verb.
func (r *reader) others(s diag.Span, m int, when edtf.Date, end int) []claim {
	var list []claim
	for _, o := range r.marks(diag.Span{Start: s.Start, End: r.Mentions[m].In.Start}, "person") {
		if t := r.titleAfter(r.Mentions[o].In.End); t.found && !t.former {
			in := diag.Span{Start: r.Mentions[o].In.Start, End: end}
			list = append(list, claim{Role: r.role(r.Mentions[o].ID, t.post, t.agency, when, in), present: true})
		}
	}
	return list
}

// toPost finds a post that somebody comes to.
var toPost = regexp.MustCompile(`(장|관|수|사|원|위원|대표)(직)?(으로|로|에)\s`)
