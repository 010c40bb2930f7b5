package facts

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"sillok/internal/diag"
	"sillok/internal/korean"
)

// The forms in which lines tell what a date dates, without a predicate: rows of tables,
// labels with their value, items of lists, brackets, signatures.

// datedRow reads the row of a table: a cell with the date, and one that tells what
// happened then. Rows of figures, and heads with a date in each column, tell nothing.
func (r *reader) datedRow(i int) (dated, verdict) {
	at := r.Mentions[i].In
	cells := r.cells(r.lines[r.line(at.Start)])
	own := slices.IndexFunc(cells, func(c diag.Span) bool { return c.Contains(at) })
	if own < 0 {
		return dated{}, pass
	}
	if sentenceLike(r.str(cells[own])) {
		return dated{}, pass
	}
	if x, v := r.datedOutcome(i, cells, own); v != pass {
		return x, v
	}
	if x, v := r.datedByHead(i, cells, own); v != pass {
		return x, v
	}
	if r.dateCells(cells) > 1 && !r.endOfRange(i, cells[own]) {
		return r.datedByFirst(i, cells, own)
	}
	if hangulLetters(r.Text[cells[own].Start:at.Start]) >= 3 && !r.endOfRange(i, cells[own]) {
		return r.datedInCell(i, cells[own])
	}
	number := 0
	what := -1
	for k, c := range cells {
		switch {
		case len(r.marks(c, "date")) > 0:
		case figures(r.str(c)):
			number++
		case what < 0 && hangulLetters(r.str(c)) >= 2:
			what = k
		}
	}
	if what < 0 && number <= 1 {
		for k, c := range cells {
			if in, ok := r.firstDeed(c); ok && k != own {
				cells, what = slices.Clone(cells), k
				cells[k] = in
				break
			}
		}
	}
	if number > 1 {
		return dated{}, nothing
	}
	if what < 0 {
		return r.datedByCaption(i, cells, own)
	}
	for k := range cells { // of several cells the one that names an action
		if k != own && !figures(r.str(cells[k])) && len(r.marks(cells[k], "date")) == 0 && r.itemAction(cells[k]).Kind != "" {
			what = k
			break
		}
	}
	x := r.item(cells[what])
	if x.action.Kind == "" && korean.IsOccasion(lastWord(tidy(x.noun))) {
		x.action = korean.NounAction(korean.Meeting)
	}
	if x.action.Kind == "" && !r.occasional(cells[what]) {
		return r.datedByCaption(i, cells, own)
	}
	x.words = r.lines[r.line(at.Start)]
	x.noun = strings.TrimSpace(x.noun + " " + r.partOfRange(i, cells[own]))
	return x, happened
}

// datedStep reads a part of a line that arrows divide into steps, or strokes into the cells of a row, each with what is done
// and its date: (2022년) 계획 수립 → (2023년) 시범 운영, 표준 제정 / ’21.6월 / 한빛부.
func (r *reader) datedStep(i int) (dated, verdict) {
	at := r.Mentions[i].In
	line := r.lines[r.line(at.Start)]
	if sentenceLike(r.str(line)) {
		return dated{}, pass
	}
	steps := dividedBy(r.Text, line, arrows)
	if steps == nil {
		return r.datedAmongStrokes(i, dividedBy(r.Text, line, strokes))
	}
	own := steps[slices.IndexFunc(steps, func(s diag.Span) bool { return s.Start <= at.Start && at.Start < s.End })]
	if own.End < at.End || len(r.marks(own, "date")) != 1 {
		return dated{}, pass
	}
	in := diag.Span{Start: at.End + len(r.Text[at.End:own.End]) - len(strings.TrimLeft(r.Text[at.End:own.End], " )]:")), End: own.End}
	aim := aimNouns[strings.TrimSpace(strings.TrimRight(r.str(in), " )]"))] // 시행(8월 예정)
	switch before := (diag.Span{Start: own.Start, End: at.Start}); {
	case hangulLetters(r.str(in)) == 0 || aim:
		in = r.behindColon(r.itemSpan(diag.Span{Start: before.Start, End: before.Start + len(strings.TrimRight(r.str(before), " (["))}))
	case hangulLetters(r.str(before)) > 0 && !strings.HasSuffix(strings.TrimRight(r.str(before), " (["), ":"):
		return dated{}, pass
	}
	x := r.item(in)
	if x.action.Kind == "" && korean.IsOccasion(lastWord(r.str(in))) {
		x.action = korean.NounAction(korean.Meeting) // 나래심의회(6월 중순)
	}
	if x.action.Kind == "" || unhappening[x.action.Kind] || !r.verbless(in) || r.cases(in) > 0 {
		return dated{}, pass
	}
	if aim {
		x.status = korean.Planned
	}
	return x, happened
}

// datedAmongStrokes reads a row whose cells strokes divide, of which one is the date: the first of the others that names
// a deed tells what was done then.
func (r *reader) datedAmongStrokes(i int, cells []diag.Span) (dated, verdict) {
	at := r.Mentions[i].In
	if !slices.ContainsFunc(cells, func(c diag.Span) bool { return c.Contains(at) && hangulLetters(r.beside(at, c)) == 0 }) {
		return dated{}, pass
	}
	for _, c := range cells {
		if c.Contains(at) {
			continue
		}
		in := r.itemSpan(c)
		in.Start = in.End - len(strings.TrimLeft(strings.TrimLeft(r.str(in), "0123456789-."), " ")) // 1-1. 표준 제정
		if x := r.item(in); x.action.Kind != "" && !unhappening[x.action.Kind] && len(r.marks(c, "date")) == 0 && r.verbless(in) && r.cases(in) == 0 {
			return x, happened
		}
	}
	return dated{}, pass
}

// The signs between the steps of a line and between its cells.
var (
	arrows  = []string{"→", "⇒", "➡", "▷", "->"}
	strokes = []string{" / "}
)

// dividedBy gives the parts of a line between some signs that stand in no brackets, nil where it has none.
func dividedBy(text string, line diag.Span, signs []string) []diag.Span {
	var list []diag.Span
	from, depth := line.Start, 0
	for at := line.Start; at < line.End; at++ {
		switch text[at] {
		case '(':
			depth++
		case ')':
			depth--
		}
		for _, sign := range signs {
			if depth == 0 && strings.HasPrefix(text[at:line.End], sign) {
				list = append(list, diag.Span{Start: from, End: at})
				from = at + len(sign)
			}
		}
	}
	if list == nil {
		return nil
	}
	return append(list, diag.Span{Start: from, End: line.End})
}

