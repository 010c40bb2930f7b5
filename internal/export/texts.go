package export

import (
	"bytes"
	"encoding/json"

	"sillok/internal/library"
)

// The bare texts, for whoever looks for marks with a program of their own: the places
// of marks in the other formats count characters of these. sillok annotate --proposals
// takes back what it found.
var textsFormat = Format{
	Name: "texts", Title: "bare texts (JSON lines)", Schema: "https://jsonlines.org/",
	Loses: "everything but the text; documents whose rights do not allow it are left out",
	Files: one("texts.jsonl", bareTexts),
}

type textData struct {
	Document  string `json:"document"`
	Title     string `json:"title,omitempty"`
	Published string `json:"published"`
	Language  string `json:"language,omitempty"`
	Text      string `json:"text"`
}

func bareTexts(l *library.Library, _ Options) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	for _, d := range l.Documents {
		row := documentOf(d)
		if row.Shown != "full" {
			continue
		}
		if err := e.Encode(textData{Document: d.Slug, Title: row.Title, Published: row.Published, Language: d.Language, Text: d.Text}); err != nil {
			return nil, err
		}
	}
	return b.Bytes(), nil
}
