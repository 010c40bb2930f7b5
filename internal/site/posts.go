package site

import (
	"fmt"
	"slices"
	"strconv"

	"sillok/internal/library"
)

// Posts is who held which post: on an agency's page the people, on a person's
// page the bodies, newest first; those whose time is not known stand last.
func (e *Entity) Posts() Section {
	posts := e.postsInOrder()
	if len(posts) == 0 {
		return Section{}
	}
	w := e.writer()
	person := e.e.ID.Kind == "person"
	shown := posts[:min(len(posts), onPosts)]
	if person {
		w.career(shown)
	}
	e.postTable(w, shown)
	e.more(w, "posts", len(posts), onPosts)
	title, note := w.t("people.posts"), w.t("n.posts", len(posts))
	if person {
		title = w.t("posts")
	}
	return e.site.section("posts", title, note, &w.page)
}

// postTable writes posts as rows: of a person by body, of a body by person.
func (e *Entity) postTable(w *writer, posts []*library.Post) {
	person := e.e.ID.Kind == "person"
	head := "people.and.posts"
	if person {
		head = "posts.and.bodies"
	}
	w.raw(`<table><thead><tr><th scope="col">`).text(w.t(head)).raw(`</th><th scope="col">`).text(w.t("period")).
		raw(`</th><th scope="col" class="num">`).text(w.t("evidence")).raw("</th></tr></thead><tbody>\n")
	for _, p := range posts {
		w.postRow(p, person)
	}
	w.raw("</tbody></table>")
}

func (e *Entity) postsInOrder() []*library.Post {
	var known, unknown []*library.Post
	for _, p := range e.e.Roles {
		if p.When.IsZero() && p.Seen.IsZero() {
			unknown = append(unknown, p)
		} else {
			known = append(known, p)
		}
	}
	slices.Reverse(known)
	return append(known, unknown...)
}

func (w *writer) postRow(p *library.Post, ofPerson bool) {
	w.raw("<tr><td>")
	if ofPerson {
		w.text(p.Post)
		w.certain(p.State)
		if !p.Agency.IsZero() {
			w.raw("<br>")
			w.name(p.Agency)
		}
	} else {
		w.name(p.Person).raw("<br>").text(p.Post)
		w.certain(p.State)
	}
	w.raw("</td><td>")
	w.postPeriod(p)
	w.raw(`</td><td class="num">`)
	w.refs(p.Evidence)
	w.raw("</td></tr>\n")
}

// postPeriod writes the period that the documents state; else when the person
// was seen in the post, and says so.
func (w *writer) postPeriod(p *library.Post) {
	switch {
	case !p.When.IsZero():
		w.text(w.dateText(p.When))
	case !p.Seen.IsZero():
		from, to, ok := p.Seen.Interval()
		if !ok || from == to {
			w.raw("<small>").text(w.t("seen.at", dueText(p.Seen))).raw("</small>")
			return
		}
		w.raw("<small>").text(w.t("seen.from.to", from.String(), to.String())).raw("</small>")
	default:
		w.raw("<small>").text(w.t("when.unknown")).raw("</small>")
	}
}

// career draws a person's posts on one line, gaps left empty. Posts that only
// were seen are hollow.
func (w *writer) career(posts []*library.Post) {
	type bar struct {
		lo, hi float64
		open   bool
		post   *library.Post
	}
	var bars []bar
	var a axis
	newest, _ := w.lib.Newest.Latest()
	for _, p := range posts {
		when := p.When
		if when.IsZero() {
			continue
		}
		lo, hi, okLo, okHi := extent(when)
		if !okLo {
			continue
		}
		if !okHi {
			hi = max(lo+0.1, yearPos(newest))
		}
		bars = append(bars, bar{lo, hi, !okHi, p})
		if a.hi == 0 {
			a = axis{lo, hi}
		}
		a = axis{min(a.lo, lo), max(a.hi, hi)}
	}
	if len(bars) < 2 {
		return
	}
	a = axis{float64(int(a.lo)), float64(int(a.hi) + 1)}
	slices.SortStableFunc(bars, func(x, y bar) int { return int(365 * (x.lo - y.lo)) })
	label := ""
	for i, b := range bars {
		if i > 0 {
			label += "; "
		}
		label += w.title(b.post.Agency) + " " + b.post.Post + " " + w.dateText(b.post.When)
	}
	// Posts that overlap in time go into rows of their own.
	rows := []float64{}
	place := make([]int, len(bars))
	for i, b := range bars {
		r := 0
		for r < len(rows) && rows[r] > b.lo+0.05 {
			r++
		}
		if r == len(rows) {
			rows = append(rows, 0)
		}
		rows[r], place[i] = b.hi, r
	}
	height := 44*len(rows) + 30
	w.raw(`<svg class="pic agency" height="`, strconv.Itoa(height), `" role="img" aria-label="`).text(w.t("pic.career") + ": " + label).raw(`">` + "\n")
	w.ticks(a, 22, height-24, height-6, 5)
	for i, b := range bars {
		y := 24 + 44*place[i]
		class := "hollow"
		if b.open {
			class = "bar"
		}
		w.raw(fmt.Sprintf(`<rect class="%s" x="%s" y="%d" width="%s" height="16"/>`, class, a.pct(b.lo), y, a.width(b.lo, b.hi)))
		if b.open {
			w.raw(fmt.Sprintf(`<line class="plan" x1="%s" x2="100%%" y1="%d" y2="%d"/>`, a.pct(b.hi), y+8, y+8))
		}
		room := int((b.hi - b.lo) / (a.hi - a.lo) * 46)
		if name := bare(b.post.Agency); room >= 4 && b.post.Agency.Name != "" {
			w.raw(fmt.Sprintf(`<text class="on" x="%s" y="%d">`, a.pct(b.lo), y-8)).text(cut(name, room)).raw("</text>")
		}
		w.raw("\n")
	}
	w.raw("</svg>\n")
}
