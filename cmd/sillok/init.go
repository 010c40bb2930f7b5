package main

import (
	"os"
	"path/filepath"
	"strings"
	"time"

	"sillok/internal/say"

	"github.com/spf13/cobra"

	"sillok/internal/project"
)

func initCommand(a *app) *cobra.Command {
	var template, from string
	var theme bool
	c := &cobra.Command{
		Use:   "init DIR",
		Short: "write a starter site",
		Long: `Init writes a starter site into a folder. It overwrites nothing.

With --from the documents of a folder and its subfolders, or of a zip archive,
become its sources, and the site is built at once. Files that are no documents,
and copies of one document, are told of and left where they are.

With --theme the parts of pages and the style sheet are copied into the folder,
to be changed there. It may be one that holds a site.`,
		Example: "  sillok init records\n  sillok init records --from ~/documents",
		Args:    cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			dir := args[0]
			if err := project.Missing(from); from != "" && err != nil {
				return err
			}
			if theme {
				files, err := project.Theme(dir)
				say.Fprintf(a.out, "%s in %s\n", say.Count(len(files), "file"), dir)
				return err
			}
			files, err := project.Init(dir, template, revision())
			if err != nil {
				return err
			}
			say.Fprintf(a.out, "%s in %s\n", say.Count(len(files), "file"), dir)
			if from == "" {
				say.Fprintf(a.out, "next: put documents into %s, then run\n\n\tsillok build --site %s\n", filepath.Join(dir, "content", "sources"), dir)
			}
			if revision() == "" {
				say.Fprintf(a.out, "this program does not know its own version: before the site is published by its workflows, set the repository variable SILLOK_VERSION to a tag or commit of sillok\n")
			}
			if from != "" {
				return a.initFrom(dir, from)
			}
			return nil
		},
	}
	c.Flags().StringVar(&template, "template", "empty", "what to begin with: "+strings.Join(project.Templates(), ", "))
	c.Flags().BoolVar(&theme, "theme", false, "copy the parts of pages and the style sheet into the folder")
	c.Flags().StringVar(&from, "from", "", "a folder of documents to import and build at once")
	return c
}

// initFrom copies the documents of a folder and builds the site.
func (a *app) initFrom(dir, from string) error {
	start := time.Now()
	a.site = dir
	s, err := a.open()
	if err != nil {
		return err
	}
	adopted, err := s.Adopt(from)
	if err != nil {
		return err
	}
	a.printProblems(adopted.Problems)
	if len(adopted.Sources) == 0 {
		return say.Errorf("there is no document in %s", from)
	}
	out := filepath.Join(dir, "public")
	folder, err := project.OpenFolder(out, s.Dir)
	if err != nil {
		return err
	}
	r, err := s.Build(project.BuildOptions{}, folder)
	if err != nil {
		return err
	}
	a.printProblems(r.Problems)
	a.adopted(adopted.Joined, adopted.Left)
	a.summary(r, folder, out, time.Since(start))
	say.Fprintf(a.out, "open %s%cindex.html\n", out, os.PathSeparator)
	return a.status(r.Problems)
}
