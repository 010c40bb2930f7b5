package numeral

import "testing"

func TestWrite(t *testing.T) {
	for _, c := range []struct {
		n     int
		shape Shape
		want  string
	}{
		{3, HangulSyllable, "다"}, {14, HangulSyllable, "하"}, {15, HangulSyllable, "거"}, {29, HangulSyllable, "고"}, {99, HangulSyllable, "99"},
		{4, CircledDigit, "④"}, {21, CircledDigit, "㉑"}, {51, CircledDigit, "51"},
		{15, CircledHangulSyllable, "거"}, {2, HangulJamo, "ㄴ"}, {2, CircledHangulJamo, "㉡"}, {15, HangulJamo, "15"},
		{4, RomanCapital, "IV"}, {2024, RomanCapital, "MMXXIV"}, {9, RomanSmall, "ix"}, {4000, RomanCapital, "4000"},
		{26, LatinCapital, "Z"}, {27, LatinCapital, "AA"}, {3, LatinSmall, "c"}, {27, CircledLatinSmall, "aa"},
		{1, HangulPhonetic, "일"}, {10, HangulPhonetic, "십"}, {21, HangulPhonetic, "이십일"}, {10101, HangulPhonetic, "만백일"},
		{12, Ideograph, "十二"}, {11, CircledIdeograph, "十一"}, {1, DecagonCircle, "갑"}, {10, DecagonCircleHanja, "癸"}, {11, DecagonCircle, "11"},
		{0, HangulSyllable, "0"}, {-1, RomanCapital, "-1"}, {7, Shape(99), "7"}, {7, Shape(-1), "7"},
	} {
		if got := Write(c.n, c.shape); got != c.want {
			t.Errorf("Write(%d, %d) = %q, want %q", c.n, c.shape, got, c.want)
		}
	}
}

func TestNamed(t *testing.T) {
	for name, want := range map[string]Shape{"DIGIT": Digit, "HANGUL_SYLLABLE": HangulSyllable, "DECAGON_CIRCLE_HANJA": DecagonCircleHanja, "": Digit, "USER_CHAR": Digit} {
		if got := Named(name); got != want {
			t.Errorf("Named(%q) = %d, want %d", name, got, want)
		}
	}
}
