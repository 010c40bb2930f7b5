package doc

import (
	"slices"
	"strings"

	"sillok/internal/diag"
)

// A source that is read anew meets a page that people have changed. The two are
// joined three ways, with what the earlier import wrote as their ancestor: what
// only the source changed is taken, what only people changed stays, and where
// both did, the page stays and a Conflict says what the source has.

// Conflict is where a page and the new reading of its source say different
// things, and both may be right. The page keeps its own.
type Conflict struct {
	At    diag.Span // in the page's file
	What  string    // a key of the front matter, or "text"
	Yours string
	New   string

	Replaced bool // the ancestor is not known, and the page has the new words
}

// Merge joins now, a new reading of the page's source, into the page that d was
// parsed from, and gives the new text of the file. was is what the earlier
// import wrote, nil where that is not known: then lines that differ are taken
// from the source, and keys that differ stay. Lists stay as they are.
func (d *Document) Merge(now *Article, was *Imprint) (page string, conflicts []Conflict) {
	f := d.File
	l := readLayout(f.Text)
	old := &Document{File: f, kinds: d.kinds}
	if l.closed {
		readFront(f, l.front, old)
	}
	merged := *old
	conflicts = merged.mergeFront(now, was)
	edits := patchFront(f.Text, l, old, &merged)
	for i, c := range conflicts {
		if k := slices.IndexFunc(chunks(f.Text, l.front), func(x chunk) bool { return x.key == c.What }); k >= 0 {
			conflicts[i].At = chunks(f.Text, l.front)[k].at
		}
	}
	body, more := d.mergeBody(l, now, was)
	edits = append(edits, body...)
	return string(apply(f.Text, ownLineEnds(f.Text, edits))), append(conflicts, more...)
}

// mergeFront takes from now the keys that people did not change.
func (d *Document) mergeFront(now *Article, was *Imprint) []Conflict {
	var conflicts []Conflict
	mine, theirs := values(d), values(&Document{Article: *now})
	for _, key := range [...]struct {
		name string
		take func()
	}{
		{"title", func() { d.Title = now.Title }},
		{"publisher", func() { d.Publisher = now.Publisher }},
		{"author", func() { d.Authors = now.Authors }},
		{"published", func() { d.Published = now.Published }},
		{"language", func() { d.Language = now.Language }},
		{"rights", func() { d.Rights = now.Rights }},
		{"embargo", func() { d.Release.Embargo = now.Release.Embargo }},
		{"released", func() { d.Release.Released = now.Release.Released }},
		{"department", func() { d.Release.Departments = now.Release.Departments }},
		{"responsible", func() { d.Release.Responsible = now.Release.Responsible }},
		{"contact", func() { d.Release.Contacts = now.Release.Contacts }},
	} {
		yours, new := mine[key.name], theirs[key.name]
		switch {
		case yours == new:
		case yours == "" || yours == "null" || yours == "[]" || yours == "XXXX-XX-XX", was != nil && was.Front[key.name] == shortHash(yours):
			key.take()
		case was != nil && was.Front[key.name] == shortHash(new):
		default:
			conflicts = append(conflicts, Conflict{What: key.name, Yours: yours, New: new})
		}
	}
	if now.URL != "" && (d.URL == "" || was != nil && was.Front["url"] == shortHash(scalar(d.URL))) {
		d.URL = now.URL
	}
	if len(now.Copies) > 0 {
		d.Copies = now.Copies
	}
	d.Removed, d.Source, d.SHA256 = now.Removed, now.Source, now.SHA256
	return conflicts
}

// values is the front matter of d by key.
func values(d *Document) map[string]string {
	all := map[string]string{}
	for _, e := range d.entries() {
		all[e.key] = e.value
	}
	return all
}

// pageLine is a line of a page's body, with the comments that stand before it.
type pageLine struct {
	raw, in  diag.Span
	comments []diag.Span
}

// pageLines is the lines of a body that are text.
func pageLines(blocks []block) []pageLine {
	var all []pageLine
	var comments []diag.Span
	for _, b := range blocks {
		if b.in.Len() == 0 {
			comments = append(comments, b.raw)
			continue
		}
		all = append(all, pageLine{b.raw, b.in, comments})
		comments = nil
	}
	return all
}

