package korean_test

import (
	"bufio"
	"fmt"
	"os"
	"strings"
	"testing"

	"sillok/internal/korean"
)

// The cases of testdata/clauses.txt: a sentence, and under it one line for each
// clause that is asked for, in order:
//
//	<tab>ACTION STATUS key=value …
//
// Keys are who, what, whom, where, when, how, with (the argument's words; who=-
// for none), is (class/kind), by (who tells it), of (the action on which it hangs)
// and noun (what it modifies). Clauses that are not listed are not asked for. A
// line that begins with ! is known to fail; one that passes all the same fails the
// test, so that the mark is taken away.

type clauseCase struct {
	line     int
	text     string
	expected []string
}

func readCases(t *testing.T, name string) []clauseCase {
	f, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var list []clauseCase
	scanner := bufio.NewScanner(f)
	for n := 1; scanner.Scan(); n++ {
		line := scanner.Text()
		switch {
		case line == "" || strings.HasPrefix(line, "#"):
		case strings.HasPrefix(line, "\t") || strings.HasPrefix(line, "!"):
			c := &list[len(list)-1]
			c.expected = append(c.expected, strings.Replace(line, "\t", "", 1))
		default:
			list = append(list, clauseCase{line: n, text: line})
		}
	}
	return list
}

func TestClauses(t *testing.T) {
	passed, all := 0, 0
	for _, c := range readCases(t, "testdata/clauses.txt") {
		clauses := clausesOf(c.text)
		next := 0
		for _, e := range c.expected {
			known := strings.HasPrefix(e, "!")
			want := strings.TrimPrefix(e, "!")
			wrong, at := "no such clause", next
			for i := next; i < len(clauses); i++ {
				if action(clauses[i]) == strings.Fields(want)[0] {
					wrong, at = compare(c.text, clauses[i], want), i+1
					break
				}
			}
			next = at
			all++
			if wrong == "" {
				passed++
			}
			switch {
			case wrong == "" && known:
				t.Errorf("clauses.txt:%d: %s\n\t%s passes: take the ! away", c.line, c.text, want)
			case wrong != "" && !known:
				t.Errorf("clauses.txt:%d: %s\n\twant %s\n\t%s\n%s", c.line, c.text, want, wrong, show(c.text, clauses))
			}
		}
	}
	t.Logf("%d of %d clauses as expected", passed, all)
}

func clausesOf(text string) []*korean.Clause {
	read := korean.Read(text)
	var list []*korean.Clause
	for i := range read.Sentences() {
		list = append(list, read.Clauses(i)...)
	}
	return list
}

func action(c *korean.Clause) string {
	if c.State {
		return strings.TrimSuffix(c.Lemma, "다") + "다"
	}
	return c.Action.Noun
}

// compare gives what is not as expected.
func compare(text string, c *korean.Clause, want string) string {
	fields := strings.Fields(want)
	var wrong []string
	if got := strings.ReplaceAll(c.Status.String(), " ", "-"); fields[1] != got {
		wrong = append(wrong, "status "+got)
	}
	values := map[string]string{}
	key := ""
	for _, f := range fields[2:] {
		if k, v, ok := strings.Cut(f, "="); ok {
			key = k
			values[key] = v
			continue
		}
		values[key] += " " + f
	}
	for key, value := range values {
		if got := property(text, c, key); got != value {
			wrong = append(wrong, fmt.Sprintf("%s=%s", key, got))
		}
	}
	return strings.Join(wrong, "; ")
}

var roles = map[string]korean.Role{"who": korean.Who, "what": korean.What, "whom": korean.Whom, "where": korean.Where, "when": korean.When, "how": korean.How, "with": korean.WithWho}

func property(text string, c *korean.Clause, key string) string {
	switch key {
	case "is":
		return c.Class + "/" + string(c.Kind)
	case "noun":
		return text[c.Noun.Start:c.Noun.End]
	case "of":
		if c.Of == nil {
			return "-"
		}
		return action(c.Of)
	case "deed":
		return c.Deed.Noun
	case "by":
		d := c.Teller()
		if d == nil {
			return "-"
		}
		return property(text, d, "who")
	}
	var list []string
	for _, a := range c.Args {
		if a.Role == roles[key] {
			list = append(list, text[a.Span.Start:a.Span.End])
		}
	}
	if list == nil {
		return "-"
	}
	return strings.Join(list, "+")
}

// show prints clauses for people.
func show(text string, clauses []*korean.Clause) string {
	var b strings.Builder
	for _, c := range clauses {
		fmt.Fprintf(&b, "\t\t%s %s [%s]", action(c), strings.ReplaceAll(c.Status.String(), " ", "-"), text[c.Predicate.Start:c.Predicate.End])
		for _, key := range []string{"who", "what", "whom", "where", "when", "how", "by", "of", "is"} {
			if v := property(text, c, key); v != "-" && v != "/" {
				fmt.Fprintf(&b, " %s=%s", key, v)
			}
		}
		fmt.Fprintf(&b, " rel=%d %s\n", c.Relation, c.Joint)
	}
	return b.String()
}

// TestShow prints the clauses of a text given by SHOW, for those who write cases.
func TestShow(t *testing.T) {
	text := os.Getenv("SHOW")
	if text == "" {
		t.Skip("SHOW is not set")
	}
	for line := range strings.Lines(text) {
		line = strings.TrimSpace(line)
		fmt.Print(line, "\n", show(line, clausesOf(line)))
	}
}
