package block

import (
	"strconv"
	"strings"
)

// Span is a stretch of a text, in bytes.
type Span struct{ Start, End int }

// BoldOn and BoldOff stand around bold letters while a reader puts a paragraph
// together. They are no characters (Unicode 23.7), so no document holds them.
const (
	BoldOn  = '\uFDD0'
	BoldOff = '\uFDD1'
)

// Ref is a place of a text, in bytes, that refers to the Note of that number. It is
// counted for each document and shown nowhere.
type Ref struct{ At, Note int }

// refSign stands on both sides of the number of a note in a text that is put together.
const refSign = '\uFDD2'

// NoteRef is the sign that refers to a note, for [Block.Set].
func NoteRef(number int) string {
	return string(refSign) + strconv.Itoa(number) + string(refSign)
}

// Bold sets letters in bold, unless there are none.
func Bold(text string) string {
	if strings.TrimSpace(text) == "" {
		return text
	}
	return string(BoldOn) + text + string(BoldOff)
}

// Set puts text, in which BoldOn, BoldOff and signs of [NoteRef] may stand, into b: the
// words, which of them are bold, and where they refer to notes. Bold stretches that
// only white space parts are one.
func (b *Block) Set(text string) {
	b.Text, b.Bold, b.Refs = text, nil, nil
	if !strings.ContainsAny(text, string(BoldOn)+string(BoldOff)+string(refSign)) {
		return
	}
	var words strings.Builder
	open, depth := 0, 0
	number, inRef := 0, false
	for _, r := range text {
		switch {
		case r == refSign:
			if inRef {
				b.Refs = append(b.Refs, Ref{words.Len(), number})
			}
			number, inRef = 0, !inRef
		case inRef && '0' <= r && r <= '9' && number < 1<<20:
			number = number*10 + int(r-'0')
		case r == BoldOn:
			if depth++; depth == 1 {
				open = words.Len()
			}
		case r == BoldOff:
			if depth--; depth == 0 {
				b.embolden(words.String(), open)
			}
		default:
			inRef = false // a sign of the document's own
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
