package annotate

import (
	"slices"
	"strings"

	"sillok/internal/annotate/claim"
	"sillok/internal/diag"
	"sillok/internal/entity"
	"sillok/internal/korean"
)

// Notices (인사, 부고, 동정) list posts and names without sentences:
//
//	◇ 국장급 전보 ▲ 정보통신정책실장 홍길동 ▲ 감사관 김영희
//	▲ 박철수(행정안전부 과장)씨 부친상
//
// A list item that ends in a name after a post, or begins with one before a
// bracket with a post, names a person.

// itemName gives the place of the name that the i-th word is, with or without 씨.
func (a *article) itemName(i int) (diag.Span, bool) {
	name := a.word(i)
	if s, ok := titleSsi.CutEnd(name); ok && a.itemStarts(i) {
		name = s
	}
	in := diag.Span{Start: a.words[i].start, End: a.words[i].start + len(name)}
	_, ok := a.names.Surname(name)
	return in, ok && a.hasForm(name, form{least: 2, most: 4, hangul: true, not: term}) && !a.isByline(in)
}

// noticed claims the names of lists of posts: ▲ 감사관 김영희, 홍길동(조달청 과장).
func noticed(a *article) []claim.Candidate {
	var out, short, spoken []claim.Candidate
	for i := range a.words {
		in, ok := a.itemName(i)
		behind := ok && a.itemStarts(i) && a.postInItem(i, in.End) && !a.headBehind(i) // 나루시(시장 …)
		if !behind && ok && a.speaksInTurn(i, in.End) {
			spoken = append(spoken, claim.Candidate{In: in, Score: 0.9, Sure: true})
			continue
		}
		if !behind && !(ok && a.itemEnds(in.End) && a.postBeforeItem(i)) {
			continue
		}
		c := claim.Candidate{In: in, Score: 0.9, Sure: true}
		switch name := spanText(a, in); {
		case a.listedPerson(name) || a.tagAt(in) == "PS":
			out = append(out, c)
		case a.given(name) == 1 && !a.is(name, anyPost|term|generic|bodyName):
			short = append(short, c)
		}
	}
	if len(out) >= longNotice { // a name of two syllables is one where the list is
		out = append(out, short...)
	}
	return append(out, spoken...)
}

// speaksInTurn reports whether the i-th word, which ends at offset, is the name of who speaks
// in minutes: a sign and a post stand before it, what is said behind it, and either the person
// tells the name with the post (○정보과장 홍길동 안녕하십니까? 정보과장 홍길동입니다.) or the tagger
// takes it for a person's, here or elsewhere.
func (a *article) speaksInTurn(i, offset int) bool {
	if i == 0 || !strings.HasPrefix(a.text[offset:], " ") {
		return false
	}
	if !a.postBeforeItem(i) { // ○의회사무국 홍길동 의회사무국 홍길동입니다
		name := a.text[a.words[i].start:offset]
		return a.gap(i) == " " && strings.ContainsAny(a.gap(i-1), bullets) && !a.isPost(name) && a.introducesOneself(a.word(i-1)+" "+name)
	}
	places := a.namePlaces()
	k, found := slices.BinarySearchFunc(places, i, func(p namePlace, i int) int { return p.i - i })
	if found && places[k].tagged && !places[k].glued && a.personLike(places[k].name) {
		return true
	}
	name := a.text[a.words[i].start:offset]
	return a.given(name) == 2 && a.introducesOneself(a.word(i-1)+" "+name)
}

// introducesOneself reports whether somebody tells the own post and name in the text.
func (a *article) introducesOneself(postAndName string) bool {
	if a.told == nil {
		a.told = []int{}
		for at, from := 0, 0; at >= 0; {
			if at = strings.Index(a.text[from:], introduces.Word()); at >= 0 {
				a.told = append(a.told, from+at)
				from += at + len(introduces.Word())
			}
		}
	}
	return slices.ContainsFunc(a.told, func(at int) bool { return strings.HasSuffix(a.text[:at], postAndName) })
}

// introduces ends the sentence in which somebody tells the own name.
var introduces = words("introduces")

// longNotice is the number of names from which a list of posts is surely one.
const longNotice = 3

// postInItem reports whether a bracket with a post follows a name that ends at
// offset, or the post of an office in an item of a list.
func (a *article) postInItem(i, offset int) bool {
	return a.bracketPost(offset) || a.inList(i) && a.gap(i) != " " && a.officialAfter(i)
}

// postBeforeItem reports whether a post stands in front of the i-th word within
// an item of a list.
func (a *article) postBeforeItem(i int) bool {
	if a.gap(i) != " " || !a.isPost(a.word(i-1)) || !a.inBullets(i) {
		return false
	}
	return i < 2 || a.claims.endingAt(a.words[i-2].end, "person") == nil
}

// itemStarts reports whether the i-th word opens a list item or a line.
func (a *article) itemStarts(i int) bool {
	g := a.gap(i)
	return strings.Contains(g, "\n") || strings.ContainsAny(g, bullets+",") || strings.HasSuffix(g, ")·")
}

// itemEnds reports whether a list item ends at offset.
func (a *article) itemEnds(offset int) bool {
	rest := strings.TrimLeft(a.after(offset, 8), " ")
	return rest == "" || strings.ContainsAny(korean.FirstRunes(rest, 1), bullets+",;/(<")
}

// inBullets reports whether a bullet opens the item that the i-th word ends,
// or the line is nothing but such an item.
func (a *article) inBullets(i int) bool {
	for j := i; j > 0 && i-j < 8; j-- {
		g := a.gap(j)
		if strings.ContainsAny(g, bullets) || strings.Contains(g, "\n") {
			return true
		}
		if g != " " && g != "·" && g != ") " && g != " (" {
			return false
		}
	}
	return i < 8
}

// noticeRole gives the role in front of a notice's name: the words from the
// item's start to the name.
func (a *article) noticeRole(i int) string {
	first := i
	for j := i; j > 0 && i-j < 8; j-- {
		if g := a.gap(j); g != " " && g != "·" {
			break
		}
		first = j - 1
	}
	return plainText(a.text[a.words[first].start:a.words[i].start])
}

// fillsItem reports whether in ends an item of a list behind a bullet.
func (a *article) fillsItem(in diag.Span) bool {
	w := a.wordAt(in.Start)
	return w < len(a.words) && a.inBullets(w) && a.itemEnds(in.End)
}

// tellApart gives a name that a notice lists twice, for two posts, two ids: the
// first keeps the bare one, the later gets its post behind it (decision 7).
func tellApart(a *article, marks []claim.Candidate) {
	first := map[entity.ID]string{} // the role of the first of a name
	for i := range marks {
		m := &marks[i]
		if m.Kind != "person" || m.Fixed || !a.fillsItem(m.In) {
			continue
		}
		role := a.noticeRole(a.wordAt(m.In.Start))
		if old, ok := first[m.ID]; !ok {
			first[m.ID] = role
		} else if role != "" && old != "" && role != old {
			m.ID.Name += "_(" + idName(postOf(role)) + ")"
		}
	}
}
