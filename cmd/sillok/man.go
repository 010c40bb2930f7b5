package main

import (
	"os"

	"sillok/internal/say"

	"github.com/spf13/cobra"
	"github.com/spf13/cobra/doc"
)

func manCommand(a *app) *cobra.Command {
	return &cobra.Command{
		Use:    "man DIR",
		Short:  "write the manual pages into a folder",
		Hidden: true,
		Args:   cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := os.MkdirAll(args[0], 0o755); err != nil {
				return say.Errorf("cannot write manual pages: %w", err)
			}
			return doc.GenManTree(cmd.Root(), &doc.GenManHeader{Title: "SILLOK", Section: "1", Source: "sillok " + version()}, args[0])
		},
	}
}
