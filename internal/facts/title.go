package facts

import (
	"strings"

	"sillok/internal/diag"
	"sillok/internal/korean"
)

// A title stands beside a name without a particle between: body, parts of the
// body, post, in any order around the name.
//
//	한빛부 정보국장 나은별     나은별 한빛부 정보국장
//	한빛부 정보과 나은별 서기관   한빛협회(HIA) 나은별 회장
//
// The post is told whole, with the parts of the body in front of it.

// title is a post beside a name.
type title struct {
	post   string
	agency int // index of the body's mark, -1 without one
	in     diag.Span
	former bool // 전, 前: held no more
	unit   bool // a part of a body stands in it
	rank   bool // the post alone is a rank that goes with another post
	heads  bool // it stands at the head of a bracket
	slot   bool // 에 stands behind it: whoever follows gets it, and has another
	found  bool
}

// longestTitle is the most words that a title has.
const longestTitle = 8

// around reads the titles beside the name at index i of a line's tokens; floor is
// the first token that no name before it has taken. next is the index behind them.
func (r *reader) around(list []token, i, floor int) (found []title, next int) {
	left, reach := r.leftTitle(list, i, floor)
	right, next := r.rightTitle(list, i)
	if left.found && right.found && inCharge.Has(left.post) {
		left.found = false // 담당인 나은별 정보과장
	}
	if left.found && right.found && list[next-1].text != right.post && r.speaksHere(list, i) {
		right, next = title{agency: -1}, i+1 // ○위원장직무대행 나은별 |위원장이 선출될 때까지 …
	}
	inTurn := left.found && right.found && right.agency < 0 && !right.unit && !right.rank && next < len(list) && list[next].gap
	if inTurn && r.kind(list[next]) == "person" && strings.HasSuffix(right.post, list[next-1].text) {
		right, next = title{agency: -1}, i+1 // 정보과장 |나은별| 관제팀장 하늘찬
	}
	switch {
	case right.found && left.found && right.agency < 0 && (right.rank && !left.rank || looseAlone[right.post]):
		right.found = false // 정보기획관 나은별 국장: a rank, no second post
	case right.found && !left.found:
		r.complete(&right, list, reach, i)
	case right.found && right.agency < 0 && !right.former && !left.slot && !postElsewhere(right.post):
		right.agency = left.agency
	}
	if left.found && left.agency < 0 && !left.unit && !left.former {
		r.unitOutside(&left, list, i)
	}
	if left.found && left.agency < 0 {
		if b := r.bracketBody(list, i); b >= 0 && (!r.inBracket(list, i) || leads(left.post, r.Mentions[b].ID) || left.heads) {
			left.agency = b
		}
	}
	if left.found && left.agency < 0 && !left.former && i+2 < len(list) && amongOthers[list[i+1].text] && r.kind(list[i+2]) == "agency" {
		left.agency = list[i+2].mark // 부시장 나은별 등 한빛시 관계자
	}
	if right.found && right.agency < 0 {
		r.seatBehind(&right, list, next)
	}
	if right.found && right.agency < 0 && !right.former && i > 2 && worksAt.Has(list[i-1].text) && besideBody[list[i-2].text] && r.kind(list[i-3]) == "agency" {
		right.agency = list[i-3].mark // 가람센터에서 일하는 나은별 상담원
	}
	if right.found && right.agency < 0 && !right.former && next+2 < len(list) && amongOthers[list[next].text] && r.kind(list[next+1]) == "agency" && ownPeople.Begins(list[next+2].text) {
		right.agency = list[next+1].mark // 나은별 정보국장 등 한빛시 관계자
	}
	if left.found {
		if also, at := r.joinedPost(list, i, floor); also.found {
			left, _ = r.leftTitle(list, i, at)
			if left.agency < 0 {
				left.agency = also.agency
			}
			found = append(found, also)
		}
	}
	for _, t := range []title{left, right} {
		if t.found {
			found = append(found, t)
		}
	}
	if right.found && next+1 < len(list) && besides[list[next].text] {
		if also, end := r.rightTitle(list, next); also.found {
			if also.agency < 0 {
				also.agency = found[len(found)-1].agency
			}
			found, next = append(found, also), end // 나은별 한빛대 교수 겸 연구처장
		}
	}
	return found, next
}

