package facts

import (
	"slices"
	"strings"

	"sillok/internal/diag"
	"sillok/internal/edtf"
	"sillok/internal/entity"
	"sillok/internal/korean"
)

// cvLine is a line of a curriculum vitae: it begins with a date and is no
// sentence.
type cvLine struct {
	line diag.Span
	date int
}

// cvLines gives the lines of curricula vitae; a single such line is none.
func (r *reader) cvLines() []cvLine {
	var list []cvLine
	for i, l := range r.lines {
		marks := r.marks(l, "date")
		if len(marks) == 0 || len(r.marks(l, "person")) > 0 || r.heading[l.Start] || sentenceLike(r.str(l)) || r.manyItems(i) {
			continue
		}
		if leadsLine(r.lineTokens(i), marks[0]) {
			list = append(list, cvLine{l, marks[0]})
		}
	}
	if len(list) < 2 {
		return nil
	}
	return list
}

// manyItems reports whether a line holds the items of a profile, each with its sign: ▲1952년 한빛시
// ▲행시 18회 ▲1996년 가람원 과장.
func (r *reader) manyItems(i int) bool {
	signs := 0
	for _, t := range r.lineTokens(i) {
		if profileSign(t) {
			signs++
		}
	}
	return signs > 2
}

// leadsLine reports whether a mark is the first of a line, a bullet apart.
func leadsLine(tokens []token, mark int) bool {
	for _, t := range tokens {
		if t.mark == mark {
			return true
		}
		if !t.sign() && t.text != circleSign {
			return false
		}
	}
	return false
}

// sentenceLike reports whether a line is running text.
func sentenceLike(s string) bool { return declarative.Ends(strings.TrimSpace(s)) }

// careers reads the posts of curricula vitae, one for each post of a line.
func (r *reader) careers() []claim {
	var list []claim
	for _, l := range r.cvLines() {
		if person := r.ownerOf(l.line.Start); !person.IsZero() {
			list = append(list, r.careerLine(l, person)...)
		}
	}
	return list
}

// ownerOf gives the person whose curriculum vitae stands at an offset: of the last
// line before it that holds a name and no sentence, else the person whom most
// marks name.
func (r *reader) ownerOf(at int) entity.ID {
	if r.owners == nil {
		r.owners = r.findOwners()
	}
	if i := r.line(at) - 1; i >= 0 && !r.owners[i].IsZero() {
		return r.owners[i]
	}
	if r.mostNamed == nil {
		id := r.commonest(diag.Span{Start: 0, End: len(r.Text)})
		if id.IsZero() {
			id = r.titleName()
		}
		r.mostNamed = &id
	}
	if id := *r.mostNamed; strings.Contains(r.Title, id.Base()) || slices.ContainsFunc(r.placesOf(id), func(m int) bool { return r.Mentions[m].In.Start < at }) {
		return id
	}
	return entity.ID{} // nobody is spoken of yet
}

// findOwners gives for each line the person of the last line up to it that holds a name and
// no sentence.
func (r *reader) findOwners() []entity.ID {
	owners := make([]entity.ID, len(r.lines))
	for i, l := range r.lines {
		if i > 0 {
			owners[i] = owners[i-1]
		}
		list := r.marks(l, "person")
		if len(list) != 1 || sentenceLike(r.str(l)) || length(r.str(l)) >= 60 || within(l, r.contactBlocks()) {
			continue
		}
		if dates := r.marks(l, "date"); i > 0 && !owners[i].IsZero() && len(dates) > 0 && dates[0] < list[0] && leadsLine(r.lineTokens(i), dates[0]) {
			continue // a line of the curriculum vitae itself, which names another
		}
		owners[i] = r.Mentions[list[0]].ID
	}
	return owners
}

// titleName gives the person of a headline that is a name with its post, which
// holds no marks: [약력] 홍길동 한빛시 부시장.
func (r *reader) titleName() entity.ID {
	if r.names == nil {
		return entity.ID{}
	}
	head := r.Title
	if i := strings.LastIndexAny(head, "])|:"); i >= 0 {
		head = head[i+1:]
	}
	words := strings.Fields(head)
	if n := len(words); n > 1 && profileHeads[words[n-1]] {
		words = words[:n-1] // 나은별 한빛시 부시장 약력
	}
	n := len(words)
	if n > 1 && korean.ColumnOf(strings.Join(words[:n-1], "")) == korean.NameColumn || n == 1 && head != r.Title && korean.ColumnOf(strings.Trim(r.Title[:strings.LastIndex(r.Title, head)], " :|")) == korean.NameColumn {
		if _, ok := r.names.Surname(words[n-1]); ok && length(words[n-1]) < 5 {
			return entity.ID{Kind: "person", Name: words[n-1]} // 성명: 나은별
		}
	}
	if n < 2 || n > 5 || !r.isPost(words[n-1], true) || length(words[0]) < 2 || length(words[0]) > 4 {
		return entity.ID{}
	}
	if _, ok := r.names.Surname(words[0]); !ok {
		return entity.ID{}
	}
	return entity.ID{Kind: "person", Name: words[0]}
}

// careerLine reads a line of a person's curriculum vitae: a body holds for the
// posts after it.
func (r *reader) careerLine(l cvLine, person entity.ID) []claim {
	var tokens []token
	for _, t := range r.tokens(l.line) {
		if t.Start >= r.Mentions[l.date].In.End && !(len(tokens) == 0 && (t.text == ":" || t.text == ")")) {
			tokens = append(tokens, t)
		}
	}
	cells := rowOf(tokens)
	for n := len(cells); n > 1; n-- {
		if list := r.careerTokens(l, person, joinCells(cells[:n])); len(list) > 0 {
			return list // the last cells may tell what somebody did there
		}
	}
	if len(cells) == 0 {
		return nil
	}
	return r.careerTokens(l, person, cells[0])
}

