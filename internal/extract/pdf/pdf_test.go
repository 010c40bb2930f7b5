package pdf

import (
	"errors"
	"math/rand/v2"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"sillok/internal/cputime"
	"sillok/internal/extract/block"
	"sillok/internal/extract/twin"
)

// read reads pages and gives their blocks, a line each.
func read(t *testing.T, sheets ...*twin.Sheet) []string {
	t.Helper()
	d, err := Read(twin.PDF("KSCms-UHC-H", sheets...))
	if err != nil {
		t.Fatal(err)
	}
	return shown(d.Blocks)
}

// shown gives blocks as text: # a heading, ^ a running head, _ a running foot,
// | the cells of a row.
func shown(blocks []block.Block) []string {
	var list []string
	for _, b := range blocks {
		switch {
		case b.Table != nil:
			for row := range b.Table.Rows {
				var cells []string
				for _, c := range b.Table.Row(row) {
					cells = append(cells, strings.Join(shown(c.Blocks), " / "))
				}
				list = append(list, "| "+strings.Join(cells, " | "))
			}
		case b.Kind == block.Heading:
			list = append(list, strings.Repeat("#", b.Level)+" "+b.Text)
		case b.Kind == block.Header:
			list = append(list, "^ "+b.Text)
		case b.Kind == block.Footer:
			list = append(list, "_ "+b.Text)
		default:
			list = append(list, b.Text)
		}
	}
	return list
}

func same(t *testing.T, got []string, want ...string) {
	t.Helper()
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

func paper() *twin.Sheet { return &twin.Sheet{} }

// TestParagraphs joins lines that fill their column and no others.
func TestParagraphs(t *testing.T) {
	got := read(t, paper().Lines(60, 760, 12, 20,
		"가람시는 삼월 열이틀 종이 없는 민원 창구를 두 곳에서 여섯 곳으로 ",
		"늘린다고 밝혔다. 시청 본관에는 이미 한 곳이 있다.",
		"새 창구에서는 신청서를 화면에 쓰고 전자서명을 하면 일이 끝난다고 ",
		"한다.",
		"○ 다솜동 주민센터에 두는 창구는 사월에, 미르동에 두는 창구는 구",
		"월에 연다.",
		"○ 가온동은 아직 정하지 않았다.",
	))
	same(t, got,
		"가람시는 삼월 열이틀 종이 없는 민원 창구를 두 곳에서 여섯 곳으로 늘린다고 밝혔다. 시청 본관에는 이미 한 곳이 있다.",
		"새 창구에서는 신청서를 화면에 쓰고 전자서명을 하면 일이 끝난다고 한다.",
		"○ 다솜동 주민센터에 두는 창구는 사월에, 미르동에 두는 창구는 구월에 연다.",
		"○ 가온동은 아직 정하지 않았다.",
	)
}

// TestJoins decides whether a space stood at the end of a line.
func TestJoins(t *testing.T) {
	x := newLexicon()
	x.habits.whole = 0.3
	x.lines(lines([]word{{text: "가람시", size: 1, space: gap}, {text: "가람시", size: 1, space: gap}, {text: "나래동", size: 1, space: gap}, {text: "지원센터", size: 1, space: gap}, {text: "지원", size: 1, space: gap}, {text: "지원", size: 1}}), false)
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"오늘 가람시", "는 새 창구를", false},      // a particle
		{"오늘 가람시는", "새 창구를 연다", true},     // behind a particle
		{"시청과 나", "래동 주민센터", false},       // a word of the document
		{"문의는 지원", "센터로 하면", false},       // the same
		{"그는 “좋다”", "라고 말했다", false},      // behind a quotation
		{"법률(가칭)", "을 만든다", false},        // behind a bracket
		{"안내문(", "가칭)을 낸다", false},        // in a bracket
		{"모두 1,", "200명이 왔다", false},      // a figure
		{"보건·", "복지 분야", false},           // a list of halves
		{"the new", "office opens", true}, // Latin words
		{"접수를 집행", "하여 마친다", false},       // a noun and 하다
		{"그가 그렇게 말했", "다고 한다", false},     // a stem
		{"아래와 같이 알", "려 드립니다", false},     // no word begins so
		{"연구원장에", "게 요구했다", false},        // a particle broken in two
		{"09:00~18:0", "0", false},        // a time of day
		{"회의에 온 여덟", "사람이 말했다", true},     // a word that ends like a stem
		{"이어서 로봇", "라디오를 만든다", true},      // a word that begins with ㄹ
		{"쓸", "수 있다", true},               // a verb before a noun
		{"현장 조사 과정", "및 결과", true},        // a conjunction
		{"과제는 ▲", "창구 늘리기", false},        // a sign before an item
		{"사업을 맡은 (주)", "가람소프트는", false},   // the name of a company
		{"가람진흥원", "(GRP)이 맡는다", false},    // a bracket that tells of the word before it
		{"지난 5년", "간 늘었다", false},         // figures with their unit
		{"올해 1월", "개통을 앞두고", true},        // the same, and a word
		{"까닭은 조사한 결과", "입니다", false},      // 이다
		{"새로 가능하", "도록 고친다", false},       // a stem
		{"시는 이 일을 관할", "하는 곳이다", false},   // a noun and 하다
		{"줄이기로", "했다고 말했다", true},         // 하다 behind a particle
	} {
		a, b := &line{text: c.a, size: 10, box: box{right: 100}}, &line{text: c.b, size: 10, box: box{right: 60}}
		p := paragraph{[]*line{a, b}, 100}
		if got := x.spaces(p)[0]; got != c.want {
			t.Errorf("%s|%s: %v %.1f", c.a, c.b, got, x.endings(p)[0].odds)
		}
		a.ends = glyph
		if !x.spaces(p)[0] {
			t.Errorf("%s|%s: a drawn space is none", c.a, c.b)
		}
	}
}