// firstDeed gives the words of a cell before its first date, where that begins another deed:
// 한빛마루 개통. | 같은 해 7월 전국 확대.
func (r *reader) firstDeed(cell diag.Span) (diag.Span, bool) {
	dates := r.marks(cell, "date")
	if len(dates) == 0 {
		return diag.Span{}, false
	}
	in := diag.Span{Start: cell.Start, End: r.Mentions[dates[0]].In.Start}
	words := strings.TrimRight(r.str(in), " ")
	rest := strings.TrimRight(words, ".,;")
	in.End = in.Start + len(rest)
	return in, rest != words && hangulLetters(rest) >= 2
}

// tableHead gives the cells of the first row of the table in which line k is a later row, or of the first with as
// many cells where heads stand above heads; nil where they are no heads.
func (r *reader) tableHead(k int) []diag.Span {
	cells := r.cells(r.lines[k])
	for n := r.firstRow(k); n < k; n++ {
		head := r.cells(r.lines[n])
		if r.dateCells(head) > 0 {
			return nil
		}
		if len(head) == len(cells) {
			return head
		}
	}
	return nil
}

// firstRow gives the first line of the table in which line k is a row.
func (r *reader) firstRow(k int) int {
	for k > 0 && r.Text[r.lines[k-1].End:r.lines[k].Start] == "\n" && r.cells(r.lines[k-1]) != nil {
		k--
	}
	return k
}

var (
	deadlineHeads = korean.List("deadline heads")
	outcomeHeads  = korean.List("outcome heads")
	broughtAbout  = korean.List("brought about")
)

// datedOutcome reads the row of a table that sets what came beside what was to come: 약속 | 기한 |
// 결과. The deadline dates no deed; the day beside 달성 or 완료 dates that of the row.
func (r *reader) datedOutcome(i int, cells []diag.Span, own int) (dated, verdict) {
	at := r.Mentions[i].In
	head := r.tableHead(r.line(at.Start))
	if head == nil {
		return dated{}, pass
	}
	named := func(set map[string]bool) int {
		return slices.IndexFunc(head, func(c diag.Span) bool { return set[unspaced(tidy(r.str(c)))] })
	}
	due, came := named(deadlineHeads), named(outcomeHeads)
	switch {
	case due < 0 || came < 0 || own != due && own != came:
		return dated{}, pass
	case own == due:
		return dated{}, nothing
	}
	words := strings.Fields(strings.NewReplacer("(", " ", ")", " ").Replace(r.Text[at.End:cells[own].End]))
	if len(words) == 0 || !broughtAbout[words[0]] || hangulLetters(r.Text[cells[own].Start:at.Start]) > 0 {
		return dated{}, nothing
	}
	for k, c := range cells {
		if k == due || k == came || hangulLetters(r.str(c)) < 2 || len(r.marks(c, "date")) > 0 {
			continue
		}
		if x := r.item(c); x.action.Kind != "" && !unhappening[x.action.Kind] && r.cases(c) == 0 {
			x.words, x.status = r.lines[r.line(at.Start)], korean.Done
			x.bare = len(r.marks(c, "system", "law", "event")) == 0 && len(strings.Fields(x.noun)) < 3
			return x, happened
		}
	}
	return dated{}, nothing
}

// dateCells counts the cells that hold a date and no words.
func (r *reader) dateCells(cells []diag.Span) int {
	n := 0
	for _, c := range cells {
		if dates := r.marks(c, "date"); len(dates) > 0 && hangulLetters(r.beside(r.Mentions[dates[0]].In, c)) < 3 {
			n++
		}
	}
	return n
}

// datedInCell reads a date amid the words of a cell: in brackets, or before an item
// (시범 서비스, 이듬해 4월 전국 확대).
func (r *reader) datedInCell(i int, cell diag.Span) (dated, verdict) {
	at := r.Mentions[i].In
	if x, v := r.datedBracket(i); v != pass {
		return x, v
	}
	in := diag.Span{Start: at.End, End: cell.End}
	if next := r.marks(in, "date"); len(next) > 0 {
		in.End = r.Mentions[next[0]].In.Start
	}
	if c := strings.IndexAny(r.str(in), ",;"); c >= 0 {
		in.End = in.Start + c
	}
	if x := r.item(in); x.action.Kind != "" && !unhappening[x.action.Kind] && r.verbless(in) {
		return x, happened
	}
	return dated{}, nothing
}

// verbless reports whether words hold no verb that goes on or ends a clause.
func (r *reader) verbless(in diag.Span) bool {
	if none, known := r.noVerb[in]; known {
		return none // of a line that holds many dates
	}
	none := !slices.ContainsFunc(r.korean().Words(korean.Span(in)), func(w korean.Word) bool {
		return w.Verb != nil && !w.Verb.Copula && (w.Verb.Form == korean.Link || w.Verb.Form == korean.Final)
	})
	r.noVerb[in] = none
	return none
}

// datedObituary reads a line that tells of a death: the day of it behind the names,
// and that of the rite that stands right before its date.
func (r *reader) datedObituary(i int) (dated, verdict) {
	at := r.Mentions[i].In
	line := r.lines[r.line(at.Start)]
	people := r.marks(line, "person")
	s := r.str(line)
	death, word, of := korean.Mourning(s)
	if death < 0 || len(people) == 0 || sentenceLike(s) || len(r.date(i).String()) < len("2021-09-20") || r.Mentions[people[0]].In.Start > line.Start+death || line.Start+death > at.Start || word == "발인" {
		return dated{}, pass
	}
	who := r.surface(people[0])
	before := strings.TrimSpace(r.Text[line.Start:at.Start])
	if k, rite, _ := korean.Mourning(korean.LastRunes(before, 5)); k >= 0 && strings.HasSuffix(before, rite) && rite != word {
		x := dated{words: line, noun: strings.TrimSpace(who + "씨 " + of + " " + rite), action: korean.Action{Noun: rite, Class: rite, Kind: korean.Hold}}
		if r.sideOf(r.date(i)) != behind {
			x.status = korean.Planned
		}
		return x, happened
	}
	noun := strings.Join(strings.Fields(who+"씨 "+of+" 별세"), " ")
	return dated{words: line, noun: noun, action: korean.Action{Noun: "별세", Class: "별세", Kind: "die"}, status: korean.Done}, happened
}

