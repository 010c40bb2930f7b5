package korean

import (
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"sillok/internal/korean/lexicon"
)

// ProjectTerm gives what a period dates that is told of a project without a word of its own
// (기간 : 6월 ~ 12월).
func ProjectTerm() string {
	what, _ := LabelOf("사업" + Term)
	return what
}

// timeEnds are the ends of labels that ask for a time: 접수기간, 제출기한.
var timeEnds = [...]string{"기간", "기한", "일시", "일정", "일자", "시기", "시간", "예정일", "일"}

type labelRow struct {
	label string // the end of a label
	what  string
}

var labelTable = sync.OnceValues(func() (map[string]string, []labelRow) {
	table, ends := map[string]string{}, []labelRow(nil)
	for _, row := range rows("labels") {
		if end, ok := strings.CutPrefix(row[0], "*"); ok {
			ends = append(ends, labelRow{end, row[1]})
			continue
		}
		table[row[0]] = strings.TrimSuffix(row[1], "-")
	}
	return table, ends
})

// LabelOf tells what happens on the day that a label asks for: 접수 of 접수기간, 착공
// of 착공; nothing of 일시, which dates the occasion that is spoken of. ok is false
// for labels of other things. The label is without spaces.
func LabelOf(label string) (what string, ok bool) {
	table, ends := labelTable()
	if what, ok := table[label]; ok {
		return what, true
	}
	for _, end := range timeEnds {
		if stem, cut := strings.CutSuffix(label, end); cut && known(stem) {
			return stem, true
		}
	}
	for _, e := range ends {
		if strings.HasSuffix(label, e.label) {
			return label, true
		}
	}
	return label, known(label)
}

// AsksWhen reports whether a label asks for a time by its own words: 접수기간, 행사일시.
func AsksWhen(label string) bool {
	return slices.ContainsFunc(timeEnds[:], func(end string) bool { return strings.HasSuffix(label, end) })
}

// IsNumbered reports whether a label, with its number or without, only counts what it stands
// before: 1차, 제2회, 3단계.
func IsNumbered(label string) bool {
	label = strings.TrimPrefix(label, "제")
	for _, unit := range [...]string{"차", "회", "단계", "기"} {
		if n, ok := strings.CutSuffix(label, unit); ok && (n == "" || digits(n)) {
			return true
		}
	}
	return false
}

// known reports whether a noun names an action of a known kind, or ends in one.
func known(noun string) bool { return noun != "" && NounAction(noun).Kind != "" }

// IsAction reports whether a noun makes a verb with 하다, or ends in one that does.
func IsAction(noun string) bool {
	return noun != "" && (known(noun) || nounClass(noun)&lexicon.Action != 0)
}

var annualTable = sync.OnceValue(func() map[string]bool {
	table := map[string]bool{}
	for _, row := range rows("annual") {
		table[row[0]] = true
	}
	return table
})

// Annual reports whether a noun is the head of things that bear the year they are
// for: 예산, 시행계획.
func Annual(noun string) bool {
	for i := range noun {
		if annualTable()[noun[i:]] {
			return true
		}
	}
	return false
}

// Manner reports whether a clause only tells how the clause that it is linked to
// came about (자료를 모아 발표했다, 협의해 정했다): what dates the one dates the other.
func (c *Clause) Manner() bool {
	return c.Relation == Linked && c.Of != nil && c.Joint == "" && c.pred.end != nil && (c.pred.end.Ending == "어" || c.pred.end.Ending == "어서")
}

// ActionIn gives the action that a headline tells: the last of its last three
// words that names one of a known kind (범정부 훈련 실시 → 실시).
func ActionIn(headline string) Action {
	words := strings.FieldsFunc(headline, func(c rune) bool { return c == ' ' || c == ',' || c == '·' || c == '(' || c == ')' })
	for n := len(words) - 1; n >= max(0, len(words)-3); n-- {
		if n > 0 {
			if _, a, ok := QualifiedAction(words[n-1], words[n]); ok {
				return a
			}
		}
		if a := NounAction(words[n]); a.Kind != "" {
			return a
		}
	}
	n := len(words)
	if n > 1 {
		if a, ok := nominalTable()[actionKey{words[n-1], BareNoun(words[n-2])}]; ok {
			return a
		}
	}
	if n > 0 {
		return nominalTable()[actionKey{word: words[n-1]}]
	}
	return Action{}
}

