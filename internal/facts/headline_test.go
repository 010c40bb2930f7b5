package facts

import (
	"path/filepath"
	"strings"
	"testing"

	"sillok/internal/corpus"
	"sillok/internal/diag"
	"sillok/internal/doc"
	"sillok/internal/korean"
)

// TestHeadlineWords holds that a headline says nothing that its page does not say there:
// each of its words but those of the action stands in the sentence that tells it, in the
// title, in a heading above, or is the name of who takes part; and that its status is the
// one it is told with.
func TestHeadlineWords(t *testing.T) {
	names := authority(t)
	count := 0
	for _, path := range readPages(t) {
		_, d := page(t, path, names)
		r := newReader(d, names)
		for _, e := range d.Events {
			count++
			what, status := doc.SplitStatus(e.What)
			if status != e.Status {
				t.Errorf("%s: %s: status %v", filepath.Base(path), e.What, e.Status)
			}
			told := unspaced(r.sourceOf(e)) + unspaced(tidy(r.sourceOf(e)))
			words := strings.Fields(what)
			for i, w := range words {
				noun := korean.BareNoun(strings.TrimRight(w, ","))
				if strings.Contains(told, strings.TrimSuffix(unspaced(tidy(noun)), "씨")) || i >= len(words)-2 && (korean.IsAction(noun) || i == len(words)-1) || noun == korean.Et {
					continue
				}
				t.Errorf("%s: %q of %q is not in its words: %s", filepath.Base(path), w, e.What, korean.FirstRunes(r.str(e.In), 120))
			}
		}
	}
	t.Logf("%d headlines", count)
}

// sourceOf gives the words that a headline may have: those of its sentence with its line,
// of the title and the headings above, and the names of who takes part.
func (r *reader) sourceOf(e doc.Event) string {
	k := r.line(e.In.Start)
	text := r.str(e.In) + " " + r.str(r.lines[k]) + " " + r.Title
	for n := max(0, k-12); n < k; n++ {
		text += " " + r.str(r.lines[n])
	}
	for _, id := range e.Who {
		text += " " + plainName(id)
	}
	for _, m := range r.marks(diag.Span{Start: 0, End: len(r.Text)}) {
		if id := r.Mentions[m].ID; id == r.publisher() || thing(id) && id == r.subjectMatter() {
			text += " " + r.surface(m) + " " + plainName(id)
		}
	}
	return text
}

// readPages gives the pages of the sample and of the collections whose documents may be read.
func readPages(t *testing.T) []string {
	t.Helper()
	pages, _ := filepath.Glob("../../content/documents/*.md")
	more, _ := filepath.Glob("../annotate/testdata/fresh/[a-z]*.md")
	if len(pages) == 0 {
		t.Skip("no sample pages")
	}
	pages = append(pages, more...)
	for _, dir := range []string{"corpus", "corpus-more"} {
		list, _ := filepath.Glob("../../testdata/" + dir + "/gold/*.md")
		for _, path := range list {
			if !corpus.HeldOut(strings.TrimSuffix(filepath.Base(path), ".md")) {
				pages = append(pages, path)
			}
		}
	}
	return pages
}
