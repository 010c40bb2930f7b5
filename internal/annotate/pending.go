package annotate

import (
	"slices"

	"sillok/internal/diag"
	"sillok/internal/doc"
	"sillok/internal/entity"
	"sillok/internal/say"
)

// Change is one mark that would be made differently now.
type Change struct {
	Document *doc.Document
	Surface  string
	In       diag.Span
	Before   entity.ID // zero: not marked before
	After    entity.ID // zero: no longer marked
}

// Pending says what annotating the documents again would change: their marks as
// they stand beside those that the Annotator makes now. Documents whose marks are
// all a person's are left out; the documents themselves stay as they are.
func Pending(now *Annotator, documents []*doc.Document) []Change {
	var out []Change
	for _, d := range documents {
		if len(d.Mentions) > 0 && !slices.ContainsFunc(d.Mentions, func(m doc.Mention) bool { return m.Machine }) {
			continue
		}
		y := Fresh(d)
		now.Annotate(y)
		out = append(out, changes(d, d.Mentions, y.Mentions)...)
	}
	return out
}

// Fresh is d as if sillok had not marked it: its text, its persons' marks, those of
// other programs, and what people left bare.
func Fresh(d *doc.Document) *doc.Document {
	f := &doc.Document{Article: d.Article, Slug: d.Slug, File: d.File, Publish: d.Publish, Unmarked: d.Unmarked, Gone: d.Gone}
	for _, m := range d.Mentions {
		if !m.Machine || Proposed(m) != "" {
			f.Mentions = append(f.Mentions, m)
		}
	}
	return f
}

// changes compares two lists of mentions, both in order of place.
func changes(d *doc.Document, before, after []doc.Mention) []Change {
	var out []Change
	i, j := 0, 0
	for i < len(before) || j < len(after) {
		switch {
		case j == len(after) || i < len(before) && less(before[i].In, after[j].In):
			out = append(out, Change{d, surfaceOf(d, before[i]), before[i].In, before[i].ID, entity.ID{}})
			i++
		case i == len(before) || less(after[j].In, before[i].In):
			out = append(out, Change{d, surfaceOf(d, after[j]), after[j].In, entity.ID{}, after[j].ID})
			j++
		default:
			if before[i].ID != after[j].ID {
				out = append(out, Change{d, surfaceOf(d, before[i]), before[i].In, before[i].ID, after[j].ID})
			}
			i, j = i+1, j+1
		}
	}
	return out
}

func less(x, y diag.Span) bool {
	if x.Start != y.Start {
		return x.Start < y.Start
	}
	return x.End < y.End
}

func surfaceOf(d *doc.Document, m doc.Mention) string { return d.Text[m.In.Start:m.In.End] }

// Summary says how much changes: "14 marks in 6 documents".
func Summary(cs []Change) string {
	documents := map[*doc.Document]bool{}
	for _, c := range cs {
		documents[c.Document] = true
	}
	return say.Sprintf("%s in %s", say.Count(len(cs), "mark"), say.Count(len(documents), "document"))
}
