package annotate

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"sillok/internal/annotate/claim"
	"sillok/internal/diag"
	"sillok/internal/doc"
	"sillok/internal/edtf"
	"sillok/internal/golden"
)

// An example is a text with one stretch in braces that a rule must mark, or
// must leave alone.
type example struct {
	rule string
	file string
	line int
	text string // without braces; ⏎ stands for the end of a line
	in   diag.Span
	day  string // of publication
	id   string // the id that the mark must have; "" for any
	want bool
}

// exampleDay is the day of publication of every example that names none.
const exampleDay = "2021-03-02"

// readExamples reads testdata/rules: a line "== NAME" for each rule, then
// "+ text" where it must find the stretch in braces ({surface|id} asks for an
// id too), "- text" where it must not.
func readExamples(t testing.TB) []example {
	t.Helper()
	files, _ := filepath.Glob("testdata/rules/*.txt")
	var out []example
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		rule := ""
		for n, line := range strings.Split(string(data), "\n") {
			switch {
			case line == "" || strings.HasPrefix(line, "#"):
			case strings.HasPrefix(line, "== "):
				rule = line[3:]
			case strings.HasPrefix(line, "+ "), strings.HasPrefix(line, "- "):
				e := parseExample(t, line)
				e.rule, e.file, e.line = rule, name, n+1
				out = append(out, e)
			default:
				t.Fatalf("%s:%d: not an example: %s", name, n+1, line)
			}
		}
	}
	return out
}

func parseExample(t testing.TB, line string) example {
	t.Helper()
	e := example{want: line[0] == '+', day: exampleDay}
	text := strings.ReplaceAll(line[2:], "⏎", "\n")
	if strings.HasPrefix(text, "@") {
		e.day, text, _ = strings.Cut(text[1:], " ")
	}
	before, rest, ok := strings.Cut(text, "{")
	inner, after, shut := strings.Cut(rest, "}")
	if !ok || !shut {
		t.Fatalf("no braces: %s", line)
	}
	inner, e.id, _ = strings.Cut(inner, "|")
	e.text = before + inner + after
	e.in = diag.Span{Start: len(before), End: len(before) + len(inner)}
	return e
}

func (e example) document() *doc.Document {
	return &doc.Document{Article: doc.Article{Text: e.text, Published: edtf.MustParse(e.day)}}
}

// mark is the mark of the stretch of e, with its id.
func (e example) mark(n *Annotator) (claim.Candidate, bool) {
	marks := n.find(e.document())
	i := slices.IndexFunc(marks, func(c claim.Candidate) bool {
		return c.In == e.in && (e.id == "" || c.ID.String() == e.id)
	})
	if i < 0 {
		return claim.Candidate{}, false
	}
	return marks[i], true
}

// found reports whether the mark of the stretch of e is its rule's, or as its linker
// has it; and whether it hangs on that: without the rule the mark is none, another, or
// held less likely.
func (e example) found(n *Annotator) (found, hangs bool) {
	m, ok := e.mark(n)
	without := *n
	Without(e.rule)(&without)
	off, still := e.mark(&without)
	return ok && (isLinker(e.rule) || m.Rule == e.rule), ok && (!still || off.Score < m.Score || off.ID != m.ID)
}

// marked reports whether the stretch of e is a mark, with its id.
func (e example) marked(n *Annotator) bool {
	_, ok := e.mark(n)
	return ok
}

// touched reports whether the rule of e makes a mark in its stretch.
func (e example) touched(n *Annotator) bool {
	return slices.ContainsFunc(n.find(e.document()), func(c claim.Candidate) bool { return c.In.Overlaps(e.in) && c.Rule == e.rule })
}

