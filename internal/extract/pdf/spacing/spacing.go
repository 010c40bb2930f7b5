// Package spacing weighs whether a space stood where a text was broken between two
// syllables, as the end of a printed line does. It is a log-linear model: what
// letters stand around the break, what the halves and the whole are to package
// korean, and what the rest of the document says of them each have a weight, which
// command fit learns of texts whose spaces are known.
package spacing

import (
	_ "embed"
	"math"
	"strings"
	"unicode"
	"unicode/utf8"

	"sillok/internal/korean"
)

// Break is a place between two pieces of text.
type Break struct {
	Left, Right string // the last word before it and the first one behind it, perhaps halves
	Document
}

// Document counts what stands elsewhere in the document.
type Document struct {
	Whole int // words that begin with both halves as one
	Apart int // the halves side by side as two words
	Left  int // the first half as a word
	Right int // words that begin as the second half does
}

//go:embed data/weights.bin
var packed []byte

// slots is how many weights there are; features share them by their hashes.
const slots = 1 << 18

// unit is the size of a step of a packed weight.
const unit = 1.0 / 32

// A space at the end of a line takes no room, so that more lines end with one than
// there are spaces among the places of a text: Base is their share, and Hanging what
// is added for it.
const (
	Base    = 0.38
	Hanging = 0.6
)

// Odds is the logarithm of the odds that a space stood at the end of a line, where
// lines end at any letter.
func Odds(b Break) float64 {
	sum := 0
	for _, f := range features(b) {
		sum += int(int8(packed[f]))
	}
	return float64(sum)*unit + Hanging
}

// Share makes a share of odds.
func Share(odds float64) float64 { return 1 / (1 + math.Exp(-odds)) }

// around is how many letters on each side are looked at.
const around = 4

// sketch is what is computed of a break once and goes into several features.
type sketch struct {
	left, right [around]rune // from the break outwards; 0 beyond the word
	hash        []uint32
}

// features gives the slots of what is true of a break.
func features(b Break) []uint32 {
	s := &sketch{hash: make([]uint32, 0, 48)}
	rest := b.Left
	for i := range s.left {
		r, n := utf8.DecodeLastRuneInString(rest)
		if n == 0 {
			break
		}
		s.left[i], rest = class(r), rest[:len(rest)-n]
	}
	i := 0
	for _, r := range b.Right {
		if i == around {
			break
		}
		s.right[i] = class(r)
		i++
	}
	s.letters()
	s.words(b)
	s.document(b.Document)
	return s.hash
}

// class is a letter, or what stands for all figures and all Latin letters.
func class(r rune) rune {
	switch {
	case unicode.IsDigit(r):
		return '0'
	case r < 0x250 && unicode.IsLetter(r):
		return 'a'
	}
	return r
}

// add adds a feature: its kind and what it is made of.
func (s *sketch) add(kind uint32, parts ...rune) {
	h := (kind + 1) * 0x9E3779B1
	for _, p := range parts {
		h ^= uint32(p)
		h *= 0x01000193
		h ^= h >> 15
	}
	h *= 0x85EBCA6B
	h ^= h >> 13
	s.hash = append(s.hash, h%slots)
}

// Kinds of features.
const (
	kindBias = iota
	kindLetters
	kindWord = 40 + iota
	kindLengths
	kindKnown
	kindSounds
	kindAcross
	kindEnds
	kindDocument
)

// letters adds sequences of letters around the break.
func (s *sketch) letters() {
	l, r := s.left, s.right
	s.add(kindBias)
	for i, parts := range [...][]rune{
		{l[0]}, {r[0]}, {l[1], l[0]}, {l[0], r[0]}, {r[0], r[1]},
		{l[2], l[1], l[0]}, {l[1], l[0], r[0]}, {l[0], r[0], r[1]}, {r[0], r[1], r[2]},
		{l[1], l[0], r[0], r[1]}, {l[2], l[1], l[0], r[0]}, {l[0], r[0], r[1], r[2]},
		{l[3], l[2], l[1], l[0]}, {r[0], r[1], r[2], r[3]}, {l[1], r[0]}, {l[0], r[1]},
	} {
		s.add(uint32(kindLetters+i), parts...)
	}
}

