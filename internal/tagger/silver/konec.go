package silver

import (
	"sillok/internal/tagger/crf"
	"sillok/internal/tagger/feature"
	"sillok/internal/tagger/label"
)

// Templates of the features that the labellers add to those of the tagger.
const (
	listed     = feature.Own + iota*32
	konecTag   // tags at -2 to +2
	konecSpan  // the span over the character
	konecSides // the spans beside it
)

// trainKonec fits a CRF to the coarse classes of konec's annotation, with the
// listed forms of the annotated sentences themselves as features: the list is
// as exact for them as it is for the raw ones, so it earns the same trust.
func trainKonec(x *feature.Extractor, c *Corpus, seed uint64) *crf.Model {
	scheme := label.Scheme{Types: len(c.classes.groups)}
	list := newFormList(countForms(c.Annotated), c.Annotated)
	data := make([]crf.Sequence, len(c.Annotated))
	for k, s := range c.Annotated {
		data[k] = konecSequence(x, c, s.Chars, list.places(s.Chars))
		coarse := make([]label.Span, len(s.Spans))
		for j, sp := range s.Spans {
			coarse[j] = label.Span{Start: sp.Start, End: sp.End, Type: c.classes.coarse[sp.Type]}
		}
		data[k].Labels = scheme.Encode(coarse, len(s.Chars))
	}
	return crf.Train(data, Options(scheme, 8, seed))
}

// Options are the settings that all models share, the tagger's own included.
func Options(scheme label.Scheme, epochs int, seed uint64) crf.Options {
	return crf.Options{
		Scheme: scheme, Buckets: feature.Buckets, Epochs: epochs,
		Rate: 0.1, L2: 0.0005, Dropout: 0.3, Seed: seed,
	}
}

// konecSequence adds to the tagger's features, for each listed form over a
// character and each of its coarse classes: the class, the character's position
// in the form, how much of the form's occurrences have the class, and whether a
// longer form lies over it.
func konecSequence(x *feature.Extractor, c *Corpus, text []rune, places []place) crf.Sequence {
	rows := make([][]uint32, len(text))
	for _, p := range places {
		share := coarseShares(c, p.form)
		for group, s := range share {
			if s == 0 {
				continue
			}
			for i := p.start; i < p.end; i++ {
				v := uint64(group)<<16 | position(i, p.start, p.end)<<8 | s<<1
				if p.within {
					v |= 1
				}
				rows[i] = append(rows[i], feature.Bucket(listed, v))
			}
		}
	}
	return sequence(x, text, func(i int) []uint32 { return rows[i] })
}

// coarseShares gives each coarse class of a form its reliability, from 1 to 5
// by the share of the form's occurrences that have it.
func coarseShares(c *Corpus, f *form) []uint64 {
	counts := make([]int, len(c.classes.groups))
	for _, k := range f.classes {
		counts[c.classes.coarse[k.fine]] += k.count
	}
	shares := make([]uint64, len(counts))
	for g, n := range counts {
		if n == 0 {
			continue
		}
		share := float64(n) / float64(max(1, f.seen))
		shares[g] = 1
		for _, limit := range [...]float64{0.1, 0.4, 0.7, 0.9} {
			if share > limit {
				shares[g]++
			}
		}
	}
	return shares
}

// position tells where character i stands in a span: begin, inside, end or
// single.
func position(i, start, end int) uint64 {
	switch {
	case end-start == 1:
		return 3
	case i == start:
		return 0
	case i == end-1:
		return 2
	}
	return 1
}
