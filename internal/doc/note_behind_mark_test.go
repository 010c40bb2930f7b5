package doc_test

import (
	"bytes"
	"testing"

	"sillok/internal/diag"
	"sillok/internal/doc"
	"sillok/internal/edtf"
	"sillok/internal/entity"
)

// A note to a mark stands behind it in Markdown, once.
func TestNoteBehindMark(t *testing.T) {
	a := doc.Article{Title: "창구", Published: edtf.MustParse("2024-03-12"), Language: "ko", Text: "행정안전부는 밝혔다.\n\n2017년에 생겼다."}
	name := diag.Span{Start: 0, End: len("행정안전부")}
	line := diag.Span{Start: 0, End: len("행정안전부는 밝혔다.")}
	note := diag.Span{Start: line.End + 2, End: len(a.Text)}
	a.Tree = []doc.Node{
		{Form: doc.Paragraph, In: line, Nodes: []doc.Node{{Form: doc.NoteRef, Label: "1", In: diag.Span{Start: name.End, End: name.End}}}},
		{Form: doc.Note, Label: "1", In: note, Nodes: []doc.Node{{Form: doc.Paragraph, In: note}}},
	}
	d := &doc.Document{Article: a, Mentions: []doc.Mention{{In: name, ID: entity.ID{Kind: "agency", Name: "행정안전부"}}}}
	page := d.Markdown()
	if want := []byte("[행정안전부](agency:행정안전부)[^1]는 밝혔다."); !bytes.Contains(page, want) || bytes.Count(page, []byte("[^1]")) != 2 {
		t.Errorf("%s", page)
	}
}
