package korean

import (
	"slices"
	"sort"
	"strings"
	"unicode/utf8"
)

// Clause is a predicate with what belongs to it.
type Clause struct {
	Span      Span // from its first word to its predicate
	Predicate Span // the verb with its auxiliaries; of lines that end in a noun, the noun
	Sentence  int
	Quoted    bool // it stands in quotation marks

	Lemma    string // 개통하다, 열다; empty when the predicate is a noun
	Action          // what is done, as a noun with its class and kind
	Deed     Action // of 구축을 완료하다, what is completed: 구축
	Voice    Voice
	Form     Form
	Tense    Tense
	Mood     Mood
	Negated  bool
	Polite   bool
	State    bool // an adjective or 이다: it tells how something is, not what happens
	Became   bool // it tells what its subject becomes: 나래원이 법정기관이 된다
	Status   Status
	Args     []Arg
	Relation Relation
	Joint    string  // of linked clauses how they are joined where that is told: after, before, purpose, contrast
	Of       *Clause // the clause that Relation speaks of
	Noun     Span    // of a Modifying clause the noun behind it
	Telling  bool    // it says that somebody says, decides, demands what another clause tells

	pred   predicate
	order  int
	gap    bool // its predicate is that of the next clause
	turn   int  // of such a clause where those of its words begin that the next has otherwise
	shares int  // of such a clause where the words of the next begin that are of both; 0 where none are
}

// Stem is the lemma without its ending: 열 of 열다.
func (c *Clause) Stem() string { return strings.TrimSuffix(c.Lemma, "다") }

// TellsPlan reports whether a clause tells what the noun behind it holds, a plan: 150원으로 낮추는
// 로드맵.
func (t *Text) TellsPlan(c *Clause) bool {
	noun := t.Str(c.Noun)
	return c.Relation == Modifying && planNouns()[noun[strings.LastIndexByte(noun, ' ')+1:]]
}

// Honours reports whether a predicate honours its subject, which is then not whoever speaks:
// 취임하셨는데요.
func (c *Clause) Honours() bool {
	return c.pred.verb != nil && c.pred.verb.Honorific || c.pred.end != nil && c.pred.end.Honorific
}

// PastItself reports whether the verb of a clause has the ending of the past itself, and is not past
// by the clause that it goes on with: 열었고, but 열고.
func (c *Clause) PastItself() bool { return c.pred.tense() == Past }

// mostLinks is how many links from clause to clause are followed.
const mostLinks = 6

// LeadsTo reports whether a clause is linked to another, over others that are: [창구를 열고] 민원을 받아 |처리했다|.
func (c *Clause) LeadsTo(to *Clause) bool {
	for n := 0; c.Relation == Linked && c.Of != nil && n < mostLinks; n++ {
		if c = c.Of; c == to {
			return true
		}
	}
	return false
}

// Tries reports whether a clause tells what somebody does to see how it is: 달아 보고.
func (c *Clause) Tries() bool { return slices.Contains(c.pred.effects, "try") }

// Gapped reports whether a clause leaves its predicate out, which is that of the next: [2월 전시회가], 9월에는 학술대회가 열린다.
func (c *Clause) Gapped() bool { return c.gap }

// Arg gives the first argument with a role. ok is false when there is none.
func (c *Clause) Arg(role Role) (arg Arg, ok bool) {
	for _, a := range c.Args {
		if a.Role == role {
			return a, true
		}
	}
	return Arg{}, false
}

// Teller gives the clause that tells this one (…했다고 밝혔다), directly or over
// clauses linked to it; nil when the text itself tells it.
func (c *Clause) Teller() *Clause {
	for n := 0; c != nil && n < 20; n++ {
		if c.Relation == Told {
			return c.Of
		}
		c = c.Of
	}
	return nil
}

// Clauses gives the clauses of a sentence in the order of their predicates.
func (t *Text) Clauses(sentence int) []*Clause {
	if sentence < 0 || sentence >= len(t.sentences) {
		return nil
	}
	return t.parse(sentence).clauses
}

// ClauseOf gives the clause to which the words of a span belong, such as the
// clause that a date dates: not always the nearest, since the words of a clause
// may stand around another one. It is nil where no predicate takes them.
func (t *Text) ClauseOf(span Span) *Clause {
	k := t.Sentence(span.Start)
	if k < 0 || span.Start < t.sentences[k].Start {
		return nil
	}
	s := t.parse(k)
	i := sort.Search(len(s.owned), func(i int) bool { return s.owned[i].word.End > span.Start })
	if i == len(s.owned) || s.owned[i].word.Start >= span.End {
		return nil
	}
	return s.owned[i].clause
}

// sentence is a sentence that was read into clauses.
type sentence struct {
	clauses []*Clause
	owned   []owned // in order, without overlap
}

// owned is a word with the clause it belongs to.
type owned struct {
	word   Span
	clause *Clause
}

