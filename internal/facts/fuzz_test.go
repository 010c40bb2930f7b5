package facts

import (
	"testing"

	"sillok/internal/diag"
	"sillok/internal/doc"
)

// FuzzRead reads pages of any kind: nothing panics, and every place lies in the
// text.
func FuzzRead(f *testing.F) {
	for _, s := range []string{
		"[나은별](person:나은별) [한빛부](agency:한빛부)장은 “[내년](date:2022)에 열겠다”면서 \"곧\"이라고 말했다.",
		"▲왜?\n[나](person:나) 때문이다.\n\n▲언제?\n[3월](date:XXXX-03)이다.",
		"[1993~2004](date:1993/2004) [가](agency:가) 과장, 나 국장\n[2008](date:2008) [다](agency:다)장",
		"◇ 전보\n▲ 과장 [나은별](person:나은별) ▲ 국장 [하늘찬](person:하늘찬)([1일](date:2001-01-01)자)",
		"[마루](system:마루)는 [3월](date:2020-03) 3종의 서비스를 개통한 [누리](system:누리)를 대체한다.",
		"■ [17일](date:2020-01-17)\n[가](agency:가)와 [나](agency:나)가 [포럼](event:포럼)을 공동으로 개최했다.",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, _ := doc.Parse(&diag.File{Name: "a.md", Text: "---\ntitle: x\npublished: 2021-09-22\n---\n\n" + s})
		Read(d, nil)
		x := Derive(d, nil)
		inside := func(in diag.Span) {
			if in.Start < 0 || in.End > len(d.Text) || in.Start > in.End {
				t.Fatalf("%v of %d", in, len(d.Text))
			}
		}
		for _, r := range d.Roles {
			inside(r.In)
		}
		for _, q := range d.Quotes {
			inside(q.Words)
		}
		for _, e := range d.Events {
			inside(e.In)
			if length(e.What) > 60 {
				t.Fatalf("%d characters: %s", length(e.What), e.What)
			}
		}
		for _, r := range x.Dated {
			inside(r.Clause)
		}
	})
}