// TestJoinsWithin decides the same in a file that breaks lines inside words, as
// browsers do: a word that nobody knows goes on.
func TestJoinsWithin(t *testing.T) {
	x := newLexicon()
	x.habits.whole = 0.05
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"지난해 찾은 문화유", "산이다", false},
		{"누리청이 행위금", "지명령을 내렸다", false},
		{"새 일을 지속 발", "굴하겠다", false},
		{"그가 할", "수 있는 일은", true},
		{"값이 크게", "오른 까닭은", true},
		{"나서면서", "주도적으로 도왔다", true},
		{"공원", "주변을 걷는다", true},
		{"누구나 쓰는 빅", "데이터를 모은다", false},
	} {
		p := paragraph{[]*line{{text: c.a, size: 10, box: box{right: 100}}, {text: c.b, size: 10, box: box{right: 60}}}, 100}
		if got := x.spaces(p)[0]; got != c.want {
			t.Errorf("%s|%s: %v %.1f", c.a, c.b, got, x.endings(p)[0].odds)
		}
	}
}

// TestSpread joins a line whose spaces were spread to fill its column, however wide they
// are; room without spaces parts a line all the same.
func TestSpread(t *testing.T) {
	s := paper().Text(60, 760, 10, "가람시는 종이가 필요하지 않은 민원 창구를 여섯 곳으로 늘린다고 한다.")
	s.Text(60, 720, 10, "민원여권과에서 ").Text(180, 720, 10, "나래동주민센터로 ").Text(310, 720, 10, "옮긴다.")
	s.Text(60, 680, 10, "구분").Text(120, 680, 10, "지난해").Text(190, 680, 10, "올해")
	same(t, read(t, s), "가람시는 종이가 필요하지 않은 민원 창구를 여섯 곳으로 늘린다고 한다.", "민원여권과에서 나래동주민센터로 옮긴다.", "구분\t지난해\t올해")
}

