package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"strings"

	"sillok/internal/say"

	"github.com/spf13/cobra"

	"sillok/internal/project"
)

func dateCommand(a *app) *cobra.Command {
	var on string
	var asJSON, batch bool
	c := &cobra.Command{
		Use:   "date [TEXT]",
		Short: "tell what a Korean date expression means",
		Long: `Date reads the date expressions of a text as if it had been published on a day,
and prints each with its EDTF value, its meaning and the rule that gave it.
Without --on the day is unknown, and what depends on it stays open.

Without a text, lines are read from standard input. With --batch each line is a
text, a tab and a day, and each answer is a line of JSON.`,
		Example: `  sillok date "지난 97년부터 지난해까지" --on 2012-05`,
		Args:    cobra.MaximumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) == 1 {
				return a.answerDate(args[0], on, asJSON)
			}
			lines := bufio.NewScanner(a.in)
			lines.Buffer(nil, 16<<20)
			for lines.Scan() {
				text, day := lines.Text(), on
				if batch {
					var tab bool
					if text, day, tab = strings.Cut(text, "\t"); !tab {
						day = on
					}
				}
				if err := a.answerDate(text, strings.TrimSpace(day), asJSON || batch); err != nil {
					return err
				}
			}
			return lines.Err()
		},
	}
	c.Flags().StringVar(&on, "on", "", "day of publication, as EDTF (default: unknown)")
	c.Flags().BoolVar(&asJSON, "json", false, "print JSON, one line for each text")
	c.Flags().BoolVar(&batch, "batch", false, "read text and day, separated by a tab, from standard input; print JSON lines")
	return c
}

func (a *app) answerDate(text, on string, asJSON bool) error {
	answers, err := project.Dates(text, on)
	if err != nil {
		return usageError{err}
	}
	if asJSON {
		return json.NewEncoder(a.out).Encode(map[string]any{"text": text, "on": on, "dates": answers})
	}
	if len(answers) == 0 {
		say.Fprintf(a.out, "no date\n")
	}
	for _, d := range answers {
		fmt.Fprintf(a.out, "%s\t%s\t%s\n\t%s\n", d.Surface, d.EDTF, d.Meaning, d.Rule)
		if d.Warning != "" {
			say.Fprintf(a.out, "\twarning: %s\n", d.Warning)
		}
	}
	return nil
}
