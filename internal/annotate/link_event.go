package annotate

import (
	"slices"
	"strconv"
	"strings"

	"sillok/internal/annotate/claim"
	"sillok/internal/entity"
)

// One occasion is told in full once and in short afterwards: 다온대학교 2026 안전주간
// 걷기대회, then 안전주간 걷기대회 and 2026 걷기대회. The short form is led back to the
// one full form of the document that it can mean.

// occasionName is the name of an occasion, its numbers apart from its words.
type occasionName struct {
	id      entity.ID
	words   []string
	numbers []string // as occasionNumber writes them
}

// occasionNumber gives the number or year that w is, without 제 and 년; "" for none.
func occasionNumber(w string) string {
	if !edition.MatchString(w) && !bareYear.MatchString(w) && !year.MatchString(w) {
		return ""
	}
	return yearWord.WithoutEnd(ordinal.WithoutBegin(w))
}

// occasionOf takes an id apart.
func occasionOf(id entity.ID) occasionName {
	o := occasionName{id: id}
	for _, w := range strings.Split(id.Name, "_") {
		if n := occasionNumber(w); n != "" {
			o.numbers = append(o.numbers, n)
		} else if w != "" {
			o.words = append(o.words, w)
		}
	}
	return o
}

// letters is how many letters the words of o have.
func (o occasionName) letters() int { return runes(strings.Join(o.words, "")) }

// has reports whether o has all these numbers.
func (o occasionName) has(numbers []string) bool {
	return !slices.ContainsFunc(numbers, func(n string) bool { return !slices.Contains(o.numbers, n) })
}

// endsAs reports whether the words of short stand in the same order among those of o, the
// last at the end, each whole or as the end of a longer word.
func (o occasionName) endsAs(short []string) bool {
	i := len(o.words)
	for j := len(short) - 1; j >= 0; j-- {
		i--
		for i >= 0 && !strings.HasSuffix(o.words[i], short[j]) {
			if j == len(short)-1 {
				return false
			}
			i--
		}
		if i < 0 {
			return false
		}
	}
	return true
}

// key is the same for names that have the same numbers and words, in whatever order: 제1회 마을의 날 기념식, 마을의 날
// 제1회 기념식.
func (o occasionName) key() string {
	return strings.Join(slices.Sorted(slices.Values(o.words)), "_") + "|" + strings.Join(slices.Sorted(slices.Values(o.numbers)), "_")
}

// fullForms are the full forms of a document, by what a short form of each must have.
type fullForms struct {
	all      []occasionName
	byEnd    map[string][]int // by each end of each of their words
	byNumber map[string][]int
}

// add adds a full form.
func (x *fullForms) add(o occasionName) {
	n := len(x.all)
	x.all = append(x.all, o)
	note := func(m map[string][]int, key string) {
		if list := m[key]; len(list) == 0 || list[len(list)-1] != n {
			m[key] = append(list, n)
		}
	}
	for _, w := range o.words {
		for i := range w {
			note(x.byEnd, w[i:])
		}
	}
	for _, k := range o.numbers {
		note(x.byNumber, k)
	}
}

// mostForms is how many full forms a short one may have to choose from.
const mostForms = 100

// longer gives the forms of which short may be a short form; none where they are more
// than a text of people has.
func (x *fullForms) longer(short occasionName) []occasionName {
	least, sought := []int(nil), false
	look := func(list []int) {
		if !sought || len(list) < len(least) {
			least, sought = list, true
		}
	}
	for _, w := range short.words {
		look(x.byEnd[w])
	}
	for _, k := range short.numbers {
		look(x.byNumber[k])
	}
	var fits []occasionName
	for _, n := range least {
		if o := x.all[n]; o.shortFor(short) {
			if fits = append(fits, o); len(fits) > mostForms {
				return nil
			}
		}
	}
	return fits
}

// leastShort is how many letters the words of a short form have.
const leastShort = 5

// shortFor reports whether short may be a short form of o.
func (o occasionName) shortFor(short occasionName) bool {
	switch {
	case short.id == o.id, len(short.words)+len(short.numbers) > len(o.words)+len(o.numbers), !o.has(short.numbers):
		return false
	case len(short.words) == 1 && (len(short.numbers) == 0 || short.letters() < leastShort), len(short.words) > 1 && short.letters() < leastShort-1:
		return false
	}
	return o.endsAs(short.words) && (short.letters() < o.letters() || len(short.numbers) < len(o.numbers))
}

// joinOccasions leads short forms of occasions that nobody listed to the full form that
// they mean: the only one that the document has or, of several, the only one of the year
// of publication.
func joinOccasions(a *article, marks []claim.Candidate) {
	full := &fullForms{byEnd: map[string][]int{}, byNumber: map[string][]int{}}
	to, seen, like := map[entity.ID]entity.ID{}, map[entity.ID]bool{}, map[string]entity.ID{}
	for i := range marks {
		m := &marks[i]
		if m.Kind != "event" || m.Entity != nil || seen[m.ID] {
			continue
		}
		seen[m.ID] = true
		o := occasionOf(m.ID)
		if first, ok := like[o.key()]; ok {
			to[o.id] = first
		} else {
			like[o.key()] = o.id
			full.add(o)
		}
	}
	for _, short := range full.all {
		if id, ok := a.fullForm(short, full); ok {
			to[short.id] = id
		}
	}
	for i := range marks {
		m := &marks[i]
		if m.Kind != "event" || m.Entity != nil || m.Fixed {
			continue
		}
		for id, ok := to[m.ID]; ok; id, ok = to[m.ID] { // a full form may be a short one too
			m.ID = id
		}
	}
}

// fullForm chooses the full form that short means.
func (a *article) fullForm(short occasionName, full *fullForms) (entity.ID, bool) {
	fits := full.longer(short)
	fits = slices.DeleteFunc(fits, func(o occasionName) bool { // a form between the two
		return slices.ContainsFunc(fits, func(longer occasionName) bool { return longer.shortFor(o) })
	})
	if day, ok := a.published.Latest(); ok && len(fits) > 1 {
		this := strconv.Itoa(day.Year)
		fits = slices.DeleteFunc(fits, func(o occasionName) bool { return !slices.Contains(o.numbers, this) })
	}
	if len(fits) != 1 {
		return entity.ID{}, false
	}
	return fits[0].id, true
}

// yearWord is the word behind a year.
var yearWord = words("year-word")
