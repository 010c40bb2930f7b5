// Package extract turns the bytes of a source file into an Article.
package extract

import (
	"sillok/internal/diag"
	"sillok/internal/doc"
)

type Options struct{ Encoding string }

// Extract reads one source. name is its path relative to the site folder.
func Extract(name string, data []byte, o Options) (*doc.Article, []diag.Problem) { return nil, nil }
