package feature

// Templates: what a feature looks at. A number stands for each, and where it
// looks at several places, for the first of a row of them.
const (
	bias      = 1 + iota*16
	character // -3 to +3
	bigram    // from -3 to +2
	around    // -1 and +1
	trigram   // from -3 to +1
	fourgram  // from -4 to +1
	charType  // -2 to +2
	typeGram  // spans of the type window
	run       // digits or Latin letters
	surname   // at 0, -1, -2
	word      // eojeol
	wordInClass
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

// At writes the features of character i to rows and returns their number.
func (x *Extractor) At(i int, rows *[Most]uint32) int {
	l := list{rows: rows}
	l.add(bias, 0)
	x.addChars(&l, i)
	x.addTypes(&l, i)
	x.addEojeol(&l, i)
	x.addWords(&l, i)
	return l.n
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

// addTypes reads the window of types: position p (0 is -4) stands at bits
// 4*(8-p).
func (x *Extractor) addTypes(l *list, i int) {
	w := x.windows[i]
	for d := uint64(0); d < 5; d++ {
		l.add(charType+d, w>>(8+4*d)&0xF)
	}
	l.add(typeGram, w>>16&0xFF)    // -1 0
	l.add(typeGram+1, w>>12&0xFF)  // 0 +1
	l.add(typeGram+2, w>>20&0xFF)  // -2 -1
	l.add(typeGram+3, w>>8&0xFF)   // +1 +2
	l.add(typeGram+4, w>>12&0xFFF) // -1 to +1
	l.add(typeGram+5, w>>8&0xFFFFF)
	if r := x.runs[i]; r != 0 {
		l.add(run, r)
	}
	for d := range 3 {
		if x.surname.has(x.chars[pad+i-d]) {
			l.add(surname+uint64(d), w>>(4+4*uint(d))&0xFFFFF) // one before, three after
		}
	}
}

func (x *Extractor) addEojeol(l *list, i int) {
	k := x.owner[i]
	es := (*[5]eojeol)(x.eojeols[k-2:])
	e := &es[2]
	// The place goes to the high bits of the template, away from the hashes.
	p := word + e.place(i)<<32
	l.add(p, e.stem)
	l.add(p+1, e.last[0])
	l.add(p+2, e.last[1])
	l.add(p+3, e.last[2])
	l.add(p+4, e.particle)
	l.add(p+5, uint64(min(e.stemEnd-e.coreStart, 8)))
	l.add(p+6, es[1].stem)
	l.add(p+7, es[3].stem)
	l.add(p+8, es[0].stem)
	l.add(p+9, es[4].stem)
	l.add(p+10, es[3].last[1])
	l.add(p+11, es[1].last[1])
}

func (x *Extractor) addWords(l *list, i int) {
	for c := range uint64(classes) {
		if at := x.covers[i][c]; at.length != 0 {
			l.add(wordInClass+c, uint64(at.shape))
			l.add(wordLength+c, uint64(at.shape&3)|uint64(min(at.length, 5))<<2)
		}
	}
}
