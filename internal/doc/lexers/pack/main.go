// Command pack writes lexers.zip: the lexers of chroma's package lexers, each as
// XML under its name. It is a module of its own, so that the program does not
// depend on that package, which registers all of them as a program starts:
//
//	cd internal/doc/lexers/pack && go run .
//
// What chroma does in Go code cannot be written as XML. Lexers inside a host
// language are packed alone (package lexers puts them together again); Lisp
// dialects lose the classes of their built-in words, HTTP the highlighting of its
// body; rules that call code (templates in strings of Go, code in
// reStructuredText) give plain strings. Haxe and Raku cannot be packed.
package main

import (
	"archive/zip"
	"compress/flate"
	"encoding/xml"
	"fmt"
	"io"
	"maps"
	"os"
	"reflect"
	"slices"
	"strings"
	"unsafe"

	"github.com/alecthomas/chroma/v2"
	chromalexers "github.com/alecthomas/chroma/v2/lexers"
)

func main() {
	out, err := os.Create("../lexers.zip")
	if err == nil {
		err = pack(out)
	}
	if err == nil {
		err = out.Close()
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// pack writes all lexers that can be written, in chroma's order: the last of two with one alias has it.
func pack(to io.Writer) error {
	archive := zip.NewWriter(to)
	archive.RegisterCompressor(zip.Deflate, func(w io.Writer) (io.WriteCloser, error) { return flate.NewWriter(w, flate.BestCompression) })
	for _, lexer := range chromalexers.GlobalLexerRegistry.Lexers {
		b, err := written(plain(inner(lexer)))
		if err != nil {
			fmt.Fprintf(os.Stderr, "%s is left out: %v\n", lexer.Config().Name, err)
			continue
		}
		w, err := archive.Create(strings.ReplaceAll(lexer.Config().Name, "/", "-") + ".xml")
		if err != nil {
			return err
		}
		if _, err := w.Write(b); err != nil {
			return err
		}
	}
	return archive.Close()
}

// written is l as chroma writes it, with its states in order of name, so that one
// release of chroma always gives the same bytes.
func written(l *chroma.RegexLexer) ([]byte, error) {
	type state struct {
		Name  string        `xml:"name,attr"`
		Rules []chroma.Rule `xml:"rule"`
	}
	rules, err := l.Rules()
	if err != nil {
		return nil, err
	}
	var states []state
	for _, name := range slices.Sorted(maps.Keys(rules)) {
		states = append(states, state{name, rules[name]})
	}
	return xml.Marshal(struct {
		XMLName xml.Name      `xml:"lexer"`
		Config  chroma.Config `xml:"config"`
		States  []state       `xml:"rules>state"`
	}{Config: *l.Config(), States: states})
}

// inner is the lexer of rules inside one that chroma wraps in code.
func inner(l chroma.Lexer) *chroma.RegexLexer {
	for {
		if r, ok := l.(*chroma.RegexLexer); ok {
			return r
		}
		v := reflect.ValueOf(l).Elem()
		for _, name := range []string{"language", "lexer", "Lexer"} {
			if f := v.FieldByName(name); f.IsValid() {
				l = reflect.NewAt(f.Type(), unsafe.Pointer(f.UnsafeAddr())).Elem().Interface().(chroma.Lexer)
				break
			}
		}
	}
}

// plain is l with a plain string for each rule that calls code.
func plain(l *chroma.RegexLexer) *chroma.RegexLexer {
	if _, err := written(l); err == nil {
		return l
	}
	rules := l.MustRules().Clone()
	for _, state := range rules {
		for i, rule := range state {
			one := chroma.MustNewLexer(&chroma.Config{Name: "one"}, func() chroma.Rules { return chroma.Rules{"root": {{Pattern: rule.Pattern, Type: rule.Type}}} })
			if _, err := written(one); err != nil {
				state[i].Type = chroma.LiteralString
			}
		}
	}
	return chroma.MustNewLexer(l.Config(), func() chroma.Rules { return rules })
}
