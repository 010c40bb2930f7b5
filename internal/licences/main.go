// Command licences prints THIRD_PARTY.md: every module whose code is in
// sillok's binary on any system it is released for, with its licence, and what
// the binary holds besides Go code.
//
//	go run ./internal/licences > THIRD_PARTY.md
//
// The modules are those that "go list -deps" names for cmd/sillok; the texts
// are the licence files of each module. It asks for the go command and for the
// modules' sources in the module cache, and fails where a module has no licence.
package main

import (
	"bytes"
	_ "embed"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

// systems are the ones a release is made for (.goreleaser.yaml).
var systems = []string{"linux", "darwin", "windows"}

//go:embed data/pdfium.md
var pdfium string

func main() {
	if err := write(os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "licences:", err)
		os.Exit(1)
	}
}

// module is one module of the binary with the texts of its licence files.
type module struct {
	path, version string
	texts         []string
}

// write prints the whole document.
func write(w io.Writer) error {
	modules, err := modules()
	if err != nil {
		return err
	}
	texts, users := distinct(modules)
	fmt.Fprint(w, `# Third-party software and data in sillok

Made by `+"`go run ./internal/licences > THIRD_PARTY.md`"+`; a test compares. sillok itself is under the licence in LICENSE.

| module | version | licence |
| --- | --- | --- |
`)
	for _, m := range modules {
		fmt.Fprintf(w, "| %s | %s | %s |\n", m.path, m.version, m.licence())
	}
	fmt.Fprintf(w, `| Go standard library | | BSD-3-Clause |

## Data in the binary

- The tagger's model (internal/tagger/data/model.bin): CC BY-SA 4.0; its authors and sources stand in internal/tagger/data/NOTICE.md.
- Word classes of mecab-ko-dic 2.1.1 (internal/tagger/data/lexicon.bin, internal/korean/lexicon/data): Apache License 2.0, notice in internal/tagger/data/NOTICE-lexicon.txt; taken by way of kagome-dict-ko (MIT).
- The rules of languages for code (internal/doc/lexers/lexers.zip): chroma's, MIT as below.
- The namer's model (internal/namer/data): made from this repository's testdata (CC BY 4.0).
- The tables of agencies, systems, laws and people (internal/entity/data): CC0.

## PDFium

%s
## Texts

`, pdfium)
	for i, text := range texts {
		fmt.Fprintf(w, "### %s\n\n%s\n\n", strings.Join(users[i], ", "), indent(text))
	}
	return nil
}

// modules lists the modules of the binary, sorted by path.
func modules() ([]module, error) {
	found := map[string]module{}
	for _, system := range systems {
		list := exec.Command("go", "list", "-deps", "-f", "{{with .Module}}{{if not .Main}}{{.Path}}\t{{.Version}}\t{{.Dir}}{{end}}{{end}}", "sillok/cmd/sillok")
		list.Env = append(os.Environ(), "GOOS="+system, "GOARCH=amd64", "CGO_ENABLED=0")
		var problem bytes.Buffer
		list.Stderr = &problem
		out, err := list.Output()
		if err != nil {
			return nil, fmt.Errorf("go list for %s: %w: %s", system, err, problem.String())
		}
		for line := range strings.Lines(string(out)) {
			path, rest, ok := strings.Cut(strings.TrimSpace(line), "\t")
			if _, known := found[path]; known || !ok {
				continue
			}
			version, dir, _ := strings.Cut(rest, "\t")
			texts, err := licenceTexts(dir)
			if err != nil {
				return nil, fmt.Errorf("%s: %w", path, err)
			}
			found[path] = module{path, version, texts}
		}
	}
	list := make([]module, 0, len(found))
	for _, m := range found {
		list = append(list, m)
	}
	slices.SortFunc(list, func(a, b module) int { return strings.Compare(a.path, b.path) })
	return list, nil
}

// licenceFile matches the names of files that hold terms or notices.
var licenceFile = regexp.MustCompile(`(?i)^(licen[cs]e|copying|notice|patents)([-.].*)?$`)

// licenceTexts reads the licence files of the module in dir.
func licenceTexts(dir string) ([]string, error) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, err
	}
	var texts []string
	for _, e := range entries {
		if !licenceFile.MatchString(e.Name()) || e.IsDir() {
			continue
		}
		b, err := os.ReadFile(filepath.Join(dir, e.Name()))
		if err != nil {
			return nil, err
		}
		texts = append(texts, strings.TrimSpace(strings.ReplaceAll(string(b), "\r\n", "\n")))
	}
	if len(texts) == 0 {
		return nil, fmt.Errorf("no licence file in its sources")
	}
	return texts, nil
}

// marks tell the common licences by words of theirs; a text may hold several.
var marks = []struct{ words, name string }{
	{"Apache License", "Apache-2.0"},
	{"Neither the name", "BSD-3-Clause"},
	{"Neither name of copyright holders", "BSD-3-Clause"},
	{"Redistributions in binary form", "BSD-2-Clause"},
	{"Permission is hereby granted, free of charge", "MIT"},
	{"free and unencumbered software", "Unlicense"},
}

// licence is the SPDX name of the module's licences.
func (m module) licence() string {
	var names []string
	for _, text := range m.texts {
		for _, mark := range marks {
			fuller := mark.name == "BSD-2-Clause" && slices.Contains(names, "BSD-3-Clause")
			if strings.Contains(text, mark.words) && !fuller && !slices.Contains(names, mark.name) {
				names = append(names, mark.name)
			}
		}
	}
	if len(names) == 0 {
		return "see its text"
	}
	return strings.Join(names, ", ")
}

// distinct gives each text once, with the modules that carry it.
func distinct(modules []module) (texts []string, users [][]string) {
	at := map[string]int{}
	for _, m := range modules {
		for _, text := range m.texts {
			i, ok := at[text]
			if !ok {
				i = len(texts)
				at[text] = i
				texts, users = append(texts, text), append(users, nil)
			}
			users[i] = append(users[i], m.path)
		}
	}
	return texts, users
}

// indent makes a text a code block of Markdown.
func indent(text string) string {
	var b strings.Builder
	for line := range strings.Lines(text) {
		if strings.TrimSpace(line) == "" {
			b.WriteString("\n")
			continue
		}
		b.WriteString("    " + strings.TrimRight(line, " \t\n") + "\n")
	}
	return strings.TrimRight(b.String(), "\n")
}
