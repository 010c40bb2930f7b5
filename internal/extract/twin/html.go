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

// Print writes a document as a page that looks like a paper when it is printed:
// letters of their sizes, tables with lines.
func Print(d *block.Document) []byte {
	const style = `body{font:13pt/1.6 NanumMyeongjo,"Noto Serif CJK KR",serif;margin:0}h1{font-size:22pt}h2{font-size:15pt}p{margin:.4em 0}` +
		`table{border-collapse:collapse;margin:.6em 0}td{border:1px solid #000;padding:3pt 6pt}`
	return []byte("<!DOCTYPE html>\n<html lang=\"ko\"><head><meta charset=\"utf-8\"><style>" + style + "</style></head><body>\n" + htmlBlocks(d.Blocks) + "</body></html>\n")
}

func htmlBlocks(blocks []block.Block) string {
	var b strings.Builder
	for i := 0; i < len(blocks); i++ {
		if parts := headline(blocks[i:]); len(parts) > 0 {
			fmt.Fprintf(&b, "<h1>%s</h1>\n", strings.ReplaceAll(escape(strings.Join(parts, "\n")), "\n", "<br>"))
			i += len(parts) - 1
			continue
		}
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

// headlineSize is the size of letters, in hundredths of a point, from which on a
// paragraph is a part of a headline.
const headlineSize = 2200

// headline gives the paragraphs of a headline with which blocks begin.
func headline(blocks []block.Block) []string {
	var parts []string
	for _, b := range blocks {
		if b.Size < headlineSize || b.Kind != block.Paragraph || b.Table != nil {
			break
		}
		parts = append(parts, b.Text)
	}
	return parts
}

func htmlTable(g *block.Grid) string {
	var b strings.Builder
	b.WriteString("<table border=\"1\" cellspacing=\"0\">\n")
	for r := range g.Rows {
		b.WriteString("<tr>")
		for _, c := range g.Row(r) {
			content := escape(c.Text())
			for _, inner := range c.Blocks {
				if inner.Table != nil || inner.Size >= headlineSize {
					content = htmlBlocks(c.Blocks)
				}
			}
			fmt.Fprintf(&b, `<td rowspan="%d" colspan="%d">%s</td>`, max(c.RowSpan, 1), max(c.ColumnSpan, 1), content)
		}
		b.WriteString("</tr>\n")
	}
	return b.String() + "</table>\n"
}
