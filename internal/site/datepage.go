package site

import (
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"sillok/internal/edtf"
	"sillok/internal/entity"
	"sillok/internal/library"
	"sillok/internal/site/view"
)

// Date is the data of date.html: a year, a month or a day.
type Date struct {
	Frame
	d    *datePage
	part paged
}

func (s *Site) datePages() []Page {
	pages := s.calendarPages()
	for _, key := range s.days {
		d := s.dates[key]
		if d.thin {
			continue
		}
		for _, part := range pagesOf(keyPath(key), len(d.said), perEvidence) {
			title := s.numbered(s.dateTitle(key), part)
			f := s.frame(part.path(), "timeline", title, s.t("date.lead", s.dateTitle(key), len(d.said), len(d.docs)))
			f.noindex = part.page > 1 || len(d.said)+len(d.docs) < 2
			pages = append(pages, Page{part.path(), "date.html", &Date{f, d, part}})
		}
	}
	return pages
}

// Precision is the weekday and how much time the page is about: 월요일 · 하루.
func (d *Date) Precision() string {
	switch len(d.d.key) {
	case 4:
		return d.site.t("a.year")
	case 7:
		return d.site.t("a.month")
	}
	if day, err := time.Parse(time.DateOnly, d.d.key); err == nil {
		return d.site.t("weekday." + strconv.Itoa(int(day.Weekday())))
	}
	return d.site.t("a.day")
}

// Neighbours is the dates of the same length before and after of which the
// documents tell, and the way up.
func (d *Date) Neighbours() *view.Pager {
	p := d.here()
	i, _ := slices.BinarySearch(p.days, d.d.key)
	same := func(key string) bool { return len(key) == len(d.d.key) }
	before, after := i-1, i+1
	for before >= 0 && !same(p.days[before]) {
		before--
	}
	for after < len(p.days) && !same(p.days[after]) {
		after++
	}
	v := &view.Pager{Label: p.t("neighbours"), Middle: []view.Link{p.linkTo(calendarPath, p.t("calendar"))}}
	for _, up := range ancestors(d.d.key) {
		v.Middle = append(v.Middle, p.linkTo(keyPath(up), p.dateTitle(up)))
	}
	if before >= 0 {
		v.Previous = p.linkTo(p.keyHref(p.days[before]), p.dateTitle(p.days[before]))
	}
	if after < len(p.days) {
		v.Next = p.linkTo(p.keyHref(p.days[after]), p.dateTitle(p.days[after]))
	}
	return v
}

// ancestors is the year and month above a key, from the year down.
func ancestors(key string) []string {
	var up []string
	for p := parent(key); p != ""; p = parent(p) {
		up = slices.Insert(up, 0, p)
	}
	return up
}

// onBand is how many headlines a year's page shows of each month, and onBands of all:
// of a year with more than ten months fewer of each.
const (
	onBand  = 3
	onBands = 30
)

// perBand is how many of each of some months.
func perBand(months int) int { return min(onBand, onBands/months) }

// Happened is what happened: of a year by month, the best attested first; of a
// month by day; of a day all.
func (d *Date) Happened() view.Section {
	if d.part.page > 1 {
		return view.Section{}
	}
	p := d.here()
	s := view.Section{ID: "happened", Title: p.t("happened.on." + strconv.Itoa(len(d.d.key)))}
	if n := len(d.d.tells); n > 0 {
		s.Note = p.t("count", n)
	}
	switch len(d.d.key) {
	case 4:
		s.Groups = p.bands(d.d)
	case 7:
		s.Groups = p.dayGroups(d.d)
	default:
		s.Rows = undated(p.rows(d.told(), entity.ID{}), d.d.key)
	}
	return s
}

// told is the happenings that a day's page shows.
func (d *Date) told() []*library.Moment { return best(d.d.tells, onMonth) }

// undated leaves out the day that a heading above the rows gives.
func undated(rows []view.Row, key string) []view.Row {
	for i := range rows {
		if rows[i].When.Machine == key {
			rows[i].When = view.When{}
		}
	}
	return rows
}

