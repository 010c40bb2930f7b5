// Command pack writes the word list of package korean: stems of verbs and
// adjectives, nouns of action and of state, and nouns that look like something
// else, drawn from mecab-ko-dic 2.1.1 as github.com/ikawaha/kagome-dict-ko packs
// it. It is a module of its own, so that the program does not depend on a
// dictionary of 95 MB; it needs some 300 MB for half a minute:
//
//	cd internal/korean/pack && go run .
//
// The file is a word filter (package fuse). short.txt lists the stems of one
// syllable that are wanted (the dictionary has dialect and letters as well),
// omit.txt what else is left out (of a word with letters, those classes), verbs.txt words that are verbs more often than the
// nouns of the same letters (counted over KLUE's raw news), extra.txt what the dictionary lacks.
package main

import (
	_ "embed"
	"flag"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
	"unicode/utf8"

	ko "github.com/ikawaha/kagome-dict-ko"
	"github.com/ikawaha/kagome-dict/dict"
	"github.com/ikawaha/kagome/v2/tokenizer"

	"sillok/internal/fuse"
	"sillok/internal/korean/lexicon"
)

//go:embed short.txt
var short string

//go:embed omit.txt
var omit string

//go:embed verbs.txt
var verbs string

//go:embed extra.txt
var extra string

func main() {
	out := flag.String("out", "../lexicon/data/lexicon.bin", "file to write")
	list := flag.String("list", "", "write the words with their classes to this file as well")
	flag.Parse()
	if err := run(*out, *list); err != nil {
		fmt.Fprintln(os.Stderr, "pack:", err)
		os.Exit(1)
	}
}

func run(out, list string) error {
	d := ko.Dict()
	words := collect(d)
	prune(words)
	if err := addLookalikes(d, words); err != nil {
		return err
	}
	for line := range strings.Lines(omit) {
		word, letters, some := strings.Cut(strings.TrimSpace(line), "\t")
		if words[word] &^= lexicon.ClassOf(letters); !some || words[word] == 0 {
			delete(words, word)
		}
	}
	for w := range strings.FieldsSeq(verbs) {
		words[w] &^= lexicon.Noun
		if words[w] == 0 {
			delete(words, w)
		}
	}
	for line := range strings.Lines(extra) {
		word, letters, _ := strings.Cut(strings.TrimSpace(line), "\t")
		words[word] |= lexicon.ClassOf(letters)
	}
	sorted := slices.Sorted(maps.Keys(words))
	hashes, values := make([]uint64, len(sorted)), make([]uint8, len(sorted))
	for i, w := range sorted {
		hashes[i], values[i] = fuse.Hash(w), uint8(words[w])
	}
	data, err := fuse.Build(hashes, values)
	if err != nil {
		return err
	}
	fmt.Printf("%d words, %d bytes\n", len(sorted), len(data))
	if list != "" {
		var b strings.Builder
		for _, w := range sorted {
			fmt.Fprintf(&b, "%s\t%s\n", w, words[w])
		}
		if err := os.WriteFile(list, []byte(b.String()), 0o644); err != nil {
			return err
		}
	}
	return os.WriteFile(out, data, 0o644)
}

// Columns of an entry; those of package ko count the part of speech as well.
const (
	meaning = ko.Meaning - ko.POSHierarchy
	surface = ko.Reading - ko.POSHierarchy
)

// entries calls f with each entry of the dictionary that is all Hangul.
func entries(d *dict.Dict, f func(word, pos, meaning string)) {
	for id, content := range d.Contents {
		if word := content[surface]; hangul(word) {
			f(word, d.POSTable.NameList[d.POSTable.POSs[id][0]], content[meaning])
		}
	}
}

func hangul(s string) bool {
	return s != "" && strings.IndexFunc(s, func(r rune) bool { return r < '가' || r > '힣' }) < 0
}

// collect gives stems and nouns of action and state their classes.
func collect(d *dict.Dict) map[string]lexicon.Class {
	words := map[string]lexicon.Class{}
	wanted := map[string]bool{}
	for _, w := range strings.Fields(short) {
		wanted[w] = true
	}
	entries(d, func(word, pos, meaning string) {
		one := utf8.RuneCountInString(word) == 1
		switch pos {
		case "VV", "VX":
			if !one || wanted[word] && word != "이" {
				words[word] |= lexicon.Verb
			}
		case "VA", "VCN", "VCP":
			if !one || wanted[word] {
				words[word] |= lexicon.Adjective
			}
		case "NNG":
			switch {
			case one:
			case meaning == "행위" || meaning == "상태변화":
				words[word] |= lexicon.Action
			case meaning == "정적사태":
				words[word] |= lexicon.State
			}
		case "XR":
			if !one {
				words[word] |= lexicon.State
			}
		}
	})
	return words
}

