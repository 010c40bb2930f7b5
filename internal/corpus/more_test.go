package corpus

import (
	"os"
	"strings"
	"testing"

	"sillok/internal/diag"
	"sillok/internal/doc"
	"sillok/internal/edtf"
	"sillok/internal/entity"
)

const moreFolder = "../../testdata/corpus-more"

// minMore is how many documents the second corpus promises.
const minMore = 204

// readMore reads the second corpus, whose documents count in no figure of the first.
func readMore(t *testing.T) []Document {
	t.Helper()
	documents, err := Read(moreFolder)
	if err != nil {
		t.Fatal(err)
	}
	return documents
}

// TestMoreIsWhole: every document has a source, a genre and an id of its own.
func TestMoreIsWhole(t *testing.T) {
	documents := readMore(t)
	if len(documents) < minMore {
		t.Errorf("%d documents, want at least %d", len(documents), minMore)
	}
	first := map[string]bool{}
	for _, d := range read(t) {
		first[d.ID] = true
	}
	for _, d := range documents {
		if d.Source == "" || d.Group == "" || d.Genre == "" {
			t.Errorf("%s has no source or stands in no line of the index", d.ID)
		}
		if first[d.ID] {
			t.Errorf("%s is an id of the first corpus too", d.ID)
		}
	}
}

// TestMoreIsItsSource: a gold page's text is its source without the lines that
// the page says were removed, white space apart.
func TestMoreIsItsSource(t *testing.T) {
	for _, d := range readMore(t) {
		text, err := os.ReadFile(d.Source)
		if err != nil {
			t.Errorf("%s: %v", d.ID, err)
			continue
		}
		lines := strings.Split(string(text), "\n")
		for _, r := range d.Gold.Removed {
			if r.First < 1 || r.Last > len(lines) {
				t.Fatalf("%s: removed lines %d-%d of %d", d.ID, r.First, r.Last, len(lines))
			}
			for i := r.First - 1; i < r.Last; i++ {
				lines[i] = ""
			}
		}
		if squeeze(strings.Join(lines, "")) != squeeze(d.Gold.Text) {
			t.Errorf("%s: the text is not its source without the furniture", d.ID)
		}
	}
}

// TestMoreMarks: marks hold an id, dates are EDTF, and facts point at the text
// and at marks of the same page.
func TestMoreMarks(t *testing.T) {
	for _, d := range readMore(t) {
		marked := map[entity.ID]bool{}
		for _, m := range d.Gold.Mentions {
			marked[m.ID] = true
			checkMark(t, d.ID, d.Gold.Text, m)
		}
		if len(marked) == 0 {
			t.Errorf("%s has no mark", d.ID)
		}
		checkFacts(t, d, marked)
	}
}

func checkMark(t *testing.T, id, text string, m doc.Mention) {
	t.Helper()
	words := text[m.In.Start:m.In.End]
	if m.ID.Name == "" || strings.TrimSpace(words) != words {
		t.Errorf("%s: mark %q of %s", id, words, m.ID)
	}
	if m.ID.Kind != "date" {
		return
	}
	if _, err := edtf.Parse(m.ID.Name); err != nil {
		t.Errorf("%s: date %q: %v", id, words, err)
	}
}

func checkFacts(t *testing.T, d Document, marked map[entity.ID]bool) {
	t.Helper()
	none := diag.Span{}
	for _, r := range d.Gold.Roles {
		if r.Post == "" || r.In == none || !marked[r.Person] {
			t.Errorf("%s: role %s, %s: evidence not found or person not marked", d.ID, r.Person, r.Post)
		}
	}
	for _, q := range d.Gold.Quotes {
		if q.Words == none {
			t.Errorf("%s: quotation %q … %q stands nowhere", d.ID, q.First, q.Last)
		}
	}
	for _, e := range d.Gold.Events {
		for _, who := range e.Who {
			if !marked[who] {
				t.Errorf("%s: happening %q names %s, which no mark has", d.ID, e.What, who)
			}
		}
	}
}
