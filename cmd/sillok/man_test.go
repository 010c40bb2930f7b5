package main

import (
	"strings"
	"testing"

	"github.com/spf13/cobra"
)

// TestManual: a page has the sections that man(7) asks for, names the commands around it,
// and lets no text be taken for a request.
func TestManual(t *testing.T) {
	root := &cobra.Command{Use: "tool", Short: "a tool", Run: func(*cobra.Command, []string) {}}
	c := &cobra.Command{Use: "cut FILE", Short: "cut a file", Long: "Cuts a file.\n\n.txt files too; a \\ stays.", Example: "  tool cut a-b.txt", Run: root.Run}
	c.Flags().StringP("out", "o", "x", "where to")
	root.AddCommand(c, &cobra.Command{Use: "secret", Hidden: true, Run: root.Run})
	got := manual(c)
	for _, want := range []string{
		".TH \"SILLOK\" \"1\"", ".SH NAME\ntool\\-cut \\- cut a file\n", ".SH SYNOPSIS\n\\fBtool cut FILE",
		"Cuts a file.\n.PP\n\\&.txt files too; a \\e stays.\n", ".TP\n\\fB\\-o, \\-\\-out\\fP=\"x\"\nwhere to\n",
		".EX\n  tool cut a\\-b.txt\n.EE\n", ".SH SEE ALSO\n\\fBtool(1)\\fP\n",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("no %q in\n%s", want, got)
		}
	}
	if page := manual(root); !strings.Contains(page, "\\fBtool\\-cut(1)\\fP") || strings.Contains(page, "secret") {
		t.Errorf("the page of the program:\n%s", page)
	}
}
