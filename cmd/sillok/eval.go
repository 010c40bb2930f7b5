package main

import (
	"cmp"
	"fmt"
	"maps"
	"slices"

	"github.com/spf13/cobra"

	"sillok/internal/annotate"
	"sillok/internal/project"
	"sillok/internal/say"
)

func evalCommand(a *app) *cobra.Command {
	var sources, bio, folder string
	var asJSON, errors, byRule, lists, heldOut bool
	c := &cobra.Command{
		Use:   "eval GOLD…",
		Short: "measure the recogniser against pages annotated by hand",
		Long: `Eval takes the marks out of gold pages, annotates the bare text, and compares:
precision, recall and F1 of place and kind, the part of the links that are
right, and both together. With --sources it also begins at the sources.

With --by-rule it prints what each rule is worth: how many of its marks are right
and wrong, and how many right and wrong marks there would be fewer without it.

With --facts it keeps their marks and compares only the posts and quotations
that are read from them.

With --corpus it begins at the sources of a folder of the form of testdata/corpus
and prints by kind and by group: with --held-out on the documents that no model
and no rule was made with, else on the others.

With --bio it scores the statistical tagger on labelled sentences in KLUE's
format.`,
		Example: "  sillok eval content/documents/*.md\n  sillok eval --corpus testdata/corpus --held-out\n  sillok eval --bio dev.tsv",
		RunE: func(cmd *cobra.Command, args []string) error {
			if bio != "" {
				r, err := project.EvaluateBIO(bio)
				if err != nil {
					return err
				}
				if asJSON {
					return a.printJSON(r)
				}
				fmt.Fprint(a.out, r)
				return nil
			}
			if len(args) == 0 && folder == "" {
				return usageError{say.Errorf("eval needs a gold page, --corpus or --bio")}
			}
			s, err := a.open()
			if err != nil {
				return err
			}
			if folder != "" {
				return a.evalCorpus(s, folder, heldOut, asJSON)
			}
			if byRule {
				scores, err := s.EvaluateRules(args)
				if err != nil {
					return err
				}
				if asJSON {
					return a.printJSON(scores)
				}
				fmt.Fprint(a.out, annotate.RuleTable(scores))
				return nil
			}
			if lists {
				return a.evalFacts(s, args, asJSON, errors)
			}
			e, err := s.Evaluate(args, sources)
			if err != nil {
				return err
			}
			if asJSON {
				return a.printJSON(e)
			}
			a.printScore("on the gold pages' text", e.Bare)
			a.printFacts("lists from the gold pages' own marks", e.Facts)
			if e.Source != nil {
				a.printScore("from the sources", *e.Source)
			}
			if errors {
				a.printErrors(e.Bare)
			}
			return nil
		},
	}
	f := c.Flags()
	f.StringVar(&sources, "sources", "", "folder of the gold pages' sources")
	f.StringVar(&folder, "corpus", "", "folder with gold/*.md, src/* and index.tsv")
	f.BoolVar(&heldOut, "held-out", false, "of the corpus, the documents kept for measuring")
	f.StringVar(&bio, "bio", "", "labelled sentences in KLUE's format")
	f.BoolVar(&lists, "facts", false, "score the lists read from the gold pages' own marks")
	f.BoolVar(&asJSON, "json", false, "print JSON")
	f.BoolVar(&byRule, "by-rule", false, "measure each rule by leaving it out")
	f.BoolVar(&errors, "errors", false, "list what is missed, extra and wrongly linked")
	return c
}

// evalCorpus scores a part of a corpus from its sources on.
func (a *app) evalCorpus(s *project.Site, folder string, heldOut, asJSON bool) error {
	e, err := s.EvaluateCorpus(folder, heldOut)
	if err != nil {
		return err
	}
	if asJSON {
		e.All.Errors = nil
		return a.printJSON(e)
	}
	what := "from the sources, training part"
	if heldOut {
		what = "from the sources, held out"
	}
	a.printScore(what, e.All)
	fmt.Fprintf(a.out, "%-12s %9s %11s %6s %11s\n", "group", "documents", "span + kind", "links", "end to end")
	for _, g := range slices.Sorted(maps.Keys(e.Groups)) {
		x := e.Groups[g]
		fmt.Fprintf(a.out, "%-12s %9d %11.3f %6.3f %11.3f\n", cmp.Or(g, "-"), x.Documents, x.Spans.F1(), x.Links(), x.Whole.F1())
	}
	fmt.Fprintf(a.out, "\nexpected calibration error of the names' likelihoods %.3f\n", e.All.Surety.Error())
	return nil
}

// evalFacts scores the lists that are read from gold pages' own marks.
func (a *app) evalFacts(s *project.Site, gold []string, asJSON, errors bool) error {
	e, err := s.EvaluateFacts(gold)
	if err != nil {
		return err
	}
	if !errors {
		e.Errors = nil
	}
	if asJSON {
		return a.printJSON(e)
	}
	for _, line := range e.Errors {
		fmt.Fprintln(a.out, line)
	}
	fmt.Fprintf(a.out, "documents: %d, from the gold pages' own marks\n", e.Documents)
	for _, row := range []struct {
		name string
		annotate.Count
	}{{"posts", e.Posts}, {"quotations", e.Quotes}} {
		fmt.Fprintf(a.out, "%-12s P %.4f R %.4f F1 %.4f\n", row.name, row.Precision(), row.Recall(), row.F1())
	}
	return nil
}

func (a *app) printScore(what string, s annotate.Score) {
	fmt.Fprintf(a.out, "documents: %d, %s\n%s\n", s.Documents, what, s.Text())
}

func (a *app) printFacts(what string, s annotate.Score) {
	fmt.Fprintf(a.out, "%s: roles F1 %.3f, quotations F1 %.3f, happenings F1 %.3f (found %.3f)\n\n", what, s.Roles.F1(), s.Quotes.F1(), s.Events.F1(), s.Events.Recall())
}

func (a *app) printErrors(s annotate.Score) {
	for _, e := range s.Errors {
		fmt.Fprintln(a.out, e)
	}
}
