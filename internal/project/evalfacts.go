package project

import (
	"fmt"
	"slices"
	"strings"

	"sillok/internal/annotate"
	"sillok/internal/doc"
	"sillok/internal/facts"
	"sillok/internal/lazyregexp"
)

// FactScore counts posts and quotations that were read from gold pages' own
// marks, and names each one that is missed or extra.
type FactScore struct {
	Documents int            `json:"documents"`
	Posts     annotate.Count `json:"posts"`
	Quotes    annotate.Count `json:"quotations"`
	Errors    []string       `json:"errors,omitempty"`
}

// EvaluateFacts keeps the marks of gold pages, without the roles that their
// titles tell, reads the lists anew, and compares them with the pages' own. A
// post is right with the same person, post and body, a quotation with the same
// speaker and the same six letters at both ends; white space does not count.
func (s *Site) EvaluateFacts(gold []string) (*FactScore, error) {
	names, _, err := s.Authority()
	if err != nil {
		return nil, err
	}
	sum := &FactScore{}
	for _, name := range gold {
		g, err := readGold(name)
		if err != nil {
			return nil, err
		}
		d := &doc.Document{Article: g.Article, Mentions: slices.Clone(g.Mentions)}
		for i := range d.Mentions {
			d.Mentions[i].Role = ""
		}
		facts.Read(d, names)
		sum.Documents++
		sum.compare(name, "post", &sum.Posts, postKeys(d), postKeys(g))
		sum.compare(name, "quotation", &sum.Quotes, quoteKeys(d), quoteKeys(g))
	}
	return sum, nil
}

// compare counts the keys that two lists share.
func (s *FactScore) compare(page, what string, c *annotate.Count, got, want []string) {
	for _, k := range got {
		if i := slices.Index(want, k); i >= 0 {
			want = slices.Delete(want, i, i+1)
			c.Right++
			continue
		}
		c.Extra++
		s.Errors = append(s.Errors, fmt.Sprintf("%s: %s extra: %s", page, what, k))
	}
	c.Missed += len(want)
	for _, k := range want {
		s.Errors = append(s.Errors, fmt.Sprintf("%s: %s missed: %s", page, what, k))
	}
}

// postKeys gives the posts of a page, each once whatever its dates.
func postKeys(d *doc.Document) []string {
	var keys []string
	for _, r := range d.Roles {
		k := letters(r.Person.Name) + " | " + letters(r.Post) + " | " + letters(r.Agency.Name)
		if r.State != doc.Rejected && !slices.Contains(keys, k) {
			keys = append(keys, k)
		}
	}
	return keys
}

func quoteKeys(d *doc.Document) []string {
	var keys []string
	for _, q := range d.Quotes {
		if q.Reported {
			continue // a kind of its own
		}
		if q.State == doc.Rejected {
			continue
		}
		first, last := []rune(letters(q.First)), []rune(letters(q.Last))
		keys = append(keys, letters(q.Speaker.Name)+" | "+string(first[:min(6, len(first))])+" … "+string(last[max(0, len(last)-6):]))
	}
	return keys
}

var gap = lazyregexp.New(`[\s_]+`)

// letters drops white space, and marks at the ends.
func letters(s string) string { return strings.Trim(gap.ReplaceAllString(s, ""), "“”\"'‘’.") }
