package dates

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"sillok/internal/edtf"
	"sillok/internal/tabletest"
)

// TestWords: words.tsv and the code name the same lists.
func TestWords(t *testing.T) { tabletest.Words(t, wordsTSV) }

// TestVocabulary: each row of vocabulary.tsv is read as it says in its example.
func TestVocabulary(t *testing.T) {
	for _, v := range vocabulary() {
		l := lexer{text: v.example}
		found := slices.ContainsFunc(l.line(0, len(v.example)), func(k token) bool {
			word := v.example[k.start:k.end]
			return k.kind == v.kind && k.n == v.n && slices.ContainsFunc(v.words, func(p string) bool { return match(word, p) == len(word) })
		})
		if !found || v.kind == other {
			t.Errorf("%q holds none of %q", v.example, v.words)
		}
	}
}

// TestHolidays: each row of holidays.tsv falls on its day in 2026 and is found by
// each of its names: alone, or only where it is kept.
func TestHolidays(t *testing.T) {
	for i, row := range tableRows(holidaysTSV, 4) {
		h := holidays()[i]
		if day, ok := h.on(2026); !ok || day.Date().String() != row[3] {
			t.Errorf("%s is on %s in 2026, want %s", h.names[0], day.Date(), row[3])
		}
		for _, name := range h.names {
			name = strings.ReplaceAll(name, "_", " ")
			if got := found(name+"에 열었다", "2026-06-30") != "-"; got != h.alone {
				t.Errorf("%s alone is found: %v", name, got)
			}
			if found("2026년 "+name+" 연휴에 열었다", "2026-06-30") == "-" {
				t.Errorf("2026년 %s 연휴 is not found", name)
			}
		}
	}
}

// TestReasons: each step of reasons.tsv is told of its example, and each that the
// code names is there.
func TestReasons(t *testing.T) {
	for _, row := range tableRows(reasonsTSV, 4) {
		words := strings.NewReplacer("#", `[+−]\d+`, "%", `\d+`).Replace(regexp.QuoteMeta(row[1]))
		told := regexp.MustCompile(`: (.+, )?` + words + `(,| \d|$)`)
		if row[2] == "-" {
			if _, why := Reference(row[3]); !told.MatchString(": " + why) {
				t.Errorf("%s: %q is not told of %q: %s", row[0], row[1], row[3], why)
			}
			continue
		}
		title, text, titled := strings.Cut(row[3], "⏎")
		if !titled {
			title, text = "", row[3]
		}
		if !slices.ContainsFunc(FindTitled(text, title, edtf.MustParse(row[2]), nil), func(m Match) bool { return told.MatchString(m.Rule) }) {
			t.Errorf("%s: %q is not told of %q", row[0], row[1], row[3])
		}
	}
}
