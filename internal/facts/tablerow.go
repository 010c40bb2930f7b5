package facts

import (
	"slices"
	"strings"

	"sillok/internal/diag"
	"sillok/internal/edtf"
	"sillok/internal/korean"
)

// The row of a table names a thing and a day, and seldom what happens then: that stands in the
// head of the day's column (이전일, 준공), in that of another (행사, 실험), or above the table
// (현장 점검 일정).

// columnKind is what the head of a column of days says of them.
type columnKind uint8

const (
	ofUnknown columnKind = iota
	ofTime               // 날짜, 일시: only that they are days
	ofDeed               // 출시일, 접수: what happens then
	ofPlan               // 준공 예정: what is to happen then
	ofData               // 기준일, 제조일자: that they belong to data
)

var (
	timeHeads  = korean.List("columns of time")
	dataHeads  = korean.List("columns of data")
	bodyHeads  = korean.List("columns of bodies")
	thingHeads = korean.List("columns of occasions")
	sideHeads  = korean.List("columns beside the matter")
	bodyDeeds  = korean.List("deeds of bodies")

	superseded  = korean.List("columns of what was")
	superseding = korean.List("columns of what is now")
)

// columnDeed tells what the head of a column of days says of them, and the deed.
func columnDeed(head string) (string, columnKind) {
	words := tidy(head)
	if open := strings.IndexByte(words, '('); open > 0 {
		words = strings.TrimSpace(words[:open])
	}
	kind := ofDeed
	if stem, ok := strings.CutSuffix(strings.TrimSuffix(words, korean.Deed), plannedEnd); ok && stem != "" {
		words, kind = strings.TrimSpace(stem), ofPlan
	}
	name := unspaced(words)
	if dataHeads[name] || superseded[firstWord(words)] {
		return "", ofData
	}
	if timeHeads[name] {
		return "", ofTime
	}
	what, ok := korean.LabelOf(name)
	switch {
	case !ok:
		return "", ofUnknown
	case what == "":
		return "", ofTime
	case unhappening[korean.NounAction(what).Kind], korean.NounAction(what).Kind == "" && !korean.IsOccasion(what):
		return "", ofUnknown
	}
	return spaced(what, words), kind
}

var (
	plannedEnd = words("planned-end").Word() // 준공 예정
	nameEnd    = words("name-end").Word()    // 사업명
	eachEnd    = words("each-end").Word()    // 권역별
)

// datedByHead reads a row whose day stands in a column the head of which says what happens then:
// 서비스 | 중단 | 재개, 기술 | 이전일. Days that belong to data tell nothing.
func (r *reader) datedByHead(i int, cells []diag.Span, own int) (dated, verdict) {
	if !r.onlyTimes(cells[own]) {
		return dated{}, pass
	}
	line := r.line(cells[own].Start)
	head := r.tableHead(line)
	if head == nil {
		return r.datedByLabelCell(i, cells, own)
	}
	deed, kind := columnDeed(r.str(head[own]))
	switch {
	case slices.ContainsFunc(head, func(c diag.Span) bool { return superseded[unspaced(r.tidied(c))] }): // 원서접수 | 당초 | 변경
		return r.datedByFirst(i, cells, own)
	case kind == ofData:
		return dated{}, nothing
	case kind == ofTime:
		return r.datedByOther(i, cells, head, own)
	case kind == ofPlan && r.sideOf(r.date(i)) != ahead:
		return dated{}, nothing // whether it came is not told
	case kind == ofUnknown, r.cellTellsDeed(cells, own, deed):
		return dated{}, pass
	}
	who, thing := r.namedInRow(cells, head, own)
	noun := ""
	switch {
	case own == 0 && bodyDeeds[deed]: // 가람사 일반현황 above 설립일 | 업종 | 자산총액
		if noun = r.bodyOfTable(line); noun == "" {
			return dated{}, nothing
		}
	case own == 0 && r.figureCells(cells) > 1:
		return dated{}, nothing
	case thing >= 0:
		noun = r.tidied(cells[thing])
		if rest, ok := strings.CutPrefix(tidy(r.str(head[thing])), deed+" "); ok {
			noun += " " + rest // 이전 기술 | 이전일
		}
		if who >= 0 {
			noun = r.tidied(cells[who]) + ", " + noun
		}
	case who >= 0 && bodyDeeds[deed]:
		noun = r.tidied(cells[who])
	default:
		return dated{}, nothing
	}
	x := r.rowOf(i, cells, own, noun, deed)
	if strings.HasSuffix(unspaced(tidy(r.str(head[own]))), korean.Deadline) && r.partOfRange(i, cells[own]) == "" {
		x.noun += " " + korean.Closing
	}
	return x, happened
}

