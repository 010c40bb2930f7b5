package library

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"sillok/internal/diag"
	"sillok/internal/edtf"
	"sillok/internal/entity"
	"sillok/internal/korean"
	"sillok/internal/say"
)

// conflicts finds where documents, or two places of one, disagree. It compares
// only what is said of one entity in the same words, so that what it lists is
// worth a look; it never decides who is right.
func (j *joiner) conflicts() {
	ids := make([]entity.ID, 0, len(j.l.Entries))
	for id := range j.l.Entries {
		ids = append(ids, id)
	}
	slices.SortFunc(ids, compareIDs)
	j.corrections()
	for _, id := range ids {
		e := j.l.Entries[id]
		j.stepConflicts(e)
		j.amountConflicts(e)
		if id.Kind == "agency" {
			j.holderConflicts(e)
			j.existence(e)
		}
	}
}

func (j *joiner) conflict(about *Entry, what, of string, a, b Ref) *Conflict {
	c := &Conflict{About: about.ID, What: what, Of: of, A: a, B: b}
	j.l.Conflicts = append(j.l.Conflicts, c)
	about.Conflict = append(about.Conflict, c)
	return c
}

// stepConflicts: one step of a system's life, done on days that exclude each
// other, each day against the first that is told. Building goes on for years;
// opening and ending happen once. Only like is held against like: the same words of
// the same whole system, told by documents that could know of both days.
func (j *joiner) stepConflicts(e *Entry) {
	told := map[string][]*Step{}
	var order []string
	for _, b := range e.Steps {
		if b.Step != "개통" && b.Step != "종료" || b.Status != Done {
			continue
		}
		list := told[b.Step]
		switch {
		case list == nil:
			order = append(order, b.Step)
			told[b.Step] = []*Step{b}
		case exclude(list[0].When, b.When) && sameWords(list[0].What, b.What) && knewBoth(list[0], b):
			told[b.Step] = append(list, b)
		}
	}
	for _, step := range order {
		if list := told[step]; len(list) > 1 {
			x := j.conflict(e, "date", step, list[0].Evidence[0], list[1].Evidence[0])
			for _, s := range list {
				if !slices.Contains(x.Days, s.When) {
					x.Days = append(x.Days, s.When)
				}
			}
			x.Claims = stepClaims(list...)
		}
	}
}

// Told gives what is claimed as data has it: days in EDTF, numbers with their units, names
// of people.
func (c *Conflict) Told() []string {
	list := slices.Clone(c.Values)
	for _, d := range c.Days {
		list = append(list, d.String())
	}
	for _, id := range c.People {
		list = append(list, id.Title())
	}
	return list
}

// unlike gives each of some values once.
func unlike(values ...string) (list []string) {
	for _, v := range values {
		if !slices.Contains(list, v) {
			list = append(list, v)
		}
	}
	return list
}

// sameWords reports whether two headlines say the same of one thing, but for who does
// it: 일부, 시범, 새로운 and the like in one of them make it another thing.
func sameWords(a, b string) bool {
	words := func(s string) string {
		if _, rest, ok := strings.Cut(s, ", "); ok {
			s = rest
		}
		var list []string
		for _, w := range strings.Fields(s) {
			list = append(list, korean.BareNoun(w))
		}
		return strings.Join(list, "")
	}
	return words(a) == words(b)
}

// knewBoth reports whether two steps are told by documents that are younger than
// either: what was told before the later day is no contradiction to it.
func knewBoth(a, b *Step) bool {
	behind := func(r Ref, when edtf.Date) bool {
		day, known := r.Doc.Published.Earliest()
		end, ok := when.Latest()
		return known && ok && !after(end, day)
	}
	both := func(r Ref) bool { return behind(r, a.When) && behind(r, b.When) }
	return slices.ContainsFunc(a.Evidence, both) && slices.ContainsFunc(b.Evidence, both)
}

