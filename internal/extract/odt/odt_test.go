package odt

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

// TestLibreOffice reads what LibreOffice made of the twins.
func TestLibreOffice(t *testing.T) {
	for name, want := range map[string]*block.Document{"release.odt": twin.Release(), "ministry.odt": twin.Ministry()} {
		data, err := os.ReadFile("testdata/" + name)
		if err != nil {
			t.Fatal(err)
		}
		got, err := read(t, data)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, got, cmpopts.IgnoreFields(block.Block{}, "Size")); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}

// TestNotice reads what LibreOffice made of a web page of our own.
func TestNotice(t *testing.T) {
	data, err := os.ReadFile("testdata/notice.odt")
	if err != nil {
		t.Fatal(err)
	}
	d, err := read(t, data)
	if err != nil {
		t.Fatal(err)
	}
	want := "나래군, 어르신 교통비 지원 4월부터 두 배로\n" +
		"나래군은 4월 1일부터 어르신 교통비를 달마다 2만 원에서 4만 원으로 올린다고 12일 밝혔다.\n읍·면 사무소에서 신청한다.\n" +
		"누가 받나\n1. 만 70세 이상\n2. 나래군에 1년 넘게 산 사람\na. 주민등록을 둔 사람\nb. 재외동포로 거소를 신고한 사람\n3. 그 밖에 군수가 정한 사람\n" +
		"• 신분증\n• 통장 사본\n읍·면\t받는 사람\n2023년\t2024년\n나래읍\t1,204명\t1,310명\n가온면\t418명\t앞 해와 같음\n문의: 나래군 노인복지과 누리집"
	if got := block.Text(d.Blocks); got != want {
		t.Errorf("%s\nwant\n%s", got, want)
	}
}

// TestParagraphs reads what may stand in a paragraph.
func TestParagraphs(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"signs", `<text:p>가<text:line-break/>나<text:tab/>다<text:s text:c="3"/>라
마</text:p>`, "가\n나\t다   라 마"},
		{"tracked changes", `<text:tracked-changes><text:changed-region><text:deletion><text:p>지움</text:p></text:deletion></text:changed-region></text:tracked-changes><text:p>가<text:change/>나</text:p>`, "가나"},
		{"a comment", `<text:p>가<office:annotation><text:p>몰래</text:p></office:annotation>나</text:p>`, "가나"},
		{"fields and links", `<text:p><text:a>누리집</text:a>에서 <text:date>3월 12일</text:date><text:bookmark/>에 <text:span>본다</text:span></text:p>`, "누리집에서 3월 12일에 본다"},
		{"a word with another above", `<text:p><text:ruby><text:ruby-base>民願</text:ruby-base><text:ruby-text>민원</text:ruby-text></text:ruby></text:p>`, "民願(민원)"},
		{"a box", `<text:p>앞<draw:frame><draw:text-box><text:p>상자 속</text:p></draw:text-box><svg:desc>그림입니다.</svg:desc></draw:frame>뒤</text:p>`, "앞뒤\n상자 속"},
		{"a section and an index", `<text:section><text:p>가</text:p></text:section><text:table-of-content><text:index-body><text:p>나</text:p></text:index-body></text:table-of-content>`, "가\n나"},
		{"a row written once for many", `<table:table><table:table-row table:number-rows-repeated="60000"><table:table-cell table:number-columns-repeated="16000"><text:p>가</text:p></table:table-cell><table:table-cell><text:p>나</text:p></table:table-cell></table:table-row></table:table>`, "가\t나"},
	} {
		t.Run(c.name, func(t *testing.T) {
			d, err := read(t, twin.ODTFile(c.text, ""))
			if err != nil {
				t.Fatal(err)
			}
			if got := block.Text(d.Blocks); got != c.want {
				t.Errorf("%q, want %q", got, c.want)
			}
		})
	}
}

// TestLists counts lists that go on, and those that begin anew.
func TestLists(t *testing.T) {
	const styles = `<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>` +
		`<text:list-level-style-number text:level="2" style:num-format="가, 나, 다, ..." style:num-suffix=")" text:display-levels="1"/>` +
		`<text:list-level-style-bullet text:level="3" text:bullet-char="•"/></text:list-style>`
	item := func(inner string) string { return `<text:list-item><text:p>글</text:p>` + inner + `</text:list-item>` }
	list := func(more, items string) string {
		return `<text:list text:style-name="L" ` + more + `>` + items + `</text:list>`
	}
	d, err := read(t, twin.ODTFile(
		list("", item(`<text:list>`+item("")+item(`<text:list>`+item("")+`</text:list>`)+`</text:list>`)+item("")+`<text:list-header><text:p>머리</text:p></text:list-header>`)+
			list(`text:continue-numbering="true"`, item(""))+list("", item("")), styles))
	if err != nil {
		t.Fatal(err)
	}
	if got, want := block.Text(d.Blocks), "1. 글\n가) 글\n나) 글\n• 글\n2. 글\n머리\n3. 글\n1. 글"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

func TestRefusals(t *testing.T) {
	kind := twin.Part{Name: "mimetype", Data: "application/vnd.oasis.opendocument.text"}
	for name, c := range map[string]struct {
		parts []twin.Part
		want  string
	}{
		"a password": {[]twin.Part{kind, {Name: "META-INF/manifest.xml", Data: "<encryption-data/>"}, {Name: "content.xml", Data: "x"}}, "password"},
		"no text":    {[]twin.Part{kind, {Name: "content.xml", Data: "<document-content/>"}}, "damaged"},
		"cut off":    {[]twin.Part{kind, {Name: "content.xml", Data: "<document-content><body>"}}, "damaged"},
		"a bomb":     {[]twin.Part{kind, {Name: "content.xml", Data: "<a>" + strings.Repeat(" ", zipxml.MaxPart) + "</a>"}}, "unpacks to more"},
	} {
		_, err := read(t, twin.Zip(c.parts...))
		var r *block.Refusal
		if !errors.As(err, &r) || !strings.Contains(r.Message, c.want) || r.Hint == "" {
			t.Errorf("%s: %v, want %q", name, err, c.want)
		}
	}
}
