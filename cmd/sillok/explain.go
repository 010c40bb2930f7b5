package main

import (
	"strconv"
	"strings"

	"github.com/spf13/cobra"
)

func explainCommand(a *app) *cobra.Command {
	var asJSON bool
	c := &cobra.Command{
		Use:     "explain PAGE[:LINE]",
		Short:   "tell why a mark is there",
		Long:    `Explain lists the marks of a page, or of one line of it: what found each, how sure that was, and whether a person confirmed it.`,
		Example: "  sillok explain content/documents/민원24-개통.md:14",
		Args:    cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			s, err := a.open()
			if err != nil {
				return err
			}
			page, line := args[0], 0
			if i := strings.LastIndexByte(page, ':'); i > 0 {
				if n, err := strconv.Atoi(page[i+1:]); err == nil {
					page, line = page[:i], n
				}
			}
			rows, err := s.Explain(page, line)
			if err != nil {
				return err
			}
			return a.printRows(rows, asJSON)
		},
	}
	c.Flags().BoolVar(&asJSON, "json", false, "print JSON")
	return c
}
