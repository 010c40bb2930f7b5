package facts

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	"sillok/internal/diag"
	"sillok/internal/doc"
	"sillok/internal/entity"
	"sillok/internal/korean"
	"sillok/internal/loglinear"
)

// Of those who stand around a happening, who has a part in it? The rules of
// participants.go say who may; which of them do is weighed: a log-linear model
// looks at where each stands, what it is to the predicate, what the rules make of
// it, and how much of the document is about it. It is learnt from annotated
// documents (train/, data/README.md).

//go:embed data/involved.tsv
var involvedData string

// involvedWeights are the weights of the model, read once.
var involvedWeights = sync.OnceValue(func() loglinear.Weights {
	w, err := loglinear.Read(involvedData)
	if err != nil {
		panic(err) // embedded, and held by a test
	}
	return w
})

// Candidate is somebody who may have a part in a happening.
type Candidate struct {
	Likely   float64
	Rules    bool // the rules say so
	Sentence bool // its sentence names it
	Central  bool // what the document is about or by, who speaks, or the subject that its clause leaves out
}

const (
	leastOfOne     = 0.05 // that the rules name
	leastElsewhere = 0.4  // that the rules do not name and that another sentence does; whom they pass over in its own they pass over for a reason
	shareOfMore    = 0.6  // besides the likeliest: of the square of how likely that is
	shareBeside    = 0.8  // the same, from elsewhere
	sure           = 0.5  // the likeliest of its own sentence goes before others then
)

// Involved gives those of some candidates that are taken to have a part in a happening: the likeliest, for it is found
// on no page without one, and whoever else is likely enough beside it. A name too many makes a happening false: where
// the likeliest is all but sure, others must be likely too; where it is not, one of several may be the right one. From
// another sentence nobody comes beside it who is not central.
func Involved(list []Candidate) []int {
	first, inSentence := -1, -1
	for k, c := range list {
		least := leastOfOne
		if !c.Rules {
			least = leastElsewhere
		}
		if c.Likely < least || !c.Rules && c.Sentence {
			continue
		}
		if first < 0 || c.Likely > list[first].Likely {
			first = k
		}
		if c.Sentence && (inSentence < 0 || c.Likely > list[inSentence].Likely) {
			inSentence = k
		}
	}
	if inSentence >= 0 && list[inSentence].Likely >= sure {
		first = inSentence
	}
	var out []int
	for k, c := range list {
		share := shareOfMore
		if !c.Sentence {
			share = shareBeside
		}
		may := c.Rules && (c.Sentence || c.Central)
		if k == first || first >= 0 && may && c.Likely >= share*list[first].Likely*list[first].Likely {
			out = append(out, k)
		}
	}
	return out
}

// near says where an entity stands, seen from a happening.
type near uint32

const (
	inSentence near = 1 << iota
	inLine
	ownWords     // its own, by the rules
	byRules      // they think that it takes part
	inHeadline   // which names it
	before       // in the sentence before, on the same line
	lineBefore   // in the sentence before, on another
	subjectThere // the subject of that sentence
	inHeading    // above
	inTheTitle
	isPublisher
	isMatter // what the document is about
	bodyOfTitle
	isTopic
	isDoer
	topicThere // the body that was last a topic
	isSpeaker
)

var nearNames = [...]string{"sentence", "line", "own", "rules", "headline", "before", "line before", "subject before", "heading", "title", "publisher", "matter", "title body", "topic", "doer", "topic before", "speaker"}

// withinWords are the places that are no context but the happening's own.
const withinWords = inSentence | inLine | ownWords | byRules | inHeadline

// neighbour is an entity that stands around a happening.
type neighbour struct {
	id    entity.ID
	near  near
	marks []int // in its sentence
}

// involved gives who takes part in a happening: of its neighbours those that are likely.
func (r *reader) involved(x dated, p participants, h *happening, what string) []entity.ID {
	list := r.neighbours(x, p, h.Who, what)
	w := weigher{r: r, x: x, weights: involvedWeights(), list: list}
	if r.choices != nil {
		for k := range list {
			*r.choices = append(*r.choices, Choice{h.Event, list[k].id, list[k].near&byRules != 0, list[k].near&inSentence != 0, slices.Clone(w.features(k))})
		}
	}
	options := make([]Candidate, len(list))
	for k, o := range list {
		options[k].Rules, options[k].Sentence = o.near&byRules != 0, o.near&inSentence != 0
		options[k].Central = o.near&(ownWords|isMatter|isPublisher|isSpeaker) != 0 || o.near&before != 0 && r.leftOut(x, o.near)
		if options[k].Rules || !options[k].Sentence {
			options[k].Likely = w.weights.Likelihood(w.features(k))
		}
	}
	var out []entity.ID
	taken := Involved(options)
	if x.action.Kind == "die" {
		taken = taken[:min(len(taken), 1)] // the mourners have no part
	}
	for k, o := range list {
		if slices.Contains(taken, k) || o.near&inHeadline != 0 && o.near&byRules != 0 { // what the headline says is said
			out = append(out, o.id)
		}
	}
	slices.SortStableFunc(out, func(a, b entity.ID) int { return slices.Index(h.Who, a) - slices.Index(h.Who, b) })
	return out
}

