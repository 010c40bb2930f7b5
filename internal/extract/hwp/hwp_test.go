package hwp

import (
	"encoding/binary"
	"errors"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/google/go-cmp/cmp"

	"sillok/internal/extract/block"
	"sillok/internal/extract/twin"
)

// The pieces of a text: characters, and places of controls.

func chars(s string) []byte {
	var out []byte
	for _, u := range utf16.Encode([]rune(s)) {
		out = binary.LittleEndian.AppendUint16(out, u)
	}
	return out
}

func place(char byte) []byte { return append([]byte{char, 0}, append(make([]byte, 12), char, 0)...) }

func text(parts ...[]byte) []byte { return slices.Concat(parts...) }

// control is a control with records in it.
func control(id string, properties uint32, data []byte, kids ...[]byte) []byte {
	return append(twin.Record(twin.TagControl, 1, append(twin.Control(id, properties), data...)), slices.Concat(kids...)...)
}

func list(data []byte, kids ...[]byte) []byte {
	return append(twin.Record(twin.TagList, 2, data), slices.Concat(kids...)...)
}

func str(s string) []byte { return append([]byte{byte(len(chars(s)) / 2), 0}, chars(s)...) }

func para(level int, parts ...[]byte) []byte {
	return twin.Paragraph(level, 0, slices.Concat(parts...), nil)
}

// TestParagraphs reads what may stand in a paragraph.
func TestParagraphs(t *testing.T) {
	changed := twin.Record(tagTrackChange, 1, make([]byte, 26))
	gone := binary.LittleEndian.AppendUint32(nil, 2)
	gone = binary.LittleEndian.AppendUint32(gone, 4)
	gone = binary.LittleEndian.AppendUint32(gone, 0x11000001)
	for _, c := range []struct {
		name     string
		info     []byte
		text     []byte
		controls []byte
		want     string
	}{
		{"signs of one unit", nil, text(chars("가"), []byte{10, 0}, chars("나"), []byte{24, 0}, chars("다"), []byte{30, 0}, chars("라"), []byte{31, 0}, chars("마")), nil, "가\n나-다 라 마"},
		{"a tab", nil, text(chars("담당"), place(9), chars("나은별")), nil, "담당\t나은별"},
		{"a link", nil, text(place(3), chars("누리집"), place(4), chars("에서")), control("%hlk", 0, make([]byte, 16)), "누리집에서"},
		{"a hidden comment", nil, text(chars("가"), place(15), chars("나")), control("tcmt", 0, nil, list(make([]byte, 8), para(2, chars("몰래")))), "가나"},
		{"an equation", nil, text(place(11), chars("이다")), control("eqed", 1, make([]byte, 38), twin.Record(tagEquation, 2, append(make([]byte, 4), str("1 over`2")...))), "1 over 2이다"},
		{"a word with another above", nil, place(23), twin.Record(twin.TagControl, 1, slices.Concat([]byte("tudt"), str("民願"), str("민원"))), "民願(민원)"},
		{"tracked changes", changed, chars("가나다라마"), twin.Record(tagRangeTag, 1, gone), "가나마"},
		{"a range that is no change", nil, chars("가나다라마"), twin.Record(tagRangeTag, 1, gone), "가나다라마"},
		{"folded points", nil, chars("\uA2B1 신청\uA2EF접수"), nil, "① 신청·접수"},
		{"a page number", nil, text(chars("쪽"), place(18)), control("atno", 0, make([]byte, 8)), "쪽"},
	} {
		t.Run(c.name, func(t *testing.T) {
			d, err := Read(twin.HWPFile(c.info, twin.Paragraph(0, 0, c.text, c.controls), 1))
			if err != nil {
				t.Fatal(err)
			}
			if got := block.Text(d.Blocks); got != c.want {
				t.Errorf("%q, want %q", got, c.want)
			}
		})
	}
}

