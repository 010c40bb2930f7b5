package main

import (
	"io"

	"github.com/spf13/cobra"

	"sillok"
)

// licencesCommand prints what a copy of the binary alone must carry.
func licencesCommand(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "licences",
		Short: "print the licences of everything in this program",
		Args:  cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			_, err := io.WriteString(a.out, sillok.Licences)
			return err
		},
	}
}
