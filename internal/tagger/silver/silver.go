package silver

import (
	"sillok/internal/tagger"
	"sillok/internal/tagger/crf"
	"sillok/internal/tagger/feature"
	"sillok/internal/tagger/label"
)

// Label returns the raw sentences of the corpus with KLUE's spans.
func Label(x *feature.Extractor, c *Corpus, seed uint64) []tagger.Sentence {
	konec := annotate(x, c, seed)
	vote := newVoter(trainProjectors(x, c, seed+100))
	out := make([]tagger.Sentence, len(c.Raw))
	for k, s := range c.Raw {
		seq := projectionSequence(x, c, s.Chars, konec[k])
		out[k] = tagger.Sentence{ID: s.ID, Chars: s.Chars, Spans: vote.label(&seq)}
	}
	return out
}

// annotate gives the raw sentences konec's spans.
func annotate(x *feature.Extractor, c *Corpus, seed uint64) [][]label.Span {
	m := trainKonec(x, c, seed)
	list := newFormList(c.rawCounts, c.Raw)
	places := make([][]place, len(c.Raw))
	scores := make([][]crf.Row, len(c.Raw))
	for k, s := range c.Raw {
		places[k] = list.places(s.Chars)
		seq := konecSequence(x, c, s.Chars, places[k])
		scores[k] = m.Score(&seq, nil)
	}
	return labelByCounts(c, m, scores, places, list)
}
