package silver

import (
	"sillok/internal/tagger"
	"sillok/internal/tagger/crf"
	"sillok/internal/tagger/feature"
	"sillok/internal/tagger/label"
)

// Sequences extracts the tagger's features of labelled sentences.
func Sequences(x *feature.Extractor, in []tagger.Sentence, scheme label.Scheme) []crf.Sequence {
	out := make([]crf.Sequence, len(in))
	for k, s := range in {
		out[k] = sequence(x, s.Chars, nil)
		out[k].Labels = scheme.Encode(s.Spans, len(s.Chars))
	}
	return out
}

// sequence extracts the features of one text, with those that more, if not
// nil, adds to each character.
func sequence(x *feature.Extractor, text []rune, more func(i int) []uint32) crf.Sequence {
	x.Load(text)
	s := crf.Sequence{Offsets: make([]int32, 1, len(text)+1)}
	var rows [feature.Most]uint32
	for i := range text {
		s.Features = append(s.Features, rows[:x.All(i, &rows)]...)
		if more != nil {
			s.Features = append(s.Features, more(i)...)
		}
		s.Offsets = append(s.Offsets, int32(len(s.Features)))
	}
	return s
}
