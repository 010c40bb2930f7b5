package main

import (
	"archive/zip"
	"bytes"
	"fmt"
	"strings"
)

// markups are inputs of formats with structure, and pages.
var markups = []struct {
	name, file string
	data       func(size int) []byte
}{
	{"HTML: open elements", "content/sources/a.html", within("<div>", "")},
	{"HTML: open tables", "content/sources/a.html", within("<table><tr><td>가", "")},
	{"HTML: open lists", "content/sources/a.html", within("<ul><li>가", "")},
	{"HTML: open bold words", "content/sources/a.html", within("<b>가<i>나", "")},
	{"HTML: open links", "content/sources/a.html", within("<a href=x>가람시 ", "")},
	{"HTML: paragraphs", "content/sources/a.html", within("<p>가람시는 2021년 9월 #일 @센터를 열었다.</p>", "")},
	{"HTML: cells", "content/sources/a.html", within("<td>가</td>", "<table><tr>")},
	{"HTML: rows", "content/sources/a.html", within("<tr><td>가</td><td>#</td></tr>", "<table>")},
	{"HTML: wide cells", "content/sources/a.html", within("<tr><td colspan=1000 rowspan=1000>가</td></tr>", "<table>")},
	{"HTML: attributes", "content/sources/a.html", within(" a#=b", "<p")},
	{"HTML: comments", "content/sources/a.html", within("<!-- 가 --><!-", "<p>가람시는 문을 열었다.")},
	{"HTML: entities", "content/sources/a.html", within("&nbsp;&amp;&#44032;", "<p>")},
	{"HTML: metadata", "content/sources/a.html", within(`<meta name="author" content="@">`, "")},
	{"HTML: scripts", "content/sources/a.html", within("<script>var a=#;</script>", "<p>가람시는 문을 열었다.</p>")},
	{"HTML: breaks", "content/sources/a.html", within("가<br>", "<p>")},
	{"HTML: headings", "content/sources/a.html", within("<h2>가람시 @ 개통</h2>", "")},
	{"HTML: articles", "content/sources/a.html", within("<article><p>가람시는 2021년 9월 22일 문을 열었다고 밝혔다.</p></article>", "")},
	{"HTML: classes", "content/sources/a.html", within(`<div class="comment side ad"><p>가람시는 문을 열었다.</p></div>`, "")},
	{"HTML: pictures", "content/sources/a.html", within(`<img src="a#.png" alt="@ 장관">`, "")},
	{"HTML: selects", "content/sources/a.html", within("<select><option>#", "")},
	{"HTML: svg", "content/sources/a.html", within("<svg><math><p>", "")},

	{"DOCX: runs", "content/sources/a.docx", docx("<w:p>", "<w:r><w:t>가람시는 #일 </w:t></w:r>", "</w:p>", packed)},
	{"DOCX: runs of as much text", "content/sources/a.docx", docx("<w:p>", "<w:r><w:t>가람시는 #일 </w:t></w:r>", "</w:p>", textOf)},
	{"DOCX: paragraphs", "content/sources/a.docx", docx("", "<w:p><w:r><w:t>가람시는 9월 #일 @를 열었다.</w:t></w:r></w:p>", "", packed)},
	{"DOCX: paragraphs of as much text", "content/sources/a.docx", docx("", "<w:p><w:r><w:t>가람시는 9월 #일 @를 열었다.</w:t></w:r></w:p>", "", textOf)},
	{"DOCX: rows", "content/sources/a.docx", docx("<w:tbl>", "<w:tr><w:tc><w:p><w:r><w:t>@</w:t></w:r></w:p></w:tc></w:tr>", "</w:tbl>", packed)},
	{"DOCX: cells", "content/sources/a.docx", docx("<w:tbl><w:tr>", "<w:tc><w:p><w:r><w:t>@</w:t></w:r></w:p></w:tc>", "</w:tr></w:tbl>", packed)},
	{"DOCX: open elements", "content/sources/a.docx", docx("", "<w:p><w:r>", "", packed)},
	{"HWPX: runs", "content/sources/a.hwpx", hwpx("<hp:p>", "<hp:run><hp:t>가람시는 #일 </hp:t></hp:run>", "</hp:p>", packed)},
	{"HWPX: runs of as much text", "content/sources/a.hwpx", hwpx("<hp:p>", "<hp:run><hp:t>가람시는 #일 </hp:t></hp:run>", "</hp:p>", textOf)},
	{"HWPX: paragraphs", "content/sources/a.hwpx", hwpx("", "<hp:p><hp:run><hp:t>가람시는 9월 #일 @를 열었다.</hp:t></hp:run></hp:p>", "", packed)},
	{"HWPX: paragraphs of as much text", "content/sources/a.hwpx", hwpx("", "<hp:p><hp:run><hp:t>가람시는 9월 #일 @를 열었다.</hp:t></hp:run></hp:p>", "", textOf)},
	{"ODT: paragraphs", "content/sources/a.odt", odt("<text:p>가람시는 9월 #일 @를 열었다.</text:p>", packed)},
	{"ODT: paragraphs of as much text", "content/sources/a.odt", odt("<text:p>가람시는 9월 #일 @를 열었다.</text:p>", textOf)},
	{"ODT: repeated cells", "content/sources/a.odt", odt(`<table:table><table:table-row table:number-rows-repeated="100000"><table:table-cell table:number-columns-repeated="16000"><text:p>가</text:p></table:table-cell></table:table-row></table:table>`, packed)},

	{"page: marks on one line", "content/documents/a.md", page("[@](person:@) ", "")},
	{"page: marks of days", "content/documents/a.md", page("[그날](date:2021-03-05) 열었다. ", "")},
	{"page: bodies and posts", "content/documents/a.md", page("[@](person:@) [@위원회](agency:@위원회) 위원장은 [9월 2일](date:2021-09-02) 말했다.\n\n", "")},
	{"page: rows of happenings", "content/documents/a.md", page("", "<!-- events -->\n- [ ] 2021-09-# | @시가 @센터를 열다 | agency:가람시\n")},
	{"page: rows of quotations", "content/documents/a.md", page("", "<!-- quotes -->\n- [ ] @ | 가람시는 문을 … 열겠다고 했다\n")},
	{"page: rows of posts", "content/documents/a.md", page("", "<!-- roles -->\n- [ ] @ | 위원장 | 가람위원회 | 2021 | @ 위원장은\n")},
	{"page: rows of marks", "content/documents/a.md", page("", "<!-- marks -->\n- 가람 [@시]는 나래 | agency:@시 | x 0.50\n")},
	{"page: rows left bare", "content/documents/a.md", page("", "<!-- unmarked -->\n- 가람 [@시]는 나래\n")},
	{"page: front matter", "content/documents/a.md", head("authors: [", "\"@\", ", "]\n")},
	{"page: deep front matter", "content/documents/a.md", head("title: ", "[", "\n")},
	{"page: anchors of YAML", "content/documents/a.md", head("a0: &a0 [x]\n", "a#: [*a0, *a0]\n", "")},
	{"page: removed", "content/documents/a.md", head("removed:\n", "  - \"after the end: lines #-#\"\n", "")},
	{"names: bodies", "content/names/agency.yaml", func(size int) []byte {
		return []byte(again("- {id: @공단#, alias: [@공#], part: 행정안전부}\n", "", size))
	}},
	{"names: deep", "content/names/agency.yaml", func(size int) []byte { return []byte(strings.Repeat("- ", size/2)) }},
	{"names: one name", "content/names/system.yaml", func(size int) []byte {
		return []byte(again("- {id: 가온망_(#), name: 가온망, begin: 20#}\n", "", size))
	}},
	{"page: documentation", "content/a.md", func(size int) []byte { return []byte(again("# @\n\n[@](a.md#b) 글 `코드` ", "", size)) }},
}

