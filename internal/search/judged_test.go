package search_test

import (
	"cmp"
	"io/fs"
	"maps"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"sillok"
	"sillok/internal/library"
	"sillok/internal/project"
	"sillok/internal/search"
)

// memory is a site in memory.
type memory struct {
	mu    sync.Mutex
	files fstest.MapFS
}

func (m *memory) Write(path string, data []byte) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.files[path] = &fstest.MapFile{Data: slices.Clone(data)}
	return nil
}

func (m *memory) Close() error { return nil }
func (m *memory) Abort() error { return nil }

// build copies the folders of content into a new site folder and builds it.
// pages gives the page of each source by its file name.
func build(t testing.TB, folders map[string]string) (files fstest.MapFS, pages map[string]string, docs []*library.Doc) {
	t.Helper()
	dir := t.TempDir()
	for from, to := range folders {
		if err := os.CopyFS(filepath.Join(dir, "content", to), os.DirFS(from)); err != nil {
			t.Fatal(err)
		}
	}
	s, err := project.Open(dir, sillok.Defaults)
	if err != nil {
		t.Fatal(err)
	}
	out := &memory{files: fstest.MapFS{}}
	if _, err := s.Build(project.BuildOptions{}, out); err != nil {
		t.Fatal(err)
	}
	l, err := s.Load(false)
	if err != nil {
		t.Fatal(err)
	}
	pages = map[string]string{}
	for _, d := range l.Library.Documents {
		pages[filepath.Base(d.Source)] = "documents/" + d.Slug + "/index.html"
	}
	return out.files, pages, l.Library.Documents
}

// judgement is what answers a query, and how well.
type judgement struct {
	page      string
	relevance int
	answer    string // words of the answer, or #12 for sentences
}

// judged reads the queries whose sources lie below a folder.
func judged(t *testing.T, folder string, pages map[string]string) (order []string, set map[string][]judgement) {
	t.Helper()
	data, err := os.ReadFile("../../testdata/queries.tsv")
	if err != nil {
		t.Fatal(err)
	}
	set = map[string][]judgement{}
	for line := range strings.Lines(string(data)) {
		f := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if len(f) != 4 || !strings.HasPrefix(f[1], folder+"/") {
			continue
		}
		name := strings.TrimPrefix(f[1], folder+"/")
		page := ""
		for source, p := range pages {
			if source == name || strings.HasPrefix(source, name+"_") {
				page = p
			}
		}
		if page == "" {
			t.Errorf("no page is made of %s", f[1])
			continue
		}
		if set[f[0]] == nil {
			order = append(order, f[0])
		}
		set[f[0]] = append(set[f[0]], judgement{page, int(f[2][0] - '0'), f[3]})
	}
	return order, set
}

// ndcg is the gain of the first ten documents, discounted by place, against the
// best order of all that were judged.
func ndcg(a *search.Answer, js []judgement) float64 {
	gain := func(relevance, place int) float64 {
		return (math.Exp2(float64(relevance)) - 1) / math.Log2(float64(place)+2)
	}
	got, best := 0.0, 0.0
	for i, h := range a.Documents[:min(10, len(a.Documents))] {
		for _, j := range js {
			if j.page == h.Path {
				got += gain(j.relevance, i)
			}
		}
	}
	slices.SortFunc(js, func(a, b judgement) int { return -cmp.Compare(a.relevance, b.relevance) })
	for i, j := range js[:min(10, len(js))] {
		best += gain(j.relevance, i)
	}
	return got / best
}

// answered counts the best documents whose answer is among the sentences shown.
func answered(a *search.Answer, js []judgement) (n, of int) {
	for _, j := range js {
		for _, h := range a.Documents {
			if h.Path != j.page || j.relevance < 3 {
				continue
			}
			of++
			if slices.ContainsFunc(h.Sentences, func(s search.Found) bool { return shows(s, j.answer) }) {
				n++
			}
		}
	}
	return n, of
}

func shows(s search.Found, answer string) bool {
	if strings.HasPrefix(answer, "#") {
		return slices.Contains(strings.Fields(answer), "#"+itoa(s.N))
	}
	return strings.Contains(s.Text, answer)
}

