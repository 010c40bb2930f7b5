package korean_test

import (
	"os"
	"strings"
	"testing"
	"unicode/utf8"

	"sillok/internal/korean"
)

// sample is the text of the clause cases, repeated.
func sample(b *testing.B) string {
	data, err := os.ReadFile("testdata/clauses.txt")
	if err != nil {
		b.Fatal(err)
	}
	var text strings.Builder
	for line := range strings.Lines(string(data)) {
		if !strings.HasPrefix(line, "\t") && !strings.HasPrefix(line, "#") && !strings.HasPrefix(line, "!") {
			text.WriteString(line)
		}
	}
	return strings.Repeat(text.String(), 20)
}

func perSecond(b *testing.B, text string) {
	b.ReportMetric(float64(utf8.RuneCountInString(text))*float64(b.N)/b.Elapsed().Seconds(), "characters/s")
}

func BenchmarkSentences(b *testing.B) {
	text := sample(b)
	for b.Loop() {
		korean.Read(text)
	}
	perSecond(b, text)
}

func BenchmarkWords(b *testing.B) {
	text := sample(b)
	b.ReportAllocs()
	for b.Loop() {
		t := korean.Read(text)
		for _, s := range t.Sentences() {
			t.Words(s)
		}
	}
	perSecond(b, text)
}

func BenchmarkClauses(b *testing.B) {
	text := sample(b)
	b.ReportAllocs()
	for b.Loop() {
		t := korean.Read(text)
		for i := range t.Sentences() {
			t.Clauses(i)
		}
	}
	perSecond(b, text)
}

func TestLength(t *testing.T) {
	for _, s := range []string{"", "가", "a", "가나다라마바사", "한빛 2024년 é𝄞…", "abcdefgh", "abcdefghi"} {
		if got, want := korean.Length(s), len([]rune(s)); got != want {
			t.Errorf("%q has %d characters, not %d", s, got, want)
		}
	}
}
