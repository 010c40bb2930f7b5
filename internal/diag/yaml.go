package diag

import (
	"strings"

	"github.com/goccy/go-yaml"
)

// Decode reads the YAML in the part at of f into the value that into points to.
// Unknown keys, wrong types and broken syntax are problems with their place;
// into holds whatever could be read. An empty part is no problem.
func Decode(f *File, at Span, into any) []Problem {
	text := f.Text[at.Start:at.End]
	if strings.TrimSpace(text) == "" {
		return nil
	}
	err := yaml.UnmarshalWithOptions([]byte(text), into, yaml.Strict())
	if err == nil {
		return nil
	}
	return []Problem{yamlProblem(f, at, err)}
}

// place turns a line and column inside the part at of f into a span of f.
func place(f *File, at Span, line, col, length int) Span {
	start := at.Start
	for ; line > 1; line-- {
		i := strings.IndexByte(f.Text[start:at.End], '\n')
		if i < 0 {
			break
		}
		start += i + 1
	}
	for i := range f.Text[start:at.End] {
		if col--; col == 0 {
			start += i
			break
		}
	}
	return Span{start, min(start+max(length, 1), at.End)}
}
