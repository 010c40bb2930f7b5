package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"sillok/internal/say"
)

func ejectCommand(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "eject [NAME…]",
		Short: "copy templates or the style sheet into the site, to change them",
		Long: `Eject copies files of the program's look into the site's templates and static
folders, where they count before the program's own. Without names it lists what there is.
Take out only what you change: the rest then improves with each version.`,
		Example: "  sillok eject style\n  sillok eject templates/document",
		RunE: func(cmd *cobra.Command, args []string) error {
			s, err := a.open()
			if err != nil {
				return err
			}
			list := s.Ejectable()
			if len(args) > 0 {
				if list, err = s.Eject(args); err == nil {
					defer say.Fprintf(a.out, "%s copied; sillok serve shows what you change\n", say.Count(len(list), "file"))
				}
			}
			for _, name := range list {
				fmt.Fprintln(a.out, name)
			}
			return err
		},
	}
}
