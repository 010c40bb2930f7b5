package site

import (
	"cmp"
	"html/template"
	"math"
	"slices"
	"unicode/utf8"

	"sillok/internal/entity"
	"sillok/internal/library"
	"sillok/internal/site/view"
)

// step is the word for a stage of a system's life in the site's language.
func (s *Site) step(name string) string {
	if key := "step." + name; s.has(key) {
		return s.t(key)
	}
	return name
}

// stageOf is what a done step makes of a system; the last in time holds. After a
// failure or a stop nobody here knows whether it runs: that is said.
var stageOf = map[string]string{
	"계획": "state.planned", "발주": "state.building", "구축": "state.building", "시범": "state.trial",
	"개통": "state.running", "확대": "state.running", "장애": "state.trouble", "복구": "state.running", "중단": "state.stopped", "대체": "state.replaced", "종료": "state.ended",
}

// state is the key of what a system is by the last step that is told as done.
func state(e *library.Entry) string {
	var last *library.Step
	for _, st := range e.Steps {
		if st.Status != library.Done || st.When.IsZero() || passedOver(e, st) || builtAfterOpening(e, st) {
			continue
		}
		if last == nil || reachOf(last) <= reachOf(st) {
			last = st
		}
	}
	if last == nil {
		return ""
	}
	if begun, _, ok := last.When.Interval(); last.Step == "구축" && !(ok && begun.Known()) {
		return "state.built" // of a day or a year, not since then
	}
	return stageOf[last.Step]
}

// passedOver reports whether a step is a failure of a system that ran before it and that
// documents speak of after it: it is no state.
func passedOver(e *library.Entry, st *library.Step) bool {
	if st.Step != "장애" {
		return false
	}
	ran := slices.ContainsFunc(e.Steps, func(o *library.Step) bool {
		return (o.Step == "개통" || o.Step == "확대") && o.Status == library.Done && reachOf(o) <= reachOf(st)
	})
	end, known := st.When.Latest()
	return ran && known && slices.ContainsFunc(e.Mentions, func(r library.Ref) bool {
		day, ok := r.Doc.Published.Earliest()
		return ok && end.Before(day) && !slices.ContainsFunc(st.Evidence, func(t library.Ref) bool { return t.Doc == r.Doc })
	})
}

// builtAfterOpening reports whether a step plans, orders, builds or tries something of a
// system that was opened and not ended before: it runs all the while.
func builtAfterOpening(e *library.Entry, st *library.Step) bool {
	switch stageOf[st.Step] {
	case "state.planned", "state.building", "state.trial":
	default:
		return false
	}
	opened := math.Inf(-1)
	for _, o := range e.Steps {
		if o.Status == library.Done && stageOf[o.Step] == "state.running" {
			opened = max(opened, reachOf(o))
		}
	}
	return !math.IsInf(opened, -1) && !slices.ContainsFunc(e.Steps, func(o *library.Step) bool {
		gone := stageOf[o.Step] == "state.ended" || stageOf[o.Step] == "state.replaced"
		return gone && o.Status == library.Done && reachOf(o) >= opened && reachOf(o) <= reachOf(st)
	})
}

// reachOf is when a step was done, in years.
func reachOf(st *library.Step) float64 {
	lo, hi, okLo, okHi := extent(st.When)
	switch {
	case okLo:
		return lo
	case okHi:
		return hi
	}
	return math.Inf(-1)
}

// stateOf is the state of a system in a word; "" for other things.
func (s *Site) stateOf(id entity.ID) string {
	if e := s.lib.Entries[id]; e != nil && id.Kind == "system" {
		if key := state(e); key != "" {
			return s.t(key)
		}
	}
	return ""
}

// State is how things stand with a system, and the day of the last record: what
// came after it nobody here knows.
func (e *Entity) State() string {
	key := state(e.e)
	_, last, ok := e.firstAndLast()
	if key == "" || !ok {
		return ""
	}
	return e.site.t("state.as.of", e.site.t(key), e.site.dateText(last))
}

// Owner is who has a system in charge: by the names files, else by the relation
// that most documents tell.
func (e *Entity) Owner() *view.Pair {
	p := e.here()
	if x := e.e.Entity; x != nil {
		if cells := p.owners(x); len(cells) > 0 {
			cells[len(cells)-1].Chip = p.registered()
			return &view.Pair{Label: p.t("owner"), Cells: cells}
		}
	}
	for _, l := range e.e.Links {
		if l.Type == "run" && l.To == e.e.ID && l.From.Kind == "agency" {
			c := p.nameCell(l.From)
			c.SmallLinks = []view.Link{p.open(l.Evidence[0])}
			return &view.Pair{Label: p.t("owner"), Cells: []view.Cell{c}}
		}
	}
	return nil
}