// TestInBrackets takes room inside a bracket for none where the file draws its spaces:
// lines are spread there to fill their column.
func TestInBrackets(t *testing.T) {
	s := paper()
	for i, line := range []string{"가람시는 종이 없는 창구를 ", "여섯 곳으로 늘린다고 한다. ", "나래동과 미르동 주민센터에 "} {
		s.Text(60, 760-20*float64(i), 10, line)
	}
	s.Text(60, 660, 10, "시가 낸 「").Text(113, 660, 10, "민원 창구 안내").Text(185, 660, 10, "」를 본다.").Text(240, 660, 10, "끝이다.")
	got := read(t, s)
	if last := got[len(got)-1]; last != "시가 낸 「민원 창구 안내」를 본다. 끝이다." {
		t.Errorf("%q", last)
	}
}

// TestBesideSigns takes room beside a sign for none where the spaces of its line are wider.
func TestBesideSigns(t *testing.T) {
	s := paper()
	for i, w := range []string{"종이 없는", "창구의", "이름이", "바뀐다○", "나은별", "과장"} {
		s.Text([]float64{60, 114, 153, 192, 234.5, 273}[i], 660, 10, w)
	}
	s.Text(60, 600, 10, "이름이").Text(94, 600, 10, "바뀐다○").Text(138, 600, 10, "나은별")
	same(t, read(t, s), "종이 없는 창구의 이름이 바뀐다○나은별 과장", "이름이 바뀐다○ 나은별")
}

// TestJoinsBesideBracket: lines that end between words end before a bracket, too.
func TestJoinsBesideBracket(t *testing.T) {
	x := newLexicon()
	x.habits.whole = 0.98
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"가람기술교육진흥원", "(원장 나은별)이", false},
		{"가람기술교육진흥원", "원장이 말했다", true},
		{"넓히는 한편,", "「가람법」을 고친다", true},
	} {
		p := paragraph{[]*line{{text: c.a, size: 10, box: box{right: 100}}, {text: c.b, size: 10, box: box{right: 60}}}, 100}
		if got := x.spaces(p)[0]; got != c.want {
			t.Errorf("%s|%s: %v %.1f", c.a, c.b, got, x.endings(p)[0].odds)
		}
	}
}

// TestColumns reads columns of text one after the other, and labels with their
// values across.
func TestColumns(t *testing.T) {
	s := paper().Text(60, 790, 12, "온 쪽에 걸친 글이 두 단의 글 위에 이렇게 한 줄로 길게 놓여 있다.")
	s.Lines(60, 750, 10, 16, "왼쪽 단의 첫 줄은 여기에서 시작해 ", "둘째 줄로 이어지고 다시 셋째 줄로 ", "넘어간 다음 넷째 줄까지 이어져서는 ", "다섯째 줄에서 드디어 끝이 난다고 ", "하니 그렇게 읽어야 맞다.")
	s.Lines(310, 750, 10, 16, "오른쪽 단은 왼쪽 단을 다 읽은 뒤에 ", "읽는 것이 맞으니 줄마다 번갈아서 ", "읽으면 무슨 말인지 알 수 없게 되고 ", "마는데 이 시험은 바로 그것을 보려 ", "하는 것이다.")
	s.Lines(60, 600, 10, 16, "일시", "장소", "주최", "문의", "비용")
	s.Lines(160, 600, 10, 16, "삼월 열이틀 아침 아홉 시부터", "가람시청 본관 이층 큰 회의실", "가람시 민원여권과 창구 담당", "시청 누리집의 알림 마당에서", "누구에게도 받지 않습니다")
	same(t, read(t, s),
		"온 쪽에 걸친 글이 두 단의 글 위에 이렇게 한 줄로 길게 놓여 있다.",
		"왼쪽 단의 첫 줄은 여기에서 시작해 둘째 줄로 이어지고 다시 셋째 줄로 넘어간 다음 넷째 줄까지 이어져서는 다섯째 줄에서 드디어 끝이 난다고 하니 그렇게 읽어야 맞다.",
		"오른쪽 단은 왼쪽 단을 다 읽은 뒤에 읽는 것이 맞으니 줄마다 번갈아서 읽으면 무슨 말인지 알 수 없게 되고 마는데 이 시험은 바로 그것을 보려 하는 것이다.",
		"일시\t삼월 열이틀 아침 아홉 시부터", "장소\t가람시청 본관 이층 큰 회의실", "주최\t가람시 민원여권과 창구 담당", "문의\t시청 누리집의 알림 마당에서", "비용\t누구에게도 받지 않습니다",
	)
}