// words adds what the halves and the whole are by themselves.
func (s *sketch) words(b Break) {
	left, right := near(bare(b.Left), bare(b.Right))
	m, n := min(utf8.RuneCountInString(left), 6), min(utf8.RuneCountInString(right), 6)
	s.add(kindLengths, rune(m), rune(n))
	s.add(kindLengths+100, rune(m))
	s.add(kindLengths+101, rune(n))
	if left == "" || right == "" {
		return
	}
	whole := left + right
	particles, attach := korean.Particles(left, right)
	attach = attach && len(particles) > 0
	known := bits(korean.IsWord(left), korean.IsWord(right), korean.IsWord(whole), attach)
	s.add(kindKnown, known)
	s.add(kindKnown+100, known, rune(m), rune(n))
	s.add(kindKnown+101, bits(korean.IsListed(left), korean.IsListed(right), korean.IsListed(whole)), rune(m))
	s.add(kindEnds, bits(korean.MayStandWhole(left), korean.MayStandWhole(whole), korean.IsPiece(left), korean.IsPiece(right)))
	s.add(kindEnds+100, bits(korean.MayStandWhole(left), attach, korean.MayStandWhole(right)), rune(min(n, 3)))
	s.add(kindSounds, bits(korean.CannotEnd(left), korean.CannotBegin(right), korean.Bound(right), korean.GoesOn(left, right)))
	s.across(left, right)
}

// longest is how many letters of a listed word are looked for on each side.
const longest = 4

// across adds the longest listed words that end at the break, begin there and stand
// over it.
func (s *sketch) across(left, right string) {
	starts, ends := tails(left), heads(right)
	var before, behind, over, on rune
	for i, tail := range starts {
		if korean.IsListed(tail) {
			before = rune(i + 1)
		}
		for j, head := range ends {
			if n := rune(i + j + 2); n > over && korean.IsListed(tail+head) {
				over, on = n, rune(j+1)
			}
		}
	}
	for j, head := range ends {
		if korean.IsListed(head) {
			behind = rune(j + 1)
		}
	}
	s.add(kindAcross, before, behind, over)
	s.add(kindAcross+100, over, on)
	s.add(kindAcross+101, before, over)
	s.add(kindAcross+102, behind, over)
}

// tails are the ends of a word, the shortest first.
func tails(w string) []string {
	var list []string
	for i := len(w); i > 0 && len(list) < longest; {
		_, n := utf8.DecodeLastRuneInString(w[:i])
		i -= n
		list = append(list, w[i:])
	}
	return list
}

// heads are the beginnings of a word, the shortest first.
func heads(w string) []string {
	var list []string
	for i := 0; i < len(w) && len(list) < longest; {
		_, n := utf8.DecodeRuneInString(w[i:])
		i += n
		list = append(list, w[:i])
	}
	return list
}

// document adds what the document says elsewhere.
func (s *sketch) document(d Document) {
	whole, apart := rune(min(d.Whole, 3)), rune(min(d.Apart, 3))
	left, right := rune(min(d.Left, 3)), rune(min(d.Right, 3))
	s.add(kindDocument, whole, apart)
	s.add(kindDocument+100, left)
	s.add(kindDocument+101, right)
	s.add(kindDocument+102, min(left, 1), min(right, 1), min(whole, 1), min(apart, 1))
}

// bits makes one number of several facts.
func bits(facts ...bool) rune {
	var n rune
	for i, f := range facts {
		if f {
			n |= 1 << i
		}
	}
	return n
}

// bare is a word without the signs around it.
func bare(s string) string {
	return strings.TrimFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsNumber(r) })
}
