package facts

import (
	"slices"
	"strings"

	"sillok/internal/diag"
	"sillok/internal/entity"
	"sillok/internal/korean"
)

// What words that point back stand for: 이 조례는, 동 위원회가, 해당 서비스를, 그 회사는, 같은 법은, 이들은. It is what was
// last named of that sort in the sentences before, where one thing alone fits there; else nothing is known, and
// what is told of it is told of nobody else.

// referent is what words stand for that name nothing themselves.
type referent struct {
	text string
	at   diag.Span   // where it is named
	ids  []entity.ID // of its marks; a phrase may have none
}

// pointedReach is how many sentences before its own a word may point to; within its paragraph pointedWithin.
const (
	pointedReach  = 2
	pointedWithin = 5
)

// pointedBy gives what a phrase that points back stands for; points tells whether it is one, and known whether
// the text before tells what it stands for.
func (r *reader) pointedBy(in diag.Span) (x referent, points, known bool) {
	s := r.tidied(in)
	if groupsBefore.Has(s) {
		x, known = r.groupBefore(in.Start)
		return x, true, known
	}
	words := strings.Fields(s)
	if n := len(words); n > 2 && pointsBackAt.Has(words[n-2]) && (sentenceOpeners[words[n-3]] || strings.HasSuffix(words[n-3], ",")) {
		s = strings.Join(words[n-2:], " ") // 조사 결과 | 이 앱은, 예, | 이 앱은
	} else if noun, ok := gluedBack.CutBegin(s); ok && n == 1 && korean.SameOne(noun) {
		s = gluedBack.Word() + " " + noun // 동법은
	}
	first, noun, more := strings.Cut(s, " ")
	if !more || !pointsBackAt.Has(first) || strings.Contains(noun, " ") || korean.Same(first) && !korean.SameOne(noun) {
		return x, false, false
	}
	many := pointsAtMany.Has(first) || korean.Plural(noun)
	if many {
		noun = strings.TrimSuffix(noun, pluralEnd)
	}
	if pointsAtTwo.Has(first) {
		x, known = r.twoBefore(noun, in.Start)
		return x, known || bodyWord(noun), known
	}
	x, known = r.lastOf(noun, many, in.Start)
	return x, true, known
}

// bodyWord reports whether a noun is one for bodies of some sort: 기관, 부처, 회사, 시.
func bodyWord(noun string) bool {
	return pointedBodies.Has(noun) || pointedFirms.Has(noun) || bodyEnds[noun] || localBodies[noun] || actingNouns[noun]
}

// twoBefore gives the two bodies of the sort of a noun of which the sentence before a place tells, or what stands before it
// in its own; their words where they stand side by side.
func (r *reader) twoBefore(noun string, at int) (referent, bool) {
	k := r.sentence(at)
	for n := k; n >= max(0, k-pointedReach); n-- {
		in := r.sentences[n]
		if in.End = min(in.End, at); n < k && r.partBetween(in.Start, at) {
			break
		}
		m := r.marks(in, "agency")
		ids := r.ids(m)
		if len(ids) == 0 {
			continue
		}
		fits := func(m int) bool { return r.namedAs(m, noun) || r.ofSort(m, noun) }
		if len(ids) != 2 || !fits(m[0]) || !fits(m[len(m)-1]) {
			return referent{}, false
		}
		both := diag.Span{Start: r.Mentions[m[0]].In.Start, End: r.Mentions[m[1]].In.End}
		if between := r.Text[r.Mentions[m[0]].In.End:r.Mentions[m[1]].In.Start]; r.Mentions[m[1]].ID == ids[1] && betweenBodies.Has(between) {
			return referent{r.tidied(both), both, ids}, true
		}
		return referent{"", both, ids}, true
	}
	return referent{}, false
}

var (
	pointsAtTwo = words("points-at-two")
	gluedBack   = words("glued-back")

	pointsBackAt = words("points-back-at")
	pointsAtMany = words("points-at-many")
	groupsBefore = words("groups-before")
	pluralEnd    = words("plural").Word()
)