func itoa(n int) string {
	if n < 10 {
		return string(rune('0' + n))
	}
	return itoa(n/10) + string(rune('0'+n%10))
}

// measure runs the judged queries and gives the mean of nDCG@10.
func measure(t *testing.T, files fs.FS, order []string, set map[string][]judgement) float64 {
	t.Helper()
	x, err := search.Open(files)
	if err != nil {
		t.Fatal(err)
	}
	sum := 0.0
	shown, of := 0, 0
	for _, q := range order {
		a, err := x.Search(search.Request{Query: q})
		if err != nil {
			t.Fatal(err)
		}
		v := ndcg(a, set[q])
		sum += v
		n, m := answered(a, set[q])
		shown, of = shown+n, of+m
		if v < 0.85 || n < m {
			t.Logf("%.2f %s (answers shown %d of %d)", v, q, n, m)
			if testing.Verbose() {
				for i, h := range a.Documents[:min(5, len(a.Documents))] {
					t.Logf("    %d %.2f %v %s", i+1, h.Score, h.Exact, h.Path)
				}
			}
		}
	}
	mean := sum / float64(len(order))
	t.Logf("%d queries: nDCG@10 %.3f; answers among the sentences shown: %d of %d", len(order), mean, shown, of)
	return mean
}

// TestJudgedSample measures the judged queries on the sample corpus.
func TestJudgedSample(t *testing.T) {
	folders := map[string]string{}
	for _, name := range []string{"sources", "documents", "names"} {
		folders["../../content/"+name] = name
	}
	files, pages, docs := build(t, folders)
	order, set := judged(t, "sources", pages)
	if len(order) < 50 {
		t.Errorf("%d judged queries, want 50", len(order))
	}
	if v := measure(t, files, order, set); v < 0.85 {
		t.Errorf("nDCG@10 is %.3f, want 0.85", v)
	}
	t.Run("recall", func(t *testing.T) { recall(t, files, docs) })
}

// recall compares what is found with what the texts hold: words inside of
// other words give the documents that contain them, all and no others.
func recall(t *testing.T, files fs.FS, docs []*library.Doc) {
	x, err := search.Open(files)
	if err != nil {
		t.Fatal(err)
	}
	for _, q := range []string{"안전부", "정보개발원", "세입정보", "플랫폼정부", "지털", "워크센터", "통합전산", "정보화", "보호법", "부"} {
		truth := map[string]bool{}
		for _, d := range docs {
			if holds(d, q) {
				truth["documents/"+d.Slug+"/index.html"] = true
			}
		}
		found := map[string]bool{}
		for offset := 0; ; offset += 20 {
			a, err := x.Search(search.Request{Query: q, Offset: offset})
			if err != nil {
				t.Fatal(err)
			}
			if len(a.Documents) == 0 {
				break
			}
			for _, h := range a.Documents {
				if h.Exact {
					found[h.Path] = true
				}
			}
		}
		if len(truth) == 0 || !maps.Equal(found, truth) {
			t.Errorf("%s: %d documents are found, %d contain it", q, len(found), len(truth))
		}
	}
}

// holds reports whether a sentence or the title of d contains q, spaces aside.
func holds(d *library.Doc, q string) bool {
	strip := func(s string) string { return strings.Join(strings.Fields(s), "") }
	if strings.Contains(strip(d.Title), q) {
		return true
	}
	for _, s := range d.Sentences {
		if strings.Contains(strip(d.Text[s.Start:s.End]), q) {
			return true
		}
	}
	return false
}

// TestJudgedSeeds measures those on the articles that are not in the
// repository.
func TestJudgedSeeds(t *testing.T) {
	const seeds = "../../../shared/seeds"
	if _, err := os.Stat(seeds); err != nil {
		t.Skip("the seed articles are not there: ../shared/seeds")
	}
	files, pages, _ := build(t, map[string]string{seeds: "sources"})
	order, set := judged(t, "seeds", pages)
	if v := measure(t, files, order, set); v < 0.85 {
		t.Errorf("nDCG@10 is %.3f, want 0.85", v)
	}
}
