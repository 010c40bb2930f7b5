package extract

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"os"
	"strings"
	"testing"
	"time"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding/korean"

	"sillok/internal/cputime"
	"sillok/internal/diag"
)

const sample = "한빛시는 민원 처리 과정을 시민에게 문자로 알린다고 밝혔다.\n\n시범 운영은 5월에 시작한다.\n"

func utf16Bytes(s string, order binary.ByteOrder) []byte {
	var b []byte
	for _, u := range utf16.Encode([]rune(s)) {
		b = order.(binary.AppendByteOrder).AppendUint16(b, u)
	}
	return b
}

// shiftOut writes s in the seven bits of ISO-2022-KR.
func shiftOut(s string) string {
	euc, _ := korean.EUCKR.NewEncoder().String(s)
	var b strings.Builder
	for i := range len(euc) {
		high := euc[i] >= 0x80
		if high && (i == 0 || euc[i-1] < 0x80) {
			b.WriteByte(0x0E)
		}
		if !high && i > 0 && euc[i-1] >= 0x80 {
			b.WriteByte(0x0F)
		}
		b.WriteByte(euc[i] & 0x7F)
	}
	return b.String()
}

func TestEncodings(t *testing.T) {
	cp949, err := korean.EUCKR.NewEncoder().String(sample + "똠방각하 펲시콜라 쀍")
	if err != nil {
		t.Fatal(err)
	}
	for name, data := range map[string][]byte{
		"utf-8":            []byte(sample),
		"utf-8 with mark":  []byte("\xEF\xBB\xBF" + sample),
		"CRLF":             []byte(strings.ReplaceAll(sample, "\n", "\r\n")),
		"CP949":            []byte(cp949),
		"ISO-2022-KR":      []byte("\x1b$)C" + shiftOut("한빛시는 민원을 문자로 알린다고 밝혔다.") + "\n"),
		"UTF-16LE mark":    append([]byte("\xFF\xFE"), utf16Bytes(sample, binary.LittleEndian)...),
		"UTF-16BE mark":    append([]byte("\xFE\xFF"), utf16Bytes(sample, binary.BigEndian)...),
		"UTF-16LE no mark": utf16Bytes(sample, binary.LittleEndian),
		"UTF-16BE no mark": utf16Bytes(sample, binary.BigEndian),
	} {
		a, problems := Extract("a.txt", data, Options{})
		if a == nil || len(problems) > 0 {
			t.Errorf("%s: %v", name, problems)
			continue
		}
		if name == "ISO-2022-KR" && a.Text == "한빛시는 민원을 문자로 알린다고 밝혔다." {
			continue
		}
		if !strings.HasPrefix(a.Text, "한빛시는 민원 처리 과정을 시민에게 문자로 알린다고 밝혔다.\n\n시범") {
			t.Errorf("%s: text %q", name, a.Text)
		}
	}
}

// TestPagesInUTF16 reads web pages in two bytes a letter, with and without a mark.
func TestPagesInUTF16(t *testing.T) {
	const page = "<!DOCTYPE html><html><body><h1>한빛시 민원 안내를 새로 연다</h1><p>한빛시는 민원 처리 과정을 시민에게 문자로 알린다고 밝혔다. 시범 운영은 석 달이다.</p></body></html>"
	for name, data := range map[string][]byte{
		"LE, a mark":  append([]byte("\xFF\xFE"), utf16Bytes(page, binary.LittleEndian)...),
		"BE, a mark":  append([]byte("\xFE\xFF"), utf16Bytes(page, binary.BigEndian)...),
		"LE, no mark": utf16Bytes(page, binary.LittleEndian),
		"BE, no mark": utf16Bytes(page, binary.BigEndian),
	} {
		a, problems := Extract("a.html", data, Options{})
		if a == nil || a.Title != "한빛시 민원 안내를 새로 연다" || !strings.HasPrefix(a.Text, "한빛시는 민원") {
			t.Errorf("%s: %v %v", name, a, problems)
		}
	}
}

