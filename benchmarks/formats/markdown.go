package main

import (
	"regexp"
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/text/unicode/norm"

	"sillok/internal/extract/block"
)

// What readers write that is not the document's.
var markup = []*regexp.Regexp{
	regexp.MustCompile(`(?m)^# HWP 문서\s*$`),         // the heading that one of them begins with
	regexp.MustCompile(`(?m)^\*\*버전\*\*: [0-9.]+$`), // and the version of the format
	regexp.MustCompile(`!\[[^\]]*\]\([^)]*\)`),      // pictures
	regexp.MustCompile(`</?[a-zA-Z][^>]*>`),         // HTML
	regexp.MustCompile(`\[\^\d+\]:?`),               // references to notes
	regexp.MustCompile(`\(주: `),                     // notes in brackets
}

var link = regexp.MustCompile(`\[([^\]]*)\]\([^)]*\)`)

// plain takes the mark-up out of what a reader gave.
func plain(text string) string {
	for _, m := range markup {
		text = m.ReplaceAllString(text, " ")
	}
	return html.UnescapeString(link.ReplaceAllString(text, "$1"))
}

// characters are the letters and digits of a text.
func characters(text string) []rune {
	return []rune(strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsNumber(r) {
			return r
		}
		return -1
	}, norm.NFC.String(text)))
}

// table is the words of cells by row and column.
type table map[[2]int]string

// ours lists the tables of a document, those in cells too, without boxes.
func ours(blocks []block.Block) []table {
	var list []table
	for _, b := range blocks {
		if b.Table == nil {
			continue
		}
		t := table{}
		var inner []table
		for _, c := range b.Table.Cells {
			t[[2]int{c.Row, c.Column}] = string(characters(c.Text()))
			inner = append(inner, ours(c.Blocks)...)
		}
		if !b.Table.Box() {
			list = append(list, t)
		}
		list = append(list, inner...)
	}
	return list
}

// theirTables reads the tables of a reference, in Markdown and in HTML.
func theirTables(text string) []table {
	var list []table
	var rows [][]string
	ruled := false // the line under the first row was read
	flush := func() {
		if ruled {
			t := table{}
			for r, row := range rows {
				for c, cell := range row {
					t[[2]int{r, c}] = string(characters(plain(cell)))
				}
			}
			list = append(list, t)
		}
		rows, ruled = nil, false
	}
	for line := range strings.Lines(text) {
		line = strings.TrimSpace(line)
		if !strings.HasPrefix(line, "|") {
			flush()
			continue
		}
		if strings.Trim(line, "|-: ") == "" && len(rows) == 1 {
			ruled = true
			continue
		}
		rows = append(rows, strings.Split(strings.TrimSuffix(strings.TrimPrefix(strings.ReplaceAll(line, `\|`, " "), "|"), "|"), "|"))
	}
	flush()
	if strings.Contains(text, "<table") {
		if root, err := html.Parse(strings.NewReader(text)); err == nil {
			list = append(list, htmlTables(root)...)
		}
	}
	return list
}

// htmlTables reads the tables of a tree, laying spans out as browsers do.
func htmlTables(n *html.Node) []table {
	var list []table
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		list = append(list, htmlTables(c)...)
	}
	if n.Data != "table" || n.Type != html.ElementNode {
		return list
	}
	t, taken, row := table{}, map[[2]int]bool{}, 0
	var walk func(*html.Node)
	walk = func(n *html.Node) {
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			if c.Data != "tr" {
				if c.Data != "table" && c.Data != "td" {
					walk(c)
				}
				continue
			}
			column := 0
			for cell := c.FirstChild; cell != nil; cell = cell.NextSibling {
				if cell.Data != "td" && cell.Data != "th" {
					continue
				}
				for taken[[2]int{row, column}] {
					column++
				}
				t[[2]int{row, column}] = string(characters(words(cell)))
				for r := range number(cell, "rowspan") {
					for s := range number(cell, "colspan") {
						taken[[2]int{row + r, column + s}] = true
					}
				}
			}
			row++
		}
	}
	walk(n)
	return append(list, t)
}

func number(n *html.Node, name string) int {
	for _, a := range n.Attr {
		if v, err := strconv.Atoi(a.Val); err == nil && a.Key == name && v > 0 {
			return v
		}
	}
	return 1
}

func words(n *html.Node) string {
	if n.Type == html.TextNode {
		return n.Data + " "
	}
	var b strings.Builder
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		b.WriteString(words(c))
	}
	return b.String()
}

// place counts the filled cells of their tables, and those that one of ours has
// at the same row and column. A table is compared with the one of ours that has
// most of its cells.
func place(ours, theirs []table) (cells, placed int) {
	for _, t := range theirs {
		best, filled := 0, 0
		for _, text := range t {
			if text != "" {
				filled++
			}
		}
		for _, own := range ours {
			same := 0
			for at, text := range t {
				if text != "" && own[at] == text {
					same++
				}
			}
			best = max(best, same)
		}
		cells += filled
		placed += best
	}
	return cells, placed
}
