package main

import (
	"fmt"

	"sillok/internal/diag"
)

// printProblems prints each problem with its place.
func (a *app) printProblems(ps []diag.Problem) {
	for _, p := range ps {
		fmt.Fprintln(a.err, p)
	}
}

// status is the error that makes the exit status 1 when there is a problem
// that is more than a warning.
func (a *app) status(ps []diag.Problem) error {
	if diag.Errors(ps) > 0 {
		return errProblems
	}
	return nil
}
