package block

import "strings"

// Span is a stretch of a text, in bytes.
type Span struct{ Start, End int }

// BoldOn and BoldOff stand around bold letters while a reader puts a paragraph
// together. They are no characters (Unicode 23.7), so no document holds them.
const (
	BoldOn  = '\uFDD0'
	BoldOff = '\uFDD1'
)

// Bold sets letters in bold, unless there are none.
func Bold(text string) string {
	if strings.TrimSpace(text) == "" {
		return text
	}
	return string(BoldOn) + text + string(BoldOff)
}

// Set puts text, in which BoldOn and BoldOff may stand, into b: the words, and which
// of them are bold. Stretches that only white space parts are one.
func (b *Block) Set(text string) {
	b.Text, b.Bold = text, nil
	if !strings.ContainsRune(text, BoldOn) {
		return
	}
	var words strings.Builder
	open, depth := 0, 0
	for _, r := range text {
		switch r {
		case BoldOn:
			if depth++; depth == 1 {
				open = words.Len()
			}
		case BoldOff:
			if depth--; depth == 0 {
				b.embolden(words.String(), open)
			}
		default:
			words.WriteRune(r)
		}
	}
	b.Text = words.String()
}

// embolden makes the end of words bold, from an offset on, together with the stretch
// before that only white space parts from it.
func (b *Block) embolden(words string, from int) {
	if last := len(b.Bold) - 1; last >= 0 && strings.TrimSpace(words[b.Bold[last].End:from]) == "" {
		from, b.Bold = b.Bold[last].Start, b.Bold[:last]
	}
	if from < len(words) {
		b.Bold = append(b.Bold, Span{from, len(words)})
	}
}