// TestProblems holds what is refused, with the place and the way out.
func TestProblems(t *testing.T) {
	latin := []byte("caf\xe9 cr\xe8me na\xefve \xfcber\n")
	for _, c := range []struct {
		name, encoding string
		data           []byte
		want           string // of the message
		hint           string
	}{
		{"a.txt", "", nil, "a.txt:1:1: the source is empty", "put the document's text"},
		{"a.txt", "", []byte(" \n\t\n"), "a.txt:1:1: the source is empty", ""},
		{"a.txt", "utf-8", []byte("첫 줄이다.\n둘째 \xff 줄이다."), "a.txt:2:4: the bytes here are not utf-8", "--encoding"},
		{"a.txt", "", latin, "a.txt:1:4: the bytes here are not UTF-8", "--encoding"},
		{"a.txt", "euc-kr", []byte("\xc7\xd1\xff\xff"), "a.txt:1:2: the bytes here are not euc-kr", "--encoding"},
		{"a.txt", "klingon", []byte("가"), `no encoding is named "klingon"`, "euc-kr"},
		{"a.txt", "", bytes.Repeat([]byte("가나다 "), MaxSize/10+1), "5.0 MB, more than the 5 MB", "divide"},
		{"a.pdf", "", []byte("%PDF-1.7"), "the PDF file is damaged", "download it again"},
		{"a.docx", "", []byte("PK\x03\x04\x00"), "zip archive files are not read", "unpack it"},
		{"a.hwp", "", []byte("x\x00"), "the file is damaged, or no Hangul (HWP) file", "download it again"},
		{"a.hwpx", "", []byte("x\x00"), "the file is damaged, or no Hangul (HWPX) file", ""},
		{"a.hwp", "", []byte("HWP Document File V3.00 \x1a\x01\x02"), "HWP 3.0 is not read", "save it as HWPX"},
		{"a.hml", "", []byte("<?xml version=\"1.0\"?><HWPML></HWPML>"), "Hangul (HWPML) files are not read", "save it as HWPX"},
		{"a.txt", "", []byte("<?xml version=\"1.0\"?>\n<HWPML></HWPML>"), "Hangul (HWPML) files are not read", "save it as HWPX"},
		{"a.rtf", "", []byte("{\\rtf1 }"), "Rich Text files are not read", "HWPX, DOCX or HTML"},
		{"a.doc", "", []byte("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"), "Word 97-2003 files are not read", ""},
		{"a.odt", "", []byte("PK\x00"), "the file is damaged, or no OpenDocument text file", ""},
		{"a.md", "", []byte("# x"), "Markdown files are not read", "content/documents"},
		{"a.xyz", "", []byte("x"), `files of type ".xyz" are not read`, ".txt"},
		{"a.txt", "", []byte("메뉴열기 검색열기\n공유하기\n"), "no article text was found", "save the article"},
		{"a.html", "", []byte("<html><script>x</script></html>"), "no article text was found", ""},
	} {
		a, problems := Extract(c.name, c.data, Options{Encoding: c.encoding})
		if a != nil || len(problems) != 1 || diag.Errors(problems) != 1 {
			t.Errorf("%s %.20q: article %v, problems %v", c.name, c.data, a != nil, problems)
			continue
		}
		if got := problems[0].String(); !strings.Contains(got, c.want) || !strings.Contains(got, c.hint) {
			t.Errorf("%s %.20q: %s, want %s … %s", c.name, c.data, got, c.want, c.hint)
		}
	}
}

func TestReplacementCharacterIsReported(t *testing.T) {
	a, problems := Extract("a.txt", []byte("첫 줄이다.\n둘째 \uFFFD 줄이다."), Options{})
	if a == nil || len(problems) != 1 || !problems[0].Warning || !strings.Contains(problems[0].String(), "a.txt:2:4:") {
		t.Errorf("problems %v", problems)
	}
}

func TestNormalized(t *testing.T) {
	a, problems := Extract("a.txt", []byte("한빛시는\u00a0 민원을\u3000문자로\u200b 알린다.  \n \u00a0 \n\n\n둘째 문단이다.\n"), Options{})
	if a == nil || len(problems) > 0 {
		t.Fatal(problems)
	}
	if want := "한빛시는 민원을 문자로 알린다.\n\n둘째 문단이다."; a.Text != want {
		t.Errorf("text %q, want %q", a.Text, want)
	}
}

