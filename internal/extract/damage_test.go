package extract

import (
	"bytes"
	"math"
	"math/rand/v2"
	"os"
	"runtime"
	"strconv"
	"strings"
	"testing"
	"time"

	"sillok/internal/cputime"
	"sillok/internal/diag"
	"sillok/internal/extract/twin"
)

// office gives the twin release in the formats of word processors.
func office() map[string][]byte {
	d := twin.Release()
	return map[string][]byte{"a.hwp": twin.HWP(d), "a.hwpx": twin.HWPX(d), "a.docx": twin.DOCX(d)}
}

// everyFormat gives a release in each format that is read.
func everyFormat(t *testing.T) map[string][]byte {
	files := office()
	files["a.html"], files["a.txt"] = twin.HTML(twin.Release()), twin.Text(twin.Release())
	files["a.odt"] = twin.ODTFile(`<text:h text:outline-level="1">가람시 민원 창구 늘린다</text:h><text:p>가람시는 3월 12일 종이 없는 민원 창구를 여섯 곳으로 늘린다고 밝혔다.</text:p>`, "")
	for name, saved := range map[string]string{"office.pdf": "ministry.office.pdf", "browser.pdf": "statistics.browser.pdf", "office.docx": "audit.docx"} {
		data, err := os.ReadFile("testdata/twins/" + saved)
		if err != nil {
			t.Fatal(err)
		}
		files[name] = data
	}
	return files
}

// damagedFiles is how many damaged files of each format TestDamaged reads. The
// variable SILLOK_TEST_DAMAGED sets another number: 500 in the nightly run.
func damagedFiles(t *testing.T) int {
	v := os.Getenv("SILLOK_TEST_DAMAGED")
	if v == "" {
		return 30
	}
	n, err := strconv.Atoi(v)
	if err != nil {
		t.Fatal("SILLOK_TEST_DAMAGED is no number: ", v)
	}
	return n
}

// TestDamaged reads files that are cut, or have bytes flipped or overwritten:
// each in time and within memory, with an article or with a reason.
func TestDamaged(t *testing.T) {
	const limit, memory = 2 * time.Second, 256 << 20
	files := damagedFiles(t)
	for name, whole := range everyFormat(t) {
		random := rand.New(rand.NewPCG(1, 2))
		read := 0
		for i := range files {
			data := damage(whole, random, i)
			took := fastest(func() {
				a, problems := Extract(name, data, Options{})
				if a == nil && diag.Errors(problems) == 0 {
					t.Errorf("%s %d: no article and no reason", name, i)
				}
				if a != nil {
					read++
				}
			}, limit)
			if took > limit {
				t.Errorf("%s %d took %v", name, i, took)
			}
		}
		var m runtime.MemStats
		if runtime.ReadMemStats(&m); m.HeapInuse > memory {
			t.Errorf("%s: %d MB in use", name, m.HeapInuse>>20)
		}
		t.Logf("%s: %d of %d were read", name, read, files)
	}
}

// fastest runs f, and up to five times again where it took longer than limit: on a busy
// machine one of the six may have had the time it needs.
func fastest(f func(), limit time.Duration) time.Duration {
	best := time.Duration(math.MaxInt64)
	for range 6 {
		start := cputime.Spent()
		f()
		if best = min(best, cputime.Spent()-start); best <= limit {
			break
		}
	}
	return best
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
	if testing.Short() {
		t.Skip("time is not measured with -short, under which the race detector runs")
	}
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
		took := fastest(func() {
			if a, problems := Extract(c.name, c.data, Options{}); a != nil || diag.Errors(problems) == 0 {
				t.Errorf("%s was read", c.name)
			}
		}, limit)
		if took > limit {
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
