package facts

import (
	"slices"
	"strings"

	"sillok/internal/diag"
	"sillok/internal/korean"
)

// The words that stand around a post in a title: bodies, their parts, brackets.

// withUnit puts a unit in front of a post; of 정보본부 |나은별| 본부장 it makes one word.
func withUnit(unit, post string) string {
	if councillor[post] {
		return post // of a member's committee the chamber tells nothing
	}
	return oneWord(unit + " " + post)
}

// phrase joins words with one space between those that have a gap.
func phrase(list []token) string {
	var b strings.Builder
	for k, t := range list {
		if k > 0 && t.gap {
			b.WriteByte(' ')
		}
		b.WriteString(t.text)
	}
	return b.String()
}

// projectNouns are what is done with a system, and no part of a body.
var projectNouns = korean.List("project nouns")

// bodyOf divides a chain of tokens into its last body and the parts behind it.
// Without a body only the parts that are offices right at the end count.
func (r *reader) bodyOf(chain []token) (body int, parts []token) {
	body = -1
	for _, t := range chain {
		switch {
		case r.kind(t) == "agency":
			body, parts = t.mark, nil
		case t.mark < 0 && !modifier[t.text] && !besideBody[t.text] && !ofTerm(t.text):
			parts = append(parts, t)
		}
	}
	if body >= 0 {
		for k := len(parts) - 1; k >= 0; k-- {
			if projectNouns[parts[k].text] {
				return body, parts[k+1:] // 가람도 빅데이터 허브 구축 |주무관
			}
		}
		return body, parts
	}
	from := len(parts)
	for from > 0 && (office(parts[from-1].text) || otherBody(parts[from-1].text)) {
		from--
	}
	return -1, parts[from:]
}

// chain gives the tokens that stand in front of index end and belong together: a
// body with its other name in brackets, its parts, plain nouns between them. It
// begins with the body when it reaches one.
func (r *reader) chain(list []token, end, floor int) []token {
	var words []token
	for k := end - 1; k >= floor && len(words) < longestTitle; k-- {
		t := list[k]
		if k+1 < len(list) && list[k+1].col && r.kind(t) != "agency" && !office(t.text) {
			return words // another column
		}
		switch {
		case r.kind(t) == "agency":
			return append([]token{t}, words...)
		case t.text == ")":
			o := opens(list, k)
			if o < floor {
				return words
			}
			if o == k-2 && r.kind(list[o+1]) == "agency" && list[o].gap {
				return append([]token{list[o+1]}, words...) // (국회) 나은별 의원
			}
			if o == floor || r.kind(list[o-1]) != "agency" || list[o].gap {
				return words
			}
			k = o // the loop goes on with the body
		case r.kind(t) == "system" && t.gap:
			words = append([]token{t}, words...)
		case t.mark >= 0 || t.sign() || korean.IsAdverb(t.text):
			return words
		case !t.gap && k > 0 && besideBody[t.text] && (r.kind(list[k-1]) == "agency" || r.closesAlias(list, k-1)):
		case !t.gap && k > floor && !list[k-1].sign():
			return words
		case k == end-1 && t.gap && genitiveOf(t.text, office) && k > floor && r.kind(list[k-1]) == "agency":
			// 가람위원회 사무국의 나은별 사무국장
		case k == end-1 && t.gap && genitiveOf(t.text, office) && length(t.text) > 3:
			t.text, t.End = strings.TrimSuffix(t.text, genitive), t.End-len(genitive)
			words = append([]token{t}, words...) // 전산운영실의 나은별 차장
		case modifier[t.text] || office(t.text) || r.schoolAt(list, k) || nounLike(t.text) && !r.describes(t):
			words = append([]token{t}, words...)
		default:
			return words
		}
	}
	return words
}

// genitiveOf reports whether a word is one of a sort with the particle of a genitive.
func genitiveOf(word string, sort func(string) bool) bool {
	stem, ok := strings.CutSuffix(word, genitive)
	return ok && sort(stem)
}

// closesAlias reports whether the token at index k closes the bracket with a body's other name: 가람공사(GRC).
func (r *reader) closesAlias(list []token, k int) bool {
	if list[k].text != ")" {
		return false
	}
	o := opens(list, k)
	return o > 0 && !list[o].gap && r.kind(list[o-1]) == "agency"
}

// describes reports whether a word is the verb of a clause in front of a noun: 청에서
// |일하던| 서기관.
func (r *reader) describes(t token) bool {
	c := r.korean().ClauseOf(korean.Span(t.Span))
	return c != nil && c.Relation == korean.Modifying && c.Predicate.Overlaps(korean.Span(t.Span))
}

// besideBody are particles behind a body whose people are named next.
var besideBody = korean.List("beside body")

// bodyEnds are the ends of names of bodies, which may stand unmarked between a name
// and a post.
var bodyEnds = korean.List("body ends")

// otherBody reports whether a word is the name of a body that has no mark, and of no part of
// another: 나래조직위, 가온고.
func otherBody(word string) bool {
	tail := tailIn(word, bodyEnds)
	return tail != "" && len(tail) < len(word) && !office(word) || school(word)
}

// headsCentre reports whether a word is a centre with a name of its own, and the post behind it that of its head:
// 정보공개시민센터 소장.
func headsCentre(word, post string) bool {
	return centreEnd.Ends(word) && length(word) > 4 && centreHeads.Has(post)
}

