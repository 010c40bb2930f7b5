package facts

import (
	"strings"

	"sillok/internal/diag"
	"sillok/internal/edtf"
	"sillok/internal/korean"
)

// The titles that stand beside names in running text and in lists.

// titles reads the titles in front of and behind names.
func (r *reader) titles() []claim {
	var list []claim
	last := title{agency: -1} // the one before, whose body may hold for the next
	r.eachName(func(tokens []token, i, floor int) int {
		found, next := r.around(tokens, i, floor)
		for _, t := range found {
			if t.agency < 0 && !t.former && last.agency >= 0 && floor > 0 && i == floor+1 && strings.Contains("·,", tokens[floor].text) && r.colleague(t, last, tokens[floor].text) {
				t.agency = last.agency // 한빛부 나은별 국장·|하늘찬| 과장
			}
			list = append(list, r.claim(tokens[i].mark, t))
			last = t
		}
		if len(found) == 0 {
			last = title{agency: -1}
			if t, ok := r.sharedTitle(tokens, i); ok {
				list = append(list, r.claim(tokens[i].mark, t))
			}
		}
		if len(found) > 0 && memberPosts[found[0].post] && next == i+1 {
			for _, k := range r.alsoNamed(tokens, next) {
				list = append(list, r.claim(tokens[k].mark, title{post: found[0].post, agency: found[0].agency, in: found[0].in, found: true}))
			}
		}
		return next
	})
	return list
}

// colleague reports whether a title without a body behind another is one of the same body:
// joined by a dot, or, of officials of one office, by a comma (한빛부 나은별 차관, |하늘찬|
// 정보정책관).
func (r *reader) colleague(t, last title, sign string) bool {
	if tailIn(t.post, insiders) == "" {
		return false
	}
	if sign == "·" {
		return true
	}
	if stem, ok := headSyllable.CutEnd(t.post); ok && r.names != nil && len(r.names.Lookup(stem, r.Published)) > 0 {
		return false // 국무조정실장 heads a body
	}
	return insider(t) && tailIn(r.Mentions[last.agency].ID.Base(), officeEnds) != "" && (ofOfficial(last.post) || len(korean.LedBy(last.post)) > 0)
}

// sharedTitle gives the title behind the last of several names that is the one of all: |나은별|·하늘찬 한빛대
// 교수, |나은별|(한빛대) 하늘찬(가람대) 교수.
func (r *reader) sharedTitle(tokens []token, i int) (title, bool) {
	own, k := r.bodyBehind(tokens, i)
	for k < len(tokens) {
		if dots(tokens[k]) || own >= 0 && tokens[k].text == "," {
			k++
		} else if own < 0 {
			break
		}
		if k >= len(tokens) || r.kind(tokens[k]) != "person" {
			break
		}
		body, next := r.bodyBehind(tokens, k)
		if (body >= 0) != (own >= 0) {
			break
		}
		if t, _ := r.rightTitle(tokens, k); t.found {
			if own >= 0 {
				t.agency = own
			}
			return t, true
		}
		k = next
	}
	return title{}, false
}

// bodyBehind gives the body that alone fills the bracket behind the name at index i, -1 without one, and the index
// behind it.
func (r *reader) bodyBehind(tokens []token, i int) (body, next int) {
	if i+3 < len(tokens) && tokens[i+1].text == "(" && tokens[i+3].text == ")" && r.kind(tokens[i+2]) == "agency" {
		return tokens[i+2].mark, i + 4
	}
	return -1, i + 1
}

// alsoNamed gives the names that follow another with nothing but a comma or a dot
// between, and share its post: 위원 나은별·|하늘찬|, |도지한|.
func (r *reader) alsoNamed(tokens []token, k int) []int {
	var list []int
	for k+1 < len(tokens) && strings.Contains(",·", tokens[k].text) && r.kind(tokens[k+1]) == "person" {
		if t, _ := r.rightTitle(tokens, k+1); t.found {
			break
		}
		list = append(list, k+1)
		k += 2
	}
	return list
}

// eachName calls f with each name outside of lists, contact blocks and short titles:
// the tokens of its line, its index among them, and the first token that no name
// before it has taken. f returns the index behind what it takes.
func (r *reader) eachName(f func(tokens []token, i, floor int) int) {
	taken := coverOf(r.careerLines(), r.contactBlocks())
	for k, l := range r.lines {
		if taken.holds(l) {
			continue
		}
		floor := 0
		tokens := r.lineTokens(k)
		for i, t := range tokens {
			if r.kind(t) != "person" || i < floor || r.isShort(t) || r.isAlias(tokens, i) {
				continue
			}
			floor = f(tokens, i, floor)
		}
	}
}

// isAlias reports whether a name is another spelling of the one in front of its
// bracket.
func (r *reader) isAlias(tokens []token, i int) bool {
	return i >= 2 && tokens[i-1].text == "(" && r.kind(tokens[i-2]) == "person" && r.Mentions[tokens[i].mark].ID == r.Mentions[tokens[i-2].mark].ID
}

// claim makes a claim of a title of the person of mark i.
func (r *reader) claim(i int, t title) claim {
	at := r.Mentions[i].In
	in := diag.Span{Start: min(t.in.Start, at.Start), End: max(t.in.End, at.End)}
	c := claim{Role: r.role(r.Mentions[i].ID, t.post, t.agency, edtf.Date{}, in), present: !t.former}
	if t.agency >= 0 {
		c.Agency = seatIn(t.post, c.Agency)
	} else if !t.former && !postElsewhere(t.post) {
		c.Agency, c.guessed = r.bodyOfHead(i, t), true
	} else if t.former && ofOfficial(t.post) && !ranks[t.post] && !postElsewhere(t.post) {
		c.Agency, c.guessed = r.personnelBody(), true // what one's own people were
	}
	if t.former && c.Agency.IsZero() && !postElsewhere(t.post) && !ranks[t.post] {
		c.Agency, c.guessed = r.bodyOfSeat(t.post, at.Start), true // 가람공단 이사장 자리는 나은별 전 이사장이
		if id := r.titledFirm(at.Start); c.Agency.IsZero() && (leads(t.post, id) || corporate[t.post]) {
			c.Agency = id // 나은별 전 원장, in an article on 가람원
		}
	}
	return c
}

