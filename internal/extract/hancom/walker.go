package hancom

import (
	"strings"

	"sillok/internal/extract/block"
	"sillok/internal/extract/pua"
)

// HeadKind says what stands before a paragraph.
type HeadKind uint8

// The kinds of heads, with the values of HWP 5.0 (table 44).
const (
	NoHead      HeadKind = iota
	OutlineHead          // a number of the section's outline
	NumberHead           // a number of a list
	BulletHead           // a bullet
)

// Shape is what a paragraph's shape says of its head.
type Shape struct {
	Kind  HeadKind
	Level int    // from 0
	ID    string // of the numbering or the bullets
}

// Piece is a stretch of a paragraph: text, or an object that stands at its place.
type Piece struct {
	Text   string
	Blocks []block.Block // a table, a text box, a note, a running head
	Inline bool          // the object stands in the line, as a character does
}

// Lead is what a paragraph begins as: an item with its marker, a heading.
type Lead struct {
	kind   block.Kind
	level  int
	marker string
	size   int
}

// Sized is the lead of a paragraph whose letters have a size.
func (l Lead) Sized(size int) Lead {
	l.size = size
	return l
}

// Walker turns paragraphs into blocks and keeps what runs through a document.
// The zero Walker is ready for use; a reader fills in the definitions.
type Walker struct {
	Characters pua.Cleaner
	Numberings map[string]*Numbering
	Bullets    map[string]string
	Outline    string // the numbering of the section's outline

	counts  counts
	notes   int            // foot- and endnotes read so far
	auto    [autoKinds]int // the number reached
	given   [autoKinds]int // how many were given
	running map[string]bool
}

// Blocks gives the blocks of a paragraph, in the order in which they are read:
// what stands in the line at its place, what floats beside it after its text,
// notes after all of it.
func (w *Walker) Blocks(lead Lead, pieces []Piece) []block.Block {
	var text strings.Builder
	var out, after, notes []block.Block
	flush := func() {
		s := block.Tidy(w.Characters.Clean(text.String()))
		text.Reset()
		if s == "" {
			return
		}
		out = append(out, lead.block(s))
		lead = Lead{size: lead.size}
	}
	for _, piece := range pieces {
		switch {
		case len(piece.Blocks) == 0:
			text.WriteString(piece.Text)
		case piece.Blocks[0].Kind == block.Note:
			text.WriteString(block.NoteRef(piece.Blocks[0].Note))
			notes = append(notes, piece.Blocks...)
		case piece.Inline:
			flush()
			out = append(out, piece.Blocks...)
		default:
			after = append(after, piece.Blocks...)
		}
	}
	flush()
	return append(append(out, after...), notes...)
}

// block makes the block that a paragraph begins with.
func (l Lead) block(text string) block.Block {
	b := block.Block{Kind: l.kind, Level: l.level, Marker: l.marker, Size: l.size}
	b.Set(text)
	return b
}

// Lead counts a paragraph, empty ones too, and says how it begins. It is asked
// before what stands in the paragraph is read, since that may be counted as well.
func (w *Walker) Lead(s Shape) Lead {
	level := min(max(s.Level, 0), Levels-1)
	switch s.Kind {
	case BulletHead:
		return Lead{kind: block.Item, level: level + 1, marker: w.Characters.Clean(w.Bullets[s.ID])}
	case OutlineHead, NumberHead:
	default:
		return Lead{}
	}
	id, kind := s.ID, block.Item
	if s.Kind == OutlineHead {
		kind = block.Heading
		if w.Outline != "" {
			id = w.Outline
		}
	}
	n := w.Numberings[id]
	if n == nil {
		n = DefaultNumbering()
	}
	marker := w.Characters.Clean(n.head(level, w.counts.next(id, n, level)))
	return Lead{kind: kind, level: level + 1, marker: marker}
}
