package library

import "testing"

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