// QualifiedAction gives the action that a noun is with the word before it, where both
// make another one, and that word bare: 시범 운영, 정식으로 운영, 본격적으로 운영.
func QualifiedAction(before, noun string) (qualifier string, a Action, ok bool) {
	qualifier = strings.TrimSuffix(BareNoun(before), "적")
	a, ok = actionTable()[actionKey{qualifier + noun, ""}]
	a.Noun = noun
	return qualifier, a, ok && qualifier != "" && utf8.RuneCountInString(noun) > 1
}

// nominalTable gives the actions of native verbs by their own form as nouns, with the
// object that makes the meaning where there is one: 만듦, 문을 엶.
var nominalTable = sync.OnceValue(func() map[actionKey]Action {
	table := map[actionKey]Action{}
	for key, a := range actionTable() {
		if stem, ok := strings.CutSuffix(key.word, "-"); ok && a.Kind != "" && a.Kind != State && a.Kind != Say {
			noun := Nominalise(stem)
			table[actionKey{noun, key.object}] = Action{Noun: noun, Class: a.Class, Kind: a.Kind, Idiom: a.Idiom}
		}
	}
	return table
})

// OneOf reports whether a phrase names one of several, as what something is done: 계획의 하나로.
func OneOf(phrase string) bool { return strings.HasSuffix(phrase, Of+" 하나") }

var aftermathTable = laterSet("뒤 후 이후 때 때까지 당시 때는 때도 때에 뒤에 후에 전까지 직후 뒤로 이래")

// Aftermath reports whether a word makes the noun of action before it the time of
// something else: 출범 뒤, 정전 때, 개통 전까지.
func Aftermath(word string) bool { return aftermathTable()[word] }

var beyondTable = laterSet("이전 이전에 이전의 이전까지 이후 이후에 이후의 이후로 이래 이래로")

// Beyond reports whether a word behind a time makes it all that comes before or after.
func Beyond(word string) bool { return beyondTable()[word] }

var lawHeads = laterSet("법 법은 법률 법률은 영 영은 령 령은 규칙 규칙은 규정 규정은 조례 조례는 고시 고시는 훈령 훈령은 예규 예규는")

// IsLawHead reports whether a word is what a law calls itself (이 영, 이 조례).
func IsLawHead(word string) bool { return lawHeads()[word] }

type mourning struct{ word, of string }

var mourningTable = sync.OnceValue(func() (list []mourning) {
	for _, row := range rows("mourning") {
		list = append(list, mourning{row[0], strings.TrimSuffix(row[1], "-")})
	}
	return list
})

// Mourning finds the first word of an obituary in s: where it begins, and who died
// to the person named (모친 of 모친상), nothing of 별세. Rites (발인) are their own word.
// at is -1 where there is none.
func Mourning(s string) (at int, word, of string) {
	at = -1
	for _, m := range mourningTable() {
		if i := strings.Index(s, m.word); i >= 0 && (at < 0 || i < at) {
			at, word, of = i, m.word, m.of
		}
	}
	return at, word, of
}

var pointers = laterSet("이 그 저 이번 해당 본 동 같은 이같은 그같은 이런 그런 이들 당시")

// Pointing reports whether a word in front of a noun points at what was named
// before: 이 사업, 해당 기관.
func Pointing(word string) bool { return pointers()[word] }

var referenceTable = keyed("references")

// Reference tells what a word that names nothing by itself does: self for speakers
// (저희), other for what was named before (그), bound for nouns that need words before
// them (것), list for what goes on with a list (및). It is empty for other words.
func Reference(word string) string { return referenceTable()[word] }

