//go:build unix

package dates

import (
	"syscall"
	"time"
)

// clock is the processor time that the test has used: other programs on the
// machine do not count.
func clock() time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		panic(err)
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