// rowOf divides the tokens of a line at the bars and tabs of a table, empty cells left out.
func rowOf(tokens []token) [][]token {
	var cells [][]token
	for _, p := range divide(tokens, func(t token) bool { return t.mark < 0 && (t.text == "|" || t.text == "\t") }) {
		if len(p.tokens) > 0 {
			cells = append(cells, p.tokens)
		}
	}
	return cells
}

// joinCells makes one row of words of several cells: 한빛부 | 정보과 | 과장.
func joinCells(cells [][]token) []token {
	var list []token
	for _, c := range cells {
		at := len(list)
		list = append(list, c...)
		list[at].gap, list[at].col = true, false
	}
	return list
}

// careerTokens reads the posts of the words behind the date of a line.
func (r *reader) careerTokens(l cvLine, person entity.ID, tokens []token) []claim {
	var list []claim
	when, body := r.date(l.date), -1
	items := r.careerItems(tokens)
	for _, item := range items {
		if thenWord.Has(item.tokens[0].text) {
			when, item.tokens = edtf.Date{}, item.tokens[1:] // a later post, whose date the line does not give
		}
		p := r.careerPost(item.tokens, body, len(items) == 1)
		if p.agency >= 0 {
			body = p.agency
		}
		if !p.found {
			continue
		}
		in := diag.Span{Start: item.tokens[0].Start, End: item.tokens[len(item.tokens)-1].End}
		c := claim{Role: r.role(person, p.post, p.agency, when, in), began: !when.IsZero() && !strings.Contains(when.String(), "/")}
		c.Agency = seatIn(p.post, c.Agency)
		c.Evidence = r.Text[r.Mentions[l.date].In.Start:in.End]
		if in.Start > tokens[0].Start {
			c.Evidence = r.str(r.Mentions[l.date].In) + " … " + r.str(in)
		}
		list = append(list, c)
		if second := r.secondPost(item.tokens); second != "" {
			c.Post = second
			list = append(list, c)
		}
	}
	return list
}

// careerItem is an item of a line: what stands between its commas and dots, and for
// units that share a post, the post behind them too.
type careerItem struct{ tokens []token }

// careerItems divides a line; of 기획팀·기술팀 팀장 each unit has the post, and of 한빛청,
// 가람원 근무 each body.
func (r *reader) careerItems(tokens []token) []careerItem {
	all := parts(tokens)
	list := make([]careerItem, len(all))
	for k := len(all) - 1; k >= 0; k-- {
		list[k].tokens = all[k]
		n := len(all[k])
		if k+1 == len(all) || n == 0 {
			continue
		}
		next := r.withoutBrackets(list[k+1].tokens)
		if m := len(next); m > 1 {
			last, unit := next[m-1], next[m-2]
			shared := office(all[k][n-1].text) && all[k][n-1].mark < 0 && office(unit.text) && unit.mark < 0 && r.isPost(last.text, true) ||
				r.kind(all[k][n-1]) == "agency" && works[last.text]
			if shared {
				list[k].tokens = append(append([]token{}, all[k]...), last)
			}
		}
	}
	var kept []careerItem
	for _, x := range list {
		if len(x.tokens) > 0 {
			kept = append(kept, x)
		}
	}
	return kept
}

// works are words for being in a body without a post that is named.
var works = korean.List("works")

// careerPost reads an item: a post, or what somebody is in without one; a unit in
// the place of the post only where it stands alone on its line.
func (r *reader) careerPost(item []token, body int, alone bool) title {
	p := r.listPost(item, body)
	item = r.withoutBrackets(item)
	n := len(item)
	switch {
	case p.found:
	case n > 1 && works[item[n-1].text] && r.kind(item[n-2]) == "agency":
		p.post, p.agency, p.found = item[n-1].text, item[n-2].mark, true
	case n == 0 || p.agency < 0:
	case alone && n > 1 && item[n-1].word() && item[n-1].gap && office(item[n-1].text) && !study[korean.LastRunes(item[n-1].text, 2)]:
		if own, words := r.bodyOf(r.chain(item, n, 0)); own >= 0 {
			p.post, p.found = phrase(words), true // 한빛청 등록과: a unit in the place of the post
		}
	}
	return p
}

// study are the ends of what is studied, which are no units.
var study = korean.List("study")

// secondPost gives the post in the bracket behind another: 팀장(상무).
func (r *reader) secondPost(item []token) string {
	n := len(item)
	if n > 3 && item[n-1].text == ")" && item[n-3].text == "(" && item[n-4].word() && r.isPost(item[n-2].text, true) && !works[item[n-2].text] {
		return item[n-2].text
	}
	return ""
}

// careerLines gives the lines of lists, in which names and posts are not read as
// in sentences; they are found once.
func (r *reader) careerLines() []diag.Span {
	if r.listed != nil {
		return r.listed
	}
	r.listed = []diag.Span{}
	for _, l := range r.cvLines() {
		r.listed = append(r.listed, l.line)
	}
	for _, n := range r.noticeLines() {
		r.listed = append(r.listed, r.lines[n.first])
	}
	for i := range r.tableRows() {
		r.listed = append(r.listed, r.lines[i])
	}
	for i := range r.lines {
		if r.decreesOn(i) {
			r.listed = append(r.listed, r.lines[i], r.lines[i+1])
		}
	}
	return r.listed
}

// Words of careers; words.tsv says what for.
var (
	thenWord    = words("then-word")
	declarative = words("declarative")
)

// circleSign is the Hangul consonant that is typed for the circle of an item.
const circleSign = "\u3147"
