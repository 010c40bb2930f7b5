package extract

import (
	"slices"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"
)

// TestHeads holds day, title and publisher of documents of many forms: releases
// of four decades, notices, minutes, laws, reports, boards, portals, newspapers.
func TestHeads(t *testing.T) {
	archive, err := txtar.ParseFile("testdata/heads.txtar")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range archive.Files {
		want, text, _ := strings.Cut(string(f.Data), "\n")
		a, problems := Extract(f.Name, []byte(text), Options{})
		if a == nil {
			t.Errorf("%s: %v", f.Name, problems)
			continue
		}
		title := a.Title
		if strings.Contains(want, "| - |") {
			title = "-"
		}
		if got := a.Published.String() + " | " + title + " | " + a.Publisher; strings.TrimSpace(got) != strings.TrimSpace(want) {
			t.Errorf("%s: %s\nwant %s", f.Name, got, want)
		}
	}
}

// TestCutPart takes paths apart as an expression would.
func TestCutPart(t *testing.T) {
	for s, want := range map[string][]string{
		"": {""}, "홈": {"홈"}, "홈 > 소식": {"홈", "소식"}, "홈>소식 >": {"홈", "소식", ""}, "가  나": {"가", "나"},
		"가 >> 나": {"가", "", "나"}, " 가": {"", "가"}, "가·나/다": {"가", "나", "다"}, "가 ": {"가", ""},
	} {
		var got []string
		for rest, more := s, true; more; {
			var part string
			part, rest, more = cutPart(rest)
			got = append(got, part)
		}
		if !slices.Equal(got, want) {
			t.Errorf("%q: %q, want %q", s, got, want)
		}
	}
}
