//go:build !unix

// Package cputime measures what work costs, here by the clock.
package cputime

import "time"

var started = time.Now()

// Spent is the time of this program so far.
func Spent() time.Duration { return time.Since(started) }
