package korean

import (
	"sillok/internal/korean/lexicon"
	"strings"
	"sync"
	"unicode/utf8"
)

// ending is a row of data/endings.tsv.
type ending struct {
	form  string // as it stands behind 먹-: 으면, ㄴ, 는다, 습니다, 어
	join  byte   // how it meets the stem, see the table
	tag   string // Sejong tag: EF, EC, ETM, ETN
	role  Form
	tense Tense
	flags map[string]bool
	plain bool // it quotes, and only adjectives, 있다 and 없다 have it without a past: 다고, 다며
}

// formKey is how an ending looks at the end of a word: a final consonant that it
// gives to the syllable before it, and syllables.
type formKey struct {
	final rune
	tail  string
}

// formed is an ending in one of its forms. bare tells that the form stands
// behind vowels and ㄹ, not behind other consonants.
type formed struct {
	*ending
	bare bool
}

// endingForms gives all forms of all endings.
var endingForms = sync.OnceValue(func() map[formKey][]formed {
	forms := map[formKey][]formed{}
	add := func(e *ending, final rune, tail string, bare bool) {
		k := formKey{final, tail}
		forms[k] = append(forms[k], formed{e, bare})
	}
	for _, row := range rows("endings") {
		e := &ending{form: row[0], join: row[1][0], tag: row[2], role: formNames[row[3]], tense: tenseNames[row[4]], flags: flagSet(row[5])}
		e.plain = row[4] == "plain" && e.flags["quote"]
		first, size := utf8.DecodeRuneInString(e.form)
		rest := e.form[size:]
		switch e.join {
		case 'c', 'n':
			add(e, 0, e.form, false)
		case 'u':
			add(e, 0, e.form, false)
			add(e, 0, rest, true)
		case 'j':
			full := map[rune]string{'ㄴ': "은", 'ㄹ': "을", 'ㅁ': "음"}[first]
			add(e, 0, full+rest, false)
			add(e, first, rest, true)
		case 'b':
			add(e, 0, e.form, false)
			add(e, 'ㅂ', rest, true)
		case 'd':
			add(e, 0, e.form, false)
			add(e, 'ㄴ', rest, true)
		case 'a':
			add(e, 0, rest, true)
		}
	}
	return forms
})

// endingTails gives what endings end in: all of their syllables, or the last ones.
var endingTails = sync.OnceValue(func() map[string]bool {
	tails := map[string]bool{}
	for k := range endingForms() {
		for i := range k.tail {
			tails[k.tail[i:]] = true
		}
	}
	return tails
})

var formNames = map[string]Form{"link": Link, "final": Final, "adnominal": Adnominal, "nominal": Nominal}

var tenseNames = map[string]Tense{"-": NoTense, "plain": Present, "present": Present, "past": Past, "future": Future}

// longestEnding is the number of syllables of the longest ending.
const longestEnding = 5

// verbReading is one way to read a word as a verb with its endings.
type verbReading struct {
	lexeme
	ending    *ending
	past      bool
	perfect   bool // 았었
	supposed  bool // 겠
	honorific bool // 시
	stemEnd   int  // bytes of the word that the stem covers, a syllable shared with an ending included
}

// readVerb reads a word as a verb with its endings, in the most likely way.
func readVerb(word string) (best verbReading, ok bool) {
	score := -1
	eachReading(word, func(r verbReading, points int) {
		if points > score {
			best, score, ok = r, points, true
		}
	})
	return best, ok
}

// endSyllables tells in which syllables verbs end: most nouns are told by it.
var endSyllables = sync.OnceValue(func() *[lastSyllable - firstSyllable + 1]bool {
	var ends [lastSyllable - firstSyllable + 1]bool
	codas := map[rune]bool{'ㄻ': true}
	for k := range endingForms() {
		if k.tail == "" {
			codas[k.final] = k.final != 0
			continue
		}
		if r, _ := utf8.DecodeLastRuneInString(k.tail); IsSyllable(r) {
			ends[r-firstSyllable] = true
		}
	}
	for r := firstSyllable; r <= lastSyllable; r++ {
		if codas[Coda(r)] || Coda(r) == 0 && (unfused(r) != nil || r == '아' || r == '어' || r == '여') {
			ends[r-firstSyllable] = true
		}
	}
	return &ends
})

