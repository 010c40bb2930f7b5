package golden

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// recorder is a testing.TB that remembers how a check ended.
type recorder struct {
	testing.TB
	errors []string
}

func (r *recorder) Helper() {}
func (r *recorder) Errorf(format string, args ...any) {
	r.errors = append(r.errors, format)
}
func (r *recorder) Fatalf(format string, args ...any) {
	r.errors = append(r.errors, format)
	panic(r)
}

func check(path, got string) (r *recorder) {
	r = &recorder{}
	defer func() { _ = recover() }()
	Check(r, path, got)
	return r
}

func TestCheck(t *testing.T) {
	path := filepath.Join(t.TempDir(), "sub", "a.golden")
	if r := check(path, "가나"); len(r.errors) != 1 || !strings.Contains(r.errors[0], "-update") {
		t.Errorf("a missing file gives %q", r.errors)
	}
	*update = true
	r := check(path, "가나")
	*update = false
	if b, err := os.ReadFile(path); err != nil || string(b) != "가나" || len(r.errors) > 0 {
		t.Fatalf("-update wrote %q, %v, %q", b, err, r.errors)
	}
	if r := check(path, "가나"); len(r.errors) > 0 {
		t.Errorf("an equal file gives %q", r.errors)
	}
	if r := check(path, "다라"); len(r.errors) != 1 || !strings.Contains(r.errors[0], "differs") {
		t.Errorf("another text gives %q", r.errors)
	}
}

// TestDifferences: a rule that wants a capital and no comma shows both in the neighbours.
func TestDifferences(t *testing.T) {
	read := func(s string) (rows []string) {
		for w := range strings.FieldsSeq(s) {
			if w[0] <= 'Z' && !strings.Contains(w, ",") {
				rows = append(rows, w)
			}
		}
		return rows
	}
	want := "a B! [c d]\n\tB without ! → -1; B\n\t-B! → -1\n\tB!· → -1; B!·[c\n"
	if got := Differences("a B! [c d]", regexp.MustCompile(`\[.*\]`), read); got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}