// TestShapes tells furniture from the article by single lines.
func TestShapes(t *testing.T) {
	for s, want := range map[string]string{
		"맑음한빛18.3℃":                   labelWeather,
		"• 구름조금 새봄 -2.0℃":             labelWeather,
		"케이웨더 제공":                     labelWeather,
		"홈 > 뉴스 > IT":                 labelSection,
		"산업 IT":                       labelSection,
		"글자크기 설정":                     labelButtons,
		"기사공유하기":                      labelButtons,
		"페이스북 트위터 URL복사":              labelButtons,
		"top버튼":                       labelButtons,
		"댓글 0":                        labelComments,
		"--comment--":                 labelComments,
		"첫 번째 댓글을 작성해 보세요.":           labelComments,
		"[관련기사]":                      labelRelated,
		"많이 본 뉴스":                     labelRelated,
		"나은별 기자 star@news.example.kr": labelByline,
		"나은별기자 [email protected]":     labelByline,
		"한빛=나은별 기자":                   labelByline,
		"나은별·하늘찬 기자":                  labelByline,
		"글·사진 나은별 기자":                 labelByline,
		"입력 2021-09-22 19:44":         labelEntered,
		"기사입력 : 2021.09.22 오전 9:44 | 수정 : 2021.09.23": labelEntered,
		"승인 2014.02.03 11:20 | 댓글 0":                  labelEntered,
		"2016/05/12 10:11 송고":                         labelEntered,
		"<저작권자 ⓒ 한빛데일리, 무단 전재 및 재배포 금지>":              labelRights,
		"Copyright © 한빛데일리. All rights reserved.":     labelRights,
		"나은별기자 ┗ [기고] 열린 행정의 길":                       labelOther,
		"▶ 가람뉴스 구독하기":                                 labelPromotion,
		"발행인 : 오나라 | 등록번호 : 한빛, 아00001":               labelImprint,

		// What only looks like furniture.
		"로그인 후 신청서를 작성한다.": "",
		"1/4": "",
		"이 법은 저작물을 무단 복제한 사람을 벌한다고 정하고 있으며 정부는 이를 알리는 교육을 이어 가고 있다.": "",
		"위원장은 사진기자 출신으로 언론사에서 일했다.":                                  "",
		"공공데이터를 공유하고 구독하는 길을 열었다.":                                   "",
		"관련 기사를 쓴 기자들에게 설명했다.":                                       "",
		"한빛시 기온은 18.3℃였다.":                                           "",
		"김가나 한빛정보원 부원장":                                              "",
		"등록일은 2021년 9월 22일로 정했다고 밝혔다.":                               "",
		"- 정보시스템 구축 2019년 5월":                                        "",
		"검색 서비스":                                                     "",
		"스마트 행정 구현":                                                  "",
	} {
		if got := shapeOf(&line{text: s}); got != want {
			t.Errorf("%s: %q, want %q", s, got, want)
		}
	}
}

// TestInside holds what is cut from inside lines, and what is not.
func TestInside(t *testing.T) {
	before := "한빛시는 민원 처리 과정을 시민에게 문자로 알린다고 밝혔다.\n\n"
	after := "\n\n시범 운영은 5월에 시작하며 석 달 뒤에 전체로 넓힌다고 한다."
	for line, want := range map[string]string{
		"▲ 한빛시청 민원실의 모습. [사진=한빛시]":       "▲ 한빛시청 민원실의 모습.",
		"▲ 한빛시청 민원실의 모습. 한빛시 제공":         "▲ 한빛시청 민원실의 모습.",
		"▲ 한빛시청 민원실의 모습. 나은별 기자":         "▲ 한빛시청 민원실의 모습.",
		"▲ 한빛시청 민원실의 모습 (사진 제공 한빛시)":     "▲ 한빛시청 민원실의 모습",
		"한빛시청 민원실의 모습. ⓒ 한빛뉴스":           "한빛시청 민원실의 모습.",
		"▲모바일 민원 서비스 제공":                 "▲모바일 민원 서비스 제공",
		"▲통계 자료 제공":                      "▲통계 자료 제공",
		"교육 | 복지 | 문화":                   "교육 | 복지 | 문화",
		"다음은 인터뷰 전문.":                    "다음은 인터뷰 전문.",
		"[앵커] 한빛시가 민원 처리를 문자로 알린다고 합니다.": "[앵커] 한빛시가 민원 처리를 문자로 알린다고 합니다.",
	} {
		a, problems := Extract("a.txt", []byte(before+line+after), Options{})
		if a == nil {
			t.Fatal(problems)
		}
		if got := strings.Split(a.Text, "\n\n"); len(got) != 3 || got[1] != want {
			t.Errorf("%s: %q, want %q", line, got, want)
		}
	}
}

