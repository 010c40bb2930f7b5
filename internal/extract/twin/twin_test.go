package twin

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"sillok/internal/extract/block"
	"sillok/internal/extract/docx"
	"sillok/internal/extract/hwp"
	"sillok/internal/extract/hwpx"
	"sillok/internal/extract/zipxml"
)

// archive reads an archive with a reader.
func archive(read func(*zipxml.Archive) (*block.Document, error)) func([]byte) (*block.Document, error) {
	return func(data []byte) (*block.Document, error) {
		a, err := zipxml.Open(data)
		if err != nil {
			return nil, err
		}
		return read(a)
	}
}

// TestTwins writes one document in three formats and reads it back.
func TestTwins(t *testing.T) {
	for _, f := range []struct {
		name  string
		write func(*block.Document) []byte
		read  func([]byte) (*block.Document, error)
	}{
		{"hwp", HWP, hwp.Read},
		{"hwpx", HWPX, archive(hwpx.Read)},
		{"docx", DOCX, archive(docx.Read)},
	} {
		t.Run(f.name, func(t *testing.T) {
			for _, d := range []func() *block.Document{Release, Ministry} {
				got, err := f.read(f.write(d()))
				if err != nil {
					t.Fatal(err)
				}
				if diff := cmp.Diff(d(), got); diff != "" {
					t.Error(diff)
				}
			}
		})
	}
}