// eachReading calls try with each way to read a word as a verb, and how likely it
// is.
func eachReading(word string, try func(r verbReading, points int)) {
	if r, _ := utf8.DecodeLastRuneInString(word); !IsSyllable(r) || !endSyllables()[r-firstSyllable] {
		return
	}
	forms := endingForms()
	cut := len(word)
	for n := 0; n <= longestEnding && cut > 0; n++ {
		head, tail := word[:cut], word[cut:]
		last, size := utf8.DecodeLastRuneInString(head)
		if !IsSyllable(last) || n > 0 && !endingTails()[tail] {
			break
		}
		for _, f := range forms[formKey{0, tail}] {
			if tail == "" && f.join != 'a' {
				continue
			}
			for _, r := range behind(head, f) {
				try(r, r.points())
			}
		}
		if final := Coda(last); final == 'ㄴ' || final == 'ㄹ' || final == 'ㅁ' || final == 'ㅂ' {
			if list := forms[formKey{final, tail}]; len(list) > 0 {
				open := replaceLast(head, WithCoda(last, 0))
				for _, f := range list {
					for _, r := range openStems(open, f.ending, true) {
						points := r.points()
						if final == 'ㄹ' && LastCoda(r.stem) == 'ㄹ' && tail != "" {
							points-- // 열지 is 열+지 before it is 열+ㄹ지
						}
						try(r, points)
					}
				}
			}
		}
		if Coda(last) == 'ㄻ' { // 엶
			for _, f := range forms[formKey{'ㅁ', tail}] {
				for _, r := range stems(replaceLast(head, WithCoda(last, 'ㄹ')), f.ending, len(head)) {
					try(r, r.points())
				}
			}
		}
		cut -= size
	}
}

// points weighs a reading: listed words before unlisted ones, longer stems before
// shorter ones (열려 is of 열리다 before it is of 열다).
func (r *verbReading) points() int {
	points := r.sure*32 + 2*utf8.RuneCountInString(r.stem)
	if r.ending.flags["ask"] { // 따라 is of 따르다 before it is of 따다
		points--
	}
	if r.stem == "이" { // 이어 is of 잇다
		points--
	}
	if r.ending.form == "다" && !r.past && !r.supposed { // 만든다 is 만들+ㄴ다: verbs seldom stand as dictionaries have them
		points--
	}
	return points
}

// behind gives the readings of a word whose ending f begins behind head.
func behind(head string, f formed) []verbReading {
	switch {
	case f.join == 'a':
		return fusedStems(head, f.ending, false)
	case f.bare:
		return openStems(head, f.ending, false)
	case f.join == 'c':
		return plainStems(head, f.ending)
	case f.join == 'n':
		list := plainStems(head, f.ending)
		if last, _ := utf8.DecodeLastRuneInString(head); Coda(last) == 0 {
			list = append(list, stems(replaceLast(head, WithCoda(last, 'ㄹ')), f.ending, len(head))...)
		}
		return list
	}
	return closedStems(head, f.ending)
}

// plainStems gives readings of head as a stem, with what may stand between stem
// and ending (았, 겠, 시).
func plainStems(head string, e *ending) []verbReading {
	last, size := utf8.DecodeLastRuneInString(head)
	if last == '겠' {
		list := plainStems(head[:len(head)-size], e)
		for i := range list {
			list[i].supposed = true
		}
		return list
	}
	if Coda(last) == 'ㅆ' && last != '있' {
		list := fusedStems(replaceLast(head, WithCoda(last, 0)), e, true)
		for i := range list {
			list[i].perfect = list[i].past
			list[i].past = true
		}
		return list
	}
	return stems(head, e, len(head))
}

