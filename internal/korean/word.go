package korean

import (
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
	Supposed  bool // 겠
	Honorific bool // 시
	Polite    bool // 합니다체, 해요체
	Quotes    bool // it tells what somebody says: 한다고, 하라는
	Asks      bool // 하라, 하십시오
	Tags      string
	flags     map[string]bool
}

// Lemma is the verb as dictionaries have it: 개통하다.
func (v *Verb) Lemma() string { return v.Stem + "다" }

// verbOf makes the Verb of a reading.
func verbOf(r verbReading) *Verb {
	e := r.ending
	v := &Verb{
		Stem: r.stem, Noun: r.noun, Adjective: r.adjective, Voice: r.voice, Form: e.role, Ending: e.form, Tense: e.tense, Supposed: r.supposed,
		Honorific: r.honorific, Polite: e.flags["polite"], Quotes: e.flags["quote"], Asks: e.flags["ask"], flags: e.flags,
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

// readWord reads the letters of a word without its marks.
func readWord(text string) (noun string, particles []*Particle, verb *Verb) {
	tail := hangulTail(text)
	whole := tail == text
	if whole {
		if noun, particles, ok := shortTopic(text); ok {
			return noun, particles, nil
		}
		if lexicon()[text]&plainNoun != 0 {
			if r, ok := readVerb(text); ok && nounClass(r.noun)&actionNoun != 0 { // 발생한, also a name
				return text[:r.stemEnd], nil, verbOf(r)
			}
			return text, nil, nil
		}
		if r, ok := readVerb(text); ok && r.sure > 1 {
			if noun, particles := splitParticles(text); particles != nil && noun != r.stem && lexicon()[noun]&(actionNoun|stateNoun|plainNoun) != 0 && r.noun == "" {
				return noun, particles, nil
			}
			return text[:r.stemEnd], nil, verbOf(r)
		}
		if r, ok := contracted(text); ok {
			return text[:r.stemEnd], nil, verbOf(r)
		}
		if r, particles, ok := nominalVerb(text); ok {
			return text[:r.stemEnd], particles, verbOf(r)
		}
	} else if r, ok := readVerb(tail); ok && lightVerb_(r.stem) { // AI하는
		return text, nil, withNoun(verbOf(r), strings.TrimSuffix(text, tail))
	}
	noun, particles = splitParticles(text)
	if particles != nil && lexicon()[noun]&(actionNoun|stateNoun|plainNoun) != 0 {
		return noun, particles, nil
	}
	if head, v, ok := readCopula(text); ok {
		return head, nil, v
	}
	if whole && particles == nil {
		if r, ok := readVerb(text); ok {
			return text[:r.stemEnd], nil, verbOf(r)
		}
	}
	return noun, particles, nil
}

func lightVerb_(stem string) bool {
	for _, l := range lightVerbs {
		if stem == l.suffix {
			return true
		}
	}
	return false
}

func withNoun(v *Verb, noun string) *Verb {
	v.Stem, v.Noun = noun+v.Stem, noun
	return v
}

// shortTopic reads 시는, 군은, 길을: nouns of one syllable that look like verbs.
func shortTopic(word string) (noun string, list []*Particle, ok bool) {
	r, size := utf8.DecodeRuneInString(word)
	if !shortNoun(r) || len(word) != 2*size {
		return "", nil, false
	}
	switch word[size:] {
	case "이", "가":
		if !strings.ContainsRune("일것점말적수바", r) {
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
		if noun, ok := strings.CutSuffix(word, c[0]); ok && nounClass(noun)&(actionNoun|stateNoun) != 0 && len(noun) >= 6 {
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
		if !ok || r.sure < 2 || lexicon()[word[:i]]&plainNoun != 0 {
			continue
		}
		switch {
		case r.ending.role == Nominal && utf8.RuneCountInString(word[:i]) > 1:
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
		case (r == '라' || r == '며' || r == '다' || r == '고' || r == '지' || r == '나') && LastCoda(word[:i]) == 0:
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
			if !ok {
				continue
			}
			if (rest == "인" || rest == "일" || rest == "임") && utf8.RuneCountInString(word[:i]) < 2 && !unicode.IsDigit(rune(word[0])) {
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

// copulaReading reads a form of 이다.
func copulaReading(s string) (verbReading, bool) {
	r, ok := readVerb(s)
	if ok && r.stem == "이" {
		r.adjective = true
		return r, true
	}
	if rest, cut := strings.CutPrefix(s, "이"); cut {
		switch rest {
		case "라고", "라며", "라는", "라던", "라면서", "라고도", "란":
			return quoted("다고", s), true
		case "라", "라서":
			return quoted("어서", s), true
		}
	}
	return r, false
}

// quoted makes a reading of 이다 with an ending that other stems bear: 이라고 is
// 이 + 다고.
func quoted(form, s string) verbReading {
	switch {
	case strings.HasSuffix(s, "는"), strings.HasSuffix(s, "란"), strings.HasSuffix(s, "던"):
		form = "다는"
	case strings.HasSuffix(s, "며"), strings.HasSuffix(s, "면서"):
		form = "다며"
	}
	for _, f := range endingForms()[formKey{0, form}] {
		return verbReading{lexeme: lexeme{stem: "이", adjective: true, sure: 3}, ending: f.ending}
	}
	for _, f := range endingForms()[formKey{0, strings.TrimPrefix(form, "어")}] {
		if f.form == form {
			return verbReading{lexeme: lexeme{stem: "이", adjective: true, sure: 3}, ending: f.ending}
		}
	}
	return verbReading{}
}
