package project

import "golang.org/x/sys/unix"

// exchange swaps two folders in one call; where the file system cannot, in two
// renames.
func exchange(next, dir string) error {
	if unix.RenamexNp(next, dir, unix.RENAME_SWAP) == nil {
		return nil
	}
	return exchangeByRename(next, dir)
}