func TestPublished(t *testing.T) {
	prose := "한빛시는 민원 처리 과정을 시민에게 문자로 알린다고 밝혔다.\n"
	for source, want := range map[string]string{
		prose: "XXXX-XX-XX",
		"2024.06.03 (월)\n\n제목은 이러하다고 한다\n\n" + prose:                                "XXXX-XX-XX",
		"제목은 이러하다\n2021.09.22 19:44\n\n" + prose:                                    "2021-09-22",
		"한빛 도로 개설\n사업기간 |\n2019-10-01 ~ 2027-12-31 |\n총사업비 |\n5,000 |\n\n" + prose:  "XXXX-XX-XX",
		prose + "\n입력 2021-09-22 19:44\n수정 2021-09-23 10:00":                        "2021-09-22",
		prose + "\n최종수정 2021-09-23 10:00":                                           "2021-09-23",
		"보도시점 2013. 7. 4.(목) 12:00\n배포일 2013. 7. 3.(수)\n\n" + prose:                 "2013-07-04",
		"보도일시 : ’13. 7. 4.(목)\n\n" + prose:                                          "2013-07-04",
		"한빛도 보도자료 (2010. 9. 7. 화)\n한빛 쇼핑몰, 우체국 장터에서도 만난다\n" + prose:                 "2010-09-07",
		"보도자료 / 2026. 4. 29.(수) / 제공: 한빛해양청 홍보계\n안개 속 배 충돌 훈련, 열네 기관이 나서\n" + prose: "2026-04-29",
		"한빛도 보도자료 모음집 2010. 9. 7.~9. 9.\n\n" + prose:                                "XXXX-XX-XX",
		"2012년 5월호\n\n" + prose:                                                     "2012-05",
		"1월호 | 아무개 원장\n\n" + prose + "2011년 12월 현재 열 곳을 운영하고 있다고 한다.\n":             "2012-01",
		"5월호 | 아무개 원장\n\n" + prose:                                                  "XXXX-05",
		prose + "이들은 오는 24일 2019 한빛 박람회를 연다.":                                       "2019-XX-XX",
		prose + "올해(2018년) 안에 문을 연다고 한다.":                                           "2018-XX-XX",
		prose + "다음 달 2019 한빛 박람회, 지난달 2020 새봄 박람회가 열렸다고 한다.":                       "XXXX-XX-XX",
		prose + "2015년까지 열 곳을 연다고 한다.":                                              "XXXX-XX-XX",
		prose + "2012년 4월 현재 아홉 곳을 운영하고 있다고 한다.":                                    "XXXX-XX-XX",
	} {
		a, problems := Extract("a.txt", []byte(source), Options{})
		if a == nil {
			t.Errorf("%q: %v", source, problems)
			continue
		}
		if got := a.Published.String(); got != want {
			t.Errorf("%q: published %s, want %s", source, got, want)
		}
	}
}

// TestPublisher holds the ways in which a page names its publisher.
func TestPublisher(t *testing.T) {
	prose := "한빛시는 민원 처리 과정을 시민에게 문자로 알린다고 밝혔다.\n"
	for source, want := range map[string]string{
		prose + "\n[저작권자 ⓒ한빛타임스 무단 전재-재배포 금지]":                 "한빛타임스",
		prose + "\n저작권자 © 한빛데일리 무단전재 및 재배포 금지":                 "한빛데일리",
		prose + "\n<저작권자 ⓒ 한빛경제, 무단 전재 및 재배포 금지>":              "한빛경제",
		prose + "\nCopyright ⓒ 2014 한빛일보. All rights reserved": "한빛일보",
		"[한빛데일리] " + prose:                "한빛데일리",
		"[한빛데일리 나은별 기자] " + prose:         "한빛데일리",
		"(서울=한빛뉴스) 나은별 기자 = " + prose:     "한빛뉴스",
		"[서울=한빛시스] 나은별 기자 = " + prose:     "한빛시스",
		"(대전ㆍ충남=한빛소식) 나은별 기자 = " + prose:  "한빛소식",
		"[대전=한빛소식 나은별 기자]\n\n" + prose:    "한빛소식",
		"[대전=한빛소식] 나은별 기자\n\n" + prose:    "한빛소식",
		"(대전·충남=한빛소식) 나은별 기자\n\n" + prose: "한빛소식",
		"[기고] " + prose:        "",
		"[나은별기자] " + prose:     "",
		"푸른부 보도자료\n\n" + prose: "푸른부",
	} {
		a, problems := Extract("a.txt", []byte(source), Options{})
		if a == nil {
			t.Errorf("%q: %v", source, problems)
			continue
		}
		if a.Publisher != want {
			t.Errorf("%q: publisher %q, want %q", source, a.Publisher, want)
		}
		if strings.Contains(source, "[기고]") != strings.Contains(a.Text, "[기고]") {
			t.Errorf("%q: text %q", source, a.Text)
		}
	}
}

