package annotate

import (
	"testing"

	"sillok/internal/doc"
)

// TestBalanced: half a bracket is no part of a name, and no id can hold it.
func TestBalanced(t *testing.T) {
	for s, want := range map[string]bool{"가람청": true, "가람청(GRC)": true, "가람청(GRC": false, "GRC)": false, "가[나": false} {
		if got := balanced(s); got != want {
			t.Errorf("%s: %v", s, got)
		}
	}
}

// TestOwnName: an unknown word or the name of the country before a sort of thing makes a name of it.
func TestOwnName(t *testing.T) {
	d := &decision{article: newArticle(&doc.Document{}, newAnnotator(t).names)}
	for s, want := range map[string]bool{
		"한울다온기술": true, "한국수치기술": true, "나래온센터": true, "XYZ그룹": true, "하도어촌센터": true,
		"정보기술": false, "서울센터": false, "상담센터": false, "라오스센터": false, "기술": false, "방콕 센터": false, "나래온재단": false,
	} {
		if got := d.ownName(s); got != want {
			t.Errorf("%s: %v", s, got)
		}
	}
}

// TestPublisherBody: a council speaks of its government, any publisher of itself.
func TestPublisherBody(t *testing.T) {
	a := newArticle(&doc.Document{}, newAnnotator(t).names)
	for _, c := range []struct{ publisher, head, want string }{
		{"안동시의회", "시", "안동시"}, {"안동시", "시", "안동시"}, {"안동시의회", "의회", "안동시의회"}, {"국가인권위원회", "위원회", "국가인권위원회"},
		{"안동시", "군", ""}, {"국가인권위원회", "시", ""}, {"", "시", ""}, {"새벽통신", "공단", ""},
	} {
		a.publisher = c.publisher
		got := ""
		if e := a.publisherBody(c.head); e != nil {
			got = e.Name
		}
		if got != c.want {
			t.Errorf("%s of %s: %q, want %q", c.head, c.publisher, got, c.want)
		}
	}
}

// TestNoBody: a sort of office alone is no body, and is one behind a name.
func TestNoBody(t *testing.T) {
	d := &decision{article: newArticle(&doc.Document{}, newAnnotator(t).names)}
	for s, want := range map[string]bool{"본청": true, "사무소": true, "지방청": true, "상급종합병원": true, "가온나루지청": false, "나루사무소": false} {
		if got := d.noBody(s); got != want {
			t.Errorf("%s: %v", s, got)
		}
	}
}
