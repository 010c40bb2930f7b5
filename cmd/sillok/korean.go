package main

import (
	"errors"
	"os"
	"regexp"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"sillok/internal/project"
	"sillok/internal/say"
)

// chooseLanguage looks for the language before anything is said: in the
// environment and, since the help of a command is said before its flags are
// read, in the settings of the site that the arguments name.
func chooseLanguage(args []string) {
	site := "."
	for i, arg := range args {
		switch name, value, ok := strings.Cut(arg, "="); {
		case name == "--site" && ok:
			site = value
		case arg == "--site" && i+1 < len(args):
			site = args[i+1]
		}
	}
	say.Korean(say.IsKorean(os.Getenv, project.LanguageOf(site)))
}

// translate puts the texts of a command and all below it into the user's
// language, in the places where cobra keeps them.
func translate(c *cobra.Command) {
	c.Short, c.Long = say.Text(c.Short), say.Text(c.Long)
	name, words, _ := strings.Cut(c.Use, " ")
	c.Use = strings.TrimSpace(name + " " + placeholder.ReplaceAllStringFunc(words, say.Text))
	c.DisableFlagsInUseLine = true
	c.InitDefaultHelpFlag()
	c.InitDefaultVersionFlag()
	each := func(f *pflag.Flag) {
		switch f.Name {
		case "help":
			f.Usage = say.Text("show this help")
		case "version":
			f.Usage = say.Text("print the version")
		default:
			f.Usage = say.Text(f.Usage)
		}
	}
	c.LocalFlags().VisitAll(each)
	for _, sub := range c.Commands() {
		translate(sub)
	}
}

// placeholder is a word in a command's usage that stands for one of the user's.
var placeholder = regexp.MustCompile(`[A-Z]{2,}`)

// completion is cobra's own command, with our words and an answer to a shell that
// it does not know.
func completion(root *cobra.Command) {
	root.InitDefaultCompletionCmd()
	c, _, err := root.Find([]string{"completion"})
	if err != nil {
		return
	}
	c.Short, c.Long = "write a script that lets a shell complete sillok's commands", ""
	var shells []string
	for _, sub := range c.Commands() {
		sub.Short, sub.Long = "write the script for "+sub.Name(), ""
		shells = append(shells, sub.Name())
	}
	c.Args, c.RunE = cobra.ArbitraryArgs, func(cmd *cobra.Command, args []string) error {
		if len(args) == 0 {
			return cmd.Help()
		}
		return usageError{say.Errorf("there is no script for %q; want %s", args[0], strings.Join(shells, ", "))}
	}
}

// usage is cobra's own template of a command's help in the user's language.
func usage() string {
	return strings.NewReplacer(
		"[command]", say.Text("COMMAND"),
		"Usage:", say.Text("Usage:"),
		"Examples:", say.Text("Examples:"),
		"Available Commands:", say.Text("Commands:"),
		"Global Flags:", say.Text("Flags of all commands:"),
		"Flags:", say.Text("Flags:"),
		`Use "{{.CommandPath}} [command] --help" for more information about a command.`, say.Text(`sillok COMMAND --help tells more about a command.`),
	).Replace((&cobra.Command{}).UsageTemplate())
}

// flagError says what is wrong with a flag, and which are meant.
func flagError(c *cobra.Command, err error) error {
	var (
		unknown *pflag.NotExistError
		empty   *pflag.ValueRequiredError
		value   *pflag.InvalidValueError
	)
	switch {
	case errors.As(err, &unknown):
		name := unknown.GetSpecifiedName()
		if short := unknown.GetSpecifiedShortnames(); len(short) > 1 { // -publish, with one dash
			name = short
		}
		if near := nearFlag(c, name); near != "" {
			return say.Errorf("%s has no flag --%s; did you mean --%s?", c.CommandPath(), name, near)
		}
		var all []string
		c.LocalFlags().VisitAll(func(f *pflag.Flag) { all = append(all, "--"+f.Name) })
		return say.Errorf("%s has no flag --%s; its flags are %s", c.CommandPath(), name, strings.Join(all, ", "))
	case errors.As(err, &empty):
		return say.Errorf("--%s needs a value", empty.GetFlag().Name)
	case errors.As(err, &value) && value.GetFlag().Value.Type() == "bool":
		return say.Errorf("--%s is %q, want true or false, or the flag alone", value.GetFlag().Name, value.GetValue())
	case errors.As(err, &value):
		return say.Errorf("--%s is %q, want a value like %q", value.GetFlag().Name, value.GetValue(), value.GetFlag().DefValue)
	}
	return err
}

// nearFlag is the flag of a command that begins as a name does, or that has the
// same letters but one.
func nearFlag(c *cobra.Command, name string) string {
	near := ""
	c.Flags().VisitAll(func(f *pflag.Flag) {
		if near == "" && len(name) > 2 && (strings.HasPrefix(f.Name, name) || strings.HasPrefix(name, f.Name) || oneSlip(f.Name, name)) {
			near = f.Name
		}
	})
	return near
}

// oneSlip reports whether two words differ by one letter that is another, too
// many or missing, or by two neighbours that changed places.
func oneSlip(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	i := 0
	for i < len(a) && a[i] == b[i] {
		i++
	}
	if len(a) < len(b) {
		return len(b) == len(a)+1 && a[i:] == b[i+1:]
	}
	if i == len(a) || a[i+1:] == b[i+1:] {
		return true
	}
	return i+1 < len(a) && a[i] == b[i+1] && a[i+1] == b[i] && a[i+2:] == b[i+2:]
}
