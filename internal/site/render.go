package site

import (
	"bytes"
	"encoding/base64"
	"errors"
	"fmt"
	"html/template"
	"io/fs"
	"path"
	"slices"
	"strconv"
	"strings"
	"sync"

	"sillok/internal/diag"
	"sillok/internal/lazyregexp"
	"sillok/internal/say"
	"sillok/internal/site/quick"
)

// Renderer turns Pages into bytes. It is made once for a build from the
// templates and static files of several layers and does not change, so that
// many goroutines may render with it.
type Renderer struct {
	pages  map[string]*pageTemplate // by file name: home.html
	funcs  template.FuncMap
	files  map[string]*diag.File // templates as read, for problems
	assets []Asset
	hashed map[string]string // style.css → assets/style.1a2b3c4d.css
	bufs   sync.Pool
}

// NewRenderer reads the folders templates and static of each layer; a file of
// a later layer replaces the one of the same name. The files base.html and
// those in parts hold what all pages share. Broken templates are problems.
func NewRenderer(set Settings, layers ...fs.FS) (*Renderer, []diag.Problem, error) {
	static, err := overlay(layers, "static")
	if err != nil {
		return nil, nil, err
	}
	sources, err := overlay(layers, "templates")
	if err != nil {
		return nil, nil, err
	}
	r := &Renderer{files: map[string]*diag.File{}}
	for name, data := range sources {
		r.files[name] = &diag.File{Name: "templates/" + name, Text: string(data)}
	}
	r.assets, r.hashed, err = buildAssets(static)
	if err != nil {
		return nil, nil, err
	}
	problems, err := r.speak(set.Language)
	return r, problems, err
}

// In is a Renderer with the same files for another language.
func (r *Renderer) In(language string) (*Renderer, []diag.Problem, error) {
	o := &Renderer{files: r.files, assets: r.assets, hashed: r.hashed}
	problems, err := o.speak(language)
	return o, problems, err
}

// speak parses the templates with the interface text of a language.
func (r *Renderer) speak(language string) ([]diag.Problem, error) {
	text, err := loadTexts(language)
	if err != nil {
		return nil, err
	}
	r.pages = map[string]*pageTemplate{}
	r.bufs.New = func() any { return new(bytes.Buffer) }
	r.funcs = template.FuncMap{
		"t":        (&Site{phrases: text}).t,
		"asset":    r.asset,
		"optional": func(name string) string { return r.hashed[name] },
		"inline":   r.inline,
	}
	return r.parse(), nil
}

// overlay reads the files of dir in all layers, by name; later layers win.
func overlay(layers []fs.FS, dir string) (map[string][]byte, error) {
	files := map[string][]byte{}
	for _, layer := range layers {
		if layer == nil {
			continue
		}
		err := fs.WalkDir(layer, dir, func(name string, e fs.DirEntry, err error) error {
			if errors.Is(err, fs.ErrNotExist) {
				return nil // a layer need not have the folder
			}
			if err != nil || e.IsDir() || path.Base(name) == ".gitkeep" {
				return err
			}
			data, err := fs.ReadFile(layer, name)
			files[strings.TrimPrefix(name, dir+"/")] = data
			return err
		})
		if err != nil {
			return nil, fmt.Errorf("reading %s: %w", dir, err)
		}
	}
	return files, nil
}

// parse makes one template for each page: its own file together with base.html
// and the parts.
func (r *Renderer) parse() []diag.Problem {
	var problems []diag.Problem
	var shared, pages []string
	for name := range r.files {
		switch {
		case path.Ext(name) != ".html":
		case name == "base.html" || strings.HasPrefix(name, "parts/"):
			shared = append(shared, name)
		default:
			pages = append(pages, name)
		}
	}
	slices.Sort(shared)
	slices.Sort(pages)
	base := template.New("").Funcs(r.funcs)
	for _, name := range shared {
		if _, err := base.New(name).Parse(r.files[name].Text); err != nil {
			problems = append(problems, r.problem(err, name))
		}
	}
	if len(problems) > 0 {
		return problems
	}
	for _, name := range pages {
		t, err := base.Clone()
		if err == nil {
			_, err = t.New(name).Parse(r.files[name].Text)
		}
		if err != nil {
			problems = append(problems, r.problem(err, name))
			continue
		}
		r.pages[name] = &pageTemplate{Template: t}
	}
	return problems
}

// placed matches the place in an error of html/template or text/template.
var placed = lazyregexp.New(`template: ?([^:\s]*):(\d+)(?::(\d+))?: (?s:(.*))`)

// problem turns an error of a template into a problem with its place. Errors
// of parsing give the line alone; the column is then where the line begins.
func (r *Renderer) problem(err error, name string) diag.Problem {
	m := placed.FindStringSubmatch(err.Error())
	if m == nil {
		return diag.Problem{Rule: "template", File: r.files[name], Message: err.Error()}
	}
	if strings.Contains(m[4], `no such template "main"`) { // it is missing in the page's, not where it is called
		m[2], m[3] = "1", "0"
	} else if m[1] != "" && r.files[m[1]] != nil {
		name = m[1]
	}
	f := r.files[name]
	line, _ := strconv.Atoi(m[2])
	col, _ := strconv.Atoi(m[3])
	start := lineStart(f.Text, line)
	end := len(f.Text)
	if i := strings.IndexByte(f.Text[start:], '\n'); i >= 0 {
		end = start + i
	}
	if col == 0 {
		col = len(f.Text[start:end]) - len(strings.TrimLeft(f.Text[start:end], " \t"))
	}
	message, hint := templateWords(m[4])
	return diag.Problem{Rule: "template", File: f, At: diag.Span{Start: min(start+col, end), End: end}, Message: message, Hint: hint}
}

