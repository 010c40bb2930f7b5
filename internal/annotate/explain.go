package annotate

import (
	"unicode/utf8"

	"sillok/internal/doc"
	"sillok/internal/entity"
)

// Row is one mention with all that is known of it: a line of sillok explain,
// an object of sillok annotate --json.
type Row struct {
	Surface   string  `json:"surface"`
	Start     int     `json:"start"` // characters of the text
	End       int     `json:"end"`
	ByteStart int     `json:"byteStart"`
	ByteEnd   int     `json:"byteEnd"`
	Line      int     `json:"line,omitempty"` // of the page; 0 where there is no page
	Kind      string  `json:"kind"`
	ID        string  `json:"id"`
	Name      string  `json:"name"` // as people read it: 행정안전부 (2008–2013)
	Role      string  `json:"role,omitempty"`
	EDTF      string  `json:"edtf,omitempty"` // of a date
	Reason    string  `json:"reason"`
	Score     float32 `json:"score"`
	Confirmed bool    `json:"confirmed"` // a person's mark: 확인; else 추정
}

// Rows lists the mentions of d in order of place. names gives the readable
// names; nil will do.
func Rows(d *doc.Document, names *entity.Authority) []Row {
	rows := make([]Row, 0, len(d.Mentions))
	chars, at := 0, 0 // characters before byte at
	for _, m := range d.Mentions {
		chars += utf8.RuneCountInString(d.Text[at:m.In.Start])
		at = m.In.Start
		surface := d.Text[m.In.Start:m.In.End]
		r := Row{
			Surface: surface, Start: chars, End: chars + utf8.RuneCountInString(surface),
			ByteStart: m.In.Start, ByteEnd: m.In.End,
			Kind: m.ID.Kind, ID: m.ID.Name, Name: m.ID.Title(), Role: m.Role,
			Reason: m.Reason, Score: m.Score, Confirmed: !m.Machine,
		}
		if m.ID.Kind == "date" {
			r.EDTF = m.ID.Name
		} else if names != nil {
			r.Name = names.Title(m.ID)
		}
		if !m.Machine {
			r.Reason, r.Score = "person", 1
		}
		if d.File != nil && m.At.Len() > 0 {
			r.Line, _ = d.File.Position(m.At.Start)
		}
		rows = append(rows, r)
	}
	return rows
}

// Explain says why each mark stands that begins on a line of d's page, counted
// from 1; line 0 takes all lines.
func Explain(d *doc.Document, line int, names *entity.Authority) []Row {
	rows := Rows(d, names)
	if line == 0 {
		return rows
	}
	var out []Row
	for _, r := range rows {
		if r.Line == line {
			out = append(out, r)
		}
	}
	return out
}
