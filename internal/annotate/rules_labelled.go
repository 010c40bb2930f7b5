package annotate

import (
	"slices"
	"strings"

	"sillok/internal/annotate/claim"
	"sillok/internal/diag"
	"sillok/internal/korean"
)

// Lists of bodies that nobody listed are known by what calls them so: a label in
// front ((참여기관) …, 주관: …), a word behind (… 대표들, … 등 5개사), the head of a
// table's column, other bodies in the same list or column.

// labelledBodies claims the items of a list whose label says that they are bodies.
func labelledBodies(a *article) []claim.Candidate {
	var out []claim.Candidate
	for _, line := range lines(a.text) {
		text := spanText(a, line)
		label, rest, ok := cutLabel(text)
		if !ok || !bodyLabels.Ends(strings.ReplaceAll(label, " ", "")) {
			continue
		}
		out = append(out, a.group(a.pieces(diag.Span{Start: line.End - len(rest), End: line.End}), true, "label: "+label)...)
	}
	return out
}

// cutLabel parts a line at its label: "* (참여기관) …", "- 주관 : …", "< 참여 기업 > …".
func cutLabel(line string) (label, rest string, ok bool) {
	line = strings.TrimLeft(line, " \t*"+bullets)
	if inner, found := strings.CutPrefix(line, "("); found {
		label, rest, ok = strings.Cut(inner, ")")
	} else if inner, found := strings.CutPrefix(line, "<"); found {
		label, rest, ok = strings.Cut(inner, ">")
	} else {
		label, rest, ok = strings.Cut(line, ":")
	}
	return strings.TrimSpace(label), rest, ok && runes(label) < 15
}

// groupedBodies claims the items of a list that the words behind call companies or
// bodies: 가온면세점, 다온투어, 나루여행 대표들. One of them must be known.
func groupedBodies(a *article) []claim.Candidate {
	var out []claim.Candidate
	for _, l := range a.lists(", ", "·", ",") {
		last := l[len(l)-1]
		end := a.words[last.first].end // of the last item: one word, or several in Latin letters
		for j := last.first + 1; j <= last.last && foreignRow(a.text[a.words[last.first].start:a.words[j].end]); j++ {
			end = a.words[j].end
		}
		rest := a.after(end, 60)
		spans := a.spansOf(l, end)
		if firmsBehind.MatchString(rest) && !slices.ContainsFunc(spans, a.noFirm) {
			out = append(out, a.firmsAmong(spans)...)
			continue
		}
		if placesBehind.MatchString(strings.TrimPrefix(rest, " ")) {
			continue
		}
		counted := countedBodies.MatchString(rest)
		if !counted && !groupBehind.Begins(rest) && !joining.MatchString(rest) {
			continue
		}
		foreign := len(l) > 2 && !slices.ContainsFunc(spans, func(in diag.Span) bool { return !foreignRow(spanText(a, in)) })
		out = append(out, a.group(spans, counted || foreign, "among bodies")...)
	}
	return out
}

// spansOf gives the items of a list whose last one ends at an offset.
func (a *article) spansOf(l list, end int) []diag.Span {
	spans := make([]diag.Span, len(l))
	for k, it := range l {
		spans[k] = it.in
	}
	spans[0].Start = a.words[l[0].last].start // a sentence may stand before the first
	spans[len(l)-1] = diag.Span{Start: a.words[l[len(l)-1].first].start, End: end}
	return spans
}

// noFirm reports whether in is neither a known body nor a word that may be the name of a firm.
func (a *article) noFirm(in diag.Span) bool {
	s := spanText(a, in)
	if a.claims.from(a, a.wordAt(in.Start), "agency") != nil {
		return false
	}
	return strings.Contains(s, " ") || !a.unknownName(in) || a.isPlace(s)
}

// firmsAmong claims those of the items of a list of firms that nothing else claims.
func (a *article) firmsAmong(spans []diag.Span) []claim.Candidate {
	var out []claim.Candidate
	for _, in := range spans {
		if a.claims.from(a, a.wordAt(in.Start), "agency") == nil {
			out = append(out, claim.Candidate{In: in, Detail: "firms by name", Score: 0.8, Sure: true, Certain: true})
		}
	}
	return out
}

// firmsBehind is what stands behind a list and says that it is of firms: 등의 스타트업이.
var firmsBehind = pattern("firms-behind")

