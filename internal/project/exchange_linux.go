package project

import "golang.org/x/sys/unix"

// exchange swaps two folders in one call; where the file system cannot, in two
// renames.
func exchange(next, dir string) error {
	if unix.Renameat2(unix.AT_FDCWD, next, unix.AT_FDCWD, dir, unix.RENAME_EXCHANGE) == nil {
		return nil
	}
	return exchangeByRename(next, dir)
}
