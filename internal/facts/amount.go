package facts

import (
	"slices"
	"strings"

	"sillok/internal/diag"
	"sillok/internal/doc"
	"sillok/internal/edtf"
	"sillok/internal/entity"
	"sillok/internal/korean"
)

// Quantities: a number with its unit, the measure that it gives, and what it is a
// measure of, read from the clause that the number stands in. The measure is told by
// the number's own argument, before or behind it, and where that is the number alone
// by what the clause changes or speaks of:
//
//	데이터 917종을 개방했다      3개 컨소시엄을 뽑았다      120조 원의 거래가
//	평균 복구 시간을 37분으로 줄였다      이용자 만족도는 72.4점이다

// amounts gives the quantities that sentences state of a named thing. A sentence
// without a name says it of the body or system last spoken of in its paragraph.
func (r *reader) amounts() []doc.Amount {
	var list, deeds []doc.Amount
	lines := map[int]bool{}
	for i := range r.lines {
		if own := r.amountLine(i); own != nil {
			list, lines[i] = append(list, own...), true
		}
	}
	for _, s := range r.sentences {
		if r.heading[s.Start] || lines[r.line(s.Start)] {
			continue
		}
		all := korean.Quantities(r.masked(s))
		for k, q := range all {
			if k > 0 && compound(all[k-1], q) || k+1 < len(all) && compound(q, all[k+1]) {
				continue // 2시간 10분: neither says how long
			}
			q.Start, q.End = q.Start+s.Start, q.End+s.Start
			switch x, known := r.amount(s, q); known {
			case measuresIt:
				list = append(list, x)
			case onceOnly:
				deeds = append(deeds, x)
			}
		}
	}
	return append(list, repeated(deeds)...)
}

// repeated gives those of some quantities that stand beside another of the same measure and another
// time: what a body did once with a number of things measures nothing, what it opens year after year
// does (2013년 2,260종, 2017년 6,150종).
func repeated(all []doc.Amount) (list []doc.Amount) {
	type measure struct {
		of         entity.ID
		what, unit string
	}
	last, several := map[measure]edtf.Date{}, map[measure]bool{}
	for _, x := range all {
		if m := (measure{x.Of, x.What, x.Unit}); !x.When.IsZero() {
			when, known := last[m]
			several[m] = several[m] || known && when != x.When
			last[m] = x.When
		}
	}
	for _, x := range all {
		if !x.When.IsZero() && several[measure{x.Of, x.What, x.Unit}] {
			list = append(list, x)
		}
	}
	return list
}

// compound reports whether two quantities are one in two units: 2시간 10분.
func compound(a, b korean.Quantity) bool {
	return a.Kind == "duration" && b.Kind == "duration" && b.Start-a.End <= 1
}

// worth is what a number says of what it is said of.
type worth uint8

const (
	saysNothing worth = iota
	onceOnly          // it counts what a body had to do with, and says something beside another of its kind
	measuresIt
)

// amount reads one quantity of a sentence.
func (r *reader) amount(s diag.Span, q korean.Quantity) (x doc.Amount, known worth) {
	c := r.korean().ClauseOf(q.Span)
	if c == nil {
		return x, saysNothing
	}
	known = measuresIt
	what, of := r.measured(c, q)
	if what == "" {
		return x, saysNothing
	}
	if of.IsZero() {
		if of = r.countedFor(c); of.IsZero() || r.criticises(c, of) {
			return x, saysNothing
		}
	}
	if nothingMeasured[what] || noMeasures[firstWord(what)] || noMeasures[lastWord(what)] || inARow.Begins(strings.TrimLeft(r.Text[q.End:s.End], " ")) {
		return x, saysNothing
	}
	if of.Kind == "agency" && !ofBody(what) {
		deed, ok := r.dealtWith(c, q, what)
		if !ok {
			known = onceOnly
		}
		what = deed
	}
	if r.oneAmong(c, q, of) {
		return x, saysNothing
	}
	before := strings.Fields(r.Text[r.behindNumbers(s.Start, q.Start):q.Start])
	if n := len(before); n > 0 && moreOf.Has(before[n-1]) || moreOf.Has(firstWord(what)) || r.oneOfMany(r.Text[q.End:s.End]) {
		return x, saysNothing
	}
	if !ratio(kindOfMeasure(what)) {
		what = bounded(before, what)
	}
	if r.dealtOut(s, q) {
		return x, saysNothing
	}
	value := valueOf(r.str(diag.Span(q.Span)), q.Unit)
	x = doc.Amount{Of: of, Value: value, Number: q.Value, Unit: q.Unit + r.boundBehind(q.End), Kind: q.Kind, What: what, In: s}
	if q.Kind == "score" && !ratio(kindOfMeasure(what)) {
		x.Kind = "count" // 유물 27점
	}
	x.When, x.Planned = r.amountDate(c, s, diag.Span(q.Span))
	return x, known
}

