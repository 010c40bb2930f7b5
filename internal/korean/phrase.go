package korean

import (
	"strings"
	"sync"

	"sillok/internal/korean/lexicon"
)

// phrase is a noun with what stands before it and the particles behind it, an
// adverb, or a time: what a clause takes as a whole.
type phrase struct {
	first, last int // words
	cas         Case
	time        bool
	comma       bool // a comma follows
	post        bool // its last word has become a particle: 에 대해
}

// group divides the words that are no predicates into phrases.
func (u *unit) group(preds []predicate) {
	inPredicate := make([]bool, len(u.words))
	for _, p := range preds {
		for i := p.first; i <= p.last; i++ {
			inPredicate[i] = true
		}
	}
	u.phrases = make([]phrase, 0, len(u.words))
	for i := 0; i < len(u.words); i++ {
		if inPredicate[i] {
			continue
		}
		p := phrase{first: i, last: i, time: u.time[i]}
		for !u.adverbBehind(p.last) && u.goesOn(p.last, p.time, preds) && p.last+1 < len(u.words) && !inPredicate[p.last+1] {
			if p.time != u.time[p.last+1] || p.time && u.anotherTime(p.last) {
				break
			}
			p.last++
		}
		w := &u.words[p.last]
		p.cas, p.comma = w.Case, w.Comma
		if p.first == p.last && !w.Opaque && adverbs()[w.Text] { // 공교롭게도
			p.cas = NoCase
		}
		if row, ok := u.postverb(u.words, p.last); ok { // 에 대해
			p.cas, p.post = row.cas, true
		}
		if p.time && p.last+1 < len(u.words) && u.nounText(&u.words[p.last+1]) == "대비" && p.cas == NoCase { // 전년 대비
			p.last++
			p.cas = Than
		}
		if p.time && p.cas == Place && p.first < p.last && counters()[u.words[p.first].Text] && u.timesBehind(p.last) {
			p.cas = Each
		}
		u.phrases = append(u.phrases, p)
		i = p.last
	}
}

// timesBehind reports whether behind word i stands how often: 두 해에 한 번.
func (u *unit) timesBehind(i int) bool {
	return i+2 < len(u.words) && u.timesAt(i+1)
}

// timesAt reports whether word i and the next say how often: 두 번, 한 차례도.
func (u *unit) timesAt(i int) bool {
	n, unit := u.words[i].Text, u.nounText(&u.words[i+1])
	return (counters()[n] || digits(n)) && List("times over")[unit]
}

// anotherTime reports whether behind word i of a time another time begins: what
// follows names a unit that is not smaller (24일 | 내년부터).
func (u *unit) anotherTime(i int) bool {
	if timeTable()[u.words[i].Text].kind == "det" {
		return false
	}
	before, next := u.rank(i), u.rank(i+1)
	return next > 0 && before > 0 && next <= before && !strings.HasSuffix(u.words[i].Text, "인")
}

// rank orders words of time by the unit they name: years 1, parts of years 2,
// months 3, days 4, parts of days 5; 0 for what names none.
func (u *unit) rank(i int) int {
	noun := u.nounText(&u.words[i])
	entry := timeTable()[u.words[i].Text]
	if entry.kind == "" {
		entry = timeTable()[noun]
	}
	if entry.kind == "det" && i+1 < len(u.words) && u.time[i+1] {
		return max(1, u.rank(i+1))
	}
	if entry.rank != 0 {
		return entry.rank
	}
	longest := 0
	for _, unit := range [...]struct {
		suffix string
		rank   int
	}{{"년", 1}, {"년도", 1}, {"해", 1}, {"분기", 2}, {"반기", 2}, {"월", 3}, {"달", 3}, {"일", 4}, {"시", 6}, {"분", 6}} {
		if strings.HasSuffix(noun, unit.suffix) {
			longest = unit.rank
		}
	}
	return longest
}

