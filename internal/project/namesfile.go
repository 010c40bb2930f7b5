package project

import (
	"slices"
	"strings"

	"sillok/internal/say"

	"sillok/internal/diag"
	"sillok/internal/entity"
)

// Lines of names files are changed as a person would: one value more on a line,
// a line more, a line less. All else stays as it was typed.

// nameEdit gives the new text of a names file.
type nameEdit func(f *diag.File) (string, error)

// namesLine is the line of a thing that these words are a name of.
func namesLine(id entity.ID, surface string) string {
	line := "- {id: " + yamlString(id.Name)
	if surface != id.Title() {
		line += ", alias: [" + yamlString(surface) + "]"
	}
	return line + "}\n"
}

// appended adds lines at the end of a file.
func appended(lines string) nameEdit {
	return func(f *diag.File) (string, error) {
		text := f.Text
		if text != "" && !strings.HasSuffix(text, "\n") {
			text += "\n"
		}
		return text + lines, nil
	}
}

// onLine adds a value to a list of the line of id; the key may be missing.
func onLine(id entity.ID, key, value string) nameEdit {
	return func(f *diag.File) (string, error) {
		item, err := lineOf(f, id)
		if err != nil {
			return "", err
		}
		value := yamlString(value)
		i := slices.IndexFunc(item.Items, func(n *diag.Node) bool { return n.Key == key })
		if i < 0 {
			return withKey(f.Text, item, key, value), nil
		}
		return withItem(f.Text, item.Items[i], value, f.Text[item.At.Start] == '{'), nil
	}
}

// lineOf finds the line of a thing.
func lineOf(f *diag.File, id entity.ID) (*diag.Node, error) {
	root, problems := diag.Tree(f, diag.Span{End: len(f.Text)})
	if diag.Errors(problems) > 0 {
		return nil, say.Errorf("%s cannot be read: %s", f.Name, problems[0].Message)
	}
	if root != nil {
		for _, item := range root.Items {
			for _, n := range item.Items {
				if n.Key == "id" && strings.TrimPrefix(n.Value, id.Kind+":") == id.Name {
					return item, nil
				}
			}
		}
	}
	return nil, say.Errorf("%s has no line for %s", f.Name, id.Name)
}

// withKey adds a list of one value to a line.
func withKey(text string, item *diag.Node, key, value string) string {
	if text[item.At.Start] == '{' {
		at := closingOf(text, item.At.Start)
		for at > 0 && text[at-1] == ' ' {
			at--
		}
		return text[:at] + ", " + key + ": [" + value + "]" + text[at:]
	}
	first := item.Items[0].KeyAt.Start
	line := strings.LastIndexByte(text[:first], '\n') + 1
	end := endOfLine(text, first)
	return text[:end] + "\n" + strings.Repeat(" ", first-line) + key + ": [" + value + "]" + text[end:]
}

// withItem adds a value to what a key has: a list in brackets or with a line
// each, or a single value. flow: the line is one in braces.
func withItem(text string, n *diag.Node, value string, flow bool) string {
	if n.Shape == diag.List && len(n.Items) > 0 && text[n.At.Start] != '[' {
		last := n.Items[len(n.Items)-1].At.Start
		line := strings.LastIndexByte(text[:last], '\n') + 1
		end := endOfLine(text, last)
		return text[:end] + "\n" + text[line:strings.IndexByte(text[line:], '-')+line] + "- " + value + text[end:]
	}
	if n.Shape == diag.List {
		at := closingOf(text, n.At.Start)
		comma := ", "
		if len(n.Items) == 0 {
			comma = ""
		}
		return text[:at] + comma + value + text[at:]
	}
	if n.At == n.KeyAt { // no value
		at := n.KeyAt.End + strings.IndexByte(text[n.KeyAt.End:], ':') + 1
		return text[:at] + " [" + value + "]" + text[at:]
	}
	end := endOfScalar(text, n.At.Start, flow)
	return text[:n.At.Start] + "[" + text[n.At.Start:end] + ", " + value + "]" + text[end:]
}

// withoutLine takes the line of a thing away.
func withoutLine(id entity.ID) nameEdit {
	return func(f *diag.File) (string, error) {
		item, err := lineOf(f, id)
		if err != nil {
			return "", err
		}
		text := f.Text
		from := strings.LastIndexByte(text[:item.At.Start], '\n') + 1
		indent := strings.IndexByte(text[from:], '-')
		end := min(endOfLine(text, from)+1, len(text))
		for end < len(text) { // lines that stand further in belong to it
			line := text[end:endOfLine(text, end)]
			if in := len(line) - len(strings.TrimLeft(line, " ")); in <= indent {
				break
			}
			end = min(endOfLine(text, end)+1, len(text))
		}
		return text[:from] + text[end:], nil
	}
}

func endOfLine(text string, at int) int {
	if i := strings.IndexByte(text[at:], '\n'); i >= 0 {
		return at + i
	}
	return len(text)
}

// closingOf is the place of the bracket that closes the one at at.
func closingOf(text string, at int) int {
	depth := 0
	for i := at; i < len(text); i++ {
		switch text[i] {
		case '[', '{':
			depth++
		case ']', '}':
			if depth--; depth == 0 {
				return i
			}
		case '"', '\'':
			if strings.IndexByte("[{,: ", text[i-1]) >= 0 {
				i = endOfQuoted(text, i) - 1
			}
		}
	}
	return len(text)
}

// endOfScalar is the end of the value that begins at at; in braces it ends at a
// comma too.
func endOfScalar(text string, at int, flow bool) int {
	if text[at] == '"' || text[at] == '\'' {
		return endOfQuoted(text, at)
	}
	line := text[at:endOfLine(text, at)]
	if i := strings.IndexAny(line, ",}]"); i >= 0 && flow {
		line = line[:i]
	}
	line, _, _ = strings.Cut(line, " #")
	return at + len(strings.TrimRight(line, " \t\r"))
}

// endOfQuoted is the offset behind the quotation that begins at at.
func endOfQuoted(text string, at int) int {
	for i := at + 1; i < len(text); i++ {
		switch {
		case text[at] == '"' && text[i] == '\\':
			i++
		case text[i] != text[at]:
		case text[at] == '\'' && i+1 < len(text) && text[i+1] == '\'':
			i++
		default:
			return i + 1
		}
	}
	return len(text)
}

// yamlString quotes a name where YAML would read it as something else.
func yamlString(s string) string {
	if strings.ContainsAny(s, ":#{}[],&*!|>'\"%@`\\?-") || strings.TrimSpace(s) != s || s == "" || isDigit(rune(s[0])) {
		return "'" + strings.ReplaceAll(s, "'", "''") + "'"
	}
	return s
}