func (t *Text) parse(k int) *sentence {
	if s := t.read[k]; s != nil {
		return s
	}
	s := &sentence{}
	for in := t.sentences[k]; in.Len() > 0; {
		var part Span
		part, in = t.cut(in)
		t.readUnit(s, part, k, 0)
	}
	sort.SliceStable(s.clauses, func(i, j int) bool { return s.clauses[i].Predicate.End < s.clauses[j].Predicate.End })
	sort.SliceStable(s.owned, func(i, j int) bool { return s.owned[i].word.Start < s.owned[j].word.Start })
	t.read[k] = s
	return s
}

// longestUnit is how many bytes of a sentence are read at once: what is longer is
// a table or no language at all, and is read in pieces.
const longestUnit = 4000

// cut takes from a stretch what is read at once.
func (t *Text) cut(in Span) (first, rest Span) {
	if in.Len() <= longestUnit {
		return in, Span{in.End, in.End}
	}
	at := in.Start + longestUnit
	if i := strings.LastIndexByte(t.text[in.Start:at], ' '); i > 0 {
		at = in.Start + i
	}
	for !utf8.RuneStart(t.text[at]) {
		at--
	}
	return Span{in.Start, at}, Span{at, in.End}
}

// deepestQuote is how deep quotations within quotations are read.
const deepestQuote = 3

// unit is a sentence, or one within a quotation, while its clauses are made.
type unit struct {
	*Text
	words   []Word
	time    []bool
	phrases []phrase
	owner   []*Clause // of each word
	clauses []*Clause
}

// readUnit reads a stretch of a sentence and what is quoted in it, and gives the
// clause that ends it.
func (t *Text) readUnit(s *sentence, in Span, k, depth int) *unit {
	u := &unit{Text: t, words: t.Words(in)}
	inner := map[int][]*Clause{}
	for i := range u.words {
		if w := &u.words[i]; w.Quote.Len() > 0 && depth < deepestQuote && t.speech(w) {
			inner[i] = t.readQuote(s, w.Quote, k, depth+1)
			w.Verb, w.Particles, w.Case = nil, nil, NoCase
		}
	}
	u.time = t.markTimes(u.words)
	u.pointWords()
	preds := t.predicates(u.words, u.time)
	u.owner = make([]*Clause, len(u.words))
	u.group(preds)
	u.build(preds, k, depth > 0)
	for i, list := range inner {
		teller := u.after(i)
		for _, c := range list {
			if teller != nil && c.Relation == Main {
				c.Relation, c.Of = Told, teller
				teller.Telling = true
			}
		}
	}
	u.relate()
	u.settle()
	s.clauses = append(s.clauses, u.clauses...)
	s.owned = slices.Grow(s.owned, len(u.words))
	for i := range u.words {
		if c := u.owner[i]; c != nil && inner[i] == nil {
			s.owned = append(s.owned, owned{u.words[i].Span, c})
		}
	}
	return u
}

// pointWords takes 같은 for the word that points at what was named before where nothing stands before it that something
// is like: [같은 법은], 가람시는 [같은 조례를]; but 가람과 같은 도시, 가람 같은 도시.
func (u *unit) pointWords() {
	for i := range u.words {
		w := &u.words[i]
		if w.Verb == nil || !theSame()[w.Text] || i > 0 && !u.beginsThere(i) || i+1 == len(u.words) || !sameNouns()[u.Str(u.words[i+1].Noun)] {
			continue
		}
		w.Verb, w.Noun = nil, w.Span
	}
}

// Same reports whether a word says that something is the one that was named before, or like it: 같은.
func Same(word string) bool { return theSame()[word] }

// SameOne reports whether a noun is one of which 같은 means that one: 같은 법; 같은 번호 may be another of its kind.
func SameOne(noun string) bool { return sameNouns()[noun] }

// theSame are the words for what is the same as what was named before.
var (
	theSame   = laterList("the same")
	sameNouns = laterList("same nouns")
)

// beginsThere reports whether what stands before word i belongs to no phrase that it begins or is compared in.
func (u *unit) beginsThere(i int) bool {
	before := &u.words[i-1]
	if before.Comma || before.Stop || u.time[i-1] || before.Verb != nil && before.Verb.Form == Link {
		return true
	}
	switch before.Case {
	case Topic, Subject, Object, Place, Source:
		return true
	}
	return false
}

// readQuote reads the sentences of a quotation and gives their last clauses.
func (t *Text) readQuote(s *sentence, in Span, k, depth int) []*Clause {
	var last []*Clause
	for _, part := range Sentences(t.Str(in), nil) {
		u := t.readUnit(s, Span{in.Start + part.Start, in.Start + part.End}, k, depth)
		if n := len(u.clauses); n > 0 {
			last = append(last, u.clauses[n-1])
		}
	}
	return last
}

