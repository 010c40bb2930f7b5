package search

import (
	"cmp"
	"encoding/json"
)

// record is what a block says of a document: title, slug, publication date,
// publisher. Numbers whose document is gone have null.
type record [4]string

// block describes the documents numbered 16i+1 to 16i+16.
func (b *builder) block(i int) []byte {
	from := i*blockDocs + 1
	to := min(from+blockDocs, len(b.docs))
	records := make([]*record, 0, blockDocs)
	any := false
	for _, d := range b.docs[from:to] {
		if d == nil {
			records = append(records, nil)
			continue
		}
		any = true
		records = append(records, &record{cmp.Or(d.Headline(), d.Slug), d.Slug, d.Published.String(), d.Publisher})
	}
	if !any {
		return nil
	}
	return marshal(records)
}

// marshal writes JSON without escaping what HTML would need: nothing here is
// put into HTML as it is.
func marshal(v any) []byte {
	data, err := json.Marshal(v)
	if err != nil {
		panic(err) // strings and numbers alone
	}
	return data
}

// pathOf is the page of a document.
func docPath(slug string) string { return "documents/" + slug + "/index.html" }
