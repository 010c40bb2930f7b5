package doc

import (
	"net/url"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"sillok/internal/diag"
	"sillok/internal/entity"
	"sillok/internal/say"
)

// A mark is [surface](kind:id "role"). The longest id and role are bounded, so
// that a bracket that is never closed costs no more than that many bytes.
const (
	longestID   = 1000
	longestRole = 2000
)

// target is what stands in a mark's parentheses.
type target struct {
	raw  string    // as it is written: kind:id, or an address
	id   entity.ID // what it says where it is a mark
	role string    // the title
	end  int       // offset after the closing parenthesis
	dest diag.Span // raw
}

// newTarget reads an id from a destination.
func newTarget(raw, title string) target {
	kind, name, _ := strings.Cut(raw, ":")
	return target{raw: raw, id: entity.ID{Kind: kind, Name: readID(kind, name)}, role: title}
}

// readTarget reads the target whose opening parenthesis is at offset at of
// text. It fails where no link can be read at all.
func readTarget(text string, at int) (target, bool) {
	var t target
	i := skipBlanks(text, at+1)
	start, depth := i, 0
	for ; i < len(text) && i-start <= longestID && depth <= deepest; i++ {
		c := text[i]
		if c <= ' ' || c == 0x7F || c == ')' && depth == 0 {
			break
		}
		switch c {
		case '(':
			depth++
		case ')':
			depth--
		}
	}
	if start < i && text[start] == '<' || strings.Contains(text[start:i], `\`) {
		return t, false // read by readLink
	}
	t = newTarget(text[start:i], "")
	t.raw = unescape(t.raw)
	t.dest = diag.Span{Start: start, End: i}
	if i = skipBlanks(text, i); i < len(text) && text[i] == '"' && i > t.dest.End {
		var ok bool
		if t.role, i, ok = readTitle(text, i); !ok {
			return t, false
		}
		i = skipBlanks(text, i)
	}
	if depth != 0 || i >= len(text) || text[i] != ')' {
		return t, false
	}
	t.end = i + 1
	return t, true
}

// readTitle reads the quoted title at offset at; end is the offset after it.
func readTitle(text string, at int) (title string, end int, ok bool) {
	var b strings.Builder
	for i := at + 1; i < len(text) && i-at <= longestRole; i++ {
		switch c := text[i]; {
		case c == '"':
			return norm.NFC.String(strings.Map(spaceRune, strings.ToValidUTF8(b.String(), "\uFFFD"))), i + 1, true
		case c == '\n':
			return "", at, false
		case c == '\\' && i+1 < len(text) && isPunct(text[i+1]):
			i++
			b.WriteByte(text[i])
		case c == '&':
			if s, n := reference(text[i:]); n > 0 {
				b.WriteString(s)
				i += n - 1
				continue
			}
			b.WriteByte(c)
		default:
			b.WriteByte(c)
		}
	}
	return "", at, false
}

// spaceRune is plainRune for what stands on one line.
func spaceRune(r rune) rune {
	if r = plainRune(r); r == '\n' {
		return ' '
	}
	return r
}

func skipBlanks(text string, i int) int {
	for i < len(text) && (text[i] == ' ' || text[i] == '\t') {
		i++
	}
	return i
}

// readID undoes %-encoding where the result is a good id. EDTF uses % itself.
func readID(kind, name string) string {
	if kind != "date" && strings.Contains(name, "%") {
		if s, err := url.PathUnescape(name); err == nil && norm.NFC.IsNormalString(s) && entity.CheckID(s) == nil {
			return s
		}
	}
	return norm.NFC.String(name)
}

// writeID appends id as a mark's destination: kind:name, with the few bytes
// %-encoded that would be read as something else.
func writeID(b []byte, id entity.ID) []byte {
	b = append(append(b, id.Kind...), ':')
	if id.Kind == "date" {
		return append(b, id.Name...)
	}
	for i := 0; i < len(id.Name); i++ {
		switch c := id.Name[i]; {
		case c == '%' && i+2 < len(id.Name) && isHex(id.Name[i+1]) && isHex(id.Name[i+2]):
			b = append(b, "%25"...)
		case c == '&' && isReference(id.Name[i:]):
			b = append(b, "%26"...)
		case c == '|': // separates the fields of lists
			b = append(b, "%7C"...)
		default:
			b = append(b, c)
		}
	}
	return b
}

func isHex(c byte) bool { return '0' <= c && c <= '9' || 'a' <= c|0x20 && c|0x20 <= 'f' }

// writeMark appends m as a mark with its surface.
func writeMark(b []byte, surface string, m *Mention) []byte {
	b = append(b, '[')
	b = writeText(b, surface, false, false)
	b = append(b, "]("...)
	b = writeID(b, m.ID)
	if m.Role != "" {
		b = append(b, ` "`...)
		for i := 0; i < len(m.Role); i++ {
			if c := m.Role[i]; c == '\\' || c == '"' || c == '&' && isReference(m.Role[i:]) {
				b = append(b, '\\')
			}
			b = append(b, m.Role[i])
		}
		b = append(b, '"')
	}
	return append(b, ')')
}