// datedLabel reads a label with a date as its value: 접수기간 : 4. 20. ~ 5. 8., 일시 :
// …. Labels of what is valid, born or written tell nothing.
func (r *reader) datedLabel(i int) (dated, verdict) {
	at := r.Mentions[i].In
	line := r.lines[r.line(at.Start)]
	name, value, ok := r.label(line)
	if !ok || !value.Contains(at) || sentenceLike(r.str(line)) {
		return dated{}, pass
	}
	openEnd := untilThen.Ends(strings.TrimRight(r.Text[value.Start:at.Start], " ")) && r.cases(diag.Span{Start: value.Start, End: at.Start}) == 0
	if hangulLetters(r.Text[value.Start:at.Start]) > 2 && !r.endOfRange(i, value) && !openEnd {
		return dated{}, pass
	}
	if x, ok := r.labelledDeed(line, value, at); ok && !korean.AsksWhen(name) {
		return x, happened
	}
	row, ok := korean.LabelOf(name)
	if t, titled := r.titleAsItem(); titled && name == korean.Term && !years(r.date(i)) && r.titleThing() == "" {
		return dated{words: line, noun: t, action: korean.NounAction(lastWord(t))}, happened // of what the text is about
	}
	if !ok {
		x, v := r.outlined(line, r.Text[line.Start:value.Start])
		if v == nothing && !r.onlyTimes(value) && !(korean.AsksWhen(name) && !strings.HasSuffix(name, korean.Deed)) && !years(r.date(i)) {
			v = pass // 지난 일: 4월 협약 체결
		}
		return x, v
	}
	noun := spaced(row, r.Text[line.Start:value.Start])
	if _, ok := r.lawTitle(); ok && korean.NounAction(row).Kind == "enact" {
		return dated{words: line, noun: noun, action: korean.NounAction(row), bare: true, status: r.enacted(i)}, happened
	}
	x := r.ofLabelled(i, line, value, row, noun)
	switch {
	case !openEnd || row == "" || r.partOfRange(i, value) != "":
	case row == korean.ProjectTerm(): // 사업기간: 계약일부터 12. 22.까지
		x.noun, x.action = strings.TrimSuffix(name, korean.Term)+" "+korean.Over, korean.NounAction(korean.Over)
	default:
		x.noun += " " + endOf(x.action)
	}
	return x, happened
}

// inConsequence stands behind what something else follows from.
var inConsequence = words("in-consequence")

// endOf gives what the end of the time of a deed is: of an interruption or a project nothing closes, it is over.
func endOf(a korean.Action) string {
	if a.Kind == "stop" || a.Noun == korean.ProjectTerm() {
		return korean.Over
	}
	return korean.Closing
}

// untilThen stands between the beginning of a time that has no date of its own and its end.
var untilThen = words("until-then")

// ofLabelled makes of the words of a label, and of what it asks for, what a date in its value tells.
func (r *reader) ofLabelled(i int, line, value diag.Span, row, noun string) dated {
	x := dated{words: line, noun: noun, action: korean.NounAction(row), bare: !strings.Contains(noun, " ")}
	if row == "" {
		return x
	}
	part := r.partOfRange(i, value)
	if part == korean.Closing {
		part = endOf(x.action)
	}
	x.noun = strings.TrimSpace(x.noun + " " + part)
	return x
}

// furthestLabel is how many lines above a date the label stands that asks for it.
const furthestLabel = 8

// onlyTimes reports whether words hold dates and times of the day, and nothing else.
func (r *reader) onlyTimes(in diag.Span) bool {
	at := in.Start
	rest := func(end int) bool {
		for _, w := range strings.Fields(r.Text[at:end]) {
			if hangulLetters(w) > 0 && !korean.IsClock(strings.TrimRight(w, "~∼～,.")) && !korean.TellsWhen(w) {
				return false
			}
		}
		return true
	}
	for _, m := range r.marks(in, "date") {
		x := r.Mentions[m].In
		if !rest(max(at, x.Start)) {
			return false
		}
		at = x.End
	}
	return rest(max(at, in.End))
}

// datedUnderLabel reads an item that holds a day, or a number and a day, below the line that asks for
// it: ○ 중단 기간, and below it - 1차: 3. 1. 18:00 ~ 3. 4. 08:00.
func (r *reader) datedUnderLabel(i int) (dated, verdict) {
	at := r.Mentions[i].In
	k := r.line(at.Start)
	line := r.lines[k]
	value := line
	if name, in, ok := r.label(line); ok {
		if !korean.IsNumbered(name) {
			return dated{}, pass
		}
		value = in
	}
	if !value.Contains(at) || sentenceLike(r.str(line)) || !r.onlyTimes(value) {
		return dated{}, pass
	}
	for n := k - 1; n >= max(0, k-furthestLabel); n-- {
		above := r.lines[n]
		if len(r.marks(above, "date")) > 0 {
			continue
		}
		words := strings.TrimSpace(strings.TrimRight(stripNumber(r.str(r.trimmed(above))), " :"))
		name := unspaced(words)
		row, ok := korean.LabelOf(name)
		if !ok || row == "" || !korean.AsksWhen(name) || length(name) > labelLength {
			return dated{}, pass
		}
		return r.ofLabelled(i, line, value, row, spaced(row, words)), happened
	}
	return dated{}, pass
}

// labelledDeed reads a label whose value is a date and what was done with it then, as
// reports of progress have them: 재정 계획: 2018. 12. 수립.
func (r *reader) labelledDeed(line, value, at diag.Span) (dated, bool) {
	in := r.trimmed(diag.Span{Start: at.End, End: value.End})
	if c := strings.IndexAny(r.str(in), ",;("); c > 0 {
		in.End = in.Start + c
	}
	a := r.itemAction(in)
	if a.Kind == "" || unhappening[a.Kind] || length(r.str(in)) > 12 || !r.verbless(in) || r.cases(in) > 0 || len(r.marks(in, "date")) > 0 || hangulLetters(r.Text[value.Start:at.Start]) > 0 {
		return dated{}, false
	}
	label := strings.Trim(tidy(r.Text[line.Start:value.Start]), " :")
	if a.Kind != korean.Plan || !strings.Contains(label, " ") { // 재정 계획: 2018. 12. 수립
		label = heading(label)
	}
	if label == "" || length(label) > 24 || unheaded(label) {
		return dated{}, false
	}
	return dated{words: line, noun: label + " " + r.tidied(in), action: a}, true
}

// outlined reads a label that heads the outline of an occasion, which its value dates first:
// 기관장 회의 개요 : 10월 25일 09:30.
func (r *reader) outlined(line diag.Span, name string) (dated, verdict) {
	words := strings.Fields(strings.TrimRight(tidy(name), " :"))
	if len(words) == 1 && words[0] == korean.Term && r.titleThing() != "" { // of the project that the title names
		row := korean.ProjectTerm()
		return dated{words: line, noun: row, action: korean.NounAction(row), bare: true}, happened
	}
	n := len(words) - 1
	if n < 2 || !korean.IsListName(words[n]) || !korean.IsOccasion(words[n-1]) {
		return dated{}, nothing
	}
	return dated{words: line, noun: strings.Join(words[:n], " "), action: korean.NounAction(korean.Meeting)}, happened
}

