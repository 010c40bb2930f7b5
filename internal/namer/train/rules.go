package main

import (
	"os"
	"path/filepath"
	"strings"

	"sillok/internal/diag"
	"sillok/internal/doc"
	"sillok/internal/edtf"
	"sillok/internal/namer"
)

// ruleText is a text that a rule is held to: of one stretch it is known whether
// the rule is right there. Rules that documents seldom ask for would otherwise
// be judged by one or two.
type ruleText struct {
	rule string
	in   diag.Span
	want bool
}

// ruleDay is the day of publication of a text that names none.
const ruleDay = "2021-03-02"

// addRules takes the texts of the rules in, as internal/annotate/testdata/rules
// has them: "== RULE", then "+ text" where the rule finds the stretch in braces
// and "- text" where it must not.
func (t *training) addRules(pattern string) error {
	files, err := filepath.Glob(pattern)
	if err != nil {
		return err
	}
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		rule := ""
		for line := range strings.Lines(string(data)) {
			line = strings.TrimRight(line, "\n")
			switch {
			case strings.HasPrefix(line, "== "):
				rule = line[len("== "):]
			case strings.HasPrefix(line, "+ "), strings.HasPrefix(line, "- "):
				t.addRule(rule, line[0] == '+', line[2:])
			}
		}
	}
	return nil
}

func (t *training) addRule(rule string, want bool, text string) {
	text = strings.ReplaceAll(text, "⏎", "\n")
	day := ruleDay
	if strings.HasPrefix(text, "@") {
		day, text, _ = strings.Cut(text[1:], " ")
	}
	before, rest, ok := strings.Cut(text, "{")
	inner, after, shut := strings.Cut(rest, "}")
	published, err := edtf.Parse(day)
	if !ok || !shut || err != nil {
		return
	}
	inner, _, _ = strings.Cut(inner, "|")
	text = before + inner + after
	d := t.take(text, &doc.Document{Article: doc.Article{Text: text, Published: published}}, ruleWeight)
	d.rule = &ruleText{rule, diag.Span{Start: len(before), End: len(before) + len(inner)}, want}
}

// judge says what the text tells of a candidate: what the rule claims in its
// stretch is right or wrong, what overlaps that is wrong, the rest is unknown.
func (r *ruleText) judge(e *namer.Evidence, c *namer.Candidate) namer.Verdict {
	if !c.In.Overlaps(r.in) {
		return namer.Unknown
	}
	ours := false
	for _, i := range c.Claims {
		ours = ours || e.Claims[i].Rule == r.rule
	}
	switch {
	case r.want && c.In == r.in && ours:
		return namer.Right
	case r.want && c.In != r.in, !r.want && ours:
		return namer.Wrong
	}
	return namer.Unknown
}