// Words of headlines that stand behind others: what is held (훈련 실시), what can be
// done (신청 가능), and the rest of a list (카카오 등).
const (
	Held    = "실시"
	Meeting = "개최"
	Opening = "시작"
	Closing = "마감"
	Next    = "다음"
	IsNot   = "아니다"
	Receive = "받"  // 기증받다
	Over    = "종료" // of what was interrupted

	Incumbent = "현" // 현 정보과장

	Ceremony = "식" // 개통식
	Deed     = "일"
	Of       = "의"
	Onto     = "에"
	Doors    = "문"
	Minutes  = "회의록"
	Session  = "회의"
	Can      = "가능"
	Et       = "등"
	Persons  = "명"

	Occurrence = "발생"
	Delay      = "지연"
	Kept       = "이행"
	Outage     = "장애"
	Access     = "접속"
	Being      = "있음"
	Decision   = "결정"
	Announced  = "발표"
	Term       = "기간"
	Deadline   = "기한" // ends labels that ask until when
	InCharge   = "담당"
	According  = "에 따르면"
)

// ReportPart tells which part of a release that answers a newspaper a heading begins.
type ReportPart uint8

const (
	NoPart       ReportPart = iota
	HeadOfReport            // < 기사 내용 >
	HeadOfAnswer            // < 설명 내용 >
)

// ReportHead reads the heading of a part of such a release.
func ReportHead(line string) ReportPart {
	line = strings.Join(strings.Fields(line), "")
	part := NoPart
	for _, row := range rows("reportheads") {
		if strings.Contains(line, row[0]) {
			part = HeadOfReport
			if row[1] == "answer" {
				return HeadOfAnswer
			}
		}
	}
	return part
}

// Recalled reports whether a clause only recalls what used to be: 등본을 밀던 기억.
func (c *Clause) Recalled() bool {
	return c.Relation == Modifying && c.Mood == Plain && c.pred.end != nil && c.pred.end.Ending == "던" && !c.pred.end.Past
}

// QuotesBeforeNoun reports whether a clause is what the noun behind it says: 열겠다는 목표.
func (c *Clause) QuotesBeforeNoun() bool {
	return c.Relation == Modifying && c.pred.end != nil && c.pred.end.Quotes
}

// FallsShort reports whether a clause says that less was done than was to be: 54대 설치에 그쳤다.
func (c *Clause) FallsShort() bool { return fallsShort[c.Lemma] && !c.Negated && c.Mood == Plain }

var fallsShort = List("falls short")

// GaveUp reports whether a clause tells of a plan, in front of its noun, as one that holds
// no more or is held against what came: 5월 개통 예정이던 역, 열려던 창구, 열기로 했던 모임, 끝내겠다던
// 일, 3월로 잡았던 개통; so does one that the next clause turns (3월로 잡혔다가 미뤄졌다).
func (c *Clause) GaveUp() bool {
	if c.pred.end == nil {
		return false
	}
	if left := c.Relation == Linked && strings.HasSuffix(c.pred.end.Ending, "다가"); !left && (c.Relation != Modifying || !strings.HasSuffix(c.pred.end.Ending, "던")) {
		return false
	}
	switch c.Mood {
	case Decided, Intended:
		return true
	}
	return c.sets() || strings.HasSuffix(c.Lemma, "려하다")
}

// StateNoun gives the noun of which the adjective of a clause is made: 부실 of 부실하다; "" for others.
func StateNoun(c *Clause) string {
	noun := strings.TrimSuffix(c.Stem(), "하")
	if noun == c.Stem() || len(noun) < 6 || nounClass(noun)&lexicon.Noun == 0 {
		return ""
	}
	return noun
}

// Interrupted reports whether a clause tells what was going on when something else came: 나래국을 방문하던 중.
func (c *Clause) Interrupted() bool {
	return c.Relation != Main && c.pred.has("progress") && c.pred.verb != nil && strings.HasSuffix(c.pred.verb.Ending, "던")
}