// TestTables reads cells by the lines around them: merged ones, open sides, a
// table in a cell.
func TestTables(t *testing.T) {
	s := paper()
	s.Grid([]float64{60, 160, 260, 360}, []float64{700, 680, 660, 640})
	s.Text(65, 686, 10, "창구").Text(165, 686, 10, "지난해").Text(265, 686, 10, "올해")
	s.Text(65, 666, 10, "본관").Text(165, 666, 10, "28,114").Text(265, 666, 10, "5,902")
	s.Text(65, 646, 10, "나래동").Text(165, 646, 10, "13,146").Text(265, 646, 10, "2,877")
	// Open sides, and one cell over two rows.
	s.Rule(60, 600, 360, 600).Rule(160, 580, 360, 580).Rule(60, 560, 360, 560).Rule(160, 600, 160, 560)
	s.Text(65, 576, 10, "담당 부서").Text(165, 586, 10, "과장 나은별").Text(165, 566, 10, "주무관 하늘찬")
	// A table in a cell.
	s.Grid([]float64{60, 160, 360}, []float64{520, 440}).Grid([]float64{200, 270, 340}, []float64{490, 470, 450})
	s.Text(65, 480, 10, "시간").Text(165, 500, 10, "요일마다 다르다.")
	s.Text(205, 476, 10, "월요일").Text(275, 476, 10, "아홉 시").Text(205, 456, 10, "그 밖").Text(275, 456, 10, "열 시")
	same(t, read(t, s),
		"| 창구 | 지난해 | 올해", "| 본관 | 28,114 | 5,902", "| 나래동 | 13,146 | 2,877",
		"| 담당 부서 | 과장 나은별", "| 주무관 하늘찬",
		"| 시간 | 요일마다 다르다. / | 월요일 | 아홉 시 / | 그 밖 | 열 시",
	)
}

// TestNoTable leaves rules that are no grid alone.
func TestNoTable(t *testing.T) {
	s := paper().Text(60, 700, 12, "줄 위의 글").Rule(60, 690, 500, 690).Text(60, 670, 12, "줄 아래의 글").Rule(300, 600, 300, 500)
	same(t, read(t, s), "줄 위의 글", "줄 아래의 글")
}

// TestRunning takes heads, feet and numbers from pages and joins a paragraph
// that goes on behind them.
func TestRunning(t *testing.T) {
	first := paper().Text(60, 810, 9, "가람시 민원 백서 2024").Text(290, 30, 9, "- 1 -")
	first.Text(60, 700, 12, "백서의 첫 쪽에 놓인 짧은 글이다.").Text(60, 100, 12, "첫 쪽의 마지막 줄은 둘째 쪽으로 이어지므로 두 쪽에 걸친 글이 되고 ")
	second := paper().Text(60, 810, 9, "가람시 민원 백서 2024").Text(290, 30, 9, "- 2 -").Text(60, 760, 12, "여기에서 끝난다.")
	same(t, read(t, first, second),
		"^ 가람시 민원 백서 2024", "_ - 1 -", "백서의 첫 쪽에 놓인 짧은 글이다.",
		"첫 쪽의 마지막 줄은 둘째 쪽으로 이어지므로 두 쪽에 걸친 글이 되고 여기에서 끝난다.")
}

// TestHeadings marks large letters below the first paragraph.
func TestHeadings(t *testing.T) {
	s := paper().Text(60, 780, 22, "창구를 늘린다").Text(60, 740, 11, "가람시는 종이 없는 민원 창구를 두 곳에서 여섯 곳으로 늘린다고 열이틀에 밝혔다.")
	s.Text(60, 700, 16, "무엇이 달라지나").Text(60, 670, 11, "신청서를 화면에서 쓴다.").Text(60, 640, 13, "언제부터인가").Text(60, 610, 11, "사월부터다.")
	same(t, read(t, s), "창구를 늘린다", "가람시는 종이 없는 민원 창구를 두 곳에서 여섯 곳으로 늘린다고 열이틀에 밝혔다.",
		"## 무엇이 달라지나", "신청서를 화면에서 쓴다.", "### 언제부터인가", "사월부터다.")
}

