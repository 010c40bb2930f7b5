package project

import (
	"fmt"
	"path"
	"runtime"
	"strings"

	"sillok/internal/diag"
	"sillok/internal/say"
)

// reportHint asks for what is needed to mend a fault of ours.
const reportHint = "this is a fault of sillok, not of your file: please report it with the file at https://github.com/sillok/sillok/issues; the other files are done"

// guarded runs the work on one file. A panic becomes a problem of that file and
// does not stop the others; the result is nil where all went well.
func guarded(f *diag.File, work func()) (problem *diag.Problem) {
	defer func() {
		if r := recover(); r != nil {
			problem = fault(f, say.Sprintf("sillok failed at this file: %v (%s)", r, panicPlace()))
		}
	}()
	work()
	return nil
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
