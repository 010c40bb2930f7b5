package main

import (
	"fmt"
	"strings"

	"sillok/internal/say"

	"github.com/spf13/cobra"
)

func namesCommand(a *app) *cobra.Command {
	var on, split, join string
	var asJSON bool
	c := &cobra.Command{
		Use:     "names NAME",
		Short:   "tell what a name means on a day, and why",
		Example: "  sillok names 행안부 --on 2012-05\n  sillok names person:김하나 --split 나래대학교",
		Args:    cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			s, err := a.open()
			if err != nil {
				return err
			}
			if split != "" || join != "" {
				change, with := s.Split, split
				if join != "" {
					change, with = s.Join, join
				}
				changed, err := change(args[0], with)
				for _, name := range changed {
					fmt.Fprintln(a.out, name)
				}
				return err
			}
			answers, err := s.Names(args[0], on)
			if err != nil {
				return err
			}
			if asJSON {
				return a.printJSON(answers)
			}
			if len(answers) == 0 {
				return s.NoName(args[0])
			}
			for _, n := range answers {
				sign := " "
				if n.Chosen {
					sign = "*"
				}
				fmt.Fprintf(a.out, "%s %s\t%s\t%s–%s\n\t%s (%s)\n", sign, n.ID, n.Class, n.Begin, n.End, n.Why, n.Listed)
				if len(n.Aliases) > 0 {
					say.Fprintf(a.out, "\talso %s\n", strings.Join(n.Aliases, ", "))
				}
				if len(n.Successor) > 0 {
					say.Fprintf(a.out, "\tsucceeded by %s\n", strings.Join(n.Successor, ", "))
				}
			}
			return nil
		},
	}
	c.Flags().StringVar(&on, "on", "", "the day spoken of, as EDTF (default: today's meaning)")
	c.Flags().StringVar(&split, "split", "", "NAME is an id: where pages put it at this body, it is another, everywhere")
	c.Flags().StringVar(&join, "join", "", "NAME is an id: it is the same as this one, everywhere")
	c.MarkFlagsMutuallyExclusive("split", "join", "on")
	c.Flags().BoolVar(&asJSON, "json", false, "print JSON")
	return c
}
