package annotate

import (
	"strings"

	"sillok/internal/korean"
	"sillok/internal/lazyregexp"
)

// Whether what a bracket holds is another name of what stands before it.

// foreignWriting is a person's name in Hanja or Latin letters.
var foreignWriting = lazyregexp.New(`^(?:\p{Han}{2,4}|[A-Z][\p{L}'’.-]+(?: [A-Z][\p{L}'’.-]*){1,3})$`)

// plainBrackets are words in brackets behind a system that are no name of it.
var plainBrackets = words("plain-brackets")

// aliasLike tells an alias from a gloss.
func aliasLike(name, inner, kind string) bool {
	inner = strings.Trim(inner, "'‘’\"")
	if kind == "person" {
		return foreignWriting.MatchString(inner)
	}
	longest := 25
	if strings.Contains(inner, ".") { // the address of a page
		longest = 60
	}
	if !inRange(runes(inner), 2, longest) || strings.ContainsAny(scheme.ReplaceAllString(inner, ""), "=:;,→~") {
		return false
	}
	if isLatinName(inner) {
		if plainBrackets.Has(inner) {
			return false
		}
		return inner[0] >= 'A' && inner[0] <= 'Z' || strings.Contains(inner, ".")
	}
	if !allHangul(inner) || runes(inner) > runes(name) {
		return false
	}
	if kind == "system" && secondName(inner) || kind == "agency" && sharesHead(name, inner) {
		return true
	}
	return subsequence(inner, name) && (runes(inner) >= 3 || kind == "agency" && runes(name) >= 5)
}

// secondName reports whether what a bracket holds behind a system may be a name of it
// that shares no letter with the first.
func secondName(inner string) bool {
	return inRange(runes(inner), 3, 8) && !isGeneric(inner) && bareNoun(inner) && !plainBrackets.Has(inner)
}

// sharesHead reports whether inner ends as the body's name does: 한국해양수산진흥원(바다진흥원).
func sharesHead(name, inner string) bool {
	return runes(inner) >= 4 && bodySuffix(inner) != "" && strings.HasSuffix(name, korean.LastRunes(inner, 3))
}

// scheme is what the address of a page begins with.
var scheme = lazyregexp.New(`^https?:`)

// definedName is the name that a bracket defines: “보호법”이라 한다, 농관원.
func definedName(s string) string {
	for _, m := range quotationMarks {
		if rest, ok := strings.CutPrefix(s, m.open); ok {
			name, _, _ := strings.Cut(rest, m.shut)
			return name
		}
	}
	s, _, _ = strings.Cut(s, ",")
	if said, ok := callsIt.CutEnd(s); ok {
		if name, ok := calledSo.CutEnd(said); ok {
			return name
		}
	}
	return strings.TrimSpace(s)
}

// agreedName is what a bracket says behind the word that agrees upon a short form
// (이하 농관원; 제2조, 이하 “보호법”), and whether it has that word.
func agreedName(inner string) (string, bool) {
	if name, ok := aliasOpening.CutBegin(inner); ok && strings.HasPrefix(name, " ") {
		return name[1:], true
	}
	if _, name, ok := strings.Cut(inner, ", "+aliasOpening.Word()+" "); ok {
		return name, true
	}
	return inner, false
}

// Word lists; words.tsv says what for.
var (
	callsIt  = words("calls-it")
	calledSo = words("called-so")
)
