package korean

import (
	"strings"
	"unicode/utf8"

	"sillok/internal/korean/lexicon"
)

// Where a word may end and begin, by its sounds. Texts that were set in lines
// between syllables are put together again by it.

// stemCodas end stems of verbs and no word: 했, 않, 앉, 핥, 읊, 잃.
const stemCodas = "ㅆㄶㄵㄾㄿㅀ"

// innerSyllables are those of endings that begin no word: 었다, 겠다.
const innerSyllables = "았었겠였셨"

// CannotEnd reports whether no word ends as s does: its last syllable is that of a
// stem, before an ending.
func CannotEnd(s string) bool {
	return strings.ContainsRune(stemCodas, LastCoda(s)) || strings.HasSuffix(s, "없") || strings.HasSuffix(s, "되")
}

// CannotBegin reports whether no word begins as s does: with a syllable of endings,
// or with ㄹ before ㅕ, ㅖ or ㅡ, which Korean words do not have at their beginning
// and hardly a foreign one has.
func CannotBegin(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	if !IsSyllable(r) {
		return false
	}
	if strings.ContainsRune(innerSyllables, r) || strings.HasPrefix(s, "습니") || s == "히" {
		return true
	}
	return initial(r) == initial('라') && strings.ContainsRune("ㅕㅖㅡ", vowelOf(r))
}

// bound are nouns of one syllable that stand behind another noun and never alone.
const bound = "들권률율적력료처팀측족"

// Bound reports whether a word is a noun that never stands alone, with its
// particles: 들과, 권을.
func Bound(word string) bool {
	r, n := utf8.DecodeRuneInString(word)
	if !strings.ContainsRune(bound, r) || n == len(word) {
		return false
	}
	list, ok := Particles(word[:n], word[n:])
	return ok && len(list) > 0 || r == '적' && strings.HasPrefix(word[n:], "인")
}

// GoesOn reports whether next, at the beginning of a line, can only be the end of
// the word with which the line before ends: 실시한다|고, 효율적|인.
func GoesOn(left, next string) bool {
	last, _ := utf8.DecodeLastRuneInString(left)
	switch next {
	case "고", "며", "면", "는", "던":
		return strings.ContainsRune("다라자냐", last)
	case "라고", "라며", "라는", "라면서":
		return last == '이'
	case "자":
		return last == '고'
	case "인", "이고", "이며":
		return last == '적'
	}
	return false
}

// freeNouns are words of one syllable that stand by themselves.
const freeNouns = "등및수것점줄때뒤후전중간내외각이그저한두세네또더안못잘큰새첫본총즉곧곳명원년월일개건번차층분시도군구동땅물불집책법말글길몸손발눈비힘돈값삶꿈뜻바데지뿐만대쪽편측앞옆밖속위밑끝폭표당반배병빛약양주달해날밤낮봄팀좀꼭늘매타현구신"

// IsPiece reports whether a word is a noun of one syllable, with its particles,
// that hardly stands by itself: the end of a longer one.
func IsPiece(word string) bool {
	r, n := utf8.DecodeRuneInString(word)
	if !IsSyllable(r) || strings.ContainsRune(freeNouns, r) {
		return false
	}
	list, ok := Particles(word[:n], word[n:])
	return n == len(word) || ok && len(list) > 0
}

// wholeEndings end words that another follows: of verbs before a noun or a clause.
var wholeEndings = []string{"한", "된", "할", "될", "하는", "되는", "있는", "없는", "하던", "하여", "되어", "하고", "하며", "하면", "해", "돼", "위해", "통해", "따라", "대해", "하기", "있도록", "하도록", "되도록", "했다", "한다고", "했다고", "라고", "라며", "하게", "있게", "등", "및"}

// IsWord reports whether a word is listed, up to its particles: a noun or the noun
// of an action of two syllables or more.
func IsWord(word string) bool {
	if utf8.RuneCountInString(word) < 2 {
		return false
	}
	return IsListed(word) || hasParticles(word, IsListed)
}

// IsListed reports whether a word is listed by itself, without a look at particles: as a noun or the noun
// of an action or a state.
func IsListed(word string) bool { return lexicon.Lookup(word)&listed != 0 }

// hasParticles reports whether a word ends in particles behind a noun of two syllables or
// more; noun says which words are nouns.
func hasParticles(word string, noun func(string) bool) bool {
	for i := range word {
		if utf8.RuneCountInString(word[:i]) < 2 || !noun(word[:i]) {
			continue
		}
		if list, ok := Particles(word[:i], word[i:]); ok && len(list) > 0 {
			return true
		}
	}
	return false
}

// MayStandWhole reports whether a word shows at its end that it is whole: by a
// particle behind a noun of two syllables or more, or by the ending of a verb.
func MayStandWhole(word string) bool {
	for _, e := range wholeEndings {
		if strings.HasSuffix(word, e) {
			return true
		}
	}
	return hasParticles(word, func(string) bool { return true })
}

// BreaksWord reports whether the break between two lines of Hangul is inside a word: by
// its sounds, or since both halves together are a word of which the first is none.
func BreaksWord(line, next string) bool {
	left := line[strings.LastIndexByte(line, ' ')+1:]
	right, _, _ := strings.Cut(next, " ")
	right = strings.TrimRight(right, ".,”’\"')")
	last, _ := utf8.DecodeLastRuneInString(left)
	first, _ := utf8.DecodeRuneInString(right)
	if !IsSyllable(last) || !IsSyllable(first) {
		return false
	}
	if CannotEnd(left) || CannotBegin(right) || Bound(right) || GoesOn(left, right) || sentenceRests()[right] {
		return true
	}
	if list, ok := Particles(left, right); ok && len(list) > 0 && !MayStandWhole(left) && !freeParticles()[right] && utf8.RuneCountInString(right) >= 2 {
		return true // 세계 | 에서
	}
	return !IsWord(left) && !MayStandWhole(left) && (IsPiece(right) || IsWord(left+right))
}

// freeParticles are particles that are adverbs or nouns, too.
var freeParticles = laterSet("보다 같이 만큼 대로 밖에 마저 뿐만")

// sentenceRests are the last syllables of sentences that are no words: 예정이 | 다.
var sentenceRests = laterSet("다 니다 이다 였다 한다 된다 했다 됐다")
