package library

import (
	"slices"
	"unicode/utf8"

	"sillok/internal/diag"
	"sillok/internal/doc"
	"sillok/internal/personal"
)

// What may go out of a document is decided here, once, before anything is made
// of it: no page, feed, index or export can hold more than the Document that it
// is given. The text itself stays for the places in it; pages ask Doc.Shows.

// Of an excerpt's share, sentences take two thirds; the rest is for what happened
// in sentences that are not shown, in the words of the page's list.
const sentenceShare = excerptShare * 2 / 3

// released is d as it may be published: with personal data masked, and with no
// more of its words than its rights allow.
func (j *joiner) released(d *Doc) {
	if j.options.Publish && d.Personal != "keep" && (d.Personal != "" || j.options.Personal != "keep") {
		d.Document, d.Derived = masked(d.Document, d.Derived)
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
	m.Text, m.Title, m.Tree = personal.Mask(d.Text), personal.Mask(d.Title), maskedForms(d.Tree)
	for _, list := range []*[]string{&m.Authors, &m.Release.Departments, &m.Release.Responsible, &m.Release.Contacts} {
		*list = slices.Clone(*list)
		for i, s := range *list {
			(*list)[i] = personal.Mask(s)
		}
	}
	if d.File != nil {
		m.File = &diag.File{Name: d.File.Name, Text: personal.Mask(raw)}
	}
	m.Mentions, m.Roles, m.Quotes, m.Events = slices.Clone(d.Mentions), slices.Clone(d.Roles), slices.Clone(d.Quotes), slices.Clone(d.Events)
	m.Mentions = slices.DeleteFunc(m.Mentions, func(x doc.Mention) bool { // a mark of a day of birth says the day again
		return slices.ContainsFunc(found, func(f personal.Found) bool { return f.In.Overlaps(x.In) })
	})
	for i := range m.Mentions {
		m.Mentions[i].Role = personal.Mask(m.Mentions[i].Role)
	}
	for i := range m.Roles {
		m.Roles[i].Evidence = personal.Mask(m.Roles[i].Evidence)
	}
	for i, q := range m.Quotes {
		m.Quotes[i].First, m.Quotes[i].Last = personal.Mask(q.First), personal.Mask(q.Last)
	}
	for i := range m.Events {
		m.Events[i].What = personal.Mask(m.Events[i].What)
	}
	x.Amounts = slices.Clone(x.Amounts)
	for i, a := range x.Amounts {
		x.Amounts[i].Value, x.Amounts[i].What = personal.Mask(a.Value), personal.Mask(a.What)
	}
	return &m, &x
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
// happenings as many as the share of an excerpt has room for. Facts that are
// names and days alone stay: they are nobody's words.
func (d *Doc) cutToExcerpt() {
	m, x := *d.Document, *d.Derived
	left := int(float64(utf8.RuneCountInString(d.Text)) * excerptShare)
	for _, i := range d.Shown {
		left -= utf8.RuneCountInString(d.Text[d.Sentences[i].Start:d.Sentences[i].End])
	}
	m.Events = nil
	for _, e := range d.Events {
		if !d.shows(e.In) {
			if n := utf8.RuneCountInString(e.What); n <= left {
				left -= n
			} else {
				continue
			}
		}
		m.Events = append(m.Events, e)
	}
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
