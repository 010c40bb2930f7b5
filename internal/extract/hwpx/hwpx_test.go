package hwpx

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

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

// TestParagraphs reads what may stand in a paragraph.
func TestParagraphs(t *testing.T) {
	for _, c := range []struct{ name, run, want string }{
		{"signs", `<hp:t>가<hp:lineBreak/>나<hp:hyphen/>다<hp:nbSpace/>라<hp:fwSpace/>마<hp:tab/>바<hp:titleMark/></hp:t>`, "가\n나-다 라 마\t바"},
		{"tracked changes", `<hp:t>가<hp:insertBegin/>나<hp:insertEnd/><hp:deleteBegin/>다</hp:t><hp:tbl><hp:tr><hp:tc><hp:subList><hp:p><hp:run><hp:t>표</hp:t></hp:run></hp:p></hp:subList></hp:tc></hp:tr></hp:tbl><hp:t>라<hp:deleteEnd/>마</hp:t>`, "가나마"},
		{"a field", `<hp:ctrl><hp:fieldBegin type="HYPERLINK"><hp:parameters><hp:stringParam name="Path">http://a</hp:stringParam></hp:parameters></hp:fieldBegin></hp:ctrl><hp:t>누리집</hp:t><hp:ctrl><hp:fieldEnd/></hp:ctrl>`, "누리집"},
		{"a memo", `<hp:ctrl><hp:fieldBegin type="MEMO"><hp:subList><hp:p><hp:run><hp:t>몰래</hp:t></hp:run></hp:p></hp:subList></hp:fieldBegin></hp:ctrl><hp:t>글</hp:t>`, "글"},
		{"a hidden comment", `<hp:ctrl><hp:hiddenComment><hp:subList><hp:p><hp:run><hp:t>몰래</hp:t></hp:run></hp:p></hp:subList></hp:hiddenComment></hp:ctrl><hp:t>글</hp:t>`, "글"},
		{"an equation", `<hp:equation><hp:shapeComment>수식입니다.</hp:shapeComment><hp:script>1 over` + "`" + `2</hp:script></hp:equation><hp:t>이다</hp:t>`, "1 over 2이다"},
		{"a word with another above", `<hp:dutmal><hp:mainText>民願</hp:mainText><hp:subText>민원</hp:subText></hp:dutmal>`, "民願(민원)"},
		{"characters over one another", `<hp:compose composeText="가나"/>`, "가나"},
		{"boxes to tick", `<hp:checkBtn caption="찬성" value="CHECKED"/><hp:radioBtn caption="반대" value="UNCHECKED"/>`, "☑ 찬성"},
		{"a box that names a sign", `<hp:checkBtn caption="R&amp;&amp;D 사업" value="CHECKED"/>`, "☑ R&D 사업"},
		{"drawn text", `<hp:textart text="가람시␍␊소식"><hp:shapeComment>글맵시입니다.</hp:shapeComment></hp:textart>`, "가람시\n소식"},
		{"what stands twice", `<hp:switch><hp:case><hp:t>새것</hp:t></hp:case><hp:default><hp:t>옛것</hp:t></hp:default></hp:switch>`, "옛것"},
		{"a picture", `<hp:pic><hp:shapeComment>그림입니다. 원본 그림의 이름: a.jpg</hp:shapeComment><hp:caption side="BOTTOM"><hp:subList><hp:p><hp:run><hp:t>사진 설명</hp:t></hp:run></hp:p></hp:subList></hp:caption></hp:pic>`, "사진 설명"},
		{"a box in a box", `<hp:t>앞</hp:t><hp:container><hp:rect><hp:drawText><hp:subList><hp:p><hp:run><hp:t>하나</hp:t></hp:run></hp:p></hp:subList></hp:drawText></hp:rect><hp:rect><hp:drawText><hp:subList><hp:p><hp:run><hp:t>둘</hp:t></hp:run></hp:p></hp:subList></hp:drawText></hp:rect></hp:container><hp:t>뒤</hp:t>`, "앞뒤\n하나\n둘"},
		{"numbers", `<hp:ctrl><hp:newNum numType="TABLE" num="5"/></hp:ctrl><hp:t>표 </hp:t><hp:ctrl><hp:autoNum numType="TABLE"><hp:autoNumFormat type="DIGIT" prefixChar="" suffixChar="."/></hp:autoNum></hp:ctrl><hp:ctrl><hp:autoNum numType="PAGE"/></hp:ctrl>`, "표 5."},
	} {
		t.Run(c.name, func(t *testing.T) {
			d, err := read(t, twin.HWPXFile("", twin.HWPXParagraph(0, c.run)))
			if err != nil {
				t.Fatal(err)
			}
			if got := block.Text(d.Blocks); got != c.want {
				t.Errorf("%q, want %q", got, c.want)
			}
		})
	}
}

