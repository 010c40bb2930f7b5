package personal

import (
	"html"
	"strings"

	"sillok/internal/diag"
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
		keep(line[at:m[0]], at, 1)
		if sign := line[m[0]:m[1]]; sign[0] == '&' {
			keep(html.UnescapeString(sign), m[0], 0)
		}
		at = m[1]
	}
	keep(line[at:], at, 1)
	return b.String(), append(from, len(line))
}

// undressed finds personal data in a line of Markdown, whatever is bold in it.
func undressed(line string, at int) []Found {
	if !strings.ContainsAny(line, "*_~`\\[&") || !strings.ContainsAny(line, "0123456789@") {
		return nil
	}
	words, from := bare(line)
	found := inLine(words, 0)
	for i := range found {
		in := &found[i].In
		end := from[in.End-1] + 1
		end += len(target.FindString(line[end:]))
		*in = diag.Span{Start: at + from[in.Start], End: at + end}
	}
	return found
}
