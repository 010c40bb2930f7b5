package library

import (
	"strings"
	"testing"

	"sillok/internal/diag"
	"sillok/internal/doc"
)

// TestPostWithoutBody: a post told without its body is the one told with it, unless their
// times differ or two bodies could be meant.
func TestPostWithoutBody(t *testing.T) {
	const line = "[김가람](person:김가람) 국장이 왔다. [나래부](agency:나래부)와 [누리부](agency:누리부)가 있다.\n\n<!-- roles -->\n"
	for _, c := range []struct {
		rows string
		want int
	}{
		{"- [ ] 김가람 | 국장 | | 2016 | 국장이\n- [ ] 김가람 | 국장 | 나래부 | 2016-01/2019-12 | 김가람 국장이", 1},
		{"- [ ] 김가람 | 국장 | | 2012 | 국장이\n- [ ] 김가람 | 국장 | 나래부 | 2016-01/2019-12 | 김가람 국장이", 2},
		{"- 김가람 | 국장 | | 2016 | 국장이\n- [ ] 김가람 | 국장 | 나래부 | 2016-01/2019-12 | 김가람 국장이", 1},
		{"- [ ] 김가람 | 국장 | | | 국장이\n- [ ] 김가람 | 국장 | 나래부 | | 김가람 국장이\n- [ ] 김가람 | 국장 | 누리부 | | 김가람 국장이 왔다", 3},
	} {
		l := join(t, page(t, "글", "2021-09-22", line+c.rows))
		if got := len(l.Entries[kim].Roles); got != c.want {
			t.Errorf("%d posts, want %d of\n%s", got, c.want, c.rows)
		}
	}
}

// TestNominated: a post for which somebody is chosen says so wherever it is shown, and makes no relation,
// also where other posts of the document are hidden.
func TestNominated(t *testing.T) {
	in := page(t, "글", "2021-09-22", "[이누리](person:이누리) 과장이 왔다. [나래부](agency:나래부)는 [김가람](person:김가람) 국장을 차관에 내정했다.\n\n<!-- roles -->\n"+
		"- [ ] 이누리 | 과장 | 나래부 | | 이누리 과장\n- [ ] 김가람 | 차관 | 나래부 | | 김가람 국장을 차관에\n- [ ] 김가람 | 국장 | 나래부 | | 김가람 국장")
	in.Derived.Holdings = []doc.Holding{doc.Held, doc.Named, doc.Held}
	names, _ := authority(t).With([]*diag.File{{Name: "content/names/person.yaml", Text: "- {id: 이누리, hide: true}\n"}})
	l, _ := Join([]Input{in}, names, Options{})
	var got []string
	for _, p := range l.Entries[kim].Roles {
		got = append(got, p.Post)
	}
	if want := "국장, 차관 (내정)"; strings.Join(got, ", ") != want {
		t.Errorf("got %q, want %s", got, want)
	}
	if p := l.Entries[kim].LatestPost(); p == nil || p.Post != "국장" {
		t.Errorf("the last post is %+v", p)
	}
	if len(l.Relations) != 1 || len(l.Relations[0].Evidence) != 1 {
		t.Errorf("relations %+v", l.Relations)
	}
}