// TestEveryRule: every rule has three texts in which it finds the name, so that the
// mark rests on it, and two in which it must not. At least one of the three hangs on
// the rule: with the rule off the mark is none, another, or held less likely.
func TestEveryRule(t *testing.T) {
	n := newAnnotator(t)
	type counts struct{ found, hangs, spared int }
	seen := map[string]*counts{}
	for _, e := range readExamples(t) {
		c := seen[e.rule]
		if c == nil {
			c = &counts{}
			seen[e.rule] = c
		}
		if !e.want {
			c.spared++
			if linker := isLinker(e.rule); !linker && e.touched(n) || linker && e.marked(n) {
				t.Errorf("%s:%d: %s finds something: %s\n%s", e.file, e.line, e.rule, e.text, rowsOf(e, n))
			}
			continue
		}
		found, hangs := e.found(n)
		c.found++
		c.hangs += bit(hangs)
		if !found {
			t.Errorf("%s:%d: %s does not find it: %s\n%s", e.file, e.line, e.rule, e.text, rowsOf(e, n))
		}
	}
	for _, name := range ruleNames() {
		if c := seen[name]; c == nil || c.found < 3 || c.spared < 2 || c.hangs == 0 {
			t.Errorf("%s: %+v; want 3 texts in which it finds a name, one of which hangs on it, and 2 in which it must not", name, c)
		}
		delete(seen, name)
	}
	for name := range seen {
		t.Errorf("no rule is called %q", name)
	}
}

// ruleNames lists the rules, passes and linkers that have examples: dates have
// tables of forms of their own, and TestPagesAreKnown is of other pages' names.
func ruleNames() []string {
	names := []string{dayOfNames, dayOfClause}
	for _, r := range Rules() {
		if r.Name != "date" && r.Name != "confirmed-elsewhere" && r.Name != introducedElsewhere {
			names = append(names, r.Name)
		}
	}
	for _, l := range linkers {
		names = append(names, l.name)
	}
	return names
}

func isLinker(rule string) bool {
	return rule == dayOfNames || rule == dayOfClause || slices.ContainsFunc(linkers, func(l linker) bool { return l.name == rule })
}

func rowsOf(e example, n *Annotator) string {
	var b strings.Builder
	for _, c := range n.find(e.document()) {
		b.WriteString("\t" + e.text[c.In.Start:c.In.End] + " " + c.ID.String() + " " + c.Reason() + "\n")
	}
	return b.String()
}

// guideTable is the guide's table of rules: what each finds, in an example of
// it, and what it leaves alone.
func guideTable(t *testing.T) string {
	kinds := map[string]string{}
	for _, r := range Rules() {
		kinds[r.Name] = r.Kind
	}
	shown := map[string][2]string{}
	for _, e := range readExamples(t) {
		x := shown[e.rule]
		text := strings.ReplaceAll(e.text[:e.in.Start]+"**"+e.text[e.in.Start:e.in.End]+"**"+e.text[e.in.End:], "\n", " ")
		if i := 1 - bit(e.want); x[i] == "" {
			x[i] = strings.ReplaceAll(text, "|", "\\|")
		}
		shown[e.rule] = x
	}
	var b strings.Builder
	b.WriteString("| 규칙 | 종류 | 찾는 것 | 찾지 않는 것 |\n| --- | --- | --- | --- |\n")
	for _, name := range ruleNames() {
		if !isLinker(name) {
			b.WriteString("| `" + name + "` | " + kinds[name] + " | " + shown[name][0] + " | " + shown[name][1] + " |\n")
		}
	}
	return b.String()
}

func bit(b bool) int {
	if b {
		return 1
	}
	return 0
}

// TestGuideTable keeps the guide's table of rules; -update writes it.
func TestGuideTable(t *testing.T) {
	const page = "../../content/guide/rule-list.md"
	const begin, end = "<!-- rules -->\n", "<!-- /rules -->"
	data, err := os.ReadFile(page)
	if err != nil {
		t.Fatal(err)
	}
	before, rest, ok := strings.Cut(string(data), begin)
	_, after, shut := strings.Cut(rest, end)
	if !ok || !shut {
		t.Fatalf("%s has no %s", page, begin)
	}
	want := before + begin + "\n" + guideTable(t) + "\n" + end + after
	if golden.Update() {
		if err := os.WriteFile(page, []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
	} else if want != string(data) {
		t.Errorf("%s: the table of rules is not that of testdata/rules: go test ./internal/annotate -run TestGuideTable -update", page)
	}
}
