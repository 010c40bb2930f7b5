package facts

import (
	"slices"
	"strings"

	"sillok/internal/diag"
	"sillok/internal/doc"
	"sillok/internal/edtf"
	"sillok/internal/entity"
	"sillok/internal/korean"
)

// A table of persons says in its first row what its columns hold, and each row below
// it tells of one person:
//
//	소속 | 직위 | 성명 | 발령일
//	정보과 | 과장 | 나은별 | 2021. 1. 1.
//
// A unit without a body is one of the body whose paper it is. Where a row decrees
// something, what stands in it beside is given up.

// tabled reads the posts of tables of persons.
func (r *reader) tabled() []claim {
	var list []claim
	for i := 0; i < len(r.lines); i++ {
		columns := r.personColumns(i)
		if columns == nil {
			continue
		}
		for i+1 < len(r.lines) && r.personColumns(i+1) == nil && r.personRow(i+1, columns) {
			i++
			row := personRow{reader: r, columns: columns, cells: r.rowCells(i, columns), line: i}
			list = append(list, row.claims()...)
		}
	}
	return list
}

// personColumns gives what the columns of a table hold whose heads are on line i: one
// of names and one of posts at least. It is nil for other lines.
func (r *reader) personColumns(i int) []korean.Column {
	if len(r.marks(r.lines[i], "person")) > 0 {
		return nil
	}
	var list []korean.Column
	count := map[korean.Column]int{}
	for _, c := range r.cells(r.lines[i]) {
		list = append(list, korean.ColumnOf(r.str(c)))
	}
	if list == nil {
		list = spacedHeads(strings.Fields(r.str(r.lines[i])))
	}
	for _, column := range list {
		count[column]++
	}
	if count[korean.NameColumn] != 1 || count[korean.PostColumn]+count[korean.RankColumn]+count[korean.OrderColumn]+count[korean.SeatColumn] == 0 {
		return nil
	}
	return list
}

// spacedHeads reads the heads of columns that have nothing but spaces between: 현 직위 성명
// 임용사항. It is nil when a word is no part of one.
func spacedHeads(words []string) []korean.Column {
	var list []korean.Column
	for len(words) > 0 {
		n := min(3, len(words))
		for n > 0 && korean.ColumnOf(strings.Join(words[:n], "")) == "" {
			n--
		}
		if n == 0 {
			return nil
		}
		list, words = append(list, korean.ColumnOf(strings.Join(words[:n], ""))), words[n:]
	}
	return list
}

// rowCells gives the cells of a row under some columns: parted by signs, or by the name
// and by what stands on either side of it. It is nil when they cannot be told apart.
func (r *reader) rowCells(i int, columns []korean.Column) []diag.Span {
	if cells := r.cells(r.lines[i]); cells != nil {
		return cells
	}
	tokens := r.lineTokens(i)
	at := slices.Index(columns, korean.NameColumn)
	for k, t := range tokens {
		if r.kind(t) != "person" {
			continue
		}
		before, ok1 := r.spacedCells(tokens[:k], columns[:at])
		behind, ok2 := r.spacedCells(tokens[k+1:], columns[at+1:])
		if !ok1 || !ok2 {
			return nil
		}
		return append(append(before, t.Span), behind...)
	}
	return nil
}

// spacedCells divides the words on one side of a name among its columns: a date at the
// end is the day's, and each post ends a cell.
func (r *reader) spacedCells(tokens []token, columns []korean.Column) (list []diag.Span, ok bool) {
	var day []diag.Span
	if n, m := len(columns), len(tokens); n > 0 && m > 0 && columns[n-1] == korean.DayColumn && r.kind(tokens[m-1]) == "date" {
		day, columns, tokens = []diag.Span{tokens[m-1].Span}, columns[:n-1], tokens[:m-1]
	}
	from := 0
	for k, t := range tokens {
		last := k+1 == len(tokens)
		if !last && (len(columns) == 1 || acting[tokens[k+1].text] || !r.endsCell(tokens, k)) {
			continue
		}
		list = append(list, diag.Span{Start: tokens[from].Start, End: t.End})
		from = k + 1
	}
	return append(list, day...), len(list) == len(columns)
}

// endsCell reports whether the token at index k is a post, or ends one.
func (r *reader) endsCell(tokens []token, k int) bool {
	t := tokens[k]
	if k > 0 && !t.gap && r.kind(tokens[k-1]) == "agency" {
		_, ok := r.glued(tokens[k-1].mark, t.text)
		return ok
	}
	return t.word() && (acting[t.text] || r.isPost(t.text, true) || tailIn(t.text, civil) != "")
}

// personRow reports whether line i is a row of a table with some columns that tells of a
// person.
func (r *reader) personRow(i int, columns []korean.Column) bool {
	return len(r.marks(r.lines[i], "person")) == 1 && !sentenceLike(r.str(r.lines[i])) && r.rowCells(i, columns) != nil ||
		len(r.cells(r.lines[i])) > 1 && len(r.cells(r.lines[i])) <= len(columns)
}

// personRow is a row of a table of persons.
type personRow struct {
	*reader
	columns []korean.Column
	cells   []diag.Span
	line    int
}

