package export

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"sillok/internal/library"
)

// diffMost is how many lines a part of a diff shows; the rest is counted.
const diffMost = 50

// Diff tells in Markdown what a change does to the data of a site: which
// documents, entities, posts, quotations, happenings, relations and marks are
// there in one Library and not in the other. It is written for a pull request.
func Diff(old, now *library.Library) string {
	a, b := data(old, Options{}), data(now, Options{})
	var out strings.Builder
	fmt.Fprintf(&out, "## What this changes in the data\n\n")
	parts := []diffPart{
		{"Documents", documentLines(a), documentLines(b)},
		{"Entities", entityLines(a), entityLines(b)},
		{"Posts", postLines(a), postLines(b)},
		{"Quotations", quoteLines(a), quoteLines(b)},
		{"Happenings", momentLines(a), momentLines(b)},
		{"Relations", relationLines(a), relationLines(b)},
		{"Marks", markLines(a), markLines(b)},
	}
	var details strings.Builder
	same := true
	fmt.Fprint(&out, "| | before | after | added | removed |\n| --- | ---: | ---: | ---: | ---: |\n")
	for _, p := range parts {
		added, removed := p.changes()
		fmt.Fprintf(&out, "| %s | %d | %d | +%d | −%d |\n", p.title, len(p.old), len(p.now), len(added), len(removed))
		if len(added)+len(removed) > 0 {
			same = false
			p.write(&details, added, removed)
		}
	}
	if same {
		return "## What this changes in the data\n\nNothing.\n"
	}
	return out.String() + details.String()
}

// diffPart is one sort of statement, each as a line of text.
type diffPart struct {
	title    string
	old, now []string
}

// changes compares the lines as multisets.
func (p diffPart) changes() (added, removed []string) {
	n := map[string]int{}
	for _, s := range p.old {
		n[s]--
	}
	for _, s := range p.now {
		n[s]++
	}
	for s, k := range n {
		for ; k > 0; k-- {
			added = append(added, s)
		}
		for ; k < 0; k++ {
			removed = append(removed, s)
		}
	}
	slices.Sort(added)
	slices.Sort(removed)
	return added, removed
}

func (p diffPart) write(b *strings.Builder, added, removed []string) {
	type line struct{ sign, text string }
	lines := make([]line, 0, len(added)+len(removed))
	for _, s := range removed {
		lines = append(lines, line{"-", s})
	}
	for _, s := range added {
		lines = append(lines, line{"+", s})
	}
	slices.SortStableFunc(lines, func(x, y line) int { return cmp.Compare(x.text, y.text) })
	fmt.Fprintf(b, "\n<details><summary>%s: +%d −%d</summary>\n\n```diff\n", p.title, len(added), len(removed))
	for _, l := range lines[:min(len(lines), diffMost)] {
		fmt.Fprintf(b, "%s %s\n", l.sign, strings.ReplaceAll(l.text, "```", "'''"))
	}
	fmt.Fprint(b, "```\n")
	if n := len(lines) - diffMost; n > 0 {
		fmt.Fprintf(b, "\nand %d more\n", n)
	}
	fmt.Fprint(b, "\n</details>\n")
}

func documentLines(s *dataset) []string {
	var list []string
	for _, d := range s.Documents {
		list = append(list, d.Slug+" · "+d.Published)
	}
	return list
}

func entityLines(s *dataset) []string {
	var list []string
	for _, e := range s.Entities {
		list = append(list, e.ID)
	}
	return list
}

func postLines(s *dataset) []string {
	var list []string
	for _, p := range s.Posts {
		list = append(list, strings.Join([]string{p.Person, p.Post, p.Agency, p.When}, " · "))
	}
	return list
}

func quoteLines(s *dataset) []string {
	var list []string
	for _, q := range s.Quotes {
		list = append(list, fmt.Sprintf("%s · %s · %s", q.Speaker, q.Evidence.Document, shorten(q.Text, 60)))
	}
	return list
}

func momentLines(s *dataset) []string {
	var list []string
	for _, m := range s.Moments {
		list = append(list, fmt.Sprintf("%s · %s · %s", m.When, m.Status, m.What))
	}
	return list
}

func relationLines(s *dataset) []string {
	var list []string
	for _, r := range s.Relations {
		list = append(list, fmt.Sprintf("%s → %s → %s", r.From, r.Type, r.To))
	}
	return list
}

func markLines(s *dataset) []string {
	var list []string
	for _, d := range s.Documents {
		for _, m := range d.Mentions {
			list = append(list, fmt.Sprintf("%s · [%s](%s)", d.Slug, m.Surface, m.ID))
		}
	}
	return list
}

func shorten(s string, n int) string {
	if r := []rune(s); len(r) > n {
		return string(r[:n]) + "…"
	}
	return s
}
