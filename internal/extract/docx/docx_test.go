package docx

import (
	"errors"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"sillok/internal/extract/block"
	"sillok/internal/extract/twin"
	"sillok/internal/extract/zipxml"
)

func read(t *testing.T, data []byte) (*block.Document, error) {
	t.Helper()
	a, err := zipxml.Open(data)
	if err != nil {
		t.Fatal(err)
	}
	return Read(a)
}

func run(text string) string { return `<w:r><w:t>` + text + `</w:t></w:r>` }

// TestParagraphs reads what may stand in a paragraph.
func TestParagraphs(t *testing.T) {
	box := `<w:txbxContent>` + twin.DOCXParagraph("", run("상자 속")) + `</w:txbxContent>`
	for _, c := range []struct{ name, runs, want string }{
		{"signs", `<w:r><w:t>가</w:t><w:br/><w:t>나</w:t><w:noBreakHyphen/><w:t>다</w:t><w:tab/><w:t>라</w:t><w:softHyphen/><w:br w:type="page"/><w:t>마</w:t></w:r>`, "가\n나-다\t라마"},
		{"tracked changes", run("가") + `<w:ins>` + run("나") + `</w:ins><w:del><w:r><w:delText>다</w:delText></w:r></w:del><w:moveFrom>` + run("라") + `</w:moveFrom><w:moveTo>` + run("마") + `</w:moveTo>`, "가나마"},
		{"a field", `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText><w:t>숨음</w:t></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>` + run("3") + `<w:r><w:fldChar w:fldCharType="end"/></w:r>` + run("쪽"), "3쪽"},
		{"a field in a field", `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:fldChar w:fldCharType="begin"/><w:fldChar w:fldCharType="separate"/><w:t>a</w:t><w:fldChar w:fldCharType="end"/></w:r><w:r><w:fldChar w:fldCharType="separate"/><w:t>값</w:t><w:fldChar w:fldCharType="end"/></w:r>`, "값"},
		{"links, controls, tags", `<w:hyperlink>` + run("누리집") + `</w:hyperlink><w:sdt><w:sdtPr><w:t>x</w:t></w:sdtPr><w:sdtContent>` + run("에서") + `</w:sdtContent></w:sdt><w:smartTag>` + run(" 본다") + `</w:smartTag>`, "누리집에서 본다"},
		{"hidden text", run("가") + `<w:r><w:rPr><w:vanish/></w:rPr><w:t>나</w:t></w:r><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>다</w:t></w:r>`, "가다"},
		{"a symbol", `<w:r><w:sym w:font="Wingdings" w:char="F0A7"/></w:r>` + run(" 방법"), "▪ 방법"},
		{"a word with another above", `<w:r><w:ruby><w:rt>` + run("민원") + `</w:rt><w:rubyBase>` + run("民願") + `</w:rubyBase></w:ruby></w:r>`, "民願(민원)"},
		{"a formula", `<m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath>`, "12"},
		{"a box that stands twice", run("앞") + `<w:r><mc:AlternateContent><mc:Choice>` + box + `</mc:Choice><mc:Fallback>` + box + `</mc:Fallback></mc:AlternateContent></w:r>` + run("뒤"), "앞뒤\n상자 속"},
		{"a picture", `<w:r><w:drawing><wp:docPr descr="그림입니다. 원본 그림의 이름: a.jpg"/></w:drawing></w:r>` + run("글"), "글"},
	} {
		t.Run(c.name, func(t *testing.T) {
			d, err := read(t, twin.DOCXFile(twin.DOCXParagraph("", c.runs), "", "", ""))
			if err != nil {
				t.Fatal(err)
			}
			if got := block.Text(d.Blocks); got != c.want {
				t.Errorf("%q, want %q", got, c.want)
			}
		})
	}
}

