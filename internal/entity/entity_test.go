package entity

import (
	"strings"
	"testing"
)

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

// TestEnglishNames: no English name carries the sign that the tables put before those that mean other things, too.
func TestEnglishNames(t *testing.T) {
	names, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	signed := 0
	for _, e := range names.All() {
		for i, s := range e.EnglishNames() {
			if strings.HasPrefix(s, "?") {
				t.Errorf("%s: %q", e.ID, s)
			}
			if s != e.English[i] {
				signed++
			}
		}
	}
	if signed == 0 {
		t.Error("no English name of the tables has the sign: the test holds nothing")
	}
}
