package project

import (
	"bytes"
	"compress/gzip"
	"io"
	"testing"

	"sillok/internal/export"
)

// A packed export is its bytes again when it is unpacked, under a name that says so.
func TestPacked(t *testing.T) {
	want := bytes.Repeat([]byte("문서,문장,글자\n"), 5000)
	f, err := packed(export.File{Name: "mentions.csv", Data: want})
	if err != nil {
		t.Fatal(err)
	}
	r, err := gzip.NewReader(bytes.NewReader(f.Data))
	if err != nil {
		t.Fatal(err)
	}
	got, err := io.ReadAll(r)
	if err != nil || !bytes.Equal(got, want) || f.Name != "mentions.csv.gz" || len(f.Data) > len(want)/4 {
		t.Errorf("%s has %d bytes of %d, and holds others: %v", f.Name, len(f.Data), len(want), err)
	}
}
