package korean

import "testing"

// TestPresentStems: a present tense that is written like a dictionary's form is read as
// what people write.
func TestPresentStems(t *testing.T) {
	for word, stem := range map[string]string{
		"만든다": "만들", "안다": "알", "연다": "열", "간다": "가", "늘린다": "늘리", "있다": "있", "열었다": "열", "크다": "크",
	} {
		if r, ok := readVerb(word); !ok || r.stem != stem {
			t.Errorf("%s is of %q, want %q", word, r.stem, stem)
		}
	}
}