// surnames reads a surname with its post, which is one mark: 나 부원장.
func (r *reader) surnames() []claim {
	var list []claim
	for i := range r.Mentions {
		if r.Mentions[i].ID.Kind != "person" {
			continue
		}
		if post, ok := r.shortPost(i); ok && !r.calledFormer(i) {
			list = append(list, claim{Role: r.role(r.Mentions[i].ID, post, -1, edtf.Date{}, r.Mentions[i].In), weak: true, present: true})
		}
	}
	return list
}

// calledFormer reports whether a surname with its post says that it is held no more: 나 전
// 국장.
func (r *reader) calledFormer(i int) bool {
	words := strings.Fields(r.surface(i))
	return len(words) > 2 && former[words[1]]
}

// isShort reports whether a name is a surname with its post.
func (r *reader) isShort(t token) bool { _, ok := r.shortPost(t.mark); return ok }

// shortPost gives the post in a name that is a surname with it.
func (r *reader) shortPost(i int) (string, bool) {
	s := r.surface(i)
	space := strings.LastIndexByte(s, ' ')
	if space < 0 || !r.isPost(s[space+1:], true) {
		return "", false
	}
	return s[space+1:], true
}

// labelled reads the posts that stand with a colon or at the head of a bracket in
// front of a name with a title of its own: 전담반(반장: 한빛부 나은별 국장),
// 위원회(위원장 부시장 나은별).
func (r *reader) labelled() []claim {
	var list []claim
	r.eachName(func(tokens []token, i, floor int) int {
		if t := r.labelTitle(tokens, i, floor); t.found {
			list = append(list, r.claim(tokens[i].mark, t))
			if tailIn(t.post, memberPosts) != "" {
				for k := i + 1; k < len(tokens) && tokens[k].text != ":"; k++ {
					if r.kind(tokens[k]) == "person" && !r.isAlias(tokens, k) {
						list = append(list, r.claim(tokens[k].mark, t)) // 위원: 나은별 교수, |하늘찬| 변호사
					}
				}
			}
		}
		return i + 1
	})
	return list
}

// headlineTitle reads the post of a headline without a verb: 한빛공사 사장에 |나은별|씨.
func (r *reader) headlineTitle(tokens []token, i, floor int) title {
	t := title{agency: -1}
	k := i - 1
	if k < floor || !tokens[k].word() || !tokens[i].gap {
		return t
	}
	post, ok := strings.CutSuffix(strings.TrimSuffix(tokens[k].text, "는"), "에")
	if !ok || !r.isPost(post, true) {
		return t
	}
	if !r.headlineEnds(tokens, i) {
		return t
	}
	t.post, t.found, t.in = post, true, diag.Span{Start: tokens[k].Start, End: tokens[i].Start}
	r.lead(&t, r.chain(tokens, k, floor))
	return t
}

// headlineEnds reports whether nothing but a form of address, a bracket or another title
// stands behind the name of a headline, or of a line in a list of appointments: |나은별|
// 한빛원장, |나은별| 한빛원장이다.
func (r *reader) headlineEnds(tokens []token, i int) bool {
	rest := tokens[i+1:]
	if right, next := r.rightTitle(tokens, i); right.found && !sentenceLike(tokens[next-1].text) {
		if rest = tokens[next:]; len(rest) > 0 {
			return rest[0].text == "," || rest[0].text == "." && copulas.Ends(tokens[next-1].text)
		}
		return true
	}
	if endsSentence(r.Text[tokens[0].Start:tokens[len(tokens)-1].End]) {
		return false
	}
	return len(rest) == 0 || rest[0].text == "씨" || rest[0].text == "," || rest[0].text == "…" || rest[0].text == "("
}

// isOne ends the last line of a list of appointments.
var isOne = words("is-one")

// labelTitle reads the label in front of the name at index i.
func (r *reader) labelTitle(tokens []token, i, floor int) title {
	t := title{agency: -1}
	k := i - 1
	for k >= floor && i-k < longestTitle && (tokens[k].word() || r.kind(tokens[k]) == "agency") {
		k--
	}
	if head := r.headlineTitle(tokens, i, floor); head.found {
		return head
	}
	if k < floor {
		return t
	}
	at := k - 1 // of the label
	if tokens[k].text == "(" || tokens[k].text == "·" && r.bracketAround(tokens, k) >= 0 {
		at = k + 1
	} else if tokens[k].text != ":" {
		return t
	}
	if left, _ := r.leftTitle(tokens, i, floor); left.found && at >= 0 && left.in.Start <= tokens[at].Start {
		return t
	}
	if at >= floor && at < k && tokens[at].text == ")" { // 민간위원(5명):
		at = opens(tokens, at) - 1
	}
	if at < floor || at >= i || !tokens[at].word() || inCharge.Has(tokens[at].text) || r.ownPost(tokens[at].text) == "" || at > k && at == i-1 {
		return t
	}
	t.post, t.found = r.ownPost(tokens[at].text), true
	t.in = diag.Span{Start: tokens[at].Start, End: tokens[i].Start}
	if t.agency = r.bracketBody(tokens, i); t.agency < 0 && at < k {
		r.lead(&t, r.chain(tokens, at, floor))
	}
	return t
}
