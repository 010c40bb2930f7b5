package entity

import (
	_ "embed"
	"strings"
	"unicode/utf8"

	"sillok/internal/korean"
)

var (
	//go:embed data/terms.tsv
	termsTSV string
	//go:embed data/surnames.tsv
	surnamesTSV string
)

// PostWord is a word for a post, as it stands after (or before) a name.
type PostWord = korean.Post

// Surname is a Korean surname by its Hangul spelling.
type Surname struct {
	Text  string
	Tier  byte   // 'A' (half a million people or more) to 'E' (fewer than a thousand)
	Other string // the other spelling by the initial law: 리 of 이
	Word  bool   // the syllable is an everyday word too
}

// words is what the tables know of words that are no names.
type words struct {
	terms    map[string]string // by key; the kind a term is mistaken for
	termList []string
	surnames map[string]Surname
}

func readWords() (*words, error) {
	w := &words{
		terms:    make(map[string]string, 1500),
		surnames: make(map[string]Surname, 256),
	}
	err := eachRow("terms.tsv", termsTSV, 2, func(_ int, c []string) error {
		w.terms[key(c[0])] = c[1]
		w.termList = append(w.termList, c[0])
		return nil
	})
	if err != nil {
		return nil, err
	}
	err = eachRow("surnames.tsv", surnamesTSV, 6, func(_ int, c []string) error {
		w.surnames[c[0]] = Surname{Text: c[0], Tier: c[2][0], Other: c[4], Word: c[5] == "yes"}
		return nil
	})
	return w, err
}

// Term reports whether surface is a word that looks like a name and is none,
// and the kind it is mistaken for. A longer name that holds a term is another
// matter: 클라우드 is a term, 클라우드컴퓨팅법 a law.
func (a *Authority) Term(surface string) (kind string, ok bool) {
	if a.words == nil {
		return "", false
	}
	if kind, ok = a.words.terms[key(surface)]; !ok {
		return "", false
	}
	if s := a.surfaceOf(surface); s != nil && s.term == "" {
		return "", false // a site's own name
	}
	return kind, true
}

// PostWord gives the entry of a post, where the tables have it.
func (a *Authority) PostWord(post string) (PostWord, bool) {
	if a.words == nil {
		return PostWord{}, false
	}
	return korean.PostOf(post)
}

// PostSuffix gives the longest post that s ends in: 부원장 of "최 부원장".
func (a *Authority) PostSuffix(s string) (post string, ok bool) {
	if a.words == nil {
		return "", false
	}
	for i := max(0, len(s)-korean.LongestPost()); i < len(s); i++ {
		if utf8.RuneStart(s[i]) {
			if p, ok := korean.PostOf(s[i:]); ok {
				return p.Text, true
			}
		}
	}
	return "", false
}

// PostPrefix gives the longest post that s begins with: 부원장 of "부원장은".
func (a *Authority) PostPrefix(s string) (post string, ok bool) {
	if a.words == nil {
		return "", false
	}
	for i := min(len(s), korean.LongestPost()); i > 0; i-- {
		if i == len(s) || utf8.RuneStart(s[i]) {
			if p, ok := korean.PostOf(s[:i]); ok {
				return p.Text, true
			}
		}
	}
	return "", false
}

// Surname gives the surname that s begins with; 남궁 before 남.
func (a *Authority) Surname(s string) (surname string, ok bool) {
	e, ok := a.SurnameEntry(s)
	return e.Text, ok
}

// SurnameEntry is Surname with all that the table says of it.
func (a *Authority) SurnameEntry(s string) (Surname, bool) {
	if a.words == nil {
		return Surname{}, false
	}
	_, one := utf8.DecodeRuneInString(s)
	_, two := utf8.DecodeRuneInString(s[one:])
	if e, ok := a.words.surnames[s[:one+two]]; ok && two > 0 {
		return e, true
	}
	e, ok := a.words.surnames[s[:one]]
	return e, ok
}

// Terms are the words of the table of terms, as listed.
func (a *Authority) Terms() []string {
	if a.words == nil {
		return nil
	}
	return append([]string(nil), a.words.termList...)
}

// trimPost cuts the longest post off the front of s; ok is false where s
// begins with none. accept says which posts count.
func (w *words) trimPost(s string, accept func(PostWord) bool) (rest string, ok bool) {
	for i := min(len(s), korean.LongestPost()); i > 0; i-- {
		if i < len(s) && !utf8.RuneStart(s[i]) {
			continue
		}
		if p, ok := korean.PostOf(s[:i]); ok && accept(p) && endsWord(s[i:], lastRune(s[:i])) {
			return s[i:], true
		}
	}
	return s, false
}

func lastRune(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(strings.TrimRight(s, " "))
	return r
}
