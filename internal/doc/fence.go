package doc

import (
	"html"
	"html/template"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/alecthomas/chroma/v2"
	"github.com/dlclark/regexp2/v2"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"sillok/internal/doc/lexers"
)

// Code is highlighted with chroma's classes and no style of its own. Each line
// is a <span class="line">, so that a style sheet can number lines without
// numbers in what is copied.

// longestCode is how much code is highlighted; more is shown plainly.
const longestCode = 256 << 10

// HighlightSource gives code as lines of HTML with chroma's classes, to be put
// into <pre class="chroma"><code>. name is a language (yaml) or a file name
// (page.md); code in an unknown language is escaped and nothing more.
func HighlightSource(name, code string) template.HTML {
	var b strings.Builder
	highlight(&b, name, code, nil)
	return template.HTML(b.String())
}

// highlight writes code line by line; marked lines, counted from 1, stand out.
func highlight(b *strings.Builder, name, code string, marked map[int]bool) {
	for i, line := range chroma.SplitTokensIntoLines(tokens(name, code)) {
		b.WriteString(`<span class="line`)
		if marked[i+1] {
			b.WriteString(" hl")
		}
		b.WriteString(`">`)
		for _, t := range line {
			class := class(t.Type)
			if class != "" {
				b.WriteString(`<span class="` + class + `">`)
			}
			b.WriteString(html.EscapeString(t.Value))
			if class != "" {
				b.WriteString("</span>")
			}
		}
		b.WriteString("</span>")
	}
}

// patientClock makes chroma's engine look at its clock each hour. Chroma gives each
// match a quarter of a second and takes a match that runs over for none, so that on a
// busy machine the same code came out in other colours. A match that is under way when
// the clock is set is taken to have run over where the machine woke the clock a quarter
// of a second late; a build ends before that. What takes very long has the deadline of
// its file.
var patientClock = sync.OnceFunc(func() { regexp2.SetTimeoutCheckPeriod(time.Hour) })

// tokens reads code; what cannot be read is one token.
func tokens(name, code string) []chroma.Token {
	patientClock()
	plain := []chroma.Token{{Type: chroma.Text, Value: code}}
	if name == "" || len(code) > longestCode || crowded(code) {
		return plain
	}
	lexer := lexers.Get(name)
	if lexer == nil {
		return plain
	}
	all, err := chroma.Tokenise(chroma.Coalesce(lexer), nil, code)
	if err != nil {
		return plain
	}
	var b strings.Builder
	for _, t := range all {
		b.WriteString(t.Value)
	}
	if strings.TrimRight(b.String(), "\n") != strings.TrimRight(code, "\n") {
		return plain // a lexer lost something
	}
	return all
}

// mostSigns is how many signs of emphasis, links and tags a line may have that is
// highlighted: chroma looks for the partner of each, which takes time that grows
// as their square. A line of a document has some dozens.
const mostSigns = 600

// crowded reports whether a line of code has more signs than that.
func crowded(code string) bool {
	n := 0
	for i := range len(code) {
		switch code[i] {
		case '\n':
			n = 0
		case '*', '_', '[', '`', '~', '<':
			if n++; n > mostSigns {
				return true
			}
		}
	}
	return false
}

// class is chroma's class for t, "" for plain text and white space.
func class(t chroma.TokenType) string {
	if t == chroma.TextWhitespace {
		return ""
	}
	for t != 0 {
		if c, ok := chroma.StandardTypes[t]; ok {
			return c
		}
		if t.Parent() == t {
			break
		}
		t = t.Parent()
	}
	return ""
}

// fenceOptions is what stands behind a fence's language:
// {title="names.yaml" hl_lines=[2,"4-6"] linenos=true}.
type fenceOptions struct {
	language, title string
	marked          map[int]bool
	numbers         bool
}

// numbered is from how many lines on code is numbered unless it says otherwise.
const numbered = 5

func readFence(n ast.Node, source []byte) fenceOptions {
	o := fenceOptions{marked: map[int]bool{}, numbers: n.Lines().Len() >= numbered}
	f, ok := n.(*ast.FencedCodeBlock)
	if !ok || f.Info == nil {
		return o
	}
	info := strings.TrimSpace(string(f.Info.Value(source)))
	o.language = info
	if i := strings.IndexAny(info, " {\t"); i >= 0 {
		o.language, info = info[:i], strings.TrimSpace(info[i:])
		o.attributes(info)
	}
	switch o.language {
	case "console", "text", "txt", "":
		o.numbers = false
	}
	return o
}

// attributes reads {key=value …}, with or without the braces.
func (o *fenceOptions) attributes(s string) {
	if !strings.HasPrefix(s, "{") {
		s = "{" + s + "}"
	}
	attrs, _ := parser.ParseAttributes(text.NewReader([]byte(s)))
	for _, a := range attrs {
		switch string(a.Name) {
		case "title":
			o.title = attributeText(a.Value)
		case "linenos":
			o.numbers = attributeText(a.Value) != "false"
		case "hl_lines":
			values, ok := a.Value.([]any)
			if !ok {
				values = []any{a.Value}
			}
			for _, v := range values {
				o.mark(attributeText(v))
			}
		}
	}
}

func attributeText(v any) string {
	switch v := v.(type) {
	case []byte:
		return string(v)
	case string:
		return v
	case float64:
		return strconv.Itoa(int(v))
	case bool:
		return strconv.FormatBool(v)
	}
	return ""
}

// mark adds "3", "4-6" or "3 5-6".
func (o *fenceOptions) mark(s string) {
	for _, part := range strings.FieldsFunc(s, func(r rune) bool { return r == ' ' || r == ',' }) {
		first, last, ok := strings.Cut(part, "-")
		a, err := strconv.Atoi(first)
		b := a
		if ok && err == nil {
			b, err = strconv.Atoi(last)
		}
		for n := a; err == nil && n <= b && n < 100000; n++ {
			o.marked[n] = true
		}
	}
}

// fence writes a code block: a region that scrolls, with a caption where it has
// a title, and a button that a script shows and that copies what has its id.
func (r *pageRenderer) fence(w util.BufWriter, source []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
	if !entering {
		return ast.WalkContinue, nil
	}
	o := readFence(n, source)
	r.blocks++
	id := "code-" + strconv.Itoa(r.blocks)
	label := r.words["code"] + " " + strconv.Itoa(r.blocks) // regions of one page are told apart by name
	if o.title != "" {
		write(w, `<p class="file">`, html.EscapeString(o.title), "</p>\n")
		label += ": " + o.title
	} else if o.language != "" {
		label += ": " + o.language
	}
	write(w, `<div class="scroll code" tabindex="0" role="region" aria-label="`, html.EscapeString(label), `"><button type="button" class="chip copy" data-copy="`, id, `" hidden>`, html.EscapeString(r.words["copy"]), `</button><pre class="chroma`)
	if o.numbers {
		write(w, " numbers")
	}
	write(w, `"><code id="`, id, `">`)
	var b strings.Builder
	highlight(&b, o.language, string(n.Lines().Value(source)), o.marked)
	write(w, b.String(), "</code></pre></div>\n")
	return ast.WalkSkipChildren, nil
}
