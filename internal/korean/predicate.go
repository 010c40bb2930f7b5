package korean

import (
	"sillok/internal/korean/lexicon"
	"slices"
	"strings"
	"sync"
)

// predicate is a verb, or a noun of action, with the auxiliaries behind it.
type predicate struct {
	first, last int   // words
	verb        *Verb // the verb that has the meaning; nil for nouns
	end         *Verb // the verb whose ending goes on; nil when the sentence ends in a noun
	noun        string
	effects     []string
	relation    string // of connectives: after, before, purpose
	bracket     string // a notation behind it: 예정
}

// auxiliary is a row of data/auxiliaries.tsv or data/connectives.tsv.
type auxiliary struct {
	word, effect string
	link         bool
}

// auxiliaryTable gives the rows for each ending.
var auxiliaryTable = sync.OnceValue(func() map[string][]auxiliary {
	table := map[string][]auxiliary{}
	for _, name := range [...]string{"auxiliaries", "connectives"} {
		for _, row := range rows(name) {
			for _, e := range strings.Split(row[0], "|") {
				table[e] = append(table[e], auxiliary{row[1], row[2], name == "connectives"})
			}
		}
	}
	return table
})

// auxiliaryWords are the stems and nouns of the auxiliaries.
var auxiliaryWords = sync.OnceValue(func() map[string]bool {
	set := map[string]bool{}
	for _, list := range auxiliaryTable() {
		for _, a := range list {
			set[strings.TrimSuffix(a.word, "-")] = true
		}
	}
	return set
})

// mayBeAuxiliary reports whether a word can be an auxiliary behind some ending: a
// quick question before auxiliaryAt is asked.
func (t *Text) mayBeAuxiliary(w *Word) bool {
	if w.Verb != nil && auxiliaryWords()[w.Verb.Stem] || auxiliaryWords()[w.Text] || auxiliaryWords()[t.nounText(w)] {
		return true
	}
	return w.Verb == nil && len(w.Text) <= 6 // 낸, 본: nouns as well
}

// auxiliaryAt gives the auxiliary that a word is behind an ending.
func (t *Text) auxiliaryAt(ending string, w *Word) (auxiliary, bool) {
	verb := w.Verb
	if verb == nil && !w.Opaque && w.Particles == nil { // 낸, 본: nouns as well
		if r, ok := readVerb(w.Text); ok {
			verb = verbOf(r)
		}
	}
	for _, a := range auxiliaryTable()[ending] {
		if stem, ok := strings.CutSuffix(a.word, "-"); ok {
			if verb != nil && verb.Stem == stem {
				w.Verb = verb
				return a, true
			}
			continue
		}
		if w.Text == a.word || t.nounText(w) == a.word && w.Case != Like && !(a.link && argument(w.Case)) { // 설치는 예정대로 마쳤다
			return a, true
		}
	}
	return auxiliary{}, false
}

// argument reports whether a noun with a particle is an argument, and joins no
// clauses: 조사한 결과를 공개했다, but 조사한 끝에.
func argument(c Case) bool { return c == Subject || c == Object || c == Genitive }

// statusNouns are nouns behind a noun of action that tell its status: 개통 예정.
var statusNouns = map[string]string{
	"예정": "planned", "계획": "planned", "방침": "planned", "목표": "intend", "중": "progress", "완료": "done", "전망": "expect",
}

// CutPlanned cuts from words the noun behind them that tells that they are to come: 신설
// 예정.
func CutPlanned(words string) (string, bool) {
	i := strings.LastIndexByte(words, ' ')
	if i < 0 || statusNouns[words[i+1:]] != "planned" {
		return words, false
	}
	return words[:i], true
}

// predicates finds the predicates among the words of a unit.
func (t *Text) predicates(words []Word, time []bool) []predicate {
	var list []predicate
	for i := 0; i < len(words); i++ {
		w := &words[i]
		if p, ok := t.datedNoun(words, time, i); ok {
			list = append(list, p)
			continue
		}
		if p, ok := t.withoutLight(words, time, i); ok {
			list = append(list, p)
			continue
		}
		if p, ok := t.brokenHeadline(words, list, time, i); ok {
			list = append(list, p)
			continue
		}
		if w.Verb == nil || w.Verb.Adverbial || adverbial(words, i) {
			continue
		}
		if _, ok := t.postverb(words, i); ok || continues(list, words, i) || feeling(words, i) {
			continue
		}
		p := predicate{first: i, last: i, verb: w.Verb, end: w.Verb}
		if w.Verb.Copula {
			if !t.copulaPredicate(words, i, &p, list) {
				continue
			}
		}
		i = t.extend(words, &p)
		list = append(list, p)
	}
	if p, ok := t.nounPredicate(words, list, time); ok {
		list = append(list, p)
	}
	return list
}

