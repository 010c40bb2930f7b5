package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"sillok/internal/say"

	"github.com/spf13/cobra"

	"sillok/internal/project"
)

func buildCommand(a *app) *cobra.Command {
	var o project.BuildOptions
	var out string
	var drafts bool
	c := &cobra.Command{
		Use:   "build",
		Short: "make pages of new sources, and the site of all pages",
		Long: `Build imports every source that has no page yet, joins all pages with the names,
and writes the site. A page that exists is never rewritten.`,
		Example: "  sillok build\n  sillok build --publish --frozen --base-url https://example.org/records/",
		Args:    cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			start := time.Now()
			s, err := a.open()
			if err != nil {
				return err
			}
			s.Drafts = drafts
			if out == "" {
				out = filepath.Join(s.Dir, "public")
			}
			folder, err := project.OpenFolder(out, s.Dir)
			if err != nil {
				return err
			}
			r, err := s.Build(o, folder)
			if err != nil {
				return err
			}
			a.printProblems(r.Problems)
			a.summary(r, folder, out, time.Since(start))
			return a.status(r.Problems)
		},
	}
	f := c.Flags()
	f.StringVar(&out, "out", "", "the output folder (default: public in the site folder)")
	f.StringVar(&o.Address, "base-url", "", "absolute address of the published site; over address in sillok.yaml")
	f.BoolVar(&drafts, "drafts", false, "show drafts, and documents that are published on a later day, too")
	f.BoolVar(&o.Publish, "publish", false, "build for the public: show of each document what its rights allow")
	f.BoolVar(&o.Frozen, "frozen", false, "write nothing under content; fail where a source has no page")
	f.BoolVar(&o.Strict, "strict", false, "keep the earlier site when there is any problem")
	return c
}

// summary prints what a build did.
func (a *app) summary(r *project.Report, f *project.Folder, out string, took time.Duration) {
	if r.Aborted {
		say.Fprintf(a.out, "nothing was published: %s is as it was\n", out)
		return
	}
	fmt.Fprintf(a.out, "%s: %s", say.Count(r.Documents, "document"), say.Count(r.Marks(), "mention"))
	var kinds []string
	for _, k := range r.Mentions {
		if k.N > 0 {
			kinds = append(kinds, fmt.Sprintf("%s %d", k.Kind, k.N))
		}
	}
	if len(kinds) > 0 {
		fmt.Fprintf(a.out, " (%s)", strings.Join(kinds, ", "))
	}
	fmt.Fprintln(a.out)
	if r.Held > 0 {
		say.Fprintf(a.out, "%s not shown yet: drafts, or published on a later day; build --drafts shows them\n", say.Count(r.Held, "document"))
	}
	if n := len(r.Imported); n > 0 {
		say.Fprintf(a.out, "%s made in content/documents\n", say.Count(n, "page"))
		if r.Open > 0 {
			say.Fprintf(a.out, "%s of them without a title or the year of publication; sillok check lists them\n", say.Count(r.Open, "page"))
		}
	}
	say.Fprintf(a.out, "%s in %s: %d written, %d unchanged, %d removed\n", say.Count(f.Wrote+f.Kept, "file"), relative(out), f.Wrote, f.Kept, f.Erased)
	if r.Unkept != "" {
		say.Fprintf(a.out, "what earlier builds kept of pages was not used: %s; it is made anew\n", r.Unkept)
	}
	if len(r.Left) > 0 {
		say.Fprintf(a.out, "not among the downloads of a site of this size: %s; sillok export writes them\n", strings.Join(r.Left, ", "))
	}
	switch {
	case r.Restricted > 0 && r.Chosen == r.Restricted:
		say.Fprintf(a.out, "%s would be shortened by build --publish: the page or sillok.yaml says so\n", say.Count(r.Restricted, "document"))
	case r.Chosen > 0:
		say.Fprintf(a.out, "%s would be shortened by build --publish: the rights forbid or do not state redistribution, or the page or sillok.yaml says so\n", say.Count(r.Restricted, "document"))
	case r.Restricted > 0:
		say.Fprintf(a.out, "%s would be shortened by build --publish: the rights forbid or do not state redistribution\n", say.Count(r.Restricted, "document"))
	}
	fmt.Fprintf(a.out, "%s, %.1f s\n", say.Count(len(r.Problems), "problem"), took.Seconds())
}

// relative shortens a path below the working directory.
func relative(path string) string {
	wd, err := os.Getwd()
	if err != nil {
		return path
	}
	abs, err := filepath.Abs(path)
	if err != nil {
		return path
	}
	if rel, err := filepath.Rel(wd, abs); err == nil && filepath.IsLocal(rel) {
		return rel
	}
	return path
}
