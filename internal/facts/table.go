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
	for i := range r.lines {
		if columns := r.tableRows()[i]; columns != nil {
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
	for k, column := range list {
		if column == korean.SeatColumn && count[korean.OrderColumn] > 0 {
			list[k] = korean.OtherColumn // 구분: what is decreed, and no seat
		}
	}
	if at := slices.Index(list, korean.NameColumn); at >= 0 && count[korean.PostColumn] > 1 && count[korean.UnitColumn] > 0 && list[len(list)-1] == korean.PostColumn && heldNow.Within(r.str(r.lines[i])) {
		list[len(list)-1] = korean.WasColumn // 소속 | 직위 | 성명 | 현 소속·직위
	}
	if count[korean.NameColumn] != 1 || count[korean.PostColumn]+count[korean.RankColumn]+count[korean.OrderColumn]+count[korean.SeatColumn] == 0 {
		return nil
	}
	return list
}

// heldNow is in the head of a column of what those hold who get another post.
var heldNow = words("held-now")

// longestHead is the number of words of the longest head of a column: 현 소속 및 직위.
const longestHead = 4

// spacedHeads reads the heads of columns that have nothing but spaces between, each of as
// few words as the others allow: 현 직위 성명 임용사항. It is nil when a word is no part of
// one.
func spacedHeads(words []string) []korean.Column {
	for n := 1; n <= min(longestHead, len(words)); n++ {
		column := korean.ColumnOf(strings.Join(words[:n], ""))
		if column == "" {
			continue
		}
		if n == len(words) {
			return []korean.Column{column}
		}
		if rest := spacedHeads(words[n:]); rest != nil {
			return append([]korean.Column{column}, rest...)
		}
	}
	return nil
}

// rowCells gives the cells of a row under some columns: parted by signs, or by the name
// and by what stands on either side of it. It is nil when they cannot be told apart.
func (r *reader) rowCells(i int, columns []korean.Column) []diag.Span {
	at := slices.Index(columns, korean.NameColumn)
	if strings.Contains(r.str(r.lines[i]), barred) {
		return r.barredCells(i, at, len(columns))
	}
	if cells := r.cells(r.lines[i]); cells != nil {
		return cells
	}
	tokens := r.lineTokens(i)
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

// barred parts the cells of the rows of a table.
const barred = " | "

// barredCells gives the cells of line i between bars, empty ones too: those that are
// missing at either end are told by the place of the name, which is the cell of number at.
// It is nil when they are not n then.
func (r *reader) barredCells(i, at, n int) []diag.Span {
	line := r.lines[i]
	var list []diag.Span
	own := -1
	for k, part := range splitAt(r.str(line), "|") {
		cell := r.trimmed(diag.Span{Start: line.Start + part.Start, End: line.Start + part.End})
		if own < 0 && len(r.marks(cell, "person")) > 0 {
			own = k
		}
		list = append(list, cell)
	}
	for k := own; own >= 0 && k < at; k++ {
		list = slices.Insert(list, 0, diag.Span{Start: line.Start, End: line.Start})
	}
	for len(list) < n {
		list = append(list, diag.Span{Start: line.End, End: line.End})
	}
	if len(list) != n {
		return nil
	}
	return list
}

// spacedCells divides the words on one side of a name among its columns: a number at the
// beginning is the row's, a date at the end the day's, and each post ends a cell; where
// those are too few, each unit does so too.
func (r *reader) spacedCells(tokens []token, columns []korean.Column) (list []diag.Span, ok bool) {
	var number, day []diag.Span
	if n, m := len(columns), len(tokens); n > 0 && m > 0 && columns[0] == korean.OtherColumn && strings.Trim(tokens[0].text, "0123456789") == "" {
		number, columns, tokens = []diag.Span{tokens[0].Span}, columns[1:], tokens[1:]
	}
	if n, m := len(columns), len(tokens); n > 0 && m > 0 && columns[n-1] == korean.DayColumn && r.kind(tokens[m-1]) == "date" {
		day, columns, tokens = []diag.Span{tokens[m-1].Span}, columns[:n-1], tokens[:m-1]
	}
	for _, ends := range []func([]token, int) bool{r.endsCell, r.endsUnit, r.beforePost} {
		if list = cutCells(tokens, len(columns), ends); len(list) == len(columns) {
			return slices.Concat(number, list, day), true
		}
	}
	return nil, false
}

// cutCells cuts tokens behind each that ends a cell; of one column they are one cell.
func cutCells(tokens []token, columns int, ends func([]token, int) bool) []diag.Span {
	var list []diag.Span
	from := 0
	for k, t := range tokens {
		if k+1 < len(tokens) && (columns == 1 || acting[tokens[k+1].text] || !ends(tokens, k)) {
			continue
		}
		list = append(list, diag.Span{Start: tokens[from].Start, End: t.End})
		from = k + 1
	}
	return list
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

// beforePost reports whether the token at index k stands in front of the last, which is a
// post: 법무법인 다온 | 변호사.
func (r *reader) beforePost(tokens []token, k int) bool {
	return k+2 == len(tokens) && tokens[k+1].gap && r.endsCell(tokens, k+1)
}

// endsUnit reports whether the token at index k is a post or a unit that no post alone
// follows: 정보과 | 보호과장, but 정보과 과장.
func (r *reader) endsUnit(tokens []token, k int) bool {
	return r.endsCell(tokens, k) || tokens[k].word() && office(tokens[k].text) &&
		!(k+1 < len(tokens) && (ranks[tokens[k+1].text] || tokens[k+1].word() && length(tokens[k+1].text) == 2))
}

// personRow reports whether line i is a row of a table with some columns that tells of a
// person.
func (r *reader) personRow(i int, columns []korean.Column) bool {
	n := len(r.cells(r.lines[i]))
	return len(r.marks(r.lines[i], "person")) == 1 && !sentenceLike(r.str(r.lines[i])) && r.rowCells(i, columns) != nil ||
		n > 1 && n <= len(columns)
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
			t := x.careerPost(x.withoutOrder(item.tokens), -1, true)
			if !t.found {
				t = headOf(item.tokens)
			}
			add(t, since(day))
		}
	}
	if seat, of, ok := x.seatAndOwn(); ok {
		c := x.claim(person, seat, day)
		if c.Agency = x.onlyAssociation(); c.Agency.IsZero() && associationEnds.Ends(x.Publisher) && !strings.Contains(x.Publisher, " ") {
			c.Agency = x.bodyOrNew(x.Publisher)
		} else if c.Agency.IsZero() {
			c.Agency = x.paperOf(x.lines[x.line].Start)
		}
		list = append(list, c)
		add(of, edtf.Date{})
		return list
	}
	own := x.own()
	if !own.found {
		own = x.besideName(person)
	}
	switch {
	case x.decrees():
		add(own, until(day))
	case strings.Contains(day.String(), "/"):
		add(own, day)
	default:
		add(own, since(day))
	}
	if was, ok := x.cell(korean.WasColumn); ok && !(ordered && own.found) {
		t := x.post(korean.WasColumn)
		if !t.found {
			t = x.careerPost(x.tokens(was), -1, false) // 푸른청 파견
		}
		add(t, until(day))
	}
	return list
}

// seatAndOwn gives the seat in the body whose list the table is, and the post that the cell behind the name tells whole:
// 회장 | 나은별 | 가람대 교수.
func (x *personRow) seatAndOwn() (seat, own title, ok bool) {
	at := slices.Index(x.columns, korean.NameColumn)
	unit := slices.Index(x.columns, korean.UnitColumn)
	post := slices.Index(x.columns, korean.PostColumn)
	if post < 0 || post > at || unit < at || x.decrees() {
		return seat, own, false
	}
	seat, own = x.listPost(x.tokens(x.cells[post]), -1), x.listPost(x.tokens(x.cells[unit]), -1)
	return seat, own, seat.found && own.found && !seat.unit
}

// own gives the post that a row tells beside what is decreed: of a unit and a post, or of
// a unit and a rank. Where the first cell tells a unit alone, the rank is the post.
func (x *personRow) own() title {
	kinds := []korean.Column{korean.UnitColumn, korean.PostColumn}
	if _, was := x.cell(korean.WasColumn); was && x.decrees() {
		kinds[0] = korean.WasColumn // 현 소속 | 현 직위 | 발령 사항
	}
	post, _ := x.cell(korean.PostColumn)
	if !slices.Contains(x.columns, korean.PostColumn) {
		kinds[1] = korean.RankColumn
	}
	t := x.post(kinds...)
	if words := x.tokens(post); !t.found && len(words) > 0 && words[len(words)-1].word() && office(words[len(words)-1].text) {
		t = x.post(append(kinds, korean.RankColumn)...)
	}
	if words := x.tokens(post); !t.found && x.decrees() {
		t = headOf(words)
	}
	if unit, ok := x.cell(korean.UnitColumn); ok && t.unit && t.agency < 0 && !x.isUnit(unit) {
		t = x.post(kinds[1]) // of a body that has no mark
	}
	return t
}

// besideName gives the post that stands behind a name in its own cell where no column is one of posts: 가람원 |
// 나은별 운영본부장.
func (x *personRow) besideName(person int) title {
	cell, _ := x.cell(korean.NameColumn)
	words := x.tokens(diag.Span{Start: x.Mentions[person].In.End, End: cell.End})
	if slices.Contains(x.columns, korean.PostColumn) || slices.Contains(x.columns, korean.RankColumn) || x.decrees() || len(words) == 0 || x.Mentions[person].In.Start != cell.Start {
		return title{agency: -1}
	}
	unit, ok := x.cell(korean.UnitColumn)
	if !ok {
		if n := len(words); n == 2 && words[0].word() && words[1].word() && strings.HasSuffix(words[0].text, words[1].text) && x.isPost(words[0].text, true) {
			words = words[:1] // 홍보담당관 | 담당관
		}
		return x.listPost(words, -1)
	}
	body := -1
	if m := x.markAt(unit.Start); m >= 0 && x.Mentions[m].In == unit && x.Mentions[m].ID.Kind == "agency" {
		body = m
	}
	return x.listPost(words, body)
}

// headOf gives the post of a cell that is one word for whoever heads a part of the body:
// 가온지사장, 재난상황실장.
func headOf(item []token) title {
	if len(item) != 1 || !item[0].word() || length(item[0].text) < 4 || !headSyllable.Ends(item[0].text) {
		return title{agency: -1}
	}
	return title{post: item[0].text, agency: -1, in: item[0].Span, found: true}
}

// isUnit reports whether a cell is a part of the body whose table it is: 정보과, 가온읍.
func (x *personRow) isUnit(cell diag.Span) bool {
	for _, w := range x.tokens(cell) {
		if !office(w.text) && (length(w.text) < 3 || tailIn(w.text, towns) == "") {
			return false
		}
	}
	return true
}

// decrees reports whether the table has a column of what is decreed.
func (x *personRow) decrees() bool { return slices.Contains(x.columns, korean.OrderColumn) }

// claim makes a claim of a post of the row; a part of a body without the body, and a
// post of officials, is one of the body whose paper it is.
func (x *personRow) claim(person int, t title, when edtf.Date) claim {
	c := claim{Role: doc.Role{Person: x.Mentions[person].ID, Post: t.post, When: when, In: x.lines[x.line], Evidence: x.str(x.lines[x.line])}, present: when.IsZero()}
	if t.agency >= 0 {
		c.Agency = seatIn(t.post, x.Mentions[t.agency].ID)
	} else if unit, ok := x.cell(korean.UnitColumn); ok && !x.isUnit(unit) {
		return c // of a body that has no mark
	} else if t.unit && ofUnit(t.post) || !t.unit && (x.decrees() || tailIn(t.post, insiders) != "") {
		c.Agency = x.paperOf(x.lines[x.line].Start)
	}
	return c
}

// ofUnit reports whether a post is told with a part of a body in front of it: 정보과 주무관,
// 가온읍 부읍장.
func ofUnit(post string) bool {
	words := strings.Fields(post)
	if n := len(words); n > 0 && acting[words[n-1]] {
		words = words[:n-1]
	}
	if n := len(words); n > 1 {
		return office(words[n-2]) || length(words[n-2]) > 2 && tailIn(words[n-2], towns) != "" || tailIn(words[n-1], insiders) != ""
	}
	return true
}

// paperOf gives the body whose paper the text is: its publisher, whom a paper with a
// table need not name otherwise, else the first body that it names up to an offset.
func (r *reader) paperOf(at int) entity.ID {
	if id := r.publisher(); !id.IsZero() {
		return id
	}
	if id := r.officePublishing(); !id.IsZero() {
		return id
	}
	if list := r.bodies(); len(list) > 0 && r.Mentions[r.placesOf(list[0].id)[0]].In.End <= at {
		return list[0].id
	}
	return entity.ID{}
}

// officePublishing gives the publisher where its name is that of a body with officials.
func (r *reader) officePublishing() entity.ID {
	if r.names == nil || tailIn(r.Publisher, officeEnds) == "" || strings.ContainsAny(r.Publisher, " ()") {
		return entity.ID{}
	}
	if list := r.names.Lookup(r.Publisher, r.Published); len(list) > 0 {
		return list[0].ID
	}
	return entity.ID{Kind: "agency", Name: r.Publisher}
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

// cell gives the first cell of a column that holds anything.
func (x *personRow) cell(column korean.Column) (diag.Span, bool) {
	for k, c := range x.columns {
		if c == column && x.cells[k].Len() > 0 {
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
	if _, moved := x.cell(korean.WasColumn); x.decrees() || moved {
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
	for m := range r.back("date", at) {
		if r.takesEffect(m) {
			return r.date(m)
		}
	}
	return r.noticeDay()
}

// tableRows gives the columns of the lines that are rows of tables of persons; they are
// found once.
func (r *reader) tableRows() map[int][]korean.Column {
	if r.rowsOfPersons == nil {
		r.rowsOfPersons = map[int][]korean.Column{}
		for i := 0; i < len(r.lines); i++ {
			columns := r.personColumns(i)
			for columns != nil && i+1 < len(r.lines) && r.personColumns(i+1) == nil && r.personRow(i+1, columns) {
				i++
				r.rowsOfPersons[i] = columns
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
