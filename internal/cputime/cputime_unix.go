//go:build unix

// Package cputime measures what work costs: the time of processors,
// which other work on the machine hardly changes.
package cputime

import (
	"syscall"
	"time"
)

// Spent is the processor time of this program so far.
func Spent() time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		panic(err) // the call is right, and the kernel has it
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
