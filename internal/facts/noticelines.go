package facts

import (
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
	if !strings.Contains(r.Title, "인사") && !noticeWords.Within(r.Text) {
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
	tokens := r.lineTokens(i)
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
	if len(list) == 0 && r.isRow(tokens) {
		return r.itemsOf(tokens)
	}
	return list
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
		return noticeItem{tokens: c, name: k, shares: alone}, left.found || right.found || alone || len(r.unitItem(c, k)) > 0
	}
	return item, false
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
			behind := r.listPost(tokens[k+1:], -1)
			return k > 0 && left.found && left.in.Start == tokens[0].Start && k+1 < len(tokens) && (behind.found || works[tokens[len(tokens)-1].text])
		case t.sign():
			return false
		}
	}
	return false
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
