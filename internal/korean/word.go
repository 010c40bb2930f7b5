package korean

import (
	"sillok/internal/korean/lexicon"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Word is an eojeol, what stands between two spaces, or a name with what is glued
// to it: a noun with particles, or a verb with endings, or both (개최하기로,
// 시스템이었던).
type Word struct {
	Span                  // without the marks around it
	Text      string      // its letters; brackets within are left out, names and quotations are in
	Noun      Span        // the noun before the particles; of a verb its stem
	Particles []*Particle // behind the noun or the nominal form of a verb
	Case      Case
	Verb      *Verb // nil for nouns
	Opaque    bool  // a name or what stands in quotation marks
	Quote     Span  // what stands in quotation marks within the word
	Comma     bool  // a comma or a colon follows
	Colon     bool  // a colon follows
	Stop      bool  // a full stop follows
	Dots      bool  // dots follow that divide a headline: 발표…1등급 16곳
	Bracket   Span  // a bracket glued to the word or standing alone
}

// Verb is a verb or an adjective with its endings, or a noun with 이다.
type Verb struct {
	Stem      string // 개통하, 열, 이
	Noun      string // of verbs made of nouns the noun (개통), of 이다 the noun before it
	Adjective bool
	Copula    bool // 이다
	Voice     Voice
	Form      Form
	Ending    string // as data/endings.tsv has it: 고, ㄴ, 는다
	Tense     Tense
	Past      bool // 았
	Supposed  bool // 겠
	Honorific bool // 시
	Polite    bool // 합니다체, 해요체
	Quotes    bool // it tells what somebody says: 한다고, 하라는
	Asks      bool // 하라, 하십시오
	Tags      string
	Adverbial bool // an adjective before a verb: 크게 늘었다
	flags     map[string]bool
	describes bool // a quotation of how something is: 없다고, 어렵다며
}

// Lemma is the verb as dictionaries have it: 개통하다.
func (v *Verb) Lemma() string { return v.Stem + "다" }

// AndThen reports whether the verb goes on with what comes next: 앞두고, 열고.
func (v *Verb) AndThen() bool { return v.Form == Link && v.Ending == "고" }

// verbOf makes the Verb of a reading.
func verbOf(r verbReading) *Verb {
	e := r.ending
	if e.form == "ㄴ" && r.noun == "" && !r.past && List("rather adjectives")[r.stem] {
		r.adjective = true // 큰, 밝은
	}
	v := &Verb{
		Stem: r.stem, Noun: r.noun, Adjective: r.adjective, Voice: r.voice, Form: e.role, Ending: e.form, Tense: e.tense, Supposed: r.supposed,
		Past: r.past, Honorific: r.honorific, Polite: e.flags["polite"], Quotes: e.flags["quote"], Asks: e.flags["ask"], flags: e.flags,
		describes: e.plain && !r.past && !r.supposed,
	}
	switch {
	case r.past:
		v.Tense = Past
	case r.supposed:
		v.Tense = Future
	case e.form == "ㄴ" && r.adjective:
		v.Tense = Present
	case e.role == Final && v.Tense == NoTense:
		v.Tense = Present
	}
	v.Tags = tagsOf(&r)
	return v
}

// tagsOf gives the Sejong tags of a reading: NNG+XSV+EP+EF.
func tagsOf(r *verbReading) string {
	tags := "VV"
	switch {
	case r.stem == "이" && r.adjective:
		tags = "VCP"
	case r.noun != "" && r.adjective:
		tags = "NNG+XSA"
	case r.noun != "":
		tags = "NNG+XSV"
	case r.adjective:
		tags = "VA"
	}
	if r.honorific {
		tags += "+EP"
	}
	if r.past {
		tags += "+EP"
	}
	if r.supposed {
		tags += "+EP"
	}
	return tags + "+" + r.ending.tag
}

// longestWord is how many bytes a word may have that is read; what is longer is no
// Korean.
const longestWord = 120

// readWord reads the letters of a word without its marks.
func readWord(text string) (noun string, particles []*Particle, verb *Verb) {
	if len(text) > longestWord {
		return text, nil, nil
	}
	tail := hangulTail(text)
	if tail != text {
		return readMixed(text, tail)
	}
	if timeTable()[text].kind == "day" || likeThis()[text] {
		return text, nil, nil
	}
	if noun, particles, ok := shortTopic(text); ok {
		return noun, particles, nil
	}
	if head, v, ok := shortCopula(text); ok {
		return head, nil, v
	}
	class := lexicon.Lookup(text)
	r, isVerb := readVerb(text)
	isVerb = isVerb && (r.ending.form != "ㄹ시" || r.sure > 2) // 직할시
	if class&listed != 0 {
		if isVerb && class&lexicon.Noun != 0 && nounClass(r.noun)&lexicon.Action != 0 { // 발생한, also a name
			return text[:r.stemEnd], nil, verbOf(r)
		}
		if deed, ok := strings.CutSuffix(text, "이"); ok && len(deed) >= len("가동") && lexicon.Lookup(deed)&lexicon.Action != 0 && class&(lexicon.Action|lexicon.State) == 0 {
			noun, particles = splitParticles(text) // 가동이, also a name
			return noun, particles, nil
		}
		if class&lexicon.Noun != 0 || !isVerb {
			return text, nil, nil
		}
	}
	noun, particles = splitParticles(text)
	sure := particles != nil && len(noun) >= 6 && nounClass(noun)&listed != 0
	if sure && isVerb && noun == r.stem && r.ending.form == "는" && lexicon.Lookup(noun)&(lexicon.Action|lexicon.State) == 0 {
		sure = false // 만지는, 보이는
	}
	if isVerb && (!sure || noun == "가지" || r.noun != "" || len(r.stem) > len(noun) && lexicon.Lookup(r.stem)&anyStem != 0) && (r.sure > 1 || r.noun != "" && r.unmistakable()) {
		return text[:r.stemEnd], nil, verbOf(r)
	}
	if r, particles, ok := nominalVerb(text); ok && r.ending.role == Nominal && lexicon.Lookup(noun)&listed == 0 {
		return text[:r.stemEnd], particles, verbOf(r)
	}
	if sure || nounClass(text)&lexicon.Action != 0 {
		return noun, particles, nil
	}
	if r, ok := contracted(text); ok {
		return text[:r.stemEnd], nil, verbOf(r)
	}
	if r, particles, ok := nominalVerb(text); ok {
		return text[:r.stemEnd], particles, verbOf(r)
	}
	if len(text)-len(noun) <= len("는") { // no particles, or one that an ending may hold as well
		if head, v, ok := readCopula(text); ok {
			return head, nil, v
		}
	}
	if particles == nil && isVerb {
		return text[:r.stemEnd], nil, verbOf(r)
	}
	return noun, particles, nil
}

// likeThis are words before nouns that look like a noun with a particle: 이같은 내용.
var likeThis = laterSet("이같은 그같은 이와같은 그와같은 이러저러한")

// unmistakable reports whether the ending of a verb that no list has is more than
// a final consonant or 아: a name may end in 한, 할, 함 or 해, none in 하는.
func (r *verbReading) unmistakable() bool {
	switch r.ending.form {
	case "ㄴ", "ㄹ", "ㅁ", "어", "고", "자", "나", "ㄹ시":
		return r.past
	}
	return true
}

// readMixed reads a word with figures, Latin letters or dots in it; tail are its
// Hangul letters at the end: AI하는, 3명이다, 확대·조정하고, 확대·보급함으로써.
func readMixed(text, tail string) (noun string, particles []*Particle, verb *Verb) {
	head := strings.TrimSuffix(text, tail)
	joined := strings.HasSuffix(head, "·") || strings.HasSuffix(head, "ㆍ") || strings.HasSuffix(head, "-") || strings.HasSuffix(head, "/")
	if r, ok := readVerb(tail); ok {
		switch {
		case isLight(r.stem):
			return text, nil, withNoun(verbOf(r), head)
		case joined && r.sure > 1 && lexicon.Lookup(tail)&listed == 0:
			return head + tail[:r.stemEnd], nil, verbOf(r)
		}
	}
	if joined {
		if r, list, ok := nominalVerb(tail); ok && lexicon.Lookup(tail)&listed == 0 { // 확대·보급함으로써
			return head + tail[:r.stemEnd], list, verbOf(r)
		}
	}
	noun, particles = splitParticles(text)
	if particles == nil {
		if head, v, ok := readCopula(text); ok {
			return head, nil, v
		}
	}
	return noun, particles, nil
}

// shortCopula reads 이다 behind nouns of one syllable: 중이다, 것인, 때였다.
func shortCopula(word string) (noun string, v *Verb, ok bool) {
	r, size := utf8.DecodeRuneInString(word)
	if !strings.ContainsRune("중것때점만뿐", r) || len(word) == size {
		return "", nil, false
	}
	rest := word[size:]
	if strings.HasPrefix(rest, "였") {
		rest = "이었" + rest[len("였"):]
	}
	reading, ok := copulaReading(rest)
	if !ok {
		return "", nil, false
	}
	v = verbOf(reading)
	v.Copula, v.Noun, v.Adjective, v.Asks, v.Stem = true, word[:size], true, false, "이"
	return word[:size], v, true
}

// shortTopic reads 시는, 군은, 길을: nouns of one syllable that look like verbs.
func shortTopic(word string) (noun string, list []*Particle, ok bool) {
	r, size := utf8.DecodeRuneInString(word)
	if len(word) != 2*size || !shortNoun(r) && r != '이' {
		return "", nil, false
	}
	if r == '이' { // 이는, 이를: this
		list, ok := Particles(word[:size], word[size:])
		return word[:size], list, ok && strings.Contains("는를에와로도", word[size:])
	}
	switch word[size:] {
	case "와", "과", "의", "도", "만":
		if r != '씨' && r != '등' {
			return "", nil, false
		}
		list, ok := Particles(word[:size], word[size:])
		return word[:size], list, ok
	case "이", "가":
		if !strings.ContainsRune("일것점말적수바명등", r) {
			return "", nil, false
		}
		list, ok := Particles(word[:size], word[size:])
		return word[:size], list, ok
	case "는", "은", "을", "를":
		list, ok := Particles(word[:size], word[size:])
		return word[:size], list, ok
	}
	return "", nil, false
}

// contractions are forms of 하다 that lose their 하: 폐지키로 is 폐지하기로.
var contractions = [...][2]string{{"키로", "하기로"}, {"토록", "하도록"}, {"코자", "하고자"}, {"케", "하게"}, {"치", "하지"}, {"키", "하기"}}

// contracted reads a noun of action with a contracted form of 하다.
func contracted(word string) (verbReading, bool) {
	for _, c := range contractions {
		if noun, ok := strings.CutSuffix(word, c[0]); ok && nounClass(noun)&(lexicon.Action|lexicon.State) != 0 && len(noun) >= 6 {
			r, ok := readVerb(noun + c[1])
			r.stemEnd = len(noun)
			return r, ok
		}
	}
	return verbReading{}, false
}

// hangulTail gives the Hangul syllables at the end of a word.
func hangulTail(s string) string {
	i := strings.LastIndexFunc(s, func(r rune) bool { return !IsSyllable(r) })
	if i < 0 {
		return s
	}
	_, size := utf8.DecodeRuneInString(s[i:])
	return s[i+size:]
}

// nominalVerb reads a word as a verb made a noun with particles: 여는 것 is two
// words, 열기는, 개최함을 and 열기에 are one. Verbs whose ending asks for one more
// particle (보고는, 열어서도) are read so too.
func nominalVerb(word string) (r verbReading, list []*Particle, ok bool) {
	for i := range word {
		if i == 0 {
			continue
		}
		list, ok := Particles(word[:i], word[i:])
		if !ok {
			continue
		}
		r, ok := readVerb(word[:i])
		if !ok || r.sure < 2 || lexicon.Lookup(word[:i])&lexicon.Noun != 0 {
			continue
		}
		switch {
		case r.ending.role == Nominal && utf8.RuneCountInString(word[:i]) > 1:
			return r, list, true
		case r.ending.flags["question"]:
			return r, list, true
		case r.ending.role == Link && (list[0].Case == Topic || list[0].Case == Focus):
			return r, list, true
		}
	}
	return r, nil, false
}

// readCopula reads a noun with 이다 behind it.
func readCopula(word string) (noun string, v *Verb, ok bool) {
	for i, r := range word {
		if i == 0 {
			continue
		}
		rest := word[i:]
		switch {
		case initial(r) == silent && vowelOf(r) == 'ㅣ' && IsSyllable(r):
		case r == '였':
			rest = "이었" + rest[len("였"):]
		case (r == '라' || r == '며' || r == '다' || r == '고' || r == '지') && LastCoda(word[:i]) == 0:
			rest = "이" + rest
			if len(word)-i < 2*3 && r != '다' && r != '며' {
				continue
			}
		default:
			continue
		}
		if before, _ := utf8.DecodeLastRuneInString(word[:i]); unicode.IsDigit(before) && (r == '일' || r == '인') {
			continue // 31일, 5인
		}
		if reading, ok := copulaReading(rest); ok && utf8.RuneCountInString(rest) > 1 || rest == "인" || rest == "일" || rest == "임" {
			if !ok || companyMarks[word] { // 사단법인
				continue
			}
			if first, _ := utf8.DecodeRuneInString(word); (rest == "인" || rest == "일" || rest == "임") && utf8.RuneCountInString(word[:i]) < 2 && !shortNoun(first) && !unicode.IsDigit(rune(word[0])) {
				continue
			}
			if weakCopula(r, rest) && !knownNoun(word[:i]) {
				continue
			}
			v := verbOf(reading)
			v.Copula, v.Noun, v.Adjective = true, word[:i], true
			v.Asks = false
			v.Stem = "이"
			return word[:i], v, true
		}
	}
	return "", nil, false
}

// companyMarks are the words for what kind of company or body one is.
var companyMarks = List("company marks")

// weakCopula reports whether a form of 이다 is short enough to be the end of a name:
// 인, 일, 임 and 이어 (드림라인, 금호타이어), and the forms without 이 (클라우데라는). r is
// the first syllable as it stands in the word.
func weakCopula(r rune, rest string) bool {
	switch rest {
	case "인", "일", "임", "이어", "이지", "이오":
		return true
	}
	return initial(r) != silent && r != '였' && r != '다'
}

// openNounEnds are the open syllables in which nouns end, native and Sino-Korean,
// and foreign names seldom do.
const openNounEnds = "자사기지주도수구부시회대제비료소계세차화과교표초가개거고내다래모무미보서아야여오외우위유의이재저조처체추치투패하해호후나너누때터개새배"

// knownNoun reports whether a noun is one that 이다 may stand behind in a form that
// names end in as well: it or its last part is listed, or it ends as nouns do.
func knownNoun(noun string) bool {
	last, _ := utf8.DecodeLastRuneInString(noun)
	if !IsSyllable(last) || Coda(last) != 0 || strings.ContainsRune(openNounEnds, last) {
		return true
	}
	return lastPart(noun) < len(noun)
}

// lastPart gives where the longest listed noun begins with which a word ends; the
// word's length when none does.
func lastPart(word string) int {
	for i := range word {
		if len(word)-i < 2*len("가") {
			break
		}
		if len(word)-i <= 3*longestNoun && lexicon.Lookup(word[i:])&listed != 0 {
			return i
		}
	}
	return len(word)
}

// copulaReading reads a form of 이다.
func copulaReading(s string) (verbReading, bool) {
	var r verbReading
	found := false
	eachReading(s, func(other verbReading, _ int) {
		if other.stem == "이" && !found {
			r, found = other, true
			r.adjective = true
		}
	})
	if found {
		return r, true
	}
	if rest, cut := strings.CutPrefix(s, "이"); cut {
		return afterCopula(rest)
	}
	return r, false
}

// afterCopula gives 이다 with an ending that it has in a form of its own: 이라고
// for 이다고.
func afterCopula(rest string) (verbReading, bool) {
	form := ""
	switch rest {
	case "라", "라서", "라도":
		form = "어서"
	case "라고", "라고도":
		form = "다고"
	case "라며", "라면서":
		form = "다며"
	case "라는", "라던", "란":
		form = "다는"
	case "라면":
		form = "으면"
	default:
		return verbReading{}, false
	}
	first, size := utf8.DecodeRuneInString(form)
	tail := form
	if first == '어' {
		tail = form[size:]
	}
	for _, f := range endingForms()[formKey{0, tail}] {
		if f.form == form {
			return verbReading{lexeme: lexeme{stem: "이", adjective: true, sure: 3}, ending: f.ending}, true
		}
	}
	return verbReading{}, false
}

func isLight(stem string) bool {
	for _, l := range lightVerbs {
		if stem == l.suffix {
			return true
		}
	}
	return false
}

// withNoun gives a verb such as 하다 the noun that it makes a verb.
func withNoun(v *Verb, noun string) *Verb {
	v.Stem, v.Noun = noun+v.Stem, noun
	return v
}