// unitOutside gives the title of the head of a unit in the bracket behind its name that unit: 한빛부
// 정보과(과장 |나은별|, 044-200-0000).
func (r *reader) unitOutside(t *title, list []token, i int) {
	o := r.bracketAround(list, i)
	if o < 1 || list[o].gap || t.in.Start < list[o].Start || r.people(list[o:i]) > 0 && !headSyllable.Ends(t.post) && !civilRank(t.post) {
		return
	}
	body, parts := r.bodyOf(r.chain(list, o, 0))
	if len(parts) == 0 || tailIn(parts[len(parts)-1].text, units) == "" {
		return
	}
	t.unit, t.agency, t.post = true, body, withUnit(phrase(parts), t.post)
}

// speaksHere reports whether the name at index i of a line's tokens is that of a turn of minutes
// with its sign, whose words begin behind it.
func (r *reader) speaksHere(list []token, i int) bool {
	if i > longestTitle || !list[0].sign() || !strings.Contains(turnSigns, list[0].text) {
		return false
	}
	return r.recorded() && r.people(list[:i]) == 0
}

// aides are ends of the posts of those who assist somebody whose post stands before theirs.
var aides = words("aides")

// government stands between the name of a country and the post of one of its own: 에스토니아
// 정부 최고정보책임자.
var government = korean.List("government")

// villagePosts are the posts of villages, which go with the village's name.
var villagePosts = korean.List("posts of villages")

// jobs are trades, which go with what they are done with or in.
var jobs = words("jobs")

// towns are the ends of names of the lowest local offices.
var towns = korean.List("towns")

// amongOthers stands behind the name of one of a body's people.
var amongOthers = korean.List("among others")

// worksAt are verbs of working somewhere, in front of whoever does.
var worksAt = words("works-at")

// ownPeople are nouns for people of the body before them.
var ownPeople = words("own-people")

// besides joins two posts that one person holds.
var besides = korean.List("besides")

// joinedPost gives the post that is joined to the one in front of the name at index i
// (산학협력단장 겸 연구처장 |나은별|), and the index behind what joins them.
func (r *reader) joinedPost(list []token, i, floor int) (t title, at int) {
	for k := i - 1; k > floor && i-k < longestTitle && (list[k].word() || r.kind(list[k]) == "agency"); k-- {
		if besides[list[k].text] {
			return r.postOutside(list, k-1, floor), k + 1
		}
	}
	return t, floor
}

// subjectTitle reports whether two plain nouns at most lead from index k to a post with
// the particle of a subject.
func (r *reader) subjectTitle(list []token, k int) bool {
	for n := k; n < len(list) && n < k+3 && list[n].word() && list[n].gap; n++ {
		post, ok := r.postOf(list[n].text, true)
		if ok && !loose(post) {
			return subjectEnd.MatchString(list[n].text) && len(post) < len(list[n].text)
		}
		if !nounLike(list[n].text) {
			return false
		}
	}
	return false
}

