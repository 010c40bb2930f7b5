package project

import (
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// shardSite is a site of sources of which some have one title, so that their
// addresses depend on one another, and some end in lines that recur.
func shardSite(t *testing.T) *Site {
	t.Helper()
	dir := t.TempDir()
	bodies := []string{"행정안전부", "기획재정부", "국토교통부", "서울특별시", "조달청"}
	for i := range 20 {
		title := fmt.Sprintf("%s, 공공데이터 %d차 개방", bodies[i%5], i)
		if i%4 == 0 {
			title = "정보시스템 점검 안내"
		}
		text := fmt.Sprintf("%s\n\n2024년 3월 %d일\n\n%s은 %d일 국민신문고의 자료 %d건을 열었다고 밝혔다. 김나래 과장은 “다음 달에 더 연다”고 말했다.\n\n담당 부서: 데이터과\n이 자료는 누구나 쓸 수 있습니다.\n", title, i+1, bodies[i%5], i+1, i+2)
		writeTest(t, filepath.Join(dir, sourcesDir, fmt.Sprintf("자료-%02d.txt", i)), text)
	}
	writeTest(t, filepath.Join(dir, SettingsFile), "title: 시험\nlanguage: ko\n")
	return openTest(t, dir)
}

func writeTest(t testing.TB, name, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

func openTest(t *testing.T, dir string) *Site {
	t.Helper()
	s, err := Open(dir, nil)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// pagesOf gives the pages of a site and what it remembers of its imports.
func pagesOf(t *testing.T, dir string) map[string]string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(dir, documentsDir, "*"))
	if err != nil {
		t.Fatal(err)
	}
	pages := map[string]string{}
	for _, f := range append(files, filepath.Join(dir, imprintsFile)) {
		b, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		pages[filepath.Base(f)] = string(b)
	}
	return pages
}

func importTest(t *testing.T, s *Site, o ImportOptions) *Imported {
	t.Helper()
	r, err := s.Import(nil, o)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// TestShardsAreOneImport compares the pages of one import with those of 1, 3 and 8
// shards and an import of all, each as a process of its own.
func TestShardsAreOneImport(t *testing.T) {
	t.Setenv("SOURCE_DATE_EPOCH", "1700000000")
	whole := shardSite(t)
	importTest(t, whole, ImportOptions{})
	want := pagesOf(t, whole.Dir)
	if len(want) != 21 {
		t.Fatalf("one import has %d files", len(want))
	}
	for _, n := range []int{1, 3, 8} {
		s := shardSite(t)
		staged := 0
		for i := range n {
			r := importTest(t, openTest(t, s.Dir), ImportOptions{Shard: Shard{i + 1, n}})
			staged += r.Staged
			if n > 1 && len(r.Written) > 0 {
				t.Errorf("shard %d of %d wrote %v", i+1, n, r.Written)
			}
		}
		if n > 1 && staged != 20 {
			t.Errorf("%d shards made %d pages, want 20", n, staged)
		}
		last := importTest(t, openTest(t, s.Dir), ImportOptions{})
		for _, p := range last.Problems {
			if p.File.Name == stagedDir {
				t.Errorf("%d shards: %s", n, p.Message)
			}
		}
		if got := pagesOf(t, s.Dir); !maps.Equal(got, want) {
			t.Errorf("the pages of %d shards are not those of one import", n)
		}
		if _, err := os.Stat(s.path(stagedDir)); !os.IsNotExist(err) {
			t.Errorf("%s is left: %v", stagedDir, err)
		}
	}
}

// TestWhatShardsMadeIsTakenOnlyIfItHolds changes a source, and then the names,
// between the shards and the import of all.
func TestWhatShardsMadeIsTakenOnlyIfItHolds(t *testing.T) {
	t.Setenv("SOURCE_DATE_EPOCH", "1700000000")
	for name, change := range map[string]struct {
		file, text string
		least      int // pages that are not taken
	}{
		"source": {sourcesDir + "/자료-03.txt", "새 제목\n\n조달청은 오늘 새 글을 냈다.\n", 1},
		"names":  {namesDir + "/agency.yaml", "- {id: 행정안전부, aliases: [행안]}\n", 20},
		"damage": {stagedName(sourcesDir + "/자료-04.txt"), "{", 1},
	} {
		s := shardSite(t)
		for i := range 2 {
			importTest(t, openTest(t, s.Dir), ImportOptions{Shard: Shard{i + 1, 2}})
		}
		writeTest(t, s.path(change.file), change.text)
		r := importTest(t, openTest(t, s.Dir), ImportOptions{})
		told := 0
		for _, p := range r.Problems {
			if p.File.Name == stagedDir {
				fmt.Sscanf(strings.TrimLeft(p.Message, " "), "%d", &told)
			}
		}
		if told < change.least {
			t.Errorf("%s: %d pages of shards were not taken, want %d or more", name, told, change.least)
		}
		clean := shardSite(t)
		if name != "damage" {
			writeTest(t, clean.path(change.file), change.text)
		}
		importTest(t, clean, ImportOptions{})
		if !maps.Equal(pagesOf(t, s.Dir), pagesOf(t, clean.Dir)) {
			t.Errorf("%s: the pages are not those of an import after the change", name)
		}
	}
}

// TestAnnotateInShards annotates after a change of the names, at once and in 3
// and 8 shards.
func TestAnnotateInShards(t *testing.T) {
	t.Setenv("SOURCE_DATE_EPOCH", "1700000000")
	run := func(n int) map[string]string {
		s := shardSite(t)
		importTest(t, s, ImportOptions{})
		writeTest(t, s.path(namesDir+"/system.yaml"), "- {id: 국민신문고, hide: true}\n")
		changed := map[string]bool{}
		for i := range n {
			r, err := openTest(t, s.Dir).AnnotateWith(nil, AnnotateOptions{Shard: Shard{i + 1, n}})
			if err != nil {
				t.Fatal(err)
			}
			for _, page := range r.Changed {
				if changed[page] {
					t.Errorf("%s is in two shards of %d", page, n)
				}
				changed[page] = true
			}
		}
		if len(changed) == 0 {
			t.Fatal("nothing changed")
		}
		return pagesOf(t, s.Dir)
	}
	want := run(1)
	for _, n := range []int{3, 8} {
		if !maps.Equal(run(n), want) {
			t.Errorf("%d shards give other pages than one run", n)
		}
	}
}

func TestParseShard(t *testing.T) {
	for text, want := range map[string]Shard{"": {}, "1/1": {1, 1}, "3/8": {3, 8}} {
		if got, err := ParseShard(text); err != nil || got != want {
			t.Errorf("%q: %v, %v", text, got, err)
		}
	}
	for _, text := range []string{"0/8", "9/8", "1", "1/", "a/b", "-1/2", "1/8/2"} {
		if _, err := ParseShard(text); err == nil {
			t.Errorf("%q is taken", text)
		}
	}
}

func TestShardTakesNoFiles(t *testing.T) {
	if _, err := shardSite(t).Import([]string{"x.txt"}, ImportOptions{Shard: Shard{1, 2}}); err == nil {
		t.Error("files are imported in shards")
	}
}