// TestNotes numbers notes as the file does, where it does, and else counts.
func TestNotes(t *testing.T) {
	note := func(number string) string {
		return twin.HWPXParagraph(0, `<hp:t>글</hp:t><hp:ctrl><hp:footNote><hp:subList>`+twin.HWPXParagraph(0, number+`<hp:t> 덧붙임</hp:t>`)+`</hp:subList></hp:footNote></hp:ctrl>`)
	}
	auto := func(num string) string {
		return `<hp:ctrl><hp:autoNum ` + num + ` numType="FOOTNOTE"><hp:autoNumFormat type="DIGIT" prefixChar="" suffixChar=")"/></hp:autoNum></hp:ctrl>`
	}
	d, err := read(t, twin.HWPXFile("", note(auto(`num="1"`))+note(auto(`num="1"`))+note(auto(``))+note(``)+note(auto(`num="7"`))))
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, b := range d.Blocks {
		if b.Kind == block.Note {
			got = append(got, b.Shown())
		}
	}
	if want := "1) 덧붙임, 1) 덧붙임, 2) 덧붙임, 3) 덧붙임, 7) 덧붙임"; strings.Join(got, ", ") != want {
		t.Errorf("%q, want %s", got, want)
	}
}

// TestDeletedAcross leaves out what tracked changes took away from one paragraph
// to another, and nothing of the next section.
func TestDeletedAcross(t *testing.T) {
	d, err := read(t, twin.HWPXFile("", twin.HWPXParagraph(0, `<hp:t>가<hp:deleteBegin/>나</hp:t>`)+twin.HWPXParagraph(0, `<hp:t>다</hp:t>`)+twin.HWPXParagraph(0, `<hp:t>라<hp:deleteEnd/>마</hp:t>`)))
	if err != nil {
		t.Fatal(err)
	}
	if got := block.Text(d.Blocks); got != "가\n마" {
		t.Errorf("%q", got)
	}
}

