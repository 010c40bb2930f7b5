package site

import (
	"sillok/internal/diag"
)

// PlainSource stands for doc.Page until that exists.
type PlainSource struct{}

// Plain is the data of page.html: a documentation page.
type Plain struct{ Frame }

func (s *Site) addPlain(in []*PlainSource) []diag.Problem { return nil }

func (s *Site) plainPages() []Page { return nil }