// enacted gives the status of what a law says of itself: done, unless its day is to come.
func (r *reader) enacted(i int) korean.Status {
	if r.sideOf(r.date(i)) == ahead {
		return korean.Planned
	}
	return korean.Done
}

// datedRevision reads a line of the history of a law: (일부개정) 2007. 11. 5. 조례 제640호.
func (r *reader) datedRevision(i int) (dated, verdict) {
	at := r.Mentions[i].In
	line := r.lines[r.line(at.Start)]
	word := strings.Trim(r.Text[line.Start:at.Start], " ()[]<>〈〉")
	if _, ok := r.lawTitle(); !ok || strings.Contains(word, " ") || korean.NounAction(word).Kind != "enact" || sentenceLike(r.str(line)) {
		return dated{}, pass
	}
	return dated{words: line, noun: word, action: korean.NounAction(word), bare: true, status: r.enacted(i)}, happened
}

// spaced gives the words of a label with their spaces: 접수 기간 asks for 접수.
func spaced(row, label string) string {
	for at := range label {
		for end := len(label); end > at; end-- {
			if strings.Join(strings.Fields(label[at:end]), "") == row && strings.TrimSpace(label[at:end]) == label[at:end] {
				words := strings.Fields(label[at:end])
				if len(words) == length(row) { // 착 공
					return row
				}
				return strings.Join(words, " ")
			}
		}
	}
	return row
}

// partOfRange tells of a date that is one end of a range of two marks (4. 20. 09:00 ~
// 5. 8. 18:00) which it is: 시작 or 마감.
func (r *reader) partOfRange(i int, in diag.Span) string {
	switch {
	case r.endOfRange(i, in):
		return korean.Closing
	case i+1 < len(r.Mentions) && r.Mentions[i+1].ID.Kind == "date" && r.endOfRange(i+1, in):
		return korean.Opening
	}
	return ""
}

// endOfRange reports whether a date ends a range that another mark begins.
func (r *reader) endOfRange(i int, in diag.Span) bool {
	if i == 0 || r.Mentions[i-1].ID.Kind != "date" || !in.Contains(r.Mentions[i-1].In) {
		return false
	}
	between := r.Text[r.Mentions[i-1].In.End:r.Mentions[i].In.Start]
	wave := strings.LastIndexAny(between, "~∼～")
	return wave >= 0 && !strings.Contains(between[wave:], ",") && hangulLetters(between) <= 2 // 9.30. 00:00~04:00, |10.2.|
}

// datedSignature reads the day under which a notice is signed: a line with a date
// and nothing else above the body or the head that signs. What was done that day is
// what the title says, when it ends in an action (… 공고).
func (r *reader) datedSignature(i int) (dated, verdict) {
	at := r.Mentions[i].In
	k := r.line(at.Start)
	if hangulLetters(r.beside(at, r.lines[k])) > 0 || k+1 >= len(r.lines) {
		return dated{}, pass
	}
	next := r.lines[k+1]
	if bodies := r.marks(next, "agency"); len(bodies) == 0 || r.Mentions[bodies[0]].In.Start != next.Start || length(r.str(next)) > 30 || sentenceLike(r.str(next)) || len(r.marks(next, "date")) > 0 || k < len(r.lines)/2 && !r.headSigns(next) {
		return dated{}, pass
	}
	words := strings.Fields(tidy(r.Title))
	if len(words) == 0 || !korean.IsAction(words[len(words)-1]) {
		return dated{}, pass
	}
	return dated{words: next, noun: strings.Join(words, " "), action: korean.NounAction(words[len(words)-1]), status: korean.Done}, happened
}

// headSigns reports whether a line is the head of a body and nothing else: 나래부장관.
func (r *reader) headSigns(line diag.Span) bool {
	m := r.marks(line, "agency")
	n := length(r.Text[r.Mentions[m[len(m)-1]].In.End:line.End])
	return len(m) == 1 && n > 0 && n <= 3
}

// datedDiary reads a line that holds a date and nothing else, above the line that
// tells what happened then.
func (r *reader) datedDiary(i int) (dated, verdict) {
	at := r.Mentions[i].In
	k := r.line(at.Start)
	if hangulLetters(r.beside(at, r.lines[k])) > 0 {
		return dated{}, pass
	}
	if d := r.date(i).String(); strings.HasSuffix(d, "X") && !open(d) {
		return dated{}, nothing // 2010년대 heads what happened in it
	}
	if k+1 >= len(r.lines) {
		return dated{}, nothing
	}
	if x, ok := r.datedColumn(k); ok {
		return x, happened
	}
	next := r.lines[k+1]
	if r.heading[next.Start] || len(r.marks(next, "date")) > 0 && hangulLetters(r.beside(r.Mentions[r.marks(next, "date")[0]].In, next)) == 0 {
		return dated{}, nothing
	}
	s := r.sentences[r.sentence(next.Start)]
	clauses := r.korean().Clauses(r.korean().Sentence(s.Start))
	if len(clauses) > 0 {
		return r.predicate(i, clauses[len(clauses)-1])
	}
	x := r.item(s)
	if x.action.Noun == "" && korean.IsOccasion(lastWord(x.noun)) {
		x.action = korean.NounAction(korean.Meeting)
	}
	if x.action.Noun == "" && !r.occasional(s) || unhappening[x.action.Kind] {
		return dated{}, nothing
	}
	return x, happened
}

// longestColumn is how many lines a column of dates has at most.
const longestColumn = 200

// datedColumn reads a column of dates above the column of what happened then, as
// copies of tables have them: as many lines of the one as of the other.
func (r *reader) datedColumn(k int) (dated, bool) {
	first, last := k, k
	for first > 0 && k-first <= longestColumn && r.dateLine(first-1) {
		first--
	}
	for last+1 < len(r.lines) && last-k <= longestColumn && r.dateLine(last+1) {
		last++
	}
	n := last - first + 1
	if n < 3 || n > longestColumn || last+n >= len(r.lines) {
		return dated{}, false
	}
	for _, line := range r.lines[last+1 : last+n+1] {
		if s := r.str(line); r.heading[line.Start] || sentenceLike(s) || hangulLetters(s) < 2 || bulletOf(s) == "-" || bulletOf(s) == "" {
			return dated{}, false
		}
	}
	if last+n+1 < len(r.lines) { // one line more, and no line is sure
		next := r.lines[last+n+1]
		if s := r.str(next); r.Text[r.lines[last+n].End:next.Start] == "\n" && hangulLetters(s) >= 2 && !sentenceLike(s) {
			return dated{}, false
		}
	}
	x := r.item(r.lines[k+n])
	return x, x.action.Kind != "" || r.occasional(x.words)
}

