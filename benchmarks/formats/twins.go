package main

import (
	"fmt"
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
	front      string // title, day, publisher
	characters []rune
}

func (t *twins) add(name, front, said string) {
	ext := strings.ToLower(filepath.Ext(name))
	stem := strings.TrimSuffix(filepath.Base(name), filepath.Ext(name))
	if t.texts == nil {
		t.texts = map[string][]text{}
	}
	t.texts[stem] = append(t.texts[stem], text{ext, front, characters(said)})
}

// pair is how alike twins of two formats are.
type pair struct {
	files, fronts  int // twins, and those with the same front matter
	common, longer int // characters in the same order, and of the longer ones
}

func (p pair) String() string {
	return fmt.Sprintf("%d twins, same front matter %d, same body %s", p.files, p.fronts, share(p.common, p.longer))
}

// pairs compares each two formats.
func (t *twins) pairs() map[string]pair {
	out := map[string]pair{}
	for _, list := range t.texts {
		slices.SortFunc(list, func(a, b text) int { return strings.Compare(a.ext, b.ext) })
		for i, a := range list {
			for _, b := range list[i+1:] {
				if a.ext == b.ext {
					continue
				}
				key := strings.TrimPrefix(a.ext, ".") + " and " + strings.TrimPrefix(b.ext, ".")
				p := out[key]
				p.files++
				if a.front == b.front {
					p.fronts++
				}
				p.common += common(a.characters, b.characters)
				p.longer += max(len(a.characters), len(b.characters))
				out[key] = p
			}
		}
	}
	return out
}
