package entity

import "testing"

// TestDescribed holds that words for somebody without a name are no entity's id.
func TestDescribed(t *testing.T) {
	for id, want := range map[ID]bool{
		{"person", "(시민)"}:        true,
		{"person", "(연수생_대표)"}:    true,
		{"person", "김영수_(국토교통부)"}: false,
		{"agency", "(사)한빛협회"}:     false,
		{}:                        false,
	} {
		if id.Described() != want {
			t.Errorf("%v is described: %v", id, !want)
		}
	}
}
