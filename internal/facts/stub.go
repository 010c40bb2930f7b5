// Package facts reads what a Document says of its mentions.
package facts

import (
	"sillok/internal/doc"
	"sillok/internal/entity"
)

// Read fills d.Roles, d.Quotes and d.Events from the text and its marks; what a person confirmed or rejected stays.
func Read(d *doc.Document, names *entity.Authority) {}

// Derive gives what the text says beyond the page's lists.
func Derive(d *doc.Document, names *entity.Authority) *doc.Derived { return &doc.Derived{} }