// oneAmong reports whether a number counts those whom its argument names, and what it is said of is
// one of them: 한빛부 등 24개 기관; 가람학교 교장, 나래단 이사장 등 14개 기관.
func (r *reader) oneAmong(c *korean.Clause, q korean.Quantity, of entity.ID) bool {
	for _, a := range c.Args {
		if !a.Span.Contains(q.Span) {
			continue
		}
		before := diag.Span{Start: a.Span.Start, End: q.Start}
		return amongMany[lastWord(strings.TrimRight(r.str(before), " "))] && slices.Contains(r.ids(r.marks(before)), of)
	}
	return false
}

// criticises reports whether a body finds fault with what a clause tells: a number of it is none
// of that body.
func (r *reader) criticises(c *korean.Clause, of entity.ID) bool {
	for up, n := c.Of, 0; up != nil && n < longestTitle; up, n = up.Of, n+1 {
		if who, ok := up.Arg(korean.Who); ok && faultFinding[up.Action.Noun] && slices.Contains(r.ids(r.marks(diag.Span(who.Span))), of) {
			return true
		}
	}
	return false
}

// dealtWith puts before what a body has done something with the deed, as what modifies it, where the
// number counts the object of the body's own clause: 나래청은 사업 10개를 확정했다, |확정한| 사업 10개. ok is false
// where it does not.
func (r *reader) dealtWith(c *korean.Clause, q korean.Quantity, what string) (string, bool) {
	if c.Voice != korean.Active || c.Action.Noun == "" || c.Lemma != c.Action.Noun+toDo.Word() || c.Negated || c.Status != korean.Done && c.Status != korean.Planned {
		return what, false
	}
	for _, a := range c.Args {
		if a.Case == korean.Object && a.Of == nil && a.Span.Contains(q.Span) && (strings.HasSuffix(r.korean().Str(a.Head), lastWord(what)) || a.Head.Overlaps(q.Span)) {
			form := havingDone
			if c.Status == korean.Planned {
				form = yetToDo
			}
			return c.Action.Noun + form.Word() + " " + what, true
		}
	}
	return what, false
}

// The verb of action nouns, and its forms before a noun.
var (
	toDo       = words("to-do")
	havingDone = words("having-done")
	yetToDo    = words("yet-to-do")
)

// ofBody reports whether a measure is one of a body itself (직원, 예산, 이용률): what else a clause counts
// whose subject a body is, that body has done something with, and the number alone says nothing of it
// (나래청은 |서류 14종|을 없앴다).
func ofBody(what string) bool {
	return tailIn(lastWord(what), bodyMeasures) != "" || ratio(kindOfMeasure(what))
}

var (
	bodyMeasures = korean.List("measures of a body")
	// noMeasures are words that stand beside a number and are nothing that it counts.
	noMeasures = korean.List("no measures")
	// nothingMeasured are measures that by themselves do not say of what.
	nothingMeasured = korean.List("measures of nothing")
	// inARow stands behind a number that says how often in a row something came.
	inARow = words("in-a-row")
)

// faultFinding are the actions of those who find fault with another.
var faultFinding = korean.List("finding fault")

// dealtOut reports whether a number is one of several that are dealt out in order to several
// things: 가람원과 나래원에서 각각 17건과 12건의 지적이.
func (r *reader) dealtOut(s diag.Span, q korean.Quantity) bool {
	c := r.korean().ClauseOf(q.Span)
	from := max(s.Start, c.Span.Start)
	for _, w := range strings.Fields(r.Text[from:q.Start]) {
		if distributes[w] {
			return len(korean.Quantities(r.Text[from:min(c.Span.End, s.End)])) > 1
		}
	}
	return false
}

