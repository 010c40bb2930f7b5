package pdf

import (
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"

	"sillok/internal/korean"
)

// word is characters that stand together.
type word struct {
	box
	text  string
	base  float64 // y of its base line
	size  float64 // of its letters, in points
	space space   // behind it
}

// space says what stands behind a word.
type space uint8

const (
	none     space = iota
	gap            // room as wide as a space
	glyph          // a space that was drawn
	touching       // room, but no space
)

// glyphAt is a character with its number on the page.
type glyphAt struct {
	r     rune
	index int
}

// text reads the words of a page.
func (s *session) text(p *page, ref requests.Page, t turn) error {
	loaded, err := s.FPDFText_LoadPage(&requests.FPDFText_LoadPage{Page: ref})
	if err != nil {
		return err
	}
	handle := loaded.TextPage
	defer func() { _, _ = s.FPDFText_ClosePage(&requests.FPDFText_ClosePage{TextPage: handle}) }()
	count, err := s.FPDFText_CountChars(&requests.FPDFText_CountChars{TextPage: handle})
	if err != nil {
		return err
	}
	runes, err := s.runes(handle, count.Count)
	if err != nil {
		return err
	}
	g := &placer{session: s, handle: handle, turn: t}
	var run []glyphAt
	flush := func() {
		p.words = append(p.words, g.place(run)...)
		run = run[:0]
	}
	for i, r := range runes {
		if r == '\u00A0' || r == '\u3000' {
			r = ' '
		}
		switch {
		case r == '\r' || r == '\n':
			flush()
		case unicode.IsSpace(r):
			flush()
			s.follow(p, handle, i)
		case r == 2 || r == 0xFFFE: // PDFium's mark of a hyphen at the end of a line
			run = append(run, glyphAt{'-', i})
		case unicode.Is(unicode.Co, r):
			for _, c := range s.characters.Clean(string(r)) { // old Hangul, if it is any
				run = append(run, glyphAt{c, i})
				switch {
				case c == r:
					p.unknown++
				case unicode.Is(unicode.Hangul, c):
					p.old++
				}
			}
		case meaningless(r):
			p.unknown++
		default:
			p.letters++
			if korean.IsSyllable(r) {
				p.modern++
			}
			run = append(run, glyphAt{r, i})
		}
	}
	flush()
	return nil
}

// follow notes that a space stands behind the last word.
func (s *session) follow(p *page, handle references.FPDF_TEXTPAGE, index int) {
	last := len(p.words) - 1
	if last < 0 || p.words[last].space == glyph {
		return
	}
	p.words[last].space = gap
	if g, err := s.FPDFText_IsGenerated(&requests.FPDFText_IsGenerated{TextPage: handle, Index: index}); err == nil && !g.IsGenerated {
		p.words[last].space = glyph
	}
}

// runes gives the characters of a page by their numbers. The text as a whole is one
// call; where it leaves out characters it cannot name, each is asked for.
func (s *session) runes(handle references.FPDF_TEXTPAGE, count int) ([]rune, error) {
	if count == 0 {
		return nil, nil
	}
	if t, err := s.FPDFText_GetText(&requests.FPDFText_GetText{TextPage: handle, StartIndex: 0, Count: count}); err == nil {
		if runes := []rune(t.Text); len(runes) == count && !slices.Contains(runes, unicode.ReplacementChar) {
			return runes, nil
		}
	}
	runes := make([]rune, count)
	for i := range runes {
		u, err := s.FPDFText_GetUnicode(&requests.FPDFText_GetUnicode{TextPage: handle, Index: i})
		if err != nil {
			return nil, err
		}
		runes[i] = rune(u.Unicode)
	}
	return runes, nil
}

// placer gives characters of a page their places. Each question crosses the border
// of the WebAssembly several times, so that nothing is asked that follows from what
// is known: letters whose boxes are equally high as those before have their size,
// and stand as high over their boxes.
type placer struct {
	*session
	handle references.FPDF_TEXTPAGE
	turn   turn

	height float64 // of the box of the last letter that was asked for; 0: none
	size   float64 // of it
	rise   float64 // of its base line over its box
}

