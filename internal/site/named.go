package site

import (
	"html/template"
	"slices"
	"strconv"

	"sillok/internal/entity"
	"sillok/internal/library"
)

// years counts the entity's documents by the year they were published in.
func (e *Entity) years() []yearBar {
	counts := map[int]int{}
	var last *library.Doc
	for _, r := range e.e.Mentions {
		if r.Doc == last {
			continue
		}
		last = r.Doc
		if y, ok := yearIn(r.Doc.Published); ok {
			counts[y]++
		}
	}
	if len(counts) == 0 {
		return nil
	}
	lo, hi := 9999, 0
	for y := range counts {
		lo, hi = min(lo, y), max(hi, y)
	}
	bars := make([]yearBar, 0, hi-lo+1)
	for y := lo; y <= hi; y++ {
		bars = append(bars, yearBar{y, counts[y], e.yearPath(y)})
	}
	return bars
}

// yearPath is the page of one year of the entity, where years have pages.
func (e *Entity) yearPath(year int) string {
	if len(e.e.Mentions) <= onEntity {
		return e.path + "#named"
	}
	return folder(e.site.paths[e.e.ID]) + strconv.Itoa(year) + "/index.html"
}

// Years is the documents a year, as a picture and as a table.
func (e *Entity) Years() Section {
	bars := e.years()
	if len(bars) < 2 {
		return Section{}
	}
	w := e.writer()
	w.yearBars(bars, e.e.ID.Kind, w.t("pic.years", e.title))
	w.raw("<details><summary>").text(w.t("as.table")).raw(`</summary><table><thead><tr><th scope="col">`).text(w.t("year")).
		raw(`</th><th scope="col" class="num">`).text(w.t("documents")).raw("</th></tr></thead><tbody>")
	for _, b := range slices.Backward(bars) {
		if b.n > 0 {
			w.raw(`<tr><th scope="row">`).link(b.path, strconv.Itoa(b.year)).raw(`</th><td class="num">`).num(b.n).raw("</td></tr>")
		}
	}
	w.raw("</tbody></table></details>")
	return e.site.section("years", w.t("by.year"), w.t("n.documents", e.e.Docs), &w.page)
}

// Named is where the documents name the entity: evidence lines, newest first.
func (e *Entity) Named() Section {
	w := e.writer()
	refs := e.e.Mentions
	more := len(refs) - onEntity
	if more > 0 {
		refs = refs[:onEntity]
		e.yearChips(w, 0)
	}
	w.evidenceList(refs)
	if more > 0 {
		first := e.e.Mentions[0].Doc.Published
		if y, ok := yearIn(first); ok {
			w.raw("<p>").link(e.yearPath(y), w.t("the.rest", more)).raw("</p>")
		}
	}
	return e.site.section("named", w.t("named.in"), w.t("places.documents", len(e.e.Mentions), e.e.Docs), &w.page)
}

// yearChips links the pages of the entity's years.
func (e *Entity) yearChips(w *writer, here int) {
	w.raw(`<ul class="chips"><li><a class="chip" href="`, w.to(e.site.paths[e.e.ID]+"#named"), `"`)
	if here == 0 {
		w.raw(` aria-current="true"`)
	}
	w.raw(">").text(w.t("newest")).raw("</a></li>")
	for _, b := range slices.Backward(e.years()) {
		if b.n == 0 {
			continue
		}
		w.raw(`<li><a class="chip" href="`, w.to(b.path), `"`)
		if b.year == here {
			w.raw(` aria-current="true"`)
		}
		w.raw(">").num(b.year).raw(` <span class="ct">`).num(b.n).raw("</span></a></li>")
	}
	w.raw("</ul>\n")
}

// Together is what is named beside the entity; typed relations say which.
func (e *Entity) Together() template.HTML {
	w := e.writer()
	types := map[entity.ID]string{}
	for _, l := range e.e.Links {
		other := e.other(l)
		if types[other] == "" {
			types[other] = e.role(l)
		}
	}
	n := 0
	for _, o := range e.e.Together {
		if n == 15 {
			break
		}
		if w.paths[o.ID] == "" || e.e.ID.Kind == "person" && o.ID.Kind != "person" {
			continue
		}
		n++
		w.raw("<li data-card=\"").text(w.cardLine(o.ID)).raw("\">")
		w.badged(o.ID)
		if types[o.ID] != "" {
			w.raw(" <small>").text(types[o.ID]).raw("</small>")
		}
		w.raw(`<span class="ct">`).num(o.Docs).raw("</span></li>")
	}
	return w.html()
}
