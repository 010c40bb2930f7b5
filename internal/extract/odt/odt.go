// Package odt reads the texts of OpenDocument (ODT), the format of LibreOffice: a
// zip archive with the text in one part and common styles in another. Source:
// ISO/IEC 26300.
//
// Tracked changes count as accepted. Comments, pictures and their descriptions
// are left out.
package odt

import (
	"bytes"
	"errors"

	"sillok/internal/extract/block"
	"sillok/internal/extract/zipxml"
	"sillok/internal/say"
)

// Known reports whether an archive is an ODT file.
func Known(a *zipxml.Archive) bool {
	kind, err := a.Read("mimetype")
	return err == nil && bytes.Equal(bytes.TrimSpace(kind), []byte("application/vnd.oasis.opendocument.text"))
}

// Read gives the blocks of an ODT file. The error is a block.Refusal.
func Read(a *zipxml.Archive) (*block.Document, error) {
	if data, err := a.Read("META-INF/manifest.xml"); err == nil && bytes.Contains(data, []byte("encryption-data")) {
		return nil, &block.Refusal{Message: say.Text("the ODT file has a password"), Hint: say.Text("open it in LibreOffice, save it without the password and import that")}
	}
	content, err := a.Tree("content.xml")
	if err != nil {
		return nil, refusal(err)
	}
	text := content.Kid("body").Kid("text")
	if text == nil {
		return nil, refusal(zipxml.ErrDamaged)
	}
	r := newReader()
	if a.Has("styles.xml") {
		common, err := a.Tree("styles.xml")
		if err != nil {
			return nil, refusal(err)
		}
		r.define(common.Kid("styles"))
		r.define(common.Kid("automatic-styles"))
		r.masters = common.Kid("master-styles")
	}
	r.define(content.Kid("automatic-styles"))
	doc := &block.Document{Blocks: append(r.heads(), r.blocks(text)...)}
	doc.Remarks = r.characters.Remarks()
	return doc, nil
}

// refusal tells what is wrong with an archive.
func refusal(err error) error {
	if errors.Is(err, zipxml.ErrLarge) {
		return &block.Refusal{Message: say.Text("the ODT file unpacks to more than is read"), Hint: say.Text("divide the document into several files")}
	}
	return &block.Refusal{Message: say.Text("the ODT file is damaged"), Hint: say.Text("open it in LibreOffice, save it anew and import that")}
}