// leftOut reports whether a clause has left out its subject, which somebody or something of the sentence before may be.
func (r *reader) leftOut(x dated, n near) bool {
	if x.clause == nil {
		return false
	}
	_, who := x.clause.Arg(korean.Who)
	return !who && (n&subjectThere != 0 || n&isTopic != 0 && !tellsOf(x.clause))
}

// neighbours gives who stands around a happening: in its sentence, in what stands around that, and whoever the
// document is about. rules are those who take part by the rules.
func (r *reader) neighbours(x dated, p participants, rules []entity.ID, what string) []neighbour {
	at := r.Mentions[x.mark].In
	s := r.sentenceSpan(at.Start)
	if x.clause != nil {
		s = r.sentences[r.sentence(x.clause.Predicate.Start)]
	}
	var list []neighbour
	of := func(id entity.ID) *neighbour {
		k := slices.IndexFunc(list, func(o neighbour) bool { return o.id == id })
		if k < 0 {
			k = len(list)
			list = append(list, neighbour{id: id})
		}
		return &list[k]
	}
	put := func(n near, ids ...entity.ID) {
		for _, id := range ids {
			if !id.IsZero() && id.Kind != "date" {
				of(id).near |= n
			}
		}
	}
	for _, m := range r.marks(s) {
		if id := r.Mentions[m].ID; id.Kind != "date" && !r.typeWords(m) {
			o := of(id)
			o.near |= inSentence
			o.marks = append(o.marks, m)
		}
	}
	n := r.line(at.Start)
	put(inLine, r.ids(r.marks(r.lines[n]))...)
	put(ownWords, p.own...)
	put(ownWords, r.sittingHeld(x))
	put(byRules, rules...)
	put(inHeadline, r.namedIn(what)...)
	if k := r.sentence(s.Start); k > 0 {
		last, where := r.sentences[k-1], before
		if r.line(last.Start) != r.line(s.Start) {
			where = lineBefore
		}
		put(where, r.ids(r.marks(last))...)
		if m, ok := r.sentenceSubject(last); ok {
			put(subjectThere, r.Mentions[m].ID)
		}
	}
	put(inHeading, r.ids(r.headingMarks(n))...)
	put(inTheTitle, r.titleIDs()...)
	put(isPublisher, r.publisher())
	put(isMatter, r.subjectMatter())
	put(bodyOfTitle, r.namedInTitle())
	put(isTopic, p.topic)
	put(isDoer, r.doerAt(at.Start))
	if m := r.topicBefore(at.Start); m >= 0 {
		put(topicThere, r.Mentions[m].ID)
	}
	put(isSpeaker, r.speakerAt(at)...)
	for k := range list {
		if o := &list[k]; o.near&inHeadline == 0 && (beginsWord(what, plainName(o.id)) || doer(o.id) && slices.ContainsFunc(o.marks, func(m int) bool { return beginsWord(what, r.surface(m)) })) {
			o.near |= inHeadline
		}
	}
	others := x.clause != nil && r.othersSubject(x.clause) // whoever speaks tells of something else
	return slices.DeleteFunc(list, func(o neighbour) bool {
		if o.near&(inSentence|inHeadline) != 0 {
			return false
		}
		return others && o.id.Kind == "person" && o.near&byRules == 0 || r.unborn(o.id, x)
	})
}

// beginsWord reports whether some words hold a name at the beginning of a word.
func beginsWord(words, name string) bool {
	return name != "" && strings.Contains(" "+words, " "+name)
}

// headingMarks gives the marks of what stands above a line as a heading: headings, and lines that are neither
// sentences nor rows, up to the nearest heading.
func (r *reader) headingMarks(line int) []int {
	const far = 15 // lines
	var list []int
	for n := line - 1; n >= max(0, line-far); n-- {
		head := r.heading[r.lines[n].Start]
		if head || !sentenceLike(r.str(r.lines[n])) && len(r.cells(r.lines[n])) == 0 {
			list = append(list, r.marks(r.lines[n])...)
		}
		if head {
			break
		}
	}
	return list
}