// Sets reports whether a clause told that something was set for a day, before the clause that tells what became
// of it: 3일로 예정됐던 모임은, 3일로 예정됐으나.
func (c *Clause) Sets() bool {
	return c.sets() && (c.GaveUp() || c.Relation == Linked && c.Joint == "contrast" && c.PastItself())
}

func (c *Clause) sets() bool {
	switch c.Lemma {
	case "예정되다", "예정하다", "예고되다", "예고하다", "계획하다", "계획되다", "잡다", "잡히다", "목표하다":
		return true
	}
	return false
}

// ScheduledDeed gives the deed of a noun phrase that says it is to come: 준공 of 준공예정.
func ScheduledDeed(phrase string) (deed string, ok bool) {
	deed, ok = strings.CutSuffix(phrase, "예정")
	deed = strings.TrimSpace(deed)
	return deed, ok && IsAction(deed[strings.LastIndexByte(deed, ' ')+1:])
}

// Lasted reports whether a clause tells of its noun what it used to do: 이 일을 하던 센터.
func (c *Clause) Lasted() bool {
	return c.Relation == Modifying && c.pred.end != nil && c.pred.end.Ending == "던" && c.Mood == Plain && !c.State
}

// Denies reports whether a word before a verb says that it is not done: 못, 안.
func Denies(word string) bool { return word == "못" || word == "안" }

// AsPossible gives the predicate of a clause that says that something can be done as a noun: 볼 수 있음. It is empty for
// others, and where it cannot.
func (c *Clause) AsPossible(t *Text) string {
	before, rest, ok := strings.Cut(t.Str(c.Predicate), " 수 있")
	if !ok || c.Mood != Possible || c.Negated || strings.Contains(rest, "않") {
		return ""
	}
	return before + " 수 있음"
}

// Unable reports whether a clause says that something could not be done: 열지 못했다.
func (c *Clause) Unable() bool { return c.pred.has("fail") }

// Reports reports whether a clause says that a newspaper tells what another says: 보도했다.
func (c *Clause) Reports() bool { return c.Action.Noun == "보도" }

// Aim tells how a clause puts a deed before somebody.
type Aim uint8

const (
	NoAim     Aim = iota
	Aimed         // 개통을 목표로 한다, 개통을 앞두고 있다
	Scheduled     // 개통은 10월로 예정돼 있다
)

// AimsAt tells whether a clause says that a deed is aimed at, or is to come.
func AimsAt(c *Clause, t *Text) Aim {
	switch c.Lemma {
	case "앞두다":
		return Aimed
	case "예정되다", "잡히다":
		return Scheduled
	}
	for _, a := range c.Args {
		if a.Role == How && t.Str(a.Head) == "목표" {
			return Aimed
		}
	}
	if c.Action.Noun == "목표" && c.Relation == Main { // 하반기 개관이 목표다
		return Scheduled
	}
	return NoAim
}

// Targets reports whether a word makes of the noun before it what is aimed at: 개통을 목표로.
func Targets(word string) bool { return word == "목표로" }

// Towards reports whether a word makes of the object before it what is to come: 개통을 위해.
func Towards(word string) bool { return towards()[word] }

var towards = laterSet("위해 위한 위하여 향해 향한 목표로 앞두고 앞둔")

// Meets reports whether a word makes of the place before it what something else is timed by:
// 개통에 앞서, 종료에 맞추어.
func Meets(word string) bool { return word == "앞서" || word == "맞춰" || word == "맞추어" }

// Precedes reports whether a word makes of the place before it what is yet to come: 설립에 앞서.
func Precedes(word string) bool { return word == "앞서" }

// PassesThrough reports whether a word makes of the object before it what comes before something else:
// 시범운영을 거쳐.
func PassesThrough(word string) bool {
	return word == "거쳐" || word == "거친" || word == "거쳐서"
}

// Following reports whether a word makes of the place before it a ground: 협의에 따라.
func Following(word string) bool {
	return word == "따라" || word == "의해" || word == "의거해" || word == "근거해"
}

