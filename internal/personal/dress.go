package personal

import (
	"html"
	"strings"
	"unicode/utf8"

	"sillok/internal/lazyregexp"
)

// dress is what Markdown puts between the characters of a word: signs of
// emphasis and code, backslashes, numbers of notes, brackets of links with their
// targets. A reference to a character stands for that character.
var dress = lazyregexp.New("[*_~`\\\\]+|\\[\\^[^\\]\\s]{1,40}\\]|\\]\\([^()\\s]{0,200}\\)|\\[|&#?[0-9A-Za-z]{1,10};")

// target is that of a link whose words end: a mark of a day says the day again.
var target = lazyregexp.New("^[*_~`]*\\]\\([^()\\s]{0,200}\\)")

// bare is a line without its dress; from gives for each byte where it stood, and
// at its end the length of the line.
func bare(line string) (words string, from []int) {
	var b strings.Builder
	keep := func(s string, at, step int) {
		b.WriteString(s)
		for i := range len(s) {
			from = append(from, at+i*step)
		}
	}
	at := 0
	for _, m := range dress.FindAllStringIndex(line, -1) {
		keepPlain(line[at:m[0]], at, keep)
		if sign := line[m[0]:m[1]]; sign[0] == '&' {
			keep(html.UnescapeString(sign), m[0], 0)
		}
		at = m[1]
	}
	keepPlain(line[at:], at, keep)
	return b.String(), append(from, len(line))
}

// plainSigns are the wide digits, dashes and blanks with the signs that they stand for.
var plainSigns = func() map[rune]string {
	m := map[rune]string{'＠': "@", '．': ".", '（': "(", '）': ")", '：': ":", '＋': "+"}
	for _, r := range "－‐‑‒–—−ㅡ" {
		m[r] = "-"
	}
	for _, r := range "\u00a0\u2002\u2003\u2007\u2009\u202f\u3000" {
		m[r] = " "
	}
	for i := range rune(10) {
		m['０'+i] = string('0' + i)
	}
	for i := range rune(26) {
		m['ａ'+i], m['Ａ'+i] = string('a'+i), string('A'+i)
	}
	return m
}()

// keepPlain keeps the words s, which stand at an offset, with plain signs.
func keepPlain(s string, at int, keep func(s string, at, step int)) {
	from := 0
	for i, r := range s {
		if sign, ok := plainSigns[r]; ok {
			keep(s[from:i], at+from, 1)
			keep(sign, at+i, 0)
			from = i + utf8.RuneLen(r)
		}
	}
	keep(s[from:], at+from, 1)
}

// wide reports whether a line holds a sign that plainSigns has.
func wide(line string) bool {
	return strings.ContainsFunc(line, func(r rune) bool { return r >= utf8.RuneSelf && plainSigns[r] != "" })
}

// undressed finds personal data in a line of Markdown, whatever is bold in it.
func undressed(line string, at int) []Found {
	if !(strings.ContainsAny(line, "*_~`\\[&") && strings.ContainsAny(line, "0123456789@")) && !wide(line) {
		return nil
	}
	words, from := bare(line)
	found := inLine(words, 0)
	for i := range found {
		found[i].In = undress(line, from, found[i].In, 0, at)
	}
	return found
}
