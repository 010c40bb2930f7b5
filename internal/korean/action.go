package korean

import (
	"sillok/internal/korean/lexicon"
	"strings"
	"sync"
)

// Kind is the kind of an action: what it makes of things. Kinds are the words of
// data/actions.tsv.
type Kind string

// The kinds that the reader itself asks for.
const (
	Begin    Kind = "begin"
	Say      Kind = "say"
	Ask      Kind = "ask"
	Decide   Kind = "decide"
	Postpone Kind = "postpone"
	Cancel   Kind = "cancel"
	Fail     Kind = "fail"
	Deny     Kind = "deny"
	Finish   Kind = "finish"
	Operate  Kind = "operate"
	Hold     Kind = "hold"
	Meet     Kind = "meet"
	Sign     Kind = "sign"
	Publish  Kind = "publish"
	Plan     Kind = "plan"
	State    Kind = "state"
)

// Action is what is done, as a noun.
type Action struct {
	Noun  string // 개통, 개최
	Class string // the class of its synonyms, named by one of them: 개통 for 오픈; empty when it is in none
	Kind  Kind   // empty when it is not known
	Idiom bool   // the object is part of the expression: 문을 열다
}

type actionKey struct{ word, object string }

var actionTable = sync.OnceValue(func() map[actionKey]Action {
	table := map[actionKey]Action{}
	for _, row := range rows("actions") {
		word, object := row[0], objectNoun(strings.TrimSuffix(row[1], "-"))
		table[actionKey{word, object}] = Action{Idiom: len(row) > 4, Class: row[2], Kind: Kind(strings.TrimPrefix(row[3], "-"))}
	}
	return table
})

// native is a row of data/natives.tsv.
type native struct {
	noun                  string
	passive, intransitive bool
}

var nativeTable = sync.OnceValue(func() map[string]native {
	table := map[string]native{}
	for _, row := range rows("natives") {
		table[row[0]] = native{row[1], row[2] == "passive", row[2] != "-"}
	}
	return table
})

// actionOf gives the action of a verb with the noun right before it.
func actionOf(v *Verb, object string) Action {
	noun := v.Noun
	if n, ok := nativeTable()[v.Stem]; ok {
		noun = n.noun
	}
	if noun == "" {
		noun = Nominalise(v.Stem)
	}
	if a, ok := objectAction(v, object); ok {
		return a
	}
	for _, word := range [...]string{v.Stem + "-", v.Noun} {
		if a, ok := actionTable()[actionKey{word, ""}]; ok && word != "" {
			return Action{Noun: noun, Class: a.Class, Kind: a.Kind}
		}
	}
	return NounAction(noun)
}

// objectAction gives the action that a verb is with the object before it, of a
// compound by its last part: 문을 열다 is 개통, 모바일앱을 내놓다 is 출시.
func objectAction(v *Verb, object string) (Action, bool) {
	object = objectNoun(object)
	for i := range object {
		if i > 0 && len(object)-i < 6 {
			break
		}
		for _, word := range [...]string{v.Stem + "-", v.Noun} {
			if a, ok := actionTable()[actionKey{word, object[i:]}]; ok && word != "" {
				if a.Idiom && i > 0 && a.Kind == State && !digits(object[:i]) {
					continue // 자료를 실시간으로 넘긴다, but 72시간을 넘겨
				}
				return Action{a.Class, a.Class, a.Kind, a.Idiom}, true
			}
		}
	}
	return Action{}, false
}

// objectNoun takes the particle from an object: 문을 is 문.
func objectNoun(s string) string {
	for _, p := range [...]string{"을", "를", "에"} {
		if noun, ok := strings.CutSuffix(s, p); ok && noun != "" {
			return noun
		}
	}
	return s
}

// NounAction gives the action of a noun; of a compound that is not listed that of
// its last part (시범운영 before 운영).
func NounAction(noun string) Action {
	for i := range noun {
		if i < len(noun)-3*longestNoun {
			continue
		}
		if a, ok := actionTable()[actionKey{noun[i:], ""}]; ok && len(noun)-i >= 6 {
			return Action{Noun: noun, Class: a.Class, Kind: a.Kind}
		}
	}
	return Action{Noun: noun}
}

// Resolved gives a verb's stem as what somebody decides to do: 두 is 두기로.
func Resolved(stem string) string { return stem + "기로" }

// Nominalise makes the noun of a verb's stem: 열 is 엶, 맡 is 맡음, 잇 is 이음, 개통하 is 개통.
func Nominalise(stem string) string {
	for _, l := range lightVerbs {
		if noun, ok := strings.CutSuffix(stem, l.suffix); ok && noun != "" && nounClass(noun)&lexicon.Action != 0 {
			return noun
		}
	}
	r := []rune(stem)
	if len(r) == 0 || !IsSyllable(r[len(r)-1]) {
		return stem
	}
	last := r[len(r)-1]
	if List("losing ㅅ")[string(last)] {
		r[len(r)-1] = WithCoda(last, 0)
		return string(r) + "음"
	}
	switch Coda(last) {
	case 0:
		r[len(r)-1] = WithCoda(last, 'ㅁ')
	case 'ㄹ':
		r[len(r)-1] = WithCoda(last, 'ㄻ')
	default:
		return stem + "음"
	}
	return string(r)
}