// TestScanned names pages that are pictures.
func TestScanned(t *testing.T) {
	words := paper().Text(60, 700, 12, "글이 있는 쪽이다. 이 쪽에는 서른 글자가 넘는 글이 있어서 그림으로 보지 않는다.")
	d, err := Read(twin.PDF("KSCms-UHC-H", words, paper().Picture(), paper().Picture().Text(500, 20, 9, "사본")))
	if err != nil {
		t.Fatal(err)
	}
	if len(d.Remarks) != 1 || d.Remarks[0].Message != "page 2, 3: scanned, its text is not read" || !strings.Contains(d.Remarks[0].Hint, "HWPX") {
		t.Errorf("%v", d.Remarks)
	}
}

// TestRefused gives the reason for files that are not read.
func TestRefused(t *testing.T) {
	text := "이 글은 부호를 잘못 밝힌 파일에 있어서 읽을 수 없다"
	whole := twin.PDF("KSCms-UHC-H", paper().Text(60, 700, 12, text))
	for name, c := range map[string]struct {
		data []byte
		want string
	}{
		"scanned":  {twin.PDF("KSCms-UHC-H", paper().Picture()), "scanned"},
		"empty":    {twin.PDF("KSCms-UHC-H", paper()), "has no text"},
		"mapping":  {twin.PDF("UniKS-UTF8-H", paper().Text(60, 700, 12, text)), "which characters"},
		"cut":      {whole[:300], "damaged"},
		"header":   {[]byte("%PDF-1.7\n"), "damaged"},
		"password": {must(os.ReadFile("testdata/password.pdf")), "password"},
	} {
		_, err := Read(c.data)
		if r := (*block.Refusal)(nil); !errors.As(err, &r) || !strings.Contains(r.Message, c.want) || r.Hint == "" {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// TestWait: a file that a busy machine keeps waiting is read on, one that takes its time
// itself is not, and none is for ever.
func TestWait(t *testing.T) {
	s := &session{}
	s.allowed.Store(int64(time.Second))
	for _, c := range []struct{ clock, processor, want time.Duration }{
		{400 * time.Millisecond, 900 * time.Millisecond, 600 * time.Millisecond},
		{1100 * time.Millisecond, 300 * time.Millisecond, 700 * time.Millisecond},
		{1100 * time.Millisecond, 1050 * time.Millisecond, 0},
		{4100 * time.Millisecond, 300 * time.Millisecond, 0},
	} {
		if got := s.wait(c.clock, c.processor); got != c.want {
			t.Errorf("%v, %v of a processor: %v", c.clock, c.processor, got)
		}
	}
}

func must(b []byte, err error) []byte {
	if err != nil {
		panic(err)
	}
	return b
}

// TestDamaged reads damaged files: each in time, with text or a reason, and a
// whole one behind them.
func TestDamaged(t *testing.T) {
	whole := twin.PDF("KSCms-UHC-H", paper().Lines(60, 760, 12, 20, "가람시는 종이 없는 창구를", "여섯 곳으로 늘린다."), paper().Text(60, 700, 12, "둘째 쪽이다."))
	random := rand.New(rand.NewPCG(1, 2))
	for i := range 60 {
		data := append([]byte(nil), whole...)
		switch i % 2 {
		case 0:
			data = data[:random.IntN(len(data))]
		default:
			for range 1 + random.IntN(12) {
				data[random.IntN(len(data))] ^= 1 << random.IntN(8)
			}
		}
		start := cputime.Spent()
		d, err := Read(data)
		if r := (*block.Refusal)(nil); d == nil && !errors.As(err, &r) {
			t.Errorf("%d: no text and no reason: %v", i, err)
		}
		if took := cputime.Spent() - start; took > 2*time.Second && i > 0 {
			t.Errorf("%d took %v", i, took)
		}
	}
	if d, err := Read(whole); err != nil || !strings.Contains(block.Text(d.Blocks), "둘째 쪽") {
		t.Errorf("the whole file: %v", err)
	}
}
