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
	held    = regexp.MustCompile(`^(?:직)?(?:을|를|으로|로|에서|도)?\s?(?:등을\s|등을\s두루\s|등으로\s|등\s|두루\s|차례로\s)?(?:역임|지냈|지낸|지내|거쳤|거친|거쳐|거치|맡았|맡은|맡아|맡고\s있|수행|재직|일했|일한|근무|활동)`)
	listed  = regexp.MustCompile(`^(?:직)?(?:을|를)?\s?(?:,|·|과|와|및|\s및)\s?`)
	seat    = regexp.MustCompile(`(?:지금|현재|현)(?:의)?\s(?:자리|직|보직|직책)에\s(?:왔|오|앉|올랐|취임|부임)`)
	seated  = regexp.MustCompile(`(?:취임|부임|임명|선임)(?:했|한|됐|된|되었|하며|하면서|해|돼)`)
	namedTo = regexp.MustCompile(`(?:^|\s)(?:초대|새|신임|첫|현|당시)?\s?([가-힣]{0,12}?(?:장관|차관|위원장|원장|실장|국장|과장|단장|소장|센터장|본부장|회장|이사장|사장|총장|처장|청장|의장))(?:은|는|에는|에|으로는)\s$`)
	holds   = regexp.MustCompile(`맡|이다|임명|취임|선임|올랐|앉|위촉|내정|지명|발탁|뽑`)
)

// offices reads the sentences that say who took or held a post.
func (r *reader) offices() []claim {
	taken := append(r.careerLines(), r.contactBlocks()...)
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
	body := -1
	for i, p := range posts {
		if p.agency < 0 {
			p.agency = body // of "한빛부 국장과 차관" the body holds for both
		}
		body = p.agency
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
			c.Evidence = r.str(c.In) + " … " + strings.TrimSpace(r.str(tail))
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