// closedStems gives the readings of head before the form of an ending that
// stands behind consonants (은, 을, 으면, 습니다, 는다).
func closedStems(head string, e *ending) []verbReading {
	last, size := utf8.DecodeLastRuneInString(head)
	final := Coda(last)
	if final == 0 { // 지+은: 짓
		if e.join == 'b' || e.join == 'd' {
			return nil
		}
		return stems(replaceLast(head, WithCoda(last, 'ㅅ')), e, len(head))
	}
	if final == 'ㄹ' { // 들+은: 듣
		if e.join == 'b' || e.join == 'd' {
			return nil
		}
		if list := stems(replaceLast(head, WithCoda(last, 'ㄷ')), e, len(head)); len(head) == size && lexicon.Lookup(head)&lexicon.Noun != 0 {
			for i := range list { // 길을 is of 길 before it is of 긷다
				list[i].sure = 1
			}
			return list
		}
		return stems(replaceLast(head, WithCoda(last, 'ㄷ')), e, len(head))
	}
	return plainStems(head, e)
}

// openStems gives the readings of head before the form of an ending that stands
// behind vowels and ㄹ. fused tells that the last syllable of head bore the
// ending's final consonant.
func openStems(head string, e *ending, fused bool) []verbReading {
	last, size := utf8.DecodeLastRuneInString(head)
	if final := Coda(last); final != 0 && final != 'ㄹ' {
		return nil
	}
	list := stems(head, e, len(head))
	if Coda(last) == 'ㄹ' {
		return list
	}
	if fused || dropsL(e.form) {
		list = append(list, stems(replaceLast(head, WithCoda(last, 'ㄹ')), e, len(head))...)
	}
	if last == '우' && len(head) > size { // 도우+ㄴ: 돕
		before := head[:len(head)-size]
		if r, _ := utf8.DecodeLastRuneInString(before); Coda(r) == 0 {
			list = append(list, stems(replaceLast(before, WithCoda(r, 'ㅂ')), e, len(head))...)
		}
	}
	return list
}

// dropsL reports whether the ㄹ of a stem falls before an ending with 으.
func dropsL(form string) bool {
	_, size := utf8.DecodeRuneInString(form)
	r, _ := utf8.DecodeRuneInString(form[size:])
	return strings.ContainsRune("나니시십세오", r)
}

// fusedStems gives the readings of s, which ends in 아, 어 or 여, written out or
// fused with the stem's last vowel. past tells that it bore ㅆ.
func fusedStems(s string, e *ending, past bool) []verbReading {
	last, size := utf8.DecodeLastRuneInString(s)
	before := s[:len(s)-size]
	var list []verbReading
	if last == '어' && before != "" {
		r, _ := utf8.DecodeLastRuneInString(before)
		if Coda(r) == 'ㅆ' && r != '있' || r == '겠' { // 열었+어
			for _, inner := range plainStems(before, e) {
				inner.perfect = inner.past && past
				list = append(list, inner)
			}
		}
	}
	for _, candidate := range unfuse(s) {
		list = append(list, stems(candidate, e, len(s))...)
	}
	return list
}

