package project

import (
	"os"

	"sillok/internal/say"
)

// oldSuffix names the earlier site during an exchange that the system cannot
// do in one call.
const oldSuffix = ".old"

// exchange swaps two folders in one call; where the system cannot, in two
// renames.
func exchange(next, dir string) error {
	if swap(next, dir) == nil {
		return nil
	}
	return exchangeByRename(next, dir)
}

// exchangeByRename puts next in dir's place in two renames. Between them dir
// is absent; repair mends what a kill between them leaves.
func exchangeByRename(next, dir string) error {
	old := next + oldSuffix
	if err := os.RemoveAll(old); err != nil {
		return err
	}
	if err := os.Rename(dir, old); err != nil {
		return err
	}
	if err := os.Rename(next, dir); err != nil {
		if back := os.Rename(old, dir); back != nil {
			return say.Errorf("%w; the earlier site is in %s", err, old)
		}
		return err
	}
	return os.Rename(old, next)
}

// repair puts the earlier site back where a killed exchange left none.
func repair(dir, next string) error {
	old := next + oldSuffix
	if _, err := os.Lstat(old); err != nil {
		return nil
	}
	if _, err := os.Lstat(dir); err == nil {
		return os.RemoveAll(old)
	}
	if err := os.Rename(old, dir); err != nil {
		return say.Errorf("cannot put the earlier site back: %w", err)
	}
	return nil
}
