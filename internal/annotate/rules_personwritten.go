package annotate

import (
	"slices"
	"strings"
	"unicode"

	"sillok/internal/annotate/claim"
	"sillok/internal/diag"
	"sillok/internal/doc"
	"sillok/internal/entity"
)

// Names of persons that the way they are written shows: letter by letter, or in a
// column of names.

// hanjaName is a bracket with a name in Hanja.
var hanjaName = pattern("hanja-name")

// spacedNames claims a name whose syllables stand apart (나 은 별), which its Hanja in
// a bracket shows or the end of an item in a list of posts. The id is without spaces.
func spacedNames(a *article) []claim.Candidate {
	var out []claim.Candidate
	for i := range a.words {
		n := a.lettersApart(i)
		if !inRange(n, 3, 4) {
			continue
		}
		in := diag.Span{Start: a.words[i].start, End: a.words[i+n-1].end}
		name := strings.ReplaceAll(spanText(a, in), " ", "")
		if _, ok := a.names.Surname(name); !ok || a.is(name, anyPost|term) {
			continue
		}
		if a.shownSpaced(i, n, in.End) {
			out = append(out, claim.Candidate{In: in, ID: entity.ID{Kind: "person", Name: name}, Detail: "letter by letter", Score: 0.95, Sure: true})
		}
	}
	return out
}

// clipLabels claims the name in the label of a clip of a broadcast, before a stroke and what the
// person is: [나은별 / 가람시 주민: …], ▶ 인터뷰 : 나은별 / 한빛부 장관.
func clipLabels(a *article) []claim.Candidate {
	var out []claim.Candidate
	for _, m := range clipLabel.FindAllStringSubmatchIndex(a.text, -1) {
		in := diag.Span{Start: m[2], End: m[3]}
		name := spanText(a, in)
		if _, ok := a.names.Surname(name); !ok || a.is(name, anyPost|term) {
			continue
		}
		out = append(out, claim.Candidate{In: in, ID: entity.ID{Kind: "person", Name: name}, Detail: "label of a clip", Score: 0.95, Sure: true})
	}
	return out
}

// clipLabel is such a label.
var clipLabel = pattern("clip-label")

// shownSpaced reports whether the n syllables from the i-th word on, which end at end,
// are shown to be a name: by Hanja of as many letters behind them or, without any, by
// a post before them at the end of an item.
func (a *article) shownSpaced(i, n, end int) bool {
	if written := hanjaName.FindString(a.after(end, 24)); written != "" {
		return runes(strings.Trim(written, " ()")) == n
	}
	return i > 0 && a.itemEnds(end) && a.isPost(a.word(i-1)) && a.inBullets(i+n-1)
}

// lettersApart is how many words of one Hangul syllable stand in a row from the
// i-th on, with a space between; 0 where one stands before it too.
func (a *article) lettersApart(i int) int {
	single := func(j int) bool { return runes(a.word(j)) == 1 && allHangul(a.word(j)) }
	if !single(i) || a.gap(i) == " " && single(i-1) {
		return 0
	}
	n := 1
	for a.gap(i+n) == " " && single(i+n) {
		n++
	}
	return n
}

// columnNames claims the cells below the head of a column of names (성명), whatever
// their surname.
func columnNames(a *article) []claim.Candidate {
	var out []claim.Candidate
	for _, t := range append(a.tables(), grids(a.tree)...) {
		for column, head := range t[0] {
			if !a.headsNames(t[0], head) {
				continue
			}
			for _, row := range t[1:] {
				if column >= len(row) {
					continue
				}
				name := spanText(a, row[column])
				if a.hasForm(name, form{least: 2, most: 5, hangul: true, not: term | generic | anyPost}) && !emptyCells.Has(name) && !a.bodyEndsAt(row[column].End) {
					out = append(out, claim.Candidate{In: row[column], Detail: "column: " + spanText(a, head), Score: 0.95, Sure: true})
				}
			}
		}
	}
	return out
}

// headsNames reports whether head, one of the heads of a table's columns, says that
// names of persons stand below; 이름 does where another column is of persons too.
func (a *article) headsNames(heads []diag.Span, head diag.Span) bool {
	plain := func(in diag.Span) string { return strings.ReplaceAll(spanText(a, in), " ", "") }
	_, doubtful := nameColumns.Number(plain(head))
	return nameColumns.Has(plain(head)) &&
		(!doubtful || slices.ContainsFunc(heads, func(in diag.Span) bool { return personsColumns.Ends(plain(in)) }))
}

// grids gives the tables of a text's forms, each row as its cells.
func grids(nodes []doc.Node) [][][]diag.Span {
	var out [][][]diag.Span
	for _, n := range nodes {
		if n.Form != doc.Table {
			out = append(out, grids(n.Nodes)...)
			continue
		}
		var rows [][]diag.Span
		for _, r := range n.Nodes {
			var cells []diag.Span
			for _, c := range r.Nodes {
				cells = append(cells, c.In)
			}
			rows = append(rows, cells)
		}
		if len(rows) > 1 {
			out = append(out, rows)
		}
	}
	return out
}

// markColumns marks the cells of columns of names in which nothing stands yet: the
// head of the column is proof enough where the model doubts a rare name.
func (a *article) markColumns(marks *taken) {
	for _, c := range a.claims.list {
		if c.Rule == columnRule {
			marks.add(c)
		}
	}
}

// columnRule is the name of the rule over columns of names.
const columnRule = "person-column"

// Word lists; words.tsv says what for.
var (
	nameColumns    = words("name-columns")
	personsColumns = words("persons-columns")
	emptyCells     = words("empty-cells")
)

// hanjaGloss reports whether in is the Hanja of the Hangul name in front of its
// bracket, no name of its own.
func (a *article) hanjaGloss(in diag.Span) bool {
	s := spanText(a, in)
	if strings.IndexFunc(s, func(r rune) bool { return !unicode.Is(unicode.Han, r) }) >= 0 || !strings.HasPrefix(a.text[in.End:], ")") {
		return false
	}
	before := a.before(in.Start, 4)
	return strings.HasSuffix(before, "(") && hangul(lastRune(strings.TrimSuffix(before, "(")))
}