// dateLine reports whether a line is one date and nothing else.
func (r *reader) dateLine(k int) bool {
	is, known := r.dateLines[k]
	if !known {
		m := r.marks(r.lines[k], "date")
		is = len(m) == 1 && hangulLetters(r.beside(r.Mentions[m[0]].In, r.lines[k])) == 0
		if r.dateLines == nil {
			r.dateLines = map[int]bool{}
		}
		r.dateLines[k] = is
	}
	return is
}

// datedBracket reads a date that begins a bracket behind a noun, which it dates and
// nothing else: 법제처 심사(4월), 공청회(10. 17., 군청). Nouns that tell of nothing that
// happened are dated without a happening.
func (r *reader) datedBracket(i int) (dated, verdict) {
	at := r.Mentions[i].In
	s := r.sentences[r.sentence(at.Start)]
	before := r.Text[s.Start:at.Start]
	open := strings.LastIndexAny(before, "([")
	rest := r.Text[at.End:s.End]
	end := strings.IndexAny(rest, ")]")
	if open < 0 || end < 0 || strings.ContainsAny(before[open:], ")]") {
		return dated{}, pass
	}
	if x, ok := r.deedInBracket(s.Start+open, i, diag.Span{Start: at.End, End: at.End + end}); ok {
		return x, happened
	}
	if hangulLetters(r.masked(diag.Span{Start: s.Start + open, End: at.Start})) > 0 {
		return dated{}, pass
	}
	if c := r.madeThen(i, diag.Span{Start: s.Start + open, End: at.End + end + 1}); c != nil {
		return r.predicate(i, c)
	}
	if inside := strings.TrimSpace(rest[:end]); hangulLetters(inside) > 2 && !strings.HasPrefix(inside, ",") {
		return r.toldInside(diag.Span{Start: at.End, End: at.End + end})
	}
	from := s.Start
	if k := strings.LastIndexByte(before[:open], ')'); k >= 0 { // behind another bracket with its particle
		from += k + 1
		if space := strings.IndexByte(r.Text[from:s.Start+open], ' '); space >= 0 {
			from += space
		}
	}
	in := r.itemSpan(diag.Span{Start: from, End: s.Start + open})
	for _, c := range r.cells(r.lines[r.line(at.Start)]) {
		if c.Contains(at) {
			if x, ok := r.courseBefore(i, diag.Span{Start: c.Start, End: s.Start + open}); ok {
				return x, happened
			}
			if c.Start > in.End { // the bracket opens in another cell
				return dated{}, pass
			}
			in = r.trimmed(diag.Span{Start: max(c.Start, in.Start), End: in.End})
		}
	}
	if r.itemAction(in).Kind == korean.Plan && len(r.marks(in, "law")) > 0 {
		return dated{}, nothing // 「나래법」 제3조 및 기본계획(2024. 3.): what a plan rests on
	}
	for _, c := range r.korean().Clauses(r.korean().Sentence(s.Start)) {
		if c.Predicate.End == s.Start+open && c.Relation == korean.Main { // 파일을 잘못 올림(4월)
			return r.predicate(i, c)
		}
	}
	if in.Len() == 0 || !r.verbless(in) {
		return dated{}, pass
	}
	in = r.behindParticles(r.behindColon(in))
	if last := lastWord(r.str(in)); occasionTimes.Has(last) {
		in = r.trimmed(diag.Span{Start: in.Start, End: in.End - len(last)}) // 통계 확정 |시|(2월)
		in.End = in.Start + len(strings.TrimRight(r.str(in), " "))
	}
	if x, ok := r.deedOfLaw(in); ok {
		if inConsequence.Begins(rest[end+1:]) {
			x.status = korean.Done // 「가람법」 시행(1.4.)에 따른 계획
		}
		return x, happened
	}
	if x, ok := r.projectOrPlan(i, in, open+s.Start); ok {
		return x, happened
	}
	if x := r.item(in); x.action.Kind != "" && !unhappening[x.action.Kind] {
		if x.action.Kind == korean.Plan && wholeYear(r.date(i)) {
			return dated{}, nothing // 기본계획(2024): which one
		}
		return x, happened
	}
	for _, m := range r.marks(in, "event") {
		if strings.Trim(r.Text[r.Mentions[m].In.End:in.End], "’”'\"」』 ") == "" {
			if dayNames.Ends(r.surface(m)) {
				return r.riteOfDay(m, diag.Span{Start: at.End + end, End: s.End})
			}
			return dated{words: r.Mentions[m].In, noun: r.surface(m), action: korean.NounAction(korean.Meeting)}, happened
		}
	}
	if words := strings.Fields(r.str(in)); len(words) > 0 && korean.IsOccasion(words[len(words)-1]) {
		return dated{words: in, noun: r.str(in), action: korean.NounAction(korean.Meeting)}, happened
	}
	if name, _, ok := r.label(r.lines[r.line(at.Start)]); ok && korean.IsAction(name) { // 플랫폼 구축: 1단계(2025년)
		row, _ := korean.LabelOf(name)
		x := dated{words: in, action: korean.NounAction(row)}
		x.noun = spaced(row, r.Text[r.lines[r.line(at.Start)].Start:in.Start]) + " " + r.str(in)
		return x, happened
	}
	if spansInFigures.Ends(r.str(in)) {
		return dated{}, pass // 첫 3일(7.1.~7.3.)은 … 연다
	}
	return dated{}, nothing
}

// projectOrPlan reads a period behind a project, which is its own, and a day behind the name of a plan, which had
// been made by then: 기반 조성 사업(’22~’23), 「나래 대책」(’24. 1. 31.).
func (r *reader) projectOrPlan(i int, in diag.Span, bracket int) (dated, bool) {
	noun, d := strings.Trim(r.tidied(in), "‘’“”「」｢｣『』 "), r.date(i)
	if from, _, ok := d.Interval(); ok && !from.IsZero() && projectEnds.Ends(noun) && length(noun) > 5 {
		row := korean.ProjectTerm()
		return dated{words: in, noun: noun + " " + row, action: korean.NounAction(row)}, true
	}
	named, ok := r.planBefore(bracket)
	if !ok || !precise(d) || tailIn(strings.TrimRight(r.str(named), "(안)"), plans) == "" {
		return dated{}, false
	}
	deed, _, _ := strings.Cut(strings.TrimLeft(r.Text[r.Mentions[i].In.End:r.sentenceSpan(bracket).End], ".) "), " ")
	if deed = korean.BareNoun(deed); !makesPlans[korean.NounAction(deed).Kind] { // 「나래 대책」(’24. 1. 31.) |발표|
		deed = planMade
	}
	return dated{words: in, noun: noun + " " + deed, action: korean.NounAction(deed)}, true
}