// best is the n happenings that most documents tell, those of one weight in
// order of time.
func best(ms []*library.Moment, n int) []*library.Moment {
	ms = slices.Clone(ms)
	slices.SortStableFunc(ms, func(a, b *library.Moment) int { return weight(b) - weight(a) })
	return ms[:min(n, len(ms))]
}

// weight is how well a happening is attested: by how many documents, and whether
// its headline says something.
func weight(m *library.Moment) int {
	n := 2 * len(documentsOf(m.Evidence))
	if says(m.What) {
		n++
	}
	return n
}

// documentsOf is the documents behind some sentences.
func documentsOf(refs []library.Ref) []*library.Doc {
	var docs []*library.Doc
	for _, r := range refs {
		if !slices.Contains(docs, r.Doc) {
			docs = append(docs, r.Doc)
		}
	}
	return docs
}

// bands is the months of a year, each with its best attested headlines.
func (p place) bands(d *datePage) []view.Group {
	var groups []view.Group
	for _, key := range d.below {
		m := p.dates[key]
		n, _ := strconv.Atoi(key[5:7])
		g := view.Group{Link: p.linkTo(keyPath(key), p.t("month.n", n, p.t("month."+strconv.Itoa(n)))), Note: p.band(m)}
		g.Rows = p.attested(best(m.tells, perBand(len(d.below))))
		groups = append(groups, g)
	}
	var loose []*library.Moment // told of the year alone
	for _, m := range d.tells {
		if key, _ := dateKey(m.When.String()); key == d.key {
			loose = append(loose, m)
		}
	}
	if len(loose) > 0 {
		groups = append(groups, view.Group{Title: p.t("date.frag.open"), Note: p.t("count", len(loose)), Rows: p.attested(best(loose, 2*onBand))})
	}
	return groups
}

// band is how much is told of a month.
func (p place) band(m *datePage) string {
	var parts []string
	if n := len(m.tells); n > 0 {
		parts = append(parts, p.t("n.happenings", n))
	}
	if n := len(m.docs); n > 0 {
		parts = append(parts, p.t("n.documents", n))
	}
	return strings.Join(parts, " · ")
}

// attested is happenings as rows, larger where several documents tell them.
func (p place) attested(ms []*library.Moment) []view.Row {
	rows := p.rows(ms, entity.ID{})
	for i, m := range ms {
		p.brief(&rows[i])
		switch n := len(documentsOf(m.Evidence)); {
		case n > 3:
			rows[i].Class = "big"
		case n > 1:
			rows[i].Class = "more"
		}
	}
	return rows
}

// onMonth is how many happenings of a day a page shows.
const onMonth = 12

// dayGroups is the days of a month: what happened, and of days without a page of
// their own what documents say of them and which came out.
func (p place) dayGroups(d *datePage) []view.Group {
	var groups []view.Group
	for _, key := range d.below {
		day := p.dates[key]
		n, _ := strconv.Atoi(key[8:])
		title := p.t("day.n", n) + " " + p.weekday(key)
		g := view.Group{ID: "d" + key[8:], Title: title}
		if day.thin {
			g.Rows = p.rows(day.tells, entity.ID{})
			g.Evidence = p.saidOnly(day)
			for _, x := range day.docs {
				g.Items = append(g.Items, p.document(x))
			}
			g.Items = append(g.Items, p.appointed(day.taken)...)
		} else {
			g.Title, g.Link = "", p.linkTo(keyPath(key), title)
			g.Note = p.t("n.documents", day.tellers())
			g.Rows = p.rows(best(day.tells, onBand), entity.ID{})
		}
		undated(g.Rows, key)
		groups = append(groups, g)
	}
	return groups
}

// weekday is the short name of a day's weekday, in brackets.
func (s *Site) weekday(key string) string {
	day, err := time.Parse(time.DateOnly, key)
	if err != nil {
		return ""
	}
	return "(" + strings.TrimSuffix(s.t("weekday."+strconv.Itoa(int(day.Weekday()))), "요일") + ")"
}

