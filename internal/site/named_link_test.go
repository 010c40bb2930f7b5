package site

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestNaturalOrder(t *testing.T) {
	names := []string{"guide/10-열.md", "guide/2-둘.md", "guide/나.md", "guide/1.10.md", "guide/가10.md", "guide/1.9.md", "guide/가2.md", "guide/007.md", "guide/8.md"}
	slices.SortFunc(names, natural)
	want := []string{"guide/1.9.md", "guide/1.10.md", "guide/2-둘.md", "guide/007.md", "guide/8.md", "guide/10-열.md", "guide/가2.md", "guide/가10.md", "guide/나.md"}
	if diff := cmp.Diff(want, names); diff != "" {
		t.Error(diff)
	}
	if got := plainPath("content/guide/내 첫  글.md"); got != "guide/내-첫-글/index.html" {
		t.Errorf("address %s", got)
	}
}