// prune leaves out stems that are other stems in disguise: with ㅂ turned 우
// (도우 of 돕), without their ㄹ (만드 of 만들), with 으 or 시 (받으, 주시).
func prune(words map[string]lexicon.Class) {
	is := func(s string) bool { return words[s]&(lexicon.Verb|lexicon.Adjective) != 0 }
	for w := range words {
		r := []rune(w)
		n := len(r)
		if n < 2 || !is(w) {
			continue
		}
		before, last := string(r[:n-1]), r[n-1]
		switch {
		case last == '우' && open(r[n-2]) && is(string(r[:n-2])+string(r[n-2]+bieup)),
			last == '다' && is(before), last == '으' && is(before),
			last == '시' && (is(before) || n > 2 && r[n-2] == '으') && w != "계시" && w != "부시",
			(last == '어' || last == '아') && is(before),
			(last-'가')%28 == nieun && is(before+string(last-nieun)),
			(last == '드' || last == '느' || last == '무') && is(before+string(last+rieul)):
			words[w] &^= lexicon.Verb | lexicon.Adjective
		}
		if words[w] == 0 {
			delete(words, w)
		}
	}
}

// Final consonants by their number in Unicode's order.
const (
	nieun = 4
	rieul = 8
	bieup = 17
)

// open reports whether a syllable has no final consonant.
func open(r rune) bool { return (r-'가')%28 == 0 }

// addLookalikes adds the nouns, adverbs and determiners which end as particles or
// endings do, and which the dictionary by its costs takes for one word when they
// stand alone: 제도, 사고, 온라인.
func addLookalikes(d *dict.Dict, words map[string]lexicon.Class) error {
	ends, err := lastSyllables("../data/particles.tsv", "../data/endings.tsv")
	if err != nil {
		return err
	}
	t, err := tokenizer.New(d, tokenizer.OmitBosEos())
	if err != nil {
		return err
	}
	candidates := map[string]bool{}
	entries(d, func(word, pos, meaning string) {
		stem := words[word]&(lexicon.Verb|lexicon.Adjective) != 0
		switch pos {
		case "NNP":
			if meaning != "인명" && !stem && mayEnd(word, ends) {
				candidates[word] = true
			}
		case "NNG", "NNB", "NNBC", "NP", "NR", "MAG", "MAJ", "MM", "IC":
			if mayEnd(word, ends) {
				candidates[word] = true
			}
		}
	})
	for _, w := range slices.Sorted(maps.Keys(candidates)) {
		tokens := t.Tokenize(w)
		if len(tokens) == 1 && !strings.HasPrefix(tokens[0].POS()[0], "V") {
			words[w] |= lexicon.Noun
		}
	}
	return nil
}

// lastSyllables gives the syllables in which the forms of tables end.
func lastSyllables(tables ...string) (map[rune]bool, error) {
	ends := map[rune]bool{}
	for _, table := range tables {
		b, err := os.ReadFile(table)
		if err != nil {
			return nil, err
		}
		for line := range strings.Lines(string(b)) {
			form, rest, _ := strings.Cut(line, "\t")
			if strings.Contains(rest, "\tunread\t") {
				continue
			}
			if last, _ := utf8.DecodeLastRuneInString(form); hangul(string(last)) {
				ends[last] = true
			}
		}
	}
	return ends, nil
}

// mayEnd reports whether a word ends as a particle or an ending does: in one of
// their syllables, in ㄴ, ㄹ or ㅁ, or in a vowel that 아 or 어 may be fused with.
func mayEnd(word string, ends map[rune]bool) bool {
	last, _ := utf8.DecodeLastRuneInString(word)
	switch coda := (last - '가') % 28; coda {
	case 4, rieul, 10, 16: // ㄴ ㄹ ㄻ ㅁ
		return true
	case 0:
		vowel := (last - '가') / 28 % 21
		return ends[last] || vowel != 8 && vowel != 13 && vowel != 20 && vowel != 18 // ㅗ ㅜ ㅣ ㅡ
	}
	return ends[last]
}
