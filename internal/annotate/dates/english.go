package dates

import "strings"

// englishMonths are the names of months and their short forms, lower case.
var englishMonths = map[string]int{
	"jan": 1, "january": 1, "feb": 2, "february": 2, "mar": 3, "march": 3, "apr": 4, "april": 4, "may": 5, "jun": 6, "june": 6,
	"jul": 7, "july": 7, "aug": 8, "august": 8, "sep": 9, "sept": 9, "september": 9, "oct": 10, "october": 10,
	"nov": 11, "november": 11, "dec": 12, "december": 12,
}

// englishWord gives the kind of a word in Latin letters: a month that begins with
// a capital, the ending of an ordinal, of.
func englishWord(word string) (k kind, n int) {
	switch word {
	case "st", "nd", "rd", "th":
		return ordinalEnd, 0
	case "of":
		return englishOf, 0
	}
	if n := englishMonths[strings.ToLower(word)]; n > 0 && 'A' <= word[0] && word[0] <= 'Z' {
		return englishMonth, n
	}
	return other, 0
}

// english reads the dates of English sources: February 20, 2024; Feb. 2024;
// 20 Feb 2024; 20th of February 2024. A year has to stand there: without one the
// words are too often others (May, March).
func (g *grammar) english(i int) (p point, end int, ok bool) {
	t := g.at(i)
	p.start, p.exact = t.start, true
	if t.kind == number {
		if d, j := g.englishDay(i); j > i && g.sameSign(i, j) {
			if g.at(j).kind == dash || g.at(j).kind == englishOf {
				j++
			}
			if m := g.at(j); m.kind == englishMonth {
				p.month, p.day = part{kind: given, n: m.n}, d
				return g.englishYear(p, j+1)
			}
		}
		return p, i, false
	}
	p.month = part{kind: given, n: t.n}
	if d, j := g.englishDay(g.afterStop(i + 1)); j > i {
		p.day = d
		if k := g.at(j).kind; k == comma || k == dot && g.at(j+1).gap || k == dash {
			j++
		}
		if q, end, ok := g.englishYear(p, j); ok {
			return q, end, true
		}
	}
	p.day = part{}
	return g.englishYear(p, g.afterStop(i+1))
}

// sameSign keeps 1-20 Feb apart from 20-Feb-2024.
func (g *grammar) sameSign(i, j int) bool {
	return g.at(j).kind != dash || g.at(i-1).kind != dash
}

// afterStop passes over the full stop of Feb. and the hyphen of Feb-20.
func (g *grammar) afterStop(i int) int {
	if t := g.at(i); (t.kind == dot || t.kind == dash) && !t.gap {
		return i + 1
	}
	return i
}

// englishDay reads 20 and 20th; j is i where there is none.
func (g *grammar) englishDay(i int) (d part, j int) {
	t := g.at(i)
	if !t.isDay() || !g.begins(i) && g.at(i-1).kind != dash {
		return d, i
	}
	j = i + 1
	if e := g.at(j); e.kind == ordinalEnd && !e.gap {
		j++
	}
	return part{kind: given, n: t.n}, j
}

// englishYear reads the year that closes an English date.
func (g *grammar) englishYear(p point, i int) (point, int, bool) {
	if t := g.at(i); (t.kind == dash || t.kind == comma) && g.at(i+1).kind == number {
		i++
	}
	t := g.at(i)
	if !t.isYear(1900) || amountAfter(g.text, t.end) {
		return p, i, false
	}
	p.unit, p.end, p.year = uMonth, t.end, part{kind: given, n: t.n}
	if p.day.kind == given {
		p.unit = uDay
	}
	return p, i + 1, true
}
