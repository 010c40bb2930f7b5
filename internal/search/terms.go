package search

import (
	"hash/fnv"
	"strings"

	"sillok/internal/edtf"
	"sillok/internal/entity"
	"sillok/internal/library"
)

// term is a term's key. Pairs of Hangul syllables have keys of their own, and
// so have single ones; all others (hanja, words, entities, dates) share half of
// the space by their hashes.
type term uint32

const (
	hangul    = 11172 // syllables from 가 to 힣
	singles   = term(hangul * hangul)
	hashedKey = term(1 << 31)
)

func isHangul(r rune) bool { return r >= 0xAC00 && r <= 0xD7A3 }

func pairTerm(a, b rune) term {
	if isHangul(a) && isHangul(b) {
		return term(a-0xAC00)*hangul + term(b-0xAC00)
	}
	return textTerm(string(a) + string(b))
}

func singleTerm(a rune) term {
	if isHangul(a) {
		return singles + term(a-0xAC00)
	}
	return textTerm(string(a))
}

func textTerm(s string) term {
	h := fnv.New32a()
	h.Write([]byte(s))
	return term(h.Sum32()) | hashedKey
}

// idTerm is the term of an entity; dateTerm that of a date's page.
func idTerm(id entity.ID) term    { return textTerm("@" + id.String()) }
func dateTerm(key string) term    { return textTerm("@" + key) }
func (t term) isSingle() bool     { return t >= singles && t < singles+hangul }
func (t term) mixed() uint32      { return mix(uint32(t)) }
func (t term) shard(bits int) int { return shardOf(t, bits) }

// mix spreads keys over shards. It can be undone, so that two keys never meet.
func mix(x uint32) uint32 {
	x *= 0x9E3779B1
	x ^= x >> 15
	x *= 0x85EBCA77
	return x ^ x>>13
}

func shardOf(t term, bits int) int {
	if t.isSingle() {
		return 1<<bits + int(t.mixed()>>(32-bits+singlesBits))
	}
	return int(t.mixed() >> (32 - bits))
}

// longestWord is how many bytes of a word in other letters count.
const longestWord = 32

// scan calls syllable for each single syllable and pair, and word for each word
// of letters, of a normalized sentence.
func scan(s string, add func(t term)) {
	var before rune // the syllable before, across spaces
	start := -1     // of a word
	for i, r := range s {
		c := classOf(r)
		if start >= 0 && c != isLetter {
			add(textTerm(s[start:min(i, start+longestWord)]))
			start = -1
		}
		switch c {
		case isSyllable:
			add(singleTerm(r))
			if before != 0 {
				add(pairTerm(before, r))
			}
			before = r
		case isLetter:
			if start < 0 {
				start = i
			}
			before = 0
		case isBreak:
			before = 0
		}
	}
	if start >= 0 {
		add(textTerm(s[start:min(len(s), start+longestWord)]))
	}
}

// posting says that a term is in a document, and how much that means there.
type posting struct {
	term   term
	weight uint8
}

// A posting's weight is one of four: BM25's part that depends on the document
// (k1 1.2, b 0.6), in three steps, and one for words of the title. The length
// is measured against a fixed one, not the average of the site, so that no
// document changes another's weights.
const (
	k1, lengthShare = 1.2, 0.6
	usualLength     = 1000 // syllables
	inTitle         = 3
)

// weights is what each of the four stands for in a score.
var weights = [4]float64{0.75, 1.2, 1.7, 2.6}

func weigh(count, length int) uint8 {
	tf := float64(count)
	w := tf * (k1 + 1) / (tf + k1*(1-lengthShare+lengthShare*float64(length)/usualLength))
	switch {
	case w < 1:
		return 0
	case w < 1.45:
		return 1
	}
	return 2
}

// counter counts the terms of one document after another.
type counter struct {
	of     *builder
	count  *tally
	length int
}

const titleCount = 1 << 20 // marks a term of the title

// document adds the postings of d to ps, in no order.
func (c *counter) document(d *library.Doc, ps []posting) []posting {
	c.count.reset()
	c.length = 0
	one := func(t term) {
		c.count.add(t)
		c.length++
	}
	for i, s := range d.Sentences {
		if d.Shows(i) {
			scan(strings.Map(plain, d.Text[s.Start:s.End]), one) // a document's text is NFC
		}
	}
	scan(normalize(d.Title), func(t term) { c.count.set(t, c.count.of(t)|titleCount) })
	title := key(d.Title)
	for i := range d.Mentions {
		c.mention(d.Mentions[i].ID, title)
	}
	for _, key := range dateKeys(d.Published) {
		if t := dateTerm(key); c.count.of(t) == 0 { // published then, but not speaking of it
			ps = append(ps, posting{t, 0})
		}
	}
	for _, s := range c.count.slots {
		if s.n == 0 {
			continue
		}
		w := weigh(int(s.n%titleCount), c.length/2)
		if s.n >= titleCount {
			w = inTitle
		}
		ps = append(ps, posting{s.term, w})
	}
	return ps
}

// mention counts what a mark names; title is the document's, as a key. Names and
// dates of a document are listed on its page whatever its rights.
func (c *counter) mention(id entity.ID, title string) {
	for _, key := range keysOf(id) {
		c.count.add(dateTerm(key))
	}
	if e := c.of.entry(id); e != nil {
		t := idTerm(e.ID)
		if c.count.add(t) == 1 && strings.Contains(title, key(baseName(e.ID))) {
			c.count.set(t, 1|titleCount)
		}
	}
}

// keysOf is the date pages that a mention of a date is told on.
func keysOf(id entity.ID) []string {
	if id.Kind != "date" {
		return nil
	}
	d, err := edtf.Parse(id.Name)
	if err != nil {
		return nil
	}
	return dateKeys(d)
}

// dateKeys is the date pages that tell of d: a day's, its month's, its year's;
// 2012-41 for a half of a year. Of an interval they are those of its first day,
// as far as that is known, else of its last.
func dateKeys(d edtf.Date) []string {
	if from, to, ok := d.Interval(); ok {
		if d = from; d.IsZero() || strings.Trim(d.String(), ".") == "" {
			d = to
		}
	}
	year, ok := d.Year()
	if !ok || year < 1000 || year > 9999 {
		return nil
	}
	s := strings.Map(certain, d.String())
	keys := []string{s[:min(4, len(s))]}
	if _, _, ok := d.Sub(); ok {
		return append(keys, s)
	}
	if _, ok := d.Month(); ok {
		keys = append(keys, s[:7])
		if _, ok := d.DayOfMonth(); ok {
			keys = append(keys, s)
		}
	}
	return keys
}

// certain drops the signs of doubt of an EDTF date.
func certain(r rune) rune {
	if r == '?' || r == '~' || r == '%' {
		return -1
	}
	return r
}