// saidOnly is the sentences that speak of a day and tell none of its happenings.
func (p place) saidOnly(d *datePage) []view.Evidence {
	var told []library.Ref
	for _, m := range d.tells {
		told = append(told, m.Evidence...)
	}
	var list []view.Evidence
	for _, r := range d.said {
		if ref := r.ref(); !sameSentence(told, ref) && !bareDate(ref) {
			told = append(told, ref)
			list = append(list, p.saidAt(r))
		}
	}
	return list
}

// bareDate reports whether a sentence is little more than the date in it: a
// heading (■ 18일(토)), a line of a table.
func bareDate(r library.Ref) bool {
	return utf8.RuneCountInString(r.SentenceText())-utf8.RuneCountInString(r.Text()) < 6
}

// Said is the sentences that speak of the date, in the order in which they were
// published: what was known when. On a year's page halves, quarters and what has
// no month stand under their own headings.
func (d *Date) Said() view.Section {
	p := d.here()
	s := view.Section{ID: "said", Title: p.t("said.on." + strconv.Itoa(len(d.d.key))), Pager: p.pager(d.part)}
	shown := 0
	all := d.d.said[d.part.from:d.part.to]
	for from := 0; from < len(all); {
		frag := all[from].frag
		to := from
		for to < len(all) && all[to].frag == frag {
			to++
		}
		g := view.Group{}
		if frag != "" {
			g.ID, g.Title = frag, p.t("date.frag."+frag)
		}
		seen := d.evidence()
		for _, r := range all[from:to] {
			if ref := r.ref(); !sameSentence(seen, ref) && !bareDate(ref) {
				seen = append(seen, ref)
				g.Evidence = append(g.Evidence, p.saidAt(r))
			}
		}
		if n := len(g.Evidence); n > 0 || frag != "" {
			s.Groups = append(s.Groups, g)
			shown += n
		}
		from = to
	}
	if d.part.n > 1 {
		shown = len(d.d.said)
	}
	s.Note = p.t("count", shown)
	return s
}

// evidence is the sentences that stand under the happenings of a day: they are not
// told twice.
func (d *Date) evidence() []library.Ref {
	var refs []library.Ref
	if len(d.d.key) == 10 {
		for _, m := range d.told() {
			refs = append(refs, m.Evidence[:min(onRow, len(m.Evidence))]...)
		}
	}
	return refs
}

// saidAt is the sentence of a date mark, with what it says of the date.
func (p place) saidAt(r dateRef) view.Evidence {
	e := p.mention(r.ref())
	if st := r.status(); st != library.Done && st != library.Unclear && e.Chip.Word == "" {
		e.Chip = p.statusChip(st)
	}
	return e
}

// Published is the documents that came out then.
func (d *Date) Published() view.Section {
	if d.part.page > 1 || len(d.d.docs) == 0 || len(d.d.key) == 7 && d.allBelow() {
		return view.Section{}
	}
	p := d.here()
	most := min(onPublished, len(d.d.docs))
	s := view.Section{ID: "published", Title: p.t("published.on." + strconv.Itoa(len(d.d.key))), Note: p.t("count", len(d.d.docs))}
	for _, x := range d.d.docs[:most] {
		s.Items = append(s.Items, p.document(x))
	}
	if n := len(d.d.docs) - most; n > 0 {
		s.More = p.linkTo(documentYear(yearOf(d.d.key)), p.t("the.rest", n))
	}
	return s
}

// onPublished is how many documents a date's page lists.
const onPublished = 18

// allBelow reports whether every document of a month stands at its day.
func (d *Date) allBelow() bool {
	n := 0
	for _, key := range d.d.below {
		if day := d.site.dates[key]; day.thin {
			n += len(day.docs)
		}
	}
	return n == len(d.d.docs)
}

