package main

import (
	"io"
	"os"
	"sync"
	"time"

	"github.com/schollz/progressbar/v3"
)

// progress gives a callback that draws a line on a terminal; elsewhere, and in
// CI, it gives nil.
func (a *app) progress() func(stage string, done, total int) {
	f, ok := a.err.(*os.File)
	if !ok || !isTerminal(f) || os.Getenv("CI") != "" {
		return nil
	}
	var (
		mu  sync.Mutex
		bar *progressbar.ProgressBar
		now string
	)
	return func(stage string, done, total int) {
		mu.Lock()
		defer mu.Unlock()
		if stage != now || bar == nil {
			now = stage
			bar = newBar(f, stage, total)
		}
		_ = bar.Set(done) // a progress line that cannot be drawn is no reason to stop
	}
}

func newBar(w io.Writer, stage string, total int) *progressbar.ProgressBar {
	return progressbar.NewOptions(total,
		progressbar.OptionSetWriter(w),
		progressbar.OptionSetDescription(stage),
		progressbar.OptionShowCount(),
		progressbar.OptionThrottle(100*time.Millisecond),
		progressbar.OptionClearOnFinish())
}

func isTerminal(f *os.File) bool {
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0 && info.Mode()&os.ModeDevice != 0 && f.Name() != os.DevNull
}
