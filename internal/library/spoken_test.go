package library

import (
	"strings"
	"testing"

	"sillok/internal/entity"
)

// TestSpokenOn: a quotation is of the time before it that leads to its words, or that stands before the verb of saying;
// a time of something else leaves it on the day of publication.
func TestSpokenOn(t *testing.T) {
	const who = "[이가람](person:이가람 \"조달청장\") 청장은 "
	for text, want := range map[string]string{
		who + "[18일](date:2021-08-18) 인터뷰에서 “더 줄인다”고 말했다.":                                       "2021-08-18",
		who + "[18일](date:2021-08-18) “더 줄인다”고 말했다.":                                             "2021-08-18",
		who + "[18일](date:2021-08-18) 청사에서 열린 취임식에서 “더 줄인다”고 말했다.":                               "2021-08-18",
		who + "[18일](date:2021-08-18) 나루시에서 열린 회의에 참석해 “더 줄인다”고 말했다.":                            "2021-08-18",
		who + "[18일](date:2021-08-18) 기자들과 만나 “더 줄인다”고 말했다.":                                     "2021-08-18",
		who + "“더 줄인다”고 [18일](date:2021-08-18) 말했다.":                                             "2021-08-18",
		who + "[지난 3월](date:2021-03) 간담회에서 “더 줄인다”고 말했다.":                                        "2021-03",
		who + "[18일](date:2021-08-18) 인터뷰에서 “다 됐다”며 “더 줄인다”고 말했다.":                               "2021-08-18",
		who + "[18일](date:2021-08-18) 인터뷰에서 “다 됐다”고 했다. 그는 “더 줄인다”고 말했다.":                        "2021-08-18",
		who + "[18일](date:2021-08-18) 인터뷰에서 “다 됐다”고 했다.\n\n그는 “더 줄인다”고 말했다.":                     "2021-08-31",
		who + "[18일](date:2021-08-18) 개통한 시스템을 두고 “더 줄인다”고 말했다.":                                 "2021-08-31",
		who + "[18일](date:2021-08-18) 열릴 개통식에 앞서 시스템을 살피면서 [30일](date:2021-08-30) “더 줄인다”고 말했다.": "2021-08-30",
		who + "[올해](date:2021) “더 줄인다”고 말했다.":                                                    "2021-08-31",
		who + "[내달 2일](date:2021-09-02) 행사에서 “더 줄인다”고 말했다.":                                      "2021-08-31",
		who + "“[2002년](date:2002) 열었다”며 “더 줄인다”고 말했다.":                                          "2021-08-31",
		who + "[18일](date:2021-08-18) 개통을 앞두고 “더 줄인다”고 말했다.":                                     "2021-08-31",
		"[18일](date:2021-08-18) 사고가 나자 " + who + "“더 줄인다”고 말했다.":                                 "2021-08-31",
	} {
		rows := "\n\n<!-- quotes -->\n\n"
		for _, words := range []string{"다 됐다", "더 줄인다"} {
			if strings.Contains(text, words) {
				rows += "- [ ] 이가람 | " + words + " … " + words + "\n"
			}
		}
		l := join(t, page(t, "a", "2021-08-31", text+rows))
		got := ""
		for _, q := range l.Entries[entity.ID{Kind: "person", Name: "이가람"}].Quotes {
			if q.Text == "더 줄인다" {
				got = q.When.String()
			}
		}
		if got != want {
			t.Errorf("%s: %q, want %s", text, got, want)
		}
	}
}
