package extract

import (
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"
)

// stranger is a page as people paste it, and what is right about it.
type stranger struct {
	want   []string // published, title, publisher, authors
	source string
	body   []string // the lines that stay, without spaces
}

// readStranger reads an annotated page: its first line is what is right, and a
// line that begins with ~ is furniture, up to ¦ where it has one.
func readStranger(data string) stranger {
	head, text, _ := strings.Cut(data, "\n")
	s := stranger{}
	for part := range strings.SplitSeq(head, " | ") {
		s.want = append(s.want, strings.Trim(part, " -"))
	}
	if kept := keptHTML.FindAllStringSubmatchIndex(text, -1); kept != nil {
		s.source = text
		for _, m := range kept {
			inner, _, _ := strings.Cut(text[m[1]:], "</"+text[m[2]:m[3]]+">")
			s.body = append(s.body, bare(anyTag.ReplaceAllString(inner, "")))
		}
		return s
	}
	wrapped := ""
	for l := range strings.Lines(text) {
		if goes, ok := strings.CutSuffix(l, "⏎\n"); ok { // broken for its length: the next line goes on
			s.source += goes + "\n"
			wrapped += goes
			continue
		}
		if wrapped != "" {
			s.source += l
			s.body = append(s.body, bare(wrapped+l))
			wrapped = ""
			continue
		}
		rest, cut := strings.CutPrefix(l, "~")
		if before, after, ok := strings.Cut(rest, "¦"); ok {
			rest, l, cut = before+" "+after, after, false
		}
		s.source += rest
		if l = bare(l); !cut && l != "" && l != bare(s.want[1]) {
			s.body = append(s.body, l)
		}
	}
	return s
}

// keptHTML finds the elements of an HTML page that are lines of its text.
var (
	keptHTML = regexp.MustCompile(`<(\w+)[^>]* data-kept>`)
	anyTag   = regexp.MustCompile(`<[^>]*>`)
)

// bare is a text without spaces, the dashes around a deck and the bars of a row.
func bare(s string) string {
	return strings.Trim(strings.ReplaceAll(strings.Join(strings.Fields(s), ""), "|", ""), "-–—")
}

// TestStrangers reads batches of pages of many genres that were written before
// the program saw them.
func TestStrangers(t *testing.T) {
	files, err := filepath.Glob("testdata/strangers/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatal("no batches", err)
	}
	for _, file := range files {
		archive, err := txtar.ParseFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range archive.Files {
			t.Run(filepath.Base(file)+"/"+f.Name, func(t *testing.T) { checkStranger(t, f.Name, readStranger(string(f.Data))) })
		}
	}
}

// checkStranger compares what is read with what is right.
func checkStranger(t *testing.T, name string, s stranger) {
	a, problems := Extract(name, []byte(s.source), Options{})
	if a == nil {
		t.Fatal(problems)
	}
	published := a.Published.String()
	if strings.HasPrefix(published, "X") {
		published = ""
	}
	for i, got := range []string{published, a.Title, a.Publisher, strings.Join(a.Authors, ", ")} {
		if got != s.want[i] {
			t.Errorf("%s: %q, want %q", []string{"published", "title", "publisher", "authors"}[i], got, s.want[i])
		}
	}
	var body []string
	for l := range strings.Lines(a.Text) {
		if l = bare(l); l != "" {
			body = append(body, l)
		}
	}
	for _, l := range without(s.body, body) {
		t.Errorf("lost from the text: %s", l)
	}
	for _, l := range without(body, s.body) {
		t.Errorf("furniture kept: %s", l)
	}
}

// without gives the lines of a that b has not, each as often as it is missing.
func without(a, b []string) []string {
	b = slices.Clone(b)
	var missing []string
	for _, l := range a {
		if i := slices.Index(b, l); i >= 0 {
			b = slices.Delete(b, i, i+1)
		} else {
			missing = append(missing, l)
		}
	}
	return missing
}