// mergeBody makes the edits that bring the lines which only the source changed
// into the body.
func (d *Document) mergeBody(l layout, now *Article, was *Imprint) ([]edit, []Conflict) {
	f := d.File
	s := scanBody(f, l.body, d.kinds)
	text := string(s.out)
	mine, theirs := pageLines(s.blocks), linesOf(now.Text)
	var page, source []string
	for _, p := range mine {
		page = append(page, shortHash(text[p.in.Start:p.in.End]))
	}
	for _, t := range theirs {
		source = append(source, shortHash(now.Text[t.in.Start:t.in.End]))
	}
	ancestor := page
	if was != nil {
		ancestor = was.Lines
	}
	written := map[int]string{} // by where a line begins
	for _, l := range (&Document{Article: *now}).asBody().lines {
		if l.in.Len() > 0 {
			written[l.in.Start] = l.raw
		}
	}
	words := *now
	words.Tree = nil
	asWords := map[int]string{}
	for _, l := range (&Document{Article: words}).asBody().lines {
		asWords[l.in.Start] = l.raw
	}
	theirRows, myRows := firstRows(now.Tree, nil), firstRows(s.tree, nil)
	var edits []edit
	var conflicts []Conflict
	for _, h := range merge3(ancestor, page, source) {
		var raw, plain strings.Builder
		inTable := false
		for i := max(h.page.Start-1, 0); i <= h.page.Start && i < len(mine); i++ {
			_, row := myRows[mine[i].in.Start]
			inTable = inTable || row
		}
		for i, t := range theirs[h.new.Start:h.new.End] {
			if t.gap && i > 0 {
				raw.WriteByte('\n')
			}
			line, first := written[t.in.Start], t.in.Start
			if at, ok := theirRows[first]; ok {
				first = at
			}
			if first < theirs[h.new.Start].in.Start && !inTable { // a row of a table that the page has as words
				line = asWords[t.in.Start]
			}
			raw.WriteString(line)
			raw.WriteByte('\n')
			plain.WriteString(now.Text[t.in.Start:t.in.End] + "\n")
		}
		at := d.place(l, mine, h.page)
		yours := ""
		for _, p := range mine[h.page.Start:h.page.End] {
			yours += text[p.in.Start:p.in.End] + "\n"
		}
		if h.conflict || was == nil && yours != "" {
			conflicts = append(conflicts, Conflict{At: at, What: "text", Yours: yours, New: plain.String(), Replaced: !h.conflict})
		}
		if h.conflict {
			continue
		}
		var kept strings.Builder
		for _, p := range mine[h.page.Start:h.page.End] {
			for _, c := range p.comments {
				kept.WriteString(f.Text[c.Start:c.End] + "\n")
			}
		}
		lead := ""
		if at.Len() == 0 && h.new.Len() > 0 && theirs[h.new.Start].gap && h.page.Start > 0 {
			lead = "\n"
		}
		if at.Start > 0 && f.Text[at.Start-1] != '\n' {
			lead = "\n" + lead
		}
		edits = append(edits, edit{at, lead + kept.String() + raw.String()})
	}
	return edits, conflicts
}

// firstRows tells of each row of a table, by where it begins in the text, where the
// table's first row with words does.
func firstRows(nodes []Node, all map[int]int) map[int]int {
	if all == nil {
		all = map[int]int{}
	}
	for _, n := range nodes {
		if n.Form != Table {
			firstRows(n.Nodes, all)
			continue
		}
		for _, row := range n.Nodes {
			if row.In.Len() > 0 {
				all[row.In.Start] = n.In.Start
			}
		}
	}
	return all
}

// place is where lines of the page stand in its file, whole; of no lines, the
// place behind the line before them.
func (d *Document) place(l layout, mine []pageLine, lines diag.Span) diag.Span {
	text := d.File.Text
	if lines.Len() > 0 {
		first := mine[lines.Start]
		begin := first.raw.Start
		if len(first.comments) > 0 {
			begin = first.comments[0].Start
		}
		from, _ := lineAround(text, begin)
		_, to := lineAround(text, mine[lines.End-1].raw.End)
		return diag.Span{Start: from.Start, End: to}
	}
	at := l.body.Start
	if lines.Start > 0 {
		_, at = lineAround(text, mine[lines.Start-1].raw.End)
	} else if len(mine) > 0 {
		line, _ := lineAround(text, mine[0].raw.Start)
		at = line.Start
	}
	return diag.Span{Start: at, End: at}
}

// hunk is lines of the page that lines of the source take the place of, or, in a
// conflict, would.
type hunk struct {
	page, new diag.Span // ranges of lines
	conflict  bool
}

// merge3 compares page and source with their ancestor, line by line, and gives
// what has to be done to the page. Changes conflict when they are of the same
// lines of the ancestor, or add lines at the same place; neighbours do not.
func merge3(ancestor, page, source []string) []hunk {
	toPage := partners(ancestor, page)
	mine := changes(ancestor, page, toPage)
	var all []hunk
	for _, t := range changes(ancestor, source, partners(ancestor, source)) {
		h := hunk{new: t.to}
		was := t.from
		for _, m := range mine {
			if touches(m.from, t.from) {
				h.conflict = true
				was = diag.Span{Start: min(was.Start, m.from.Start), End: max(was.End, m.from.End)}
			}
		}
		h.page.Start = placeOf(was.Start, toPage, mine, h.conflict)
		h.page.End = max(h.page.Start, placeOf(was.End, toPage, mine, !h.conflict))
		if !slices.Equal(page[h.page.Start:h.page.End], source[h.new.Start:h.new.End]) {
			all = append(all, h)
		}
	}
	return all
}

