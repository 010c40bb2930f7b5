package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"sillok/internal/say"
)

func removeCommand(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "remove PAGE…",
		Short: "remove documents with all that belongs to them, for good",
		Long: `Remove takes documents away: page, source, pictures beside the page, and conflicts.
The files are moved into a folder below .sillok/removed, and content/removed.txt notes
the source, so that no later import brings the document back. Importing the
source by its name does.`,
		Example: "  sillok remove content/documents/보도자료.md",
		Args:    cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			s, err := a.open()
			if err != nil {
				return err
			}
			r, err := s.Remove(args)
			if err != nil {
				return err
			}
			for _, name := range r.Files {
				fmt.Fprintln(a.out, name)
			}
			say.Fprintf(a.out, "%s moved to %s\n", say.Count(len(r.Files), "file"), relative(r.Kept))
			for _, name := range r.Leading {
				say.Fprintf(a.out, "%s still leads there\n", name)
			}
			return nil
		},
	}
}