// unfuse gives the possible stems of a form that ends in 아, 어 or 여, written out
// (먹어) or fused with the stem's last vowel (열려 of 열리).
func unfuse(s string) (list []string) {
	last, size := utf8.DecodeLastRuneInString(s)
	if Coda(last) != 0 {
		return nil
	}
	before := s[:len(s)-size]
	r, _ := utf8.DecodeLastRuneInString(before)
	if before != "" {
		switch last {
		case '아', '어':
			switch Coda(r) {
			case 'ㄹ':
				list = append(list, before, replaceLast(before, WithCoda(r, 'ㄷ'))) // 들+어: 듣
			case 0: // 지+어: 짓, since 지다 has 져
				list = append(list, replaceLast(before, WithCoda(r, 'ㅅ')), before)
			default:
				list = append(list, before)
			}
		case '여':
			if r == '하' {
				list = append(list, before)
			}
		case '와', '워':
			if Coda(r) == 0 { // 도+와: 돕
				list = append(list, replaceLast(before, WithCoda(r, 'ㅂ')))
			}
		case '라', '러':
			if Coda(r) == 'ㄹ' { // 흘+러: 흐르
				list = append(list, replaceLast(before, WithCoda(r, 0))+"르")
			}
			if r == '르' { // 이르+러
				list = append(list, before)
			}
		}
	}
	if last == '놔' { // 내놓+아, the ㅎ lost
		list = append(list, before+"놓")
	}
	for _, v := range unfused(last) {
		if last == '하' && v == 'ㅏ' {
			continue // 하다 has 하여 and 해
		}
		list = append(list, before+string(withVowel(last, v)))
	}
	return list
}

// unfused gives the vowels of stems which, with 아 or 어, give the syllable r.
func unfused(r rune) []rune {
	switch vowelOf(r) {
	case 'ㅏ':
		return []rune{'ㅏ', 'ㅡ'}
	case 'ㅓ':
		return []rune{'ㅓ', 'ㅡ'}
	case 'ㅐ':
		if r == '해' {
			return []rune{'ㅏ'}
		}
		return []rune{'ㅐ'}
	case 'ㅔ':
		return []rune{'ㅔ'}
	case 'ㅕ':
		if initial(r) == silent {
			return []rune{'ㅣ'}
		}
		return []rune{'ㅣ', 'ㅕ'}
	case 'ㅘ':
		return []rune{'ㅗ'}
	case 'ㅝ':
		return []rune{'ㅜ'}
	case 'ㅙ':
		return []rune{'ㅚ'}
	}
	return nil
}

// stems gives the reading of a word with this stem, if there is such a stem;
// else one whose stem bears the honorific 시.
func stems(s string, e *ending, end int) []verbReading {
	if l, ok := stemOf(s); ok {
		if l.adjective && l.noun != "" && (e.join == 'd' || e.form == "는") { // 희망하는: a verb as well
			l.adjective = false
		}
		if !agreesWith(l, e) {
			return nil
		}
		if l.stem == "아니" && strings.HasPrefix(e.form, "으라") { // 아니라, 아니라고: as 이다
			if r, ok := afterCopula(strings.TrimPrefix(e.form, "으")); ok {
				r.lexeme, r.stemEnd = l, min(len(s), end)
				return []verbReading{r}
			}
		}
		return []verbReading{{lexeme: l, ending: e, stemEnd: min(len(s), end)}}
	}
	before, ok := strings.CutSuffix(s, "시")
	if !ok || before == "" {
		return nil
	}
	var list []verbReading
	if plain, ok := strings.CutSuffix(before, "으"); ok {
		list = closedStems(plain, e)
	} else {
		last, _ := utf8.DecodeLastRuneInString(before)
		if Coda(last) != 0 {
			return nil
		}
		list = openStems(before, e, true)
	}
	for i := range list {
		list[i].honorific = true
		list[i].stemEnd = min(list[i].stemEnd, end)
	}
	return list
}

// agreesWith reports whether a stem takes an ending: adjectives have no 는다, and
// ㄴ데 stands behind adjectives.
func agreesWith(l lexeme, e *ending) bool {
	if !l.adjective {
		return true
	}
	return e.join != 'd' && (e.form != "는" || strings.HasSuffix(l.stem, "있") || strings.HasSuffix(l.stem, "없") || l.stem == "않")
}

// TellsPast reports whether a text has a syllable that ends as those of past tenses do:
// 열었다, 마쳤고, 됐다. Without one no verb in it tells of what was; 있 and 겠 are no past.
func TellsPast(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool { return IsSyllable(r) && Coda(r) == 'ㅆ' && r != '있' && r != '겠' })
}
