package hancom

import (
	"strings"

	"sillok/internal/extract/block"
	"sillok/internal/extract/numeral"
)

// Captioned puts the caption of an object above or below it.
func Captioned(object, caption []block.Block, above bool) []block.Block {
	if above {
		return append(caption, object...)
	}
	return append(object, caption...)
}

// Caption makes a caption of the blocks that are in it.
func Caption(blocks []block.Block) []block.Block {
	text := strings.TrimSpace(block.Text(blocks))
	if text == "" {
		return nil
	}
	return []block.Block{{Kind: block.Caption, Text: text}}
}

// Running gives a running head or foot, once for each of its texts.
func (w *Walker) Running(kind block.Kind, blocks []block.Block) []block.Block {
	text := strings.TrimSpace(block.Text(blocks))
	key := string(rune(kind)) + text
	if text == "" || w.running[key] {
		return nil
	}
	if w.running == nil {
		w.running = map[string]bool{}
	}
	w.running[key] = true
	return []block.Block{{Kind: kind, Text: text}}
}

// Note makes a foot- or endnote. read gives the blocks in it; the automatic
// number that usually begins them counts the notes, and where there is none the
// note is counted here. The marker is taken from the text.
func (w *Walker) Note(kind AutoKind, shape numeral.Shape, before, after string, read func() []block.Block) []block.Block {
	given := w.given[kind]
	text := strings.TrimSpace(block.Text(read()))
	if w.given[kind] == given {
		w.NextAuto(kind, 0)
	}
	marker := before + numeral.Write(w.auto[kind], shape) + after
	text = strings.TrimSpace(strings.TrimPrefix(text, marker))
	if text == "" {
		return nil
	}
	w.notes++
	return []block.Block{{Kind: block.Note, Marker: marker, Text: text, Note: w.notes}}
}

// Ruby writes a word and what stands small above it (덧말).
func Ruby(word, above string) string {
	if above == "" {
		return word
	}
	return word + "(" + above + ")"
}

// Equation is the script of an equation in one line. Its signs for spacing are
// left out; all else is kept as the author typed it.
func Equation(script string) string {
	return strings.Join(strings.Fields(strings.NewReplacer("`", " ", "~", " ", "#", " ").Replace(script)), " ")
}
