package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"sillok/internal/project"
	"sillok/internal/say"
)

func upgradeCommand(a *app) *cobra.Command {
	var dryRun bool
	c := &cobra.Command{
		Use:   "upgrade [FILE…]",
		Short: "bring a site's workflows and pages up to this version",
		Long: `Upgrade writes what this version writes otherwise than the one that made the
site: the workflows and git's settings that nobody has changed, and the rows of
pages in an older notation. What people wrote stays as it is.

A file that somebody changed is named and left. Give its name to have it replaced;
the old one is kept in .sillok/replaced.`,
		Example: "  sillok upgrade --dry-run\n  sillok upgrade .github/workflows/pages.yml",
		RunE: func(cmd *cobra.Command, args []string) error {
			s, err := a.open()
			if err != nil {
				return err
			}
			u, err := s.Upgrade(project.UpgradeOptions{Revision: revision(), Files: args, DryRun: dryRun})
			if u != nil {
				a.upgraded(u, dryRun)
			}
			if err != nil {
				return err
			}
			return a.status(u.Problems)
		},
	}
	c.Flags().BoolVarP(&dryRun, "dry-run", "n", false, "say what would be written, and write nothing")
	return c
}

// upgraded says what an upgrade did.
func (a *app) upgraded(u *project.Upgraded, dryRun bool) {
	a.printProblems(u.Problems)
	wrote := say.Text("written anew")
	if dryRun {
		wrote = say.Text("would be written anew")
	}
	for _, x := range []struct {
		names []string
		what  string
	}{
		{u.Renewed, wrote},
		{u.Pages, wrote},
		{u.Changed, say.Text("left: somebody changed it, or an early version wrote it")},
		{u.Missing, say.Text("not there; sillok upgrade and its name write it")},
	} {
		for _, name := range x.names {
			fmt.Fprintf(a.out, "%s: %s\n", name, x.what)
		}
	}
	if len(u.Renewed)+len(u.Pages)+len(u.Changed)+len(u.Missing) == 0 {
		fmt.Fprintln(a.out, say.Text("the site is up to date"))
	}
}
