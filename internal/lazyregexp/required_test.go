package lazyregexp

import (
	"os"
	"path/filepath"
	"regexp"
	"regexp/syntax"
	"strings"
	"testing"
)

func TestChoices(t *testing.T) {
	for expression, want := range map[string]string{
		`보도자료`:                "보도자료",
		`^\s*(보도|참고)\s?자료`:    "자료 & 보도|참고",
		`보\s?도\s?자|설\s?명\s?자`: "자 & 보|설",
		`\d+(?:월|일)`:          "월|일 & 0|1|2|3|4|5|6|7|8|9",
		`가*나+`:                "나",
		`(?:가나){2,3}`:         "가나",
		`(?:가나){0,3}다?`:       "",
		`가나|다*`:               "",
		`가나|`:                 "",
		`(?i)fax`:             "F|f",
		`(?i)k가나\.다`:          "가나.다",
		`(?i:jan|feb)`:        "J|j|F|f",
		`[가-힣]`:               "",
		`[.?!]$`:              "!|.|?",
		`[^가]`:                "",
		`\x{FFFD}`:            "",
	} {
		var got []string
		for _, c := range choices(parsed(t, expression)) {
			got = append(got, strings.Join(c, "|"))
		}
		if got := strings.Join(got, " & "); got != want {
			t.Errorf("%s needs %q, want %q", expression, got, want)
		}
	}
}

func parsed(t *testing.T, expression string) *syntax.Regexp {
	re, err := syntax.Parse(expression, syntax.Perl)
	if err != nil {
		t.Fatal(err)
	}
	return re.Simplify()
}

// TestEdges: what a text must begin and end with.
func TestEdges(t *testing.T) {
	for _, c := range []struct{ expression, first, last string }{
		{`^가나`, "가", ""}, {`가나$`, "", "나"}, {`^(가|나*다)(?:라|마)$`, "가나다", "라마"}, {`^가?나`, "가나", ""}, {`가{0,2}(나+)$`, "", "나"},
		{`^[가-다]{2}`, "가각다", ""}, {`^가*`, "", ""}, {`^(?:가|)`, "", ""}, {`^가|나`, "", ""}, {`^가|^나`, "가나", ""}, {`(?m)^가$`, "", ""},
		{`(?i)^k`, "kK\u212a", ""}, {`(?i:fax)$`, "", "xX"}, {`^.`, "", ""}, {`^[^가]`, "", ""}, {`^\b가`, "가", ""}, {`^$`, "", ""}, {`^[]>)]\s*$`, "]>)", "]>) "},
	} {
		first, last := edges(parsed(t, c.expression))
		for name, x := range map[string]struct {
			set  *runeSet
			want string
		}{"first": {first, c.first}, "last": {last, c.last}} {
			if (x.set != nil) != (x.want != "") {
				t.Errorf("%s: %s: %v, want %q", c.expression, name, x.set, x.want)
				continue
			}
			for _, r := range x.want {
				if !x.set.may(r) {
					t.Errorf("%s: %s lacks %c", c.expression, name, r)
				}
			}
			if x.set != nil && (x.set.may('~')) {
				t.Errorf("%s: %s tells too little", c.expression, name)
			}
		}
	}
}

// TestSameAsRegexp: looking for pieces first changes no answer, for every expression of
// the tables and of the code that is written as one literal.
func TestSameAsRegexp(t *testing.T) {
	lines := corpusLines(t)
	literal := regexp.MustCompile("lazyregexp\\.New\\(`([^`]*)`\\)")
	n := 0
	err := filepath.WalkDir("..", func(path string, _ os.DirEntry, err error) error {
		if err != nil || strings.HasSuffix(path, "_test.go") || !strings.HasSuffix(path, ".go") && filepath.Base(path) != "patterns.tsv" {
			return err
		}
		data, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		var expressions []string
		for _, m := range literal.FindAllStringSubmatch(string(data), -1) {
			expressions = append(expressions, m[1])
		}
		if strings.HasSuffix(path, ".tsv") {
			for _, row := range NewTable(string(data)).Rows() {
				expressions = append(expressions, row.Expression)
			}
		}
		for _, e := range expressions {
			n++
			lazy, plain := New(e), regexp.MustCompile(e)
			for _, line := range lines {
				if plain.MatchString(line) && !lazy.MatchString(line) {
					t.Errorf("%s: %s matches %q, which lacks what it needs", path, e, line)
				}
			}
		}
		return nil
	})
	if err != nil || n < 200 {
		t.Errorf("%d expressions, %v", n, err)
	}
}

// corpusLines gives the first lines of the corpus' sources.
func corpusLines(t *testing.T) []string {
	t.Helper()
	sources, _ := filepath.Glob("../../testdata/corpus/src/a*.txt")
	var lines []string
	for _, name := range sources {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		all := strings.Split(string(data), "\n")
		lines = append(lines, all[:min(len(all), 15)]...)
	}
	if len(lines) < 100 {
		t.Fatalf("%d lines", len(lines))
	}
	return lines
}

// TestAnchored: expressions that match at the beginning alone are asked at once about a long
// text, whatever it holds, and answer as they do about a short one.
func TestAnchored(t *testing.T) {
	rest := strings.Repeat("가나다 ", longRest)
	for expression, want := range map[string]bool{
		`^가나`: true, `(^가)나`: true, `^(?:가|나)`: true, `\A가`: true, `가^`: false, `(?m)^가`: false, `^가|나`: false, `가`: false,
	} {
		lazy := New(expression)
		if begins := at(parsed(t, expression), syntax.OpBeginText, false); begins != want {
			t.Errorf("%s begins where the text does: %v", expression, begins)
		}
		for _, s := range []string{"", "가나", "나", "다", rest, "다" + rest, "나" + rest, "\n" + rest} {
			if got, want := lazy.MatchString(s), regexp.MustCompile(expression).MatchString(s); got != want {
				t.Errorf("%s matches %.20q: %v", expression, s, got)
			}
		}
		if lazy.MatchString(rest); lazy.first == nil && lazy.may("다"+strings.Repeat("라", longRest)) != want {
			t.Errorf("%s looks through a long text: %v", expression, want)
		}
	}
}