// TestLists counts what lists of one definition count together, and what starts
// anew.
func TestLists(t *testing.T) {
	const numbering = `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="제%1조"/></w:lvl>` +
		`<w:lvl w:ilvl="1"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2"/></w:lvl></w:abstractNum>` +
		`<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>` +
		`<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>`
	item := func(id, level string) string {
		return twin.DOCXParagraph(`<w:numPr><w:ilvl w:val="`+level+`"/><w:numId w:val="`+id+`"/></w:numPr>`, run("글"))
	}
	d, err := read(t, twin.DOCXFile(item("1", "0")+item("1", "1")+item("1", "1")+item("2", "0")+item("2", "1")+item("3", "0")+item("0", "0"), numbering, "", ""))
	if err != nil {
		t.Fatal(err)
	}
	want := "제1조 글\n1.1 글\n1.2 글\n제2조 글\n2.1 글\n제7조 글\n글"
	if got := block.Text(d.Blocks); got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

// TestHeadings takes headings from styles, from those they are based on, and
// from the paragraph itself.
func TestHeadings(t *testing.T) {
	styles := twin.Part{Name: "word/other.xml", Data: `<w:styles xmlns:w="w"><w:style w:styleId="a"><w:name w:val="heading 2"/></w:style><w:style w:styleId="b"><w:name w:val="소제목"/><w:basedOn w:val="a"/></w:style>` +
		`<w:style w:styleId="c"><w:name w:val="c"/><w:basedOn w:val="c"/></w:style></w:styles>`}
	body := twin.DOCXParagraph(`<w:pStyle w:val="b"/>`, run("하나")) + twin.DOCXParagraph(`<w:pStyle w:val="c"/>`, run("둘")) +
		twin.DOCXParagraph(`<w:outlineLvl w:val="0"/>`, run("셋")) + twin.DOCXParagraph(`<w:pStyle w:val="a"/><w:outlineLvl w:val="9"/>`, run("넷"))
	d, err := read(t, twin.DOCXFile(body, "", "", `<Relationship Id="rId9" Type="http://r/styles" Target="other.xml"/>`, styles))
	if err != nil {
		t.Fatal(err)
	}
	want := []block.Block{{Kind: block.Heading, Level: 2, Text: "하나"}, {Text: "둘"}, {Kind: block.Heading, Level: 1, Text: "셋"}, {Text: "넷"}}
	if diff := cmp.Diff(want, d.Blocks); diff != "" {
		t.Error(diff)
	}
}

// TestMerged joins cells that go on below, and only those.
func TestMerged(t *testing.T) {
	cell := func(properties, text string) string {
		return `<w:tc><w:tcPr>` + properties + `</w:tcPr>` + twin.DOCXParagraph("", run(text)) + `</w:tc>`
	}
	body := `<w:tbl><w:tr>` + cell(`<w:vMerge w:val="restart"/>`, "가") + cell(`<w:gridSpan w:val="2"/>`, "나") + `</w:tr>` +
		`<w:tr>` + cell(`<w:vMerge/>`, "") + cell("", "다") + cell("", "라") + `</w:tr>` +
		`<w:tr><w:trPr><w:del/></w:trPr>` + cell("", "지움") + `</w:tr>` +
		`<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>` + cell("", "마") + cell(`<w:vMerge/>`, "바") + `</w:tr></w:tbl>`
	d, err := read(t, twin.DOCXFile(body, "", "", ""))
	if err != nil {
		t.Fatal(err)
	}
	type place struct {
		Text                       string
		Row, Column, Rows, Columns int
	}
	var got []place
	for _, c := range d.Blocks[0].Table.Cells {
		got = append(got, place{c.Text(), c.Row, c.Column, c.RowSpan, c.ColumnSpan})
	}
	want := []place{{"가", 0, 0, 2, 1}, {"나", 0, 1, 1, 2}, {"다", 1, 1, 1, 1}, {"라", 1, 2, 1, 1}, {"마", 2, 1, 1, 1}, {"바", 2, 2, 1, 1}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// TestNotes gives a note once, also when it refers to itself.
func TestNotes(t *testing.T) {
	ref := `<w:r><w:footnoteReference w:id="4"/></w:r>`
	notes := `<w:footnote w:id="4">` + twin.DOCXParagraph("", run("덧붙임")+ref) + `</w:footnote>`
	d, err := read(t, twin.DOCXFile(twin.DOCXParagraph("", run("글")+ref+ref), "", notes, ""))
	if err != nil {
		t.Fatal(err)
	}
	want := []block.Block{{Text: "글", Refs: []block.Ref{{At: len("글"), Note: 1}}}, {Kind: block.Note, Marker: "1)", Note: 1, Text: "덧붙임"}}
	if diff := cmp.Diff(want, d.Blocks); diff != "" {
		t.Error(diff)
	}
}

func TestRefusals(t *testing.T) {
	for name, c := range map[string]struct{ document, want string }{
		"no body":  {"<w:document/>", "damaged"},
		"cut off":  {"<w:document><w:body>", "damaged"},
		"a bomb":   {"<w:document>" + strings.Repeat(" ", zipxml.MaxPart) + "</w:document>", "unpacks to more"},
		"no parts": {"", "damaged"},
	} {
		_, err := read(t, twin.Zip(twin.Part{Name: "word/document.xml", Data: c.document}))
		var r *block.Refusal
		if !errors.As(err, &r) || !strings.Contains(r.Message, c.want) || r.Hint == "" {
			t.Errorf("%s: %v, want %q", name, err, c.want)
		}
	}
}

// TestLibreOffice reads what LibreOffice made of the twin release, and of a web
// page of our own.
func TestLibreOffice(t *testing.T) {
	file := func(name string) *block.Document {
		data, err := os.ReadFile("testdata/" + name)
		if err != nil {
			t.Fatal(err)
		}
		d, err := read(t, data)
		if err != nil {
			t.Fatal(err)
		}
		return d
	}
	if diff := cmp.Diff(twin.Release(), file("release.docx"), cmpopts.IgnoreFields(block.Block{}, "Size")); diff != "" {
		t.Error(diff)
	}
	d := file("notice.docx")
	want := "나래군, 어르신 교통비 지원 4월부터 두 배로\n" +
		"나래군은 4월 1일부터 어르신 교통비를 달마다 2만 원에서 4만 원으로 올린다고 12일 밝혔다.\n읍·면 사무소에서 신청한다.\n" +
		"누가 받나\n1. 만 70세 이상\n2. 나래군에 1년 넘게 산 사람\na. 주민등록을 둔 사람\nb. 재외동포로 거소를 신고한 사람\n3. 그 밖에 군수가 정한 사람\n" +
		"• 신분증\n• 통장 사본\n읍·면\t받는 사람\n2023년\t2024년\n나래읍\t1,204명\t1,310명\n가온면\t418명\t앞 해와 같음\n문의: 나래군 노인복지과 누리집"
	if got := block.Text(d.Blocks); got != want {
		t.Errorf("%s\nwant\n%s", got, want)
	}
	if d.Blocks[0].Level != 1 || d.Blocks[2].Kind != block.Heading || d.Blocks[5].Level != 2 {
		t.Error("headings or items have lost their level")
	}
}
