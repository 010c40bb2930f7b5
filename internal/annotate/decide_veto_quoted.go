package annotate

import (
	"strings"
	"unicode/utf8"

	"sillok/internal/annotate/claim"
	"sillok/internal/diag"
	"sillok/internal/korean"
)

// Quotation marks make no name of what they hold: ‘복지 사각지대’를 없앤다 is what it says, ‘전자증명서’를
// 개통했다 is a system.

// onlyQuoted reports whether in fills quotation marks, no rule but that of the marks takes it for a system
// and nothing around says so: nothing is done with it that is done with systems, it stands beside no noun of
// what it is nor its owner, and no more than once in marks. What has letters other than Hangul or figures
// is no such stretch.
func (a *article) onlyQuoted(in diag.Span, k *claim.Candidate) bool {
	if k != nil && k.Rule != "system-quoted" {
		return false
	}
	q, ok := a.quotationOf(in)
	if ok && changeEnds.Ends(spanText(a, in)) {
		return true
	}
	if !ok || a.quotedElsewhere(in) || a.toldAsSystem(q, spanText(a, in)) {
		return false
	}
	return ordinaryWords(spanText(a, in)) || !planned(spanText(a, in)) && a.strayQuotation(q)
}

// toldAsSystem reports whether a quoted name ends as services do, stands behind a noun that says what it is,
// or what is done with it is done with systems.
func (a *article) toldAsSystem(q diag.Span, name string) bool {
	if head, _ := systemHead(name[strings.LastIndexByte(name, ' ')+1:]); head != "" || serviceEnds.Ends(name) {
		return true
	}
	used := usesBefore.Ends(strings.TrimSuffix(a.before(a.openingOf(q), 60), " "))
	return used || a.inApposition(q) || a.bodyFillsBracket(a.behindMark(q)) || a.usedAsSystem(a.behindMark(q))
}

// bodyFillsBracket reports whether a body alone fills the bracket that opens at from: ‘다온언니’(조달청).
func (a *article) bodyFillsBracket(from int) bool {
	inner, shut := strings.CutPrefix(a.after(from, longestAlias), "(")
	end := strings.IndexByte(inner, ')')
	if !shut || end <= 0 {
		return false
	}
	c := a.claims.endingAt(from+len("(")+end, "agency")
	return c != nil && c.In.Start == from+len("(")
}

// strayQuotation reports whether a quotation of Hangul alone has no owner before it (나루시의 ‘…’) and
// neither has the one that it is listed with, nor is that one told as a system.
func (a *article) strayQuotation(q diag.Span) bool {
	if strings.ContainsFunc(spanText(a, q), func(r rune) bool { return r != ' ' && !hangul(r) }) || a.ownedQuotation(q) {
		return false
	}
	for k, o := range a.quoted {
		if o != q {
			continue
		}
		for _, n := range []int{k - 1, k + 1} {
			if n >= 0 && n < len(a.quoted) && a.listedTogether(a.quoted[min(k, n)], a.quoted[max(k, n)]) {
				beside := a.quoted[n]
				if a.ownedQuotation(beside) || a.toldAsSystem(beside, spanText(a, beside)) {
					return false
				}
			}
		}
	}
	return true
}

// listedTogether reports whether nothing but a particle and a sign stands between two quotations.
func (a *article) listedTogether(first, second diag.Span) bool {
	from, to := a.behindMark(first), a.openingOf(second)
	return from <= to && to-from <= longestBetween && quotesTied.Has(a.text[from:to])
}

// longestBetween is how many bytes stand between two quotations of a list at most.
const longestBetween = 8

// ownedQuotation reports whether the genitive of a body, a place or some other name stands before q.
func (a *article) ownedQuotation(q diag.Span) bool {
	opening := a.openingOf(q)
	w := lastWord(a.before(opening, 60))
	owner, ok := genitive.CutEnd(w)
	if !ok || runes(owner) < 2 {
		return false
	}
	if a.claims.endingAt(opening-len(" ")-(len(w)-len(owner)), "agency") != nil {
		return true
	}
	return bodySuffix(owner) != "" || a.isPlace(owner) || !joinedNouns(owner) && bareNoun(owner)
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
	if strings.ContainsAny(name, dots) {
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
	quotesTied   = words("quotes-tied")
	changeEnds   = words("change-ends")
	systemUses   = words("system-uses")
	serviceEnds  = words("service-ends")
	nounSuffixes = words("noun-suffixes")
)