// adverbial reports whether a verb that goes on is an adverb where it stands: 이르면
// 6월, 한 달 넘게; but 도로를 이어.
func adverbial(words []Word, i int) bool {
	v := words[i].Verb
	return v.Form == Link && adverbs()[words[i].Text] && (v.Ending == "게" || i == 0 || words[i-1].Case != Object)
}

// feeling reports whether the adjective that word i is made of is a noun to the verb behind it,
// since nothing before it is that way: 대책이 없다고 [답답함을] 토로했다; but 문제가 심각함을 알렸다.
func feeling(words []Word, i int) bool {
	w := &words[i]
	if !w.Verb.Adjective || w.Verb.Copula || w.Verb.Ending != "ㅁ" || w.Verb.Past || w.Case != Object {
		return false
	}
	return i == 0 || words[i-1].Verb != nil && words[i-1].Verb.Form != Nominal || words[i-1].Case == Genitive
}

// continues reports whether word i only goes on with what joins the clause before
// it to the next one: 도입한 데 이어.
func continues(list []predicate, words []Word, i int) bool {
	v := words[i].Verb
	if len(list) == 0 || list[len(list)-1].last != i-1 || list[len(list)-1].relation == "" {
		return false
	}
	row, ok := postverbTable()[v.Stem+"-"]
	return ok && row.joint != "" && v.Form == Link
}

// brokenHeadline finds the noun of action before the dots that divide a headline:
// 평가 결과 발표…1등급 16곳.
func (t *Text) brokenHeadline(words []Word, earlier []predicate, time []bool, i int) (predicate, bool) {
	if !words[i].Dots || i+1 == len(words) {
		return predicate{}, false
	}
	return t.nounPredicate(words[:i+1], earlier, time)
}

// withoutLight reads a noun of action that stands between its object and a comma as the verb
// whose 하고 newspapers leave out: 전용망을 구축, 기업을 지원한다. A verb must follow, else the
// noun is one of a row.
func (t *Text) withoutLight(words []Word, time []bool, i int) (predicate, bool) {
	w := &words[i]
	if !w.Comma || w.Colon || w.Opaque || w.Verb != nil || w.Particles != nil || time[i] || nounClass(w.Text)&lexicon.Action == 0 {
		return predicate{}, false
	}
	k := i - 1
	for k >= 0 && !words[k].Comma && qualifies(&words[k], w.Text) {
		k--
	}
	if k < 0 || words[k].Case != Object || words[k].Comma || words[k].Verb != nil || !verbFollows(words[i+1:]) {
		return predicate{}, false
	}
	light := "하고"
	if Cost(t.Str(words[k].Noun)) { // 82억 원을 투입해 짓는다
		light = "해"
	}
	r, ok := readVerb(w.Text + light)
	if !ok {
		return predicate{}, false
	}
	v := verbOf(r)
	return predicate{first: i, last: i, verb: v, end: v}, true
}

// Cost reports whether a noun is what a deed costs or is done with: 원 of 82억 원, 사업비.
func Cost(noun string) bool {
	return List("means")[noun] || strings.HasSuffix(noun, "원") && strings.ContainsAny(noun, "0123456789억만천백조") || noun == "원"
}

// qualifies reports whether a word tells how an action is done: 대폭 확대, 시범 운영.
func qualifies(w *Word, action string) bool {
	_, _, ok := QualifiedAction(w.Text, action)
	return ok && w.Case == NoCase || IsAdverb(w.Text)
}

// verbFollows reports whether among words one is a verb.
func verbFollows(words []Word) bool {
	return slices.ContainsFunc(words, func(w Word) bool { return w.Verb != nil && !w.Verb.Adverbial })
}

