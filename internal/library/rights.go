package library

import (
	"cmp"
	"slices"
	"strings"

	"sillok/internal/diag"
	"sillok/internal/doc"
)

// An excerpt shows at most these parts of a text, on all pages together.
const (
	excerptShare     = 0.135 // 15 % are promised: a text says some things twice
	excerptSentences = 12
)

// settle decides what is shown of d: the page's own line, then the site's line
// for its publisher, then the site's default. A local build shows everything;
// under --publish a document that forbids reuse, or says nothing of its
// rights, is an excerpt unless one of these lines says otherwise.
func (o Options) settle(d *doc.Document) string {
	if !o.Publish {
		return Full
	}
	if chosen := cmp.Or(d.Publish, o.ByPublisher[d.Publisher], o.Default); chosen != "" {
		return chosen
	}
	if d.Rights == "" || doc.ForbidsReuse(d.Rights) {
		return Excerpt
	}
	return Full
}

// Restricted counts the documents that would be less than full under --publish, and those of
// them of which the page or sillok.yaml says so.
func (l *Library) Restricted(o Options) (all, chosen int) {
	o.Publish = true
	for _, d := range l.Documents {
		if o.settle(d.Document) == Full {
			continue
		}
		all++
		if cmp.Or(d.Document.Publish, o.ByPublisher[d.Publisher], o.Default) != "" {
			chosen++
		}
	}
	return all, chosen
}

// excerpt chooses the sentences that an excerpt shows: those that carry the
// most statements first, as long as they fit the limits. It is the only place
// that chooses, so that pages, search, feeds and exports cannot differ.
func excerpt(d *Doc) []int {
	weight := make([]int, len(d.Sentences))
	add := func(in diag.Span, n int) {
		if in != (diag.Span{}) && len(weight) > 0 {
			weight[d.ref(in).Sentence] += n
		}
	}
	for _, e := range d.Events {
		add(e.In, 4)
	}
	for _, r := range d.Roles {
		add(r.In, 3)
	}
	for _, m := range d.Mentions {
		add(m.In, 1)
	}
	order := make([]int, len(weight))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return -cmp.Compare(weight[a], weight[b]) })
	all := float64(doc.Characters(d.Text))
	left := min(int(all*sentenceShare), int(all*excerptShare)-named(d))
	var shown []int
	for _, i := range order {
		s := d.Sentences[i]
		n := doc.Characters(d.Text[s.Start:s.End])
		if weight[i] == 0 || n > left || len(shown) == excerptSentences {
			continue
		}
		left -= n
		shown = append(shown, i)
	}
	slices.Sort(shown)
	return shown
}

// longName is how many characters make a name a stretch of the text as well.
const longName = 20

// named is how much of d's text its long names, the words of posts beside them and its
// title tell, which are published whatever is shown: each stretch once.
func named(d *Doc) int {
	n := 0
	for _, m := range d.Mentions {
		if k := doc.Characters(d.Text[m.In.Start:m.In.End]); k >= longName {
			n += k
		}
		if k := doc.Characters(m.Role); k >= longName && strings.Contains(d.Text[m.In.End:], m.Role) {
			n += k
		}
	}
	if k := doc.Characters(d.Title); k >= longName {
		n += k * max(1, strings.Count(unspaced(d.Text), unspaced(d.Title))) // or a part of it
	}
	return n
}

func unspaced(s string) string { return strings.Join(strings.Fields(s), "") }
