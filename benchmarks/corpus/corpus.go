// Package corpus makes Korean documents for measuring: news-like pages of
// about 4.3 KB of UTF-8 text each, with marks, dates and a title. The same
// number and seed give the same documents on every machine.
//
// They are no prose. Words are drawn by Zipf's law from a vocabulary of
// made-up nouns beside the terms of the field, and carry particles as Korean
// words do, so that sizes, recall and latency are those of real text: 10,000
// documents hold about half a million different words and a hundred thousand
// different pairs of syllables. They say nothing of how well results are
// ranked; testdata/queries.tsv does.
package corpus

import (
	"fmt"
	"math"
	"math/rand/v2"
	"strings"
	"unicode/utf8"
)

// Document is one made-up document.
type Document struct {
	Name      string // of its file, without extension
	Title     string
	Publisher string
	Published string // 2012-02-29
	Body      string // with marks in sillok's notation
}

// Corpus makes documents.
type Corpus struct {
	syllables []string
	nouns     []string
	people    []string
	zipf      []float64 // cumulative, of nouns
}

const (
	nounCount   = 14_000
	peopleCount = 2_500
	textBytes   = 4_000
)

// New prepares the vocabulary.
func New() *Corpus {
	r := rand.New(rand.NewPCG(1, 2))
	c := &Corpus{}
	for i := range 620 { // syllables with the final consonants that are common
		c.syllables = append(c.syllables, string(rune(0xAC00+588*(i*7%19)+28*(i*11%21)+finals[i%len(finals)])))
	}
	seen := map[string]bool{}
	for len(c.nouns) < nounCount {
		var b strings.Builder
		for range 2 + r.IntN(2) {
			b.WriteString(c.syllables[int(math.Pow(r.Float64(), 2.6)*float64(len(c.syllables)))])
		}
		if w := b.String(); !seen[w] {
			seen[w] = true
			c.nouns = append(c.nouns, w)
		}
	}
	sum := 0.0
	for i := range c.nouns {
		sum += 1 / math.Pow(float64(i+3), 1.0)
		c.zipf = append(c.zipf, sum)
	}
	for i := range peopleCount {
		c.people = append(c.people, surnames[i%len(surnames)]+given[i/len(surnames)%len(given)]+given[(i*31+i/7)%len(given)])
	}
	return c
}

