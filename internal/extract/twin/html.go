package twin

import (
	"fmt"
	"strings"

	"sillok/internal/extract/block"
)

// HTML writes a document as a web page of nothing but its text.
func HTML(d *block.Document) []byte {
	return []byte("<!DOCTYPE html>\n<html lang=\"ko\"><head><meta charset=\"utf-8\"></head><body><main>\n" + htmlBlocks(d.Blocks) + "</main></body></html>\n")
}

func htmlBlocks(blocks []block.Block) string {
	var b strings.Builder
	for i := range blocks {
		switch x := &blocks[i]; x.Kind {
		case block.Table:
			b.WriteString(htmlTable(x.Table))
		case block.Heading:
			fmt.Fprintf(&b, "<h%d>%s</h%d>\n", x.Level, escape(x.Text), x.Level)
		case block.Footer:
		default:
			fmt.Fprintf(&b, "<p>%s</p>\n", strings.ReplaceAll(escape(x.Shown()), "\n", "<br>"))
		}
	}
	return b.String()
}

func htmlTable(g *block.Grid) string {
	var b strings.Builder
	b.WriteString("<table>\n")
	for r := range g.Rows {
		b.WriteString("<tr>")
		for _, c := range g.Row(r) {
			content := escape(c.Text())
			for _, inner := range c.Blocks {
				if inner.Table != nil {
					content = htmlBlocks(c.Blocks)
				}
			}
			fmt.Fprintf(&b, `<td rowspan="%d" colspan="%d">%s</td>`, max(c.RowSpan, 1), max(c.ColumnSpan, 1), content)
		}
		b.WriteString("</tr>\n")
	}
	return b.String() + "</table>\n"
}