// TestObjects puts tables, boxes, captions and notes where they are read.
func TestObjects(t *testing.T) {
	at := func(v ...byte) []byte { return append(make([]byte, 8), v...) }
	cells := slices.Concat(
		list(at(0, 0, 0, 0, 1, 0, 1, 0), para(2, chars("가"))), list(at(1, 0, 0, 0, 1, 0, 2, 0), para(2, chars("나"))), list(at(0, 0, 1, 0, 1, 0, 1, 0), para(2, chars("다"))),
	)
	size := twin.Record(tagTable, 2, make([]byte, 22))
	number := twin.Record(twin.TagControl, 3, append(twin.Control("atno", 4), make([]byte, 8)...))
	caption := func(side byte) []byte {
		return list(at(side, 0, 0, 0), twin.Paragraph(2, 0, text(chars("표 "), place(18), chars(" 인구")), number))
	}
	grid := block.NewGrid([]block.Cell{
		{Blocks: []block.Block{{Text: "가"}}}, {Column: 1, RowSpan: 2, Blocks: []block.Block{{Text: "나"}}}, {Row: 1, Blocks: []block.Block{{Text: "다"}}},
	})
	table := block.Block{Kind: block.Table, Table: grid}
	box := twin.Record(tagShape, 2, nil)
	box = append(box, twin.Record(twin.TagList, 3, make([]byte, 8))...)
	box = append(box, twin.Paragraph(3, 0, chars("상자 속"), nil)...)
	for _, c := range []struct {
		name     string
		controls []byte
		want     []block.Block
	}{
		{"a table in the line", control("tbl ", 1, make([]byte, 38), size, cells), []block.Block{{Text: "앞"}, table, {Text: "뒤"}}},
		{"a table beside it", control("tbl ", 0, make([]byte, 38), size, cells), []block.Block{{Text: "앞뒤"}, table}},
		{"a caption below", control("tbl ", 0, make([]byte, 38), caption(3), size, cells), []block.Block{{Text: "앞뒤"}, table, {Kind: block.Caption, Text: "표 1 인구"}}},
		{"a caption above", control("tbl ", 0, make([]byte, 38), caption(2), size, cells), []block.Block{{Text: "앞뒤"}, {Kind: block.Caption, Text: "표 1 인구"}, table}},
		{"a box", control("gso ", 0, make([]byte, 42), box), []block.Block{{Text: "앞뒤"}, {Text: "상자 속"}}},
		{"a note without a number", control("fn  ", 0, []byte{0, 0, ')', 0, 0, 0, 0, 0}, list(make([]byte, 8), para(2, chars("덧붙임")))), []block.Block{{Text: "앞뒤", Refs: []block.Ref{{At: len("앞"), Note: 1}}}, {Kind: block.Note, Marker: "1)", Note: 1, Text: "덧붙임"}}},
		{"a running head", control("head", 0, nil, list(make([]byte, 8), para(2, chars("보도자료")))), []block.Block{{Text: "앞뒤"}, {Kind: block.Header, Text: "보도자료"}}},
		{"an empty table", control("tbl ", 0, make([]byte, 38), size, list(at(0, 0, 0, 0), para(2))), []block.Block{{Text: "앞뒤"}}},
	} {
		t.Run(c.name, func(t *testing.T) {
			d, err := Read(twin.HWPFile(nil, twin.Paragraph(0, 0, text(chars("앞"), place(11), chars("뒤")), c.controls), 0))
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(c.want, d.Blocks); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// TestOutline counts an outline that a document does not define as Hangul does.
func TestOutline(t *testing.T) {
	shape := func(level uint32) []byte {
		data := make([]byte, 54)
		binary.LittleEndian.PutUint32(data, 1<<23|level<<25)
		return twin.Record(twin.TagParaShape, 1, data)
	}
	var section []byte
	for _, level := range []int{0, 1, 1, 2, 0, 1} {
		section = append(section, twin.Paragraph(0, level, chars("일"), nil)...)
	}
	d, err := Read(twin.HWPFile(slices.Concat(shape(0), shape(1), shape(2)), section, 1))
	if err != nil {
		t.Fatal(err)
	}
	if got, want := block.Text(d.Blocks), "1. 일\n가. 일\n나. 일\n1) 일\n2. 일\n가. 일"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

// TestDistribution reads a distribution file, and not the notice in it.
func TestDistribution(t *testing.T) {
	info, section := twin.HWPRecords(twin.Release())
	d, err := Read(twin.Distribution(info, section, [16]byte([]byte("3A7BD3E2360A3D29"))))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(twin.Release(), d); diff != "" {
		t.Error(diff)
	}
}

func TestRefusals(t *testing.T) {
	section := twin.Paragraph(0, 0, chars("글"), nil)
	whole := twin.HWPFile(nil, section, 0)
	for name, c := range map[string]struct {
		data []byte
		want string
	}{
		"HWP 3.0":       {[]byte("HWP Document File V3.00 \x1a\x01\x02\x03\x04\x05"), "HWP 3.0"},
		"a password":    {twin.HWPFile(nil, section, 2), "password"},
		"DRM":           {twin.HWPFile(nil, section, 16), "encrypted"},
		"a certificate": {twin.HWPFile(nil, section, 1<<8), "encrypted"},
		"a notice":      {twin.HWPFile(nil, twin.Paragraph(0, 0, chars("이 문서는 상위 버전의 배포용 문서입니다. 최신 버전의 한글이 필요합니다."), nil), 0), "notice"},
		"another OLE":   {twin.CFB(map[string][]byte{"WordDocument": make([]byte, 64)}), "without a Hangul document"},
		"version 6":     {[]byte(strings.Replace(string(whole), "\x00\x00\x00\x05\x00", "\x00\x00\x00\x06\x00", 1)), "version 6"},
		"half a record": {twin.HWPFile(nil, section[:len(section)-2], 0), "damaged"},
		"no packing":    {twin.CFB(map[string][]byte{"FileHeader": header(1), "DocInfo": nil, "BodyText/Section0": []byte("글")}), "damaged"},
		"no section":    {twin.CFB(map[string][]byte{"FileHeader": header(0), "DocInfo": {}}), "damaged"},
	} {
		_, err := Read(c.data)
		var r *block.Refusal
		if !errors.As(err, &r) || !strings.Contains(r.Message, c.want) || r.Hint == "" {
			t.Errorf("%s: %v, want %q", name, err, c.want)
		}
	}
}

func header(flags byte) []byte {
	h := make([]byte, 256)
	copy(h, "HWP Document File")
	h[35], h[36] = 5, flags
	return h
}
