package pdf

import (
	"math"

	"github.com/klippa-app/go-pdfium/enums"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
	"github.com/klippa-app/go-pdfium/structs"
)

// page is what stands on a page.
type page struct {
	box
	words    []word
	rules    []rule // drawn lines
	letters  int    // characters with a meaning
	unknown  int    // glyphs without one
	modern   int    // syllables of today
	old      int    // parts of old syllables, from private points
	pictures float64
	paths    int
}

// rule is a drawn line: across or down.
type rule struct {
	down     bool
	at       float64 // x of one that goes down, y of one across
	from, to float64
}

// What is looked at of the drawings of a page: maps and charts have more.
const (
	maxObjects  = 20_000
	maxSegments = 400
	thin        = 3.0 // points: a rectangle this thin is a line
	shortest    = 4.0
)

// page reads a page of an open file.
func (s *session) page(d references.FPDF_DOCUMENT, index int) (*page, error) {
	loaded, err := s.FPDF_LoadPage(&requests.FPDF_LoadPage{Document: d, Index: index})
	if err != nil {
		return nil, err
	}
	defer func() { _, _ = s.FPDF_ClosePage(&requests.FPDF_ClosePage{Page: loaded.Page}) }()
	ref := requests.Page{ByReference: &loaded.Page}
	width, err := s.FPDF_GetPageWidthF(&requests.FPDF_GetPageWidthF{Page: ref})
	if err != nil {
		return nil, err
	}
	height, err := s.FPDF_GetPageHeightF(&requests.FPDF_GetPageHeightF{Page: ref})
	if err != nil {
		return nil, err
	}
	rotation, err := s.FPDFPage_GetRotation(&requests.FPDFPage_GetRotation{Page: ref})
	if err != nil {
		return nil, err
	}
	p := &page{box: box{0, 0, float64(width.PageWidth), float64(height.PageHeight)}}
	t := turn{int(rotation.PageRotation), p.right, p.top}
	if err := s.text(p, ref, t); err != nil {
		return nil, err
	}
	s.drawings(p, ref, t)
	return p, nil
}

// turn turns places of a page that is shown turned by quarters.
type turn struct {
	quarters      int
	width, height float64 // as shown
}

func (t turn) point(x, y float64) (float64, float64) {
	switch t.quarters {
	case 1:
		return y, t.height - x
	case 2:
		return t.width - x, t.height - y
	case 3:
		return t.width - y, x
	}
	return x, y
}

func (t turn) box(left, bottom, right, top float64) box {
	x0, y0 := t.point(left, bottom)
	x1, y1 := t.point(right, top)
	return box{min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)}
}

// drawings reads the lines and pictures of a page. A drawing that cannot be read
// is as if it were not there: the text stays.
func (s *session) drawings(p *page, ref requests.Page, t turn) {
	count, err := s.FPDFPage_CountObjects(&requests.FPDFPage_CountObjects{Page: ref})
	if err != nil {
		return
	}
	for i := range min(count.Count, maxObjects) {
		if o, err := s.FPDFPage_GetObject(&requests.FPDFPage_GetObject{Page: ref, Index: i}); err == nil {
			s.drawing(p, o.PageObject, identity, t, 0)
		}
	}
	p.pictures /= max(p.width()*p.height(), 1)
}

var identity = structs.FPDF_FS_MATRIX{A: 1, D: 1}

// drawing reads an object, and those in it.
func (s *session) drawing(p *page, o references.FPDF_PAGEOBJECT, m structs.FPDF_FS_MATRIX, t turn, depth int) {
	kind, err := s.FPDFPageObj_GetType(&requests.FPDFPageObj_GetType{PageObject: o})
	if err != nil || kind.Type == enums.FPDF_PAGEOBJ_TEXT {
		return
	}
	switch kind.Type {
	case enums.FPDF_PAGEOBJ_FORM:
		own, err := s.FPDFPageObj_GetMatrix(&requests.FPDFPageObj_GetMatrix{PageObject: o})
		count, err2 := s.FPDFFormObj_CountObjects(&requests.FPDFFormObj_CountObjects{PageObject: o})
		if err != nil || err2 != nil || depth > 4 {
			return
		}
		for i := range min(count.Count, maxObjects) {
			if inner, err := s.FPDFFormObj_GetObject(&requests.FPDFFormObj_GetObject{PageObject: o, Index: uint64(i)}); err == nil {
				s.drawing(p, inner.PageObject, multiply(own.Matrix, m), t, depth+1)
			}
		}
	case enums.FPDF_PAGEOBJ_IMAGE:
		if b, ok := s.bounds(o, m, t); ok {
			b = b.within(p.box)
			p.pictures += max(b.width(), 0) * max(b.height(), 0)
		}
	case enums.FPDF_PAGEOBJ_PATH:
		p.paths++
		s.path(p, o, m, t)
	}
}

