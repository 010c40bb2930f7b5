package dates

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"sillok/internal/diag"
	"sillok/internal/edtf"
)

// goldMark is a mark of a gold page: [surface](kind:id "title").
var goldMark = regexp.MustCompile(`\[([^\]\n]+)\]\((\w+):((?:[^()\s]|\([^()]*\))*)(?: "[^"]*")?\)`)

// goldPage is the bare text of a gold page's body and its marks.
type goldPage struct {
	name      string
	text      string
	published edtf.Date
	names     []diag.Span // marks of other kinds
	dates     map[diag.Span]string
}

// goldFolder finds the gold pages beside the repository.
func goldFolder(t testing.TB) string {
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for ; dir != filepath.Dir(dir); dir = filepath.Dir(dir) {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			return filepath.Join(filepath.Dir(dir), "shared", "gold")
		}
	}
	t.Fatal("no go.mod above the test")
	return ""
}

func readGold(t testing.TB) (pages []goldPage) {
	files, _ := filepath.Glob(filepath.Join(goldFolder(t), "[0-9]*.md"))
	if len(files) == 0 {
		t.Skip("no gold pages beside the repository")
	}
	for _, name := range files {
		b, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		pages = append(pages, parseGold(t, filepath.Base(name), string(b)))
	}
	return pages
}

func parseGold(t testing.TB, name, page string) goldPage {
	front, body, _ := strings.Cut(strings.TrimPrefix(page, "---\n"), "\n---\n")
	body, _, _ = strings.Cut(body, "<!--")
	g := goldPage{name: name, dates: map[diag.Span]string{}}
	for line := range strings.Lines(front) {
		if v, ok := strings.CutPrefix(line, "published: "); ok {
			d, err := edtf.Parse(strings.TrimSpace(v))
			if err != nil {
				t.Fatal(err)
			}
			g.published = d
		}
	}
	var text strings.Builder
	last := 0
	for _, m := range goldMark.FindAllStringSubmatchIndex(body, -1) {
		text.WriteString(body[last:m[0]])
		at := diag.Span{Start: text.Len()}
		text.WriteString(body[m[2]:m[3]])
		at.End = text.Len()
		if body[m[4]:m[5]] == "date" {
			g.dates[at] = body[m[6]:m[7]]
		} else {
			g.names = append(g.names, at)
		}
		last = m[1]
	}
	text.WriteString(body[last:])
	g.text = text.String()
	return g
}

// TestGold measures spans and values on the gold pages, once knowing the names
// in which nothing is a date and once not.
func TestGold(t *testing.T) {
	for _, withNames := range []bool{true, false} {
		found, gold, hit, right := 0, 0, 0, 0
		for _, page := range readGold(t) {
			var skip []diag.Span
			if withNames {
				skip = page.names
			}
			gold += len(page.dates)
			for _, m := range Find(page.text, page.published, skip) {
				found++
				want, ok := page.dates[m.In]
				if !ok {
					t.Logf("%s: not in the gold page: %s", page.name, m.Rule)
					continue
				}
				hit++
				if want == m.Date.String() {
					right++
				} else {
					t.Logf("%s: want %s: %s", page.name, want, m.Rule)
				}
			}
		}
		f1 := 2 * float64(hit) / float64(found+gold)
		values := float64(right) / float64(max(hit, 1))
		t.Logf("names known %v: %d found, %d in gold, span F1 %.3f, values %.3f", withNames, found, gold, f1, values)
		if f1 < 0.98 || values < 0.98 {
			t.Errorf("span F1 %.3f, values %.3f; want at least 0.98", f1, values)
		}
	}
}