// lastOf gives what was last named before a place of the sort that a noun tells, where its sentence names one alone.
func (r *reader) lastOf(noun string, many bool, at int) (referent, bool) {
	k, line := r.sentence(at), r.line(at)
	for n := k; n >= max(0, k-pointedWithin); n-- {
		in := r.sentences[n]
		if n == k {
			in.End = at
		}
		if k-n > pointedReach && r.line(in.Start) != line || n < k && r.partBetween(in.Start, at) {
			break
		}
		if again, ok := r.pointsThere(in, noun); ok {
			return r.lastOf(noun, many, again)
		}
		if a := r.saidToBe(n, noun); n < k && a != nil {
			return r.standsThereFor(*a)
		}
		if list := r.fitting(in, noun, many); len(list) > 0 {
			return r.orTopic(list, noun, n, k)
		}
	}
	if many {
		return referent{}, false
	}
	if k > 0 && ofWhatever.Has(noun) && r.line(r.sentences[k-1].Start) == line {
		if a := r.topicArg(k - 1); a != nil && len(r.marks(diag.Span(a.Span), "person", "agency")) == 0 {
			x, known := r.standsThereFor(*a)
			return x, known && !slices.ContainsFunc(x.ids, doer) // 도로명주소는 …. 이 제도는
		}
	}
	return r.onlyOf(noun, at)
}

// bodyHere gives the body for which a word alone stands, where its paragraph names one alone of that sort right before.
func (r *reader) bodyHere(word string, at int) referent {
	x, known := r.lastOf(word, false, at)
	if !known || len(x.ids) == 0 || r.line(x.at.Start) != r.line(at) {
		return referent{}
	}
	return x
}

// ofWhatever are nouns for what goes by any name, for which the topic of the sentence before stands.
var ofWhatever = words("of-whatever")

// namesBodies reports whether a word alone may stand for a body whose name ends with it: 위원회, 본부, 도서관.
func namesBodies(word string) bool {
	return bodyEnds[word] || length(word) > 1 && (tailIn(word, officeEnds) == word || tailIn(word, facilities) == word)
}

// orTopic gives what sentence n names alone of the sort of a noun, unless what the sentences up to number k speak of goes by
// a name of that sort too: the topic where that stands farther back than the sentence before, else neither.
func (r *reader) orTopic(list []referent, noun string, n, k int) (referent, bool) {
	for t := n; t >= max(0, n-pointedWithin) && r.line(r.sentences[t].Start) == r.line(r.sentences[n].Start); t-- {
		a := r.topicArg(t)
		if a == nil {
			continue
		}
		m := r.thingMarks(diag.Span(a.Span))
		if topic := slices.IndexFunc(list, func(x referent) bool { return x.at.Overlaps(diag.Span(a.Span)) }); len(list) > 1 && topic >= 0 && t == n && !r.actsThere(t) {
			return list[topic], true // 가람부는 나래청을 고쳐 출범했다. 이 부처는
		}
		if len(m) == 0 {
			continue
		}
		if !r.namedAs(m[len(m)-1], noun) || slices.ContainsFunc(list, func(x referent) bool { return slices.Contains(x.ids, r.Mentions[m[len(m)-1]].ID) && len(list) == 1 }) {
			break
		}
		return r.ofMark(m[len(m)-1]), n < k-1 || len(list) > 1
	}
	return list[0], len(list) == 1
}

// actsThere reports whether the main clause of a sentence tells a deed that is done to something.
func (r *reader) actsThere(k int) bool {
	return slices.ContainsFunc(r.korean().Clauses(r.korean().Sentence(r.sentences[k].Start)), func(c *korean.Clause) bool {
		return c.Relation == korean.Main && !c.Quoted && r.hasObject(c)
	})
}

// pointsThere gives where a stretch points itself at what a noun is the sort of: 이 사업은 …. 이 사업은.
func (r *reader) pointsThere(in diag.Span, noun string) (int, bool) {
	words := r.korean().Words(korean.Span(in))
	for n := len(words) - 1; n > 0; n-- {
		if r.korean().Str(words[n].Noun) == noun && pointsBackAt.Has(words[n-1].Text) {
			return words[n-1].Start, true
		}
	}
	return 0, false
}

// saidToBe gives the topic of a sentence that says that it is what a noun is the sort of, nil of another sentence: 책방길은
// 서점들이 만든 협동조합이다. 이 조합은.
func (r *reader) saidToBe(k int, noun string) *korean.Arg {
	for _, c := range r.korean().Clauses(r.korean().Sentence(r.sentences[k].Start)) {
		if c.Relation != korean.Main || c.Quoted || c.Lemma != copula || c.Negated {
			continue
		}
		words := r.korean().Words(c.Predicate)
		if len(words) > 0 && words[0].Verb != nil && strings.HasSuffix(words[0].Verb.Noun, noun) {
			return r.topicArg(k)
		}
	}
	return nil
}

