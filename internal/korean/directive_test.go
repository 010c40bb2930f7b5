package korean

import "testing"

// TestDirects tells demands from what somebody undertakes.
func TestDirects(t *testing.T) {
	for text, want := range map[string]bool{
		"과장은 장비를 3월까지 들이고 결과를 제출하시기 바람":   true,
		"각 관서는 4월 30일까지 현황을 제출하여 주시기 바람":  true,
		"원장은 낡은 시스템을 없애는 방안을 마련하시기 바랍니다.": true,
		"부장은 6월까지 장비를 들이고 결과를 제출할 것":      true,
		"군은 6월까지 장비를 들일 것이라고 밝혔다.":        false,
		"군은 6월까지 장비를 들인다.":                false,
		"새 시스템은 6월에 개통할 것으로 보인다.":         false,
		"의원은 자료를 달라고 요구했다.":               false,
	} {
		x := Read(text)
		got := false
		for _, c := range x.Clauses(0) {
			got = got || x.Directs(c)
		}
		if got != want {
			t.Errorf("%s: %v, want %v", text, got, want)
		}
	}
}
