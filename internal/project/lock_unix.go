//go:build unix

package project

import (
	"errors"
	"os"
	"path/filepath"
	"syscall"
	"time"

	"sillok/internal/say"
)

// lock keeps two runs from writing one folder. The system releases it when
// its owner ends, however that happens, so that it is never stale.
type lock struct{ f *os.File }

// lockPatience is how long a run waits for another one.
const lockPatience = 30 * time.Second

// acquire takes the lock in the file name; busy says who else may have it.
func acquire(name, busy string) (*lock, error) {
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		return nil, say.Errorf("cannot take a lock: %w", err)
	}
	f, err := os.OpenFile(name, os.O_CREATE|os.O_RDWR, 0o644)
	if err != nil {
		return nil, say.Errorf("cannot take a lock: %w", err)
	}
	for deadline := time.Now().Add(lockPatience); ; time.Sleep(20 * time.Millisecond) {
		err := syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB)
		if err == nil {
			return &lock{f}, nil
		}
		if !errors.Is(err, syscall.EWOULDBLOCK) {
			return nil, errors.Join(say.Errorf("cannot take a lock: %w", err), f.Close())
		}
		if time.Now().After(deadline) {
			return nil, errors.Join(say.Errorf("%s (lock %s)", busy, name), f.Close())
		}
	}
}

func (l *lock) release() { l.f.Close() }
