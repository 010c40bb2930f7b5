package project

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"sillok/internal/diag"
	"sillok/internal/say"
)

// People, editors, git and other runs of sillok write the same files. Nothing of
// theirs is lost:
//
//   - every writer of ours holds one lock over content, for the moment of writing;
//   - a file is replaced only if it is what the change was made from. If it is
//     not, the change is made anew from what the file says now;
//   - the new file and the old one are exchanged in one call where the system can,
//     and the old one is looked at again: what was saved in the last moment is
//     put back, and the change made anew;
//   - a new file is on the disk before it takes its place.
//
// Mode, owner, byte order mark, symbolic and hard links stay.

const (
	// quiet is how long a file must have been left alone: an editor that writes
	// in place empties it first.
	quiet = 30 * time.Millisecond
	// mostTries is how often a change is made anew.
	mostTries = 50
	bom       = "\ufeff"
)

// contentLock is the lock that all writers of content hold.
const contentLock = stateDir + "/content.lock"

// locked runs work while this process alone writes content.
func (s *Site) locked(work func() error) error {
	l, err := acquire(s.path(contentLock), "another run of sillok is writing content")
	if err != nil {
		return err
	}
	defer l.release()
	return work()
}

// rewrite changes a file of the site: change gets its text and gives the new
// one. It may be called several times, each time with what the file says then.
// The result is whether the file was changed.
func (s *Site) rewrite(name string, change func(text string) ([]byte, error)) (bool, error) {
	path, err := filepath.EvalSymlinks(s.path(name))
	if err != nil {
		return false, err
	}
	for range mostTries {
		was, err := readQuiet(path)
		if err != nil {
			return false, err
		}
		text, marked := bytes.CutPrefix(was, []byte(bom))
		now, err := change(string(text))
		if err != nil || bytes.Equal(now, text) {
			return false, err
		}
		if marked {
			now = append([]byte(bom), now...)
		}
		done := false
		err = s.locked(func() (err error) {
			done, err = replaceFile(path, was, now)
			return err
		})
		if done || err != nil {
			return done, err
		}
	}
	return false, say.Errorf("%s is being written by somebody else all the time", name)
}

// readQuiet reads a file that nobody has written to for a moment.
func readQuiet(path string) ([]byte, error) {
	for range 100 {
		info, err := os.Stat(path)
		if err != nil {
			return nil, err
		}
		if age := time.Since(info.ModTime()); age > quiet || age < 0 {
			break
		}
		time.Sleep(quiet / 3)
	}
	return os.ReadFile(path)
}

// replaceFile puts now in the place of was. It is false, and the file is as it
// was found, where that is no longer was.
func replaceFile(path string, was, now []byte) (bool, error) {
	info, err := os.Stat(path)
	if err != nil {
		return false, err
	}
	next, err := writeBeside(path, wholly(now), info, true)
	if err != nil {
		return false, err
	}
	defer os.Remove(next)
	if old, err := os.ReadFile(path); err != nil || !bytes.Equal(old, was) {
		return false, err
	}
	if links(info) > 1 {
		return true, overwrite(path, now)
	}
	if err := swap(next, path); err != nil { // the system cannot: the old file is gone at once
		return true, errors.Join(os.Rename(next, path), syncFolder(filepath.Dir(path)))
	}
	for range mostTries {
		old, err := os.ReadFile(next)
		if err != nil || bytes.Equal(old, was) {
			return true, errors.Join(err, syncFolder(filepath.Dir(path)))
		}
		// Somebody saved between our look and the exchange: theirs goes back.
		if err := swap(next, path); err != nil {
			return false, err
		}
		if ours, err := os.ReadFile(next); err != nil || bytes.Equal(ours, now) {
			return false, err
		}
		if err := swap(next, path); err != nil { // and they saved once more: that is in the file's place now
			return false, err
		}
	}
	return false, nil
}

