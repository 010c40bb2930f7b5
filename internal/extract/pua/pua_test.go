package pua

import (
	"strings"
	"testing"
	"unicode"
)

func TestClean(t *testing.T) {
	for in, want := range map[string]string{
		"\U000F02B1 신청 \U000F02B4 결정": "① 신청 ④ 결정",
		"\U000F02CE 접수":               "❶ 접수",
		"행정\U000F02EF재정":              "행정·재정",
		"\uF06C 목적 \uF0A7 방법 \uF0FE":  "● 목적 ▪ 방법 ☑",
		"\uF081\uF08A":                "①⑩",
		"가람시장 \U000F012B":             "가람시장 (인)",
		"그냥 글":                        "그냥 글",
		"옛말 ᄒᆞᆫ글":                     "옛말 ᄒᆞᆫ글",
	} {
		var c Cleaner
		if got := c.Clean(in); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
		if r := c.Remarks(); r != nil {
			t.Errorf("%q: %v", in, r)
		}
	}
}

// TestUnknown keeps what nobody knows, and tells of it.
func TestUnknown(t *testing.T) {
	var c Cleaner
	in := "\uE000 글 \uE000 \U000FFFFD"
	if got := c.Clean(in); got != in {
		t.Errorf("%q", got)
	}
	r := c.Remarks()
	if len(r) != 1 || !strings.Contains(r[0].Message, "U+E000 (2), U+FFFFD (1)") {
		t.Errorf("%v", r)
	}
}

func TestUnfold(t *testing.T) {
	for unit, want := range map[uint16]rune{0xA2B1: 0xF02B1, 0xA000: 0xF0000, 0xA48C: 0xF048C, 0xA48D: 0xA48D, 0xAC00: '가', 'A': 'A'} {
		if got := Unfold(unit); got != want {
			t.Errorf("Unfold(%X) = %X, want %X", unit, got, want)
		}
	}
}

// TestHanyang holds the table to what it is: private points outside the place of
// the fonts of signs, and letters of Hangul.
func TestHanyang(t *testing.T) {
	letters := &unicode.RangeTable{R16: []unicode.Range16{{Lo: 0x1100, Hi: 0x11FF, Stride: 1}, {Lo: 0xA960, Hi: 0xA97C, Stride: 1}, {Lo: 0xD7B0, Hi: 0xD7FB, Stride: 1}}}
	table := syllables()
	if len(table) != 5655 {
		t.Errorf("%d points", len(table))
	}
	for r, s := range table {
		if r < 0xE0BC || r > 0xF8F7 || r >= 0xF000 && r <= 0xF0FF || s == "" {
			t.Errorf("U+%04X is %q", r, s)
		}
		for _, l := range s {
			if !unicode.Is(letters, l) {
				t.Errorf("U+%04X holds U+%04X", r, l)
			}
		}
	}
}
