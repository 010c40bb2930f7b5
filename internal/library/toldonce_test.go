package library_test

import (
	"testing"

	"sillok/internal/korean"
	"sillok/internal/library"
)

// TestToldOnce holds that a happening of the sample stands once on a page: no two of one
// entity have the same time, the same action and much the same words.
func TestToldOnce(t *testing.T) {
	l := sampleLibrary(t)
	pages := map[string][]*library.Moment{"the timeline": l.Timeline}
	for id, e := range l.Entries {
		pages[id.Kind+":"+id.Name] = e.Moments
	}
	for page, list := range pages {
		for i, a := range list {
			for _, b := range list[i+1:] {
				if a.When == b.When && (a.What == b.What || a.Action.Class != "" && a.Action.Class == b.Action.Class && a.Status == b.Status && korean.Alike(korean.Pairs(a.What), korean.Pairs(b.What), 4)) {
					t.Errorf("%s tells twice, %s: %s (%s), %s (%s)", page, a.When, a.What, a.Evidence[0].Doc.Slug, b.What, b.Evidence[0].Doc.Slug)
				}
			}
		}
	}
}
