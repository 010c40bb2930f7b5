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
const longestLink = len("이라면서")

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
	for _, p := range []string{"은", "는", "이", "가", "을", "를"} {
		first = strings.TrimPrefix(first, p)
	}
	if first == "" && len(t.words) > 1 {
		first = t.words[1]
	}
	return hasPrefix(first, wordsFor) || strings.HasPrefix(t.words[0], "등")
}

// wordsFor begin nouns and verbs for what somebody says.
var wordsFor = []string{"말", "얘기", "이야기", "설명", "취지", "답했"}

// says reports whether the words hold a verb or noun of saying, or are 했다 alone.
func (t tail) says() bool {
	return t.link != "" && verbLinks[t.link] && len(t.words) > 0 && strings.HasPrefix(t.words[0], "했") || saying(strings.Join(t.words, " "))
}

// names reports whether the quoted words are a name: “…”라고 부른다, “…”이라는 주제로.
func (t tail) names() bool {
	return (nounLinks[t.link] && t.link != "는" && t.link != "던" || t.link == "라고" || t.link == "이라고") && len(t.words) > 0 && hasPrefix(t.words[0], naming)
}

// naming begin words behind the quotative of what is only called so.
var naming = []string{"부르", "부른", "불리", "불린", "불러", "불렀", "일컫", "일컬", "이름", "제목", "주제", "명칭", "표현", "단어", "글귀", "문구", "구호", "슬로건", "표어", "용어", "개념", "서비스", "사업", "시스템", "행사", "책", "코너", "프로그램", "별명"}

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
			if _, ok := korean.Particles(w[:n], w[n:]); ok || strings.HasPrefix(w[n:], "이다") || strings.HasPrefix(w[n:], "이었") {
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
	going = []string{"나오", "나온", "나왔", "있", "많", "높", "제기", "들리", "들린", "이어", "쏟아", "커지", "커졌", "거세", "잇따"}
)

// stance reports whether the words are what somebody stands for: …는 입장이다.
func (t tail) stance() bool { noun, _ := t.noun(stances); return noun != "" }

// heardOf reports whether the words go round, and nobody in particular said them:
// …라는 지적이 나온다.
func (t tail) heardOf() bool {
	noun, particle := t.noun(heard)
	if noun == "" || particle != "이" && particle != "가" && particle != "도" && particle != "만" {
		return false
	}
	for k, w := range t.words[:min(3, len(t.words))] {
		if k > 0 && hasPrefix(w, going) {
			return true
		}
	}
	return false
}

// asked reports whether the words are a question that somebody answers in the same
// sentence, and nobody in it asks: …는 질문에 “…”고 답했다.
func (t tail) asked() bool {
	noun, particle := t.noun(askedNouns)
	return noun != "" && strings.HasPrefix(particle, "에")
}

var askedNouns = korean.List("questions")

// spoken reports whether a noun for words stands behind the quotative: …라는 지적에.
func (t tail) spoken() bool { noun, _ := t.noun(spokenNouns); return noun != "" }

var spokenNouns = korean.List("words said")

// hasPrefix reports whether a word begins with one of a list.
func hasPrefix(word string, list []string) bool {
	for _, p := range list {
		if strings.HasPrefix(word, p) {
			return true
		}
	}
	return false
}

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