// kinds knows which schemes are marks.
type kinds []*entity.Kind

func (ks kinds) get(name string) *entity.Kind {
	for _, k := range ks {
		if k.Name == name {
			return k
		}
	}
	return nil
}

// shortID writes id without the kind that its field has anyway.
func shortID(id entity.ID, kind string) string {
	switch {
	case id.IsZero():
		return ""
	case id.Kind == kind && !strings.Contains(id.Name, ":"):
		return string(writeID(nil, id)[len(kind)+1:])
	}
	return string(writeID(nil, id))
}

// check says what is wrong with id, and what would be right; message is empty
// where nothing is.
func (ks kinds) check(id entity.ID) (message, hint string) {
	k := ks.get(id.Kind)
	switch {
	case k == nil && id.Kind == "" && strings.Contains(id.Name, "："), k == nil && id.Name == "" && strings.Contains(id.Kind, "："):
		return say.Sprintf("%s is a full-width sign, which means nothing here", "："), say.Sprintf("write %s", ":")
	case k == nil && (id.Kind == "" || id.Name == ""):
		return say.Text("a mark leads to kind:id"), say.Text("write \\[ for a bracket that is text")
	case k == nil:
		return say.Sprintf("no kind is called %s", id.Kind), ks.near(id.Kind)
	case strings.HasPrefix(id.Name, id.Kind+":"):
		return say.Sprintf("the kind %s stands in the mark twice", id.Kind), say.Sprintf("write %s", id.Name)
	case slices.ContainsFunc(ks, func(k *entity.Kind) bool { return strings.ContainsAny(signBefore(id.Name, k.Name+":"), " _;,") }):
		return say.Sprintf("a second name stands in %s", id.Name), say.Text("put , between the names of a list")
	case !utf8.ValidString(id.Name):
		return say.Text("the id is not UTF-8"), ""
	case k.CheckID == nil:
		if err := entity.CheckID(id.Name); err != nil {
			return err.Error(), idHint(id.Name)
		}
		return "", ""
	}
	if err := k.CheckID(id.Name); err != nil {
		if k.Name == "date" {
			return err.Error(), dateHint(id.Name)
		}
		return err.Error(), idHint(id.Name)
	}
	return "", ""
}

// signBefore is the last byte of s before the first place of word; empty where there is none.
func signBefore(s, word string) string {
	if i := strings.Index(s, word); i > 0 {
		return s[i-1 : i]
	}
	return ""
}

// idHint says what to write for a name that is no id.
func idHint(name string) string {
	switch {
	case name == "":
		return say.Text("write the name behind the colon: agency:행정안전부")
	case strings.Count(name, "(") != strings.Count(name, ")"):
		return say.Text("close each bracket of the name, and the mark with one more")
	}
	return ""
}

// badID reports whether id cannot be written as a mark at all.
func badID(id entity.ID) bool {
	return id.Kind == "" || strings.ContainsAny(id.Kind, ": ()|") || entity.CheckID(id.Name) != nil
}

// near proposes the kind that name may have meant.
func (ks kinds) near(name string) string {
	var all []string
	for _, k := range ks {
		all = append(all, k.Name)
	}
	return diag.DidYouMean(name, all, say.Text("kinds"))
}
