package main

import (
	"fmt"

	"github.com/spf13/cobra"
)

func diffCommand(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "diff BASE",
		Short: "tell what a change does to the data",
		Long: `Diff compares the site's data with what they were at BASE, a git revision or a
folder: documents, entities, posts, quotations, happenings, relations and marks
that were added or removed, as Markdown for a pull request.`,
		Example: "  sillok diff main",
		Args:    cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			s, err := a.open()
			if err != nil {
				return err
			}
			text, err := s.Diff(args[0])
			if err != nil {
				return err
			}
			fmt.Fprint(a.out, text)
			return nil
		},
	}
}