// Bodies is the bodies, systems and laws that began or ended in a year, as the
// names files have it.
func (d *Date) Bodies() view.Section {
	year := yearOf(d.d.key)
	if len(d.d.key) != 4 || d.part.page > 1 {
		return view.Section{}
	}
	p := d.here()
	s := view.Section{ID: "bodies", Title: p.t("began.and.ended"), Note: p.t("by.register")}
	add := func(key string, ids []entity.ID) {
		if len(ids) == 0 {
			return
		}
		pair := p.pair(key, view.Cell{Names: p.nameList(ids[:min(len(ids), perPage)])})
		if n := len(ids) - perPage; n > 0 {
			pair.Cells = append(pair.Cells, view.Cell{Text: p.t("and.more", n)})
		}
		s.Pairs = append(s.Pairs, pair)
	}
	add("began", p.began[year])
	add("ended", p.ended[year])
	return s
}

// onDue is how many promises a date page shows; each stands with what it is of,
// too. A row of them is as long as two of what happened.
const onDue = 12

// Due is what was promised by the date, with what became of it.
func (d *Date) Due() view.Section {
	if d.part.page > 1 {
		return view.Section{}
	}
	p := d.here()
	list := d.site.dueIn(d.d)
	if len(list) == 0 {
		return view.Section{}
	}
	s := view.Section{ID: "due", Title: p.t("due.on." + strconv.Itoa(len(d.d.key))), Note: p.t("count", len(list)),
		Rows: p.promiseRows(list[:min(onDue, len(list))], entity.ID{})}
	if n := len(list) - onDue; n > 0 {
		s.More = p.linkTo(promisesPath, p.t("the.rest", n))
	}
	return s
}

// dueIn is the promises due on a date and on those below it.
func (s *Site) dueIn(d *datePage) []*library.Promise {
	list := slices.Clone(d.due)
	for _, key := range d.below {
		list = append(list, s.dueIn(s.dates[key])...)
	}
	return list
}

// BodiesThen is which body a name that several bodies bore meant at that time,
// of those that the date's documents name.
func (d *Date) BodiesThen() []view.Pair {
	p := d.here()
	date, err := edtf.Parse(d.d.key)
	if err != nil {
		return nil
	}
	var pairs []view.Pair
	for _, id := range d.namedThen(20) {
		if id.Kind != "agency" || p.lib.Entries[id].Entity == nil {
			continue
		}
		x := p.lib.Entries[id].Entity
		if !strings.Contains(p.title(id), " (") && x.End.IsZero() {
			continue // the name has always meant this body
		}
		if x.Begin.IsZero() || !edtf.Interval(x.Begin, x.End).Overlaps(date) && !x.End.IsZero() {
			continue
		}
		pairs = append(pairs, view.Pair{Label: bare(id), Cells: []view.Cell{p.nameCell(id)}})
	}
	return pairs
}

// namedThen is what the date's sentences name, what most of them name first.
func (d *Date) namedThen(n int) []entity.ID {
	counts := map[entity.ID]int{}
	var order []entity.ID
	last, of := -1, (*library.Doc)(nil)
	for _, r := range d.d.said[:min(len(d.d.said), 200)] {
		i := sentenceOf(r.doc, r.mark().In.Start)
		if i < 0 || i == last && r.doc == of { // a sentence counts once, however often it gives the date
			continue
		}
		last, of = i, r.doc
		for _, m := range mentionsIn(r.doc, r.doc.Sentences[i]) {
			if d.site.paths[m.ID] == "" {
				continue
			}
			if counts[m.ID] == 0 {
				order = append(order, m.ID)
			}
			counts[m.ID]++
		}
	}
	slices.SortStableFunc(order, func(a, b entity.ID) int { return counts[b] - counts[a] })
	return order[:min(n, len(order))]
}

// Names is what the date's sentences name.
func (d *Date) Names() []view.Name {
	p := d.here()
	then := d.namedThen(12)
	names := p.nameList(then)
	for i, id := range then {
		names[i].Card = p.cardLine(id)
	}
	return names
}
