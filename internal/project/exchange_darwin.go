package project

import "golang.org/x/sys/unix"

// swap exchanges two files or folders in one call; an error where the file
// system cannot.
func swap(a, b string) error { return unix.RenamexNp(a, b, unix.RENAME_SWAP) }
