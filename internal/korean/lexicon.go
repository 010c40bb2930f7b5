package korean

import (
	"strings"
	"unicode/utf8"

	"sillok/internal/korean/lexicon"
)

const (
	anyStem = lexicon.Verb | lexicon.Adjective
	listed  = lexicon.Action | lexicon.State | lexicon.Noun // nouns by themselves
)

// lightVerb makes a verb of a noun: 개통+하다.
type lightVerb struct {
	suffix string
	voice  Voice
}

// lightVerbs are the verbs that make verbs of nouns of action.
var lightVerbs = [...]lightVerb{{"시키", Causative}, {"당하", Passive}, {"드리", Active}, {"하", Active}, {"되", Passive}, {"받", Passive}}

// stemOf tells what a stem is. ok is false when it is none.
func stemOf(s string) (l lexeme, ok bool) {
	if s == "" {
		return lexeme{}, false
	}
	l.stem = s
	for _, light := range lightVerbs {
		noun, cut := strings.CutSuffix(s, light.suffix)
		if !cut || noun == "" || light.suffix == "드리" && lexicon.Lookup(noun)&lexicon.Action == 0 {
			continue
		}
		c := nounClass(noun)
		switch {
		case c&lexicon.Action != 0:
			return lexeme{s, noun, light.voice, false, 3}, true
		case c&lexicon.State != 0 && light.suffix != "받" && light.suffix != "당하":
			return lexeme{s, noun, light.voice, light.suffix == "하", 3}, true
		case c&lexicon.Noun != 0 && utf8.RuneCountInString(noun) >= 2 && (light.suffix == "하" || light.suffix == "되") && lexicon.Lookup(s)&anyStem == 0:
			return lexeme{s, noun, light.voice, false, 2}, true
		case lexicon.Lookup(s)&anyStem == 0 && utf8.RuneCountInString(noun) >= 2 && (light.suffix == "하" || light.suffix == "되") && c&lexicon.Noun == 0:
			return lexeme{s, noun, light.voice, false, 1}, true
		}
	}
	c := lexicon.Lookup(s)
	if c&anyStem == 0 {
		if l, ok := becoming(s); ok {
			return l, true
		}
		return withAuxiliary(s)
	}
	return lexeme{s, "", Active, c&lexicon.Verb == 0 && c&lexicon.Adjective != 0, 2}, true
}

// becoming reads a stem of 어지다, which makes passives of verbs and changes of
// adjectives: 지켜지, 커지.
func becoming(s string) (lexeme, bool) {
	before, ok := strings.CutSuffix(s, "지")
	if !ok || before == "" {
		return lexeme{}, false
	}
	for _, base := range unfuse(before) {
		if c := lexicon.Lookup(base); c&lexicon.Verb != 0 {
			return lexeme{s, "", Passive, false, 2}, true
		} else if c&lexicon.Adjective != 0 {
			return lexeme{s, "", Active, false, 2}, true
		}
		for _, light := range lightVerbs {
			if noun, ok := strings.CutSuffix(base, light.suffix); ok && nounClass(noun)&(lexicon.Action|lexicon.State) != 0 {
				return lexeme{s, noun, Passive, false, 2}, true
			}
		}
	}
	return lexeme{}, false
}

// gluedAuxiliaries are the auxiliaries that may be written in one word with the
// verb before them: 이어가다, 전달해주다, 모여있다; 받다 makes compounds in the same way (내려받다, 물려받다).
var gluedAuxiliaries = [...]string{"주", "가", "오", "보", "내", "놓", "두", "버리", "있", "나가", "나오", "드리", "달", "받"}

// withAuxiliary reads a stem that is a verb in 아 or 어 with an auxiliary.
func withAuxiliary(s string) (lexeme, bool) {
	for _, auxiliary := range gluedAuxiliaries {
		before, ok := strings.CutSuffix(s, auxiliary)
		if !ok || before == "" {
			continue
		}
		for _, base := range unfuse(before) {
			for _, light := range lightVerbs {
				if noun, ok := strings.CutSuffix(base, light.suffix); ok && nounClass(noun)&lexicon.Action != 0 {
					return lexeme{s, noun, light.voice, false, 2}, true
				}
			}
			if lexicon.Lookup(base)&lexicon.Verb != 0 {
				return lexeme{s, "", Active, false, 2}, true
			}
		}
	}
	return lexeme{}, false
}

// longestNoun is how many syllables the last part of a compound may have.
const longestNoun = 8

// nounClass gives the classes of a noun; of a compound that is not listed those
// of its last part: 시범운영.
func nounClass(noun string) lexicon.Class {
	c := lexicon.Lookup(noun)
	if _, ok := actionTable()[actionKey{noun, ""}]; ok {
		c |= lexicon.Action
	}
	if c != 0 {
		return c
	}
	from := max(0, len(noun)-3*longestNoun)
	for i := range noun {
		if rest := noun[i:]; i > 0 && i >= from && utf8.RuneCountInString(rest) >= 2 {
			if c := lexicon.Lookup(rest); c&lexicon.Action != 0 {
				return lexicon.Action
			}
		}
	}
	return 0
}

// lexeme is a verb or an adjective.
type lexeme struct {
	stem      string // 개통하, 열
	noun      string // of verbs made of nouns, the noun: 개통
	voice     Voice
	adjective bool
	sure      int // how sure it is that there is such a word
}

// IsStem reports whether s is the stem of a native verb or adjective: 다르, 만나.
func IsStem(s string) bool { return lexicon.Lookup(s)&(lexicon.Verb|lexicon.Adjective) != 0 }
