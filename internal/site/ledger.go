package site

import (
	"cmp"
	"slices"
	"strconv"

	"sillok/internal/edtf"
	"sillok/internal/entity"
	"sillok/internal/library"
	"sillok/internal/site/view"
)

// Ledger is the data of promises.html: what was to come, by verdict, with both
// sentences under each: the last due first, and of what is still to come the next.
type Ledger struct {
	Frame
	verdict string // a key of ledgerVerdicts; "" for all
	list    []*library.Promise
	part    paged
}

const promisesPath = "promises/index.html"

// ledgerVerdicts is the pages of the ledger in their order. Of what no record tells
// the end, open has later documents that speak of the same thing or body, alone has
// none: nobody can say yet whether it was kept.
var ledgerVerdicts = []string{"kept", "late", "changed", "broken", "pending", "open", "alone"}

// addVerdicts judges each promise once: whether later documents speak of it takes
// going through all of them.
func (s *Site) addVerdicts() {
	for _, x := range s.lib.Promises {
		s.verdicts[x] = s.verdictOn(x)
	}
}

// verdictName is the page of the ledger on which a promise stands.
func (s *Site) verdictName(x *library.Promise) string { return s.verdicts[x] }

func (s *Site) verdictOn(x *library.Promise) string {
	switch x.Status {
	case library.Kept:
		return "kept"
	case library.KeptLate:
		return "late"
	case library.Changed:
		return "changed"
	case library.Broken:
		return "broken"
	case library.Pending:
		return "pending"
	}
	if s.spokenOfLater(x) {
		return "open"
	}
	return "alone"
}

// spokenOfLater reports whether a document since the promise speaks of what it is
// about: its systems, laws and occasions; where it names none, its bodies.
func (s *Site) spokenOfLater(x *library.Promise) bool {
	things := func(id entity.ID) bool { return id.Kind == "agency" || id.Kind == "person" }
	about := slices.DeleteFunc(slices.Clone(x.Who), things)
	if len(about) == 0 {
		about = x.Who
	}
	for _, id := range about {
		e := s.lib.Entries[id]
		if e == nil {
			continue
		}
		for _, r := range e.Mentions {
			if r.Doc != x.Made.Doc && library.Later(r.Doc, x.Made.Doc) {
				return true
			}
		}
	}
	return false
}

func ledgerPath(verdict string) string {
	if verdict == "" {
		return promisesPath
	}
	return "promises/" + verdict + "/index.html"
}

func (s *Site) ledgerPages() []Page {
	all := slices.Clone(s.lib.Promises)
	slices.SortStableFunc(all, func(a, b *library.Promise) int {
		if a.Status == library.Pending && b.Status == library.Pending {
			return byDeadline(a, b)
		}
		return byDeadline(b, a)
	})
	pages := s.ledger("", s.t("promises"), s.judged(all))
	for _, v := range ledgerVerdicts {
		var list []*library.Promise
		for _, x := range all {
			if s.verdictName(x) == v {
				list = append(list, x)
			}
		}
		pages = append(pages, s.ledger(v, s.t("promises")+": "+s.t("ledger."+v), list)...)
	}
	return append(pages, s.axisPages()...)
}

// byDeadline orders promises by the last day on which they could be kept; those
// whose deadline is not known stand last.
func byDeadline(a, b *library.Promise) int {
	x, okX := due(a).Latest()
	y, okY := due(b).Latest()
	switch {
	case okX && okY:
		return cmp.Or(x.Sub(y), edtf.Compare(due(a), due(b)))
	case okX:
		return -1
	case okY:
		return 1
	}
	return 0
}

// judged puts promises in the order of the verdicts.
func (s *Site) judged(list []*library.Promise) []*library.Promise {
	list = slices.Clone(list)
	slices.SortStableFunc(list, func(a, b *library.Promise) int { return s.verdictOf(a) - s.verdictOf(b) })
	return list
}

// verdictOf is the place of a promise's outcome among the verdicts.
func (s *Site) verdictOf(x *library.Promise) int {
	return slices.Index(ledgerVerdicts, s.verdictName(x))
}

// onLedger is how many promises a page holds: each has two sentences.
const onLedger = 30