// seatBehind gives a title the body in the bracket behind it, with the parts of the
// body that stand there: 나은별 의원(한빛당), 나은별 국장(한빛부 정보실).
func (r *reader) seatBehind(t *title, list []token, k int) {
	if k+2 >= len(list) || list[k].text != "(" {
		return
	}
	end := closes(list, k)
	for k+2 < len(list) && companyMarks[list[k+1].text] {
		k++
	}
	if end == k+3 && list[k+1].word() && (otherBody(list[k+1].text) || ofShortSchool(list[k+1].text, t.post)) && !r.isPost(list[k+1].text, true) {
		t.unit, t.post = true, list[k+1].text+" "+t.post // 나은별 대표(나래연대)
		return
	}
	if k+2 >= len(list) || r.kind(list[k+1]) != "agency" {
		return
	}
	if councillor[t.post] && list[k+2].sign() || end == k+3 {
		t.agency = list[k+1].mark
		return
	}
	if end < 0 {
		return
	}
	parts := list[k+2 : end-1]
	for _, w := range parts {
		if !w.word() || !w.gap || !office(w.text) && !nounLike(w.text) {
			return
		}
	}
	if office(parts[len(parts)-1].text) && r.ownPost(parts[len(parts)-1].text) == "" {
		t.agency, t.unit, t.post = list[k+1].mark, true, withUnit(phrase(parts), t.post)
	}
}

// professors end the posts of those who teach at universities, whose names are shortened to shortSchool: 나은별
// 교수(가온대).
var (
	professors  = words("professors")
	shortSchool = words("short-school")
)

// complete gives a title behind a name the parts of the body and the body that
// stand in front of the name: 한빛부 정보과 |나은별| 서기관.
func (r *reader) complete(t *title, list []token, reach []token, i int) {
	if t.agency >= 0 || t.former || korean.HeadOfState(t.post) {
		return
	}
	body, parts := r.bodyOf(reach)
	if t.agency = body; body < 0 {
		t.agency = r.bracketBody(list, i)
		if o := r.bracketAround(list, i); o > 0 && (o == i-1 || o == i-3 && list[i-1].text == ":" && (labels[list[i-2].text] || inCharge.Has(list[i-2].text))) {
			if _, around := r.bodyOf(r.chain(list, o, 0)); len(around) > 0 && office(around[len(around)-1].text) {
				parts = around // 한빛부 정보과(나은별 사무관)
			}
		}
	}
	if n := len(reach); body < 0 && t.agency < 0 && n > 1 && corporations.Has(reach[n-2].text) && reach[n-1].word() && nounLike(reach[n-1].text) {
		t.unit, t.post, t.in.Start = true, phrase(reach[n-2:])+" "+t.post, reach[n-2].Start // 법무법인 한울 |나은별| 변호사
		return
	}
	if n := len(reach); body < 0 && t.agency < 0 && len(parts) == 0 && n > 0 && firmHeads.Has(t.post) && r.firmName(reach[n-1]) {
		t.unit, t.post, t.in.Start = true, reach[n-1].text+" "+t.post, reach[n-1].Start // 한울맑음 |나은별| 대표
		return
	}
	if len(parts) == 0 && len(reach) > 0 && villagePosts[t.post] {
		if last := reach[len(reach)-1]; last.mark < 0 && length(last.text) > 2 && tailIn(last.text, towns) != "" {
			parts = reach[len(reach)-1:] // 가온1리 |나은별| 이장
		}
	}
	if len(parts) > 0 && (body >= 0 || office(parts[len(parts)-1].text) || villagePosts[t.post]) {
		t.unit = true
		t.post = withUnit(phrase(parts), t.post)
	}
	if len(reach) > 0 && (body >= 0 || len(parts) > 0) {
		t.in.Start = reach[0].Start
	}
}