// place gives a run of characters its place. Where it changes its line or its
// size, it is several words.
func (g *placer) place(run []glyphAt) []word {
	if len(run) == 0 {
		return nil
	}
	first, ok := g.glyph(run[0])
	if !ok {
		return nil
	}
	if len(run) == 1 {
		return []word{first}
	}
	last, ok := g.glyph(run[len(run)-1])
	if !ok {
		return nil
	}
	if first.joins(&last) && last.right-first.left <= first.size*1.6*float64(len(run)) {
		first.box = first.around(last.box)
		var b strings.Builder
		for _, c := range run {
			b.WriteRune(c.r)
		}
		first.text = b.String()
		return []word{first}
	}
	return g.pieces(run)
}

// pieces places each character of a run by itself and joins those that stand
// together.
func (g *placer) pieces(run []glyphAt) []word {
	var list []word
	for _, c := range run {
		w, ok := g.glyph(c)
		if !ok {
			continue
		}
		if n := len(list); n > 0 && list[n-1].joins(&w) && w.left-list[n-1].right < list[n-1].size*0.3 {
			list[n-1].text += w.text
			list[n-1].box = list[n-1].around(w.box)
			continue
		}
		list = append(list, w)
	}
	return list
}

// joins reports whether b stands on the line of a, behind it, in its size.
func (w *word) joins(b *word) bool {
	return math.Abs(w.base-b.base) < w.size*0.2 && b.left >= w.left-w.size*0.2 && math.Abs(w.size-b.size) < w.size*0.15
}

// glyph is one character as a word.
func (g *placer) glyph(c glyphAt) (word, bool) {
	loose, err := g.FPDFText_GetLooseCharBox(&requests.FPDFText_GetLooseCharBox{TextPage: g.handle, Index: c.index})
	if err != nil {
		return word{}, false
	}
	w := word{text: string(c.r), box: g.turn.box(float64(loose.Rect.Left), float64(loose.Rect.Bottom), float64(loose.Rect.Right), float64(loose.Rect.Top))}
	if h := w.height(); g.height == 0 || math.Abs(h-g.height) > sameHeight {
		origin, err := g.FPDFText_GetCharOrigin(&requests.FPDFText_GetCharOrigin{TextPage: g.handle, Index: c.index})
		if err != nil {
			return word{}, false
		}
		_, base := g.turn.point(origin.X, origin.Y)
		g.height, g.rise, g.size = h, base-w.bottom, g.sizeOf(c.index)
		if g.size <= 0 {
			g.size = max(h, 1)
		}
	}
	w.base, w.size = w.bottom+g.rise, g.size
	// What fonts say of their height differs much: a letter is as high as its size.
	w.bottom, w.top = w.base-0.2*w.size, w.base+0.8*w.size
	return w, w.finite()
}

// sameHeight is how much, in points, the boxes of letters of one font and size
// differ: what is lost of numbers.
const sameHeight = 0.001

// sizeOf is the size of a character in points.
func (g *placer) sizeOf(index int) float64 {
	font, err := g.FPDFText_GetFontSize(&requests.FPDFText_GetFontSize{TextPage: g.handle, Index: index})
	if err != nil {
		return 0
	}
	m, err := g.FPDFText_GetMatrix(&requests.FPDFText_GetMatrix{TextPage: g.handle, Index: index})
	if err != nil {
		return font.FontSize
	}
	return font.FontSize * math.Hypot(float64(m.Matrix.C), float64(m.Matrix.D))
}

// A file that draws its spaces has room that is none: office programs set Latin
// letters and figures off from Hangul, and spread the letters of a line that is
// to fill its column.
const (
	drawnShare = 0.8
	scriptRoom = 0.3 // sizes, between two scripts
	spreadPart = 1.5 // as wide as most of a spread line, it is a space all the same
)

