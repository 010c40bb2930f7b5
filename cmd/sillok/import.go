package main

import (
	"fmt"

	"sillok/internal/say"

	"github.com/spf13/cobra"

	"sillok/internal/diag"
	"sillok/internal/project"
)

func importCommand(a *app) *cobra.Command {
	var o project.ImportOptions
	var shard string
	c := &cobra.Command{
		Use:   "import [FILE|FOLDER|ARCHIVE|LIST…]",
		Short: "make annotated pages of documents",
		Long: `Import reads documents, copies them into content/sources where they are not there
yet, and writes one annotated page each into content/documents. Without files it
imports every source that has no page.

It takes files, folders with their subfolders, zip archives, and lists: a .csv file
with a line of column names, or a .jsonl file with an object a line. A list names
a file a row, and may say its title, publisher, author, published, url and rights.
A file that cannot be read is told of and not copied. The same document in two
formats becomes one page.

With --replace a source that has changed is read anew. What you changed in its
page stays; where the source changed there too, both are written to a file
beside the page. The old page is kept in .sillok/replaced.

With --shard 1/8 it makes the pages of the first of eight slices of content/sources
and keeps them in .sillok/shards. When that folder holds what all eight made, on
one machine or on many, import without --shard gives the pages their names: they
are those that one import makes.`,
		Example: "  sillok import ~/Downloads/보도자료.txt\n  sillok import --replace content/sources/보도자료.txt",
		RunE: func(cmd *cobra.Command, args []string) error {
			s, err := a.open()
			if err != nil {
				return err
			}
			if o.Shard, err = project.ParseShard(shard); err != nil {
				return err
			}
			r, err := s.Import(args, o)
			if err != nil {
				return err
			}
			a.printProblems(r.Problems)
			for _, page := range r.Written {
				fmt.Fprintln(a.out, page)
			}
			a.openHeads(r.Heads)
			a.adopted(r.Joined, r.Left)
			for _, page := range r.Others {
				say.Fprintf(a.out, "%s was made by another run meanwhile\n", page)
			}
			if r.Staged > 0 {
				say.Fprintf(a.out, "%s made; sillok import without --shard takes in what all shards made\n", say.Count(r.Staged, "page"))
			} else if len(r.Written)+len(r.Others)+diag.Errors(r.Problems) == 0 {
				say.Fprintf(a.out, "nothing to import: each source has its page\n")
			}
			return a.status(r.Problems)
		},
	}
	c.Flags().StringVar(&o.Encoding, "encoding", "", "encoding of text sources: utf-8, cp949, utf-16 (default: found out)")
	c.Flags().BoolVar(&o.Replace, "replace", false, "read changed sources anew")
	c.Flags().StringVar(&shard, "shard", "", "make the pages of a slice of the sources: 1/8 for the first of eight")
	return c
}

// adopted tells how many of the files that were given are no sources now.
func (a *app) adopted(joined, left int) {
	if joined > 0 {
		say.Fprintf(a.out, "%s not copied: the same document is there\n", say.Count(joined, "file"))
	}
	if left > 0 {
		say.Fprintf(a.out, "%s not copied: no documents that can be read\n", say.Count(left, "file"))
	}
}