// leftTitle reads the title in front of a name, and the chain of body and parts
// in front of it or, without a title, in front of the name.
func (r *reader) leftTitle(list []token, i, floor int) (title, []token) {
	t := title{agency: -1}
	end := i
	if k := i - 1; k >= floor && list[k].text == ")" && list[i].gap {
		if t := r.bracketTitle(list, k); t.found {
			return t, nil
		}
		return t, r.chain(list, i, floor)
	}
	if i-2 >= floor && i+1 < len(list) && list[i-1].text == "(" && list[i+1].text == ")" {
		if t := r.postOutside(list, i-2, floor); t.found {
			t.in.End = list[i].End
			return t, nil // 한빛부 차관(나은별)
		}
	}
	k := i - 1
	if k < floor || !list[i].gap || list[k].mark >= 0 || list[k].sign() {
		if k >= floor && r.kind(list[k]) == "agency" && list[i].gap {
			return t, r.chain(list, i, floor)
		}
		return t, nil
	}
	word := list[k]
	glued := k > floor && !word.gap && r.kind(list[k-1]) == "agency"
	post, ok := r.ownPost(word.text), false
	if glued {
		post, ok = r.glued(list[k-1].mark, word.text)
		if ok {
			t.agency = list[k-1].mark
			_, role := postAndRole(word.text, func(s string) bool { _, ok := r.glued(t.agency, s); return ok })
			t.slot = role == goesAt // 가람원|장에 나은별
		}
	} else if ok = post != ""; ok && loose(post) {
		ok = k == floor || !list[k-1].word() || k > floor && list[k-1].word() && (office(list[k-1].text) || modifier[list[k-1].text])
		if k > floor && r.kind(list[k-1]) == "agency" {
			ok = true
		}
	}
	if acting[word.text] && k-2 >= floor && !list[k-1].gap && r.kind(list[k-2]) == "agency" {
		if head, found := r.glued(list[k-2].mark, list[k-1].text); found {
			t.in = diag.Span{Start: list[k-2].Start, End: list[i].Start}
			t.found, t.post, t.agency = true, head+" "+word.text, list[k-2].mark // 가람원|장 직무대리 나은별
			return t, nil
		}
	}
	if acting[word.text] && k-1 >= floor && list[k-1].word() && r.ownPost(list[k-1].text) != "" {
		post, ok, k = list[k-1].text+" "+word.text, true, k-1
	}
	if !ok {
		return t, r.chain(list, end, floor)
	}
	t.found, t.post, t.rank, t.former = true, post, ranks[post], wasOne.Ends(word.text)
	t.in = diag.Span{Start: list[k].Start, End: list[i].Start}
	if t.agency >= 0 {
		t.in.Start = list[k-1].Start
		return t, nil
	}
	t.heads = k > 0 && list[k-1].sign() && list[k-1].text != ":"
	if acting[post] && k-2 >= floor && list[k-1].text == "(" && r.ownPost(list[k-2].text) != "" {
		k -= 2 // 교통국장(직무대리 나은별)
		t.post = list[k].text + " " + post
		t.in.Start = list[k].Start
	}
	r.lead(&t, r.chain(list, k, floor))
	return t, nil
}

// postOutside reads the title that ends at index k, right in front of a bracket with
// a name.
func (r *reader) postOutside(list []token, k, floor int) title {
	t := title{agency: -1}
	word := list[k]
	if k > floor && !word.gap && r.kind(list[k-1]) == "agency" {
		if t.post, t.found = r.glued(list[k-1].mark, word.text); t.found {
			t.agency, t.in = list[k-1].mark, diag.Span{Start: list[k-1].Start, End: word.End}
		}
		return t
	}
	if !word.word() || r.ownPost(word.text) == "" {
		return t
	}
	t.post, t.found, t.in = r.ownPost(word.text), true, word.Span
	r.lead(&t, r.chain(list, k, floor))
	return t
}

// lead gives a title the body and the parts of the chain in front of its post.
func (r *reader) lead(t *title, chain []token) {
	for _, w := range chain {
		t.former = t.former || former[w.text]
	}
	var parts []token
	t.agency, parts = r.bodyOf(chain)
	if n := len(chain); n > 0 && len(parts) == 0 && (villagePosts[t.post] || jobs.Has(t.post)) {
		if last := chain[n-1]; last.mark < 0 && !modifier[last.text] && !ofTerm(last.text) {
			t.post, t.in.Start = last.text+" "+t.post, last.Start // 가온마을 이장, 화물차 기사
		}
	}
	if n := len(chain); n > 0 && t.agency < 0 && len(parts) == 0 && firmHeads.Has(t.post) && r.firmName(chain[n-1]) {
		parts = chain[n-1:] // 한빛 대표이사 나은별
	}
	if len(parts) > 0 {
		t.unit = true
		t.in.Start = parts[0].Start
		t.post = phrase(parts) + " " + t.post
	}
	if t.agency >= 0 {
		t.in.Start = r.Mentions[t.agency].In.Start
	}
}

