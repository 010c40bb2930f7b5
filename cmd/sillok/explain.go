package main

import (
	"fmt"
	"strconv"
	"strings"

	"sillok/internal/say"

	"github.com/spf13/cobra"

	"sillok/internal/extract"
	"sillok/internal/project"
)

func explainCommand(a *app) *cobra.Command {
	var asJSON bool
	c := &cobra.Command{
		Use:   "explain PAGE[:LINE]|SOURCE",
		Short: "tell why a mark is there, or what became of a source",
		Long: `Explain lists the marks of a page, or of one line of it: what found each, how sure that was, and whether a person confirmed it.

Of a source it tells which lines were kept and which were cut and why, and from which line each field of the front matter was taken.`,
		Example: "  sillok explain content/documents/민원24-개통.md:14\n  sillok explain content/sources/민원24-개통.html",
		Args:    cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			s, err := a.open()
			if err != nil {
				return err
			}
			if project.IsSource(args[0]) {
				return explainSource(a, s, args[0], asJSON)
			}
			page, line := args[0], 0
			if i := strings.LastIndexByte(page, ':'); i > 0 {
				n, err := strconv.Atoi(page[i+1:])
				if err != nil || n < 1 {
					return usageError{say.Errorf("the line behind the page is %q, want a number from 1 on", page[i+1:])}
				}
				page, line = page[:i], n
			}
			rows, err := s.Explain(page, line)
			if err != nil {
				return err
			}
			if len(rows) == 0 && !asJSON {
				say.Fprintf(a.err, "no mark stands there\n")
			}
			return a.printRows(rows, asJSON)
		},
	}
	c.Flags().BoolVar(&asJSON, "json", false, "print JSON")
	return c
}

// explainSource prints the fields of the front matter, then the lines of a
// source: kept ones to the left of the bar, cut ones to the right, with why.
func explainSource(a *app, s *project.Site, name string, asJSON bool) error {
	e, problems, err := s.ExplainSource(name)
	if err != nil {
		return err
	}
	a.printProblems(problems)
	if e == nil {
		return a.status(problems)
	}
	if asJSON {
		return a.printJSON(e)
	}
	for _, f := range e.Fields {
		if f.Value == "" {
			f.Value = "–"
		}
		fmt.Fprintf(a.out, "%s\t%s\t%s\n", f.Name, f.Value, fieldOrigin(f))
	}
	fmt.Fprintln(a.out)
	for _, l := range e.Lines {
		switch {
		case l.Cut != "":
			fmt.Fprintf(a.out, "%5d   | %s\t(%s)\n", l.Number, l.Text, say.Text(l.Cut))
		case l.Heading:
			fmt.Fprintf(a.out, "%5d ## %s\n", l.Number, l.Text)
		default:
			fmt.Fprintf(a.out, "%5d    %s\n", l.Number, l.Text)
		}
	}
	return nil
}

// fieldOrigin says where a field came from.
func fieldOrigin(f extract.ExplainedField) string {
	switch {
	case f.Why == "":
		return ""
	case f.Line == 0:
		return say.Text(f.Why)
	}
	return say.Sprintf("%s, line %d", say.Text(f.Why), f.Line)
}
