package facts

import (
	"slices"
	"strings"
)

// Which lines are items of a personnel notice, and how they are divided.

// noticeLine is a line with items.
type noticeLine struct{ first int }

// noticeItem is an item of a notice: the tokens of a line and where the name is.
type noticeItem struct {
	tokens []token
	name   int
	shares bool   // a name alone, which has the post of the item before it in its bullet
	head   string // of the section that begins on its line, in front of it: ◇명예퇴직 ▷
}

// noticeLines gives the lines of the notice, none when the text is no notice; they
// are found once.
func (r *reader) noticeLines() []noticeLine {
	if r.noticed == nil {
		r.noticed = r.findNotice()
	}
	return r.noticed
}

func (r *reader) findNotice() []noticeLine {
	list := []noticeLine{}
	if !strings.Contains(r.Title, "인사") && !noticeWords.Within(r.Title) && !noticeWords.Within(r.Text) {
		return list
	}
	people := 0
	for i, l := range r.lines {
		if r.tableRows()[i] != nil || r.heading[l.Start] && len(r.marks(l, "person")) == 0 || sentenceLike(r.str(l)) || within(l, r.contactBlocks()) {
			continue
		}
		if n := len(r.noticeItems(i)); n > 0 {
			list = append(list, noticeLine{i})
			people += n
		}
	}
	if people < 2 {
		return []noticeLine{}
	}
	return list
}

// noticeItems divides line i into its items, none when it is no line of a notice: it
// has bullets, or is a row of post, name and former post.
func (r *reader) noticeItems(i int) []noticeItem {
	tokens := r.withoutSlash(r.lineTokens(i))
	var list []noticeItem
	head := ""
	for _, part := range divide(tokens, func(t token) bool { return t.mark < 0 && strings.Contains(bullets, t.text) }) {
		if part.signed && len(part.tokens) > 0 && r.people(part.tokens) == 0 {
			head = phrase(part.tokens)
		}
		if part.signed {
			for _, item := range r.itemsOf(part.tokens) {
				item.head = head
				list = append(list, item)
			}
		}
	}
	if len(list) > 0 {
		return list
	}
	row := withoutLabels(tokens)
	if r.isRow(row) {
		return r.itemsOf(row)
	}
	if r.isItemOfSection(i, row) {
		return r.itemsOf(row)
	}
	if r.wasBracketed(row) && leaving.In(r.labelIn(r.lines[i].Start, row[0].Start)) {
		return []noticeItem{{tokens: row}} // <퇴직> 나은별(정보국장)
	}
	return nil
}

// isItemOfSection reports whether a line is a post and a name, or where somebody is sent and the name, and no more, below
// the head of a section that says what becomes of its people: ◇ 과장급 전보, then 정보국 정보과장 나은별.
func (r *reader) isItemOfSection(i int, row []token) bool {
	n := len(row)
	if n < 2 || n > longestTitle || r.kind(row[n-1]) != "person" || r.people(row) != 1 {
		return false
	}
	left, _ := r.leftTitle(row, n-1, 0)
	if !left.found && !r.onlyWorks(row, n-1) {
		return false
	}
	for k := i - 1; k >= 0 && !endsSentence(r.str(r.lines[k])); k-- {
		if head := r.sectionHead(k); head.Len() > 0 {
			return tellsMove(r.str(head))
		}
	}
	return false
}

// withoutSlash leaves out the stroke between a new post and a name: 정보국장 /나은별(감사관).
func (r *reader) withoutSlash(tokens []token) []token {
	for k := 1; k+1 < len(tokens); k++ {
		if tokens[k].text == "/" && tokens[k].mark < 0 && r.kind(tokens[k+1]) == "person" && r.people(tokens) == 1 {
			list := slices.Delete(slices.Clone(tokens), k, k+1)
			list[k].gap = true
			return list
		}
	}
	return tokens
}

// itemsOf gives the items of a bullet, several when commas part names or names follow
// one another: their posts stand beside each, or in front of the first.
func (r *reader) itemsOf(tokens []token) []noticeItem {
	var list []noticeItem
	chunks := [][]token{tokens}
	if count := r.people(tokens); count > 1 {
		chunks = parts(tokens)
	}
	for _, c := range chunks {
		first := true
		for _, c := range r.nameRuns(withoutLabels(c)) {
			if item, ok := r.itemOf(c); ok {
				item.shares = item.shares && (!first || len(list) > 0)
				list = append(list, item)
			}
			first = false
		}
	}
	return list
}