var (
	occasionTimes  = words("occasion-times")
	spansInFigures = words("spans-in-figures")
	projectEnds    = words("project-ends")
	planMade       = words("plan-made").Word()
)

// courseBefore reads the name of a course before the bracket with its day, in a cell: 기록의 이해: 심화 과정(4.28.).
func (r *reader) courseBefore(i int, cell diag.Span) (dated, bool) {
	if !r.courseCell(r.Mentions[i].In) || hangulLetters(r.str(cell)) < 4 || !precise(r.date(i)) && !days(r.date(i)) {
		return dated{}, false
	}
	name := r.trimmed(cell)
	noun := r.tidied(name)
	if of, part, ok := strings.Cut(noun, ": "); ok {
		if noun = of; korean.IsOccasion(lastWord(part)) {
			noun = part
		}
	}
	return dated{words: name, noun: noun, action: korean.NounAction(korean.Meeting), alone: true}, true
}

// courseCell reports whether a place stands in the column of a table that names courses or programmes, whose
// days stand in brackets behind them: 과정명 | 문서 관리 실무(4.28., 7.28.).
func (r *reader) courseCell(at diag.Span) bool {
	k := r.line(at.Start)
	head := r.tableHead(k)
	own := slices.IndexFunc(r.cells(r.lines[k]), func(c diag.Span) bool { return c.Contains(at) })
	return head != nil && own >= 0 && courseHeads[unspaced(tidy(r.str(head[own])))]
}

var courseHeads = korean.List("course heads")

// madeThen gives the clause that tells that a plan or a law was made which a bracket with a day
// stands behind: 「나래 대책」(’24. 1. 31.)을 마련하였으나.
func (r *reader) madeThen(i int, bracket diag.Span) *korean.Clause {
	named, ok := r.planBefore(bracket.Start)
	if !ok || !precise(r.date(i)) || strings.Trim(r.Text[bracket.Start+1:r.Mentions[i].In.Start], " ‘’'`") != "" || hangulLetters(r.Text[r.Mentions[i].In.End:bracket.End]) > 0 {
		return nil
	}
	c := r.korean().ClauseOf(korean.Span(named))
	if c == nil || c.Status != korean.Done || c.Tense != korean.Past && c.Relation != korean.Linked || !makesPlans[c.Kind] || r.datedElsewhere(c, i) {
		return nil
	}
	for _, a := range c.Args {
		if a.Of == nil && a.Case == korean.Object && a.Span.Contains(korean.Span(named)) && a.Word.End >= bracket.End {
			return c
		}
	}
	return nil
}

// planBefore gives the mark of a plan or a law that ends at a place, or the word for a plan there that others
// before it say more of: 안정화 |대책|.
func (r *reader) planBefore(at int) (diag.Span, bool) {
	end := len(strings.TrimRight(r.Text[:at], " 」｣’”'\"』"))
	if m := r.markEnding(end); m >= 0 {
		id := r.Mentions[m].ID
		return r.Mentions[m].In, id.Kind == "system" || id.Kind == "law"
	}
	words := strings.Fields(r.Text[min(end, r.sentenceSpan(at).Start):end])
	if len(words) < 2 || tailIn(words[len(words)-1], plans) == "" {
		return diag.Span{}, false
	}
	return diag.Span{Start: end - len(words[len(words)-1]), End: end}, true
}

// makesPlans are the kinds of actions by which plans and laws come about.
var makesPlans = map[korean.Kind]bool{"build": true, korean.Plan: true, korean.Publish: true, korean.Decide: true, "enact": true}

// riteOfDay reads the occasion with which a day that has a name is kept, behind the bracket
// with its date: ‘도서관의 날’(4. 12.) 기념식. The day itself is no happening.
func (r *reader) riteOfDay(m int, rest diag.Span) (dated, verdict) {
	words := r.korean().Words(korean.Span{Start: rest.Start + 1, End: rest.End})
	if len(words) == 0 || !korean.IsOccasion(r.korean().Str(words[0].Noun)) {
		return dated{}, nothing
	}
	noun := r.tidied(r.Mentions[m].In) + " " + r.korean().Str(words[0].Noun)
	return dated{words: r.Mentions[m].In, noun: noun, action: korean.NounAction(korean.Meeting)}, happened
}

// dayNames end the names of days.
var dayNames = words("day-names")

// deedOfLaw reads a phrase that ends in the name of a law and the word of what was done
// with it: 「가람법」 시행 및 「나래법」시행 tells of the last one.
func (r *reader) deedOfLaw(in diag.Span) (dated, bool) {
	m := r.marks(in, "law")
	if len(m) == 0 {
		return dated{}, false
	}
	law := r.Mentions[m[len(m)-1]].In
	deed := strings.Trim(r.Text[law.End:in.End], "」｣’”'\"』 ")
	a := korean.NounAction(deed)
	if a.Kind == "" || unhappening[a.Kind] || strings.Contains(deed, " ") {
		return dated{}, false
	}
	return dated{words: diag.Span{Start: law.Start, End: in.End}, noun: r.tidied(law) + " " + deed, action: a}, true
}

// numberEnd ends the number of a law: 법률 제18298호.
var numberEnd = words("number-end")

// deedInBracket reads the word of a deed behind a date in a bracket, of what stands before
// the bracket: 나래법 개정(법률 제1829호, 2022. 7. 5. 공포, 2023. 1. 6. 시행).
func (r *reader) deedInBracket(open, i int, rest diag.Span) (dated, bool) {
	in := rest
	if comma := strings.IndexByte(r.str(in), ','); comma >= 0 {
		in.End = in.Start + comma
	}
	in = r.trimmed(in)
	a := r.itemAction(in)
	first := r.marks(diag.Span{Start: open, End: rest.Start}, "date")
	if a.Kind == "" || unhappening[a.Kind] || strings.Count(r.str(in), " ") > 1 || r.cases(in) > 0 || len(first) == 0 {
		return dated{}, false
	}
	if before := r.Text[open:r.Mentions[first[0]].In.Start]; hangulLetters(before) > 0 && !numberEnd.Ends(strings.TrimRight(before, ", ")) {
		return dated{}, false
	}
	s := r.sentences[r.sentence(open)]
	of := r.itemSpan(diag.Span{Start: s.Start, End: open})
	if m := r.marks(of, "law", "system", "event"); len(m) > 0 {
		of = r.Mentions[m[len(m)-1]].In
	} else if of = r.behindColon(r.behindParticles(of)); of.Len() == 0 || !r.verbless(of) {
		return dated{}, false
	}
	noun := r.tidied(of)
	if thing, ok := r.thingOfDeed(of); ok && korean.NounAction(lastWord(noun)).Kind != a.Kind && len(r.marks(of, "date")) > 0 {
		noun = thing // 2014. 2. 제2센터 착공(2016. 8. 준공)
	}
	if korean.Reference(lastWord(noun)) == "bound" {
		return dated{}, false // 감사실장: 공모 |중|(1. 12.까지 접수)
	}
	if w := korean.BareNoun(lastWord(noun)); w != "" && w != lastWord(noun) {
		noun = strings.TrimSuffix(noun, lastWord(noun)) + w
	}
	return dated{words: diag.Span{Start: of.Start, End: in.End}, noun: noun + " " + r.str(in), action: a}, noun != ""
}