// wholly writes bytes that are at hand.
func wholly(data []byte) func(io.Writer) error {
	return func(w io.Writer) error {
		_, err := w.Write(data)
		return err
	}
}

// writeBeside makes a new file in the folder of path, into which write writes, with the
// mode and owner of info, and gives its name; with sync once it is on the disk.
func writeBeside(path string, write func(io.Writer) error, info fs.FileInfo, sync bool) (string, error) {
	f, err := os.CreateTemp(filepath.Dir(path), ".sillok-*")
	if err != nil {
		return "", err
	}
	err = write(f)
	mode := fs.FileMode(0o644)
	if info != nil {
		mode = info.Mode().Perm()
	}
	err = errors.Join(err, f.Chmod(mode))
	if sync {
		err = errors.Join(err, f.Sync())
	}
	err = errors.Join(err, f.Close())
	if info != nil {
		own(f.Name(), info)
	}
	if err != nil {
		os.Remove(f.Name())
		return "", err
	}
	return f.Name(), nil
}

// overwrite writes into a file that has several names, so that all of them stay
// the same file. What is to be written is on the disk beside it.
func overwrite(path string, data []byte) error {
	f, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	_, err = f.WriteAt(data, 0)
	return errors.Join(err, f.Truncate(int64(len(data))), f.Sync(), f.Close())
}

// newFile is a file that is to be made.
type newFile struct {
	name string // in the site
	data []byte
}

// syncEach is up to how many new files are brought to the disk one by one; of
// more, the disk is told once.
const syncEach = 64

// create writes files that must not be there yet, all of them on the disk before
// the first bears its name. made says which of them were not there.
func (s *Site) create(files []newFile) (made []bool, err error) {
	made = make([]bool, len(files))
	return made, s.locked(func() error {
		next := make([]string, len(files))
		defer func() {
			for _, name := range next {
				os.Remove(name)
			}
		}()
		for i, f := range files {
			dir := filepath.Dir(s.path(f.name))
			if err := os.MkdirAll(dir, 0o755); err != nil {
				return err
			}
			var err error
			if next[i], err = writeBeside(s.path(f.name), wholly(f.data), nil, len(files) <= syncEach); err != nil {
				return err
			}
		}
		if len(files) > syncEach {
			syncDisk(s.Dir)
		}
		for i, f := range files {
			if _, err := os.Lstat(s.path(f.name)); !errors.Is(err, fs.ErrNotExist) {
				if err != nil {
					return err
				}
				continue
			}
			if err := os.Rename(next[i], s.path(f.name)); err != nil {
				return err
			}
			made[i] = true
		}
		return nil
	})
}

// writeFile writes a file whole or not at all, making its folder. What is made of
// something that is still there need not be on the disk at once.
func writeFile(name string, data []byte) error { return writeWhole(name, wholly(data), false) }

// keepFile is writeFile for what there is only once.
func keepFile(name string, data []byte) error { return writeWhole(name, wholly(data), true) }

func writeWhole(name string, write func(io.Writer) error, sync bool) error {
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		return err
	}
	next, err := writeBeside(name, write, nil, sync)
	if err != nil {
		return err
	}
	if err := os.Rename(next, name); err != nil {
		os.Remove(next)
		return err
	}
	if !sync {
		return nil
	}
	return syncFolder(filepath.Dir(name))
}

// numbered gives the first of name.ext, name-2.ext … that is free.
func numbered(name, ext string) string {
	free := name + ext
	for n := 2; ; n++ {
		if _, err := os.Lstat(free); errors.Is(err, fs.ErrNotExist) {
			return free
		}
		free = fmt.Sprintf("%s-%d%s", name, n, ext)
	}
}

// failed turns an error of one page into a problem of it.
func failed(name string, err error) diag.Problem {
	return diag.Problem{Rule: "extract", File: &diag.File{Name: name}, Message: say.Sprintf("this page cannot be written: %v", err), Hint: say.Text("it is as it was; the others are done")}
}