// foreignRow reports whether s is written in Latin letters, each word with a capital: such
// names in a row, which the words behind call bodies, are none of anything else.
func foreignRow(s string) bool {
	if !isLatinName(s) {
		return false
	}
	for w := range strings.FieldsSeq(s) {
		if w[0] < 'A' || w[0] > 'Z' {
			return false
		}
	}
	return true
}

// countedBodies is what stands behind a list and says how many bodies it is of: 등
// 220개 센터.
var countedBodies = pattern("counted-bodies")

// joining is what stands behind a list of those who take part: 등이 …으로 참여한다.
var joining = pattern("joining")

// tableBodies claims the cells of a table's column whose head calls them bodies, or
// in which known bodies stand.
func tableBodies(a *article) []claim.Candidate {
	var out []claim.Candidate
	for _, t := range a.tables() {
		for column := range t[0] {
			head := strings.ReplaceAll(spanText(a, t[0][column]), " ", "")
			var spans []diag.Span
			for _, row := range t {
				if column < len(row) {
					spans = append(spans, a.pieces(row[column])...)
				}
			}
			if bodyLabels.Ends(head) {
				out = append(out, a.group(spans[1:], true, "column: "+head)...)
			} else if len(t) > 2 {
				out = append(out, a.group(spans, false, "column of bodies")...)
			}
		}
	}
	return out
}

// tables gives the runs of lines with tabs, each line as its cells.
func (a *article) tables() [][][]diag.Span {
	var out [][][]diag.Span
	var table [][]diag.Span
	end := -1
	flush := func() {
		if len(table) > 1 {
			out = append(out, table)
		}
		table = nil
	}
	for _, line := range lines(a.text) {
		if !strings.Contains(spanText(a, line), "\t") {
			continue
		}
		if line.Start > end+1 {
			flush()
		}
		end = line.End
		table = append(table, a.cells(line))
	}
	flush()
	return out
}

// cells gives what stands between the tabs of a line.
func (a *article) cells(line diag.Span) []diag.Span {
	var out []diag.Span
	start := line.Start
	for _, cell := range strings.Split(spanText(a, line), "\t") {
		out = append(out, diag.Span{Start: start, End: start + len(cell)})
		start += len(cell) + len("\t")
	}
	return out
}

// pieces parts a list at its commas and middle dots outside brackets, without
// brackets, signs of companies and what says that there are more.
func (a *article) pieces(in diag.Span) []diag.Span {
	var out []diag.Span
	depth, start := 0, in.Start
	cut := func(end int) {
		if p, ok := a.piece(diag.Span{Start: start, End: end}); ok {
			out = append(out, p)
		}
	}
	for i, r := range spanText(a, in) {
		switch {
		case r == '(':
			depth++
		case r == ')':
			depth--
		case depth == 0 && strings.ContainsRune(",/"+dots, r):
			cut(in.Start + i)
			start = in.Start + i + len(string(r))
		}
	}
	cut(in.End)
	return out
}

// piece is an item without white space, brackets and the words for more.
func (a *article) piece(in diag.Span) (diag.Span, bool) {
	text := spanText(a, in)
	if i := strings.IndexByte(text, '('); i > 0 {
		text = text[:i]
	}
	for _, sign := range companySignWords.All() {
		if rest, ok := strings.CutPrefix(strings.TrimLeft(text, " "), sign); ok {
			in.Start += len(text) - len(rest)
			text = rest
		}
	}
	for again := true; again; {
		text, again = moreBehind.CutEnd(strings.TrimRight(text, " "))
	}
	in.Start += len(text) - len(strings.TrimLeft(text, " "))
	text = strings.TrimSpace(text)
	in.End = in.Start + len(text)
	return in, text != ""
}

// pluralBytes is how many bytes an item may have behind the name of a known body: the
// ending of the plural with a particle.
const pluralBytes = 6

// group claims those of the spans that nothing else claims, where enough of the
// others are known bodies; called says that a label calls them bodies.
func (a *article) group(spans []diag.Span, called bool, detail string) []claim.Candidate {
	known := 0
	var free []diag.Span
	for _, in := range spans {
		i := a.wordAt(in.Start)
		c := a.claims.from(a, i, "agency")
		switch {
		case c != nil && c.In.End >= in.End-pluralBytes:
			known++
		case a.agencyNamed(spanText(a, in)) != nil && a.startsWord(in.Start): // a place elsewhere
			known++
			free = append(free, in)
		case a.bodyShaped(in):
			free = append(free, in)
		}
	}
	if !called && (known == 0 || 3*known < len(spans)) {
		return nil
	}
	sure := known > 1 || called && known > 0
	var out []claim.Candidate
	for _, in := range free {
		c := claim.Candidate{In: in, Detail: detail, Score: 0.8, Sure: sure, Weak: !sure}
		if e := a.agencyNamed(spanText(a, in)); e != nil {
			c.ID, c.Entity, c.Score, c.Sure, c.Weak = e.ID, e, 0.9, true, false
		}
		out = append(out, c)
	}
	return out
}

