package extract

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unicode"

	"sillok/internal/doc"
)

// sharedFolder finds a folder of the reference material beside the repository, which
// is not part of it.
func sharedFolder(t testing.TB, name string) string {
	t.Helper()
	dir, err := filepath.Abs("../../../shared/" + name)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(dir); err != nil {
		t.Skipf("no reference material: ../shared/%s is absent", name)
	}
	return dir
}

func seed(t testing.TB, number string) *doc.Article {
	t.Helper()
	files, _ := filepath.Glob(filepath.Join(sharedFolder(t, "seeds"), number+"*.txt"))
	if len(files) != 1 {
		t.Fatalf("seed %s: %d files", number, len(files))
	}
	data, err := os.ReadFile(files[0])
	if err != nil {
		t.Fatal(err)
	}
	a, problems := Extract("content/sources/"+filepath.Base(files[0]), data, Options{})
	for _, p := range problems {
		t.Error(p)
	}
	if a == nil {
		t.Fatalf("seed %s: no article", number)
	}
	return a
}

func dense(s string) []rune {
	return []rune(strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return r
	}, s))
}

// goldBody gives a gold page's text without marks.
func goldBody(t *testing.T, number string) (front, body string) {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(sharedFolder(t, "gold"), number+".md"))
	if err != nil {
		t.Fatal(err)
	}
	parts := strings.SplitN(string(data), "---\n", 3)
	body, _, _ = strings.Cut(parts[2], "<!-- roles -->")
	body = goldMark.ReplaceAllString(body, "$1")
	body = strings.NewReplacer("## ", "", `\`, "").Replace(body)
	return parts[1], body
}

var goldMark = regexp.MustCompile(`\[([^\]]*)\]\([a-z]+:[^\s()]*(?:\([^()]*\)[^\s()]*)*(?: "[^"]*")?\)`)

// common is the length of the longest common subsequence.
func common(a, b []rune) int {
	prev, next := make([]int, len(b)+1), make([]int, len(b)+1)
	for _, x := range a {
		for j, y := range b {
			if x == y {
				next[j+1] = prev[j] + 1
			} else {
				next[j+1] = max(prev[j+1], next[j])
			}
		}
		prev, next = next, prev
	}
	return prev[len(b)]
}

// TestGold compares the bodies and front matter with the pages made by hand.
func TestGold(t *testing.T) {
	for _, number := range []string{"000", "002", "003"} {
		front, body := goldBody(t, number)
		a := seed(t, number)
		want, got := dense(body), dense(a.Text)
		n := float64(common(want, got))
		recall, precision := n/float64(len(want)), n/float64(len(got))
		t.Logf("%s: recall %.4f precision %.4f", number, recall, precision)
		if recall < 0.99 || precision < 0.99 {
			t.Errorf("%s: recall %.4f precision %.4f, want 0.99", number, recall, precision)
		}
		for _, line := range []string{
			"publisher: " + a.Publisher, "author: [" + strings.Join(a.Authors, ", ") + "]",
			"published: " + a.Published.String(), `rights: "` + a.Rights + `"`, strings.ReplaceAll(a.Title, `"`, ""),
		} {
			if !strings.Contains(strings.ReplaceAll(front, `'"`, ""), line) && !strings.Contains(front, line) {
				t.Errorf("%s: gold has no line %q", number, line)
			}
		}
	}
}

// TestSeeds holds the dates and furniture of all five seeds.
func TestSeeds(t *testing.T) {
	published := map[string]string{"000": "XXXX-XX-XX", "001": "XXXX-XX-XX", "002": "2021-09-22", "003": "2023-XX-XX", "004": "2012-05"}
	furniture := []string{"℃", "댓글", "공유하기", "글자크기", "메뉴열기", "무단전재", "무단 전재", "기자", "관련기사", "@", "더보기", "기상청", "comment"}
	for number, want := range published {
		a := seed(t, number)
		if got := a.Published.String(); got != want {
			t.Errorf("%s: published %s, want %s", number, got, want)
		}
		for _, word := range furniture {
			if strings.Contains(a.Text, word) {
				t.Errorf("%s: the text holds %q", number, word)
			}
		}
	}
	if a := seed(t, "001"); a.Title != "" || len(a.Authors) != 1 {
		t.Errorf("001: title %q, authors %v", a.Title, a.Authors)
	}
}