// partBetween reports whether the heading of a part stands between two places, or another line of a list or a turn
// of somebody else begins there.
func (r *reader) partBetween(from, to int) bool {
	a, b := r.line(from), r.line(to)
	return a < b && slices.ContainsFunc(r.lines[a+1:b+1], r.headsPart) || r.heading[r.lines[a].Start] && a < b
}

// fitting gives what a stretch names of the sort that a noun tells: what the noun itself ends the name of, else what
// is of that kind.
func (r *reader) fitting(in diag.Span, noun string, many bool) []referent {
	var named, inFull, ofKind []referent
	add := func(list []referent, x referent) []referent {
		same := func(o referent) bool {
			return o.text == x.text || len(x.ids) > 0 && slices.Equal(o.ids, x.ids)
		}
		if slices.ContainsFunc(list, same) {
			return list
		}
		return append(list, x)
	}
	for x := range r.phrasesIn(in, noun) {
		text := r.tidied(x)
		if behind := r.nameBehind(x); behind >= 0 { // 예약 앱 ‘가람톡’
			named = add(named, r.ofMark(behind))
		} else if many || !counts(text) {
			named = add(named, referent{text, x, r.ids(r.thingMarks(x))})
		}
	}
	for _, m := range r.thingMarks(in) {
		if slices.ContainsFunc(named, func(o referent) bool { return o.at.Overlaps(r.Mentions[m].In) }) {
			continue
		}
		switch {
		case r.calledAs(m, noun):
			named = add(named, r.ofMark(m))
		case r.namedAs(m, noun):
			inFull = add(inFull, r.ofMark(m))
		case !many && r.ofSort(m, noun):
			ofKind = add(ofKind, r.ofMark(m))
		}
	}
	if len(named) > 0 {
		return named
	}
	if len(inFull) > 0 {
		return inFull
	}
	if worksOfThings.Has(noun) || draftLaws.Has(noun) { // 한빛망을 열었다. 이 사업은
		for k := range ofKind {
			ofKind[k].text += " " + noun
		}
	}
	return ofKind
}

// worksOfThings are nouns for the work on a thing, which goes by the name of the thing.
var worksOfThings = words("works-of-things")

// counts reports whether a phrase begins with how many: 다섯 개 업체.
func counts(s string) bool {
	words := strings.Fields(s)
	return digit(s[0]) || len(words) > 2 && korean.Reference(words[1]) == "counter"
}

// thingMarks gives the marks of a stretch but dates, persons and words for what is named behind them.
func (r *reader) thingMarks(in diag.Span) []int {
	return slices.DeleteFunc(r.marks(in, "agency", "system", "law", "event"), r.typeWords)
}

// ofMark gives what a mark names.
func (r *reader) ofMark(m int) referent {
	x := r.Mentions[m]
	text := tidy(r.surface(m))
	if x.ID.Kind == "person" {
		text = plainName(x.ID)
	}
	return referent{text, x.In, []entity.ID{x.ID}}
}

// nameBehind gives the mark of a thing right behind a phrase for its sort, in quotation marks; -1 without one.
func (r *reader) nameBehind(in diag.Span) int {
	line := r.lines[r.line(in.Start)]
	m := r.marks(diag.Span{Start: in.End, End: line.End}, "system", "law", "event", "agency")
	if len(m) == 0 || !openingQuotes[strings.TrimLeft(r.Text[in.End:r.Mentions[m[0]].In.Start], " ")] {
		return -1
	}
	return m[0]
}

var openingQuotes = korean.List("openings of quotes")

// calledAs reports whether the words of a mark end with a noun.
func (r *reader) calledAs(m int, noun string) bool {
	if r.Mentions[m].ID.Kind == "agency" && !bodyWord(noun) && tailIn(noun, facilities) == "" && tailIn(noun, bodyEnds) == "" && tailIn(noun, officeEnds) == "" {
		return false // 나래로봇. 이 로봇은
	}
	return strings.HasSuffix(r.surface(m), noun) && r.surface(m) != noun
}

