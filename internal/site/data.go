package site

import (
	"fmt"
	"strings"

	"sillok/internal/site/view"
)

// Data is the data of data.html: every export, and how well the marks are.
type Data struct{ Frame }

// Exports is the files that the data page offers.
func (d *Data) Exports() view.Section {
	p := d.here()
	if len(p.set.Exports) == 0 {
		return view.Section{}
	}
	t := &view.Table{Head: p.heads("data", "format", "size")}
	for _, x := range p.set.Exports {
		file := view.Cell{Link: p.linkTo(x.Path, orElse(x.Name, x.Path))}
		if len(x.SHA256) >= 12 {
			file.Small = "sha256 " + x.SHA256[:12] + "…"
		}
		format := view.Cell{Text: x.Format}
		if x.Schema != "" {
			format.SmallLinks = []view.Link{p.linkTo(x.Schema, p.t("schema"))}
		}
		t.Rows = append(t.Rows, []view.Cell{file, format, {Class: "num", Text: size(x.Size)}})
	}
	return view.Section{ID: "exports", Title: p.t("downloads"), Note: p.t("count", len(p.set.Exports)), Table: t}
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
func (d *Data) Counts() view.Section {
	p := d.here()
	t := &view.Table{Head: []view.Head{{Text: p.t("fact.kind")}, {Text: p.t("names"), Class: "num"}, {Text: p.t("marks"), Class: "num"}}}
	add := func(kind, path string, n, marks int) {
		t.Rows = append(t.Rows, []view.Cell{{Names: []view.Name{p.kindName(kind, path)}}, {Class: "num", Text: thousands(n)}, {Class: "num", Text: thousands(marks)}})
	}
	for _, k := range p.kinds {
		marks := 0
		for _, e := range p.lib.Kinds[k.Name] {
			marks += len(e.Mentions)
		}
		if len(p.lib.Kinds[k.Name]) > 0 {
			add(k.Name, k.Section+"/index.html", len(p.lib.Kinds[k.Name]), marks)
		}
	}
	marks, days := len(p.undated), 0
	for _, key := range p.days {
		marks += len(p.dates[key].said)
		if len(key) == 10 {
			days++
		}
	}
	add("date", calendarPath, days, marks)
	return view.Section{ID: "counts", Title: p.t("counts"), Note: p.t("n.documents", len(p.lib.Documents)), Table: t}
}

// Measured is the recogniser's scores, where they were measured.
func (d *Data) Measured() view.Section {
	p := d.here()
	if len(p.set.Scores) == 0 {
		return view.Section{}
	}
	t := &view.Table{Head: []view.Head{{Text: p.t("fact.kind")}, {Text: p.t("precision") + " / " + p.t("recall"), Class: "num"}, {Text: "F1", Class: "num"}}}
	for _, sc := range p.set.Scores {
		t.Rows = append(t.Rows, []view.Cell{{Text: p.label(sc.Kind)}, {Class: "num", Text: fmt.Sprintf("%.3f / %.3f", sc.Precision, sc.Recall)}, {Class: "num", Text: fmt.Sprintf("%.3f", sc.F1)}})
	}
	return view.Section{ID: "scores", Title: p.t("scores"), Table: t}
}

// Cite is how to cite the data.
func (d *Data) Cite() string {
	return strings.TrimSpace(d.site.set.Title + ", " + d.site.dateText(d.site.lib.Newest) + ". " + d.site.set.Address)
}
