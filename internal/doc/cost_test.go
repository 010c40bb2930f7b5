package doc_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"sillok/internal/cputime"
	"sillok/internal/diag"
	"sillok/internal/doc"
	"sillok/internal/entity"
)

// TestPagesMadeToCostTime: none takes longer than a busy machine needs for its
// length.
func TestPagesMadeToCostTime(t *testing.T) {
	if testing.Short() {
		t.Skip("time is not measured with -short, under which the race detector runs")
	}
	head := "---\ntitle: 글\n---\n\n"
	var rows, same strings.Builder
	for i := range 4000 {
		fmt.Fprintf(&rows, "- 가%d [나]다%d | agency:나 | x 0.50\n", i, i)
		fmt.Fprintf(&same, "- 나 [나] 나#%d | agency:나 | x 0.50\n", i+1)
	}
	for name, page := range map[string]string{
		"brackets in the front matter": "---\ntitle: " + strings.Repeat("[", 20000) + "\n---\n",
		"marks on one line":            head + strings.Repeat("[나](agency:나) ", 4000),
		"rows that match nothing":      head + strings.Repeat("나 가 ", 20000) + "\n\n<!-- marks -->\n" + rows.String(),
		"rows that are alike":          head + strings.Repeat("나 ", 6000) + "\n\n<!-- marks -->\n" + same.String(),
		"open brackets":                head + strings.Repeat("[가](나", 20000),
	} {
		start := cputime.Spent()
		d, _ := doc.Parse(&diag.File{Name: "a.md", Text: page})
		d.Mentions = append(d.Mentions[:0:0], d.Mentions...)
		for i := range d.Mentions {
			d.Mentions[i].ID = entity.ID{Kind: "agency", Name: "다"}
		}
		d.Renew()
		d.Markdown()
		if took := cputime.Spent() - start; took > 5*time.Second {
			t.Errorf("%s: %v", name, took)
		} else {
			t.Logf("%s: %v", name, took.Round(time.Millisecond))
		}
	}
	for name, code := range map[string]string{"emphasis": strings.Repeat("**a ", 4096), "links": strings.Repeat("[a](", 4096)} {
		start := cputime.Spent()
		doc.HighlightSource("markdown", code)
		if took := cputime.Spent() - start; took > 2*time.Second {
			t.Errorf("%s in the source view: %v", name, took)
		}
	}
}
