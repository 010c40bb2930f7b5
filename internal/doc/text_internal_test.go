package doc

import (
	"testing"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// What composed passes, NFC leaves alone in any neighbourhood.
func TestComposed(t *testing.T) {
	for r := rune(1); r < 0x30000; r++ {
		if !utf8.ValidRune(r) || plainRune(r) != r { // plainRune came first
			continue
		}
		s := string(r) + "가"
		p := norm.NFC.PropertiesString(s)
		if composed([]byte(s)) && (!norm.NFC.IsNormalString(s) || p.CCC() != 0 || !p.BoundaryBefore()) {
			t.Errorf("composed passes %U", r)
		}
	}
	for _, s := range []string{"가온시는 “하나”를 · 열었다… 「책」 ▲① é 民願", "ㄱㄴ가힝"} {
		if !composed([]byte(s + "  ")) {
			t.Errorf("%q takes the long way", s)
		}
	}
}

func TestClean(t *testing.T) {
	for _, test := range []struct{ in, want string }{
		{"가\u00a0나\u3000다\t라", "가 나 다 라"},
		{"  가나  \r\n\r\n\r\n\n다라\r\n마바\n\n", "가나\n\n다라\n마바"},
		{"\u1100\u1161\u11ab", "간"}, // NFD, as macOS writes it
		{"\ufeff가\x00나\u0007", "가나"},
		{"가\u2028나\v다", "가\n나\n다"},
		{"\u200b 가", "\u200b 가"},
		{"가\xff나", "가\ufffd나"},
		{"\u00a0\n\u3000\n", ""},
	} {
		got := Clean(test.in)
		if got != test.want {
			t.Errorf("Clean(%q) = %q, want %q", test.in, got, test.want)
		}
		if Clean(got) != got {
			t.Errorf("Clean(%q) is not clean", test.in)
		}
	}
}