// boundBehind gives the word right behind a number that makes it a bound, with a space in
// front: 200명| 이상의.
func (r *reader) boundBehind(at int) string {
	word := strings.TrimPrefix(r.Text[at:min(len(r.Text), at+longestLink)], " ")
	for _, w := range boundWords.All() {
		if strings.HasPrefix(word, w) {
			return " " + w
		}
	}
	return ""
}

// boundWords make the number in front of them a bound.
var boundWords = words("bounds")

// oneOfMany reports whether what follows a number says that it is one of a list (79억 원 등), or
// that it comes to another number (300대를 추가로).
func (r *reader) oneOfMany(after string) bool {
	word := strings.TrimSpace(after)
	if strings.HasPrefix(after, " ") && andSo.Begins(word) {
		return true
	}
	return addedTo.Begins(word) || addedTo.Begins(strings.TrimSpace(strings.TrimPrefix(after, firstWord(after))))
}

// bounded puts the words in front of a measure that make its number a mean or a bound: 하루 평균
// 이용자.
func bounded(before []string, what string) string {
	var own []string
	for _, w := range before[max(0, len(before)-5):] {
		switch {
		case amountBounds.Has(w):
			own = append(own, w)
		case strings.HasSuffix(w, ","):
			own = nil
		}
	}
	if len(own) == 0 || strings.HasPrefix(what, own[0]) {
		return what
	}
	return strings.Join(append(own, what), " ")
}

// Words around numbers; words.tsv says what for.
var (
	amountBounds = words("amount-bounds")
	moreOf       = words("amount-more")
	addedTo      = words("amount-added")
)

// valueOf gives the value of a quantity as it is written: 6만 1천 of 6만 1천여 명.
func valueOf(words, unit string) string {
	return strings.TrimRight(strings.TrimSuffix(words, unit), about)
}

// about stands between a number and its unit where it is not exact.
var about = words("about-number").Word()

// measured gives the measure of a quantity, and the thing whose name stands in front
// of the measure: 나라장터 |이용률은 63%다.
func (r *reader) measured(c *korean.Clause, q korean.Quantity) (what string, of entity.ID) {
	complement := c.Predicate.Overlaps(q.Span) // …는 72.4점이다
	for _, a := range c.Args {
		if !a.Span.Contains(q.Span) {
			continue
		}
		if besideDeed[a.Case] || r.joinsDeed(diag.Span{Start: q.End, End: a.Span.End}) {
			return "", of
		}
		complement = complement || changedTo[a.Case]
		if behind := (diag.Span{Start: q.End, End: a.Span.End}); behind.Len() > 0 {
			if what := r.countedBehind(behind, q.Unit); what != "" {
				return what, entity.ID{}
			}
		}
		before := diag.Span{Start: r.behindNumbers(a.Span.Start, q.Start), End: q.Start}
		if words := strings.Fields(r.str(before)); len(words) > 0 && amongMany[words[len(words)-1]] {
			return "", of // 국장 등 150여 명: of many kinds
		} else if len(words) > 0 && strings.HasSuffix(words[len(words)-1], genitive) {
			continue // 광주의 1,300가구: whose, not what
		}
		if what, of := r.measure(before); what != "" {
			if of.Kind == "agency" && r.otherSubject(c, a) {
				of = entity.ID{} // 전자정부는 가람연합 평가 3회 …: of the first
			}
			return what, of
		}
	}
	if !complement {
		return "", of
	}
	for _, role := range []korean.Case{korean.Object, korean.Topic, korean.Subject} {
		for _, a := range c.Args {
			if a.Case == role && !a.Span.Overlaps(q.Span) && len(korean.Quantities(r.korean().Str(a.Span))) == 0 && a.Span.Start < q.Start {
				if what, of := r.measure(diag.Span(a.Span)); what != "" && ratio(q.Kind) == ratio(kindOfMeasure(what)) {
					return what, of
				}
			}
		}
	}
	return "", entity.ID{}
}

// besideDeed are the cases of those with whom or to whom something is done, whose number is
// none of who does it.
var besideDeed = map[korean.Case]bool{korean.With: true, korean.Dative: true}

// joinsDeed reports whether what stands behind a number joins it to what is done with those
// it counts: 대표 12명|과 간담회를.
func (r *reader) joinsDeed(behind diag.Span) bool {
	word := firstWord(r.str(behind))
	list, ok := korean.Particles("", word)
	rest := strings.TrimSpace(strings.TrimPrefix(r.str(behind), word))
	return ok && len(list) > 0 && list[0].Case == korean.With && rest != "" && len(korean.Quantities(rest)) == 0
}

