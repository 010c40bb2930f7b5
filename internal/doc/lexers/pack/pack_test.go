package main

import (
	"bytes"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/alecthomas/chroma/v2"
	chromalexers "github.com/alecthomas/chroma/v2/lexers"

	"sillok/internal/doc/lexers"
)

// What was packed is what the command writes.
func TestPacked(t *testing.T) {
	want, err := os.ReadFile("../lexers.zip")
	if err != nil {
		t.Fatal(err)
	}
	var got bytes.Buffer
	if err := pack(&got); err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got.Bytes(), want) {
		t.Error("lexers.zip is not what go run . writes")
	}
}

// Each lexer is found by each of its names; those that documents use read a text
// as chroma's own do.
func TestAsChromaDoes(t *testing.T) {
	const text = "# name: \"a\" // 1.5\nif (x == 'y') { return <b>&amp;</b>; }\n/* end */ def f(a, b):\n"
	compared := strings.Fields("Bash Batchfile C C++ CSS CSV Diff Docker ERB HTML INI Java JavaScript JSON Kotlin Makefile Nginx PHP PHTML PowerShell Python R Ruby Rust SQL Swift TOML TypeScript XML YAML YAML+Jinja markdown")
	for _, own := range chromalexers.GlobalLexerRegistry.Lexers {
		c := own.Config()
		if c.Name == "Haxe" || c.Name == "Raku" {
			continue
		}
		for _, name := range append([]string{c.Name}, c.Aliases...) {
			a, b := chromalexers.Get(name), lexers.Get(name)
			if b == nil || a.Config().Name != b.Config().Name {
				t.Errorf("%s by %s: another lexer", c.Name, name)
			}
		}
		if !slices.Contains(compared, c.Name) {
			continue // some of chroma's lexers never end on code of another language
		}
		if a, b := tokens(own, text), tokens(lexers.Get(c.Name), text); !slices.Equal(a, b) {
			t.Errorf("%s reads otherwise", c.Name)
		}
	}
}

func tokens(l chroma.Lexer, text string) []chroma.Token {
	all, err := chroma.Tokenise(chroma.Coalesce(l), nil, text)
	if err != nil {
		return nil
	}
	return all
}
