package extract

import (
	"strings"

	"sillok/internal/extract/block"
)

// Word processors have no titles, only large letters. Lines of a headline that
// was broken by hand are paragraphs of one large size that follow one another at
// the head of a document, or one paragraph with line breaks; they are one line
// here, since half a headline looks like anything.

// A headline in word processors: letters a fourth larger than those of the text,
// in three paragraphs at most.
const (
	headlineRatio  = 1.25
	headlineParts  = 3
	headlineLength = 120
)

// largeSize is the size from which on letters are large: 0 where the document
// does not say how large its letters are.
func largeSize(blocks []block.Block) int {
	sizes := block.Sizes{}
	weigh(blocks, sizes)
	return int(float64(sizes.Most()) * headlineRatio)
}

// weigh counts the letters of each size.
func weigh(blocks []block.Block, sizes block.Sizes) {
	for i := range blocks {
		sizes.Add(blocks[i].Size, len(blocks[i].Text))
		if g := blocks[i].Table; g != nil {
			for c := range g.Cells {
				weigh(g.Cells[c].Blocks, sizes)
			}
		}
	}
}

// isLarge reports whether a block is a paragraph of large letters.
func (r *blockReader) isLarge(b *block.Block) bool {
	return r.large > 0 && b.Size >= r.large && b.Kind == block.Paragraph && b.Table == nil
}

// joinHeadlines makes one block of the parts of a headline.
func (r *blockReader) joinHeadlines(blocks []block.Block) []block.Block {
	for i := range blocks {
		if b := &blocks[i]; b.Kind == block.Heading && length(b.Text) <= headlineLength {
			b.Text = unbroken(b.Text)
		}
	}
	if r.large == 0 {
		return blocks
	}
	var out []block.Block
	parts := 0
	for i := range blocks {
		b := &blocks[i]
		if r.hasProse(b) {
			return append(out, blocks[i:]...)
		}
		if last := len(out) - 1; parts > 0 && parts < headlineParts && r.goesOn(&out[last], b) {
			out[last].Text += " " + unbroken(b.Text)
			parts++
			continue
		}
		out = append(out, *b)
		parts = 0
		if r.isLarge(b) {
			out[len(out)-1].Text = unbroken(b.Text)
			parts = 1
		}
	}
	return out
}

// hasProse reports whether the text begins in a block: the head ends there.
func (r *blockReader) hasProse(b *block.Block) bool {
	if b.Table == nil {
		return isProse(tidy(b.Text)) && !r.isLarge(b)
	}
	for c := range b.Table.Cells {
		for i := range b.Table.Cells[c].Blocks {
			if r.hasProse(&b.Table.Cells[c].Blocks[i]) {
				return true
			}
		}
	}
	return false
}

// unbroken is a text without line breaks, unless an item stands behind one.
func unbroken(text string) string {
	for _, part := range strings.Split(text, "\n")[1:] {
		if hasBullet(tidy(part)) {
			return text
		}
	}
	return strings.ReplaceAll(text, "\n", " ")
}

// goesOn reports whether b is the next part of the headline a. An item and a
// sentence are none, and the name of a kind of paper, or of who publishes it,
// stands by itself.
func (r *blockReader) goesOn(a, b *block.Block) bool {
	return r.isLarge(b) && a.Size == b.Size && length(a.Text)+length(b.Text) <= headlineLength &&
		!hasBullet(b.Text) && !endsSentence(a.Text) && !releaseWord.MatchString(tidy(a.Text)) && !releaseWord.MatchString(tidy(b.Text)) &&
		strings.Contains(tidy(a.Text), " ")
}

// Word processors number and indent whole texts with what they call headings or
// outlines. Headings are short, and few beside the text that stands under them.
const (
	longestHeading = 60  // characters
	headingShare   = 0.3 // of the letters of a document, in the headings of a level
)

// headingLevels finds the levels of a document whose headings are headings.
func headingLevels(blocks []block.Block) map[int]bool {
	letters := map[int]int{}
	all := 0
	var count func([]block.Block)
	count = func(blocks []block.Block) {
		for i := range blocks {
			b := &blocks[i]
			all += len(b.Text)
			if b.Kind == block.Heading {
				letters[b.Level] += len(b.Text)
			}
			if b.Table != nil {
				for c := range b.Table.Cells {
					count(b.Table.Cells[c].Blocks)
				}
			}
		}
	}
	count(blocks)
	levels := map[int]bool{}
	for level, n := range letters {
		levels[level] = float64(n) <= headingShare*float64(all)
	}
	return levels
}

// isHeading reports whether a block is a heading and not a paragraph that the
// program calls one.
func (r *blockReader) isHeading(b *block.Block) bool {
	return b.Kind == block.Heading && r.headings[b.Level] && length(b.Text) <= longestHeading && !isProse(b.Text) && !strings.Contains(b.Text, "\n")
}
