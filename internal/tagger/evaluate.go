package tagger

import (
	"io"

	"sillok/internal/tagger/label"
)

// Evaluate tags the sentences of a KLUE-NER file (see [ReadBIO]) and scores
// the result against the file's own tags. Errors are those of reading.
func (t *Tagger) Evaluate(r io.Reader) (Report, error) {
	sentences, err := ReadBIO(r, TagIndex)
	if err != nil {
		return Report{}, err
	}
	return t.Score(sentences), nil
}

// Score tags sentences and scores the result against their own spans.
func (t *Tagger) Score(sentences []Sentence) Report {
	var gold, found [][]label.Span
	var lengths []int
	for _, s := range sentences {
		gold = append(gold, s.Spans)
		found = append(found, t.tagChars(s.Chars))
		lengths = append(lengths, len(s.Chars))
	}
	return Score(gold, found, lengths)
}

// tagChars tags a sentence and returns spans of characters instead of bytes.
func (t *Tagger) tagChars(chars []rune) []label.Span {
	text := string(chars)
	at := make(map[int]int, len(chars)+1) // character that starts at a byte
	n := 0
	for i := range text {
		at[i] = n
		n++
	}
	at[len(text)] = n
	var out []label.Span
	for _, s := range t.Tag(text) {
		out = append(out, label.Span{Start: at[s.Start], End: at[s.End], Type: TagIndex(s.Tag)})
	}
	return out
}
