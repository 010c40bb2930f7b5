package korean

import "testing"

// TestMeetings: 회의 is a meeting behind what meetings are called by, and the genitive of a
// body elsewhere.
func TestMeetings(t *testing.T) {
	for word, noun := range map[string]string{
		"국무회의": "국무회의", "확대간부회의": "확대간부회의", "관계장관회의": "관계장관회의", "실무회의는": "실무회의", "간부회의의": "간부회의",
		"위원회의": "위원회", "도의회의": "도의회", "보고회의": "보고회", "정례회의": "정례회", "부녀회의": "부녀회",
	} {
		if got := BareNoun(word); got != noun {
			t.Errorf("%s: %s, want %s", word, got, noun)
		}
	}
}
