package doc_test

import (
	"strings"
	"testing"

	"sillok/internal/diag"
	"sillok/internal/doc"
)

// benchPage is a page of about 4.5 KB with 20 marks, half of them the machine's.
func benchPage() string {
	var b strings.Builder
	b.WriteString("---\ntitle: \"가온시 민원 창구 마흔두 곳, 하나로 모인다\"\npublisher: 가온시 공보관\nauthor: []\npublished: 2024-06-24\nlanguage: ko\nrights: \"공공누리 제1유형\"\nremoved:\n  - \"menu: lines 1-3\"\nsource: content/sources/a.txt\n---\n\n")
	for range 10 {
		b.WriteString("[가온시](agency:가온시)는 여러 부서에 흩어진 민원 안내 누리집 마흔두 곳을 하나로 모은 창구를 연다고 [24일](date:2024-06-24) 밝혔다. 지금까지 주민은 전입, 건축, 복지 민원을 저마다 다른 주소에서 찾아야 했다. 홍 국장은 “창구를 모았다. 이제 쉽다.”고 말했다.\n\n")
	}
	b.WriteString("<!-- roles -->\n\n- [ ] 홍길동 | 국장 | 가온시 | | 홍 국장은\n\n<!-- quotes -->\n\n- [ ] 홍길동 | 창구를 모았다. 이제 … 모았다. 이제 쉽다.\n\n<!-- events -->\n\n- [ ] 2024-06-24 | 가온시가 창구를 연다고 밝힘 | agency:가온시\n\n<!-- marks -->\n\n")
	for i := range 10 {
		b.WriteString("- 가온시#" + string(rune('0'+i%10)) + " | agency:가온시 | authority 0.98\n")
	}
	return strings.Replace(b.String(), "#0 ", "#10 ", 1)
}

func BenchmarkParse(b *testing.B) {
	text := benchPage()
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		doc.Parse(&diag.File{Name: "content/documents/a.md", Text: text})
	}
}

func BenchmarkMarkdown(b *testing.B) {
	d, _ := doc.Parse(&diag.File{Name: "content/documents/a.md", Text: benchPage()})
	d.File = nil
	b.ReportAllocs()
	for b.Loop() {
		d.Markdown()
	}
}

func BenchmarkPatch(b *testing.B) {
	d, _ := doc.Parse(&diag.File{Name: "content/documents/a.md", Text: benchPage()})
	d.Mentions = d.Mentions[1:]
	b.ReportAllocs()
	for b.Loop() {
		d.Markdown()
	}
}

func BenchmarkSentences(b *testing.B) {
	d, _ := doc.Parse(&diag.File{Name: "content/documents/a.md", Text: benchPage()})
	b.SetBytes(int64(len(d.Text)))
	for b.Loop() {
		doc.Sentences(d.Text, d.Headings)
	}
}
