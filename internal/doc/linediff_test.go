package doc

import (
	"reflect"
	"strings"
	"testing"
)

func TestDiffLines(t *testing.T) {
	for _, c := range []struct {
		was, now string
		want     []LineChange
	}{
		{"가\n나\n다\n", "가\n나\n다\n", nil},
		{"가\n나\n다\n", "가\n라\n다\n", []LineChange{{2, []string{"나"}, []string{"라"}}}},
		{"가\n", "가\n나\n", []LineChange{{2, []string{}, []string{"나"}}}},
		{"가\n나\n", "나\n", []LineChange{{1, []string{"가"}, []string{}}}},
		{"", "가\n", []LineChange{{1, []string{}, []string{"가"}}}},
	} {
		if got := DiffLines(c.was, c.now); !reflect.DeepEqual(got, c.want) {
			t.Errorf("%q → %q: %v, want %v", c.was, c.now, got, c.want)
		}
	}
}

func TestMergeLines(t *testing.T) {
	for _, c := range []struct {
		ancestor, mine, theirs, want string
		ok                           bool
	}{
		{"가\n나\n다\n", "가\n나\n다\n", "가\n라\n다\n", "가\n라\n다\n", true},
		{"가\n나\n다\n", "가\n나\n다\n라\n", "하\n나\n다\n", "하\n나\n다\n라\n", true},
		{"가\n나\n다\n", "가\n마\n다\n", "가\n라\n다\n", "", false},
		{"가\n나\n", "머리\n가\n나\n", "가\n", "머리\n가\n", true},
	} {
		got, ok := MergeLines(c.ancestor, c.mine, c.theirs)
		if got != c.want || ok != c.ok {
			t.Errorf("%q with %q and %q: %q, %t", c.ancestor, c.mine, c.theirs, got, ok)
		}
	}
}

func TestMergeWords(t *testing.T) {
	conflict := func(mine, theirs string) string {
		return "<<<<<<< ours\n" + mine + "=======\n" + theirs + ">>>>>>> theirs\n"
	}
	for _, c := range []struct {
		ancestor, mine, theirs, want, back string // back: with the sides exchanged, where that differs
	}{
		{"[가](a:가)와 [나](a:나)가 있다.\n", "가와 [나](a:나)가 있다.\n", "[가](a:가)와 [나](a:다)가 있다.\n", "가와 [나](a:다)가 있다.\n", ""},
		{"[가](a:가)와 나\n", "[가](a:다)와 나\n", "가와 나\n", conflict("[가](a:다)와 나\n", "가와 나\n"), conflict("가와 나\n", "[가](a:다)와 나\n")},
		{"- [ ] 가 | 나\n", "- [x] 가 | 나\n", "- [-] 가 | 나\n", conflict("- [x] 가 | 나\n", "- [-] 가 | 나\n"), conflict("- [-] 가 | 나\n", "- [x] 가 | 나\n")},
		{"가\n나\n다\n", "가\n다\n", "가\n나\n", "가\n", ""}, // neighbours
		{"가 나 다\n", "가 나 다 라\n", "하 가 나 다\n", "하 가 나 다 라\n", ""},
		{"나\n", "가\n나\n", "다\n", "가\n다\n", ""}, // a line before, and another in its place
		{"", "가\n", "나\n", conflict("가\n", "나\n"), conflict("나\n", "가\n")},
		{"가\n", "가\n나\n", "가\n나\n", "가\n나\n", ""},
		// A conflict takes no other correction with it, of its own line or of others.
		{"title: 가\n\n한 글 [나](a:나).\n", "title: 다\n\n한 글 나.\n", "title: 라\n\n두 글 [나](a:나).\n",
			conflict("title: 다\n", "title: 라\n") + "\n두 글 나.\n", conflict("title: 라\n", "title: 다\n") + "\n두 글 나.\n"},
		{"가 나 다 라 마\n", "가 하 다 라 바\n", "가 파 다 타 마\n", conflict("가 하 다 타 바\n", "가 파 다 타 바\n"), conflict("가 파 다 타 바\n", "가 하 다 타 바\n")},
	} {
		if c.back == "" {
			c.back = c.want
		}
		got, n := MergeWords(c.ancestor, c.mine, c.theirs)
		if got != c.want || n != strings.Count(c.want, "<<<<<<<") {
			t.Errorf("%q with %q and %q: %q, %d conflicts", c.ancestor, c.mine, c.theirs, got, n)
		}
		if back, also := MergeWords(c.ancestor, c.theirs, c.mine); back != c.back || also != n {
			t.Errorf("the other way round: %q, %d conflicts", back, also)
		}
	}
}
