package annotate

import (
	"strings"
	"unicode/utf8"

	"sillok/internal/annotate/claim"
	"sillok/internal/diag"
	"sillok/internal/korean"
)

// Quotation marks make no name of ordinary words: ‘복지 사각지대’를 없앤다 is what it says, ‘전자증명서’를
// 개통했다 is a system.

// onlyQuoted reports whether in fills quotation marks and is made of ordinary nouns alone, where no
// rule but that of the marks takes it for a system and nothing is done with it that is done with
// systems.
func (a *article) onlyQuoted(in diag.Span, k *claim.Candidate) bool {
	if k != nil && k.Rule != "system-quoted" {
		return false
	}
	q, ok := a.quotationOf(in)
	name := spanText(a, in)
	if !ok || !ordinaryWords(name) || a.quotedElsewhere(in) || a.inApposition(q) {
		return false
	}
	if head, _ := systemHead(name[strings.LastIndexByte(name, ' ')+1:]); head != "" || serviceEnds.Ends(name) {
		return false
	}
	_, size := utf8.DecodeRuneInString(a.text[q.End:])
	return !a.usedAsSystem(q.End + size)
}

// inApposition reports whether a bare noun stands right before a quotation, whose name that is: 마을
// 방송 ‘가온소리’.
func (a *article) inApposition(q diag.Span) bool {
	before, ok := strings.CutSuffix(a.before(a.openingOf(q), 40), " ")
	if !ok || strings.HasSuffix(before, ",") {
		return false
	}
	w := before[strings.LastIndexAny(before, " \n")+1:]
	last, _ := utf8.DecodeLastRuneInString(w)
	thing := bareNoun(w) && !korean.IsAdverb(w) && !isTime(w)
	return thing && runes(w) > 1 && hangul(last)
}

// quotedElsewhere reports whether the same words fill other quotation marks of the text.
func (a *article) quotedElsewhere(in diag.Span) bool {
	name := spanText(a, in)
	for _, q := range a.quoted {
		if o := a.nameIn(q); o.Start != in.Start && spanText(a, o) == name {
			return true
		}
	}
	return false
}

// usedAsSystem reports whether what follows a quotation says what is done with systems: behind its
// particle, before the sentence ends, one of the verbs for that (운영, 개통, 접속), or that something
// is done by way of it (…를 통해).
func (a *article) usedAsSystem(from int) bool {
	rest := a.after(from, longestUse)
	if end := strings.IndexAny(rest, ".?!\n"); end >= 0 {
		rest = rest[:end]
	}
	words := strings.Fields(rest)
	if len(words) > 0 && !strings.HasPrefix(rest, " ") {
		words = words[1:] // the particle
	}
	for _, w := range words {
		if systemUses.Begins(strings.TrimLeft(w, "‘“'\"「『(")) {
			return true
		}
	}
	return false
}

// longestUse is how many bytes behind a quotation are looked at.
const longestUse = 150

// ordinaryWords reports whether each word of a name is an ordinary noun, or several joined; before the
// last one also what modifies a noun (달라지는). What dots join are words too (생활·경제방역).
func ordinaryWords(name string) bool {
	if strings.Contains(name, "·") {
		return true
	}
	list := strings.Fields(name)
	for i, w := range list {
		if !joinedNouns(w) && (i == len(list)-1 || bareNoun(w)) {
			return false
		}
	}
	return len(list) > 0
}

// joinedNouns reports whether a word is a listed noun or several of two syllables and more, with a
// syllable that makes one of another at the end (제출|용, 관리|원).
func joinedNouns(w string) bool {
	r := []rune(w)
	ends := make([]bool, len(r)+1) // whether nouns end there
	ends[0] = true
	for i := range r {
		if !ends[i] {
			continue
		}
		for k := i + 2; k <= len(r); k++ {
			ends[k] = ends[k] || korean.IsListed(string(r[i:k]))
		}
	}
	if n := len(r); n > 2 && ends[n-1] && nounSuffixes.HasRune(r[n-1]) {
		return true
	}
	return ends[len(r)]
}

// Word lists; words.tsv says what for.
var (
	systemUses   = words("system-uses")
	serviceEnds  = words("service-ends")
	nounSuffixes = words("noun-suffixes")
)
