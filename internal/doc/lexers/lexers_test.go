package lexers

import (
	"strings"
	"testing"

	"github.com/alecthomas/chroma/v2"
)

// read writes the classes of code in a language: a name beside each token that is
// not plain.
func read(t *testing.T, language, code string) string {
	t.Helper()
	lexer := Get(language)
	if lexer == nil {
		t.Fatalf("no lexer for %s", language)
	}
	all, err := chroma.Tokenise(chroma.Coalesce(lexer), nil, code)
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for _, token := range all {
		if class := chroma.StandardTypes[token.Type]; class != "" && strings.TrimSpace(token.Value) != "" {
			b.WriteString(strings.TrimSpace(token.Value) + "/" + class + " ")
		}
	}
	return strings.TrimSpace(b.String())
}

// Lexers are found by name, alias, ending and file name, however it is written.
func TestGet(t *testing.T) {
	for asked, want := range map[string]string{
		"yaml": "YAML", "yml": "YAML", "YAML": "YAML", "page.md": "markdown", "py": "Python", "Dockerfile": "Docker", "sillok.yaml": "YAML",
		"html+erb": "ERB", "console": "Bash Session", "PL/pgSQL": "PL/pgSQL",
	} {
		if l := Get(asked); l == nil || l.Config().Name != want {
			t.Errorf("Get(%q) is %v, want %s", asked, l, want)
		}
	}
	if l := Get("no-such-language"); l != nil {
		t.Errorf("a lexer of nothing: %s", l.Config().Name)
	}
}

// Tokens of languages that are packed in each of the ways that pack has.
func TestTokens(t *testing.T) {
	for _, c := range []struct{ language, code, want string }{
		{"json", `{"a": 1}`, `{/p "a"/nt :/p 1/mi }/p`},
		{"go", "var a = `b`", "var/kd a/nx =/p `b`/s"},
		{"erb", "<b><%= x %></b>", "</p b/nt >/p <%=/cp x/n %>/cp <//p b/nt >/p"},
		{"md", "---\na: 1\n---\n# 제목\n", "---/nn a/nt :/p 1/m ---/nn # 제목/gh"},
		{"md", "# 제목\n---\na: 1\n---\n", "# 제목/gh"},
		{"md", "---\na: 1\n", ""},
		{"md", "---", ""},
	} {
		if got := read(t, c.language, c.code); got != c.want {
			t.Errorf("%s %q:\n got %s\nwant %s", c.language, c.code, got, c.want)
		}
	}
}