// cellTellsDeed reports whether a cell of a row names a deed itself, of which the head of the day's column only says
// that it begins or ends: 1단계 | 사업자 선정 | 완료 시기.
func (r *reader) cellTellsDeed(cells []diag.Span, own int, deed string) bool {
	return onlyBounds[lastWord(deed)] && slices.ContainsFunc(cells, func(c diag.Span) bool {
		return c != cells[own] && !figures(r.str(c)) && r.itemAction(c).Kind != "" && len(strings.Fields(r.str(c))) > 1
	})
}

// onlyBounds say of any deed that it begins or ends, and of none what it is.
var onlyBounds = korean.List("bounds of deeds")

// datedByLabelCell reads a row whose day stands behind a cell that asks for it: 접수기간 | 4. 20. ~ 5. 8.
func (r *reader) datedByLabelCell(i int, cells []diag.Span, own int) (dated, verdict) {
	if own == 0 || len(r.marks(cells[own], "date")) > 2 {
		return dated{}, pass
	}
	words := tidy(stripNumber(r.str(cells[own-1])))
	name := unspaced(words)
	if dataHeads[name] {
		return dated{}, nothing
	}
	row, ok := korean.LabelOf(name)
	if !ok || row != "" && !korean.AsksWhen(name) {
		return dated{}, pass
	}
	x := r.ofLabelled(i, r.lines[r.line(cells[own].Start)], cells[own], row, spaced(row, words))
	if body := r.bodyOfTable(r.line(cells[own].Start)); bodyDeeds[row] && body != "" {
		x.noun, x.bare, x.alone = body+" "+row, false, true
	}
	return x, happened
}

// bodyOfTable gives the one body that the lines right above the table of a line name: 가람사 일반현황.
func (r *reader) bodyOfTable(line int) string {
	first := r.firstRow(line)
	for n := first - 1; n >= max(0, first-2); n-- {
		if m := r.marks(r.lines[n], "agency"); len(m) > 0 && !sentenceLike(r.str(r.lines[n])) && length(r.str(r.lines[n])) < 40 {
			if len(r.ids(m)) > 1 {
				return ""
			}
			return r.surface(m[0])
		}
	}
	return ""
}

// datedByFirst reads one of several days of a row the first cell of which says what happens then, to what stands
// at the head of each column: 구분 | 1차 | 2차 above 원서접수 | 4. 1. | 6. 1.
func (r *reader) datedByFirst(i int, cells []diag.Span, own int) (dated, verdict) {
	head := r.tableHead(r.line(cells[own].Start))
	if own == 0 || head == nil || !r.onlyTimes(cells[own]) || len(r.marks(cells[0], "date")) > 0 {
		return dated{}, nothing
	}
	noun := r.tidied(head[own])
	deed, kind := columnDeed(r.str(cells[0]))
	switch {
	case !r.namesRow(head[own]) || sideHeads[unspaced(noun)]:
		return dated{}, nothing
	case superseded[unspaced(noun)]:
		return dated{}, nothing // 당초 | 변경
	case superseding[unspaced(noun)] && kind == ofDeed:
		return dated{words: r.lines[r.line(cells[own].Start)], noun: deed, action: korean.NounAction(deed), bare: !strings.Contains(deed, " ")}, happened
	case kind == ofTime && (korean.IsOccasion(lastWord(noun)) || korean.IsAction(lastWord(noun))):
		deed = ""
	case kind != ofDeed:
		return dated{}, nothing
	}
	x := r.rowOf(i, cells, own, noun, deed)
	if deed == "" {
		x.action = r.itemAction(head[own])
	}
	return x, happened
}

// figureCells counts the cells that hold figures.
func (r *reader) figureCells(cells []diag.Span) int {
	n := 0
	for _, c := range cells {
		if len(r.marks(c, "date")) == 0 && figures(r.str(c)) {
			n++
		}
	}
	return n
}

