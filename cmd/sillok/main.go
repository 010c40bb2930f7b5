// Command sillok turns Korean public documents into annotated Markdown pages,
// and those pages into one cross-linked static site.
//
// Each command is one short file: it reads its flags, calls package project,
// prints, and returns. Exit status 0 says that all is well, 1 that there are
// problems or that something failed, 2 that the command line was wrong.
package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"runtime/debug"
	"strings"
	"time"

	"sillok/internal/say"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"sillok"
	"sillok/internal/diag"
	"sillok/internal/project"
)

func main() { os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }

// app is what commands share: where they read and write, and the global flags.
type app struct {
	in       io.Reader
	out, err io.Writer
	site     string
	jobs     int
	deadline time.Duration
}

// errProblems says that the problems have been printed already.
var errProblems = say.New("there are problems")

// usageError is a mistake on the command line.
type usageError struct{ error }

// run is the whole program; it returns the exit status.
func run(args []string, in io.Reader, out, errOut io.Writer) (status int) {
	defer func() {
		if r := recover(); r != nil {
			say.Fprintf(errOut, "sillok: stopped by a fault of its own: %v\nplease report this with what you ran: https://github.com/sillok/sillok/issues\n\n%s", r, debug.Stack())
			status = 1
		}
	}()
	chooseLanguage(args)
	a := &app{in: in, out: out, err: errOut}
	root := a.command()
	root.SetArgs(args)
	root.SetIn(in)
	root.SetOut(out)
	root.SetErr(errOut)
	err := oddDash(args)
	if err == nil {
		err = root.Execute()
	}
	var usage usageError
	var misuse project.Misuse
	switch {
	case err == nil:
		return 0
	case errors.Is(err, errProblems):
		return 1
	case errors.As(err, &usage), errors.As(err, &misuse):
		say.Fprintf(errOut, "sillok: %s\nrun sillok help for the commands\n", say.Error(err))
		return 2
	}
	fmt.Fprintf(errOut, "sillok: %s\n", say.Error(err))
	return 1
}

// command is the tree of commands.
func (a *app) command() *cobra.Command {
	root := &cobra.Command{
		Use:   "sillok",
		Short: "make a cross-linked site of Korean public documents",
		Long: `Sillok turns the documents in content/sources into annotated Markdown pages in
content/documents, and those pages into a cross-linked static site in public.`,
		Version:           version(),
		SilenceUsage:      true,
		SilenceErrors:     true,
		CompletionOptions: cobra.CompletionOptions{HiddenDefaultCmd: true},
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) > 0 {
				return noCommand(cmd, args[0])
			}
			return cmd.Help()
		},
		Args:              cobra.ArbitraryArgs,
		PersistentPreRunE: func(cmd *cobra.Command, _ []string) error { return lostValue(cmd) },
	}
	root.PersistentFlags().StringVar(&a.site, "site", ".", "the site folder")
	root.PersistentFlags().DurationVar(&a.deadline, "deadline", project.Deadline, "how long work on one file may take (0: any time)")
	root.PersistentFlags().IntVar(&a.jobs, "jobs", 0, "files worked on at once (0: one for each processor)")
	root.SetFlagErrorFunc(func(c *cobra.Command, err error) error { return usageError{flagError(c, err)} })
	for _, make := range commands {
		root.AddCommand(checked(make(a)))
	}
	root.SuggestionsMinimumDistance = 2
	root.SetUsageTemplate(usage())
	root.InitDefaultHelpCmd()
	completion(root)
	strictHelp(root)
	translate(root)
	return root
}

// noCommand says that there is no such command.
func noCommand(root *cobra.Command, name string) error {
	var known []string
	for _, c := range root.Commands() {
		known = append(known, c.Name())
	}
	if meant := diag.Meant(name, append(known, "--version")); meant != "" {
		return usageError{say.Errorf("there is no command %q; did you mean %s?", name, meant)}
	}
	if near := root.SuggestionsFor(name); len(near) > 0 {
		return usageError{say.Errorf("there is no command %q; did you mean %s?", name, near[0])}
	}
	if latin := pressed(name); latin != name {
		if near := root.SuggestionsFor(latin); len(near) > 0 {
			return usageError{say.Errorf("there is no command %q; the keyboard writes Hangul: did you mean %s?", name, near[0])}
		}
	}
	return usageError{say.Errorf("there is no command %q", name)}
}