// thingOfDeed gives what the words of an item say that something was done to, without the date before them: 제2센터 of
// 2014. 2. 제2센터 착공. ok is false where they end in no deed or name nothing else.
func (r *reader) thingOfDeed(in diag.Span) (string, bool) {
	if m := r.marks(in, "date"); len(m) > 0 {
		if hangulLetters(r.Text[in.Start:r.Mentions[m[0]].In.Start]) > 0 {
			return "", false
		}
		in.Start = r.Mentions[m[len(m)-1]].In.End
	}
	words := strings.Fields(strings.Trim(r.tidied(r.trimmed(in)), " .,"))
	n := len(words)
	if slices.ContainsFunc(r.korean().Words(korean.Span(in)), func(w korean.Word) bool {
		return w.Case != korean.NoCase && w.Case != korean.Genitive && w.Case != korean.With
	}) {
		return "", false // 고장으로 전면 중단
	}
	if n < 2 || !korean.IsAction(words[n-1]) {
		return "", false
	}
	for n--; n > 1 && (korean.IsAction(words[n-1]) || genericThings[words[n-1]]); n-- {
	}
	return strings.Join(words[:n], " "), true
}

// toldInside reads words behind a date in one bracket that tell themselves what
// happened: (3. 7. 고흥군에서 첫 운영).
func (r *reader) toldInside(in diag.Span) (dated, verdict) {
	x := r.item(in)
	if len(strings.Fields(x.noun)) < 3 || x.action.Kind == "" || unhappening[x.action.Kind] || !r.verbless(in) || r.cases(in) > 0 {
		return dated{}, nothing
	}
	return x, happened
}

// behindColon shortens a phrase to what stands behind its label: 향후 일정 : |심의|(2.10.).
func (r *reader) behindColon(in diag.Span) diag.Span {
	if i := strings.LastIndex(r.str(in), ": "); i >= 0 {
		return r.trimmed(diag.Span{Start: in.Start + i + len(": "), End: in.End})
	}
	return in
}

// behindParticles shortens a phrase to the noun that ends it: what stands behind its
// last particle but 의 and 과.
func (r *reader) behindParticles(in diag.Span) diag.Span {
	for _, w := range r.korean().Words(korean.Span(in)) {
		if w.End < in.End && (korean.Reference(w.Text) == "list" || w.Case != korean.NoCase && w.Case != korean.Genitive && w.Case != korean.With || w.Verb != nil && w.Verb.Form == korean.Adnominal && !w.Verb.Copula) {
			in.Start = w.End
		}
	}
	return r.trimmed(in)
}

// segment gives where the last item of a row of items begins.
func segment(s string) int {
	at := 0
	for i, c := range s {
		if c == ',' && i > 0 && i+1 < len(s) && digit(s[i-1]) && digit(s[i+1]) {
			continue // 2,318건
		}
		if strings.ContainsRune(",;/→·…", c) && (c != '·' || strings.HasPrefix(s[i:], "· ")) {
			at = i + len(string(c))
		}
	}
	return at
}

// datedItem reads a line of a list that begins or ends with its date, or has it in the
// middle as a row that lost its gaps, and has an action for its last noun: 2005. 11.
// 통합센터 개소; 참여기관 공모 4. 13.; 면접시험 8. 19. 본원 대강당.
func (r *reader) datedItem(i int) (dated, verdict) {
	at := r.Mentions[i].In
	line := r.lines[r.line(at.Start)]
	if sentenceLike(r.str(line)) || endsSaid(r.str(line)) {
		return dated{}, pass
	}
	if comma := strings.Index(r.str(line), ", "); comma > at.End-line.Start && hangulLetters(r.Text[line.Start:at.Start]) == 0 {
		if first := (diag.Span{Start: line.Start, End: line.Start + comma}); r.itemAction(first).Kind != "" && r.itemAction(line).Kind == "" && r.cases(line) == 0 {
			line = first // 4. 1. 가람센터 개소, |지금의 나래원으로 이어짐|
		}
	}
	if !r.verbless(line) {
		return dated{}, pass
	}
	lead, tail := diag.Span{Start: line.Start, End: at.Start}, diag.Span{Start: at.End, End: line.End}
	if x, ok := r.stretchOfRow(i, line); ok {
		return x, happened
	}
	in := tail
	end := r.endOfRange(i, line)
	if end {
		lead.End = r.Mentions[i-1].In.Start
	}
	if before := r.marks(lead, "date"); len(before) > 0 && hangulLetters(r.Text[line.Start:r.Mentions[before[0]].In.Start]) > 0 {
		lead.Start = r.Mentions[before[len(before)-1]].In.End
	}
	switch {
	case end && hangulLetters(r.str(lead)) > 0:
		in = r.itemSpan(lead)
	case hangulLetters(r.masked(lead)) == 0 && !r.endOfRange(i, line):
		if next := r.marks(tail, "date"); len(next) > 0 {
			in.End = r.Mentions[next[0]].In.Start
		}
		if i := strings.Index(r.str(in), "…"); i > 0 {
			in.End = in.Start + i // of a deck, what stands before the break
		}
	case hangulLetters(r.str(tail)) == 0, r.rowLost(lead, tail), len(r.marks(tail, "date")) > 0:
		in = r.itemSpan(lead)
	default:
		return dated{}, pass
	}
	x := r.item(in)
	if in.Start == at.End && wholeYear(r.date(i)) && x.action.Kind == korean.Plan && tailIn(strings.TrimRight(lastWord(x.noun), "(안)"), plans) != "" {
		return dated{}, nothing // 2023년 정보화 시행계획(안): the year of a plan
	}
	if words := strings.Fields(x.noun); in.Start == at.End && wholeYear(r.date(i)) && len(words) > 2 && korean.IsAction(words[0]) && korean.NounAction(words[0]).Kind == korean.Plan {
		return dated{}, nothing // 지난해 추진 27개 과제 공개: the year of the noun
	}
	if words := strings.Fields(x.noun); x.action.Kind == "" && len(words) > 0 && korean.IsOccasion(words[len(words)-1]) {
		x.action = korean.NounAction(korean.Meeting)
	}
	if rest, ok := r.behindCause(in); ok && (x.action.Kind == "stop" || x.action.Kind == "recover") {
		in = rest
		x = r.item(in)
		x.bare = len(r.marks(in, "system", "law", "event")) == 0
	}
	if x.action.Kind == "" || unhappening[x.action.Kind] || r.cases(in) > 0 {
		return dated{}, pass
	}
	if last := lastWord(tidy(x.noun)); office(last) && !korean.IsAction(last) {
		return dated{}, nothing // a post
	}
	x.noun = strings.TrimSpace(x.noun + " " + r.partOfRange(i, line))
	if label, rest, ok := strings.Cut(r.str(diag.Span{Start: line.Start, End: in.End}), ": "); ok && length(label) < 30 && !plainLabels.Has(heading(label)) { // 누리집 개편: 용역 발주 2월, 개통 9월
		if label = heading(label); label != "" && len(r.marks(diag.Span{Start: line.Start, End: in.End - len(rest)}, "date")) == 0 {
			item := x.noun
			if _, behind, ok := strings.Cut(item, ": "); ok {
				item = behind
			}
			x.noun = label + " " + item
		}
	}
	return x, happened
}

