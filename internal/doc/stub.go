package doc

import (
	"html/template"

	"sillok/internal/diag"
	"sillok/internal/entity"
)

func Parse(f *diag.File) (*Document, []diag.Problem)          { return nil, nil }
func (d *Document) Markdown() []byte                          { return nil }
func Sentences(text string, headings []diag.Span) []diag.Span { return nil }

// Links says where a page's addresses lead.
type Links interface {
	Entity(id entity.ID) string // relative address of an entity's page, "" for none
	Page(path string) string    // relative address of a plain page given by file path
}

func (d *Document) HTML(l Links) (template.HTML, error) { return "", nil }