// Words of centres; words.tsv says what for.
var (
	centreEnd   = words("centre-end")
	centreHeads = words("centre-heads")
)

// postElsewhere reports whether a post tells its body, which has no mark: 나래조직위 사무차장.
func postElsewhere(post string) bool {
	words := strings.Fields(post)
	return len(words) > 1 && slices.ContainsFunc(words[:len(words)-1], otherBody)
}

// schools are the ends of the names of schools, and schoolPosts the posts in them.
var (
	schools     = korean.List("schools")
	schoolPosts = korean.List("posts of schools")
)

// school reports whether a word ends as the names of schools do.
func school(word string) bool { return length(word) > 2 && tailIn(word, schools) != "" }

// schoolAt reports whether the word at index k names the school of the post behind it.
func (r *reader) schoolAt(list []token, k int) bool {
	if k+1 >= len(list) || !list[k].word() || !list[k+1].word() || !list[k+1].gap || !school(list[k].text) {
		return false
	}
	post, ok := r.postOf(list[k+1].text, true)
	return ok && schoolPosts[post]
}

// isPostWord reports whether a word is a post with or without particles.
func (r *reader) isPostWord(word string) bool { _, ok := r.postOf(word, true); return ok }

// companyMarks stand in front of the names of companies and societies.
var companyMarks = korean.List("company marks")

// ofState reports whether a word is the post of whoever heads a country, which may
// stand before it: 칠레 대통령이.
func (r *reader) ofState(word string) bool {
	post, ok := r.postOf(word, true)
	return ok && statesmen.Has(post)
}

// pastAlias gives the index behind the bracket with a body's other name, if one
// begins at k.
func (r *reader) pastAlias(list []token, k int) int {
	if k < len(list) && list[k].text == "(" && !list[k].gap {
		if end := closes(list, k); end >= 0 && len(r.marks(diag.Span{Start: list[k].Start, End: list[end-1].End}, "person")) == 0 {
			return end
		}
	}
	return k
}

// bracketBody gives the body of the bracket right behind a name, which holds
// nothing else (나은별(한빛대) 교수), or of which the bracket around it tells (한빛컴(대표
// |나은별|)).
func (r *reader) bracketBody(list []token, i int) int {
	if i+3 < len(list) && list[i+1].text == "(" {
		k := i + 2
		for k < len(list) && companySigns.Has(list[k].text) {
			k++
		}
		if k+1 < len(list) && r.kind(list[k]) == "agency" && list[k+1].text == ")" {
			return list[k].mark
		}
	}
	if o := r.bracketAround(list, i); o > 0 {
		body, _ := r.bodyOf(r.chain(list, o, 0))
		return body
	}
	return -1
}

// inBracket reports whether the name at index i stands in a bracket.
func (r *reader) inBracket(list []token, i int) bool { return r.bracketAround(list, i) >= 0 }

// bracketAround gives the index of the bracket that opens before index i and is
// not closed there, -1 without one.
func (r *reader) bracketAround(list []token, i int) int {
	depth := 0
	for k := i - 1; k >= 0; k-- {
		switch list[k].text {
		case ")":
			depth++
		case "(":
			if depth == 0 {
				return k
			}
			depth--
		}
	}
	return -1
}

// glued gives the post that a word makes with the body's mark in front of it:
// 한빛협회|장, 한빛부|차관은, 가람군|수.
func (r *reader) glued(mark int, word string) (string, bool) {
	body := r.surface(mark)
	for _, tail := range headTails.All() {
		rest, ok := strings.CutPrefix(word, tail)
		if !ok || rest != "" && !postParticles[rest] {
			continue
		}
		if headSyllable.Has(tail) {
			return gluedPost(body), true
		}
		if place, _ := headTails.Value(tail); strings.HasSuffix(body, place) {
			return place + tail, true
		}
	}
	post, ok := r.postOf(word, true)
	for _, tail := range splitPosts.All() { // 과기정위|원장, 교육부|총리
		if whole, _ := splitPosts.Value(tail); ok && strings.HasSuffix(body, tail) && whole == tail+post {
			return whole, true
		}
	}
	return post, ok
}

// Posts and what stands around them; words.tsv says what for.
var (
	statesmen    = words("statesmen")
	companySigns = words("company-signs")
	beingOne     = words("being-one") // 단장인, 사업단장이던
	inCharge     = words("in-charge")
	splitPosts   = words("split-posts")
	headTails    = words("head-tails") // 한빛협회|장, 가람군|수
	wasOne       = words("was-one")    // 사업단장이던 나은별
)

// ownPost gives the post that a word in front of a name is: 정보국장, 단장인.
func (r *reader) ownPost(word string) string {
	for _, w := range []string{word, beingOne.WithoutEnd(word)} {
		if (r.isPost(w, true) || inCharge.Has(w) || officer(w) || r.actsFor(w)) && !labels[w] && !modifier[w] {
			return w
		}
	}
	return ""
}

// actsFor reports whether a word is a post with the word for who acts in it glued behind:
// 위원장직무대행.
func (r *reader) actsFor(word string) bool {
	tail := tailIn(word, acting)
	return tail != "" && tail != word && r.isPost(strings.TrimSuffix(word, tail), true)
}