// speech reports whether what stands in quotation marks is said, and is not a
// name or a term: it ends in a verb.
func (t *Text) speech(w *Word) bool {
	words := t.Words(w.Quote)
	if len(words) < 2 {
		return len(words) == 1 && words[0].Verb != nil && words[0].Verb.Form == Final && words[0].Verb.Polite
	}
	if t.told(w, words) {
		return true
	}
	last := words[len(words)-1]
	if _, ok := statusNouns[t.Str(last.Noun)]; ok && words[len(words)-2].Verb != nil { // “10월 열 예정”
		return true
	}
	return last.Verb != nil && last.Verb.Form == Final && !(last.Verb.Copula && last.Verb.Ending == "ㄴ가")
}

// after gives the clause whose predicate follows word i first, else the last one.
func (u *unit) after(i int) *Clause {
	if c := u.owner[i]; c != nil {
		return c
	}
	for _, c := range u.clauses {
		if c.pred.last >= i {
			return c
		}
	}
	return nil
}

// SideOf tells on which side of the day of telling a time lies, by the clause to
// which it belongs; of one that stands before a noun of plans (추석 연휴 복구 계획을
// 점검했다) by that noun.
func (t *Text) SideOf(time Span) Tense {
	c := t.ClauseOf(time)
	if c == nil {
		return NoTense
	}
	day, bare := strings.CutSuffix(t.Str(time), "일")
	for _, a := range c.Args {
		if bare && digits(day) {
			break // 11일 추진 계획을 공개했다: the day of the telling
		}
		if a.Role == What && a.Case == Object && a.Of == nil && (a.Span.Contains(time) || t.gap(time.End, a.Span.Start)) && planNouns()[t.Str(a.Head)] {
			return Future
		}
	}
	return c.Side()
}

// MovedTo reports whether a time is the one to which its clause puts something off, and the
// only one that the sentence gives but for the day of the telling: 발급을 9월로 미뤘다.
func (t *Text) MovedTo(time Span) bool {
	c := t.ClauseOf(time)
	if c == nil || c.Kind != Postpone || c.Negated {
		return false
	}
	to := false
	for _, o := range t.Clauses(c.Sentence) {
		for _, a := range o.Args {
			switch {
			case a.Role != When || o.Telling:
			case o == c && a.Case == Means && a.Span.Contains(time):
				to = true
			default:
				return false
			}
		}
	}
	return to
}

// gap reports whether nothing but white space stands between two offsets.
func (t *Text) gap(from, to int) bool {
	return from <= to && strings.Trim(t.text[from:to], " ") == ""
}

// planNouns are nouns of what is to come, which date themselves what stands
// before them.
var planNouns = laterSet("계획 예정 방침 목표 전망 대책 방안 일정 구상 복안 포부 공약 청사진 로드맵")

// Side tells on which side of the day of telling the time of a clause lies: Past
// for what is done, goes on or was to be, Future for what is to come, NoTense
// where its words do not say. The plain present tells what is to come of
// happenings (3월에 연다), so a date in such a clause is taken to lie ahead.
func (c *Clause) Side() Tense {
	for n := 0; c != nil && n < 6; n++ {
		if side := c.ownSide(); side != NoTense {
			return side
		}
		if c.Joint == "contrast" || c.Relation == Modifying && c.Tense == Present && c.Form == Adnominal { // 5월부터 파는 상품은 …: it may have begun
			return NoTense
		}
		c = c.Of
	}
	return NoTense
}

// describes reports whether a clause quotes how something is, by the ending that
// verbs of happenings do not have: 없다고, 어렵다며, but 연다고.
func (c *Clause) describes() bool {
	return c.pred.end != nil && c.pred.end.describes && c.pred.end == c.pred.verb
}

func (c *Clause) ownSide() Tense {
	if end := c.pred.end; end != nil && end.Ending == "ㅁ" && !end.Past && c.Mood == Plain { // 바뀜, in lists of any time
		return NoTense
	}
	switch c.Status {
	case UnderWay:
		if c.Kind == Plan && c.Action.Noun != "추진" {
			return NoTense // 내년 박람회를 준비하고 있다
		}
		if c.Tense == Present && !c.pred.has("progress") && c.Lemma != "" && c.Form != Adnominal {
			return NoTense // 7월부터 지원한다: it may go on or be to come
		}
		return Past
	case Done, Failed:
		return Past
	case Cancelled, Postponed:
		if c.Mood == Intended {
			return NoTense // 15일 열려 했으나 열지 않기로 했다
		}
	case Planned:
		if c.Tense == Past && c.pred.end != nil && c.Form != Adnominal && c.Mood != Decided {
			return NoTense // 열 예정이었다
		}
		return Future
	case AskedFor:
		if c.Mood != Plain || c.Relation == Told || c.Relation == Embedded {
			return Future
		}
	}
	switch c.Mood {
	case Possible, Purpose, Supposed, Needed, Asked, Wished:
		return Future
	}
	switch {
	case c.Tense == Past && c.Form != NoForm:
		return Past
	case c.Tense == Future && c.Negated && c.Quoted: // “9월까지 닫지 않겠다”고 했다
		return Future
	case c.Tense == Present && (c.Form == Final || c.Relation == Told) && !c.State && !c.describes() && !c.Negated:
		return Future
	}
	return NoTense
}
