package korean

import (
	"strings"
	"sync"
	"unicode/utf8"
)

// classes says what a word of the lexicon may be.
type classes uint8

const (
	verbStem classes = 1 << iota
	adjectiveStem
	auxiliaryStem
	actionNoun // makes a verb with 하다: 개통
	stateNoun  // makes an adjective with 하다: 필요
	plainNoun  // a noun that looks like a verb with an ending: 사고
)

const stem = verbStem | adjectiveStem | auxiliaryStem

// lexicon gives the classes of the words of data/stems.txt.
var lexicon = sync.OnceValue(func() map[string]classes {
	b, err := data.ReadFile("data/stems.txt")
	if err != nil {
		panic(err) // it is embedded
	}
	words := make(map[string]classes, 24000)
	for line := range strings.Lines(string(b)) {
		word, flags, _ := strings.Cut(strings.TrimRight(line, "\n"), "\t")
		var c classes
		for _, f := range flags {
			switch f {
			case 'v':
				c |= verbStem
			case 'a':
				c |= adjectiveStem
			case 'x':
				c |= auxiliaryStem
			case 'n':
				c |= actionNoun
			case 's':
				c |= stateNoun
			case 'p':
				c |= plainNoun
			}
		}
		words[word] = c
	}
	return words
})

// lightVerb makes a verb of a noun: 개통+하다.
type lightVerb struct {
	suffix string
	voice  Voice
}

// lightVerbs are the verbs that make verbs of nouns of action.
var lightVerbs = [...]lightVerb{{"하", Active}, {"되", Passive}, {"시키", Causative}, {"받", Passive}, {"당하", Passive}, {"드리", Active}}

// stemOf tells what a stem is. ok is false when it is none.
func stemOf(s string) (l lexeme, ok bool) {
	if s == "" {
		return lexeme{}, false
	}
	l.stem = s
	for _, light := range lightVerbs {
		noun, cut := strings.CutSuffix(s, light.suffix)
		if !cut || noun == "" || light.suffix == "드리" && lexicon()[noun]&actionNoun == 0 {
			continue
		}
		c := nounClass(noun)
		switch {
		case c&actionNoun != 0:
			return lexeme{s, noun, light.voice, false, 3}, true
		case c&stateNoun != 0 && light.suffix != "받" && light.suffix != "당하":
			return lexeme{s, noun, light.voice, light.suffix == "하", 3}, true
		case lexicon()[s]&(verbStem|adjectiveStem) == 0 && utf8.RuneCountInString(noun) >= 2 && (light.suffix == "하" || light.suffix == "되") && c&plainNoun == 0:
			return lexeme{s, noun, light.voice, false, 1}, true
		}
	}
	c := lexicon()[s]
	if c&stem == 0 {
		return becoming(s)
	}
	return lexeme{s, "", Active, c&verbStem == 0 && c&adjectiveStem != 0, 2}, true
}

// becoming reads a stem of 어지다, which makes passives of verbs and changes of
// adjectives: 지켜지, 커지.
func becoming(s string) (lexeme, bool) {
	before, ok := strings.CutSuffix(s, "지")
	if !ok || before == "" {
		return lexeme{}, false
	}
	for _, base := range unfuse(before) {
		if c := lexicon()[base]; c&verbStem != 0 {
			return lexeme{s, "", Passive, false, 2}, true
		} else if c&adjectiveStem != 0 {
			return lexeme{s, "", Active, false, 2}, true
		}
		for _, light := range lightVerbs {
			if noun, ok := strings.CutSuffix(base, light.suffix); ok && nounClass(noun)&(actionNoun|stateNoun) != 0 {
				return lexeme{s, noun, Passive, false, 2}, true
			}
		}
	}
	return lexeme{}, false
}

// nounClass gives the classes of a noun; of a compound that is not listed those
// of its last part: 시범운영.
func nounClass(noun string) classes {
	if c := lexicon()[noun]; c != 0 {
		return c
	}
	for i := range noun {
		if rest := noun[i:]; i > 0 && utf8.RuneCountInString(rest) >= 2 {
			if c := lexicon()[rest]; c&actionNoun != 0 {
				return actionNoun
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