// change is lines that became others.
type change struct{ from, to diag.Span }

// changes gives the changes that turn a into b. As many lines as there were are
// each its own change: who edits a line does not hold what became of the next.
func changes(a, b []string, partner []int) []change {
	var all []change
	i, j := 0, 0
	for k := 0; k <= len(a); k++ {
		end := len(b)
		if k < len(a) {
			if end = partner[k]; end < 0 {
				continue
			}
		}
		if k-i == end-j {
			for ; i < k; i, j = i+1, j+1 {
				all = append(all, change{diag.Span{Start: i, End: i + 1}, diag.Span{Start: j, End: j + 1}})
			}
		} else {
			all = append(all, change{diag.Span{Start: i, End: k}, diag.Span{Start: j, End: end}})
		}
		i, j = k+1, end+1
	}
	return all
}

// touches reports whether two changes of one text meet: they share a line, one
// adds lines within the other, or both add at one place.
func touches(a, b diag.Span) bool {
	return a.Overlaps(b) || a == b
}

// placeOf is where line i of the ancestor stands in the page, or would: before
// the lines that people added there, or behind them.
func placeOf(i int, toPage []int, mine []change, before bool) int {
	for _, m := range mine {
		switch {
		case m.from.Start > i || m.from.End < i:
		case m.from.Len() == 0 && !before, m.from.End == i && m.from.Len() > 0:
			return m.to.End
		default:
			return m.to.Start
		}
	}
	if i > 0 {
		return toPage[i-1] + 1
	}
	return 0
}

// partners gives for each of a the index of its partner in b, or -1, so that
// partners do not cross: common ends first, then lines that occur once on both
// sides (the patience diff of Cohen), and between them the same again.
func partners(a, b []string) []int {
	found := make([]int, len(a))
	for i := range found {
		found[i] = -1
	}
	pairUp(a, b, 0, 0, found)
	return found
}

// pairUp notes the partners of a, which begins at line i of the whole, in b, which
// begins at line j.
func pairUp(a, b []string, i, j int, found []int) {
	for len(a) > 0 && len(b) > 0 && a[0] == b[0] {
		found[i] = j
		a, b, i, j = a[1:], b[1:], i+1, j+1
	}
	for len(a) > 0 && len(b) > 0 && a[len(a)-1] == b[len(b)-1] {
		found[i+len(a)-1] = j + len(b) - 1
		a, b = a[:len(a)-1], b[:len(b)-1]
	}
	from, to := 0, 0
	for _, m := range rising(onceInBoth(a, b)) {
		pairUp(a[from:m[0]], b[to:m[1]], i+from, j+to, found)
		found[i+m[0]] = j + m[1]
		from, to = m[0]+1, m[1]+1
	}
	if from > 0 {
		pairUp(a[from:], b[to:], i+from, j+to, found)
	}
}

// onceInBoth is the pairs of equal lines that occur once on each side, in the
// order of a.
func onceInBoth(a, b []string) [][2]int {
	count := map[string][2]int{}
	at := map[string]int{}
	for _, s := range a {
		n := count[s]
		n[0]++
		count[s] = n
	}
	for j, s := range b {
		n := count[s]
		n[1]++
		count[s], at[s] = n, j
	}
	var pairs [][2]int
	for i, s := range a {
		if count[s] == [2]int{1, 1} {
			pairs = append(pairs, [2]int{i, at[s]})
		}
	}
	return pairs
}

// rising is the longest part of pairs whose second numbers rise.
func rising(pairs [][2]int) [][2]int {
	var ends []int // index of the pair that ends the best run of each length
	before := make([]int, len(pairs))
	for i, p := range pairs {
		n, _ := slices.BinarySearchFunc(ends, p[1], func(e, v int) int { return pairs[e][1] - v })
		before[i] = -1
		if n > 0 {
			before[i] = ends[n-1]
		}
		if n == len(ends) {
			ends = append(ends, i)
		} else {
			ends[n] = i
		}
	}
	if len(ends) == 0 {
		return nil
	}
	var run [][2]int
	for i := ends[len(ends)-1]; i >= 0; i = before[i] {
		run = append(run, pairs[i])
	}
	slices.Reverse(run)
	return run
}
