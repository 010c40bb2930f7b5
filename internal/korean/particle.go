package korean

import (
	"sillok/internal/korean/lexicon"
	"strings"
	"sync"
	"unicode/utf8"
)

// Case is what a particle makes of its noun.
type Case uint8

const (
	NoCase   Case = iota
	Subject       // 이, 가, 께서
	Topic         // 은, 는
	Object        // 을, 를
	Genitive      // 의
	Dative        // 에게, 께: to whom
	Place         // 에: where, when, to what
	Source        // 에서: where, from where
	Origin        // 에게서, 로부터: from whom
	Means         // 로, 으로: by what, to where, as what
	As            // 로서
	With          // 와, 과
	Than          // 보다
	Like          // 처럼, 만큼, 대로
	From          // 부터
	Until         // 까지
	Focus         // 도, 만, 조차: stands in place of 이 or 을
	Each          // 마다, 씩
	Or            // 나, 이나
	Call          // 여
	Adjunct       // 에 대해, 에 따라, 를 계기로: beside the clause
)

var caseNames = map[string]Case{
	"subject": Subject, "topic": Topic, "object": Object, "genitive": Genitive, "dative": Dative, "place": Place, "source": Source, "origin": Origin,
	"means": Means, "as": As, "with": With, "than": Than, "like": Like, "from": From, "until": Until, "also": Focus, "only": Focus, "each": Each, "or": Or, "call": Call, "adjunct": Adjunct,
}

// Particle is a row of data/particles.tsv.
type Particle struct {
	Form  string
	Tag   string // Sejong tag: JKS, JX
	Case  Case
	after byte // the sound it stands behind
	last  bool // no other particle follows
}

var particleTable = sync.OnceValue(func() map[string]*Particle {
	table := map[string]*Particle{}
	for _, row := range rows("particles") {
		if row[3] == "unread" {
			continue
		}
		table[row[0]] = &Particle{Form: row[0], after: row[1][0], Tag: row[2], Case: caseNames[row[3]]}
	}
	for _, p := range table {
		p.last = p.isLast(table)
	}
	return table
})

// LearnedParticles gives the particles, chains of them and forms of 이다 which the model
// of names has learned to see at the end of a word.
func LearnedParticles() []string {
	var forms []string
	for _, name := range []string{"particles", "copula"} {
		for _, row := range rows(name) {
			if known := row[len(row)-1]; known != "-" {
				forms = append(forms, strings.Fields(known)...)
			}
		}
	}
	return forms
}

// Fits reports whether the particle may stand behind a word: 은 behind a final
// consonant, 는 behind a vowel. Behind figures and Latin letters, whose sound is
// not always known, it may where that is open.
func (p *Particle) Fits(word string) bool {
	r, _ := utf8.DecodeLastRuneInString(word)
	return fits(p.after, r)
}

// longestParticle is the number of bytes of the longest particle.
const longestParticle = 12

// Particles reads s, which stands behind a noun up to the end of its word, as
// particles. ok is false when it is anything else; of nothing there are none.
func Particles(noun, s string) (list []*Particle, ok bool) {
	if s == "" {
		return nil, true
	}
	if len(s) > 2*longestParticle {
		return nil, false
	}
	for n := min(len(s), longestParticle); n > 0; n-- {
		if n < len(s) && !utf8.RuneStart(s[n]) {
			continue
		}
		p := particleTable()[s[:n]]
		if p == nil || !p.Fits(noun) {
			continue
		}
		if n < len(s) && p.closes() {
			continue
		}
		if rest, ok := Particles(s[:n], s[n:]); ok && !(p.Case == Means && len(rest) > 0 && rest[0].Case == Object) {
			return append([]*Particle{p}, rest...), true
		}
	}
	return nil, false
}

// closes reports whether no other particle follows.
func (p *Particle) closes() bool { return p.last }

// isLast tells whether none of table's may follow p.
func (p *Particle) isLast(table map[string]*Particle) bool {
	switch p.Case {
	case Subject: // 께서는
		return p.Form != "께서"
	case Topic, Object, Genitive, Or, Call:
		return true
	}
	return p.Form == "도" || p.withTopic(table)
}

// withTopic reports whether p is another particle and the topic in one: 엔 (에는), 에선, 로는 as 론.
func (p *Particle) withTopic(table map[string]*Particle) bool {
	r, size := utf8.DecodeLastRuneInString(p.Form)
	const finalN, finals = 4, 28
	return IsSyllable(r) && (r-'가')%finals == finalN && table[p.Form[:len(p.Form)-size]+string(r-finalN)] != nil
}

// caseOf gives the case of a chain of particles: that of the first which is more
// than a topic or a focus (에서는 is a place).
func caseOf(list []*Particle) Case {
	c := NoCase
	for _, p := range list {
		if c == NoCase || c == Topic || c == Focus || c == Subject {
			c = p.Case
		}
	}
	return c
}

