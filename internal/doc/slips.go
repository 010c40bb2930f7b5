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

// turned reports whether the bracket at open, which ends at closing, is a part of a mark
// whose brackets are others than they should be: [가온시][agency:가온시], or
// (가온시)[agency:가온시].
func (s *scanner) turned(open, closing int) bool {
	text := s.file.Text
	if in, ok := strings.CutPrefix(text[closing+1:], "["); ok {
		target, _, ok := strings.Cut(in[:min(len(in), longestID)], "]")
		return ok && s.isTarget(target)
	}
	return open > 0 && text[open-1] == ')' && s.isTarget(text[open+1:closing])
}

// wideBrackets finds a mark in full-width brackets: ［가온시］（agency:가온시）.
func (s *scanner) wideBrackets(body diag.Span) (diag.Span, bool) {
	for i := body.Start; ; i++ {
		n := strings.Index(s.file.Text[i:body.End], "］")
		if n < 0 {
			return diag.Span{}, false
		}
		i += n + len("］")
		rest := s.file.Text[i:body.End]
		if s.wideMark(rest) || strings.HasPrefix(rest, "(") && s.meant(s.file.Text, i) {
			return diag.Span{Start: i - len("］"), End: i}, true
		}
		i--
	}
}

// isTarget reports whether text is the target of a mark: a known kind, a colon, a name.
func (s *scanner) isTarget(text string) bool {
	kind, name, ok := strings.Cut(text, ":")
	return ok && name != "" && !strings.Contains(name, " ") && s.kinds.get(kind) != nil
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
	if strings.HasPrefix(in, "] ") {
		return true
	}
	r, n := utf8.DecodeRuneInString(in)
	return strings.HasPrefix(in[n:], "] ") && strings.ContainsRune("vVoO*✓✔√ｘＸ○●", r)
}
