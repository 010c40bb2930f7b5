package annotate

import "testing"

func TestAliasLike(t *testing.T) {
	for _, c := range []struct {
		name, inner, kind string
		want              bool
	}{
		{"한국해양수산진흥원", "바다진흥원", "agency", true},
		{"한국해양수산진흥원", "바다연구소", "agency", false},
		{"가람정보시스템", "가온누리", "system", true},
		{"가람정보시스템", "가온누리", "agency", false},
		{"가람협의회", "가협, 나협", "agency", false},
		{"가람협의회", "가", "agency", false},
	} {
		if got := aliasLike(c.name, c.inner, c.kind); got != c.want {
			t.Errorf("%s(%s) as %s: %v, want %v", c.name, c.inner, c.kind, got, c.want)
		}
	}
}