// datedByOther reads a row whose day stands beside the column of what takes place: 날짜 | 강연 | 연사.
func (r *reader) datedByOther(i int, cells, head []diag.Span, own int) (dated, verdict) {
	if !precise(r.date(i)) && !days(r.date(i)) {
		return dated{}, pass
	}
	for k, h := range head {
		name := strings.TrimSuffix(tidy(r.str(h)), nameEnd)
		if k == own || hangulLetters(r.str(cells[k])) < 2 || len(r.marks(cells[k], "date")) > 0 || r.cases(cells[k]) > 0 {
			continue
		}
		last := lastWord(name)
		plain := thingHeads[last]
		occasions := plain || korean.IsOccasion(last) || deedOfOccasion[korean.NounAction(last).Kind]
		if !occasions || sideHeads[unspaced(name)] || r.fillsCell(cells[k]) {
			continue
		}
		noun, said := r.tidied(cells[k]), lastWord(r.tidied(cells[k]))
		if plain || r.occasional(cells[k]) || korean.IsOccasion(said) || korean.NounAction(said).Class == korean.NounAction(last).Class && korean.IsAction(said) {
			x := r.rowOf(i, cells, own, noun, "")
			x.action = korean.NounAction(korean.Meeting)
			if a := korean.NounAction(said); a.Kind != "" {
				x.action = a
			}
			return x, happened
		}
		return r.rowOf(i, cells, own, noun, last), happened
	}
	return dated{}, pass
}

// deedOfOccasion are the kinds of actions that head a column of what takes place.
var deedOfOccasion = map[korean.Kind]bool{"try": true, "teach": true, korean.Hold: true, korean.Meet: true, "inspect": true}

// rowOf makes of what a row names, and of a deed, what a day of it tells.
func (r *reader) rowOf(i int, cells []diag.Span, own int, noun, deed string) dated {
	numbered := korean.IsNumbered(firstWord(noun))
	x := dated{words: r.lines[r.line(cells[own].Start)], noun: noun, action: korean.NounAction(deed), alone: !numbered}
	x.bare = numbered && !strings.Contains(noun+deed, " ") // 2차 | 개통
	if deed != "" && !strings.HasSuffix(noun, deed) {
		x.noun += " " + deed
	}
	if part := r.partOfRange(i, cells[own]); part != "" && !strings.HasSuffix(x.noun, part) {
		x.noun += " " + part
	}
	if x.action.Kind == "" && korean.IsOccasion(lastWord(x.noun)) {
		x.action = korean.NounAction(korean.Meeting)
	}
	return x
}

// namedInRow gives the cells of a row that name a body and a thing: those before its day where
// there are any, else those behind it. -1 where there is none.
func (r *reader) namedInRow(cells, head []diag.Span, own int) (who, thing int) {
	who, thing = -1, -1
	for k, c := range cells {
		if k > own && own > 0 {
			break
		}
		name := ""
		if head != nil {
			name = unspaced(tidy(r.str(head[k])))
		}
		if k == own || !r.namesRow(c) || sideHeads[name] && !korean.IsNumbered(unspaced(r.str(c))) {
			continue
		}
		switch body := bodyHeads[strings.TrimSuffix(name, nameEnd)] || r.fillsCell(c); {
		case body && who < 0 && thing < 0:
			who = k
		case !body && thing < 0:
			thing = k
		}
	}
	return who, thing
}

// namesRow reports whether a cell can name what its row is of: some words, or a number of a row (2차).
func (r *reader) namesRow(cell diag.Span) bool {
	s := r.tidied(cell)
	if len(r.marks(cell, "date")) > 0 || r.cases(cell) > 0 || length(s) > longestNamed {
		return false
	}
	return korean.IsNumbered(unspaced(s)) || hangulLetters(s) > 1 && !figures(s)
}

// longestNamed is the length of the longest cell that names what its row is of.
const longestNamed = 24

// fillsCell reports whether a body or a person begins a cell and nothing but others stand behind.
func (r *reader) fillsCell(cell diag.Span) bool {
	m := r.marks(cell, "agency", "person")
	return len(m) > 0 && r.Mentions[m[0]].In.Start-cell.Start <= len("㈜") && hangulLetters(r.masked(cell)) < 3
}

// days reports whether a date goes from one day to another.
func days(d edtf.Date) bool {
	from, to, ok := d.Interval()
	return ok && day(from) && day(to)
}

// withinYear reports whether a date goes from one day or month to another.
func withinYear(d edtf.Date) bool {
	from, to, ok := d.Interval()
	return ok && precise(from) && precise(to)
}

// years reports whether a date is a year or goes from one to another.
func years(d edtf.Date) bool {
	from, to, ok := d.Interval()
	return wholeYear(d) || ok && wholeYear(from) && wholeYear(to)
}