// otherSubject reports whether a clause has a subject or a topic besides one argument.
func (r *reader) otherSubject(c *korean.Clause, but korean.Arg) bool {
	return slices.ContainsFunc(c.Args, func(a korean.Arg) bool {
		return (a.Case == korean.Subject || a.Case == korean.Topic) && a.Span != but.Span
	})
}

// behindNumbers gives where the words begin behind the last other number of a stretch.
func (r *reader) behindNumbers(from, to int) int {
	list := korean.Quantities(r.Text[from:to])
	if len(list) == 0 {
		return from
	}
	end := from + list[len(list)-1].End
	if i := strings.IndexByte(r.Text[end:to], ' '); i >= 0 {
		return end + i
	}
	return to
}

// countedBehind gives what a number with a unit counts that stands in front of it: two
// nouns at most, of more the first (16개 송출국 대사관 노무관). Units that count things of
// their own kind (4개국, 10명의) count nothing behind them.
func (r *reader) countedBehind(in diag.Span, unit string) string {
	if ownKind[unit] {
		return ""
	}
	if list := r.marks(in); len(list) > 0 {
		in.End = r.Mentions[list[0]].In.Start
	}
	words := strings.Fields(strings.TrimPrefix(r.str(in), genitive+" "))
	for len(words) > 0 && behindUnits[strings.TrimSuffix(words[0], genitive)] && !(len(words) == 1 && sizeNoun.Has(words[0])) {
		words = words[1:] // 200명 이상의 |시민, 1억 원 규모의 |사업
	}
	for k, w := range words {
		if stem, ok := strings.CutSuffix(strings.TrimRight(w, ","), genitive); ok || tailIn(w, notNoun) != "" || strings.HasSuffix(w, ",") {
			if words[k] = stem; !ok {
				words[k] = strings.TrimRight(andParticles.WithoutEnd(strings.TrimRight(w, ",")), ",")
			}
			words = words[:k+1]
			break
		}
	}
	if len(words) > 2 {
		words = words[:1]
	}
	if what := strings.Join(words, " "); length(what) > 1 && length(what) <= longestMeasure && plainNouns(words) && nounPhrase(words) {
		return what
	}
	return ""
}

// behindUnits are words that belong to the number in front of them and are nothing that is
// counted.
var behindUnits = korean.List("behind units")

// sizeNoun is the one of them that is a measure where nothing stands behind it.
var sizeNoun = words("size-noun")

// ownKind are the units that count things of their own kind.
var ownKind = korean.List("units of their own kind")

// changedTo are the cases of what something is, becomes, or was before.
var changedTo = map[korean.Case]bool{korean.Means: true, korean.Source: true, korean.Until: true}

// amongMany stands behind the last of many things that a number counts together.
var amongMany = korean.List("among many")

// ratio reports whether units of a kind measure a property and count nothing.
func ratio(kind string) bool {
	return kind == "share" || kind == "score" || kind == "times" || kind == "duration"
}

// kindOfMeasure tells whether a measure is a property that has shares and scores
// (이용률, 만족도, 복구 시간), by its last word.
func kindOfMeasure(what string) string {
	if tailIn(what[strings.LastIndexByte(what, ' ')+1:], properties) != "" {
		return "share"
	}
	return "count"
}

// properties are the ends of nouns for what is measured by shares, scores and times.
var properties = korean.List("properties")

// longestMeasure is the length of a measure in characters.
const longestMeasure = 24

// measure gives the noun phrase in a span: the words behind the last name in it, plain
// nouns alone. The name is what it is a measure of.
func (r *reader) measure(in diag.Span) (what string, of entity.ID) {
	for _, m := range r.marks(in) {
		if id := r.Mentions[m].ID; id.Kind == "system" || id.Kind == "agency" || id.Kind == "law" || id.Kind == "event" {
			of = id
		}
		in.Start = r.Mentions[m].In.End
	}
	if i := strings.LastIndexByte(r.str(in), ')'); i >= 0 {
		in.Start += i + 1
	}
	words := strings.Fields(strings.Trim(r.str(in), " ·’”\"'"))
	if len(words) > 0 && amongMany[words[0]] {
		return "", entity.ID{} // 한빛컴 등 새싹기업 12곳: of all of them
	}
	for len(words) > 0 && besideMeasure[words[0]] {
		words = words[1:]
	}
	for len(words) > 0 && besideMeasure[words[len(words)-1]] {
		words = words[:len(words)-1]
	}
	if n := len(words); n > 0 && words[0] != genitive {
		words[n-1] = strings.TrimSuffix(words[n-1], genitive)
	}
	if len(words) > 3 {
		words = words[len(words)-3:]
	}
	what = strings.Join(words, " ")
	if length(what) < 2 || length(what) > longestMeasure || ofAnother(words) || !plainNouns(words) || !nounPhrase(words) {
		return "", entity.ID{}
	}
	return what, of
}