// The particles whose form hangs on the sound before them.
var pairs = [...][2]string{{"은", "는"}, {"이", "가"}, {"을", "를"}, {"과", "와"}, {"으로", "로"}, {"이나", "나"}, {"이란", "란"}, {"이라", "라"}, {"이며", "며"}, {"이라고", "라고"}, {"이라는", "라는"}}

// WithParticle gives a word with a particle in the form that fits it, in whichever form
// the particle was given: WithParticle("시청", "는") is 시청은.
func WithParticle(word, particle string) string {
	final := spoken(word)
	for _, p := range pairs {
		if particle != p[0] && particle != p[1] {
			continue
		}
		if final > 0 && (final != 'ㄹ' || p[0] != "으로") {
			return word + p[0]
		}
		return word + p[1]
	}
	return word + particle
}

// splitParticles divides a word into a noun and its particles, the longest
// particles first; nothing is cut from a word that would leave no noun.
func splitParticles(word string) (noun string, list []*Particle) {
	for i := range word {
		if i == 0 || len(word)-i > 2*longestParticle {
			continue
		}
		if list, ok := Particles(word[:i], word[i:]); ok && nounBefore(word[:i], word[i:]) {
			return word[:i], list
		}
	}
	return word, nil
}

// shortNoun reports whether a syllable is a common noun by itself.
func shortNoun(r rune) bool {
	return strings.ContainsRune("만자시군구도국부처청법말일것수점안책길집물땅손그저씨측당팀관곳날때뒤앞전후중쪽명년월문돈차끝총적바듯터셈장쌀빛글힘꿈삶값빚병칼불밥잠몸눈비술님옹등선분건편층상권원형양폭핵섬강산논옷종균역읍면동급답억별벌앱망폰칩표웹탑", r)
}

// ofNumber reports whether a word is figures with a power of ten: 2천 of 2천만.
func ofNumber(s string) bool {
	head := strings.TrimRight(s, "십백천")
	return head != s && digits(head)
}

// measuredBy reports whether a compound that is not listed ends in a listed noun of what is measured: 고객|만족도|, 종합|청렴도|.
func measuredBy(word string) bool {
	const part = 3 * len("도")
	cut := len(word) - part
	return cut >= 2*len("도") && lexicon.Lookup(word[cut:])&listed != 0 && lexicon.Lookup(word[cut:len(word)-len("도")])&listed != 0
}

// IsMeeting reports whether a word is a meeting (간부회의) and no body with the genitive behind
// it (위원회의).
func IsMeeting(word string) bool {
	kind, ok := strings.CutSuffix(word, "회의")
	if !ok {
		return false
	}
	for i := range kind {
		if meetings()[kind[i:]] {
			return true
		}
	}
	return false
}

var meetings = laterList("meetings")

// nounBefore reports whether what stands before particles can be a noun: one
// syllable only before particles that no noun ends in (회의, 제도, 나이).
func nounBefore(noun, particles string) bool {
	if strings.HasSuffix(noun, "·") {
		return false // 시·도
	}
	if lexicon.Lookup(noun+particles)&(lexicon.Action|lexicon.State) != 0 {
		return false
	}
	if particles == "보다" && timeTable()[noun].kind == "tail" { // 1년 전보다
		return true
	}
	if r, _ := utf8.DecodeLastRuneInString(noun); (r >= '0' && r <= '9' || ofNumber(noun)) && (strings.HasPrefix(particles, "만") || strings.HasPrefix(particles, "여")) { // 12만, 50여
		return false
	}
	for i := range particles {
		if i > 0 && lexicon.Lookup(noun+particles[:i])&listed != 0 {
			return false
		}
	}
	if strings.HasPrefix(particles, "도") && measuredBy(noun+"도") {
		return false
	}
	if particles == "로" && strings.HasSuffix(noun, "도") && len(noun) > 6 && !strings.Contains(noun, "·") && lastPart(noun) > len(noun)-len("가도") { // 도시계획도로, and not 행정지도로
		return false
	}
	if particles == "의" && (IsMeeting(noun+particles) || len(noun) > 6 && lastPart(noun+particles) < lastPart(noun)) { // 국무회의, 민주주의
		return false
	}
	if strings.HasPrefix(particles, "서") {
		return strings.HasSuffix(noun, "기") && utf8.RuneCountInString(noun) == 2 || noun == "어디" || noun == "혼자" // 여기서
	}
	if utf8.RuneCountInString(noun) > 1 {
		return true
	}
	r, _ := utf8.DecodeRuneInString(noun)
	if !IsSyllable(r) {
		return true
	}
	if strings.Contains("은는을를이가에", particles) {
		return shortNoun(r) || particles == "에" && timeTable()[noun].kind == "unit" // 다음 주에
	}
	return utf8.RuneCountInString(particles) > 1 && !strings.Contains("의이도나만로과", string([]rune(particles)[:1]))
}
