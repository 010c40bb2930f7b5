package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"sillok/internal/say"

	"github.com/spf13/cobra"

	"sillok/internal/diag"
	"sillok/internal/project"
	"sillok/internal/search"
)

func searchCommand(a *app) *cobra.Command {
	var out string
	var asJSON bool
	var r search.Request
	c := &cobra.Command{
		Use:   "search QUERY",
		Short: "search the built site",
		Long: `Search reads the search index of a site that was built, and answers as the
site's search page does: names, a date, then documents with their sentences.`,
		Example: `  sillok search "지방세입"
  sillok search "2012 하반기" --json`,
		Args: cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			for _, f := range []struct{ name, year string }{{"--year", r.Year}, {"--said", r.Said}} {
				if n, err := strconv.Atoi(f.year); f.year != "" && (err != nil || n < 1 || len(f.year) != 4) {
					return usageError{say.Errorf("%s is %q, want a year such as 2012", f.name, f.year)}
				}
			}
			if !filepath.IsAbs(out) {
				out = filepath.Join(a.site, out)
			}
			if err := project.Missing(out); err != nil {
				return say.Errorf("%w; sillok build writes the site that is searched", err)
			}
			x, err := search.Open(os.DirFS(out))
			if err != nil {
				return say.Errorf("%w; sillok build writes one", err)
			}
			r.Query = strings.Join(args, " ")
			if err := knownFacets(x, r); err != nil {
				return err
			}
			answer, err := x.Search(r)
			if err != nil {
				return err
			}
			if asJSON {
				return a.printJSON(answer)
			}
			printAnswer(a.out, answer)
			return nil
		},
	}
	c.Flags().StringVar(&out, "out", "public", "the folder that build wrote")
	c.Flags().BoolVar(&asJSON, "json", false, "print JSON")
	c.Flags().StringVar(&r.Year, "year", "", "only documents published in this year")
	c.Flags().StringVar(&r.Said, "said", "", "only documents that speak of this year")
	c.Flags().StringVar(&r.From, "publisher", "", "only documents of this publisher")
	c.Flags().StringVar(&r.Body, "body", "", "only documents that name this body, by its title")
	c.Flags().IntVar(&r.Offset, "offset", 0, "leave out so many of the best documents")
	return c
}

// knownFacets refuses a publisher or a body that no document has.
func knownFacets(x *search.Index, r search.Request) error {
	for _, f := range []struct {
		flag, value string
		known       func() ([]string, error)
	}{{"--publisher", r.From, x.Publishers}, {"--body", r.Body, x.Bodies}} {
		known, err := f.known()
		if err != nil || f.value == "" || slices.Contains(known, f.value) {
			if err != nil {
				return err
			}
			continue
		}
		var having []string
		for _, k := range known {
			if strings.Contains(k, f.value) || k == diag.Near(f.value, known) {
				having = append(having, k)
			}
		}
		if len(having) == 0 {
			having = known
		}
		return usageError{say.Errorf("%s is %q, which no document has; there are %s", f.flag, f.value, strings.Join(having[:min(len(having), mostValues)], ", "))}
	}
	return nil
}

// mostValues is how many publishers or bodies a message lists.
const mostValues = 10

// printAnswer prints names, then documents with their sentences, each with the
// address to open.
func printAnswer(w io.Writer, a *search.Answer) {
	for _, n := range a.Names {
		fmt.Fprintf(w, "%s\t%s\t%s\n", n.ID, n.Path, n.Line)
	}
	if a.Date != nil {
		fmt.Fprintf(w, "date:%s\t%s\n", a.Date.Key, a.Date.Path)
	}
	for _, h := range a.Documents {
		note := ""
		if !h.Exact {
			note = say.Text(" (in part)")
		}
		fmt.Fprintf(w, "\n%s%s\n  %s %s %s\n", h.Title, note, h.Path, h.Published, h.Publisher)
		for _, s := range h.Sentences {
			fmt.Fprintf(w, "  #s%d\t%s\n", s.N, s.Text)
		}
		if h.More > 0 {
			say.Fprintf(w, "  and %d more\n", h.More)
		}
	}
	say.Fprintf(w, "\n%d documents, %d more in part\n", a.Total, a.Parts)
	if a.Stem != "" {
		say.Fprintf(w, "try %s\n", a.Stem)
	}
	for _, n := range a.Near {
		say.Fprintf(w, "did you mean %s (%s)\n", n.Title, n.ID)
	}
}