// TestCells takes a cell's address from the cell, or from where it stands.
func TestCells(t *testing.T) {
	cell := func(text, address string) string {
		return `<hp:tc><hp:subList>` + twin.HWPXParagraph(0, `<hp:t>`+text+`</hp:t>`) + `</hp:subList>` + address + `</hp:tc>`
	}
	at := func(row, column, rows, columns string) string {
		return `<hp:cellAddr rowAddr="` + row + `" colAddr="` + column + `"/><hp:cellSpan rowSpan="` + rows + `" colSpan="` + columns + `"/>`
	}
	for name, c := range map[string]struct {
		rows string
		want []block.Cell
	}{
		"by address": {
			`<hp:tr>` + cell("가", at("0", "0", "2", "1")) + cell("나", at("0", "1", "1", "2")) + `</hp:tr><hp:tr>` + cell("다", at("1", "1", "1", "1")) + cell("라", at("1", "2", "1", "1")) + `</hp:tr>`,
			[]block.Cell{{RowSpan: 2, ColumnSpan: 1, Blocks: []block.Block{{Text: "가"}}}, {Column: 1, RowSpan: 1, ColumnSpan: 2, Blocks: []block.Block{{Text: "나"}}}, {Row: 1, Column: 1, RowSpan: 1, ColumnSpan: 1, Blocks: []block.Block{{Text: "다"}}}, {Row: 1, Column: 2, RowSpan: 1, ColumnSpan: 1, Blocks: []block.Block{{Text: "라"}}}},
		},
		"by place": {
			`<hp:tr>` + cell("가", "") + cell("나", "") + `</hp:tr>`,
			[]block.Cell{{RowSpan: 1, ColumnSpan: 1, Blocks: []block.Block{{Text: "가"}}}, {Column: 1, RowSpan: 1, ColumnSpan: 1, Blocks: []block.Block{{Text: "나"}}}},
		},
	} {
		d, err := read(t, twin.HWPXFile("", twin.HWPXParagraph(0, `<hp:tbl>`+c.rows+`</hp:tbl>`)))
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(c.want, d.Blocks[0].Table.Cells); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}

// TestOutline takes the outline of the section, and Hangul's own where the
// document defines none.
func TestOutline(t *testing.T) {
	const header = `<hh:numberings><hh:numbering id="7"><hh:paraHead level="1" start="3" numFormat="ROMAN_CAPITAL">제^1장</hh:paraHead><hh:paraHead level="2" numFormat="DIGIT">^n</hh:paraHead></hh:numbering></hh:numberings>` +
		`<hh:paraProperties><hh:paraPr id="1"><hh:heading type="OUTLINE" idRef="0" level="0"/></hh:paraPr><hh:paraPr id="2"><hh:heading type="OUTLINE" idRef="0" level="1"/></hh:paraPr></hh:paraProperties>`
	section := func(ref string) string {
		return twin.HWPXParagraph(1, `<hp:secPr outlineShapeIDRef="`+ref+`"/><hp:t>총칙</hp:t>`) + twin.HWPXParagraph(2, `<hp:t>목적</hp:t>`) + twin.HWPXParagraph(2, ``) + twin.HWPXParagraph(2, `<hp:t>정의</hp:t>`)
	}
	for ref, want := range map[string]string{"7": "제III장 총칙\nIII.1 목적\nIII.3 정의", "0": "1. 총칙\n가. 목적\n다. 정의"} {
		d, err := read(t, twin.HWPXFile(header, section(ref)))
		if err != nil {
			t.Fatal(err)
		}
		if got := block.Text(d.Blocks); got != want || d.Blocks[0].Kind != block.Heading || d.Blocks[1].Level != 2 {
			t.Errorf("outline %s: %q, want %q", ref, got, want)
		}
	}
}

func TestRefusals(t *testing.T) {
	const hpf = `<package><manifest><item id="s" href="Contents/section0.xml"/></manifest><spine><itemref idref="s"/></spine></package>`
	parts := func(header, section, manifest string) []byte {
		return twin.Zip(twin.Part{Name: "Contents/content.hpf", Data: hpf}, twin.Part{Name: "Contents/header.xml", Data: header}, twin.Part{Name: "Contents/section0.xml", Data: section}, twin.Part{Name: "META-INF/manifest.xml", Data: manifest})
	}
	for name, c := range map[string]struct {
		data []byte
		want string
	}{
		"a password":   {parts("x", "x", `<manifest><file-entry><encryption-data/></file-entry></manifest>`), "password"},
		"no XML":       {parts("<head/>", "<sec><p>", ""), "damaged"},
		"a bad header": {parts("<head", "<sec/>", ""), "damaged"},
		"no section":   {twin.Zip(twin.Part{Name: "Contents/header.xml", Data: "<head/>"}), "damaged"},
		"a bomb":       {parts("<head/>", "<sec>"+strings.Repeat(" ", zipxml.MaxPart)+"</sec>", ""), "unpacks to more"},
	} {
		_, err := read(t, c.data)
		var r *block.Refusal
		if !errors.As(err, &r) || !strings.Contains(r.Message, c.want) || r.Hint == "" {
			t.Errorf("%s: %v, want %q", name, err, c.want)
		}
	}
}

// TestBold reads the runs whose letters the header calls bold.
func TestBold(t *testing.T) {
	header := `<hh:charProperties><hh:charPr id="0" height="1000"/><hh:charPr id="1" height="1000"><hh:bold/></hh:charPr></hh:charProperties>`
	section := `<hp:p paraPrIDRef="0"><hp:run charPrIDRef="0"><hp:t>창구를 </hp:t></hp:run><hp:run charPrIDRef="1"><hp:t>여섯 곳</hp:t></hp:run><hp:run charPrIDRef="0"><hp:t>으로 늘린다.</hp:t></hp:run></hp:p>`
	d, err := read(t, twin.HWPXFile(header, section))
	if err != nil {
		t.Fatal(err)
	}
	b := d.Blocks[0]
	if len(b.Bold) != 1 || b.Text[b.Bold[0].Start:b.Bold[0].End] != "여섯 곳" {
		t.Errorf("%q, bold %v", b.Text, b.Bold)
	}
}