// unknownField matches what text/template says of a value that its data have not.
var unknownField = lazyregexp.New(`can't evaluate field (\S+) in type `)

// unexported matches what text/template says of a value that begins with a small letter.
var unexported = lazyregexp.New(`([a-z]\w*) is an unexported field`)

// noTemplate matches what html/template says of a template that nothing defines.
var noTemplate = lazyregexp.New(`no such template "([^"]*)"|template "[^"]*" not defined`)

// templateWords says what is wrong with a template in the user's words where it is
// a name that nothing has; for the rest the words of package template stand behind
// ours.
func templateWords(text string) (message, hint string) {
	_, rest, fills := strings.Cut(text, ">: ")
	if fills = fills && strings.HasPrefix(text, "executing "); fills {
		text = rest
	}
	if m := unknownField.FindStringSubmatch(text); m != nil {
		return say.Sprintf("the data here have no value %s", m[1]), say.Text("the guide's page on templates lists the values of each template")
	}
	if name, ok := strings.CutPrefix(text, "function "); ok && strings.HasSuffix(name, " not defined") {
		return say.Sprintf("there is no function %s", strings.TrimSuffix(name, " not defined")), say.Text("values begin with a dot: {{.Title}}")
	}
	if m := unexported.FindStringSubmatch(text); m != nil {
		return say.Sprintf("the data here have no value %s", m[1]), say.Sprintf("values begin with a capital letter: {{.%s}}", strings.ToUpper(m[1][:1])+m[1][1:])
	}
	if m := noTemplate.FindStringSubmatch(text); m != nil && m[1] == "main" {
		return say.Text("the template of a page defines no main"), say.Text("write {{define \"main\"}} before its first line and {{end}} behind its last")
	} else if m != nil {
		return say.Sprintf("no template is called %s", m[1]), say.Text("the guide's page on templates lists the parts")
	}
	if strings.HasPrefix(text, "bad character") || strings.HasPrefix(text, "unexpected") && !strings.HasSuffix(text, "EOF") || strings.HasPrefix(text, "unclosed action") {
		return say.Sprintf("the template cannot be read: %s", text), say.Text("what is filled in stands between {{ and }}: {{.Title}}")
	}
	if fills {
		return say.Sprintf("the template cannot be filled: %s", text), ""
	}
	return say.Sprintf("the template cannot be read: %s", text), say.Text("each {{if}}, {{with}}, {{range}} and {{define}} ends with {{end}}")
}

// lineStart is the offset at which a line (from 1) begins.
func lineStart(text string, line int) int {
	at := 0
	for ; line > 1; line-- {
		i := strings.IndexByte(text[at:], '\n')
		if i < 0 {
			break
		}
		at += i + 1
	}
	return at
}

// Error is a problem in a template that showed itself when a page was rendered.
type Error struct {
	Path    string // the page
	Problem diag.Problem
}

func (e *Error) Error() string { return e.Path + ": " + e.Problem.String() }

// Render gives the bytes of p. An error that lies in a template is an [*Error].
func (r *Renderer) Render(p Page) ([]byte, error) {
	var room []byte
	return r.RenderInto(&room, p)
}

// RenderInto is Render for one page after another: what it gives may lie in room, and is
// good until that is used again.
func (r *Renderer) RenderInto(room *[]byte, p Page) ([]byte, error) {
	if p.Template == "" {
		file, ok := p.Data.(File)
		if !ok {
			return nil, fmt.Errorf("%s: no template and no file", p.Path)
		}
		return file()
	}
	t := r.pages[p.Template]
	if t == nil {
		t = r.pages[fallback]
	}
	if t == nil {
		return nil, fmt.Errorf("%s: no template is named %s", p.Path, p.Template)
	}
	if program := t.compiled(r.funcs); program != nil {
		if out, err := program.Run((*room)[:0], p.Data); err == nil {
			*room = out
			return out, nil
		}
	}
	buf := r.bufs.Get().(*bytes.Buffer)
	defer r.bufs.Put(buf)
	buf.Reset()
	if err := t.ExecuteTemplate(buf, "base.html", p.Data); err != nil {
		return nil, &Error{p.Path, r.problem(err, p.Template)}
	}
	return bytes.Clone(buf.Bytes()), nil
}

// pageTemplate is the template of a kind of page, and the same compiled, when it
// was first asked for.
type pageTemplate struct {
	*template.Template
	once    sync.Once
	program *quick.Program // nil: html/template alone can write it
}

func (t *pageTemplate) compiled(funcs template.FuncMap) *quick.Program {
	t.once.Do(func() {
		if p, err := quick.Compile(t.Template, "base.html", funcs, "t", "asset", "optional", "inline"); err == nil {
			t.program = p
		}
	})
	return t.program
}

// fallback renders entities of a kind that has no template of its own.
const fallback = "entity.html"

// Assets is the static files of the site.
func (r *Renderer) Assets() []Asset { return r.assets }

// inline is href="…" with a static file in it.
func (r *Renderer) inline(name string) (template.HTMLAttr, error) {
	for _, a := range r.assets {
		if a.Path == r.hashed[name] && r.hashed[name] != "" {
			return template.HTMLAttr(`href="data:text/css;base64,` + base64.StdEncoding.EncodeToString(a.Data) + `"`), nil
		}
	}
	return "", say.Errorf("there is no static/%s", name)
}

// asset is the path of a static file by its plain name.
func (r *Renderer) asset(name string) (string, error) {
	if p, ok := r.hashed[name]; ok {
		return p, nil
	}
	return "", say.Errorf("there is no static/%s", name)
}