// extend adds the auxiliaries behind a predicate and gives its last word.
func (t *Text) extend(words []Word, p *predicate) int {
	for p.last+1 < len(words) && p.end != nil && p.relation == "" && !words[p.last].Stop {
		next := &words[p.last+1]
		if coming := next.Text == comingTime && p.last+2 < len(words) && startsWithDigit(words[p.last+2].Text); coming || words[p.last].Comma {
			break // 착공에 들어가 | 오는 8월: no verb either
		}
		ending := p.end.Ending
		if words[p.last].Case == Means && ending == "기" { // 보내기로, also a noun
			ending = "기로"
		}
		a, ok := t.auxiliaryAt(ending, next)
		if !ok {
			break
		}
		p.last++
		if a.link {
			p.relation = a.effect
			switch {
			case a.effect == "-":
				p.relation = "while"
			case a.effect == "found":
				p.relation = "after"
				if next.Particles == nil { // 조사한 결과에 따라: of any time
					p.effects = append(p.effects, "fact")
				}
			}
			break
		}
		if a.effect != "-" {
			p.effects = append(p.effects, a.effect)
		}
		if next.Verb == nil {
			if !t.nounAuxiliary(words, p, next) {
				break
			}
			continue
		}
		p.end = next.Verb
	}
	return p.last
}

// comingTime stands before a time that is to come, and looks like the verb 오다.
const comingTime = "오는"

func startsWithDigit(s string) bool { return s != "" && s[0] >= '0' && s[0] <= '9' }

// existing are nouns behind a verb that have 있다 or 없다 behind them: 할 수 있다, 할 계획으로
// 있다.
var existing = laterSet("수 바 사실 적 일 필요 필요성 가능성 예정 계획 방침 생각 중")

// nounAuxiliary goes on behind a noun that is an auxiliary (예정, 것, 수): it may
// have a verb of its own (수 있다, 예정으로 있다, 것으로 보인다). It reports whether
// more auxiliaries may follow.
func (t *Text) nounAuxiliary(words []Word, p *predicate, noun *Word) bool {
	name := t.Str(noun.Noun)
	if p.last+1 < len(words) && words[p.last+1].Verb != nil {
		v := words[p.last+1].Verb
		if (v.Stem == "있" || v.Stem == "없") && existing()[name] {
			p.last++
			p.end = v
			if v.Stem == "없" {
				p.effects = append(p.effects, "none")
			}
			return true
		}
		if v.Stem == "하" && (name == "것" || name == "듯") {
			p.last++
			p.end = v
			return true
		}
	}
	if p.has("decided") && p.last+1 < len(words) && words[p.last+1].Verb != nil && (strings.HasSuffix(noun.Text, "을") || strings.HasSuffix(noun.Text, "를")) { // 열기로 뜻을 모았다
		p.last++
		p.end = words[p.last].Verb
		return true
	}
	p.end = nil
	if noun.Particles == nil {
		if p.last == len(words)-1 { // …할 예정
			p.end = &Verb{Stem: "이", Copula: true, Form: Final, Tense: Present, flags: map[string]bool{}}
		} else {
			p.end = &Verb{Stem: "이", Copula: true, Form: Adnominal, Tense: NoTense, flags: map[string]bool{}}
		}
		return false
	}
	p.end = &Verb{Stem: "이", Copula: true, Form: Nominal, Tense: NoTense, flags: map[string]bool{"particle": true}}
	return false
}

// postverb is a row of data/postverbs.tsv.
type postverb struct {
	before string // the particles that may stand before it, between |
	cas    Case   // what it makes of the noun
	joint  string // after, before
}

var postverbTable = sync.OnceValue(func() map[string]postverb {
	table := map[string]postverb{}
	for _, row := range rows("postverbs") {
		table[row[0]] = postverb{row[1], caseNames[row[2]], strings.TrimPrefix(row[3], "-")}
	}
	return table
})

// postverb gives the row of word i where it has become a particle: 에 대해, 를 계기로.
func (t *Text) postverb(words []Word, i int) (row postverb, ok bool) {
	if i == 0 || words[i-1].Verb != nil || words[i-1].Comma {
		return row, false
	}
	w, ps := &words[i], words[i-1].Particles
	if v := w.Verb; v != nil {
		row, ok = postverbTable()[v.Stem+"-"]
		ok = ok && (v.Form == Adnominal && !List("clauses before nouns")[v.Stem] || v.Form == Link && v.Tense != Past && v.Ending != "지") // 시장을 포함하지 않았다
		if len(ps) == 0 {
			return row, ok && v.Stem == "위하"
		}
	} else if !w.Opaque {
		row, ok = postverbTable()[w.Text]
	}
	if row.joint == "through" && (words[i-1].Opaque || nounClass(t.Str(words[i-1].Noun))&lexicon.Action == 0) { // 과장을 거쳐 국장이 됐다
		return row, false
	}
	return row, ok && len(ps) > 0 && strings.Contains("|"+row.before+"|", "|"+ps[len(ps)-1].Form+"|")
}

