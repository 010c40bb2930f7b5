//go:build !unix

package dates

import "time"

var started = time.Now()

// clock is the time since the test began.
func clock() time.Duration { return time.Since(started) }
