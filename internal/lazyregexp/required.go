package lazyregexp

import (
	"regexp/syntax"
	"slices"
	"unicode"
	"unicode/utf8"
)

// A match has to hold some pieces of text, which are looked for before the expression
// is tried: most lines of a document hold none of those that an expression needs. (Russ
// Cox, "Regular Expression Matching with a Trigram Index", 2012, derives them so.)

const (
	mostPieces  = 96 // more are not worth looking for
	mostRunes   = 12 // of a class that is taken apart into pieces
	mostChoices = 4  // of an expression
)

// choice is texts one of which every match holds.
type choice []string

// choices gives what every match of re holds, the rarest first.
func choices(re *syntax.Regexp) []choice {
	all := required(re)
	slices.SortStableFunc(all, rarer)
	all = slices.CompactFunc(all, slices.Equal[choice])
	return all[:min(len(all), mostChoices)]
}

// required gives what every match of re holds.
func required(re *syntax.Regexp) []choice {
	switch re.Op {
	case syntax.OpLiteral:
		if !slices.Contains(re.Rune, utf8.RuneError) {
			return []choice{ofLiteral(re)}
		}
	case syntax.OpCharClass:
		if c := eachRune(re.Rune); c != nil {
			return []choice{c}
		}
	case syntax.OpCapture, syntax.OpPlus:
		return required(re.Sub[0])
	case syntax.OpRepeat:
		if re.Min > 0 {
			return required(re.Sub[0])
		}
	case syntax.OpConcat:
		var all []choice
		for _, sub := range re.Sub {
			all = append(all, required(sub)...)
		}
		return all
	case syntax.OpAlternate:
		return ofAlternatives(re.Sub)
	}
	return nil
}

// ofLiteral is what a literal needs: itself, or where it may be written small and large the
// longest part that has no such forms, or the forms of its first character.
func ofLiteral(re *syntax.Regexp) choice {
	if re.Flags&syntax.FoldCase == 0 {
		return choice{string(re.Rune)}
	}
	var longest []rune
	for i := 0; i < len(re.Rune); i++ {
		from := i
		for i < len(re.Rune) && unicode.SimpleFold(re.Rune[i]) == re.Rune[i] {
			i++
		}
		if i-from > len(longest) {
			longest = re.Rune[from:i]
		}
	}
	if len(longest) > 0 {
		return choice{string(longest)}
	}
	first := re.Rune[0]
	forms := choice{string(first)}
	for f := unicode.SimpleFold(first); f != first; f = unicode.SimpleFold(f) {
		forms = append(forms, string(f))
	}
	return forms
}

// ofAlternatives gives what a match of any of subs holds: what each of them needs, and
// one of the rarest choices of all.
func ofAlternatives(subs []*syntax.Regexp) []choice {
	var shared []choice
	var any choice
	known := true
	for i, sub := range subs {
		of := required(sub)
		if i == 0 {
			shared = of
		}
		shared = slices.DeleteFunc(shared, func(c choice) bool {
			return !slices.ContainsFunc(of, func(o choice) bool { return slices.Equal(c, o) })
		})
		if len(of) == 0 {
			known = false
			continue
		}
		any = append(any, slices.MinFunc(of, rarer)...)
	}
	if known && len(any) <= mostPieces {
		shared = append(shared, any)
	}
	return shared
}

// eachRune gives the runes of a class's ranges, nil where there are many.
func eachRune(ranges []rune) choice {
	var all choice
	for i := 0; i < len(ranges); i += 2 {
		if len(all)+int(ranges[i+1]-ranges[i]) >= mostRunes {
			return nil
		}
		for r := ranges[i]; r <= ranges[i+1]; r++ {
			if r == utf8.RuneError { // stands for bytes that are no UTF-8
				return nil
			}
			all = append(all, string(r))
		}
	}
	return all
}

// rarer puts the choice first that fewer texts hold, going by the length of its shortest
// piece and by how many pieces it has.
func rarer(a, b choice) int {
	if x, y := shortest(a), shortest(b); x != y {
		return y - x
	}
	return len(a) - len(b)
}

func shortest(c choice) int {
	n := utf8.RuneCountInString(c[0])
	for _, p := range c[1:] {
		n = min(n, utf8.RuneCountInString(p))
	}
	return n
}

// longRest is of how many bytes on a text is not looked through for an expression that can
// match at its beginning alone: texts are asked so about what stands behind each mark.
const longRest = 256

// may reports whether s holds what a match needs.
func (r *Regexp) may(s string) bool {
	r.re()
	if !r.atEdges(s) {
		return false
	}
	if r.anchored && len(s) > longRest {
		return true
	}
	for _, c := range r.needs {
		if !c.In(s) {
			return false
		}
	}
	return true
}
