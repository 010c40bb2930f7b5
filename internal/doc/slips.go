package doc

import (
	"slices"
	"strings"
	"unicode/utf8"

	"sillok/internal/diag"
	"sillok/internal/say"
)

// Slips of a Korean keyboard that leave a mark or a row almost right, and what each
// message says of them.

// brokenTarget says what is wrong with the target of a mark, which rest begins with
// behind its parenthesis: agency:해온 도시공사), person:허다온 “이사장”).
func brokenTarget(rest string) (message, hint string) {
	in, _, closed := strings.Cut(rest[:min(len(rest), longestID)], ")") // no farther: a line may hold thousands that are not closed
	switch {
	case strings.ContainsAny(in, "“”"):
		return say.Text("the quotation marks of a mark are curly"), say.Text(`write " before and behind the role`)
	case strings.Contains(in, "：") && !strings.Contains(in, ":"):
		return say.Sprintf("%s is a full-width sign, which means nothing here", "："), say.Sprintf("write %s", ":")
	case closed && strings.Contains(strings.TrimSpace(in), " ") && !strings.Contains(in, `"`):
		return say.Text("the id of a mark holds a space"), say.Sprintf("write %s", unspacedID(in))
	}
	return say.Text("a mark is not closed"), markForm()
}

// unspacedID is an id without the spaces at the ends of its halves, and with _ for others.
func unspacedID(in string) string {
	kind, name, _ := strings.Cut(in, ":")
	return strings.TrimSpace(kind) + ":" + strings.ReplaceAll(strings.TrimSpace(name), " ", "_")
}

// wideMark reports whether what follows the words of a mark is a target in full-width
// parentheses: （agency:해온디지털재단）.
func (s *scanner) wideMark(rest string) bool {
	in, ok := strings.CutPrefix(rest, "（")
	if !ok {
		return false
	}
	kind, _, ok := strings.Cut(strings.Replace(in[:min(len(in), longestID)], "：", ":", 1), ":")
	return ok && s.kinds.get(strings.TrimSpace(kind)) != nil
}

// lostHead finds rows of a list at the end of the body, which stand there because the
// line that names their list is gone.
func lostHead(text string, body diag.Span) (diag.Span, bool) {
	var first diag.Span
	for _, at := range slices.Backward(rows(text, body)) {
		line := text[at.Start:at.End]
		if !slices.ContainsFunc(boxes[:], func(b rowBox) bool { return strings.HasPrefix(line, "- "+b.sign+" ") }) || strings.Count(line, "|") < 1 {
			break
		}
		first = at
	}
	return first, first.Len() > 0
}

// oddBox reports whether a row begins with a box that is none of ours: [v], [✓].
func oddBox(row string) bool {
	in, ok := strings.CutPrefix(row, "[")
	if !ok {
		return false
	}
	r, n := utf8.DecodeRuneInString(in)
	return strings.HasPrefix(in[n:], "] ") && strings.ContainsRune("vVoO*✓✔√ｘＸ○●", r)
}
