//go:build !linux && !darwin

package project

import "errors"

// swap exchanges nothing: the system has no call for it.
func swap(string, string) error { return errors.ErrUnsupported }
