package facts

import (
	"sillok/internal/doc"
	"sillok/internal/entity"
)

// Derive gives what the text says beyond the page's lists.
func Derive(d *doc.Document, names *entity.Authority) *doc.Derived { return &doc.Derived{} }
