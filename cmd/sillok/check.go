package main

import (
	"cmp"
	"fmt"
	"path/filepath"
	"strings"

	"sillok/internal/say"

	"github.com/owenrumney/go-sarif/v3/pkg/report"
	"github.com/owenrumney/go-sarif/v3/pkg/report/v210/sarif"
	"github.com/spf13/cobra"

	"sillok/internal/diag"
	"sillok/internal/project"
)

func checkCommand(a *app) *cobra.Command {
	var format string
	c := &cobra.Command{
		Use:   "check",
		Short: "list everything that is wrong with the site's files",
		Long: `Check reads everything as build does, writes nothing, and lists all problems with
file, line and column. Exit status 1 says that there is one that is more than a
warning. A rule can be switched in sillok.yaml:

	check: {conflict: off, rights: error}`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			show := formats[format]
			if show == nil {
				return usageError{say.Errorf("--format is %q, want text, json, github or sarif", format)}
			}
			s, err := a.open()
			if err != nil {
				return err
			}
			ps, err := s.Check()
			if err != nil {
				return err
			}
			if err := show(a, ps); err != nil {
				return err
			}
			if format == "text" {
				a.openHeads(s.OpenHeads())
				a.unreviewed(s)
			}
			return a.status(ps)
		},
	}
	c.Flags().StringVar(&format, "format", "text", "text, json, github (annotations of a workflow) or sarif")
	return c
}

// mostHeads is how many documents with an open head are named.
const mostHeads = 10

// openHeads tells which documents have no title or no known day of publication.
func (a *app) openHeads(list []project.OpenHead) {
	if len(list) == 0 {
		return
	}
	say.Fprintf(a.out, "%s without a title or the year of publication; write into the head what you know, and leave open what nobody knows:\n", say.Count(len(list), "document"))
	for _, h := range list[:min(len(list), mostHeads)] {
		var open []string
		if h.Untitled {
			open = append(open, say.Text("no title"))
		}
		if h.Undated {
			open = append(open, say.Sprintf("published %s", cmp.Or(h.Published, "XXXX-XX-XX")))
		}
		fmt.Fprintf(a.out, "  %s: %s\n", h.File, strings.Join(open, ", "))
	}
	if more := len(list) - mostHeads; more > 0 {
		say.Fprintf(a.out, "  and %d more\n", more)
	}
}

// mostUnreviewed is how many documents check names.
const mostUnreviewed = 5

// unreviewed tells which of several documents to look at first.
func (a *app) unreviewed(s *project.Site) {
	list, confirmed, total := s.Unreviewed()
	if len(list) < 2 {
		return
	}
	say.Fprintf(a.out, "looked at %d of %d marks and rows; %s left, the least sure first:\n", confirmed, total, say.Count(len(list), "document"))
	for _, u := range list[:min(len(list), mostUnreviewed)] {
		say.Fprintf(a.out, "  %s: %d left, the least sure %.2f\n", u.File, u.Left, u.Least)
	}
	say.Fprintf(a.out, "sillok review goes through them\n")
}

// formats print problems.
var formats = map[string]func(*app, []diag.Problem) error{
	"text": func(a *app, ps []diag.Problem) error {
		for _, p := range ps {
			fmt.Fprintf(a.out, "%s [%s]\n", p, p.Rule)
		}
		errors := diag.Errors(ps)
		fmt.Fprintf(a.out, "%s, %s\n", say.Count(errors, "error"), say.Count(len(ps)-errors, "warning"))
		return nil
	},
	"json":   printProblemRows,
	"github": printGitHub,
	"sarif":  printSARIF,
}

// problemRow is a problem as data.
type problemRow struct {
	Rule    string `json:"rule"`
	Level   string `json:"level"`
	File    string `json:"file,omitempty"`
	Line    int    `json:"line,omitempty"`
	Column  int    `json:"column,omitempty"`
	Message string `json:"message"`
	Hint    string `json:"hint,omitempty"`
}

func row(p diag.Problem) problemRow {
	r := problemRow{Rule: p.Rule, Level: "error", Message: p.Message, Hint: p.Hint}
	if p.Warning {
		r.Level = "warning"
	}
	if p.File != nil {
		r.File = p.File.Name
		r.Line, r.Column = p.File.Position(p.At.Start)
	}
	return r
}

func printProblemRows(a *app, ps []diag.Problem) error {
	rows := make([]problemRow, len(ps))
	for i, p := range ps {
		rows[i] = row(p)
	}
	return a.printJSON(rows)
}

// printGitHub prints workflow commands, which GitHub shows beside the lines.
func printGitHub(a *app, ps []diag.Problem) error {
	data := strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A")
	property := strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C")
	for _, p := range ps {
		r := row(p)
		text := r.Message
		if r.Hint != "" {
			text += "\n" + r.Hint
		}
		file := filepath.ToSlash(filepath.Join(a.site, filepath.FromSlash(r.File)))
		fmt.Fprintf(a.out, "::%s file=%s,line=%d,col=%d,title=%s::%s\n", r.Level, property.Replace(file), max(r.Line, 1), max(r.Column, 1), property.Replace(r.Rule), data.Replace(text))
	}
	return nil
}

func printSARIF(a *app, ps []diag.Problem) error {
	rep := report.NewV210Report()
	run := sarif.NewRunWithInformationURI("sillok", "https://github.com/sillok/sillok")
	for _, p := range ps {
		r := row(p)
		run.AddRule(r.Rule)
		if r.File != "" {
			run.AddDistinctArtifact(r.File)
		}
		text := r.Message
		if r.Hint != "" {
			text += "\n" + r.Hint
		}
		result := run.CreateResultForRule(r.Rule).WithLevel(r.Level).WithMessage(sarif.NewTextMessage(text))
		if r.File != "" {
			result.AddLocation(sarif.NewLocationWithPhysicalLocation(sarif.NewPhysicalLocation().
				WithArtifactLocation(sarif.NewSimpleArtifactLocation(r.File)).
				WithRegion(sarif.NewRegion().WithStartLine(r.Line).WithStartColumn(r.Column))))
		}
	}
	rep.AddRun(run)
	return rep.PrettyWrite(a.out)
}
