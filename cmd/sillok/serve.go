package main

import (
	"fmt"
	"os"
	"os/signal"
	"syscall"

	"sillok/internal/say"

	"github.com/spf13/cobra"

	"sillok/internal/preview"
)

func serveCommand(a *app) *cobra.Command {
	o := preview.Options{}
	c := &cobra.Command{
		Use:   "serve",
		Short: "preview the site, and correct marks in the browser",
		Long: `Serve builds the site into memory, serves it on this machine alone, and builds it
again when a file changes; open pages reload by themselves.

In a document, click a mark to see why it is there, and to confirm, change or
remove it, or to add its name to content/names. Each change is an ordinary edit
of a file that git shows.`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			s, err := a.open()
			if err != nil {
				return err
			}
			s.Progress = nil
			o.Log = func(format string, args ...any) { fmt.Fprintln(a.err, say.Sprintf(format, args...)) }
			v, err := preview.New(s, o)
			if err != nil {
				return err
			}
			ctx, stop := signal.NotifyContext(cmd.Context(), os.Interrupt, syscall.SIGTERM)
			defer stop()
			return v.Run(ctx, func(address string) {
				say.Fprintf(a.out, "serving %s (ctrl-c ends it)\n", address)
			})
		},
	}
	c.Flags().IntVar(&o.Port, "port", 8017, "port on this machine (0: any free one)")
	c.Flags().StringVar(&o.Base, "base", "/", "path under which the site stands, as on a project page: /repo/")
	return c
}
