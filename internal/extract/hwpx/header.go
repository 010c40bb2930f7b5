package hwpx

import (
	"sillok/internal/extract/hancom"
	"sillok/internal/extract/numeral"
	"sillok/internal/extract/zipxml"
)

// reader walks the sections, one after another.
type reader struct {
	hancom.Walker
	shapes  map[string]hancom.Shape
	sizes   map[string]int // of letters, by their shape
	bold    map[string]bool
	deleted int // open ranges that tracked changes took away
}

// newReader reads the definitions of a document.
func newReader(header *zipxml.Node) *reader {
	r := &reader{shapes: map[string]hancom.Shape{}, sizes: map[string]int{}, bold: map[string]bool{}}
	r.Numberings, r.Bullets = map[string]*hancom.Numbering{}, map[string]string{}
	lists := header.Kid("refList")
	for _, n := range lists.Kid("numberings").All("numbering") {
		r.Numberings[n.Attr("id")] = numbering(n)
	}
	for _, n := range lists.Kid("bullets").All("bullet") {
		if n.Attr("useImage") != "1" {
			r.Bullets[n.Attr("id")] = n.Attr("char")
		}
	}
	for _, n := range lists.Kid("charProperties").All("charPr") {
		r.sizes[n.Attr("id")] = n.Int("height", 0)
		r.bold[n.Attr("id")] = n.Kid("bold") != nil
	}
	for _, n := range lists.Kid("paraProperties").All("paraPr") {
		if h := n.Find("heading"); h != nil {
			r.shapes[n.Attr("id")] = hancom.Shape{Kind: headKinds[h.Attr("type")], Level: h.Int("level", 0), ID: h.Attr("idRef")}
		}
	}
	return r
}

var headKinds = map[string]hancom.HeadKind{
	"OUTLINE": hancom.OutlineHead, "NUMBER": hancom.NumberHead, "BULLET": hancom.BulletHead,
}

// numbering reads a definition of numbers.
func numbering(n *zipxml.Node) *hancom.Numbering {
	var out hancom.Numbering
	for i := range out {
		out[i].Start = 1
	}
	for _, h := range n.All("paraHead") {
		level := h.Int("level", 1) - 1
		if level < 0 || level >= hancom.Levels {
			continue
		}
		out[level] = hancom.Head{
			Format: h.Content(),
			Shape:  numeral.Named(h.Attr("numFormat")),
			Start:  min(max(h.Int("start", 1), 0), 1<<20),
		}
	}
	return &out
}
