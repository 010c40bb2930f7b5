package diag

import (
	"errors"
	"reflect"
	"strings"

	"sillok/internal/say"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
)

// yamlWords says in the user's words what the YAML library found, and what would
// be right. value is the text at which it stopped. What it knows no words for keeps
// the library's, behind a word of ours.
func yamlWords(err error, value string) (message, hint string) {
	var (
		kind *yaml.UnexpectedNodeTypeError
		typ  *yaml.TypeError
	)
	switch {
	case errors.As(err, &kind):
		return wantedShape(kind.Expected)
	case errors.As(err, &typ) && typ.DstType != nil:
		return say.Sprintf("%q is not what belongs here: %s", value, wantedType(typ.DstType.Kind())), ""
	}
	text := err.Error()
	if ye := yaml.Error(nil); errors.As(err, &ye) {
		text = ye.GetMessage()
	}
	if rest, ok := strings.CutPrefix(text, `mapping key "`); ok {
		key, _, _ := strings.Cut(rest, `"`)
		return say.Sprintf("key %s stands here twice", key), say.Text("keep one of the two lines")
	}
	for _, w := range syntaxWords() {
		if strings.Contains(text, w.has) {
			return w.message, w.hint
		}
	}
	return say.Sprintf("this cannot be read as YAML: %s", text), ""
}

// wantedShape says which shape belongs where another stands.
func wantedShape(t ast.NodeType) (message, hint string) {
	switch t {
	case ast.SequenceType:
		return say.Text("a list belongs here"), say.Text("write [one, two], or a line that begins with - for each")
	case ast.MappingType:
		return say.Text("keys with values belong here"), colonHint()
	}
	return say.Text("one value belongs here, not a list or keys"), ""
}

// wantedType says what values of a type look like.
func wantedType(k reflect.Kind) string {
	switch k {
	case reflect.Bool:
		return say.Text("true or false")
	case reflect.String:
		return say.Text("a text, in quotes where it looks like something else")
	case reflect.Slice:
		return say.Text("a list, as [one, two]")
	case reflect.Struct, reflect.Map:
		return say.Text("keys with values, as {key: value}")
	}
	return say.Text("a number")
}

func colonHint() string { return say.Text("write key: value, with a space behind the colon") }

// syntaxWords are our words for what people meet of the library's, by a part of
// its message.
func syntaxWords() []struct{ has, message, hint string } {
	list := say.Text("a list that began with [ is not closed")
	keys := say.Text("keys that began with { are not closed")
	quote := say.Text("a quotation mark is not closed")
	odd := say.Text("a colon with a space behind it cannot stand here")
	return []struct{ has, message, hint string }{
		{"',' or ']' must be specified", list, say.Text("put a comma between its items and ] behind the last")},
		{"sequence end token ']' not found", list, say.Text("put ] behind the last item")},
		{"',' or '}' must be specified", keys, say.Text("put a comma between them and } behind the last")},
		{"flow mapping end token '}'", keys, say.Text("put } behind the last")},
		{"corresponding to ']'", say.Text("there is a ] without its ["), ""},
		{"corresponding to '}'", say.Text("there is a } without its {"), ""},
		{"double-quoted text", quote, say.Text("end the value with a second \"")},
		{"single-quoted text", quote, say.Text("end the value with a second '")},
		{"mapping value is not allowed", odd, say.Text("begin keys of one level in the same column, and put a value with a colon in quotes")},
		{"map key-value is pre-defined", odd, say.Text("begin keys of one level in the same column, and put a value with a colon in quotes")},
		{"found character '\t'", say.Text("a tab cannot indent here"), say.Text("indent with spaces, not with tabs")},
		{"tab character", say.Text("a tab cannot indent here"), say.Text("indent with spaces, not with tabs")},
		{"non-map value is specified", say.Text("a line without a key"), colonHint()},
		{"unexpected key name", say.Text("a line without a key"), colonHint()},
		{"unexpected scalar value type", say.Text("a line begins with a sign that YAML reads otherwise"), say.Text("begin a line of a list with - and a space")},
		{"is not allowed in this context", say.Text("the line does not fit those above it"), say.Text("begin keys of one level in the same column")},
	}
}

// fullWidths are the signs of a Korean or Japanese keyboard that are taken for YAML's.
var fullWidths = strings.NewReplacer("：", ":", "，", ",", "、", ",", "｛", "{", "｝", "}", "［", "[", "］", "]")

// fullWidth finds the first full-width sign in a part that cannot be read where YAML's own
// would stand: a colon behind a key, a comma or a bracket beside a key or a list. Signs in
// quotation marks are text.
func fullWidth(text string, at Span) (in Span, sign, plain string, ok bool) {
	quote, depth := rune(0), 0
	key := true // only Latin letters since the line, a bracket or a comma began
	for i, r := range text[at.Start:at.End] {
		switch {
		case quote != 0:
			if r == quote {
				quote = 0
			}
			continue
		case r == '"' || r == '\'':
			quote = r
			continue
		case r == '{' || r == '[':
			depth++
		case r == '\n':
			depth = 0
		}
		w := fullWidths.Replace(string(r))
		switch {
		case w == string(r):
			key = strings.ContainsRune("\n{[,", r) || key && (strings.ContainsRune(" -_", r) || r >= 'a' && r <= 'z')
		case w == ":" && key, w != ":" && depth > 0:
			return Span{at.Start + i, at.Start + i + len(string(r))}, string(r), w, true
		}
	}
	return Span{}, "", "", false
}
