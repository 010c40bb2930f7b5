package site

import (
	"fmt"
	"slices"
	"strings"

	"sillok/internal/library"
)

// steps is the stages of a system's life in their order.
var steps = []string{"계획", "발주", "구축", "시범", "개통", "확대", "장애", "대체", "종료"}

// step is the word for a stage in the site's language.
func (s *Site) step(name string) string {
	if key := "step." + name; s.has(key) {
		return s.t(key)
	}
	return name
}

// Life is a system's life: each step with date, evidence, and whether it was
// planned or done. A step that no document tells is not guessed.
func (e *Entity) Life() Section {
	if len(e.e.Steps) == 0 {
		return Section{}
	}
	w := e.writer()
	byStep := map[string][]*library.Step{}
	for _, st := range e.e.Steps {
		byStep[st.Step] = append(byStep[st.Step], st)
	}
	told := 0
	var untold []string
	for _, name := range steps {
		if len(byStep[name]) > 0 {
			told++
		}
	}
	w.lifePicture(byStep)
	w.raw(`<ol class="life">` + "\n")
	for _, name := range steps {
		if len(byStep[name]) == 0 {
			untold = append(untold, w.step(name))
			continue
		}
		w.raw("<li><strong>").text(w.step(name)).raw(`</strong><div class="ev">`)
		for i, st := range byStep[name] {
			if i == 6 {
				w.raw(`<p class="note">`).text(w.t("and.more", len(byStep[name])-i)).raw("</p>")
				break
			}
			w.stepLine(st, len(e.e.Steps) > 0 && e.later(st))
		}
		w.raw("</div></li>\n")
	}
	if len(untold) > 0 {
		w.raw(`<li class="none"><strong>–</strong><span>`).text(w.t("not.told") + ": " + strings.Join(untold, ", ")).raw("</span></li>\n")
	}
	w.raw("</ol>")
	return e.site.section("life", w.t("life"), w.t("n.steps", len(steps), told), &w.page)
}

// later reports whether some document tells of the system after a planned
// step's date.
func (e *Entity) later(st *library.Step) bool {
	due, ok := st.When.Latest()
	if !ok {
		return true
	}
	for _, r := range e.e.Mentions {
		if day, ok := r.Doc.Published.Earliest(); ok && yearPos(day) > yearPos(due) {
			return true
		}
	}
	newest, _ := e.site.lib.Newest.Latest()
	return yearPos(newest) <= yearPos(due)
}

func (w *writer) stepLine(st *library.Step, later bool) {
	w.raw("<p>")
	if !st.When.IsZero() {
		w.when(st.When)
		w.raw(" ")
	}
	if len(st.Evidence) > 0 {
		w.sentence(st.Evidence[0])
	}
	w.status(st.Status)
	w.raw(`</p><p class="src">`)
	if len(st.Evidence) > 0 {
		w.source(st.Evidence[0])
	}
	if st.Status == library.Planned && !later {
		w.raw(" <span>").text(w.t("no.later.record")).raw("</span>")
	}
	w.raw("</p>")
}

// lifePicture draws the steps as circles: filled where done, hollow where
// planned, pale where no document tells.
func (w *writer) lifePicture(byStep map[string][]*library.Step) {
	slot := 100 / float64(len(steps))
	w.raw(`<svg class="pic system" height="72" aria-hidden="true">` + "\n")
	x := func(i int) string { return fmt.Sprintf("%.2f%%", slot*(float64(i)+0.5)) }
	for i := 1; i < len(steps); i++ {
		class := "plan"
		if done(byStep[steps[i]]) && done(byStep[steps[i-1]]) {
			class = "thick"
		}
		w.raw(fmt.Sprintf(`<line class="%s" x1="%s" x2="%s" y1="14" y2="14"/>`, class, x(i-1), x(i)))
	}
	for i, name := range steps {
		list := byStep[name]
		circle, on := `class="pale" r="5"`, ""
		switch {
		case done(list):
			circle, on = `class="bar" r="8"`, " on"
		case len(list) > 0:
			circle = `class="hollow" r="7"`
		}
		w.raw(fmt.Sprintf(`<circle %s cx="%s" cy="14"/><text class="mid%s" x="%s" y="44">`, circle, x(i), on, x(i))).text(w.step(name)).
			raw(fmt.Sprintf(`</text><text class="mid" x="%s" y="64">%s</text>`+"\n", x(i), firstMonth(list)))
	}
	w.raw("</svg>\n")
}

func done(list []*library.Step) bool {
	return slices.ContainsFunc(list, func(s *library.Step) bool { return s.Status == library.Done })
}

// firstMonth is the month or year of the first dated step, short enough for
// the picture.
func firstMonth(list []*library.Step) string {
	for _, st := range list {
		key, _ := dateKey(st.When.String())
		if key != "open" && key != "" {
			return key[:min(len(key), 7)]
		}
	}
	return "–"
}
