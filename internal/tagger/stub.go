// Package tagger trains, packs and runs the statistical sequence model.
package tagger

type Tagger struct{}

type Span struct {
	Start, End int     // bytes
	Tag        string  // PS LC OG DT TI QT
	Score      float32 // 0..1: marginal or normalised margin
}

func Load() (*Tagger, error) { return &Tagger{}, nil }

// Tag labels one sentence or paragraph. Safe for concurrent use.
func (t *Tagger) Tag(text string) []Span { return nil }
