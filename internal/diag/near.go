package diag

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	"sillok/internal/say"
)

// meantTable holds what people write for words that Sillok has another for.
//
//go:embed meant.tsv
var meantTable string

// meant are the words that a written one may stand for, in order.
var meant = sync.OnceValue(func() map[string][]string {
	all := map[string][]string{}
	for line := range strings.Lines(meantTable) {
		if written, words, ok := strings.Cut(strings.TrimSpace(line), "\t"); ok && !strings.HasPrefix(line, "#") {
			all[written] = append(all[written], strings.Split(words, ",")...)
		}
	}
	return all
})

// Meant is the word of known that a word surely stands for: the same in other letters
// (Title, AGENCY), or in other words (제목, preview); empty where none is.
func Meant(word string, known []string) string {
	low := strings.ToLower(strings.TrimSpace(word))
	for _, k := range known {
		if strings.ToLower(k) == low {
			return k
		}
	}
	for _, m := range meant()[strings.ReplaceAll(low, " ", "")] {
		if first, _, _ := strings.Cut(m, " "); slices.Contains(known, first) {
			return m
		}
	}
	return ""
}

// Near is the word of known that is nearest to a word, empty where none is near:
// at most two changed, added, dropped or swapped letters, and fewer than half of
// the word.
func Near(word string, known []string) string {
	best, least := "", 3
	w := []rune(word)
	for _, k := range known {
		if d := distance(w, []rune(k)); d < least && 2*d < max(len([]rune(k)), len(w)) {
			best, least = k, d
		}
	}
	return best
}

// Guess is the word of known that a word stands for (Meant), or else is nearest to (Near);
// empty where there is none.
func Guess(word string, known []string) string {
	if meant := Meant(word, known); meant != "" {
		return meant
	}
	return Near(word, known)
}

// DidYouMean is a hint for a word that is none of known: the nearest of them
// where one is near, else all of them, as "kinds are a, b"; plural is what
// they are, in the user's language.
func DidYouMean(word string, known []string, plural string) string {
	if best := Guess(word, known); best != "" {
		return say.Sprintf("did you mean %s?", best)
	}
	if len(known) == 0 {
		return ""
	}
	return say.Sprintf("%s are %s", plural, strings.Join(known, ", "))
}

// distance is the optimal string alignment distance of a and b. Words that
// differ by more than two in length are far apart and not looked at.
func distance(a, b []rune) int {
	if d := len(a) - len(b); d > 2 || d < -2 {
		return max(d, -d)
	}
	row := make([][]int, len(a)+1)
	for i := range row {
		row[i] = make([]int, len(b)+1)
		row[i][0] = i
	}
	for j := range row[0] {
		row[0][j] = j
	}
	for i := 1; i <= len(a); i++ {
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			row[i][j] = min(row[i-1][j]+1, row[i][j-1]+1, row[i-1][j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[i][j] = min(row[i][j], row[i-2][j-2]+1)
			}
		}
	}
	return row[len(a)][len(b)]
}
