package tagger

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"unicode/utf8"
)

func load(t testing.TB) *Tagger {
	t.Helper()
	tagger, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	return tagger
}

// found lists spans as "tag:surface".
func found(text string, spans []Span) string {
	var out []string
	for _, s := range spans {
		out = append(out, s.Tag+":"+text[s.Start:s.End])
	}
	return strings.Join(out, " ")
}

func TestTagFindsEntitiesOfEachType(t *testing.T) {
	tagger := load(t)
	for _, c := range []struct{ text, want string }{
		{"김영철 부장은 지난해 부산에서 열린 행사에 참석했다.", "PS:김영철 DT:지난해 LC:부산"},
		{"삼성전자는 3월 2일 신제품 5개를 선보였다.", "OG:삼성전자 DT:3월 2일 QT:5개"},
		{"오후 3시에 회의를 시작한다.", "TI:오후 3시"},
		{"", ""},
		{" \n\n\t ", ""},
	} {
		if got := found(c.text, tagger.Tag(c.text)); got != c.want {
			t.Errorf("%q: found %q, want %q", c.text, got, c.want)
		}
	}
}

func TestTagGivesByteOffsetsAcrossLinesAndSentences(t *testing.T) {
	tagger := load(t)
	one := "김영철 부장은 부산에 있다."
	want := "PS:김영철 LC:부산"
	for _, joint := range []string{"\n", "\r\n", " ", "\n\n  "} {
		text := one + joint + one
		if got := found(text, tagger.Tag(text)); got != want+" "+want {
			t.Errorf("joined by %q: found %q", joint, got)
		}
	}
}

func TestTagCutsLongLinesAtSpaces(t *testing.T) {
	text := strings.Repeat("김영철 부장과 ", 500)
	for _, s := range load(t).Tag(text) {
		if surface := text[s.Start:s.End]; surface != strings.TrimSpace(surface) || !strings.HasPrefix(surface, "김") {
			t.Errorf("span %q at byte %d", surface, s.Start)
		}
	}
}

func TestScoresAreProbabilities(t *testing.T) {
	tagger := load(t)
	sure := tagger.Tag("김영철 부장은 3월 2일 부산에 갔다.")
	for _, s := range sure {
		if s.Score <= 0.3 || s.Score > 1 {
			t.Errorf("%s has score %v", s.Tag, s.Score)
		}
	}
}

func TestTagIsSafeForConcurrentUse(t *testing.T) {
	tagger := load(t)
	text := "김영철 부장은 지난해 부산에서 열린 행사에 참석했다.\n삼성전자는 3월 2일 신제품 5개를 선보였다."
	want := fmt.Sprint(tagger.Tag(text))
	var wait sync.WaitGroup
	for range 4 {
		wait.Go(func() {
			for range 20 {
				if got := fmt.Sprint(tagger.Tag(text)); got != want {
					t.Errorf("found %s, want %s", got, want)
				}
			}
		})
	}
	wait.Wait()
}

func FuzzTag(f *testing.F) {
	tagger := load(f)
	for _, s := range []string{"", "김영철", "A. 김\xff\xfe 3월", "\u1100\u1161 \ud55c", strings.Repeat("가", 700), "「법」 제3조.\r\n다. 라!\x00"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		last := 0
		for _, s := range tagger.Tag(text) {
			if s.Start < last || s.End <= s.Start || s.End > len(text) {
				t.Fatalf("span %+v after byte %d of %d", s, last, len(text))
			}
			if utf8.ValidString(text) && !utf8.ValidString(text[s.Start:s.End]) {
				t.Fatalf("span %+v cuts a character", s)
			}
			if s.Score < 0 || s.Score > 1 || TagIndex(s.Tag) < 0 {
				t.Fatalf("span %+v", s)
			}
			last = s.End
		}
	})
}

func BenchmarkLoad(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Load(); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkTag labels news sentences of raw-train.tsv where it is at hand.
func BenchmarkTag(b *testing.B) {
	tagger := load(b)
	text := sample(b)
	chars := utf8.RuneCountInString(text)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		tagger.Tag(text)
	}
	b.ReportMetric(float64(chars)*float64(b.N)/b.Elapsed().Seconds(), "chars/s")
}

// klue returns the path of a file of the KLUE-NER folder, or skips.
func klue(t testing.TB, name string) string {
	t.Helper()
	path := filepath.Join("..", "..", "..", "shared", "data", "klue-ner", name)
	if _, err := os.Stat(path); err != nil {
		t.Skip("the KLUE-NER folder is not at hand: ", err)
	}
	return path
}

func sample(t testing.TB) string {
	t.Helper()
	data, err := os.ReadFile(klue(t, "raw-train.tsv"))
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for line := range strings.Lines(string(data[:min(len(data), 300000)])) {
		if _, text, ok := strings.Cut(line, "\t"); ok {
			b.WriteString(text)
		}
	}
	return b.String()
}
