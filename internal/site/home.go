package site

import (
	"fmt"
	"html/template"
	"slices"
	"strconv"

	"sillok/internal/library"
)

// Home is the data of home.html.
type Home struct{ Frame }

func (s *Site) homePages() []Page {
	f := s.frame("index.html", "home", s.set.Title, orElse(s.set.Description, s.t("home.lead", len(s.lib.Documents))))
	f.ld = (*Frame).siteLD
	return []Page{{"index.html", "home.html", &Home{f}}}
}

// Heading is the first line of the site.
func (h *Home) Heading() template.HTML {
	var p page
	if h.site.set.Subject != "" {
		p.text(h.site.set.Subject).raw(" ")
	}
	p.text(h.site.t("home.documents", h.Documents())).raw("<br>").text(h.site.t("home.linked"))
	return p.html()
}

// Examples is three queries that work: an alias, a person, a day.
func (h *Home) Examples() template.HTML {
	w := h.writer()
	if e, short := h.aliasExample(); e != nil {
		w.raw("<span>").link(w.paths[e.ID], short).raw(" <small>= ").text(w.title(e.ID) + " → " + w.t("page.of.kind", w.label(e.ID.Kind))).raw("</small></span> ")
	}
	if e := h.most("person"); e != nil {
		w.raw("<span>")
		w.name(e.ID).raw(" <small>→ ").text(w.t("posts.and.words")).raw("</small></span> ")
	}
	if key := h.busiestDay(); key != "" {
		w.raw("<span>").link(keyPath(key), w.dateTitle(key)).raw(" <small>→ ").text(w.t("page.of.day")).raw("</small></span>")
	}
	return w.html()
}

// aliasExample is a short form that documents use for a well-known body.
func (h *Home) aliasExample() (*library.Entry, string) {
	for _, e := range h.top("agency", 10) {
		for _, f := range e.Surfaces {
			if n := len([]rune(f.Text)); f.Text != e.ID.Title() && n >= 2 && n <= 4 {
				return e, f.Text
			}
		}
	}
	return nil, ""
}

// top is the n entries of a kind with the most documents.
func (s *Site) top(kind string, n int) []*library.Entry {
	list := slices.Clone(s.lib.Kinds[kind])
	slices.SortStableFunc(list, func(a, b *library.Entry) int { return b.Docs - a.Docs })
	return list[:min(n, len(list))]
}

func (h *Home) top(kind string, n int) []*library.Entry { return h.site.top(kind, n) }

// most is the person of whom the most words are kept.
func (h *Home) most(kind string) *library.Entry {
	var best *library.Entry
	for _, e := range h.site.lib.Kinds[kind] {
		if best == nil || len(e.Quotes)+e.Docs > len(best.Quotes)+best.Docs {
			best = e
		}
	}
	return best
}

// busiestDay is the day that most documents speak of.
func (h *Home) busiestDay() string {
	best := ""
	for _, key := range h.site.days {
		if len(key) == 10 && (best == "" || len(h.site.dates[key].said) > len(h.site.dates[best].said)) {
			best = key
		}
	}
	return best
}

// Doors is the kinds, each with its count and the five entities that most
// documents name.
func (h *Home) Doors() template.HTML {
	w := h.writer()
	for _, k := range w.kinds {
		n := len(w.lib.Kinds[k.Name])
		if n == 0 {
			continue
		}
		w.door(k.Name, k.Section+"/index.html", w.t(w.counter(k), n))
		for i, e := range h.top(k.Name, 5) {
			if i > 0 {
				w.raw(", ")
			}
			w.name(e.ID).raw(` <span class="ct">`).num(e.Docs).raw("</span>")
		}
		w.raw("</p></li>\n")
	}
	h.dateDoor(w)
	return w.html()
}

func (w *writer) door(kind, path, count string) {
	w.raw(`<li><h3><span class="nm">`)
	w.abbr(kind)
	w.link(path, w.label(kind)).raw(`</span><span class="ct">`).text(count).raw("</span></h3><p>")
}

func (h *Home) dateDoor(w *writer) {
	var keys []string
	for _, key := range w.days {
		if len(key) == 10 {
			keys = append(keys, key)
		}
	}
	if len(w.days) == 0 {
		return
	}
	w.door("date", "timeline/index.html", w.t("n.days", len(keys)))
	slices.SortStableFunc(keys, func(a, b string) int { return len(w.dates[b].said) - len(w.dates[a].said) })
	for i, key := range keys[:min(3, len(keys))] {
		if i > 0 {
			w.raw(", ")
		}
		w.link(keyPath(key), w.dateTitle(key)).raw(` <span class="ct">`).num(len(w.dates[key].said)).raw("</span>")
	}
	w.raw("</p></li>\n")
}

// Years is the documents published in each year and those that speak of it.
func (h *Home) Years() Section {
	w := h.writer()
	years := h.window()
	if len(years) < 2 {
		return Section{}
	}
	h.yearPicture(w, years)
	w.raw(`<p class="key"><svg class="pic" aria-hidden="true"><rect class="bar" width="60%" height="12"/></svg> `).text(w.t("published.that.year")).
		raw(` <svg class="pic" aria-hidden="true"><rect class="hollow" x="1" y=".5" width="60%" height="11"/></svg> `).text(w.t("said.that.year")).raw("</p>\n")
	w.raw("<details><summary>").text(w.t("as.table")).raw(`</summary><table><thead><tr><th scope="col">`).text(w.t("year")).raw(`</th><th scope="col" class="num">`).
		text(w.t("published")).raw(`</th><th scope="col" class="num">`).text(w.t("spoken.of")).raw("</th></tr></thead><tbody>")
	for _, y := range slices.Backward(w.years) {
		w.raw(`<tr><th scope="row">`).link(keyPath(yearKey(y.year)), strconv.Itoa(y.year)).raw(`</th><td class="num">`).num(y.published).raw(`</td><td class="num">`).num(y.said).raw("</td></tr>")
	}
	w.raw("</tbody></table></details>")
	return w.section("years", w.t("by.year"), w.t("number.of.documents"), &w.page)
}