// exclude reports whether two closed, known times have no day in common.
func exclude(a, b edtf.Date) bool {
	if a.IsZero() || b.IsZero() || !bounded(a) || !bounded(b) {
		return false
	}
	return !a.Overlaps(b)
}

func bounded(d edtf.Date) bool {
	_, from := d.Earliest()
	_, to := d.Latest()
	return from && to
}

// soleHeads are the posts that one person holds at a time.
var soleHeads = korean.List("sole heads")

func (j *joiner) holderConflicts(e *Entry) {
	for i, a := range e.Roles {
		if !soleHeads[a.Post] || !bounded(a.When) || len(a.Evidence) == 0 {
			continue
		}
		for _, b := range e.Roles[i+1:] {
			if a.Post == b.Post && a.Person != b.Person && bounded(b.When) && len(b.Evidence) > 0 && within(a.When, b.When) {
				j.conflict(e, "holder", a.Post, a.Evidence[0], b.Evidence[0]).People = []entity.ID{a.Person, b.Person}
			}
		}
	}
}

// within reports whether the terms of two holders share more than the day on
// which one follows the other: one holds the other's middle.
func within(a, b edtf.Date) bool {
	return a.Contains(b) || b.Contains(a)
}

// existence: a post in a body before that body existed, or after its end. A post of which nobody
// knows the year lies nowhere.
func (j *joiner) existence(e *Entry) {
	if e.Entity == nil {
		return
	}
	life := edtf.Interval(e.Entity.Begin, e.Entity.End)
	for _, p := range e.Roles {
		if len(p.Evidence) == 0 || !p.When.Known() || life.IsZero() || life.Overlaps(p.When) {
			continue
		}
		j.conflict(e, "existence", p.Post, p.Evidence[0], p.Evidence[0]).People = []entity.ID{p.Person}
	}
}

// conflictProblems makes a warning of each conflict, at the mark in its page.
func conflictProblems(list []*Conflict) []diag.Problem {
	var ps []diag.Problem
	for _, c := range list {
		if c.Settled {
			continue
		}
		ps = append(ps, diag.Problem{
			Rule: "conflict", Warning: true, File: c.A.Doc.File, At: c.A.inFile(),
			Message: c.message(),
			Hint:    strings.Join([]string{c.A.Doc.Slug + ": " + clip(c.A.SentenceText(), 80), c.B.Doc.Slug + ": " + clip(c.B.SentenceText(), 80)}, "\n\t"),
		})
	}
	slices.SortStableFunc(ps, func(a, b diag.Problem) int { return cmp.Compare(a.Message, b.Message) })
	return ps
}

// message says what differs to whoever runs the program.
func (c *Conflict) message() string {
	told := strings.Join(c.Told(), " · ")
	switch c.What {
	case "date":
		return say.Sprintf("%s: the records differ on the day of %s: %s", c.About, c.Of, told)
	case "holder":
		return say.Sprintf("%s: the records name several people as %s at one time: %s", c.About, c.Of, told)
	case "existence":
		return say.Sprintf("%s: the time of %s as %s is not within that of the body", c.About, told, c.Of)
	}
	return say.Sprintf("%s: the records differ on the number of %s: %s", c.About, c.Of, told)
}

// inFile is the place in the page of the first mark in r's sentence.
func (r Ref) inFile() diag.Span {
	s := r.sentence()
	for _, m := range r.marks() {
		if s.Contains(m.In) {
			return m.At
		}
	}
	return diag.Span{}
}

// clip shortens a text to n characters, at a space where one is near.
func clip(s string, n int) string {
	var words []string // no more than are shown: a text can be one sentence
	long := 0
	for w := range strings.FieldsSeq(s) {
		if words = append(words, w); long > utf8.UTFMax*n {
			break
		}
		long += len(w) + 1
	}
	s = strings.Join(words, " ")
	runes := []rune(s)
	if len(runes) <= n {
		return s
	}
	cut := string(runes[:n-1])
	if i := strings.LastIndexByte(cut, ' '); i > len(cut)*2/3 {
		cut = cut[:i]
	}
	return cut + "…"
}
