package main

import (
	"github.com/spf13/cobra"

	"sillok/internal/project"
	"sillok/internal/say"
)

func mergeCommand(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "merge BASE OURS THEIRS",
		Short: "merge two versions of a page, as git asks for it",
		Long: `Merge is for git, which runs it where two people changed one page:

	git config merge.sillok.driver "sillok merge %O %A %B"

Lines that one of them changed are taken; lines that both changed are merged word by
word. Where both changed the same words, both versions stay in the file between
<<<<<<< and >>>>>>>, and the exit status is 1.`,
		Args: cobra.ExactArgs(3),
		RunE: func(_ *cobra.Command, args []string) error {
			merged, err := project.MergeFiles(args[0], args[1], args[2])
			if err == nil && !merged {
				err = say.Errorf("both people changed the same words: both versions stay in the page, and sillok check says where")
			}
			return err
		},
	}
}
