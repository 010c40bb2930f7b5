package korean

import "testing"

// The letters of a word are a part of the text, or are written anew where it leaves out signs.
func TestSpelling(t *testing.T) {
	for text, want := range map[string]string{
		"창구를":     "창구를",
		"개통(1차)한": "개통한",
		"1,000개를": "1,000개를",
		"나은'별'을":  "나은별을",
		"(가칭)센터":  "센터",
	} {
		read := Read(text)
		if w, _ := read.word(Span{End: len(text)}, &enclosed{of: text}, 0); w.Text != want {
			t.Errorf("%s: %q, want %q", text, w.Text, want)
		}
	}
	text := "창구를"
	if n := testing.AllocsPerRun(10, func() {
		s := spelling{of: text}
		for i, r := range text {
			s.add(i, i+len(string(r)))
		}
		if s.text() != text {
			t.Errorf("%q", s.text())
		}
	}); n > 0 {
		t.Errorf("%v allocations for letters that stand together", n)
	}
}

func TestIsAttachment(t *testing.T) {
	for line, want := range map[string]bool{
		"사진 2부": true, "붙임 1. 사진 2부. ": true, "사진 2부\t": true, "보도자료 각 1부.": true,
		"": false, "2부": false, "부": false, "사진 부": false, "행정안전부": false, "사진\t10부": true, "사진 2부 끝": false,
	} {
		if got := IsAttachment(line); got != want {
			t.Errorf("%q: %v", line, got)
		}
	}
	if n := testing.AllocsPerRun(10, func() { IsAttachment("가람시는 5월 2일 새 창구를 열었다.") }); n > 0 {
		t.Errorf("%v allocations", n)
	}
}