// titleIDs gives the entities whose names the title holds.
func (r *reader) titleIDs() []entity.ID {
	if r.inTheTitle == nil {
		r.inTheTitle = []entity.ID{}
		for i, m := range r.Mentions {
			if m.ID.Kind != "date" && length(r.surface(i)) > 2 && !slices.Contains(r.inTheTitle, m.ID) && containsWords(r.Title, r.surface(i)) {
				r.inTheTitle = append(r.inTheTitle, m.ID)
			}
		}
	}
	return r.inTheTitle
}

// census counts the marks of a document.
type census struct {
	of   map[entity.ID]int
	all  int
	rank map[entity.ID]int // how many of its kind have more marks
}

func (r *reader) census() *census {
	if r.markCount != nil {
		return r.markCount
	}
	c := &census{of: map[entity.ID]int{}, rank: map[entity.ID]int{}}
	for _, m := range r.Mentions {
		if m.ID.Kind != "date" {
			c.of[m.ID]++
			c.all++
		}
	}
	byKind := map[string][]int{}
	for id, n := range c.of {
		byKind[id.Kind] = append(byKind[id.Kind], n)
	}
	for _, list := range byKind {
		slices.Sort(list)
	}
	for id, n := range c.of {
		list := byKind[id.Kind]
		more, _ := slices.BinarySearch(list, n+1)
		c.rank[id] = len(list) - more
	}
	r.markCount = c
	return c
}

// weigher weighs the neighbours of one happening.
type weigher struct {
	r       *reader
	x       dated
	weights loglinear.Weights
	list    []neighbour
	out     []loglinear.Feature
}

func (w *weigher) add(parts ...string) {
	f := loglinear.Feature{Key: loglinear.Hash(parts...), Value: 1}
	if w.r.choices != nil {
		f.Name = strings.Join(parts, "|")
	}
	w.out = append(w.out, f)
}

// features gives what speaks for and against the part of a neighbour; the next call uses the room again.
func (w *weigher) features(k int) []loglinear.Feature {
	w.out = w.out[:0]
	o, kind := &w.list[k], w.list[k].id.Kind
	form := "row"
	if w.x.clause != nil {
		form = "clause"
	}
	where := "far"
	switch {
	case o.near&inHeadline != 0:
		where = "headline"
	case o.near&ownWords != 0:
		where = "own"
	case o.near&inSentence != 0:
		where = "sentence"
	case o.near&byRules != 0:
		where = "rules"
	}
	w.add("where", where, kind, form)
	others := w.others(k)
	w.add("others", others, kind, where)
	for n, name := range nearNames {
		if o.near&(1<<n) == 0 {
			continue
		}
		w.add(name, kind)
		w.add(name, form)
		if near(1<<n)&withinWords == 0 {
			w.add("others", others, kind, where, name)
		}
	}
	c := w.r.census()
	share, n := 0, c.of[o.id]
	switch {
	case n*4 > c.all:
		share = 4
	case n*8 > c.all:
		share = 3
	case n*16 > c.all:
		share = 2
	case n > 1:
		share = 1
	}
	w.add("share", numeral(share), where)
	w.add("rank", numeral(min(c.rank[o.id], 3)), kind, where)
	same := 0
	for i := range w.list {
		if i != k && len(w.list[i].marks) > 0 && w.list[i].id.Kind == kind {
			same++
		}
	}
	w.add("same", numeral(min(same, 4)), kind, where)
	w.add("action", string(w.x.action.Kind), kind, where)
	w.add("status", w.x.status.String(), kind, where)
	if w.x.bare {
		w.add("bare", kind, where)
	}
	w.names(k, where)
	if len(o.marks) > 0 {
		w.place(o, form, where)
	}
	return w.out
}

// others tells what else a happening's own words name: who acts, a thing.
func (w *weigher) others(k int) string {
	acts, things := "", ""
	for i := range w.list {
		if i == k || w.list[i].near&(ownWords|inHeadline) == 0 {
			continue
		}
		if doer(w.list[i].id) {
			acts = "acts"
		} else {
			things = "thing"
		}
	}
	return acts + things
}

