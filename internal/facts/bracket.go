package facts

import (
	"slices"
	"strings"

	"sillok/internal/diag"
	"sillok/internal/edtf"
	"sillok/internal/entity"
	"sillok/internal/korean"
)

// A bracket behind a name, or behind a title, tells what the person is or was:
// 나은별(전 한빛부 국장)씨 별세, 하늘찬(가람원 연구위원·푸른대 교수), 나은별 본부장(한빛부 장관).

// aboutName begins a bracket that tells another name, and no post.
var aboutName = korean.List("about name")

// bracketed reads the posts in the bracket behind each name and its title; a body
// holds for the posts after it.
func (r *reader) bracketed() []claim {
	var list []claim
	r.eachName(func(tokens []token, i, floor int) int {
		_, next := r.rightTitle(tokens, i)
		if i+2 < len(tokens) && titlesOfRespect.Has(tokens[i+1].text) && tokens[i+2].text == "(" {
			list = append(list, r.bracketPosts(tokens, i, i+2)...)
		}
		for _, k := range []int{i + 1, next} {
			if k < len(tokens) && tokens[k].text == "(" && !(k == next && k == i+1 && next != i+1) {
				list = append(list, r.bracketPosts(tokens, i, k)...)
			}
			if next == i+1 {
				break
			}
		}
		return i + 1
	})
	return list
}

// bracketPosts reads the posts in the bracket that opens at index k, of the name at
// index i.
func (r *reader) bracketPosts(tokens []token, i, k int) []claim {
	end := closes(tokens, k)
	if end < 0 || end-k < 3 || aboutName[tokens[k+1].text] || end-k == 3 && k > i+1 && strings.IndexFunc(tokens[k+1].text, korean.IsSyllable) < 0 && tokens[k+1].mark < 0 {
		return nil // another name, or the post in Latin letters: 최고정보책임자(CIO)
	}
	in := diag.Span{Start: tokens[i].Start, End: tokens[end-1].End}
	var list []claim
	body := -1
	for _, part := range parts(tokens[k+1 : end-1]) {
		p := r.listPost(part, body)
		if p.agency >= 0 {
			body = p.agency
		}
		if !p.found {
			continue
		}
		if p.agency < 0 && k > i+1 && corporate[p.post] {
			p.agency = r.bodyBeside(tokens, i) // 한빛컴 사업본부장(부사장)
		}
		c := claim{Role: r.role(r.Mentions[tokens[i].mark].ID, p.post, p.agency, edtf.Date{}, in), present: !p.former, given: len(part) > 0 && part[0].text == korean.Incumbent}
		if ends := korean.LedBy(p.post); len(list) > 0 && p.agency == body && len(ends) > 0 && !endsAsAny(c.Agency.Name, ends) {
			c.Agency = entity.ID{} // (가람대학교 교수, 위원장): of the list
		}
		if c.Agency = seatIn(p.post, c.Agency); p.post == member {
			c.Agency = entity.ID{Kind: "agency", Name: assembly}
		}
		if c.Agency.IsZero() && c.present && !c.given && r.ofOwnPeople(p.post, r.personnelBody()) {
			c.Agency, c.guessed = r.personnelBody(), true // 가람시에 따르면 … 나은별(회계과장), 하늘찬(교통과장) 등이 승진했다
		}
		list = append(list, c)
	}
	return list
}

// ofOwnPeople reports whether a post can be that of one of a local government's own people in an article on who
// goes where there.
func (r *reader) ofOwnPeople(post string, body entity.ID) bool {
	return localEnds.Ends(body.Base()) && ofOfficial(post) && !ranks[post] && !postElsewhere(post) && fitsBody(post, body)
}

// endsAsAny reports whether a name has one of some ends.
func endsAsAny(name string, ends []string) bool {
	return slices.ContainsFunc(ends, func(end string) bool { return strings.HasSuffix(name, end) })
}

