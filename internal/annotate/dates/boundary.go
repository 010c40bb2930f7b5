package dates

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"sillok/internal/korean"
)

// tails are what may follow a date within its written word beside particles and
// forms of 이다: endings any word of a date, unitTails a unit or a word like 지난달,
// dayTails a day.
var (
	endings   = korean.List("date endings")
	unitTails = korean.List("date tails")
	dayTails  = korean.List("day tails")
	daySizes  = korean.List("day sizes")
)

// rest gives the letters that follow position i within the written word, or
// false if there are more than a date's endings have.
func rest(text string, i int) (string, bool) {
	end := i
	for n := 0; end < len(text); n++ {
		r, size := utf8.DecodeRuneInString(text[end:])
		if !isLetter(r) || r < utf8.RuneSelf {
			break
		}
		if n == 8 {
			return "", false
		}
		end += size
	}
	return text[i:end], true
}

// endsWord reports whether a date may end at i: nothing of its written word
// follows but particles and words that close one (이후, 현재).
func endsWord(text string, i int) bool { return endsWith(text, i, endings, unitTails) }

// endsTail is endsWord for the words that may close a date (말, 전, 부터), behind
// which fewer words stand, since they begin many other words.
func endsTail(text string, i int) bool { return endsWith(text, i, endings) }

// endsClosing is endsTail for 부터 and 까지, which end notes too: 까지임.
func endsClosing(text string, i int) bool {
	s, ok := rest(text, i)
	return endsTail(text, i) || ok && noteEnds.Has(s)
}

// wholeOf reports whether 전 that ends at i means all: 전 부처, 전 국민.
func wholeOf(text string, i int) bool {
	n := spaceLen(text[i:])
	return n > 0 && wholes.Begins(text[i+n:])
}

// endsDay is endsWord for days: 자, 밤 and the like may follow.
func endsDay(text string, i int) bool { return endsWith(text, i, endings, unitTails, dayTails) }

// endsWith reports whether what follows i in its written word is particles, or one
// of the tails with particles behind it or without, or nothing.
func endsWith(text string, i int, tails ...map[string]bool) bool {
	s, ok := rest(text, i)
	if !ok {
		return false
	}
	for n := range s {
		if n > 0 && !in(s[:n], tails) {
			continue
		}
		last, _ := utf8.DecodeLastRuneInString(text[:i+n])
		if korean.EndsNoun(last, s[n:]) {
			return true
		}
	}
	return s == "" || in(s, tails)
}

func in(s string, lists []map[string]bool) bool {
	return slices.ContainsFunc(lists, func(list map[string]bool) bool { return list[s] })
}

// beginsWord reports whether a word of the vocabulary can begin at i.
func beginsWord(text string, i int) bool {
	r, _ := utf8.DecodeLastRuneInString(text[:i])
	return i == 0 || !isLetter(r) && !unicode.IsDigit(r)
}

// beginsNumber reports whether a number at i is whole: no decimal, amount, code
// or ordinal that goes on from the left.
func beginsNumber(text string, i int) bool {
	if i == 0 {
		return true
	}
	r, n := utf8.DecodeLastRuneInString(text[:i])
	before, _ := utf8.DecodeLastRuneInString(text[:i-n])
	switch {
	case unicode.IsDigit(r) || isLetter(r) && r < utf8.RuneSelf:
		return false
	case r == '=': // 부친상=4일, but not x=4
		return hangul(string(before)) || before == ' '
	case strings.ContainsRune("$₩€£¥#№_%@&+", r):
		return false
	case strings.ContainsRune(".,:", r):
		return !unicode.IsDigit(before)
	case strings.ContainsRune("/·ㆍ−-‐", r): // no code: A-12
		return !unicode.IsDigit(before) && !(before < utf8.RuneSelf && unicode.IsLetter(before))
	}
	return !isLetter(r)
}

// lengthLeads are words after which a number is a length or a share even with 일.
var lengthLeads = words("length-leads")

// afterSkipWord reports whether one of lengthLeads stands right before i.
func afterSkipWord(text string, i int) bool {
	s := text[:i]
	for range 2 {
		r, n := utf8.DecodeLastRuneInString(s)
		if spaceLen(string(r)) == 0 {
			break
		}
		s = s[:len(s)-n]
	}
	return slices.ContainsFunc(lengthLeads.All(), func(w string) bool {
		return strings.HasSuffix(s, w) && beginsWord(s, len(s)-len(w))
	})
}

// lengthWords make a number of days before them a length, also after a space;
// gluedLengths only without one; dailyWords after 1일 only. The others are what a
// length is told by; words.tsv says what for.
var (
	lengthWords  = words("length-words")
	gluedLengths = words("glued-lengths")
	dailyWords   = words("daily-words")
	ageLead      = words("age-lead")
	resizeFrom   = words("resize-from")
	resizeTo     = words("resize-to")
	dayUnit      = words("day-unit")
	timesUnits   = words("times-units")
	noteEnds     = words("note-ends")
	wholes       = words("wholes")
	amountSigns  = words("amount-signs")
)

// isLength reports whether what follows i makes n days a length.
func isLength(text string, i, n int) bool {
	glued := text[i:]
	spaced := glued[spaceLen(glued):]
	for _, w := range lengthWords.All() {
		after, ok := strings.CutPrefix(spaced, w)
		if _, age := figure(after[spaceLen(after):]); ok && ageLead.Has(w) && age > 0 {
			continue // 27일 만 18세 이상에게 물었다
		}
		if ok && (utf8.RuneCountInString(w) > 1 || endsTail(after, 0)) {
			return true
		}
	}
	if n == 1 && (dailyWords.Begins(spaced) || times(spaced)) {
		return true
	}
	return gluedLengths.Begins(glued) || resized(glued)
}

// resized reports whether text says of the days before it that they become fewer or
// more: 90일에서 20일로 줄었다.
func resized(text string) bool {
	if to, ok := resizeFrom.CutBegin(text); ok {
		text = dayUnit.WithoutBegin(strings.TrimLeft(to[spaceLen(to):], "0123456789"))
	}
	verb, ok := resizeTo.CutBegin(text)
	if !ok {
		return false
	}
	verb = verb[spaceLen(verb):]
	for w := range daySizes {
		if strings.HasPrefix(verb, w) {
			return true
		}
	}
	return false
}

// times reports whether text begins with a number of times: 3회.
func times(text string) bool {
	after := strings.TrimLeft(text, "0123456789")
	return after != text && timesUnits.Begins(after)
}

// amountAfter reports whether the figures that end at i belong to an amount:
// a unit, a per cent sign or more figures follow.
func amountAfter(text string, i int) bool {
	r, n := utf8.DecodeRuneInString(text[i:])
	if r == '.' || r == ',' {
		next, _ := utf8.DecodeRuneInString(text[i+n:])
		return unicode.IsDigit(next)
	}
	if strings.ContainsRune("%％‰℃°㎡㎞㎏㎝㎜㎢$", r) && i < len(text) {
		return true
	}
	return isLetter(r) && (!endsWord(text, i) || amountSigns.HasRune(r)) || unicode.IsDigit(r)
}