// bracketTitle reads the title in a bracket in front of a name: 증인(한빛원장) |나은별|.
func (r *reader) bracketTitle(list []token, k int) title {
	o := opens(list, k)
	if o > 0 && k-o == 2 {
		if word := r.actingIn(list[o+1]); word != "" {
			if t := r.postOutside(list, o-1, 0); t.found {
				t.post, t.in.End = t.post+" "+word, list[k].End
				return t // 회계과장(직무대리) 나은별
			}
		}
	}
	if o >= 0 && k-o == 2 && list[o+1].word() && r.ownPost(list[o+1].text) != "" {
		return title{post: r.ownPost(list[o+1].text), agency: -1, in: diag.Span{Start: list[o].Start, End: list[k].End}, found: true} // (위원장) 나은별
	}
	if o < 0 || k-o != 3 || r.kind(list[o+1]) != "agency" {
		return title{agency: -1}
	}
	post, ok := r.glued(list[o+1].mark, list[o+2].text)
	return title{post: post, agency: list[o+1].mark, in: diag.Span{Start: list[o].Start, End: list[k].End}, found: ok}
}

// actingIn gives the word for a deputy that stands alone in a bracket, or the one for which the sign that
// the same comes again stands there: (직무대리) … (〃).
func (r *reader) actingIn(t token) string {
	if acting[t.text] {
		return t.text
	}
	if !ditto.Has(t.text) {
		return ""
	}
	s := r.Text[max(0, t.Start-reachOfDitto):t.Start]
	best, at := "", -1
	for w := range acting {
		if i := strings.LastIndex(s, "("+w+")"); i > at {
			best, at = w, i
		}
	}
	return best
}

// reachOfDitto is how many bytes before the sign stands at most what comes again.
const reachOfDitto = 600

// ditto are the signs that the same comes again.
var ditto = words("ditto")

