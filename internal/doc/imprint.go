package doc

import (
	"fmt"
	"hash/fnv"
	"strings"

	"sillok/internal/diag"
)

// Imprint is what import wrote into a page, in short: the hashes of its keys and
// lines. With it a later import can tell what people changed since.
type Imprint struct {
	Source string            `json:"source"`
	SHA256 string            `json:"sha256"`
	Front  map[string]string `json:"front"` // key → hash of its value
	Lines  []string          `json:"lines"` // hashes of the lines of the text
}

// ImprintOf is the imprint of the page of a.
func ImprintOf(a *Article) Imprint {
	p := Imprint{Source: a.Source, SHA256: a.SHA256, Front: map[string]string{}}
	for _, e := range (&Document{Article: *a}).entries() {
		p.Front[e.key] = shortHash(e.value)
	}
	for _, l := range linesOf(a.Text) {
		p.Lines = append(p.Lines, shortHash(a.Text[l.in.Start:l.in.End]))
	}
	return p
}

// textLine is a line of a text that is not blank.
type textLine struct {
	in  diag.Span
	gap bool // a blank line precedes it
}

func linesOf(text string) []textLine {
	var all []textLine
	gap := false
	for next := 0; next < len(text); {
		var line diag.Span
		line, next = lineAt(text, next)
		if line.Len() == 0 {
			gap = true
			continue
		}
		all = append(all, textLine{line, gap})
		gap = false
	}
	return all
}

func shortHash(s string) string {
	h := fnv.New64a()
	h.Write([]byte(strings.TrimSpace(s)))
	return fmt.Sprintf("%012x", h.Sum64()>>16)
}
