package corpus

import (
	"slices"

	"sillok/internal/doc"
)

// Seen gives the gold pages below root/testdata that are not held out, each folder's
// in order of their ids: what tests of the repository may read and show.
func Seen(root string) ([]*doc.Document, error) {
	var pages []*doc.Document
	for _, folder := range []string{"corpus", "corpus-more"} {
		all, err := Read(root + "/testdata/" + folder)
		if err != nil {
			return nil, err
		}
		for _, d := range slices.DeleteFunc(all, Document.HeldOut) {
			d.Gold.Slug = d.ID
			pages = append(pages, d.Gold)
		}
	}
	return pages, nil
}
