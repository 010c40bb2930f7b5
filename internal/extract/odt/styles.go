package odt

import (
	"strconv"
	"strings"

	"sillok/internal/extract/block"
	"sillok/internal/extract/pua"
	"sillok/internal/extract/zipxml"
)

// style is what a style says of its paragraphs.
type style struct {
	parent  string
	caption bool
	bold    bool
	size    int // of its letters, in hundredths of a point; 0: not said
}

// reader walks the text.
type reader struct {
	characters pua.Cleaner
	styles     map[string]style
	usual      int // size of letters where nothing is said
	lists      map[string]*list
	masters    *zipxml.Node
	shown      map[string]bool // running heads and feet that were given
	counted    map[string]int  // notes of each kind
	given      int             // notes read so far
}

func newReader() *reader {
	return &reader{styles: map[string]style{}, lists: map[string]*list{}, shown: map[string]bool{}, counted: map[string]int{}}
}

// define reads styles.
func (r *reader) define(n *zipxml.Node) {
	if n == nil {
		return
	}
	for _, k := range n.Kids {
		switch k.Name {
		case "style":
			name := k.Attr("name")
			r.styles[name] = style{parent: k.Attr("parent-style-name"), caption: isCaption(name) || isCaption(k.Attr("display-name")), size: letterSize(k), bold: isBold(k)}
		case "default-style":
			if size := letterSize(k); k.Attr("family") == "paragraph" && size > 0 {
				r.usual = size
			}
		case "list-style":
			r.lists[k.Attr("name")] = readList(k)
		case "outline-style":
			r.lists[outline] = readList(k)
		}
	}
}

// isCaption knows the styles that LibreOffice gives captions.
func isCaption(name string) bool {
	return strings.EqualFold(name, "caption") || name == "Table" || name == "Illustration" || name == "Figure"
}

// isBold reports whether a style sets letters in bold.
func isBold(style *zipxml.Node) bool {
	text := style.Kid("text-properties")
	return text != nil && (text.Attr("font-weight") == "bold" || text.Attr("font-weight-asian") == "bold")
}

// letterSize is the size that a style names, 0 where it names none: "14pt".
func letterSize(style *zipxml.Node) int {
	text := style.Kid("text-properties")
	if text == nil {
		return 0
	}
	for _, name := range []string{"font-size-asian", "font-size"} {
		if points, ok := strings.CutSuffix(text.Attr(name), "pt"); ok {
			if v, err := strconv.ParseFloat(points, 64); err == nil && v > 0 && v < 1000 {
				return int(v * 100)
			}
		}
	}
	return 0
}

// deepest bounds how many styles may stand on one another.
const deepest = 10

// find looks for what a style or one below it says.
func find[T comparable](r *reader, name string, what func(style) T) T {
	var none T
	for range deepest {
		s, ok := r.styles[name]
		if !ok {
			break
		}
		if v := what(s); v != none {
			return v
		}
		name = s.parent
	}
	return none
}

func (r *reader) size(name string) int {
	if size := find(r, name, func(s style) int { return s.size }); size > 0 {
		return size
	}
	return r.usual
}

func (r *reader) caption(name string) bool {
	return find(r, name, func(s style) bool { return s.caption })
}

// heads gives the running heads and feet, each text once.
func (r *reader) heads() []block.Block {
	var out []block.Block
	for _, page := range r.masters.All("master-page") {
		for _, k := range page.Kids {
			kind, ok := map[string]block.Kind{"header": block.Header, "header-first": block.Header, "header-left": block.Header, "footer": block.Footer, "footer-first": block.Footer, "footer-left": block.Footer}[k.Name]
			if !ok {
				continue
			}
			text := strings.TrimSpace(block.Text(r.blocks(k)))
			if text != "" && !r.shown[text] {
				r.shown[text] = true
				out = append(out, block.Block{Kind: kind, Text: text})
			}
		}
	}
	return out
}