// strictHelp lets help tell of a command that there is not.
func strictHelp(root *cobra.Command) {
	for _, c := range root.Commands() {
		if c.Name() != "help" {
			continue
		}
		help := c.Run
		c.Run = nil
		c.RunE = func(cmd *cobra.Command, args []string) error {
			if found, _, err := root.Find(args); err != nil || found == root && len(args) > 0 {
				return noCommand(root, args[0])
			}
			help(cmd, args)
			return nil
		}
	}
}

// commands makes each command, in the order of the help text.
var commands = []func(*app) *cobra.Command{
	initCommand, buildCommand, serveCommand, reviewCommand, checkCommand,
	importCommand, annotateCommand, removeCommand, ejectCommand, upgradeCommand, evalCommand,
	namesCommand, dateCommand, explainCommand, searchCommand,
	diffCommand, mergeCommand, exportCommand, licencesCommand, manCommand,
}

// checked turns a wrong number of arguments into a usage error.
func checked(c *cobra.Command) *cobra.Command {
	if args := c.Args; args != nil {
		c.Args = func(cmd *cobra.Command, list []string) error {
			if err := lostValue(cmd); err != nil {
				return err
			}
			err := args(cmd, list)
			example, _, _ := strings.Cut(strings.TrimSpace(cmd.Example), "\n")
			switch {
			case err == nil:
				return nil
			case !strings.Contains(cmd.Use, " ") && len(list) > 0 && isFolder(list[0]):
				return usageError{say.Errorf("%s takes no words behind it; a site folder is named with --site %s", cmd.CommandPath(), list[0])}
			case !strings.Contains(cmd.Use, " "):
				return usageError{say.Errorf("%s takes no words behind it, and there are %s", cmd.CommandPath(), strings.Join(list, " "))}
			case example != "":
				return usageError{say.Errorf("the words behind the command do not fit it: %s, as in: %s", cmd.UseLine(), example)}
			}
			return usageError{say.Errorf("the words behind the command do not fit it: %s", cmd.UseLine())}
		}
	}
	return c
}

// lostValue finds a flag that took the next one for its value: names 행안부 --on --json.
func lostValue(cmd *cobra.Command) error {
	var err error
	cmd.Flags().Visit(func(f *pflag.Flag) {
		if f.Value.Type() == "string" && strings.HasPrefix(f.Value.String(), "--") {
			err = usageError{say.Errorf("--%s needs a value", f.Name)}
		}
	})
	return err
}

// isFolder reports whether a word behind a command names a folder.
func isFolder(name string) bool {
	info, err := os.Stat(name)
	return err == nil && info.IsDir()
}

// oddDash finds a flag that begins with a dash that is none of a flag's: —publish,
// –-publish, as word processors write.
func oddDash(args []string) error {
	for _, arg := range args {
		bare := strings.TrimLeft(arg, "—–−―-")
		if first, _, _ := strings.Cut(arg, bare); bare != "" && strings.Trim(first, "-") != "" {
			return usageError{say.Errorf("%s begins with a long dash; write --%s", arg, bare)}
		}
	}
	return nil
}

// open opens the site folder with the binary's own templates and static files.
func (a *app) open() (*project.Site, error) {
	s, err := project.Open(a.site, sillok.Defaults)
	if err != nil {
		return nil, err
	}
	if a.deadline < 0 {
		return nil, usageError{say.Errorf("--deadline is %s, want 0 or more", a.deadline)}
	}
	if a.jobs < 0 {
		return nil, usageError{say.Errorf("--jobs is %d, want 0 or more", a.jobs)}
	}
	s.Jobs, s.Deadline = a.jobs, a.deadline
	s.Progress = a.progress()
	return s, nil
}

// version is the module's version, or the commit it was built from.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "unknown"
	}
	v := info.Main.Version
	for _, s := range info.Settings {
		if s.Key == "vcs.revision" && (v == "" || v == "(devel)") {
			v = s.Value[:min(12, len(s.Value))]
		}
	}
	if v == "" {
		return "(devel)"
	}
	return v
}

// revision is the commit that this program was built from, or its version; empty
// where neither is known or the tree was changed.
func revision() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return ""
	}
	commit := ""
	for _, s := range info.Settings {
		switch {
		case s.Key == "vcs.revision":
			commit = s.Value
		case s.Key == "vcs.modified" && s.Value == "true":
			return ""
		}
	}
	if commit == "" && info.Main.Version != "(devel)" {
		return info.Main.Version
	}
	return commit
}
