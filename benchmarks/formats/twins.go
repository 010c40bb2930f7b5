package main

import (
	"path/filepath"
	"slices"
	"strings"
)

// twins measures how alike one document is in two formats: files of one name,
// but for the ending, anywhere below the folders.
type twins struct {
	texts map[string][]text // by name without ending
}

// text is what a file says.
type text struct {
	ext        string
	characters []rune
}

func (t *twins) add(name, said string) {
	ext := strings.ToLower(filepath.Ext(name))
	stem := strings.TrimSuffix(filepath.Base(name), filepath.Ext(name))
	if t.texts == nil {
		t.texts = map[string][]text{}
	}
	t.texts[stem] = append(t.texts[stem], text{ext, characters(said)})
}

// pairs gives for each two formats the characters that twins have in the same
// order, and the characters of the longer ones.
func (t *twins) pairs() map[string][3]int {
	out := map[string][3]int{}
	for _, list := range t.texts {
		slices.SortFunc(list, func(a, b text) int { return strings.Compare(a.ext, b.ext) })
		for i, a := range list {
			for _, b := range list[i+1:] {
				if a.ext == b.ext {
					continue
				}
				key := strings.TrimPrefix(a.ext, ".") + " and " + strings.TrimPrefix(b.ext, ".")
				p := out[key]
				out[key] = [3]int{p[0] + 1, p[1] + common(a.characters, b.characters), p[2] + max(len(a.characters), len(b.characters))}
			}
		}
	}
	return out
}
