package library

import (
	"slices"
	"strings"
	"unicode/utf8"

	"sillok/internal/diag"
	"sillok/internal/doc"
	"sillok/internal/personal"
)

// What may go out of a document is decided here, once, before anything is made
// of it: no page, feed, index or export can hold more than the Document that it
// is given. The text itself stays for the places in it; pages ask Doc.Shows.

// Of an excerpt's share, sentences take the greater part; the rest is for what happened
// in sentences that are not shown, in the words of the page's list.
const sentenceShare = 0.1

// released is d as it may be published: with personal data masked, and with no
// more of its words than its rights allow.
func (j *joiner) released(d *Doc) {
	if j.options.Publish && d.Personal != "keep" && (d.Personal != "" || j.options.Personal != "keep") {
		if m, x := masked(d.Document, d.Derived); m != d.Document {
			d.Document, d.Derived, d.Masked = m, x, true
		}
	}
	switch d.Publish {
	case Excerpt:
		d.Shown = excerpt(d)
		d.cutToExcerpt()
	case Metadata:
		d.cutToMetadata()
	}
}

// masked is d without the personal data in its words. Masks are as long as what
// they cover, so that every place stays.
func masked(d *doc.Document, derived *doc.Derived) (*doc.Document, *doc.Derived) {
	raw := ""
	if d.File != nil {
		raw = d.File.Text
	}
	found := personal.Find(d.Text)
	if len(found) == 0 && len(personal.Find(raw)) == 0 {
		return d, derived
	}
	m, x := *d, *derived
	mask := masker(d.Text, found)
	m.Text, m.Title, m.Tree = personal.Mask(d.Text), mask(d.Title), maskedForms(d.Tree)
	for _, list := range []*[]string{&m.Authors, &m.Release.Departments, &m.Release.Responsible, &m.Release.Contacts} {
		*list = slices.Clone(*list)
		for i, s := range *list {
			(*list)[i] = mask(s)
		}
	}
	if d.File != nil {
		m.File = &diag.File{Name: d.File.Name, Text: personal.Mask(raw)}
	}
	hidden := func(in diag.Span) bool {
		return slices.ContainsFunc(found, func(f personal.Found) bool { return f.In.Overlaps(in) })
	}
	left := leaveMarks(&m, &x, hidden)
	m.Gone = slices.DeleteFunc(slices.Clone(d.Gone), func(g doc.MachineMark) bool { return hidden(g.In) })
	m.Unmarked = slices.Clone(d.Unmarked)
	for i, in := range doc.Locate(d.Text, d.Unmarked) {
		if in.Len() > 0 && d.Unmarked[i].N > 0 {
			m.Unmarked[i] = doc.AnchorAt(m.Text, in)
		}
	}
	m.Roles, m.Quotes, m.Events = slices.Clone(d.Roles), slices.Clone(d.Quotes), slices.Clone(d.Events)
	for i := range m.Roles {
		m.Roles[i].Evidence = mask(m.Roles[i].Evidence)
	}
	for i, q := range m.Quotes {
		if m.Quotes[i].First, m.Quotes[i].Last = mask(q.First), mask(q.Last); hidden(q.Words) {
			m.Quotes[i].First, m.Quotes[i].Last = doc.Ends(m.Text[q.Words.Start:q.Words.End])
		}
	}
	m.Events = slices.DeleteFunc(m.Events, func(e doc.Event) bool { // a day of birth is no happening to be shown
		return slices.ContainsFunc(left, func(x doc.Mention) bool { return e.In.Contains(x.In) && e.When.String() == x.ID.Name })
	})
	for i := range m.Events {
		m.Events[i].What = mask(m.Events[i].What)
	}
	x.Amounts = slices.Clone(x.Amounts)
	for i, a := range x.Amounts {
		x.Amounts[i].Value, x.Amounts[i].What = mask(a.Value), mask(a.What)
	}
	x.Undertakings = slices.Clone(x.Undertakings)
	for i := range x.Undertakings {
		x.Undertakings[i].What = mask(x.Undertakings[i].What)
	}
	x.Standings = slices.Clone(x.Standings)
	for i := range x.Standings {
		x.Standings[i].What = mask(x.Standings[i].What)
	}
	return &m, &x
}

// masker masks what is taken from a text: what is personal there, by what stands
// around it or above it, is so without that too.
func masker(text string, found []personal.Found) func(string) string {
	var pairs []string
	for _, f := range found {
		if words := strings.TrimSpace(text[f.In.Start:f.In.End]); utf8.RuneCountInString(words) >= shortestSecret {
			pairs = append(pairs, words, personal.Cover(words))
		}
	}
	r := strings.NewReplacer(pairs...)
	return func(s string) string { return personal.Mask(r.Replace(s)) }
}

// shortestSecret is how many characters make words that are hidden wherever they stand.
const shortestSecret = 5

