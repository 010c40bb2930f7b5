package quick

import (
	"bytes"
	"errors"
	"html/template"
	"strings"
	"testing"
)

type link struct {
	Href template.HTMLAttr
	Text string
}

type row struct {
	Link  link
	N     int
	Notes []string
	Next  *row
	Body  template.HTML
}

func (r row) Twice() int              { return 2 * r.N }
func (r *row) Say(word string) string { return word + r.Link.Text }

var funcs = template.FuncMap{
	"t":    func(key string, args ...any) string { return "<" + key + strings.Repeat("!", len(args)) + ">" },
	"fail": func() (string, error) { return "", errors.New("no") },
}

var data = &row{Link: link{`href="가/나"`, `가 & "나" <b>'+`}, N: 3, Notes: []string{"하나", "둘"}, Next: &row{N: 0, Link: link{Text: "다"}}, Body: "<em>라</em>"}

// TestSame writes templates with html/template and with a Program.
func TestSame(t *testing.T) {
	for _, text := range []string{
		`<p>{{.Link.Text}}</p>`,
		`<p title="{{.Link.Text}}">{{.Body}}</p>`,
		`<a {{.Link.Href}}>{{.N}}</a>`,
		`<title>{{.Link.Text}}</title>`,
		`{{if .Notes}}yes{{else}}no{{end}}{{if .Next.N}}yes{{else}}no{{end}}{{if not .N}}no{{end}}`,
		`{{with .Next}}{{.Link.Text}}{{$.N}}{{else}}none{{end}}{{with .Next.Next}}x{{else}}none{{end}}`,
		`{{range .Notes}}<i>{{.}}</i>{{else}}none{{end}}{{range $i, $n := .Notes}}{{if $i}}, {{end}}{{$n}}{{$.N}}{{end}}{{range $n := .Notes}}{{$n}}{{end}}`,
		`{{range .Next.Notes}}x{{else}}none{{end}}`,
		`{{$x := .Link}}{{with $x}}{{.Text}}{{end}}{{$x.Text}}`,
		`{{define "part"}}[{{.Text}}{{with .Href}} {{.}}{{end}}]{{end}}{{template "part" .Link}}{{template "part" .Next.Link}}`,
		`{{define "list"}}{{.N}}{{with .Next}}{{template "list" .}}{{end}}{{end}}{{template "list" .}}`,
		`{{t "a"}} {{t "b" .N}} {{.Twice}} {{.Say "x"}} {{$.Say "y"}}`,
		`{{if and .N .Notes}}and{{end}}{{if or .Next.N .Body}}or{{end}}{{if eq .Link.Text "다"}}다{{end}}{{if eq .N 3}}3{{end}}`,
		`{{/* a comment */}}{{if (or .Next.N .N)}}x{{end}}`,
	} {
		set := template.Must(template.New("main").Funcs(funcs).Parse(text))
		p, err := Compile(set, "main", funcs, "t")
		if err != nil {
			t.Errorf("%s: %v", text, err)
			continue
		}
		var want bytes.Buffer
		if err := set.Execute(&want, data); err != nil {
			t.Fatal(err)
		}
		got, err := p.Run(nil, data)
		if err != nil || string(got) != want.String() {
			t.Errorf("%s\ngot  %s (%v)\nwant %s", text, got, err, want.String())
		}
	}
}

// TestOther leaves to html/template what it does not know.
func TestOther(t *testing.T) {
	for _, text := range []string{
		`<a href="{{.Link.Text}}">x</a>`,
		`<script>{{.N}}</script>`,
		`<p class={{.Link.Text}}>x</p>`,
		`{{printf "%d" .N}}`,
		`{{fail}}`,
		`{{.Nope}}`,
		`{{.Next.Next.N}}`,
		`{{.Link.Text | html}}`,
		`{{range $i, $x := .Link}}{{end}}`,
		`{{.Link}}`,
		`{{break}}`,
	} {
		set, err := template.New("main").Funcs(funcs).Parse(text)
		if err != nil {
			continue // html/template refuses it, too
		}
		p, err := Compile(set, "main", funcs, "t")
		if err == nil {
			_, err = p.Run(nil, data)
		}
		if !errors.Is(err, ErrOther) {
			t.Errorf("%s: %v", text, err)
		}
	}
}
