//go:build unix

package project

import (
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
)

// links is how many names a file has.
func links(info fs.FileInfo) int {
	if s, ok := info.Sys().(*syscall.Stat_t); ok {
		return int(s.Nlink)
	}
	return 1
}

// own gives a file the owner of another where this process may.
func own(name string, info fs.FileInfo) {
	if s, ok := info.Sys().(*syscall.Stat_t); ok {
		_ = os.Chown(name, int(s.Uid), int(s.Gid)) // only root may; else the writer owns what it wrote
	}
}

// isMount reports whether another file system begins at a folder.
func isMount(dir string) bool {
	at, err := os.Stat(dir)
	above, err2 := os.Stat(filepath.Dir(dir))
	if err != nil || err2 != nil {
		return false
	}
	a, ok := at.Sys().(*syscall.Stat_t)
	b, ok2 := above.Sys().(*syscall.Stat_t)
	return ok && ok2 && a.Dev != b.Dev
}

// syncFolder brings the names in a folder to the disk.
func syncFolder(dir string) error {
	f, err := os.Open(dir)
	if err != nil {
		return err
	}
	defer f.Close()
	_ = f.Sync() // some file systems cannot, and are none the worse
	return nil
}
