package facts

import (
	"strings"

	"sillok/internal/korean"
)

// What stands behind a closing mark tells whether the words were said: the quotative
// (라고, 며, 라는) and the words it leads to.

// links are the forms of the quotative. Those that end in 는 or 란 stand in front of
// a noun, the others in front of a verb.
var (
	verbLinks = korean.List("quotatives before verbs")
	nounLinks = korean.List("quotatives before nouns")
)

// longestLink is the number of bytes of the longest quotative.
const longestLink = 12 // bytes of 이라면서

// tail is the words behind a closing mark.
type tail struct {
	link  string   // the quotative, "" without one
	whole bool     // it is a word by itself
	words []string // behind it, up to the end of the sentence
}

// readTail reads what stands behind a closing mark.
func readTail(after string) tail {
	s := strings.TrimPrefix(strings.TrimLeft(after, ",."), " ")
	t := tail{}
	for n := min(len(s), longestLink); n > 0; n-- {
		if verbLinks[s[:n]] || nounLinks[s[:n]] {
			t.link = s[:n]
			rest := s[n:]
			t.whole = rest == "" || rest[0] == ' ' || rest[0] == ','
			s = rest
			break
		}
	}
	t.words = strings.Fields(strings.TrimLeft(restOfSentence(s), ", "))
	return t
}

// quotes reports whether the tail takes up words that were said: with a quotative, or
// with a noun or verb for words right behind the mark.
func (t tail) quotes() bool {
	if t.link != "" {
		return true
	}
	if len(t.words) == 0 {
		return false
	}
	first := t.words[0]
	for _, p := range plainParticles.All() {
		first = strings.TrimPrefix(first, p)
	}
	if first == "" && len(t.words) > 1 {
		first = t.words[1]
	}
	return wordsFor.Begins(first) || andSo.Begins(t.words[0])
}

// wordsFor begin nouns and verbs for what somebody says.
var wordsFor = words("words-for-words")

// What stands behind a quotation; words.tsv says what for.
var (
	plainParticles = words("plain-particles")
	andSo          = words("and-so")
	didVerb        = words("did-verb")
	saidParticles  = words("said-particles")
	isOrWas        = words("is-or-was")

	answeredParticles = words("answered-particles")
)

// says reports whether the words hold a verb or noun of saying, or are 했다 alone.
func (t tail) says() bool {
	return t.link != "" && verbLinks[t.link] && len(t.words) > 0 && didVerb.Begins(t.words[0]) || saying(strings.Join(t.words, " "))
}

// names reports whether the quoted words are a name: “…”라고 부른다, “…”이라는 주제로.
func (t tail) names() bool {
	return (nounLinks[t.link] && t.link != "는" && t.link != "던" || t.link == "라고" || t.link == "이라고") && len(t.words) > 0 && naming.Begins(t.words[0])
}

// naming begin words behind the quotative of what is only called so.
var naming = words("naming")

// noun gives the noun that the quotative stands in front of, with one word between at
// most, and the particle behind it; "" when it is none of the nouns.
func (t tail) noun(nouns map[string]bool) (noun, particle string) {
	if !nounLinks[t.link] {
		return "", ""
	}
	for _, w := range t.words[:min(2, len(t.words))] {
		w = strings.TrimRight(w, ".,")
		for n := len(w); n > 0; n-- {
			if !nouns[w[:n]] {
				continue
			}
			if _, ok := korean.Particles(w[:n], w[n:]); ok || isOrWas.Begins(w[n:]) {
				return w[:n], w[n:]
			}
		}
	}
	return "", ""
}

// stances are nouns for what somebody stands for or puts into words.
var stances = korean.List("stances")

// heard are nouns for words that go round, and going begins what is said of them.
var (
	heard = korean.List("heard")
	going = words("going-round")
)

// stance reports whether the words are what somebody stands for: …는 입장이다.
func (t tail) stance() bool { noun, _ := t.noun(stances); return noun != "" }

// heardOf reports whether the words go round, and nobody in particular said them:
// …라는 지적이 나온다.
func (t tail) heardOf() bool {
	noun, particle := t.noun(heard)
	if noun == "" || !saidParticles.Has(particle) {
		return false
	}
	for k, w := range t.words[:min(3, len(t.words))] {
		if k > 0 && going.Begins(w) {
			return true
		}
	}
	return false
}

// asked reports whether the words are a question that somebody answers in the same
// sentence, and nobody in it asks: …는 질문에 “…”고 답했다, or that somebody meets: …는 반대에 부딪히자.
func (t tail) asked() bool {
	for k, w := range t.words[:min(longestSayer, len(t.words))] {
		later := tail{link: t.link, words: t.words[k:]}
		if noun, particle := later.noun(askedNouns); noun != "" {
			return strings.HasPrefix(particle, "에")
		}
		if noun, particle := later.noun(spokenNouns); noun != "" && answeredParticles.Has(particle) {
			return true
		}
		if !someOne[w] && !strings.HasSuffix(w, genitive) && !nounLike(w) {
			return false
		}
	}
	return false // 는 한 주민의 걱정에는
}

var askedNouns = korean.List("questions")

// spoken reports whether a noun for words stands behind the quotative: …라는 지적에.
func (t tail) spoken() bool { noun, _ := t.noun(spokenNouns); return noun != "" }

var spokenNouns = korean.List("words said")

// How spoken words end, without the signs behind them.
var (
	clauseEnds = korean.List("clause ends")
	speechEnds = korean.List("speech ends")
	finiteEnds = korean.List("finite ends")
)

// endsIn reports whether words end in one of a set, signs apart.
func endsIn(words string, ends map[string]bool) bool {
	return tailIn(strings.TrimRight(words, ".?!…"), ends) != ""
}