// itemOf reads one item: a name with a title, with a unit, or alone.
func (r *reader) itemOf(c []token) (item noticeItem, ok bool) {
	for k, t := range c {
		if r.kind(t) != "person" || r.isAlias(c, k) {
			continue
		}
		left, _ := r.leftTitle(c, k, 0)
		right, _ := r.rightTitle(c, k)
		if !left.found {
			left = r.labelTitle(c, k, 0)
		}
		alone := len(c) == 1
		named := left.found || right.found || alone || len(r.unitItem(c, k)) > 0
		return noticeItem{tokens: c, name: k, shares: alone}, named || r.onlyWorks(c, k) || slices.ContainsFunc(c[k+1:], arrow)
	}
	return item, false
}

// onlyWorks reports whether an item tells in front of its name where somebody is to work, and
// no post: 한빛부 근무 |나은별|(감사관).
func (r *reader) onlyWorks(c []token, k int) bool { return k > 1 && works[c[k-1].text] }

// wasBracketed reports whether an item is a name with what the person was in a bracket, and
// nothing else.
func (r *reader) wasBracketed(c []token) bool {
	return len(c) > 2 && r.kind(c[0]) == "person" && len(insideBracket(c[1:])) < len(c)-1
}

// nameRuns parts the names that follow one another with nothing between them: 상무 나은별
// 하늘찬 도지한.
func (r *reader) nameRuns(c []token) [][]token {
	for k := 1; k < len(c); k++ {
		if r.kind(c[k]) != "person" || r.kind(c[k-1]) != "person" || !c[k].gap {
			continue
		}
		for _, t := range c[k:] {
			if r.kind(t) != "person" {
				return [][]token{c}
			}
		}
		list := [][]token{c[:k]}
		for n := range c[k:] {
			list = append(list, c[k+n:k+n+1])
		}
		return list
	}
	return [][]token{c}
}

// unitItem gives the unit in front of the name at index k, when an item is a unit and a
// name and nothing else: its post is that of its section.
func (r *reader) unitItem(c []token, k int) []token {
	if k == 0 || k+1 != len(c) || !c[k].gap || r.ownPost(c[k-1].text) != "" {
		return nil
	}
	for n, t := range c[:k] {
		if t.sign() || t.mark >= 0 && (n > 0 || r.kind(t) != "agency") || t.mark < 0 && !nounLike(t.text) {
			return nil
		}
	}
	return c[:k]
}

// people counts the names among tokens.
func (r *reader) people(tokens []token) int {
	n := 0
	for k, t := range tokens {
		if r.kind(t) == "person" && !r.isAlias(tokens, k) {
			n++
		}
	}
	return n
}

// withoutLabels leaves out the labels in angle brackets: <승진>.
func withoutLabels(tokens []token) []token {
	var list []token
	label := false
	for _, t := range tokens {
		switch {
		case t.mark < 0 && strings.Contains("<〈", t.text):
			label = true
		case t.mark < 0 && strings.Contains(">〉", t.text):
			label = false
		case !label:
			list = append(list, t)
		}
	}
	return list
}

// isRow reports whether a line is nothing but a post, a name, and a former post.
func (r *reader) isRow(tokens []token) bool {
	if r.people(tokens) != 1 {
		return false
	}
	if len(divide(tokens, arrow)) == 2 {
		return true
	}
	for k, t := range tokens {
		switch {
		case r.kind(t) == "person":
			left, _ := r.leftTitle(tokens, k, 0)
			behind := r.listPost(insideBracket(tokens[k+1:]), -1)
			front := left.found && left.in.Start == tokens[0].Start || r.onlyWorks(tokens, k)
			return front && k+1 < len(tokens) && (behind.found || works[tokens[len(tokens)-1].text])
		case t.sign():
			return false
		}
	}
	return false
}

// insideBracket gives what stands in the bracket that some tokens are, and other tokens as
// they are.
func insideBracket(tokens []token) []token {
	if n := len(tokens); n > 2 && tokens[0].text == "(" && closes(tokens, 0) == n {
		return tokens[1 : n-1]
	}
	return tokens
}

// arrow reports whether a token points from a former post to a new one.
func arrow(t token) bool { return t.mark < 0 && strings.Contains("→⇒➜", t.text) }

// piece is a part of a line, and whether a sign stands before it.
type piece struct {
	tokens []token
	signed bool
}

// divide cuts tokens at signs.
func divide(tokens []token, at func(token) bool) []piece {
	var list []piece
	from, signed := 0, false
	for k, t := range tokens {
		if at(t) {
			list = append(list, piece{tokens[from:k], signed})
			from, signed = k+1, true
		}
	}
	return append(list, piece{tokens[from:], signed})
}