// within is a web page of a form again and again behind opening words.
func within(form, open string) func(int) []byte {
	return func(size int) []byte {
		return []byte("<html><head><title>가람시 민원창구</title></head><body><h1>가람시 민원창구</h1>" + open + again(form, "", size-100))
	}
}

// page is a page with a form in its text, and behind it a list: its first line and the
// form of its rows.
func page(form, list string) func(int) []byte {
	return func(size int) []byte {
		text := "---\ntitle: 글\npublished: 2021-09-22\n---\n\n가람시는 문을 열었다. "
		if list == "" {
			return []byte(text + again(form, "", size-100))
		}
		name, row, _ := strings.Cut(list, "\n")
		return []byte(text + again("가람 @시는 나래 @를 2021년 9월 #일 열었다.\n\n", "", size/2) + "\n" + name + "\n" + again(row, "", size/2-100))
	}
}

// head is a page whose front matter holds a form again and again.
func head(open, form, end string) func(int) []byte {
	return func(size int) []byte {
		return []byte("---\n" + open + again(form, "", size-100) + end + "---\n\n가람시는 문을 열었다.\n")
	}
}

// archive is a zip file of these parts, each a name and its text.
func archive(parts ...[2]string) []byte {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, p := range parts {
		w, err := z.CreateHeader(&zip.FileHeader{Name: p[0], Method: zip.Deflate})
		if err == nil {
			_, err = w.Write([]byte(p[1]))
		}
		if err != nil {
			panic(err) // a buffer takes all
		}
	}
	if err := z.Close(); err != nil {
		panic(err)
	}
	return b.Bytes()
}

// packed is how much XML an office file of a size holds: it is compressed. Text is
// about half of it, so that some of these are refused and others read.
const packed = 8

// textOf is how much XML holds about as much text as a text file of a size has.
const textOf = 2

func docx(open, form, end string, times int) func(int) []byte {
	return func(size int) []byte {
		return archive(
			[2]string{"[Content_Types].xml", `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`},
			[2]string{"_rels/.rels", `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`},
			[2]string{"word/document.xml", `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>` + open + again(form, "", times*size) + end + `</w:body></w:document>`})
	}
}

func hwpx(open, form, end string, times int) func(int) []byte {
	return func(size int) []byte {
		return archive(
			[2]string{"mimetype", "application/hwp+zip"},
			[2]string{"Contents/content.hpf", `<opf:package xmlns:opf="http://www.idpf.org/2007/opf/"><opf:manifest><opf:item id="section0" href="Contents/section0.xml" media-type="application/xml"/></opf:manifest><opf:spine><opf:itemref idref="section0"/></opf:spine></opf:package>`},
			[2]string{"Contents/section0.xml", `<hs:sec xmlns:hs="http://www.hancom.co.kr/hwpml/2011/section" xmlns:hp="http://www.hancom.co.kr/hwpml/2011/paragraph">` + open + again(form, "", times*size) + end + `</hs:sec>`})
	}
}

func odt(form string, times int) func(int) []byte {
	return func(size int) []byte {
		return archive(
			[2]string{"mimetype", "application/vnd.oasis.opendocument.text"},
			[2]string{"content.xml", fmt.Sprintf(`<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"><office:body><office:text>%s</office:text></office:body></office:document-content>`, again(form, "", times*size))})
	}
}
