package feature

// Templates: what a feature looks at. A number stands for each, and where it
// looks at several places, for the first of a row of them.
const (
	bias       = 1 + iota*16
	character  // -3 to +3
	bigram     // from -3 to +2
	around     // -1 and +1
	trigram    // from -3 to +1
	fourgram   // from -4 to +1
	charType   // -2 to +2
	typeGram   // spans of the type window
	run        // digits or Latin letters
	surname    // at 0, -1, -2
	charInType // the character among the types beside it
	word       // eojeol and neighbours
	wordClass  // lexicon classes of whole stems
	wordOver   // longest lexicon word over the character
	wordLength
)

// list collects the features of one character.
type list struct {
	rows *[Most]uint32
	n    int
}

// add enters what template t sees.
func (l *list) add(t, h uint64) {
	l.rows[l.n] = Bucket(t, h)
	l.n++
}

// Own is the first template number that this package does not use: callers
// number their own features from here on.
const Own = 1 << 12

// Bucket hashes the value that template t sees.
func Bucket(t, value uint64) uint32 {
	const odd = 0x9FB21C651E98DF25
	h := (value ^ t*0x9E3779B97F4A7C15) * odd
	return uint32((h ^ h>>29) * odd >> (64 - bucketBits))
}

// Where parts begin in what At writes: the bias and single characters, then
// sequences of characters, then the character among types, the word, its
// neighbours and classes.
const (
	Sequences = 1 + 7
	Word      = Sequences + 6 + 1 + 5 + 6
)

// At writes the features of character i, but for those of its shape, to rows and
// returns their number.
func (x *Extractor) At(i int, rows *[Most]uint32) int {
	l := list{rows: rows}
	x.addText(&l, i)
	x.addRest(&l, i)
	return l.n
}

// All writes all features of character i: what is learnt from. They stand in the
// order in which the model was trained, which leaves features out by their place.
func (x *Extractor) All(i int, rows *[Most]uint32) int {
	l := list{rows: rows}
	x.addText(&l, i)
	l.addShape(x.Shape(i))
	x.addRest(&l, i)
	return l.n
}

// A Shape is the types of five characters. There are few in a text, so that
// what their features come to need not be looked up for each character.
type Shape uint32

// Shape is that of the characters from two before to two behind character i.
func (x *Extractor) Shape(i int) Shape { return Shape(x.windows[i] >> 8 & 0xFFFFF) }

// Features writes the features of a shape to rows and returns their number.
func (s Shape) Features(rows *[Most]uint32) int {
	l := list{rows: rows}
	l.addShape(s)
	return l.n
}

// addShape reads types of four bits each, the last character's the lowest.
func (l *list) addShape(s Shape) {
	w := uint64(s)
	for d := uint64(0); d < 5; d++ {
		l.add(charType+d, w>>(4*d)&0xF)
	}
	l.add(typeGram, w>>8&0xFF)    // -1 0
	l.add(typeGram+1, w>>4&0xFF)  // 0 +1
	l.add(typeGram+2, w>>12&0xFF) // -2 -1
	l.add(typeGram+3, w&0xFF)     // +1 +2
	l.add(typeGram+4, w>>4&0xFFF) // -1 to +1
	l.add(typeGram+5, w)
}

// addText adds the characters and n-grams around.
func (x *Extractor) addText(l *list, i int) {
	l.add(bias, 0)
	x.addChars(l, i)
}

func (x *Extractor) addRest(l *list, i int) {
	x.addTypes(l, i)
	x.addEojeol(l, i)
	x.addWords(l, i)
}

func (x *Extractor) addChars(l *list, i int) {
	g := (*[9][4]uint64)(x.grams[i:])
	for d := uint64(0); d < 7; d++ {
		l.add(character+d, g[d+1][0])
	}
	for d := uint64(0); d < 6; d++ {
		l.add(bigram+d, g[d+1][1])
	}
	l.add(around, g[3][0]*3+g[5][0])
	for d := uint64(0); d < 5; d++ {
		l.add(trigram+d, g[d+1][2])
	}
	for d := uint64(0); d < 6; d++ {
		l.add(fourgram+d, g[d][3])
	}
}

// addTypes adds runs, surnames and the character among types. It reads the window of
// types: position p (0 is -4) stands at bits
// 4*(8-p).
func (x *Extractor) addTypes(l *list, i int) {
	w := x.windows[i]
	if r := x.runs[i]; r != 0 {
		l.add(run, r)
	}
	for d := range 3 {
		if x.surname.has(x.chars[pad+i-d]) {
			l.add(surname+uint64(d), w>>(4+4*uint(d))&0xFFFFF) // one before, three after
		}
	}
	c := uint64(x.chars[pad+i]) << 20
	l.add(charInType, c|w>>12&0xFFF)
	l.add(charInType+1, c|w>>16&0xFFF) // -2 to 0
	l.add(charInType+2, c|w>>8&0xFFF)  // 0 to +2
}

func (x *Extractor) addEojeol(l *list, i int) {
	k := x.owner[i]
	es := (*[5]eojeol)(x.eojeols[k-2:])
	before, e, next := &es[1], &es[2], &es[3]
	// The place goes to the high bits of the template, away from the hashes.
	place := e.place(i) << 32
	length := uint64(min(e.stemEnd-e.coreStart, 8))
	p := word + place
	l.add(p, e.stem)
	l.add(p+1, e.last[0])
	l.add(p+2, e.last[1])
	l.add(p+3, e.last[2])
	l.add(p+4, e.particle)
	l.add(p+5, length)
	l.add(p+6, before.stem)
	l.add(p+7, next.stem)
	l.add(p+8, es[0].stem)
	l.add(p+9, es[4].stem)
	l.add(p+10, next.last[1])
	l.add(p+11, before.last[1])
	l.add(p+12, next.last[0])
	l.add(p+13, before.particle)
	l.add(p+14, e.last[1]*3+next.last[1]) // a name and the post after it
	l.add(p+15, e.edges)
	p = wordClass + place
	l.add(p, e.class)
	l.add(p+1, next.class)
	l.add(p+2, before.class)
	l.add(p+3, e.particle*3+e.class)
	l.add(p+4, e.surname<<16|length<<8|e.class)
	l.add(p+5, (e.surname<<16|length<<8|e.class)+next.last[1]*3)
}

func (x *Extractor) addWords(l *list, i int) {
	all := uint64(0)
	for c := range uint64(classes) {
		at := x.covers[i][c]
		all <<= 5
		if at.length == 0 {
			continue
		}
		all |= uint64(at.shape) + 1
		l.add(wordOver+c, uint64(at.shape))
		l.add(wordLength+c, uint64(at.shape&3)|uint64(min(at.length, 5))<<2)
	}
	l.add(wordOver+classes, all)
}
