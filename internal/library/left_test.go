package library

import "testing"

// TestLeft: a sentence that moves somebody ends the post beside the name, whatever the
// order; one that gives another post besides does not.
func TestLeft(t *testing.T) {
	for _, c := range []struct {
		name, text, left string
	}{
		{"moved", "[김가람](person:김가람) 홍보과장이 협력관으로 자리를 옮겼다.\n\n<!-- roles -->\n- 김가람 | 홍보과장 | | | 김가람 홍보과장이\n- 김가람 | 협력관 | | | 협력관으로 자리를 옮겼다", "홍보과장"},
		{"in front of the name", "협력관에 [김가람](person:김가람) 홍보과장을 전보했다.\n\n<!-- roles -->\n- 김가람 | 협력관 | | | 협력관에 김가람 홍보과장을\n- 김가람 | 홍보과장 | | | 김가람 홍보과장을", "홍보과장"},
		{"tomorrow", "[김가람](person:김가람) 홍보과장이 협력관으로 옮긴다.\n\n<!-- roles -->\n- 김가람 | 홍보과장 | | | 김가람 홍보과장이\n- 김가람 | 협력관 | | | 협력관으로 옮긴다", "홍보과장"},
		{"in a bracket", "▲협력관 [김가람](person:김가람)(홍보과장)\n\n<!-- roles -->\n- 김가람 | 협력관 | | | 협력관 김가람(홍보과장)\n- 김가람 | 홍보과장 | | | 협력관 김가람(홍보과장)", "홍보과장"},
		{"besides", "[김가람](person:김가람) 교수가 위원장으로 위촉됐다.\n\n<!-- roles -->\n- 김가람 | 교수 | | | 김가람 교수가\n- 김가람 | 위원장 | | | 위원장으로 위촉됐다", ""},
		{"not yet", "[김가람](person:김가람) 홍보과장은 협력관으로 옮기지 않는다.\n\n<!-- roles -->\n- 김가람 | 홍보과장 | | | 김가람 홍보과장은\n- 김가람 | 협력관 | | | 협력관으로 옮기지 않는다", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			l := join(t, page(t, "글", "2021-09-22", c.text))
			got := ""
			for _, p := range l.Entries[kim].Roles {
				if p.Left {
					got += p.Post
				}
			}
			if got != c.left {
				t.Errorf("left %q, want %q", got, c.left)
			}
		})
	}
}

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