// datedByCaption reads a row of a table above which stands what happens on its days: 권역별 설명회
// 일정 above 부산 | 5월 2일 | 시청 강당.
func (r *reader) datedByCaption(i int, cells []diag.Span, own int) (dated, verdict) {
	k := r.line(cells[own].Start)
	first := r.firstRow(k)
	if first == 0 || !r.onlyTimes(cells[own]) || !precise(r.date(i)) && !days(r.date(i)) {
		return dated{}, nothing
	}
	head := r.tableHead(k)
	if head != nil {
		if _, kind := columnDeed(r.str(head[own])); kind != ofTime {
			return dated{}, nothing
		}
	}
	above := r.lines[first-1]
	if !r.captions(above) {
		return dated{}, nothing
	}
	of, deed := captionDeed(r.tidied(above))
	if deed == "" {
		return dated{}, nothing
	}
	who, thing := r.namedInRow(cells, head, own)
	if thing < 0 {
		thing = who
	}
	if thing < 0 {
		return dated{}, nothing
	}
	return r.rowOf(i, cells, own, rowOfCaption(r.tidied(cells[thing]), of), deed), happened
}

// rowOfCaption joins what a row names to the words of a caption: 나래호 | 2차 | 발사, 가람궁 | 밤 산책 | 운영.
func rowOfCaption(name, of string) string {
	if korean.IsNumbered(unspaced(name)) {
		return strings.TrimSpace(of + " " + name)
	}
	return strings.TrimSpace(name + " " + of)
}

// captions reports whether a line can stand above a table or a list as what it is called.
func (r *reader) captions(line diag.Span) bool {
	s := r.str(line)
	return !sentenceLike(s) && length(s) <= 40 && len(r.cells(line)) == 0 && len(r.marks(line, "date")) == 0
}

// captionDeed gives what takes place in the rows below a caption, and the words before it: of 붙임 2
// 권역별 현장 점검 일정 it is 현장 점검.
func captionDeed(s string) (of, deed string) {
	words := strings.FieldsFunc(s, func(c rune) bool {
		return strings.ContainsRune(" <>[]〈〉《》【】-:()「」|", c) || decoration(c)
	})
	for len(words) > 0 && (isItemNumber(words[0]) || korean.IsListName(words[0]) || strings.HasSuffix(words[0], eachEnd)) {
		words = words[1:]
	}
	n := len(words)
	for n > 0 && korean.IsListName(words[n-1]) {
		n--
	}
	if n == 0 {
		return "", ""
	}
	deed = words[n-1]
	own := slices.ContainsFunc(words[:n-1], func(w string) bool { return !genericThings[w] && !korean.IsAction(w) })
	switch kind := korean.NounAction(deed).Kind; {
	case korean.IsOccasion(deed), deedOfOccasion[kind], own && kind != "" && !unhappening[kind]:
		return strings.Join(words[:n-1], " "), deed
	}
	return "", ""
}

// datedUnderCaption reads an item that begins with its day and names a place, a body or a number, below a line that
// says what happens on the days of its list: 설명회 일정 above ○ 4. 22. 나래구: 나래도서관.
func (r *reader) datedUnderCaption(i int) (dated, verdict) {
	at := r.Mentions[i].In
	k := r.line(at.Start)
	line := r.lines[k]
	if hangulLetters(r.Text[line.Start:at.Start]) > 0 || !precise(r.date(i)) && !days(r.date(i)) || len(r.marks(line, "date")) > 1 || sentenceLike(r.str(line)) {
		return dated{}, pass
	}
	in := diag.Span{Start: at.End, End: line.End}
	if end := strings.IndexAny(r.str(in), ":("); end > 0 {
		in.End = in.Start + end
	}
	if in = r.trimmed(in); !r.namesRow(in) {
		return dated{}, pass
	}
	above := k - 1
	for above >= 0 && len(r.marks(r.lines[above], "date")) > 0 && bulletOf(r.str(r.lines[above])) == bulletOf(r.str(line)) {
		above--
	}
	if above < 0 || !r.captions(r.lines[above]) {
		return dated{}, pass
	}
	of, deed := captionDeed(r.tidied(r.lines[above]))
	if deed == "" || !strings.Contains(r.str(r.lines[above]), " ") {
		return dated{}, pass
	}
	x := r.rowOf(i, []diag.Span{in}, 0, rowOfCaption(r.tidied(in), of), deed)
	x.words = line
	return x, happened
}