// namedAs reports whether the name of a mark, as it stands or in full, ends with a noun.
func (r *reader) namedAs(m int, noun string) bool {
	name := plainName(r.Mentions[m].ID)
	if r.calledAs(m, noun) || r.Mentions[m].ID.Kind != "agency" && strings.HasSuffix(name, noun) && name != noun {
		return true
	}
	if r.Mentions[m].ID.Kind == "agency" && bodyWord(noun) && strings.HasSuffix(name, noun) && name != noun {
		return true
	}
	whole, short := lawsInShort.Value(noun)
	return short && r.Mentions[m].ID.Kind == "law" && strings.HasSuffix(plainName(r.Mentions[m].ID), whole) // 이 법은: …에 관한 법률
}

// lawsInShort is what laws are called in short, with the word that ends their names.
var lawsInShort = words("laws-in-short")

// ofSort reports whether what a mark names is of the sort that a noun tells, whatever its name.
func (r *reader) ofSort(m int, noun string) bool {
	id := r.Mentions[m].ID
	switch id.Kind {
	case "system":
		if tailIn(noun, plans) != "" {
			return r.isPlan(id)
		}
		return (korean.IsSystemNoun(noun) || pointedSystems.Has(noun)) && !r.isPlan(id) || worksOfThings.Has(noun)
	case "law":
		return draftLaws.Has(noun)
	case "event":
		return korean.IsOccasion(noun) && genericThings[noun]
	case "agency":
		return pointedBodies.Has(noun) || pointedFirms.Has(noun) && r.isFirm(m)
	}
	return false
}

var (
	pointedBodies = words("pointed-bodies")
	pointedFirms  = words("pointed-firms")

	pointedSystems = words("pointed-systems")

	meantAlone = words("meant-alone")
)

// isFirm reports whether a mark names a company: the authority says so, or the sign beside it, or it ends as no name of
// an office or a public body does.
func (r *reader) isFirm(m int) bool {
	id := r.Mentions[m].ID
	if r.names != nil {
		if e := r.names.Get(id); e != nil && e.Class != "" {
			return e.IsFirm()
		}
	}
	base := id.Base()
	return tailIn(base, bodyEnds) == "" && tailIn(base, officeEnds) == "" && tailIn(base, facilities) == "" && !r.localBodyOf(base)
}

// localBodyOf reports whether a name ends as those of local governments do.
func (r *reader) localBodyOf(name string) bool {
	return localBodies[korean.LastRunes(name, 1)] && length(name) <= 4
}

// onlyOf gives the one thing of the sort of a noun that the whole text before a place names by a name that ends so,
// else the one system for the nouns of systems.
func (r *reader) onlyOf(noun string, at int) (referent, bool) {
	var found []int
	for _, kind := range [...]string{"agency", "system", "law", "event"} {
		for m := range r.back(kind, at) {
			if r.namedAs(m, noun) && !r.typeWords(m) && !slices.ContainsFunc(found, func(o int) bool { return r.Mentions[o].ID == r.Mentions[m].ID }) {
				found = append(found, m)
			}
		}
	}
	if len(found) == 1 {
		return r.ofMark(found[0]), true
	}
	if len(found) == 0 && korean.IsSystemNoun(noun) {
		if id := r.soleSystem(at); !id.IsZero() && !r.isPlan(id) {
			return referent{plainName(id), diag.Span{Start: at, End: at}, []entity.ID{id}}, true
		}
	}
	return referent{}, false
}

// groupBefore gives whom 이들 stands for: the several of whom the sentence before tells, or the group that is its topic.
func (r *reader) groupBefore(at int) (referent, bool) {
	k := r.sentence(at)
	if k == 0 || r.line(r.sentences[k-1].Start) != r.line(at) {
		return referent{}, false
	}
	for _, c := range r.korean().Clauses(r.korean().Sentence(r.sentences[k-1].Start)) {
		if c.Relation != korean.Main || c.Quoted {
			continue
		}
		for _, a := range c.Args {
			if (a.Case != korean.Topic && a.Case != korean.Subject) || a.Role == korean.When || a.Span.Start < r.sentences[k-1].Start {
				continue
			}
			in := diag.Span(a.Span)
			text, marks := r.tidied(in), r.marks(in, "agency")
			group := len(marks) > 1 || len(marks) == 0 && (groupEnds.Ends(text) || counts(text) && tailIn(lastWord(text), actingNouns) != "")
			if group && len(r.marks(in, "person")) == 0 && length(text) <= longestHeadline/2 && !pointing(text) {
				return referent{text, in, r.ids(marks)}, true
			}
		}
	}
	return referent{}, false
}

// groupEnds are the ends of nouns for groups of people that are no bodies of their own.
var groupEnds = words("group-ends")
