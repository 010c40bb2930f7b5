package main

import (
	"fmt"
	"strings"

	"sillok/internal/say"

	"github.com/spf13/cobra"

	"sillok/internal/export"
	"sillok/internal/project"
)

func exportCommand(a *app) *cobra.Command {
	var out string
	var publish bool
	var list strings.Builder
	for _, f := range export.Formats() {
		fmt.Fprintf(&list, "  %-14s %s\n", f.Name, say.Text(f.Title))
		if f.Loses != "" {
			say.Fprintf(&list, "  %-14s not held: %s\n", "", say.Text(f.Loses))
		}
	}
	c := &cobra.Command{
		Use:     "export FORMAT",
		Short:   "write the data in a format of its field",
		Long:    say.Text("Export writes everything the pages say, each statement with its sentence.") + "\n\n" + list.String(),
		Example: "  sillok export json > data.json\n  sillok export csv --out data",
		Args:    cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if _, err := export.Lookup(args[0]); err != nil {
				return usageError{err}
			}
			s, err := a.open()
			if err != nil {
				return err
			}
			files, l, err := s.Export(args[0], publish)
			if err != nil {
				return err
			}
			a.printProblems(l.Problems)
			if out == "" {
				if len(files) > 1 && !files[1].Beside {
					return usageError{say.Errorf("%s has %d files: name a folder with --out", args[0], len(files))}
				}
				_, err := a.out.Write(files[0].Data)
				return err
			}
			if err := project.WriteExport(out, files); err != nil {
				return err
			}
			say.Fprintf(a.err, "%s in %s\n", say.Count(len(files), "file"), out)
			return a.status(l.Problems)
		},
	}
	c.Flags().StringVar(&out, "out", "", "folder to write into (default: standard output)")
	c.Flags().BoolVar(&publish, "publish", false, "let the documents' rights apply, as in build --publish")
	return c
}
