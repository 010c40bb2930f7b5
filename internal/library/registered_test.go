package library

import (
	"fmt"
	"slices"
	"testing"

	"sillok/internal/diag"
)

// TestRegisteredPosts: a post that a names file lists stands on the pages with the time that
// the file gives; what a document tells of it is its evidence where the times agree, and
// another post where they do not.
func TestRegisteredPosts(t *testing.T) {
	const page1 = "[김가람](person:김가람) 과장이 [나래부](agency:나래부)에 왔다.\n\n<!-- roles -->\n"
	for _, c := range []struct {
		listed, told string
		want         []string // post, body, when, evidence
	}{
		{"과장 | 나래부 | 2019-07/2020-12", "- [ ] 김가람 | 과장 | 나래부 | 2019-07/.. | 김가람 과장이", []string{"과장 나래부 2019-07/2020-12 1"}},
		{"과장 | 나래부 | 2019-07/2020-12", "- [ ] 김가람 | 과장 | 나래부 | 2022/.. | 김가람 과장이", []string{"과장 나래부 2019-07/2020-12 0", "과장 나래부 2022/.. 1"}},
		{"국장 | 나래부 | 2023/..", "- [ ] 김가람 | 과장 | 나래부 | 2022 | 김가람 과장이", []string{"과장 나래부 2022 1", "국장 나래부 2023/.. 0"}},
		{"위원 | 아무데도_없는_위원회", "- [ ] 김가람 | 과장 | 나래부 | | 김가람 과장이", []string{"과장 나래부  1", "위원   0"}},
	} {
		names, _ := authority(t).With([]*diag.File{{Name: "content/names/person.yaml", Text: "- {id: 김가람, posts: [" + c.listed + "]}\n- {id: 다른사람, posts: [과장 | 나래부]}\n"},
			{Name: "content/names/agency.yaml", Text: "- id: 나래부\n- id: 아무데도_없는_위원회\n"}})
		l, _ := Join([]Input{page(t, "글", "2023-09-22", page1+c.told)}, names, Options{})
		var got []string
		for _, p := range l.Entries[kim].Roles {
			got = append(got, fmt.Sprintf("%s %s %s %d", p.Post, p.Agency.Name, p.When, len(p.Evidence)))
		}
		slices.Sort(got)
		if !slices.Equal(got, c.want) {
			t.Errorf("%s and %s: %q, want %q", c.listed, c.told, got, c.want)
		}
		if len(l.Entries) != 2 {
			t.Errorf("%d things have entries, want the two that the document names", len(l.Entries))
		}
	}
}
