package main

import (
	"context"
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
		Short: "preview the site, and correct pages in the browser",
		Long: `Serve builds the site into memory, serves it on this machine alone, and builds it
again when a file changes; open pages reload by themselves.

In a document, press "e", then click a mark or select words: to confirm, change or
remove a mark, to mark all places of the same words, to add a name, to merge two
things or to tell them apart. Each change is shown before it is written, and is an
ordinary edit of a file that git shows.`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			return a.serve(cmd.Context(), o, func(address string) {
				say.Fprintf(a.out, "serving %s (ctrl-c ends it)\n", address)
			})
		},
	}
	serveFlags(c, &o)
	return c
}

func reviewCommand(a *app) *cobra.Command {
	o := preview.Options{}
	c := &cobra.Command{
		Use:   "review",
		Short: "look through what the machine found, the least sure first",
		Long: `Review serves the site as serve does, and gives the address of a page on which what
nobody has looked at stands one after the other, over all documents, the least sure
first: "y" is right, "x" is wrong, "c" changes, "n" is the next, "u" takes back.`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			return a.serve(cmd.Context(), o, func(address string) {
				say.Fprintf(a.out, "review at %sreview/ (ctrl-c ends it)\n", address)
			})
		},
	}
	serveFlags(c, &o)
	return c
}

func serveFlags(c *cobra.Command, o *preview.Options) {
	c.Flags().IntVar(&o.Port, "port", 8017, "port on this machine (0: any free one)")
	c.Flags().StringVar(&o.Base, "base", "/", "path under which the site stands, as on a project page: /repo/")
}

// serve serves the site until it is interrupted.
func (a *app) serve(ctx context.Context, o preview.Options, ready func(address string)) error {
	if o.Port < 0 || o.Port > 65535 {
		return usageError{say.Errorf("--port is %d, want 0 to 65535", o.Port)}
	}
	s, err := a.open()
	if err != nil {
		return err
	}
	s.Progress, s.Drafts = nil, true
	o.Log = func(format string, args ...any) { fmt.Fprintln(a.err, say.Sprintf(format, args...)) }
	v, err := preview.New(s, o)
	if err != nil {
		return err
	}
	ctx, stop := signal.NotifyContext(ctx, os.Interrupt, syscall.SIGTERM)
	defer stop()
	return v.Run(ctx, ready)
}