// goesOn reports whether a phrase goes on behind word i: the word has no particle,
// or one that binds it to the next noun (의, 와), or is 에 대한.
func (u *unit) goesOn(i int, time bool, preds []predicate) bool {
	w := &u.words[i]
	if w.Stop || w.Colon {
		return false
	}
	if w.Verb != nil && w.Verb.Adverbial {
		return false
	}
	if w.Verb != nil { // a verb that is no predicate: 에 대한
		return w.Verb.Form == Adnominal
	}
	if i+1 < len(u.words) {
		if _, ok := u.postverb(u.words, i+1); ok {
			return true
		}
		if _, ok := u.postverb(u.words, i); ok { // 를 계기로
			return false
		}
	}
	switch w.Case {
	case NoCase:
		if adverbs()[w.Text] {
			return false
		}
		if u.headlineComma(i) {
			return false
		}
		if u.closesItem(i) {
			return false
		}
		return !w.Comma || !time && i+1 < len(u.words) && (len(preds) == 0 || preds[len(preds)-1].verb != nil)
	case Genitive:
		return true
	case With:
		return !time && (u.subjectBehind(i) || !reciprocal(i, preds))
	}
	return false
}

// closesItem reports whether word i ends an item of its own with a noun of action, before a name that is the subject of
// what follows: 2001년 7월 나래법 시행, |가람원|이 새봄원으로 바뀜.
func (u *unit) closesItem(i int) bool {
	w := &u.words[i]
	if !w.Comma || w.Opaque || i == 0 || i+1 >= len(u.words) || nounClass(w.Text)&lexicon.Action == 0 {
		return false
	}
	next := &u.words[i+1]
	return next.Opaque && (next.Case == Subject || next.Case == Topic)
}

// headlineComma reports whether word i is the first comma of a headline with a
// verb, and its only one: 나래시, 농촌 돌봄에 새 길을 열다.
func (u *unit) headlineComma(i int) bool {
	last := &u.words[len(u.words)-1]
	if !u.words[i].Comma || i > 3 || last.Stop || last.Verb == nil || last.Verb.Form != Final {
		return false
	}
	for k := range u.words {
		if k != i && u.words[k].Comma || k < i && u.words[k].Case != NoCase {
			return false
		}
	}
	return true
}

// adverbs are the words of data/adverbs.tsv.
var adverbs = sync.OnceValue(func() map[string]bool {
	set := map[string]bool{}
	for _, row := range rows("adverbs") {
		set[row[0]] = true
	}
	return set
})

// adverbBehind reports whether the word behind word i is an adverb.
func (u *unit) adverbBehind(i int) bool {
	return i+1 < len(u.words) && !u.words[i+1].Opaque && adverbs()[u.words[i+1].Text]
}

// subjectBehind reports whether the noun behind word i, which has 와, is a topic or a
// subject: both do it (부와 시는 협약을 맺었다).
func (u *unit) subjectBehind(i int) bool {
	for i++; i < len(u.words); i++ {
		if w := &u.words[i]; w.Case != NoCase && w.Case != Genitive || w.Verb != nil {
			return w.Verb == nil && (w.Case == Topic || w.Case == Subject)
		}
	}
	return false
}

// reciprocal reports whether the next predicate behind word i is of what one does
// with somebody: 나래시와 협약을 맺었다.
func reciprocal(i int, preds []predicate) bool {
	for _, p := range preds {
		if p.first <= i {
			continue
		}
		a := NounAction(p.noun)
		if p.verb != nil {
			a = actionOf(p.verb, "")
		}
		return a.Kind == Sign || a.Kind == Meet
	}
	return false
}

// head gives the last word of a phrase without its particles.
func (u *unit) head(p phrase) Span {
	if p.post {
		return u.words[max(p.first, p.last-1)].Noun
	}
	return u.words[p.last].Noun
}

// span gives a phrase without the particles of its last word.
func (u *unit) span(p phrase) Span {
	end := u.words[p.last].Noun.End
	if p.post || u.words[p.last].Verb != nil && !u.words[p.last].Verb.Copula {
		end = u.words[max(p.first, p.last-1)].Noun.End
	}
	return Span{u.words[p.first].Start, max(end, u.words[p.first].Start)}
}