// TestSpeed holds the limits of time: large and hostile sources in seconds.
func TestSpeed(t *testing.T) {
	if testing.Short() {
		t.Skip("time is not measured with -short, under which the race detector runs")
	}
	sentence := "한빛시는 민원 처리 과정을 시민에게 문자로 알린다고 밝혔다. "
	fill := func(s string) string { return strings.Repeat(s, (64<<10)/len(s)) }
	for name, text := range map[string]string{
		"paragraphs.txt":  fill(sentence + "\n\n"),
		"one-line.txt":    fill(sentence),
		"short-lines.txt": fill("가나 다\n"),
		"related.txt":     fill("관련기사\n· 가나다 라마바\n"),
		"brackets.txt":    fill("[[[[(((("),
		"digits.txt":      fill("2021.09.22 "),
		"paragraphs.html": "<body>" + fill("<p>"+sentence+"</p>\n"),
		"nested.html":     fill("<div>가 "),
		"links.html":      fill("<a href=x>가나다</a><br>"),
		"readable.html":   "<body>" + strings.Repeat("<div><p>"+sentence+"</p><ul><li>가<li>나</ul></div>\n", 500),
		"table.html":      "<table>" + fill("<tr><td>가</td><td>나</td></tr>"),
	} {
		start := cputime.Spent()
		Extract(name, []byte(text), Options{})
		took := cputime.Spent() - start
		t.Logf("%s: %v", name, took.Round(time.Millisecond))
		if took > 20*time.Second { // a quadratic rule takes minutes; a busy machine with -race some seconds
			t.Errorf("%s: %v for 64 KB, more than 20 s", name, took)
		}
	}
	huge := make([]byte, 200<<20)
	took := time.Hour // the least of three: others use the machine too
	for range 3 {
		start := cputime.Spent()
		Extract("huge.txt", huge, Options{})
		took = min(took, cputime.Spent()-start)
	}
	if took > time.Second {
		t.Errorf("refusing 200 MB took %v", took)
	}
}

func FuzzText(f *testing.F) {
	f.Add([]byte("제목이 있다\n\n한빛시는 문자로 알린다고 밝혔다. 나은별 기자\n관련기사\n댓글 0\n"))
	f.Add([]byte("[가나일보] \xb0\xa1"))
	f.Fuzz(func(t *testing.T, data []byte) { sound(t, "a.txt", data) })
}

func FuzzHTML(f *testing.F) {
	f.Add([]byte("<h1>제목</h1><p>한빛시는 <a href=x>문자</a>로 알린다.<br>끝<table><tr><td>가<td>나</table>"))
	f.Add([]byte(`<script type="application/ld+json">[{"headline":"가"}]</script><nav>가`))
	f.Fuzz(func(t *testing.T, data []byte) { sound(t, "a.html", data) })
}

// sound checks what holds of every result.
func sound(t *testing.T, name string, data []byte) {
	a, problems := Extract(name, data, Options{})
	for _, p := range problems {
		_ = p.String()
	}
	if a == nil {
		if diag.Errors(problems) == 0 {
			t.Fatal("neither an article nor an error")
		}
		return
	}
	if !utf8.ValidString(a.Text) || strings.Contains(a.Text, "\n\n\n") || strings.TrimSpace(a.Text) != a.Text {
		t.Fatalf("text %q", a.Text)
	}
	for _, h := range a.Headings {
		if h.Start < 0 || h.End > len(a.Text) || strings.Contains(a.Text[h.Start:h.End], "\n") {
			t.Fatalf("heading %v of %q", h, a.Text)
		}
	}
	for _, r := range a.Removed {
		if r.Label == "" || r.First < 1 || r.Last < r.First {
			t.Fatalf("removed %+v", r)
		}
	}
}

// TestGluedLabelsLeaveNoSpaces: a header of a board whose labels got spaces and that
// stays in the text begins and ends with words; a line that begins with a space would
// not be read again from the page, so that the whole source was refused.
func TestGluedLabelsLeaveNoSpaces(t *testing.T) {
	prose := "□ 한빛시는 오늘 누리 역량 포럼을 온라인으로 개최한다.\n"
	a, _ := Extract("a.txt", []byte(prose+prose+"담당: 한빛시 누리담당관 나은별\n\n홈 > 소식 > 보도자료\n가람군, 앱 하나로 신청부터 정산까지\n작성자 정보과\t작성일 2023-06-07\t조회수\n"+
		"가람군은 그동안 이장이 신청서를 모아 읍사무소에 내는 데 보름 넘게 걸렸다고 설명했다.\n"), Options{})
	for line := range strings.SplitSeq(a.Text, "\n") {
		if line != strings.TrimSpace(line) {
			t.Errorf("%q", line)
		}
	}
}

