package extract

import "testing"

// The name of a body signs a document that speaks to its readers where nothing that is
// kept stands below it.
func TestClosesWith(t *testing.T) {
	lines := func(text ...string) *page {
		p := &page{names: &register{builtIn()}}
		for i, s := range text {
			p.lines = append(p.lines, line{text: s, number: i + 1})
		}
		return p
	}
	const spoken = "새 조달 설명회에 여러분을 모시고자 하니 많은 참석을 바랍니다."
	const told = "조달청은 새 조달 설명회를 5월에 연다고 3일 밝혔다."
	below := lines(spoken, "조달청", "문의는 담당자에게 하면 된다고 청은 밝혔다.")
	labelled := lines(spoken, "조달청", "목록")
	labelled.lines[2].label = "page buttons"
	for name, c := range map[string]struct {
		p    *page
		want bool
	}{
		"signed":            {lines(spoken, "조달청"), true},
		"letter-spaced":     {lines(spoken, "조 달 청"), true},
		"furniture below":   {labelled, true},
		"text below":        {below, false},
		"speaks to nobody":  {lines(told, "조달청"), false},
		"no name of a body": {lines(spoken, "담당 직원"), false},
	} {
		if got := c.p.closesWith(1); got != c.want {
			t.Errorf("%s: %v", name, got)
		}
	}
}