// names compares the name of a neighbour with those of others: 국가정보자원관리원, 국가정보자원관리원 대전본원.
func (w *weigher) names(k int, where string) {
	for i := range w.list {
		if i == k || w.list[i].id.Kind != w.list[k].id.Kind {
			continue
		}
		a, b := w.list[k].id.Base(), w.list[i].id.Base()
		switch {
		case strings.Contains(a, b):
			w.add("holds another's name", where)
		case strings.Contains(b, a):
			w.add("in another's name", where)
		}
	}
	if w.list[k].id.Kind == "agency" && w.r.names != nil {
		if e := w.r.names.Get(w.list[k].id); e != nil && e.IsPress() {
			w.add("press", where)
		}
	}
}

// place tells where the mark of a neighbour stands in the sentence, the one that belongs to the happening first.
func (w *weigher) place(o *neighbour, form, where string) {
	r, x, kind := w.r, w.x, o.id.Kind
	m := o.marks[0]
	for _, k := range o.marks {
		if x.clause == nil && r.Mentions[k].In.Overlaps(x.words) || x.clause != nil && r.belongs(k, x.clause) {
			m = k
			break
		}
	}
	at, in := r.Mentions[x.mark].In, r.Mentions[m].In
	s := r.sentences[r.sentence(in.Start)]
	side, gap := "behind", in.Start-at.End
	if in.End <= at.Start {
		side, gap = "front", at.Start-in.End
	}
	w.add("gap", side, distance(gap), kind, form)
	if strings.TrimSpace(r.Text[s.Start:in.Start]) == "" {
		w.add("first", kind)
	}
	w.add("next", glued(r.Text[in.End:s.End]), kind, where)
	if r.bystander(m) {
		w.add("bystander", kind)
	}
	if x.clause == nil {
		if len(r.cells(r.lines[r.line(in.Start)])) > 0 {
			w.add("cell", kind)
		}
		return
	}
	c := r.korean().ClauseOf(korean.Span(in))
	relation := w.relation(c, in)
	w.add("relation", relation, kind)
	w.add("of", numeral(int(x.clause.Relation)), relation, kind)
	if c != nil && c != x.clause && r.datedElsewhere(c, x.mark) {
		w.add("dated elsewhere", kind)
	}
	if c != nil && c != x.clause && c.Telling {
		w.add("telling", kind)
	}
	role := ""
	for _, a := range x.clause.Args {
		if !a.Span.Contains(korean.Span(in)) {
			continue
		}
		role = numeral(int(a.Role)) + numeral(int(a.Case))
		if a.Head.Overlaps(korean.Span(in)) {
			role += " head"
		}
		if a.Of != nil {
			role += " shared"
		}
	}
	w.add("role", role, kind)
	w.add("role", role, relation, kind)
}

// relation tells how the clause of a mark stands to that of the happening.
func (w *weigher) relation(c *korean.Clause, in diag.Span) string {
	x := w.x.clause
	switch {
	case c == nil:
		return "none"
	case c == x:
		return "same"
	case x.Noun.Overlaps(korean.Span(in)):
		return "noun"
	case c.Of == x:
		return "under" + numeral(int(c.Relation))
	case x.Of == c:
		return "over" + numeral(int(c.Relation))
	case c.Span.Start >= x.Predicate.End:
		return "behind" + numeral(int(c.Relation))
	case c.Predicate.End <= x.Span.Start:
		return "ahead" + numeral(int(c.Relation))
	}
	return "other" + numeral(int(c.Relation))
}

// distance is a number of bytes in words.
func distance(n int) string {
	switch {
	case n < 4:
		return "beside"
	case n < 30:
		return "near"
	case n < 90:
		return "mid"
	}
	return "far"
}

func numeral(n int) string { return string(rune('0' + n)) }

// glued gives what stands right behind a mark: its particle, or a sign.
func glued(s string) string {
	word, _, _ := strings.Cut(s, " ")
	switch letters := []rune(word); {
	case s == "":
		return "end"
	case word == "":
		return "space"
	case letters[0] < 'ㄱ':
		return string(letters[:1])
	default:
		return string(letters[:min(2, len(letters))])
	}
}

// Choice is one that facts make by weights, with what speaks for and against it, for who learns the weights.
type Choice struct {
	Event    doc.Event
	ID       entity.ID // who may have a part in it
	Rules    bool      // the rules say so
	Sentence bool      // the sentence names it
	Features []loglinear.Feature
}

// Choices gives the choices that are made of a document, for who learns.
func Choices(d *doc.Document, names *entity.Authority) []Choice {
	r := newReader(d, names)
	r.choices = &[]Choice{}
	r.readRoles()
	r.readQuotes()
	r.readEvents()
	return *r.choices
}