// Track is a system's life on a true scale of time: hollow where promised,
// filled where it happened, and under it what was promised and what came.
func (e *Entity) Track() view.Section {
	p := e.here()
	return view.Section{ID: "life", Title: p.t("life"), Picture: p.trackPicture(trackMarks(e.e)), Table: p.slips(e.e)}
}

// trackMark is a step on the track.
type trackMark struct {
	timeMark
	done bool
	step string
}

// trackMarks is the dated steps of a system in order of time, one of each kind
// and year.
func trackMarks(e *library.Entry) []trackMark {
	type key struct {
		step string
		done bool
		year int
	}
	seen := map[key]bool{}
	var marks []trackMark
	for _, st := range e.Steps {
		m, ok := markOf(st.When)
		k := key{st.Step, st.Status == library.Done, int(m.at())}
		if !ok || seen[k] || !k.done && st.Status != library.Planned {
			continue
		}
		seen[k] = true
		marks = append(marks, trackMark{m, k.done, st.Step})
	}
	slices.SortStableFunc(marks, func(a, b trackMark) int { return cmp.Compare(a.at(), b.at()) })
	return marks
}

// trackPicture draws the steps on one line. Words that would touch stand on
// rows of their own; where four rows are full the list alone tells the step.
func (p place) trackPicture(marks []trackMark) template.HTML {
	if len(marks) < 2 {
		return ""
	}
	a := axis{math.Floor(marks[0].at()), math.Ceil(marks[len(marks)-1].at() + 0.1)}
	const rows, high, perRune = 4, 17, 3.6 // of the width, on a phone
	var ends [rows]float64
	label := p.t("life")
	type placed struct {
		trackMark
		row int
	}
	var words []placed
	lowest := 0
	for i, m := range marks {
		if i == 0 {
			for r := range ends {
				ends[r] = math.Inf(-1)
			}
		}
		word := p.step(m.step)
		x := 100 * (m.at() - a.lo) / (a.hi - a.lo)
		half := float64(utf8.RuneCountInString(word)) * perRune / 2
		for r := range ends {
			if ends[r] < x-half {
				ends[r] = x + half + 1
				words = append(words, placed{m, r})
				lowest = max(lowest, r)
				break
			}
		}
	}
	base := high*(lowest+1) + 8
	pic := p.draw("system", base+34, "img", label)
	pic.line("", "0", "100%", base, base)
	pic.ticks(a, base-4, base+4, base+26, 5)
	for _, w := range words {
		y := base - 10 - high*w.row
		if w.row > 0 {
			pic.line("thin", a.pct(w.at()), a.pct(w.at()), y+3, base)
		}
		class := a.anchor(w.at(), 0.05)
		if w.done {
			class += " on"
		}
		pic.label(class, a.pct(w.at()), y, p.step(w.step))
	}
	for _, m := range marks {
		pic.when(a, m.timeMark, base, 6, m.done)
	}
	return pic.done()
}

// slips is what was promised and what came of it, each end the way to its
// sentence.
func (p place) slips(e *library.Entry) *view.Table {
	t := &view.Table{Head: []view.Head{{Text: p.t("what")}, {Text: p.t("promised")}, {Text: p.t("became")}}}
	for _, x := range e.Promises {
		if len(t.Rows) == onPosts {
			break
		}
		came := view.Cell{Chip: p.verdict(x)}
		if x.Kept != nil {
			came.Link = view.Link{Href: p.href(sentencePath(*x.Kept)), Text: cmp.Or(p.dateText(x.Done), p.t("in.context"))}
		}
		t.Rows = append(t.Rows, []view.Cell{{Text: cut(x.What, longestHeadline)},
			{Link: view.Link{Href: p.href(sentencePath(x.Made)), Text: p.dateText(due(x))}}, came})
	}
	if len(t.Rows) == 0 {
		return nil
	}
	return t
}

// tags are the steps that stand beside a happening on a system's page.
var tags = map[string]string{"시범": "by", "개통": "by", "확대": "by", "장애": "open", "복구": "by", "중단": "past", "대체": "past", "종료": "past"}

// tagged adds the steps to the rows of a system's happenings.
func (e *Entity) tagged(ms []*library.Moment, rows []view.Row) {
	for i, m := range ms {
		for _, st := range e.e.Steps {
			if class := tags[st.Step]; class != "" && st.When == m.When && st.What == m.What {
				rows[i].Tag = view.Chip{Class: class, Word: e.site.step(st.Step)}
				break
			}
		}
	}
}
