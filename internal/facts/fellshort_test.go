package facts

import (
	"testing"

	"sillok/internal/korean"
)

// TestFellShort holds what a sentence tells of an undertaking that came only in part, or that
// it holds against what came; and what it must not take for that.
func TestFellShort(t *testing.T) {
	const city = "[가람시](agency:가람시)는 [2023년까지](date:../2023) "
	for _, c := range []struct {
		text string
		fate korean.Status // unclear for none told
	}{
		{city + "버스 10대를 도입하기로 했으나 2대 도입에 그쳤다.", korean.Failed},
		{city + "버스 10대를 도입하기로 했으나 2대만 도입했다.", korean.Failed},
		{city + "버스 10대를 도입하기로 했으나 2대에 불과했다.", korean.Failed},
		{city + "노선 12개를 만들겠다던 약속과 달리 9개를 만드는 데 그쳤다.", korean.Failed},
		{city + "노선 12개를 만들겠다던 계획과 달리 9개만 만들었다.", korean.Failed},
		{city + "노선 12개를 만들겠다던 약속을 밝혔다.", korean.Unclear},
		{"[가람시](agency:가람시)는 [2026년까지](date:../2026) 노선 12개를 만들겠다던 약속과 달리 9개를 만드는 데 그쳤다.", korean.Unclear},
		{city + "노선 12개를 만들기로 했으나 주민들은 반대한다.", korean.Unclear},
		{city + "자료 120만 장을 옮기기로 했으나 71만 장을 살펴봤다.", korean.Unclear},
	} {
		r := newReader(parse(t, "2024-09-22", c.text), authority(t))
		got := korean.Unclear
		for _, u := range r.undertakings() {
			got = u.Fate
		}
		if got != c.fate {
			t.Errorf("%s: %v, want %v", c.text, got, c.fate)
		}
	}
}
