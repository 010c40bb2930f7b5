package project

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"testing"
	"time"
)

var sourceLine = regexp.MustCompile(`(?m)^source: .*\n`)

// manySite is a site of n pages: the sample's own, over and over.
func manySite(b *testing.B, n int) string {
	b.Helper()
	dir := b.TempDir()
	pages, err := filepath.Glob(filepath.Join(repository, documentsDir, "*.md"))
	if err != nil || len(pages) == 0 {
		b.Fatalf("no pages: %v", err)
	}
	if err := os.WriteFile(filepath.Join(dir, SettingsFile), []byte("title: 시험\n"), 0o644); err != nil {
		b.Fatal(err)
	}
	for i := range n {
		text, err := os.ReadFile(pages[i%len(pages)])
		if err != nil {
			b.Fatal(err)
		}
		name := filepath.Join(dir, filepath.FromSlash(documentsDir), fmt.Sprintf("%05d-%s", i, filepath.Base(pages[i%len(pages)])))
		if err := writeFile(name, sourceLine.ReplaceAll(text, nil)); err != nil {
			b.Fatal(err)
		}
	}
	return dir
}

func benchSite(b *testing.B, dir string) *Site {
	b.Helper()
	s, err := Open(dir, nil)
	if err != nil {
		b.Fatal(err)
	}
	s.Defaults = os.DirFS(repository)
	return s
}

// benchFolder is the site that $SILLOK_BENCH_SITE names, such as one that
// benchmarks/ has written, or 1,000 pages of the sample.
func benchFolder(b *testing.B) string {
	b.Helper()
	if dir := os.Getenv("SILLOK_BENCH_SITE"); dir != "" {
		return dir
	}
	return manySite(b, 1000)
}

// BenchmarkBuild is a cold build of annotated pages, without the disk.
func BenchmarkBuild(b *testing.B) {
	dir := benchFolder(b)
	for b.Loop() {
		if _, err := benchSite(b, dir).Build(BuildOptions{Frozen: true}, Nothing{}); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkServe is what a preview does after one page was edited.
func BenchmarkServe(b *testing.B) {
	dir := benchFolder(b)
	s := benchSite(b, dir)
	pages, _ := filepath.Glob(filepath.Join(dir, documentsDir, "*.md"))
	if _, err := s.Serve(); err != nil {
		b.Fatal(err)
	}
	text, err := os.ReadFile(pages[0])
	if err != nil {
		b.Fatal(err)
	}
	for i := 0; b.Loop(); i++ {
		edited := sourceLine.ReplaceAll(text, nil)
		edited = append([]byte(nil), edited...)
		edited = append(edited[:0:0], regexp.MustCompile(`(?m)^title: .*$`).ReplaceAll(edited, fmt.Appendf(nil, "title: 고친 글 %d", i))...)
		if err := os.WriteFile(pages[0], edited, 0o644); err != nil {
			b.Fatal(err)
		}
		v, err := s.Serve()
		if err != nil {
			b.Fatal(err)
		}
		if _, found, err := v.File("index.html"); !found || err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkEdit is a build into a folder after one page was edited.
func BenchmarkEdit(b *testing.B) {
	dir := benchFolder(b)
	build := func() {
		f, err := OpenFolder(filepath.Join(dir, "public"), dir)
		if err != nil {
			b.Fatal(err)
		}
		if _, err := benchSite(b, dir).Build(BuildOptions{Frozen: true}, f); err != nil {
			b.Fatal(err)
		}
	}
	page := filepath.Join(dir, filepath.FromSlash(documentsDir), "edited.md")
	defer os.Remove(page)
	for i := 0; b.Loop(); i++ {
		text := fmt.Sprintf("---\ntitle: 고친 글\n---\n\n고친 문장 %d.\n", i)
		if err := os.WriteFile(page, []byte(text), 0o644); err != nil {
			b.Fatal(err)
		}
		if i == 0 { // what comes before the first edit
			b.StopTimer()
			build()
			time.Sleep(settled + time.Second)
			b.StartTimer()
			continue
		}
		build()
	}
}