// datedNoun reports whether word i is a noun of action with a time right before it
// and, behind it, a word that joins it to the clause: 지난 3월 개통에 이어.
func (t *Text) datedNoun(words []Word, time []bool, i int) (predicate, bool) {
	row, ok := t.postverb(words, i)
	far := 0
	if row.joint == "after" {
		far = 2
	}
	if !ok || row.joint == "" || !timeBefore(words, time, i-1, far) {
		return predicate{}, false
	}
	noun := t.Str(words[i-1].Noun)
	if nounClass(noun)&lexicon.Action == 0 {
		return predicate{}, false
	}
	p := predicate{first: i - 1, last: i, noun: noun, relation: row.joint}
	if row.joint == "after" {
		p.effects = []string{"done"}
	}
	return p, true
}

// timeBefore reports whether a time stands before word i, with so many bare nouns between them at most:
// 지난 3월 [가람국 수출에] 이어.
func timeBefore(words []Word, time []bool, i, far int) bool {
	if i < 0 || time[i] {
		return false
	}
	for k := i - 1; k >= max(0, i-1-far); k-- {
		w := &words[k]
		if w.Case != NoCase || w.Verb != nil || w.Comma || w.Stop {
			return false
		}
		if time[k] {
			return true
		}
	}
	return false
}

// copulaPredicate fits a predicate that ends in 이다: 예정이다 and 중이다 belong to
// the noun of action before them. It reports whether it is one.
func (t *Text) copulaPredicate(words []Word, i int, p *predicate, earlier []predicate) bool {
	noun := words[i].Verb.Noun
	effect, ok := statusNouns[noun]
	if !ok {
		for n, e := range statusNouns { // 추진중이다, 개통예정인
			if strings.HasSuffix(noun, n) && nounClass(strings.TrimSuffix(noun, n))&lexicon.Action != 0 {
				p.noun, p.effects = strings.TrimSuffix(noun, n), []string{e}
				p.verb = nil
				return true
			}
		}
		return true
	}
	if i > 0 && words[i-1].Verb == nil && !words[i-1].Comma {
		before := t.Str(words[i-1].Noun)
		if words[i-1].Particles == nil && nounClass(before)&lexicon.Action != 0 {
			p.first, p.noun, p.effects, p.verb = i-1, before, []string{effect}, nil
			return true
		}
	}
	if effect == "planned" || effect == "intend" { // 5월 예정이던 입찰
		p.noun, p.effects, p.verb = noun, []string{effect}, nil
	}
	return true
}

// nounPredicate finds the noun of action in which a line ends: … 시스템 개통,
// … 개통 예정, … 추진 중.
func (t *Text) nounPredicate(words []Word, earlier []predicate, time []bool) (predicate, bool) {
	last := len(words) - 1
	for last >= 0 && words[last].Text == "" { // (예정)
		last--
	}
	if last < 0 || words[last].Verb != nil || words[last].Particles != nil {
		return predicate{}, false
	}
	if n := len(earlier); n > 0 && earlier[n-1].last >= last {
		return predicate{}, false
	}
	p := predicate{first: last, last: last}
	if b := words[len(words)-1].Bracket; b.Len() > 0 {
		p.bracket = t.Str(b)
		p.last = len(words) - 1
	}
	noun := t.Str(words[last].Noun)
	if effect, ok := statusNouns[noun]; ok && last > 0 && words[last-1].Verb == nil && words[last-1].Particles == nil && nounClass(t.Str(words[last-1].Noun))&lexicon.Action != 0 && !time[last-1] {
		p.first, p.noun, p.effects = last-1, t.Str(words[last-1].Noun), []string{effect}
		return p, true
	}
	for n, e := range statusNouns {
		if head, ok := strings.CutSuffix(noun, n); ok && nounClass(head)&lexicon.Action != 0 && len(head) >= 6 {
			p.noun, p.effects = head, []string{e}
			return p, true
		}
	}
	for _, short := range [...]string{"키로", "기로"} {
		if head, ok := strings.CutSuffix(words[last].Text, short); ok && nounClass(head)&lexicon.Action != 0 {
			p.noun, p.effects = head, []string{"decided"}
			return p, true
		}
	}
	if words[last].Opaque && words[last].Bracket.Len() == 0 || nounClass(noun)&lexicon.Action == 0 || time[last] {
		return predicate{}, false
	}
	p.noun = noun
	return p, true
}
