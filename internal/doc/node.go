package doc

import (
	"strings"

	"sillok/internal/diag"
)

// Form says what a stretch of a text is.
type Form uint8

// The forms: blocks first, then what stands within a line. [Note] to [Item] hold
// blocks, [Table] rows and these cells; all others hold what stands in a line.
const (
	Paragraph Form = iota
	Heading        // Number is its level, 1 to 6
	Cell           // of a row; Align says how it is set
	Code           // a block of code, with its Language and Raw text
	Rule           // a line across; it has no words
	Note           // a footnote, called Label
	Quotation
	List // an ordered one has the Number of its first item, else 0 stands in Mark
	Item // of a list
	Table
	Row // Number is 1 for the head of its table

	Emphasis
	Strong
	Strike
	CodeSpan
	Link    // leads to Target
	Image   // stands in Target; Label is what it shows. It has no words in the text
	NoteRef // refers to the footnote called Label, which has the Number. It has no words
)

// Node is a part of a text with a form. What it holds lies within it, in order.
type Node struct {
	Form   Form
	In     diag.Span // in Article.Text, where a row reads "a | b" and an item "- a"
	Number int
	Box    byte      // of an item: ' ' or 'x' for a box that is open or ticked, else 0
	Mark   byte      // of a list: - . or )
	Align  byte      // of a cell: l, c, r, else 0
	Target string    // of a link or an image
	At     diag.Span // where that stands in File
	Title  string    // of a link or an image
	Label  string
	Raw    string // of a block of code: its lines as they stand
	Nodes  []Node
}

// Forms is how the text is set: its blocks in order. A text of which nobody said
// it has paragraphs between blank lines, and headings.
func (a *Article) Forms() []Node {
	if a.Tree != nil {
		return a.Tree
	}
	var all []Node
	h := 0
	for next := 0; next < len(a.Text); {
		var line diag.Span
		line, next = lineAt(a.Text, next)
		for h < len(a.Headings) && a.Headings[h].End <= line.Start {
			h++
		}
		n := len(all) - 1
		switch {
		case line.Len() == 0:
		case h < len(a.Headings) && a.Headings[h].Overlaps(line):
			all = append(all, Node{Form: Heading, Number: 2, In: line})
		case n >= 0 && all[n].Form == Paragraph && all[n].In.End == line.Start-1:
			all[n].In.End = line.End
		default:
			all = append(all, Node{Form: Paragraph, In: line})
		}
	}
	return all
}

// leaf reports whether a form holds words and no blocks.
func (f Form) leaf() bool { return f <= Code }

// RowText is how a row of a table reads in a text, and where its cells stand in
// it: bars part them, and those behind the last that is not empty go.
func RowText(cells []string) (text string, places []diag.Span) {
	var b strings.Builder
	end := 0
	for i, c := range cells {
		if i > 0 && b.Len() > 0 {
			b.WriteByte(' ')
		}
		if i > 0 {
			b.WriteByte('|')
		}
		if i > 0 && c != "" {
			b.WriteByte(' ')
		}
		places = append(places, diag.Span{Start: b.Len(), End: b.Len() + len(c)})
		b.WriteString(c)
		if c != "" {
			end = b.Len()
		}
	}
	for i := range places {
		places[i].Start, places[i].End = min(places[i].Start, end), min(places[i].End, end)
	}
	return b.String()[:end], places
}