// noun draws a made-up noun.
func (c *Corpus) noun(r *rand.Rand) string {
	want := r.Float64() * c.zipf[len(c.zipf)-1]
	lo, hi := 0, len(c.zipf)-1
	for lo < hi {
		if mid := (lo + hi) / 2; c.zipf[mid] < want {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return c.nouns[lo]
}

// Make gives the document with number i.
func (c *Corpus) Make(i int) Document {
	r := rand.New(rand.NewPCG(uint64(i), 7))
	year, month, day := 2000+i%26, 1+r.IntN(12), 1+r.IntN(28)
	w := &writer{c: c, r: r, year: year}
	w.topics()
	for w.bytes < textBytes {
		w.paragraph()
	}
	return Document{
		Name:      fmt.Sprintf("기록-%05d", i+1),
		Title:     w.title(i),
		Publisher: pick(r, publishers),
		Published: fmt.Sprintf("%04d-%02d-%02d", year, month, day),
		Body:      strings.TrimSpace(w.out.String()),
	}
}

// Page is a document as a page of content/documents.
func (d Document) Page() string {
	return fmt.Sprintf("---\ntitle: %q\npublisher: %q\nauthor: []\npublished: %s\nlanguage: ko\nrights: %q\n---\n\n%s\n\n<!-- roles -->\n\n<!-- quotes -->\n\n<!-- events -->\n",
		d.Title, d.Publisher, d.Published, "공공누리 제1유형: 출처표시", d.Body)
}

// Source is a document as a text before it is imported: no marks.
func (d Document) Source() string {
	return fmt.Sprintf("%s\n\n%s %s\n\n%s\n\n공공누리 제1유형: 출처표시\n", d.Title, d.Publisher, strings.ReplaceAll(d.Published, "-", "."), Plain(d.Body))
}

// Plain is a body without its marks.
func Plain(body string) string {
	var b strings.Builder
	for {
		i := strings.IndexByte(body, '[')
		j := strings.Index(body[max(i, 0):], "](")
		if i < 0 || j < 0 {
			return b.String() + body
		}
		b.WriteString(body[:i] + body[i+1:i+j])
		body = body[i+j+2:]
		depth := 1
		for k := range len(body) {
			switch body[k] {
			case '(':
				depth++
			case ')':
				depth--
			}
			if depth == 0 {
				body = body[k+1:]
				break
			}
		}
	}
}

// writer writes one document.
type writer struct {
	c     *Corpus
	r     *rand.Rand
	out   strings.Builder
	bytes int
	year  int
	terms []term // of the field, that this document may use
	body  []string
	who   []string
}

// topics chooses what a document is about: each term of the field with its own
// chance, a few bodies and a few people.
func (w *writer) topics() {
	for _, t := range terms {
		if w.r.Float64() < t.chance {
			w.terms = append(w.terms, t)
		}
	}
	for range 2 + w.r.IntN(4) {
		w.body = append(w.body, agencies[int(math.Pow(w.r.Float64(), 1.6)*float64(len(agencies)))])
	}
	for range 1 + w.r.IntN(4) {
		w.who = append(w.who, pick(w.r, w.c.people))
	}
}

func (w *writer) title(i int) string {
	s := w.body[0] + ", " + w.c.noun(w.r) + " " + w.c.noun(w.r)
	if len(w.terms) > 0 && i%3 == 0 {
		s += " " + pick(w.r, w.terms).text
	}
	return s
}

func (w *writer) paragraph() {
	for range 2 + w.r.IntN(3) {
		w.sentence()
	}
	w.out.WriteString("\n\n")
}

func (w *writer) sentence() {
	n := 8 + w.r.IntN(9)
	for i := range n {
		switch x := w.r.Float64(); {
		case x < 0.03 && len(w.body) > 0:
			b := pick(w.r, w.body)
			surface := b
			if short := shorts[b]; short != "" && w.r.IntN(3) == 0 {
				surface = short
			}
			w.mark(surface, "agency:"+b)
		case x < 0.05:
			p := pick(w.r, w.who)
			w.mark(p, "person:"+p)
		case x < 0.065:
			month, day := 1+w.r.IntN(12), 1+w.r.IntN(28)
			w.mark(fmt.Sprintf("%d년 %d월 %d일", w.year, month, day), fmt.Sprintf("date:%04d-%02d-%02d", w.year, month, day))
		case x < 0.16 && len(w.terms) > 0:
			t := pick(w.r, w.terms)
			if t.id != "" {
				w.mark(t.text, t.id)
			} else {
				w.word(t.text)
			}
		case x < 0.2:
			w.word(fmt.Sprint(1 + w.r.IntN(3000)))
		default:
			s := w.c.noun(w.r)
			if w.r.IntN(12) == 0 {
				s += w.c.noun(w.r) // a compound
			}
			w.word(s)
		}
		if i < n-1 {
			w.word(particle(w.r))
			w.word(" ")
		}
	}
	w.word(" " + pick(w.r, endings) + ". ")
}

func (w *writer) word(s string) {
	w.out.WriteString(s)
	w.bytes += len(s)
}

func (w *writer) mark(surface, id string) {
	w.out.WriteString("[" + surface + "](" + strings.ReplaceAll(id, " ", "_") + ")")
	w.bytes += len(surface)
}

func particle(r *rand.Rand) string { return pick(r, particles) }

func pick[T any](r *rand.Rand, list []T) T { return list[r.IntN(len(list))] }

// Runes counts the characters of a document's text, marks aside.
func Runes(d Document) int { return utf8.RuneCountInString(Plain(d.Body)) }