// rightTitle reads the title behind a name; next is the index behind it.
func (r *reader) rightTitle(list []token, i int) (title, int) {
	t := title{agency: -1, in: list[i].Span}
	k := i + 1
	if list[i].mark >= 0 && r.namesTime(list[i].mark) {
		return t, k // 나은별 대통령직인수위원회 자문위원
	}
	if k < len(list) && list[k].text == "(" {
		end := closes(list, k)
		if end < 0 {
			return t, k
		}
		k = end
	}
	label := i == 0 || i == 1 && strings.Contains("[<【", list[0].text)
	if k < len(list) && list[k].text == "/" && (!list[k].gap || label) {
		k++ // 나은별/한빛부 정보과장
	} else {
		label = false
	}
	var parts []token
	for n := 0; k < len(list) && n < longestTitle; n++ {
		w := list[k]
		switch {
		case k == i+1 && ownRoom.Ends(w.text) && r.isPost(ownRoom.WithoutEnd(w.text), true):
			return t, k // 나은별 의원실 보좌관
		case k == i+1 && i > 1 && w.col && list[0].sign() && strings.Contains(turnSigns, list[0].text):
			return t, k // ○위원장 나은별   질의하실 위원 …: the words of a turn
		case r.kind(w) == "agency":
			if k == i+1 && !w.gap {
				return t, k
			}
			t.agency, parts = w.mark, nil
			k = r.pastAlias(list, k+1)
			if k < len(list) && list[k].word() && !list[k].gap {
				if post, ok := r.glued(w.mark, list[k].text); ok && strings.HasSuffix(post, list[k].text) && k+1 < len(list) && list[k+1].gap && list[k+1].word() && aides.Ends(korean.BareNoun(list[k+1].text)) {
					k++ // 나은별 가람의장 정책비서관: of the body, not its head
					continue
				} else if ok {
					return r.ended(t, list, k, post, nil)
				}
				if !besideBody[list[k].text] {
					return t, k
				}
				k++
			}
			continue
		case companyMarks[w.text]:
			k++
			continue
		case w.word() && !w.gap && k == i+1:
			if post, ok := r.postOf(w.text, true); ok && !loose(post) {
				return r.ended(t, list, k, post, nil) // 나은별교수는
			}
			return t, i + 1
		case r.kind(w) == "system" && w.gap && k+1 < len(list) && list[k+1].gap && r.isPostWord(list[k+1].text) && !ranks[korean.BareNoun(list[k+1].text)]:
			parts = append(parts, w) // 나은별 나래마당 추진단장
			k++
			continue
		case w.mark >= 0 || w.sign():
			return t, i + 1
		}
		if n == 0 && w.gap {
			if end, seat := envoyAt(list, k); seat != "" {
				return r.ended(t, list, end, seat, list[k:end])
			}
		}
		post, ok := r.postOf(w.text, true)
		if !ok {
			post, ok = officerOf(w.text)
		}
		if !ok && t.agency >= 0 && w.gap {
			post, ok = attacheOf(w.text)
		}
		if noun := korean.BareNoun(w.text); !ok && t.agency >= 0 && w.gap && noun == reporter {
			post, ok = noun, true // 나은별 한빛신문 기자
		}
		if ok && k+1 < len(list) && seatOf[list[k+1].text] {
			k += 2 // 대통령 직속
			continue
		}
		if ok && post == w.text && k+1 < len(list) && list[k+1].gap && aides.Ends(korean.BareNoun(list[k+1].text)) {
			return t, i + 1 // 나은별 시장 비서실장: the mayor or the mayor's aide
		}
		if ok && !modifier[w.text] && !labels[w.text] && !r.headsUnit(list, k) && !r.kindOfBody(list, k) {
			return r.ended(t, list, k, post, parts)
		}
		switch {
		case former[w.text]:
			t.former = true
		case modifier[w.text], ofTerm(w.text), n == 0 && nowadays[w.text] && w.gap:
		case n == 0 && w.gap && localBodies[w.text] && k+1 < len(list) && list[k+1].gap && r.isPostWord(list[k+1].text) && !r.personnelBody().IsZero():
			// 나은별 시 정보국장
		case n == 0 && r.kindOfBody(list, k), r.schoolAt(list, k), n == 0 && otherBody(w.text) && nounLike(w.text) && r.namesBody(list, k):
			parts = append(parts, w) // 나은별 가온고 교장
		case n == 0 && w.gap && nounLike(w.text) && r.schoolAt(list, k+1):
			parts = append(parts, w) // 나은별 가온 나래초 교장
		case n == 0 && w.gap && k+1 < len(list) && list[k+1].gap && headsCentre(w.text, korean.BareNoun(list[k+1].text)):
			parts = append(parts, w) // 나은별 가온시민센터 소장
		case n == 0 && nounLike(w.text) && r.namesBody(list, k):
		case n == 0 && w.gap && (r.firmAt(list, k) || r.listedAt(list, k)):
			parts = append(parts, w) // 나은별 한빛 대표이사
		case n == 0 && w.gap && k+1 < len(list) && list[k+1].gap && r.kind(list[k+1]) == "agency" && ownCountry.Has(w.text):
			// 나은별 한국 한빛부 장관
		case n == 1 && government[w.text]:
		case length(w.text) > 2 && tailIn(w.text, towns) != "" && k+1 < len(list) && list[k+1].gap && r.isPostWord(list[k+1].text):
			parts = append(parts, w) // 나은별 가온읍 주무관
		case office(w.text) || ok && r.headsUnit(list, k) || t.agency >= 0 && nounLike(w.text) && len(parts) < 3:
			parts = append(parts, w)
		case label && nounLike(w.text) && len(parts) < 3:
			parts = append(parts, w) // [나은별 / 지하철 기관사]
		case w.gap && nounLike(w.text) && len(parts) < 3 && r.subjectTitle(list, k+1):
			parts = append(parts, w) // 나은별 도덕면 신양마을 이장은
		default:
			return t, i + 1
		}
		k++
	}
	return t, i + 1
}

