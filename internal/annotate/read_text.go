package annotate

import (
	"iter"
	"slices"
	"sort"
	"strings"
	"unicode/utf8"

	"sillok/internal/diag"
	"sillok/internal/doc"
	"sillok/internal/edtf"
	"sillok/internal/entity"
	"sillok/internal/tagger"
)

// article is one text with what the finders share: its words, quoted stretches
// and sentences, the authority's hits and the tagger's spans, each found once.
type article struct {
	text      string
	title     string
	publisher string
	published edtf.Date
	names     *entity.Authority
	tree      []doc.Node // the forms of the text
	words     []word
	quoted    []diag.Span // inside quotation marks, without them
	sentences []diag.Span
	hits      []entity.Hit
	tags      []tagger.Span         // of the whole text, by Start
	classes   func(string) uint8    // of a word in the tagger's lexicon; nil where it was not asked
	claims    claims                // what was found so far
	places    []namePlace           // words that may be names of persons; nil: not looked for yet
	tagged    map[string]bool       // see taggedNames; nil: not looked for yet
	stemList  []int32               // lengths of the stems of the words, one word's after another's
	stemsAt   []int32               // where those of each word begin, and where the last ones end; nil: not read yet
	companies map[string]bool       // stems that end as systems do and name companies; nil: not looked for yet
	heads     []headed              // rows of nouns that end in the head of a system; nil: not looked for yet
	types     []typeWords           // words that introduce the quoted names of systems
	signed    map[string]bool       // what the sign of a company stands at, once it is asked
	twice     map[string]bool       // words, and whether they stand in the text more than once, once it is asked
	counted   map[string]bool       // sorts of bodies, and whether a number of them is told, once it is asked
	told      []int                 // where the words stand behind which somebody has told the own name; nil: not looked for yet
	governed  map[int]bool          // where items of lists of governments begin; nil: not looked for yet
	believed  []diag.Span           // what the model is sure is a body
	chances   map[diag.Span]float32 // how likely the model takes a stretch for a body
	people    map[diag.Span]bool    // what the model is sure is a person
	agreed    map[string]bool       // names agreed upon in brackets, and whether for bodies; nil: not looked for yet
}

// word is a run of letters and digits. Signs that stand between two of them
// in names (& - . / +) do not end it; white space, brackets, quotation marks,
// commas and middle dots do.
type word struct{ start, end int }

func (w word) span() diag.Span { return diag.Span{Start: w.start, End: w.end} }

func newArticle(d *doc.Document, names *entity.Authority) *article {
	a := unscanned(d, names)
	a.tree = d.Tree
	a.sentences = inParts(a.text, doc.Sentences(a.text, d.Headings))
	if len(a.sentences) == 0 {
		a.sentences = lines(a.text)
	}
	a.hits = names.Scan(a.text)
	return a
}

// unscanned is the article of a document with its words and quotations alone, for
// rules that ask for no more.
func unscanned(d *doc.Document, names *entity.Authority) *article {
	text := foldDots(d.Text)
	return &article{text: text, title: d.Title, publisher: d.Publisher, published: d.Published, names: names, claims: newClaims(), words: splitWords(text), quoted: quotations(text)}
}

// Middle dots are typed in many ways, all but the plain one in three bytes; rules see two: the
// plain one, and otherDot for the others where they stand behind something. Between words, gap
// gives both as the plain one.
const (
	plainDot = "·"
	otherDot = "‧"
	dots     = plainDot + otherDot
)

// dotParts gives the stretches of s that middle dots part.
func dotParts(s string) iter.Seq[diag.Span] {
	return func(yield func(diag.Span) bool) {
		start := 0
		for i, r := range s {
			if !strings.ContainsRune(dots, r) {
				continue
			}
			if !yield(diag.Span{Start: start, End: i}) {
				return
			}
			start = i + utf8.RuneLen(r)
		}
		yield(diag.Span{Start: start, End: len(s)})
	}
}

// typedDots are the dots that otherDot stands for.
var typedDots = words("typed-dots")

// foldDots gives text with otherDot for the dots of three bytes, so that all places stay.
func foldDots(text string) string {
	var out []byte
	for _, dot := range typedDots.All() {
		for at := 0; ; {
			i := strings.Index(text[at:], dot)
			if i < 0 {
				break
			}
			if at += i; at > 0 && text[at-1] != ' ' && text[at-1] != '\n' {
				if out == nil {
					out = []byte(text)
				}
				copy(out[at:], otherDot)
			}
			at += len(dot)
		}
	}
	if out == nil {
		return text
	}
	return string(out)
}