// Plural reports whether a word stands for several: 이들.
func Plural(word string) bool { return strings.HasSuffix(word, "들") }

// CountsPlaces reports whether a noun of opening counts places behind a number: 10만 개소.
func CountsPlaces(noun string) bool { return noun == "개소" }

// IsAttachment reports whether a line names what is attached, with its number of copies: 사진 2부.
func IsAttachment(line string) bool {
	line, ok := strings.CutSuffix(strings.TrimSpace(strings.TrimRight(line, ". ")), "부")
	if !ok {
		return false
	}
	last := strings.LastIndexFunc(line, unicode.IsSpace)
	return last >= 0 && digits(strings.TrimSpace(line[last:]))
}

// IsOrdinal reports whether a letter numbers the items of a list: 가. 나. 다.
func IsOrdinal(letter rune) bool {
	return strings.ContainsRune("가나다라마바사아자차카타파하", letter)
}

// IsListName reports whether a word is the name of a list and not of what it lists:
// 일정, 개요.
func IsListName(word string) bool {
	for i := range word {
		if what := Reference(word[i:]); what == "listname" || what == "chronicle" {
			return true
		}
	}
	return false
}

// IsRank reports whether a noun is a place in a ranking: 1위.
func IsRank(noun string) bool {
	n, ok := strings.CutSuffix(noun, "위")
	return ok && digits(n)
}

// IsChronicle reports whether a word of a line ends in the name of a list of what was:
// 연혁, 약력, 기관연혁.
func IsChronicle(line string) bool {
	for _, w := range strings.Fields(line) {
		w = strings.Trim(w, "<>[]()○□■:·")
		for i := range w { // 기관연혁
			if Reference(w[i:]) == "chronicle" {
				return true
			}
		}
	}
	joined := strings.Join(strings.Fields(line), "") // 나래원이 걸어온 길
	for i := range joined {
		if Reference(joined[i:]) == "chronicle" {
			return true
		}
	}
	return false
}

// IsOccasion reports whether a noun ends in the name of an occasion: 설명회, 본심사.
func IsOccasion(noun string) bool {
	_, ends := labelTable()
	for _, e := range ends {
		if strings.HasSuffix(noun, e.label) {
			return true
		}
	}
	for i := range noun {
		if Reference(noun[i:]) == "occasion" {
			return true
		}
	}
	return false
}

// IsAdverb reports whether a word is an adverb: one of data/adverbs.tsv, a noun of a state
// with 히 (면밀히), or a noun with the suffix 적 and 으로 (본격적으로), which is none where 적
// belongs to a noun of its own (목적으로).
func IsAdverb(word string) bool {
	if adverbs()[word] {
		return true
	}
	for end := range stateEnds() {
		if stem, ok := strings.CutSuffix(word, end); ok && nounClass(stem)&lexicon.State != 0 {
			return true
		}
	}
	for end := range mannerEnds() {
		if stem, ok := strings.CutSuffix(word, end); ok {
			return utf8.RuneCountInString(stem) > 1 && !nounsInManner()[stem+string([]rune(end)[0])]
		}
	}
	return false
}

var (
	stateEnds     = laterList("ends of states told as manner")
	mannerEnds    = laterList("manner ends")
	nounsInManner = laterList("nouns that end like manner")
)

// told reports whether a quotation that ends in a noun is said all the same: 이라고,
// 이라며 or 이라는 follows, and a verb stands in it (“10월에 열 계획”이라고). Terms are
// called so without one (‘한빛마루’라고 부른다).
func (t *Text) told(w *Word, words []Word) bool {
	behind := strings.TrimLeft(t.text[w.Quote.End:w.End], "”’\"'")
	if !strings.HasPrefix(behind, "이라") && !strings.HasPrefix(behind, "라") {
		return false
	}
	for _, v := range words[:len(words)-1] {
		if v.Verb != nil && !v.Verb.Copula {
			return true
		}
	}
	return false
}
