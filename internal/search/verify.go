package search

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"sillok/internal/korean"
)

// What a place is worth at which a word of the query stands.
const (
	atStart   = 1.0  // of a word, or it is a mark's beginning or end
	atEnd     = 0.7  // the word ends with it, particles aside
	inside    = 0.25 // 공적[개발원]조
	stemShare = 0.8  // without its particle
)

const (
	sentencesShown = 3
	titleShare     = 1.2
	phraseBonus    = 0.5
)

// Hit is a document that answers a query.
type Hit struct {
	Title     string  `json:"title"`
	Path      string  `json:"path"`
	Published string  `json:"published"`
	Publisher string  `json:"publisher"`
	Exact     bool    `json:"exact"` // its page has every part of the query
	Score     float64 `json:"score"`
	Sentences []Found `json:"sentences"`
	More      int     `json:"more"` // further sentences with a part of the query

	doc int
}

// Found is a sentence with a part of the query.
type Found struct {
	N    int    `json:"n"` // its anchor is #s<n>
	Text string `json:"text"`
	// Marks are the bytes of Text that answer.
	Marks [][2]int `json:"marks"`

	score float64
}

// verify is the second step: it reads the pages of some candidates and orders
// them anew.
func (x *Index) verify(q *query, cs []candidate) ([]*Hit, error) {
	var hits []*Hit
	for _, c := range cs {
		r, err := x.record(c.doc)
		if err != nil {
			return nil, err
		}
		ss, err := x.sentences(r[1])
		if err != nil {
			return nil, err
		}
		hits = append(hits, judge(q, c, r, ss))
	}
	slices.SortStableFunc(hits, func(a, b *Hit) int {
		if a.Exact != b.Exact {
			if a.Exact {
				return -1
			}
			return 1
		}
		return -cmp.Compare(a.Score, b.Score)
	})
	return hits, nil
}

// judge looks at what a document says.
func judge(q *query, c candidate, r *record, ss []sentence) *Hit {
	h := &Hit{Title: r[0], Path: docPath(r[1]), Published: r[2], Publisher: r[3], doc: c.doc}
	best := make([]float64, len(q.units)) // of each unit, anywhere
	exact := make([]bool, len(q.units))
	top := 0.0
	look := func(s sentence, share float64) {
		f := q.look(s, best, exact, share)
		top = max(top, f.score)
		if s.n > 0 && f.score > 0 {
			h.Sentences = append(h.Sentences, f)
		}
	}
	look(sentence{text: r[0]}, titleShare)
	for _, s := range ss {
		look(s, 1)
	}
	need, met := 0.0, 0.0
	h.Exact = c.tier > tierPart
	for i, u := range q.units {
		if !u.idle {
			need++
			met += min(best[i], 1)
			h.Exact = h.Exact && exact[i]
		}
	}
	h.Score = c.score * (0.4 + 0.4*met/need + 0.4*top/need)
	h.choose()
	return h
}

// choose keeps the best sentences, in the order of the text.
func (h *Hit) choose() {
	slices.SortStableFunc(h.Sentences, func(a, b Found) int { return -cmp.Compare(a.score, b.score) })
	if len(h.Sentences) > sentencesShown {
		h.More = len(h.Sentences) - sentencesShown
		h.Sentences = h.Sentences[:sentencesShown]
	}
	slices.SortFunc(h.Sentences, func(a, b Found) int { return cmp.Compare(a.N, b.N) })
}

// look scores a sentence, and notes for each unit the best place and whether it
// stands there as it was asked for.
func (q *query) look(s sentence, best []float64, exact []bool, share float64) Found {
	f := Found{N: s.n, Text: s.text}
	text := fold(s.text)
	for i, u := range q.units {
		v := 0.0
		for _, m := range s.marks {
			if u.leadsTo(m.to) {
				v = atStart
				exact[i] = true
				f.mark(m.start, m.end)
			}
		}
		if u.day == "" {
			if w := f.occurrences(text, u.full, s, 1); w > 0 {
				v = max(v, w)
				exact[i] = true
			} else if u.stem != u.full {
				v = max(v, f.occurrences(text, u.stem, s, stemShare))
			}
		}
		v *= share
		best[i] = max(best[i], v)
		if u.idle {
			v *= idleWeight
		}
		f.score += v
	}
	if len(q.units) > 1 && strings.Contains(text.text, q.whole) {
		f.score += phraseBonus * float64(len(q.units))
		for i := range exact {
			exact[i] = true
		}
	}
	f.merge()
	return f
}

// leadsTo reports whether a mark that leads to a page is what u means.
func (u *unit) leadsTo(page string) bool {
	for _, p := range u.paths {
		if page == p || u.day != "" && strings.HasPrefix(page, p) {
			return true
		}
	}
	return false
}

// occurrences marks every place of word in a sentence and gives the best one's
// worth, 0 if there is none.
func (f *Found) occurrences(text folded, word string, s sentence, share float64) (worth float64) {
	for from := 0; ; {
		i := strings.Index(text.text[from:], word)
		if i < 0 || word == "" {
			return worth
		}
		start := from + i
		end := start + len(word)
		from = start + utf8.RuneLen(firstRune(word))
		a, b := text.at[start], text.end(end)
		worth = max(worth, place(s, a, b)*share)
		f.mark(a, b)
	}
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

// place tells how a word stands at the bytes a to b of a sentence.
func place(s sentence, a, b int) float64 {
	before, _ := utf8.DecodeLastRuneInString(s.text[:a])
	if a == 0 || !joins(before) {
		return atStart
	}
	for _, m := range s.marks {
		if m.start == a || m.end == b {
			return atStart
		}
	}
	after := s.text[b:]
	if i := strings.IndexFunc(after, func(r rune) bool { return !joins(r) }); i >= 0 {
		after = after[:i]
	}
	if after == "" || korean.List("query particles")[normalize(after)] {
		return atEnd
	}
	return inside
}

// joins reports whether a character makes one word with its neighbour.
func joins(r rune) bool {
	c := classOf(plain(r))
	return c == isSyllable || c == isLetter
}

func (f *Found) mark(a, b int) { f.Marks = append(f.Marks, [2]int{a, b}) }

// merge orders the marks and joins those that touch.
func (f *Found) merge() {
	slices.SortFunc(f.Marks, func(a, b [2]int) int { return cmp.Or(cmp.Compare(a[0], b[0]), cmp.Compare(a[1], b[1])) })
	var out [][2]int
	for _, m := range f.Marks {
		if n := len(out); n > 0 && m[0] <= out[n-1][1] {
			out[n-1][1] = max(out[n-1][1], m[1])
			continue
		}
		out = append(out, m)
	}
	f.Marks = out
}