// stretchOfRow reads one of the dates of a line that tells a row of deeds, each behind its date and parted by commas:
// ’13. 10월 나래법 시행, ’16. 12월 대책 마련. Each date has its own stretch.
func (r *reader) stretchOfRow(i int, line diag.Span) (dated, bool) {
	dates := r.marks(line, "date")
	k := slices.Index(dates, i)
	if k < 0 || len(dates) < 2 || r.endOfRange(i, line) || len(r.cells(line)) > 0 {
		return dated{}, false
	}
	const signs = " ‘’'`("
	for n, m := range dates { // all stand at the beginning of their stretch
		from := line.Start
		if n > 0 {
			from = r.Mentions[dates[n-1]].In.End
		}
		before := strings.TrimRight(r.Text[from:r.Mentions[m].In.Start], signs)
		if n > 0 && !strings.HasSuffix(before, ",") || n > 0 && hangulLetters(before) < 2 || n == 0 && hangulLetters(before) > 0 {
			return dated{}, false
		}
	}
	in := diag.Span{Start: r.Mentions[i].In.End, End: line.End}
	if k+1 < len(dates) {
		in.End = r.Mentions[dates[k+1]].In.Start
	}
	words := strings.TrimRight(r.str(in), signs+",")
	in.End = in.Start + len(words)
	in.Start += len(words) - len(strings.TrimLeft(words, " )월.:"))
	x := r.item(in)
	_, cause := r.behindCause(in)
	return x, x.action.Kind != "" && !unhappening[x.action.Kind] && r.cases(in) == 0 && !cause
}

var plainLabels = words("plain-labels")

// behindCause gives an item without what it came from: 저장장치 고장으로 | 전면 중단.
func (r *reader) behindCause(in diag.Span) (diag.Span, bool) {
	for _, w := range r.korean().Words(korean.Span(in)) {
		if w.Case == korean.Means {
			rest := r.trimmed(diag.Span{Start: w.End, End: in.End})
			return rest, rest.Len() > 0
		}
	}
	return in, false
}

// endsSaid reports whether a line ends as speech does: in a stop behind a letter.
func endsSaid(s string) bool {
	s = strings.TrimSpace(s)
	body := strings.TrimRight(s, ".?!")
	last, _ := utf8.DecodeLastRuneInString(body)
	return body != s && korean.IsSyllable(last)
}

// rowLost reports whether a line is the row of a table whose gaps are lost: words that
// end in an action, the date, more words, and no particle that joins them.
func (r *reader) rowLost(lead, tail diag.Span) bool {
	return r.itemAction(lead).Kind != "" && r.cases(lead) == 0 && r.cases(tail) == 0 && !strings.Contains(r.str(tail), ", ") && !strings.Contains(r.str(tail), ": ")
}

// cases counts the words of a stretch with a particle that makes them a subject, a
// topic or an object.
func (r *reader) cases(in diag.Span) int {
	n := 0
	for _, w := range r.korean().Words(korean.Span(in)) {
		if w.Case == korean.Subject || w.Case == korean.Topic || w.Case == korean.Object {
			n++
		}
	}
	return n
}

// datedOccasion reads a line that names an occasion with its date and has no
// predicate: 제36회 우수사례 발표대회(10. 16.).
func (r *reader) datedOccasion(i int) (dated, verdict) {
	at := r.Mentions[i].In
	line := r.lines[r.line(at.Start)]
	if sentenceLike(r.str(line)) || len(r.marks(line, "date")) > 1 {
		return dated{}, pass
	}
	events := r.marks(line, "event")
	if len(events) == 0 {
		return dated{}, pass
	}
	return dated{words: line, noun: r.surface(events[0]), action: korean.NounAction(korean.Meeting)}, happened
}

// item reads words without a predicate of their own: 기본계획 수립, 시범 실시.
func (r *reader) item(in diag.Span) dated {
	in = r.trimmed(in)
	for in.Len() > 0 && strings.ContainsAny(r.Text[in.Start:in.Start+1], "=: ") { // 2003년 7월= 위원회 설치
		in.Start++
	}
	return dated{words: in, noun: r.str(in), action: r.itemAction(in)}
}

// itemAction gives the action that the last noun of an item names.
func (r *reader) itemAction(in diag.Span) korean.Action {
	words := strings.FieldsFunc(withoutGlosses(r.masked(in)), func(c rune) bool { return unicode.IsSpace(c) || strings.ContainsRune("·,/()‧ㆍ", c) })
	if n := len(words); n > 1 && korean.CountsPlaces(words[n-1]) && digit(words[n-2][0]) {
		return korean.Action{} // 약 10만 개소
	}
	if n := len(words); n > 0 {
		if a := korean.NounAction(strings.Trim(words[n-1], " .:")); a.Kind != "" {
			return a
		}
	}
	if n := len(words); n > 0 && korean.IsAction(words[n-1]) {
		return korean.NounAction(words[n-1])
	}
	return korean.Action{}
}

// occasional reports whether an item names an occasion, which is dated by its
// very name.
func (r *reader) occasional(in diag.Span) bool { return len(r.marks(in, "event")) > 0 }

// beside gives the words of a line or cell beside a mark.
func (r *reader) beside(mark, in diag.Span) string {
	return r.Text[in.Start:mark.Start] + r.Text[mark.End:in.End]
}

// hangulLetters counts the Hangul letters of s.
func hangulLetters(s string) int {
	n := 0
	for _, c := range s {
		if korean.IsSyllable(c) {
			n++
		}
	}
	return n
}
