package main

import (
	"bytes"
	"regexp"
	"testing"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"sillok/internal/say"
)

var hangul = regexp.MustCompile(`\p{Hangul}`)

// Every text of the help has a Korean one.
func TestHelpIsKorean(t *testing.T) {
	say.Korean(true)
	defer say.Korean(false)
	var each func(c *cobra.Command)
	each = func(c *cobra.Command) {
		check := func(what, text string) {
			if text != "" && !hangul.MatchString(text) {
				t.Errorf("%s: %s has no Korean: %q", c.CommandPath(), what, text)
			}
		}
		check("short", c.Short)
		check("long", c.Long)
		c.LocalFlags().VisitAll(func(f *pflag.Flag) { check("--"+f.Name, f.Usage) })
		for _, sub := range c.Commands() {
			each(sub)
		}
	}
	each((&app{out: new(bytes.Buffer), err: new(bytes.Buffer)}).command())
}

// The site that the arguments name decides, before anything else is read.
func TestLanguageOfTheSite(t *testing.T) {
	defer say.Korean(false)
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		t.Setenv(name, "C")
	}
	t.Setenv("SILLOK_LANG", "")
	for _, test := range []struct {
		args []string
		want string
	}{
		{[]string{"build", "--site", "../.."}, "쓰는 법:"},
		{[]string{"build", "--site=../.."}, "쓰는 법:"},
		{[]string{"build", "--site", t.TempDir()}, "Usage:"},
	} {
		var out bytes.Buffer
		if status := run(append(test.args, "--help"), nil, &out, &out); status != 0 || !bytes.Contains(out.Bytes(), []byte(test.want)) {
			t.Errorf("%v: status %d, no %s in\n%s", test.args, status, test.want, out.String())
		}
	}
}
