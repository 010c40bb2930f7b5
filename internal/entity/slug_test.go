package entity

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

func TestSlugs(t *testing.T) {
	long := strings.Repeat("가", 200)
	ids := []ID{
		{"agency", "행정안전부"}, {"agency", "행정안전부_(2008)"}, {"agency", "SK_C&C"}, {"agency", "sk_c-c"}, {"agency", "SK_C+C"},
		{"system", "정부3.0"}, {"system", "CON"}, {"system", "com1.txt"}, {"law", "index.html"}, {"law", "Feed.xml"}, {"law", "index"}, {"system", ".net"}, {"system", "끝."}, {"system", "..."},
		{"system", "../../etc/passwd"}, {"system", long}, {"system", long + "나"}, {"law", "「법」"}, {"law", "漢字"}, {"law", "♣♣"}, {"law", "♠♠"},
		{"person", "A"}, {"person", "a"}, {"event", "A"},
	}
	want := map[ID]string{
		{"agency", "행정안전부"}: "행정안전부", {"agency", "행정안전부_(2008)"}: "행정안전부_-2008-",
		{"agency", "sk_c-c"}: "sk_c-c", {"system", "정부3.0"}: "정부3.0", {"system", ".net"}: "-net", {"system", "끝."}: "끝",
		{"system", "../../etc/passwd"}: "-.-..-etc-passwd",
		{"person", "a"}:                "a", {"event", "A"}: "a", {"law", "「법」"}: "-법-", {"law", "漢字"}: "漢字",
	}
	got := Slugs(ids)
	for id, w := range want {
		if id.Name == "../../etc/passwd" {
			w = "-.-..-etc-passwd"
		}
		if got[id] != w {
			t.Errorf("%s: %q, want %q", id, got[id], w)
		}
	}
	seen := make(map[ID]ID)
	for _, id := range ids {
		s := got[id]
		if other, ok := seen[ID{id.Kind, s}]; ok {
			t.Errorf("%s and %s share %q", id, other, s)
		}
		seen[ID{id.Kind, s}] = id
		if s == "" || strings.HasSuffix(s, ".") || strings.HasPrefix(s, ".") || reserved(s) || len(s) > maxSlugBytes+9 || utf8.RuneCountInString(s) > maxSlugRunes+9 {
			t.Errorf("%s: bad slug %q", id, s)
		}
	}
	for _, id := range []ID{{"agency", "SK_C&C"}, {"agency", "SK_C+C"}, {"system", "CON"}, {"system", "com1.txt"}, {"law", "index.html"}, {"law", "Feed.xml"}, {"person", "A"}, {"law", "♣♣"}} {
		if s := got[id]; len(s) < 10 || s[len(s)-9] != '-' {
			t.Errorf("%s: %q carries no hash", id, s)
		}
	}
	slices.Reverse(ids)
	for id, s := range Slugs(ids) {
		if s != got[id] {
			t.Errorf("%s: %q in another order, %q before", id, s, got[id])
		}
	}
}

func TestSlugOfAuthority(t *testing.T) {
	a := builtin(t)
	for _, tt := range [][2]string{{"행정안전부", "행정안전부"}, {"없는_기관", "없는_기관"}, {"SK_C&C", "sk_c-c"}} {
		if got := a.Slug(ID{"agency", tt[0]}); got != tt[1] {
			t.Errorf("Slug(%s) = %q", tt[0], got)
		}
	}
	if got := a.Slug(ID{"agency", "SK_C+C"}); !strings.HasPrefix(got, "sk_c-c-") || len(got) != len("sk_c-c-")+8 {
		t.Errorf("an id that meets a known one: %q", got)
	}
}
