// Package docx reads DOCX, the XML format of Word: a zip archive with the text
// in one part, and styles, numberings and notes in others. Source: ECMA-376,
// part 1 (WordprocessingML).
//
// Tracked changes count as accepted. Comments, hidden text, pictures and their
// descriptions are left out; captions are text.
package docx

import (
	"errors"
	"path"
	"strings"

	"sillok/internal/extract/block"
	"sillok/internal/extract/zipxml"
	"sillok/internal/say"
)

// Known reports whether an archive is a DOCX file.
func Known(a *zipxml.Archive) bool { return a.Has("word/document.xml") || a.Has("word/document2.xml") }

// Read gives the blocks of a DOCX file. The error is a block.Refusal.
func Read(a *zipxml.Archive) (*block.Document, error) {
	name := mainPart(a)
	root, err := a.Tree(name)
	if err != nil {
		return nil, refusal(err)
	}
	body := root.Kid("body")
	if body == nil {
		return nil, refusal(zipxml.ErrDamaged)
	}
	parts, err := related(a, name)
	if err != nil {
		return nil, refusal(err)
	}
	r := newReader(parts)
	doc := &block.Document{Blocks: append(r.heads(body), r.blocks(body)...)}
	doc.Remarks = r.characters.Remarks()
	return doc, nil
}

// refusal tells what is wrong with an archive.
func refusal(err error) error {
	if errors.Is(err, zipxml.ErrLarge) {
		return &block.Refusal{Message: say.Text("the DOCX file unpacks to more than is read"), Hint: say.Text("divide the document into several files")}
	}
	return &block.Refusal{Message: say.Text("the DOCX file is damaged"), Hint: say.Text("open it in Word, save it anew and import that")}
}

// mainPart finds the part of the text, which need not be called document.xml.
func mainPart(a *zipxml.Archive) string {
	if root, err := a.Tree("_rels/.rels"); err == nil {
		for _, rel := range root.All("Relationship") {
			if strings.HasSuffix(rel.Attr("Type"), "/officeDocument") {
				return strings.TrimPrefix(rel.Attr("Target"), "/")
			}
		}
	}
	return "word/document.xml"
}

// parts are the parts that the text refers to.
type parts struct {
	styles, numbering, footnotes, endnotes *zipxml.Node
	byID                                   map[string]*zipxml.Node // running heads and feet
}

// related reads the parts that a part refers to. Those that are missing are not
// there; those that are damaged make the file damaged.
func related(a *zipxml.Archive, name string) (*parts, error) {
	p := &parts{byID: map[string]*zipxml.Node{}}
	dir := path.Dir(name)
	rels, err := a.Tree(dir + "/_rels/" + path.Base(name) + ".rels")
	if err != nil {
		return p, nil
	}
	for _, rel := range rels.All("Relationship") {
		kind, target := path.Base(rel.Attr("Type")), rel.Attr("Target")
		if !strings.HasPrefix(target, "/") {
			target = path.Join(dir, target)
		}
		into := map[string]**zipxml.Node{"styles": &p.styles, "numbering": &p.numbering, "footnotes": &p.footnotes, "endnotes": &p.endnotes}[kind]
		if into == nil && kind != "header" && kind != "footer" || !a.Has(target) {
			continue
		}
		root, err := a.Tree(target)
		if err != nil {
			return nil, err
		}
		if into != nil {
			*into = root
		} else {
			p.byID[rel.Attr("Id")] = root
		}
	}
	return p, nil
}
