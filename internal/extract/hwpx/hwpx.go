// Package hwpx reads HWPX, the XML format of Hancom's word processor: a zip
// archive with a header of definitions and a part a section. Source: KS X 6101
// (OWPML).
//
// It says the same of a document as package hwp: tracked changes count as
// accepted; hidden comments, memos, master pages, pictures and the descriptions
// that the program writes for them are left out.
package hwpx

import (
	"bytes"
	"errors"
	"fmt"
	"strings"

	"sillok/internal/extract/block"
	"sillok/internal/extract/zipxml"
	"sillok/internal/say"
)

// manifest is the part that lists the others in their order.
const manifest = "Contents/content.hpf"

// What is not read of the parts: looks, and where lines stand.
var (
	headerSkip = strings.Fields("fontfaces borderFills tabProperties styles trackChanges margin border" +
		" fontRef ratio spacing relSz offset underline strikeout outline shadow")
	sectionSkip = strings.Fields("linesegarray renderingInfo lineShape fillBrush cellMargin outMargin pagePr pageBorderFill")
)

// Known reports whether an archive is an HWPX file.
func Known(a *zipxml.Archive) bool {
	return a.Has(manifest) || a.Has("Contents/header.xml") || a.Has("Contents/section0.xml")
}

// Read gives the blocks of an HWPX file. The error is a block.Refusal.
func Read(a *zipxml.Archive) (*block.Document, error) {
	if encrypted(a) {
		return nil, &block.Refusal{Message: say.Text("the HWPX file has a password"), Hint: say.Text("open it in Hangul, remove the password and import that")}
	}
	header, err := a.Tree("Contents/header.xml", headerSkip...)
	if err != nil {
		return nil, refusal(err)
	}
	names := sections(a)
	if len(names) == 0 {
		return nil, refusal(zipxml.ErrDamaged)
	}
	r := newReader(header)
	doc := &block.Document{}
	for _, name := range names {
		section, err := a.Tree(name, sectionSkip...)
		if err != nil {
			return nil, refusal(err)
		}
		r.deleted = 0
		doc.Blocks = append(doc.Blocks, r.list(section)...)
	}
	doc.Remarks = r.Characters.Remarks()
	return doc, nil
}

// refusal tells what is wrong with an archive.
func refusal(err error) error {
	if errors.Is(err, zipxml.ErrLarge) {
		return &block.Refusal{Message: say.Text("the HWPX file unpacks to more than is read"), Hint: say.Text("divide the document into several files")}
	}
	return &block.Refusal{Message: say.Text("the HWPX file is damaged"), Hint: say.Text("open it in Hangul, save it anew and import that")}
}

// encrypted reports whether the parts are.
func encrypted(a *zipxml.Archive) bool {
	data, err := a.Read("META-INF/manifest.xml")
	return err == nil && bytes.Contains(data, []byte("encryption-data"))
}

// sections lists the parts of the sections: those of the manifest's spine, or by
// number where it has none.
func sections(a *zipxml.Archive) []string {
	var names []string
	if root, err := a.Tree(manifest); err == nil {
		parts := map[string]string{}
		for _, item := range root.Find("manifest").All("item") {
			parts[item.Attr("id")] = item.Attr("href")
		}
		for _, item := range root.Find("spine").All("itemref") {
			part := parts[item.Attr("idref")]
			if !a.Has(part) {
				part = "Contents/" + part
			}
			if strings.Contains(part, "section") && a.Has(part) {
				names = append(names, part)
			}
		}
	}
	if len(names) > 0 {
		return names
	}
	for i := 0; a.Has(fmt.Sprintf("Contents/section%d.xml", i)); i++ {
		names = append(names, fmt.Sprintf("Contents/section%d.xml", i))
	}
	return names
}
