package annotate

import (
	"sort"
	"strings"

	"sillok/internal/diag"
)

// What a person's name looks like. Letters alone never make a person; they only
// say whether a place where a person is expected may hold one.

// nameShape gives the i-th word, without particle, if it has the shape of a
// Korean full name: a surname and one to three syllables more, Hangul alone.
// glued says that a particle follows the name.
func (a *article) nameShape(i int) (name string, glued bool) {
	w := a.word(i)
	if n := runes(w); n < 2 || n > 6 || !allHangul(w) {
		return "", false
	}
	if _, ok := a.names.Surname(w); !ok {
		return "", false
	}
	surname, _ := a.names.Surname(w)
	if n := runes(w); n == 3 || n == 2 || n == 4 && runes(surname) == 2 {
		return w, false
	}
	stems(w, func(s string) bool {
		s = titleSsi.WithoutEnd(s)
		if n := runes(s); s != w && (n == 3 || n == 2) {
			name, glued = s, true
			return true
		}
		return false
	})
	if name == "" && runes(w) == 4 {
		return w, false
	}
	return name, glued
}

// given is how many syllables of name may be the given name: two in 소봉길 and
// 제갈민, whose first two syllables are a surname too.
func (a *article) given(name string) int {
	surname, ok := a.names.Surname(name)
	n := runes(name) - runes(surname)
	if ok && n == 1 && runes(surname) == 2 {
		return 2
	}
	return n
}

// personLike judges a name by its letters: three syllables (four with a surname
// of two), no organisation's or office's end, no term.
func (a *article) personLike(name string) bool {
	if a.given(name) != 2 || a.is(name, generic|term|bodyName|connector) {
		return false
	}
	if notPersonEnds.Ends(name) {
		return name != "" && commonGiven(name)
	}
	if _, ok := a.names.PostSuffix(name); ok {
		return false
	}
	return true
}

// maybePerson is personLike for places where little else can stand: three
// syllables that are no term, no organisation and no generic word.
func (a *article) maybePerson(name string) bool {
	_, post := a.names.PostSuffix(name)
	if post || a.given(name) != 2 || verbSyllables.Within(name) {
		return false
	}
	return !a.is(name, generic|term|bodyName|connector|country|region) &&
		!rarelyNameEnds.Ends(name)
}

// likeName is maybePerson for places where only a particle or a verb's ending
// could be mistaken for a name's last syllable.
func (a *article) likeName(name string) bool {
	return a.listedPerson(name) && !isConnector(name) && !notNameEnds.Ends(name)
}

// verbSyllables stand in forms of verbs and in no name.
var verbSyllables = words("verb-syllables")

// commonGiven lets names through whose last syllable also ends ordinary nouns
// (성, 형, 화, 용 …) if the first of the given name is one that names begin with
// and words rarely do.
func commonGiven(name string) bool {
	rs := []rune(name)
	return len(rs) == 3 && givenStarts.HasRune(rs[1]) && givenEnds.HasRune(rs[2])
}

// rareSurname reports whether fewer than ten thousand people bear the surname:
// such a name is as likely a word (국제학).
func (a *article) rareSurname(name string) bool {
	e, ok := a.names.SurnameEntry(name)
	return ok && runes(name) <= 4 && e.Tier >= 'D'
}

// listedPerson tells a name in a list from a word: a surname and two syllables
// that are no term, no post, no organisation.
func (a *article) listedPerson(name string) bool {
	_, post := a.names.PostSuffix(name)
	return a.given(name) == 2 && !post && !a.is(name, generic|bodyName|country)
}

// What words begin or end with here; words.tsv says what for.
var (
	bylinePosts    = words("byline-posts")
	notPersonEnds  = words("not-person-ends")
	rarelyNameEnds = words("rarely-name-ends")
	notNameEnds    = words("not-name-ends")
	givenStarts    = words("given-starts")
	givenEnds      = words("given-ends")
)

// isByline reports whether the name is the writer's: [김관용기자], 홍길동 기자
// at the end of a line, before an address.
func (a *article) isByline(in diag.Span) bool {
	rest := a.after(in.End, 60)
	for _, post := range bylinePosts.All() {
		r, ok := strings.CutPrefix(strings.TrimPrefix(rest, " "), post)
		if !ok {
			continue
		}
		r = strings.TrimSpace(r)
		if r == "" || strings.ContainsAny(r[:1], "[(=]@/|") || strings.Contains(r, "@") {
			return true
		}
		if before := a.before(in.Start, 30); strings.HasSuffix(before, "[") || strings.HasSuffix(strings.TrimSpace(before), "=") {
			return true
		}
	}
	return false
}

// tagAt is the tagger's label for exactly in, "" where it has none.
func (a *article) tagAt(in diag.Span) string {
	i := sort.Search(len(a.tags), func(i int) bool { return a.tags[i].Start >= in.Start })
	if i < len(a.tags) && a.tags[i].Start == in.Start && a.tags[i].End == in.End {
		return a.tags[i].Tag
	}
	return ""
}

func (a *article) startsWord(offset int) bool {
	i := a.wordAt(offset)
	return i < len(a.words) && a.words[i].start == offset
}

// hitAt reports whether the authority knows something that begins with w.
func (a *article) hitAt(w word) bool {
	next := a.hitsFrom(w.start)
	return len(next) > 0 && next[0].In.Start < w.end
}
