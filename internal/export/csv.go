package export

import (
	"bytes"
	"encoding/csv"
	"strconv"
	"strings"

	"sillok/internal/library"
)

var csvFormat = Format{
	Name: "csv", Title: "CSV",
	Loses: "lists inside a cell are joined with semicolons; each row holds the first piece of evidence and the number of all",
	Files: csvFiles,
}

// table is a CSV file: UTF-8 with a byte order mark, which spreadsheets need to
// read Hangul, and CRLF as RFC 4180 has it.
func table(name string, head []string, rows [][]string) (File, error) {
	var b bytes.Buffer
	b.WriteString("\ufeff")
	w := csv.NewWriter(&b)
	w.UseCRLF = true
	for _, row := range append([][]string{head}, rows...) {
		for i, cell := range row {
			row[i] = harmless(cell)
		}
		if err := w.Write(row); err != nil {
			return File{}, err
		}
	}
	w.Flush()
	return File{Name: name, Data: b.Bytes()}, w.Error()
}

// harmless keeps a spreadsheet from taking a cell for a formula.
func harmless(cell string) string {
	if cell != "" && strings.ContainsRune("=+-@\t\r", rune(cell[0])) {
		return "'" + cell
	}
	return cell
}

func csvFiles(l *library.Library, o Options) ([]File, error) {
	s := data(l, o)
	join := func(list []string) string { return strings.Join(list, ";") }
	where := func(list []evidence) []string {
		if len(list) == 0 {
			return []string{"", "", "", "0"}
		}
		return []string{list[0].Document, strconv.Itoa(list[0].Sentence), list[0].Text, strconv.Itoa(len(list))}
	}
	var documents, mentions, entities, posts, quotes, reported, moments, steps, amounts, series, relations, promises [][]string
	for _, d := range s.Documents {
		documents = append(documents, []string{d.Slug, d.Title, d.Publisher, join(d.Authors), d.Published, d.Rights, d.URL, d.Shown})
		for _, m := range d.Mentions {
			mentions = append(mentions, []string{d.Slug, strconv.Itoa(m.Sentence), strconv.Itoa(m.Start), strconv.Itoa(m.End), m.Surface, m.ID, m.Role, m.State})
		}
	}
	for _, e := range s.Entities {
		entities = append(entities, []string{e.ID, e.Kind, e.Name, e.Class, e.Begin, e.End, join(e.Predecessors), join(e.SucceededBy), join(e.Surfaces), strconv.Itoa(e.Documents), strconv.Itoa(e.Mentions), e.Address})
	}
	for _, p := range s.Posts {
		posts = append(posts, append([]string{p.Person, p.Post, p.Agency, p.When, p.Seen, p.State}, where(p.Evidence)...))
	}
	said := func(q quoteData) []string {
		return append([]string{q.Speaker, q.Text, q.When, q.Occasion, q.State}, where([]evidence{q.Evidence})...)
	}
	for _, q := range s.Quotes {
		quotes = append(quotes, said(q))
	}
	for _, q := range s.Reported {
		reported = append(reported, said(q))
	}
	for _, m := range s.Moments {
		moments = append(moments, append([]string{m.When, m.What, m.Status, join(m.Who)}, where(m.Evidence)...))
	}
	for _, x := range s.Steps {
		steps = append(steps, append([]string{x.System, x.Step, x.When, x.Status}, where(x.Evidence)...))
	}
	for _, x := range s.Amounts {
		amounts = append(amounts, append([]string{x.Of, x.Value, x.Unit, x.What, x.When, x.Status}, where(x.Evidence)...))
	}
	for n, x := range s.Series {
		for _, p := range x.Points {
			series = append(series, append([]string{strconv.Itoa(n + 1), x.Of, x.What, p.When, p.Value, strconv.FormatFloat(p.Number, 'f', -1, 64), x.Unit, p.Status}, where(p.Evidence)...))
		}
	}
	for _, r := range s.Relations {
		relations = append(relations, append([]string{r.From, r.Type, r.To, strconv.Itoa(r.Documents), r.Span}, where(r.Evidence)...))
	}
	for _, p := range s.Promises {
		promises = append(promises, append([]string{p.Due, p.What, p.Status, join(p.Who)}, where([]evidence{p.Evidence})...))
	}
	place := []string{"document", "sentence", "text", "evidence"}
	var files []File
	for _, t := range []struct {
		name string
		head []string
		rows [][]string
	}{
		{"documents.csv", []string{"slug", "title", "publisher", "authors", "published", "rights", "url", "shown"}, documents},
		{"mentions.csv", []string{"document", "sentence", "start", "end", "surface", "id", "role", "state"}, mentions},
		{"entities.csv", []string{"id", "kind", "name", "class", "begin", "end", "predecessors", "succeeded_by", "surfaces", "documents", "mentions", "address"}, entities},
		{"posts.csv", append([]string{"person", "post", "agency", "when", "seen", "state"}, place...), posts},
		{"quotations.csv", append([]string{"speaker", "words", "when", "occasion", "state"}, place...), quotes},
		{"reported.csv", append([]string{"speaker", "words", "when", "occasion", "state"}, place...), reported},
		{"happenings.csv", append([]string{"when", "what", "status", "who"}, place...), moments},
		{"steps.csv", append([]string{"system", "step", "when", "status"}, place...), steps},
		{"quantities.csv", append([]string{"of", "value", "unit", "what", "when", "status"}, place...), amounts},
		{"series.csv", append([]string{"series", "of", "what", "when", "value", "number", "unit", "status"}, place...), series},
		{"relations.csv", append([]string{"from", "type", "to", "documents", "span"}, place...), relations},
		{"promises.csv", append([]string{"due", "what", "status", "who"}, place...), promises},
	} {
		f, err := table(t.name, t.head, t.rows)
		if err != nil {
			return nil, err
		}
		files = append(files, f)
	}
	return files, nil
}
