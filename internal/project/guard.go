package project

import (
	"fmt"
	"path"
	"runtime"
	"strings"
	"sync"
	"time"

	"sillok/internal/diag"
	"sillok/internal/say"
)

// reportHint asks for what is needed to mend a fault of ours.
const reportHint = "this is a fault of sillok, not of your file: please report it with the file at https://github.com/sillok/sillok/issues; the other files are done"

// Deadline is how long work on one file may take where nobody says otherwise. All work
// grows with the length of a file alone, so that only a fault of ours, or a machine
// that does nearly everything else, comes near it.
const Deadline = 2 * time.Minute

// overdue holds the texts on which work goes on behind its deadline, by file: a preview
// that meets such a file again does not begin anew beside it.
var overdue sync.Map

// guarded does the work on one file. A panic becomes a problem of that file and does
// not stop the others, and so does work that is not done by the site's deadline: what
// it gives is dropped whenever it comes. The problem is nil where all went well.
func guarded[T any](s *Site, f *diag.File, work func() T) (T, *diag.Problem) {
	limit := s.Deadline
	if limit <= 0 || f == nil {
		return caught(f, work)
	}
	type key struct{ name, text string }
	this := key{f.Name, f.Text}
	var nothing T
	if _, late := overdue.Load(this); late {
		return nothing, tooLong(f, limit)
	}
	type outcome struct {
		value   T
		problem *diag.Problem
	}
	done := make(chan outcome, 1)
	go func() {
		defer overdue.Delete(this)
		value, problem := caught(f, work)
		done <- outcome{value, problem}
	}()
	timer := time.NewTimer(limit)
	defer timer.Stop()
	select {
	case o := <-done:
		return o.value, o.problem
	case <-timer.C:
		overdue.Store(this, true)
		if len(done) > 0 { // it came at the last moment
			overdue.Delete(this)
		}
		return nothing, tooLong(f, limit)
	}
}

// caught does the work and turns a panic into a problem.
func caught[T any](f *diag.File, work func() T) (value T, problem *diag.Problem) {
	defer func() {
		if r := recover(); r != nil {
			var nothing T
			value, problem = nothing, fault(f, say.Sprintf("sillok failed at this file: %v (%s)", r, panicPlace()))
		}
	}()
	return work(), nil
}

// tooLong is the problem of a file on which work took longer than it may.
func tooLong(f *diag.File, limit time.Duration) *diag.Problem {
	return &diag.Problem{Rule: "deadline", File: f,
		Message: say.Sprintf("work on this file took longer than %s and was given up; the other files are done", limit),
		Hint:    say.Text("divide the file, or allow more time with --deadline; please report a file of ordinary length at https://github.com/sillok/sillok/issues")}
}

// fault is a problem that is ours.
func fault(f *diag.File, message string) *diag.Problem {
	return &diag.Problem{Rule: "internal", File: f, Message: message, Hint: reportHint}
}

// panicPlace names the line of our code that panicked: the first one of this
// module below the runtime's own. It is called from a deferred function.
func panicPlace() string {
	var pcs [64]uintptr
	frames := runtime.CallersFrames(pcs[:runtime.Callers(3, pcs[:])])
	for {
		f, more := frames.Next()
		if strings.HasPrefix(f.Function, "sillok/") {
			return fmt.Sprintf("%s:%d", path.Join(path.Base(path.Dir(f.File)), path.Base(f.File)), f.Line)
		}
		if !more {
			return "unknown place"
		}
	}
}