// lines gives the lines of text that are not empty.
func lines(text string) []diag.Span {
	var out []diag.Span
	for start := 0; start < len(text); {
		end := strings.IndexByte(text[start:], '\n')
		if end < 0 {
			end = len(text)
		} else {
			end += start
		}
		if end > start {
			out = append(out, diag.Span{Start: start, End: end})
		}
		start = end + 1
	}
	return out
}

func splitWords(text string) []word {
	words := make([]word, 0, len(text)/9)
	start := -1
	for i := 0; i < len(text); {
		r, n := utf8.DecodeRuneInString(text[i:])
		switch {
		case wordRune(r):
			if start < 0 {
				start = i
			}
		case start >= 0 && joins(text, start, i, n):
		case start >= 0:
			words = append(words, word{start, i})
			start = -1
		}
		i += n
	}
	if start >= 0 {
		words = append(words, word{start, len(text)})
	}
	return words
}

// joins reports whether the sign at text[i:i+n] keeps a word together.
func joins(text string, start, i, n int) bool {
	if n != 1 || !strings.ContainsRune("&-.+/'", rune(text[i])) || i == start {
		return false
	}
	prev, _ := utf8.DecodeLastRuneInString(text[:i])
	next, _ := utf8.DecodeRuneInString(text[i+n:])
	if text[i] == '.' { // 3.0, Data.go.kr, but not the end of a Korean sentence
		return !hangul(prev) && !hangul(next) && wordRune(next)
	}
	if text[i] == '\'' {
		return false
	}
	return wordRune(next)
}

// wordAt is the index of the word that holds or follows offset.
func (a *article) wordAt(offset int) int {
	return sort.Search(len(a.words), func(i int) bool { return a.words[i].end > offset })
}

// word gives the text of the i-th word, "" where there is none.
func (a *article) word(i int) string {
	if i < 0 || i >= len(a.words) {
		return ""
	}
	return a.text[a.words[i].start:a.words[i].end]
}

// gap is what stands between the words i-1 and i.
func (a *article) gap(i int) string {
	if i <= 0 || i >= len(a.words) {
		return "\n"
	}
	gap := a.text[a.words[i-1].end:a.words[i].start]
	if strings.Contains(gap, otherDot) {
		return strings.ReplaceAll(gap, otherDot, plainDot)
	}
	return gap
}

// longestSentence is how many bytes of a sentence are looked at: what is longer is a
// table or no language at all, and is read in parts.
const longestSentence = 4000

// inParts cuts long sentences at blanks.
func inParts(text string, sentences []diag.Span) []diag.Span {
	if !slices.ContainsFunc(sentences, func(s diag.Span) bool { return s.Len() > longestSentence }) {
		return sentences
	}
	var out []diag.Span
	for _, s := range sentences {
		for s.Len() > longestSentence {
			at := s.Start + longestSentence
			if i := strings.LastIndexByte(text[s.Start:at], ' '); i > 0 {
				at = s.Start + i
			}
			for !utf8.RuneStart(text[at]) {
				at--
			}
			out = append(out, diag.Span{Start: s.Start, End: at})
			s.Start = at
		}
		out = append(out, s)
	}
	return out
}

// sentence is the sentence that holds offset.
func (a *article) sentence(offset int) diag.Span {
	i := sort.Search(len(a.sentences), func(i int) bool { return a.sentences[i].End > offset })
	if i == len(a.sentences) {
		return diag.Span{Start: offset, End: offset}
	}
	return a.sentences[i]
}

// hitsFrom gives the authority's hits that begin at offset or later.
func (a *article) hitsFrom(offset int) []entity.Hit {
	return a.hits[sort.Search(len(a.hits), func(i int) bool { return a.hits[i].In.Start >= offset }):]
}

// before gives up to n bytes of the line before offset, cut at a character.
func (a *article) before(offset, n int) string {
	start := max(0, offset-n)
	for start < offset && !utf8.RuneStart(a.text[start]) {
		start++
	}
	s := a.text[start:offset]
	if i := strings.LastIndexByte(s, '\n'); i >= 0 {
		s = s[i+1:]
	}
	return s
}

// after gives up to n bytes of the line after offset, cut at a character.
func (a *article) after(offset, n int) string {
	end := min(len(a.text), offset+n)
	for end < len(a.text) && !utf8.RuneStart(a.text[end]) {
		end--
	}
	s := a.text[offset:end]
	if i := strings.IndexByte(s, '\n'); i >= 0 {
		s = s[:i]
	}
	return s
}
