// Package wordlist reads tables of Korean word lists and asks them questions. A table
// has a list a line: its name, what it is for, its words between ";". In a word ␣
// is a space that belongs to it; what stands behind = is the word's value.
package wordlist

import (
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"

	"sillok/internal/finder"
)

// Table is a table of lists, read when the first of them is used.
type Table struct {
	text string
	rows func() map[string]string
}

// NewTable gives the table written in text, whose first line heads the columns.
func NewTable(text string) *Table {
	t := &Table{text: text}
	t.rows = sync.OnceValue(func() map[string]string {
		rows := map[string]string{}
		for line := range strings.Lines(text) {
			name, rest, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
			_, words, _ := strings.Cut(rest, "\t")
			rows[name] = words
		}
		return rows
	})
	return t
}

// List gives the list of a name; a test of each package holds that its table has
// those that it names.
func (t *Table) List(name string) *List { return &List{table: t, name: name} }

// List is a list of words, read when it is first asked. It is safe for concurrent use.
type List struct {
	table *Table
	name  string
	once  sync.Once
	words []string
	set   map[string]bool
	runes map[rune]bool     // words of one character
	with  map[string]string // values
	count map[string]int    // values that are numbers
	first map[rune][]string // by the first character
	last  map[rune][]string // by the last one

	begin, end ends // what cannot begin or end with a word, told without a look at the maps
	whole      whole
	finder     *finder.Finder
}

func (l *List) load() *List {
	l.once.Do(func() {
		l.set, l.runes, l.with, l.count = map[string]bool{}, map[rune]bool{}, map[string]string{}, map[string]int{}
		l.first, l.last = map[rune][]string{}, map[rune][]string{}
		for w := range strings.SplitSeq(strings.ReplaceAll(l.table.rows()[l.name], "␣", " "), ";") {
			if w != "" {
				l.add(w)
			}
		}
		l.whole = newWhole(l.words)
		l.finder = finder.New(l.words)
	})
	return l
}

func (l *List) add(w string) {
	if word, value, ok := strings.Cut(w, "="); ok {
		w = word
		l.with[w] = value
		if n, err := strconv.Atoi(value); err == nil {
			l.count[w] = n
		}
	}
	l.words = append(l.words, w)
	l.set[w] = true
	r, n := utf8.DecodeRuneInString(w)
	l.first[r] = append(l.first[r], w)
	if n == len(w) {
		l.runes[r] = true
	}
	r, _ = utf8.DecodeLastRuneInString(w)
	l.last[r] = append(l.last[r], w)
	l.begin.add(firstBytes(w))
	l.end.add(lastBytes(w))
}

// ends are bits of a hash of the outermost bytes of the words: most questions are
// about what is not in a list, and are answered by one bit.
type ends struct {
	bits [16]uint64
	all  bool // a word is too short to tell
}

func (e *ends) add(hash uint16, ok bool) {
	e.bits[hash/64] |= 1 << (hash % 64)
	e.all = e.all || !ok
}

// may reports whether a word may stand there.
func (e *ends) may(hash uint16, ok bool) bool {
	return e.bits[hash/64]>>(hash%64)&1 != 0 && ok || e.all
}

// firstBytes hashes the first three bytes of s, a syllable; ok is whether there are
// as many.
func firstBytes(s string) (hash uint16, ok bool) {
	if len(s) < 3 {
		return 0, false
	}
	return uint16(s[0]&3)<<8 ^ uint16(s[1]&0xF)<<6 ^ uint16(s[2]&0x3F), true
}

// lastBytes hashes the last two, which tell most syllables apart.
func lastBytes(s string) (hash uint16, ok bool) {
	if len(s) < 2 {
		return 0, false
	}
	return uint16(s[len(s)-2]&0xF)<<6 | uint16(s[len(s)-1]&0x3F), true
}

// whole are bits of hashes of the words: long lists end in nearly every syllable, and
// still most of what is asked about is not in them.
type whole struct {
	bits []uint64 // as many as a power of two
}

const sparse = 8 // bits for a word

func newWhole(words []string) whole {
	n := 4
	for n*64 < sparse*len(words) {
		n *= 2
	}
	w := whole{make([]uint64, n)}
	for _, s := range words {
		h := hashOf(s)
		w.bits[h/64%uint32(n)] |= 1 << (h % 64)
	}
	return w
}

// may reports whether s may be one of the words.
func (w *whole) may(s string) bool {
	h := hashOf(s)
	return w.bits[h/64&uint32(len(w.bits)-1)]>>(h%64)&1 != 0
}

// hashOf hashes how long s is and its outermost bytes, which tell most words apart.
func hashOf(s string) uint32 {
	h := uint32(len(s))
	if n := len(s); n >= 3 {
		h |= uint32(s[1])<<8 | uint32(s[2])<<16 | uint32(s[n-1])<<24
		h = h*0x9E3779B1 ^ uint32(s[n-2])<<7 ^ uint32(s[n/2])
	}
	h *= 0x85EBCA6B
	return h >> 13
}

// All gives the words in the order of the table.
func (l *List) All() []string { return l.load().words }

// Word is the first word: the only one of lists that name one thing.
func (l *List) Word() string { return l.All()[0] }

// Has reports whether w is in the list.
func (l *List) Has(w string) bool { return l.load().whole.may(w) && l.set[w] }

// HasRune reports whether a word of the list is the one character r.
func (l *List) HasRune(r rune) bool { return l.load().runes[r] }

// Value is what stands behind w in the table.
func (l *List) Value(w string) (string, bool) {
	v, ok := l.load().with[w]
	return v, ok
}

// Number is the number behind w.
func (l *List) Number(w string) (int, bool) {
	n, ok := l.load().count[w]
	return n, ok
}

// Begins reports whether s begins with a word of the list.
func (l *List) Begins(s string) bool {
	_, ok := l.CutBegin(s)
	return ok
}

// Ends reports whether s ends in a word of the list.
func (l *List) Ends(s string) bool {
	_, ok := l.CutEnd(s)
	return ok
}

// Within reports whether a word of the list stands in s.
func (l *List) Within(s string) bool { return l.load().finder.In(s) }

// CutBegin is s without the first word of the list that it begins with.
func (l *List) CutBegin(s string) (string, bool) {
	if !l.load().begin.may(firstBytes(s)) {
		return s, false
	}
	r, _ := utf8.DecodeRuneInString(s)
	for _, w := range l.first[r] {
		if rest, ok := strings.CutPrefix(s, w); ok {
			return rest, true
		}
	}
	return s, false
}

// CutEnd is s without the first word of the list that it ends in.
func (l *List) CutEnd(s string) (string, bool) {
	if !l.load().end.may(lastBytes(s)) {
		return s, false
	}
	r, _ := utf8.DecodeLastRuneInString(s)
	for _, w := range l.last[r] {
		if rest, ok := strings.CutSuffix(s, w); ok {
			return rest, true
		}
	}
	return s, false
}

// WithoutEnd is s without a word of the list at its end, or s.
func (l *List) WithoutEnd(s string) string {
	rest, _ := l.CutEnd(s)
	return rest
}

// WithoutBegin is s without a word of the list at its beginning, or s.
func (l *List) WithoutBegin(s string) string {
	rest, _ := l.CutBegin(s)
	return rest
}

// Index is the place of w in the list, -1 where it is not in it.
func (l *List) Index(w string) int { return slices.Index(l.All(), w) }

// Share counts the characters of s that are words of the list, and all of them.
func (l *List) Share(s string) (in, all int) {
	for _, r := range s {
		all++
		if l.HasRune(r) {
			in++
		}
	}
	return in, all
}
