package site

import (
	"html/template"
	"strconv"
	"strings"
)

// page is HTML under construction. Lists that grow with the documents are
// written by plain Go through it, because html/template spends about a
// microsecond on each action; what is written by text and attr is escaped.
type page struct{ b strings.Builder }

// raw writes markup as it stands.
func (p *page) raw(parts ...string) *page {
	for _, s := range parts {
		p.b.WriteString(s)
	}
	return p
}

// text writes s with the characters that HTML reserves escaped. It is safe
// between tags and inside double quotes.
func (p *page) text(s string) *page {
	for {
		i := strings.IndexAny(s, "&<>\"'")
		if i < 0 {
			p.b.WriteString(s)
			return p
		}
		p.b.WriteString(s[:i])
		p.b.WriteString(escaped(s[i]))
		s = s[i+1:]
	}
}

func escaped(c byte) string {
	switch c {
	case '&':
		return "&amp;"
	case '<':
		return "&lt;"
	case '>':
		return "&gt;"
	case '"':
		return "&#34;"
	}
	return "&#39;"
}

// attr writes an attribute with a space before it, in quotation marks only where HTML
// needs them.
func (p *page) attr(name, value string) {
	if value == "" || strings.ContainsAny(value, " \t\n\f\r\"'=<>`&") {
		p.raw(" ", name, `="`).text(value).raw(`"`)
		return
	}
	p.raw(" ", name, "=", value)
}

// num writes a number.
func (p *page) num(n int) *page {
	var digits [20]byte
	p.b.Write(strconv.AppendInt(digits[:0], int64(n), 10))
	return p
}

// html is what was written, for a template to place.
func (p *page) html() template.HTML { return template.HTML(p.b.String()) }

// thousands writes n as 12,345.
func thousands(n int) string {
	s := strconv.Itoa(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

// escapeText is text for callers that build a string.
func escapeText(s string) string {
	var p page
	return p.text(s).b.String()
}
