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

// TestRoads: 로 ends the name of a road behind a single 도, and is a particle behind 지도 and 제도.
func TestRoads(t *testing.T) {
	for word, noun := range map[string]string{"도시계획도로": "도시계획도로", "행정지도로": "행정지도", "안전지도로": "안전지도"} {
		if got := BareNoun(word); got != noun {
			t.Errorf("%s: %s, want %s", word, got, noun)
		}
	}
}