func (s *Site) ledger(verdict, title string, list []*library.Promise) []Page {
	var pages []Page
	for _, part := range pagesOf(ledgerPath(verdict), len(list), onLedger) {
		f := s.frame(part.path(), "promises", s.numbered(title, part), s.t("promises.lead"))
		f.noindex = verdict != ""
		pages = append(pages, Page{part.path(), "promises.html", &Ledger{f, verdict, list[part.from:part.to], part}})
	}
	return pages
}

// Verdicts is the pages of the ledger as links, with how many stand on each.
func (l *Ledger) Verdicts() []view.Link {
	p := l.here()
	counts := map[string]int{}
	for _, x := range p.lib.Promises {
		counts[p.verdictName(x)]++
	}
	links := []view.Link{{Href: p.href(promisesPath), Text: p.t("all"), Here: l.verdict == "", Note: strconv.Itoa(len(p.lib.Promises))}}
	for _, v := range ledgerVerdicts {
		if counts[v] == 0 && l.verdict != v {
			continue
		}
		links = append(links, view.Link{Href: p.href(ledgerPath(v)), Text: p.t("ledger." + v), Here: l.verdict == v, Note: strconv.Itoa(counts[v])})
	}
	return links
}

// Ways is the other orders in which the ledger can be read.
func (l *Ledger) Ways() []view.Link { return l.here().ledgerWays("") }

// Basis says by which document's day outcomes are judged: no clock is read.
func (l *Ledger) Basis() string {
	return l.site.t("as.of.document", l.site.dateText(l.site.lib.Newest))
}

// Lists is the promises of the page: of one verdict under the year in which they
// were due, of all under their verdicts.
func (l *Ledger) Lists() []view.Section {
	p := l.here()
	var sections []view.Section
	for _, x := range l.list {
		title := p.t("when.unknown")
		if l.verdict == "" {
			title = p.t("ledger." + p.verdictName(x))
		} else if y, ok := yearIn(due(x)); ok {
			title = p.dateTitle(yearKey(y))
		}
		if n := len(sections); n == 0 || sections[n-1].Title != title {
			sections = append(sections, view.Section{Title: title})
		}
		s := &sections[len(sections)-1]
		s.Rows = append(s.Rows, p.promiseRow(x, entity.ID{}))
	}
	return sections
}

// Empty says so where there is none.
func (l *Ledger) Empty() bool { return len(l.list) == 0 }

// Pager is the ways to the pages before and after.
func (l *Ledger) Pager() *view.Pager { return l.here().pager(l.part) }

// Differences is the data of conflicts.html: where records disagree, by what
// they disagree on.
type Differences struct {
	Frame
	list []*library.Conflict
	part paged
}

const conflictsPath = "conflicts/index.html"

// onConflicts is how many disagreements a page holds.
const onConflicts = 25

func (s *Site) conflictPages() []Page {
	list := slices.Clone(s.lib.Conflicts)
	slices.SortStableFunc(list, func(a, b *library.Conflict) int { return conflictRank(a) - conflictRank(b) })
	var pages []Page
	for _, part := range pagesOf(conflictsPath, len(list), onConflicts) {
		f := s.frame(part.path(), "promises", s.numbered(s.t("conflicts"), part), s.t("conflicts.lead", len(list)))
		pages = append(pages, Page{part.path(), "conflicts.html", &Differences{f, list[part.from:part.to], part}})
	}
	return pages
}

// conflictOrder is the sorts of disagreement, the plainest first.
var conflictOrder = []string{"number", "date", "holder", "order", "existence"}

func conflictRank(c *library.Conflict) int {
	if i := slices.Index(conflictOrder, c.What); i >= 0 {
		return i
	}
	return len(conflictOrder)
}

// Sorts is the disagreements of the page by what they are about.
func (d *Differences) Sorts() []view.Section {
	p := d.here()
	var sections []view.Section
	for _, c := range d.list {
		title := p.t("conflict." + c.What)
		if n := len(sections); n == 0 || sections[n-1].Title != title {
			sections = append(sections, view.Section{ID: c.What, Title: title})
		}
		s := &sections[len(sections)-1]
		g := p.disagreement(c)
		g.Title, g.Link, g.Note = "", p.nameCell(c.About).Link, p.conflictText(c)
		s.Groups = append(s.Groups, g)
	}
	return sections
}

// Empty says so where there is none.
func (d *Differences) Empty() bool { return len(d.list) == 0 }

// Pager is the ways to the pages before and after.
func (d *Differences) Pager() *view.Pager { return d.here().pager(d.part) }
