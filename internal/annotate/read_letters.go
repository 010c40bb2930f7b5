package annotate

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"sillok/internal/diag"
	"sillok/internal/korean"
	"sillok/internal/lazyregexp"
)

// What strings are made of: characters, words, letters of one script.

func runes(s string) int { return korean.Length(s) }

func hangul(r rune) bool { return korean.IsSyllable(r) }

func lastRune(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}

func firstWord(s string) string {
	w, _, _ := strings.Cut(s, " ")
	return w
}

func hasAnyPrefix(s string, list []string) bool {
	_, ok := cutAnyPrefix(s, list)
	return ok
}

func hasAnySuffix(s string, list []string) bool {
	for _, p := range list {
		if strings.HasSuffix(s, p) {
			return true
		}
	}
	return false
}

// lastWord is the last word of s, "" where s ends in no space.
func lastWord(s string) string {
	t := strings.TrimSuffix(s, " ")
	if t == s {
		return ""
	}
	return t[strings.LastIndexByte(t, ' ')+1:]
}

func cutAnyPrefix(s string, list []string) (string, bool) {
	for _, p := range list {
		if rest, ok := strings.CutPrefix(s, p); ok {
			return rest, true
		}
	}
	return s, false
}

func allHangul(s string) bool {
	for _, r := range s {
		if !hangul(r) {
			return false
		}
	}
	return s != ""
}

func hasDigit(s string) bool { return strings.IndexFunc(s, unicode.IsDigit) >= 0 }

// isNumber reports whether s is nothing but digits.
func isNumber(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }

func isLatinName(s string) bool {
	for _, r := range s {
		if r >= 0x80 {
			return false
		}
	}
	return strings.IndexFunc(s, func(r rune) bool { return r >= 'A' && r <= 'Z' || r >= 'a' && r <= 'z' }) >= 0
}

// hasLatin reports whether a letter of the Latin alphabet stands in s.
func hasLatin(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return unicode.Is(unicode.Latin, r) }) >= 0
}

// isCapitals reports whether s is one abbreviation in capitals.
func isCapitals(s string) bool {
	return isLatinName(s) && strings.ToUpper(s) == s && !strings.ContainsAny(s, " .,")
}

// subsequence reports whether the letters of short stand in long in order.
func subsequence(short, long string) bool {
	rest := []rune(short)
	for _, r := range long {
		if len(rest) > 0 && rest[0] == r {
			rest = rest[1:]
		}
	}
	return len(rest) == 0
}

// englishWord reports whether surface is written as a word of an English
// sentence and not as an abbreviation: at, who.
func englishWord(surface string) bool {
	return len(surface) < 6 && isLatinName(surface) && strings.ToLower(surface) == surface && !strings.ContainsAny(surface, "0123456789.")
}

// inRange reports whether n lies between least and most, these among them.
func inRange(n, least, most int) bool { return least <= n && n <= most }

// oneOf reports whether s is one of the words.
func oneOf(s string, words ...string) bool { return slices.Contains(words, s) }

// plainText is s with single spaces.
func plainText(s string) string { return strings.Join(strings.Fields(s), " ") }

func spanText(a *article, s diag.Span) string { return a.text[s.Start:s.End] }

// idName is the canonical name of a surface: "_" for white space.
func idName(surface string) string {
	if strings.Contains(surface, "*") || strings.Contains(surface, otherDot) {
		surface = plainSigns.Replace(surface)
	}
	return strings.Join(strings.Fields(surface), "_")
}

// plainSigns leaves out the signs of notes and gives middle dots as they are in names.
var plainSigns = strings.NewReplacer("*", "", otherDot, plainDot)

// gloss is a bracket that says a part of a name in other letters or gives its years.
var gloss = lazyregexp.New(`\*?\((?:[A-Za-z0-9 ,.&·’'~–-]+|\p{Han}+)\)`)

// surfaceID is the canonical name of a surface that nobody listed: glosses are left out.
func surfaceID(surface string) string {
	if !strings.Contains(surface, "(") {
		return idName(surface)
	}
	if plain := gloss.ReplaceAllString(surface, ""); plain != "" {
		surface = plain
	}
	return idName(surface)
}

// balanced reports whether every bracket of s is shut within it.
func balanced(s string) bool {
	for _, pair := range []string{"()", "[]"} {
		if strings.Count(s, pair[:1]) != strings.Count(s, pair[1:]) {
			return false
		}
	}
	return true
}

// blank reports whether a gap is white space within a line.
func blank(gap string) bool {
	return gap != "" && strings.Trim(gap, " \t") == ""
}

// wordRune reports whether r is part of a word: a letter or a digit.
func wordRune(r rune) bool {
	if korean.IsSyllable(r) {
		return true
	}
	return (unicode.IsLetter(r) || unicode.IsDigit(r)) && r != 'ㆍ' // a middle dot to most writers
}

// boundary reports whether s begins with something that no word goes on with.
func boundary(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return s == "" || !wordRune(r)
}

// wordEnd gives the length of the written word that s begins with.
func wordEnd(s string) int {
	for i, r := range s {
		if !wordRune(r) {
			return i
		}
	}
	return len(s)
}
