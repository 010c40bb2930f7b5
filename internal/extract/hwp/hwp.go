// Package hwp reads HWP 5.0, the binary format of Hancom's word processor: an
// OLE container with streams of records. Source: Hancom, 한글 문서 파일 형식 5.0,
// revision 1.3.
//
// A stream's records make a tree by their levels (records.go). A paragraph is a
// record with its text and, in the order of the text's control characters, its
// controls: tables, drawings, notes, fields. section.go turns them into blocks.
//
// Distribution files are read; what needs a password, and HWP 3.0, is refused.
// Tracked changes count as accepted. Hidden comments, memos, master pages and
// pictures are left out.
package hwp

import (
	"bytes"
	"strings"

	"sillok/internal/extract/block"
	"sillok/internal/say"
)

// version3 is how a file of HWP 3.0 and older begins.
var version3 = []byte("HWP Document File V")

// Known reports whether data is a Hangul file of any version: an OLE container
// with its header in it, or HWP 3.0.
func Known(data []byte) bool {
	return bytes.HasPrefix(data, version3) ||
		bytes.HasPrefix(data, []byte("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")) && bytes.Contains(data, []byte("HWP Document File"))
}

// Read gives the blocks of an HWP file. The error is a block.Refusal.
func Read(data []byte) (*block.Document, error) {
	if bytes.HasPrefix(data, version3) {
		return nil, &block.Refusal{Message: say.Text("HWP 3.0 is not read"), Hint: say.Text("open it in Hangul, save it as HWPX and import that")}
	}
	c, err := open(data)
	if err != nil {
		return nil, err
	}
	definitions, err := c.stream("DocInfo")
	if err != nil {
		return nil, err
	}
	names := c.sections()
	if len(names) == 0 {
		return nil, damaged()
	}
	r := newReader(docInfo(definitions))
	doc := &block.Document{}
	for _, name := range names {
		section, err := c.stream(name)
		if err != nil {
			return nil, err
		}
		doc.Blocks = append(doc.Blocks, r.list(section.kids)...)
	}
	if placeholder(doc.Blocks) {
		return nil, &block.Refusal{Message: say.Text("the HWP file holds only the notice that a newer version of Hangul is needed"), Hint: say.Text("open it in a current Hangul, save it as HWPX and import that")}
	}
	doc.Remarks = r.Characters.Remarks()
	return doc, nil
}

// placeholder reports whether a document is what Hangul leaves for its older
// versions to show: 이 문서는 상위 버전의 배포용 문서입니다. …
func placeholder(blocks []block.Block) bool {
	const longest = 400 // bytes
	text := block.Text(blocks)
	return len(text) < longest && strings.Contains(text, "상위 버전") && strings.Contains(text, "문서")
}