// envoyAt gives the post of an envoy that begins with the word at index k and says where, and the index of its last
// word: 주미대사, 주한 |영국대사|는.
func envoyAt(list []token, k int) (end int, post string) {
	if post := korean.BareNoun(list[k].text); envoyPost.MatchString(post) {
		return k, post
	}
	if envoySeat.MatchString(list[k].text) && k+1 < len(list) && list[k+1].gap && list[k+1].word() {
		if post := korean.BareNoun(list[k+1].text); envoys.Ends(post) {
			return k + 1, post
		}
	}
	return k, ""
}

// ownCountry is how texts on other countries call ours.
var ownCountry = words("own-country")

// envoys are the posts of envoys; envoyPost and envoySeat are such a post with where it is, and where alone.
var (
	envoys    = words("envoys")
	envoyPost = pattern("envoy-post")
	envoySeat = pattern("envoy-seat")
)

// namesBody reports whether the word at index k names the body in which somebody has a
// post: a post of a state follows it, a post it ends as bodies do, or a subject of study
// or the word for a government with a post behind it.
func (r *reader) namesBody(list []token, k int) bool {
	if k+1 >= len(list) || !list[k+1].gap {
		return false
	}
	next := list[k+1].text
	if r.ofState(next) || tailIn(list[k].text, bodyEnds) != "" && r.isPostWord(next) {
		return true
	}
	return (tailIn(next, study) != "" || government[next]) && k+2 < len(list) && r.isPostWord(list[k+2].text)
}

// headsUnit reports whether the post at index k is that of an officer and stands for the
// part of the body that the officer heads, in front of a lower post: 정책기획관 정책팀장.
func (r *reader) headsUnit(list []token, k int) bool {
	if k+1 >= len(list) || !list[k+1].word() || !list[k+1].gap {
		return false
	}
	post, ok := r.postOf(list[k+1].text, true)
	if !ok || ranks[post] {
		return false
	}
	return officer(list[k].text) && tailIn(post, lowerPosts) != "" || branchOffice.Ends(list[k].text)
}

// ownRoom ends the name of the room of whoever holds a post.
var ownRoom = words("own-room")

// branchOffice ends the names of branches as it does the posts of governors: 강원지사 원주지점장.
var branchOffice = words("branch-office")

// lowerPosts are the ends of posts below those of officers.
var lowerPosts = korean.List("lower posts")

// ended finishes a title behind a name whose post is in token k.
func (r *reader) ended(t title, list []token, k int, post string, parts []token) (title, int) {
	if whole := strings.HasSuffix(post, list[k].text); whole && k+1 < len(list) && list[k+1].gap && candidate(list[k+1].text) {
		return title{agency: -1, in: t.in}, k + 1
	}
	t.found, t.post, t.rank = true, post, ranks[post]
	t.in.End = list[k].End
	if rest, ok := strings.CutPrefix(list[k].text, post); ok {
		t.in.End -= len(rest) // from the end: spaces may stand in the word
	}
	if len(parts) > 0 {
		t.unit = true
		t.post = phrase(parts) + " " + post
	}
	if k+1 < len(list) && list[k+1].word() && (list[k].text == post || headTails.Has(list[k].text)) {
		if word := actingWord(list[k+1].text); word != "" {
			t.post += " " + word
			t.in.End = list[k+1].Start + len(word)
			k++
		}
	}
	return t, k + 1
}