// bodyBeside gives the body of a title of companies beside the name at index i, -1 without
// one.
func (r *reader) bodyBeside(tokens []token, i int) int {
	for _, t := range first(r.around(tokens, i, 0)) {
		if t.agency >= 0 && tailIn(t.post, corporate) != "" {
			return t.agency
		}
	}
	return -1
}

// parts divides the tokens of a list at its commas, dots and 및, outside of
// brackets.
func parts(tokens []token) [][]token {
	var list [][]token
	from, depth := 0, 0
	for k, t := range tokens {
		switch t.text {
		case "(":
			depth++
		case ")":
			depth--
		case ",", "·", ";", "/", "‧", "․", "ㆍ", "및", "겸", "•":
			if depth == 0 && t.mark < 0 {
				list = append(list, tokens[from:k])
				from = k + 1
			}
		}
	}
	return append(list, tokens[from:])
}

// listPost reads an item of a list that is a post: body, parts, post. body is the
// one told by the items before it. Its agency is found without a post, too.
func (r *reader) listPost(item []token, body int) title {
	item = r.withoutBrackets(item)
	for len(item) > 0 && listTail[item[len(item)-1].text] {
		item = item[:len(item)-1]
	}
	t := title{agency: body}
	for len(item) > 0 && (former[item[0].text] || modifier[item[0].text] || ofTerm(item[0].text)) {
		t.former = t.former || former[item[0].text]
		item = item[1:]
	}
	n := len(item)
	if n == 0 {
		return t
	}
	if n > 1 && civilRank(item[n-1].text) && r.endsInPost(item[:n-1]) {
		n-- // 정보국장 부이사관: the rank goes without saying
		item = item[:n]
	}
	last := item[n-1]
	t.in = diag.Span{Start: item[0].Start, End: last.End}
	if n > 1 && !last.gap && r.kind(item[n-2]) == "agency" {
		t.agency = item[n-2].mark
		t.post, t.found = r.glued(t.agency, last.text)
		return t
	}
	chain := r.chain(item, n-1, 0)
	if own, _ := r.bodyOf(chain); own >= 0 {
		t.agency = own
	} else if len(chain) < n-1 {
		return title{agency: t.agency}
	}
	if last.mark >= 0 || !r.isPost(last.text, true) && !((last.text == reporter || officer(last.text)) && t.agency >= 0) {
		return t
	}
	own, words := r.bodyOf(chain)
	if own < 0 {
		words = chain
	}
	t.post, t.found, t.unit = strings.TrimSpace(phrase(words)+" "+last.text), true, len(words) > 0
	return t
}

// civilRank reports whether a word is a rank of officials, with their branch of service or
// without: 이사관, 보건이사관.
func civilRank(word string) bool {
	rank := tailIn(word, civil)
	return rank != "" && length(word)-length(rank) < 3
}

// endsInPost reports whether the last of some words is a post, glued to a body or not.
func (r *reader) endsInPost(item []token) bool {
	last := item[len(item)-1]
	return last.word() && r.postTest(item)(last.text)
}

// withoutBrackets leaves out the brackets of an item.
func (r *reader) withoutBrackets(item []token) []token {
	list := make([]token, 0, len(item))
	for k := 0; k < len(item); k++ {
		if item[k].text == "(" {
			if end := closes(item, k); end > 0 {
				if end == k+3 && r.kind(item[k+1]) == "person" && k > 0 && item[k-1].mark < 0 {
					list = append(list, item[k+1]) // 차관보(나은별)
				}
				k = end - 1
				continue
			}
		}
		list = append(list, item[k])
	}
	return list
}

// listTail are words that may stand behind a post in a list.
var listTail = korean.List("list tail")

// reporter signs articles, and is a post only where its body is named with it in a
// bracket.
var reporter = words("reporter").Word()

// titlesOfRespect stand behind names of persons.
var titlesOfRespect = words("titles-of-respect")
