package facts

import (
	"math/rand/v2"
	"strings"
	"testing"
	"unicode/utf8"

	"sillok/internal/diag"
	"sillok/internal/doc"
	"sillok/internal/entity"
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
		"[! 2021년](date:2021)",
		"▲기획실장 [나은별](person:나은별), 정보국·감사관 [하늘찬](person:하늘찬)이 갔다.",
		"[나](person:나)은 “가.\n\n나”고 말했다. 이렇게 말했다. “가나다라마바사아자차\n\n카”고\n",
		"■ [17일](date:2020-01-17)\n[가](agency:가)와 [나](agency:나)가 [포럼](event:포럼)을 공동으로 개최했다.",
		"“도면은 예산과에 있음을 알려드립니다.\n\n□ [하늘찬](person:하늘찬) 나루부 기획실장은 ‘현금을 미리 사 둘 필요가 없다’고 강조하고, ‘다만 자료는 따로 복사해 두기 바란다’고 당부하였다.\n\n○ 결과를 보고할 예정이다. ”라고 밝혔다.",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if !utf8.ValidString(s) {
			t.Skip("files that are not UTF-8 do not come this far")
		}
		d, _ := doc.Parse(&diag.File{Name: "a.md", Text: "---\ntitle: x\npublished: 2021-09-22\n---\n\n" + s})
		readAll(t, d)
	})
}

// readAll reads d and checks that every place lies in the text and that all
// words are whole characters.
func readAll(t *testing.T, d *doc.Document) {
	t.Helper()
	Read(d, nil)
	x := Derive(d, nil)
	inside := func(in diag.Span) {
		if in.Start < 0 || in.End > len(d.Text) || in.Start > in.End || !utf8.ValidString(d.Text[in.Start:in.End]) {
			t.Fatalf("%v of %d in %q", in, len(d.Text), d.Markdown())
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
	if page := d.Markdown(); !utf8.Valid(page) {
		t.Fatalf("not UTF-8: %q", page)
	}
}

// TestReadAnyMarks puts marks anywhere into texts of many shapes: people mark
// what they like, and one page may not stop the others.
func TestReadAnyMarks(t *testing.T) {
	texts := []string{
		"! 2021년 9월 22일",
		"▲기획실장 나은별 ▲정보국·감사관 하늘찬이 3월 1일자로 옮긴다.\n\n◇ 전보\n△과장 가람(1일자)",
		"한빛컴(대표 나은별)은 2021년 9월(하반기)에 “마루를 곧 열겠다”고 밝혔다. 이어 ‘누리’도 낸다.",
		"▲왜 했나?\n필요했기 때문이다.\n\n1990~1993 한빛부 과장\n1994 누리원장",
		"· 2019. 3. ∼ 2020. 2.: 마루 구축 (12억 원)\n- 3종을 개통한 누리를 대체한다. 포럼을 개최했다!",
	}
	kinds := []string{"agency", "person", "system", "law", "event", "date"}
	random := rand.New(rand.NewPCG(16, 13))
	for range 4000 {
		d := &doc.Document{Article: doc.Article{Text: texts[random.IntN(len(texts))]}}
		var cuts []int
		for i := range d.Text {
			cuts = append(cuts, i)
		}
		for at := 0; at < len(cuts); {
			from := at + random.IntN(8)
			to := from + 1 + random.IntN(6)
			if to >= len(cuts) {
				break
			}
			at = to
			in := diag.Span{Start: cuts[from], End: cuts[to]}
			if s := d.Text[in.Start:in.End]; strings.Contains(s, "\n") || strings.TrimSpace(s) == "" {
				continue
			}
			id := entity.ID{Kind: kinds[random.IntN(len(kinds))], Name: "가"}
			if id.Kind == "date" {
				id.Name = []string{"2021", "2021-09-22", "2019/2020", "XXXX-XX-XX"}[random.IntN(4)]
			}
			d.Mentions = append(d.Mentions, doc.Mention{ID: id, In: in})
		}
		readAll(t, d)
	}
}

// TestBracketBeforeItsCell: signs at the beginning of a cell do not belong to it,
// so that a bracket can open before the cell of the date that it holds.
func TestBracketBeforeItsCell(t *testing.T) {
	d := &doc.Document{Article: doc.Article{Text: "**[이날](date:2021-03-05) 회의에 왔다. | 끝"}}
	at := strings.Index(d.Text, "이날")
	d.Mentions = []doc.Mention{{ID: entity.ID{Kind: "date", Name: "2021-03-05"}, In: diag.Span{Start: at, End: at + len("이날")}}}
	readAll(t, d)
}
