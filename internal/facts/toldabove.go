package facts

import (
	"slices"
	"strings"

	"sillok/internal/diag"
	"sillok/internal/entity"
	"sillok/internal/korean"
)

// Heads whose body is told in the words before: a label below the line that names the body, and
// a sentence that begins with the post, behind those that speak of the unit.
//
//	○ 나래위원회 출범
//	  - 위원장 : 나은별 한빛부 장관
//
//	한빛부는 현장지원단을 꾸렸다. 단장은 나은별 차관이 맡는다.

// ofToldAbove puts such heads in that body.
func (r *reader) ofToldAbove(claims []claim) {
	for i := range claims {
		c := &claims[i]
		if !c.Agency.IsZero() && !c.guessed && (leads(c.Post, c.Agency) || !headSyllable.Ends(c.Post)) {
			continue
		}
		if id := r.toldAbove(c); !id.IsZero() {
			c.Agency, c.guessed = id, false
		}
	}
}

func (r *reader) toldAbove(c *claim) entity.ID {
	line, k := r.line(c.In.Start), r.sentence(c.In.Start)
	if label := r.labelOfLine(line); label != "" && strings.HasSuffix(withoutActing(c.Post), label) {
		return r.ledAbove(line, label)
	}
	if r.opensWithPost(k, c.Post) {
		return r.ledBefore(k, c.Post)
	}
	return entity.ID{}
}

// labelOfLine gives the post that is the label of a line: - 위원장 : 나은별.
func (r *reader) labelOfLine(i int) string {
	list := r.lineTokens(i)
	for len(list) > 0 && list[0].sign() {
		list = list[1:]
	}
	if len(list) < 3 || list[0].mark >= 0 || list[1].text != ":" || len(korean.LedBy(list[0].text)) == 0 {
		return ""
	}
	return list[0].text
}

// ledAbove gives the one body that a post leads in one of the two lines over a line, the nearer first.
func (r *reader) ledAbove(line int, post string) entity.ID {
	for k := line - 1; k >= max(0, line-2); k-- {
		if list := r.bodiesOf(post, r.lines[k]); len(list) > 0 {
			return only(list)
		}
	}
	return entity.ID{}
}

// opensWithPost reports whether sentence k begins with a post as its topic: 단장은 나은별 차관이 맡는다.
func (r *reader) opensWithPost(k int, post string) bool {
	first := firstWord(r.str(r.sentences[k]))
	return korean.BareNoun(first) == post && topicMarks.Ends(first)
}

// ledBefore gives the unit that a post leads of which one of the two sentences before sentence k
// speaks, by its last name.
func (r *reader) ledBefore(k int, post string) entity.ID {
	ends := korean.LedBy(post)
	if stem, ok := headSyllable.CutEnd(post); ok {
		ends = append(slices.Clone(ends), stem)
	}
	for n := k - 1; n >= max(0, k-2); n-- {
		if list := r.bodiesOf(post, r.sentences[n]); len(list) > 0 {
			return list[len(list)-1]
		}
		if unit := r.unitIn(r.sentences[n], ends); unit != "" {
			return entity.ID{Kind: "agency", Name: unit}
		}
	}
	return entity.ID{}
}

// unitIn gives the last word of a stretch that is a name with one of some ends and a particle behind it.
func (r *reader) unitIn(in diag.Span, ends []string) string {
	found := ""
	for _, w := range strings.Fields(r.str(in)) {
		noun := strings.Trim(korean.BareNoun(w), "‘’“”'\"「」")
		if slices.ContainsFunc(ends, func(end string) bool { return strings.HasSuffix(noun, end) && length(noun) > length(end)+1 }) && nounLike(noun) && office(noun) {
			found = noun
		}
	}
	return found
}

// ofPredecessors gives whoever is called the one before in a post without a body (전임 나은별 원장) the
// post and the body of the one person whom the text tells to have it since.
func (r *reader) ofPredecessors(claims []claim) {
	for i := range claims {
		c := &claims[i]
		if !c.Agency.IsZero() && !c.guessed || !beforeThem.Has(lastWord(r.Text[r.sentences[r.sentence(c.In.Start)].Start:c.In.Start])) {
			continue
		}
		found := -1
		for k := range claims {
			o := &claims[k]
			if o.Person == c.Person || o.Agency.IsZero() || !strings.HasSuffix(o.Post, c.Post) || !strings.HasSuffix(o.When.String(), "/..") {
				continue
			}
			if found >= 0 && (claims[found].Agency != o.Agency || claims[found].Post != o.Post) {
				found = -1
				break
			}
			found = k
		}
		if found >= 0 {
			c.Post, c.Agency, c.guessed = claims[found].Post, claims[found].Agency, false
		}
	}
}

// ofDeputies puts whoever was second to the head that the same sentence tells the same person to have been in that
// body: 초대 |부원장|을 거쳐 1990년 원장을 지냈다.
func (r *reader) ofDeputies(claims []claim) {
	for i := range claims {
		c := &claims[i]
		if !c.Agency.IsZero() {
			continue
		}
		if id := r.founded(c); !id.IsZero() {
			c.Agency = id
			continue
		}
		head, ok := deputySign.CutBegin(c.Post)
		if !ok {
			continue
		}
		for _, o := range claims {
			if o.Person == c.Person && o.Post == head && !o.Agency.IsZero() && r.sentence(o.In.Start) == r.sentence(c.In.Start) {
				c.Agency = o.Agency
			}
		}
	}
}

// founded gives the one body that the sentence tells to have been founded, for a post in it that counts its holders:
// 가람원 설립에 참여해 초대 |부원장|을 거쳐 2대 |원장|을 지냈다.
func (r *reader) founded(c *claim) entity.ID {
	s := r.sentences[r.sentence(c.In.Start)]
	at := strings.LastIndex(r.Text[s.Start:c.In.End], c.Post)
	if at < 0 {
		return entity.ID{}
	}
	if word := lastWord(r.Text[s.Start : s.Start+at]); !ofTerm(word) && !firstHolder.Has(word) {
		return entity.ID{}
	}
	head := c.Post
	if rest, ok := deputySign.CutBegin(head); ok {
		head = rest
	}
	var list []entity.ID
	for _, m := range r.marks(diag.Span{Start: s.Start, End: s.Start + at}, "agency") {
		if next := firstWord(r.Text[r.Mentions[m].In.End:]); foundings.Begins(next) && leads(head, r.Mentions[m].ID) {
			list = union(list, []entity.ID{r.Mentions[m].ID})
		}
	}
	return only(list)
}

// ofNewUnits names the unit that a body sets up in the clause before in the post of its first head:
// 정보국을 새로 두고 초대 |국장|에 나은별 과장을 임명했다.
func (r *reader) ofNewUnits(claims []claim) {
	for i := range claims {
		c := &claims[i]
		stem, ok := headSyllable.CutEnd(c.Post)
		if !ok || length(stem) != 1 || c.Agency.IsZero() {
			continue
		}
		s := r.sentences[r.sentence(c.In.Start)]
		at := strings.Index(r.str(s), c.Post)
		if at < 0 || !firstHolder.Has(lastWord(r.Text[s.Start:s.Start+at])) {
			continue
		}
		if unit := r.unitIn(diag.Span{Start: s.Start, End: s.Start + at}, []string{stem}); unit != "" {
			c.Post = unit + headSyllable.Word()
		}
	}
}

// Words of this file; words.tsv says what for.
var (
	beforeThem  = words("before-them")
	deputySign  = words("deputy-sign")
	firstHolder = words("first-holder")
	foundings   = words("foundings")
)
