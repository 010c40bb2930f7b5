package site

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"sillok/internal/entity"
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

// careerBar is a post on the line of a career.
type careerBar struct {
	lo, hi float64 // as far as the documents tell of it
	open   bool    // its end is not told
	row    int
	post   *library.Post
}

// careerBars is the posts with a known beginning, in order of time; posts that
// overlap stand in rows of their own.
func careerBars(posts []*library.Post) (bars []careerBar, a axis, rows int) {
	for _, p := range posts {
		lo, hi, okLo, okHi := extent(p.When)
		if p.When.IsZero() || !okLo {
			continue
		}
		if !okHi {
			hi = max(lo+0.2, lastTold(p.Evidence))
		}
		if len(bars) == 0 {
			a = axis{lo, hi}
		}
		a = axis{min(a.lo, lo), max(a.hi, hi)}
		bars = append(bars, careerBar{lo, hi, !okHi, 0, p})
	}
	slices.SortStableFunc(bars, func(x, y careerBar) int { return cmp.Compare(x.lo, y.lo) })
	var ends []float64
	for i := range bars {
		b := &bars[i]
		for b.row < len(ends) && ends[b.row] > b.lo+0.05 {
			b.row++
		}
		if b.row == len(ends) {
			ends = append(ends, 0)
		}
		ends[b.row] = b.hi
	}
	return bars, axis{math.Floor(a.lo), math.Ceil(a.hi + 0.3)}, len(ends)
}

// career draws a person's posts on one line, gaps left empty. The last one
// whose end is not told is filled; others are hollow, dashed where their end is
// open.
func (w *writer) career(posts []*library.Post) {
	bars, a, rows := careerBars(posts)
	if len(bars) < 2 {
		return
	}
	var label []string
	bodies := map[entity.ID]int{}
	last := -1
	for i, b := range bars {
		label = append(label, strings.TrimSpace(w.title(b.post.Agency)+" "+b.post.Post+" "+w.dateText(b.post.When)))
		bodies[b.post.Agency]++
		if b.open {
			last = i
		}
	}
	height := 44*rows + 30
	w.raw(`<svg class="pic agency" height="`, strconv.Itoa(height), `" role="img" aria-label="`).text(w.t("pic.career") + ": " + strings.Join(label, "; ")).raw(`">` + "\n")
	w.ticks(a, 22, height-24, height-6, 5)
	for i, b := range bars {
		y := 24 + 44*b.row
		class := "hollow"
		if i == last {
			class = "bar"
		}
		w.raw(fmt.Sprintf(`<rect class="%s" x="%s" y="%d" width="%s" height="16"/>`, class, a.pct(b.lo), y, a.width(b.lo, b.hi)))
		if b.open {
			w.raw(fmt.Sprintf(`<line class="plan" x1="%s" x2="%s" y1="%d" y2="%d"/>`, a.pct(b.hi), a.pct(min(b.hi+0.6, a.hi)), y+8, y+8))
		}
		name := bare(b.post.Agency)
		if bodies[b.post.Agency] > 1 || name == "" {
			name = b.post.Post
		}
		if room := int((b.hi - b.lo) / (a.hi - a.lo) * 46); room >= 4 {
			w.raw(fmt.Sprintf(`<text class="on" x="%s" y="%d">`, a.pct(b.lo), y-8)).text(cut(name, room)).raw("</text>")
		}
		w.raw("\n")
	}
	w.raw("</svg>\n")
}
