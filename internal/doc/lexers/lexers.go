// Package lexers gives chroma's lexers by name, read when one is first asked for.
//
// Chroma's own package of them registers nearly three hundred as a program starts,
// which takes longer than most commands of Sillok; so its lexers are packed into
// lexers.zip (pack/, a module of its own), each as chroma writes it as XML.
package lexers

import (
	"archive/zip"
	_ "embed"
	"strings"
	"sync"

	"github.com/alecthomas/chroma/v2"
)

//go:embed lexers.zip
var packed string

// hosts are the languages in which others stand: what ERB leaves is HTML.
var hosts = map[string]string{"ERB": "HTML", "Go HTML Template": "HTML", "PHTML": "HTML", "Svelte": "HTML", "YAML+Jinja": "YAML"}

// registry holds all lexers; the rules of one are read when it is first used.
var registry = sync.OnceValue(func() *chroma.LexerRegistry {
	archive, err := zip.NewReader(strings.NewReader(packed), int64(len(packed)))
	if err != nil {
		panic(err)
	}
	read := map[string]chroma.Lexer{}
	var names []string
	for _, f := range archive.File {
		lexer := chroma.MustNewXMLLexer(archive, f.Name)
		name := lexer.Config().Name
		read[name] = lexer
		names = append(names, name)
	}
	all := chroma.NewLexerRegistry()
	for _, name := range names {
		lexer := read[name]
		switch host := hosts[name]; {
		case host != "":
			lexer = chroma.DelegatingLexer(read[host], lexer)
		case name == "markdown":
			lexer = withFrontMatter{lexer, read["YAML"]}
		}
		all.Register(lexer)
	}
	return all
})

// Get gives the lexer of a language (yaml) or of a file name (page.md), nil where
// there is none.
func Get(name string) chroma.Lexer { return registry().Get(name) }

// withFrontMatter reads Markdown below a head in YAML.
type withFrontMatter struct {
	chroma.Lexer
	yaml chroma.Lexer
}

func (l withFrontMatter) Tokenise(options *chroma.TokeniseOptions, text string) (chroma.Iterator, error) {
	end := frontMatter(text)
	if end == 0 {
		return l.Lexer.Tokenise(options, text)
	}
	head, err := l.yaml.Tokenise(options, text[:end])
	if err != nil {
		return nil, err
	}
	body, err := l.Lexer.Tokenise(options, text[end:])
	if err != nil {
		return nil, err
	}
	return chroma.Concaterator(head, body), nil
}

// frontMatter is where the head of a page ends, between two lines of three
// hyphens; 0 where there is none.
func frontMatter(text string) int {
	at := 0
	for line := range strings.Lines(text) {
		fence := strings.TrimRight(line, "\r\n") == "---"
		if at == 0 && (!fence || line == "---") {
			return 0
		}
		at += len(line)
		if fence && at > len(line) {
			return at
		}
	}
	return 0
}