// closeScripts takes away the room between scripts and inside brackets that was taken for a space.
func closeScripts(pages []*page) {
	drawn, all := 0, 0
	each := func(do func(a, b *word)) {
		for _, p := range pages {
			if p == nil {
				continue
			}
			for i := 1; i < len(p.words); i++ {
				if a, b := &p.words[i-1], &p.words[i]; math.Abs(a.base-b.base) < 0.2*a.size {
					do(a, b)
				}
			}
		}
	}
	each(func(a, b *word) {
		if room := b.left - a.right; a.space == gap && room >= 0 && room < innerRoom*a.size && bracketed(a.text, b.text) {
			a.space = touching
		}
	})
	for _, p := range pages {
		if p != nil {
			unspreadSigns(p.words)
		}
	}
	each(func(a, b *word) {
		if a.space == none || a.space == touching || twoScripts(a.text, b.text) || alone(a.text) && alone(b.text) {
			return
		}
		all++
		if a.space == glyph {
			drawn++
		}
	})
	if all == 0 || float64(drawn) < drawnShare*float64(all) {
		return
	}
	each(func(a, b *word) {
		if room := b.left - a.right; a.space == gap && room >= 0 && room < scriptRoom*a.size && twoScripts(a.text, b.text) {
			a.space = touching
		}
	})
	for _, p := range pages {
		if p != nil {
			unspread(p.words)
		}
	}
}

// signPart is how wide room beside a sign is at most, of the narrowest room between letters
// on its line, when it only comes of spreading the line, and fewSpaces how many there are at
// least to tell.
const (
	signPart  = 0.75
	fewSpaces = 3
)

// unspreadSigns closes room beside signs that is much narrower than the spaces of its line:
// lines that fill their column are spread there, too.
func unspreadSigns(words []word) {
	for from := 0; from < len(words); {
		to := from + 1
		narrowest, letters := math.Inf(1), 0
		for ; to < len(words) && math.Abs(words[to].base-words[from].base) < 0.2*words[from].size; to++ {
			if a, b := &words[to-1], &words[to]; a.space != none && !besideSign(a.text, b.text) {
				narrowest = min(narrowest, b.left-a.right)
				letters++
			}
		}
		for i := from + 1; i < to && letters >= fewSpaces; i++ {
			if a, b := &words[i-1], &words[i]; a.space == gap && besideSign(a.text, b.text) && b.left-a.right < signPart*narrowest {
				a.space = touching
			}
		}
		from = to
	}
}

// besideSign reports whether a sign stands at the end of a or the beginning of b, and none
// behind which a space stands.
func besideSign(a, b string) bool {
	last, first := lastRune(a), lastRune(korean.FirstRunes(b, 1))
	return (isSign(last) || isSign(first)) && !strings.ContainsRune(".,:;%?!…", last)
}

// unspread finds lines whose letters stand apart one by one, and leaves room
// there only where it is wider than between most of them.
func unspread(words []word) {
	for from := 0; from < len(words); {
		to, letters := from+1, 0
		for to < len(words) && math.Abs(words[to].base-words[from].base) < 0.2*words[from].size {
			to++
		}
		var rooms []float64
		for i := from; i < to; i++ {
			if alone(words[i].text) && words[i].space == gap {
				letters++
			}
			if i > from && words[i-1].space == gap {
				rooms = append(rooms, words[i].left-words[i-1].right)
			}
		}
		if letters >= 6 && letters*2 > to-from {
			most := median(rooms)
			for i := from + 1; i < to; i++ {
				if w := &words[i-1]; w.space == gap && words[i].left-w.right < spreadPart*most {
					w.space = touching
				}
			}
		}
		from = to
	}
}

// alone reports whether a word is one letter.
func alone(s string) bool { return utf8.RuneCountInString(s) == 1 }

// Brackets and quotation marks, inside which no text begins or ends with a space: room
// there is of lines that were spread to fill their column.
const (
	innerRoom     = 1.0 // sizes: more is a place to write in
	openBrackets  = "([{“‘「｢『〈《〔（"
	closeBrackets = ")]}”’」｣』〉》〕）"
)

// bracketed reports whether a bracket holds two words together: it opens behind the one
// or closes before the other.
func bracketed(a, b string) bool {
	last, _ := utf8.DecodeLastRuneInString(a)
	first, _ := utf8.DecodeRuneInString(b)
	return strings.ContainsRune(openBrackets, last) || strings.ContainsRune(closeBrackets, first)
}

// twoScripts reports whether Hangul meets Latin letters or figures.
func twoScripts(a, b string) bool {
	last, _ := utf8.DecodeLastRuneInString(a)
	first, _ := utf8.DecodeRuneInString(b)
	plain := func(r rune) bool { return r < 0x250 }
	return unicode.Is(unicode.Hangul, last) && plain(first) || plain(last) && unicode.Is(unicode.Hangul, first)
}
