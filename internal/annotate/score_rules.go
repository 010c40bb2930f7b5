package annotate

import (
	"fmt"
	"strings"

	"sillok/internal/doc"
	"sillok/internal/entity"
)

// RuleScore says what a rule is worth beside gold pages: which of its marks are
// right in place and kind, and what changes when it is left out.
type RuleScore struct {
	Rule    string `json:"rule"`
	Kind    string `json:"kind,omitempty"`
	Right   int    `json:"right"`
	Wrong   int    `json:"wrong"`
	Gained  int    `json:"gained"`  // right marks (place, kind and id) that are missing without it
	Spoiled int    `json:"spoiled"` // wrong marks that are not made without it
}

// ScoreRules measures every rule and pass on gold pages by leaving it out.
// What a rule gains can be less than what it gets right: others find the same.
func ScoreRules(names *entity.Authority, gold []*doc.Document, each func(what string, n int, do func(int))) ([]RuleScore, error) {
	all, err := New(names)
	if err != nil {
		return nil, err
	}
	out := make([]RuleScore, len(Rules()))
	byName := map[string]*RuleScore{}
	for i, r := range Rules() {
		out[i] = RuleScore{Rule: r.Name, Kind: r.Kind}
		byName[r.Name] = &out[i]
	}
	full := scoreWith(all, gold, each, "all rules")
	for i, g := range gold {
		countRules(full[i].marks, g, byName)
	}
	for i := range out {
		without := *all
		Without(out[i].Rule)(&without)
		for j, s := range scoreWith(&without, gold, each, "without "+out[i].Rule) {
			out[i].Gained += full[j].whole.Right - s.whole.Right
			out[i].Spoiled += full[j].whole.Extra - s.whole.Extra
		}
	}
	return out, nil
}

type scored struct {
	marks []doc.Mention
	whole Count
}

func scoreWith(n *Annotator, gold []*doc.Document, each func(string, int, func(int)), what string) []scored {
	out := make([]scored, len(gold))
	each(what, len(gold), func(i int) {
		d := &doc.Document{Article: gold[i].Article, Slug: gold[i].Slug}
		n.Annotate(d)
		out[i] = scored{d.Mentions, Evaluate(d, gold[i]).Whole}
	})
	return out
}

// countRules counts the marks of each rule as right or wrong.
func countRules(marks []doc.Mention, gold *doc.Document, byName map[string]*RuleScore) {
	type key struct {
		start, end int
		kind       string
	}
	right := map[key]bool{}
	for _, m := range gold.Mentions {
		right[key{m.In.Start, m.In.End, m.ID.Kind}] = true
	}
	for _, m := range marks {
		r := byName[ruleOf(m.Reason)]
		switch {
		case r == nil:
		case right[key{m.In.Start, m.In.End, m.ID.Kind}]:
			r.Right++
		default:
			r.Wrong++
		}
	}
}

// ruleOf is the name of the rule in a mark's reason.
func ruleOf(reason string) string {
	rule, _, _ := strings.Cut(reason, ":")
	return rule
}

// RuleTable is the scores of rules as a table.
func RuleTable(scores []RuleScore) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%-20s %-7s %6s %6s   %7s %8s\n", "rule", "kind", "right", "wrong", "gained", "spoiled")
	for _, s := range scores {
		fmt.Fprintf(&b, "%-20s %-7s %6d %6d   %+7d %+8d\n", s.Rule, s.Kind, s.Right, s.Wrong, s.Gained, s.Spoiled)
	}
	return b.String()
}
