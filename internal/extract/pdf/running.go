package pdf

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"unicode"

	"sillok/internal/extract/block"
	"sillok/internal/lazyregexp"
)

// Running heads and feet stand at one height of several pages and say the same
// but for figures. A page number may stand once.

const (
	edge      = 0.12 // of the height of a page, above and below
	edgeRows  = 3    // rows from the edge in which one is looked for
	sameBase  = 6.0  // points
	ofPages   = 3    // a running head is on a third of the pages and on two
	numberGap = 1.5  // sizes between the text and the number of a page
)

// pageNumber is nothing but the number of a page.
var pageNumber = lazyregexp.New(`^[-–—―‐\s]*\d{1,4}(?:\s*/\s*\d{1,4})?\s*(?:쪽|페이지|page)?[-–—―‐\s]*$|^(?i:page)\s*\d{1,4}$`)

// sheet is a page's lines outside tables, and its tables.
type sheet struct {
	page   *page
	lines  []*line
	tables []*table
}

// candidate is a row near an edge of a page.
type candidate struct {
	sheet *sheet
	row   row
	text  string
	foot  bool
	outer bool // it is the outermost row
	alone bool // room parts it from the text
}

// running takes the running heads and feet from pages and gives each once.
func running(sheets []*sheet) []block.Block {
	groups := map[string][]candidate{}
	var keys []string
	for _, s := range sheets {
		for _, c := range s.edges() {
			k := key(c)
			if groups[k] == nil {
				keys = append(keys, k)
			}
			groups[k] = append(groups[k], c)
		}
	}
	var out []block.Block
	for _, k := range keys {
		kept := steady(groups[k], len(sheets))
		if len(kept) == 0 {
			continue
		}
		for _, c := range kept {
			c.sheet.remove(c.row)
		}
		b := block.Block{Kind: block.Header, Text: kept[0].text, Size: hundredths(kept[0].row.parts[0].line.size)}
		if kept[0].foot {
			b.Kind = block.Footer
		}
		out = append(out, b)
	}
	return out
}

// key is what rows that run have in common.
func key(c candidate) string {
	text := strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r):
			return -1
		case unicode.IsDigit(r):
			return '0'
		}
		return r
	}, c.text)
	for strings.Contains(text, "00") {
		text = strings.ReplaceAll(text, "00", "0")
	}
	if c.foot {
		return "foot " + text
	}
	return "head " + text
}

// steady gives the rows of a group that run: at one height on enough pages, or
// a page number that stands alone.
func steady(group []candidate, pages int) []candidate {
	var kept []candidate
	for _, c := range group {
		same := 0
		for _, o := range group {
			if o.sheet != c.sheet && math.Abs(o.row.base-c.row.base) < sameBase {
				same++
			}
		}
		number := pageNumber.MatchString(c.text)
		if same >= 1 && (same+1)*ofPages >= pages && (!number || c.outer) || number && c.outer && c.alone && c.foot {
			kept = append(kept, c)
		}
	}
	return kept
}

// edges gives the rows of lines near the edges of a page.
func (s *sheet) edges() []candidate {
	rows := rowsOf(s.lines, s.tables)
	var list []candidate
	for _, foot := range []bool{false, true} {
		for i := range min(edgeRows, len(rows)) {
			at := i
			if foot {
				at = len(rows) - 1 - i
			}
			r := rows[at]
			if r.parts[0].table != nil {
				break
			}
			if foot && r.top > s.page.top*edge || !foot && r.bottom < s.page.top*(1-edge) {
				break
			}
			var texts []string
			for _, p := range r.parts {
				texts = append(texts, p.line.text)
			}
			c := candidate{sheet: s, row: r, text: strings.Join(texts, "\t"), foot: foot, outer: i == 0, alone: true}
			if foot && at > 0 {
				c.alone = rows[at-1].bottom-r.top > numberGap*r.parts[0].line.size
			}
			list = append(list, c)
		}
	}
	return list
}

// remove takes the lines of a row from a page.
func (s *sheet) remove(r row) {
	s.lines = slices.DeleteFunc(s.lines, func(l *line) bool {
		return slices.ContainsFunc(r.parts, func(p item) bool { return p.line == l })
	})
}

// hundredths gives points as blocks count them, in half points.
func hundredths(points float64) int { return int(math.Round(points*2)) * 50 }

// median is the middle one of numbers; 0 of none.
func median[T cmp.Ordered](list []T) (m T) {
	if len(list) == 0 {
		return m
	}
	slices.Sort(list)
	return list[len(list)/2]
}
