package project

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"
)

// spreadSite is a site whose last source opens a system that the others name.
func spreadSite(t *testing.T) *Site {
	t.Helper()
	dir := t.TempDir()
	for i := range 4 {
		text := fmt.Sprintf("제%d차 협의회 회의록\n\n2024년 4월 %d일\n\n물길누리를 그대로 쓰기로 했다. 다음 회의는 5월 %d일에 연다.\n", i+1, i+1, i+1)
		if i == 3 {
			text = "하천 자료를 한눈에\n\n2024년 9월 2일\n\n환경부는 ‘물길누리’를 9월 2일 개통했다고 밝혔다.\n"
		}
		writeTest(t, filepath.Join(dir, sourcesDir, fmt.Sprintf("자료-%d.txt", i)), text)
	}
	writeTest(t, filepath.Join(dir, SettingsFile), "title: 시험\nlanguage: ko\n")
	return openTest(t, dir)
}

// TestNamesSpread: a name that one source introduces is marked in all of them, whether
// they are imported at once, in shards, or one after the other and annotated; and
// annotating again changes nothing.
func TestNamesSpread(t *testing.T) {
	t.Setenv("SOURCE_DATE_EPOCH", "1700000000")
	whole := spreadSite(t)
	importTest(t, whole, ImportOptions{})
	want := pagesOf(t, whole.Dir)
	marked := 0
	for _, text := range want {
		if strings.Contains(text, "[물길누리](system:물길누리)") {
			marked++
		}
	}
	if marked != 4 {
		t.Errorf("%d pages mark the name, want 4", marked)
	}
	if r, err := openTest(t, whole.Dir).Annotate(nil); err != nil || len(r.Changed) > 0 {
		t.Errorf("annotate changed %v (%v)", r.Changed, err)
	}

	shards := spreadSite(t)
	for i := range 3 {
		importTest(t, openTest(t, shards.Dir), ImportOptions{Shard: Shard{i + 1, 3}})
	}
	importTest(t, openTest(t, shards.Dir), ImportOptions{})
	samePages(t, "shards", pagesOf(t, shards.Dir), want)

	steps := spreadSite(t)
	for i := range 4 {
		s := openTest(t, steps.Dir)
		if _, err := s.Import([]string{filepath.Join(steps.Dir, sourcesDir, fmt.Sprintf("자료-%d.txt", i))}, ImportOptions{}); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := openTest(t, steps.Dir).Annotate(nil); err != nil {
		t.Fatal(err)
	}
	samePages(t, "one after the other", pagesOf(t, steps.Dir), want)
}

func samePages(t *testing.T, name string, got, want map[string]string) {
	t.Helper()
	for page, text := range want {
		if strings.HasSuffix(page, ".md") && got[page] != text {
			t.Errorf("%s: %s\n%s\nwant\n%s", name, page, got[page], text)
		}
	}
}

// TestBareStaysBare: what a person left bare is no name there, and introduces none.
func TestBareStaysBare(t *testing.T) {
	s := spreadSite(t)
	importTest(t, s, ImportOptions{})
	for name, text := range pagesOf(t, s.Dir) {
		if strings.Contains(text, "개통했다고") {
			text = strings.ReplaceAll(text, "[물길누리](system:물길누리)", "물길누리")
			writeTest(t, filepath.Join(s.Dir, documentsDir, name), text)
		}
	}
	if _, err := openTest(t, s.Dir).Annotate(nil); err != nil {
		t.Fatal(err)
	}
	for name, text := range pagesOf(t, s.Dir) {
		if strings.Contains(text, "(system:물길누리)") {
			t.Errorf("%s still marks it:\n%s", name, text)
		}
	}
}