func BenchmarkExtractText(b *testing.B) { benchmark(b, "testdata/saved-page.txt") }
func BenchmarkExtractHTML(b *testing.B) { benchmark(b, "testdata/news-portal.html") }

// BenchmarkLarge extracts 2 MB of short lines, the slowest kind of text.
func BenchmarkLarge(b *testing.B) {
	data := []byte(strings.Repeat("가나 다\n", (2<<20)/len("가나 다\n")))
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		Extract("a.txt", data, Options{})
	}
}

func benchmark(b *testing.B, name string) {
	data, err := os.ReadFile(name)
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		Extract(name, data, Options{})
	}
}

func ExampleExtract() {
	page := "메뉴열기 검색열기\n\n한빛시, 종이 없는 회의 연다\n\n나은별 기자\n입력 2014-02-03 11:20\n\n" +
		"한빛시가 3월부터 모든 간부회의를 종이 없이 연다.\n\n<저작권자 ⓒ 한빛일보, 무단 전재 및 재배포 금지>\n"
	a, _ := Extract("content/sources/hanbit.txt", []byte(page), Options{})
	fmt.Println(a.Title, "|", a.Publisher, "|", a.Authors[0], "|", a.Published)
	fmt.Println(a.Text)
	for _, r := range a.Removed {
		fmt.Println(r.First, r.Label)
	}
	// Output:
	// 한빛시, 종이 없는 회의 연다 | 한빛일보 | 나은별 | 2014-02-03
	// 한빛시가 3월부터 모든 간부회의를 종이 없이 연다.
	// 1 page buttons
	// 3 headline (moved to title)
	// 5 byline (moved to author)
	// 6 date of entry (moved to published)
	// 10 copyright line (moved to rights)
}

// TestTitle holds which line of a head is the headline.
func TestTitle(t *testing.T) {
	prose := "\n\n한빛시는 민원 처리 과정을 시민에게 문자로 알린다고 밝혔다. 나은별 시장은 이를 반겼다.\n"
	for source, want := range map[string]string{
		"한빛시, 민원 처리 과정 문자로 알린다" + prose:                                                   "한빛시, 민원 처리 과정 문자로 알린다",
		"정책 > 민원\n\n한빛시, 민원 처리 과정 문자로 알린다" + prose:                                        "한빛시, 민원 처리 과정 문자로 알린다",
		"[해설]\n\n한빛시, 민원 처리 과정 문자로 알린다" + prose:                                           "한빛시, 민원 처리 과정 문자로 알린다",
		"\"길이 막히면 마을이 막힙니다\"\n[인터뷰] 나은별 한빛시 시장" + prose:                                   "\"길이 막히면 마을이 막힙니다\"",
		"메뉴\n뉴스\n행사\n광장\n한빛시, 민원 처리 과정 문자로 알린다" + prose:                                   "한빛시, 민원 처리 과정 문자로 알린다",
		"2024.11.05 (화)\n한빛시, 민원 처리 과정 문자로 알린다" + prose:                                   "한빛시, 민원 처리 과정 문자로 알린다",
		"나은별 기자\n입력 2014-02-03 11:20" + prose:                                             "",
		strings.TrimSpace(prose) + "\n\n시범 운영은 5월에 시작한다고 한다.":                             "",
		"연혁 | 한빛정보센터\n\n2020년대\n2024. 06. 제6대 원장 취임\n2023. 최우수기관 선정\n2022. 11. 별관 개관\n":   "연혁",
		"한빛정보센터\n\n2024. 06. 제6대 원장 취임\n2023. 최우수 기관 선정\n2022. 11. 별관 개관\n2021. 03. 개청\n": "",
		"2024. 한빛시 예산, 이렇게 씁니다" + prose:                                                   "2024. 한빛시 예산, 이렇게 씁니다",
	} {
		a, problems := Extract("a.txt", []byte(source), Options{})
		if a == nil {
			t.Fatal(problems)
		}
		if a.Title != want {
			t.Errorf("%q: title %q, want %q", source, a.Title, want)
		}
	}
}