// claims gives the posts of a row: that of its seat, of its post or what is decreed,
// and what is given up.
func (x *personRow) claims() []claim {
	if len(x.cells) != len(x.columns) {
		return nil // a cell is missing, and nobody knows which
	}
	people := x.marks(x.lines[x.line], "person")
	if len(people) != 1 || !x.holds(korean.NameColumn, people[0]) {
		return nil
	}
	person := people[0]
	var list []claim
	add := func(t title, when edtf.Date) {
		if t.found {
			list = append(list, x.claim(person, t, when))
		}
	}
	day := x.day()
	if seat, ok := x.cell(korean.SeatColumn); ok {
		if t := x.listPost(x.tokens(seat), -1); t.found && tailIn(t.post, committee) != "" {
			c := x.claim(person, t, day)
			c.Agency = x.chamber(t.post, x.lines[x.line].Start)
			list = append(list, c)
		}
	}
	decreed, ordered := x.cell(korean.OrderColumn)
	if ordered {
		for _, item := range x.careerItems(x.tokens(decreed)) {
			add(x.careerPost(x.withoutOrder(item.tokens), -1, true), since(day))
		}
	}
	own := x.post(korean.UnitColumn, korean.PostColumn)
	if _, ok := x.cell(korean.PostColumn); !ok {
		own = x.post(korean.UnitColumn, korean.RankColumn)
	}
	switch {
	case ordered:
		add(own, until(day))
	case strings.Contains(day.String(), "/"):
		add(own, day)
	default:
		add(own, since(day))
	}
	if was, ok := x.cell(korean.WasColumn); ok {
		t := x.post(korean.WasColumn)
		if !t.found {
			t = x.careerPost(x.tokens(was), -1, false) // 푸른청 파견
		}
		add(t, until(day))
	}
	return list
}

// claim makes a claim of a post of the row; a part of a body without the body, and a
// post of officials, is one of the body whose paper it is.
func (x *personRow) claim(person int, t title, when edtf.Date) claim {
	c := claim{Role: doc.Role{Person: x.Mentions[person].ID, Post: t.post, When: when, In: x.lines[x.line], Evidence: x.str(x.lines[x.line])}, present: when.IsZero()}
	if t.agency >= 0 {
		c.Agency = seatIn(t.post, x.Mentions[t.agency].ID)
	} else if t.unit || tailIn(t.post, insiders) != "" {
		c.Agency = x.paperOf()
	}
	return c
}

// paperOf gives the body whose paper the text is: its publisher, whom a paper with a
// table need not name otherwise, else the first body that it names.
func (r *reader) paperOf() entity.ID {
	if id := r.publisher(); !id.IsZero() {
		return id
	}
	if list := r.marks(diag.Span{Start: 0, End: len(r.Text)}, "agency"); len(list) > 0 {
		return r.Mentions[list[0]].ID
	}
	return entity.ID{}
}

// post reads the post in the columns of some kinds, joined in their order: a unit and
// a post.
func (x *personRow) post(kinds ...korean.Column) title {
	var words []token
	for _, want := range kinds {
		for k, column := range x.columns {
			if column == want {
				words = append(words, x.tokens(x.cells[k])...)
			}
		}
	}
	for k := range words {
		words[k].gap = words[k].gap || k > 0 && words[k].Start > words[k-1].End
		words[k].col = false
	}
	return x.listPost(words, -1)
}

// cell gives the first cell of a column.
func (x *personRow) cell(column korean.Column) (diag.Span, bool) {
	for k, c := range x.columns {
		if c == column {
			return x.cells[k], true
		}
	}
	return diag.Span{}, false
}

// holds reports whether a mark stands in a column.
func (x *personRow) holds(column korean.Column, mark int) bool {
	c, ok := x.cell(column)
	return ok && c.Contains(x.Mentions[mark].In)
}

// day gives when a row's post begins, or from when to when it was held: what its
// column says, else the day of the notice.
func (x *personRow) day() edtf.Date {
	if c, ok := x.cell(korean.DayColumn); ok {
		if list := x.marks(c, "date"); len(list) > 0 {
			return x.date(list[0])
		}
	}
	_, ordered := x.cell(korean.OrderColumn)
	if _, moved := x.cell(korean.WasColumn); ordered || moved {
		return x.decreeDay(x.lines[x.line].Start)
	}
	return edtf.Date{}
}

// work gives the word for being in a body that a word with a particle is: 파견을.
func (r *reader) work(word string) (string, bool) {
	for w := range works {
		if rest, ok := strings.CutPrefix(word, w); ok && postParticles[rest] {
			return w, true
		}
	}
	return "", false
}

// decreeDay gives the day that was last told to be that of a decree before an offset (□ 전보
// (2025. 1. 6.자)), else the first of the text.
func (r *reader) decreeDay(at int) edtf.Date {
	list := r.marks(diag.Span{Start: 0, End: at}, "date")
	for k := len(list) - 1; k >= 0; k-- {
		if strings.HasPrefix(r.Text[r.Mentions[list[k]].In.End:], "자") {
			return r.date(list[k])
		}
	}
	return r.noticeDay()
}

// tableRows gives the lines that are rows of tables of persons; they are found once.
func (r *reader) tableRows() map[int]bool {
	if r.rowsOfPersons == nil {
		r.rowsOfPersons = map[int]bool{}
		for i := 0; i < len(r.lines); i++ {
			columns := r.personColumns(i)
			for columns != nil && i+1 < len(r.lines) && r.personColumns(i+1) == nil && r.personRow(i+1, columns) {
				i++
				r.rowsOfPersons[i] = true
			}
		}
	}
	return r.rowsOfPersons
}

// decrees are the words of decree behind a post.
var decrees = korean.List("decrees")

// withoutOrder drops the words of decree behind a post: 정보과장에 |보함|.
func (r *reader) withoutOrder(item []token) []token {
	n := len(item)
	if n == 0 {
		return item
	}
	if n > 1 && decrees[item[n-1].text] {
		n--
	}
	item = append([]token(nil), item[:n]...)
	last := &item[n-1]
	if post, ok := r.postOf(last.text, true); ok && last.mark < 0 {
		last.text, last.End = post, last.Start+len(post)
	} else if stem, ok := r.work(last.text); ok {
		last.text, last.End = stem, last.Start+len(stem)
	}
	return item
}
