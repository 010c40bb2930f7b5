package doc

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"sillok/internal/diag"
)

// addresses adds links for the web addresses that stand bare in the words of in,
// outside nodes and marks.
func (s *scanner) addresses(nodes []Node, in diag.Span) []Node {
	var all []Node
	at := in.Start
	for _, n := range nodes {
		all = s.bareAddresses(all, diag.Span{Start: at, End: n.In.Start})
		if n.Form != Link && n.Form != CodeSpan {
			n.Nodes = s.addresses(n.Nodes, n.In)
		}
		all = append(all, n)
		at = n.In.End
	}
	return s.bareAddresses(all, diag.Span{Start: at, End: in.End})
}

func (s *scanner) bareAddresses(all []Node, in diag.Span) []Node {
	if !bytes.Contains(s.out[in.Start:in.End], []byte("http")) {
		return all
	}
	text := string(s.out[in.Start:in.End])
	for at := 0; ; {
		i := strings.Index(text[at:], "http")
		if i < 0 {
			return all
		}
		i += at
		end := addressEnd(text[i:])
		at = i + max(end, len("http"))
		found := diag.Span{Start: in.Start + i, End: in.Start + i + end}
		before, _ := utf8.DecodeLastRuneInString(text[:i])
		if end > 0 && (before >= utf8.RuneSelf || !unicode.IsLetter(before)) && !s.marked(found) {
			all = append(all, Node{Form: Link, In: found, Target: text[i:at]})
		}
	}
}

// marked reports whether a mark stands in a place of the line that is read.
func (s *scanner) marked(in diag.Span) bool {
	for i := len(s.mentions) - 1; i >= 0 && s.mentions[i].In.End > in.Start; i-- {
		if s.mentions[i].In.Overlaps(in) {
			return true
		}
	}
	return false
}

// longestAddress is how many bytes of an address are looked at.
const longestAddress = 2000

// addressEnd is the length of the address that s begins with, 0 for none. A full
// stop or a bracket behind it is not part of it, nor is a particle. Where Hangul
// follows a slash or the like, nobody can say where the address ends.
func addressEnd(s string) int {
	rest, ok := strings.CutPrefix(s, "https://")
	if !ok {
		if rest, ok = strings.CutPrefix(s, "http://"); !ok {
			return 0
		}
	}
	rest = rest[:min(len(rest), longestAddress)]
	n := strings.IndexFunc(rest, func(r rune) bool { return r <= ' ' || r >= 0x7F || strings.ContainsRune("<>\"'`|\\^{}", r) })
	after := rune(' ')
	if n < 0 {
		n = len(rest)
	} else {
		after, _ = utf8.DecodeRuneInString(rest[n:])
	}
	if eastAsian(after) && n > 0 && strings.IndexByte("/=-_%&?#", rest[n-1]) >= 0 {
		return 0
	}
	host := rest[:n]
	for len(host) > 0 {
		last := host[len(host)-1]
		if strings.IndexByte(".,;:!?*_~", last) < 0 && (last != ')' || strings.Count(host, "(") >= strings.Count(host, ")")) && last != ']' {
			break
		}
		host = host[:len(host)-1]
	}
	if i := strings.IndexByte(host, '.'); i < 1 {
		return 0
	}
	return strings.Index(s, "//") + len("//") + len(host)
}
