package export

import (
	"fmt"
	"strings"

	"sillok/internal/library"
)

// BibTeX and CSL-JSON hold the documents as works to cite.

var bibtexFormat = Format{
	Name: "bibtex", Title: "BibTeX", Schema: "https://www.bibtex.org/Format/",
	Loses: "documents alone; of a date the known year, month and day",
	Files: one("sillok.bib", bibtex),
}

var cslFormat = Format{
	Name: "csl", Title: "CSL-JSON", Schema: "https://citationstyles.org/",
	Loses: "documents alone; of a date the known year, month and day",
	Files: one("sillok.csl.json", csl),
}

func bibtex(l *library.Library, o Options) ([]byte, error) {
	var b strings.Builder
	for _, d := range l.Documents {
		fmt.Fprintf(&b, "@misc{doc%d,\n", d.Number)
		field := func(name, value string) {
			if value != "" {
				fmt.Fprintf(&b, "  %s = {%s},\n", name, bibtexText(value))
			}
		}
		field("title", d.Title)
		field("author", strings.Join(d.Authors, " and "))
		field("publisher", d.Publisher)
		year, month, dayOf := knownDate(d)
		field("year", year)
		field("month", month)
		field("day", dayOf)
		field("url", d.URL)
		if o.Address != "" {
			field("note", documentAddress(o, d))
		}
		fmt.Fprintf(&b, "  langid = {%s}\n}\n\n", d.Language)
	}
	return []byte(b.String()), nil
}

// bibtexText keeps braces in balance and escapes what TeX reads.
func bibtexText(s string) string {
	return texEscapes.Replace(s)
}

var texEscapes = strings.NewReplacer(`\`, `\textbackslash{}`, "{", `\{`, "}", `\}`, "%", `\%`, "&", `\&`, "#", `\#`, "_", `\_`, "$", `\$`, "~", `\textasciitilde{}`, "^", `\textasciicircum{}`)

// knownDate gives the parts of a document's day that are known.
func knownDate(d *library.Doc) (year, month, dayOf string) {
	parts := strings.Split(d.Published.String(), "-")
	known := func(i int) string {
		if i < len(parts) && !strings.ContainsAny(parts[i], "X/.") {
			return parts[i]
		}
		return ""
	}
	if year = known(0); year == "" {
		return "", "", ""
	}
	if month = known(1); month == "" || month > "12" {
		return year, "", ""
	}
	return year, month, known(2)
}

type cslItem struct {
	ID        string    `json:"id"`
	Type      string    `json:"type"`
	Title     string    `json:"title,omitempty"`
	Author    []cslName `json:"author,omitempty"`
	Container string    `json:"container-title,omitempty"`
	Issued    *cslDate  `json:"issued,omitempty"`
	URL       string    `json:"URL,omitempty"`
	Language  string    `json:"language"`
}

type cslName struct {
	Literal string `json:"literal"`
}

type cslDate struct {
	Parts [][]int `json:"date-parts"`
}

func csl(l *library.Library, _ Options) ([]byte, error) {
	items := []cslItem{}
	for _, d := range l.Documents {
		x := cslItem{ID: d.Slug, Type: "article-newspaper", Title: d.Title, Container: d.Publisher, URL: d.URL, Language: d.Language}
		for _, a := range d.Authors {
			x.Author = append(x.Author, cslName{a})
		}
		var parts []int
		year, month, dayOf := knownDate(d)
		for _, p := range []string{year, month, dayOf} {
			var n int
			if _, err := fmt.Sscanf(p, "%d", &n); err == nil {
				parts = append(parts, n)
			}
		}
		if len(parts) > 0 {
			x.Issued = &cslDate{[][]int{parts}}
		}
		items = append(items, x)
	}
	return indented(items)
}
