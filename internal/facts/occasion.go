package facts

import (
	"slices"
	"strings"

	"sillok/internal/diag"
	"sillok/internal/entity"
	"sillok/internal/lazyregexp"
)

// Who hosts, organises, sponsors, attends and speaks at an occasion.

var (
	hostWords = lazyregexp.New(`주최|주관|후원|(?:공동으로\s)?개최(?:한|했|하는|하고|해)|마련(?:한|했)\s`)
	joint     = lazyregexp.New(`^\)?(?:\s?\([^()]{1,20}\))?(?:이|가|은|는|의|도)?\s?(?:공동으로|공동|함께|직접|각각)?\s?$`)
	chain     = lazyregexp.New(`^(?:\s?\([^()]{0,20}\)?|\))?(?:와|과|,|·|및|\s및|이나|\s)?\s?(?:\()?$`)
	colon     = lazyregexp.New(`^\s?[:：]\s?`)
	attends   = lazyregexp.New(`참(?:석|여|가)(?:했|한|해|하|할)`)
	speaks    = lazyregexp.New(`기조연설|기조강연|키노트|축사|개회사|환영사|강연|발제|주제\s?발표|발표(?:했|를|가|에|하고)|연설`)
)

// hostType gives the relation that a word names.
func hostType(word string) string {
	switch {
	case strings.HasPrefix(word, "주관"):
		return "organise"
	case strings.HasPrefix(word, "후원"):
		return "sponsor"
	}
	return "host"
}

// occasionRoles reads who hosts, organises, sponsors, attends and speaks at an
// occasion: one that the sentence names, else the last one named.
func (r *reader) occasionRoles(k int, s diag.Span, add adder) {
	if _, near := r.occasion(k, s, s.Start); !near {
		return // most sentences: spares the search for words below
	}
	text := r.str(s)
	for _, m := range hostWords.FindAllStringIndex(text, -1) {
		at := s.Start + m[0]
		event, ok := r.occasion(k, s, at)
		if !ok || r.inQuote(at) >= 0 {
			continue
		}
		word := text[m[0]:m[1]]
		if strings.HasPrefix(word, "마련") {
			continue
		}
		list := r.listBefore(at, s.Start)
		if c := colon.FindString(r.Text[s.Start+m[1] : s.End]); c != "" {
			list = r.listAfter(s.Start+m[1]+len(c), s.End)
		}
		for _, i := range list {
			add(r.Mentions[i].ID, event, hostType(strings.TrimPrefix(word, "공동으로 ")), s)
		}
	}
	if m := attends.FindStringIndex(text); m != nil {
		if event, ok := r.occasion(k, s, s.Start+m[0]); ok {
			for _, i := range r.marks(diag.Span{Start: s.Start, End: s.Start + m[0]}, "agency", "person") {
				if r.inQuote(r.Mentions[i].In.Start) < 0 && !hostWords.MatchString(text) {
					add(r.Mentions[i].ID, event, "attend", s)
				}
			}
		}
	}
	if m := speaks.FindStringIndex(text); m != nil {
		event, ok := r.occasion(k, s, s.Start+m[0])
		if i, found := r.subject(s); ok && found {
			for _, i := range r.together(s, i) {
				add(r.Mentions[i].ID, event, "speak", s)
			}
		}
	}
}

// together gives a person who is a subject with the persons joined to him: 가 국장과
// 나 원장, 다 회장이.
func (r *reader) together(s diag.Span, m int) []int {
	list := []int{m}
	persons := r.marks(diag.Span{Start: s.Start, End: r.Mentions[m].In.Start}, "person")
	for k := len(persons) - 1; k >= 0; k-- {
		t := r.titleAfter(r.Mentions[persons[k]].In.End)
		end := r.Mentions[persons[k]].In.End
		if t.found {
			end = t.in.End
		}
		if next := r.Mentions[list[len(list)-1]].In.Start; end > next || !chain.MatchString(r.Text[end:next]) {
			break
		}
		list = append(list, persons[k])
	}
	slices.Reverse(list)
	return list
}

// occasion gives the occasion that a place in a sentence speaks of.
func (r *reader) occasion(k int, s diag.Span, at int) (entity.ID, bool) {
	best, distance := -1, 0
	for _, i := range r.marks(s, "event") {
		d := max(r.Mentions[i].In.Start-at, at-r.Mentions[i].In.End)
		if best < 0 || d < distance {
			best, distance = i, d
		}
	}
	for j := k - 1; best < 0 && j >= max(0, k-6); j-- {
		if list := r.marks(r.sentences[j], "event"); len(list) > 0 {
			best = list[len(list)-1]
		}
	}
	if best < 0 {
		return entity.ID{}, false
	}
	return r.Mentions[best].ID, true
}

// listBefore gives the bodies that stand right before an offset, joined by 와, 과
// and commas: A와 B, C(이)가 공동으로 |.
func (r *reader) listBefore(at, from int) []int {
	var list []int
	bodies := r.marks(diag.Span{Start: from, End: at}, "agency", "person")
	for k := len(bodies) - 1; k >= 0; k-- {
		m := bodies[k]
		between := r.Text[r.Mentions[m].In.End:at]
		if len(list) == 0 && !joint.MatchString(between) || len(list) > 0 && !chain.MatchString(between) {
			break
		}
		list = append([]int{m}, list...)
		at = r.Mentions[m].In.Start
	}
	return list
}

// listAfter gives the bodies that follow an offset as a list.
func (r *reader) listAfter(at, to int) []int {
	var list []int
	for _, m := range r.marks(diag.Span{Start: at, End: to}, "agency", "person") {
		if between := r.Text[at:r.Mentions[m].In.Start]; between != "" && !chain.MatchString(between) {
			break
		}
		list = append(list, m)
		at = r.Mentions[m].In.End
	}
	return list
}
