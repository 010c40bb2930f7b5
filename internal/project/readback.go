package project

import (
	"unicode/utf8"

	"sillok/internal/diag"
	"sillok/internal/doc"
	"sillok/internal/entity"
	"sillok/internal/say"
)

// readBack reads a page as it is about to be written. It counts as written only
// if it says what was meant: the text of d, every mark that a person made, and
// as many rows in each list. was is how many errors the page had before. nil:
// all is well.
func readBack(name string, page []byte, d *doc.Document, kinds []*entity.Kind, was int) *diag.Problem {
	_, _, bad := asWritten(&diag.File{Name: name, Text: string(page)}, d, kinds, was)
	return bad
}

// asWritten is readBack of a file, and what was read of it.
func asWritten(f *diag.File, d *doc.Document, kinds []*entity.Kind, was int) (got *doc.Document, problems []diag.Problem, bad *diag.Problem) {
	if len(f.Text) > doc.Longest {
		return nil, nil, &diag.Problem{Rule: "page", File: &diag.File{Name: f.Name}, Message: say.Sprintf("the page would have %d MB", len(f.Text)>>20), Hint: say.Sprintf("pages have at most %d MB; split the source", doc.Longest>>20)}
	}
	if !utf8.ValidString(f.Text) {
		return nil, nil, fault(f, say.Text("the page that was made is not UTF-8; it was not written"))
	}
	got, problems = doc.ParseKinds(f, kinds)
	return got, problems, difference(f, d, got, problems, was)
}

// difference tells where what was read of a page is not what was meant.
func difference(f *diag.File, d, got *doc.Document, problems []diag.Problem, was int) *diag.Problem {
	switch {
	case got.Text != d.Text:
		return fault(f, say.Text("the page that was made has other words than the document; it was not written"))
	case diag.Errors(problems) > was:
		return fault(f, say.Sprintf("the page that was made cannot be read: %s; it was not written", problems[0].Message))
	case len(got.Roles) != len(d.Roles) || len(got.Quotes) != len(d.Quotes) || len(got.Events) != len(d.Events):
		return fault(f, say.Text("the page that was made has lost rows of its lists; it was not written"))
	}
	type mark struct {
		in   diag.Span
		id   entity.ID
		role string
	}
	marks := make(map[mark]bool, len(got.Mentions))
	for _, m := range got.Mentions {
		if !m.Machine {
			marks[mark{m.In, m.ID, m.Role}] = true
		}
	}
	for _, m := range d.Mentions {
		if !m.Machine && !marks[mark{m.In, m.ID, m.Role}] {
			return fault(f, say.Sprintf("the page that was made has lost the mark of %s; it was not written", d.Text[m.In.Start:m.In.End]))
		}
	}
	return nil
}
