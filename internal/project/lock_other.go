//go:build !unix

package project

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"sillok/internal/say"
)

// lock keeps two runs from writing one folder: a file that its owner
// removes. One that a killed build left has to be removed by hand.
type lock struct{ f *os.File }

// lockPatience is how long a run waits for another one.
const lockPatience = 30 * time.Second

// acquire takes the lock in the file name; busy says who else may have it.
func acquire(name, busy string) (*lock, error) {
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		return nil, say.Errorf("cannot take a lock: %w", err)
	}
	for deadline := time.Now().Add(lockPatience); ; time.Sleep(20 * time.Millisecond) {
		f, err := os.OpenFile(name, os.O_CREATE|os.O_EXCL|os.O_RDWR, 0o644)
		if err == nil {
			return &lock{f}, nil
		}
		if !errors.Is(err, fs.ErrExist) {
			return nil, say.Errorf("cannot take a lock: %w", err)
		}
		if time.Now().After(deadline) {
			return nil, say.Errorf("%s; if none is, remove %s", busy, name)
		}
	}
}

func (l *lock) release() {
	l.f.Close()
	os.Remove(l.f.Name())
}
