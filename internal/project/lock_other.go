//go:build !unix

package project

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"
)

// lock keeps two builds out of one output folder: a file that its owner
// removes. One that a killed build left has to be removed by hand.
type lock struct{ f *os.File }

// lockPatience is how long a build waits for another one.
const lockPatience = 30 * time.Second

func acquire(name string) (*lock, error) {
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		return nil, fmt.Errorf("cannot lock the output: %w", err)
	}
	for deadline := time.Now().Add(lockPatience); ; time.Sleep(20 * time.Millisecond) {
		f, err := os.OpenFile(name, os.O_CREATE|os.O_EXCL|os.O_RDWR, 0o644)
		if err == nil {
			return &lock{f}, nil
		}
		if !errors.Is(err, fs.ErrExist) {
			return nil, fmt.Errorf("cannot lock the output: %w", err)
		}
		if time.Now().After(deadline) {
			return nil, fmt.Errorf("another build is writing this site; if none is, remove %s", name)
		}
	}
}

func (l *lock) release() {
	l.f.Close()
	os.Remove(l.f.Name())
}
