package main

import (
	"encoding/json"
	"fmt"
	"io"

	"sillok/internal/say"

	"github.com/spf13/cobra"

	"sillok/internal/annotate"
	"sillok/internal/project"
)

func annotateCommand(a *app) *cobra.Command {
	var stdin, asJSON bool
	var published, shard string
	var o project.AnnotateOptions
	c := &cobra.Command{
		Use:   "annotate [PAGE…]",
		Short: "find marks and facts anew, keeping what people corrected",
		Long: `Annotate looks through pages again: after new names, or a new version of sillok.
Marks and lines that people made, confirmed, rejected or took away stay as they
are. Without pages it goes through all of them.

With --proposals it takes marks in that another program found, shows them as that
program's until somebody decides, and asks no network.

With --shard 1/8 it goes through the first of eight slices of the pages, so that
eight machines do the work; no page is in two slices.

With --stdin it annotates a text and prints its mentions; nothing is written.`,
		Example: "  sillok annotate\n  sillok annotate --stdin --published 2021-09-22 --json < article.txt",
		RunE: func(cmd *cobra.Command, args []string) error {
			s, err := a.open()
			if err != nil {
				return err
			}
			if stdin {
				text, err := io.ReadAll(a.in)
				if err != nil {
					return say.Errorf("cannot read standard input: %w", err)
				}
				rows, err := s.AnnotateText(string(text), published)
				if err != nil {
					return err
				}
				return a.printRows(rows, asJSON)
			}
			for _, name := range []string{"published", "json"} {
				if cmd.Flags().Changed(name) {
					return usageError{say.Errorf("--%s goes with --stdin", name)}
				}
			}
			if o.Shard, err = project.ParseShard(shard); err != nil {
				return err
			}
			r, err := s.AnnotateWith(args, o)
			if err != nil {
				return err
			}
			a.printProblems(r.Problems)
			for _, page := range r.Changed {
				fmt.Fprintln(a.out, page)
			}
			say.Fprintf(a.out, "%s changed, %d as they were\n", say.Count(len(r.Changed), "page"), r.Same)
			return a.status(r.Problems)
		},
	}
	c.Flags().BoolVar(&stdin, "stdin", false, "annotate a text from standard input")
	c.Flags().StringVar(&o.Proposals, "proposals", "", "file of marks that another program found: JSON lines or W3C Web Annotations")
	c.Flags().StringVar(&shard, "shard", "", "go through a slice of the pages: 1/8 for the first of eight")
	c.Flags().StringVar(&published, "published", "", "with --stdin: day of publication, as EDTF (default: unknown)")
	c.Flags().BoolVar(&asJSON, "json", false, "with --stdin: print JSON")
	return c
}

// printRows prints mentions as lines or as one JSON list.
func (a *app) printRows(rows []annotate.Row, asJSON bool) error {
	if asJSON {
		return a.printJSON(rows)
	}
	for _, r := range rows {
		state := "machine"
		if r.Confirmed {
			state = "confirmed"
		}
		place := fmt.Sprintf("%d–%d", r.Start, r.End)
		if r.Line > 0 {
			place = say.Sprintf("line %d", r.Line)
		}
		fmt.Fprintf(a.out, "%s\t%s\t%s:%s\t%s\t%s %.2f", place, r.Surface, r.Kind, r.ID, state, r.Reason, r.Score)
		if r.Role != "" {
			fmt.Fprintf(a.out, "\t%q", r.Role)
		}
		fmt.Fprintln(a.out)
	}
	return nil
}

// printJSON prints a value as people read it, with Hangul and signs as they are.
func (a *app) printJSON(v any) error {
	e := json.NewEncoder(a.out)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(v)
}
