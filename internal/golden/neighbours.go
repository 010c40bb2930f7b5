package golden

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A neighbour is a text that differs from another by one small change.
type neighbour struct{ text, change string }

// instead are the signs that stand for a space in the neighbours of a text, in turn.
var instead = []string{", ", "·", "\n", " (", ") ", "", ". ", " ‘", "’ ", ": "}

// neighbours gives texts that differ from s by one small change: a word is left out, a space
// is another sign, a sign is gone. What matches whole, unless nil, is left as it is.
func neighbours(s string, whole *regexp.Regexp) (all []neighbour) {
	var fixed [][]int
	if whole != nil {
		fixed = whole.FindAllStringIndex(s, -1)
	}
	from, n := 0, 0
	for at, r := range s + " " {
		inside := func(in []int) bool { return in[0] <= at && at < in[1] }
		switch word := s[from:at]; {
		case slices.ContainsFunc(fixed, inside):
		case r == ' ' || r == '\n':
			if from < at {
				all = append(all, neighbour{s[:from] + strings.TrimLeft(s[at:], " "), "-" + word})
			}
			from = at + 1
			if at < len(s) {
				sign := instead[n%len(instead)]
				all = append(all, neighbour{s[:at] + sign + s[from:], word + sign})
				n++
			}
		case unicode.IsPunct(r) || unicode.IsSymbol(r):
			all = append(all, neighbour{s[:at] + s[at+utf8.RuneLen(r):], word + " without " + string(r)})
		}
	}
	return all
}

// Differences writes, for a text and the rows that are read of it, which of its neighbours
// are read otherwise, and how. What a rule asks for shows where it is missing.
func Differences(s string, whole *regexp.Regexp, read func(string) []string) string {
	var b strings.Builder
	b.WriteString(oneLine(s) + "\n")
	own := read(s)
	for _, x := range neighbours(s, whole) {
		if found := Changed(own, read(x.text)); found != "" {
			b.WriteString("\t" + oneLine(x.change) + " → " + found + "\n")
		}
	}
	return b.String()
}

// Changed tells how rows differ from those of another text: the numbers of those that are
// lost, and the new ones.
func Changed(own, rows []string) string {
	var found []string
	for i, row := range own {
		if !slices.Contains(rows, row) {
			found = append(found, "-"+strconv.Itoa(i+1))
		}
	}
	for _, row := range rows {
		if !slices.Contains(own, row) {
			found = append(found, oneLine(row))
		}
	}
	return strings.Join(found, "; ")
}

func oneLine(s string) string { return strings.ReplaceAll(s, "\n", "⏎") }
