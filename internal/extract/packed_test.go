package extract

import (
	"fmt"
	"strings"
	"testing"

	"sillok/internal/extract/twin"
)

// TestPacked: a small file that unpacks to far more text than documents of people do is
// refused; lists of names and short repetitive files are read.
func TestPacked(t *testing.T) {
	const syllables = "가나다라마바사아자차카타파하강김이박최정조윤장임한오서신권황안송류홍"
	runes := []rune(syllables)
	paragraphs := func(n int, text func(i int) string) []byte {
		var b strings.Builder
		for i := range n {
			fmt.Fprintf(&b, "<w:p><w:r><w:t>%s</w:t></w:r></w:p>", text(i))
		}
		return twin.DOCXFile(b.String(), "", "", "")
	}
	name := func(i int) string { // the multiplier is prime to the number of names
		n := i * 7919 % (len(runes) * len(runes) * len(runes))
		return string([]rune{runes[n%len(runes)], runes[n/len(runes)%len(runes)], runes[n/len(runes)/len(runes)]})
	}
	for what, test := range map[string]struct {
		data []byte
		read bool
	}{
		"the same again and again": {paragraphs(20_000, func(i int) string { return fmt.Sprintf("가람시는 9월 %d일 문을 열었다.", i%28+1) }), false},
		"the same, but short":      {paragraphs(4_000, func(i int) string { return fmt.Sprintf("가람시는 9월 %d일 문을 열었다.", i%28+1) }), true},
		"a long list of names": {paragraphs(9_000, func(i int) string {
			return name(3*i) + "초등학교 교사 " + name(3*i+1) + " → " + name(3*i+2) + "초등학교"
		}), true},
	} {
		article, problems := Extract("a.docx", test.data, Options{})
		if read := article != nil; read != test.read {
			t.Errorf("%s: read %v of %d bytes: %v", what, read, len(test.data), problems)
		}
		if article == nil && (len(problems) == 0 || !strings.Contains(problems[0].Message, "again and again")) {
			t.Errorf("%s: told %v", what, problems)
		}
	}
}
