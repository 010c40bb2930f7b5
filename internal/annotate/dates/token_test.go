package dates

import "testing"

// A day and a month are numbers of one or two figures in their range; neither the
// length nor the range is enough.
func TestTokens(t *testing.T) {
	for _, c := range []struct {
		digits, n  int
		day, month bool
	}{{2, 31, true, false}, {2, 32, false, false}, {2, 12, true, true}, {2, 13, true, false}, {3, 12, false, false}, {0, 5, false, false}, {1, 0, false, false}} {
		k := token{kind: number, digits: c.digits, n: c.n}
		if k.isDay() != c.day || k.isMonth() != c.month {
			t.Errorf("%d of %d figures: day %v, month %v", c.n, c.digits, k.isDay(), k.isMonth())
		}
	}
	if (token{kind: other, digits: 2, n: 5}).isDay() || (token{kind: number, digits: 4, n: 2200}).isYear(1800) || !(token{kind: number, digits: 4, n: 1900}).isYear(1900) {
		t.Error("what is no number is no day, and years end with 2199")
	}
}

// A number in Hanja needs a unit that has such numbers.
func TestHanjaNumbers(t *testing.T) {
	for text, want := range map[string]int{"二十二日": 22, "三十二日": 0, "十二月": 12, "十三月": 0, "二〇二一年": 2021, "二十二人": 0} {
		if n, _ := hanjaNumber(text); n != want {
			t.Errorf("%s is %d, want %d", text, n, want)
		}
	}
}