// bounds is the place of an object on the page as shown.
func (s *session) bounds(o references.FPDF_PAGEOBJECT, m structs.FPDF_FS_MATRIX, t turn) (box, bool) {
	b, err := s.FPDFPageObj_GetBounds(&requests.FPDFPageObj_GetBounds{PageObject: o})
	if err != nil {
		return box{}, false
	}
	x0, y0 := apply(m, b.Left, b.Bottom)
	x1, y1 := apply(m, b.Right, b.Top)
	return t.box(x0, y0, x1, y1), true
}

// path reads the lines of a path: the path itself where it is thin, the lines in
// it where they are stroked.
func (s *session) path(p *page, o references.FPDF_PAGEOBJECT, m structs.FPDF_FS_MATRIX, t turn) {
	b, ok := s.bounds(o, m, t)
	if !ok {
		return
	}
	if b.height() <= thin || b.width() <= thin {
		p.addRule(b)
		return
	}
	mode, err := s.FPDFPath_GetDrawMode(&requests.FPDFPath_GetDrawMode{PageObject: o})
	if err != nil || !mode.Stroke {
		return
	}
	own, err := s.FPDFPageObj_GetMatrix(&requests.FPDFPageObj_GetMatrix{PageObject: o})
	count, err2 := s.FPDFPath_CountSegments(&requests.FPDFPath_CountSegments{PageObject: o})
	if err != nil || err2 != nil || count.Count > maxSegments {
		return
	}
	s.segments(p, o, count.Count, multiply(own.Matrix, m), t)
}

// segments reads the straight lines of a path.
func (s *session) segments(p *page, o references.FPDF_PAGEOBJECT, count int, m structs.FPDF_FS_MATRIX, t turn) {
	var x, y, startX, startY float64
	for i := range count {
		segment, err := s.FPDFPath_GetPathSegment(&requests.FPDFPath_GetPathSegment{PageObject: o, Index: i})
		if err != nil {
			return
		}
		ref := segment.PathSegment
		kind, err := s.FPDFPathSegment_GetType(&requests.FPDFPathSegment_GetType{PathSegment: ref})
		point, err2 := s.FPDFPathSegment_GetPoint(&requests.FPDFPathSegment_GetPoint{PathSegment: ref})
		closes, err3 := s.FPDFPathSegment_GetClose(&requests.FPDFPathSegment_GetClose{PathSegment: ref})
		if err != nil || err2 != nil || err3 != nil {
			return
		}
		toX, toY := apply(m, point.X, point.Y)
		switch kind.Type {
		case enums.FPDF_SEGMENT_MOVETO:
			startX, startY = toX, toY
		case enums.FPDF_SEGMENT_LINETO:
			p.addRule(t.box(x, y, toX, toY))
		}
		x, y = toX, toY
		if closes.IsClose {
			p.addRule(t.box(x, y, startX, startY))
		}
	}
}

// addRule adds a thin box as a drawn line; of others it takes no note.
func (p *page) addRule(b box) {
	across := b.height() <= thin && b.width() >= shortest
	down := b.width() <= thin && b.height() >= shortest
	switch {
	case across && !down:
		p.rules = append(p.rules, rule{false, (b.top + b.bottom) / 2, b.left, b.right})
	case down && !across:
		p.rules = append(p.rules, rule{true, (b.left + b.right) / 2, b.bottom, b.top})
	}
}

func apply(m structs.FPDF_FS_MATRIX, x, y float32) (float64, float64) {
	return float64(m.A*x + m.C*y + m.E), float64(m.B*x + m.D*y + m.F)
}

// multiply is the matrix that does a and then b.
func multiply(a, b structs.FPDF_FS_MATRIX) structs.FPDF_FS_MATRIX {
	return structs.FPDF_FS_MATRIX{
		A: a.A*b.A + a.B*b.C, B: a.A*b.B + a.B*b.D,
		C: a.C*b.A + a.D*b.C, D: a.C*b.B + a.D*b.D,
		E: a.E*b.A + a.F*b.C + b.E, F: a.E*b.B + a.F*b.D + b.F,
	}
}

// box is a rectangle; y grows upwards.
type box struct{ left, bottom, right, top float64 }

func (b box) width() float64  { return b.right - b.left }
func (b box) height() float64 { return b.top - b.bottom }

// around is the smallest box around both.
func (b box) around(o box) box {
	return box{min(b.left, o.left), min(b.bottom, o.bottom), max(b.right, o.right), max(b.top, o.top)}
}

func (b box) within(o box) box {
	return box{max(b.left, o.left), max(b.bottom, o.bottom), min(b.right, o.right), min(b.top, o.top)}
}

// holds reports whether the middle of o lies in b.
func (b box) holds(o box) bool {
	x, y := (o.left+o.right)/2, (o.bottom+o.top)/2
	return x >= b.left && x <= b.right && y >= b.bottom && y <= b.top
}

// finite reports whether a box has sane numbers.
func (b box) finite() bool {
	sum := math.Abs(b.left) + math.Abs(b.bottom) + math.Abs(b.right) + math.Abs(b.top)
	return sum < 1e6 // false for NaN
}
