package facts

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"sillok/internal/doc"
)

// An example of a rule is a text and what is read from it. Files hold several:
//
//	== found
//	text, with marks, of one or more lines
//	-- person | post | body | date
//	== none
//	text of which the rule makes nothing
//
// What stands behind the last bar may be left out.
type example struct {
	found bool
	text  string
	want  []string
}

// readExamples reads the examples of a rule.
func readExamples(t *testing.T, path string) []example {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var list []example
	for _, block := range strings.Split("\n"+string(data), "\n== ")[1:] {
		head, body, _ := strings.Cut(block, "\n")
		x := example{found: head == "found"}
		if head != "found" && head != "none" {
			t.Fatalf("%s: an example begins with == found or == none, not == %s", path, head)
		}
		for line := range strings.Lines(body) {
			if want, ok := strings.CutPrefix(line, "-- "); ok {
				x.want = append(x.want, strings.Trim(want, " |\n"))
			} else {
				x.text += line
			}
		}
		x.text = strings.TrimSpace(x.text)
		if x.found != (len(x.want) > 0) {
			t.Fatalf("%s: an example that is found, and no other, says what: %s", path, x.text)
		}
		list = append(list, x)
	}
	return list
}

// TestEveryRule runs the examples of each form in which posts and quotations are
// told, with the rule and without it: with it they are those of the example, without
// it they are not.
func TestEveryRule(t *testing.T) {
	for _, rule := range postRules() {
		t.Run("posts/"+rule.name, func(t *testing.T) {
			checkRule(t, filepath.Join("testdata", "posts", rule.name+".txt"), rule.name, postsOf)
		})
	}
	for _, rule := range quoteRules() {
		t.Run("quotes/"+rule.name, func(t *testing.T) {
			checkRule(t, filepath.Join("testdata", "quotes", rule.name+".txt"), rule.name, quotesOf)
		})
	}
	for _, rule := range answerRules() {
		t.Run("answers/"+rule.name, func(t *testing.T) {
			checkRule(t, filepath.Join("testdata", "answers", rule.name+".txt"), rule.name, quotesOf)
		})
	}
}

// TestEveryDatedForm runs the examples of each way in which a date and a happening
// are joined.
func TestEveryDatedForm(t *testing.T) {
	for _, form := range datedForms() {
		t.Run(form.name, func(t *testing.T) {
			checkRule(t, filepath.Join("testdata", "happenings", form.name+".txt"), form.name, happeningsOf)
		})
	}
}

// checkRule runs the examples of one rule.
func checkRule(t *testing.T, path, rule string, read func(t *testing.T, text, without string) []string) {
	found, none := 0, 0
	for _, x := range readExamples(t, path) {
		with, left := read(t, x.text, ""), read(t, x.text, rule)
		switch {
		case !x.found:
			none++
			if len(with) > 0 {
				t.Errorf("found %q in\n%s", with, x.text)
			}
		default:
			found++
			if !slices.Equal(with, x.want) {
				t.Errorf("got  %q\nwant %q\nin %s", with, x.want, x.text)
			}
			if slices.Equal(left, x.want) {
				t.Errorf("the example does not need the rule:\n%s", x.text)
			}
		}
	}
	if found < 2 || none < 1 {
		t.Errorf("%d examples found and %d not: a rule has at least two and one", found, none)
	}
}

// postsOf reads the posts of a text without one rule, dates only where there are
// any.
func postsOf(t *testing.T, text, without string) []string {
	d := titled(t, text)
	r := newReaderWithout(d, authority(t), without)
	var list []string
	for _, x := range r.readRoles() {
		list = append(list, strings.Trim(x.Person.Name+" | "+x.Post+" | "+x.Agency.Name+" | "+x.When.String(), " |"))
	}
	return list
}

// quotesOf reads the quotations of a text without one rule, each as its speaker and
// its words.
func quotesOf(t *testing.T, text, without string) []string {
	d := titled(t, text)
	r := newReaderWithout(d, authority(t), without)
	var list []string
	for _, q := range r.readQuotes() {
		list = append(list, q.Speaker.Title()+" | "+strings.Join(strings.Fields(r.str(q.Words)), " "))
	}
	return list
}

// titled parses the text of an example. A first line "title=…" is the document's title.
func titled(t *testing.T, text string) *doc.Document {
	title := ""
	if rest, ok := strings.CutPrefix(text, "title="); ok {
		title, text, _ = strings.Cut(rest, "\n")
	}
	d := parse(t, "2021-09-22", text)
	d.Title = title
	return d
}

// happeningsOf reads the happenings of a text without one form.
func happeningsOf(t *testing.T, text, without string) []string {
	d := titled(t, text)
	r := newReaderWithout(d, authority(t), without)
	var list []string
	for _, e := range r.readEvents() {
		list = append(list, e.When.String()+" | "+e.What)
	}
	return list
}