// bodyShaped reports whether in may be a body's name by its form: one to three
// nouns, the first of which begins a word, no number, nothing generic.
func (a *article) bodyShaped(in diag.Span) bool {
	text := spanText(a, in)
	words := strings.Fields(text)
	switch {
	case !inRange(runes(text), 2, 20), len(words) > 3, strings.ContainsAny(text, ":;.?!“”‘’\n"):
		return false
	case !a.startsWord(in.Start), slices.ContainsFunc(words, noPartOfBody):
		return false
	case a.genericCompany(text), a.genericBody(text), countries.Has(text), regions.Has(text):
		return false
	}
	if last := words[len(words)-1]; a.isPost(last) || isOffice(last) {
		return false
	}
	return !a.claims.overlapping(a, in, func(c *claim.Candidate) bool { return !c.Weak && c.Kind != "person" })
}

// noPartOfBody reports whether w cannot stand in the name of a body that only its
// place in a list tells: a word with a particle or a number.
func noPartOfBody(w string) bool {
	if hasDigit(w) && !isLatinName(w) {
		return true
	}
	return !bareNoun(w) || isConnector(w) || countedThing(w)
}

// abbreviation is a bracket that begins with an abbreviation of capitals.
var abbreviation = pattern("abbreviation")

// abbreviatedBodies claims a name that ends as bodies do and carries its Latin
// abbreviation in a bracket: 국제탐색구조자문단(INSARAG), 유럽우주국(ESA).
func abbreviatedBodies(a *article) []claim.Candidate {
	var out []claim.Candidate
	for i, w := range a.words {
		name := a.word(i)
		if !abbreviation.MatchString(a.after(w.end, 16)) || !abbreviatedEnds.Ends(name) {
			continue
		}
		if !a.hasForm(name, form{least: 4, hangul: true, not: term | generic | inflected}) {
			continue
		}
		first := a.openingOfBody(i)
		if jointHeads.Has(name) && first == i {
			continue
		}
		out = append(out, claim.Candidate{In: diag.Span{Start: a.words[first].start, End: w.end}, Detail: "…" + korean.LastRunes(name, 1) + "(ABC)", Score: 0.85, Sure: true})
	}
	return out
}

// openingOfBody is the first of the words before the i-th that belong to the name of a
// body that it ends: 유럽, 국제, or the word that a head like 기구 needs before it.
func (a *article) openingOfBody(i int) int {
	first := i
	if jointHeads.Has(a.word(i)) && a.gap(i) == " " && a.modifies(i-1) {
		first--
	}
	for first > 0 && i-first < 3 && a.gap(first) == " " && worldly.Has(a.word(first-1)) {
		first--
	}
	return first
}

// spelledBodies claims a listed company whose letters are written as they sound:
// 지에스칼텍스, 씨제이제일제당.
func spelledBodies(a *article) []claim.Candidate {
	return a.eachStem(func(i int, s string) (claim.Candidate, bool) {
		for _, sound := range spelledLetters.All() {
			rest, ok := strings.CutPrefix(s, sound)
			if !ok || runes(rest) < 2 {
				continue
			}
			letters, _ := spelledLetters.Value(sound)
			if e := a.agencyNamed(letters + rest); e != nil {
				return claim.Candidate{In: diag.Span{Start: a.words[i].start, End: a.words[i].start + len(s)}, ID: e.ID, Entity: e, Detail: letters + rest, Score: 0.95, Sure: true}, true
			}
		}
		return claim.Candidate{}, false
	})
}

// Word lists; words.tsv says what for.
var (
	bodyLabels      = words("body-labels")
	groupBehind     = words("group-behind")
	moreBehind      = words("more-behind")
	abbreviatedEnds = words("abbreviated-ends")
	worldly         = words("worldly")
	jointHeads      = words("joint-heads")
	spelledLetters  = words("spelled-letters")
)