// ofAnother reports whether a measure says whose it is by a noun without a mark: 공단의 민원
// 창구.
func ofAnother(words []string) bool {
	return slices.ContainsFunc(words[:max(0, len(words)-1)], func(w string) bool { return w != genitive && strings.HasSuffix(w, genitive) })
}

// besideMeasure are words beside a measure that are no part of it: 총, 약, 전국, 의.
var besideMeasure = korean.List("beside measures")

// genitive joins a number to what it counts.
var genitive = words("genitive").Word()

// andParticles join two measures.
var andParticles = words("and-particles")

// plainNouns reports whether words can be nouns: letters alone, the last without the
// ends of particles and verbs.
func plainNouns(words []string) bool {
	for _, w := range words {
		for _, c := range w {
			if !korean.IsSyllable(c) && !(c >= 'A' && c <= 'Z') && !(c >= 'a' && c <= 'z') && c != '·' {
				return false
			}
		}
	}
	n := len(words)
	return n > 0 && tailIn(words[n-1], notNoun) == ""
}

// nounPhrase reports whether words are nouns: a verb's stem, or what has a particle,
// names nothing that can be counted (…으로 늘리 12명).
func nounPhrase(words []string) bool {
	for _, c := range korean.Read(strings.Join(words, " ") + isOne.Word() + ".").Clauses(0) {
		if !isOne.Has(c.Lemma) {
			return false
		}
	}
	return true
}

// countedFor gives what a measure is of where its own words name nothing: the system that the
// clause is about, else the body that is its subject; of a clause in front of a noun what
// that noun names. Whoever only tells of it, and names that merely stand in the sentence,
// own no number.
func (r *reader) countedFor(c *korean.Clause) entity.ID {
	if c.Relation == korean.Told && c.Status == korean.AskedFor {
		return entity.ID{} // 감사원은 사업비 40억 원을 거두라고 했다
	}
	for {
		for _, kind := range []string{"system", "event", "agency"} {
			marks := r.marksOf(c, kind, korean.Topic, korean.Subject)
			if list := r.ids(marks); len(list) == 1 {
				if r.oneOfSeveral(c, marks[0]) {
					return entity.ID{} // 파주, 김포, 가람시는 25억 원을 확보했다: all of them together
				}
				return list[0]
			}
		}
		if _, told := c.Arg(korean.Who); told {
			return entity.ID{}
		}
		if c.Relation == korean.Modifying {
			return only(r.ids(r.marks(diag.Span(c.Noun), "system", "event")))
		}
		if c.Relation != korean.Linked || c.Of == nil || c.Of.Quoted != c.Quoted {
			return entity.ID{}
		}
		c = c.Of
	}
}

// oneOfSeveral reports whether a mark is one of several things of which its argument is made.
func (r *reader) oneOfSeveral(c *korean.Clause, m int) bool {
	return slices.ContainsFunc(c.Args, func(a korean.Arg) bool {
		return a.Span.Contains(korean.Span(r.Mentions[m].In)) && len(r.conjuncts(diag.Span(a.Span))) > 1
	})
}

// amountDate gives the date of a number's clause, or the one right beside the number, and
// whether it is planned.
func (r *reader) amountDate(c *korean.Clause, s, at diag.Span) (d edtf.Date, plan bool) {
	m := -1
	for _, a := range c.Args {
		if own := r.nearest("date", diag.Span(a.Span), at.Start); own >= 0 && a.Role == korean.When {
			m = own
		}
	}
	if near := r.nearest("date", s, at.Start); near >= 0 && max(r.Mentions[near].In.Start-at.End, at.Start-r.Mentions[near].In.End) <= 2 {
		m = near
	}
	if m < 0 {
		return d, r.plannedAt(at)
	}
	_, status := r.status(m)
	return r.date(m), status == doc.Planned
}
