package site

import (
	"fmt"
	"strings"
)

// Data is the data of data.html: every export, and how well the marks are.
type Data struct{ Frame }

// Exports is the files that the data page offers.
func (d *Data) Exports() Section {
	w := d.writer()
	if len(d.site.set.Exports) == 0 {
		return Section{}
	}
	w.raw(`<table><thead><tr><th scope="col">`).text(w.t("data")).raw(`</th><th scope="col">`).text(w.t("format")).
		raw(`</th><th scope="col" class="num">`).text(w.t("size")).raw("</th></tr></thead><tbody>\n")
	for _, x := range d.site.set.Exports {
		w.raw("<tr><td>").link(x.Path, orElse(x.Name, x.Path))
		if len(x.SHA256) >= 12 {
			w.raw("<br><small>sha256 ").text(x.SHA256[:12]).raw("…</small>")
		}
		w.raw("</td><td>").text(x.Format)
		if x.Schema != "" {
			w.raw("<br><small>").link(x.Schema, w.t("schema")).raw("</small>")
		}
		w.raw(`</td><td class="num">`).text(size(x.Size)).raw("</td></tr>\n")
	}
	w.raw("</tbody></table>\n")
	return w.section("exports", w.t("downloads"), w.t("count", len(d.site.set.Exports)), &w.page)
}

// size is a number of bytes for people: 84 KB.
func size(n int) string {
	switch {
	case n < 1000:
		return fmt.Sprintf("%d B", n)
	case n < 1000*1000:
		return fmt.Sprintf("%d KB", (n+500)/1000)
	}
	return fmt.Sprintf("%.1f MB", float64(n)/1e6)
}

// Counts is how many of each kind the site holds.
func (d *Data) Counts() Section {
	w := d.writer()
	w.raw(`<table><thead><tr><th scope="col">`).text(w.t("fact.kind")).raw(`</th><th scope="col" class="num">`).text(w.t("names")).
		raw(`</th><th scope="col" class="num">`).text(w.t("marks")).raw("</th></tr></thead><tbody>\n")
	line := func(kind, path string, n, marks int) {
		w.raw(`<tr><td><span class="nm">`)
		w.abbr(kind)
		w.link(path, w.label(kind)).raw(`</span></td><td class="num">`).text(thousands(n)).raw(`</td><td class="num">`).text(thousands(marks)).raw("</td></tr>\n")
	}
	for _, k := range w.kinds {
		marks := 0
		for _, e := range w.lib.Kinds[k.Name] {
			marks += len(e.Mentions)
		}
		if len(w.lib.Kinds[k.Name]) > 0 {
			line(k.Name, k.Section+"/index.html", len(w.lib.Kinds[k.Name]), marks)
		}
	}
	marks, days := len(w.open), 0
	for _, key := range w.days {
		marks += len(w.dates[key].said)
		if len(key) == 10 {
			days++
		}
	}
	line("date", "timeline/index.html", days, marks)
	w.raw("</tbody></table>\n")
	return w.section("counts", w.t("counts"), w.t("n.documents", len(w.lib.Documents)), &w.page)
}

// Measured is the recogniser's scores, where they were measured.
func (d *Data) Measured() Section {
	if len(d.site.set.Scores) == 0 {
		return Section{}
	}
	w := d.writer()
	w.raw(`<table><thead><tr><th scope="col">`).text(w.t("fact.kind")).raw(`</th><th scope="col" class="num">`).text(w.t("precision")).raw(" / ").text(w.t("recall")).
		raw(`</th><th scope="col" class="num">F1</th></tr></thead><tbody>` + "\n")
	for _, sc := range d.site.set.Scores {
		w.raw("<tr><td>").text(w.label(sc.Kind)).raw(fmt.Sprintf(`</td><td class="num">%.3f / %.3f</td><td class="num">%.3f</td></tr>`+"\n", sc.Precision, sc.Recall, sc.F1))
	}
	w.raw("</tbody></table>\n")
	return w.section("scores", w.t("scores"), "", &w.page)
}

// Cite is how to cite the data.
func (d *Data) Cite() string {
	return strings.TrimSpace(d.site.set.Title + ", " + d.site.lib.Newest.String() + ". " + d.site.set.Address)
}
