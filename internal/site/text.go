package site

import (
	"embed"
	"fmt"
	"strings"

	"sillok/internal/diag"
)

//go:embed text/ko.yaml text/en.yaml
var textFiles embed.FS

// texts is the interface text of one language: the files text/ko.yaml and
// text/en.yaml hold the same keys. A value may hold fmt verbs; one that holds
// " | " has a form for one and a form for many, chosen by the first argument.
type texts map[string]string

// loadTexts reads the interface text of a language; ko for one we do not have.
func loadTexts(language string) (texts, error) {
	if language != "en" {
		language = "ko"
	}
	name := "text/" + language + ".yaml"
	data, err := textFiles.ReadFile(name)
	if err != nil {
		return nil, fmt.Errorf("interface text: %w", err)
	}
	t := texts{}
	f := &diag.File{Name: name, Text: string(data)}
	if problems := diag.Decode(f, diag.Span{End: len(f.Text)}, &t); len(problems) > 0 {
		return nil, fmt.Errorf("interface text: %s", problems[0])
	}
	return t, nil
}

// t is the text of key. A missing one shows its key, which a test looks for.
func (s *Site) t(key string, args ...any) string {
	v, ok := s.phrases[key]
	if !ok {
		return "⟦" + key + "⟧"
	}
	if len(args) == 0 {
		return v
	}
	if one, many, ok := strings.Cut(v, " | "); ok {
		v = many
		if n, isInt := args[0].(int); isInt && n == 1 {
			v = one
		}
	}
	return fmt.Sprintf(v, args...)
}

// has reports whether key has a text, for keys made of data.
func (s *Site) has(key string) bool { _, ok := s.phrases[key]; return ok }
