// Command joins measures how well lines of a PDF are put together again. It sets
// texts in lines, as programs do it, and counts at the ends of lines inside
// paragraphs where the reader puts a space and where it does not:
//
//	go run ./formats/joins [-v] FILE.txt...
//
// Lines are broken between words, between syllables, or either by paragraph; they
// are ragged or fill their column; spaces at their ends are drawn or not. It prints
// a row for each way:
//
//	ends    of lines inside paragraphs, and how many of them were a space
//	parted  where the reader began another paragraph
//	right   share of the other ends at which it is right
//
// -v prints the ends that are wrong, | between the lines and _ for a space that stood there.
package main

import (
	"flag"
	"fmt"
	"hash/fnv"
	"log"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"unicode"

	euckr "golang.org/x/text/encoding/korean"

	"sillok/internal/extract/block"
	"sillok/internal/extract/pdf"
	"sillok/internal/extract/twin"
	"sillok/internal/korean"
)

// way is how lines are set.
type way struct {
	words, syllables bool // lines end between; both: by paragraph
	fill, drawn      bool
}

func (w way) String() string {
	name := map[bool]string{true: "words", false: "syllables"}[w.words]
	if w.words && w.syllables {
		name = "mixed"
	}
	if w.fill {
		name += ", filled"
	}
	if w.drawn {
		name += ", drawn"
	}
	return name
}

var ways = []way{
	{words: true}, {words: true, fill: true}, {syllables: true}, {syllables: true, fill: true},
	{words: true, syllables: true}, {words: true, syllables: true, fill: true}, {syllables: true, fill: true, drawn: true},
}

func main() {
	verbose := flag.Bool("v", false, "print the ends that are wrong")
	flag.Parse()
	fmt.Printf("%-20s %7s %7s %7s %8s\n", "lines", "ends", "spaces", "parted", "right")
	var all score
	for _, w := range ways {
		var s score
		for _, name := range flag.Args() {
			data, err := os.ReadFile(name)
			if err != nil {
				log.Fatal(err)
			}
			if err := s.add(w, name, string(data), *verbose); err != nil {
				log.Fatalf("%s: %v", name, err)
			}
		}
		fmt.Printf("%-20s %s\n", w, s)
		all.ends, all.spaces, all.parted, all.right = all.ends+s.ends, all.spaces+s.spaces, all.parted+s.parted, all.right+s.right
	}
	fmt.Printf("%-20s %s\n", "all", all)
}

type score struct{ ends, spaces, parted, right int }

func (s score) String() string {
	return fmt.Sprintf("%7d %7d %7d %8.4f", s.ends, s.spaces, s.parted, float64(s.right)/float64(max(s.ends-s.parted, 1)))
}

// add sets a text, reads it and counts.
func (s *score) add(w way, name, text string, verbose bool) error {
	h := fnv.New64a()
	h.Write([]byte(filepath.Base(name) + w.String()))
	p := newPrinter(w, rand.New(rand.NewPCG(h.Sum64(), 1)))
	for line := range strings.Lines(text) {
		p.paragraph(strings.Join(strings.Fields(encodable(line)), " "))
	}
	if len(p.ends) == 0 {
		return nil
	}
	d, err := pdf.Read(twin.PDF("KSCms-UHC-H", p.sheets...))
	if err != nil {
		return err
	}
	letters, behind := strip(block.Text(d.Blocks))
	for _, e := range p.ends {
		left, _ := strip(e.left)
		right, _ := strip(e.right)
		left, right = korean.LastRunes(left, 12), korean.FirstRunes(right, 12)
		at := strings.Index(letters, left+right)
		if at < 0 {
			continue
		}
		s.ends++
		if e.space {
			s.spaces++
		}
		got := behind[at+len(left)]
		switch {
		case strings.ContainsAny(got, "\n"):
			s.parted++
			if verbose {
				fmt.Printf("%s: %s|parted|%s\n", w, left, right)
			}
		case (got != "") == e.space:
			s.right++
		case verbose:
			sign := map[bool]string{true: "|_", false: "|"}[e.space]
			fmt.Printf("%s: %s%s%s\n", w, left, sign, right)
		}
	}
	return nil
}

