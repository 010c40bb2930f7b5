package facts

import (
	"regexp"
	"strings"

	"sillok/internal/diag"
	"sillok/internal/edtf"
)

// Sentences that say whose a post is, and since when.

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
// "지난해 1월 지금 자리에 왔다", "2015년부터 회사를 이끌고 있다", "홍길동 원장이 3일
// 취임했다", "3일 취임한 홍길동 원장".
func (r *reader) seats(k int, s diag.Span) []claim {
	text := r.str(s)
	if at := seat.FindStringIndex(text); at != nil {
		return r.seatOf(k, s, s.Start+at[0], s.Start+at[1])
	}
	if at := headsIt.FindStringIndex(text); at != nil {
		if d := r.markEnding(s.Start + at[0]); d >= 0 && openEnd(r.date(d)) {
			return r.seatOf(k, s, s.Start+at[0], s.Start+at[1])
		}
	}
	at := seated.FindStringIndex(text)
	if at == nil {
		return nil
	}
	if list := r.newlySeated(s, s.Start+at[0], s.Start+at[1]); list != nil {
		return list
	}
	return r.seatedSubject(s, s.Start+at[0], s.Start+at[1])
}

// seatOf gives the claim of words from one offset to another that speak of the post
// without naming it: the post is the title that the person has elsewhere.
func (r *reader) seatOf(k int, s diag.Span, from, to int) []claim {
	person, d := r.holder(k, s, from, s.End), r.dateBefore(s, from)
	if person.IsZero() || d < 0 {
		return nil
	}
	for i := range r.Mentions {
		if r.Mentions[i].ID != person {
			continue
		}
		if t := r.titleAfter(r.Mentions[i].In.End); t.found && !t.former {
			in := diag.Span{Start: r.Mentions[d].In.Start, End: to}
			return []claim{{Role: r.role(person, t.post, t.agency, since(r.date(d)), in), present: true}}
		}
	}
	return nil
}

// newlySeated gives the claim of a verb of taking office that describes the person
// behind it, who has a title: 3일 취임한 |나은별 원장|.
func (r *reader) newlySeated(s diag.Span, from, to int) []claim {
	m := r.markAt(to + len(" "))
	for m >= 0 && r.Mentions[m].ID.Kind == "agency" {
		m = r.markAt(r.Mentions[m].In.End + len(" ")) // 취임한 한빛부 나은별 장관
	}
	d := r.dateBefore(s, from)
	if m < 0 || r.Mentions[m].ID.Kind != "person" || d < 0 || r.parted(r.Mentions[d].In.End, from) || toPost.MatchString(r.Text[r.Mentions[d].In.End:from]) {
		return nil
	}
	t := r.titleAfter(r.Mentions[m].In.End)
	if !t.found || t.former {
		return nil
	}
	if t.agency < 0 {
		t.agency = r.bodyBefore(r.Mentions[m].In.Start)
	}
	in := diag.Span{Start: r.Mentions[d].In.Start, End: t.in.End}
	return []claim{{Role: r.role(r.Mentions[m].ID, t.post, t.agency, since(r.date(d)), in), present: true}}
}

// seatedSubject gives the claims of the persons with a title who are the subject of
// a verb of taking office: 나은별 원장이 3일 취임했다.
func (r *reader) seatedSubject(s diag.Span, from, to int) []claim {
	m, ok := r.subject(diag.Span{Start: s.Start, End: from})
	if !ok {
		return nil
	}
	t := r.titleAfter(r.Mentions[m].In.End)
	d := r.dateBefore(s, from)
	between := r.Text[r.Mentions[m].In.End:from]
	if !t.found || t.former || d < 0 || toPost.MatchString(between) {
		return nil
	}
	in := diag.Span{Start: r.Mentions[m].In.Start, End: to}
	list := []claim{{Role: r.role(r.Mentions[m].ID, t.post, t.agency, since(r.date(d)), in), present: true}}
	if both.MatchString(between) {
		list = append(list, r.others(s, m, since(r.date(d)), in.End)...)
	}
	return list
}

// headsIt says that somebody heads the body, when the words stand right behind a date
// that only opens: 2015년부터| 회사를 이끌고 있다.
var headsIt = regexp.MustCompile(`\s(?:(?:[가-힣]+\s)?(?:회사|조직|기관|재단|협회|단체|연구소|연구원|진흥원|센터|위원회|본부|법인|팀|이곳|이 회사|이 기관)[을를]\s(?:이끌|맡고\s있|맡아\s(?:왔|이끌))|재직하고\s있|재직\s중)`)

// openEnd reports whether a date is an interval that only opens.
func openEnd(d edtf.Date) bool { return strings.HasSuffix(d.String(), "/..") }

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
