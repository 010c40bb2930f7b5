package entity

import (
	"strings"
	"testing"
	"unicode/utf8"
)

// FuzzSlug: any id has a folder that every system takes, and the same one in
// any company.
func FuzzSlug(f *testing.F) {
	for _, s := range []string{"행정안전부", "index.html", "CON", "../x", "a\x00b", strings.Repeat("가", 200), "", "\xff", "feed.xml."} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, name string) {
		id := ID{"law", name}
		s := Slugs([]ID{id})[id]
		if s == "" || s == "." || s == ".." || strings.ContainsAny(s, "/\\:*?\"<>|\x00") || !utf8.ValidString(s) || strings.HasSuffix(s, ".") || strings.HasPrefix(s, ".") || len(s) > maxSlugBytes+9 || reserved(s) {
			t.Fatalf("%q has the slug %q", name, s)
		}
		if again := Slugs([]ID{id, {"person", name}, {"law", "다른 것"}})[id]; again != s {
			t.Fatalf("%q has the slug %q and %q", name, s, again)
		}
	})
}