func yearKey(year int) string { return fmt.Sprintf("%04d", year) }

// window is the years from the first to the last, without holes; at most the
// last thirty.
func (h *Home) window() []yearCount {
	all := h.site.years
	if len(all) == 0 {
		return nil
	}
	newest, _ := h.site.lib.Newest.Latest()
	last := all[len(all)-1].year
	if newest.Year > 0 {
		last = min(last, newest.Year+1)
	}
	first := max(all[0].year, last-29)
	out := make([]yearCount, 0, last-first+1)
	for y := first; y <= last; y++ {
		c := yearCount{year: y}
		if i, ok := slices.BinarySearchFunc(all, y, func(a yearCount, y int) int { return a.year - y }); ok {
			c = all[i]
		}
		out = append(out, c)
	}
	return out
}

// yearPicture draws two bars a year. Up to twelve years the bars are links;
// with more they would be too narrow, and the table carries the links.
func (h *Home) yearPicture(w *writer, years []yearCount) {
	most := 1
	for _, y := range years {
		most = max(most, y.published, y.said)
	}
	linked := len(years) <= 12
	role := "img"
	if linked {
		role = "group"
	}
	w.raw(`<svg class="pic" height="150" role="`, role, `" aria-label="`).text(w.t("pic.home")).raw(`"><line x1="0" x2="100%" y1="122" y2="122"/>` + "\n")
	slot := 100 / float64(len(years))
	every := (len(years) + 11) / 12
	for i, y := range years {
		x := slot * float64(i)
		width := slot * 0.3
		bars := fmt.Sprintf(`<rect class="bar" x="%.2f%%" y="%d" width="%.2f%%" height="%d"/><rect class="hollow" x="%.2f%%" y="%.1f" width="%.2f%%" height="%.1f"/>`,
			x+slot*0.17, 122-100*y.published/most, width, 100*y.published/most, x+slot*0.53, 122-100*float64(y.said)/float64(most), width, 100*float64(y.said)/float64(most))
		if linked && w.dates[yearKey(y.year)] != nil {
			w.raw(`<a href="`, w.to(keyPath(yearKey(y.year))), `" aria-label="`).text(w.t("pic.home.year", y.year, y.published, y.said)).
				raw(fmt.Sprintf(`"><rect class="hit" x="%.2f%%" y="0" width="%.2f%%" height="150"/>%s</a>`, x, slot, bars))
		} else if y.published+y.said > 0 {
			w.raw(bars)
		}
		if i%every == 0 {
			w.raw(fmt.Sprintf(`<text class="mid" x="%.2f%%" y="142">%s</text>`, x+slot/2, shortYear(y.year, i == 0)))
		}
		w.raw("\n")
	}
	w.raw("</svg>\n")
}

// Promises is statements about a coming date, the nearest first.
func (h *Home) Promises() Section {
	w := h.writer()
	n := 0
	for _, p := range w.lib.Promises {
		if n == 5 {
			break
		}
		if p.Status != library.Pending {
			continue
		}
		n++
		w.promiseEntry(p)
	}
	if n == 0 {
		return Section{}
	}
	body := `<ol class="tl dated">` + w.html() + "</ol>"
	return Section{ID: "promises", Title: w.t("promises.to.watch"), Note: w.t("nearest.first"), Body: body}
}

// promiseEntry writes a promise as an entry of a timeline.
func (w *writer) promiseEntry(p *library.Promise) {
	w.raw("<li><p>")
	w.when(p.Due)
	w.raw(" ")
	w.promise(p)
	if p.Status == library.Pending {
		w.chip(" plan", w.t("planned"))
	} else {
		w.raw(" ")
		w.outcome(p)
	}
	w.raw(`</p><p class="src">`)
	for i, id := range p.Who {
		if i == 3 {
			break
		}
		w.raw("<span>")
		w.name(id).raw("</span> ")
	}
	w.raw("<span>「").text(w.docTitle(p.Made.Doc)).raw("」</span> ")
	w.context(p.Made)
	w.raw("</p></li>\n")
}

// NewDocuments is the newest documents.
func (h *Home) NewDocuments() template.HTML {
	w := h.writer()
	docs := w.lib.Documents
	for _, d := range docs[:min(5, len(docs))] {
		w.documentEntry(d)
	}
	return w.html()
}

// documentEntry writes a document as lists show it: title, publisher, date,
// main names.
func (w *writer) documentEntry(d *library.Doc) {
	w.raw("<li><p>").link(docPath(d), w.docTitle(d)).raw(`</p><p class="src">`)
	if d.Publisher != "" {
		w.raw("<span>").text(d.Publisher).raw("</span> ")
	}
	w.raw("<span>").text(w.t("published")).raw(" ")
	w.time(d.Published).raw("</span> ")
	names := w.mainNames(d, 3)
	if len(names) > 0 {
		w.raw("<span>")
		for i, id := range names {
			if i > 0 {
				w.raw(", ")
			}
			w.text(w.title(id))
		}
		w.raw("</span>")
	}
	w.raw("</p></li>\n")
}

// Scores is the recogniser's F1 by kind, where it was measured.
func (h *Home) Scores() string {
	line := ""
	for _, sc := range h.site.set.Scores {
		if line != "" {
			line += ", "
		}
		line += fmt.Sprintf("%s %.2f", h.site.label(sc.Kind), sc.F1)
	}
	return line
}
