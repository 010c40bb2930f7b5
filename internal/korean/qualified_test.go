package korean

import "testing"

func TestQualifiedAction(t *testing.T) {
	for _, c := range []struct {
		before, noun, qualifier string
		ok                      bool
	}{
		{"시범", "운영", "시범", true},
		{"시범적으로", "운영", "시범", true},
		{"개", "통", "개", false},
		{"", "시범운영", "", false},
		{"구내식당", "운영", "구내식당", false},
	} {
		qualifier, a, ok := QualifiedAction(c.before, c.noun)
		if qualifier != c.qualifier || ok != c.ok || a.Noun != c.noun {
			t.Errorf("%s %s: %q %q %v", c.before, c.noun, qualifier, a.Noun, ok)
		}
	}
}
