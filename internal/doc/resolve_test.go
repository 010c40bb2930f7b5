package doc

import (
	"strings"
	"testing"

	"sillok/internal/diag"
	"sillok/internal/entity"
)

// TestQuotedEnds: a quotation that is written and read again has the words that it
// had, whatever stands elsewhere with the same beginning or end.
func TestQuotedEnds(t *testing.T) {
	for name, text := range map[string]string{
		"a name before the quotation that begins with it": "가온시민안전정보시스템은 지난해 문을 열었다. 한 해 동안 세 번 멈췄다.\n\n오해솔 국장은 “[가온시민안전정보시스템은 아직 손볼 데가 많다. 올해 안에 고치겠다.]”라고 말했다.",
		"two that begin alike":                            "“[디지털플랫폼정부를 제때 열겠다.]”고 말했다. 이어 “디지털플랫폼정부를 미루지 않겠다.”고 했다.",
		"the second of two that begin alike":              "“디지털플랫폼정부를 제때 열겠다.”고 말했다. 이어 “[디지털플랫폼정부를 미루지 않겠다.]”고 했다.",
		"an answer without marks":                         "문: 언제 여나?\n\n[올해 하반기에 문을 연다고 이미 밝혔다. 그 약속은 지킨다. 예산도 다 받았다.]\n\n문: 늦지 않나?\n\n올해 하반기에 문을 연다고 이미 말했다. 예산도 다 받았다.",
		"an answer like one before it":                    "문: 언제 여나?\n\n올해 하반기에 문을 연다고 이미 밝혔다. 그 약속은 지킨다. 예산도 다 받았다.\n\n문: 늦지 않나?\n\n[올해 하반기에 문을 연다고 이미 말했다. 예산도 다 받았다.]",
		"words of the reporter that begin and end so":     "행정안전부는 새 창구를 연다. 준비는 끝났다.\n\n윤하람 과장은 “[행정안전부는 새 창구를 늘린다. 준비는 끝났다.]”고 말했다.",
	} {
		d, wanted := quotedDocument(text)
		again, problems := Parse(&diag.File{Name: "가.md", Text: string(d.Markdown())})
		if len(problems) > 0 || len(again.Quotes) != 1 {
			t.Fatalf("%s: %v\n%s", name, problems, d.Markdown())
		}
		in := again.Quotes[0].Words
		if got := again.Text[in.Start:in.End]; in != d.Quotes[0].Words {
			t.Errorf("%s: %q, want %q", name, got, wanted)
		}
	}
}

// quotedDocument is a document with one quotation, which text has in brackets.
func quotedDocument(text string) (*Document, string) {
	start := strings.Index(text, "[")
	end := strings.Index(text, "]") - 1
	d := &Document{Article: Article{Title: "가", Text: strings.NewReplacer("[", "", "]", "").Replace(text)}}
	d.Quotes = []Quote{{Speaker: entity.ID{Kind: "person", Name: "오해솔"}, Words: diag.Span{Start: start, End: end}}}
	return d, d.Text[start:end]
}

// TestEventUnderLabel: a line that names the day behind a label is the evidence of
// what happened then, and no heading of the lines below it.
func TestEventUnderLabel(t *testing.T) {
	for _, c := range []struct{ page, wanted string }{
		{"일 시: [2015년 7월 6일](date:2015-07-06) 10시\n\n장 소: 가온시의회 본회의장\n\n<!-- events -->\n\n- [x] 2015-07-06 | 가온시의회 본회의 | \n", "일 시"},
		{"[2015년 7월 6일](date:2015-07-06)\n\n가온시의회가 본회의를 열었다.\n\n<!-- events -->\n\n- [x] 2015-07-06 | 가온시의회 본회의 | \n", "가온시의회가"},
	} {
		d, problems := Parse(&diag.File{Name: "가.md", Text: "---\ntitle: 가\n---\n\n" + c.page})
		if len(problems) > 0 || len(d.Events) != 1 {
			t.Fatalf("%v, %v", d.Events, problems)
		}
		if in := d.Events[0].In; !strings.HasPrefix(d.Text[in.Start:in.End], c.wanted) {
			t.Errorf("the event opens %q, want %s…", d.Text[in.Start:in.End], c.wanted)
		}
	}
}
