package diag

import (
	"strconv"
	"strings"

	"sillok/internal/say"
)

// The library stops at the first fault of a YAML text. A mapping with one is read
// key by key instead, a list item by item: all faults are told, and the other keys
// and items are read.

// byItems reads the items of a list one by one, if at holds one whose items begin
// their lines; ok is false where it holds none.
func byItems(f *File, at Span) (list *Node, problems []Problem, ok bool) {
	parts := itemParts(f.Text, at)
	if len(parts) == 0 {
		return nil, nil, false
	}
	root := &Node{Shape: List, At: parts[0]}
	for _, part := range parts {
		problems = append(problems, root.addPart(f, part)...)
	}
	Sort(problems)
	return root, problems[:min(len(problems), mostProblems)], len(problems) > 0
}

// itemParts is the lines of each item that begins a line with its dash; none where
// something else than comments stands before the first.
func itemParts(text string, at Span) []Span {
	var parts []Span
	for next := at.Start; next < at.End; {
		line := firstLine(text[next:at.End])
		end := min(next+len(line)+1, at.End)
		switch n := len(parts) - 1; {
		case strings.HasPrefix(line, "- "):
			parts = append(parts, Span{next, end})
		case n >= 0:
			parts[n].End = end
		case strings.TrimSpace(line) != "" && line[0] != '#':
			return nil
		}
		next = end
	}
	return parts
}

// byKeys reads the keys of a mapping one by one; whole is what is wrong with all
// of it.
func byKeys(f *File, at Span, whole error) (*Node, []Problem) {
	parts := keyParts(f.Text, at)
	if len(parts) == 0 {
		return nil, []Problem{yamlProblem(f, at, whole)}
	}
	root := &Node{Shape: Mapping, At: parts[0]}
	var problems []Problem
	for _, part := range parts {
		if hint := unquoted(f.Text[part.Start:part.End]); hint != "" && !readable(f.Text[part.Start:part.End]) {
			line := Span{part.Start, part.Start + len(strings.TrimRight(firstLine(f.Text[part.Start:part.End]), " \r"))}
			problems = append(problems, Problem{Rule: "yaml", File: f, At: line, Message: say.Text("the value means something else to YAML"), Hint: hint})
			continue
		}
		problems = append(problems, root.addPart(f, part)...)
	}
	if len(problems) == 0 {
		problems = append(problems, yamlProblem(f, at, whole))
	}
	Sort(problems)
	return root, problems[:min(len(problems), mostProblems)]
}

// keyParts is the lines of each key that begins a line.
func keyParts(text string, at Span) []Span {
	var parts []Span
	for next := at.Start; next < at.End; {
		line := firstLine(text[next:at.End])
		key, rest, ok := strings.Cut(line, ":")
		begins := ok && key != "" && !strings.ContainsAny(key, " \t#\"'[]{},&*!|>%@`") && key[0] != '-' && (rest == "" || strings.IndexByte(" \r\t", rest[0]) >= 0)
		end := min(next+len(line)+1, at.End)
		if n := len(parts) - 1; begins {
			parts = append(parts, Span{next, end})
		} else if n >= 0 {
			parts[n].End = end
		}
		next = end
	}
	return parts
}

// addPart reads a part of the text of n, which is of the same shape, into n.
func (n *Node) addPart(f *File, part Span) []Problem {
	if _, err := parseYAML(f.Text[part.Start:part.End]); err != nil {
		return []Problem{yamlProblem(f, part, err)}
	}
	read, problems := Tree(f, part)
	if read != nil && read.Shape == n.Shape {
		n.Items = append(n.Items, read.Items...)
	}
	return problems
}

// readable reports whether a part is YAML as it stands.
func readable(part string) bool {
	_, err := parseYAML(part)
	return err == nil
}

func firstLine(s string) string {
	line, _, _ := strings.Cut(s, "\n")
	return line
}

// unquoted says how to write a value that has to stand in quotes: one that holds
// a colon and a space, or begins with a sign of YAML's.
func unquoted(part string) (hint string) {
	line := strings.TrimSpace(firstLine(part))
	key, value, _ := strings.Cut(line, ":")
	value = strings.TrimSpace(value)
	switch {
	case value == "":
		return ""
	case value[0] == '[' && strings.Contains(value, "]") && !strings.HasSuffix(value, "]"): // [인터뷰] 가온시장
		return say.Sprintf("put it in quotes: %s", key+": "+strconv.Quote(value))
	case value[0] == '"' && strings.Count(value, `"`) > 2 && !strings.Contains(value, `\"`) && value[len(value)-1] == '"': // "가온시, "나루" 열어"
		return say.Sprintf("write the inner quotation marks with \\: %s", key+": "+strconv.Quote(value[1:len(value)-1]))
	case strings.IndexByte("\"'[{|>", value[0]) >= 0:
		return ""
	case strings.Contains(value, ": "), strings.HasSuffix(value, ":"), strings.IndexByte("@`%*&!", value[0]) >= 0:
		return say.Sprintf("put it in quotes: %s", key+": "+strconv.Quote(value))
	}
	return ""
}
