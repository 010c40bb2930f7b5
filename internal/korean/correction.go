package korean

import (
	"slices"
	"strings"
	"sync"
	"unicode"

	"sillok/internal/finder"
)

// Correction is a figure of which a sentence says that it was put right: the one
// before, the one after, and what is counted.
//
//	멈춘 시스템의 수가 647개에서 709개로 바뀌었다
//	처음 알려진 피해 가구는 120가구였고, 이튿날 131가구로 바로잡혔다
type Correction struct {
	From, To Quantity
	Of       string // 시스템
}

// Corrections finds the corrections in a sentence. What grew, and what is to be
// otherwise from now on, is none: the sentence has to speak of the number itself
// (수, 집계) or of its having been told (발표, 파악).
func Corrections(s string) []Correction {
	if !wordsOfCorrection().In(s) {
		return nil
	}
	numbers := Quantities(s)
	var list []Correction
	for k := 1; k < len(numbers); k++ {
		to := numbers[k]
		if to.Kind != "count" || !putRight(s[to.End:]) {
			continue
		}
		for _, from := range slices.Backward(numbers[:k]) {
			if from.Unit != to.Unit || from.Value == to.Value {
				continue
			}
			if of, number := counted(s, from); of != "" && (number || told(s[:to.Start])) {
				list = append(list, Correction{from, to, of})
			}
			break
		}
	}
	return list
}

var wordsOfCorrection = sync.OnceValue(func() *finder.Finder { return Finder("put right") })

// putRight reports whether what follows a quantity says that it was put right: 로
// and, one adverb between them at most, the verb.
func putRight(after string) bool {
	rest, ok := strings.CutPrefix(strings.TrimPrefix(after, "으"), "로")
	if !ok {
		return false
	}
	words := strings.Fields(rest)
	return slices.ContainsFunc(words[:min(2, len(words))], func(w string) bool { return beginsWith(w, List("put right")) })
}

// beginsWith reports whether a word begins with one of some stems.
func beginsWith(word string, stems map[string]bool) bool {
	for stem := range stems {
		if strings.HasPrefix(word, stem) {
			return true
		}
	}
	return false
}

// Counted gives what a quantity of a text counts, the noun in front of it: 시스템 709개,
// 시스템은 709개, 시스템의 수는 709개; "" where no noun stands there.
func Counted(s string, q Quantity) string {
	of, _ := counted(s, q)
	return of
}

// counted is Counted; number says that the text speaks of the number itself (수는).
func counted(s string, q Quantity) (of string, number bool) {
	words := strings.Fields(s[:q.Start])
	if len(words) == 0 {
		return "", false
	}
	last := BareNoun(words[len(words)-1])
	if List("numbers")[last] && len(words) > 1 {
		number = true
		last = BareNoun(strings.TrimSuffix(words[len(words)-2], "의"))
	}
	last = strings.TrimFunc(last, func(r rune) bool { return !unicode.IsLetter(r) })
	if !strings.ContainsFunc(last, IsSyllable) {
		return "", false
	}
	return last, number
}

// told reports whether a text speaks of something's having been made known.
func told(s string) bool {
	return slices.ContainsFunc(strings.Fields(s), func(w string) bool { return beginsWith(w, List("made known")) })
}
