package annotate

import (
	_ "embed"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"
)

// Word lists of the rules stand in words.tsv: a list a line, with what it is for.
// ␣ is a space that belongs to a word; what stands behind = is a word's value.

//go:embed words.tsv
var wordsTSV string

// wordTable is words.tsv by the names of lists, read when the first list is used.
var wordTable = sync.OnceValue(func() map[string]string {
	table := map[string]string{}
	for line := range strings.Lines(wordsTSV) {
		name, rest, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		_, list, _ := strings.Cut(rest, "\t")
		table[name] = list
	}
	return table
})

// wordList is a list of words.tsv.
type wordList struct {
	name  string
	once  sync.Once
	list  []string
	set   map[string]bool
	with  map[string]string // values
	first map[rune][]string // by the first character
	last  map[rune][]string // by the last one
}

// words is the list of that name; a test holds that words.tsv has it.
func words(name string) *wordList { return &wordList{name: name} }

// load reads the list once.
func (l *wordList) load() *wordList {
	l.once.Do(func() {
		l.set, l.with, l.first, l.last = map[string]bool{}, map[string]string{}, map[rune][]string{}, map[rune][]string{}
		for _, w := range strings.Split(strings.ReplaceAll(wordTable()[l.name], "␣", " "), ";") {
			if w == "" {
				continue
			}
			if word, value, ok := strings.Cut(w, "="); ok {
				w = word
				l.with[w] = value
			}
			l.list = append(l.list, w)
			l.set[w] = true
			r, _ := utf8.DecodeRuneInString(w)
			l.first[r] = append(l.first[r], w)
			r, _ = utf8.DecodeLastRuneInString(w)
			l.last[r] = append(l.last[r], w)
		}
	})
	return l
}

// all gives the words in the order of the table.
func (l *wordList) all() []string { return l.load().list }

// has reports whether w is in the list.
func (l *wordList) has(w string) bool { return l.load().set[w] }

// value is what stands behind w in the table.
func (l *wordList) value(w string) (string, bool) {
	v, ok := l.load().with[w]
	return v, ok
}

// number is the number behind w.
func (l *wordList) number(w string) (int, bool) {
	n, err := strconv.Atoi(l.load().with[w])
	return n, err == nil
}

// begins reports whether s begins with a word of the list.
func (l *wordList) begins(s string) bool {
	_, ok := l.cutBegin(s)
	return ok
}

// ends reports whether s ends in a word of the list.
func (l *wordList) ends(s string) bool {
	_, ok := l.cutEnd(s)
	return ok
}

// within reports whether a word of the list stands in s.
func (l *wordList) within(s string) bool {
	for _, w := range l.load().list {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}

// cutBegin is s without the first word of the list that it begins with.
func (l *wordList) cutBegin(s string) (string, bool) {
	r, _ := utf8.DecodeRuneInString(s)
	for _, w := range l.load().first[r] {
		if rest, ok := strings.CutPrefix(s, w); ok {
			return rest, true
		}
	}
	return s, false
}

// cutEnd is s without the first word of the list that it ends in.
func (l *wordList) cutEnd(s string) (string, bool) {
	r, _ := utf8.DecodeLastRuneInString(s)
	for _, w := range l.load().last[r] {
		if rest, ok := strings.CutSuffix(s, w); ok {
			return rest, true
		}
	}
	return s, false
}
