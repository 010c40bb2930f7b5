package search

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"sillok/internal/lazyregexp"
)

// query is what was asked, taken apart.
type query struct {
	text  string // normalized
	whole string // without spaces: the phrase to look for
	units []unit
	date  *unit // the first date in it
}

// unit is a part of a query that a document must have: a word, some words that
// are one name, or a date.
type unit struct {
	full, stem string   // without spaces; stem without a particle
	ids        []*Name  // what it names
	day        string   // key of a date page: 2012-02
	paths      []string // pages that its marks lead to; of a date the folder
	idle       bool     // a question word: helps, but need not be there
}

// Dates as they are typed: 2012 하반기, 2012년 3분기; 2012년 2월 29일, 2012-02-29,
// a month, a year.
var (
	dayPatterns = []*lazyregexp.Regexp{
		lazyregexp.New(`(?:^| )([12]\d{3})(?:년? |년|[-./] ?)(\d{1,2})(?:월? |월|[-./] ?)(\d{1,2})일?(?: |$)`),
		lazyregexp.New(`(?:^| )([12]\d{3})(?:년? |년|[-./] ?)(\d{1,2})월?(?: |$)`),
		lazyregexp.New(`(?:^| )([12]\d{3})년?(?: |$)`),
	}
	halfPattern = lazyregexp.New(`(?:^| )([12]\d{3})년? ?(상반기|하반기|[1-4]분기)(?: |$)`)
	idlePattern = lazyregexp.New(`^(언제|어디|누가|누구|무엇|무슨|어떻|어떤|얼마|왜$|몇$)`)
)

// parse takes a query apart; t tells names from other words.
func parse(s string, t *names) *query {
	q := &query{text: strings.Join(strings.Fields(trimWords(normalize(s))), " ")}
	q.whole = compact(q.text)
	rest := q.text
	if key, from, to := dateIn(rest); key != "" {
		u := unit{full: compact(rest[from:to]), day: key}
		u.stem, u.paths = u.full, []string{strings.TrimSuffix(datePath(key), "index.html")}
		rest = rest[:from] + " " + rest[to:]
		q.units = append(q.units, u)
		q.date = &u
	}
	words := strings.Fields(rest)
	for i := 0; i < len(words); {
		u, n := unitAt(words[i:], t)
		q.units = append(q.units, u)
		i += n
	}
	idle := 0
	for i := range q.units {
		if q.units[i].idle {
			idle++
		}
	}
	if idle == len(q.units) {
		for i := range q.units {
			q.units[i].idle = false
		}
	}
	return q
}

// trimWords drops the signs around words: ‘민원24’ is 민원24.
func trimWords(s string) string {
	words := strings.Fields(s)
	for i, w := range words {
		words[i] = strings.TrimFunc(w, func(r rune) bool { return classOf(r) == isBreak && !isLetterOfHangul(r) })
	}
	return strings.Join(words, " ")
}

// unitAt takes the longest name that words begin with, else one word.
func unitAt(words []string, t *names) (u unit, n int) {
	for n = min(len(words), 6); n > 0; n-- {
		full := strings.Join(words[:n], "")
		for _, form := range []string{full, stem(full)} {
			if ids := t.meant(form); len(ids) > 0 {
				u = unit{full: full, stem: form, ids: ids}
				for _, id := range ids {
					u.paths = append(u.paths, id.Path)
				}
				return u, n
			}
		}
	}
	return unit{full: words[0], stem: stem(words[0]), idle: idlePattern.MatchString(words[0])}, 1
}

// dateIn finds a date in a query: the key of its page, and where it stands.
func dateIn(s string) (key string, from, to int) {
	if m := halfPattern.FindStringSubmatchIndex(s); m != nil {
		part := s[m[4]:m[5]]
		code := 40 + slices.Index([]string{"상반기", "하반기"}, part)
		if strings.HasSuffix(part, "분기") {
			code = 32 + int(part[0]-'0')
		}
		return s[m[2]:m[3]] + "-" + strconv.Itoa(code), m[0], m[1]
	}
	for _, p := range dayPatterns {
		m := p.FindStringSubmatchIndex(s)
		if m == nil {
			continue
		}
		key := s[m[2]:m[3]]
		for i := 4; i < len(m); i += 2 {
			n, _ := strconv.Atoi(s[m[i]:m[i+1]])
			if n < 1 || n > 31 || i == 4 && n > 12 {
				return "", 0, 0
			}
			key += fmt.Sprintf("-%02d", n)
		}
		return key, m[0], m[1]
	}
	return "", 0, 0
}

// termsOf is the terms that a text must have: pairs, words, and single
// syllables that stand alone.
func termsOf(text string) []term {
	var out []term
	last := term(0)
	pending := false // a single syllable whose pair has not come
	flush := func() {
		if pending {
			out = append(out, last)
		}
		pending = false
	}
	var before rune
	runes := []rune(text)
	for i, r := range runes {
		switch classOf(r) {
		case isSyllable:
			if before != 0 {
				out = append(out, pairTerm(before, r))
				pending = false
			} else {
				flush()
				last, pending = singleTerm(r), true
			}
			before = r
		case isLetter:
			flush()
			before = 0
			if i == 0 || classOf(runes[i-1]) != isLetter {
				end := i
				for end < len(runes) && classOf(runes[end]) == isLetter {
					end++
				}
				word := string(runes[i:end])
				out = append(out, textTerm(word[:min(len(word), longestWord)]))
			}
		case isBreak:
			flush()
			before = 0
		}
	}
	flush()
	slices.Sort(out)
	return slices.Compact(out)
}