// strip takes the room out of a text: what stood before each place of it.
func strip(text string) (string, map[int]string) {
	var b strings.Builder
	room := map[int]string{}
	for _, r := range text {
		if unicode.IsSpace(r) {
			room[b.Len()] += string(r)
		} else {
			b.WriteRune(r)
		}
	}
	return b.String(), room
}

// encodable leaves out what the font has not.
func encodable(s string) string {
	return strings.Map(func(r rune) rune {
		if _, err := euckr.EUCKR.NewEncoder().String(string(r)); err != nil {
			return -1
		}
		return r
	}, s)
}

// end is the end of a line inside a paragraph.
type end struct {
	left, right string // the paragraph before it and behind it
	space       bool
}

// printer sets paragraphs on pages.
type printer struct {
	way
	random *rand.Rand
	sheets []*twin.Sheet
	ends   []end
	y      float64
	size   float64
	width  float64
}

const (
	margin = 60.0
	top    = 780.0
	bottom = 60.0
)

func newPrinter(w way, random *rand.Rand) *printer {
	return &printer{way: w, random: random, size: float64(10 + random.IntN(5)), width: [...]float64{475, 450, 425}[random.IntN(3)]}
}

// paragraph sets one.
func (p *printer) paragraph(text string) {
	if text == "" {
		return
	}
	words := p.words
	if p.words && p.syllables {
		words = p.random.IntN(2) == 0
	}
	for rest := text; rest != ""; {
		n := p.fits(rest, words)
		line := rest[:n]
		rest = rest[n:]
		next := strings.TrimLeft(rest, " ")
		if next != "" {
			p.ends = append(p.ends, end{text[:len(text)-len(rest)], next, len(next) < len(rest)})
		}
		p.line(line, len(next) < len(rest), next != "")
		rest = next
	}
	p.y -= 0.9 * p.size
}

// line sets a line; inside, its paragraph goes on.
func (p *printer) line(line string, space, inside bool) {
	if len(p.sheets) == 0 || p.y < bottom {
		p.sheets = append(p.sheets, &twin.Sheet{})
		p.y = top
	}
	sheet := p.sheets[len(p.sheets)-1]
	words := strings.SplitAfter(line, " ")
	extra := 0.0
	if p.fill && inside && len(words) > 1 {
		extra = (p.width - p.measure(line)) / float64(len(words)-1)
	}
	x := margin
	for i, w := range words {
		if i == len(words)-1 && p.drawn && space {
			w += " "
		}
		sheet.Text(x, p.y, p.size, w)
		x += p.measure(w) + extra
	}
	p.y -= 1.6 * p.size
}

func (p *printer) measure(s string) float64 {
	sum := 0.0
	for _, r := range s {
		if r < 0x80 {
			sum += p.size / 2
		} else {
			sum += p.size
		}
	}
	return sum
}

// Signs that begin no line and end none.
const (
	opening = "([{“‘「『〈《"
	closing = ")]}”’」』〉》.,%:;?!…·~"
)

// fits is how much of a text fits on a line.
func (p *printer) fits(text string, words bool) int {
	width, best := 0.0, 0
	before := ' '
	for i, r := range text {
		if i > 0 && mayEnd(before, r, words) {
			best = i
		}
		width += p.measure(string(r))
		if width > p.width+0.01 && r != ' ' {
			if best == 0 {
				best = i
			}
			return best
		}
		before = r
	}
	return len(text)
}

// mayEnd reports whether a line may end between two characters.
func mayEnd(a, b rune, words bool) bool {
	switch {
	case b == ' ':
		return true
	case a == ' ', words:
		return false
	case strings.ContainsRune(opening, a), strings.ContainsRune(closing, b):
		return false
	}
	return a >= 0x250 || b >= 0x250
}
