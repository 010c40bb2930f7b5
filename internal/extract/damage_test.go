package extract

import (
	"bytes"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"sillok/internal/diag"
	"sillok/internal/extract/twin"
)

// office gives the twin release in the formats of word processors.
func office() map[string][]byte {
	d := twin.Release()
	return map[string][]byte{"a.hwp": twin.HWP(d), "a.hwpx": twin.HWPX(d), "a.docx": twin.DOCX(d)}
}

// TestDamaged reads files that are cut, or have bytes flipped or overwritten:
// each in time, with an article or with a reason.
func TestDamaged(t *testing.T) {
	const files, limit = 500, 2 * time.Second
	for name, whole := range office() {
		random := rand.New(rand.NewPCG(1, 2))
		read := 0
		for i := range files {
			data := damage(whole, random, i)
			start := time.Now()
			a, problems := Extract(name, data, Options{})
			if took := time.Since(start); took > limit {
				t.Errorf("%s %d took %v", name, i, took)
			}
			if a == nil && diag.Errors(problems) == 0 {
				t.Errorf("%s %d: no article and no reason", name, i)
			}
			if a != nil {
				read++
			}
		}
		t.Logf("%s: %d of %d were read", name, read, files)
	}
}

// damage cuts, flips or overwrites bytes.
func damage(data []byte, random *rand.Rand, i int) []byte {
	data = bytes.Clone(data)
	switch i % 3 {
	case 0:
		return data[:random.IntN(len(data))]
	case 1:
		for range 1 + random.IntN(8) {
			data[random.IntN(len(data))] ^= 1 << random.IntN(8)
		}
	default:
		at := random.IntN(len(data))
		for j := at; j < min(at+1+random.IntN(64), len(data)); j++ {
			data[j] = byte(random.IntN(256))
		}
	}
	return data
}

// TestBombs reads files that unpack to very much, nest very deep or say that
// they are larger than they are.
func TestBombs(t *testing.T) {
	const limit = 2 * time.Second
	zeros := strings.Repeat("0", 64<<20)
	deep := strings.Repeat(`<hp:p><hp:run><hp:tbl><hp:tr><hp:tc><hp:subList>`, 4000)
	var nested []byte
	for level := range 1000 {
		nested = append(nested, twin.Record(twin.TagParaHeader, level, make([]byte, 22))...)
	}
	for _, c := range []struct {
		name string
		data []byte
	}{
		{"text.hwpx", twin.HWPXFile("", twin.HWPXParagraph(0, "<hp:t>"+zeros+"</hp:t>"))},
		{"text.docx", twin.DOCXFile(twin.DOCXParagraph("", "<w:r><w:t>"+zeros+"</w:t></w:r>"), "", "", "")},
		{"elements.hwpx", twin.HWPXFile("", strings.Repeat("<a/>", 2<<20))},
		{"deep.hwpx", twin.HWPXFile("", deep)},
		{"entities.docx", twin.DOCXFile(`<!DOCTYPE x [<!ENTITY a "`+strings.Repeat("a", 1000)+`">]>`+strings.Repeat("&a;", 100000), "", "", "")},
		{"text.hwp", twin.HWPFile(nil, twin.Record(twin.TagParaText, 1, []byte(zeros)), 1)},
		{"long.hwp", twin.HWPFile(nil, bytes.Repeat(twin.Paragraph(0, 0, bytes.Repeat([]byte("\x00\xAC"), 500), nil), 4000), 1)},
		{"deep.hwp", twin.HWPFile(nil, nested, 1)},
		{"records.hwp", twin.HWPFile(nil, bytes.Repeat(twin.Record(1, 0, nil), 2<<20), 1)},
	} {
		start := time.Now()
		a, problems := Extract(c.name, c.data, Options{})
		if a != nil || diag.Errors(problems) == 0 {
			t.Errorf("%s was read", c.name)
		}
		if took := time.Since(start); took > limit {
			t.Errorf("%s took %v", c.name, took)
		}
	}
}

// TestWrongEnding reads files under names that are not theirs.
func TestWrongEnding(t *testing.T) {
	files := office()
	files["a.html"], files["a.txt"] = twin.HTML(twin.Release()), twin.Text(twin.Release())
	for _, c := range [][2]string{{"a.hwp", "b.hwpx"}, {"a.hwpx", "b.hwp"}, {"a.html", "b.hwpx"}, {"a.docx", "b.hwp"}, {"a.hwpx", "b.docx"}, {"a.html", "b.txt"}, {"a.hwp", "b.txt"}, {"a.txt", "b.hwp"}, {"a.hwpx", "b"}} {
		a, problems := Extract(c[1], files[c[0]], Options{})
		if a == nil || a.Title == "" {
			t.Errorf("%s as %s: %v", c[0], c[1], problems)
			continue
		}
		if len(problems) != 1 || !problems[0].Warning || !strings.Contains(problems[0].Message, "was read as") {
			t.Errorf("%s as %s: %v", c[0], c[1], problems)
		}
	}
}