// leaveMarks takes the marks in hidden places away, for a mark of a day of birth says
// the day again, and gives them. What refers to a mark by its number has its new one.
func leaveMarks(m *doc.Document, x *doc.Derived, hidden func(diag.Span) bool) []doc.Mention {
	var kept, left []doc.Mention
	number := make([]int, len(m.Mentions))
	for i, mention := range m.Mentions {
		if hidden(mention.In) {
			number[i] = -1
			left = append(left, mention)
			continue
		}
		number[i] = len(kept)
		mention.Role = personal.Mask(mention.Role)
		kept = append(kept, mention)
	}
	m.Mentions = kept
	if len(left) == 0 {
		return nil
	}
	var dated []doc.Dated
	for _, d := range x.Dated {
		if d.Mention = number[d.Mention]; d.Mention >= 0 {
			dated = append(dated, d)
		}
	}
	var undertakings []doc.Undertaking
	for _, u := range x.Undertakings {
		if u.Mention = number[u.Mention]; u.Mention >= 0 {
			undertakings = append(undertakings, u)
		}
	}
	x.Dated, x.Undertakings = dated, undertakings
	return left
}

// Page is the annotated page as it is published: as it stands in its file, or where
// personal data are masked written anew, since the anchors of marks and the ends of
// quotations tell pieces of them.
func (d *Doc) Page() string {
	if !d.Masked {
		return d.File.Text
	}
	m := *d.Document
	m.File = nil
	return personal.Mask(string(m.Markdown()))
}

// maskedForms is nodes without personal data in what they say beside the text.
func maskedForms(nodes []doc.Node) []doc.Node {
	nodes = slices.Clone(nodes)
	for i := range nodes {
		n := &nodes[i]
		n.Target, n.Title, n.Label, n.Raw = personal.Mask(n.Target), personal.Mask(n.Title), personal.Mask(n.Label), personal.Mask(n.Raw)
		n.Nodes = maskedForms(n.Nodes)
	}
	return nodes
}

// shows reports whether every sentence that a place touches is shown.
func (d *Doc) shows(in diag.Span) bool {
	if in.Len() == 0 {
		return false
	}
	for i := d.ref(in).Sentence; i < len(d.Sentences) && d.Sentences[i].Start < in.End; i++ {
		if !d.Shows(i) {
			return false
		}
	}
	return true
}

// cutToExcerpt leaves what is said in shown sentences, and of the rest of the
// happenings and undertakings as many as the share of an excerpt has room for. Facts
// that are names and days alone stay: they are nobody's words.
func (d *Doc) cutToExcerpt() {
	m, x := *d.Document, *d.Derived
	left := int(float64(doc.Characters(d.Text))*excerptShare) - named(d)
	for _, i := range d.Shown {
		left -= doc.Characters(d.Text[d.Sentences[i].Start:d.Sentences[i].End])
	}
	text, told := unspaced(d.Text), map[string]bool{}
	fits := func(in diag.Span, words string) bool {
		n := doc.Characters(words) * max(1, strings.Count(text, unspaced(words)))
		switch {
		case told[words]:
			return true
		case d.shows(in):
		case n > left:
			return false
		default:
			left -= n
		}
		told[words] = true
		return true
	}
	m.Events = slices.DeleteFunc(slices.Clone(d.Events), func(e doc.Event) bool { return !fits(e.In, e.What) })
	x.Undertakings = slices.DeleteFunc(slices.Clone(x.Undertakings), func(u doc.Undertaking) bool { return !fits(u.In, u.What) })
	x.Standings = slices.DeleteFunc(slices.Clone(x.Standings), func(a doc.Standing) bool { return !fits(a.In, a.What) })
	m.Quotes = slices.DeleteFunc(slices.Clone(d.Quotes), func(q doc.Quote) bool { return !d.shows(q.Words) })
	m.Roles = slices.Clone(d.Roles)
	for i := range m.Roles {
		if !d.shows(m.Roles[i].In) {
			m.Roles[i].Evidence = ""
		}
	}
	x.Amounts = slices.DeleteFunc(slices.Clone(x.Amounts), func(a doc.Amount) bool { return !d.shows(a.In) })
	x.Definitions = slices.DeleteFunc(slices.Clone(x.Definitions), func(a doc.Definition) bool { return !d.shows(a.In) })
	d.Document, d.Derived = &m, &x
}

// cutToMetadata leaves the head of the page and the bodies that it names.
func (d *Doc) cutToMetadata() {
	m := *d.Document
	m.Roles, m.Quotes, m.Events = nil, nil, nil
	m.Mentions = nil
	for _, mention := range d.Mentions {
		if mention.ID.Kind == "agency" {
			mention.Role = ""
			m.Mentions = append(m.Mentions, mention)
		}
	}
	d.Document, d.Derived = &m, &doc.Derived{}
}
