package doc

import (
	"strings"
	"testing"

	"sillok/internal/diag"
)

// TestSlipsOfAKeyboard: each slip is told by what it is.
func TestSlipsOfAKeyboard(t *testing.T) {
	const head = "---\ntitle: 가온군 소식\npublished: 2024-03-05\n---\n\n"
	const fine = "[해온디지털재단](agency:해온디지털재단)은 문을 열었다. [허다온](person:허다온) 이사장이 말했다.\n\n<!-- roles -->\n\n- [x] 허다온 | 이사장 | 해온디지털재단 | | 허다온 이사장이\n"
	for _, c := range []struct{ name, from, to, want string }{
		{"nothing", "", "", ""},
		{"full-width parentheses", "(agency:해온디지털재단)", "（agency:해온디지털재단）", "full-width parentheses"},
		{"a full-width colon", "agency:해온디지털재단)", "agency：해온디지털재단)", "： is a full-width sign"},
		{"a space in an id", "(agency:해온디지털재단)", "(agency:해온 디지털재단)", "holds a space\n\twrite agency:해온_디지털재단"},
		{"curly quotes", "(person:허다온)", "(person:허다온 “이사장”)", "curly"},
		{"no parenthesis", "(person:허다온)", "(person:허다온", "not closed"},
		{"the head of a list gone", "<!-- roles -->\n\n", "", "the line that names its list is gone"},
		{"full-width bars", "- [x] 허다온 | 이사장 |", "- [x] 허다온 ｜ 이사장 ｜", "｜ is a full-width sign"},
		{"an unknown box", "- [x]", "- [v]", "a box that is not known"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, problems := Parse(&diag.File{Name: "가.md", Text: head + strings.Replace(fine, c.from, c.to, 1)})
			var all []string
			for _, p := range problems {
				all = append(all, p.String())
			}
			got := strings.Join(all, "\n")
			if c.want == "" && got != "" || !strings.Contains(got, c.want) {
				t.Errorf("got %s\nwant %s", got, c.want)
			}
		})
	}
}
